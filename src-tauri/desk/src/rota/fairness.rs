//! What is fair, in the planner's terms: nights, weekend days, holidays and hours, by days employed and by what earlier months
//! left over.

use domain::calendar::{is_weekend, DayKind};
use domain::rota::sums::{row_sum, Carried};
use domain::staff::Staff;
use planner::{Balance, Measure, Tally};

use super::model::Writer;

/// Weight of a step of unfairness: one night or weekend day more than the fair share.
const FAIR: u32 = 6;
/// Weight of an hour away from the target, squared.
const HOURS: u32 = 1;

const NIGHTS: usize = 0;
const WEEKENDS: usize = 1;
const HOLIDAYS: usize = 2;

/// A tally, and what earlier months left over of it.
type Counted = (usize, fn(&Carried) -> u32);

impl Writer<'_> {
    pub(super) fn tallies(&self) -> Vec<Tally> {
        let any = vec![1; self.kinds.len()];
        let on = |wanted: fn(&Self, usize) -> bool| (0..self.days()).map(|c| u32::from(wanted(self, c))).collect();
        vec![
            Tally { per_shift: self.kinds.iter().map(|k| u32::from(k.night)).collect(), per_day: Vec::new() },
            Tally { per_shift: any.clone(), per_day: on(|w, c| is_weekend(w.plan.days()[c])) },
            Tally { per_shift: any, per_day: on(|w, c| w.plan.facts().kinds.get(c) == Some(&DayKind::Holiday)) },
        ]
    }

    pub(super) fn hours_balance(&self, row: usize) -> Option<Balance> {
        let target = row_sum(self.plan, row, &vec![None; self.days()]).target?;
        Some(Balance { measure: Measure::Minutes, carried: 0, target: i64::from(target) * 100, unit: 6000, weight: HOURS })
    }

    /// The fair share of nights, weekend days and holidays: what the month needs, by days employed, less what a person is ahead
    /// of the team's mean from earlier months.
    pub(super) fn fair_shares(&self, carried: &[Carried]) -> Vec<Vec<Balance>> {
        let employed: Vec<i64> = self.plan.staff().iter().map(|s| self.employed_days(s)).collect();
        let all_days: i64 = employed.iter().sum::<i64>().max(1);
        let counts: [Counted; 3] =
            [(NIGHTS, |c| c.nights), (WEEKENDS, |c| c.weekends), (HOLIDAYS, |c| c.holidays)];
        let demand = counts.map(|(tally, _)| self.demand(tally));
        let mean = counts.map(|(_, count)| {
            let days: i64 = carried.iter().map(|c| i64::from(c.days)).sum();
            let sum: i64 = carried.iter().map(|c| i64::from(count(c))).sum();
            (sum, days.max(1))
        });
        let share = |row: usize| {
            let own = carried.get(row).copied().unwrap_or_default();
            let one = |(at, (tally, count)): (usize, &Counted)| Balance {
                measure: Measure::Tally(*tally),
                carried: 100 * i64::from(count(&own)) - 100 * mean[at].0 * i64::from(own.days) / mean[at].1,
                target: 100 * demand[at] * employed[row] / all_days,
                unit: 100,
                weight: FAIR,
            };
            counts.iter().enumerate().map(one).collect()
        };
        (0..self.plan.staff().len()).map(share).collect()
    }

    fn employed_days(&self, staff: &Staff) -> i64 {
        self.plan.days().iter().filter(|d| staff.employed_on(**d)).count() as i64
    }

    /// How many points of a tally the month needs in all.
    fn demand(&self, tally: usize) -> i64 {
        let tallies = self.tallies();
        let points = |column: usize, kind: usize| {
            let day = tallies[tally].per_day.get(column).copied().unwrap_or(1);
            i64::from(tallies[tally].per_shift[kind] * day * self.need(kind, column))
        };
        (0..self.days()).flat_map(|c| (0..self.kinds.len()).map(move |k| (c, k))).map(|(c, k)| points(c, k)).sum()
    }
}
