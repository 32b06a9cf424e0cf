//! The exact part: column generation for a proved bound, dives that make its fractions whole, and annealing
//! between them.
//! Deliberately absent when the feature `exact` is off: then there is no bound and the search is annealing alone.

mod choose;
mod dive;
mod master;
mod price;
mod warm;

use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

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
        if rounds % 4 == 1 {
            choose_from(search, &mut master, &root, rounds, control);
        }
        rounds += 1;
    }
    true
}

/// Takes the best choice among the columns that could still be part of a better rota.
fn choose_from(
    search: &mut Search,
    master: &mut Master,
    root: &Shares,
    rounds: u64,
    control: &Control,
) {
    add_rows(master, &search.best.clone());
    let gap = search.best.total as f64 - root.value;
    let mut list: Vec<(f64, usize)> = Vec::new();
    for (c, column) in master.columns.iter().enumerate() {
        let worth: f64 = master::entries(&search.plan.links, column)
            .iter()
            .map(|&(l, n)| n * root.worth[l])
            .sum();
        let reduced = column.cost as f64 - worth - root.person[column.person];
        if reduced < gap || search.best.rows[column.person] == column.row {
            let is_known = search.best.rows[column.person] == column.row;
            list.push((if is_known { -1.0 } else { reduced }, c));
        }
    }
    list.sort_by(|a, b| a.0.total_cmp(&b.0));
    list.truncate(CHOICES);
    let columns: Vec<Column> = list
        .iter()
        .map(|&(_, c)| master.columns[c].clone())
        .collect();
    let rows = wait_for_choice(search, columns, rounds, control);
    if let Some(rows) = rows {
        let state = search.plan.state(rows);
        search.offer(&state);
    }
}

/// Chooses on a thread of its own, so that a stop is heard while the engine works; the thread then ends by
/// itself within seconds.
fn wait_for_choice(
    search: &Search,
    columns: Vec<Column>,
    rounds: u64,
    control: &Control,
) -> Option<Vec<crate::rules::Row>> {
    let left = control.limit.saturating_sub((control.elapsed)());
    let time = left.min(Duration::from_secs(2 + rounds.min(8)));
    let (links, people) = (search.plan.links.clone(), search.plan.people.len());
    let known = search.best.rows.clone();
    let (answer, answered) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let rows = choose::choose(&links, people, &columns, &known, time);
        answer.send(rows).ok();
    });
    loop {
        match answered.recv_timeout(Duration::from_millis(10)) {
            Ok(rows) => return rows,
            Err(RecvTimeoutError::Timeout) if !control.is_over() => {}
            Err(_) => return None,
        }
    }
}

/// Columns an integer programme chooses from at the most.
const CHOICES: usize = 3000;

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
