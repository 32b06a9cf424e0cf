//! Repairs change as few cells as brute force finds, leave the past alone and keep every rule.

use std::collections::HashMap;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use planner::{repair, Broken, Cell, Control, Model, Offer, Options, Rota, Rule};
use proptest::prelude::*;

use crate::clock::without_hurry;
use crate::month::{month, System};
use crate::reasons::rota;
use crate::referee::{judge, judge_person, Verdict};
use crate::small::{self, Chance};

fn check(model: &Model, was: &Rota, from: usize, broken: Broken) -> Vec<Offer> {
    check_after(20, model, was, from, broken)
}

/// The same after so many rounds of search for each kind of offer.
fn check_after(rounds: u64, model: &Model, was: &Rota, from: usize, broken: Broken) -> Vec<Offer> {
    let options = Options {
        work: Some(rounds),
        ..Options::default()
    };
    let offers = without_hurry(|control| repair(model, was, from, broken, &options, control)).expect("well formed");
    for offer in &offers {
        for (p, row) in offer.rota.iter().enumerate() {
            assert_eq!(row[..from], was[p][..from], "the past stays");
            for day in from..model.days {
                let settled = model.people[p].cells[day];
                assert!(settled != Cell::Leave || row[day].is_none(), "leave stays");
            }
        }
        let verdict = judge(model, &offer.rota);
        assert_eq!(
            verdict.penalty, offer.penalty,
            "the penalty is the referee's"
        );
        assert_eq!(
            verdict.short,
            u64::from(offer.short),
            "so is what is missing"
        );
    }
    offers
}

/// Fewest (missing, changed cells) over all legal rotas that keep the past.
fn fewest(model: &Model, was: &Rota, from: usize) -> Option<(u64, usize)> {
    let legal = |p: usize| {
        let keeps = |row: &Vec<Option<usize>>| {
            let mut verdict = Verdict::default();
            judge_person(model, p, row, &mut verdict);
            row[..from] == was[p][..from] && verdict.broken.is_empty()
        };
        small::all_rows(model.days, model.shifts.len())
            .into_iter()
            .filter(keeps)
            .collect::<Vec<_>>()
    };
    let rows: Vec<_> = (0..was.len()).map(legal).collect();
    let mut best: Option<(u64, usize)> = None;
    small::all_rotas(&rows, &mut |rota| {
        let moved = planner::changes(was, rota)
            .iter()
            .filter(|c| model.people[c.person].cells[c.day] == Cell::Free)
            .count();
        let found = (judge(model, rota).short, moved);
        if best.is_none_or(|b| found < b) {
            best = Some(found);
        }
    });
    best
}

proptest! {
    // Without a proof each case anneals to the end of its rounds.
    #![proptest_config(ProptestConfig::with_cases(if cfg!(feature = "exact") { 60 } else { 8 }))]

    #[test]
    fn a_sick_call_moves_as_few_cells_as_brute_force_finds(seed in any::<u64>()) {
        let mut model = small::any_shop(seed, 2, 6, 2);
        let was = rota(&model);
        prop_assume!(judge(&model, &was).broken.is_empty());
        let sick = (seed % 2) as usize;
        for day in 3..5 {
            model.people[sick].cells[day] = Cell::Leave;
        }
        let best = fewest(&model, &was, 2);
        prop_assume!(best.is_some());
        let offers = check(&model, &was, 2, Broken::Mended);
        prop_assert!(!offers.is_empty(), "there is an offer");
        let first = &offers[0];
        prop_assert_eq!(Some((u64::from(first.short), first.moved)), best, "nothing moves fewer cells");
        for offer in offers.iter().filter(|o| o.proved) {
            prop_assert_eq!(Some((u64::from(offer.short), offer.moved)), best, "what is told to be proved is so");
        }
    }
}

/// Units of each person's binding rules that are broken.
fn harm(model: &Model, rota: &Rota) -> HashMap<(usize, Rule), u64> {
    let mut found = HashMap::new();
    for (person, rule, units) in judge(model, rota).broken {
        *found.entry((person, rule)).or_insert(0) += units;
    }
    found
}

/// Seven days of one shift, one of rest, everybody a day later than the one before: breaks rules all over.
fn pattern(model: &Model) -> Rota {
    let cell = |p: usize, day: usize| match model.people[p].cells[day] {
        Cell::Leave | Cell::Absent | Cell::Rest => None,
        Cell::Shift(shift) => Some(shift),
        Cell::Free => ((p + day) % 8 < 7).then_some((p + day) / 8 % 2),
    };
    (0..model.people.len()).map(|p| (0..model.days).map(|day| cell(p, day)).collect()).collect()
}

/// Nobody is moved for what was missing before.
fn needs_as_they_are_met(model: &mut Model, rota: &Rota) {
    let counts = |band: &planner::Band, p: usize| band.people.is_empty() || band.people.contains(&p);
    for band in &mut model.cover {
        let serves = |p: &usize| counts(band, *p) && rota[*p][band.day].is_some_and(|s| band.shifts.contains(&s));
        let there = (0..rota.len()).filter(serves).count() as u32;
        band.need = band.need.min(there);
    }
}

#[test]
fn a_sick_call_in_a_month_that_breaks_rules_moves_few_and_breaks_none_anew() {
    for (people, system) in [(12, System::A), (12, System::B), (30, System::B)] {
        let mut model = month(people as u64, people, system);
        let was = pattern(&model);
        needs_as_they_are_met(&mut model, &was);
        let sick = (0..people).find(|&p| was[p][10].is_some()).expect("somebody works");
        (10..13).for_each(|day| model.people[sick].cells[day] = Cell::Leave);
        let before = harm(&model, &was);
        assert!(before.len() > 5, "the month breaks rules all over");
        let offers = check(&model, &was, 8, Broken::Left);
        assert!(!offers.is_empty(), "there is an offer with {people} people of {system:?}");
        for offer in &offers {
            let more: Vec<_> = harm(&model, &offer.rota).into_iter().filter(|(k, n)| k.0 != sick && before.get(k).is_none_or(|was| n > was)).collect();
            assert!(more.is_empty(), "nobody's rule is broken anew: {more:?}");
        }
        println!("{people} {system:?}: {} short, {} moved, proved {}", offers[0].short, offers[0].moved, offers[0].proved);
        assert!(offers[0].moved <= 12, "three cells were opened: {} moved", offers[0].moved);
    }
}

#[test]
fn a_month_that_breaks_rules_all_over_and_is_short_everywhere_still_has_offers() {
    for (people, system) in [(12, System::A), (12, System::B)] {
        let mut model = month(people as u64, people, system);
        model.cover.iter_mut().filter(|band| band.under > 0).for_each(|band| band.need += 2);
        let was = pattern(&model);
        let sick = (0..people).find(|&p| was[p][10].is_some()).expect("somebody works");
        (10..13).for_each(|day| model.people[sick].cells[day] = Cell::Leave);
        let (before, short) = (harm(&model, &was), judge(&model, &was).short);
        let left = check_after(1, &model, &was, 8, Broken::Left);
        assert!(!left.is_empty(), "{people} {system:?}: nobody's rules in the way, there is an offer");
        for offer in &left {
            let anew = harm(&model, &offer.rota).into_iter().any(|(key, now)| key.0 != sick && before.get(&key).is_none_or(|was| now > *was));
            assert!(!anew, "{people} {system:?}: nobody's rule is broken anew");
        }
        println!("{people} {system:?}: {short} short before, {} after {} moves, {} offers", left[0].short, left[0].moved, left.len());
        assert!(!check_after(1, &model, &was, 8, Broken::Mended).is_empty(), "{people} {system:?}: nor where the rules are to be mended too");
    }
}

#[test]
fn a_call_that_comes_too_late_to_search_still_has_a_legal_row_for_who_is_away() {
    let mut model = month(12, 12, System::B);
    let was = rota(&model);
    let sick = (0..12).find(|&p| was[p][10].is_some()).expect("somebody works");
    (10..13).for_each(|day| model.people[sick].cells[day] = Cell::Leave);
    let stop = AtomicBool::new(false);
    let control = Control { elapsed: &|| Duration::from_secs(1), limit: Duration::ZERO, stop: &stop };
    let offers = repair(&model, &was, 8, Broken::Left, &Options::default(), &control).expect("well formed");
    let told = offers.iter().all(|o| o.penalty == judge(&model, &o.rota).penalty);
    assert!(told, "each costs what the referee says");
    assert!(offers.iter().any(|o| o.rota[sick][10..13].iter().all(Option::is_none)), "away as they said: {}", offers.len());
}

proptest! {
    // Without a proof each case anneals to the end of its rounds.
    #![proptest_config(ProptestConfig::with_cases(if cfg!(feature = "exact") { 60 } else { 8 }))]

    #[test]
    fn a_repair_that_leaves_broken_rules_alone_breaks_none_further(seed in any::<u64>()) {
        let mut model = small::any_shop(seed, 3, 6, 2);
        let mut chance = Chance::new(seed);
        let cell = |day: usize, free: usize, p: usize| match model.people[p].cells[day] {
            Cell::Free => free.checked_sub(1),
            Cell::Shift(shift) => Some(shift),
            _ => None,
        };
        let was: Rota = (0..3).map(|p| (0..6).map(|day| cell(day, chance.below(3), p)).collect()).collect();
        (3..5).for_each(|day| model.people[0].cells[day] = Cell::Leave);
        let before = harm(&model, &was);
        for offer in check(&model, &was, 2, Broken::Left) {
            // The first is away, and their own rules may leave no legal row.
            for (key, now) in harm(&model, &offer.rota).into_iter().filter(|(key, _)| key.0 != 0) {
                prop_assert!(before.get(&key).is_some_and(|was| now <= *was), "{:?} is broken no further", key);
            }
        }
    }
}
