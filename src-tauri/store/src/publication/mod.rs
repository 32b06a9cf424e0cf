//! What was published: each version of a month whole, only ever added to.

mod carried;

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{ShiftId, StaffId};
use domain::month::Month;
use domain::rota::{Duty, Work};
use domain::shift::ShiftKind;
use domain::time::{Minute, Segment};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

pub use carried::carried;

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
    keep_rows(tx, id)?;
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

/// Writes down what each person works in a version.
fn keep_rows(tx: &Tx, publication: i64) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO publication_row (publication, staff, worked, nights)
         SELECT c.publication, c.staff, sum(1 << (substr(c.day, 9) - 1)), sum(k.night << (substr(c.day, 9) - 1))
         FROM publication_cell c JOIN publication_shift k ON k.publication = c.publication AND k.shift = c.shift
         WHERE c.publication = ?1 GROUP BY c.staff",
        [publication],
    )?;
    Ok(())
}
