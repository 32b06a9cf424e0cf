//! What was published: each version of a month whole, only ever added to.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{ShiftId, StaffId};
use domain::month::Month;
use domain::rota::sums::Carried;
use domain::rota::{Duty, Work};
use domain::shift::ShiftKind;
use domain::time::{Minute, Segment};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// One version of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Its number in the month, from 1.
    pub version: u32,
    /// When it was published, shop time.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: StaffId,
}

/// Why a month was not published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublishFault {
    /// Somebody published meanwhile: this is the version now.
    #[error("version {0} was published meanwhile")]
    Stale(u32),
    /// It could not be stored.
    #[error(transparent)]
    Store(#[from] StoreFault),
}

/// The latest version of a month.
pub fn latest(db: &Db, month: Month) -> Result<Option<Publication>, StoreFault> {
    let sql = "SELECT version, at, by_staff FROM publication WHERE month = ?1 ORDER BY version DESC LIMIT 1";
    db.one(sql, [month.to_string()], publication)
}

/// Every version of a month, the oldest first.
pub fn list(db: &Db, month: Month) -> Result<Vec<Publication>, StoreFault> {
    let sql = "SELECT version, at, by_staff FROM publication WHERE month = ?1 ORDER BY version";
    db.all(sql, [month.to_string()], publication)
}

fn publication(row: &Row) -> rusqlite::Result<Publication> {
    Ok(Publication { version: row.get("version")?, at: row.moment("at")?, by: row.staff("by_staff")? })
}

/// The cells of a version, in the order of days; empty for a version that there is not.
pub fn cells(db: &Db, month: Month, version: u32) -> Result<Vec<(StaffId, NaiveDate, Work)>, StoreFault> {
    db.all(
        "SELECT c.staff, c.day, c.shift FROM publication p JOIN publication_cell c ON c.publication = p.id
         WHERE p.month = ?1 AND p.version = ?2 ORDER BY c.day, c.staff",
        params![month.to_string(), version],
        |row| Ok((row.staff("staff")?, row.day("day")?, row.published_work()?)),
    )
}

/// Who was on duty in a version, in the order of days.
pub fn duty(db: &Db, month: Month, version: u32) -> Result<Vec<Duty>, StoreFault> {
    db.all(
        "SELECT d.day, d.staff FROM publication p JOIN publication_duty d ON d.publication = p.id
         WHERE p.month = ?1 AND p.version = ?2 ORDER BY d.day, d.staff",
        params![month.to_string(), version],
        |row| Ok(Duty { day: row.day("day")?, staff: row.staff("staff")? }),
    )
}

/// The shifts of a version as they were when it was published, in the order of their ids. The key on the grid is not kept, since
/// nothing is set in a published month: it is empty.
pub fn shifts(db: &Db, month: Month, version: u32) -> Result<Vec<ShiftKind>, StoreFault> {
    let of_version = params![month.to_string(), version];
    let mut kinds = db.all(
        "SELECT s.shift, s.name, s.code, s.tone, s.night, s.half_rest FROM publication p
         JOIN publication_shift s ON s.publication = p.id WHERE p.month = ?1 AND p.version = ?2 ORDER BY s.shift",
        of_version,
        |row| {
            Ok(ShiftKind {
                id: ShiftId(row.get("shift")?),
                name: row.get("name")?,
                code: row.get("code")?,
                key: String::new(),
                tone: row.word("tone")?,
                segments: Vec::new(),
                night: row.get("night")?,
                half_rest: row.get("half_rest")?,
            })
        },
    )?;
    let segments = db.all(
        "SELECT s.shift, s.start_minute, s.end_minute FROM publication p JOIN publication_segment s ON s.publication = p.id
         WHERE p.month = ?1 AND p.version = ?2 ORDER BY s.shift, s.place",
        of_version,
        |row| {
            let segment = Segment { start: Minute(row.get("start_minute")?), end: Minute(row.get("end_minute")?) };
            Ok((ShiftId(row.get("shift")?), segment))
        },
    )?;
    for (shift, segment) in segments {
        if let Some(kind) = kinds.iter_mut().find(|k| k.id == shift) {
            kind.segments.push(segment);
        }
    }
    Ok(kinds)
}

/// Publishes `cells`, the shifts that stand in them and the month's duty as the next version, whose number it returns. `expected` is the version from which
/// it was planned, 0 for none: [`PublishFault::Stale`] if that is no longer the latest.
pub fn publish(
    tx: &Tx,
    month: Month,
    expected: u32,
    by: StaffId,
    at: NaiveDateTime,
    cells: &[(StaffId, NaiveDate, Work)],
) -> Result<u32, PublishFault> {
    let current = latest(tx, month)?.map_or(0, |p| p.version);
    if current != expected {
        return Err(PublishFault::Stale(current));
    }
    let next = "SELECT 1 + coalesce(max(id), 0) AS id FROM publication";
    let id: i64 = tx.one(next, [], |row| row.get("id"))?.ok_or(StoreFault::NotFound)?;
    for (staff, day, work) in cells {
        let shift = match work {
            Work::Shift(ShiftId(shift)) => Some(*shift),
            Work::Rest => None,
        };
        let sql = "INSERT INTO publication_cell (publication, day, staff, shift) VALUES (?1, ?2, ?3, ?4)";
        tx.run(sql, params![id, day.to_string(), staff.0, shift])?;
    }
    tx.run(
        "INSERT INTO publication_duty (publication, day, staff)
         SELECT ?1, day, staff FROM rota_duty WHERE day BETWEEN ?2 AND ?3",
        params![id, month.first().to_string(), month.last().to_string()],
    )?;
    keep_shifts(tx, id)?;
    let sql = "INSERT INTO publication (id, month, version, at, by_staff) VALUES (?1, ?2, ?3, ?4, ?5)";
    tx.run(sql, params![id, month.to_string(), current + 1, moment(at), by.0])?;
    Ok(current + 1)
}

/// Writes down the shifts of the cells of a version as they are now.
fn keep_shifts(tx: &Tx, publication: i64) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO publication_shift (publication, shift, name, code, tone, night, half_rest)
         SELECT ?1, id, name, code, tone, night, half_rest FROM shift_kind
         WHERE id IN (SELECT shift FROM publication_cell WHERE publication = ?1)",
        [publication],
    )?;
    tx.run(
        "INSERT INTO publication_segment (publication, shift, place, start_minute, end_minute)
         SELECT p.publication, p.shift, s.place, s.start_minute, s.end_minute
         FROM publication_shift p JOIN shift_segment s ON s.shift = p.shift WHERE p.publication = ?1",
        [publication],
    )?;
    Ok(())
}

/// What everybody worked in the published months from `from` to before `to_before`, as their latest versions say, and how many
/// days of those months they were employed. A month that was never published counts for nothing, also not for the days: nobody
/// is owed nights for the years before the shop used this file. In the order of ids, without those who have no such day.
pub fn carried(db: &Db, from: Month, to_before: Month) -> Result<Vec<(StaffId, Carried)>, StoreFault> {
    let span = [from.to_string(), to_before.to_string()];
    let mut all: BTreeMap<StaffId, Carried> = BTreeMap::new();
    for (who, days) in counts(db, EMPLOYED, &span, |row| row.get("days"))? {
        all.entry(who).or_default().days = days;
    }
    for (who, nights) in counts(db, NIGHTS, &span, |row| row.get("nights"))? {
        all.entry(who).or_default().nights = nights;
    }
    for (who, (weekends, holidays)) in counts(db, FREE_DAYS, &span, |row| Ok((row.get("weekends")?, row.get("holidays")?)))? {
        let sum = all.entry(who).or_default();
        (sum.weekends, sum.holidays) = (weekends, holidays);
    }
    for (who, duty) in counts(db, DUTY, &span, |row| row.get("duty"))? {
        all.entry(who).or_default().duty = duty;
    }
    for (who, minutes) in counts(db, EXTENSION, &span, |row| row.get("minutes"))? {
        all.entry(who).or_default().extension = minutes;
    }
    Ok(all.into_iter().filter(|(_, sum)| sum.days > 0).collect())
}

/// Runs a count per person over the latest versions of the months from `span[0]` to before `span[1]`.
fn counts<T>(
    db: &Db,
    select: &str,
    span: &[String; 2],
    map: impl Fn(&Row) -> rusqlite::Result<T>,
) -> Result<Vec<(StaffId, T)>, StoreFault> {
    let newest = "WITH RECURSIVE newest AS MATERIALIZED (
        SELECT id, month, max(version) FROM publication WHERE month >= ?1 AND month < ?2 GROUP BY month)";
    db.all(&format!("{newest} {select}"), span.each_ref(), |row| Ok((row.staff("staff")?, map(row)?)))
}

const EMPLOYED: &str = "
    SELECT staff.id AS staff, CAST(sum(max(0, 1 + julianday(min(coalesce(left_on, last_day), last_day))
      - julianday(max(joined, first_day)))) AS INTEGER) AS days
    FROM staff, (SELECT month || '-01' AS first_day, date(month || '-01', '+1 month', '-1 day') AS last_day FROM newest)
    GROUP BY staff.id";

const DUTY: &str = "
    SELECT d.staff AS staff, count(*) AS duty FROM newest JOIN publication_duty d ON d.publication = newest.id
    GROUP BY d.staff";

/// Extensions of unpublished months wait with the rest of those months.
const EXTENSION: &str = "
    SELECT e.staff AS staff, sum(e.until_minute - e.planned_end) AS minutes
    FROM newest JOIN extension e ON e.day BETWEEN newest.month || '-01' AND date(newest.month || '-01', '+1 month', '-1 day')
    GROUP BY e.staff";

/// CROSS JOIN keeps the order of the loops, so that the rows come grouped by person without sorting. The primary key is named
/// since the planner would take the index on `staff`, which has no shift in it, at three times the cost.
const NIGHTS: &str = "
    SELECT s.id AS staff, sum(k.night) AS nights
    FROM staff s CROSS JOIN newest
      CROSS JOIN publication_cell c INDEXED BY sqlite_autoindex_publication_cell_1
        ON c.publication = newest.id AND c.staff = s.id
      AND c.day BETWEEN s.joined AND coalesce(s.left_on, '9999')
      JOIN publication_shift k ON k.publication = c.publication AND k.shift = c.shift
    GROUP BY s.id";

/// Only Saturdays, Sundays and holidays are looked up: the other two thirds of the cells need no reading.
const FREE_DAYS: &str = ",
    span (publication, day) AS (
      SELECT id, month || '-01' FROM newest
      UNION ALL
      SELECT publication, date(day, '+1 day') FROM span WHERE day < date(day, 'start of month', '+1 month', '-1 day')),
    marked AS (
      SELECT publication, day, strftime('%w', day) IN ('0', '6') AS weekend,
        EXISTS (SELECT 1 FROM special_day h WHERE h.day = span.day AND h.makeup = 0) AS holiday
      FROM span),
    free AS MATERIALIZED (SELECT * FROM marked WHERE weekend OR holiday)
    SELECT s.id AS staff, sum(weekend) AS weekends, sum(holiday) AS holidays
    FROM staff s CROSS JOIN free CROSS JOIN publication_cell c ON c.publication = free.publication AND c.staff = s.id
      AND c.day = free.day
    WHERE c.shift IS NOT NULL AND c.day BETWEEN s.joined AND coalesce(s.left_on, '9999')
    GROUP BY s.id";
