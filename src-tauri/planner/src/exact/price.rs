//! Finds for each person the row that is worth most under the duals, and the bound that follows.
//! Deliberately absent: the programme that the duals come from.

use crate::links::Links;
use crate::path::{Best, Paths, Sweep};

/// A priced round over all people.
pub(crate) struct Priced {
    /// The best row of each person that was asked for.
    pub rows: Vec<Option<Best>>,
    /// No rota costs less than this; only when everybody was asked for.
    pub bound: f64,
}

/// Prices the people with `wanted`, on as many threads as given.
pub(crate) fn price(
    people: &mut [Paths],
    links: &Links,
    worth: &[f64],
    wanted: &[bool],
    threads: usize,
) -> Priced {
    let worth: Vec<f64> = links
        .list
        .iter()
        .zip(worth)
        .map(|(l, w)| w.clamp(-(l.over as f64), l.under as f64))
        .collect();
    let common = links.common_prices(&worth);
    let chunk = people.len().div_ceil(threads.max(1)).max(1);
    let mut rows: Vec<Option<Best>> = vec![None; people.len()];
    let work = |first: usize, people: &mut [Paths], rows: &mut [Option<Best>]| {
        let (mut sweep, mut prices) = (Sweep::default(), Vec::new());
        for (i, paths) in people
            .iter_mut()
            .enumerate()
            .filter(|(i, _)| wanted[first + i])
        {
            prices.clone_from(&common);
            links.add_own_prices(first + i, &worth, &mut prices);
            rows[i] = paths.best(&prices, &mut sweep);
        }
    };
    if threads < 2 {
        work(0, people, &mut rows);
    } else {
        std::thread::scope(|scope| {
            for (i, (people, rows)) in people
                .chunks_mut(chunk)
                .zip(rows.chunks_mut(chunk))
                .enumerate()
            {
                scope.spawn(move || work(i * chunk, people, rows));
            }
        });
    }
    let needs: f64 = links
        .list
        .iter()
        .zip(&worth)
        .map(|(l, w)| f64::from(l.need) * w)
        .sum();
    let lower = |b: &Option<Best>| b.as_ref().map_or(f64::NEG_INFINITY, |b| b.lower);
    let bound = needs + rows.iter().map(lower).sum::<f64>();
    Priced { rows, bound }
}
