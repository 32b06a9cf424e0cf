//! What changed since the rota was published, per person and day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Work;
use crate::ids::StaffId;

/// One cell that differs from the published rota.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Change {
    /// Whose.
    pub staff: StaffId,
    /// Which day.
    pub day: NaiveDate,
    /// As published.
    pub before: Option<Work>,
    /// As it stands in the draft.
    pub after: Option<Work>,
}

/// Compares two states of a month, row by row. A row that is missing on one side counts as empty there.
pub fn changes(staff: &[StaffId], days: &[NaiveDate], before: &[Vec<Option<Work>>], after: &[Vec<Option<Work>>]) -> Vec<Change> {
    let at = |rows: &[Vec<Option<Work>>], row: usize, column: usize| {
        rows.get(row).and_then(|r| r.get(column)).copied().flatten()
    };
    let mut found = Vec::new();
    for (row, &staff) in staff.iter().enumerate() {
        for (column, &day) in days.iter().enumerate() {
            let (before, after) = (at(before, row, column), at(after, row, column));
            if before != after {
                found.push(Change { staff, day, before, after });
            }
        }
    }
    found
}
