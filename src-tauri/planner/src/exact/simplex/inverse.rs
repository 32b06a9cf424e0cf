//! The inverse of the engine's basis, made afresh: slacks are eliminated by hand, the rest is inverted whole.
//! Deliberately absent: the steps between two fresh inverses (see `simplex`).

use super::{Simplex, FRESH};

/// The most that an inverse may be blurred.
const SHARP: f64 = 1e-8;

impl Simplex {
    /// Makes the inverse afresh from the basis: slacks are eliminated by hand, what is left is inverted whole.
    pub(super) fn refresh(&mut self) {
        let rows = self.rows;
        let slacks = self.slacks();
        let mut slack_of: Vec<Option<usize>> = vec![None; rows];
        let mut columns: Vec<usize> = Vec::new();
        for (place, &v) in self.basis.iter().enumerate() {
            match (v as usize).checked_sub(slacks) {
                None => slack_of[self.people + v as usize / 2] = Some(place),
                Some(_) => columns.push(place),
            }
        }
        let core: Vec<usize> = (0..rows).filter(|&i| slack_of[i].is_none()).collect();
        let mut at = vec![usize::MAX; rows];
        core.iter().enumerate().for_each(|(n, &i)| at[i] = n);
        let n = core.len();
        let mut matrix = vec![0.0; n * n];
        for (c, &place) in columns.iter().enumerate() {
            let (index, value) = self.entries(self.basis[place] as usize - slacks);
            for (&i, &v) in index.iter().zip(value).filter(|(&i, _)| at[i as usize] < n) {
                matrix[at[i as usize] * n + c] = v;
            }
        }
        (self.pivots, self.look_at) = (0, FRESH);
        let Some(inverse) = (columns.len() == n).then(|| invert(matrix, n)).flatten() else {
            return;
        };
        self.fill_inverse(&inverse, &core, &columns, &slack_of);
        self.renew();
    }

    /// Levels, prices and weights from the inverse.
    fn renew(&mut self) {
        self.level_out();
        self.weight.iter_mut().for_each(|w| *w = 1.0);
        self.reprice();
    }

    /// Makes the inverse afresh where the pivots since have blurred it.
    pub(super) fn look_over(&mut self) {
        self.renew();
        self.look_at = self.pivots + FRESH;
        if self.blur() > SHARP {
            self.refresh();
        }
    }

    /// By how much the basis misses the right sides and the costs that the inverse is to give it.
    fn blur(&self) -> f64 {
        let mut left: Vec<f64> = (0..self.rows).map(|i| self.right(i)).collect();
        let mut blur = 0.0f64;
        for (&v, level) in self.basis.iter().zip(&self.level) {
            match (v as usize).checked_sub(self.slacks()) {
                None => left[self.people + v as usize / 2] -= level * (1.0 - 2.0 * f64::from(v % 2)),
                Some(column) => {
                    let (index, value) = self.entries(column);
                    index.iter().zip(value).for_each(|(&i, n)| left[i as usize] -= n * level);
                    let cost = self.price_of(v as usize);
                    blur = blur.max((cost - self.dot(column, &self.prices)).abs() / (1.0 + cost.abs()));
                }
            }
        }
        left.iter().fold(blur, |most, miss| most.max(miss.abs()))
    }

    fn right(&self, row: usize) -> f64 {
        if row < self.people {
            1.0
        } else {
            self.needs[row - self.people]
        }
    }

    /// Levels from the inverse.
    fn level_out(&mut self) {
        let right: Vec<f64> = (0..self.rows).map(|i| self.right(i)).collect();
        let sum = |row: &[f64]| row.iter().zip(&right).map(|(a, b)| a * b).sum();
        self.level = self.inverse.chunks_exact(self.rows).map(sum).collect();
    }

    /// Lays out the whole inverse from that of the columns (`core` are the rows without a slack in the basis).
    fn fill_inverse(
        &mut self,
        inverse: &[f64],
        core: &[usize],
        columns: &[usize],
        slack_of: &[Option<usize>],
    ) {
        let (rows, slacks, n) = (self.rows, self.slacks(), core.len());
        self.inverse.clear();
        self.inverse.resize(rows * rows, 0.0);
        for (c, &place) in columns.iter().enumerate() {
            for (k, &row) in core.iter().enumerate() {
                self.inverse[place * rows + row] = inverse[c * n + k];
            }
        }
        for (c, &place) in columns.iter().enumerate() {
            let column = self.basis[place] as usize - slacks;
            let span = self.starts[column] as usize..self.starts[column + 1] as usize;
            for e in span {
                let (row, v) = (self.index[e] as usize, self.value[e]);
                let Some(slack) = slack_of[row] else { continue };
                let sign = 1.0 - 2.0 * f64::from(self.basis[slack] % 2);
                for (k, &i) in core.iter().enumerate() {
                    self.inverse[slack * rows + i] -= sign * v * inverse[c * n + k];
                }
            }
        }
        for (row, slack) in slack_of.iter().enumerate() {
            if let Some(slack) = *slack {
                let sign = 1.0 - 2.0 * f64::from(self.basis[slack] % 2);
                self.inverse[slack * rows + row] = sign;
            }
        }
    }
}

/// The inverse of a square matrix, or nothing when it has none.
fn invert(mut matrix: Vec<f64>, n: usize) -> Option<Vec<f64>> {
    let mut inverse = vec![0.0; n * n];
    (0..n).for_each(|i| inverse[i * n + i] = 1.0);
    for col in 0..n {
        let strength = |r: &usize| matrix[r * n + col].abs();
        let pivot = (col..n).max_by(|a, b| strength(a).total_cmp(&strength(b)))?;
        if matrix[pivot * n + col].abs() < 1e-10 {
            return None;
        }
        for k in 0..n {
            matrix.swap(col * n + k, pivot * n + k);
            inverse.swap(col * n + k, pivot * n + k);
        }
        let scale = 1.0 / matrix[col * n + col];
        let own: Vec<f64> = matrix[col * n..(col + 1) * n]
            .iter()
            .map(|v| v * scale)
            .collect();
        let other: Vec<f64> = inverse[col * n..(col + 1) * n]
            .iter()
            .map(|v| v * scale)
            .collect();
        for row in (0..n).filter(|&r| r != col) {
            let factor = matrix[row * n + col];
            if factor != 0.0 {
                matrix[row * n..(row + 1) * n]
                    .iter_mut()
                    .zip(&own)
                    .for_each(|(v, o)| *v -= factor * o);
                inverse[row * n..(row + 1) * n]
                    .iter_mut()
                    .zip(&other)
                    .for_each(|(v, o)| *v -= factor * o);
            }
        }
        matrix[col * n..(col + 1) * n].copy_from_slice(&own);
        inverse[col * n..(col + 1) * n].copy_from_slice(&other);
    }
    Some(inverse)
}
