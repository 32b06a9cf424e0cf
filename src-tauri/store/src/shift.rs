//! Shift systems with their kinds and segments (their rules stand in `rule`), and the dates from which each is in force (ROS-01, ROS-02).

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::ids::{ShiftId, SystemId};
use domain::quota::Quota;
use domain::rule::RotaRules;
use domain::shift::{ShiftKind, ShiftSystem};
use domain::time::{Minute, Segment};
use rusqlite::{named_params, params, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::rule;
use crate::store::{Db, Tx};
use crate::words::Word;

const COLUMNS: &str = "SELECT id, name, preset, quota_period, quota_halves, quota_rounding, duty_per_day
    FROM shift_system";

/// Every system, in the order in which they were made.
pub fn systems(db: &Db) -> Result<Vec<ShiftSystem>, StoreFault> {
    let bare = db.all(&format!("{COLUMNS} ORDER BY id"), [], system)?;
    bare.into_iter().map(|s| with_kinds(db, s)).collect()
}

/// The system with this id.
pub fn get(db: &Db, id: SystemId) -> Result<Option<ShiftSystem>, StoreFault> {
    let bare = db.one(&format!("{COLUMNS} WHERE id = ?1"), [id.0], system)?;
    bare.map(|s| with_kinds(db, s)).transpose()
}

fn system(row: &Row) -> rusqlite::Result<ShiftSystem> {
    Ok(ShiftSystem {
        id: SystemId(row.get("id")?),
        name: row.get("name")?,
        preset: row.word("preset")?,
        kinds: Vec::new(),
        rules: RotaRules {
            duty_per_day: row.get("duty_per_day")?,
            ..RotaRules::new(Quota {
                period: row.word("quota_period")?,
                halves: row.get("quota_halves")?,
                rounding: row.word("quota_rounding")?,
            })
        },
    })
}

fn with_kinds(db: &Db, mut system: ShiftSystem) -> Result<ShiftSystem, StoreFault> {
    let id = [system.id.0];
    system.kinds = db.all(
        "SELECT id, name, code, grid_key, tone, night, half_rest FROM shift_kind WHERE system = ?1 ORDER BY place",
        id,
        kind,
    )?;
    for kind in &mut system.kinds {
        let sql = "SELECT start_minute, end_minute FROM shift_segment WHERE shift = ?1 ORDER BY place";
        kind.segments = db.all(sql, [kind.id.0], segment)?;
    }
    rule::read(db, system.id, &mut system.rules)?;
    Ok(system)
}

fn kind(row: &Row) -> rusqlite::Result<ShiftKind> {
    Ok(ShiftKind {
        id: ShiftId(row.get("id")?),
        name: row.get("name")?,
        code: row.get("code")?,
        key: row.get("grid_key")?,
        tone: row.word("tone")?,
        segments: Vec::new(),
        night: row.get("night")?,
        half_rest: row.get("half_rest")?,
    })
}

fn segment(row: &Row) -> rusqlite::Result<Segment> {
    Ok(Segment { start: Minute(row.get("start_minute")?), end: Minute(row.get("end_minute")?) })
}

/// Stores a system and returns it with the ids it has now. Id 0 is a new system; a kind whose id this system does not have is
/// new; a kind that is missing is deleted, with the needs, limits and bars that name it: `InUse` if it stands on a rota, in a
/// publication or in a wish.
pub fn save(tx: &Tx, system: &ShiftSystem) -> Result<ShiftSystem, StoreFault> {
    let id = save_system(tx, system)?;
    let known: HashSet<ShiftId> =
        tx.all("SELECT id FROM shift_kind WHERE system = ?1", [id.0], |row| row.get("id").map(ShiftId))?.into_iter().collect();
    let kept: HashSet<ShiftId> = system.kinds.iter().map(|k| k.id).collect();
    for gone in known.difference(&kept) {
        delete_kind(tx, *gone)?;
    }
    let mut renamed = HashMap::new();
    for (place, kind) in system.kinds.iter().enumerate() {
        let is_known = known.contains(&kind.id) && !renamed.contains_key(&kind.id);
        let saved = if is_known { change_kind(tx, kind, place)? } else { add_kind(tx, id, kind, place)? };
        save_segments(tx, saved, &kind.segments)?;
        renamed.entry(kind.id).or_insert(saved);
    }
    rule::save(tx, id, &system.rules, &renamed)?;
    get(tx, id)?.ok_or(StoreFault::NotFound)
}

fn save_system(tx: &Tx, system: &ShiftSystem) -> Result<SystemId, StoreFault> {
    let id = (system.id.0 != 0).then_some(system.id.0);
    if id.is_some() && get(tx, system.id)?.is_none() {
        return Err(StoreFault::NotFound);
    }
    let rules = &system.rules;
    let sql = "INSERT INTO shift_system (id, name, preset, quota_period, quota_halves, quota_rounding, duty_per_day)
         VALUES (:id, :name, :preset, :quota_period, :quota_halves, :quota_rounding, :duty_per_day)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, preset = excluded.preset,
           quota_period = excluded.quota_period, quota_halves = excluded.quota_halves,
           quota_rounding = excluded.quota_rounding, duty_per_day = excluded.duty_per_day
         RETURNING id";
    let values = named_params! {
        ":id": id,
        ":name": system.name,
        ":preset": system.preset.word(),
        ":quota_period": rules.quota.period.word(),
        ":quota_halves": rules.quota.halves,
        ":quota_rounding": rules.quota.rounding.word(),
        ":duty_per_day": rules.duty_per_day,
    };
    tx.one(sql, values, |row| row.get("id").map(SystemId))?.ok_or(StoreFault::NotFound)
}

fn delete_kind(tx: &Tx, shift: ShiftId) -> Result<(), StoreFault> {
    match tx.run("DELETE FROM shift_kind WHERE id = ?1", [shift.0]) {
        Ok(_) => Ok(()),
        // A row that points to nothing is refused: here that means something still points to the shift.
        Err(StoreFault::NotFound) => Err(StoreFault::InUse),
        Err(fault) => Err(fault),
    }
}

fn add_kind(tx: &Tx, system: SystemId, kind: &ShiftKind, place: usize) -> Result<ShiftId, StoreFault> {
    let sql = "INSERT INTO shift_kind (system, place, name, code, grid_key, tone, night, half_rest)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    let tone = kind.tone.word();
    let values = params![system.0, place as i64, kind.name, kind.code, kind.key, tone, kind.night, kind.half_rest];
    tx.add(sql, values).map(ShiftId)
}

fn change_kind(tx: &Tx, kind: &ShiftKind, place: usize) -> Result<ShiftId, StoreFault> {
    let sql = "UPDATE shift_kind SET place = ?2, name = ?3, code = ?4, grid_key = ?5, tone = ?6, night = ?7, half_rest = ?8
        WHERE id = ?1";
    let tone = kind.tone.word();
    tx.run(sql, params![kind.id.0, place as i64, kind.name, kind.code, kind.key, tone, kind.night, kind.half_rest])?;
    Ok(kind.id)
}

fn save_segments(tx: &Tx, shift: ShiftId, segments: &[Segment]) -> Result<(), StoreFault> {
    tx.run("DELETE FROM shift_segment WHERE shift = ?1", [shift.0])?;
    for (place, segment) in segments.iter().enumerate() {
        let sql = "INSERT INTO shift_segment (shift, place, start_minute, end_minute) VALUES (?1, ?2, ?3, ?4)";
        tx.run(sql, params![shift.0, place as i64, segment.start.0, segment.end.0])?;
    }
    Ok(())
}

/// From which day which system is in force, earliest first.
pub fn in_force(db: &Db) -> Result<Vec<(NaiveDate, SystemId)>, StoreFault> {
    let sql = "SELECT from_day, system FROM system_in_force ORDER BY from_day";
    db.all(sql, [], |row| Ok((row.day("from_day")?, SystemId(row.get("system")?))))
}

/// Puts a system in force from a day, in place of what was to start on that day.
pub fn put_in_force(tx: &Tx, from: NaiveDate, system: SystemId) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO system_in_force (from_day, system) VALUES (?1, ?2)
         ON CONFLICT (from_day) DO UPDATE SET system = excluded.system",
        params![from.to_string(), system.0],
    )?;
    Ok(())
}
