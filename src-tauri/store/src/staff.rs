//! The staff roster. Nobody is ever deleted: who left stays in history. A mentor is not stored here but as a pairing, see
//! [`crate::pairing`].

use std::collections::HashMap;

use domain::ids::{ShiftId, StaffId};
use domain::quota::Window;
use domain::rule::OwnLimits;
use domain::staff::Staff;
use rusqlite::types::Value;
use rusqlite::{params_from_iter, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const COLUMNS: &str = "SELECT id, number, name, role, rostered, joined, left_on, probation_from, probation_to,
    target_minutes, longest_run, most_minutes, most_nights, most_weekends FROM staff";

/// Everybody, also who left; plain numbers in counting order, then the others by letter.
pub fn all(db: &Db) -> Result<Vec<Staff>, StoreFault> {
    let order = "ORDER BY number GLOB '*[^0-9]*', CAST(number AS INTEGER), number";
    let mut people = db.all(&format!("{COLUMNS} {order}"), [], staff)?;
    let mut barred: HashMap<StaffId, Vec<ShiftId>> = HashMap::new();
    for (who, shift) in db.all("SELECT staff, shift FROM staff_barred ORDER BY staff, shift", [], barred_row)? {
        barred.entry(who).or_default().push(shift);
    }
    for person in &mut people {
        person.barred = barred.remove(&person.id).unwrap_or_default();
    }
    Ok(people)
}

/// The person with this id.
pub fn get(db: &Db, id: StaffId) -> Result<Option<Staff>, StoreFault> {
    with_barred(db, db.one(&format!("{COLUMNS} WHERE id = ?1"), [id.0], staff)?)
}

/// The person with this agent number, as it is written.
pub fn by_number(db: &Db, number: &str) -> Result<Option<Staff>, StoreFault> {
    with_barred(db, db.one(&format!("{COLUMNS} WHERE number = ?1"), [number], staff)?)
}

fn with_barred(db: &Db, found: Option<Staff>) -> Result<Option<Staff>, StoreFault> {
    let Some(mut person) = found else { return Ok(None) };
    let sql = "SELECT staff, shift FROM staff_barred WHERE staff = ?1 ORDER BY shift";
    person.barred = db.all(sql, [person.id.0], barred_row)?.into_iter().map(|(_, shift)| shift).collect();
    Ok(Some(person))
}

fn barred_row(row: &Row) -> rusqlite::Result<(StaffId, ShiftId)> {
    Ok((row.staff("staff")?, ShiftId(row.get("shift")?)))
}

fn staff(row: &Row) -> rusqlite::Result<Staff> {
    let probation = row.day_if("probation_from")?.zip(row.day_if("probation_to")?);
    Ok(Staff {
        id: row.staff("id")?,
        number: row.get("number")?,
        name: row.get("name")?,
        role: row.word("role")?,
        rostered: row.get("rostered")?,
        joined: row.day("joined")?,
        left: row.day_if("left_on")?,
        probation: probation.map(|(from, to)| Window { from, to }),
        barred: Vec::new(),
        mentor: None,
        target_minutes: row.get("target_minutes")?,
        limits: OwnLimits {
            longest_run: row.get("longest_run")?,
            most_minutes: row.get("most_minutes")?,
            most_nights: row.get("most_nights")?,
            most_weekends: row.get("most_weekends")?,
        },
    })
}

/// What a person writes, in the order of the columns.
const WRITTEN: &str = "number, name, role, rostered, joined, left_on, probation_from, probation_to, target_minutes, longest_run,
    most_minutes, most_nights, most_weekends";

fn written(person: &Staff) -> [Value; 13] {
    let Staff { probation, limits, .. } = person;
    [
        person.number.clone().into(),
        person.name.clone().into(),
        person.role.word().to_owned().into(),
        person.rostered.into(),
        person.joined.to_string().into(),
        person.left.map(|d| d.to_string()).into(),
        probation.map(|p| p.from.to_string()).into(),
        probation.map(|p| p.to.to_string()).into(),
        person.target_minutes.into(),
        limits.longest_run.into(),
        limits.most_minutes.into(),
        limits.most_nights.into(),
        limits.most_weekends.into(),
    ]
}

/// Adds somebody; the id that they get. The id that came in does not matter.
pub fn add(tx: &Tx, person: &Staff) -> Result<StaffId, StoreFault> {
    let sql = format!("INSERT INTO staff ({WRITTEN}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    let id = StaffId(tx.add(&sql, params_from_iter(written(person)))?);
    bar(tx, id, &person.barred)?;
    Ok(id)
}

/// Stores somebody as they are now. `NotFound` if the id is unknown.
pub fn change(tx: &Tx, person: &Staff) -> Result<(), StoreFault> {
    let sql = format!(
        "UPDATE staff SET ({WRITTEN}) = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) WHERE id = ?14"
    );
    if tx.run(&sql, params_from_iter(written(person).into_iter().chain([person.id.0.into()])))? == 0 {
        return Err(StoreFault::NotFound);
    }
    tx.run("DELETE FROM staff_barred WHERE staff = ?1", [person.id.0])?;
    bar(tx, person.id, &person.barred)
}

fn bar(tx: &Tx, staff: StaffId, shifts: &[ShiftId]) -> Result<(), StoreFault> {
    for shift in shifts {
        tx.run("INSERT INTO staff_barred (staff, shift) VALUES (?1, ?2) ON CONFLICT DO NOTHING", [staff.0, shift.0])?;
    }
    Ok(())
}
