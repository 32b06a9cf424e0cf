//! Finds for each person the row that is worth most under the duals, and the bound that follows.
//! Deliberately absent: the programme that the duals come from.

use crate::control::Control;
use crate::links::Links;
use crate::path::{Best, Paths, Sweep};

/// A priced round over all people.
pub(crate) struct Priced {
    /// The best row of each person that was asked for.
    pub rows: Vec<Option<Best>>,
    /// No rows of the people asked for cost less than this, what they miss of the needs included; infinite when
    /// somebody has no row left, and as low as can be where time was over before everybody was asked.
    pub bound: f64,
}

/// What is asked of a round of pricing.
pub(crate) struct Wanted<'a> {
    /// Worth of one unit of each link.
    pub worth: &'a [f64],
    /// What the people have to serve of each link.
    pub needs: &'a [i32],
    /// The people asked for.
    pub people: &'a [bool],
    /// Values barred by branching, for each person one set of bits a day; empty lists bar nothing.
    pub barred: &'a [Vec<u64>],
    /// Among hundreds of people a round takes seconds: nobody is asked any more once time is over.
    pub control: &'a Control<'a>,
}

/// Prices the people asked for, on as many threads as given.
pub(crate) fn price(
    people: &mut [Paths],
    links: &Links,
    wanted: &Wanted,
    threads: usize,
) -> Priced {
    let worth: Vec<f64> = links
        .list
        .iter()
        .zip(wanted.worth)
        .map(|(l, w)| w.clamp(-(l.over as f64), l.under as f64))
        .collect();
    let common = links.common_prices(&worth);
    let mut rows: Vec<Option<Best>> = vec![None; people.len()];
    let mut lowers = vec![0.0; people.len()];
    let work =
        |first: usize, people: &mut [Paths], rows: &mut [Option<Best>], lowers: &mut [f64]| {
            let (mut sweep, mut prices, mut is_over) = (Sweep::hurried(), Vec::new(), false);
            for (i, paths) in people
                .iter_mut()
                .enumerate()
                .filter(|(i, _)| wanted.people[first + i])
            {
                is_over |= !is_over && wanted.control.is_over();
                if is_over {
                    lowers[i] = f64::NEG_INFINITY;
                    continue;
                }
                prices.clone_from(&common);
                links.add_own_prices(first + i, &worth, &mut prices);
                bar(
                    &mut prices,
                    wanted.barred.get(first + i),
                    paths.rules.values,
                );
                rows[i] = paths.best(&prices, &mut sweep);
                lowers[i] = match &rows[i] {
                    Some(best) => best.lower,
                    None if sweep.is_barred() => f64::INFINITY,
                    None => f64::NEG_INFINITY,
                };
            }
        };
    if threads < 2 {
        work(0, people, &mut rows, &mut lowers);
    } else {
        let chunk = people.len().div_ceil(threads).max(1);
        std::thread::scope(|scope| {
            let parts = people.chunks_mut(chunk).zip(rows.chunks_mut(chunk));
            for (i, ((people, rows), lowers)) in parts.zip(lowers.chunks_mut(chunk)).enumerate() {
                scope.spawn(move || work(i * chunk, people, rows, lowers));
            }
        });
    }
    let needs = wanted.needs.iter().zip(&worth);
    let served: f64 = needs.map(|(&need, w)| f64::from(need) * w).sum();
    let bound = served + lowers.iter().sum::<f64>();
    Priced { rows, bound }
}

fn bar(prices: &mut [f64], barred: Option<&Vec<u64>>, values: usize) {
    for (day, &bits) in barred.into_iter().flatten().enumerate() {
        (0..values)
            .filter(|v| bits >> v & 1 == 1)
            .for_each(|v| prices[day * values + v] = f64::INFINITY);
    }
}
