//! Public holidays and make-up workdays 调休, year by year with their source.

use chrono::NaiveDate;
use domain::calendar::{HolidayYear, SpecialDay};
use rusqlite::{params, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// The special days from `from` to `to`, both included, in order.
pub fn between(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Vec<SpecialDay>, StoreFault> {
    let sql = "SELECT day, name, makeup FROM special_day WHERE day BETWEEN ?1 AND ?2 ORDER BY day";
    db.all(sql, [from.to_string(), to.to_string()], special_day)
}

/// Every year of the calendar, in order.
pub fn years(db: &Db) -> Result<Vec<HolidayYear>, StoreFault> {
    let mut years = db.all("SELECT year, source FROM holiday_year ORDER BY year", [], |row| {
        Ok(HolidayYear { year: row.get("year")?, source: row.get("source")?, days: Vec::new() })
    })?;
    for year in &mut years {
        let sql = "SELECT day, name, makeup FROM special_day WHERE year = ?1 ORDER BY day";
        year.days = db.all(sql, [year.year], special_day)?;
    }
    Ok(years)
}

fn special_day(row: &Row) -> rusqlite::Result<SpecialDay> {
    Ok(SpecialDay { day: row.day("day")?, name: row.get("name")?, makeup: row.get("makeup")? })
}

/// Stores a year in place of what was there for it.
pub fn replace_year(tx: &Tx, year: &HolidayYear) -> Result<(), StoreFault> {
    tx.run("DELETE FROM special_day WHERE year = ?1", [year.year])?;
    tx.run(
        "INSERT INTO holiday_year (year, source) VALUES (?1, ?2) ON CONFLICT (year) DO UPDATE SET source = excluded.source",
        params![year.year, year.source],
    )?;
    for day in &year.days {
        let sql = "INSERT INTO special_day (day, year, name, makeup) VALUES (?1, ?2, ?3, ?4)";
        tx.run(sql, params![day.day.to_string(), year.year, day.name, day.makeup])?;
    }
    Ok(())
}
