//! Notes counted by day, kind and state (NOTE-08), and lost sales by reason (NOTE-06).

use chrono::NaiveDate;
use domain::ids::{LostReasonId, StaffId};
use domain::note::figures::Count;
use rusqlite::params;

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::Db;

/// Notes written on the days from `from` to `to`, counted by day, kind and state.
pub fn counts(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<Count>, StoreFault> {
    let sql = "SELECT substr(at, 1, 10) AS day, kind, state, count(*) AS notes FROM note
        WHERE at >= ?1 AND at < date(?2, '+1 day') GROUP BY day, kind, state ORDER BY day";
    db.all(sql, params![from.to_string(), to.to_string()], |row| {
        Ok(Count { day: row.day("day")?, note: row.word("kind")?, state: row.word("state")?, notes: row.get("notes")? })
    })
}

/// Lost sales noted on the days from `from` to `to`, counted by reason; none where nobody gave one.
pub fn lost(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<(Option<LostReasonId>, u32)>, StoreFault> {
    let sql = "SELECT l.reason, count(*) AS sales FROM note n LEFT JOIN lost_sale l ON l.note = n.id
        WHERE n.kind = 'lost_sale' AND n.at >= ?1 AND n.at < date(?2, '+1 day') GROUP BY l.reason";
    db.all(sql, params![from.to_string(), to.to_string()], |row| {
        Ok((row.get::<_, Option<i64>>("reason")?.map(LostReasonId), row.get("sales")?))
    })
}

/// How many notes each person wrote on the days from `from` to `to`.
pub fn by_author(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<(StaffId, u32)>, StoreFault> {
    let sql = "SELECT author, count(*) AS notes FROM note WHERE at >= ?1 AND at < date(?2, '+1 day') GROUP BY author";
    db.all(sql, params![from.to_string(), to.to_string()], |row| Ok((row.staff("author")?, row.get("notes")?)))
}
