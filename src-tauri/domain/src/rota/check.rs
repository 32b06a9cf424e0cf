//! Every rule about a rota, and what breaks it. A rule that a month cannot break yet, because cells are still empty, is silent.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::{DayState, Plan, RestWindow, LEAD};
use super::Work;
use crate::ids::{LeaveId, ShiftId, StaffId, WishId};
use crate::month::shift_day;
use crate::quota::Window;
use crate::shift::ShiftKind;
use crate::wish::{Wish, WishKind};

/// A rule broken, with what the screen needs to say it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Breach {
    /// Works on signed leave (ATT-02).
    OnLeave { leave: LeaveId },
    /// Works though unavailable.
    Unavailable { wish: WishId },
    /// Works a shift that they may not work.
    BarredShift { shift: ShiftId },
    /// A shift of a system that is not in force that day (ROS-02).
    WrongSystem { shift: ShiftId },
    /// A pair of shifts that the shop forbids.
    ForbiddenSuccession { before: ShiftId, after: ShiftId },
    /// Less rest than the shortest, in minutes (ROS-05).
    ShortRest { before: ShiftId, after: ShiftId, minutes: i32, least: i32 },
    /// More days in a row than the longest run.
    LongRun { run: Window, days: u16, most: u16 },
    /// Fewer rest days than due, in half days (ROS-03, ROS-04).
    TooFewRests { window: Window, halves: u16, due: u16 },
    /// More rest days than due, in half days.
    TooManyRests { window: Window, halves: u16, due: u16 },
    /// A trainee works without the mentor on the shift (TRN-04).
    MentorApart { mentor: StaffId, shift: ShiftId },
    /// Fewer on duty than the shop wants (ROS-06).
    DutyMissing { have: u8, need: u8 },
    /// More on duty than the shop wants.
    DutyTooMany { have: u8, need: u8 },
    /// On duty without a shift that day.
    DutyWhileOff,
}

/// A breach, where it stands, and whether it was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Conflict {
    /// The same for the same breach after any other change: what an acceptance refers to.
    pub key: String,
    /// Whose row; `None` for a rule about the day.
    pub staff: Option<StaffId>,
    /// The day it is shown on.
    pub day: NaiveDate,
    /// The rule.
    pub breach: Breach,
    /// Why it was accepted, if it was.
    pub accepted: Option<String>,
}

impl Conflict {
    fn new(staff: Option<StaffId>, day: NaiveDate, breach: Breach) -> Conflict {
        let who = staff.map_or(0, |s| s.0);
        Conflict { key: format!("{}:{who}:{day}", breach.word()), staff, day, breach, accepted: None }
    }
}

impl Breach {
    /// A stable word for the rule.
    pub fn word(&self) -> &'static str {
        match self {
            Breach::OnLeave { .. } => "on_leave",
            Breach::Unavailable { .. } => "unavailable",
            Breach::BarredShift { .. } => "barred_shift",
            Breach::WrongSystem { .. } => "wrong_system",
            Breach::ForbiddenSuccession { .. } => "forbidden_succession",
            Breach::ShortRest { .. } => "short_rest",
            Breach::LongRun { .. } => "long_run",
            Breach::TooFewRests { .. } => "too_few_rests",
            Breach::TooManyRests { .. } => "too_many_rests",
            Breach::MentorApart { .. } => "mentor_apart",
            Breach::DutyMissing { .. } => "duty_missing",
            Breach::DutyTooMany { .. } => "duty_too_many",
            Breach::DutyWhileOff => "duty_while_off",
        }
    }
}

/// Every conflict of the month, by day and then by row.
pub fn conflicts(plan: &Plan) -> Vec<Conflict> {
    let works: Vec<_> = (0..plan.staff().len()).map(|row| plan.works(row)).collect();
    let mut found: Vec<Conflict> = (0..works.len()).flat_map(|row| row_conflicts(plan, row, &works[row])).collect();
    found.extend((0..works.len()).flat_map(|row| mentor_conflicts(plan, row, &works)));
    found.extend(duty_conflicts(plan, &works));
    found.sort_by_key(|c| (c.day, c.staff.and_then(|s| plan.row_of(s))));
    found
}

/// Whether `conflict` stood in `before` already, at least as bad: then a change that leaves it so adds nothing.
pub fn stood(before: &[Conflict], conflict: &Conflict) -> bool {
    use Breach::{LongRun, ShortRest, TooFewRests, TooManyRests};
    before.iter().filter(|b| b.staff == conflict.staff).any(|b| match (&b.breach, &conflict.breach) {
        // The part that is left of a run has another last day, and so another key.
        (LongRun { run: was, .. }, LongRun { run, .. }) => was.meet(*run).is_some() && was.days() >= run.days(),
        _ if b.key != conflict.key => false,
        (ShortRest { minutes: was, .. }, ShortRest { minutes, .. }) => was <= minutes,
        (TooFewRests { halves: a, due: b, .. }, TooFewRests { halves, due, .. }) => b - a >= due - halves,
        (TooManyRests { halves: a, due: b, .. }, TooManyRests { halves, due, .. }) => a - b >= halves - due,
        (was, now) => was == now,
    })
}

/// The conflicts of one row by itself, with `works` as its plan.
pub fn row_conflicts(plan: &Plan, row: usize, works: &[Option<Work>]) -> Vec<Conflict> {
    let mut found = Vec::new();
    let states = plan.states(row, works);
    cell_conflicts(plan, row, works, &states, &mut found);
    succession_conflicts(plan, row, &states, &mut found);
    run_conflicts(plan, row, &states, &mut found);
    rest_conflicts(plan, row, &states, &mut found);
    found
}

fn cell_conflicts(plan: &Plan, row: usize, works: &[Option<Work>], states: &[DayState], found: &mut Vec<Conflict>) {
    let person = &plan.staff()[row];
    for (column, &day) in plan.days().iter().enumerate() {
        let DayState::Shift(kind) = states[LEAD + column] else { continue };
        let mut add = |breach| found.push(Conflict::new(Some(person.id), day, breach));
        if let Some(leave) = plan.leave_at(row, LEAD + column) {
            add(Breach::OnLeave { leave });
        }
        if person.barred.contains(&kind.id) {
            add(Breach::BarredShift { shift: kind.id });
        }
        if plan.system(column).is_none_or(|s| s.kind(kind.id).is_none()) {
            add(Breach::WrongSystem { shift: kind.id });
        }
        let unavailable = |w: &&Wish| w.wish == WishKind::Unavailable && w.kept(works[column]) == Some(false);
        if let Some(wish) = plan.wishes_on(person.id, day).find(unavailable) {
            add(Breach::Unavailable { wish: wish.id });
        }
    }
}

fn succession_conflicts(plan: &Plan, row: usize, states: &[DayState], found: &mut Vec<Conflict>) {
    for (column, &day) in plan.days().iter().enumerate() {
        if let (DayState::Shift(before), DayState::Shift(after)) = (states[LEAD + column - 1], states[LEAD + column]) {
            let breach = plan.rules(column).and_then(|rules| {
                succession_breach(before, after, rules.shortest_rest, &rules.forbidden)
            });
            found.extend(breach.map(|b| Conflict::new(Some(plan.staff()[row].id), day, b)));
        }
    }
}

/// What speaks against `after` on the day following `before`; also the one place that the planner's model asks.
pub fn succession_breach(
    before: &ShiftKind,
    after: &ShiftKind,
    shortest_rest: u16,
    forbidden: &[(ShiftId, ShiftId)],
) -> Option<Breach> {
    let minutes = before.rest_before(after);
    let least = i32::from(shortest_rest);
    if minutes < least {
        Some(Breach::ShortRest { before: before.id, after: after.id, minutes, least })
    } else if forbidden.contains(&(before.id, after.id)) {
        Some(Breach::ForbiddenSuccession { before: before.id, after: after.id })
    } else {
        None
    }
}

fn run_conflicts(plan: &Plan, row: usize, states: &[DayState], found: &mut Vec<Conflict>) {
    let mut run = 0u16;
    for (offset, state) in states.iter().enumerate() {
        run = if matches!(state, DayState::Shift(_)) { run + 1 } else { 0 };
        let Some(column) = offset.checked_sub(LEAD) else { continue };
        let most = plan.rules(column).map_or(u16::MAX, |r| u16::from(r.longest_run));
        let goes_on = matches!(states.get(offset + 1), Some(DayState::Shift(_)));
        if run > most && !goes_on {
            let to = plan.date_at(offset);
            let run_days = Window { from: shift_day(to, 1 - i64::from(run)), to };
            let breach = Breach::LongRun { run: run_days, days: run, most };
            found.push(Conflict::new(Some(plan.staff()[row].id), to, breach));
        }
    }
}

/// Rest taken and still possible in one stretch of the quota.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestCount {
    /// The stretch.
    pub window: Window,
    /// Half days of rest planned.
    pub halves: u16,
    /// Half days due, after pro rata.
    pub due: u16,
    /// Days with nothing planned.
    pub open: u16,
}

/// The rest of a row in each stretch that ends in the month (ROS-03, ROS-04, ruling 2); where the system changes, in each part. Leave is no rest; who is on leave on so
/// many days that the quota no longer fits is due only what is left.
pub fn rest_counts(plan: &Plan, row: usize, works: &[Option<Work>]) -> Vec<RestCount> {
    rests_of(plan, row, &plan.states(row, works))
}

fn rests_of(plan: &Plan, row: usize, states: &[DayState]) -> Vec<RestCount> {
    let first = plan.date_at(0);
    plan.rest_windows()
        .iter()
        .filter_map(|&RestWindow { window, quota, whole }| {
            let employed = plan.staff()[row].employed_in(window)?;
            let mut count = RestCount { window, halves: 0, due: quota.due(employed.days(), whole), open: 0 };
            let mut free = 0;
            let (from, to) = ((window.from - first).num_days() as usize, (window.to - first).num_days() as usize);
            for &state in &states[from..=to] {
                count.halves += state.half_rests();
                count.open += u16::from(state == DayState::Open);
                free += 2 * u16::from(!matches!(state, DayState::Out | DayState::Leave));
            }
            count.due = count.due.min(free);
            Some(count)
        })
        .collect()
}

fn rest_conflicts(plan: &Plan, row: usize, states: &[DayState], found: &mut Vec<Conflict>) {
    for RestCount { window, halves, due, open } in rests_of(plan, row, states) {
        let breach = if halves > due {
            Breach::TooManyRests { window, halves, due }
        } else if halves + 2 * open < due {
            Breach::TooFewRests { window, halves, due }
        } else {
            continue;
        };
        found.push(Conflict::new(Some(plan.staff()[row].id), window.to, breach));
    }
}

/// TRN-04: who follows a mentor works only when and what the mentor works. Suspended while the mentor is away on leave or gone.
pub fn mentor_conflicts<W: AsRef<[Option<Work>]>>(plan: &Plan, row: usize, works: &[W]) -> Vec<Conflict> {
    let person = &plan.staff()[row];
    if person.mentor.is_none() {
        return Vec::new();
    }
    let apart = |(column, &day): (usize, &NaiveDate)| {
        if !plan.rules(column)?.mentor_together {
            return None;
        }
        let mentor = person.follows(day)?;
        let mentor_row = plan.row_of(mentor)?;
        let DayState::Shift(kind) = plan.state_at(row, works[row].as_ref(), LEAD + column) else { return None };
        if plan.leave_at(mentor_row, LEAD + column).is_some() {
            return None;
        }
        let together = match plan.state_at(mentor_row, works[mentor_row].as_ref(), LEAD + column) {
            DayState::Out | DayState::Leave | DayState::Open => true,
            DayState::Rest => false,
            DayState::Shift(other) => other.id == kind.id,
        };
        (!together).then(|| Conflict::new(Some(person.id), day, Breach::MentorApart { mentor, shift: kind.id }))
    };
    plan.days().iter().enumerate().filter_map(apart).collect()
}

/// ROS-06: as many on duty each day as the shop wants, and each of them at work.
fn duty_conflicts(plan: &Plan, works: &[Vec<Option<Work>>]) -> Vec<Conflict> {
    let mut found: Vec<Conflict> = (0..works.len()).flat_map(|row| duty_off_conflicts(plan, row, &works[row])).collect();
    for (column, &day) in plan.days().iter().enumerate() {
        let need = duty_need(plan, day);
        let on = || plan.facts().duty.iter().filter(|d| d.day == day);
        let have = u8::try_from(on().count()).unwrap_or(u8::MAX);
        let staffed = works.iter().any(|w| matches!(w.get(column), Some(Some(Work::Shift(_)))));
        if have < need && staffed {
            found.push(Conflict::new(None, day, Breach::DutyMissing { have, need }));
        }
        if need > 0 && have > need {
            found.push(Conflict::new(None, day, Breach::DutyTooMany { have, need }));
        }
        let strangers = on().filter(|d| need > 0 && plan.row_of(d.staff).is_none());
        found.extend(strangers.map(|d| Conflict::new(Some(d.staff), day, Breach::DutyWhileOff)));
    }
    found
}

/// The days on which the person of `row` is on duty but off. A day with nothing planned is silent, and so is a day on which the
/// overlay is switched off.
pub(super) fn duty_off_conflicts(plan: &Plan, row: usize, works: &[Option<Work>]) -> Vec<Conflict> {
    let staff = plan.staff()[row].id;
    let own = plan.facts().duty.iter().filter(|d| d.staff == staff && duty_need(plan, d.day) > 0);
    let off = own.filter(|d| {
        let state = plan.column_of(d.day).map(|column| plan.state_at(row, works, LEAD + column));
        matches!(state, Some(DayState::Out | DayState::Rest | DayState::Leave))
    });
    off.map(|d| Conflict::new(Some(staff), d.day, Breach::DutyWhileOff)).collect()
}

fn duty_need(plan: &Plan, day: NaiveDate) -> u8 {
    plan.column_of(day).and_then(|column| plan.rules(column)).map_or(0, |rules| rules.duty_per_day)
}
