//! Requests for leave and where they stand (ATT-02). A request is never deleted; it is cancelled.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{LeaveId, StaffId};
use domain::leave::{Leave, LeaveState};
use domain::quota::Window;
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const COLUMNS: &str =
    "SELECT id, staff, kind, from_day, to_day, reason, cover, asked_at, state, decided_by, decided_at FROM leave";

/// Every request that touches the days from `from` to `to`, in the order of first days.
pub fn between(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<Leave>, StoreFault> {
    let sql = format!("{COLUMNS} WHERE to_day >= ?1 AND from_day <= ?2 ORDER BY from_day, id");
    db.all(&sql, [from.to_string(), to.to_string()], leave)
}

/// Every request of one person, in the order of first days.
pub fn of(db: &Db, staff: StaffId) -> Result<Vec<Leave>, StoreFault> {
    db.all(&format!("{COLUMNS} WHERE staff = ?1 ORDER BY from_day, id"), [staff.0], leave)
}

/// The request with this id.
pub fn get(db: &Db, id: LeaveId) -> Result<Option<Leave>, StoreFault> {
    db.one(&format!("{COLUMNS} WHERE id = ?1"), [id.0], leave)
}

fn leave(row: &Row) -> rusqlite::Result<Leave> {
    Ok(Leave {
        id: LeaveId(row.get("id")?),
        staff: row.staff("staff")?,
        leave: row.word("kind")?,
        days: Window { from: row.day("from_day")?, to: row.day("to_day")? },
        reason: row.get("reason")?,
        cover: row.get("cover")?,
        asked_at: row.moment("asked_at")?,
        state: row.word("state")?,
        decided_by: row.staff_if("decided_by")?,
        decided_at: row.moment_if("decided_at")?,
    })
}

/// Adds a request as it stands; the id that it gets. The id that came in does not matter.
pub fn add(tx: &Tx, leave: &Leave) -> Result<LeaveId, StoreFault> {
    let id = tx.add(
        "INSERT INTO leave (staff, kind, from_day, to_day, reason, cover, asked_at, state, decided_by, decided_at)
         VALUES (:staff, :kind, :from_day, :to_day, :reason, :cover, :asked_at, :state, :decided_by, :decided_at)",
        named_params! {
            ":staff": leave.staff.0,
            ":kind": leave.leave.word(),
            ":from_day": leave.days.from.to_string(),
            ":to_day": leave.days.to.to_string(),
            ":reason": hide(tx, &leave.reason)?,
            ":cover": hide(tx, &leave.cover)?,
            ":asked_at": moment(leave.asked_at),
            ":state": leave.state.word(),
            ":decided_by": leave.decided_by.map(|s| s.0),
            ":decided_at": leave.decided_at.map(moment),
        },
    )?;
    Ok(LeaveId(id))
}

/// Moves a request on. Signing and refusing store who did it and when; cancelling leaves that as it was, so that a signed leave
/// which was taken back still tells who signed it. `NotFound` if the id is unknown.
pub fn set_state(tx: &Tx, id: LeaveId, state: LeaveState, by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let decided = matches!(state, LeaveState::Signed | LeaveState::Refused);
    let changed = if decided {
        let sql = "UPDATE leave SET state = ?2, decided_by = ?3, decided_at = ?4 WHERE id = ?1";
        tx.run(sql, params![id.0, state.word(), by.0, moment(at)])?
    } else {
        tx.run("UPDATE leave SET state = ?2 WHERE id = ?1", params![id.0, state.word()])?
    };
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}
