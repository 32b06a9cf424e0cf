//! The training log and the skills (TRN-06, TRN-07). A record that was wrong is struck out and stays; checks are only added.

use chrono::NaiveDateTime;
use domain::ids::{SkillId, StaffId, TrainingId};
use domain::training::{Skill, SkillCheck, TrainingRecord};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// The records of one person or of everybody, the latest first, at most so many.
pub fn records(db: &Db, staff: Option<StaffId>, limit: u32) -> Result<Vec<TrainingRecord>, StoreFault> {
    let sql = "SELECT id, staff, topic, day, teacher, minutes, next_due, remark, struck_by, struck_why FROM training_record
               WHERE (?1 IS NULL OR staff = ?1) ORDER BY day DESC, id DESC LIMIT ?2";
    db.all(sql, params![staff.map(|s| s.0), limit], record)
}

/// The record with this id.
pub fn record_by(db: &Db, id: TrainingId) -> Result<Option<TrainingRecord>, StoreFault> {
    let sql = "SELECT id, staff, topic, day, teacher, minutes, next_due, remark, struck_by, struck_why FROM training_record WHERE id = ?1";
    db.one(sql, [id.0], record)
}

fn record(row: &Row) -> rusqlite::Result<TrainingRecord> {
    Ok(TrainingRecord {
        id: TrainingId(row.get("id")?),
        staff: row.staff("staff")?,
        topic: row.get("topic")?,
        day: row.day("day")?,
        teacher: row.get("teacher")?,
        minutes: row.get("minutes")?,
        next_due: row.day_if("next_due")?,
        remark: row.get("remark")?,
        struck_by: row.staff_if("struck_by")?,
        struck_why: row.get("struck_why")?,
    })
}

/// Adds a record; its id.
pub fn add(tx: &Tx, record: &TrainingRecord, by: StaffId, at: NaiveDateTime) -> Result<TrainingId, StoreFault> {
    let id = tx.add(
        "INSERT INTO training_record (staff, topic, day, teacher, minutes, next_due, remark, by_staff, at, struck_why)
         VALUES (:staff, :topic, :day, :teacher, :minutes, :next_due, :remark, :by, :at, '')",
        named_params! {
            ":staff": record.staff.0, ":topic": hide(tx, &record.topic)?, ":day": record.day.to_string(), ":teacher": record.teacher,
            ":minutes": record.minutes, ":next_due": record.next_due.map(|d| d.to_string()), ":remark": hide(tx, &record.remark)?, ":by": by.0,
            ":at": moment(at),
        },
    )?;
    Ok(TrainingId(id))
}

/// Strikes a record out. `NotFound` if it is unknown or struck out already.
pub fn strike(tx: &Tx, id: TrainingId, by: StaffId, why: &str) -> Result<(), StoreFault> {
    let sql = "UPDATE training_record SET struck_by = ?2, struck_why = ?3 WHERE id = ?1 AND struck_by IS NULL";
    match tx.run(sql, params![id.0, by.0, hide(tx, why)?])? {
        0 => Err(StoreFault::NotFound),
        _ => Ok(()),
    }
}

/// The skills that are asked, in order.
pub fn skills(db: &Db) -> Result<Vec<Skill>, StoreFault> {
    db.all("SELECT id, key, title FROM skill WHERE retired = 0 ORDER BY place, id", [], |row| {
        Ok(Skill { id: SkillId(row.get("id")?), key: row.get("key")?, title: row.get("title")? })
    })
}

/// Makes `skills` the list, in this order. One that is gone stays behind its checks. `NotFound` if an id is unknown.
pub fn save_skills(tx: &Tx, skills: &[Skill]) -> Result<(), StoreFault> {
    tx.run("UPDATE skill SET retired = 1", [])?;
    for (place, skill) in (1_i64..).zip(skills) {
        if skill.id.0 == 0 {
            tx.add("INSERT INTO skill (place, key, title, retired) VALUES (?1, '', ?2, 0)", params![place, skill.title])?;
        } else if tx.run(
            "UPDATE skill SET place = ?2, title = ?3, retired = 0 WHERE id = ?1",
            params![skill.id.0, place, skill.title],
        )? == 0
        {
            return Err(StoreFault::NotFound);
        }
    }
    Ok(())
}

/// What stands of each person's skills: the last check of each.
pub fn checks(db: &Db, staff: Option<StaffId>) -> Result<Vec<SkillCheck>, StoreFault> {
    let sql = "SELECT staff, skill, met, value, day, by_staff, at FROM skill_check WHERE (?1 IS NULL OR staff = ?1)
               AND id = (SELECT max(later.id) FROM skill_check later WHERE later.staff = skill_check.staff AND later.skill = skill_check.skill)
               ORDER BY staff, skill";
    db.all(sql, [staff.map(|s| s.0)], |row| {
        Ok(SkillCheck {
            staff: row.staff("staff")?,
            skill: SkillId(row.get("skill")?),
            met: row.get("met")?,
            value: row.get("value")?,
            day: row.day("day")?,
            by: row.staff("by_staff")?,
            at: row.moment("at")?,
        })
    })
}

/// Adds a check.
pub fn check(tx: &Tx, check: &SkillCheck) -> Result<(), StoreFault> {
    let sql = "INSERT INTO skill_check (staff, skill, met, value, day, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let day = check.day.to_string();
    tx.add(sql, params![check.staff.0, check.skill.0, check.met, hide(tx, &check.value)?, day, check.by.0, moment(check.at)]).map(|_| ())
}
