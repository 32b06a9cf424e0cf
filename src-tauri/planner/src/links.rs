//! What ties people together: coverage, mentor and trainee, people kept apart, duties. Each tie is a small
//! count on one day with a need and a price per unit below and above it.
//! Deliberately absent: rules of one person (see `rules`).

use crate::model::{Apart, Cell, Duty, Follow, Model, Strength, Together, MAX_WEIGHT};
use crate::outcome::Rule;

/// A count over people on one day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link {
    pub day: usize,
    pub need: i32,
    pub under: i64,
    pub over: i64,
    pub rule: Rule,
}

impl Link {
    pub(crate) fn cost(&self, count: i32) -> i64 {
        if count < self.need {
            self.under * i64::from(self.need - count)
        } else {
            self.over * i64::from(count - self.need)
        }
    }
}

/// All ties of a model and which cells touch them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Links {
    pub list: Vec<Link>,
    values: usize,
    /// For each (day, value): links that everybody's cell raises by one.
    common: Vec<Vec<u32>>,
    /// For each person with ties of their own and each (day, value): links and how they change.
    own: Vec<Vec<Vec<(u32, i32)>>>,
}

impl Links {
    /// `hard` is what a missed hard pair or duty costs.
    pub(crate) fn new(model: &Model, hard: i64) -> Self {
        let values = model.shifts.len() + 1;
        let mut links = Self {
            list: Vec::new(),
            values,
            common: vec![Vec::new(); model.days * values],
            own: vec![Vec::new(); model.people.len()],
        };
        links.add_bands(model);
        for (i, pair) in model.together.iter().enumerate() {
            links.add_together(model, i, pair, toll(pair.strength, hard));
        }
        for (i, pair) in model.apart.iter().enumerate() {
            links.add_apart(i, pair, toll(pair.strength, hard));
        }
        for (i, duty) in model.duties.iter().enumerate() {
            links.add_duty(i, duty, toll(duty.strength, hard));
        }
        links
    }

    /// Values of a cell: off and each shift.
    pub(crate) fn values(&self) -> usize {
        self.values
    }

    fn add_bands(&mut self, model: &Model) {
        for (i, band) in model.cover.iter().enumerate() {
            let (under, over) = (
                i64::from(band.under.min(MAX_WEIGHT)),
                i64::from(band.over.min(MAX_WEIGHT)),
            );
            let need = band.need.min(100_000) as i32;
            let id = self.push(Link {
                day: band.day,
                need,
                under,
                over,
                rule: Rule::Cover(i),
            });
            self.tie_all(id, band.day, &band.shifts, &band.people);
        }
    }

    /// Lets each of these people, or everybody, count for a link on any of these shifts.
    fn tie_all(&mut self, id: u32, day: usize, shifts: &[usize], people: &[usize]) {
        let (shifts, people) = (once_each(shifts), once_each(people));
        for s in shifts {
            let cell = day * self.values + s + 1;
            if people.is_empty() {
                self.common[cell].push(id);
            }
            people.iter().for_each(|&p| self.tie(p, cell, id, 1));
        }
    }

    fn add_duty(&mut self, i: usize, duty: &Duty, cost: i64) {
        for (day, &need) in duty.need.iter().enumerate().filter(|(_, &need)| need > 0 && cost > 0) {
            let need = need.min(100_000) as i32;
            let id = self.push(Link {
                day,
                need,
                under: cost,
                over: 0,
                rule: Rule::Duty(i),
            });
            self.tie_all(id, day, &duty.shifts, &duty.people);
        }
    }

    fn add_together(&mut self, model: &Model, i: usize, pair: &Together, cost: i64) {
        let judged = |d: &usize| {
            !matches!(
                model.people[pair.mentor].cells[*d],
                Cell::Leave | Cell::Absent
            )
        };
        if cost == 0 || pair.trainee == pair.mentor {
            return;
        }
        for day in (pair.from..pair.to).filter(judged) {
            for value in 1..self.values {
                let cell = day * self.values;
                let need = i32::from(pair.follow == Follow::WhenBothWork);
                let id = self.push(Link {
                    day,
                    need,
                    under: 0,
                    over: cost,
                    rule: Rule::Together(i),
                });
                self.tie(pair.trainee, cell + value, id, 1);
                match pair.follow {
                    Follow::EveryDay => self.tie(pair.mentor, cell + value, id, -1),
                    Follow::WhenBothWork => {
                        let others = (1..self.values).filter(|&v| v != value);
                        others.for_each(|v| self.tie(pair.mentor, cell + v, id, 1));
                    }
                }
            }
        }
    }

    fn add_apart(&mut self, i: usize, pair: &Apart, cost: i64) {
        if cost == 0 || pair.one == pair.other {
            return;
        }
        let values = self.values;
        for (day, value) in (pair.from..pair.to).flat_map(|d| (1..values).map(move |v| (d, v))) {
            let cell = day * values + value;
            let id = self.push(Link {
                day,
                need: 1,
                under: 0,
                over: cost,
                rule: Rule::Apart(i),
            });
            self.tie(pair.one, cell, id, 1);
            self.tie(pair.other, cell, id, 1);
        }
    }

    fn push(&mut self, link: Link) -> u32 {
        self.list.push(link);
        (self.list.len() - 1) as u32
    }

    fn tie(&mut self, person: usize, cell: usize, link: u32, change: i32) {
        if self.own[person].is_empty() {
            self.own[person] = vec![Vec::new(); self.common.len()];
        }
        self.own[person][cell].push((link, change));
    }

    /// Calls `touch` with each link that this cell changes, and by how much.
    pub(crate) fn each(
        &self,
        person: usize,
        day: usize,
        value: usize,
        touch: &mut impl FnMut(usize, i32),
    ) {
        let cell = day * self.values + value;
        self.common[cell].iter().for_each(|&l| touch(l as usize, 1));
        self.each_own(person, cell, touch);
    }

    /// The same without the links that take everybody alike.
    fn each_own(&self, person: usize, cell: usize, touch: &mut impl FnMut(usize, i32)) {
        if let Some(ties) = self.own[person].get(cell) {
            ties.iter()
                .for_each(|&(l, change)| touch(l as usize, change));
        }
    }

    /// Price of each (day, value) when a unit of each link is worth so much, for anybody.
    #[cfg(feature = "exact")]
    pub(crate) fn common_prices(&self, worth: &[f64]) -> Vec<f64> {
        let price = |links: &Vec<u32>| -links.iter().map(|&l| worth[l as usize]).sum::<f64>();
        self.common.iter().map(price).collect()
    }

    /// Adds to these prices what a person's own ties are worth.
    #[cfg(feature = "exact")]
    pub(crate) fn add_own_prices(&self, person: usize, worth: &[f64], prices: &mut [f64]) {
        for (price, ties) in prices.iter_mut().zip(&self.own[person]) {
            *price -= ties
                .iter()
                .map(|&(l, change)| worth[l as usize] * f64::from(change))
                .sum::<f64>();
        }
    }

    /// Counts of all links in a rota of values.
    pub(crate) fn counts(&self, rows: &[Vec<u8>]) -> Vec<i32> {
        let mut counts = vec![0; self.list.len()];
        for (p, row) in rows.iter().enumerate() {
            for (day, &value) in row.iter().enumerate() {
                self.each(p, day, value as usize, &mut |link, change| {
                    counts[link] += change
                });
            }
        }
        counts
    }

    /// Cost of all links at these counts.
    pub(crate) fn cost(&self, counts: &[i32]) -> i64 {
        self.list
            .iter()
            .zip(counts)
            .map(|(link, &count)| link.cost(count))
            .sum()
    }
}

fn once_each(list: &[usize]) -> Vec<usize> {
    let mut list = list.to_vec();
    list.sort_unstable();
    list.dedup();
    list
}

fn toll(strength: Strength, hard: i64) -> i64 {
    match strength {
        Strength::Hard => hard,
        Strength::Weight(w) => i64::from(w.min(MAX_WEIGHT)),
    }
}
