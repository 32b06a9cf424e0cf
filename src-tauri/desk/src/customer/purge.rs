//! How long customers are kept, who is due, and purging them from every byte of the shop's file (SEC-06). Backups are files of
//! their own: what they still hold is told, and whoever owns the shop may replace them by a fresh one.

use chrono::{DateTime, Duration, Months, NaiveDateTime, Utc};
use domain::audit::{Act, AuditLine};
use domain::backup::{Backup, BackupReason};
use domain::customer::{retention, CustomerProblem};
use domain::ids::CustomerId;
use serde::{Deserialize, Serialize};
use store::StoreFault;
use ts_rs::TS;

use super::{invalid, on_record, row, CustomerRow};
use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::{local, House, Shelf, Visit};

/// What the screen needs to decide about purging.
#[derive(Debug, Serialize, TS)]
pub struct Retention {
    /// Months that a customer is kept after the last contact.
    months: u32,
    /// Who is due today, the longest ago first.
    due: Vec<CustomerRow>,
    /// When the file was wiped of somebody purged for the last time.
    wiped_at: Option<NaiveDateTime>,
    /// Traces of somebody purged are still to be wiped from the file.
    wipe_due: bool,
    /// Backups and kept files from before that: they may still hold who was purged.
    older: u32,
}

/// Months to set.
#[derive(Deserialize, TS)]
pub struct SetRetention {
    months: u32,
}

/// Whom to purge.
#[derive(Deserialize, TS)]
pub struct PurgeCustomers {
    customers: Vec<CustomerId>,
}

/// What a clearing of backups did.
#[derive(Debug, Serialize, TS)]
pub struct ClearedBackups {
    /// The fresh one.
    made: Backup,
    /// How many older files were removed.
    removed: u32,
}

/// How long customers are kept and who is due.
pub fn retention(visit: &mut Visit, _: Nothing) -> Result<Retention, Fault> {
    let now = visit.now()?;
    let today = now.date();
    let (folder, file) = (visit.house.backup_folder(), visit.house.file());
    let (months, due, wiped_at, wipe_due) = visit.store()?.read(|db| {
        let months = store::customer::months(db)?;
        // A contact on this day or later is not due: `retention::due` says so day by day.
        let before = today.checked_sub_months(Months::new(months)).unwrap_or_default();
        let mut due = store::customer::due(db, (before + Duration::days(4)).into())?;
        due.retain(|c| retention::due(c.touched_at.date(), months, today));
        Ok((months, due, store::customer::wiped_at(db)?, store::customer::wipe_due(db)?))
    })?;
    let suspect = if wipe_due { Some(now) } else { wiped_at };
    let older = suspect.map(|until| store::backup::older(&folder, &file, until)).transpose()?.map_or(0, |all| all.len());
    let older = u32::try_from(older).unwrap_or(u32::MAX);
    Ok(Retention { months, due: due.iter().map(row).collect(), wiped_at, wipe_due, older })
}

/// Sets how long customers are kept.
pub fn set_retention(visit: &mut Visit, args: SetRetention) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let months = retention::months(args.months).map_err(invalid)?;
    visit.store()?.write(|tx| {
        let before = store::customer::months(tx)?;
        store::customer::set_months(tx, months)?;
        let line = AuditLine { what: "months".to_owned(), before: before.to_string(), after: months.to_string() };
        store::audit::add(tx, now, Some(me.id), Act::RetentionSet, "", &[line])?;
        Ok(())
    })
}

/// Purges customers, all or none, and wipes the file. On record with the id and how much it was, not what. When another program
/// reads the file meanwhile the wipe is done a little later, by the house itself.
pub fn purge(visit: &mut Visit, args: PurgeCustomers) -> Result<Retention, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        for id in &args.customers {
            let card = store::customer::get(tx, *id)?.ok_or_else(|| Fault::not_found("customer"))?;
            if card.purged_at.is_some() {
                return Err(invalid(CustomerProblem::Purged));
            }
            let items = store::handover::item::open_of_customer(tx, *id)? + store::complaint::open_of_customer(tx, *id)?;
            if items > 0 {
                return Err(invalid(CustomerProblem::OpenWork { customer: *id, items }));
            }
            let gone = store::customer::forget(tx, *id, now)?;
            let count = |what: &str, n: usize| (n > 0).then(|| AuditLine { what: what.to_owned(), before: n.to_string(), after: String::new() });
            let lines: Vec<AuditLine> =
                [count("contact", gone.contacts), count("order", gone.orders), count("talk", gone.talks)].into_iter().flatten().collect();
            store::audit::add(tx, now, Some(me.id), Act::CustomerPurged, &on_record(*id), &lines)?;
        }
        Ok(())
    })?;
    wipe_if_due(&mut visit.house.shelf, now)?;
    retention(visit, Nothing {})
}

/// A wipe that was put off, or that the program did not live to do.
pub(crate) fn wipe_later(house: &mut House, utc: DateTime<Utc>) -> Result<(), Fault> {
    let Shelf::Open(store) = &house.shelf else { return Ok(()) };
    let zone = store.read(store::shop::get)?.map(|s| s.time_zone).unwrap_or_default();
    wipe_if_due(&mut house.shelf, local(utc, &zone))
}

/// Wipes what a purge left in the file, if anything. A reader elsewhere puts it off.
fn wipe_if_due(shelf: &mut Shelf, now: NaiveDateTime) -> Result<(), Fault> {
    let Shelf::Open(store) = shelf else { return Ok(()) };
    if !store.read(store::customer::wipe_due)? {
        return Ok(());
    }
    match store::customer::wipe(store, now) {
        Ok(()) | Err(StoreFault::Busy) => Ok(()),
        Err(fault) => Err(fault.into()),
    }
}

/// Makes a fresh backup and removes everything older beside the shop's file that may still hold who was purged.
pub fn clear_backups(visit: &mut Visit, _: Nothing) -> Result<ClearedBackups, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (folder, file) = (visit.house.backup_folder(), visit.house.file());
    wipe_if_due(&mut visit.house.shelf, now)?;
    if visit.store()?.read(store::customer::wipe_due)? {
        return Err(invalid(CustomerProblem::FileInUse));
    }
    let made = store::backup::make(visit.store()?, &folder, now, BackupReason::Manual)?;
    let mut older = store::backup::older(&folder, &file, now)?;
    older.retain(|path| *path != folder.join(&made.file));
    let removed = u32::try_from(older.len()).unwrap_or(u32::MAX);
    visit.store()?.write(|tx| {
        let line = AuditLine { what: "backups".to_owned(), before: removed.to_string(), after: made.file.clone() };
        store::audit::add(tx, now, Some(me.id), Act::BackupsCleared, &made.file, &[line])?;
        Ok::<(), StoreFault>(())
    })?;
    store::backup::clear(&older)?;
    // Only now: when a file would not go, the screen goes on telling of it.
    visit.store()?.write(store::customer::none_older)?;
    Ok(ClearedBackups { made, removed })
}
