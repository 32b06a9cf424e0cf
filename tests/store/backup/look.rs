use std::path::Path;

use rusqlite::Connection;
use store::backup::{look, verify, FileState};
use store::{Store, StoreFault, VERSION};

use super::{add, log_of};
use crate::ground::Ground;

/// A closed file with somebody in it.
fn closed() -> (tempfile::TempDir, std::path::PathBuf) {
    let Ground { dir, mut store } = Ground::new();
    add(&mut store, "001");
    let path = store.path().to_owned();
    drop(store);
    (dir, path)
}

/// What stands there is `state`, opening is refused with `fault`, and not a byte changes.
fn check(path: &Path, state: FileState, fault: StoreFault, why: &str) {
    let read = || (std::fs::read(path).ok(), std::fs::read(log_of(path)).ok().filter(|log| !log.is_empty()));
    let before = read();
    assert_eq!(look(path), state, "{why}");
    assert_eq!(Store::open(path).err(), Some(fault), "{why}");
    assert!(read() == before, "the file is left as it was: {why}");
}

#[test]
fn a_good_file_is_ready_open_or_closed() {
    let ground = Ground::new();
    assert_eq!(look(&ground.path()), FileState::Ready, "while it is open");
    let (_dir, path) = closed();
    assert_eq!(look(&path), FileState::Ready, "and closed");
}

#[test]
fn a_damaged_file_is_known_and_left_alone() {
    let (_dir, path) = closed();
    let whole = std::fs::read(&path).expect("read");
    let half = whole[..whole.len() / 2].to_vec();
    let torn = whole[..whole.len() - 4096].to_vec();
    let headless = [vec![0; 100], whole[100..].to_vec()].concat();
    let scrambled = [whole[..100].to_vec(), whole[100..].iter().map(|b| b ^ 0x5a).collect()].concat();
    let cases = [
        ("empty", Vec::new()),
        ("text", "店务本".repeat(400).into_bytes()),
        ("half of it", half),
        ("a page short", torn),
        ("no header", headless),
        ("scrambled", scrambled),
    ];
    for (why, bytes) in cases {
        std::fs::write(&path, bytes).expect("damaged");
        check(&path, FileState::Damaged, StoreFault::Damaged, why);
    }
}

#[test]
fn a_page_of_rubbish_is_found_at_the_start_or_at_the_latest_by_the_next_backup() {
    let (_dir, path) = closed();
    let small = ["staff", "shift_kind", "edition", "quiz", "product", "ledger_account"].map(|table| root_page(&path, table));
    let whole = std::fs::read(&path).expect("read");
    for page in 0..whole.len() / 4096 {
        let mut bytes = whole.clone();
        // The first page keeps its header: that one is another test.
        bytes[page * 4096 + if page == 0 { 100 } else { 0 }..(page + 1) * 4096].fill(0xff);
        std::fs::write(&path, bytes).expect("damaged");
        assert_eq!(verify(&path), Err(StoreFault::Damaged), "page {page}");
        let found = look(&path);
        if small.contains(&page) {
            assert_eq!(found, FileState::Damaged, "page {page} belongs to a small table, which is read at the start");
        } else {
            assert!(matches!(found, FileState::Damaged | FileState::Ready), "page {page}: {found:?}");
        }
    }
}

/// The place of a table's first page in the file, counted from nought.
fn root_page(path: &std::path::Path, table: &str) -> usize {
    let conn = Connection::open(path).expect("opens");
    let root: i64 = conn.query_row("SELECT rootpage FROM sqlite_schema WHERE name = ?1", [table], |row| row.get(0)).expect(table);
    usize::try_from(root - 1).expect("a page")
}

#[test]
fn a_newer_file_is_refused_untouched_also_when_only_its_log_says_so() {
    let (_dir, path) = closed();
    let conn = Connection::open(&path).expect("opens");
    conn.execute_batch(&format!("PRAGMA user_version = {}", VERSION + 1)).expect("newer");
    assert!(log_of(&path).metadata().expect("a log").len() > 0, "the log has it");
    let newer = VERSION + 1;
    check(&path, FileState::Newer { version: newer }, StoreFault::NewerFile { version: newer }, "with the log");
    drop(conn);
    check(&path, FileState::Newer { version: newer }, StoreFault::NewerFile { version: newer }, "without");
}

#[test]
fn a_database_of_another_program_is_not_ours() {
    let dir = tempfile::TempDir::new().expect("a folder");
    let path = dir.path().join("other.db");
    Connection::open(&path).expect("opens").execute_batch("CREATE TABLE shop (id)").expect("theirs");
    check(&path, FileState::NotOurs, StoreFault::NotOurs, "no mark of ours");
}

#[test]
fn nothing_is_missing() {
    let dir = tempfile::TempDir::new().expect("a folder");
    assert_eq!(look(&dir.path().join("daybook.db")), FileState::Missing, "no file");
    assert_eq!(look(&dir.path().join("no/daybook.db")), FileState::Missing, "no folder");
}
