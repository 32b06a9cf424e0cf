//! Columns that are no longer of use are forgotten, so that the engine stays quick.
//! Deliberately absent: which columns those are; the master decides.

use super::{Simplex, NOWHERE};

impl Simplex {
    /// What a column would cost beyond its worth; basic columns nothing.
    pub(crate) fn beyond(&self, column: usize) -> f64 {
        self.reduced[self.slacks() + column]
    }

    /// Whether a column stands in the basis.
    pub(crate) fn is_basic(&self, column: usize) -> bool {
        self.place[self.slacks() + column] != NOWHERE
    }

    /// Forgets the columns that are not to be kept; those in the basis must be.
    pub(crate) fn keep(&mut self, kept: &[bool]) {
        let slacks = self.slacks();
        let mut renumber = vec![NOWHERE; slacks + kept.len()];
        let mut left = slacks;
        (0..slacks).for_each(|v| renumber[v] = v as u32);
        let (mut starts, mut index, mut value) = (vec![0], Vec::new(), Vec::new());
        for (c, _) in kept.iter().enumerate().filter(|(_, kept)| **kept) {
            index.extend_from_slice(self.entries(c).0);
            value.extend_from_slice(self.entries(c).1);
            starts.push(index.len() as u32);
            let (from, to) = (slacks + c, left);
            renumber[from] = to as u32;
            self.cost[to] = self.cost[from];
            self.barred[to] = self.barred[from];
            self.place[to] = self.place[from];
            self.reduced[to] = self.reduced[from];
            self.weight[to] = self.weight[from];
            left += 1;
        }
        self.cost.truncate(left);
        self.barred.truncate(left);
        self.place.truncate(left);
        self.reduced.truncate(left);
        self.weight.truncate(left);
        (self.starts, self.index, self.value) = (starts, index, value);
        self.basis
            .iter_mut()
            .for_each(|v| *v = renumber[*v as usize]);
    }
}
