//! Which cells may not be touched, and what an edit would break before it is made.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::{conflicts, stood, Conflict};
use super::plan::Plan;
use super::{Cell, CellEdit, Work};
use crate::ids::StaffId;

/// Why a cell may not be touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Locked {
    /// The day has passed and the month is published.
    Past,
    /// Not employed that day.
    NotEmployed,
    /// The day is not in this month, or the person not on this rota.
    NotOnRota,
    /// No such shift.
    UnknownShift,
}

/// A cell that an edit may not touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LockedCell {
    /// Whose.
    pub staff: StaffId,
    /// Which day.
    pub day: NaiveDate,
    /// Why not.
    pub why: Locked,
}

/// Whether a published month is locked before a day: `today` if it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Days before this one are locked.
    pub before: Option<NaiveDate>,
}

/// What stands against an edit. An edit is made whole or not at all.
pub fn locked(plan: &Plan, edits: &[CellEdit], lock: Lock) -> Vec<LockedCell> {
    let why = |edit: &CellEdit| {
        let person = plan.row_of(edit.staff).map(|row| &plan.staff()[row]);
        match (person, edit.work) {
            (None, _) => Some(Locked::NotOnRota),
            _ if plan.column_of(edit.day).is_none() => Some(Locked::NotOnRota),
            _ if lock.before.is_some_and(|before| edit.day < before) => Some(Locked::Past),
            (Some(p), Some(_)) if !p.employed_on(edit.day) => Some(Locked::NotEmployed),
            (_, Some(Work::Shift(id))) if plan.kind(id).is_none() => Some(Locked::UnknownShift),
            _ => None,
        }
    };
    edits.iter().filter_map(|e| why(e).map(|why| LockedCell { staff: e.staff, day: e.day, why })).collect()
}

/// The month as it stands after the edits; those outside it are left out.
pub fn apply(plan: &Plan, edits: &[CellEdit]) -> Plan {
    let mut cells = plan.facts().cells.clone();
    for edit in edits {
        if let (Some(row), Some(column)) = (plan.row_of(edit.staff), plan.column_of(edit.day)) {
            cells[row][column] = Cell { work: edit.work, pinned: edit.pinned };
        }
    }
    plan.with_cells(cells)
}

/// Conflicts that the edits would add, or make worse.
pub fn added_conflicts(plan: &Plan, edits: &[CellEdit]) -> Vec<Conflict> {
    let now = conflicts(plan);
    let after = conflicts(&apply(plan, edits));
    after.into_iter().filter(|c| !stood(&now, c)).collect()
}
