//! Lines that stand in for the costs of counts outside the nodes: under them one sweep prices such counts too, and what a
//! count costs above its line is a row's own affair. The steeper the line of a bound that is broken, the sooner rows keep it.
//! Deliberately absent: the sweep (see `path`), and the search that follows such counts exactly (see `follow`).

use crate::path::{Extra, Paths, MOST_FOLLOWED};
use crate::rules::NEVER;

/// Sweeps of one climb at the most.
const STEPS: usize = 8;
/// By how much a stride grows while its way is uphill, and shrinks where it overshot.
const LONGER: f64 = 1.6;
const SHORTER: f64 = 0.45;
/// Strides at the least and at the most.
const LEAST: f64 = 0.02;
const MOST: f64 = 1e6;

/// A climb to the lines under which rows are bounded best: the best met so far.
#[derive(Debug)]
pub(crate) struct Climb {
    steps: usize,
    /// No row costs less than this.
    pub lower: f64,
    slopes: Vec<f64>,
}

impl Default for Climb {
    fn default() -> Self {
        Self { steps: 0, lower: f64::NEG_INFINITY, slopes: Vec::new() }
    }
}

impl Climb {
    /// A climb that goes no further than where it begins.
    pub(crate) fn ended() -> Self {
        Self { steps: STEPS, ..Self::default() }
    }
}

impl Paths {
    /// Prices with those of the lines and of single cells.
    pub(crate) fn full_price(&self, price: &[f64]) -> Vec<f64> {
        let mut full: Vec<f64> = price
            .iter()
            .zip(&self.rules.cell)
            .map(|(p, &c)| p + c as f64)
            .collect();
        for (extra, &slope) in self.extras.iter().zip(&self.slopes) {
            if slope != 0.0 {
                full.iter_mut()
                    .zip(&extra.amount)
                    .for_each(|(p, &a)| *p += slope * f64::from(a));
            }
        }
        full
    }

    /// Height at zero of the line below each extra's cost.
    pub(crate) fn lines(&self) -> Vec<f64> {
        let line = |(extra, &slope): (&Extra, &f64)| {
            let count = &self.rules.counts[extra.index];
            let heights = (extra.least_left[0]..=extra.most_left[0])
                .map(|n| (n, extra.cost(count, n)))
                .filter(|&(_, cost)| cost < NEVER);
            heights
                .map(|(n, cost)| cost as f64 - slope * f64::from(n))
                .fold(f64::INFINITY, f64::min)
        };
        let finite = |height: f64| if height.is_finite() { height } else { 0.0 };
        self.extras
            .iter()
            .zip(&self.slopes)
            .map(line)
            .map(finite)
            .collect()
    }

    /// What a row counts of each extra.
    pub(crate) fn totals(&self, row: &[u8]) -> Vec<u32> {
        let values = self.rules.values;
        let total = |e: &Extra| {
            row.iter()
                .enumerate()
                .map(|(d, &v)| e.amount[d * values + v as usize])
                .sum()
        };
        self.extras.iter().map(total).collect()
    }

    /// What the extras cost above their lines; `None` when one may not be.
    pub(crate) fn bend(&self, totals: &[u32], lines: &[f64]) -> Option<f64> {
        let mut sum = 0.0;
        for (i, extra) in self.extras.iter().enumerate() {
            sum += self.bend_of(i, extra, totals[i], lines)?;
        }
        Some(sum)
    }

    pub(crate) fn bend_of(
        &self,
        i: usize,
        extra: &Extra,
        total: u32,
        lines: &[f64],
    ) -> Option<f64> {
        let cost = extra.cost(&self.rules.counts[extra.index], total);
        (cost < NEVER).then(|| cost as f64 - (lines[i] + self.slopes[i] * f64::from(total)))
    }

    /// Turns the lines towards what a row costs; those of bounds are left to the climb.
    pub(crate) fn turn_slopes(&mut self, totals: &[u32]) {
        for (i, extra) in self.extras.iter().enumerate().filter(|(_, extra)| !extra.is_box) {
            let count = &self.rules.counts[extra.index];
            let at = |n: u32| extra.cost(count, n);
            let n = totals[i];
            let (here, up) = (at(n), at(n + 1));
            let down = if n > 0 { at(n - 1) } else { here };
            if here < NEVER && up < NEVER && down < NEVER {
                let tangent = (up - down) as f64 / 2.0;
                self.slopes[i] = 0.5 * self.slopes[i] + 0.5 * tangent;
            }
        }
    }

    /// Follows the extras from now on whose lines a row shows to be off.
    pub(crate) fn follow_more(&mut self, totals: &[u32], lines: &[f64]) {
        for (i, &total) in totals.iter().enumerate() {
            let off = self
                .bend_of(i, &self.extras[i], total, lines)
                .is_none_or(|bend| bend > 1e-7);
            if off && !self.followed.contains(&i) && self.followed.len() < MOST_FOLLOWED {
                self.followed.push(i);
            }
        }
    }

    /// Remembers what rows are bounded by under these lines and turns those of bounds that the cheapest row breaks, or
    /// keeps with room to spare; `false` when there is nothing to turn or it was done often enough: then the best lines
    /// are back.
    pub(crate) fn climb(&mut self, climb: &mut Climb, lower: f64, totals: &[u32], price: &[f64]) -> bool {
        if lower > climb.lower || climb.slopes.is_empty() {
            climb.lower = lower;
            climb.slopes.clone_from(&self.slopes);
        }
        climb.steps += 1;
        let mut turned = false;
        if climb.steps <= STEPS {
            for (i, &total) in totals.iter().enumerate() {
                turned |= self.turn(i, total, price);
            }
        }
        if !turned {
            self.slopes.clone_from(&climb.slopes);
        }
        turned
    }

    /// Turns the line of one bound by a stride; `false` when it lies well.
    fn turn(&mut self, i: usize, total: u32, price: &[f64]) -> bool {
        let (extra, slope) = (&self.extras[i], self.slopes[i]);
        let way = match () {
            () if !extra.is_box => return false,
            () if total > extra.hi || (slope < 0.0 && total > extra.lo) => 1.0,
            () if total < extra.lo || (slope > 0.0 && total < extra.hi) => -1.0,
            () => return false,
        };
        let stride = &mut self.strides[i];
        if *stride == 0.0 {
            let finite = price.iter().filter(|p| p.is_finite());
            let (least, most) = finite.fold((f64::INFINITY, 1.0), |(a, b): (f64, f64), &p| (a.min(p), b.max(p)));
            *stride = way * ((most - least) / 16.0).clamp(LEAST, MOST);
        } else {
            let factor = if *stride * way > 0.0 { LONGER } else { SHORTER };
            *stride = way * (stride.abs() * factor).clamp(LEAST, MOST);
        }
        // Past level the line would stand in for the other bound.
        let next = slope + *stride;
        self.slopes[i] = if slope * next < 0.0 { 0.0 } else { next };
        true
    }
}
