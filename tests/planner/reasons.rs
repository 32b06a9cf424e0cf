//! Each reason is true: forcing the cell breaks just the named rules and costs just the named points.

use planner::{
    solve, Apart, Band, Cell, Follow, Model, Options, Person, Reasons, Rota, Rule, Shift, Strength, Together,
};
use proptest::prelude::*;

use crate::clock::without_hurry;
use crate::referee::{judge, judge_person, Verdict};
use crate::small;

/// A rota made quickly.
pub fn rota(model: &Model) -> Rota {
    let options = Options {
        work: Some(1),
        ..Options::default()
    };
    let made = without_hurry(|control| solve(model, &options, control, &mut |_| ())).expect("well formed");
    assert_eq!(made.penalty, judge(model, &made.rota).penalty, "the penalty is the referee's");
    made.rota
}

fn broken_more(before: &Verdict, after: &Verdict) -> Vec<Rule> {
    let amount = |v: &Verdict, p: usize, r: Rule| {
        v.broken
            .iter()
            .filter(|b| (b.0, b.1) == (p, r))
            .map(|b| b.2)
            .sum::<u64>()
    };
    let mut rules: Vec<Rule> = after
        .broken
        .iter()
        .filter(|b| amount(after, b.0, b.1) > amount(before, b.0, b.1))
        .map(|b| b.1)
        .collect();
    rules.sort();
    rules.dedup();
    rules
}

/// Every row of one person that keeps their binding rules.
pub fn legal_rows(model: &Model, p: usize) -> Vec<Vec<Option<usize>>> {
    let keeps = |row: &Vec<Option<usize>>| {
        let mut verdict = Verdict::default();
        judge_person(model, p, row, &mut verdict);
        verdict.broken.is_empty()
    };
    small::all_rows(model.days, model.shifts.len())
        .into_iter()
        .filter(keeps)
        .collect()
}

/// Some shop; its duty may bind.
fn shop(seed: u64, people: usize, days: usize) -> Model {
    let mut model = small::any_shop(seed, people, days, 2);
    if seed % 3 == 0 {
        model.duties.iter_mut().for_each(|duty| duty.strength = Strength::Hard);
    }
    model
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn why_not_names_just_the_rules_that_break(seed in any::<u64>()) {
        let model = shop(seed, 3, 6);
        let rota = rota(&model);
        let before = judge(&model, &rota);
        let mut reasons = Reasons::new(&model).expect("well formed");
        let (person, day) = ((seed % 3) as usize, (seed / 3 % 6) as usize);
        for choice in reasons.cell(&rota, person, day) {
            let mut forced = rota.clone();
            forced[person][day] = choice.what;
            let after = judge(&model, &forced);
            let mut told = choice.breaks.clone();
            told.sort();
            prop_assert_eq!(told, broken_more(&before, &after), "forcing the cell breaks just these");
            prop_assert_eq!(choice.costs, after.penalty - before.penalty, "and costs just this");
        }
    }

    #[test]
    fn the_cheapest_own_row_is_the_cheapest(seed in any::<u64>()) {
        let model = small::any_shop(seed, 2, 5, 2);
        let rota = rota(&model);
        let before = judge(&model, &rota);
        let rows = legal_rows(&model, 0);
        prop_assume!(!rows.is_empty());
        let mut reasons = Reasons::new(&model).expect("well formed");
        for choice in reasons.cell(&rota, 0, 2) {
            let with = rows.iter().filter(|row| row[2] == choice.what);
            let cost = |row: &Vec<Option<usize>>| judge(&model, &vec![row.clone(), rota[1].clone()]).penalty;
            let best = with.map(cost).min().map(|penalty| penalty - before.penalty);
            prop_assert_eq!(choice.cheapest.map(|c| c.costs), best, "no legal row with that cell is cheaper");
        }
    }

    #[test]
    fn a_gap_says_who_could_come_and_what_it_takes(seed in any::<u64>()) {
        let model = shop(seed, 3, 5);
        let rota = rota(&model);
        let before = judge(&model, &rota);
        let rows: Vec<_> = (0..3).map(|p| legal_rows(&model, p)).collect();
        prop_assume!(rows.iter().all(|r| !r.is_empty()));
        let mut reasons = Reasons::new(&model).expect("well formed");
        for band in 0..model.cover.len().min(4) {
            let reason = reasons.gap(&rota, band);
            let cover = &model.cover[band];
            let counts = |p: usize| cover.people.is_empty() || cover.people.contains(&p);
            let could = |p: &usize| {
                rows[*p].iter().any(|r| r[cover.day].is_some_and(|s| cover.shifts.contains(&s)))
            };
            let most = (0..3).filter(|&p| counts(p)).filter(could).count() as u32;
            prop_assert_eq!(reason.most, most, "just those with a legal row there could come");
            for candidate in &reason.people {
                let mut forced = rota.clone();
                forced[candidate.person][cover.day] = Some(candidate.shift);
                let mut told = candidate.breaks.clone();
                told.sort();
                prop_assert_eq!(told, broken_more(&before, &judge(&model, &forced)), "blocked by just these");
            }
            if let Some(chain) = reason.cheapest {
                let mut changed = rota.clone();
                chain.changes.iter().for_each(|c| changed[c.person][c.day] = c.now);
                let after = judge(&model, &changed);
                prop_assert_eq!(after.penalty - before.penalty, chain.costs, "the chain costs what it says");
                prop_assert!(broken_more(&before, &after).is_empty(), "the chain breaks no hard rule");
            }
        }
    }

    #[test]
    fn every_swap_offered_keeps_every_rule(seed in any::<u64>()) {
        let model = shop(seed, 4, 6);
        let rota = rota(&model);
        let before = judge(&model, &rota);
        let reasons = Reasons::new(&model).expect("well formed");
        let (person, day) = ((seed % 4) as usize, (seed / 4 % 6) as usize);
        for swap in reasons.swaps(&rota, person, day, None, 1) {
            let mut changed = rota.clone();
            swap.changes.iter().for_each(|c| changed[c.person][c.day] = c.now);
            let after = judge(&model, &changed);
            prop_assert_eq!(changed[person][day], None, "the wish comes true");
            prop_assert!(broken_more(&before, &after).is_empty(), "no hard rule breaks");
            prop_assert!(after.short <= before.short, "no band gets shorter");
            prop_assert_eq!(after.penalty - before.penalty, swap.costs, "it costs what it says");
            prop_assert!(swap.changes.iter().all(|c| c.day >= 1), "the past stays");
            for day in 0..6 {
                let cells = |rota: &Rota| {
                    let mut list: Vec<_> = rota.iter().map(|row| row[day]).collect();
                    list.sort();
                    list
                };
                prop_assert_eq!(cells(&rota), cells(&changed), "cells only pass from hand to hand");
            }
        }
    }
}

/// One shift a day for a week, for so many people who may do anything.
fn plain(people: usize, need: u32) -> Model {
    let person = Person { allowed: vec![true], cells: vec![Cell::Free; 7], ..Person::default() };
    let band = |day| Band { day, shifts: vec![0], people: Vec::new(), need, under: 100, over: 1 };
    Model {
        days: 7,
        shifts: vec![Shift { minutes: 450, start: 540, end: 990, ..Shift::default() }],
        people: vec![person; people],
        cover: (0..7).map(band).collect(),
        ..Model::default()
    }
}

fn most(model: &Model, band: usize) -> u32 {
    Reasons::new(model).expect("well formed").gap(&rota(model), band).most
}

#[test]
fn two_who_are_kept_apart_never_fill_one_shift_together_and_nobody_comes_without_their_mentor() {
    let mut model = plain(3, 3);
    assert_eq!(most(&model, 3), 3, "everybody could come");
    model.apart.push(Apart { one: 0, other: 1, from: 0, to: 5, strength: Strength::Hard });
    assert_eq!((most(&model, 3), most(&model, 6)), (2, 3), "one of the pair, on the days on which they are one");
    model.apart[0].strength = Strength::Weight(5);
    assert_eq!(most(&model, 3), 3, "a pair that only weighs keeps nobody away");
    model.together.push(Together { trainee: 2, mentor: 1, from: 0, to: 7, follow: Follow::EveryDay, strength: Strength::Hard });
    model.people[1].cells[3] = Cell::Rest;
    assert_eq!(most(&model, 3), 1, "the mentor rests, so whoever follows them stays away too");
}

#[test]
fn three_people_are_offered_to_pass_their_days_round_where_two_cannot() {
    // The first wants the day off of the second, who may only do the late shift, which the third has to give and no other.
    let mut model = plain(3, 1);
    model.shifts.push(Shift { minutes: 390, start: 960, end: 1350, ..Shift::default() });
    model.people.iter_mut().for_each(|p| p.allowed = vec![true, true]);
    model.people[1].allowed[0] = false;
    let rota: Rota = [Some(0), None, Some(1)].map(|day| vec![None, None, day, None, None, None, None]).into();
    let reasons = Reasons::new(&model).expect("well formed");
    let swaps = reasons.swaps(&rota, 0, 2, None, 0);
    let ring = swaps.first().expect("a way");
    assert_eq!(ring.people, [0, 1, 2], "with two it would break what the second may work: {swaps:?}");
    let day: Vec<Option<usize>> = (0..3).map(|p| ring.changes.iter().find(|c| (c.person, c.day) == (p, 2)).and_then(|c| c.now)).collect();
    assert_eq!(day, [None, Some(1), Some(0)], "each passes on what they had");
}
