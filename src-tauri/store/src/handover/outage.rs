//! Outages: when each began and ended (CON-13).

use chrono::NaiveDateTime;
use domain::handover::outage::Outage;
use domain::ids::{OutageId, StaffId};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

const COLUMNS: &str = "SELECT o.id, o.started_at, o.started_by, s.name AS started_by_name, o.ended_at, o.ended_by
  FROM outage o JOIN staff s ON s.id = o.started_by";

/// The outage that is on.
pub fn on(db: &Db) -> Result<Option<Outage>, StoreFault> {
    db.one(&format!("{COLUMNS} WHERE o.ended_at IS NULL"), [], outage)
}

/// The outages that touch the time from `from` to `to`, the earliest first: service figures leave them out.
pub fn between(db: &Db, from: NaiveDateTime, to: NaiveDateTime) -> Result<Vec<Outage>, StoreFault> {
    let sql = format!("{COLUMNS} WHERE o.started_at <= ?2 AND coalesce(o.ended_at, ?2) >= ?1 ORDER BY o.started_at, o.id");
    db.all(&sql, [moment(from), moment(to)], outage)
}

fn outage(row: &Row) -> rusqlite::Result<Outage> {
    Ok(Outage {
        id: OutageId(row.get("id")?),
        started_at: row.moment("started_at")?,
        started_by: row.staff("started_by")?,
        started_by_name: row.get("started_by_name")?,
        ended_at: row.moment_if("ended_at")?,
        ended_by: row.staff_if("ended_by")?,
    })
}

/// Begins an outage. The file holds one at a time.
pub fn start(tx: &Tx, by: StaffId, at: NaiveDateTime) -> Result<OutageId, StoreFault> {
    Ok(OutageId(tx.add("INSERT INTO outage (started_at, started_by) VALUES (?1, ?2)", params![moment(at), by.0])?))
}

/// Ends an outage. `NotFound` if it is unknown or over.
pub fn end(tx: &Tx, id: OutageId, by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let sql = "UPDATE outage SET ended_at = ?2, ended_by = ?3 WHERE id = ?1 AND ended_at IS NULL";
    if tx.run(sql, params![id.0, moment(at), by.0])? == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}
