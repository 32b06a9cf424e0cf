//! Mentor pairings (TRN-04). One that never began may be taken back; every other stays.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{PairingId, StaffId};
use domain::pairing::{Pairing, Step};
use domain::quota::Window;
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

const COLUMNS: &str = "SELECT id, mentor, trainee, from_day, to_day, reason FROM pairing";

/// Every pairing, also those that have ended, in the order of first days.
pub fn all(db: &Db) -> Result<Vec<Pairing>, StoreFault> {
    db.all(&format!("{COLUMNS} ORDER BY from_day, id"), [], pairing)
}

/// Those that last on some day of `span`, in the order of first days.
pub fn between(db: &Db, span: Window) -> Result<Vec<Pairing>, StoreFault> {
    let sql = format!("{COLUMNS} WHERE from_day <= ?2 AND (to_day IS NULL OR to_day >= ?1) ORDER BY from_day, id");
    db.all(&sql, [span.from.to_string(), span.to.to_string()], pairing)
}

fn pairing(row: &Row) -> rusqlite::Result<Pairing> {
    Ok(Pairing {
        id: PairingId(row.get("id")?),
        mentor: row.staff("mentor")?,
        trainee: row.staff("trainee")?,
        from: row.day("from_day")?,
        to: row.day_if("to_day")?,
        reason: row.get("reason")?,
    })
}

/// Takes the steps that the rule worked out. Room is made before anything is added. `NotFound` if an id is unknown.
pub fn take(tx: &Tx, steps: &[Step], by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    for step in steps {
        match step {
            Step::Keep { id, from, to } => keep(tx, *id, *from, *to, None)?,
            Step::TakeBack(id) => {
                tx.run("DELETE FROM pairing WHERE id = ?1", [id.0])?;
            }
            Step::Add(_) => {}
        }
    }
    for step in steps {
        if let Step::Add(new) = step {
            add(tx, new, by, at)?;
        }
    }
    Ok(())
}

/// Ends a pairing on a day, with its reason. `NotFound` if the id is unknown.
pub fn end(tx: &Tx, id: PairingId, from: NaiveDate, on: NaiveDate, reason: &str) -> Result<(), StoreFault> {
    keep(tx, id, from, Some(on), Some(reason))
}

fn keep(tx: &Tx, id: PairingId, from: NaiveDate, to: Option<NaiveDate>, reason: Option<&str>) -> Result<(), StoreFault> {
    let sql = "UPDATE pairing SET from_day = ?2, to_day = ?3, reason = coalesce(?4, reason) WHERE id = ?1";
    match tx.run(sql, params![id.0, from.to_string(), to.map(|day| day.to_string()), reason.map(|r| hide(tx, r)).transpose()?])? {
        0 => Err(StoreFault::NotFound),
        _ => Ok(()),
    }
}

fn add(tx: &Tx, new: &Pairing, by: StaffId, at: NaiveDateTime) -> Result<PairingId, StoreFault> {
    let sql =
        "INSERT INTO pairing (mentor, trainee, from_day, to_day, reason, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let (from, to) = (new.from.to_string(), new.to.map(|day| day.to_string()));
    tx.add(sql, params![new.mentor.0, new.trainee.0, from, to, hide(tx, &new.reason)?, by.0, moment(at)]).map(PairingId)
}
