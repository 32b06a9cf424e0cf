//! What is fair, in the planner's terms: nights, weekend days, holidays and hours, by days employed and by what earlier months
//! left over.

use chrono::Datelike;
use domain::calendar::{is_weekend, DayKind};
use domain::quota::Period;
use domain::rota::sums::{over_mean, row_sum, Carried};
use domain::staff::Staff;
use planner::{Balance, Measure, Tally};

use super::model::Writer;

pub(super) const NIGHTS: usize = 0;
pub(super) const WEEKENDS: usize = 1;
pub(super) const HOLIDAYS: usize = 2;
pub(super) const MINUTES: usize = 3;

/// A tally, and what earlier months left over of it.
type Counted = (usize, fn(&Carried) -> u32);

impl Writer<'_> {
    pub(super) fn tallies(&self) -> Vec<Tally> {
        let any = vec![1; self.kinds.len()];
        let on = |wanted: fn(&Self, usize) -> bool| (0..self.horizon()).map(|c| u32::from(wanted(self, c))).collect();
        vec![
            Tally { per_shift: self.kinds.iter().map(|k| u32::from(k.night)).collect(), per_day: on(|w, c| c < w.days()) },
            Tally { per_shift: any.clone(), per_day: on(|w, c| w.is_of_year(c) && is_weekend(w.date(c))) },
            Tally { per_shift: any, per_day: on(|w, c| w.plan.facts().kinds.get(c) == Some(&DayKind::Holiday)) },
            Tally { per_shift: self.kinds.iter().map(|k| k.minutes()).collect(), per_day: on(|w, c| c < w.days()) },
        ]
    }

    /// A day of the month, or one after it in the week that the month ends in: where rest is counted by the week, who rests before
    /// the month's end works the weekend behind it. The balances of another year begin anew.
    fn is_of_year(&self, column: usize) -> bool {
        column < self.days() || self.date(column).year() == self.date(0).year()
    }

    pub(super) fn hours_balance(&self, row: usize) -> Option<Balance> {
        let target = row_sum(self.plan, row, &vec![None; self.days()]).target?;
        let weight = self.plan.month_rules().map(|r| u32::from(r.weights.hours)).filter(|w| *w > 0)?;
        let measure = if self.horizon() > self.days() { Measure::Tally(MINUTES) } else { Measure::Minutes };
        Some(Balance { measure, carried: 0, target: i64::from(target) * 100, unit: 6000, weight })
    }

    /// The fair share of nights, weekend days and holidays: what the month needs, by days employed, or what everybody comes to as
    /// a matter of course, less what a person is ahead of the team's mean from earlier months.
    pub(super) fn fair_shares(&self, carried: &[Carried]) -> Vec<Vec<Balance>> {
        let rows = self.plan.staff().len();
        let weight = self.plan.month_rules().map_or(0, |r| u32::from(r.weights.fair));
        if weight == 0 {
            return vec![Vec::new(); rows];
        }
        let tallies = self.tallies();
        let employed: Vec<i64> = self.plan.staff().iter().map(|s| self.employed_days(s)).collect();
        let all_days: i64 = employed.iter().sum::<i64>().max(1);
        let counts: [Counted; 3] =
            [(NIGHTS, |c| c.nights), (WEEKENDS, |c| c.weekends), (HOLIDAYS, |c| c.holidays)];
        let demand = counts.map(|(tally, _)| self.demand(&tallies[tally]));
        let share = |row: usize| {
            let one = |(at, (tally, count)): (usize, &Counted)| {
                let carried = ahead(carried, row, *count) + if *tally == NIGHTS { self.stayed_longer(carried, row) } else { 0 };
                let needed = 100 * demand[at] * employed[row] / all_days;
                let target = if *tally == NIGHTS { needed } else { needed.max(self.as_usual(&tallies[*tally], row)) };
                Balance { measure: Measure::Tally(*tally), carried, target, unit: 100, weight }
            };
            counts.iter().enumerate().map(one).collect()
        };
        (0..rows).map(share).collect()
    }

    /// Minutes beyond the plan above the mean (ROS-05), as hundredths of a night: shifts go on late in the evening, so who stayed
    /// longer than others is due fewer nights.
    fn stayed_longer(&self, carried: &[Carried], row: usize) -> i64 {
        let nights: Vec<i64> = self.kinds.iter().filter(|k| k.night).map(|k| i64::from(k.minutes())).collect();
        let length = nights.iter().sum::<i64>() / (nights.len() as i64).max(1);
        if length == 0 { 0 } else { ahead(carried, row, |c| c.extension) / length }
    }

    /// Duties that each row is ahead of the others from earlier months, and those of this month that are settled (ROS-06).
    pub(super) fn duty_ahead(&self, carried: &[Carried], able: &[usize]) -> Vec<i64> {
        let team: Vec<Carried> = able.iter().map(|&row| carried.get(row).copied().unwrap_or_default()).collect();
        let settled = |staff: &Staff| self.plan.facts().duty.iter().filter(|d| d.staff == staff.id).count() as i64;
        let one = |(row, staff): (usize, &Staff)| {
            let own = carried.get(row).copied().unwrap_or_default();
            i64::from(over_mean(&team, &own, |c| c.duty)) + settled(staff)
        };
        self.plan.staff().iter().enumerate().map(one).collect()
    }

    fn employed_days(&self, staff: &Staff) -> i64 {
        self.plan.days().iter().filter(|d| staff.employed_on(**d)).count() as i64
    }

    /// Points of a tally that a row comes to where rest falls on all days alike, in hundredths. A share below it would have the
    /// plan press everybody's rest into those days, until nobody is left to choose between.
    fn as_usual(&self, tally: &Tally, row: usize) -> i64 {
        let Some(quota) = self.plan.month_rules().map(|r| r.quota) else { return 0 };
        let length = match quota.period {
            Period::Week => 7,
            Period::Month => self.days() as i64,
            Period::None => return 0,
        };
        let there = |c: &usize| self.plan.staff()[row].employed_on(self.date(*c));
        let points: i64 = (0..self.horizon()).filter(there).map(|c| i64::from(tally.per_day[c])).sum();
        100 * points * (length - i64::from(quota.halves / 2)).max(0) / length
    }

    /// How many points of a tally the needs come to in all.
    fn demand(&self, tally: &Tally) -> i64 {
        let points = |column: usize, kind: usize| i64::from(tally.per_shift[kind] * tally.per_day[column] * self.need(kind, column));
        (0..self.horizon()).flat_map(|c| (0..self.kinds.len()).map(move |k| (c, k))).map(|(c, k)| points(c, k)).sum()
    }
}

/// What a row is ahead of the team's mean for its days, in hundredths.
fn ahead(carried: &[Carried], row: usize, count: fn(&Carried) -> u32) -> i64 {
    let own = carried.get(row).copied().unwrap_or_default();
    let days: i64 = carried.iter().map(|c| i64::from(c.days)).sum();
    let sum: i64 = carried.iter().map(|c| i64::from(count(c))).sum();
    100 * i64::from(count(&own)) - 100 * sum * i64::from(own.days) / days.max(1)
}
