use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use domain::audit::{Act, AuditLine};
use domain::ids::AuditId;
use store::audit::{add, page};
use store::{shop, staff, Db, Store, StoreFault, Tx};
use tempfile::TempDir;

use crate::ground::{agent, at, Ground};

/// Names the file that a child of this test works on; without it the children's tests do nothing.
const CHILD_FILE: &str = "DAYBOOK_TEST_CHILD_FILE";

fn note(tx: &Tx, about: &str, bytes: usize) -> Result<AuditId, StoreFault> {
    let line = AuditLine { what: String::new(), before: String::new(), after: "x".repeat(bytes) };
    add(tx, at("2026-12-01T09:00:00"), None, Act::SignedIn, about, &[line])
}

fn abouts(db: &Db) -> Result<Vec<String>, StoreFault> {
    Ok(page(db, None, 100_000, None, None)?.into_iter().rev().map(|e| e.about).collect())
}

#[test]
fn what_was_written_is_there_after_closing_and_opening() {
    let Ground { dir, mut store } = Ground::new();
    store.write(|tx| note(tx, "kept", 1)).expect("written");
    let path = store.path().to_owned();
    drop(store);
    assert_eq!(Store::open(&path).expect("opens").read(abouts), Ok(vec!["kept".to_owned()]), "on disk");
    drop(dir);
}

#[test]
fn a_write_that_fails_by_any_error_leaves_nothing() {
    #[derive(Debug, PartialEq, thiserror::Error)]
    enum Own {
        #[error("no")]
        Refused,
        #[error(transparent)]
        Store(#[from] StoreFault),
    }
    let mut ground = Ground::new();
    let refused = ground.store.write(|tx| {
        note(tx, "half", 1)?;
        Err::<(), Own>(Own::Refused)
    });
    assert_eq!(refused, Err(Own::Refused), "the caller's own error comes through");
    assert_eq!(ground.read(abouts), Vec::<String>::new(), "rolled back");
    ground.write(|tx| note(tx, "whole", 1));
    assert_eq!(ground.read(abouts), ["whole"], "and the next write is free to go");
}

#[test]
fn a_read_sees_one_state_while_another_program_writes() {
    let mut ground = Ground::new();
    let other = Store::open(&ground.path()).expect("opens beside");
    ground.write(|tx| note(tx, "first", 1));
    let (before, after) = other
        .read(|db| {
            let before = abouts(db)?;
            ground.write(|tx| note(tx, "second", 1));
            Ok((before, abouts(db)?))
        })
        .expect("read");
    assert_eq!(before, after, "two queries of one read");
    assert_eq!(other.read(abouts).expect("read").len(), 2, "the next read sees the write");
}

#[test]
fn two_writers_take_turns_and_lose_nothing() {
    let ground = Ground::new();
    let path = ground.path();
    let write = move |who: &'static str, path: &Path| {
        let mut store = Store::open(path).expect("opens beside");
        for n in 0..40 {
            let written: Result<(), StoreFault> = store.write(|tx| {
                let seen = abouts(tx)?.len();
                let id = note(tx, &format!("{who} {n}"), 1)?;
                assert_eq!(id.0, seen as i64 + 1, "nobody wrote between the reading and the writing");
                Ok(())
            });
            assert_eq!(written, Ok(()), "waits instead of failing");
        }
    };
    thread::scope(|scope| {
        for who in ["left", "right"] {
            let path = path.clone();
            scope.spawn(move || write(who, &path));
        }
    });
    assert_eq!(ground.read(abouts).len(), 80, "every write is there");
}

#[test]
fn a_program_that_dies_in_the_middle_of_a_write_leaves_the_last_whole_one() {
    let dir = TempDir::new().expect("a folder");
    let path = dir.path().join("daybook.db");
    drop(Store::create(&path).expect("a new file"));
    let mut child = child("store::child_that_dies_in_the_middle_of_a_write", &path).stdin(Stdio::piped()).spawn().expect("starts");
    wait_for(&path.with_extension("middle"), &mut child);
    child.kill().expect("killed");
    child.wait().expect("gone");
    let log = path.with_extension("db-wal").metadata().expect("the log is left behind").len();
    assert!(log > 4_000_000, "the write had reached the disk: {log} bytes");
    let mut store = Store::open(&path).expect("opens after the crash");
    assert_eq!(store.read(abouts), Ok(vec!["whole".to_owned()]), "what was committed, and nothing of the other");
    store.write(|tx| note(tx, "after", 1)).expect("and it goes on");
}

#[test]
fn child_that_dies_in_the_middle_of_a_write() {
    let Some(path) = std::env::var_os(CHILD_FILE).map(std::path::PathBuf::from) else { return };
    let mut store = Store::open(&path).expect("opens");
    store.write(|tx| note(tx, "whole", 10)).expect("written");
    let _: Result<(), StoreFault> = store.write(|tx| {
        for n in 0..100 {
            note(tx, &format!("half {n}"), 100_000)?;
        }
        std::fs::write(path.with_extension("middle"), "").expect("told");
        // Until it is killed, or whoever waits for it is gone.
        let _ = std::io::stdin().read(&mut [0]);
        Ok(())
    });
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_what_was_written_before_stays() {
    let dir = TempDir::new().expect("a folder");
    let path = dir.path().join("daybook.db");
    drop(Store::create(&path).expect("a new file"));
    let own = child("store::child_that_fills_the_disk", &path);
    // The shell forbids files beyond two (or four) megabytes, and the signal that would kill the child.
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 4096; exec \"$0\" \"$@\""]).arg(own.get_program()).args(own.get_args());
    let status = limited.env(CHILD_FILE, &path).stdout(Stdio::null()).status().expect("runs");
    assert!(status.success(), "the child met a full disk as it should");
    let acknowledged = std::fs::read_to_string(path.with_extension("written")).expect("told");
    let store = Store::open(&path).expect("opens afterwards");
    assert_eq!(store.read(abouts).expect("read").join(" "), acknowledged, "all that was acknowledged, no more");
    store::backup::make(&store, dir.path(), at("2026-12-01T09:00:00"), domain::backup::BackupReason::Manual)
        .expect("the file is whole");
}

#[test]
fn child_that_fills_the_disk() {
    let Some(path) = std::env::var_os(CHILD_FILE).map(std::path::PathBuf::from) else { return };
    let mut store = Store::open(&path).expect("opens");
    let mut written = Vec::new();
    let fault = loop {
        let about = written.len().to_string();
        match store.write(|tx| note(tx, &about, 100_000)) {
            Ok(_) => written.push(about),
            Err(fault) => break fault,
        }
        assert!(written.len() < 1000, "the disk is not limited");
    };
    assert_eq!(fault, StoreFault::DiskFull, "told as what it is");
    assert_eq!(store.read(abouts), Ok(written.clone()), "still readable");
    std::fs::write(path.with_extension("written"), written.join(" ")).expect("told");
}

fn child(test: &str, path: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args([test, "--exact", "--test-threads=1"]).env(CHILD_FILE, path).stdout(Stdio::null());
    command
}

fn wait_for(path: &Path, child: &mut Child) {
    while !path.exists() {
        assert!(child.try_wait().expect("asked").is_none(), "the child ended by itself");
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn nothing_opens_where_nothing_is_and_nothing_is_created_there() {
    let dir = TempDir::new().expect("a folder");
    let path = dir.path().join("daybook.db");
    assert_eq!(Store::open(&path).err(), Some(StoreFault::NotFound), "no file");
    assert!(!path.exists(), "looking does not create");
}

#[test]
fn creating_never_replaces_a_file() {
    let ground = Ground::new();
    assert!(Store::create(&ground.path()).is_err(), "a file stands there");
    assert_eq!(ground.read(shop::get), None, "and is as it was");
}

#[test]
fn a_log_without_its_database_is_kept_aside_when_a_new_file_is_made() {
    let dir = TempDir::new().expect("a folder");
    let path = dir.path().join("daybook.db");
    for content in ["one", "two"] {
        std::fs::write(dir.path().join("daybook.db-wal"), content).expect("a stray log");
        drop(Store::create(&path).expect("a new file"));
        std::fs::remove_file(&path).expect("lost again");
    }
    let kept = |n: u32| std::fs::read_to_string(dir.path().join(format!("daybook.stray-{n}.db-wal"))).expect("kept");
    assert_eq!((kept(1).as_str(), kept(2).as_str()), ("one", "two"), "each under a name of its own");
}

#[cfg(unix)]
#[test]
fn a_name_that_looks_like_an_address_is_just_a_name() {
    let dir = TempDir::new().expect("a folder");
    let path = dir.path().join("file:店务 本?mode=memory.db");
    let mut store = Store::create(&path).expect("a new file");
    store.write(|tx| staff::add(tx, &agent("001"))).expect("written");
    drop(store);
    assert_eq!(Store::open(&path).expect("opens").read(staff::all).expect("read").len(), 1, "on disk under that name");
}
