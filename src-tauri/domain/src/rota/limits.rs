//! Bounds on a row beyond its rest days: runs of days, hours, nights, weekends, holidays, and how often a shift is worked. Counts
//! over the month are judged by the rules in force on its last day; runs by those of the day they are shown on.

use super::check::{Breach, Conflict};
use super::plan::{stretches, DayState, Plan, LEAD};
use crate::calendar::{is_weekend, DayKind};
use crate::month::shift_day;
use crate::quota::Window;
use crate::rule::{own_bound, Bound, ShiftLimit, Strength};

/// Everything in this file that a row breaks.
pub(super) fn limit_conflicts(plan: &Plan, row: usize, states: &[DayState], found: &mut Vec<Conflict>) {
    long_runs(plan, row, states, found);
    short_runs(plan, row, states, found);
    month_conflicts(plan, row, states, found);
    shift_conflicts(plan, row, states, found);
}

fn long_runs(plan: &Plan, row: usize, states: &[DayState], found: &mut Vec<Conflict>) {
    let person = &plan.staff()[row];
    let mut run = 0u16;
    for (offset, state) in states.iter().enumerate() {
        run = if matches!(state, DayState::Shift(_)) { run + 1 } else { 0 };
        let Some(column) = offset.checked_sub(LEAD) else { continue };
        let Some(rules) = plan.rules(column) else { continue };
        let bound = own_bound(rules.longest_run, person.limits.longest_run);
        let goes_on = matches!(states.get(offset + 1), Some(DayState::Shift(_)));
        if let Some(most) = bound.held().filter(|most| run > *most && !goes_on) {
            let to = plan.date_at(offset);
            let window = Window { from: shift_day(to, 1 - i64::from(run)), to };
            found.push(Conflict::new(Some(person.id), to, Breach::LongRun { run: window, days: run, most }, bound.strength));
        }
    }
}

/// What a day is to a run.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Work,
    Off,
    /// Not planned or not employed: a run that touches it is not judged.
    Unknown,
}

fn side(state: &DayState) -> Side {
    match state {
        DayState::Shift(_) => Side::Work,
        DayState::Rest | DayState::Leave => Side::Off,
        DayState::Open | DayState::Out => Side::Unknown,
    }
}

/// Runs of work or of days off that ended too soon. One that goes on to the month's last day may still grow.
fn short_runs(plan: &Plan, row: usize, states: &[DayState], found: &mut Vec<Conflict>) {
    let mut start = 0;
    for end in 1..states.len() {
        let (own, after) = (side(&states[end - 1]), side(&states[end]));
        if own == after {
            continue;
        }
        let whole = start > 0 && side(&states[start - 1]) != Side::Unknown && own != Side::Unknown && after != Side::Unknown;
        let days = (end - start) as u16;
        // A run that ended with the month before is first seen to be short on the first.
        if let (true, Some(column)) = (whole && end >= LEAD, (end - 1).max(LEAD).checked_sub(LEAD)) {
            let bound = plan.rules(column).map(|r| if own == Side::Work { r.shortest_run } else { r.shortest_off });
            if let Some((bound, least)) = bound.and_then(|b| Some((b, b.held()?))).filter(|(_, least)| days < *least) {
                let run = Window { from: plan.date_at(start), to: plan.date_at(end - 1) };
                let breach = match own {
                    Side::Work => Breach::ShortRun { run, days, least },
                    Side::Off | Side::Unknown => Breach::ShortOff { run, days, least },
                };
                found.push(Conflict::new(Some(plan.staff()[row].id), plan.days()[column], breach, bound.strength));
            }
        }
        start = end;
    }
}

/// The bounds on one person's month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthBounds {
    /// Least work in minutes, by the days that the person is there.
    pub least_minutes: Bound,
    /// Most work in minutes.
    pub most_minutes: Bound,
    /// Most nights.
    pub most_nights: Bound,
    /// Most weekends with a day worked.
    pub most_weekends: Bound,
    /// Most public holidays worked.
    pub most_holidays: Bound,
}

/// What bounds the month of a row; `None` where no system is in force.
pub fn month_bounds(plan: &Plan, row: usize) -> Option<MonthBounds> {
    let (rules, own) = (plan.month_rules()?, plan.staff()[row].limits);
    let days = plan.days().len();
    let there = (0..days).filter(|c| is_there(plan, row, LEAD + c)).count();
    let least = usize::from(rules.least_minutes.value) * there / days.max(1);
    Some(MonthBounds {
        least_minutes: Bound { value: u16::try_from(least).unwrap_or(u16::MAX), ..rules.least_minutes },
        most_minutes: own_bound(rules.most_minutes, own.most_minutes),
        most_nights: own_bound(rules.most_nights, own.most_nights),
        most_weekends: own_bound(rules.most_weekends, own.most_weekends),
        most_holidays: rules.most_holidays,
    })
}

/// Employed, and not on leave.
fn is_there(plan: &Plan, row: usize, offset: usize) -> bool {
    plan.staff()[row].employed_on(plan.date_at(offset)) && plan.leave_at(row, offset).is_none()
}

/// The weekends of the month as groups of columns; one that the month cuts is counted with the days it has here.
pub fn weekends(plan: &Plan) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for column in (0..plan.days().len()).filter(|&c| is_weekend(plan.days()[c])) {
        match groups.last_mut().filter(|g| g.last() == Some(&(column.wrapping_sub(1)))) {
            Some(group) => group.push(column),
            None => groups.push(vec![column]),
        }
    }
    groups
}

fn month_conflicts(plan: &Plan, row: usize, states: &[DayState], found: &mut Vec<Conflict>) {
    let Some(bounds) = month_bounds(plan, row) else { return };
    let (id, last) = (plan.staff()[row].id, plan.facts().month.last());
    let month = &states[LEAD..];
    let kind = |column: &usize| if let DayState::Shift(kind) = month[*column] { Some(kind) } else { None };
    let count = |wanted: &dyn Fn(usize) -> bool| (0..month.len()).filter(|&c| kind(&c).is_some() && wanted(c)).count() as u16;
    let minutes: u32 = (0..month.len()).filter_map(|c| kind(&c)).map(|k| k.minutes()).sum();
    let minutes = u16::try_from(minutes).unwrap_or(u16::MAX);
    let mut over = |bound: Bound, have: u16, breach: &dyn Fn(u16) -> Breach| {
        if let Some(most) = bound.held().filter(|most| have > *most) {
            found.push(Conflict::new(Some(id), last, breach(most), bound.strength));
        }
    };
    over(bounds.most_minutes, minutes, &|most| Breach::TooManyHours { minutes, most });
    let nights = count(&|c| kind(&c).is_some_and(|k| k.night));
    over(bounds.most_nights, nights, &|most| Breach::TooManyNights { nights, most });
    let weekends = weekends(plan).iter().filter(|group| group.iter().any(|c| kind(c).is_some())).count() as u16;
    over(bounds.most_weekends, weekends, &|most| Breach::TooManyWeekends { weekends, most });
    let holidays = count(&|c| plan.facts().kinds.get(c) == Some(&DayKind::Holiday));
    over(bounds.most_holidays, holidays, &|most| Breach::TooManyHolidays { holidays, most });
    let longest = plan.facts().systems.iter().flat_map(|(_, s)| &s.kinds).map(|k| k.minutes()).max().unwrap_or(0);
    let open = month.iter().filter(|s| **s == DayState::Open).count() as u32;
    let missed = bounds.least_minutes.held().filter(|least| u32::from(minutes) + open * longest < u32::from(*least));
    if let Some(least) = missed {
        found.push(Conflict::new(Some(id), last, Breach::TooFewHours { minutes, least }, bounds.least_minutes.strength));
    }
}

/// How often somebody works a shift in one stretch, against what is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShiftCount {
    /// The rule, with its figures for this stretch: the least pro rata.
    pub limit: ShiftLimit,
    /// The stretch.
    pub window: Window,
    /// Days on the shift.
    pub times: u16,
    /// Days with nothing planned.
    pub open: u16,
}

/// The counts of a row for each limit and stretch that ends in the month.
pub fn shift_counts(plan: &Plan, row: usize, states: &[DayState]) -> Vec<ShiftCount> {
    let facts = plan.facts();
    let mut found = Vec::new();
    for (at, (_, system)) in facts.systems.iter().enumerate() {
        for limit in system.rules.shift_limits.iter().filter(|l| l.strength.holds()) {
            for (window, whole) in stretches(&facts.systems, at, limit.period, facts.month) {
                found.push(shift_count(plan, row, states, limit, window, whole));
            }
        }
    }
    found
}

/// One limit over the days of `window` that the lead and the month know.
pub fn shift_count(plan: &Plan, row: usize, states: &[DayState], limit: &ShiftLimit, window: Window, whole: i64) -> ShiftCount {
    let first = plan.date_at(0);
    let offsets = || (0..states.len()).filter(|o| window.holds(shift_day(first, *o as i64)));
    let there = offsets().filter(|&o| is_there(plan, row, o)).count() as i64;
    let share = |n: u8| u8::try_from(i64::from(n) * there / whole.max(1)).unwrap_or(n).min(n);
    let works = |o: &usize| matches!(states[*o], DayState::Shift(kind) if kind.id == limit.shift);
    ShiftCount {
        limit: ShiftLimit { least: limit.least.map(share).filter(|n| *n > 0), ..*limit },
        window,
        times: offsets().filter(works).count() as u16,
        open: offsets().filter(|o| states[*o] == DayState::Open).count() as u16,
    }
}

fn shift_conflicts(plan: &Plan, row: usize, states: &[DayState], found: &mut Vec<Conflict>) {
    let mut add = |window: Window, breach: Breach, strength: Strength| {
        found.push(Conflict::new(Some(plan.staff()[row].id), window.to, breach, strength));
    };
    for ShiftCount { limit, window, times, open } in shift_counts(plan, row, states) {
        let (shift, strength) = (limit.shift, limit.strength);
        match (limit.least.map(u16::from), limit.most.map(u16::from)) {
            (_, Some(most)) if times > most => add(window, Breach::ShiftTooOften { shift, window, times, most }, strength),
            (Some(least), _) if times + open < least => {
                add(window, Breach::ShiftTooSeldom { shift, window, times, least }, strength);
            }
            _ => {}
        }
    }
}
