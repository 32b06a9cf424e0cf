//! The files beside the live one that may hold what was purged from it: older backups, and what a restore or a damage left.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::copy::list;
use crate::fault::StoreFault;

/// Backups in `dir` made at `until` or earlier, and every file kept beside `live` from a restore, a damage or a stray log.
pub fn older(dir: &Path, live: &Path, until: NaiveDateTime) -> Result<Vec<PathBuf>, StoreFault> {
    let mut found: Vec<PathBuf> =
        list(dir)?.into_iter().filter(|b| b.at <= until).map(|b| dir.join(b.file)).collect();
    let stem = live.file_stem().unwrap_or_default().to_string_lossy();
    let kept = ["replaced-", "damaged-", "stray-"].map(|why| format!("{stem}.{why}"));
    for entry in live.parent().map(fs::read_dir).transpose()?.into_iter().flatten() {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if kept.iter().any(|start| name.starts_with(start)) && entry.file_type()?.is_file() {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// Removes such files. Stops at the first that will not go; what went is gone.
pub fn clear(files: &[PathBuf]) -> Result<(), StoreFault> {
    files.iter().try_for_each(|file| Ok(fs::remove_file(file)?))
}
