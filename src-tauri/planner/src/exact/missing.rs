//! A bound from whole numbers: of needs that cost alike, a rota misses a whole number in all. Where the programme misses
//! 3.7 of them, every rota misses at least 4 or at most 3, and the programme is asked what each costs: the price of a
//! miss is bent until it misses so many of itself, and what was bent is given back.
//! Deliberately absent: rotas that miss so many (see `part`).

use crate::control::Control;
use crate::links::Links;
use crate::plan::Plan;
use crate::solve::Search;

use super::master::Master;
use super::part::Known;
use super::price::{price, Wanted};
use super::tree::add_priced;
use super::{blend, dear, whole};

/// A number this near to a whole one counts as whole.
const WHOLE: f64 = 0.02;
/// Prices of a miss that are tried on each side.
const TRIES: usize = 6;
/// Rounds of a bent programme at the most.
const ROUNDS: usize = 60;

/// What a bent programme came to.
struct Bent {
    /// No rota on this side costs less.
    bound: f64,
    missed: f64,
    known: Known,
}

/// Raises the bound where the programme misses a broken number of the needs that miss most. Where every better rota must
/// miss more than the programme does, what rows are worth is told anew.
pub(crate) fn bound(search: &mut Search, known: &mut Known, missing: &[f64], control: &Control) {
    let Some(group) = Group::new(&search.plan.links, missing) else { return };
    let total = group.missed(missing);
    if (total - total.round()).abs() < WHOLE || search.lead.is_proved() {
        return;
    }
    let Some(fewer) = fewest(search, known, &group, total.floor(), control) else { return };
    let Some((more, bent)) = most(search, known, &group, total.ceil(), control) else { return };
    search.lead.raise_bound(more.min(fewer));
    if fewer >= search.lead.best.total as f64 {
        *known = bent;
    }
}

/// Needs whose misses cost alike.
struct Group {
    links: Vec<usize>,
    price: i64,
}

impl Group {
    /// Those whose misses cost the programme most.
    fn new(links: &Links, missing: &[f64]) -> Option<Self> {
        let cost = |price: i64| -> f64 {
            let alike = links.list.iter().zip(missing).filter(|(l, _)| l.under == price);
            alike.map(|(l, m)| l.under as f64 * m).sum()
        };
        let mut prices: Vec<i64> = links.list.iter().map(|l| l.under).filter(|&u| u > 0).collect();
        prices.sort_unstable();
        prices.dedup();
        let price = prices.into_iter().max_by(|&a, &b| cost(a).total_cmp(&cost(b)))?;
        let links = (0..links.list.len()).filter(|&l| links.list[l].under == price).collect();
        Some(Self { links, price })
    }

    fn missed(&self, missing: &[f64]) -> f64 {
        self.links.iter().map(|&l| missing[l]).sum()
    }

    /// The programme at another price of a miss.
    fn bend(&self, search: &Search, known: &Known, price: i64, control: &Control) -> Option<Bent> {
        let mut plan = search.plan.clone();
        self.links.iter().for_each(|&l| plan.links.list[l].under = price);
        converge(&mut plan, known, self, dear(search.lead.best.total), control)
    }
}

/// A bound on rotas that miss at most so many: misses are made dearer until that alone passes the best rota known.
fn fewest(search: &Search, known: &Known, group: &Group, most: f64, control: &Control) -> Option<f64> {
    let mut bound = f64::NEG_INFINITY;
    for times in [2, 8, 64] {
        let more = group.price.saturating_mul(times);
        let bent = group.bend(search, known, group.price + more, control)?;
        bound = bound.max(whole(bent.bound - more as f64 * most));
        if bound >= search.lead.best.total as f64 || bent.missed <= most + WHOLE {
            break;
        }
    }
    Some(bound)
}

/// A bound on rotas that miss at least so many, and what rows are worth to them: misses are made cheaper, by as much as
/// the lines below the bound meet at.
fn most(search: &Search, known: &Known, group: &Group, least: f64, control: &Control) -> Option<(f64, Known)> {
    let mut best: Option<(f64, Known)> = None;
    let (mut low, mut high) = (0, group.price);
    let mut less = group.price;
    for _ in 0..TRIES {
        let bent = group.bend(search, known, group.price - less, control)?;
        let bound = bent.bound + less as f64 * least;
        let is_short = bent.missed < least - WHOLE;
        if best.as_ref().is_none_or(|(known, _)| bound > *known) {
            best = Some((bound, bent.known));
        }
        match is_short {
            true => low = less,
            false => high = less,
        }
        if is_short && less == group.price || high - low <= 1 {
            break;
        }
        less = (low + high) / 2;
    }
    best.map(|(bound, known)| (whole(bound), known))
}

/// Generates columns until the programme of a plan is near its bound.
fn converge(plan: &mut Plan, known: &Known, group: &Group, dear: i64, control: &Control) -> Option<Bent> {
    let links = plan.links.clone();
    let people = vec![true; plan.people.len()];
    let needs: Vec<i32> = links.list.iter().map(|l| l.need).collect();
    let mut master = Master::new(&links, &needs, (&people, &(0..plan.model.days)), dear);
    master.take_rows(known);
    let mut centre = known.worth.clone();
    let mut bound = f64::NEG_INFINITY;
    for _ in 0..ROUNDS {
        let shares = master.solve(control)?;
        let (mut better, mut next) = (false, centre.clone());
        for weight in [0.8, 0.4, 0.0] {
            if control.is_over() {
                return None;
            }
            let worth = blend(&shares.worth, &centre, weight);
            let wanted = Wanted { worth: &worth, needs: &needs, people: &people, barred: &[], control };
            let priced = price(&mut plan.people, &plan.links, &wanted, 1);
            if control.is_over() {
                return None;
            }
            if priced.bound > bound {
                (bound, next) = (priced.bound, worth);
            }
            better |= add_priced(plan, &mut master, &shares, priced.rows);
        }
        centre = next;
        if !better || shares.value - bound < 0.05 {
            let mut bent = Known { worth: shares.worth, person: shares.person, rows: Vec::new() };
            bent.take(plan, &master.columns);
            return Some(Bent { bound, missed: group.missed(&master.missing()), known: bent });
        }
    }
    None
}
