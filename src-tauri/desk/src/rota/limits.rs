//! The bounds on one person in the planner's terms: rest due, runs, hours, nights, weekends, holidays, shifts. Their figures come
//! from `check::rest_counts` and `domain::rota::limits`; what is left here is what a stretch cut by the month's edge still allows.

use chrono::{Datelike, NaiveDate};
use domain::month::shift_day;
use domain::quota::{Period, Window};
use domain::rota::check::{rest_counts, RestCount};
use domain::rota::limits::{month_bounds, shift_count, shift_counts, ShiftCount};
use domain::rota::plan::{DayState, Plan, LEAD};
use domain::rule::{own_bound, Bound, RotaRules, Strength as Holds};
use planner::{Limit, Measure, Run, RunKind, Strength};

use super::fairness::{HOLIDAYS, NIGHTS};
use super::model::{strong, Writer};

impl Writer<'_> {
    /// Every bound on what a row counts.
    pub(super) fn limits(&self, row: usize) -> Vec<Limit> {
        let mut limits = self.rest_limits(row);
        limits.extend(self.month_limits(row));
        limits.extend(self.shift_limits(row));
        limits
    }

    /// Bounds on runs. Where the system changes in the month the stricter of its bounds holds throughout.
    pub(super) fn runs(&self, row: usize) -> Vec<Run> {
        let own = self.plan.staff()[row].limits.longest_run;
        let longest = self.strictest(|r| own_bound(r.longest_run, own), |days| -i32::from(days));
        let runs = [
            (RunKind::LongestWork, longest),
            (RunKind::ShortestWork, self.strictest(|r| r.shortest_run, i32::from)),
            (RunKind::ShortestOff, self.strictest(|r| r.shortest_off, i32::from)),
        ];
        let run = |(kind, bound): (RunKind, Option<Bound>)| {
            let bound = bound?;
            Some(Run { kind, days: u32::from(bound.value), strength: strong(bound.strength) })
        };
        runs.into_iter().filter_map(run).collect()
    }

    fn strictest(&self, bound: impl Fn(&RotaRules) -> Bound, strict: impl Fn(u16) -> i32) -> Option<Bound> {
        let all = (0..self.days()).filter_map(|c| self.plan.rules(c)).map(bound).filter(|b| b.strength.holds());
        all.max_by_key(|b| (b.strength, strict(b.value)))
    }

    fn month_limits(&self, row: usize) -> Vec<Limit> {
        let Some(bounds) = month_bounds(self.plan, row) else { return Vec::new() };
        let whole = |measure: Measure, strength: Strength| Limit {
            measure,
            from: 0,
            to: self.days(),
            carried: 0,
            min: None,
            max: None,
            strength,
        };
        let most = |bound: Bound, measure: Measure, strength: Strength| {
            bound.held().map(|most| Limit { max: Some(u32::from(most)), ..whole(measure, strength) })
        };
        let plain = |bound: Bound, measure: Measure| most(bound, measure, strong(bound.strength));
        let hours = bounds.most_minutes;
        let least = bounds.least_minutes.held().map(|least| {
            let lost = self.longest_shift() * self.unknown_in_month(row);
            let min = Some(u32::from(least).saturating_sub(lost));
            Limit { min, ..whole(Measure::Minutes, by_the_hour(bounds.least_minutes.strength)) }
        });
        let found = [
            least,
            most(hours, Measure::Minutes, by_the_hour(hours.strength)),
            plain(bounds.most_nights, Measure::Tally(NIGHTS)),
            plain(bounds.most_weekends, Measure::Weekends),
            plain(bounds.most_holidays, Measure::Tally(HOLIDAYS)),
        ];
        found.into_iter().flatten().collect()
    }

    fn longest_shift(&self) -> u32 {
        self.kinds.iter().map(|k| k.minutes()).max().unwrap_or(0)
    }

    fn unknown_in_month(&self, row: usize) -> u32 {
        let month = self.plan.facts().month;
        self.unknown_before(row, Window { from: month.first(), to: month.last() }) / 2
    }

    /// How often each shift is worked, in the stretches that end in the month and in the week that runs over its end.
    fn shift_limits(&self, row: usize) -> Vec<Limit> {
        let states = self.plan.states(row, &vec![None; self.days()]);
        let ended = shift_counts(self.plan, row, &states).into_iter().map(|count| (count, 0));
        let month = self.plan.facts().month;
        let systems = &self.plan.facts().systems;
        let at = systems.iter().rposition(|(from, _)| *from <= month.last());
        let rules = at.map(|at| &systems[at].1.rules.shift_limits).into_iter().flatten();
        let going_on = rules.filter(|l| l.strength.holds()).filter_map(|limit| {
            let week = limit.period.windows(month.next()).into_iter().find(|w| w.from <= month.last())?;
            let count = shift_count(self.plan, row, &states, limit, week, week.days());
            Some((count, self.days_behind(week)))
        });
        ended.chain(going_on).filter_map(|(count, after)| self.shift_limit(row, count, after)).collect()
    }

    fn shift_limit(&self, row: usize, count: ShiftCount, after: u32) -> Option<Limit> {
        let shift = *self.index.get(&count.limit.shift)?;
        let unknown = self.unknown_before(row, count.window) / 2;
        let least = count.limit.least.map(|n| u32::from(n).saturating_sub(after + unknown)).filter(|n| *n > 0);
        Some(Limit {
            measure: Measure::Shift(shift),
            from: self.column(count.window.from),
            to: self.column(shift_day(count.window.to, 1)),
            carried: u32::from(count.times),
            min: least,
            max: count.limit.most.map(u32::from),
            strength: strong(count.limit.strength),
        })
    }

    /// The column of a day, held at the model's edges; one past the end for a day after it.
    fn column(&self, day: NaiveDate) -> usize {
        let first = self.plan.facts().month.first();
        usize::try_from((day - first).num_days()).unwrap_or(0).min(self.horizon())
    }

    /// Days of a stretch that lie behind the last day of the model.
    fn days_behind(&self, window: Window) -> u32 {
        let last = self.plan.date_at(LEAD + self.horizon().saturating_sub(1));
        u32::try_from((window.to - last).num_days()).unwrap_or(0)
    }

    /// Rest exactly as due in each stretch that ends in the month; in the week that runs over its end, no more than due and no
    /// fewer than the days after it could still make good. Days before the month of which nothing is known are given the benefit.
    fn rest_limits(&self, row: usize) -> Vec<Limit> {
        let nothing = vec![None; self.days()];
        let limit = |count: RestCount, after: u32| {
            let due = u32::from(count.due);
            Limit {
                measure: Measure::RestHalves,
                from: self.column(count.window.from),
                to: self.column(shift_day(count.window.to, 1)),
                carried: u32::from(count.halves),
                min: Some(due.saturating_sub(after + 2 * self.unknown_before(row, count.window))),
                max: Some(due),
                strength: strong(count.strength),
            }
        };
        let ended = rest_counts(self.plan, row, &nothing).into_iter().map(|count| limit(count, 0));
        let held = ended.chain(self.open_week(row).map(|(count, after)| limit(count, after)));
        held.filter(|l| l.strength != Strength::Weight(0)).collect()
    }

    /// Half days of rest that a stretch has room for beside leave.
    fn most_halves(&self, row: usize, window: Window) -> u16 {
        let nothing = vec![None; self.days()];
        let away = |offset: usize| {
            matches!(self.plan.state_at(row, &nothing, offset), DayState::Out | DayState::Leave)
                || offset.checked_sub(LEAD).is_some_and(|column| self.leave_after(row, column))
        };
        let first = self.plan.date_at(0);
        let offsets = (0..).take_while(|o| shift_day(first, *o as i64) <= window.to);
        offsets.filter(|o| window.holds(shift_day(first, *o as i64)) && !away(*o)).map(|_| 2).sum()
    }

    /// Days of a stretch that have passed, or lie before the month, with nothing planned.
    fn unknown_before(&self, row: usize, window: Window) -> u32 {
        let works = self.plan.works(row);
        let passed = |offset: usize| {
            let day = self.plan.date_at(offset);
            window.holds(day) && (offset < LEAD || self.keep.before.is_some_and(|before| day < before))
        };
        let open = |offset: &usize| self.plan.state_at(row, &works, *offset) == DayState::Open;
        (0..LEAD + self.days()).filter(|&offset| passed(offset)).filter(open).count() as u32
    }

    /// The week that goes on after the month's last day, with the half days that may still fall behind it; only the days on
    /// which the system of the last day is in force.
    fn open_week(&self, row: usize) -> Option<(RestCount, u32)> {
        let (month, systems) = (self.plan.facts().month, &self.plan.facts().systems);
        let at = systems.iter().rposition(|(from, _)| *from <= month.last())?;
        let (from, quota) = (systems[at].0, systems[at].1.rules.quota);
        let until = systems.get(at + 1).map_or(NaiveDate::MAX, |(next, _)| shift_day(*next, -1));
        let whole = quota.windows(month.next()).into_iter().find(|w| w.from <= month.last())?;
        let since = if at == 0 { NaiveDate::MIN } else { from };
        let window = whole.meet(Window { from: since, to: until }).filter(|w| w.to > month.last())?;
        let employed = self.plan.staff()[row].employed_in(window)?;
        let due = quota.due(employed.days(), whole.days()).min(self.most_halves(row, window));
        let after = 2 * self.days_behind(window);
        Some((RestCount { window, halves: 0, due, open: 0, strength: systems[at].1.rules.quota_strength }, after))
    }
}

/// Days after the month that belong to its last week, where rest or a shift is counted by the week.
pub(super) fn days_after(plan: &Plan) -> usize {
    let last = plan.facts().month.last();
    let by_week = plan.month_rules().is_some_and(|rules| {
        let counted = rules.shift_limits.iter().any(|l| l.period == Period::Week && l.strength.holds());
        counted || (rules.quota.period == Period::Week && rules.quota_strength.holds())
    });
    if by_week { 6 - last.weekday().num_days_from_monday() as usize } else { 0 }
}

/// A weight given for an hour, as the planner counts it: by the minute, at least 1.
fn by_the_hour(strength: Holds) -> Strength {
    match strength {
        Holds::Weight(weight) => Strength::Weight(u32::from(weight).div_ceil(60)),
        Holds::Off | Holds::Hard => strong(strength),
    }
}
