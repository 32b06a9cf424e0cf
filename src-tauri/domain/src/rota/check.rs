//! Every rule about a rota, and what breaks it. A rule that a month cannot break yet, because cells are still empty, is silent.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::coverage::present;
use super::duty::duty_conflicts;
use super::limits::limit_conflicts;
use super::plan::{DayState, Plan, RestWindow, LEAD};
use super::Work;
use crate::ids::{LeaveId, ShiftId, StaffId, WishId};
use crate::quota::Window;
use crate::rule::{RotaRules, Strength};
use crate::shift::ShiftKind;
use crate::time::{Minute, DAY};
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
    /// Fewer days worked in a row than the shortest run.
    ShortRun { run: Window, days: u16, least: u16 },
    /// Fewer days off in a row than the shop wants.
    ShortOff { run: Window, days: u16, least: u16 },
    /// Less work in the month than the least, in minutes.
    TooFewHours { minutes: u16, least: u16 },
    /// More work in the month than the most, in minutes.
    TooManyHours { minutes: u16, most: u16 },
    /// More nights in the month than the most.
    TooManyNights { nights: u16, most: u16 },
    /// More weekends of the month with a day worked than the most.
    TooManyWeekends { weekends: u16, most: u16 },
    /// More public holidays of the month worked than the most.
    TooManyHolidays { holidays: u16, most: u16 },
    /// A shift worked more often in a stretch than allowed.
    ShiftTooOften { shift: ShiftId, window: Window, times: u16, most: u16 },
    /// A shift worked less often in a stretch than wanted.
    ShiftTooSeldom { shift: ShiftId, window: Window, times: u16, least: u16 },
    /// On the same shift as somebody they are kept apart from.
    KeptApart { other: StaffId, shift: ShiftId },
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
    /// How strongly the rule holds: one that is only weighed is a softer conflict.
    pub strength: Strength,
    /// Why it was accepted, if it was.
    pub accepted: Option<String>,
}

impl Conflict {
    pub(super) fn new(staff: Option<StaffId>, day: NaiveDate, breach: Breach, strength: Strength) -> Conflict {
        let who = staff.map_or(0, |s| s.0);
        let of = breach.of().map(|id| format!(":{id}")).unwrap_or_default();
        Conflict { key: format!("{}:{who}:{day}{of}", breach.word()), staff, day, breach, strength, accepted: None }
    }

    /// A rule that weighs but does not bind.
    pub fn is_soft(&self) -> bool {
        self.strength.is_soft()
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
            Breach::ShortRun { .. } => "short_run",
            Breach::ShortOff { .. } => "short_off",
            Breach::TooFewHours { .. } => "too_few_hours",
            Breach::TooManyHours { .. } => "too_many_hours",
            Breach::TooManyNights { .. } => "too_many_nights",
            Breach::TooManyWeekends { .. } => "too_many_weekends",
            Breach::TooManyHolidays { .. } => "too_many_holidays",
            Breach::ShiftTooOften { .. } => "shift_too_often",
            Breach::ShiftTooSeldom { .. } => "shift_too_seldom",
            Breach::KeptApart { .. } => "kept_apart",
            Breach::DutyMissing { .. } => "duty_missing",
            Breach::DutyTooMany { .. } => "duty_too_many",
            Breach::DutyWhileOff => "duty_while_off",
        }
    }

    /// Whether a rule that is missed or not is missed in the same way: by the same leave, the same two shifts.
    fn is_like(&self, other: &Breach) -> bool {
        let only_a_figure = matches!(
            self,
            Breach::ShortRest { .. }
                | Breach::TooFewRests { .. }
                | Breach::TooManyRests { .. }
                | Breach::ShortRun { .. }
                | Breach::ShortOff { .. }
                | Breach::TooFewHours { .. }
                | Breach::TooManyHours { .. }
                | Breach::TooManyNights { .. }
                | Breach::TooManyWeekends { .. }
                | Breach::TooManyHolidays { .. }
                | Breach::ShiftTooOften { .. }
                | Breach::ShiftTooSeldom { .. }
                | Breach::DutyMissing { .. }
                | Breach::DutyTooMany { .. }
        );
        only_a_figure || self == other
    }

    /// What tells two breaches of one rule by one person on one day apart.
    fn of(&self) -> Option<i64> {
        match self {
            Breach::ShiftTooOften { shift, .. } | Breach::ShiftTooSeldom { shift, .. } => Some(shift.0),
            Breach::KeptApart { other, .. } => Some(other.0),
            _ => None,
        }
    }

    /// By how much the rule is missed, in its own unit; 1 where it is missed or not. An acceptance holds up to this much.
    pub fn amount(&self) -> u32 {
        let over = |have: u16, most: u16| u32::from(have.saturating_sub(most));
        match *self {
            Breach::ShortRest { minutes, least, .. } => u32::try_from(least - minutes).unwrap_or(0),
            Breach::LongRun { days, most, .. } => over(days, most),
            Breach::TooFewRests { halves, due, .. } => over(due, halves),
            Breach::TooManyRests { halves, due, .. } => over(halves, due),
            Breach::ShortRun { days, least, .. } | Breach::ShortOff { days, least, .. } => over(least, days),
            Breach::TooFewHours { minutes, least } => over(least, minutes),
            Breach::TooManyHours { minutes, most } => over(minutes, most),
            Breach::TooManyNights { nights, most } => over(nights, most),
            Breach::TooManyWeekends { weekends, most } => over(weekends, most),
            Breach::TooManyHolidays { holidays, most } => over(holidays, most),
            Breach::ShiftTooOften { times, most, .. } => over(times, most),
            Breach::ShiftTooSeldom { times, least, .. } => over(least, times),
            Breach::DutyMissing { have, need } => u32::from(need.saturating_sub(have)),
            Breach::DutyTooMany { have, need } => u32::from(have.saturating_sub(need)),
            Breach::OnLeave { .. }
            | Breach::Unavailable { .. }
            | Breach::BarredShift { .. }
            | Breach::WrongSystem { .. }
            | Breach::ForbiddenSuccession { .. }
            | Breach::MentorApart { .. }
            | Breach::KeptApart { .. }
            | Breach::DutyWhileOff => 1,
        }
    }
}

/// Every conflict of the month, by day and then by row.
pub fn conflicts(plan: &Plan) -> Vec<Conflict> {
    let works: Vec<_> = (0..plan.staff().len()).map(|row| plan.works(row)).collect();
    let mut found: Vec<Conflict> = (0..works.len()).flat_map(|row| row_conflicts(plan, row, &works[row])).collect();
    found.extend((0..works.len()).flat_map(|row| mentor_conflicts(plan, row, &works)));
    found.extend((0..works.len()).flat_map(|row| apart_conflicts(plan, row, &works)));
    found.extend(duty_conflicts(plan, &works));
    found.sort_by_key(|c| (c.day, c.staff.and_then(|s| plan.row_of(s))));
    found
}

/// Whether `conflict` stood in `before` already, at least as bad: then a change that leaves it so adds nothing.
pub fn stood(before: &[Conflict], conflict: &Conflict) -> bool {
    before.iter().filter(|b| b.staff == conflict.staff).any(|b| match (&b.breach, &conflict.breach) {
        // The part that is left of a run has another last day, and so another key.
        (Breach::LongRun { run: was, .. }, Breach::LongRun { run, .. }) => was.meet(*run).is_some() && was.days() >= run.days(),
        (was, now) => b.key == conflict.key && was.is_like(now) && was.amount() >= now.amount(),
    })
}

/// The conflicts of one row by itself, with `works` as its plan.
pub fn row_conflicts(plan: &Plan, row: usize, works: &[Option<Work>]) -> Vec<Conflict> {
    let mut found = Vec::new();
    let states = plan.states(row, works);
    cell_conflicts(plan, row, works, &states, &mut found);
    succession_conflicts(plan, row, &states, &mut found);
    limit_conflicts(plan, row, &states, &mut found);
    rest_conflicts(plan, row, &states, &mut found);
    found
}

fn cell_conflicts(plan: &Plan, row: usize, works: &[Option<Work>], states: &[DayState], found: &mut Vec<Conflict>) {
    let person = &plan.staff()[row];
    for (column, &day) in plan.days().iter().enumerate() {
        let DayState::Shift(kind) = states[LEAD + column] else { continue };
        let mut add = |breach, strength| found.push(Conflict::new(Some(person.id), day, breach, strength));
        let (barred, unavailable) = plan.rules(column).map_or((Strength::Hard, Strength::Hard), |r| (r.barred, r.unavailable));
        if let Some(leave) = plan.leave_at(row, LEAD + column) {
            add(Breach::OnLeave { leave }, Strength::Hard);
        }
        if barred.holds() && person.barred.contains(&kind.id) {
            add(Breach::BarredShift { shift: kind.id }, barred);
        }
        if plan.system(column).is_none_or(|s| s.kind(kind.id).is_none()) {
            add(Breach::WrongSystem { shift: kind.id }, Strength::Hard);
        }
        let missed = |w: &&Wish| w.wish == WishKind::Unavailable && w.kept(works[column]) == Some(false);
        if let Some(wish) = plan.wishes_on(person.id, day).find(missed).filter(|_| unavailable.holds()) {
            add(Breach::Unavailable { wish: wish.id }, unavailable);
        }
    }
}

fn succession_conflicts(plan: &Plan, row: usize, states: &[DayState], found: &mut Vec<Conflict>) {
    for (column, &day) in plan.days().iter().enumerate() {
        let yesterday = LEAD + column - 1;
        if let (DayState::Shift(before), DayState::Shift(after)) = (states[yesterday], states[LEAD + column]) {
            let ended = ended(plan, row, yesterday, before);
            let breach = plan.rules(column).and_then(|rules| succession_breach(before, ended, after, rules));
            found.extend(breach.map(|(b, strength)| Conflict::new(Some(plan.staff()[row].id), day, b, strength)));
        }
    }
}

/// When a shift really ended: later than planned where it was extended (ROS-05).
pub fn ended(plan: &Plan, row: usize, offset: usize, kind: &ShiftKind) -> Minute {
    let extended = plan.extension_at(row, offset).filter(|e| e.shift == kind.id);
    extended.map_or(kind.end(), |e| e.until.max(kind.end()))
}

/// What speaks against `after` on the day following `before`, which ended at `ended`: of the rest and the pair the one that holds
/// more strongly. Also the one place that the planner's model asks.
pub fn succession_breach(before: &ShiftKind, ended: Minute, after: &ShiftKind, rules: &RotaRules) -> Option<(Breach, Strength)> {
    let minutes = i32::from(DAY) + i32::from(after.start().0) - i32::from(ended.0);
    let least = i32::from(rules.shortest_rest.value);
    let rest = if minutes < least { rules.shortest_rest.strength } else { Strength::Off };
    let pair = rules.forbids(before.id, after.id);
    let (before, after) = (before.id, after.id);
    if !rest.holds() && !pair.holds() {
        None
    } else if rest >= pair {
        Some((Breach::ShortRest { before, after, minutes, least }, rest))
    } else {
        Some((Breach::ForbiddenSuccession { before, after }, pair))
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
    /// How strongly the quota holds.
    pub strength: Strength,
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
        .filter_map(|&RestWindow { window, quota, strength, whole }| {
            let employed = plan.staff()[row].employed_in(window)?;
            let mut count = RestCount { window, halves: 0, due: quota.due(employed.days(), whole), open: 0, strength };
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
    for RestCount { window, halves, due, open, strength } in rests_of(plan, row, states).into_iter().filter(|c| c.strength.holds()) {
        let breach = if halves > due {
            Breach::TooManyRests { window, halves, due }
        } else if halves + 2 * open < due {
            Breach::TooFewRests { window, halves, due }
        } else {
            continue;
        };
        found.push(Conflict::new(Some(plan.staff()[row].id), window.to, breach, strength));
    }
}

/// TRN-04: who follows a mentor works only when and what the mentor works. Suspended while the mentor is away on leave or gone.
pub fn mentor_conflicts<W: AsRef<[Option<Work>]>>(plan: &Plan, row: usize, works: &[W]) -> Vec<Conflict> {
    let person = &plan.staff()[row];
    if plan.pairings_of(row).next().is_none() {
        return Vec::new();
    }
    let apart = |(column, &day): (usize, &NaiveDate)| {
        let strength = Some(plan.rules(column)?.mentor).filter(|s| s.holds())?;
        let mentor = plan.mentor_on(row, day)?;
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
        (!together).then(|| Conflict::new(Some(person.id), day, Breach::MentorApart { mentor, shift: kind.id }, strength))
    };
    plan.days().iter().enumerate().filter_map(apart).collect()
}

/// Days on which the person of `row` shares a shift with somebody they are kept apart from. Each pair is shown once, in the row that
/// stands first. Who is on leave is not there.
pub fn apart_conflicts<W: AsRef<[Option<Work>]>>(plan: &Plan, row: usize, works: &[W]) -> Vec<Conflict> {
    let id = plan.staff()[row].id;
    let there = |row: usize, column: usize| present(plan, row, works[row].as_ref(), column);
    let mut found = Vec::new();
    for pair in plan.apart_of(row) {
        let Some((other, beside)) = pair.beside(id).and_then(|o| Some((o, plan.row_of(o)?))).filter(|(_, r)| *r > row) else {
            continue;
        };
        for (column, &day) in plan.days().iter().enumerate().filter(|(_, day)| pair.holds_on(**day)) {
            if let Some(shift) = there(row, column).filter(|s| there(beside, column) == Some(*s)) {
                found.push(Conflict::new(Some(id), day, Breach::KeptApart { other, shift }, pair.strength));
            }
        }
    }
    found
}
