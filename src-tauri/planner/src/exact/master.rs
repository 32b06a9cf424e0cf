//! The master programme: whole rows of one person each are its columns; it takes one per person, in
//! fractions, and pays for what the ties miss. Its duals say what each cell is worth.
//! Deliberately absent: where columns come from (`price`) and how fractions are made whole (`tree`).

use std::collections::HashSet;
use std::ops::Range;

use crate::control::Control;
use crate::links::{Link, Links};
use crate::rules::Row;

use super::part::Known;
use super::simplex::Simplex;

/// Columns for each person from which half of them are forgotten.
const MANY: usize = 60;
/// Columns of each person that a programme begins with where rows are known.
const BEGIN: usize = 30;

/// One row a person could have.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub person: usize,
    pub row: Row,
    pub cost: i64,
}

/// What the linear programme says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shares {
    /// Value of the programme.
    pub value: f64,
    /// Share of each column.
    pub share: Vec<f64>,
    /// Worth of one unit of each link.
    pub worth: Vec<f64>,
    /// Price of each person's row.
    pub person: Vec<f64>,
}

/// The programme and its columns.
pub(crate) struct Master<'a> {
    links: &'a Links,
    engine: Simplex,
    /// Place of each person who takes part, by person.
    places: Vec<Option<usize>>,
    /// Row of each link that is open, by link.
    open: Vec<Option<usize>>,
    members: usize,
    pub columns: Vec<Column>,
    barred: Vec<bool>,
    known: HashSet<(usize, Row)>,
    has_begun: bool,
}

impl<'a> Master<'a> {
    /// A programme without columns for the people who take part; `needs` is what they have to serve of each
    /// link, `dear` more than any rota worth looking at costs. Links of other days than `days` are left out: nobody
    /// may change anything there.
    pub(crate) fn new(links: &'a Links, needs: &[i32], (takes_part, days): (&[bool], &Range<usize>), dear: i64) -> Self {
        let mut members = 0;
        let mut place = |&is_in: &bool| {
            members += usize::from(is_in);
            is_in.then(|| members - 1)
        };
        let places = takes_part.iter().map(&mut place).collect();
        let is_open = |l: &Link| days.contains(&l.day);
        let mut rows = 0;
        let mut row = |l: &Link| {
            rows += usize::from(is_open(l));
            is_open(l).then(|| rows - 1)
        };
        let open = links.list.iter().map(&mut row).collect();
        let list = links.list.iter().zip(needs).filter(|(l, _)| is_open(l));
        let list: Vec<(i32, i64, i64)> = list.map(|(l, &n)| (n, l.under, l.over)).collect();
        Self {
            links,
            engine: Simplex::new(members, &list, dear as f64),
            places,
            open,
            members,
            columns: Vec::new(),
            barred: Vec::new(),
            known: HashSet::new(),
            has_begun: false,
        }
    }

    /// Adds a row as a column; `false` when it is there already. The first of each person begin the programme.
    pub(crate) fn add(&mut self, column: Column) -> bool {
        let Some(place) = self.places[column.person] else {
            return false;
        };
        if !self.known.insert((column.person, column.row.clone())) {
            return false;
        }
        let mut list = entries(self.links, &column);
        list.retain_mut(|(l, _)| self.open[*l].map(|row| *l = row).is_some());
        self.engine.add(place, &list, column.cost as f64);
        self.columns.push(column);
        self.barred.push(false);
        true
    }

    /// Adds the best of the rows known.
    pub(crate) fn take_rows(&mut self, known: &Known) {
        for (person, rows) in known.rows.iter().enumerate() {
            for (_, row, cost) in rows.iter().take(BEGIN) {
                self.add(Column { person, row: row.clone(), cost: *cost });
            }
        }
    }

    /// Forgets the columns that are furthest from being of use once there are many.
    fn thin_out(&mut self) {
        if !self.has_begun || self.columns.len() < MANY * self.members.max(4) {
            return;
        }
        let mut beyond: Vec<f64> = (0..self.columns.len())
            .map(|c| self.engine.beyond(c))
            .collect();
        let middle = beyond.len() / 2;
        let limit = *beyond.select_nth_unstable_by(middle, f64::total_cmp).1;
        let kept: Vec<bool> = (0..self.columns.len())
            .map(|c| self.engine.is_basic(c) || self.engine.beyond(c) < limit)
            .collect();
        self.engine.keep(&kept);
        let mut flags = kept.iter();
        self.barred.retain(|_| flags.next() == Some(&true));
        let mut flags = kept.iter();
        let known = &mut self.known;
        self.columns.retain(|column| {
            let stays = flags.next() == Some(&true);
            if !stays {
                known.remove(&(column.person, column.row.clone()));
            }
            stays
        });
    }

    /// Work done by the engine so far.
    pub(crate) fn effort(&self) -> usize {
        self.engine.effort
    }

    /// Solves the programme; `None` when the engine lost its way or time was over.
    pub(crate) fn solve(&mut self, control: &Control) -> Option<Shares> {
        self.thin_out();
        if !self.has_begun {
            let mut first = vec![None; self.members];
            for (c, column) in self.columns.iter().enumerate().rev() {
                self.places[column.person]
                    .into_iter()
                    .for_each(|p| first[p] = Some(c));
            }
            let first: Option<Vec<usize>> = first.into_iter().collect();
            self.engine.begin(&first?);
            self.has_begun = true;
        }
        if !self.engine.solve(&|| control.is_over()) {
            return None;
        }
        let prices = self.engine.prices();
        let price = |place: &Option<usize>| place.map_or(0.0, |p| prices[p]);
        Some(Shares {
            value: self.engine.value(),
            share: self.engine.shares(),
            worth: self.open.iter().map(|row| row.map_or(0.0, |r| prices[self.members + r])).collect(),
            person: self.places.iter().map(price).collect(),
        })
    }

    /// What rows miss of the needs, to the point: the programme's value is of bent needs.
    pub(crate) fn missed_by(&self, rows: &[Row], needs: &[i32]) -> i64 {
        let counts = self.links.counts(rows);
        let open = (0..counts.len()).filter(|&l| self.open[l].is_some());
        let cost = |l: usize| self.links.list[l].cost(self.links.list[l].need - needs[l] + counts[l]);
        open.map(cost).sum()
    }

    /// How many each link misses of its need.
    pub(crate) fn missing(&self) -> Vec<f64> {
        self.open.iter().map(|row| row.map_or(0.0, |r| self.engine.missing(r))).collect()
    }

    /// Bars the columns of a person that are said to be barred, and frees the others.
    pub(crate) fn bar(&mut self, person: usize, is_barred: &dyn Fn(&Column) -> bool) {
        for (i, column) in self.columns.iter().enumerate() {
            if column.person == person && is_barred(column) != self.barred[i] {
                self.barred[i] = !self.barred[i];
                self.engine.bar(i, self.barred[i]);
            }
        }
    }
}

/// What a column adds to each link it touches.
pub(crate) fn entries(links: &Links, column: &Column) -> Vec<(usize, f64)> {
    let mut list: Vec<(usize, f64)> = Vec::new();
    for (day, &value) in column.row.iter().enumerate() {
        let from = list.len();
        links.each(
            column.person,
            day,
            value as usize,
            &mut |l, change| match list[from..].iter_mut().find(|(known, _)| *known == l) {
                Some(entry) => entry.1 += f64::from(change),
                None => list.push((l, f64::from(change))),
            },
        );
    }
    list.retain(|(_, change)| *change != 0.0);
    list
}
