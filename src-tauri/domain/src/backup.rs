//! Which backups are kept (SEC-03): every one of the last two weeks, then the last of each week for two months, then the last of
//! each month. Backups made by hand or before an upgrade are never thrown away.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::month::{monday_of, Month};

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// By itself, once a day.
    Daily,
    /// By a person.
    Manual,
    /// Before the file was brought to a newer form.
    Upgrade,
    /// Before another backup was put in its place.
    Restore,
}

/// A backup on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Backup {
    /// The file's name in the backup folder.
    pub file: String,
    /// When it was made, shop time.
    pub at: NaiveDateTime,
    /// Why.
    pub reason: BackupReason,
    /// Size in bytes.
    pub bytes: u64,
}

/// Whether a daily backup is due: none was made on the day of `now`.
pub fn due(backups: &[Backup], now: NaiveDateTime) -> bool {
    !backups.iter().any(|b| b.reason == BackupReason::Daily && b.at.date() == now.date())
}

/// The daily backups that may go.
pub fn to_remove(backups: &[Backup], now: NaiveDateTime) -> Vec<&Backup> {
    let mut daily: Vec<&Backup> = backups.iter().filter(|b| b.reason == BackupReason::Daily).collect();
    daily.sort_by_key(|b| std::cmp::Reverse(b.at));
    let mut kept_stretches = Vec::new();
    daily
        .into_iter()
        .filter(|b| {
            let age = (now.date() - b.at.date()).num_days();
            let stretch = match age {
                ..14 => return false,
                14..60 => monday_of(b.at.date()),
                _ => Month::of(b.at.date()).first(),
            };
            let key = (age < 60, stretch);
            let kept_already = kept_stretches.contains(&key);
            kept_stretches.push(key);
            kept_already
        })
        .collect()
}
