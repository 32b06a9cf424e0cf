//! Rewards: proposals, what a kind is worth from a day on, and what was decided. Only ever added, once per cause and person, which
//! the file enforces as well.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{FindingId, NoteId, ProposalId, RewardDecisionId, RewardRateId, RulingId, StaffId};
use domain::money::Fen;
use domain::reward::{RewardCause, RewardDecision, RewardProposal, RewardRate, Share};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const COLUMNS: &str = "SELECT id, cause, cause_id, staff, at FROM reward_proposal";

/// Proposes a reward for `staff`. The second time for the same cause and person nothing happens and `None` comes back, so that
/// a use case may be run twice.
pub fn propose(tx: &Tx, cause: RewardCause, staff: StaffId, at: NaiveDateTime) -> Result<Option<ProposalId>, StoreFault> {
    let (word, id) = stored(cause);
    let known = tx.one(
        "SELECT id FROM reward_proposal WHERE cause = ?1 AND cause_id = ?2 AND staff = ?3",
        params![word, id, staff.0],
        |row| row.get::<_, i64>("id"),
    )?;
    if known.is_some() {
        return Ok(None);
    }
    let sql = "INSERT INTO reward_proposal (cause, cause_id, staff, at) VALUES (?1, ?2, ?3, ?4)";
    tx.add(sql, params![word, id, staff.0, moment(at)]).map(|id| Some(ProposalId(id)))
}

/// Every proposal, the earliest first.
pub fn all(db: &Db) -> Result<Vec<RewardProposal>, StoreFault> {
    db.all(&format!("{COLUMNS} ORDER BY id"), [], proposal)
}

/// The proposals for one cause, the earliest first.
pub fn of(db: &Db, cause: RewardCause) -> Result<Vec<RewardProposal>, StoreFault> {
    let (word, id) = stored(cause);
    db.all(&format!("{COLUMNS} WHERE cause = ?1 AND cause_id = ?2 ORDER BY id"), params![word, id], proposal)
}

fn proposal(row: &Row) -> rusqlite::Result<RewardProposal> {
    let id = row.get("cause_id")?;
    Ok(RewardProposal {
        id: ProposalId(row.get("id")?),
        cause: match row.get::<_, String>("cause")?.as_str() {
            "idea" => RewardCause::Idea(NoteId(id)),
            _ => RewardCause::Finding(FindingId(id)),
        },
        staff: row.staff("staff")?,
        at: row.moment("at")?,
    })
}

/// The word and the id that stand in the file for a cause.
fn stored(cause: RewardCause) -> (&'static str, i64) {
    match cause {
        RewardCause::Idea(note) => ("idea", note.0),
        RewardCause::Finding(finding) => ("finding", finding.0),
    }
}

/// The proposal with this id.
pub fn proposal_of(db: &Db, id: ProposalId) -> Result<Option<RewardProposal>, StoreFault> {
    db.one(&format!("{COLUMNS} WHERE id = ?1"), [id.0], proposal)
}

/// The proposals that nobody has decided on, the earliest first.
pub fn undecided(db: &Db) -> Result<Vec<RewardProposal>, StoreFault> {
    let sql = format!("{COLUMNS} WHERE id NOT IN (SELECT proposal FROM reward_decision WHERE proposal IS NOT NULL) ORDER BY id");
    db.all(&sql, [], proposal)
}

/// Every rate, the earliest first.
pub fn rates(db: &Db) -> Result<Vec<RewardRate>, StoreFault> {
    db.all("SELECT id, sort, amount, from_day, by_staff, at FROM reward_rate ORDER BY from_day, id", [], |row| {
        Ok(RewardRate {
            id: RewardRateId(row.get("id")?),
            sort: row.word("sort")?,
            amount: Fen(row.get("amount")?),
            from: row.day("from_day")?,
            by: row.staff("by_staff")?,
            at: row.moment("at")?,
        })
    })
}

/// Adds a rate; its id. The id that came in does not matter.
pub fn add_rate(tx: &Tx, rate: &RewardRate) -> Result<RewardRateId, StoreFault> {
    let sql = "INSERT INTO reward_rate (sort, amount, from_day, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5)";
    let values = params![rate.sort.word(), rate.amount.0, rate.from.to_string(), rate.by.0, moment(rate.at)];
    tx.add(sql, values).map(RewardRateId)
}

const DECISION: &str = "SELECT d.id, d.proposal, d.staff, d.verdict, d.share, d.shares, coalesce(d.amount, a.amount) AS amount,
    coalesce(d.rate, a.rate) AS rate, d.words, d.ruling, d.by_staff, d.at, a.at AS completed_at
    FROM reward_decision d LEFT JOIN reward_amount a ON a.decision = d.id";

/// The latest decisions, the newest first: of one person or all; only those older than `before`.
pub fn decisions(db: &Db, staff: Option<StaffId>, before: Option<RewardDecisionId>, limit: u32) -> Result<Vec<RewardDecision>, StoreFault> {
    let sql = format!("{DECISION} WHERE (?1 IS NULL OR d.staff = ?1) AND (?2 IS NULL OR d.id < ?2) ORDER BY d.id DESC LIMIT ?3");
    db.all(&sql, params![staff.map(|s| s.0), before.map(|b| b.0), limit], decision)
}

/// Every decision that waits for its amount, the earliest first.
pub fn pending(db: &Db) -> Result<Vec<RewardDecision>, StoreFault> {
    let sql = format!("{DECISION} WHERE d.verdict = 'granted' AND d.amount IS NULL AND a.amount IS NULL ORDER BY d.id");
    db.all(&sql, [], decision)
}

/// The decision with this id.
pub fn decision_of(db: &Db, id: RewardDecisionId) -> Result<Option<RewardDecision>, StoreFault> {
    db.one(&format!("{DECISION} WHERE d.id = ?1"), [id.0], decision)
}

/// The decision on a proposal, if there is one.
pub fn decided(db: &Db, id: ProposalId) -> Result<Option<RewardDecision>, StoreFault> {
    db.one(&format!("{DECISION} WHERE d.proposal = ?1"), [id.0], decision)
}

/// What was granted on the days of a span: how many, and how much of it is known.
pub fn granted_between(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<(u32, Fen), StoreFault> {
    let sql = "SELECT count(*) AS n, coalesce(sum(coalesce(d.amount, a.amount)), 0) AS total
               FROM reward_decision d LEFT JOIN reward_amount a ON a.decision = d.id
               WHERE d.verdict = 'granted' AND d.at BETWEEN ?1 AND ?2";
    let days = [format!("{from}T00:00:00"), format!("{to}T23:59:59")];
    Ok(db.one(sql, days, |row| Ok((row.get("n")?, Fen(row.get("total")?))))?.unwrap_or((0, Fen::ZERO)))
}

fn decision(row: &Row) -> rusqlite::Result<RewardDecision> {
    Ok(RewardDecision {
        id: RewardDecisionId(row.get("id")?),
        proposal: row.get::<_, Option<i64>>("proposal")?.map(ProposalId),
        staff: row.staff("staff")?,
        verdict: row.word("verdict")?,
        share: Share { share: row.get("share")?, shares: row.get("shares")? },
        amount: row.get::<_, Option<i64>>("amount")?.map(Fen),
        rate: row.get::<_, Option<i64>>("rate")?.map(RewardRateId),
        words: row.get("words")?,
        ruling: row.get::<_, Option<i64>>("ruling")?.map(RulingId),
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
        completed_at: row.moment_if("completed_at")?,
    })
}

/// Adds a decision; its id. The file refuses a second one on the same proposal.
pub fn decide(tx: &Tx, new: &RewardDecision) -> Result<RewardDecisionId, StoreFault> {
    let id = tx.add(
        "INSERT INTO reward_decision (proposal, staff, verdict, share, shares, amount, rate, words, ruling, by_staff, at)
         VALUES (:proposal, :staff, :verdict, :share, :shares, :amount, :rate, :words, :ruling, :by, :at)",
        named_params! {
            ":proposal": new.proposal.map(|p| p.0), ":staff": new.staff.0, ":verdict": new.verdict.word(), ":share": new.share.share,
            ":shares": new.share.shares, ":amount": new.amount.map(|a| a.0), ":rate": new.rate.map(|r| r.0), ":words": hide(tx, &new.words)?,
            ":ruling": new.ruling.map(|r| r.0), ":by": new.by.0, ":at": moment(new.at),
        },
    )?;
    Ok(RewardDecisionId(id))
}

/// Completes the amount of a decision that waited for it.
pub fn complete(
    tx: &Tx, id: RewardDecisionId, amount: Fen, rate: Option<RewardRateId>, (by, at): (StaffId, NaiveDateTime),
) -> Result<(), StoreFault> {
    let sql = "INSERT INTO reward_amount (decision, amount, rate, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5)";
    tx.run(sql, params![id.0, amount.0, rate.map(|r| r.0), by.0, moment(at)]).map(|_| ())
}
