//! The exact part: column generation for a proved bound, dives that make its fractions whole, and annealing
//! between them.
//! Deliberately absent when the feature `exact` is off: then there is no bound and the search is annealing alone.

mod choice;
mod master;
mod missing;
mod part;
mod price;
mod root;
mod simplex;
mod tree;

use crate::control::{Control, Options};
use crate::plan::State;
use crate::solve::Search;

use master::{Column, Master, Shares};
pub(crate) use part::{Known, Parts};
use tree::{Task, Tree};

/// Pieces between two dives over everybody at the least; nodes of such a dive, and its work at the most.
const DIVE_EVERY: u64 = 40;
const DIVE_NODES: usize = 60;
const DIVE_WORK: usize = 250 * part::EASY;

/// A proof is tried where no more than one in so many points is left between the bound and the best rota.
const CLOSE: i64 = 200;

/// Rounding error that a bound forgives.
pub(crate) const CRUMB: f64 = 1e-5;

/// Searches until the bound is met, time is up, the work is done or somebody stops it. `false` when the
/// linear programme could not be solved; the caller then goes on without it.
pub(crate) fn run(search: &mut Search, options: &Options, control: &Control) -> bool {
    let links = search.plan.links.clone();
    let needs: Vec<i32> = links.list.iter().map(|l| l.need).collect();
    let everybody = vec![true; search.plan.people.len()];
    let mut master = Master::new(&links, &needs, (&everybody, &(0..search.plan.model.days)), dear(search.lead.best.total));
    add_rows(&mut master, &search.lead.best);
    let seeds = search.plan.state(search.plan.seeds.clone());
    add_rows(&mut master, &seeds);
    let Some(root) = root::generate(search, &mut master, options, control) else {
        return control.is_over() || search.lead.is_proved();
    };
    let mut parts = Parts::new(known(search, &master, root, control), search.plan.model.days);
    let (mut rounds, mut turns) = (0, Turns::default());
    while goes_on(search, rounds, options, control) {
        if turns.is_whole() {
            turns.dived += whole_tree(search, &mut master, &parts.known.worth, &turns, control);
            (turns.dives, turns.pieces) = (turns.dives + 1, 0);
        }
        turns.pieced += piece(search, &mut parts, rounds, control);
        turns.pieces += 1;
        rounds += 1;
    }
    true
}

/// Whose turn it is: that of pieces, or of a search over everybody, which takes no more of the work than they do.
#[derive(Debug, Default)]
struct Turns {
    dives: u64,
    /// Pieces since the last dive.
    pieces: u64,
    /// Work of all dives and of all pieces.
    dived: usize,
    pieced: usize,
}

impl Turns {
    fn is_whole(&self) -> bool {
        self.dives == 0 || (self.pieces >= DIVE_EVERY && 2 * self.pieced >= self.dived)
    }
}

/// What the root came to, laid out for the second searcher as well.
fn known(search: &mut Search, master: &Master, root: Shares, control: &Control) -> Known {
    let mut known = Known { worth: root.worth, person: root.person, rows: Vec::new() };
    known.take(&search.plan, &master.columns);
    missing::bound(search, &mut known, &master.missing(), control);
    search.lead.meeting.publish(&known);
    known
}

fn goes_on(search: &Search, rounds: u64, options: &Options, control: &Control) -> bool {
    !control.is_over() && !search.lead.is_proved() && options.work.is_none_or(|work| rounds < work)
}

/// Betters one piece of the best rota, and anneals now and then where nobody else does; the work done.
fn piece(search: &mut Search, parts: &mut Parts, rounds: u64, control: &Control) -> usize {
    if search.is_alone && rounds % 12 == 0 {
        search.anneal_round(rounds / 12, control);
    }
    let step = parts.step(&mut search.plan, &search.lead.best, &mut search.dice, control);
    if let Some(state) = step.state {
        search.lead.offer(&state);
    }
    if step.is_proved {
        search.lead.raise_bound(search.lead.best.total as f64);
    }
    search.lead.listen();
    step.work
}

/// Searches over everybody: down and a little back, or, every other time where little is left to prove,
/// for a proof, each time longer; the work done.
fn whole_tree(
    search: &mut Search,
    master: &mut Master,
    worth: &[f64],
    turns: &Turns,
    control: &Control,
) -> usize {
    add_rows(master, &search.lead.best);
    let mut task = Task::whole(&search.plan);
    let beat = search.lead.best.total;
    let gap = search.lead.bound.map_or(i64::MAX, |bound| beat - bound);
    let is_dive = turns.dives % 2 == 0 || gap > (beat / CLOSE).max(3);
    let mut tree = Tree {
        plan: &mut search.plan,
        master,
        task: &mut task,
        dice: &mut search.dice,
        control,
        beat,
        centre: worth.to_vec(),
        rounds: if is_dive { 2 } else { 12 },
        one_in: is_dive.then_some(5),
        patience: if is_dive { 6 } else { usize::MAX / 2 },
        budget: if is_dive { DIVE_WORK } else { DIVE_WORK.max(turns.pieced) },
        priced: 0,
        lead: Some(&mut search.lead),
    };
    let before = tree.work();
    tree.budget += before;
    let most = if is_dive {
        DIVE_NODES
    } else {
        DIVE_NODES * turns.dives as usize
    };
    let found = tree.search(most);
    let work = tree.work() - before;
    if let Some(rows) = found.rows {
        let state = search.plan.state(rows);
        search.settle(state, control);
    }
    if found.is_all {
        // Nothing is below the cost to beat but what was found on the way.
        search.lead.raise_bound(search.lead.best.total.min(beat) as f64);
    }
    work
}

fn add_rows(master: &mut Master, state: &State) {
    for (person, (row, &cost)) in state.rows.iter().zip(&state.row_cost).enumerate() {
        master.add(Column {
            person,
            row: row.clone(),
            cost,
        });
    }
}

fn blend(now: &[f64], centre: &[f64], weight: f64) -> Vec<f64> {
    now.iter()
        .zip(centre)
        .map(|(now, old)| weight * old + (1.0 - weight) * now)
        .collect()
}

/// More than any rota costs that is worth looking at when the best so far costs `total`.
pub(crate) fn dear(total: i64) -> i64 {
    4 * total.abs() + 10_000
}

/// The least whole cost not below a fractional bound.
pub(crate) fn whole(bound: f64) -> f64 {
    (bound - CRUMB.max(bound.abs() * 1e-9)).ceil()
}
