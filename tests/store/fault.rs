use std::io;

use rusqlite::{ffi, Connection, Error};
use store::StoreFault;

fn check(code: i32, expect: StoreFault) {
    let fault = StoreFault::from(Error::SqliteFailure(ffi::Error::new(code), None));
    assert_eq!(fault, expect, "code {code}");
}

#[test]
fn codes_become_what_a_person_can_act_on() {
    check(ffi::SQLITE_FULL, StoreFault::DiskFull);
    check(ffi::SQLITE_IOERR_WRITE, StoreFault::DiskFull);
    check(ffi::SQLITE_READONLY, StoreFault::ReadOnly);
    check(ffi::SQLITE_READONLY_DBMOVED, StoreFault::ReadOnly);
    check(ffi::SQLITE_PERM, StoreFault::ReadOnly);
    check(ffi::SQLITE_BUSY, StoreFault::Busy);
    check(ffi::SQLITE_BUSY_SNAPSHOT, StoreFault::Busy);
    check(ffi::SQLITE_CORRUPT, StoreFault::Damaged);
    check(ffi::SQLITE_CORRUPT_INDEX, StoreFault::Damaged);
    check(ffi::SQLITE_NOTADB, StoreFault::Damaged);
    check(ffi::SQLITE_CONSTRAINT_FOREIGNKEY, StoreFault::NotFound);
}

#[test]
fn a_file_that_may_not_grow_is_a_full_disk() {
    let conn = Connection::open_in_memory().expect("opens");
    conn.execute_batch("CREATE TABLE t (x); PRAGMA max_page_count = 4;").expect("small");
    let full = conn.execute("INSERT INTO t VALUES (zeroblob(100000))", []).expect_err("no room");
    assert_eq!(StoreFault::from(full), StoreFault::DiskFull, "the same as a disk");
}

#[test]
fn faults_of_files_are_told_apart_too() {
    let of = |kind: io::ErrorKind| StoreFault::from(io::Error::from(kind));
    assert_eq!(of(io::ErrorKind::StorageFull), StoreFault::DiskFull, "while renaming or syncing");
    assert_eq!(of(io::ErrorKind::PermissionDenied), StoreFault::ReadOnly, "a folder of somebody else");
    assert_eq!(of(io::ErrorKind::NotFound), StoreFault::NotFound, "gone meanwhile");
}
