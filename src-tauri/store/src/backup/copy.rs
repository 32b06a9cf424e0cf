//! Making backups, listing them, and checking that one is whole.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use domain::backup::{Backup, BackupReason};
use rusqlite::backup::{Backup as Copying, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::look::connect_to_read;
use super::place::{beside, settle};
use crate::fault::StoreFault;
use crate::migrate::{version, APPLICATION, VERSION};
use crate::store::{connect, Store};

/// How the time stands in a backup's name: no colons, which Windows refuses.
const STAMP: &str = "%Y-%m-%d-%H%M%S";

/// Makes a backup of the open file in `dir`, which is created if need be, and checks it whole. Nothing is left in `dir` when it
/// fails.
pub fn make(store: &Store, dir: &Path, now: NaiveDateTime, reason: BackupReason) -> Result<Backup, StoreFault> {
    make_from(store.connection(), dir, now, reason)
}

/// The same of a file that is not open here, such as one of an older form before it is brought up.
pub fn make_of_file(path: &Path, dir: &Path, now: NaiveDateTime, reason: BackupReason) -> Result<Backup, StoreFault> {
    make_from(&connect_to_read(path)?, dir, now, reason)
}

fn make_from(from: &Connection, dir: &Path, now: NaiveDateTime, reason: BackupReason) -> Result<Backup, StoreFault> {
    fs::create_dir_all(dir)?;
    let file = free_name(dir, now, reason);
    let (place, part) = (dir.join(&file), beside(&dir.join(&file), ".part"));
    copy_whole(from, &part)?;
    settle(&part, &place)?;
    let bytes = fs::metadata(&place)?.len();
    Ok(Backup { file, at: now, reason, bytes })
}

/// Copies a database into a new file at `to` and checks the copy; removes it when that fails.
pub(super) fn copy_whole(from: &Connection, to: &Path) -> Result<(), StoreFault> {
    if to.exists() {
        fs::remove_file(to)?;
    }
    let copied = copy(from, to).and_then(|()| verify(to));
    if copied.is_err() {
        for end in ["", "-journal", "-wal", "-shm"] {
            // What cannot be removed is overwritten by the next backup; the first fault is the one to tell.
            let _ = fs::remove_file(beside(to, end));
        }
    }
    copied
}

fn copy(from: &Connection, to: &Path) -> Result<(), StoreFault> {
    let mut target = connect(&std::path::absolute(to)?, OpenFlags::SQLITE_OPEN_CREATE)?;
    match Copying::new(from, &mut target)?.step(-1)? {
        StepResult::Done => {}
        _ => return Err(StoreFault::Busy),
    }
    // One file by itself: without a write-ahead log that could be left behind.
    target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    target.close().map_err(|(_, error)| StoreFault::from(error))
}

/// Checks a backup through and through: ours, of a form that we know, every page and index whole.
pub fn verify(path: &Path) -> Result<(), StoreFault> {
    if fs::metadata(path)?.len() == 0 {
        return Err(StoreFault::Damaged);
    }
    let conn = connect_to_read(path)?;
    if conn.pragma_query_value(None, "application_id", |row| row.get::<_, i32>(0))? != APPLICATION {
        return Err(StoreFault::NotOurs);
    }
    let version = version(&conn)?;
    if version > VERSION {
        return Err(StoreFault::NewerFile { version });
    }
    let verdict: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreFault::Damaged) }
}

/// The backups in `dir`, the newest first. Other files are passed over; no folder means no backups.
pub fn list(dir: &Path) -> Result<Vec<Backup>, StoreFault> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        let file = entry.file_name().to_string_lossy().into_owned();
        if let Some((at, reason)) = read_name(&file) {
            found.push(Backup { file, at, reason, bytes: entry.metadata()?.len() });
        }
    }
    found.sort_by(|a, b| (b.at, &b.file).cmp(&(a.at, &a.file)));
    Ok(found)
}

/// Deletes a backup that may go. A name that is not a backup's is refused.
pub fn remove(dir: &Path, file: &str) -> Result<(), StoreFault> {
    read_name(file).ok_or(StoreFault::NotFound)?;
    Ok(fs::remove_file(dir.join(file))?)
}

fn free_name(dir: &Path, now: NaiveDateTime, reason: BackupReason) -> String {
    let stem = format!("daybook-{}-{}", now.format(STAMP), word(reason));
    let taken = |name: &String| -> bool { PathBuf::from(dir).join(name).exists() };
    let numbered = (2..).map(|n: u32| format!("{stem}-{n}.db"));
    std::iter::once(format!("{stem}.db")).chain(numbered).find(|name| !taken(name)).unwrap_or(stem)
}

fn read_name(file: &str) -> Option<(NaiveDateTime, BackupReason)> {
    let rest = file.strip_prefix("daybook-")?.strip_suffix(".db")?;
    let (stamp, reason) = rest.split_at_checked("2026-12-01-160000".len())?;
    let mut words = reason.strip_prefix('-')?.split('-');
    let reason = reason_of(words.next()?)?;
    if words.any(|number| number.parse::<u32>().is_err()) {
        return None;
    }
    Some((NaiveDateTime::parse_from_str(stamp, STAMP).ok()?, reason))
}

fn word(reason: BackupReason) -> &'static str {
    match reason {
        BackupReason::Daily => "daily",
        BackupReason::Manual => "manual",
        BackupReason::Upgrade => "upgrade",
        BackupReason::Restore => "restore",
    }
}

fn reason_of(text: &str) -> Option<BackupReason> {
    let all = [BackupReason::Daily, BackupReason::Manual, BackupReason::Upgrade, BackupReason::Restore];
    all.into_iter().find(|reason| word(*reason) == text)
}
