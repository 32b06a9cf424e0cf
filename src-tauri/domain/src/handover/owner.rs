//! Whose an item is today. An owner who has left, or who is on leave without a taker, has it no longer: it is the shift's. On
//! leave it is whoever was named on the leave slip (HND-05).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ItemId, LeaveId, StaffId};
use crate::leave::{Leave, LeaveState};
use crate::staff::Staff;

/// Who takes an item of somebody on leave: a person, or the shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Taker {
    /// The item.
    pub item: ItemId,
    /// Who takes it; `None` for whoever is on the shift.
    pub to: Option<StaffId>,
}

/// Takers as a leave slip names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The leave.
    pub leave: LeaveId,
    /// Who takes what.
    pub takers: Vec<Taker>,
}

/// Why an item is not with the owner that stands on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Released {
    /// The owner has left the shop.
    Left,
    /// The owner is on leave.
    OnLeave,
}

/// Whose an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who has it; `None` for the shift.
    pub staff: Option<StaffId>,
    /// Why it is not with the owner that stands on it.
    pub released: Option<Released>,
}

/// Who is away, and who takes what of theirs.
#[derive(Clone, Copy, Debug)]
pub struct Absences<'a> {
    /// Everybody who ever worked here.
    pub staff: &'a [Staff],
    /// Leave that touches today, in any state.
    pub leave: &'a [Leave],
    /// The takers of those leaves.
    pub covers: &'a [Cover],
}

/// Who has the item of `owner` on `today`.
pub fn holder(item: ItemId, owner: Option<StaffId>, away: Absences, today: NaiveDate) -> Holder {
    let Some(owner) = owner else { return Holder { staff: None, released: None } };
    if has_left(away.staff, owner, today) {
        return Holder { staff: None, released: Some(Released::Left) };
    }
    let Some(leave) = leave_on(away.leave, owner, today) else {
        return Holder { staff: Some(owner), released: None };
    };
    let cover = away.covers.iter().find(|c| c.leave == leave);
    let taker = cover.and_then(|c| c.takers.iter().find(|t| t.item == item)).and_then(|t| t.to);
    // A taker who is away too hands it to the shift: nobody waits for two people.
    let here = |who: &StaffId| !has_left(away.staff, *who, today) && leave_on(away.leave, *who, today).is_none();
    Holder { staff: taker.filter(here), released: Some(Released::OnLeave) }
}

/// Whether somebody does not work here any more.
pub fn has_left(staff: &[Staff], who: StaffId, today: NaiveDate) -> bool {
    staff.iter().find(|s| s.id == who).is_none_or(|s| s.left.is_some_and(|left| left < today))
}

fn leave_on(leave: &[Leave], who: StaffId, today: NaiveDate) -> Option<LeaveId> {
    let signed = |l: &&Leave| l.staff == who && l.state == LeaveState::Signed && l.days.holds(today);
    leave.iter().find(signed).map(|l| l.id)
}

/// The items without a taker, where a leave slip must name one for each (HND-05).
pub fn without_taker(items: &[ItemId], takers: &[Taker]) -> Vec<ItemId> {
    items.iter().copied().filter(|item| !takers.iter().any(|t| t.item == *item)).collect()
}
