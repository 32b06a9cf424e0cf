//! Rewards 奖励 (FINE-03, NOTE-05, PAT-04): who has earned one and for what, what it is worth on the day it is decided, and how the
//! authors of a merged idea share it. What is absent on purpose: postings; they are the use case's.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{FindingId, NoteId, ProposalId, RewardDecisionId, RewardRateId, RulingId, StaffId};
use crate::money::{Fen, MoneyProblem};

/// What a reward is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum RewardCause {
    /// An adopted idea; of merged ideas the earliest.
    Idea(NoteId),
    /// A verified listing error.
    Finding(FindingId),
}

/// A proposed reward. It is a fact: it is never changed, never taken back; what comes of it stands in the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RewardProposal {
    /// Its id.
    pub id: ProposalId,
    /// What it is for.
    pub cause: RewardCause,
    /// Who earned it.
    pub staff: StaffId,
    /// When it was proposed, shop time.
    pub at: NaiveDateTime,
}

/// What a rate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RewardSort {
    /// Adopted ideas.
    Idea,
    /// Listing errors.
    Finding,
}

impl RewardCause {
    /// Which rate it goes by.
    pub fn sort(self) -> RewardSort {
        match self {
            RewardCause::Idea(_) => RewardSort::Idea,
            RewardCause::Finding(_) => RewardSort::Finding,
        }
    }
}

/// What a reward is worth from a day on. Rates are only ever followed by others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RewardRate {
    /// Its id; 0 while it has not been saved.
    pub id: RewardRateId,
    /// What for.
    pub sort: RewardSort,
    /// How much.
    pub amount: Fen,
    /// First day.
    pub from: NaiveDate,
    /// Who set it.
    pub by: StaffId,
    /// When.
    pub at: NaiveDateTime,
}

/// The rate in force on `day`: the one that began last; of two from one day the later one. `None` while the shop has set none
/// (ruling 7).
pub fn rate_on(rates: &[RewardRate], sort: RewardSort, day: NaiveDate) -> Option<RewardRate> {
    rates.iter().filter(|r| r.sort == sort && r.from <= day).max_by_key(|r| (r.from, r.id)).copied()
}

/// Whom a merged idea rewards (PAT-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Merged {
    /// The first author; the others are thanked.
    First,
    /// Every author, each the whole amount.
    Each,
    /// Every author, in equal parts.
    Split,
}

/// What is decided about somebody's reward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RewardVerdict {
    /// It is paid.
    Granted,
    /// Thanks, and nothing to pay.
    Thanked,
    /// None, for a reason.
    Declined,
}

/// A part of a reward: the `share`th of `shares` equal parts, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Share {
    /// Which part.
    pub share: u32,
    /// Of how many.
    pub shares: u32,
}

impl Share {
    /// All of it.
    pub const WHOLE: Share = Share { share: 1, shares: 1 };

    /// The part of `total`: the fen that cannot be shared out go one by one to the first parts, so that all parts add up.
    pub fn of(self, total: Fen) -> Fen {
        let shares = i64::from(self.shares.max(1));
        Fen(total.0 / shares + i64::from(i64::from(self.share) <= total.0 % shares))
    }
}

/// What each author of one idea gets, by the shop's setting. `place` is the author's place among all of them, the first is 0; `settled`
/// tells that the idea has been decided on before, so that its parts are given out already.
pub fn part(rule: Merged, place: u32, authors: u32, settled: bool) -> (RewardVerdict, Share) {
    match rule {
        Merged::Each => (RewardVerdict::Granted, Share::WHOLE),
        Merged::First if place == 0 => (RewardVerdict::Granted, Share::WHOLE),
        Merged::Split if !settled => (RewardVerdict::Granted, Share { share: place + 1, shares: authors.max(place + 1) }),
        Merged::First | Merged::Split => (RewardVerdict::Thanked, Share::WHOLE),
    }
}

/// A decision on a reward: for a proposal, or by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RewardDecision {
    /// Its id; 0 while it has not been saved.
    pub id: RewardDecisionId,
    /// The proposal; `None` where it was given by hand.
    pub proposal: Option<ProposalId>,
    /// Who gets it.
    pub staff: StaffId,
    /// What was decided.
    pub verdict: RewardVerdict,
    /// Which part.
    pub share: Share,
    /// How much, frozen; `None` while the shop has set no amount (ruling 7).
    pub amount: Option<Fen>,
    /// The rate that the amount was taken from.
    pub rate: Option<RewardRateId>,
    /// What for, where it was given by hand, or why not.
    pub words: String,
    /// The ruling behind it.
    pub ruling: Option<RulingId>,
    /// Who decided, never the one who gets it.
    pub by: StaffId,
    /// When.
    pub at: NaiveDateTime,
    /// When the amount was completed, where it was pending.
    pub completed_at: Option<NaiveDateTime>,
}

impl RewardDecision {
    /// It was granted, but nobody knows yet how much it is.
    pub fn pending(&self) -> bool {
        self.verdict == RewardVerdict::Granted && self.amount.is_none()
    }
}

/// Why a reward cannot be decided or a rate not be set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RewardProblem {
    /// Say what it is for, or why there is none.
    NoWords,
    /// Longer than `most` characters.
    TooLong { most: u32 },
    /// Nobody decides on the own reward.
    OwnReward,
    /// It was decided already, perhaps by somebody else a moment ago.
    AlreadyDecided,
    /// Only an amount that is pending is completed.
    NotPending,
    /// The shop has set no amount for these yet.
    NoRate,
    /// The amount cannot be used.
    BadAmount { problem: MoneyProblem },
    /// A rate binds from today on at the earliest, once another has bound before.
    BackDated { earliest: NaiveDate },
    /// The person did not work here.
    NotEmployed,
    /// The ruling has not been made yet.
    OpenRuling,
}

/// The earliest day from which a further rate may hold: what was decided is frozen, and what is decided today goes by today's rate.
pub fn earliest_rate(rates: &[RewardRate], sort: RewardSort, today: NaiveDate) -> Option<NaiveDate> {
    rates.iter().any(|r| r.sort == sort).then_some(today)
}

/// Characters of what a reward is for and of a reason.
pub const MOST_WORDS: usize = 4_000;

/// Words that must be there, and not be too long.
pub fn words_problem(words: &str) -> Option<RewardProblem> {
    match words.chars().count() {
        0 => Some(RewardProblem::NoWords),
        1..=MOST_WORDS => None,
        _ => Some(RewardProblem::TooLong { most: MOST_WORDS as u32 }),
    }
}
