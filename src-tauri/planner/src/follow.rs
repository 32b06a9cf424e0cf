//! The best-first search on top of the sweep, for counts that the nodes of a graph do not know.
//! Deliberately absent: when it is needed (see `path`).

use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};

use crate::path::{Best, Paths, Sweep, MOST_FOLLOWED};
use crate::quick::Quick;
use crate::rules::Row;

/// Best-first steps before the search settles for the best row found.
const MOST_STEPS: usize = 40_000;
/// The same for a search in a hurry once a row is known.
pub(crate) const FEW_STEPS: usize = 100;
/// Steps between two dives for a first row.
const DIVE_EVERY: usize = 256;
/// What a search on top came to.
pub(crate) enum Found {
    Row(Best),
    Nothing,
    /// A row broke this extra, which was not followed.
    Breaks(usize),
}

/// A best-first search that follows some extras exactly.
pub(crate) struct Search<'a> {
    pub paths: &'a Paths,
    pub lines: &'a [f64],
    pub price: &'a [f64],
    pub sweep: &'a Sweep,
}

/// A partial row in the search.
#[derive(Debug, Clone, Copy)]
struct Mark {
    /// Its place in the graph.
    place: u32,
    held: u128,
    spent: f64,
    parent: u32,
    value: u8,
    day: u16,
}

/// An entry of the queue: cheapest first, then the furthest.
struct Due {
    cost: f64,
    day: u16,
    mark: u32,
}

impl PartialEq for Due {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Due {}
impl PartialOrd for Due {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Due {
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .cost
            .total_cmp(&self.cost)
            .then(self.day.cmp(&other.day))
            .then(other.mark.cmp(&self.mark))
    }
}

impl Search<'_> {
    /// Runs on from a first row, if there is one; `lower` bounds every row from below.
    pub(crate) fn run(&self, first: Option<(Row, f64)>, lower: f64) -> Found {
        let offset: f64 = self.lines.iter().sum();
        let mut best = first;
        let mut marks = vec![Mark {
            place: 0,
            held: 0,
            spent: offset,
            parent: 0,
            value: 0,
            day: 0,
        }];
        let mut queue = BinaryHeap::from([Due {
            cost: lower,
            day: 0,
            mark: 0,
        }]);
        let mut seen: HashMap<(u32, u128), f64, Quick> = HashMap::default();
        let days = self.paths.rules.days as u16;
        let (mut steps, mut weakest) = (0, f64::INFINITY);
        let enough = self.sweep.enough.filter(|_| self.paths.is_wide()).unwrap_or(MOST_STEPS);
        while let Some(due) = queue.pop() {
            let known = best.as_ref().map_or(f64::INFINITY, |b| b.1);
            if due.cost >= known - 1e-7 {
                return self.done(best, due.cost.min(known).min(weakest));
            }
            let mark = marks[due.mark as usize];
            if mark.day == days {
                match self.end(self.row_of(&marks, due.mark), mark.spent, &mut best) {
                    Some(extra) if self.paths.followed.len() < MOST_FOLLOWED => return Found::Breaks(extra),
                    Some(_) => weakest = weakest.min(mark.spent),
                    None => {}
                }
                continue;
            }
            if best.is_none() && steps % DIVE_EVERY == 0 {
                best = self.dive_to_end(&marks, due.mark);
            }
            steps += 1;
            if steps > MOST_STEPS || (steps > enough && best.is_some()) {
                return self.give_up(best, due.cost.min(weakest), &marks, due.mark);
            }
            self.expand(mark, due.mark, known, &mut |next, cost| {
                let key = (next.place, next.held);
                let old = seen.get(&key).copied().unwrap_or(f64::INFINITY);
                if next.spent < old - 1e-9 {
                    seen.insert(key, next.spent);
                    marks.push(next);
                    queue.push(Due {
                        cost,
                        day: next.day,
                        mark: (marks.len() - 1) as u32,
                    });
                }
            });
        }
        match best {
            Some((row, cost)) => Found::Row(Best {
                row,
                cost,
                lower: cost.min(weakest),
            }),
            None => Found::Nothing,
        }
    }

    /// Takes a whole row if it is the best so far; tells an extra that matters for it and was not followed.
    fn end(&self, row: Row, spent: f64, best: &mut Option<(Row, f64)>) -> Option<usize> {
        let totals = self.paths.totals(&row);
        let misled = self.misled(&totals);
        if let Some(cost) = self.paths.bend(&totals, self.lines).map(|bend| spent + bend) {
            if best.as_ref().is_none_or(|(_, known)| cost < *known) {
                *best = Some((row, cost));
            }
        }
        misled
    }

    fn done(&self, best: Option<(Row, f64)>, lower: f64) -> Found {
        best.map_or(Found::Nothing, |(row, cost)| {
            Found::Row(Best { row, cost, lower })
        })
    }

    /// An extra that was not followed although it matters for this row.
    fn misled(&self, totals: &[u32]) -> Option<usize> {
        let paths = self.paths;
        let off = |i: &usize| {
            paths
                .bend_of(*i, &paths.extras[*i], totals[*i], self.lines)
                .is_none_or(|bend| bend > 1e-7)
        };
        (0..paths.extras.len()).find(|i| off(i) && !paths.followed.contains(i))
    }

    /// Too many steps: the best so far, else the first row a dive from here finds.
    fn give_up(&self, best: Option<(Row, f64)>, lower: f64, marks: &[Mark], from: u32) -> Found {
        if best.is_some() {
            return self.done(best, lower);
        }
        let mut order: Vec<u32> = (0..marks.len() as u32).collect();
        order.sort_by_key(|&m| (std::cmp::Reverse(marks[m as usize].day), m != from));
        for &m in order.iter().take(4000) {
            if let Some(found) = self.dive_to_end(marks, m) {
                return self.done(Some(found), lower);
            }
        }
        Found::Nothing
    }

    /// A row that a dive from a mark ends in, and its cost.
    fn dive_to_end(&self, marks: &[Mark], from: u32) -> Option<(Row, f64)> {
        let (row, spent) = self.dive(marks, from)?;
        let bend = self.paths.bend(&self.paths.totals(&row), self.lines)?;
        Some((row, spent + bend))
    }

    fn dive(&self, marks: &[Mark], from: u32) -> Option<(Row, f64)> {
        let mut mark = marks[from as usize];
        let mut row = self.row_of(marks, from);
        while (mark.day as usize) < self.paths.rules.days {
            let mut best: Option<(Mark, f64)> = None;
            self.expand(mark, from, f64::INFINITY, &mut |next, cost| {
                if best.is_none_or(|(_, known)| cost < known) {
                    best = Some((next, cost));
                }
            });
            mark = best?.0;
            row.push(mark.value);
        }
        Some((row, mark.spent))
    }

    fn expand(&self, mark: Mark, parent: u32, known: f64, push: &mut dyn FnMut(Mark, f64)) {
        let (graph, values) = (&self.paths.graph, self.paths.rules.values);
        let day = mark.day as usize;
        let is_last = day + 1 == self.paths.rules.days;
        for (edge, place) in graph.ways(day, mark.place) {
            let on = graph.tolls[edge.toll as usize] + mark.spent;
            for &value in &graph.classes[day][edge.class as usize] {
                let cell = day * values + value as usize;
                let spent = on + self.price[cell];
                let cost = spent + self.sweep.rest[place as usize];
                if cost >= known {
                    continue;
                }
                if let Some(held) = self.hold(mark.held, day, cell) {
                    push(
                        Mark {
                            place,
                            held,
                            spent: if is_last { cost } else { spent },
                            parent,
                            value,
                            day: mark.day + 1,
                        },
                        cost,
                    );
                }
            }
        }
    }

    /// The followed counts after one more cell; `None` when one can no longer end well.
    fn hold(&self, held: u128, day: usize, cell: usize) -> Option<u128> {
        let mut next = held;
        for (slot, &i) in self.paths.followed.iter().enumerate() {
            let extra = &self.paths.extras[i];
            let shift = slot * 16;
            let now = (held >> shift & 0xFFFF) as u32 + extra.amount[cell];
            if now + extra.least_left[day + 1] > extra.hi
                || now + extra.most_left[day + 1] < extra.lo
            {
                return None;
            }
            next = next & !(0xFFFF << shift) | u128::from(now & 0xFFFF) << shift;
        }
        Some(next)
    }

    fn row_of(&self, marks: &[Mark], mut at: u32) -> Row {
        let mut row = Vec::with_capacity(self.paths.rules.days);
        while marks[at as usize].day > 0 {
            row.push(marks[at as usize].value);
            at = marks[at as usize].parent;
        }
        row.reverse();
        row
    }
}
