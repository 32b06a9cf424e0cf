//! The draft of the rota: its cells, who is on duty, and the conflicts that somebody accepted.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{ShiftId, StaffId};
use domain::month::Month;
use domain::rota::check::Conflict;
use domain::rota::{Cell, CellEdit, Duty, Work};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::kept;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// The cells from `from` to `to` that hold something or are pinned, in the order of days.
pub fn cells(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<(StaffId, NaiveDate, Cell)>, StoreFault> {
    let sql = "SELECT staff, day, rest, shift, pinned FROM rota_cell WHERE day BETWEEN ?1 AND ?2 ORDER BY day, staff";
    db.all(sql, [from.to_string(), to.to_string()], cell)
}

fn cell(row: &Row) -> rusqlite::Result<(StaffId, NaiveDate, Cell)> {
    let rest = row.get::<_, bool>("rest")?.then_some(Work::Rest);
    let work = row.shift_if("shift")?.map(Work::Shift).or(rest);
    Ok((row.staff("staff")?, row.day("day")?, Cell { work, pinned: row.get("pinned")? }))
}

/// Stores the new state of cells. A cell that holds nothing and is not pinned is gone.
pub fn put_cells(tx: &Tx, edits: &[CellEdit]) -> Result<(), StoreFault> {
    for edit in edits {
        let day = edit.day.to_string();
        let shift = match edit.work {
            Some(Work::Shift(ShiftId(id))) => Some(id),
            Some(Work::Rest) | None => None,
        };
        if edit.work.is_none() && !edit.pinned {
            tx.run("DELETE FROM rota_cell WHERE day = ?1 AND staff = ?2", params![day, edit.staff.0])?;
        } else {
            tx.run(
                "INSERT INTO rota_cell (day, staff, rest, shift, pinned) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (day, staff) DO UPDATE SET rest = excluded.rest, shift = excluded.shift, pinned = excluded.pinned",
                params![day, edit.staff.0, edit.work == Some(Work::Rest), shift, edit.pinned],
            )?;
        }
    }
    Ok(())
}

/// Who is on duty from `from` to `to`, in the order of days (ROS-06).
pub fn duty(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<Duty>, StoreFault> {
    let sql = "SELECT day, staff FROM rota_duty WHERE day BETWEEN ?1 AND ?2 ORDER BY day, staff";
    db.all(sql, [from.to_string(), to.to_string()], |row| Ok(Duty { day: row.day("day")?, staff: row.staff("staff")? }))
}

/// Puts exactly these people on duty on a day.
pub fn set_duty(tx: &Tx, day: NaiveDate, staff: &[StaffId]) -> Result<(), StoreFault> {
    let day = day.to_string();
    tx.run("DELETE FROM rota_duty WHERE day = ?1", [&day])?;
    for who in staff {
        tx.run("INSERT INTO rota_duty (day, staff) VALUES (?1, ?2) ON CONFLICT DO NOTHING", params![day, who.0])?;
    }
    Ok(())
}

/// A conflict that somebody accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Its key.
    pub key: String,
    /// Why.
    pub reason: String,
    /// By how much the rule was missed then; `None` where that was not written down.
    pub amount: Option<u32>,
}

impl Accepted {
    /// Whether it speaks for `conflict`: the same, and no worse than it was.
    pub fn covers(&self, conflict: &Conflict) -> bool {
        self.key == conflict.key && self.amount.is_none_or(|amount| conflict.breach.amount() <= amount)
    }
}

/// The accepted conflicts of a month, in the order of their keys.
pub fn accepted(db: &Db, month: Month) -> Result<Vec<Accepted>, StoreFault> {
    let sql = "SELECT conflict_key, reason, amount FROM rota_accepted WHERE month = ?1 ORDER BY conflict_key";
    db.all(sql, [month.to_string()], |row| {
        Ok(Accepted { key: row.get("conflict_key")?, reason: row.get("reason")?, amount: row.get("amount")? })
    })
}

/// Accepts a conflict as it is now, or changes the reason.
pub fn accept(tx: &Tx, month: Month, accepted: &Accepted, by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let standing = "SELECT reason FROM rota_accepted WHERE month = ?1 AND conflict_key = ?2";
    let before: Option<String> = tx.one(standing, params![month.to_string(), accepted.key], |row| row.get("reason"))?;
    let reason = kept(tx, &accepted.reason, &before.unwrap_or_default())?;
    tx.run(
        "INSERT INTO rota_accepted (month, conflict_key, reason, amount, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (month, conflict_key) DO UPDATE SET reason = excluded.reason, amount = excluded.amount,
           by_staff = excluded.by_staff, at = excluded.at",
        params![month.to_string(), accepted.key, reason, accepted.amount, by.0, moment(at)],
    )?;
    Ok(())
}

/// Takes an acceptance back, if there is one.
pub fn unaccept(tx: &Tx, month: Month, key: &str) -> Result<(), StoreFault> {
    tx.run("DELETE FROM rota_accepted WHERE month = ?1 AND conflict_key = ?2", params![month.to_string(), key])?;
    Ok(())
}
