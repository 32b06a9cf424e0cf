//! The audit trail: only ever added to, which triggers in the file enforce as well.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::audit::{Act, AuditEntry, AuditLine};
use domain::ids::{AuditId, StaffId};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// Adds an entry, with the name that `by` has today. In the same write as what it tells of.
pub fn add(
    tx: &Tx,
    at: NaiveDateTime,
    by: Option<StaffId>,
    act: Act,
    about: &str,
    lines: &[AuditLine],
) -> Result<AuditId, StoreFault> {
    let next = "SELECT 1 + coalesce(max(id), 0) AS id FROM audit";
    let id: i64 = tx.one(next, [], |row| row.get("id"))?.ok_or(StoreFault::NotFound)?;
    for (place, line) in lines.iter().enumerate() {
        let sql = "INSERT INTO audit_line (entry, place, what, value_before, value_after) VALUES (?1, ?2, ?3, ?4, ?5)";
        let kept = |text: &str| if act.quotes() { hide(tx, text) } else { Ok(text.to_owned()) };
        tx.run(sql, params![id, place as i64, line.what, kept(&line.before)?, kept(&line.after)?])?;
    }
    tx.run(
        "INSERT INTO audit (id, at, by_staff, by_name, act, about)
         VALUES (:id, :at, :by, coalesce((SELECT name FROM staff WHERE id = :by), ''), :act, :about)",
        named_params! {
            ":id": id, ":at": moment(at), ":by": by.map(|s| s.0), ":act": Word::word(act), ":about": about,
        },
    )?;
    Ok(AuditId(id))
}

/// The latest `limit` entries before `before`, the newest first: of one act, by one person, or all.
pub fn page(
    db: &Db,
    before: Option<AuditId>,
    limit: u32,
    act: Option<Act>,
    staff: Option<StaffId>,
) -> Result<Vec<AuditEntry>, StoreFault> {
    let wanted = "SELECT id, at, by_staff, by_name, act, about FROM audit
        WHERE id < :before AND (:act IS NULL OR act = :act) AND (:staff IS NULL OR by_staff = :staff)
        ORDER BY id DESC LIMIT :limit";
    let values = named_params! {
        ":before": before.map_or(i64::MAX, |b| b.0),
        ":act": act.map(Word::word),
        ":staff": staff.map(|s| s.0),
        ":limit": limit,
    };
    let mut entries = db.all(wanted, values, entry)?;
    let (Some(newest), Some(oldest)) = (entries.first().map(|e| e.id), entries.last().map(|e| e.id)) else {
        return Ok(entries);
    };
    let mut lines = lines_of(db, oldest, newest, act, staff)?;
    for entry in &mut entries {
        entry.lines = lines.remove(&entry.id).unwrap_or_default();
    }
    Ok(entries)
}

fn lines_of(
    db: &Db,
    oldest: AuditId,
    newest: AuditId,
    act: Option<Act>,
    staff: Option<StaffId>,
) -> Result<HashMap<AuditId, Vec<AuditLine>>, StoreFault> {
    let sql = "SELECT entry, what, value_before, value_after FROM audit_line JOIN audit ON audit.id = entry
        WHERE entry BETWEEN :oldest AND :newest AND (:act IS NULL OR act = :act) AND (:staff IS NULL OR by_staff = :staff)
        ORDER BY entry, place";
    let values = named_params! {
        ":oldest": oldest.0, ":newest": newest.0, ":act": act.map(Word::word), ":staff": staff.map(|s| s.0),
    };
    let mut found: HashMap<AuditId, Vec<AuditLine>> = HashMap::new();
    for (id, line) in db.all(sql, values, line)? {
        found.entry(id).or_default().push(line);
    }
    Ok(found)
}

fn entry(row: &Row) -> rusqlite::Result<AuditEntry> {
    Ok(AuditEntry {
        id: AuditId(row.get("id")?),
        at: row.moment("at")?,
        by: row.staff_if("by_staff")?,
        by_name: row.get("by_name")?,
        act: row.word("act")?,
        about: row.get("about")?,
        lines: Vec::new(),
    })
}

fn line(row: &Row) -> rusqlite::Result<(AuditId, AuditLine)> {
    let line = AuditLine { what: row.get("what")?, before: row.get("value_before")?, after: row.get("value_after")? };
    Ok((AuditId(row.get("entry")?), line))
}
