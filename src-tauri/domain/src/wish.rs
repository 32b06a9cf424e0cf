//! Wishes about a day: unavailable, rather not, would like.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ShiftId, StaffId, WishId};
use crate::rota::Work;

/// How strongly it is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WishKind {
    /// Cannot: a rule, as strong as the shop has it.
    Unavailable,
    /// Would rather not.
    RatherNot,
    /// Would like to.
    WouldLike,
}

/// A wish of one person about one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Wish {
    /// Its id; 0 while it has not been saved.
    pub id: WishId,
    /// Whose.
    pub staff: StaffId,
    /// The day.
    pub day: NaiveDate,
    /// How strongly.
    pub wish: WishKind,
    /// About this shift; `None` is about working at all, and for `WouldLike` about a day of rest.
    pub shift: Option<ShiftId>,
    /// A remark.
    pub note: String,
}

impl Wish {
    /// Whether `work` keeps the wish; `None` while the day is not planned.
    pub fn kept(&self, work: Option<Work>) -> Option<bool> {
        let work = work?;
        let about = match self.shift {
            Some(shift) => work == Work::Shift(shift),
            None if self.wish == WishKind::WouldLike => work == Work::Rest,
            None => work != Work::Rest,
        };
        Some(about == (self.wish == WishKind::WouldLike))
    }
}
