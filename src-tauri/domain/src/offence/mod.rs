//! Offences 违规 (FINE-01, FINE-05): what was reported, what the person says, and what was decided, one decision after the other.
//!
//! What is absent on purpose: postings. What an offence costs goes to the ledger from the use case that decides.

pub mod count;
pub mod warning;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{AttachmentId, EditionId, OffenceDecisionId, OffenceId, RuleId, RulingId, StaffId};
use crate::money::{Fen, MoneyProblem};
use crate::rulebook::{Clause, Sanction};
use crate::staff::Staff;

/// Characters of a report, of an answer and of a reason.
pub const MOST_WORDS: usize = 4_000;

/// A report. It never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Offence {
    /// Its id; 0 while it has not been saved.
    pub id: OffenceId,
    /// The rule.
    pub rule: RuleId,
    /// The edition in force on the day it happened: its text and its ladder hold.
    pub edition: EditionId,
    /// Who is said to have done it.
    pub staff: StaffId,
    /// When it happened, shop time.
    pub happened: NaiveDateTime,
    /// What was seen.
    pub words: String,
    /// A picture of it.
    pub picture: Option<AttachmentId>,
    /// Who reported it.
    pub reported_by: StaffId,
    /// When.
    pub reported_at: NaiveDateTime,
}

/// What the person says to a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// It was so.
    Accepts,
    /// It was not so.
    Contests,
    /// Somebody else should look at it.
    Asks,
}

/// An answer of the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OffenceAnswer {
    /// The offence.
    pub offence: OffenceId,
    /// What they say.
    pub answer: AnswerKind,
    /// In their words; may be empty where they accept.
    pub words: String,
    /// When.
    pub at: NaiveDateTime,
}

/// What a decision does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OffenceVerdict {
    /// It stands.
    Confirmed,
    /// It was none.
    Dismissed,
    /// It stood, and stands no more.
    Overturned,
    /// Its step has moved since, and what it costs with it.
    Recounted,
}

/// A decision on an offence; the latest stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OffenceDecision {
    /// Its id; 0 while it has not been saved.
    pub id: OffenceDecisionId,
    /// The offence.
    pub offence: OffenceId,
    /// Which decision on it; the first is 1.
    pub turn: u32,
    /// What it does.
    pub verdict: OffenceVerdict,
    /// The step by the offences that stood then; 0 where there is none.
    pub step: u32,
    /// What the rule gave for it; `None` where a manager decides without a ladder.
    pub proposed: Option<Sanction>,
    /// What was decided; `None` where nothing stands.
    pub outcome: Option<Sanction>,
    /// Why.
    pub reason: String,
    /// The ruling behind it.
    pub ruling: Option<RulingId>,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: NaiveDateTime,
}

impl OffenceDecision {
    /// What it leaves to be paid.
    pub fn amount(&self) -> Fen {
        self.outcome.map_or(Fen::ZERO, Sanction::amount)
    }
}

/// Where an offence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OffenceState {
    /// Nobody has decided on it.
    Reported,
    /// It stands.
    Standing,
    /// It was none.
    Dismissed,
    /// It stood, and stands no more.
    Overturned,
}

/// An offence with the clause it falls under and what was decided, the earliest decision first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The report.
    pub offence: Offence,
    /// The rule as the edition of the day words it.
    pub clause: Clause,
    /// What was decided.
    pub decisions: Vec<OffenceDecision>,
}

impl Case {
    /// Where it stands.
    pub fn state(&self) -> OffenceState {
        match self.decisions.last().map(|d| d.verdict) {
            None => OffenceState::Reported,
            Some(OffenceVerdict::Confirmed | OffenceVerdict::Recounted) => OffenceState::Standing,
            Some(OffenceVerdict::Dismissed) => OffenceState::Dismissed,
            Some(OffenceVerdict::Overturned) => OffenceState::Overturned,
        }
    }

    /// The decision that stands, if the offence stands.
    pub fn standing(&self) -> Option<&OffenceDecision> {
        self.decisions.last().filter(|_| self.state() == OffenceState::Standing)
    }

    /// What stands to be paid for it.
    pub fn amount(&self) -> Fen {
        self.standing().map_or(Fen::ZERO, OffenceDecision::amount)
    }

    /// The turn of the next decision.
    pub fn next_turn(&self) -> u32 {
        self.decisions.last().map_or(1, |d| d.turn + 1)
    }
}

/// Why something about an offence cannot be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OffenceProblem {
    /// Say what was seen, or why.
    NoWords,
    /// Longer than `most` characters.
    TooLong { most: u32 },
    /// It has not happened yet.
    InFuture,
    /// The rule was not in force then; it binds from this day on, if it is to bind at all.
    NotInForce { from: Option<NaiveDate> },
    /// The person did not work here then.
    NotEmployed,
    /// Only the person answers, and only before it is settled.
    NotYours,
    /// Nobody decides about themselves: somebody else does (four eyes).
    OwnOffence,
    /// It was decided already, perhaps by somebody else a moment ago.
    AlreadyDecided { state: OffenceState },
    /// It does not stand, so that there is nothing to overturn or to count anew.
    NotStanding { state: OffenceState },
    /// What the rule proposes has changed since the page was opened.
    Moved { step: u32, proposed: Option<Sanction> },
    /// A severe kind has no ladder: say what shall be.
    NoSanction,
    /// What was not proposed needs a reason.
    NoReason,
    /// Only a ruling sets this aside.
    NeedsRuling,
    /// The ruling has not been made yet.
    OpenRuling,
    /// The amount cannot be used.
    BadAmount { problem: MoneyProblem },
}

/// What is wrong with a report before it is one. `edition_from` is the day from which an edition with this rule binds, where none
/// did when it happened.
pub fn report_problem(words: &str, happened: NaiveDateTime, now: NaiveDateTime, person: &Staff) -> Option<OffenceProblem> {
    if words.is_empty() {
        return Some(OffenceProblem::NoWords);
    }
    if happened > now {
        return Some(OffenceProblem::InFuture);
    }
    if !person.employed_on(happened.date()) {
        return Some(OffenceProblem::NotEmployed);
    }
    too_long(words)
}

/// Whether `by` may answer a report: the person themselves, while it is not over.
pub fn answer_problem(case: &Case, answer: AnswerKind, words: &str, by: StaffId) -> Option<OffenceProblem> {
    if by != case.offence.staff {
        return Some(OffenceProblem::NotYours);
    }
    match case.state() {
        OffenceState::Reported | OffenceState::Standing => {}
        state => return Some(OffenceProblem::AlreadyDecided { state }),
    }
    if words.is_empty() && answer != AnswerKind::Accepts {
        return Some(OffenceProblem::NoWords);
    }
    too_long(words)
}

/// Whether `by` may make a first decision.
pub fn may_decide(case: &Case, by: StaffId) -> Result<(), OffenceProblem> {
    match case.state() {
        _ if by == case.offence.staff => Err(OffenceProblem::OwnOffence),
        OffenceState::Reported => Ok(()),
        state => Err(OffenceProblem::AlreadyDecided { state }),
    }
}

/// Whether `by` may change what stands: overturn it or count it anew.
pub fn may_change(case: &Case, by: StaffId) -> Result<(), OffenceProblem> {
    match case.state() {
        _ if by == case.offence.staff => Err(OffenceProblem::OwnOffence),
        OffenceState::Standing => Ok(()),
        state => Err(OffenceProblem::NotStanding { state }),
    }
}

/// What shall be, out of what is proposed and what the manager chose: nothing chosen is the proposal. What was not proposed needs a
/// reason.
pub fn outcome(proposed: Option<Sanction>, chosen: Option<Sanction>, reason: &str) -> Result<Sanction, OffenceProblem> {
    let shall = chosen.or(proposed).ok_or(OffenceProblem::NoSanction)?;
    if let Sanction::Fine(amount) = shall {
        amount.positive().map_err(|problem| OffenceProblem::BadAmount { problem })?;
    }
    if Some(shall) != proposed && reason.is_empty() {
        return Err(OffenceProblem::NoReason);
    }
    too_long(reason).map_or(Ok(shall), Err)
}

/// A reason that must be there.
pub fn needed_reason(reason: &str) -> Option<OffenceProblem> {
    if reason.is_empty() {
        Some(OffenceProblem::NoReason)
    } else {
        too_long(reason)
    }
}

fn too_long(words: &str) -> Option<OffenceProblem> {
    (words.chars().count() > MOST_WORDS).then_some(OffenceProblem::TooLong { most: MOST_WORDS as u32 })
}
