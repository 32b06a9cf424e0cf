//! Comes near the best duals without solving any programme: priced rows say which needs are over- and
//! under-served, and the worth of each follows a little. Cheap where pricing is cheap, and the programme then
//! starts with good columns and a good bound.

use crate::control::{Control, Options};
use crate::solve::Search;

use super::master::{Column, Master};
use super::price::{price, Wanted};

/// Steps at the most.
const STEPS: usize = 140;
/// Columns kept for each person at the most.
const KEPT: usize = 30;
/// Steps without a better bound before the stride is shortened.
const PATIENCE: usize = 6;

/// Runs the steps; returns the best worth of each link.
pub(crate) fn warm(
    search: &mut Search,
    master: &mut Master,
    options: &Options,
    control: &Control,
) -> Vec<f64> {
    let everybody = vec![true; search.plan.people.len()];
    let needs: Vec<i32> = search.plan.links.list.iter().map(|l| l.need).collect();
    let level = level(search, &needs, &everybody, options, control);
    let mut walk = Walk::new(search, level);
    let plan_size = everybody.len();
    for _ in 0..STEPS {
        if control.is_over() || walk.stride < 0.004 || walk.is_flat() {
            break;
        }
        let wanted = Wanted {
            worth: &walk.at,
            needs: &needs,
            people: &everybody,
            barred: &[],
            control,
        };
        let plan = &mut search.plan;
        let priced = price(&mut plan.people, &plan.links, &wanted, options.threads);
        let mut missed: Vec<f64> = plan.links.list.iter().map(|l| f64::from(l.need)).collect();
        for (p, best) in priced.rows.iter().enumerate() {
            for (day, &value) in best.iter().flat_map(|b| b.row.iter().enumerate()) {
                plan.links.each(p, day, value as usize, &mut |l, change| {
                    missed[l] -= f64::from(change)
                });
            }
        }
        let near = walk.step(search, priced.bound, &missed);
        if near && master.columns.len() < KEPT * plan_size {
            add(search, master, priced.rows);
        }
    }
    if walk.best.is_finite() {
        search.raise_bound(walk.best);
    }
    walk.centre
}

fn add(search: &Search, master: &mut Master, rows: Vec<Option<crate::path::Best>>) {
    for (person, best) in rows.into_iter().enumerate() {
        let Some(best) = best else { continue };
        if let Some(cost) = crate::row::cost(&search.plan.people[person].rules, &best.row) {
            master.add(Column {
                person,
                row: best.row,
                cost,
            });
        }
    }
}

/// Parts of what a miss costs, with one of which the walk begins.
const LEVELS: [f64; 7] = [0.5, 1.0, 0.9, 0.75, 0.25, 0.1, 0.02];

/// The level at which the bound is best: near one where people are too few, near none where there are plenty.
fn level(search: &mut Search, needs: &[i32], people: &[bool], options: &Options, control: &Control) -> f64 {
    let mut best = (f64::NEG_INFINITY, LEVELS[0]);
    for level in LEVELS {
        let worth = at_level(search, level);
        let wanted = Wanted { worth: &worth, needs, people, barred: &[], control };
        let bound = price(&mut search.plan.people, &search.plan.links, &wanted, options.threads).bound;
        if bound > best.0 {
            best = (bound, level);
        }
    }
    best.1
}

fn at_level(search: &Search, level: f64) -> Vec<f64> {
    search.plan.links.list.iter().map(|l| level * (l.under as f64).min(1000.0)).collect()
}

struct Walk {
    at: Vec<f64>,
    centre: Vec<f64>,
    heading: Vec<f64>,
    best: f64,
    stride: f64,
    idle: usize,
    steps: usize,
    marks: Vec<f64>,
}

impl Walk {
    fn new(search: &Search, level: f64) -> Self {
        let at = at_level(search, level);
        let heading = vec![0.0; at.len()];
        let (best, marks) = (f64::NEG_INFINITY, Vec::new());
        Self {
            centre: at.clone(),
            at,
            heading,
            best,
            stride: 1.0,
            idle: 0,
            steps: 0,
            marks,
        }
    }

    /// Takes a step from the bound at this point and what the rows missed there. Whether the rows are worth keeping.
    fn step(&mut self, search: &Search, bound: f64, missed: &[f64]) -> bool {
        self.steps += 1;
        let better = bound > self.best;
        if better {
            self.best = bound;
            self.centre.clone_from(&self.at);
            self.idle = 0;
        } else {
            self.idle += 1;
        }
        if self.idle >= PATIENCE {
            self.idle = 0;
            self.stride *= 0.7;
            self.at.clone_from(&self.centre);
        }
        self.marks.push(self.best);
        for (h, m) in self.heading.iter_mut().zip(missed) {
            *h = 0.6 * *h + 0.4 * m;
        }
        let length: f64 = self.heading.iter().map(|h| h * h).sum::<f64>().max(1e-9);
        let hope = 0.5 * (search.best.total as f64 - self.best).max(0.0) + (self.best - bound);
        let step = self.stride * hope.max(1.0) / length;
        for ((at, h), link) in self
            .at
            .iter_mut()
            .zip(&self.heading)
            .zip(&search.plan.links.list)
        {
            *at = (*at + step * h).clamp(-(link.over as f64), link.under as f64);
        }
        self.best > 0.0 && bound > self.best - 0.05 * self.best.abs().max(20.0)
    }

    /// Whether the last steps brought next to nothing.
    fn is_flat(&self) -> bool {
        let n = self.marks.len();
        n > 60 && self.marks[n - 1] - self.marks[n - 30] < 0.001 * self.marks[n - 1].abs()
    }
}
