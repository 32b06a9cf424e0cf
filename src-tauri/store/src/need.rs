//! How many people each shift and each stretch of the day needs (ROS-08).

use domain::ids::ShiftId;
use domain::need::{BandNeed, DateBand, DateNeed, Needs, WeeklyNeed};
use domain::time::{Minute, Segment};
use rusqlite::{params, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// All needs: by weekday in the order of the shifts' ids, by date in the order of days; bands in the order of the day.
pub fn all(db: &Db) -> Result<Needs, StoreFault> {
    let weekly = "SELECT shift, monday, tuesday, wednesday, thursday, friday, saturday, sunday FROM need_weekly ORDER BY shift";
    let dates = "SELECT day, shift, people FROM need_date ORDER BY day, shift";
    let band_dates = "SELECT day, start_minute, end_minute, least, target FROM need_band_date ORDER BY day, start_minute, end_minute";
    Ok(Needs {
        weekly: db.all(weekly, [], weekly_need)?,
        dates: db.all(dates, [], date_need)?,
        bands: bands(db)?,
        band_dates: db.all(band_dates, [], |row| {
            Ok(DateBand { day: row.day("day")?, band: band(row)?, least: row.get("least")?, target: row.get("target")? })
        })?,
    })
}

fn bands(db: &Db) -> Result<Vec<BandNeed>, StoreFault> {
    let sql = "SELECT start_minute, end_minute, weekday, least, target FROM need_band ORDER BY start_minute, end_minute, weekday";
    let rows = db.all(sql, [], |row| {
        Ok((band(row)?, row.get::<_, usize>("weekday")?, row.get::<_, u8>("least")?, row.get::<_, u8>("target")?))
    })?;
    let mut found: Vec<BandNeed> = Vec::new();
    for (band, weekday, least, target) in rows {
        if found.last().is_none_or(|last| last.band != band) {
            found.push(BandNeed { band, least: [0; 7], target: [0; 7] });
        }
        if let Some((need, at)) = found.last_mut().zip((weekday < 7).then_some(weekday)) {
            (need.least[at], need.target[at]) = (least, target);
        }
    }
    Ok(found)
}

fn band(row: &Row) -> rusqlite::Result<Segment> {
    Ok(Segment { start: Minute(row.get("start_minute")?), end: Minute(row.get("end_minute")?) })
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
    tx.run("DELETE FROM need_band", [])?;
    tx.run("DELETE FROM need_band_date", [])?;
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
    for need in &needs.bands {
        for (weekday, (least, target)) in need.least.iter().zip(&need.target).enumerate() {
            tx.run(
                "INSERT INTO need_band (start_minute, end_minute, weekday, least, target) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![need.band.start.0, need.band.end.0, weekday as i64, least, target],
            )?;
        }
    }
    for need in &needs.band_dates {
        tx.run(
            "INSERT INTO need_band_date (day, start_minute, end_minute, least, target) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![need.day.to_string(), need.band.start.0, need.band.end.0, need.least, need.target],
        )?;
    }
    Ok(())
}
