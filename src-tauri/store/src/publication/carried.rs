//! What everybody brings from earlier months: sums over the newest version of each, from a row of bits per person and month.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, Weekday};
use domain::ids::StaffId;
use domain::month::Month;
use domain::quota::Window;
use domain::rota::sums::Carried;
use rusqlite::params;

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::Db;
use crate::{calendar, staff};

/// A bit for each day of a month, the first the lowest.
type Days = u32;

/// The newest version of a month.
struct Newest {
    id: i64,
    month: Month,
    weekends: Days,
    holidays: Days,
}

/// What everybody worked in the published months from `from` to before `to_before`, as their latest versions say, and how many
/// days of those months they were employed. A month that was never published counts for nothing, also not for the days: nobody
/// is owed nights for the years before the shop used this file. In the order of ids, without those who have no such day.
pub fn carried(db: &Db, from: Month, to_before: Month) -> Result<Vec<(StaffId, Carried)>, StoreFault> {
    let months = newest(db, from, to_before)?;
    let mut rows = HashMap::new();
    for month in &months {
        let sql = "SELECT staff, worked, nights FROM publication_row WHERE publication = ?1";
        for (who, worked, nights) in
            db.all(sql, [month.id], |row| Ok((row.staff("staff")?, row.get("worked")?, row.get("nights")?)))?
        {
            rows.insert((month.id, who), (worked, nights));
        }
    }
    let duty = counts(db, DUTY, from, to_before)?;
    let extension = counts(db, EXTENSION, from, to_before)?;
    let mut people = staff::all(db)?;
    people.sort_by_key(|person| person.id);
    let sums = people.iter().map(|person| {
        let mut sum = Carried { duty: of(&duty, person.id), extension: of(&extension, person.id), ..Carried::default() };
        for month in &months {
            let whole = Window { from: month.month.first(), to: month.month.last() };
            let Some(here) =
                person.employed_in(whole).map(|window| days(month.month, |day| window.from <= day && day <= window.to))
            else {
                continue;
            };
            let (worked, nights): (Days, Days) = rows.get(&(month.id, person.id)).copied().unwrap_or_default();
            sum.days += here.count_ones();
            sum.nights += (nights & here).count_ones();
            sum.weekends += (worked & here & month.weekends).count_ones();
            sum.holidays += (worked & here & month.holidays).count_ones();
        }
        (person.id, sum)
    });
    Ok(sums.filter(|(_, sum)| sum.days > 0).collect())
}

fn newest(db: &Db, from: Month, to_before: Month) -> Result<Vec<Newest>, StoreFault> {
    let free: Vec<NaiveDate> =
        calendar::between(db, from.first(), to_before.first())?.iter().filter(|d| !d.makeup).map(|d| d.day).collect();
    db.all(
        &format!("SELECT id, month || '-01' AS first FROM ({NEWEST})"),
        params![from.to_string(), to_before.to_string()],
        |row| {
            let month = Month::of(row.day("first")?);
            let weekends = days(month, |day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
            Ok(Newest { id: row.get("id")?, month, weekends, holidays: days(month, |day| free.contains(&day)) })
        },
    )
}

/// The days of a month for which something is so.
fn days(month: Month, so: impl Fn(NaiveDate) -> bool) -> Days {
    month.days().enumerate().filter(|&(_, day)| so(day)).fold(0, |bits, (at, _)| bits | 1 << at)
}

fn of(counts: &[(StaffId, u32)], who: StaffId) -> u32 {
    counts.iter().find(|(one, _)| *one == who).map_or(0, |(_, count)| *count)
}

/// Runs a count per person over the latest versions of the months from `from` to before `to_before`.
fn counts(db: &Db, select: &str, from: Month, to_before: Month) -> Result<Vec<(StaffId, u32)>, StoreFault> {
    let span = params![from.to_string(), to_before.to_string()];
    db.all(&format!("WITH newest AS MATERIALIZED ({NEWEST}) {select}"), span, |row| Ok((row.staff("staff")?, row.get("count")?)))
}

/// The latest version of each published month.
const NEWEST: &str = "SELECT id, month, max(version) FROM publication WHERE month >= ?1 AND month < ?2 GROUP BY month";

const DUTY: &str = "
    SELECT d.staff AS staff, count(*) AS count FROM newest JOIN publication_duty d ON d.publication = newest.id
    GROUP BY d.staff";

/// Extensions of unpublished months wait with the rest of those months.
const EXTENSION: &str = "
    SELECT e.staff AS staff, sum(e.until_minute - e.planned_end) AS count
    FROM newest JOIN extension e ON e.day BETWEEN newest.month || '-01' AND date(newest.month || '-01', '+1 month', '-1 day')
    GROUP BY e.staff";
