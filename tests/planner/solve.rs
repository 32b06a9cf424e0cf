//! Whole rotas: against brute force on small shops, at the extremes, and under the caller's control.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use planner::{
    solve, Apart, Band, Cell, Control, Ended, Fault, Follow, Limit, Measure, Model, Options, Outcome, Person, Rule, Run, RunKind,
    Shift, Start, Strength, Together,
};
use proptest::prelude::*;

use crate::clock::{without_hurry, Looks};
use crate::reasons::legal_rows;
use crate::referee::{judge, Verdict, NOBODY};
use crate::small;

/// Solves within some rounds of search and holds the outcome against the referee.
fn check(model: &Model, work: u64) -> Outcome {
    without_hurry(|control| check_within(model, work, control))
}

fn check_within(model: &Model, work: u64, control: &Control) -> Outcome {
    let options = Options { seed: 7, threads: 1, work: Some(work) };
    let mut bounds = Vec::new();
    let outcome = solve(model, &options, control, &mut |progress| {
        let verdict = judge(model, progress.rota);
        assert_eq!(verdict.penalty, progress.penalty, "the penalty told on the way is the referee's");
        assert_eq!(progress.is_legal, verdict.broken.is_empty(), "and so is whether every binding rule is kept");
        bounds.extend(progress.bound);
    })
    .expect("the model is well formed");
    let verdict = judge(model, &outcome.rota);
    assert_eq!(outcome.penalty, verdict.penalty, "the penalty is the referee's");
    let short: u64 = outcome.gaps.iter().map(|g| u64::from(g.short)).sum();
    assert_eq!(short, verdict.short, "every missing person is named");
    assert_eq!(named(&outcome), broken(&verdict), "just the broken hard rules are named");
    let binds = |on: &&planner::OnDuty| model.duties[on.duty].strength == Strength::Hard;
    let short: u64 = outcome.duties.iter().filter(binds).map(|on| u64::from(on.short)).sum();
    let missing: u64 = verdict.broken.iter().filter(|b| b.0 == NOBODY).map(|b| b.2).sum();
    assert_eq!(short, missing, "and so is a duty that binds and that nobody can take");
    assert!(bounds.into_iter().chain(outcome.bound).all(|bound| bound <= outcome.penalty), "no bound that was ever told is passed");
    outcome
}

fn named(outcome: &Outcome) -> Vec<(usize, Rule, u64)> {
    let mut list: Vec<_> = outcome.broken.iter().map(|b| (b.person, b.rule, b.amount)).collect();
    list.sort();
    list
}

fn broken(verdict: &Verdict) -> Vec<(usize, Rule, u64)> {
    let mut list: Vec<(usize, Rule, u64)> = Vec::new();
    let mut all = verdict.broken.clone();
    all.retain(|b| b.0 != NOBODY);
    all.sort();
    for (person, rule, amount) in all {
        match list.last_mut() {
            Some(last) if (last.0, last.1) == (person, rule) => last.2 += amount,
            _ => list.push((person, rule, amount)),
        }
    }
    list
}

/// The least (harm, penalty) over all rows of the only person.
fn best_alone(model: &Model) -> (u64, i64) {
    let rows = small::all_rows(model.days, model.shifts.len());
    let score = |row: Vec<Option<usize>>| {
        let verdict = judge(model, &vec![row]);
        let kept = verdict.broken.iter().all(|b| !matches!(b.1, Rule::Cell { .. }));
        kept.then(|| (verdict.harm(), verdict.penalty))
    };
    rows.into_iter().filter_map(score).min().expect("some row")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn one_person_gets_the_best_row_there_is(seed in any::<u64>()) {
        let model = small::any_shop(seed, 1, 6, 2);
        let outcome = check(&model, 0);
        let (harm, penalty) = best_alone(&model);
        prop_assert_eq!(outcome.broken.is_empty(), harm == 0, "hard rules are broken only where no row keeps them");
        if harm == 0 {
            prop_assert_eq!(outcome.penalty, penalty, "brute force finds nothing better");
        }
    }

    #[test]
    fn four_shifts_and_long_rows_are_told_apart_as_well(seed in any::<u64>()) {
        let model = small::any_shop(seed, 1, 5, 4);
        let outcome = check(&model, 0);
        let (harm, penalty) = best_alone(&model);
        prop_assert_eq!(outcome.broken.is_empty(), harm == 0, "hard rules are broken only where no row keeps them");
        if harm == 0 {
            prop_assert_eq!(outcome.penalty, penalty, "brute force finds nothing better");
        }
    }

    #[test]
    fn counts_too_wide_for_the_nodes_are_kept_to_the_minute(seed in any::<u64>()) {
        let mut model = small::any_shop(seed, 1, 6, 3);
        // Primes have no common step: hundreds of sums are told apart, or, times three, more than the nodes have room for.
        let times = [1, 3][(seed >> 8) as usize % 2];
        for (shift, prime) in model.shifts.iter_mut().zip([457, 389, 479]) {
            shift.minutes = prime * times;
        }
        let least = (seed >> 16) as u32 % 1500;
        let most = least + (seed >> 32) as u32 % 700;
        let whole = Limit { to: 6, ..exact(Measure::Minutes, 0) };
        let within = Limit { min: Some(least * times), max: Some(most * times), ..whole };
        let few = Limit { measure: Measure::Shift(0), min: None, max: Some(2), ..whole };
        let weekends = Limit { measure: Measure::Weekends, min: None, max: Some(1), ..whole };
        model.people[0].limits.extend([within, few, weekends]);
        let outcome = check(&model, 0);
        let (harm, penalty) = best_alone(&model);
        prop_assert_eq!(outcome.broken.is_empty(), harm == 0, "hard rules are broken only where no row keeps them");
        if harm == 0 {
            prop_assert_eq!(outcome.penalty, penalty, "brute force finds nothing better");
        }
    }

    #[test]
    fn least_harm_is_done_where_no_row_is_legal(seed in any::<u64>()) {
        let mut model = small::any_shop(seed, 1, 5, 2);
        model.people[0].limits.retain(|l| l.measure != Measure::Minutes);
        model.people[0].limits.push(exact(Measure::WorkDays, 4));
        model.people[0].limits.push(exact(Measure::RestHalves, 4));
        let (harm, _) = best_alone(&model);
        let outcome = check(&model, 0);
        let done: u64 = outcome.broken.iter().map(|b| b.amount).sum();
        prop_assert_eq!(done, harm, "no row does less harm");
    }
}

proptest! {
    // Without a proof each case anneals to the end of its rounds.
    #![proptest_config(ProptestConfig::with_cases(if cfg!(feature = "exact") { 120 } else { 8 }))]

    #[test]
    fn two_people_get_the_rota_brute_force_finds(seed in any::<u64>()) {
        let model = small::any_shop(seed, 2, 5, 2);
        let legal: Vec<_> = (0..2).map(|p| legal_rows(&model, p)).collect();
        prop_assume!(legal.iter().all(|l| !l.is_empty()));
        let mut best = i64::MAX;
        small::all_rotas(&legal, &mut |rota| best = best.min(judge(&model, rota).penalty));
        let outcome = check(&model, 30);
        prop_assert!(outcome.penalty >= best, "nothing legal is better than the best there is");
        // Annealing alone comes near, and says of nothing that it is the best.
        prop_assert!(outcome.penalty == best || !cfg!(feature = "exact"), "brute force finds nothing better");
        prop_assert!(outcome.bound.is_none_or(|b| b <= best), "the bound never passes the optimum");
    }
}

/// Lets pairs and duties bind: somebody follows a mentor, two are kept apart, so many are at work each day.
fn bound_together(seed: u64) -> Model {
    let mut model = small::any_shop(seed, 3, 3, 2);
    let hard = Strength::Hard;
    model.together.iter_mut().for_each(|pair| pair.strength = hard);
    model.duties.iter_mut().for_each(|duty| duty.strength = hard);
    if seed % 3 == 0 {
        model.together.push(Together { trainee: 0, mentor: 1, from: 0, to: 3, follow: Follow::EveryDay, strength: hard });
    }
    let (one, other) = ((seed % 3) as usize, (seed / 3 % 3) as usize);
    model.apart = vec![Apart { one, other, from: 0, to: 3, strength: hard }];
    model
}

proptest! {
    // Without a proof each case anneals to the end of its rounds.
    #![proptest_config(ProptestConfig::with_cases(if cfg!(feature = "exact") { 60 } else { 8 }))]

    #[test]
    fn what_binds_two_people_is_missed_as_little_as_brute_force_can(seed in any::<u64>()) {
        let model = bound_together(seed);
        let legal: Vec<_> = (0..3).map(|p| legal_rows(&model, p)).collect();
        prop_assume!(legal.iter().all(|l| !l.is_empty()));
        let mut best = (u64::MAX, i64::MAX);
        small::all_rotas(&legal, &mut |rota| {
            let verdict = judge(&model, rota);
            best = best.min((verdict.harm(), verdict.penalty));
        });
        let outcome = check(&model, 30);
        let found = judge(&model, &outcome.rota);
        prop_assert!((found.harm(), found.penalty) == best || !cfg!(feature = "exact"), "{:?}, brute force {best:?}", (found.harm(), found.penalty));
        let bound = outcome.bound.filter(|_| found.harm() == best.0);
        prop_assert!(bound.is_none_or(|bound| bound <= best.1), "the bound never passes the optimum");
    }
}

fn exact(measure: Measure, count: u32) -> Limit {
    Limit { measure, from: 0, to: 5, carried: 0, min: Some(count), max: Some(count), strength: Strength::Hard }
}

fn plain(people: usize, days: usize) -> Model {
    let shift = |minutes, start, end| Shift { minutes, start, end, ..Shift::default() };
    let person = Person {
        allowed: vec![true, true],
        cells: vec![Cell::Free; days],
        runs: vec![Run { kind: RunKind::LongestWork, days: 6, strength: Strength::Hard }],
        limits: vec![Limit {
            measure: Measure::RestHalves,
            from: 0,
            to: days,
            carried: 0,
            min: Some(8),
            max: Some(8),
            strength: Strength::Hard,
        }],
        start: Start::Off { run: 1 },
        ..Person::default()
    };
    let need = (people / 3) as u32;
    let band = |day, s| Band { day, shifts: vec![s], people: Vec::new(), need, under: 1000, over: 1 };
    Model {
        days,
        shifts: vec![shift(450, 540, 990), shift(390, 960, 1350)],
        people: vec![person; people],
        cover: (0..days).flat_map(|d| [band(d, 0), band(d, 1)]).collect(),
        ..Model::default()
    }
}

#[test]
fn nobody_and_no_days_give_an_empty_rota() {
    let outcome = check(&Model { people: Vec::new(), ..plain(3, 30) }, 2);
    assert_eq!((outcome.rota.len(), outcome.gaps.len()), (0, 60), "every band is named short");
    let mut model = plain(2, 0);
    model.people.iter_mut().for_each(|p| p.limits.clear());
    let outcome = check(&model, 2);
    assert_eq!(outcome.ended, Ended::Proved, "nothing is better than an empty month");
    let outcome = check(&Model::default(), 2);
    assert_eq!(outcome.penalty, 0, "an empty model costs nothing");
}

#[test]
fn one_person_and_no_shifts_rest_all_month() {
    let mut model = plain(1, 31);
    model.shifts.clear();
    model.cover.clear();
    model.people[0].allowed.clear();
    let outcome = check(&model, 2);
    assert!(outcome.rota[0].iter().all(Option::is_none), "there is nothing to work");
    assert_eq!(outcome.broken.len(), 1, "31 rest days are not four, and that is said");
}

#[test]
fn months_of_28_to_31_days_keep_four_rest_days() {
    for days in 28..=31 {
        let outcome = check(&plain(6, days), 1);
        for row in &outcome.rota {
            assert_eq!(row.iter().filter(|c| c.is_none()).count(), 4, "four rest days in {days}");
        }
        assert!(outcome.broken.is_empty(), "nothing has to be broken");
    }
}

#[test]
fn two_hundred_people_have_a_rota_when_time_is_up() {
    let (clock, stop) = (Looks::default(), AtomicBool::new(false));
    let control = Control { elapsed: &|| clock.look(), limit: Duration::from_millis(600), stop: &stop };
    let outcome = check_within(&plain(200, 31), 1000, &control);
    assert_eq!((outcome.broken, outcome.ended), (Vec::new(), Ended::Limit), "everybody has a legal month, and time was up");
    assert!(clock.count() < 600 + 200, "hardly anything goes on when time is up: {} looks", clock.count());
}

#[test]
fn contradictory_pins_stand_and_the_rules_they_break_are_named() {
    let mut model = plain(2, 30);
    for day in 0..12 {
        model.people[0].cells[day] = Cell::Shift(day % 2);
    }
    model.people[0].allowed[1] = false;
    let outcome = check(&model, 1);
    for day in 0..12 {
        assert_eq!(outcome.rota[0][day], Some(day % 2), "a pin stays");
    }
    let rules: Vec<Rule> = outcome.broken.iter().map(|b| b.rule).collect();
    assert_eq!(rules, [Rule::Allowed { shift: 1 }, Rule::Run(0)], "what the pins break is named");
}

#[test]
fn a_rule_set_with_no_legal_month_for_anyone_still_gives_a_rota() {
    let mut model = plain(5, 30);
    for person in &mut model.people {
        person.limits.push(Limit { min: Some(28), max: None, ..exact(Measure::WorkDays, 0) });
        person.limits[1].to = 30;
    }
    let outcome = check(&model, 1);
    assert_eq!(outcome.broken.len(), 5, "each person's conflict is named once");
    assert!(outcome.broken.iter().all(|b| b.amount == 2), "28 days of work and 4 of rest miss 30 by two");
}

#[test]
fn weights_of_zero_and_huge_weights_are_taken() {
    let mut model = plain(4, 28);
    for band in &mut model.cover {
        (band.under, band.over) = (u32::MAX, 0);
    }
    check(&model, 1);
    model.cover.iter_mut().for_each(|band| band.under = 0);
    assert_eq!(check(&model, 1).penalty, 0, "nothing is worth anything");
}

#[test]
fn a_malformed_model_is_refused_with_its_fault() {
    let mut model = plain(2, 7);
    model.people[1].cells.pop();
    let stop = AtomicBool::new(false);
    let control = Control { elapsed: &|| Duration::ZERO, limit: Duration::from_secs(1), stop: &stop };
    let refused = solve(&model, &Options::default(), &control, &mut |_| ());
    assert_eq!(refused, Err(Fault::Length { what: "cells", of: 1, expected: 7, found: 6 }), "the person is named");
}

#[test]
fn a_stop_ends_the_search_and_keeps_the_best_so_far() {
    let model = plain(9, 31);
    let stop = AtomicBool::new(false);
    let control = Control { elapsed: &|| Duration::ZERO, limit: Duration::from_secs(1), stop: &stop };
    let mut told = Vec::new();
    let outcome = solve(&model, &Options::default(), &control, &mut |progress| {
        told.push(progress.penalty);
        stop.store(true, Ordering::Relaxed);
    })
    .expect("well formed");
    assert_eq!(outcome.ended, Ended::Stopped, "nothing but the stop ends a search without a limit so early");
    assert_eq!(told, [outcome.penalty], "the rota told of when it was stopped is the one kept: nothing is searched after it");
}

#[test]
fn the_same_seed_gives_the_same_rota() {
    let model = plain(9, 30);
    assert_eq!(check(&model, 2).rota, check(&model, 2).rota, "one thread, one seed, one rota");
}
