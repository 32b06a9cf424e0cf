//! Moving whole files: putting a backup in place of the live file, and setting a damaged one aside. The database and its `-wal`
//! and `-shm` move together, since a log beside another file's database ruins it. Nothing is deleted.
//!
//! Every connection to the live file must be closed before: Windows does not move open files.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::copy::{copy_whole, verify};
use super::look::connect_to_read;
use crate::fault::StoreFault;

/// Puts a backup in place of the live file, which is kept; the kept file's name, if there was one. The backup itself stays where
/// it is. If a crash cuts it short, the old file is still there, or the next look at the file finishes it.
pub fn put_in_place(backup: &Path, live: &Path) -> Result<Option<String>, StoreFault> {
    verify(backup)?;
    if !live.exists() {
        clear_strays(live)?;
    }
    let part = beside(live, ".part");
    copy_whole(&connect_to_read(backup)?, &part)?;
    // From here on the restore happens, whatever comes between.
    settle(&part, &ready(live))?;
    finish(live)
}

/// Finishes a restore whose new file is ready, if there is one.
pub(super) fn finish(live: &Path) -> Result<Option<String>, StoreFault> {
    let ready = ready(live);
    if !ready.exists() {
        return Ok(None);
    }
    let kept = free_kept(live, "replaced", &[""]);
    // The log first: after a crash in between, the database finds the same name free and follows it.
    for end in ["-wal", "-shm", ""] {
        move_if_there(live, &kept, end)?;
    }
    settle(&ready, live)?;
    Ok(kept.exists().then(|| name(&kept)))
}

/// Sets a damaged file aside under a name that tells when; that name. Nothing is deleted.
pub fn set_aside(live: &Path, now: NaiveDateTime) -> Result<String, StoreFault> {
    let kept = free_kept(live, &now.format("damaged-%Y-%m-%d-%H%M%S").to_string(), &["", "-wal", "-shm"]);
    // The database first: a log without one is harmless, a database without its log looks whole and is not.
    for end in ["", "-wal", "-shm"] {
        move_if_there(live, &kept, end)?;
    }
    sync_folder(live)?;
    Ok(name(&kept))
}

/// Sets a log aside that has no database, before a new file comes to stand beside it.
pub(crate) fn clear_strays(live: &Path) -> Result<(), StoreFault> {
    let kept = free_kept(live, "stray", &["", "-wal", "-shm"]);
    for end in ["-wal", "-shm"] {
        move_if_there(live, &kept, end)?;
    }
    Ok(())
}

/// Makes sure a new file is on the disk, then gives it its name.
pub(crate) fn settle(from: &Path, to: &Path) -> Result<(), StoreFault> {
    File::options().write(true).open(from)?.sync_all()?;
    fs::rename(from, to)?;
    sync_folder(to)
}

/// The path of a file with `end` behind its name.
pub(crate) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut text = OsString::from(path);
    text.push(end);
    PathBuf::from(text)
}

fn ready(live: &Path) -> PathBuf {
    beside(live, ".ready")
}

fn move_if_there(live: &Path, kept: &Path, end: &str) -> Result<(), StoreFault> {
    let from = beside(live, end);
    if from.exists() {
        fs::rename(from, beside(kept, end))?;
    }
    Ok(())
}

/// The first name for a kept file, `daybook.replaced-1.db`, of which none with these ends is there yet.
fn free_kept(live: &Path, why: &str, ends: &[&str]) -> PathBuf {
    let stem = live.file_stem().unwrap_or_default().to_string_lossy();
    let end = live.extension().map(|e| format!(".{}", e.to_string_lossy())).unwrap_or_default();
    let named = |n: u32| live.with_file_name(format!("{stem}.{why}-{n}{end}"));
    let free = |path: &PathBuf| ends.iter().all(|end| !beside(path, end).exists());
    (1..).map(named).find(free).unwrap_or_else(|| named(0))
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A rename is on the disk once its folder is; Windows has no such call and needs none.
fn sync_folder(path: &Path) -> Result<(), StoreFault> {
    #[cfg(unix)]
    if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
        File::open(folder)?.sync_all()?;
    }
    let _ = path;
    Ok(())
}
