//! The rota and what it is made of: shift systems, needs, leave, wishes, the search and the published months.

use super::table::commands;
use super::Admission::{Holder, SignedIn};
use super::Nothing;
use crate::{apart, calendar, extension, leave, need, order_times, rota, shift, wish};
use domain::access::Right::*;

commands! {
    calls {
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
    }
    documents {
        rota_pdf(rota::print::MonthPaper) = rota::print::rota_pdf, Holder(SeeRota);
        slips_pdf(rota::print::StaffPaper) = rota::print::slips_pdf, Holder(SeeRota);
        rota_xlsx(rota::print::MonthPaper) = rota::print::rota_xlsx, Holder(Export);
        rota_ics(rota::print::StaffPaper) = rota::print::rota_ics, Holder(SeeRota);
        leave_slip(leave::Slip) = leave::slip, SignedIn;
    }
    imports {
        order_times_preview -> order_times::OrderPreview = order_times::preview, Holder(ManageShop);
        import_holidays -> domain::calendar::HolidayYear = calendar::import, Holder(ManageShop);
    }
}
