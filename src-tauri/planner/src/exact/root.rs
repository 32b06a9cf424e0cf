//! The root of the search: columns for everybody until the programme cannot be bettered; its bound is the proof.
//! Deliberately absent: whole rotas (see `tree` and `part`).

use crate::control::{Control, Options};
use crate::solve::Search;

use super::master::{Master, Shares};
use super::price::{price, Wanted};
use super::tree::add_priced;
use super::{blend, warm, whole, Known};

/// Links times people from which the programme is so slow that good duals are looked for beforehand.
const BIG: usize = 12_000;

fn is_big(search: &Search) -> bool {
    search.plan.links.list.len() * search.plan.people.len() > BIG
}

/// Good duals and rows of a big programme, so that pieces can be bettered before it is solved; nothing of a small one.
pub(crate) fn begin(
    search: &mut Search,
    master: &mut Master,
    centre: &mut Vec<f64>,
    options: &Options,
    control: &Control,
) -> Option<Known> {
    if !is_big(search) {
        return None;
    }
    *centre = warm::warm(search, master, options, control);
    let known = first_known(search, master, centre, control);
    search.meeting.publish(&known);
    Some(known)
}

/// Generates columns until the programme cannot be bettered; raises the bound on the way. `centre` holds the best duals
/// so far, nothing at first.
pub(crate) fn generate(
    search: &mut Search,
    master: &mut Master,
    centre: &mut Vec<f64>,
    options: &Options,
    control: &Control,
) -> Option<Shares> {
    let everybody = vec![true; search.plan.people.len()];
    let needs: Vec<i32> = search.plan.links.list.iter().map(|l| l.need).collect();
    let mut shares = master.solve(control)?;
    if centre.is_empty() {
        centre.clone_from(&shares.worth);
    }
    let mut best_bound = f64::NEG_INFINITY;
    loop {
        let mut better = false;
        let mut next = centre.clone();
        for weight in BLENDS {
            if control.is_over() || search.is_proved() {
                return None;
            }
            let worth = blend(&shares.worth, centre, weight);
            let wanted = Wanted {
                worth: &worth,
                needs: &needs,
                people: &everybody,
                barred: &[],
                control,
            };
            let (people, links) = (&mut search.plan.people, &search.plan.links);
            let priced = price(people, links, &wanted, options.threads);
            if priced.bound > best_bound {
                best_bound = priced.bound;
                next = worth;
                search.raise_bound(best_bound);
            }
            better |= add_priced(&search.plan, master, &shares, priced.rows);
        }
        *centre = next;
        if whole(best_bound) >= whole(shares.value) || !better {
            return Some(shares);
        }
        shares = master.solve(control)?;
        search.listen();
    }
}

/// How much of the best duals so far is mixed into those of the moment, for each pricing between two programmes.
const BLENDS: [f64; 4] = [0.85, 0.6, 0.3, 0.0];

/// What can be said of rows before the programme is solved.
fn first_known(search: &mut Search, master: &Master, worth: &[f64], control: &Control) -> Known {
    let people = vec![true; search.plan.people.len()];
    let needs = vec![0; worth.len()];
    let wanted = Wanted {
        worth,
        needs: &needs,
        people: &people,
        barred: &[],
        control,
    };
    let plan = &mut search.plan;
    let priced = price(&mut plan.people, &plan.links, &wanted, 1);
    let person = priced
        .rows
        .iter()
        .map(|best| best.as_ref().map_or(0.0, |b| b.cost))
        .collect();
    let mut known = Known {
        worth: worth.to_vec(),
        person,
        rows: Vec::new(),
    };
    known.take(plan, &master.columns);
    known
}
