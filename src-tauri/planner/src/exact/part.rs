//! Betters a rota piece by piece: the rows of some people are chosen anew, exactly, while all others stay as
//! they are. Small pieces are settled in milliseconds, and each that is settled cannot be bettered alone.
//! Deliberately absent: a bound on the whole; that is the root's (see `root`).

use crate::control::Control;
use crate::dice::Dice;
use crate::plan::{Plan, State};
use crate::row;
use crate::rules::Row;

use super::choice::{Choice, Piece};
use super::dear;
use super::master::{entries, Column, Master};
use super::tree::{Found, Task, Tree};

/// People a piece takes in at first.
const FIRST: f64 = 12.0;
/// Nodes of a piece, and of a search over everybody.
const NODES: usize = 40;
/// Work of the engine below which a piece was easy: about a tenth of a second. Not taken from the clock, so that one
/// seed gives one rota.
pub(super) const EASY: usize = 400_000;
/// Columns kept for each person at the most.
const KEPT: usize = 250;
/// Columns of each person that a piece begins with.
const BEGIN: usize = 25;

/// What the root says of rows: the worth of links, the price of people, and the columns that came near.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub worth: Vec<f64>,
    pub person: Vec<f64>,
    /// Rows of each person by what they cost beyond their worth, cheapest first.
    pub rows: Vec<Vec<(f64, Row, i64)>>,
}

impl Known {
    /// What a row costs beyond what it is worth.
    fn regret(&self, plan: &Plan, column: &Column) -> f64 {
        let worth: f64 = entries(&plan.links, column)
            .iter()
            .map(|&(l, n)| n * self.worth[l])
            .sum();
        column.cost as f64 - worth - self.person[column.person]
    }

    /// What a person's row costs beyond what it is worth.
    pub(crate) fn regret_of(&self, plan: &Plan, state: &State, person: usize) -> f64 {
        let (row, cost) = (state.rows[person].clone(), state.row_cost[person]);
        self.regret(plan, &Column { person, row, cost })
    }

    /// Whether a person has good rows that touch a link.
    pub(crate) fn serves(&self, plan: &Plan, person: usize, link: usize) -> bool {
        let day = plan.links.list[link].day;
        let touches = |row: &Row| {
            let mut touched = false;
            plan.links.each(person, day, row[day] as usize, &mut |l, _| touched |= l == link);
            touched
        };
        self.rows[person].iter().any(|(_, row, _)| touches(row))
    }

    /// Takes columns in, the best of each person first, each once.
    pub(crate) fn take(&mut self, plan: &Plan, columns: &[Column]) {
        self.rows.resize(plan.people.len(), Vec::new());
        for column in columns {
            let regret = self.regret(plan, column);
            let rows = &mut self.rows[column.person];
            let at = rows.partition_point(|(known, _, _)| *known < regret - 1e-7);
            let same = rows[at..]
                .iter()
                .take_while(|(known, _, _)| *known < regret + 1e-7);
            if at < KEPT && !same.clone().any(|(_, row, _)| *row == column.row) {
                rows.insert(at, (regret, column.row.clone(), column.cost));
                rows.truncate(KEPT);
            }
        }
    }
}

/// What a piece came to.
pub(crate) struct Step {
    /// Another rota, better or as good.
    pub state: Option<State>,
    /// Whether no rota at all is better than the best then known.
    pub is_proved: bool,
    /// Work done.
    pub work: usize,
}

/// Betters a rota piece by piece.
pub(crate) struct Parts {
    pub known: Known,
    choice: Choice,
}

impl Parts {
    pub(crate) fn new(known: Known, days: usize) -> Self {
        let people = (known.rows.len() as f64 / 4.0).clamp(FIRST, 14.0);
        Self { known, choice: Choice::new(people, days) }
    }

    /// Tries one piece.
    pub(crate) fn step(&mut self, plan: &mut Plan, best: &State, dice: &mut Dice, control: &Control) -> Step {
        let piece = self.choice.draw(plan, &self.known, best, dice);
        let (found, effort, work) = self.settle(plan, best, &piece, dice, control);
        let mut state = best.clone();
        for (p, row) in found.rows.into_iter().flatten().enumerate() {
            if !row.is_empty() {
                plan.replace(&mut state, p, row);
            }
        }
        let size = match effort {
            _ if found.nodes >= NODES => 0.95,
            effort if effort > 3 * EASY => 0.8,
            effort if effort > EASY => 0.93,
            effort if effort > EASY / 4 => 1.04,
            _ => 1.1,
        };
        let is_better = state.total < best.total;
        self.choice.learn(&piece, is_better, size, plan.people.len() * plan.model.days);
        let is_other = state.total <= best.total && state.rows != best.rows;
        Step { state: is_other.then_some(state), is_proved: found.is_all && piece.is_all(plan), work }
    }

    /// Chooses a piece anew; what was found, the engine's work and all work.
    fn settle(
        &mut self,
        plan: &mut Plan,
        best: &State,
        piece: &Piece,
        dice: &mut Dice,
        control: &Control,
    ) -> (Found, usize, usize) {
        let links = plan.links.clone();
        let mut task = task(plan, best, piece);
        let mut master = Master::new(&links, &task.needs, (&task.takes_part, &piece.days), dear(best.total));
        for &p in &piece.people {
            master.add(Column {
                person: p,
                row: best.rows[p].clone(),
                cost: best.row_cost[p],
            });
            let fits = |row: &Row| row.iter().zip(&task.barred[p]).all(|(&v, bits)| bits >> v & 1 == 0);
            for (_, row, cost) in self.known.rows[p].iter().filter(|(_, row, _)| fits(row)).take(BEGIN) {
                master.add(Column {
                    person: p,
                    row: row.clone(),
                    cost: *cost,
                });
            }
        }
        let mut centre = self.known.worth.clone();
        let elsewhere = links.list.iter().zip(&mut centre).filter(|(l, _)| !piece.days.contains(&l.day));
        elsewhere.for_each(|(_, worth)| *worth = 0.0);
        let mut tree = Tree {
            plan,
            master: &mut master,
            task: &mut task,
            dice,
            control,
            // Others as good are taken as well: pieces of those may do better.
            beat: best.total + 1,
            centre,
            rounds: 12,
            one_in: Some(10),
            patience: 6,
            budget: usize::MAX,
            priced: 0,
            lead: None,
        };
        let found = tree.search(NODES);
        let work = tree.work();
        self.known.take(plan, &master.columns);
        (found, master.effort(), work)
    }
}

/// The task of choosing a piece anew.
fn task(plan: &Plan, best: &State, piece: &Piece) -> Task {
    let mut takes_part = vec![false; plan.people.len()];
    piece.people.iter().for_each(|&p| takes_part[p] = true);
    let mut needs: Vec<i32> = plan.links.list.iter().map(|l| l.need).collect();
    let mut base = 0;
    for (p, row) in best
        .rows
        .iter()
        .enumerate()
        .filter(|(p, _)| !takes_part[*p])
    {
        base += row::cost(&plan.people[p].rules, row).unwrap_or(best.row_cost[p]);
        for (day, &value) in row.iter().enumerate() {
            plan.links
                .each(p, day, value as usize, &mut |l, change| needs[l] -= change);
        }
    }
    let elsewhere = plan.links.list.iter().zip(&best.counts).filter(|(l, _)| !piece.days.contains(&l.day));
    base += elsewhere.map(|(l, &count)| l.cost(count)).sum::<i64>();
    let mut barred = vec![vec![0; plan.model.days]; plan.people.len()];
    for &p in &piece.people {
        for day in (0..plan.model.days).filter(|d| !piece.days.contains(d)) {
            barred[p][day] = !(1 << best.rows[p][day]);
        }
    }
    Task {
        takes_part,
        needs,
        base,
        barred,
    }
}
