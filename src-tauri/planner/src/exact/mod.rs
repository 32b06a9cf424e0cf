//! The exact part: column generation for a proved bound, dives that make its fractions whole, and annealing
//! between them.
//! Deliberately absent when the feature `exact` is off: then there is no bound and the search is annealing alone.

mod dive;
mod master;
mod price;
mod warm;

use crate::anneal::{self, Schedule};
use crate::control::{Control, Options};
use crate::descent;
use crate::plan::State;
use crate::solve::Search;

use master::{After, Column, Master, Shares};

/// Rounding error that a bound forgives.
pub(crate) const CRUMB: f64 = 1e-5;

/// Links times people from which the programme is so slow that good duals are looked for beforehand.
const BIG: usize = 12_000;

/// Searches until the bound is met, time is up, the work is done or somebody stops it. `false` when the
/// linear programme could not be solved; the caller then goes on without it.
pub(crate) fn run(search: &mut Search, options: &Options, control: &Control) -> bool {
    let links = search.plan.links.clone();
    let Some(mut master) = Master::new(&links, search.plan.people.len()) else {
        return false;
    };
    add_rows(&mut master, &search.best);
    let seeds = search.plan.state(search.plan.seeds.clone());
    add_rows(&mut master, &seeds);
    let Some(root) = generate(search, &mut master, options, control) else {
        return control.is_over();
    };
    let mut rounds = 0;
    while !control.is_over() && !search.is_proved() && options.work.is_none_or(|work| rounds < work)
    {
        let dive = dive::dive(search, &mut master, &root, rounds, options, control);
        if let Some(state) = dive {
            polish(search, &mut master, state, rounds, control);
        }
        if rounds % 3 == 2 {
            let best = search.best.clone();
            polish(search, &mut master, best, rounds, control);
        }
        search.listen();
        rounds += 1;
    }
    true
}

/// Betters a rota by descent and a short round of annealing; its rows become columns.
fn polish(
    search: &mut Search,
    master: &mut Master,
    mut state: State,
    rounds: u64,
    control: &Control,
) {
    descent::settle(
        &mut search.plan,
        &mut state,
        &mut search.dice,
        control,
        &mut search.room,
    );
    search.offer(&state);
    add_rows(master, &state);
    let step = anneal::usual_step(&search.plan, &state, &mut search.dice);
    let cells = (search.plan.model.days * search.plan.people.len()) as u64;
    let moves = cells * 300 * (1 + rounds.min(4));
    let schedule = Schedule {
        moves,
        hot: (step * 0.1).max(0.5),
        cold: 0.2,
    };
    let mut state = anneal::round(&search.plan, state, schedule, &mut search.dice, control);
    descent::settle(
        &mut search.plan,
        &mut state,
        &mut search.dice,
        control,
        &mut search.room,
    );
    add_rows(master, &state);
    search.offer(&state);
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

/// Generates columns until the programme cannot be bettered; raises the bound on the way.
fn generate(
    search: &mut Search,
    master: &mut Master,
    options: &Options,
    control: &Control,
) -> Option<Shares> {
    let everybody = vec![true; search.plan.people.len()];
    let is_big = search.plan.links.list.len() * everybody.len() > BIG;
    let warmed = is_big.then(|| warm::warm(search, master, options, control));
    let mut shares = master.solve(After::Columns, control)?;
    let mut centre = warmed.unwrap_or_else(|| shares.worth.clone());
    let mut best_bound = f64::NEG_INFINITY;
    loop {
        let mut better = false;
        let mut next = centre.clone();
        for weight in BLENDS {
            if control.is_over() || search.is_proved() {
                return None;
            }
            let worth = blend(&shares.worth, &centre, weight);
            let (people, links) = (&mut search.plan.people, &search.plan.links);
            let priced = price::price(people, links, &worth, &everybody, options.threads);
            if priced.bound > best_bound {
                best_bound = priced.bound;
                next = worth;
                search.raise_bound(best_bound);
            }
            better |= add_priced(search, master, &shares, priced.rows);
        }
        centre = next;
        if whole(best_bound) >= whole(shares.value) || !better {
            return Some(shares);
        }
        shares = master.solve(After::Columns, control)?;
        search.listen();
    }
}

/// How much of the best duals so far is mixed into those of the moment, for each pricing between two programmes.
const BLENDS: [f64; 4] = [0.85, 0.6, 0.3, 0.0];

fn blend(now: &[f64], centre: &[f64], weight: f64) -> Vec<f64> {
    now.iter()
        .zip(centre)
        .map(|(now, old)| weight * old + (1.0 - weight) * now)
        .collect()
}

/// Adds the priced rows that the programme lacks; whether any of them betters it.
fn add_priced(
    search: &Search,
    master: &mut Master,
    shares: &Shares,
    rows: Vec<Option<crate::path::Best>>,
) -> bool {
    let mut better = false;
    for (person, best) in rows.into_iter().enumerate() {
        let Some(best) = best else { continue };
        let Some(cost) = crate::row::cost(&search.plan.people[person].rules, &best.row) else {
            continue;
        };
        let column = Column {
            person,
            row: best.row,
            cost,
        };
        let worth: f64 = master::entries(&search.plan.links, &column)
            .iter()
            .map(|&(l, n)| n * shares.worth[l])
            .sum();
        let gain = cost as f64 - worth - shares.person[person];
        better |= master.add(column) && gain < -CRUMB;
    }
    better
}

/// The least whole cost not below a fractional bound.
pub(crate) fn whole(bound: f64) -> f64 {
    (bound - CRUMB.max(bound.abs() * 1e-9)).ceil()
}
