//! Tracks and their milestones, the mentor's ticks, and the decisions with what lay before them (TRN-05). Ticks and decisions are only
//! added. First and last day of a probation stand on the roster.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{DecisionId, MilestoneId, QuizId, StaffId, TrackId};
use domain::probation::{Measure, Milestone, ProbationDecision, ReachedMilestone, Track};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// A milestone as it lay before whoever decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Which.
    pub milestone: MilestoneId,
    /// Its key then.
    pub key: String,
    /// Its title then.
    pub title: String,
    /// When it was reached.
    pub reached: Option<NaiveDate>,
    /// On which day of probation.
    pub number: Option<u32>,
    /// The place in the cohort.
    pub rank: Option<u32>,
    /// What was measured.
    pub value: Option<u32>,
    /// The mentor's remark.
    pub remark: String,
}

/// Every track, also the retired ones, each with the milestones that are asked now.
pub fn tracks(db: &Db) -> Result<Vec<Track>, StoreFault> {
    let mut tracks = db.all("SELECT id, name, retired FROM track ORDER BY id", [], |row| {
        Ok(Track {
            id: TrackId(row.get("id")?),
            name: row.get("name")?,
            retired: row.get("retired")?,
            milestones: Vec::new(),
        })
    })?;
    let sql = "SELECT id, track, kind, key, title, due, least, days, served, quiz FROM milestone WHERE retired = 0 ORDER BY track, place, id";
    for (track, milestone) in db.all(sql, [], |row| Ok((TrackId(row.get("track")?), milestone(row)?)))? {
        if let Some(track) = tracks.iter_mut().find(|t| t.id == track) {
            track.milestones.push(milestone);
        }
    }
    Ok(tracks)
}

fn milestone(row: &Row) -> rusqlite::Result<Milestone> {
    let number = |name: &str| row.get::<_, Option<u32>>(name).map(Option::unwrap_or_default);
    let measure = match row.get::<_, String>("kind")?.as_str() {
        "typing" => Measure::Typing { least: number("least")? },
        "quiz" => Measure::Quiz { quiz: row.get::<_, Option<i64>>("quiz")?.map(QuizId) },
        "served" => Measure::Served { least: number("least")?, days: number("days")? },
        "conversion" => Measure::Conversion { least: number("least")?, days: number("days")?, served: number("served")? },
        _ => Measure::Skill,
    };
    Ok(Milestone {
        id: MilestoneId(row.get("id")?),
        key: row.get("key")?,
        title: row.get("title")?,
        due: row.get("due")?,
        measure,
    })
}

/// How a measure is stored: kind, least, days, served, quiz.
type Stored = (&'static str, Option<u32>, Option<u32>, Option<u32>, Option<i64>);

fn stored(measure: Measure) -> Stored {
    match measure {
        Measure::Skill => ("skill", None, None, None, None),
        Measure::Typing { least } => ("typing", Some(least), None, None, None),
        Measure::Quiz { quiz } => ("quiz", None, None, None, quiz.map(|q| q.0)),
        Measure::Served { least, days } => ("served", Some(least), Some(days), None, None),
        Measure::Conversion { least, days, served } => ("conversion", Some(least), Some(days), Some(served), None),
    }
}

/// Adds a track (id 0) or changes one, with its milestones in this order; its id. A milestone that is gone stays behind the ticks and
/// decisions that name it. `NotFound` if an id is unknown.
pub fn save_track(tx: &Tx, track: &Track) -> Result<TrackId, StoreFault> {
    let id = if track.id.0 == 0 {
        tx.add("INSERT INTO track (name, retired) VALUES (?1, ?2)", params![track.name, track.retired])?
    } else {
        let sql = "UPDATE track SET name = ?2, retired = ?3 WHERE id = ?1";
        if tx.run(sql, params![track.id.0, track.name, track.retired])? == 0 {
            return Err(StoreFault::NotFound);
        }
        track.id.0
    };
    tx.run("UPDATE milestone SET retired = 1 WHERE track = ?1", [id])?;
    for (place, milestone) in (1_i64..).zip(&track.milestones) {
        save_milestone(tx, id, place, milestone)?;
    }
    Ok(TrackId(id))
}

fn save_milestone(tx: &Tx, track: i64, place: i64, milestone: &Milestone) -> Result<(), StoreFault> {
    let (kind, least, days, served, quiz) = stored(milestone.measure);
    if milestone.id.0 == 0 {
        let sql = "INSERT INTO milestone (track, place, kind, key, title, due, least, days, served, quiz, retired)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0)";
        return tx
            .add(sql, params![track, place, kind, milestone.key, milestone.title, milestone.due, least, days, served, quiz])
            .map(|_| ());
    }
    let sql = "UPDATE milestone SET place = ?3, kind = ?4, title = ?5, due = ?6, least = ?7, days = ?8, served = ?9, quiz = ?10, retired = 0
               WHERE id = ?1 AND track = ?2";
    match tx
        .run(sql, params![milestone.id.0, track, place, kind, milestone.title, milestone.due, least, days, served, quiz])?
    {
        0 => Err(StoreFault::NotFound),
        _ => Ok(()),
    }
}

/// Who learns by another track than the first one.
pub fn staff_tracks(db: &Db) -> Result<Vec<(StaffId, TrackId)>, StoreFault> {
    db.all("SELECT staff, track FROM staff_track", [], |row| Ok((row.staff("staff")?, TrackId(row.get("track")?))))
}

/// Puts somebody on a track.
pub fn put_on_track(tx: &Tx, staff: StaffId, track: TrackId) -> Result<(), StoreFault> {
    let sql =
        "INSERT INTO staff_track (staff, track) VALUES (?1, ?2) ON CONFLICT (staff) DO UPDATE SET track = excluded.track";
    tx.run(sql, [staff.0, track.0]).map(|_| ())
}

/// Days before a planned end from which a decision is called for.
pub fn remind(db: &Db) -> Result<u32, StoreFault> {
    let found = db.one("SELECT remind FROM probation_setting WHERE id = 1", [], |row| row.get("remind"))?;
    found.ok_or(StoreFault::NotFound)
}

/// Settles them.
pub fn save_remind(tx: &Tx, days: u32) -> Result<(), StoreFault> {
    tx.run("UPDATE probation_setting SET remind = ?1 WHERE id = 1", [days]).map(|_| ())
}

/// What is ticked now, of one person or of everybody.
pub fn ticks(db: &Db, staff: Option<StaffId>) -> Result<Vec<(StaffId, ReachedMilestone)>, StoreFault> {
    let sql =
        "SELECT staff, milestone, day, remark, by_staff FROM milestone_tick WHERE ticked = 1 AND (?1 IS NULL OR staff = ?1)
               AND id = (SELECT max(later.id) FROM milestone_tick later
                         WHERE later.staff = milestone_tick.staff AND later.milestone = milestone_tick.milestone)
               ORDER BY staff, milestone";
    db.all(sql, [staff.map(|s| s.0)], |row| {
        let reached = ReachedMilestone {
            milestone: MilestoneId(row.get("milestone")?),
            on: row.day("day")?,
            value: None,
            remark: row.get("remark")?,
            by: Some(row.staff("by_staff")?),
        };
        Ok((row.staff("staff")?, reached))
    })
}

/// What becomes of a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// It is set.
    Set,
    /// It is taken back.
    TakenBack,
}

/// Adds a tick of somebody, or its taking back.
pub fn tick(
    tx: &Tx,
    staff: StaffId,
    milestone: MilestoneId,
    tick: Tick,
    on: NaiveDate,
    remark: &str,
    (by, at): (StaffId, NaiveDateTime),
) -> Result<(), StoreFault> {
    let sql = "INSERT INTO milestone_tick (staff, milestone, ticked, day, remark, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let ticked = tick == Tick::Set;
    tx.add(sql, params![staff.0, milestone.0, ticked, on.to_string(), hide(tx, remark)?, by.0, moment(at)]).map(|_| ())
}

const DECISION: &str = "SELECT id, staff, verdict, was, ends, had_role, reason, by_staff, at FROM probation_decision";

/// Every decision of one person or of everybody, the first one first.
pub fn decisions(db: &Db, staff: Option<StaffId>) -> Result<Vec<ProbationDecision>, StoreFault> {
    db.all(&format!("{DECISION} WHERE (?1 IS NULL OR staff = ?1) ORDER BY id"), [staff.map(|s| s.0)], decision)
}

/// The decision with this id.
pub fn decision_by(db: &Db, id: DecisionId) -> Result<Option<ProbationDecision>, StoreFault> {
    db.one(&format!("{DECISION} WHERE id = ?1"), [id.0], decision)
}

fn decision(row: &Row) -> rusqlite::Result<ProbationDecision> {
    Ok(ProbationDecision {
        id: DecisionId(row.get("id")?),
        staff: row.staff("staff")?,
        verdict: row.word("verdict")?,
        was: row.day("was")?,
        ends: row.day("ends")?,
        had_role: row.word("had_role")?,
        reason: row.get("reason")?,
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
    })
}

/// Adds a decision with what lay before whoever made it; its id.
pub fn decide(tx: &Tx, decision: &ProbationDecision, evidence: &[Evidence]) -> Result<DecisionId, StoreFault> {
    let id = tx.add(
        "INSERT INTO probation_decision (staff, verdict, was, ends, had_role, reason, by_staff, at)
         VALUES (:staff, :verdict, :was, :ends, :had_role, :reason, :by, :at)",
        named_params! {
            ":staff": decision.staff.0, ":verdict": decision.verdict.word(), ":was": decision.was.to_string(),
            ":ends": decision.ends.to_string(), ":had_role": decision.had_role.word(), ":reason": hide(tx, &decision.reason)?,
            ":by": decision.by.0, ":at": moment(decision.at),
        },
    )?;
    for (place, line) in (1_i64..).zip(evidence) {
        tx.run(
            "INSERT INTO decision_evidence (decision, place, milestone, key, title, reached, number, rank, value, remark)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                id,
                place,
                line.milestone.0,
                line.key,
                line.title,
                line.reached.map(|d| d.to_string()),
                line.number,
                line.rank,
                line.value,
                hide(tx, &line.remark)?
            ],
        )?;
    }
    Ok(DecisionId(id))
}

/// What lay before a decision.
pub fn evidence(db: &Db, decision: DecisionId) -> Result<Vec<Evidence>, StoreFault> {
    let sql = "SELECT milestone, key, title, reached, number, rank, value, remark FROM decision_evidence WHERE decision = ?1 ORDER BY place";
    db.all(sql, [decision.0], |row| {
        Ok(Evidence {
            milestone: MilestoneId(row.get("milestone")?),
            key: row.get("key")?,
            title: row.get("title")?,
            reached: row.day_if("reached")?,
            number: row.get("number")?,
            rank: row.get("rank")?,
            value: row.get("value")?,
            remark: row.get("remark")?,
        })
    })
}
