use std::fs;
use std::path::PathBuf;

use domain::backup::BackupReason;
use store::backup::{look, make, put_in_place, set_aside, FileState};
use store::{Store, StoreFault};

use super::{add, log_of, names, numbers};
use crate::ground::{at, Ground};

/// A closed live file with 001 and 002, and a backup of when it had 001 alone.
struct Shelf {
    dir: tempfile::TempDir,
    live: PathBuf,
    backup: PathBuf,
}

fn shelf() -> Shelf {
    let Ground { dir, mut store } = Ground::new();
    add(&mut store, "001");
    let backups = dir.path().join("backups");
    let made = make(&store, &backups, at("2026-12-01T16:00:00"), BackupReason::Daily).expect("made");
    add(&mut store, "002");
    let live = store.path().to_owned();
    Shelf { dir, live, backup: backups.join(made.file) }
}

/// The live file is the backup's, the backup is still there.
fn check_restored(shelf: &Shelf, why: &str) {
    assert_eq!(numbers(&shelf.live), Ok(vec!["001".to_owned()]), "{why}");
    assert_eq!(numbers(&shelf.backup), Ok(vec!["001".to_owned()]), "the backup stays: {why}");
}

#[test]
fn a_restored_file_holds_what_the_backup_held_and_the_old_one_is_kept() {
    let shelf = shelf();
    let kept = put_in_place(&shelf.backup, &shelf.live).expect("restored").expect("there was a file");
    check_restored(&shelf, "restored");
    assert_eq!(kept, "daybook.replaced-1.db", "its name");
    assert_eq!(numbers(&shelf.dir.path().join(kept)).map(|n| n.len()), Ok(2), "as it was");
    let again = put_in_place(&shelf.backup, &shelf.live).expect("restored");
    assert_eq!(again.as_deref(), Some("daybook.replaced-2.db"), "each is kept under a name of its own");
}

#[test]
fn restoring_works_when_the_live_file_is_broken_or_gone() {
    let breaks: [(&str, fn(&Shelf)); 4] = [
        ("rubbish", |s| fs::write(&s.live, "rubbish").expect("broken")),
        ("empty", |s| fs::write(&s.live, "").expect("broken")),
        ("gone", |s| fs::remove_file(&s.live).expect("gone")),
        ("gone, with a stale log", |s| {
            fs::remove_file(&s.live).expect("gone");
            fs::write(log_of(&s.live), "rubbish").expect("stale");
        }),
    ];
    for (why, break_it) in breaks {
        let shelf = shelf();
        break_it(&shelf);
        put_in_place(&shelf.backup, &shelf.live).expect("restored");
        check_restored(&shelf, why);
    }
}

#[test]
fn a_stale_log_never_comes_to_stand_beside_the_restored_file() {
    let shelf = shelf();
    let mut open = Store::open(&shelf.live).expect("opens");
    add(&mut open, "003");
    // A crash: the log is left behind, since nobody closes the file.
    let (file, log) = (fs::read(&shelf.live).expect("read"), fs::read(log_of(&shelf.live)).expect("read"));
    drop(open);
    fs::write(&shelf.live, file).expect("as it was");
    fs::write(log_of(&shelf.live), log).expect("as it was");
    let kept = put_in_place(&shelf.backup, &shelf.live).expect("restored").expect("kept");
    check_restored(&shelf, "a stale log would have put the wrong pages in");
    assert_eq!(numbers(&shelf.dir.path().join(kept)).map(|n| n.len()), Ok(3), "the kept file has its log with it");
}

#[test]
fn a_bad_backup_is_refused_before_anything_is_touched() {
    let shelf = shelf();
    let whole = fs::read(&shelf.backup).expect("read");
    let before = names(shelf.dir.path());
    for bytes in [&whole[..whole.len() / 2], &[], b"no backup"] {
        fs::write(&shelf.backup, bytes).expect("damaged");
        assert_eq!(put_in_place(&shelf.backup, &shelf.live), Err(StoreFault::Damaged), "{} bytes", bytes.len());
        assert_eq!(names(shelf.dir.path()), before, "nothing moved, nothing left over");
    }
    let nowhere = shelf.dir.path().join("backups/none.db");
    assert_eq!(put_in_place(&nowhere, &shelf.live), Err(StoreFault::NotFound), "no such backup");
    assert_eq!(numbers(&shelf.live).map(|n| n.len()), Ok(2), "the live file is as it was");
}

#[test]
fn a_restore_that_a_crash_cut_short_is_undone_or_finished() {
    let ready = |s: &Shelf| s.live.with_extension("db.ready");
    let cuts: [(&str, usize, fn(&Shelf, PathBuf)); 4] = [
        ("while the new file was built", 2, |s, _| {
            fs::write(s.live.with_extension("db.part"), "half").expect("half");
        }),
        ("before the old file moved", 1, |s, ready| {
            fs::copy(&s.backup, ready).expect("ready");
        }),
        ("after the log moved", 1, |s, ready| {
            fs::copy(&s.backup, ready).expect("ready");
            fs::write(s.dir.path().join("daybook.replaced-1.db-wal"), "").expect("moved");
        }),
        ("after the old file moved", 1, |s, ready| {
            fs::copy(&s.backup, ready).expect("ready");
            fs::rename(&s.live, s.dir.path().join("daybook.replaced-1.db")).expect("moved");
        }),
    ];
    for (why, people, cut) in cuts {
        let shelf = shelf();
        cut(&shelf, ready(&shelf));
        assert_eq!(look(&shelf.live), FileState::Ready, "{why}");
        assert_eq!(numbers(&shelf.live).map(|n| n.len()), Ok(people), "{why}");
        put_in_place(&shelf.backup, &shelf.live).expect("can be done again");
        check_restored(&shelf, why);
    }
}

#[test]
fn a_damaged_file_is_set_aside_with_its_log_and_never_deleted() {
    let shelf = shelf();
    for n in 1..=2 {
        fs::write(&shelf.live, "rubbish").expect("broken");
        fs::write(log_of(&shelf.live), "log").expect("broken");
        let kept = set_aside(&shelf.live, at("2026-12-01T16:00:00")).expect("set aside");
        assert_eq!(kept, format!("daybook.damaged-2026-12-01-160000-{n}.db"), "tells when");
        assert_eq!(look(&shelf.live), FileState::Missing, "the place is free");
        assert_eq!(fs::read_to_string(shelf.dir.path().join(&kept)).expect("kept"), "rubbish", "as it was");
        assert_eq!(fs::read_to_string(log_of(&shelf.dir.path().join(&kept))).expect("kept"), "log", "with its log");
    }
}
