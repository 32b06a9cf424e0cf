//! The master programme: whole rows of one person each are its columns; it takes one per person, in
//! fractions, and pays for what the ties miss. Its duals say what each cell is worth.
//! Deliberately absent: where columns come from (`price`) and how fractions are made whole (`dive`).

use std::collections::HashSet;
use std::ops::RangeInclusive;

use highs::{Col, ColProblem, HighsModelStatus, Model as Lp, Row as LpRow};

use crate::control::Control;
use crate::links::Links;
use crate::rules::Row;

/// The engine's numbers for its two simplex methods.
const DUAL: i32 = 1;
const PRIMAL: i32 = 4;

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
    lp: Option<Lp>,
    person_rows: Vec<LpRow>,
    link_rows: Vec<LpRow>,
    cols: Vec<Col>,
    slacks: usize,
    pub columns: Vec<Column>,
    known: HashSet<(usize, Row)>,
    spent: f64,
}

/// What changed since the programme was last solved; it decides which simplex starts warm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum After {
    /// New columns: the last solution still stands, the prices do not.
    Columns,
    /// Other bounds: the prices still stand, the solution does not.
    Bounds,
}

impl<'a> Master<'a> {
    /// A programme without columns.
    pub(crate) fn new(links: &'a Links, people: usize) -> Option<Self> {
        let mut problem = ColProblem::default();
        let person_rows: Vec<LpRow> = (0..people).map(|_| problem.add_row(1.0..=1.0)).collect();
        let need = |l: &crate::links::Link| exactly(f64::from(l.need));
        let link_rows: Vec<LpRow> = links
            .list
            .iter()
            .map(|l| problem.add_row(need(l)))
            .collect();
        for (link, &row) in links.list.iter().zip(&link_rows) {
            problem.add_column(link.under as f64, 0.0.., [(row, 1.0)]);
            problem.add_column(link.over as f64, 0.0.., [(row, -1.0)]);
        }
        let mut lp = Lp::try_new(problem).ok()?;
        lp.try_set_option("threads", 1).ok()?;
        lp.try_set_option("parallel", "off").ok()?;
        lp.try_set_option("solver", "simplex").ok()?;
        let (slacks, known) = (2 * links.list.len(), HashSet::new());
        let (cols, columns) = (Vec::new(), Vec::new());
        Some(Self {
            links,
            lp: Some(lp),
            person_rows,
            link_rows,
            cols,
            slacks,
            columns,
            known,
            spent: 0.0,
        })
    }

    /// Adds a row as a column; `false` when it is there already.
    pub(crate) fn add(&mut self, column: Column) -> bool {
        let Some(lp) = self.lp.as_mut() else {
            return false;
        };
        if !self.known.insert((column.person, column.row.clone())) {
            return false;
        }
        let entries = entries(self.links, &column);
        let link = entries
            .iter()
            .map(|&(l, change)| (self.link_rows[l], change));
        let person = std::iter::once((self.person_rows[column.person], 1.0));
        self.cols
            .push(lp.add_col(column.cost as f64, 0.0.., person.chain(link)));
        self.columns.push(column);
        true
    }

    /// Solves the programme; `None` when the engine gave up or time was over.
    pub(crate) fn solve(&mut self, after: After, control: &Control) -> Option<Shares> {
        let mut lp = self.lp.take()?;
        let begun = (control.elapsed)();
        let left = control.limit.saturating_sub(begun).as_secs_f64();
        let simplex = if after == After::Columns {
            PRIMAL
        } else {
            DUAL
        };
        lp.try_set_option("simplex_strategy", simplex).ok()?;
        lp.try_set_option("time_limit", self.spent + left.max(0.01))
            .ok()?;
        let solved = lp.try_solve().ok()?;
        self.spent += (control.elapsed)().saturating_sub(begun).as_secs_f64();
        let is_best = solved.status() == HighsModelStatus::Optimal;
        let solution = solved.get_solution();
        let shares = Shares {
            value: solved.objective_value(),
            share: solution.columns()[self.slacks..].to_vec(),
            worth: solution.dual_rows()[self.person_rows.len()..].to_vec(),
            person: solution.dual_rows()[..self.person_rows.len()].to_vec(),
        };
        self.lp = Some(Lp::from(solved));
        is_best.then_some(shares)
    }

    /// Bounds the share of a column: `0.0..=1.0` leaves it free, `1.0..=1.0` takes it, `0.0..=0.0` bars it.
    pub(crate) fn bound(&mut self, column: usize, share: RangeInclusive<f64>) {
        if let Some(lp) = self.lp.as_mut() {
            lp.change_column_bounds(self.cols[column], share);
        }
    }
}

fn exactly(value: f64) -> RangeInclusive<f64> {
    value..=value
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
