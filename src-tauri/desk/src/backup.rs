//! Backups and putting one back (SEC-03).

use std::path::PathBuf;

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::access::Right;
use domain::audit::{Act, AuditLine};
use domain::backup::{due, to_remove, Backup, BackupReason};
use serde::Deserialize;
use store::StoreFault;
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::shop::{state, ShopState};
use crate::visit::{local, House, Shelf, Visit};

/// A backup by its file name.
#[derive(Deserialize, TS)]
pub struct WhichBackup {
    file: String,
}

/// The backups, the latest first.
pub fn backups(visit: &mut Visit, _: Nothing) -> Result<Vec<Backup>, Fault> {
    Ok(visit.house.backups())
}

/// Makes a backup now.
pub fn make(visit: &mut Visit, _: Nothing) -> Result<Backup, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let folder = visit.house.backup_folder();
    let made = store::backup::make(visit.store()?, &folder, now, BackupReason::Manual)?;
    visit.store()?.write(|tx| {
        store::audit::add(tx, now, Some(me.id), Act::BackupMade, &made.file, &[])?;
        Ok::<(), StoreFault>(())
    })?;
    Ok(made)
}

/// Puts a backup in place of the live file, which is kept beside it. With the file in order that takes the right; with no file,
/// or a damaged one, nobody can sign in, so it is anybody's: the backup itself is still under its passwords.
pub fn restore(visit: &mut Visit, args: WhichBackup) -> Result<ShopState, Fault> {
    let broken = matches!(visit.house.shelf, Shelf::Damaged { .. } | Shelf::Lost);
    let by = if broken { None } else { Some(visit.require(Right::Restore)?) };
    let known = visit.house.backups().into_iter().find(|b| b.file == args.file);
    let backup = known.ok_or_else(|| Fault::not_found("backup"))?;
    let (file, folder, utc) = (visit.house.file(), visit.house.backup_folder(), visit.utc);
    let path = folder.join(&backup.file);
    store::backup::verify(&path)?;
    if let Shelf::Open(store) = &visit.house.shelf {
        store::backup::make(store, &folder, local(utc, ""), BackupReason::Restore)?;
    }
    visit.house.shelf = Shelf::Lost;
    visit.house.job = None;
    let put = store::backup::put_in_place(&path, &file);
    visit.house.reopen(utc);
    put?;
    if let Shelf::Open(_) = visit.house.shelf {
        let now = visit.now()?;
        let name = by.map(|p| p.name).unwrap_or_default();
        visit.store()?.write(|tx| {
            let line = AuditLine::new("by", name);
            store::audit::add(tx, now, None, Act::BackupRestored, &backup.file, &[line])?;
            Ok::<(), StoreFault>(())
        })?;
    }
    state(visit, Nothing {})
}

/// A daily backup that is due: of which file, into which folder, at what time in the shop.
pub(crate) struct Due {
    file: PathBuf,
    folder: PathBuf,
    now: NaiveDateTime,
}

/// The daily backup, if it is due. It is made apart from the house, since it takes seconds after some years.
pub(crate) fn daily_due(house: &House, utc: DateTime<Utc>) -> Result<Option<Due>, Fault> {
    let Shelf::Open(store) = &house.shelf else { return Ok(None) };
    let zone = store.read(store::shop::get)?.map(|s| s.time_zone).unwrap_or_default();
    let now = local(utc, &zone);
    let is_due = due(&house.backups(), now);
    Ok(is_due.then(|| Due { file: house.file(), folder: house.backup_folder(), now }))
}

/// Makes the daily backup, and removes those that may go.
pub(crate) fn daily(due: &Due) -> Result<(), Fault> {
    store::backup::make_of_file(&due.file, &due.folder, due.now, BackupReason::Daily)?;
    let all = store::backup::list(&due.folder)?;
    for old in to_remove(&all, due.now) {
        store::backup::remove(&due.folder, &old.file)?;
    }
    Ok(())
}

/// A backup of a file that is about to be brought to a newer form.
pub(crate) fn before_upgrade(house: &House, utc: DateTime<Utc>) -> Result<(), StoreFault> {
    let now = local(utc, "");
    store::backup::make_of_file(&house.file(), &house.backup_folder(), now, BackupReason::Upgrade).map(|_| ())
}
