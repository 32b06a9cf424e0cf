//! Closed months: one after the other, for good.

use chrono::NaiveDateTime;
use domain::ids::StaffId;
use domain::month::Month;
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// A closed month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Close {
    /// Which.
    pub month: Month,
    /// Who closed it.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// The last closed month; every month before it is closed with it.
pub fn closed(db: &Db) -> Result<Option<Month>, StoreFault> {
    Ok(closes(db, 1)?.first().map(|c| c.month))
}

/// Closed months, the latest first.
pub fn closes(db: &Db, limit: u32) -> Result<Vec<Close>, StoreFault> {
    db.all("SELECT month, by_staff, at FROM ledger_close ORDER BY month DESC LIMIT ?1", [limit], close_row)
}

fn close_row(row: &Row) -> rusqlite::Result<Close> {
    Ok(Close { month: month(row)?, by: row.staff("by_staff")?, at: row.moment("at")? })
}

/// A month's column.
pub(super) fn month(row: &Row) -> rusqlite::Result<Month> {
    row.get_ref("month")?.as_str()?.parse().map_err(|_| rusqlite::Error::InvalidQuery)
}

/// Closes a month. Refuses one that is not after the last closed.
pub fn close(tx: &Tx, month: Month, by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    tx.run("INSERT INTO ledger_close (month, by_staff, at) VALUES (?1, ?2, ?3)", params![month.to_string(), by.0, moment(at)]).map(drop)
}
