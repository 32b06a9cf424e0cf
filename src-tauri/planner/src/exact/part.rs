//! Betters a rota piece by piece: the rows of some people are chosen anew, exactly, while all others stay as
//! they are. Small pieces are settled in milliseconds, and each that is settled cannot be bettered alone.
//! Deliberately absent: a bound on the whole; that is the root's (see `root`).

use crate::control::Control;
use crate::dice::Dice;
use crate::plan::{Plan, State};
use crate::row;
use crate::rules::Row;

use super::dear;
use super::master::{entries, Column, Master};
use super::tree::{Found, Task, Tree};

/// People a piece takes in at first.
const FIRST: f64 = 12.0;
/// Nodes of a piece, and of a search over everybody.
const NODES: usize = 40;
/// Work of the engine below which a piece was easy: about a fifth of a second. Not taken from the clock, so that one
/// seed gives one rota.
const EASY: usize = 800_000;
/// Columns kept for each person at the most.
const KEPT: usize = 250;
/// Columns of each person that a piece begins with.
const BEGIN: usize = 25;

/// What the root says of rows: the worth of links, the price of people, and the columns that came near.
#[derive(Debug, Clone, Default)]
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
    pub better: Option<State>,
    /// Whether no rota at all is better than the best then known.
    pub is_proved: bool,
}

/// Betters a rota piece by piece.
pub(crate) struct Parts {
    pub known: Known,
    /// How many people a piece takes in; it grows while pieces are settled easily.
    size: f64,
}

impl Parts {
    pub(crate) fn new(known: Known) -> Self {
        let size = (known.rows.len() as f64 / 3.0).clamp(FIRST, 20.0);
        Self { known, size }
    }

    /// Tries one piece.
    pub(crate) fn step(
        &mut self,
        plan: &mut Plan,
        best: &State,
        dice: &mut Dice,
        control: &Control,
    ) -> Step {
        let people = plan.people.len();
        let size = (self.size as usize).clamp(2.min(people), people);
        let members = self.choose(plan, best, size, dice);
        let (found, effort) = self.settle(plan, best, &members, dice, control);
        self.size = if found.nodes < NODES && effort < EASY {
            (self.size * 1.04).min(people as f64)
        } else {
            (self.size * 0.97).max(4.0)
        };
        let mut state = best.clone();
        for (p, row) in found.rows.into_iter().flatten().enumerate() {
            if !row.is_empty() {
                plan.replace(&mut state, p, row);
            }
        }
        Step {
            better: (state.total < best.total).then_some(state),
            is_proved: found.is_all && size == people,
        }
    }

    fn settle(
        &mut self,
        plan: &mut Plan,
        best: &State,
        members: &[usize],
        dice: &mut Dice,
        control: &Control,
    ) -> (Found, usize) {
        let links = plan.links.clone();
        let mut task = task(plan, best, members);
        let mut master = Master::new(&links, &task.needs, &task.takes_part, dear(best.total));
        for &p in members {
            master.add(Column {
                person: p,
                row: best.rows[p].clone(),
                cost: best.row_cost[p],
            });
            for (_, row, cost) in self.known.rows[p].iter().take(BEGIN) {
                master.add(Column {
                    person: p,
                    row: row.clone(),
                    cost: *cost,
                });
            }
        }
        let centre = self.known.worth.clone();
        let mut tree = Tree {
            plan,
            master: &mut master,
            task: &mut task,
            dice,
            control,
            beat: best.total,
            centre,
            rounds: 12,
            one_in: Some(10),
            patience: 6,
        };
        let found = tree.search(NODES);
        self.known.take(plan, &master.columns);
        (found, master.effort())
    }

    /// Chooses the people of a piece: those whose rows cost most beyond their worth, those who could serve a need that
    /// is missed, or anybody.
    fn choose(&self, plan: &Plan, best: &State, size: usize, dice: &mut Dice) -> Vec<usize> {
        let kind = dice.below(10);
        let missed: Vec<usize> = (0..plan.links.list.len())
            .filter(|&l| plan.links.list[l].cost(best.counts[l]) > 0)
            .collect();
        let mut score: Vec<(f64, usize)> = (0..plan.people.len())
            .map(|p| {
                let column = Column {
                    person: p,
                    row: best.rows[p].clone(),
                    cost: best.row_cost[p],
                };
                let regret = self.known.regret(plan, &column).max(0.0) + 1.0;
                let weight = match kind {
                    0..4 => regret,
                    _ => 1.0,
                };
                (dice.fraction().powf(1.0 / weight), p)
            })
            .collect();
        if kind >= 6 && !missed.is_empty() {
            let link = missed[dice.below(missed.len())];
            for (score, p) in &mut score {
                *score += f64::from(self.serves(plan, *p, link)) * 0.5;
            }
        }
        score.sort_by(|a, b| b.0.total_cmp(&a.0));
        score.into_iter().take(size).map(|(_, p)| p).collect()
    }

    /// Whether a person has good rows that touch a link and good rows that do not.
    fn serves(&self, plan: &Plan, p: usize, link: usize) -> bool {
        let day = plan.links.list[link].day;
        let touches = |row: &Row| {
            let mut touched = false;
            plan.links
                .each(p, day, row[day] as usize, &mut |l, _| touched |= l == link);
            touched
        };
        self.known.rows[p]
            .iter()
            .take(KEPT)
            .any(|(_, row, _)| touches(row))
    }
}

/// The task of choosing anew for some people.
fn task(plan: &Plan, best: &State, members: &[usize]) -> Task {
    let mut takes_part = vec![false; plan.people.len()];
    members.iter().for_each(|&p| takes_part[p] = true);
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
    let barred = vec![vec![0; plan.model.days]; plan.people.len()];
    Task {
        takes_part,
        needs,
        base,
        barred,
    }
}
