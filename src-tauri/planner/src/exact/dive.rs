//! Makes the programme's fractions whole: fix the strongest columns, price again, and so on down.
//! A dive ends early when its programme passes the best rota known.

use crate::control::{Control, Options};
use crate::plan::State;
use crate::solve::Search;

use super::master::{After, Master, Shares};
use super::price::price;

/// Rounds of pricing after each step of a dive.
const ROUNDS: usize = 4;

/// One dive from the root; a rota when it came to an end.
pub(crate) fn dive(
    search: &mut Search,
    master: &mut Master,
    root: &Shares,
    number: u64,
    options: &Options,
    control: &Control,
) -> Option<State> {
    let mut taken: Vec<Option<usize>> = vec![None; search.plan.people.len()];
    let mut shares = if number == 0 {
        root.clone()
    } else {
        master.solve(After::Bounds, control)?
    };
    let rota = loop {
        search.listen();
        if control.is_over() || shares.value > search.best.total as f64 - 0.99 {
            break None;
        }
        take(search, master, &shares, &mut taken, number);
        if taken.iter().all(Option::is_some) {
            break Some(
                taken
                    .iter()
                    .flatten()
                    .map(|&c| master.columns[c].row.clone())
                    .collect(),
            );
        }
        match reprice(search, master, &taken, &shares.worth, options, control) {
            Some(next) => shares = next,
            None => break None,
        }
    };
    taken
        .iter()
        .flatten()
        .for_each(|&c| master.bound(c, 0.0..=f64::INFINITY));
    rota.map(|rows| search.plan.state(rows))
}

/// Takes the columns that are whole already and the strongest of the others.
fn take(
    search: &mut Search,
    master: &mut Master,
    shares: &Shares,
    taken: &mut [Option<usize>],
    number: u64,
) {
    let sure = if number == 0 {
        0.8
    } else {
        0.7 + 0.25 * search.dice.fraction()
    };
    let shake = if number == 0 { 0.0 } else { 0.3 };
    let mut order: Vec<(f64, usize)> = Vec::new();
    let mut open = 0;
    for (c, &share) in shares.share.iter().enumerate() {
        if share > 1e-6 && taken[master.columns[c].person].is_none() {
            open += usize::from(share > 0.5);
            order.push((share + shake * search.dice.fraction() * share, c));
        }
    }
    order.sort_by(|a, b| b.0.total_cmp(&a.0));
    let left = taken.iter().filter(|t| t.is_none()).count();
    let most = (left / 20).max(1).min(open.max(1));
    let mut forced = 0;
    for (_, c) in order {
        let (share, person) = (shares.share[c], master.columns[c].person);
        if taken[person].is_some() || (share < sure && forced >= most) {
            continue;
        }
        forced += usize::from(share < 0.999);
        taken[person] = Some(c);
        master.bound(c, 1.0..=1.0);
    }
}

fn reprice(
    search: &mut Search,
    master: &mut Master,
    taken: &[Option<usize>],
    last: &[f64],
    options: &Options,
    control: &Control,
) -> Option<Shares> {
    let wanted: Vec<bool> = taken.iter().map(Option::is_none).collect();
    let mut shares = master.solve(After::Bounds, control)?;
    let mut centre = last.to_vec();
    for _ in 0..ROUNDS {
        if control.is_over() {
            return None;
        }
        let mut better = false;
        for weight in [0.5, 0.0] {
            let plan = &mut search.plan;
            let worth = super::blend(&shares.worth, &centre, weight);
            let priced = price(
                &mut plan.people,
                &plan.links,
                &worth,
                &wanted,
                options.threads,
            );
            better |= super::add_priced(search, master, &shares, priced.rows);
        }
        if !better {
            break;
        }
        let before = shares.value;
        centre.clone_from(&shares.worth);
        shares = master.solve(After::Columns, control)?;
        if before - shares.value < 1e-4 * before.abs().max(1.0) {
            break;
        }
    }
    Some(shares)
}
