use domain::backup::{Backup, BackupReason};
use rusqlite::Connection;
use store::backup::{list, make, make_of_file, remove, verify};
use store::StoreFault;

use super::{add, names, numbers};
use crate::ground::{at, Ground};

const NOW: &str = "2026-12-01T16:00:00";

#[test]
fn a_backup_of_an_open_file_holds_everything_and_stands_alone() {
    let mut ground = Ground::new();
    add(&mut ground.store, "001");
    let dir = ground.dir.path().join("backups/daily");
    let made = make(&ground.store, &dir, at(NOW), BackupReason::Daily).expect("made");
    add(&mut ground.store, "002");
    assert_eq!(names(&dir), ["daybook-2026-12-01-160000-daily.db"], "one file, no log beside it");
    assert_eq!((made.at, made.reason), (at(NOW), BackupReason::Daily), "told as made");
    assert_eq!(list(&dir), Ok(vec![made.clone()]), "and found again");
    assert_eq!(verify(&dir.join(&made.file)), Ok(()), "whole");
    assert_eq!(names(&dir).len(), 1, "checking leaves nothing behind");
    assert_eq!(numbers(&dir.join(&made.file)), Ok(vec!["001".to_owned()]), "the file as it was then");
}

#[test]
fn a_second_backup_in_the_same_second_gets_a_name_of_its_own() {
    let ground = Ground::new();
    let dir = ground.dir.path().join("backups");
    for _ in 0..3 {
        make(&ground.store, &dir, at(NOW), BackupReason::Manual).expect("made");
    }
    assert_eq!(list(&dir).expect("listed").len(), 3, "none replaced another");
}

#[test]
fn the_list_has_the_newest_first_and_passes_over_what_is_no_backup() {
    let ground = Ground::new();
    let dir = ground.dir.path().join("backups");
    assert_eq!(list(&dir), Ok(vec![]), "no folder, no backups");
    let made = [("2026-12-01T16:00:00", BackupReason::Restore), ("2026-12-02T09:00:00", BackupReason::Upgrade), ("2025-12-31T23:59:59", BackupReason::Manual)];
    for (when, reason) in made {
        make(&ground.store, &dir, at(when), reason).expect("made");
    }
    for name in ["notes.txt", "daybook-2026-13-01-160000-daily.db", "daybook-2026-12-01-160000-odd.db", "daybook-.db", "daybook-2026-12-01-160000-daily.db.part", "daybook-工号工号工号工号-daily.db"] {
        std::fs::write(dir.join(name), "x").expect("written");
    }
    let reasons: Vec<BackupReason> = list(&dir).expect("listed").iter().map(|b: &Backup| b.reason).collect();
    assert_eq!(reasons, [BackupReason::Upgrade, BackupReason::Restore, BackupReason::Manual], "by time, ours alone");
}

#[test]
fn a_damaged_file_yields_no_backup_and_leaves_nothing_in_the_folder() {
    let Ground { dir, store } = Ground::new();
    let path = store.path().to_owned();
    drop(store);
    let raw = Connection::open(&path).expect("opens");
    raw.execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO staff (number, name, role, rostered, joined) VALUES ('1', '', 'agent', 1, '2020-01-01')")
        .expect("written");
    let page: usize = raw.query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_staff_1'", [], |r| r.get(0)).expect("page");
    raw.close().expect("closed");
    let mut bytes = std::fs::read(&path).expect("read");
    let last = page * 4096 - 1;
    bytes[last] ^= 0x3f;
    std::fs::write(&path, bytes).expect("flipped");
    let backups = dir.path().join("backups");
    assert_eq!(make_of_file(&path, &backups, at(NOW), BackupReason::Daily), Err(StoreFault::Damaged), "an index disagrees");
    assert_eq!(names(&backups), Vec::<String>::new(), "no half backup to be mistaken for one");
}

#[test]
fn a_file_that_is_not_open_is_backed_up_with_what_its_log_holds() {
    let mut ground = Ground::new();
    add(&mut ground.store, "001");
    assert!(super::log_of(&ground.path()).metadata().is_ok_and(|m| m.len() > 0), "the log holds the write");
    let dir = ground.dir.path().join("backups");
    let made = make_of_file(&ground.path(), &dir, at(NOW), BackupReason::Upgrade).expect("made");
    assert_eq!(numbers(&dir.join(made.file)), Ok(vec!["001".to_owned()]), "nothing is missing");
}

#[test]
fn only_backups_can_be_removed() {
    let ground = Ground::new();
    let dir = ground.dir.path().join("backups");
    let made = make(&ground.store, &dir, at(NOW), BackupReason::Daily).expect("made");
    for name in ["../daybook.db", "daybook.db", "", "daybook-2026-12-01-160000-daily-../../daybook.db"] {
        assert_eq!(remove(&dir, name), Err(StoreFault::NotFound), "{name:?} is no backup's name");
    }
    assert_eq!(remove(&dir, &made.file), Ok(()), "this one is");
    assert_eq!(list(&dir), Ok(vec![]), "gone");
    assert!(ground.path().exists(), "and nothing else");
}
