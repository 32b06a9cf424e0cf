//! Who takes the open items of somebody on leave (HND-05).

use domain::handover::owner::{Cover, Taker};
use domain::ids::{ItemId, LeaveId};
use rusqlite::params;

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// The takers that a leave slip names.
pub fn of(db: &Db, leave: LeaveId) -> Result<Cover, StoreFault> {
    let sql = "SELECT item, taker FROM leave_cover WHERE leave = ?1 ORDER BY item";
    let takers = db.all(sql, [leave.0], |row| Ok(Taker { item: ItemId(row.get("item")?), to: row.staff_if("taker")? }))?;
    Ok(Cover { leave, takers })
}

/// Names the taker of each of these items; what was named for others stays.
pub fn put(tx: &Tx, leave: LeaveId, takers: &[Taker]) -> Result<(), StoreFault> {
    for taker in takers {
        tx.run(
            "INSERT INTO leave_cover (leave, item, taker) VALUES (?1, ?2, ?3)
             ON CONFLICT (leave, item) DO UPDATE SET taker = excluded.taker",
            params![leave.0, taker.item.0, taker.to.map(|s| s.0)],
        )?;
    }
    Ok(())
}
