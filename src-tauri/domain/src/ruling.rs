//! Rulings 裁定 (FINE-06): what the rules leave open is asked and decided once, kept, found again, and pointed to by every exception.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{RulingId, StaffId};

/// Characters of a question and of a decision.
pub const MOST_WORDS: usize = 4_000;

/// A ruling, asked for or made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ruling {
    /// Its number; 0 while it has not been saved.
    pub id: RulingId,
    /// What is to be decided.
    pub question: String,
    /// Who asks (CON-09: objections come beforehand).
    pub asked_by: StaffId,
    /// When.
    pub asked_at: NaiveDateTime,
    /// The earlier ruling whose place it takes.
    pub replaces: Option<RulingId>,
    /// What was decided; `None` while it is open.
    pub made: Option<RulingMade>,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RulingMade {
    /// The decision and its grounds.
    pub words: String,
    /// Who decided.
    pub by: StaffId,
    /// When.
    pub at: NaiveDateTime,
}

/// Why a ruling cannot be asked for or made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RulingProblem {
    /// The words are missing.
    NoWords,
    /// Longer than `most` characters.
    TooLong { most: u32 },
    /// It was decided already.
    AlreadyMade,
    /// Only a ruling that was made, and that none has followed yet, is followed by another.
    NotToBeFollowed,
}

/// What may rest on a ruling, or name one in its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RestsOn {
    /// A decision about an offence, or what the person answered.
    Offence,
    /// Somebody is let off a rule.
    Exemption,
    /// A decision about a reward.
    Reward,
    /// An entry of the ledger.
    Entry,
    /// A conflict of the rota that was accepted.
    Conflict,
    /// A request for leave.
    Leave,
    /// A handover sheet that was closed, accepted or settled out of turn.
    Handover,
    /// A decision about a listing error.
    Finding,
    /// A correction of somebody's service figures.
    Figures,
    /// A pairing of mentor and trainee.
    Pairing,
    /// A decision about a probation.
    Probation,
    /// A launch that was moved, listed or called off.
    Launch,
    /// A step of a complaint.
    Complaint,
    /// An answer to a note.
    Note,
}

/// Whether a text names this ruling: `R-12` in whatever case, not as a part of another word or a longer number.
pub fn names(text: &str, ruling: RulingId) -> bool {
    let (text, name) = (text.to_ascii_lowercase(), format!("r-{}", ruling.0));
    let part = |c: char| c.is_ascii_alphanumeric();
    text.match_indices(&name).any(|(at, _)| {
        !text[..at].chars().next_back().is_some_and(part) && !text[at + name.len()..].chars().next().is_some_and(part)
    })
}

/// What is wrong with a question or a decision.
pub fn words_problem(words: &str) -> Option<RulingProblem> {
    match words.chars().count() {
        0 => Some(RulingProblem::NoWords),
        1..=MOST_WORDS => None,
        _ => Some(RulingProblem::TooLong { most: MOST_WORDS as u32 }),
    }
}

/// Whether another ruling may take the place of `earlier`, to which `follower` may already point.
pub fn may_follow(earlier: &Ruling, follower: Option<RulingId>) -> Result<(), RulingProblem> {
    if earlier.made.is_none() || follower.is_some() {
        Err(RulingProblem::NotToBeFollowed)
    } else {
        Ok(())
    }
}
