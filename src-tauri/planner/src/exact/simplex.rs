//! The linear programme's engine: a primal simplex made for the master. It starts from a whole rota, stays
//! feasible, and goes on from its last basis when columns come or are barred. Needs are bent by a millionth each,
//! so that it hardly ever stands still.
//! Deliberately absent: certainty. Its prices steer; a bound is proved by pricing every person under them.

mod inverse;
mod thin;

/// Reduced costs above this count as zero.
const TINY: f64 = 1e-7;
/// Pivots below this are not trusted.
const WEAK: f64 = 1e-8;
/// By how much a level may pass zero for a stronger pivot: far less than needs are bent, or it goes round in circles.
const GIVE: f64 = 1e-12;
/// Pivots after which the inverse is looked over.
const FRESH: usize = 150;
/// A variable that is not in the basis.
const NOWHERE: u32 = u32::MAX;

/// Rows: one a person (their columns sum to one), then one a link (columns, what is missing, less what is too
/// much, make up the need). Variables: for each link what is missing and what is too much, then the columns.
#[derive(Debug, Clone)]
pub(crate) struct Simplex {
    people: usize,
    rows: usize,
    needs: Vec<f64>,
    /// Cost of each variable while it is not barred, and whether it is.
    cost: Vec<f64>,
    barred: Vec<bool>,
    /// What a barred column costs that has still to leave.
    dear: f64,
    starts: Vec<u32>,
    index: Vec<u32>,
    value: Vec<f64>,
    place: Vec<u32>,
    reduced: Vec<f64>,
    weight: Vec<f64>,
    basis: Vec<u32>,
    level: Vec<f64>,
    inverse: Vec<f64>,
    prices: Vec<f64>,
    pivots: usize,
    /// Pivots at which the inverse is next looked over.
    look_at: usize,
    /// Pivots so far times rows: how much work was done, whatever the clock says.
    pub effort: usize,
    is_stale: bool,
    column: Vec<f64>,
    line: Vec<f64>,
}

impl Simplex {
    /// An engine without columns; `links` gives each link's need and what one missing or one too many costs.
    pub(crate) fn new(people: usize, links: &[(i32, i64, i64)], dear: f64) -> Self {
        let rows = people + links.len();
        let bend = |l: usize| 1e-6 * (0.5 + ((l * 7919 + 13) % 1009) as f64 / 1009.0);
        let slacks = 2 * links.len();
        Self {
            people,
            rows,
            needs: links
                .iter()
                .enumerate()
                .map(|(l, n)| f64::from(n.0) + bend(l))
                .collect(),
            cost: links
                .iter()
                .flat_map(|n| [n.1 as f64, n.2 as f64])
                .collect(),
            barred: vec![false; slacks],
            dear,
            starts: vec![0],
            index: Vec::new(),
            value: Vec::new(),
            place: vec![NOWHERE; slacks],
            reduced: vec![0.0; slacks],
            weight: vec![1.0; slacks],
            basis: Vec::new(),
            level: Vec::new(),
            inverse: Vec::new(),
            prices: vec![0.0; rows],
            pivots: 0,
            look_at: FRESH,
            effort: 0,
            is_stale: true,
            column: Vec::new(),
            line: Vec::new(),
        }
    }

    fn slacks(&self) -> usize {
        2 * self.needs.len()
    }

    /// Adds a column of a person's row; `entries` are links and what it adds to each.
    pub(crate) fn add(&mut self, person: usize, entries: &[(usize, f64)], cost: f64) {
        self.index.push(person as u32);
        self.value.push(1.0);
        for &(l, n) in entries {
            self.index.push((self.people + l) as u32);
            self.value.push(n);
        }
        self.starts.push(self.index.len() as u32);
        self.cost.push(cost);
        self.barred.push(false);
        self.place.push(NOWHERE);
        self.weight.push(1.0);
        let column = self.starts.len() - 2;
        let worth = self.dot(column, &self.prices);
        self.reduced.push(cost - worth);
    }

    fn entries(&self, column: usize) -> (&[u32], &[f64]) {
        let span = self.starts[column] as usize..self.starts[column + 1] as usize;
        (&self.index[span.clone()], &self.value[span])
    }

    fn dot(&self, column: usize, line: &[f64]) -> f64 {
        let (index, value) = self.entries(column);
        gather(line, index, value)
    }

    /// Bars a column or frees it. What a barred column would bring is not followed, so a freed one is reckoned anew.
    pub(crate) fn bar(&mut self, column: usize, barred: bool) {
        let slacks = self.slacks();
        self.barred[slacks + column] = barred;
        self.is_stale |= !barred || self.place[slacks + column] != NOWHERE;
    }

    /// Begins with one column a person.
    pub(crate) fn begin(&mut self, columns: &[usize]) {
        let slacks = self.slacks();
        let mut left = self.needs.clone();
        for &column in columns {
            let (index, value) = self.entries(column);
            for (&i, v) in index.iter().zip(value).skip(1) {
                left[i as usize - self.people] -= v;
            }
        }
        let slack = |(l, left): (usize, &f64)| (2 * l + usize::from(*left < 0.0)) as u32;
        self.basis = columns.iter().map(|&c| (slacks + c) as u32).collect();
        self.basis.extend(left.iter().enumerate().map(slack));
        self.place.iter_mut().for_each(|p| *p = NOWHERE);
        for (row, &v) in self.basis.iter().enumerate() {
            self.place[v as usize] = row as u32;
        }
        self.refresh();
    }

    /// Value, and prices by row: people first, then links.
    pub(crate) fn prices(&self) -> &[f64] {
        &self.prices
    }

    pub(crate) fn value(&self) -> f64 {
        self.basis
            .iter()
            .zip(&self.level)
            .map(|(&v, x)| self.price_of(v as usize) * x)
            .sum()
    }

    /// Share of each column.
    pub(crate) fn shares(&self) -> Vec<f64> {
        let slacks = self.slacks();
        let share = |&p: &u32| {
            if p == NOWHERE {
                0.0
            } else {
                self.level[p as usize]
            }
        };
        self.place[slacks..].iter().map(share).collect()
    }

    /// How much a link misses of its need.
    pub(crate) fn missing(&self, link: usize) -> f64 {
        match self.place[2 * link] {
            NOWHERE => 0.0,
            place => self.level[place as usize],
        }
    }

    fn price_of(&self, variable: usize) -> f64 {
        self.cost[variable]
            + if self.barred[variable] {
                self.dear
            } else {
                0.0
            }
    }

    /// Goes on until no variable betters the programme; `false` when it was told to end or lost its way.
    pub(crate) fn solve(&mut self, is_over: &dyn Fn() -> bool) -> bool {
        let mut steps = 0;
        if self.is_stale {
            self.reprice();
        }
        loop {
            steps += 1;
            if steps % 32 == 0 && is_over() {
                return false;
            }
            if self.pivots >= self.look_at {
                self.look_over();
            }
            let Some(enters) = self.entering() else {
                if self.pivots == 0 || !self.is_stale {
                    return true;
                }
                self.reprice();
                if self.entering().is_none() {
                    return true;
                }
                continue;
            };
            self.fill_column(enters);
            let Some(leaves) = self.leaving() else {
                if self.pivots == 0 {
                    return false;
                }
                self.refresh();
                continue;
            };
            self.pivot(enters, leaves);
            if steps > 50_000 {
                return false;
            }
        }
    }

    fn entering(&self) -> Option<usize> {
        let mut best: Option<(f64, usize)> = None;
        let list = self
            .reduced
            .iter()
            .zip(&self.weight)
            .zip(&self.barred)
            .enumerate();
        for (j, ((&d, &w), &barred)) in list {
            if d < -TINY && !barred && best.is_none_or(|(known, _)| d * d > known * w) {
                best = Some((d * d / w, j));
            }
        }
        best.map(|(_, j)| j)
    }

    /// The entering variable's column in terms of the basis.
    fn fill_column(&mut self, variable: usize) {
        let mut column = std::mem::take(&mut self.column);
        column.clear();
        column.resize(self.rows, 0.0);
        let slacks = self.slacks();
        let slack = [(
            (self.people + variable / 2) as u32,
            1.0 - 2.0 * (variable % 2) as f64,
        )];
        let (index, value): (Vec<u32>, Vec<f64>) = match variable.checked_sub(slacks) {
            Some(c) => (self.entries(c).0.to_vec(), self.entries(c).1.to_vec()),
            None => slack.iter().copied().unzip(),
        };
        for (row, sum) in self.inverse.chunks_exact(self.rows).zip(&mut column) {
            *sum = gather(row, &index, &value);
        }
        self.column = column;
    }

    /// The row whose variable reaches zero first; among near equals the one with the strongest pivot.
    fn leaving(&self) -> Option<usize> {
        let pairs = || self.column.iter().zip(&self.level).enumerate();
        let mut reach = f64::INFINITY;
        for (_, (&a, &x)) in pairs() {
            if a > WEAK {
                reach = reach.min((x.max(0.0) + GIVE) / a);
            }
        }
        let mut best: Option<(f64, usize)> = None;
        for (i, (&a, &x)) in pairs() {
            if a > WEAK && x <= reach * a && best.is_none_or(|(known, _)| a > known) {
                best = Some((a, i));
            }
        }
        best.map(|(_, i)| i)
    }

    fn pivot(&mut self, enters: usize, leaves: usize) {
        let rows = self.rows;
        let strength = self.column[leaves];
        let step = (self.level[leaves] / strength).max(0.0);
        let gone = self.basis[leaves] as usize;
        self.line.clear();
        self.line
            .extend_from_slice(&self.inverse[leaves * rows..(leaves + 1) * rows]);
        self.line.iter_mut().for_each(|v| *v /= strength);
        let drop = self.reduced[enters];
        let weight = self.weight[enters];
        self.follow_line(drop, weight);
        for (i, (&a, x)) in self.column.iter().zip(&mut self.level).enumerate() {
            *x = if i == leaves { step } else { *x - a * step };
        }
        for (i, (row, &a)) in self
            .inverse
            .chunks_exact_mut(rows)
            .zip(&self.column)
            .enumerate()
        {
            if i == leaves {
                row.copy_from_slice(&self.line);
            } else if a.abs() > 1e-12 {
                row.iter_mut()
                    .zip(&self.line)
                    .for_each(|(v, l)| *v -= a * l);
            }
        }
        self.prices
            .iter_mut()
            .zip(&self.line)
            .for_each(|(y, l)| *y += drop * l);
        self.basis[leaves] = enters as u32;
        self.place[enters] = leaves as u32;
        self.place[gone] = NOWHERE;
        self.reduced[enters] = 0.0;
        self.reduced[gone] = -drop / strength - (self.price_of(gone) - self.cost[gone]);
        self.weight[gone] = (weight / (strength * strength)).max(1.0);
        self.pivots += 1;
        self.effort += rows;
        self.is_stale = true;
    }

    /// Brings the reduced costs and weights after a pivot whose scaled line of the inverse is in `line`.
    fn follow_line(&mut self, drop: f64, weight: f64) {
        let slacks = self.slacks();
        let people = self.people;
        let mut follow = |j: usize, a: f64| {
            if a != 0.0 {
                self.reduced[j] -= drop * a;
                let now = a * a * weight;
                if now > self.weight[j] {
                    self.weight[j] = now;
                }
            }
        };
        for (l, &a) in self.line[people..].iter().enumerate() {
            follow(2 * l, a);
            follow(2 * l + 1, -a);
        }
        for (c, span) in self.starts.windows(2).enumerate() {
            if self.barred[slacks + c] {
                continue;
            }
            let span = span[0] as usize..span[1] as usize;
            follow(slacks + c, gather(&self.line, &self.index[span.clone()], &self.value[span]));
        }
        for &v in &self.basis {
            self.reduced[v as usize] = 0.0;
        }
    }

    /// Prices and reduced costs from the inverse.
    fn reprice(&mut self) {
        self.prices.iter_mut().for_each(|y| *y = 0.0);
        for (row, &v) in self.inverse.chunks_exact(self.rows).zip(&self.basis) {
            let cost = self.price_of(v as usize);
            if cost != 0.0 {
                self.prices
                    .iter_mut()
                    .zip(row)
                    .for_each(|(y, r)| *y += cost * r);
            }
        }
        let slacks = self.slacks();
        for l in 0..self.needs.len() {
            let worth = self.prices[self.people + l];
            self.reduced[2 * l] = self.cost[2 * l] - worth;
            self.reduced[2 * l + 1] = self.cost[2 * l + 1] + worth;
        }
        for c in 0..self.starts.len() - 1 {
            self.reduced[slacks + c] = self.cost[slacks + c] - self.dot(c, &self.prices);
        }
        for &v in &self.basis {
            self.reduced[v as usize] = 0.0;
        }
        self.is_stale = false;
    }
}

/// Sum of the products of some places of a line with as many values, in two sums that do not wait for each other.
fn gather(line: &[f64], mut index: &[u32], mut value: &[f64]) -> f64 {
    let (mut even, mut odd) = (0.0, 0.0);
    while let (Some((i, more)), Some((v, rest))) = (index.split_first_chunk::<4>(), value.split_first_chunk::<4>()) {
        even += line[i[0] as usize] * v[0] + line[i[2] as usize] * v[2];
        odd += line[i[1] as usize] * v[1] + line[i[3] as usize] * v[3];
        (index, value) = (more, rest);
    }
    let rest = index.iter().zip(value).map(|(&i, v)| line[i as usize] * v);
    even + odd + rest.sum::<f64>()
}
