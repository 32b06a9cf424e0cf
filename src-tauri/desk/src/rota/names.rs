//! The planner's rules by the names that people use. Absent on purpose: sentences, and any judgement of a rule.

use domain::ids::ShiftId;
use domain::quota::Window;
use domain::rota::plan::Plan;
use domain::rota::Work;
use domain::wish::{Wish, WishKind};
use planner::{Blocked, Limit, Measure, Rule, RunKind, Want, Wish as Asked, Wishes};

use super::fairness::{HOLIDAYS, MINUTES, NIGHTS, WEEKENDS};
use super::model::Task;
use super::reasons::{Counted, NamedRule};

/// A rule of a row by its name and figures.
pub(super) fn name(plan: &Plan, task: &Task, row: usize, rule: Rule) -> NamedRule {
    let (model, person) = (&task.model, &task.model.people[row]);
    let day = |column: usize| plan.days().get(column).copied().unwrap_or(plan.facts().month.first());
    match rule {
        Rule::Allowed { shift } => NamedRule::Barred { shift: task.shift(shift) },
        Rule::Offered { shift } => NamedRule::NotInForce { shift: task.shift(shift) },
        Rule::Cell { day: column } => match person.cells[column] {
            planner::Cell::Shift(shift) => NamedRule::Pinned { day: day(column), work: Work::Shift(task.shift(shift)) },
            planner::Cell::Rest => NamedRule::Pinned { day: day(column), work: Work::Rest },
            planner::Cell::Leave | planner::Cell::Absent | planner::Cell::Free => NamedRule::Away { day: day(column) },
        },
        Rule::Blocked(at) => blocked(plan, task, row, &person.blocked[at]),
        Rule::Wish(at) => wish(plan, task, &person.wishes[at]),
        Rule::Limit(at) => limit(plan, task, &person.limits[at]),
        Rule::Balance(at) => NamedRule::FairShare { counted: counted(task, person.balances[at].measure) },
        Rule::Run(at) => match (person.runs[at].kind, person.runs[at].days) {
            (RunKind::LongestWork, days) => NamedRule::LongestRun { days },
            (RunKind::ShortestWork, days) => NamedRule::ShortestRun { days, works: true },
            (RunKind::ShortestOff, days) => NamedRule::ShortestRun { days, works: false },
        },
        Rule::Succession(at) => {
            let pair = model.successions[at];
            NamedRule::Succession { first: task.shift(pair.first), then: task.shift(pair.then) }
        }
        Rule::ShortestRest => NamedRule::ShortestRest { minutes: model.shortest_rest.map_or(0, |r| r.minutes) },
        Rule::Cover(at) => NamedRule::Cover { day: day(model.cover[at].day), shifts: shifts(task, &model.cover[at].shifts) },
        Rule::Together(at) => NamedRule::WithMentor { mentor: plan.staff()[model.together[at].mentor].id },
        Rule::Apart(at) => {
            let pair = model.apart[at];
            let other = if pair.one == row { pair.other } else { pair.one };
            NamedRule::ApartFrom { other: plan.staff()[other].id }
        }
        Rule::Duty(_) => NamedRule::Duty,
    }
}

/// The shop's shifts behind the planner's.
pub(super) fn shifts(task: &Task, list: &[usize]) -> Vec<ShiftId> {
    list.iter().map(|&shift| task.shift(shift)).collect()
}

fn wish(plan: &Plan, task: &Task, wish: &Asked) -> NamedRule {
    let day = plan.days().get(wish.day).copied().unwrap_or(plan.facts().month.first());
    let shift = match wish.want {
        Want::Shift(shift) => Some(task.shift(shift)),
        Want::Off => None,
    };
    NamedRule::Wish { day, shift, likes: wish.wishes == Wishes::For }
}

/// Unavailable that day; otherwise the evening before went on so long that too little rest is left.
fn blocked(plan: &Plan, task: &Task, row: usize, blocked: &Blocked) -> NamedRule {
    let day = plan.days().get(blocked.day).copied().unwrap_or(plan.facts().month.first());
    let shift = blocked.shift.map(|shift| task.shift(shift));
    let is_it = |w: &Wish| w.wish == WishKind::Unavailable && (w.shift.is_none() || w.shift == shift);
    match plan.wishes_on(plan.staff()[row].id, day).any(is_it) {
        true => NamedRule::Unavailable { day, shift },
        false => NamedRule::ShortestRest { minutes: plan.rules(blocked.day).map_or(0, |r| u32::from(r.shortest_rest.value)) },
    }
}

fn limit(plan: &Plan, task: &Task, limit: &Limit) -> NamedRule {
    let day = |column: usize| plan.days().get(column).copied().unwrap_or(plan.facts().month.first());
    let window = Window { from: day(limit.from), to: day(limit.to.saturating_sub(1)) };
    match (limit.measure, limit.max) {
        (Measure::RestHalves, Some(due)) => NamedRule::RestQuota { window, due },
        (measure, most) => NamedRule::Bound { counted: counted(task, measure), window, least: limit.min, most },
    }
}

/// What a measure of the model counts.
pub(super) fn counted(task: &Task, measure: Measure) -> Counted {
    match measure {
        Measure::Minutes | Measure::Tally(MINUTES) => Counted::Minutes,
        Measure::WorkDays => Counted::WorkDays,
        Measure::Shift(shift) => Counted::Shift { shift: task.shift(shift) },
        Measure::Tally(NIGHTS) => Counted::Nights,
        Measure::Tally(WEEKENDS) => Counted::WeekendDays,
        Measure::Tally(HOLIDAYS) => Counted::Holidays,
        Measure::Tally(_) => Counted::Other,
        Measure::RestHalves => Counted::RestHalves,
        Measure::Weekends => Counted::Weekends,
    }
}
