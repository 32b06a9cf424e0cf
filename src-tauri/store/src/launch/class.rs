//! Classes of launches, who is to come and who came (TRN-01).

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{ClassId, LaunchId, StaffId};
use domain::launch::class::{Attendee, Class};
use domain::time::Minute;
use rusqlite::{named_params, params, Params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::{hide, kept};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

const CLASS: &str = "SELECT id, launch, make_up, day, starts, ends, teacher, remark, cancelled FROM class_session";

/// Every class, the earliest first.
pub fn all(db: &Db) -> Result<Vec<Class>, StoreFault> {
    found(db, "", [])
}

/// Every class from a day on, the earliest first.
pub fn since(db: &Db, day: NaiveDate) -> Result<Vec<Class>, StoreFault> {
    let day = day.to_string();
    found(db, "WHERE day >= ?1", [&day])
}

/// The classes of a launch, the earliest first.
pub fn of_launch(db: &Db, launch: LaunchId) -> Result<Vec<Class>, StoreFault> {
    found(db, "WHERE launch = ?1", [launch.0])
}

/// The class with this id.
pub fn get(db: &Db, id: ClassId) -> Result<Option<Class>, StoreFault> {
    Ok(found(db, "WHERE id = ?1", [id.0])?.pop())
}

/// The attendees of a condition are asked for in one query with its classes.
fn found<P: Params + Copy>(db: &Db, which: &str, params: P) -> Result<Vec<Class>, StoreFault> {
    let mut classes = db.all(&format!("{CLASS} {which} ORDER BY day, starts, id"), params, class)?;
    let sql = format!(
        "SELECT session, staff, attended FROM class_attendee WHERE session IN (SELECT id FROM class_session {which}) ORDER BY session, staff"
    );
    let places: HashMap<ClassId, usize> = classes.iter().enumerate().map(|(at, c)| (c.id, at)).collect();
    let attendees = db.all(&sql, params, |row| {
        Ok((ClassId(row.get("session")?), Attendee { staff: row.staff("staff")?, attended: row.get("attended")? }))
    })?;
    for (of, attendee) in attendees {
        if let Some(class) = places.get(&of).and_then(|at| classes.get_mut(*at)) {
            class.attendees.push(attendee);
        }
    }
    Ok(classes)
}

fn class(row: &Row) -> rusqlite::Result<Class> {
    Ok(Class {
        id: ClassId(row.get("id")?),
        launch: LaunchId(row.get("launch")?),
        make_up: row.get("make_up")?,
        day: row.day("day")?,
        starts: Minute(row.get("starts")?),
        ends: Minute(row.get("ends")?),
        teacher: row.staff("teacher")?,
        remark: row.get("remark")?,
        cancelled: row.get("cancelled")?,
        attendees: Vec::new(),
    })
}

/// Adds a class (id 0) or changes one, with who is to come; whoever was ticked stays. `NotFound` if the id is unknown.
pub fn save(tx: &Tx, class: &Class) -> Result<ClassId, StoreFault> {
    let id = if class.id.0 == 0 { add(tx, class)? } else { change(tx, class)? };
    tx.run("DELETE FROM class_attendee WHERE session = ?1 AND attended IS NULL", [id.0])?;
    for attendee in &class.attendees {
        let sql = "INSERT INTO class_attendee (session, staff) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        tx.run(sql, params![id.0, attendee.staff.0])?;
    }
    Ok(id)
}

fn add(tx: &Tx, class: &Class) -> Result<ClassId, StoreFault> {
    tx.add(
        "INSERT INTO class_session (launch, make_up, day, starts, ends, teacher, remark, cancelled)
         VALUES (:launch, :make_up, :day, :starts, :ends, :teacher, :remark, 0)",
        named_params! {
            ":launch": class.launch.0, ":make_up": class.make_up, ":day": class.day.to_string(), ":starts": class.starts.0,
            ":ends": class.ends.0, ":teacher": class.teacher.0, ":remark": hide(tx, &class.remark)?,
        },
    )
    .map(ClassId)
}

fn change(tx: &Tx, class: &Class) -> Result<ClassId, StoreFault> {
    let sql = "UPDATE class_session SET day = ?2, starts = ?3, ends = ?4, teacher = ?5, remark = ?6 WHERE id = ?1";
    let c = class;
    let standing = "SELECT remark FROM class_session WHERE id = ?1";
    let before: Option<String> = tx.one(standing, [c.id.0], |row| row.get("remark"))?;
    let remark = kept(tx, &c.remark, &before.unwrap_or_default())?;
    let changed = tx.run(sql, params![c.id.0, c.day.to_string(), c.starts.0, c.ends.0, c.teacher.0, remark])?;
    if changed == 0 {
        Err(StoreFault::NotFound)
    } else {
        Ok(class.id)
    }
}

/// Lets a class not take place. `NotFound` if the id is unknown.
pub fn cancel(tx: &Tx, id: ClassId) -> Result<(), StoreFault> {
    let changed = tx.run("UPDATE class_session SET cancelled = 1 WHERE id = ?1", [id.0])?;
    if changed == 0 {
        Err(StoreFault::NotFound)
    } else {
        Ok(())
    }
}

/// Ticks whether somebody came, also somebody who was not invited; `None` takes the tick back.
pub fn tick(tx: &Tx, id: ClassId, attendee: Attendee, by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let ticked = attendee.attended.map(|_| (by.0, moment(at)));
    let (by, at) = ticked.unzip();
    let sql = "INSERT INTO class_attendee (session, staff, attended, ticked_by, ticked_at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (session, staff) DO UPDATE SET attended = excluded.attended, ticked_by = excluded.ticked_by,
          ticked_at = excluded.ticked_at";
    tx.run(sql, params![id.0, attendee.staff.0, attendee.attended, by, at])?;
    Ok(())
}
