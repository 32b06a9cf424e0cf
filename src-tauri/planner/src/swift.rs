//! One person's rules laid out for searches that change a few cells of a row millions of times: what a change
//! costs is found from the change alone.
//! Deliberately absent: the search; `row` judges whole rows, and tests hold the two together.

use crate::row::total_of;
use crate::rules::{Before, Count, Rules, NEVER};

/// Longest table of a count's costs; a longer one is reckoned as it is asked for.
const LONGEST: u32 = 20_000;

/// A set of days.
type Days = u128;

/// A count with its costs as a table.
#[derive(Debug, Clone)]
struct Tab {
    count: Count,
    unit: u32,
    /// Cost of each total, in units beyond the start; empty when it would be too long.
    costs: Vec<i64>,
    /// Weekends as sets of days; empty for other counts.
    weekends: Vec<Days>,
}

/// One person's rules, laid out for small changes.
#[derive(Debug, Clone)]
pub(crate) struct Swift {
    values: usize,
    days: usize,
    /// For each (day, value): which counts it raises, and by how many units.
    touched: Vec<Vec<(u16, u32)>>,
    tabs: Vec<Tab>,
    has_weekends: bool,
    has_pair_costs: bool,
    /// Cost of a run of work from its first day on, by length.
    stretch: Vec<i64>,
    absent: Days,
}

/// Where one person's row stands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seat {
    /// Days worked.
    mask: Days,
    runs: i64,
    cells: i64,
    counts: i64,
    totals: Vec<u32>,
}

impl Seat {
    /// What the row costs.
    pub(crate) fn cost(&self) -> i64 {
        self.runs + self.cells + self.counts
    }
}

/// A cell that changes: day, old value, new value.
pub(crate) type Turn = (usize, u8, u8);

impl Swift {
    /// Lays the rules out.
    pub(crate) fn new(rules: &Rules) -> Self {
        let cells = rules.days * rules.values;
        let mut touched: Vec<Vec<(u16, u32)>> = vec![Vec::new(); cells];
        let mut tabs = Vec::new();
        for (i, count) in rules.counts.iter().enumerate() {
            tabs.push(tab(rules, count));
            let unit = count.unit();
            for (cell, &amount) in count.amount.iter().flatten().enumerate() {
                if amount > 0 {
                    touched[cell].push((i as u16, amount / unit));
                }
            }
        }
        let bits = rules
            .absent
            .iter()
            .enumerate()
            .map(|(d, &a)| Days::from(a) << d);
        Self {
            values: rules.values,
            days: rules.days,
            touched,
            has_weekends: tabs.iter().any(|t| !t.weekends.is_empty()),
            has_pair_costs: rules
                .next_cost
                .iter()
                .chain(&rules.first_cost)
                .any(|&c| c != 0),
            tabs,
            stretch: stretch(rules),
            absent: bits.sum(),
        }
    }

    /// Where a legal row stands.
    pub(crate) fn seat(&self, rules: &Rules, row: &[u8]) -> Seat {
        let worked = row.iter().enumerate().map(|(d, &v)| Days::from(v != 0) << d);
        let mask = worked.sum();
        let total = |c: &Count| (total_of(rules, c, row) - c.start) / c.unit();
        let totals: Vec<u32> = rules.counts.iter().map(total).collect();
        let counts = self.tabs.iter().zip(&totals).map(|(t, &n)| t.cost(n)).sum();
        let own = |(d, &v): (usize, &u8)| rules.cell[d * self.values + v as usize];
        let pairs: i64 = (0..row.len())
            .map(|d| self.pair(rules, row, d).unwrap_or(0))
            .sum();
        let cells = row.iter().enumerate().map(own).sum::<i64>() + pairs;
        Seat {
            mask,
            runs: self.runs(rules, mask),
            cells,
            counts,
            totals,
        }
    }

    /// Changes cells of a row and of its seat. `false` when the row would be illegal: then nothing has changed.
    pub(crate) fn turn(
        &self,
        rules: &Rules,
        row: &mut [u8],
        seat: &mut Seat,
        turns: &[Turn],
    ) -> bool {
        let (mut mask, mut near) = (seat.mask, Days::MIN);
        for &(day, _, new) in turns {
            if rules.open[day] >> new & 1 == 0 {
                return false;
            }
            mask = mask & !(1 << day) | Days::from(new != 0) << day;
            near |= 3 << day;
        }
        let near = near & (((1 as Days) << self.days) - 1);
        let before = if self.has_pair_costs {
            self.pairs(rules, row, near).unwrap_or(0)
        } else {
            0
        };
        turns.iter().for_each(|&(day, _, new)| row[day] = new);
        let Some(pairs) = self.pairs(rules, row, near) else {
            turns.iter().for_each(|&(day, old, _)| row[day] = old);
            return false;
        };
        let runs = if mask == seat.mask {
            seat.runs
        } else {
            self.runs(rules, mask)
        };
        if runs < NEVER {
            self.shift(seat, turns, mask);
            let costs = || self.tabs.iter().zip(&seat.totals).map(|(t, &n)| t.cost(n));
            let mut counts = 0;
            let legal = costs().all(|cost| {
                counts += cost;
                cost < NEVER
            });
            if legal {
                for &(day, old, new) in turns {
                    let cell = day * self.values;
                    seat.cells += rules.cell[cell + new as usize] - rules.cell[cell + old as usize];
                }
                seat.cells += pairs - before;
                (seat.mask, seat.runs, seat.counts) = (mask, runs, counts);
                return true;
            }
            self.shift_back(seat, turns);
        }
        turns.iter().for_each(|&(day, old, _)| row[day] = old);
        false
    }

    /// Brings the totals to the new values of the cells.
    fn shift(&self, seat: &mut Seat, turns: &[Turn], mask: Days) {
        for &(day, old, new) in turns {
            let cell = day * self.values;
            for &(i, n) in &self.touched[cell + old as usize] {
                seat.totals[i as usize] = seat.totals[i as usize].wrapping_sub(n);
            }
            for &(i, n) in &self.touched[cell + new as usize] {
                seat.totals[i as usize] = seat.totals[i as usize].wrapping_add(n);
            }
        }
        if self.has_weekends && mask != seat.mask {
            self.count_weekends(seat, mask);
        }
    }

    fn shift_back(&self, seat: &mut Seat, turns: &[Turn]) {
        for &(day, old, new) in turns {
            let cell = day * self.values;
            for &(i, n) in &self.touched[cell + new as usize] {
                seat.totals[i as usize] = seat.totals[i as usize].wrapping_sub(n);
            }
            for &(i, n) in &self.touched[cell + old as usize] {
                seat.totals[i as usize] = seat.totals[i as usize].wrapping_add(n);
            }
        }
        if self.has_weekends {
            self.count_weekends(seat, seat.mask);
        }
    }

    fn count_weekends(&self, seat: &mut Seat, mask: Days) {
        for (tab, total) in self.tabs.iter().zip(&mut seat.totals) {
            if !tab.weekends.is_empty() {
                *total = tab.weekends.iter().map(|w| u32::from(mask & w != 0)).sum();
            }
        }
    }

    /// Cost of the steps into the given days; `None` when one may not be.
    fn pairs(&self, rules: &Rules, row: &[u8], mut days: Days) -> Option<i64> {
        let mut sum = 0;
        while days != 0 {
            sum += self.pair(rules, row, days.trailing_zeros() as usize)?;
            days &= days - 1;
        }
        Some(sum)
    }

    fn pair(&self, rules: &Rules, row: &[u8], day: usize) -> Option<i64> {
        let value = row[day] as usize;
        let (follows, cost) = match day.checked_sub(1).map(|d| row[d] as usize) {
            None => (rules.first, rules.first_cost[value]),
            Some(before) => (
                rules.next[before],
                rules.next_cost[before * self.values + value],
            ),
        };
        (follows >> value & 1 == 1).then_some(cost)
    }

    /// Cost of all runs when these days are worked.
    fn runs(&self, rules: &Rules, mask: Days) -> i64 {
        let (mut works, mut length, mut judged) = match rules.before {
            Before::Unknown => (false, 0, false),
            Before::Off(n) => (false, n as usize, true),
            Before::Work(n) => (true, n as usize, true),
        };
        let (mut total, mut day) = (0, 0);
        while day < self.days {
            let now = mask >> day & 1 == 1;
            if now != works {
                let into_absence = !now && self.absent >> day & 1 == 1;
                if judged && length > 0 && !into_absence {
                    let table = if works {
                        &rules.work_end
                    } else {
                        &rules.off_end
                    };
                    total += table[length.min(table.len() - 1)];
                }
                let after_absence = day > 0 && self.absent >> (day - 1) & 1 == 1;
                judged = works || (length > 0 && !after_absence);
                (works, length) = (now, 0);
            }
            let rest = if now { !mask } else { mask } >> day;
            let run = (rest.trailing_zeros() as usize).min(self.days - day);
            if now {
                let last = self.stretch.len() - 1;
                total += self.stretch[(length + run).min(last)] - self.stretch[length.min(last)];
            } else {
                judged &= self.absent >> day & (((1 as Days) << run) - 1) == 0;
            }
            if total >= NEVER {
                return NEVER;
            }
            length += run;
            day += run;
        }
        total
    }
}

impl Tab {
    fn cost(&self, total: u32) -> i64 {
        match self.costs.get(total as usize) {
            Some(&cost) => cost,
            None => self.count.cost(self.count.start + total * self.unit),
        }
    }
}

fn tab(rules: &Rules, count: &Count) -> Tab {
    let unit = count.unit();
    let most = match &count.amount {
        Some(amount) => amount
            .chunks(rules.values)
            .map(|day| day.iter().max().copied().unwrap_or(0) / unit)
            .sum(),
        None => rules.days as u32,
    };
    let mut weekends: Vec<(usize, Days)> = Vec::new();
    if count.amount.is_none() {
        for (day, weekend) in rules.weekend.iter().enumerate() {
            let Some((first, _)) = *weekend else { continue };
            if (count.from..count.to).contains(&first) {
                match weekends.iter_mut().find(|(known, _)| *known == first) {
                    Some(known) => known.1 |= 1 << day,
                    None => weekends.push((first, 1 << day)),
                }
            }
        }
    }
    let most = if most > LONGEST { 0 } else { most + 1 };
    Tab {
        count: count.clone(),
        unit,
        costs: (0..most)
            .map(|n| count.cost(count.start + n * unit))
            .collect(),
        weekends: weekends.into_iter().map(|(_, days)| days).collect(),
    }
}

/// Cost of a run of work from its first day on, by length.
fn stretch(rules: &Rules) -> Vec<i64> {
    let carried = match rules.before {
        Before::Work(n) => n as usize,
        Before::Unknown | Before::Off(_) => 0,
    };
    let step = |n: usize| rules.work_step[n.min(rules.work_step.len() - 1)];
    let mut sums = vec![0i64];
    for n in 1..=carried + rules.days {
        // What is carried is past: only the days of the plan can cost.
        let cost = if n <= carried { 0 } else { step(n) };
        let sum = sums[n - 1] + cost;
        sums.push(sum.min(NEVER * 2));
    }
    sums
}
