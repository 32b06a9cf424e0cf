//! Heads per shift and day against what is needed (ROS-08).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::{DayState, Plan, LEAD};
use super::Work;
use crate::ids::ShiftId;

/// One coverage row of the grid: a shift over the days of the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Coverage {
    /// The shift.
    pub shift: ShiftId,
    /// People on it, day by day.
    pub have: Vec<u16>,
    /// People needed, day by day; 0 where its system is not in force.
    pub need: Vec<u16>,
}

impl Coverage {
    /// People missing on a column.
    pub fn short(&self, column: usize) -> u16 {
        self.need[column].saturating_sub(self.have[column])
    }
}

/// The coverage rows of the month, in the order of the systems and their shifts. People on leave do not count.
pub fn coverage(plan: &Plan) -> Vec<Coverage> {
    let days = plan.days().len();
    let mut rows: Vec<Coverage> = Vec::new();
    for column in 0..days {
        let Some(system) = plan.system(column) else { continue };
        for kind in &system.kinds {
            if !rows.iter().any(|r| r.shift == kind.id) {
                rows.push(Coverage { shift: kind.id, have: vec![0; days], need: vec![0; days] });
            }
            if let Some(row) = rows.iter_mut().find(|r| r.shift == kind.id) {
                row.need[column] = u16::from(plan.facts().needs.on(kind.id, plan.days()[column]));
            }
        }
    }
    for row in 0..plan.staff().len() {
        let works = plan.works(row);
        for column in 0..days {
            if let Some(shift) = present(plan, row, &works, column) {
                if let Some(r) = rows.iter_mut().find(|r| r.shift == shift) {
                    r.have[column] += 1;
                }
            }
        }
    }
    rows
}

/// The shift that somebody really fills on a column: planned, and not on leave.
pub fn present(plan: &Plan, row: usize, works: &[Option<Work>], column: usize) -> Option<ShiftId> {
    match plan.state_at(row, works, LEAD + column) {
        DayState::Shift(kind) if plan.leave_at(row, LEAD + column).is_none() => Some(kind.id),
        _ => None,
    }
}
