//! Offences: reports, answers and decisions, each only ever added. Where an offence stands is read off its decisions.

use std::collections::hash_map::{Entry, HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{AttachmentId, EditionId, OffenceDecisionId, OffenceId, RuleId, RulingId, StaffId};
use domain::money::Fen;
use domain::offence::warning::WarningKind;
use domain::offence::{Case, Offence, OffenceAnswer, OffenceDecision};
use domain::rulebook::{Clause, Sanction};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::rulebook::{clauses, sanction, sort};
use crate::store::{Db, Tx};
use crate::words::Word;

const OFFENCE: &str =
    "SELECT o.id, o.rule, o.edition, o.staff, o.happened, o.words, o.picture, o.reported_by, o.reported_at FROM offence o";
const DECISION: &str =
    "SELECT d.id, d.offence, d.turn, d.verdict, d.step, d.proposed_sort, d.proposed_amount, d.sort, d.amount, d.reason,
    d.ruling, d.by_staff, d.at FROM offence_decision d";

/// What a list asks for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// Only what this person is said to have done.
    pub staff: Option<StaffId>,
    /// Only what this person did or reported: what somebody may see who does not see all.
    pub concerns: Option<StaffId>,
    /// Only under this rule.
    pub rule: Option<RuleId>,
    /// Only what nobody has decided on; or only what was decided on.
    pub open: Option<bool>,
    /// Only those older than this one.
    pub before: Option<OffenceId>,
    /// At most so many.
    pub limit: u32,
}

/// Offences with their clauses and decisions, the latest report first.
pub fn list(db: &Db, wanted: Wanted) -> Result<Vec<Case>, StoreFault> {
    let sql = format!(
        "{OFFENCE} WHERE (:staff IS NULL OR o.staff = :staff) AND (:concerns IS NULL OR :concerns IN (o.staff, o.reported_by))
         AND (:rule IS NULL OR o.rule = :rule) AND (:before IS NULL OR o.id < :before)
         AND (:open IS NULL OR :open = NOT EXISTS (SELECT 1 FROM offence_decision d WHERE d.offence = o.id))
         ORDER BY o.id DESC LIMIT :limit"
    );
    let found = db.all(
        &sql,
        named_params! {
            ":staff": wanted.staff.map(|s| s.0), ":concerns": wanted.concerns.map(|s| s.0), ":rule": wanted.rule.map(|r| r.0),
            ":open": wanted.open, ":before": wanted.before.map(|o| o.0), ":limit": wanted.limit,
        },
        offence,
    )?;
    cases(db, found)
}

/// Every offence that somebody is said to have done, as they happened.
pub fn of_staff(db: &Db, staff: StaffId) -> Result<Vec<Case>, StoreFault> {
    cases(db, db.all(&format!("{OFFENCE} WHERE o.staff = ?1 ORDER BY o.happened, o.id"), [staff.0], offence)?)
}

/// The offence with this id.
pub fn get(db: &Db, id: OffenceId) -> Result<Option<Case>, StoreFault> {
    Ok(cases(db, db.all(&format!("{OFFENCE} WHERE o.id = ?1"), [id.0], offence)?)?.pop())
}

fn offence(row: &Row) -> rusqlite::Result<Offence> {
    Ok(Offence {
        id: OffenceId(row.get("id")?),
        rule: RuleId(row.get("rule")?),
        edition: EditionId(row.get("edition")?),
        staff: row.staff("staff")?,
        happened: row.moment("happened")?,
        words: row.get("words")?,
        picture: row.get::<_, Option<i64>>("picture")?.map(AttachmentId),
        reported_by: row.staff("reported_by")?,
        reported_at: row.moment("reported_at")?,
    })
}

fn cases(db: &Db, offences: Vec<Offence>) -> Result<Vec<Case>, StoreFault> {
    let mut books: HashMap<EditionId, HashMap<RuleId, Clause>> = HashMap::new();
    let mut found = Vec::with_capacity(offences.len());
    for offence in offences {
        if let Entry::Vacant(free) = books.entry(offence.edition) {
            free.insert(clauses(db, offence.edition)?.into_iter().map(|c| (c.rule, c)).collect());
        }
        let clause =
            books.get(&offence.edition).and_then(|book| book.get(&offence.rule)).cloned().ok_or(StoreFault::Damaged)?;
        let decisions = db.all(&format!("{DECISION} WHERE d.offence = ?1 ORDER BY d.turn"), [offence.id.0], decision)?;
        found.push(Case { offence, clause, decisions });
    }
    Ok(found)
}

fn decision(row: &Row) -> rusqlite::Result<OffenceDecision> {
    Ok(OffenceDecision {
        id: OffenceDecisionId(row.get("id")?),
        offence: OffenceId(row.get("offence")?),
        turn: row.get("turn")?,
        verdict: row.word("verdict")?,
        step: row.get("step")?,
        proposed: sanction(row, "proposed_sort", "proposed_amount")?,
        outcome: sanction(row, "sort", "amount")?,
        reason: row.get("reason")?,
        ruling: row.get::<_, Option<i64>>("ruling")?.map(RulingId),
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
    })
}

/// How many reports wait for a decision.
pub fn waiting(db: &Db) -> Result<u32, StoreFault> {
    let sql =
        "SELECT count(*) AS n FROM offence o WHERE NOT EXISTS (SELECT 1 FROM offence_decision d WHERE d.offence = o.id)";
    Ok(db.one(sql, [], |row| row.get("n"))?.unwrap_or(0))
}

/// Everybody of whom more than one offence stands: only theirs can have moved.
pub fn with_several(db: &Db) -> Result<Vec<StaffId>, StoreFault> {
    let sql = "SELECT o.staff FROM offence o JOIN offence_decision d ON d.offence = o.id AND d.turn = 1 AND d.verdict = 'confirmed'
               GROUP BY o.staff HAVING count(*) > 1 OR min(d.step) > 1 ORDER BY o.staff";
    db.all(sql, [], |row| row.staff("staff"))
}

/// What fell on the days of a span: offences that were confirmed or counted anew then and stand, and what they cost together.
pub fn imposed_between(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<(u32, Fen), StoreFault> {
    let sql = "SELECT count(*) AS n, coalesce(sum(d.amount), 0) AS total FROM offence_decision d
               JOIN offence_decision first ON first.offence = d.offence AND first.turn = 1
               WHERE first.at BETWEEN ?1 AND ?2 AND d.sort = 'fine'
               AND d.turn = (SELECT max(turn) FROM offence_decision WHERE offence = d.offence)";
    let days = [format!("{from}T00:00:00"), format!("{to}T23:59:59")];
    Ok(db.one(sql, days, |row| Ok((row.get("n")?, Fen(row.get("total")?))))?.unwrap_or((0, Fen::ZERO)))
}

/// Whether an offence shows this picture to `staff`; to anybody with `None`.
pub fn shows(db: &Db, picture: AttachmentId, staff: Option<StaffId>) -> Result<bool, StoreFault> {
    let sql = "SELECT 1 FROM offence WHERE picture = ?1 AND (?2 IS NULL OR ?2 IN (staff, reported_by)) LIMIT 1";
    Ok(db.one(sql, params![picture.0, staff.map(|s| s.0)], |_| Ok(()))?.is_some())
}

/// Adds a report; its id. The id that came in does not matter.
pub fn add(tx: &Tx, new: &Offence) -> Result<OffenceId, StoreFault> {
    let id = tx.add(
        "INSERT INTO offence (rule, edition, staff, happened, words, picture, reported_by, reported_at)
         VALUES (:rule, :edition, :staff, :happened, :words, :picture, :by, :at)",
        named_params! {
            ":rule": new.rule.0, ":edition": new.edition.0, ":staff": new.staff.0, ":happened": moment(new.happened),
            ":words": hide(tx, &new.words)?, ":picture": new.picture.map(|p| p.0), ":by": new.reported_by.0, ":at": moment(new.reported_at),
        },
    )?;
    Ok(OffenceId(id))
}

/// Adds what the person says.
pub fn add_answer(tx: &Tx, answer: &OffenceAnswer, by: StaffId) -> Result<(), StoreFault> {
    let sql = "INSERT INTO offence_answer (offence, answer, words, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5)";
    tx.run(sql, params![answer.offence.0, answer.answer.word(), hide(tx, &answer.words)?, by.0, moment(answer.at)]).map(|_| ())
}

/// What the person has said, the earliest first.
pub fn answers(db: &Db, id: OffenceId) -> Result<Vec<OffenceAnswer>, StoreFault> {
    let sql = "SELECT offence, answer, words, at FROM offence_answer WHERE offence = ?1 ORDER BY id";
    db.all(sql, [id.0], |row| {
        let (answer, words, at) = (row.word("answer")?, row.get("words")?, row.moment("at")?);
        Ok(OffenceAnswer { offence: OffenceId(row.get("offence")?), answer, words, at })
    })
}

/// Adds a decision with the warnings that were set aside; its id. The file refuses it if somebody else decided first.
pub fn decide(tx: &Tx, new: &OffenceDecision, warnings: &[WarningKind]) -> Result<OffenceDecisionId, StoreFault> {
    let proposed = if new.proposed.is_none() { "open" } else { sort(new.proposed) };
    let id = tx.add(
        "INSERT INTO offence_decision (offence, turn, verdict, step, proposed_sort, proposed_amount, sort, amount, reason, ruling, by_staff, at)
         VALUES (:offence, :turn, :verdict, :step, :proposed, :proposed_amount, :sort, :amount, :reason, :ruling, :by, :at)",
        named_params! {
            ":offence": new.offence.0, ":turn": new.turn, ":verdict": new.verdict.word(), ":step": new.step, ":proposed": proposed,
            ":proposed_amount": new.proposed.map_or(0, |s: Sanction| s.amount().0), ":sort": sort(new.outcome),
            ":amount": new.amount().0, ":reason": hide(tx, &new.reason)?, ":ruling": new.ruling.map(|r| r.0), ":by": new.by.0, ":at": moment(new.at),
        },
    )?;
    for warning in warnings {
        let sql = "INSERT INTO offence_warning (decision, warning) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        tx.run(sql, params![id, warning.word()])?;
    }
    Ok(OffenceDecisionId(id))
}

/// The warnings that were set aside with a decision.
pub fn warnings(db: &Db, id: OffenceDecisionId) -> Result<Vec<WarningKind>, StoreFault> {
    db.all("SELECT warning FROM offence_warning WHERE decision = ?1 ORDER BY warning", [id.0], |row| row.word("warning"))
}

/// The moment of the latest report or decision.
pub fn latest(db: &Db) -> Result<Option<NaiveDateTime>, StoreFault> {
    let sql = "SELECT max(at) AS at FROM (SELECT max(reported_at) AS at FROM offence UNION ALL SELECT max(at) FROM offence_decision)";
    Ok(db.one(sql, [], |row| row.moment_if("at"))?.flatten())
}
