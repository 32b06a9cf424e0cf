//! Wishes about days: one per person, day and shift (or none).

use chrono::NaiveDate;
use domain::ids::{ShiftId, StaffId, WishId};
use domain::wish::Wish;
use rusqlite::{params, Row};

use crate::columns::Columns;
use crate::customer::words::kept;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// The wishes about the days from `from` to `to`, in the order of days.
pub fn between(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<Wish>, StoreFault> {
    let sql = "SELECT id, staff, day, kind, shift, note FROM wish WHERE day BETWEEN ?1 AND ?2 ORDER BY day, staff, id";
    db.all(sql, [from.to_string(), to.to_string()], wish)
}

/// The wish with this id.
pub fn get(db: &Db, id: WishId) -> Result<Option<Wish>, StoreFault> {
    db.one("SELECT id, staff, day, kind, shift, note FROM wish WHERE id = ?1", [id.0], wish)
}

fn wish(row: &Row) -> rusqlite::Result<Wish> {
    Ok(Wish {
        id: WishId(row.get("id")?),
        staff: StaffId(row.get("staff")?),
        day: row.day("day")?,
        wish: row.word("kind")?,
        shift: row.shift_if("shift")?,
        note: row.get("note")?,
    })
}

/// Stores a wish, in place of the person's wish about the same day and shift; the id that it has. The id that came in does
/// not matter.
pub fn set(tx: &Tx, wish: &Wish) -> Result<WishId, StoreFault> {
    let sql = "INSERT INTO wish (staff, day, kind, shift, note) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (staff, day, coalesce(shift, 0)) DO UPDATE SET kind = excluded.kind, note = excluded.note
        RETURNING id";
    let (day, shift) = (wish.day.to_string(), wish.shift.map(|ShiftId(id)| id));
    let standing = "SELECT note FROM wish WHERE staff = ?1 AND day = ?2 AND coalesce(shift, 0) = coalesce(?3, 0)";
    let before: Option<String> = tx.one(standing, params![wish.staff.0, day, shift], |row| row.get("note"))?;
    let note = kept(tx, &wish.note, &before.unwrap_or_default())?;
    let values = params![wish.staff.0, day, wish.wish.word(), shift, note];
    tx.one(sql, values, |row| row.get("id").map(WishId))?.ok_or(StoreFault::NotFound)
}

/// Takes a wish back. `NotFound` if the id is unknown.
pub fn remove(tx: &Tx, id: WishId) -> Result<(), StoreFault> {
    match tx.run("DELETE FROM wish WHERE id = ?1", [id.0])? {
        0 => Err(StoreFault::NotFound),
        _ => Ok(()),
    }
}
