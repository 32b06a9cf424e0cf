//! Swaps of two and three people that keep every hard rule, for a wish to have another day.
//! Deliberately absent: changes that leave a shift to nobody; a swap only passes cells round.

use std::collections::HashMap;

use crate::model::{Cell, Model};
use crate::outcome::Rota;
use crate::path::Sweep;
use crate::plan::paths_of;
use crate::quick::Quick;
use crate::reasons::{changes, newly_broken, Change, Reasons};
use crate::row;
use crate::rules::{Rules, Treat};
use crate::score::to_rows;
use crate::scored::Scored;

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
    pub fn swaps(&self, rota: &Rota, person: usize, day: usize, want: Option<usize>, from: usize) -> Vec<Swap> {
        let mut trial = Trial::new(self, rota, from);
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

/// Whose row, with which values on which days; a second day past the last one stands for none.
type Passed = (usize, [(usize, u8); 2]);

struct Trial<'a, 'm> {
    reasons: &'a Reasons<'m>,
    rota: &'a Rota,
    rows: Vec<Vec<u8>>,
    /// Each person's rules; none where the row breaks them as it is.
    rules: Vec<Option<Rules>>,
    scored: Scored,
    /// What was found of rows before: the same exchange comes up in many rings.
    known: HashMap<Passed, bool, Quick>,
    from: usize,
}

/// Rules that the row keeps, loosened where no row at all would keep them.
fn rules_of(model: &Model, p: usize, row: &[u8]) -> Option<Rules> {
    let rules = Rules::new(model, p, &|_| Treat::Keep);
    if row::cost(&rules, row).is_some() {
        return Some(rules);
    }
    let loose = paths_of(model, p, &mut Sweep::default()).rules;
    row::cost(&loose, row).is_some().then_some(loose)
}

impl<'a, 'm> Trial<'a, 'm> {
    fn new(reasons: &'a Reasons<'m>, rota: &'a Rota, from: usize) -> Self {
        let (rows, model) = (to_rows(rota), reasons.model);
        let rules = rows.iter().enumerate().map(|(p, row)| rules_of(model, p, row));
        Self {
            rules: rules.collect(),
            scored: Scored::new(model, rota),
            known: HashMap::default(),
            reasons,
            rota,
            rows,
            from,
        }
    }

    fn is_free(&self, p: usize, day: usize) -> bool {
        day >= self.from && self.reasons.model.people[p].cells[day] == Cell::Free
    }

    fn pairs(&mut self, p: usize, day: usize, want: Option<usize>) -> Vec<Swap> {
        let mut found = Vec::new();
        for q in self.partners(day, want, &[p]) {
            self.try_rings(&[p, q], day, &mut found);
        }
        found
    }

    fn triples(&mut self, p: usize, day: usize, want: Option<usize>) -> Vec<Swap> {
        let mut found = Vec::new();
        let people = self.reasons.model.people.len();
        for q in self.partners(day, want, &[p]) {
            for r in 0..people {
                if r == p || r == q || self.rows[r][day] == self.rows[q][day] {
                    continue;
                }
                self.try_rings(&[p, q, r], day, &mut found);
                if found.len() > 20 * MOST {
                    return found;
                }
            }
        }
        found
    }

    /// The ring on the one day, and with each other day on which the first two differ.
    fn try_rings(&mut self, people: &[usize], day: usize, found: &mut Vec<Swap>) {
        self.try_ring(&Ring { people, days: &[day] }, found);
        for other in (self.from..self.reasons.model.days).filter(|&d| d != day) {
            if self.rows[people[0]][other] != self.rows[people[1]][other] {
                self.try_ring(&Ring { people, days: &[day, other] }, found);
            }
        }
    }

    /// Who has the wanted cell to give.
    fn partners(&self, day: usize, want: Option<usize>, but: &[usize]) -> Vec<usize> {
        let value = want.map_or(0, |s| s as u8 + 1);
        (0..self.rows.len()).filter(|q| !but.contains(q) && self.rows[*q][day] == value).collect()
    }

    /// Each takes the next one's cells on the days of the ring, the last one the first one's.
    fn try_ring(&mut self, ring: &Ring, found: &mut Vec<Swap>) {
        let free = |&p: &usize| ring.days.iter().all(|&d| self.is_free(p, d));
        if !ring.people.iter().all(free) {
            return;
        }
        let takes = |at: usize| ring.people[(at + 1) % ring.people.len()];
        for (at, &p) in ring.people.iter().enumerate() {
            let mut passed = [(usize::MAX, 0); 2];
            for (place, &day) in passed.iter_mut().zip(ring.days) {
                *place = (day, self.rows[takes(at)][day]);
            }
            if !self.is_legal((p, passed)) {
                return;
            }
        }
        let mut now = self.rota.clone();
        for (at, &p) in ring.people.iter().enumerate() {
            for &day in ring.days {
                now[p][day] = self.rota[takes(at)][day];
            }
        }
        found.extend(self.swap(ring.people, &now));
    }

    fn is_legal(&mut self, what: Passed) -> bool {
        let (rows, rules) = (&self.rows, &self.rules);
        let legal = |(p, passed): Passed| {
            let mut row = rows[p].clone();
            for (day, value) in passed {
                if let Some(cell) = row.get_mut(day) {
                    *cell = value;
                }
            }
            rules[p].as_ref().is_some_and(|rules| row::cost(rules, &row).is_some())
        };
        *self.known.entry(what).or_insert_with(|| legal(what))
    }

    /// The swap in full, unless a band gets shorter or a pair is torn.
    fn swap(&self, people: &[usize], now: &Rota) -> Option<Swap> {
        let links = &self.reasons.links;
        if self.scored.ties(links, now) > self.scored.ties(links, self.rota) {
            return None;
        }
        let (before, after) = (&self.scored.score, self.scored.of(self.reasons.model, now));
        newly_broken(before, &after).is_empty().then(|| Swap {
            changes: changes(self.rota, now),
            people: people.to_vec(),
            costs: after.penalty - before.penalty,
        })
    }
}
