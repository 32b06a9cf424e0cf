//! Typing tests (TRN-07): begun, and finished once. One that was never finished stays without a result.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{StaffId, TypingId};
use domain::typing::{TypingScript, TypingTest};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const COLUMNS: &str = "SELECT id, staff, passage, script, began, ended, millis, counted, wrong, pastes FROM typing_test";

/// A test that was begun and is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// Its id.
    pub id: TypingId,
    /// The passage.
    pub passage: String,
    /// When, shop time.
    pub began: NaiveDateTime,
}

/// Begins a test; its id.
pub fn begin(
    tx: &Tx,
    staff: StaffId,
    passage: &str,
    script: TypingScript,
    at: NaiveDateTime,
) -> Result<TypingId, StoreFault> {
    let sql = "INSERT INTO typing_test (staff, passage, script, began) VALUES (?1, ?2, ?3, ?4)";
    tx.add(sql, params![staff.0, passage, script.word(), moment(at)]).map(TypingId)
}

/// The test that somebody began last, if it is not over.
pub fn begun(db: &Db, staff: StaffId) -> Result<Option<Begun>, StoreFault> {
    let sql = "SELECT id, passage, began FROM typing_test WHERE id = (SELECT max(id) FROM typing_test WHERE staff = ?1) AND ended IS NULL";
    db.one(sql, [staff.0], |row| {
        Ok(Begun { id: TypingId(row.get("id")?), passage: row.get("passage")?, began: row.moment("began")? })
    })
}

/// How many tests somebody has begun, finished or not.
pub fn taken(db: &Db, staff: StaffId) -> Result<usize, StoreFault> {
    let count = db.one("SELECT count(*) AS n FROM typing_test WHERE staff = ?1", [staff.0], |row| row.get::<_, i64>("n"))?;
    Ok(usize::try_from(count.unwrap_or_default()).unwrap_or_default())
}

/// Stores the result of a test that was begun. `NotFound` if it is unknown or over.
pub fn finish(tx: &Tx, test: &TypingTest) -> Result<(), StoreFault> {
    let sql = "UPDATE typing_test SET ended = ?2, millis = ?3, counted = ?4, wrong = ?5, pastes = ?6 WHERE id = ?1 AND ended IS NULL";
    match tx.run(sql, params![test.id.0, moment(test.ended), test.millis, test.counted, test.wrong, test.pastes])? {
        0 => Err(StoreFault::NotFound),
        _ => Ok(()),
    }
}

/// The finished tests of one person, the latest first.
pub fn of(db: &Db, staff: StaffId, limit: u32) -> Result<Vec<TypingTest>, StoreFault> {
    db.all(
        &format!("{COLUMNS} WHERE staff = ?1 AND ended IS NOT NULL ORDER BY id DESC LIMIT ?2"),
        params![staff.0, limit],
        test,
    )
}

/// Everybody's finished tests of Chinese characters since a day, the first one first.
pub fn since(db: &Db, day: NaiveDate) -> Result<Vec<TypingTest>, StoreFault> {
    db.all(&format!("{COLUMNS} WHERE ended >= ?1 AND script = 'chinese' ORDER BY id"), [format!("{day}T00:00:00")], test)
}

fn test(row: &Row) -> rusqlite::Result<TypingTest> {
    Ok(TypingTest {
        id: TypingId(row.get("id")?),
        staff: row.staff("staff")?,
        passage: row.get("passage")?,
        script: row.word("script")?,
        began: row.moment("began")?,
        ended: row.moment("ended")?,
        millis: row.get("millis")?,
        counted: row.get("counted")?,
        wrong: row.get("wrong")?,
        pastes: row.get("pastes")?,
    })
}
