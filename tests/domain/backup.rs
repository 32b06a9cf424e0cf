//! Which backups stay (SEC-03).

use chrono::{Datelike, Duration, NaiveDateTime};
use domain::backup::{due, to_remove, Backup, BackupReason};
use domain::month::{monday_of, shift_day, Month};

use crate::shop::at;

fn backup(at: NaiveDateTime, reason: BackupReason) -> Backup {
    Backup { file: at.to_string(), at, reason, bytes: 1 }
}

/// A backup every evening for two years, thinned every evening.
fn two_years() -> (Vec<Backup>, NaiveDateTime) {
    let start = at("2025-01-01 22:00");
    let mut kept: Vec<Backup> = Vec::new();
    for n in 0..730 {
        let now = start + Duration::days(n);
        kept.push(backup(now, BackupReason::Daily));
        let gone: Vec<String> = to_remove(&kept, now).iter().map(|b| b.file.clone()).collect();
        kept.retain(|b| !gone.contains(&b.file));
    }
    (kept, start + Duration::days(729))
}

#[test]
fn sec_03_a_daily_backup_is_due_once_a_day() {
    let now = at("2026-03-02 09:00");
    assert!(due(&[], now), "there is none");
    assert!(due(&[backup(at("2026-03-01 23:59"), BackupReason::Daily)], now), "yesterday's does not count");
    assert!(due(&[backup(at("2026-03-02 08:00"), BackupReason::Manual)], now), "nor does one made by hand");
    assert!(!due(&[backup(at("2026-03-02 00:00"), BackupReason::Daily)], now), "today's does");
}

#[test]
fn sec_03_two_years_leave_days_then_weeks_then_months() {
    let (kept, now) = two_years();
    let has = |day| kept.iter().any(|b| b.at.date() == day);
    for age in 0..14 {
        assert!(has(shift_day(now.date(), -age)), "every day of the last two weeks: {age} days ago");
    }
    for age in (14..60).step_by(7) {
        let week = monday_of(shift_day(now.date(), -age));
        assert!((0..7).any(|n| has(shift_day(week, n))), "one of the week of {week}");
    }
    let mut month = Month::of(at("2025-01-01 22:00").date());
    while month < Month::of(now.date()) {
        let latest = kept.iter().filter(|b| month.holds(b.at.date())).map(|b| b.at.day()).max();
        assert!(latest.is_some_and(|day| day as usize + 7 > month.len()), "one of the last days of {month}, not {latest:?}");
        month = month.next();
    }
    assert!(kept.len() < 50, "and the folder stays small: {}", kept.len());
}

#[test]
fn sec_03_what_a_person_made_or_an_upgrade_needed_is_never_thrown_away() {
    let old = at("2020-01-01 09:00");
    let all: Vec<Backup> = [BackupReason::Manual, BackupReason::Upgrade, BackupReason::Restore]
        .into_iter()
        .flat_map(|reason| (0..3).map(move |n| backup(old + Duration::hours(n), reason)))
        .collect();
    assert_eq!(to_remove(&all, at("2026-03-02 09:00")), Vec::<&Backup>::new(), "none of them is a daily one");
}

#[test]
fn sec_03_a_clock_set_back_throws_nothing_away() {
    let ahead: Vec<Backup> = (0..5).map(|n| backup(at("2027-01-01 22:00") + Duration::days(n), BackupReason::Daily)).collect();
    assert!(to_remove(&ahead, at("2026-03-02 09:00")).is_empty(), "backups from the future are young");
}
