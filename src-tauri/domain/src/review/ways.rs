//! The ways in which one question comes over a bar: the sets of days on which it would be reviewed.

use chrono::NaiveDate;

use super::memory::{Memory, Model};
use super::plan::{mendable, Card, FIRST};

/// A set of days, as places in the list of working days in order.
pub(super) type Way = Vec<usize>;

/// Reviews of one question before one listing: more of them change nothing.
pub(super) const MOST: usize = 5;

/// How many of the latest days are looked at for sets of one, two, three … days. Early days help least, and all sets of five out of
/// thirty days are too many to weigh.
const WIDTH: [usize; MOST] = [128, 40, 16, 12, 10];

/// What may be remembered after some reviews, with its likelihood.
type Case = (f64, Option<Memory>);

/// What the ways of a question are looked for with.
struct Search<'a> {
    model: &'a Model,
    card: &'a Card,
    days: &'a [NaiveDate],
    bar: f64,
    /// The days on which a first answer that is wrong can still be mended; all of them where it can be on none.
    early: Vec<usize>,
    size: usize,
    found: Vec<Way>,
    /// The days of each way that was found, a bit for each.
    touched: Vec<u128>,
}

/// The sets of `open` days that bring a question over `bar`, the fewest days first, the latest first among these. A set that holds
/// another one is left out, and so is one that has `more` days beyond the shortest. A way of several days begins where a wrong answer
/// can still be mended.
pub(super) fn ways(model: &Model, card: &Card, days: &[NaiveDate], open: &[usize], bar: f64, more: usize) -> Vec<Way> {
    let mends = |place: &usize| days.get(*place).is_some_and(|day| mendable(model, card, *day, days));
    let early: Vec<usize> = open.iter().copied().filter(mends).collect();
    let early = if early.is_empty() { open.to_vec() } else { early };
    let mut search = Search { model, card, days, bar, early, size: 0, found: Vec::new(), touched: Vec::new() };
    for (size, width) in (1..).zip(WIDTH) {
        if search.found.first().is_some_and(|shortest| size > shortest.len() + more) {
            break;
        }
        search.size = size;
        let before = search.found.len();
        search.walk(&open[open.len().saturating_sub(width)..], (&mut Vec::new(), 0), &[(1.0, card.memory)]);
        search.found[before..].sort_by(|a, b| b.iter().rev().cmp(a.iter().rev()));
    }
    search.found
}

impl Search<'_> {
    /// `days` are those of `taken`, a bit for each: there are no more days than bits.
    fn walk(&mut self, open: &[usize], (taken, days): (&mut Way, u128), cases: &[Case]) {
        for (at, place) in open.iter().enumerate() {
            let with = days | 1 << *place;
            if self.touched.iter().any(|way| way & with == *way) {
                continue;
            }
            taken.push(*place);
            let cases = self.days.get(*place).map(|day| self.reviewed(cases, *day)).unwrap_or_default();
            if taken.len() < self.size {
                self.walk(&open[at + 1..], (taken, with), &cases);
            } else if self.recall(&cases) >= self.bar && (self.size == 1 || self.early.contains(&taken[0])) {
                self.found.push(taken.clone());
                self.touched.push(with);
            }
            taken.pop();
        }
    }

    fn reviewed(&self, cases: &[Case], day: NaiveDate) -> Vec<Case> {
        let both = |(likely, memory): &Case| {
            let right = memory.map_or(FIRST, |m| m.recall(day));
            let outcomes = self.model.outcomes(*memory, day);
            outcomes.map(|(well, badly)| [(likely * right, Some(well)), (likely * (1.0 - right), Some(badly))])
        };
        cases.iter().filter_map(both).flatten().collect()
    }

    fn recall(&self, cases: &[Case]) -> f64 {
        cases.iter().map(|(likely, memory)| likely * memory.map_or(0.0, |m| m.recall(self.card.target))).sum()
    }
}
