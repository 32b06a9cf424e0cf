//! Deals out duties over a finished rota: as few missing as possible, and then as evenly as the balances
//! from earlier months ask for.
//! Deliberately absent: any change to the rota itself.

use std::collections::VecDeque;

use crate::model::{Duty, Model};
use crate::outcome::{OnDuty, Rota};

/// Who takes each duty on each day; one entry for each day with a need.
pub fn deal(model: &Model, rota: &Rota) -> Vec<OnDuty> {
    let mut taken = vec![vec![false; model.days]; model.people.len()];
    let dealt = model
        .duties
        .iter()
        .enumerate()
        .flat_map(|(i, duty)| deal_one(model, rota, i, duty, &mut taken));
    let mut all: Vec<OnDuty> = dealt.collect();
    all.sort_by_key(|on| (on.day, on.duty));
    all
}

fn deal_one(
    model: &Model,
    rota: &Rota,
    i: usize,
    duty: &Duty,
    taken: &mut [Vec<bool>],
) -> Vec<OnDuty> {
    let people = model.people.len();
    let belongs = |p: usize| duty.people.is_empty() || duty.people.contains(&p);
    let works = |p: usize, d: usize| rota[p][d].is_some_and(|s| duty.shifts.contains(&s));
    let able: Vec<Vec<usize>> = (0..model.days)
        .map(|d| {
            (0..people)
                .filter(|&p| belongs(p) && works(p, d) && !taken[p][d])
                .collect()
        })
        .collect();
    let mut load: Vec<i64> = (0..people)
        .map(|p| duty.carried.get(p).copied().unwrap_or(0))
        .collect();
    let mut days: Vec<Vec<usize>> = vec![Vec::new(); model.days];
    for day in 0..model.days {
        let mut order = able[day].clone();
        order.sort_by_key(|&p| (load[p], p));
        order.truncate(duty.need[day] as usize);
        order.iter().for_each(|&p| load[p] += 1);
        days[day] = order;
    }
    while pass_on(&able, &mut days, &mut load) {}
    let mut out = Vec::new();
    for (day, mut people) in days
        .into_iter()
        .enumerate()
        .filter(|(d, _)| duty.need[*d] > 0)
    {
        people.sort_unstable();
        people.iter().for_each(|&p| taken[p][day] = true);
        let short = duty.need[day] - people.len() as u32;
        out.push(OnDuty {
            day,
            duty: i,
            people,
            short,
        });
    }
    out
}

/// Hands one duty along a chain of days from somebody with at least two more to somebody with fewer.
fn pass_on(able: &[Vec<usize>], days: &mut [Vec<usize>], load: &mut [i64]) -> bool {
    let mut order: Vec<usize> = (0..load.len()).collect();
    order.sort_by_key(|&p| -load[p]);
    for giver in order {
        if let Some((chain, taker)) = chain_from(giver, able, days, load) {
            for (day, from, to) in chain {
                days[day].retain(|&p| p != from);
                days[day].push(to);
            }
            load[giver] -= 1;
            load[taker] += 1;
            return true;
        }
    }
    false
}

type Step = (usize, usize, usize);

fn chain_from(
    giver: usize,
    able: &[Vec<usize>],
    days: &[Vec<usize>],
    load: &[i64],
) -> Option<(Vec<Step>, usize)> {
    let mut came: Vec<Option<(usize, usize)>> = vec![None; load.len()];
    let mut queue = VecDeque::from([giver]);
    while let Some(from) = queue.pop_front() {
        for day in (0..days.len()).filter(|&d| days[d].contains(&from)) {
            for &to in able[day].iter().filter(|p| !days[day].contains(p)) {
                if to == giver || came[to].is_some() {
                    continue;
                }
                came[to] = Some((day, from));
                if load[to] + 1 < load[giver] {
                    return Some((trace(&came, giver, to), to));
                }
                queue.push_back(to);
            }
        }
    }
    None
}

fn trace(came: &[Option<(usize, usize)>], giver: usize, taker: usize) -> Vec<Step> {
    let (mut chain, mut at) = (Vec::new(), taker);
    while at != giver {
        let Some((day, from)) = came[at] else { break };
        chain.push((day, from, at));
        at = from;
    }
    chain
}
