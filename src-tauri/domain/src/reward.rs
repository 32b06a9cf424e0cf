//! Proposed rewards 奖励 (FINE-03, NOTE-05, PAT-04): that somebody has earned one, and for what. What is absent on purpose: money.
//! The ledger reads the proposals and decides on amounts.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{FindingId, NoteId, ProposalId, StaffId};

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
