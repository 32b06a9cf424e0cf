//! What was published: each version of a month whole, only ever added to.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{ShiftId, StaffId};
use domain::month::Month;
use domain::rota::sums::Carried;
use domain::rota::{Duty, Work};
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

/// Publishes `cells` and the month's duty as the next version, whose number it returns. `expected` is the version from which
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
    let sql = "INSERT INTO publication (id, month, version, at, by_staff) VALUES (?1, ?2, ?3, ?4, ?5)";
    tx.run(sql, params![id, month.to_string(), current + 1, moment(at), by.0])?;
    Ok(current + 1)
}

/// The latest versions of the months from ?1 to before ?2.
const NEWEST: &str = "WITH newest AS MATERIALIZED (
    SELECT id, month, max(version) FROM publication WHERE month >= ?1 AND month < ?2 GROUP BY month)";

/// What everybody worked in the published months from `from` to before `to_before`, as their latest versions say, and how many
/// days of those months they were employed. A month that was never published counts for nothing, also not for the days: nobody
/// is owed nights for the years before the shop used this file. In the order of ids, without those who have no such day.
pub fn carried(db: &Db, from: Month, to_before: Month) -> Result<Vec<(StaffId, Carried)>, StoreFault> {
    let span = [from.to_string(), to_before.to_string()];
    let employed = "SELECT * FROM (
        SELECT staff.id AS staff, CAST(sum(max(0, 1 + julianday(min(coalesce(left_on, last_day), last_day))
          - julianday(max(joined, first_day)))) AS INTEGER) AS days
        FROM staff, (SELECT month || '-01' AS first_day, date(month || '-01', '+1 month', '-1 day') AS last_day FROM newest)
        GROUP BY staff.id) WHERE days > 0 ORDER BY staff";
    let mut worked: HashMap<StaffId, Carried> = worked(db, &span)?.into_iter().collect();
    let days = db.all(&format!("{NEWEST} {employed}"), span.each_ref(), |row| Ok((row.staff("staff")?, row.get::<_, u32>("days")?)))?;
    Ok(days.into_iter().map(|(who, days)| (who, Carried { days, ..worked.remove(&who).unwrap_or_default() })).collect())
}

fn worked(db: &Db, span: &[String; 2]) -> Result<Vec<(StaffId, Carried)>, StoreFault> {
    let sql = "SELECT c.staff, sum(k.night) AS nights, sum(strftime('%w', c.day) IN ('0', '6')) AS weekends,
          count(h.day) AS holidays
        FROM newest JOIN publication_cell c ON c.publication = newest.id
          JOIN shift_kind k ON k.id = c.shift
          JOIN staff s ON s.id = c.staff
          LEFT JOIN special_day h ON h.day = c.day AND h.makeup = 0
        WHERE c.day >= s.joined AND (s.left_on IS NULL OR c.day <= s.left_on)
        GROUP BY c.staff";
    db.all(&format!("{NEWEST} {sql}"), span.each_ref(), |row| {
        let counts = Carried { nights: row.get("nights")?, weekends: row.get("weekends")?, holidays: row.get("holidays")?, days: 0 };
        Ok((row.staff("staff")?, counts))
    })
}
