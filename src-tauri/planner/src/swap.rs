//! Swaps of two and three people that keep every hard rule, for a wish to have another day.
//! Deliberately absent: changes that leave a shift to nobody; a swap only passes cells round.

use std::collections::HashMap;

use crate::model::{Cell, Model};
use crate::outcome::{Rota, Rule, Unmet};
use crate::quick::Quick;
use crate::reasons::{changes, newly_broken, Change, Reasons};
use crate::row;
use crate::rules::{Rules, Treat};
use crate::score::{person_misses, to_row, to_rows};
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

/// How a person's row is judged after a swap.
enum Own {
    /// By the tables, which the row keeps as it is.
    Tables(Box<Rules>),
    /// By what it misses: no hard rule by more than now.
    Misses(Vec<Unmet>),
}

struct Trial<'a, 'm> {
    reasons: &'a Reasons<'m>,
    rota: &'a Rota,
    rows: Vec<Vec<u8>>,
    rules: Vec<Own>,
    scored: Scored,
    /// Counts of what ties people together, as the rota stands.
    counts: Vec<i32>,
    /// What was found of rows before: the same exchange comes up in many rings.
    known: HashMap<Passed, bool, Quick>,
    from: usize,
}

fn rules_of(model: &Model, p: usize, row: &[u8]) -> Own {
    let rules = Rules::new(model, p, &|_| Treat::Keep);
    match row::cost(&rules, row) {
        Some(_) => Own::Tables(Box::new(rules)),
        None => Own::Misses(hard_misses(model, p, row)),
    }
}

fn hard_misses(model: &Model, p: usize, row: &[u8]) -> Vec<Unmet> {
    let mut misses = person_misses(model, p, &to_row(row));
    misses.retain(|miss| miss.penalty.is_none());
    misses
}

impl Own {
    fn allows(&self, model: &Model, p: usize, row: &[u8]) -> bool {
        match self {
            Own::Tables(rules) => row::cost(rules, row).is_some(),
            Own::Misses(now) => {
                let known = |rule| now.iter().find(|m| m.rule == rule).map_or(0, |m| m.amount);
                hard_misses(model, p, row).iter().all(|miss| miss.amount <= known(miss.rule))
            }
        }
    }
}

impl<'a, 'm> Trial<'a, 'm> {
    fn new(reasons: &'a Reasons<'m>, rota: &'a Rota, from: usize) -> Self {
        let (rows, model) = (to_rows(rota), reasons.model);
        let rules = rows.iter().enumerate().map(|(p, row)| rules_of(model, p, row));
        Self {
            rules: rules.collect(),
            scored: Scored::new(model, rota),
            counts: reasons.links.counts(&rows),
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
        if self.tears(ring) {
            return;
        }
        let mut now = self.rota.clone();
        for (at, &p) in ring.people.iter().enumerate() {
            for &day in ring.days {
                now[p][day] = self.rota[takes(at)][day];
            }
        }
        found.extend(self.swap(ring.people, &now));
    }

    /// Whether a band gets shorter or a pair is torn: whoever counts for neither makes no difference. Duties are looked at with
    /// the other rules.
    fn tears(&self, ring: &Ring) -> bool {
        let links = &self.reasons.links;
        let mut moved: Vec<(usize, i32)> = Vec::new();
        let mut shift = |link: usize, by: i32| match moved.iter_mut().find(|(known, _)| *known == link) {
            Some(known) => known.1 += by,
            None => moved.push((link, by)),
        };
        for (at, &p) in ring.people.iter().enumerate() {
            let other = ring.people[(at + 1) % ring.people.len()];
            for &day in ring.days {
                links.each(p, day, self.rows[p][day] as usize, &mut |link, change| shift(link, -change));
                links.each(p, day, self.rows[other][day] as usize, &mut |link, change| shift(link, change));
            }
        }
        let worse = |&(link, by): &(usize, i32)| {
            let (tie, count) = (&links.list[link], self.counts[link]);
            match tie.rule {
                Rule::Duty(_) => 0,
                _ => tie.cost(count + by) - tie.cost(count),
            }
        };
        moved.iter().map(worse).sum::<i64>() > 0
    }

    fn is_legal(&mut self, what: Passed) -> bool {
        let (rows, rules, model) = (&self.rows, &self.rules, self.reasons.model);
        let legal = |(p, passed): Passed| {
            let mut row = rows[p].clone();
            for (day, value) in passed {
                if let Some(cell) = row.get_mut(day) {
                    *cell = value;
                }
            }
            rules[p].allows(model, p, &row)
        };
        *self.known.entry(what).or_insert_with(|| legal(what))
    }

    /// The swap in full, unless somebody gains a broken rule.
    fn swap(&self, people: &[usize], now: &Rota) -> Option<Swap> {
        let (before, after) = (&self.scored.score, self.scored.of(self.reasons.model, now));
        newly_broken(before, &after).is_empty().then(|| Swap {
            changes: changes(self.rota, now),
            people: people.to_vec(),
            costs: after.penalty - before.penalty,
        })
    }
}
