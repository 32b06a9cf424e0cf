//! Shifts that went on because customers were still asking (ROS-05): one per person and day.

use chrono::NaiveDate;
use domain::extension::Extension;
use domain::ids::{ShiftId, StaffId};
use domain::time::Minute;
use rusqlite::{params, Row};

use crate::columns::Columns;
use crate::customer::words::kept;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// The extensions of the days from `from` to `to`, in the order of days.
pub fn between(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<Extension>, StoreFault> {
    let sql = "SELECT staff, day, shift, planned_end, until_minute, note FROM extension
        WHERE day BETWEEN ?1 AND ?2 ORDER BY day, staff";
    db.all(sql, [from.to_string(), to.to_string()], extension)
}

fn extension(row: &Row) -> rusqlite::Result<Extension> {
    Ok(Extension {
        staff: row.staff("staff")?,
        day: row.day("day")?,
        shift: ShiftId(row.get("shift")?),
        planned_end: Minute(row.get("planned_end")?),
        until: Minute(row.get("until_minute")?),
        note: row.get("note")?,
    })
}

/// Stores an extension in place of the person's of that day.
pub fn set(tx: &Tx, one: &Extension) -> Result<(), StoreFault> {
    let (day, standing) = (one.day.to_string(), "SELECT note FROM extension WHERE staff = ?1 AND day = ?2");
    let before: Option<String> = tx.one(standing, params![one.staff.0, day], |row| row.get("note"))?;
    let note = kept(tx, &one.note, &before.unwrap_or_default())?;
    tx.run(
        "INSERT INTO extension (staff, day, shift, planned_end, until_minute, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (staff, day) DO UPDATE SET shift = excluded.shift, planned_end = excluded.planned_end,
           until_minute = excluded.until_minute, note = excluded.note",
        params![one.staff.0, day, one.shift.0, one.planned_end.0, one.until.0, note],
    )?;
    Ok(())
}

/// Takes the person's extension of a day out, if there is one.
pub fn remove(tx: &Tx, staff: StaffId, day: NaiveDate) -> Result<(), StoreFault> {
    tx.run("DELETE FROM extension WHERE staff = ?1 AND day = ?2", params![staff.0, day.to_string()])?;
    Ok(())
}
