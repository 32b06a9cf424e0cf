//! Says in the shop's terms what the planner found: rules that cannot hold together, and the cheapest way to close a gap.

use chrono::NaiveDate;
use domain::ids::{ShiftId, StaffId};
use domain::quota::Window;
use domain::rota::plan::Plan;
use domain::rota::{CellEdit, Work};
use planner::{Reasons, Rota, Rule};
use serde::Serialize;
use ts_rs::TS;

use super::model::Task;
use super::repair::edits;

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
    /// A wish or a matter of fairness, which weighs but does not bind.
    Preference,
}

/// Changes that would close a gap by one head.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Remedy {
    /// The cells as they would be.
    pub edits: Vec<CellEdit>,
    /// Whose.
    pub people: Vec<StaffId>,
}

/// Why a gap stays.
pub(crate) struct Gap {
    /// The cheapest way found to close it by one head; none breaks a hard rule.
    pub remedy: Option<Remedy>,
    /// People who could work it at most in any rota: below the need, no rota can close the gap.
    pub most: u32,
}

/// Rules of a row that cannot hold together, and each single one that would do it if it were given up.
pub(crate) fn conflict(plan: &Plan, task: &Task, row: usize) -> Option<(Vec<NamedRule>, Vec<NamedRule>)> {
    let found = planner::conflict(&task.model, row).ok().flatten()?;
    let names = |rules: &[Rule]| {
        let mut names: Vec<NamedRule> = rules.iter().map(|rule| name(plan, task, row, *rule)).collect();
        names.dedup();
        names
    };
    Some((names(&found.rules), names(&found.mends)))
}

/// What would close the gap of `shift` on a column.
pub(crate) fn gap(plan: &Plan, task: &Task, reasons: &mut Reasons, rota: &Rota, column: usize, shift: ShiftId) -> Option<Gap> {
    let band = task.band(column, shift)?;
    let found = reasons.gap(rota, band);
    let remedy = found.cheapest.map(|chain| {
        let mut after = rota.clone();
        for change in &chain.changes {
            after[change.person][change.day] = change.now;
        }
        let edits = edits(plan, task, &after);
        let mut people: Vec<StaffId> = edits.iter().map(|e| e.staff).collect();
        people.dedup();
        Remedy { edits, people }
    });
    Some(Gap { remedy, most: found.most })
}

fn name(plan: &Plan, task: &Task, row: usize, rule: Rule) -> NamedRule {
    let person = &task.model.people[row];
    let day = |column: usize| plan.days().get(column).copied().unwrap_or(plan.facts().month.first());
    match rule {
        Rule::Allowed { shift } => NamedRule::Barred { shift: task.shift(shift) },
        Rule::Offered { shift } => NamedRule::NotInForce { shift: task.shift(shift) },
        Rule::Cell { day: column } => match person.cells[column] {
            planner::Cell::Shift(shift) => NamedRule::Pinned { day: day(column), work: Work::Shift(task.shift(shift)) },
            planner::Cell::Rest => NamedRule::Pinned { day: day(column), work: Work::Rest },
            planner::Cell::Leave | planner::Cell::Absent | planner::Cell::Free => NamedRule::Away { day: day(column) },
        },
        Rule::Blocked(at) => {
            let (column, shift) = person.blocked[at];
            NamedRule::Unavailable { day: day(column), shift: Some(task.shift(shift)) }
        }
        Rule::Wish(at) if person.wishes[at].strength == planner::Strength::Hard => {
            NamedRule::Unavailable { day: day(person.wishes[at].day), shift: None }
        }
        Rule::Limit(at) => {
            let limit = person.limits[at];
            let window = Window { from: day(limit.from), to: day(limit.to.saturating_sub(1)) };
            NamedRule::RestQuota { window, due: limit.max.unwrap_or(0) }
        }
        Rule::Run(at) => NamedRule::LongestRun { days: person.runs[at].days },
        Rule::Succession(at) => {
            let pair = task.model.successions[at];
            NamedRule::Succession { first: task.shift(pair.first), then: task.shift(pair.then) }
        }
        Rule::Together(at) => NamedRule::WithMentor { mentor: plan.staff()[task.model.together[at].mentor].id },
        Rule::Wish(_) | Rule::Balance(_) | Rule::ShortestRest | Rule::Cover(_) | Rule::Apart(_) => NamedRule::Preference,
    }
}
