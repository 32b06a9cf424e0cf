//! The story of an item: what was done with it, by whom and when. It is only ever added to.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ItemId, StaffId};

/// Something done with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Written down.
    Raised,
    /// Its text was changed.
    Changed,
    /// Somebody added what happened since.
    Told,
    /// Somebody took it on.
    Taken,
    /// Passed on by somebody who could not settle it (HND-07).
    Passed,
    /// Given to a taker by a leave slip (HND-05).
    Covered,
    /// Finished.
    Done,
    /// Withdrawn.
    Withdrawn,
    /// Taken up again.
    Reopened,
}

/// A line of the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Event {
    /// The item.
    pub item: ItemId,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: StaffId,
    /// Their name.
    pub by_name: String,
    /// What was done.
    pub deed: Deed,
    /// Whom it went to; `None` for the shift, or where it went to nobody.
    pub to: Option<StaffId>,
    /// Their name.
    pub to_name: Option<String>,
    /// What they said: what they understood, what came of it, why.
    pub text: String,
}
