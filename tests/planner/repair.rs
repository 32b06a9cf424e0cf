//! Repairs change as few cells as brute force finds, leave the past alone and keep every rule.

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use planner::{repair, Broken, Cell, Control, Model, Offer, Options, Rota};
use proptest::prelude::*;

use crate::reasons::rota;
use crate::referee::{judge, judge_person, Verdict};
use crate::small;

fn check(model: &Model, was: &Rota, from: usize, broken: Broken) -> Vec<Offer> {
    let begun = Instant::now();
    let stop = AtomicBool::new(false);
    let elapsed = || begun.elapsed();
    let control = Control {
        elapsed: &elapsed,
        limit: Duration::from_secs(10),
        stop: &stop,
    };
    let options = Options {
        work: Some(20),
        ..Options::default()
    };
    let offers = repair(model, was, from, broken, &options, &control).expect("well formed");
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
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_sick_call_moves_as_few_cells_as_brute_force_finds(seed in any::<u64>()) {
        let mut model = small::shop(seed, 2, 6, 2);
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
    }
}
