//! A rota whose score is known, and what a rota near it comes to: only rows that differ are judged anew.
//! Deliberately absent: what a rule misses and costs (see `score`).

use crate::links::Links;
use crate::model::Model;
use crate::outcome::{Rota, Unmet};
use crate::score::{person_misses, sum_up, to_rows, Score};

/// A rota with its score, each row's misses and the counts of what ties people together.
#[derive(Debug, Clone)]
pub struct Scored {
    /// What the rota comes to.
    pub score: Score,
    rows: Vec<Vec<u8>>,
    misses: Vec<Vec<Unmet>>,
    links: Links,
    counts: Vec<i32>,
}

impl Scored {
    /// Scores any rota of the right shape: `rota[person][day]`.
    pub fn new(model: &Model, rota: &Rota) -> Self {
        // Only whether a pair is missed is read here, and by how often: what it costs follows from its strength.
        let links = Links::new(model, 1);
        let rows = to_rows(rota);
        let counts = links.counts(&rows);
        let misses: Vec<Vec<Unmet>> = rota.iter().enumerate().map(|(p, row)| person_misses(model, p, row)).collect();
        let score = sum_up(model, &links, &counts, misses.concat());
        Self { score, rows, misses, links, counts }
    }

    /// The score of another rota of the same model, in the time that its differing rows take.
    pub fn of(&self, model: &Model, now: &Rota) -> Score {
        let mut misses: Vec<Unmet> = Vec::with_capacity(self.misses.len());
        for (p, row) in now.iter().enumerate() {
            match self.is_same(p, row) {
                true => misses.extend_from_slice(&self.misses[p]),
                false => misses.extend(person_misses(model, p, row)),
            }
        }
        sum_up(model, &self.links, &self.counts(now), misses)
    }

    fn is_same(&self, p: usize, row: &[Option<usize>]) -> bool {
        self.rows[p].iter().zip(row).all(|(&was, &now)| was == value(now))
    }

    /// The counts of what ties people together, told from the cells that differ.
    fn counts(&self, now: &Rota) -> Vec<i32> {
        let mut counts = self.counts.clone();
        for (p, (was, row)) in self.rows.iter().zip(now).enumerate() {
            for (day, (&old, &new)) in was.iter().zip(row).enumerate().filter(|(_, (&old, &new))| old != value(new)) {
                self.links.each(p, day, old as usize, &mut |link, change| counts[link] -= change);
                self.links.each(p, day, value(new) as usize, &mut |link, change| counts[link] += change);
            }
        }
        counts
    }
}

fn value(cell: Option<usize>) -> u8 {
    cell.map_or(0, |shift| shift as u8 + 1)
}
