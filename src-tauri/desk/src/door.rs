//! The one table of commands: name, arguments, result, who may use it, and the function behind it. The window, the tests of
//! every role, and the screen's typed functions are all read off it.

use chrono::{DateTime, Utc};
use domain::access::Right;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TypeVisitor, TS};

use crate::bindings::Types;
use crate::fault::Fault;
use crate::visit::{House, Visit};
use crate::{
    account, apart, attachment, audit, backup, calendar, complaint, customer, extension, figures, handover, knowledge, leave, ledger,
    meeting, need, note, offence, order_times, pairing, passing, patrol, question, quiz, probation, review, reward, roster, rota, rulebook,
    ruling, session, shift, shop, staff, today, training, typing, wish, Document,
};

/// Who a command lets in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Anybody, also before signing in.
    Anybody,
    /// Whoever is signed in; the use case itself tells own from others'.
    SignedIn,
    /// Whoever holds the right.
    Holder(Right),
}

/// What a command gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A value for the screen.
    Call,
    /// A file to save or print.
    Document,
    /// A value made of a file that a person chose.
    Import,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Its name: `rota_month`.
    pub name: &'static str,
    /// Who may use it.
    pub admission: Admission,
    /// What it gives back.
    pub kind: Kind,
}

/// No arguments.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct Nothing {}

macro_rules! commands {
    (
        calls { $($call:ident($call_args:ty) -> $result:ty = $call_fn:path, $call_who:expr;)* }
        documents { $($doc:ident($doc_args:ty) = $doc_fn:path, $doc_who:expr;)* }
        imports { $($import:ident -> $import_result:ty = $import_fn:path, $import_who:expr;)* }
    ) => {
        /// Every command.
        pub const COMMANDS: &[Command] = &[
            $(Command { name: stringify!($call), admission: $call_who, kind: Kind::Call },)*
            $(Command { name: stringify!($doc), admission: $doc_who, kind: Kind::Document },)*
            $(Command { name: stringify!($import), admission: $import_who, kind: Kind::Import },)*
        ];

        pub(crate) fn call(house: &mut House, name: &str, args: Value, utc: DateTime<Utc>) -> Result<Value, Fault> {
            let mut visit = Visit { house, utc };
            match name {
                $(stringify!($call) => {
                    admit(&mut visit, name, $call_who)?;
                    let args: $call_args = read(args)?;
                    let result: $result = $call_fn(&mut visit, args)?;
                    answer(&visit, result)
                })*
                _ => Err(Fault::UnknownCommand { name: name.to_owned() }),
            }
        }

        pub(crate) fn document(house: &mut House, name: &str, args: Value, utc: DateTime<Utc>) -> Result<Document, Fault> {
            let mut visit = Visit { house, utc };
            match name {
                $(stringify!($doc) => {
                    admit(&mut visit, name, $doc_who)?;
                    let args: $doc_args = read(args)?;
                    $doc_fn(&mut visit, args)
                })*
                _ => Err(Fault::UnknownCommand { name: name.to_owned() }),
            }
        }

        pub(crate) fn import(
            house: &mut House, name: &str, file_name: &str, bytes: &[u8], _args: Value, utc: DateTime<Utc>,
        ) -> Result<Value, Fault> {
            let mut visit = Visit { house, utc };
            match name {
                $(stringify!($import) => {
                    admit(&mut visit, name, $import_who)?;
                    let result: $import_result = $import_fn(&mut visit, file_name, bytes)?;
                    answer(&visit, result)
                })*
                _ => Err(Fault::UnknownCommand { name: name.to_owned() }),
            }
        }

        /// The screen's side of the door, as TypeScript: every type, and one typed function per command.
        pub fn bindings() -> String {
            let cfg = Config::new().with_large_int("number");
            let mut types = Types::new(&cfg);
            $(types.visit::<$call_args>(); types.visit::<$result>();)*
            $(types.visit::<$doc_args>();)*
            $(types.visit::<$import_result>();)*
            types.visit::<Fault>();
            types.visit::<Right>();
            let calls = [$((stringify!($call), <$call_args as TS>::name(&cfg), <$result as TS>::name(&cfg))),*];
            let documents = [$((stringify!($doc), <$doc_args as TS>::name(&cfg), String::new())),*];
            let imports = [$((stringify!($import), String::new(), <$import_result as TS>::name(&cfg))),*];
            types.write(&calls, &documents, &imports)
        }
    };
}

use Admission::{Anybody, Holder, SignedIn};
use Right::*;

commands! {
    calls {
        shop_state(Nothing) -> shop::ShopState = shop::state, Anybody;
        found_shop(shop::Founding) -> session::Me = shop::found, Anybody;
        open_sample(Nothing) -> shop::ShopState = shop::open_sample, Anybody;
        leave_sample(Nothing) -> shop::ShopState = shop::leave_sample, Anybody;
        sign_in(session::SignIn) -> session::Me = session::sign_in, Anybody;
        unlock(session::Unlock) -> session::Me = session::unlock, Anybody;
        lock(Nothing) -> () = session::lock, Anybody;
        touch(Nothing) -> () = session::touch, SignedIn;
        faces(Nothing) -> Vec<session::Face> = session::faces, SignedIn;
        switch_to(session::SwitchTo) -> session::Me = session::switch_to, SignedIn;

        set_my_pin(account::OwnPin) -> () = account::set_my_pin, Holder(OwnAccount);
        set_my_password(account::OwnPassword) -> () = account::set_my_password, Holder(OwnAccount);
        set_pin(account::OthersPin) -> () = account::set_pin, Holder(ManageStaff);
        set_password(account::OthersPassword) -> () = account::set_password, Holder(ManageOffice);
        settings(Nothing) -> shop::Settings = shop::settings, Holder(OwnAccount);
        save_settings(shop::SaveSettings) -> () = shop::save_settings, Holder(ManageShop);

        staff_list(Nothing) -> Vec<staff::StaffRow> = staff::list, Holder(SeeStaff);
        save_staff(staff::SaveStaff) -> domain::ids::StaffId = staff::save, Holder(ManageStaff);
        import_roster(roster::ImportRoster) -> roster::Imported = roster::import, Holder(ManageStaff);

        systems(Nothing) -> shift::Systems = shift::systems, Holder(SeeRota);
        preset_system(shift::WhichPreset) -> domain::shift::ShiftSystem = shift::preset_system, Holder(ManageShop);
        save_system(shift::SaveSystem) -> domain::shift::ShiftSystem = shift::save, Holder(ManageShop);
        put_in_force(shift::PutInForce) -> () = shift::put_in_force, Holder(ManageShop);
        needs(Nothing) -> domain::need::Needs = need::needs, Holder(SeeRota);
        save_needs(need::SaveNeeds) -> () = need::save, Holder(ManageShop);
        set_day_need(need::DayNeed) -> rota::month::Checks = need::set_day, Holder(PlanRota);
        order_week(order_times::AskOrderWeek) -> order_times::OrderWeek = order_times::week, Holder(ManageShop);
        import_order_times(order_times::ImportOrderTimes) -> () = order_times::import, Holder(ManageShop);
        remove_order_times(Nothing) -> () = order_times::remove, Holder(ManageShop);
        accept_order_needs(order_times::AcceptOrderNeeds) -> () = order_times::accept, Holder(ManageShop);
        apart_pairs(Nothing) -> Vec<domain::apart::Apart> = apart::list, Holder(ManageShop);
        save_apart(apart::SaveApart) -> domain::ids::ApartId = apart::save, Holder(ManageShop);
        remove_apart(apart::WhichApart) -> () = apart::remove, Holder(ManageShop);
        holidays(Nothing) -> Vec<domain::calendar::HolidayYear> = calendar::holidays, Holder(SeeRota);

        leave_list(leave::Span) -> Vec<leave::LeaveRow> = leave::list, SignedIn;
        leave_notice(leave::AskNotice) -> domain::leave::Notice = leave::notice, SignedIn;
        ask_leave(leave::AskLeave) -> domain::ids::LeaveId = leave::ask, SignedIn;
        decide_leave(leave::DecideLeave) -> () = leave::decide, Holder(DecideLeave);
        cancel_leave(leave::WhichLeave) -> () = leave::cancel, SignedIn;
        wishes(leave::Span) -> Vec<domain::wish::Wish> = wish::list, SignedIn;
        set_wishes(wish::SetWishes) -> () = wish::set, SignedIn;
        remove_wish(wish::WhichWish) -> () = wish::remove, SignedIn;

        rota_month(rota::month::WhichMonth) -> rota::month::MonthView = rota::month::month, Holder(SeeRota);
        edit_rota(rota::edit::EditRota) -> rota::month::Checks = rota::edit::edit, Holder(PlanRota);
        preview_rota(rota::edit::EditRota) -> rota::edit::Preview = rota::edit::preview, Holder(PlanRota);
        set_duty(rota::edit::SetDuty) -> rota::month::Checks = rota::edit::set_duty, Holder(PlanRota);
        accept_conflict(rota::edit::AcceptConflict) -> rota::month::Checks = rota::edit::accept, Holder(PlanRota);
        candidates(rota::options::ForShift) -> rota::options::ShiftRoom = rota::options::candidates, Holder(PlanRota);
        stretch_candidates(rota::options::ForStretch) -> rota::options::ShiftRoom = rota::options::stretch_candidates, Holder(PlanRota);
        why(rota::options::ForCell) -> rota::options::Why = rota::options::why, Holder(PlanRota);
        mend(rota::options::ForConflict) -> Option<Vec<domain::rota::CellEdit>> = rota::options::mend, Holder(PlanRota);
        swaps(rota::options::ForSwap) -> Vec<rota::standing::Way> = rota::options::swaps, Holder(PlanRota);
        generate(rota::generate::Generate) -> () = rota::generate::start, Holder(PlanRota);
        generation(Nothing) -> Option<rota::generate::Generation> = rota::generate::watch, Holder(PlanRota);
        stop_generation(Nothing) -> Option<rota::generate::Generation> = rota::generate::stop, Holder(PlanRota);
        keep_generation(rota::month::WhichMonth) -> rota::month::Checks = rota::generate::keep, Holder(PlanRota);
        drop_generation(Nothing) -> () = rota::generate::drop_it, Holder(PlanRota);
        repair_offers(rota::repair::Repair) -> rota::repair::Repairs = rota::repair::offers, Holder(PlanRota);
        try_variant(rota::variants::TryVariant) -> u32 = rota::variants::try_one, Holder(PlanRota);
        variants(rota::month::WhichMonth) -> rota::variants::Variants = rota::variants::list, Holder(PlanRota);
        stop_variant(rota::variants::WhichVariant) -> () = rota::variants::stop, Holder(PlanRota);
        drop_variant(rota::variants::WhichVariant) -> () = rota::variants::drop_one, Holder(PlanRota);
        variant_month(rota::variants::WhichVariant) -> rota::month::MonthView = rota::variants::month, Holder(PlanRota);
        set_extension(extension::SetExtension) -> () = extension::set, SignedIn;
        remove_extension(extension::WhichExtension) -> () = extension::remove, SignedIn;
        publish(rota::publish::Publish) -> rota::month::Version = rota::publish::publish, Holder(PlanRota);
        versions(rota::month::WhichMonth) -> Vec<rota::month::Version> = rota::publish::versions, Holder(SeeRota);

        customers(customer::FindCustomers) -> customer::CustomerList = customer::list, Holder(SeeCustomers);
        customer(customer::WhichCustomer) -> customer::CustomerCard = customer::card, Holder(SeeCustomers);
        add_customer(customer::NewCustomer) -> domain::ids::CustomerId = customer::add, Holder(KeepCustomers);
        change_customer(customer::ChangeCustomer) -> customer::CustomerCard = customer::change, Holder(KeepCustomers);
        unmask_customer(customer::unmask::UnmaskCustomer) -> customer::unmask::Unmasked = customer::unmask::unmask, Holder(UnmaskCustomers);
        retention(Nothing) -> customer::purge::Retention = customer::purge::retention, Holder(PurgeCustomers);
        set_retention(customer::purge::SetRetention) -> () = customer::purge::set_retention, Holder(PurgeCustomers);
        purge_customers(customer::purge::PurgeCustomers) -> customer::purge::Retention = customer::purge::purge, Holder(PurgeCustomers);
        clear_backups(Nothing) -> customer::purge::ClearedBackups = customer::purge::clear_backups, Holder(RemoveBackups);

        take_pasted_picture(attachment::Pasted) -> attachment::PictureData = attachment::take_pasted, SignedIn;
        picture(attachment::WhichPicture) -> attachment::PictureData = attachment::show, SignedIn;

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

        my_ledger(ledger::view::WhoseAccount) -> ledger::view::PersonAccount = ledger::view::account, Holder(OwnLedger);
        ledger_entry(ledger::view::WhichEntry) -> ledger::view::EntryView = ledger::view::entry, Holder(OwnLedger);
        ledger(Nothing) -> ledger::view::LedgerView = ledger::view::ledger, Holder(SeeLedger);
        ledger_entries(ledger::view::FindEntries) -> ledger::view::EntryPage = ledger::view::entries, Holder(SeeLedger);
        ledger_chart(Nothing) -> Vec<ledger::view::MonthPoint> = ledger::view::chart, Holder(SeeLedger);
        verify_ledger(Nothing) -> ledger::view::Verified = ledger::view::verify, Holder(SeeLedger);
        collect_fines(ledger::settle::Settle) -> Vec<domain::ids::EntryId> = ledger::settle::collect, Holder(Collect);
        refund_fines(ledger::settle::Settle) -> Vec<domain::ids::EntryId> = ledger::settle::refund, Holder(Collect);
        take_compensation(ledger::settle::Settle) -> Vec<domain::ids::EntryId> = ledger::settle::take_compensation, Holder(Collect);
        pay_rewards(ledger::settle::Settle) -> Vec<domain::ids::EntryId> = ledger::settle::pay, Holder(PayReward);
        spend_fund(ledger::act::SpendFund) -> domain::ids::EntryId = ledger::act::spend, Holder(Spend);
        count_cash(ledger::act::CountCash) -> domain::ids::EntryId = ledger::act::count, Holder(Spend);
        charge_damage(ledger::act::DamageToCharge) -> domain::ids::EntryId = ledger::act::charge, Holder(ChargeDamage);
        waive_debt(ledger::act::WaiveDebt) -> domain::ids::EntryId = ledger::act::waive, Holder(Waive);
        take_back_entry(ledger::correct::EntryToTakeBack) -> domain::ids::EntryId = ledger::correct::take_back, Holder(TakeBack);
        believe_clock(ledger::correct::BelieveClock) -> () = ledger::correct::believe_clock, Holder(CloseMonth);
        ledger_months(Nothing) -> Vec<ledger::month::MonthRow> = ledger::month::months, Holder(SeeLedger);
        close_month(ledger::month::WhichLedgerMonth) -> () = ledger::month::close, Holder(CloseMonth);
        fund_statement(ledger::month::WhichLedgerMonth) -> ledger::statement::StatementView = ledger::statement::view, Holder(OwnLedger);
        fund_statements(Nothing) -> Vec<ledger::statement::PublishedRow> = ledger::statement::list, Holder(OwnLedger);
        publish_statement(ledger::statement::StatementToPublish) -> domain::ids::StatementId = ledger::statement::publish, Holder(PublishStatement);
        save_fund_naming(ledger::statement::SaveNaming) -> () = ledger::statement::save_naming, Holder(PublishStatement);

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

        pairings(Nothing) -> pairing::PairingsView = pairing::view, Holder(KeepPairings);
        mentors_for(pairing::AskMentors) -> Vec<pairing::MentorRow> = pairing::mentors, Holder(KeepPairings);
        pair_up(pairing::PairUp) -> () = pairing::pair_up, Holder(KeepPairings);
        end_pairing(pairing::EndPairing) -> () = pairing::end, Holder(KeepPairings);
        probation(probation::WhichCohort) -> probation::ProbationView = probation::view, Holder(SeeTraining);
        learner(probation::WhichLearner) -> probation::LearnerView = probation::learner, Holder(SeeTraining);
        tick_milestone(probation::tick::TickMilestone) -> () = probation::tick::tick, Holder(TickMilestones);
        untick_milestone(probation::tick::UntickMilestone) -> () = probation::tick::untick, Holder(TickMilestones);
        decide_probation(probation::decide::DecideProbation) -> domain::ids::DecisionId = probation::decide::decide, Holder(DecideProbation);
        save_track(probation::track::SaveTrack) -> domain::ids::TrackId = probation::track::save, Holder(DecideProbation);
        put_on_track(probation::track::PutOnTrack) -> () = probation::track::put_on, Holder(DecideProbation);
        save_remind(probation::track::SaveRemind) -> () = probation::track::save_remind, Holder(DecideProbation);
        training_today(Nothing) -> probation::today::TrainingToday = probation::today::today, Holder(SeeTraining);
        typing_tests(Nothing) -> typing::TypingView = typing::view, Holder(TakeTypingTest);
        begin_typing(typing::BeginTyping) -> typing::TypingBegun = typing::begin, Holder(TakeTypingTest);
        finish_typing(typing::FinishTyping) -> typing::TypingResult = typing::finish, Holder(TakeTypingTest);
        training_log(training::WhichTraining) -> training::TrainingLog = training::log, Holder(SeeTraining);
        add_training(training::AddTraining) -> () = training::add, Holder(KeepTraining);
        strike_training(training::StrikeTraining) -> () = training::strike, Holder(KeepTraining);
        save_skills(training::SaveSkills) -> () = training::save_skills, Holder(KeepTraining);
        check_skill(training::CheckSkill) -> () = training::check, Holder(KeepTraining);

        rulebook(Nothing) -> rulebook::RulebookView = rulebook::view, Holder(ReadRuleBook);
        edition(rulebook::WhichEdition) -> rulebook::EditionView = rulebook::edition, Holder(ReadRuleBook);
        rule_history(rulebook::WhichRule) -> Vec<rulebook::RuleVersion> = rulebook::history, Holder(ReadRuleBook);
        compare_editions(rulebook::TwoEditions) -> Vec<domain::rulebook::compare::ClausePair> = rulebook::compare_editions, Holder(ReadRuleBook);
        read_edition(rulebook::WhichEdition) -> () = rulebook::read, Holder(ReadRuleBook);
        begin_draft(Nothing) -> domain::ids::EditionId = rulebook::draft::begin, Holder(KeepRuleBook);
        save_draft(rulebook::draft::SaveDraft) -> () = rulebook::draft::save, Holder(KeepRuleBook);
        drop_draft(rulebook::WhichEdition) -> () = rulebook::draft::drop_draft, Holder(KeepRuleBook);
        issue_edition(rulebook::draft::IssueEdition) -> () = rulebook::draft::issue, Holder(KeepRuleBook);
        compare_with_draft(rulebook::draft::CompareWithDraft) -> Vec<domain::rulebook::compare::ClausePair> = rulebook::draft::compare_with, Holder(KeepRuleBook);
        starting_book(rulebook::starting::WhichStart) -> Vec<domain::rulebook::Clause> = rulebook::starting::starting, Holder(KeepRuleBook);
        grant_exemption(rulebook::GrantExemption) -> domain::ids::ExemptionId = rulebook::grant, Holder(KeepRuleBook);
        end_exemption(rulebook::EndExemption) -> () = rulebook::end_exemption, Holder(KeepRuleBook);
        discipline(Nothing) -> offence::setting::DisciplineView = offence::setting::view, Holder(KeepRuleBook);
        save_discipline(offence::setting::SaveDiscipline) -> () = offence::setting::save, Holder(KeepRuleBook);
        set_wage(offence::setting::SetWage) -> () = offence::setting::set_wage, Holder(KeepRuleBook);

        offences(offence::FindOffences) -> offence::OffenceList = offence::list, Holder(AnswerOffence);
        offence(offence::WhichOffence) -> offence::OffenceView = offence::one, Holder(AnswerOffence);
        reportable(offence::report::OnDay) -> offence::report::Reportable = offence::report::reportable, Holder(ReportOffence);
        report_offence(offence::report::ReportOffence) -> domain::ids::OffenceId = offence::report::report, Holder(ReportOffence);
        answer_offence(offence::report::AnswerOffence) -> () = offence::report::answer, Holder(AnswerOffence);
        confirm_offence(offence::judge::ConfirmOffence) -> () = offence::judge::confirm, Holder(JudgeOffence);
        dismiss_offence(offence::judge::EndOffence) -> () = offence::judge::dismiss, Holder(JudgeOffence);
        overturn_offence(offence::judge::EndOffence) -> () = offence::judge::overturn, Holder(JudgeOffence);
        recount_offence(offence::judge::RecountOffence) -> () = offence::judge::count_anew, Holder(JudgeOffence);
        discipline_today(Nothing) -> offence::today::DisciplineToday = offence::today::today, Holder(ReadRuleBook);

        rulings(ruling::FindRulings) -> ruling::RulingsView = ruling::list, Holder(ReadRuleBook);
        ruling(ruling::WhichRuling) -> ruling::RulingView = ruling::one, Holder(ReadRuleBook);
        ask_ruling(ruling::AskRuling) -> domain::ids::RulingId = ruling::ask, Holder(ReadRuleBook);
        make_ruling(ruling::MakeRuling) -> () = ruling::make, Holder(MakeRuling);

        rewards(reward::FindRewards) -> reward::RewardsView = reward::view, Holder(ReadRuleBook);
        decide_reward(reward::DecideReward) -> () = reward::decide, Holder(DecideRewards);
        give_reward(reward::GiveReward) -> domain::ids::RewardDecisionId = reward::give, Holder(DecideRewards);
        complete_reward(reward::CompleteReward) -> () = reward::complete, Holder(DecideRewards);
        set_reward_rate(reward::rate::SetRewardRate) -> domain::ids::RewardRateId = reward::rate::set_rate, Holder(DecideRewards);

        question_bank(Nothing) -> question::BankView = question::bank, Holder(KeepQuestions);
        find_questions(question::FindQuestions) -> question::FoundQuestions = question::find, Holder(KeepQuestions);
        question(question::WhichQuestion) -> question::QuestionView = question::one, Holder(KeepQuestions);
        save_question(question::SaveQuestion) -> domain::ids::QuestionId = question::save, Holder(KeepQuestions);
        decide_questions(question::DecideQuestions) -> () = question::decide, Holder(KeepQuestions);
        expire_questions(question::ExpireQuestions) -> u32 = question::expire, Holder(KeepQuestions);
        propose_phrases(question::ProposePhrases) -> u32 = question::propose, Holder(KeepQuestions);
        save_question_category(question::category::SaveQuestionCategory) -> domain::ids::QuestionCategoryId = question::category::save, Holder(KeepQuestions);
        remove_question_category(question::category::WhichCategory) -> () = question::category::remove, Holder(KeepQuestions);
        import_questions(question::import::ImportQuestions) -> question::import::QuestionsImported = question::import::import, Holder(KeepQuestions);

        quizzes(Nothing) -> quiz::Quizzes = quiz::list, Holder(TakeQuizzes);
        save_quiz(quiz::SaveQuiz) -> domain::ids::QuizId = quiz::save, Holder(RunQuizzes);
        move_quiz(quiz::MoveQuiz) -> () = quiz::move_on, Holder(RunQuizzes);
        begin_attempt(quiz::WhichQuiz) -> quiz::view::AttemptView = quiz::take::begin, Holder(TakeQuizzes);
        open_attempt(quiz::take::WhichAttempt) -> quiz::view::AttemptView = quiz::take::open, Holder(TakeQuizzes);
        give_answer(quiz::take::GiveAnswer) -> quiz::take::Standing = quiz::take::answer, Holder(TakeQuizzes);
        attempt_beat(quiz::take::Beat) -> quiz::take::Standing = quiz::take::beat, Holder(TakeQuizzes);
        hand_in_attempt(quiz::take::Beat) -> quiz::view::AttemptResult = quiz::take::hand_in, Holder(TakeQuizzes);
        attempt_result(quiz::take::WhichAttempt) -> quiz::view::AttemptResult = quiz::take::result, Holder(TakeQuizzes);
        mark_answer(quiz::take::MarkAnswer) -> () = quiz::take::mark_answer, Holder(RunQuizzes);
        begin_paper(quiz::paper::BeginPaper) -> domain::ids::AttemptId = quiz::paper::begin, Holder(RunQuizzes);
        type_quiz_back(quiz::paper::TypeBack) -> quiz::paper::TypedBack = quiz::paper::type_back, Holder(RunQuizzes);
        quiz_results(quiz::WhichQuiz) -> quiz::results::QuizResults = quiz::results::quiz, Holder(SeeResults);
        knowledge(quiz::results::WhichPerson) -> quiz::results::Knowledge = quiz::results::knowledge, Holder(TakeQuizzes);
        teaching(Nothing) -> quiz::results::Teaching = quiz::results::teaching, Holder(SeeResults);

        knowledge_pages(knowledge::FindPages) -> knowledge::KnowledgeView = knowledge::list, Holder(ReadKnowledge);
        knowledge_page(knowledge::WhichPage) -> knowledge::PageView = knowledge::one, Holder(ReadKnowledge);
        compare_pages(knowledge::ComparePages) -> knowledge::ComparedPages = knowledge::compared, Holder(ReadKnowledge);
        knowledge_today(Nothing) -> knowledge::KnowledgeToday = knowledge::today, Holder(ReadKnowledge);
        save_page(knowledge::write::SavePage) -> knowledge::write::PageSaved = knowledge::write::save, Holder(ReadKnowledge);
        answer_by_page(knowledge::write::AnswerByPage) -> () = knowledge::write::answer_by, Holder(KeepKnowledge);
        decide_page(knowledge::write::DecidePage) -> () = knowledge::write::decide, Holder(KeepKnowledge);
        retire_page(knowledge::write::RetirePage) -> () = knowledge::write::retire, Holder(KeepKnowledge);
        scripts(knowledge::script::InWhichLanguage) -> knowledge::script::ScriptsView = knowledge::script::list, Holder(ReadKnowledge);
        save_script(knowledge::script::SaveScript) -> domain::ids::ScriptId = knowledge::script::save, Holder(KeepKnowledge);
        my_review(Nothing) -> review::take::ReviewView = review::take::mine, Holder(TakeReviews);
        answer_review(review::take::AnswerReview) -> review::take::ReviewAnswered = review::take::answer, Holder(TakeReviews);
        reviews_today(Nothing) -> review::ReviewsToday = review::today, Holder(TakeReviews);
        review_outlook(review::WhichOutlook) -> review::OutlookView = review::outlook, Holder(PlanReviews);
        set_reviews(domain::review::ReviewSetting) -> () = review::set, Holder(PlanReviews);

        today(Nothing) -> today::TodayView = today::today, Holder(SeeRota);
        audit(audit::Page) -> Vec<domain::audit::AuditEntry> = audit::page, Holder(ReadAudit);
        backups(Nothing) -> Vec<domain::backup::Backup> = backup::backups, Holder(Backup);
        make_backup(Nothing) -> domain::backup::Backup = backup::make, Holder(Backup);
        restore_backup(backup::WhichBackup) -> shop::ShopState = backup::restore, Anybody;
    }
    documents {
        rota_pdf(rota::print::MonthPaper) = rota::print::rota_pdf, Holder(SeeRota);
        slips_pdf(rota::print::StaffPaper) = rota::print::slips_pdf, Holder(SeeRota);
        rota_xlsx(rota::print::MonthPaper) = rota::print::rota_xlsx, Holder(Export);
        rota_ics(rota::print::StaffPaper) = rota::print::rota_ics, Holder(SeeRota);
        leave_slip(leave::Slip) = leave::slip, SignedIn;
        handover_pdf(handover::print::PrintSheet) = handover::print::sheet_pdf, Holder(Handover);
        digest_pdf(note::print::DigestPaper) = note::print::digest, Holder(WriteNotes);
        note_figures_pdf(note::print::NoteFiguresPaper) = note::print::figures_pdf, Holder(CollectNotes);
        notes_xlsx(note::export::NotesFile) = note::export::xlsx, Holder(CollectNotes);
        notes_csv(note::export::NotesFile) = note::export::csv, Holder(CollectNotes);
        statement_pdf(ledger::print::StatementPaper) = ledger::print::pdf, Holder(OwnLedger);
        statement_xlsx(ledger::print::StatementPaper) = ledger::print::xlsx, Holder(OwnLedger);
        ledger_journal(ledger::export::LedgerJournal) = ledger::export::journal, Holder(SeeLedger);
        meeting_pdf(meeting::print::MeetingPaper) = meeting::print::pdf, Holder(WriteNotes);
        probation_pdf(probation::print::ProbationPaper) = probation::print::sheet, Holder(SeeTraining);
        rulebook_pdf(rulebook::print::RulebookPaper) = rulebook::print::pdf, Holder(ReadRuleBook);
        rulebook_text(rulebook::WhichEdition) = rulebook::starting::text, Holder(KeepRuleBook);
        roster_xlsx(roster::InLanguage) = roster::xlsx, Holder(Export);
        roster_csv(roster::InLanguage) = roster::csv, Holder(Export);
        questions_gift(question::file::QuestionsFile) = question::file::gift, Holder(KeepQuestions);
        questions_xlsx(question::file::QuestionsFile) = question::file::xlsx, Holder(KeepQuestions);
        questions_template(question::file::QuestionTemplate) = question::file::template, Holder(KeepQuestions);
        quiz_pdf(quiz::paper::QuizPaper) = quiz::paper::pdf, Holder(RunQuizzes);
        scripts_pdf(knowledge::script::InWhichLanguage) = knowledge::script::pdf, Holder(ReadKnowledge);
        listings_template(patrol::listing_import::ListingTemplate) = patrol::listing_import::template, Holder(KeepListings);
        figures_xlsx(figures::export::ServicePaper) = figures::export::xlsx, Holder(KeepFigures);
        roster_template(roster::InLanguage) = roster::template, Holder(Export);
    }
    imports {
        roster_preview -> roster::RosterPreview = roster::preview, Holder(ManageStaff);
        take_picture -> attachment::PictureData = attachment::take_file, SignedIn;
        questions_preview -> question::import::QuestionPreview = question::import::preview, Holder(KeepQuestions);
        listings_preview -> patrol::listing_import::ListingPreview = patrol::listing_import::preview, Holder(KeepListings);
        figures_file -> figures::import::FiguresRead = figures::import::read, Holder(AllFigures);
        rulebook_file -> Vec<domain::rulebook::Clause> = rulebook::starting::read_file, Holder(KeepRuleBook);
        order_times_preview -> order_times::OrderPreview = order_times::preview, Holder(ManageShop);
        import_holidays -> domain::calendar::HolidayYear = calendar::import, Holder(ManageShop);
    }
}

/// Lets a visitor in or says why not; watching a search is not being at the machine.
fn admit(visit: &mut Visit, name: &str, admission: Admission) -> Result<(), Fault> {
    match admission {
        Anybody => return Ok(()),
        SignedIn => {
            visit.me()?;
        }
        Holder(right) => {
            visit.require(right)?;
        }
    }
    if !matches!(name, "generation" | "variants") {
        visit.seen_now();
    }
    Ok(())
}

fn read<T: DeserializeOwned>(args: Value) -> Result<T, Fault> {
    let args = if args.is_null() { Value::Object(serde_json::Map::new()) } else { args };
    serde_json::from_value(passing::inward(args)).map_err(|e| Fault::BadArguments { detail: e.to_string() })
}

/// A result on its way to the screen.
fn answer<T: Serialize>(visit: &Visit, result: T) -> Result<Value, Fault> {
    let value = serde_json::to_value(result).map_err(|e| Fault::BadArguments { detail: e.to_string() })?;
    passing::outward(visit.house, value)
}
