//! The root of the search: columns for everybody until the programme cannot be bettered; its bound is the proof.
//! Deliberately absent: whole rotas (see `tree` and `part`).

use crate::control::{Control, Options};
use crate::solve::Search;

use super::master::{Master, Shares};
use super::price::{price, Wanted};
use super::tree::add_priced;
use super::{blend, whole};

/// Generates columns until the programme cannot be bettered; raises the bound on the way.
pub(crate) fn generate(
    search: &mut Search,
    master: &mut Master,
    options: &Options,
    control: &Control,
) -> Option<Shares> {
    let everybody = vec![true; search.plan.people.len()];
    let needs: Vec<i32> = search.plan.links.list.iter().map(|l| l.need).collect();
    let mut shares = master.solve(control)?;
    let mut centre = shares.worth.clone();
    let mut best_bound = f64::NEG_INFINITY;
    loop {
        let mut better = false;
        let mut next = centre.clone();
        for weight in BLENDS {
            if control.is_over() || search.lead.is_proved() {
                return None;
            }
            let worth = blend(&shares.worth, &centre, weight);
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
                search.lead.raise_bound(best_bound);
            }
            better |= add_priced(&search.plan, master, &shares, priced.rows);
        }
        centre = next;
        if whole(best_bound) >= whole(shares.value) || !better {
            return Some(shares);
        }
        shares = master.solve(control)?;
        search.lead.listen();
    }
}

/// How much of the best duals so far is mixed into those of the moment, for each pricing between two programmes.
const BLENDS: [f64; 4] = [0.85, 0.6, 0.3, 0.0];
