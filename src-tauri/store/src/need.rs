//! How many people each shift needs (ROS-08).

use domain::ids::ShiftId;
use domain::need::{DateNeed, Needs, WeeklyNeed};
use rusqlite::{params, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// All needs: by weekday in the order of the shifts' ids, by date in the order of days.
pub fn all(db: &Db) -> Result<Needs, StoreFault> {
    let weekly = "SELECT shift, monday, tuesday, wednesday, thursday, friday, saturday, sunday FROM need_weekly ORDER BY shift";
    let dates = "SELECT day, shift, people FROM need_date ORDER BY day, shift";
    Ok(Needs { weekly: db.all(weekly, [], weekly_need)?, dates: db.all(dates, [], date_need)? })
}

fn weekly_need(row: &Row) -> rusqlite::Result<WeeklyNeed> {
    let people = [
        row.get("monday")?,
        row.get("tuesday")?,
        row.get("wednesday")?,
        row.get("thursday")?,
        row.get("friday")?,
        row.get("saturday")?,
        row.get("sunday")?,
    ];
    Ok(WeeklyNeed { shift: ShiftId(row.get("shift")?), people })
}

fn date_need(row: &Row) -> rusqlite::Result<DateNeed> {
    Ok(DateNeed { day: row.day("day")?, shift: ShiftId(row.get("shift")?), people: row.get("people")? })
}

/// Stores these needs in place of all that were there. Of two for the same shift (and day) the first counts, as in the rule.
pub fn save(tx: &Tx, needs: &Needs) -> Result<(), StoreFault> {
    tx.run("DELETE FROM need_weekly", [])?;
    tx.run("DELETE FROM need_date", [])?;
    for WeeklyNeed { shift, people: [mon, tue, wed, thu, fri, sat, sun] } in &needs.weekly {
        tx.run(
            "INSERT INTO need_weekly (shift, monday, tuesday, wednesday, thursday, friday, saturday, sunday)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING",
            params![shift.0, mon, tue, wed, thu, fri, sat, sun],
        )?;
    }
    for need in &needs.dates {
        tx.run(
            "INSERT INTO need_date (day, shift, people) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            params![need.day.to_string(), need.shift.0, need.people],
        )?;
    }
    Ok(())
}
