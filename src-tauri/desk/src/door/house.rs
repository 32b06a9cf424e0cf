//! The shop itself: opening it, who is at the machine, settings, staff, today's page, the audit trail and the backups.

use super::table::commands;
use super::Admission::{Anybody, Holder, SignedIn};
use super::Nothing;
use crate::{account, attachment, audit, backup, roster, session, shop, staff, today};
use domain::access::Right::*;

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

        take_pasted_picture(attachment::Pasted) -> attachment::PictureData = attachment::take_pasted, SignedIn;
        picture(attachment::WhichPicture) -> attachment::PictureData = attachment::show, SignedIn;

        today(Nothing) -> today::TodayView = today::today, Holder(SeeRota);
        audit(audit::Page) -> Vec<domain::audit::AuditEntry> = audit::page, Holder(ReadAudit);
        backups(Nothing) -> Vec<domain::backup::Backup> = backup::backups, Holder(Backup);
        make_backup(Nothing) -> domain::backup::Backup = backup::make, Holder(Backup);
        restore_backup(backup::WhichBackup) -> shop::ShopState = backup::restore, Anybody;
    }
    documents {
        roster_xlsx(roster::InLanguage) = roster::xlsx, Holder(Export);
        roster_csv(roster::InLanguage) = roster::csv, Holder(Export);
        roster_template(roster::InLanguage) = roster::template, Holder(Export);
    }
    imports {
        roster_preview -> roster::RosterPreview = roster::preview, Holder(ManageStaff);
        take_picture -> attachment::PictureData = attachment::take_file, SignedIn;
    }
}
