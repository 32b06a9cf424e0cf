//! The day's work: customers, handover, notes, complaints, meetings, patrols and figures.

use super::table::commands;
use super::Admission::{Holder, SignedIn};
use super::Nothing;
use crate::{complaint, customer, figures, handover, meeting, note, patrol};
use domain::access::Right::*;

commands! {
    calls {
        customers(customer::FindCustomers) -> customer::CustomerList = customer::list, Holder(SeeCustomers);
        customer(customer::WhichCustomer) -> customer::CustomerCard = customer::card, Holder(SeeCustomers);
        add_customer(customer::NewCustomer) -> domain::ids::CustomerId = customer::add, Holder(KeepCustomers);
        change_customer(customer::ChangeCustomer) -> customer::CustomerCard = customer::change, Holder(KeepCustomers);
        unmask_customer(customer::unmask::UnmaskCustomer) -> customer::unmask::Unmasked = customer::unmask::unmask, Holder(UnmaskCustomers);
        retention(Nothing) -> customer::purge::Retention = customer::purge::retention, Holder(PurgeCustomers);
        set_retention(customer::purge::SetRetention) -> () = customer::purge::set_retention, Holder(PurgeCustomers);
        purge_customers(customer::purge::PurgeCustomers) -> customer::purge::Retention = customer::purge::purge, Holder(PurgeCustomers);
        clear_backups(Nothing) -> customer::purge::ClearedBackups = customer::purge::clear_backups, Holder(RemoveBackups);

        complaints(complaint::FindComplaints) -> complaint::ComplaintPage = complaint::list, Holder(Complaints);
        complaint(complaint::WhichComplaint) -> complaint::ComplaintView = complaint::one, Holder(Complaints);
        note_complaint(complaint::write::NoteComplaint) -> domain::ids::ComplaintId = complaint::write::note, Holder(Complaints);
        change_complaint(complaint::write::ChangeComplaint) -> () = complaint::write::change, Holder(Complaints);
        move_complaint(complaint::write::MoveComplaint) -> () = complaint::write::move_on, Holder(Complaints);
        unmask_complaint(complaint::write::UnmaskComplaint) -> note::unmask::Plain = complaint::write::unmask, Holder(UnmaskCustomers);
        save_complaint_days(complaint::write::SaveComplaintDays) -> () = complaint::write::save_days, Holder(SettleComplaints);
        complaints_today(Nothing) -> complaint::ComplaintsToday = complaint::today, Holder(Complaints);

        patrol(Nothing) -> patrol::PatrolView = patrol::view, Holder(Patrol);
        save_checklist(patrol::SaveChecklist) -> () = patrol::save_checklist, Holder(KeepListings);
        save_patrol_settings(patrol::SavePatrolSettings) -> () = patrol::save_settings, Holder(KeepListings);
        save_listing(patrol::listing::SaveListing) -> domain::ids::ListingId = patrol::listing::save, Holder(KeepListings);
        import_listings(patrol::listing_import::ImportListings) -> patrol::listing_import::ListingsImported = patrol::listing_import::import, Holder(KeepListings);
        begin_round(patrol::walk::BeginRound) -> domain::patrol::Round = patrol::walk::begin, Holder(Patrol);
        look_at_listing(patrol::walk::LookAt) -> domain::patrol::Round = patrol::walk::look, Holder(Patrol);
        end_round(patrol::walk::WhichRound) -> () = patrol::walk::end, Holder(Patrol);
        patrol_rounds(Nothing) -> Vec<patrol::walk::RoundRow> = patrol::walk::history, Holder(Patrol);
        findings(patrol::finding::WhichFindings) -> Vec<patrol::finding::FindingRow> = patrol::finding::list, Holder(Patrol);
        listing_findings(patrol::finding::WhichListing) -> Vec<patrol::finding::FindingRow> = patrol::finding::of_listing, Holder(Patrol);
        finding(patrol::finding::WhichFinding) -> patrol::finding::FindingRow = patrol::finding::get, Holder(Patrol);
        change_finding(patrol::finding::ChangeFinding) -> () = patrol::finding::change, Holder(Patrol);
        report_finding(patrol::finding::ReportFinding) -> patrol::finding::Reported = patrol::finding::report, Holder(Patrol);
        decide_finding(patrol::finding::DecideFinding) -> () = patrol::finding::decide, Holder(VerifyFindings);
        fix_finding(patrol::finding::WhichFinding) -> () = patrol::finding::fix, Holder(Patrol);

        figures(figures::view::ServiceSpan) -> figures::view::FiguresView = figures::view::view, Holder(KeepFigures);
        platform_figures(figures::view::ServiceSpan) -> figures::platform::PlatformView = figures::platform::view, Holder(KeepFigures);
        figures_today(Nothing) -> figures::today::FiguresToday = figures::today::today, Holder(KeepFigures);
        figure_day(figures::WhichDay) -> figures::DayView = figures::day, Holder(KeepFigures);
        enter_figures(figures::EnterFigures) -> () = figures::enter, Holder(KeepFigures);
        correct_figures(figures::CorrectFigures) -> () = figures::correct, Holder(KeepFigures);
        figures_dry_run(figures::import::ImportFigures) -> Vec<figures::import::RowFate> = figures::import::dry_run, Holder(AllFigures);
        import_figures(figures::import::ImportFigures) -> figures::import::FiguresImported = figures::import::import, Holder(AllFigures);
        save_final_after(figures::SaveFinalAfter) -> () = figures::save_final_after, Holder(AllFigures);

        handover(handover::page::Reading) -> handover::page::HandoverView = handover::page::handover, Holder(Handover);
        handover_sheet(handover::page::WhichSheet) -> handover::sheet_view::SheetView = handover::page::sheet, Holder(Handover);
        handover_sheets(handover::page::SheetPage) -> Vec<handover::sheet_view::SheetHead> = handover::page::sheets, Holder(Handover);
        handover_item(handover::item::WhichItem) -> handover::item::ItemStory = handover::item::story, Holder(Handover);
        unmask_item(handover::unmask::UnmaskItem) -> handover::unmask::ItemTexts = handover::unmask::unmask, Holder(UnmaskCustomers);
        add_item(handover::item::AddItem) -> handover::item::Added = handover::item::add, Holder(Handover);
        change_item(handover::item::ChangeItem) -> () = handover::item::change, Holder(Handover);
        tell_item(handover::item::SayOfItem) -> () = handover::item::tell_of, Holder(Handover);
        finish_item(handover::item::SayOfItem) -> () = handover::item::finish, Holder(Handover);
        withdraw_item(handover::item::SayOfItem) -> () = handover::item::withdraw, Holder(Handover);
        reopen_item(handover::item::SayOfItem) -> () = handover::item::reopen, Holder(Handover);
        take_item(handover::item::WhichItem) -> () = handover::item::take, Holder(Handover);
        pass_on_item(handover::item::PassOn) -> () = handover::item::pass_on, Holder(Handover);
        close_sheet(handover::sheet::CloseSheet) -> domain::ids::SheetId = handover::sheet::close, Holder(SignHandover);
        readdress_sheet(handover::sheet::ReaddressSheet) -> () = handover::sheet::readdress, Holder(SignHandover);
        read_back(handover::read_back::ReadBackArgs) -> handover::read_back::Judged = handover::read_back::read_back, Holder(SignHandover);
        accept_sheet(handover::sheet::AcceptSheet) -> () = handover::sheet::accept, Holder(SignHandover);
        settle_sheet(handover::sheet::SettleSheet) -> () = handover::sheet::settle, Holder(SettleHandover);
        check_paper(handover::paper::TypedPaper) -> Vec<handover::paper::PaperLine> = handover::paper::check, Holder(Handover);
        type_back(handover::paper::TypedPaper) -> Vec<handover::paper::PaperLine> = handover::paper::type_back, Holder(Handover);
        start_outage(Nothing) -> domain::ids::OutageId = handover::outage::start, Holder(Handover);
        end_outage(Nothing) -> domain::handover::outage::Outage = handover::outage::end, Holder(Handover);
        leave_items(handover::leave::LeaveItems) -> handover::leave::LeaveHandover = handover::leave::leave_items, SignedIn;
        cover_leave(handover::leave::CoverLeave) -> handover::leave::LeaveHandover = handover::leave::cover, SignedIn;
        handover_settings(Nothing) -> handover::setting::HandoverSettingsView = handover::setting::settings, Holder(OwnAccount);
        save_handover_settings(handover::setting::SaveHandoverSettings) -> () = handover::setting::save, Holder(ManageShop);

        note_hints(note::write::Typing) -> note::write::Hints = note::write::hints, Holder(WriteNotes);
        write_note(note::write::WriteNote) -> note::write::Written = note::write::write, Holder(WriteNotes);
        unmask_note(note::unmask::UnmaskNote) -> note::unmask::Plain = note::unmask::unmask, Holder(UnmaskCustomers);
        sort_note(note::write::SortNote) -> () = note::write::sort, Holder(WriteNotes);
        notes(note::FindNotes) -> note::NotePage = note::list, Holder(WriteNotes);
        note(note::WhichNote) -> note::NoteView = note::one, Holder(WriteNotes);
        answer_note(note::answer::AnswerNote) -> () = note::answer::answer, Holder(WriteNotes);
        lost_reasons(Nothing) -> Vec<domain::note::LostReason> = note::reasons, Holder(WriteNotes);
        save_lost_reason(note::write::SaveReason) -> domain::ids::LostReasonId = note::write::save_reason, Holder(CollectNotes);
        notes_today(Nothing) -> note::today::NotesToday = note::today::today, Holder(WriteNotes);
        collecting(Nothing) -> note::collection::Collecting = note::collection::collecting, Holder(CollectNotes);
        close_collection(note::collection::CloseCollection) -> domain::ids::CollectionId = note::collection::close, Holder(CollectNotes);
        collections(Nothing) -> Vec<note::collection::CollectionRow> = note::collection::closed, Holder(WriteNotes);
        collection(note::collection::WhichCollection) -> note::collection::CollectionView = note::collection::view, Holder(WriteNotes);
        note_figures(note::figures::WhichNoteFigures) -> note::figures::NoteFigures = note::figures::figures, Holder(CollectNotes);

        meetings(Nothing) -> meeting::Meetings = meeting::list, Holder(WriteNotes);
        meeting(meeting::WhichMeeting) -> meeting::MeetingView = meeting::one, Holder(WriteNotes);
        prepare_meeting(meeting::agenda::PrepareMeeting) -> domain::ids::MeetingId = meeting::agenda::prepare, Holder(RunMeeting);
        refresh_agenda(meeting::WhichMeeting) -> () = meeting::agenda::refresh, Holder(RunMeeting);
        move_meeting(meeting::MoveMeeting) -> () = meeting::move_it, Holder(RunMeeting);
        add_agenda_line(meeting::AddLine) -> domain::ids::AgendaLineId = meeting::add_line, Holder(RunMeeting);
        remove_agenda_line(meeting::WhichLine) -> () = meeting::remove_line, Holder(RunMeeting);
        save_minutes(meeting::SaveMinutes) -> () = meeting::save_minutes, Holder(RunMeeting);
        set_presence(meeting::SetPresence) -> () = meeting::set_presence, Holder(RunMeeting);
        agree_action(meeting::Agree) -> domain::ids::ActionId = meeting::agree, Holder(RunMeeting);
        finish_action(meeting::WhichAction) -> () = meeting::finish, Holder(WriteNotes);
        close_meeting(meeting::WhichMeeting) -> () = meeting::close, Holder(RunMeeting);
    }
    documents {
        handover_pdf(handover::print::PrintSheet) = handover::print::sheet_pdf, Holder(Handover);
        digest_pdf(note::print::DigestPaper) = note::print::digest, Holder(WriteNotes);
        note_figures_pdf(note::print::NoteFiguresPaper) = note::print::figures_pdf, Holder(CollectNotes);
        notes_xlsx(note::export::NotesFile) = note::export::xlsx, Holder(CollectNotes);
        notes_csv(note::export::NotesFile) = note::export::csv, Holder(CollectNotes);
        meeting_pdf(meeting::print::MeetingPaper) = meeting::print::pdf, Holder(WriteNotes);
        listings_template(patrol::listing_import::ListingTemplate) = patrol::listing_import::template, Holder(KeepListings);
        figures_xlsx(figures::export::ServicePaper) = figures::export::xlsx, Holder(KeepFigures);
    }
    imports {
        listings_preview -> patrol::listing_import::ListingPreview = patrol::listing_import::preview, Holder(KeepListings);
        figures_file -> figures::import::FiguresRead = figures::import::read, Holder(AllFigures);
    }
}
