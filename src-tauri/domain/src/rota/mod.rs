//! The month's rota 排班表: its cells, and the facts that every rule about it reads.
//!
//! `check` finds conflicts (`limits` those of runs and counts), `coverage` counts heads, `sums` adds up a row, `because` says why a
//! cell is as it is, `options` what else it could hold, `changes` compares with what was published, `edit` says what may not be
//! touched, `weigh` tries a few edits quickly, `what_if` changes the facts and `figures` compares.

pub mod because;
pub mod changes;
pub mod check;
pub mod coverage;
mod duty;
pub mod edit;
pub mod figures;
pub mod limits;
pub mod options;
pub mod plan;
pub mod sums;
pub mod weigh;
pub mod what_if;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ShiftId, StaffId};

/// What somebody does on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A rest day 休.
    Rest,
    /// A shift.
    Shift(ShiftId),
}

/// A cell of the rota. Leave is not in it: it lies over it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cell {
    /// What is planned; `None` where nothing is yet.
    pub work: Option<Work>,
    /// The planner leaves it alone.
    pub pinned: bool,
}

/// The new state of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CellEdit {
    /// Whose.
    pub staff: StaffId,
    /// Which day.
    pub day: NaiveDate,
    /// What it shall hold.
    pub work: Option<Work>,
    /// Whether the planner leaves it alone.
    pub pinned: bool,
}

/// Somebody on duty 值班 on a day (ROS-06): an overlay over the shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Duty {
    /// The day.
    pub day: NaiveDate,
    /// Who.
    pub staff: StaffId,
}
