//! Says in the shop's terms what the planner found: rules that cannot hold together, and the cheapest way to close a gap.

use chrono::NaiveDate;
use domain::ids::{ShiftId, StaffId};
use domain::quota::Window;
use domain::rota::plan::Plan;
use domain::rota::Work;
use planner::{Reasons, Rule};
use serde::Serialize;
use ts_rs::TS;

use super::model::Task;
use super::names;
use super::standing::{Standing, Way};

/// A rule by its name and figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NamedRule {
    /// May not work the shift.
    Barred { shift: ShiftId },
    /// The shift's system is not in force on the days in question.
    NotInForce { shift: ShiftId },
    /// On leave or not employed that day.
    Away { day: NaiveDate },
    /// The cell is pinned, or past.
    Pinned { day: NaiveDate, work: Work },
    /// Unavailable that day, for this shift or at all.
    Unavailable { day: NaiveDate, shift: Option<ShiftId> },
    /// Rest days due, in half days (ROS-03, ROS-04).
    RestQuota { window: Window, due: u32 },
    /// The longest run of days.
    LongestRun { days: u32 },
    /// One shift may not follow the other on the next day: forbidden, or too little rest.
    Succession { first: ShiftId, then: ShiftId },
    /// Works with the mentor (TRN-04).
    WithMentor { mentor: StaffId },
    /// A wish for a day: for or against a shift, or the day off.
    Wish { day: NaiveDate, shift: Option<ShiftId>, likes: bool },
    /// A bound on what is counted over some days.
    Bound { counted: Counted, window: Window, least: Option<u32>, most: Option<u32> },
    /// The fair share of what is counted.
    FairShare { counted: Counted },
    /// The shortest run of days worked, or of days off.
    ShortestRun { days: u32, works: bool },
    /// The shortest rest between two shifts, in minutes (ROS-05).
    ShortestRest { minutes: u32 },
    /// People needed on any of these shifts that day.
    Cover { day: NaiveDate, shifts: Vec<ShiftId> },
    /// Not on one shift with the other.
    ApartFrom { other: StaffId },
    /// As many at work each day as the duty takes (ROS-06).
    Duty,
}

/// What a bound or a fair share counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Counted {
    /// Minutes of work.
    Minutes,
    /// Days with a shift.
    WorkDays,
    /// Days with this shift.
    Shift { shift: ShiftId },
    /// Night shifts.
    Nights,
    /// Saturdays and Sundays worked.
    WeekendDays,
    /// Public holidays worked.
    Holidays,
    /// Weekends with any work.
    Weekends,
    /// Half days of rest.
    RestHalves,
    /// Anything else that the shop counts.
    Other,
}

/// Why a gap stays.
pub(crate) struct Gap {
    /// The cheapest way found to close it by one head; none breaks a hard rule.
    pub remedy: Option<Way>,
    /// People who could work it at most in any rota: below the need, no rota can close the gap.
    pub most: u32,
}

/// Rules of a row that cannot hold together, and each single one that would do it if it were given up.
pub(crate) fn conflict(plan: &Plan, task: &Task, row: usize) -> Option<(Vec<NamedRule>, Vec<NamedRule>)> {
    let found = planner::conflict(&task.model, row).ok().flatten()?;
    let names = |rules: &[Rule]| {
        let mut names: Vec<NamedRule> = rules.iter().map(|rule| names::name(plan, task, row, *rule)).collect();
        names.dedup();
        names
    };
    Some((names(&found.rules), names(&found.mends)))
}

/// What would close the gap of one of the planner's bands; `asked` is made for the same month.
pub(crate) fn gap(stands: &Standing, asked: &mut Reasons, band: usize) -> Gap {
    let found = asked.close(&stands.rota, band);
    let remedy = found.cheapest.and_then(|chain| stands.way(&chain.changes));
    Gap { remedy, most: found.most }
}
