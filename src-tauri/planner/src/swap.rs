//! Swaps of two and three people that keep every hard rule, for a wish to have another day.
//! Deliberately absent: changes that leave a shift to nobody; a swap only passes cells round.

use crate::links::Links;
use crate::outcome::Rota;
use crate::reasons::{changes, newly_broken, Change, Reasons};
use crate::row;
use crate::score::{score, to_rota, to_rows};

/// Offers at the most.
const MOST: usize = 12;

/// A swap that somebody can be offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// What changes.
    pub changes: Vec<Change>,
    /// The people whose cells change, the asking one first.
    pub people: Vec<usize>,
    /// Penalty points it adds.
    pub costs: i64,
}

/// A swap under trial: who passes cells to whom, and on which days.
struct Ring<'a> {
    people: &'a [usize],
    days: &'a [usize],
}

impl Reasons<'_> {
    /// Swaps that give `person` the cell `want` on `day` (a shift or off): first those of two people, then of
    /// three, the cheapest first. Cells before `from` and settled cells stay; nobody gains a broken hard rule
    /// and no band gets shorter.
    pub fn swaps(
        &self,
        rota: &Rota,
        person: usize,
        day: usize,
        want: Option<usize>,
        from: usize,
    ) -> Vec<Swap> {
        let trial = Trial::new(self, rota, from);
        let mut found = trial.pairs(person, day, want);
        if found.len() < MOST {
            found.extend(trial.triples(person, day, want));
        }
        found.sort_by_key(|s| (s.people.len(), s.costs, s.changes.len(), s.people.clone()));
        found.dedup();
        found.truncate(MOST);
        found
    }
}

struct Trial<'a, 'm> {
    reasons: &'a Reasons<'m>,
    rota: &'a Rota,
    rows: Vec<Vec<u8>>,
    costs: Vec<Option<i64>>,
    from: usize,
}

impl<'a, 'm> Trial<'a, 'm> {
    fn new(reasons: &'a Reasons<'m>, rota: &'a Rota, from: usize) -> Self {
        let rows = to_rows(rota);
        let rules = reasons.plan.people.iter().map(|p| &p.rules);
        let costs = rules
            .zip(&rows)
            .map(|(rules, row)| row::cost(rules, row))
            .collect();
        Self {
            reasons,
            rota,
            rows,
            costs,
            from,
        }
    }

    fn is_free(&self, p: usize, day: usize) -> bool {
        day >= self.from && self.reasons.model.people[p].cells[day] == crate::model::Cell::Free
    }

    fn pairs(&self, p: usize, day: usize, want: Option<usize>) -> Vec<Swap> {
        let mut found = Vec::new();
        for q in self.partners(day, want, &[p]) {
            self.try_ring(
                &Ring {
                    people: &[p, q],
                    days: &[day],
                },
                &mut found,
            );
            for other in (self.from..self.reasons.model.days).filter(|&d| d != day) {
                if self.rows[p][other] != self.rows[q][other] {
                    self.try_ring(
                        &Ring {
                            people: &[p, q],
                            days: &[day, other],
                        },
                        &mut found,
                    );
                }
            }
        }
        found
    }

    fn triples(&self, p: usize, day: usize, want: Option<usize>) -> Vec<Swap> {
        let mut found = Vec::new();
        let people = self.reasons.model.people.len();
        for q in self.partners(day, want, &[p]) {
            for r in
                (0..people).filter(|&r| r != p && r != q && self.rows[r][day] != self.rows[q][day])
            {
                self.try_ring(
                    &Ring {
                        people: &[p, q, r],
                        days: &[day],
                    },
                    &mut found,
                );
                for other in (self.from..self.reasons.model.days).filter(|&d| d != day) {
                    if self.rows[p][other] != self.rows[q][other] {
                        self.try_ring(
                            &Ring {
                                people: &[p, q, r],
                                days: &[day, other],
                            },
                            &mut found,
                        );
                    }
                }
                if found.len() > 20 * MOST {
                    return found;
                }
            }
        }
        found
    }

    /// Who has the wanted cell to give.
    fn partners(&self, day: usize, want: Option<usize>, but: &[usize]) -> Vec<usize> {
        let value = want.map_or(0, |s| s as u8 + 1);
        (0..self.rows.len())
            .filter(|q| !but.contains(q) && self.rows[*q][day] == value)
            .collect()
    }

    /// Each takes the next one's cells on the days of the ring, the last one the first one's.
    fn try_ring(&self, ring: &Ring, found: &mut Vec<Swap>) {
        let free = |&p: &usize| ring.days.iter().all(|&d| self.is_free(p, d));
        if !ring.people.iter().all(free) || ring.people.iter().any(|&p| self.costs[p].is_none()) {
            return;
        }
        let mut rows: Vec<Vec<u8>> = ring.people.iter().map(|&p| self.rows[p].clone()).collect();
        for &day in ring.days {
            let first = rows[0][day];
            for i in 0..rows.len() {
                rows[i][day] = if i + 1 < rows.len() {
                    self.rows[ring.people[i + 1]][day]
                } else {
                    first
                };
            }
        }
        let legal = |(row, &p): (&Vec<u8>, &usize)| {
            row::cost(&self.reasons.plan.people[p].rules, row).is_some()
        };
        if rows.iter().zip(ring.people).all(legal) {
            found.extend(self.swap(ring.people, rows));
        }
    }

    /// The swap in full, unless a band gets shorter or a pair is torn.
    fn swap(&self, people: &[usize], rows: Vec<Vec<u8>>) -> Option<Swap> {
        let links: &Links = &self.reasons.plan.links;
        let mut all = self.rows.clone();
        for (&p, row) in people.iter().zip(rows) {
            all[p] = row;
        }
        if links.cost(&links.counts(&all)) > links.cost(&links.counts(&self.rows)) {
            return None;
        }
        let now = to_rota(&all);
        let (before, after) = (
            score(self.reasons.model, self.rota),
            score(self.reasons.model, &now),
        );
        if !newly_broken(&before, &after).is_empty() {
            return None;
        }
        let changes = changes(self.rota, &now);
        Some(Swap {
            changes,
            people: people.to_vec(),
            costs: after.penalty - before.penalty,
        })
    }
}
