//! The public instances and the generator's months: every rota legal by the referee, quickly.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use planner::{solve, Control, Model, Options, Outcome, Reasons};

use crate::month::{month, System};
use crate::referee::judge;

/// Solves for some seconds; the outcome, the time to the first rota and the time of the whole.
fn check(model: &Model, seconds: f64, threads: usize) -> (Outcome, Duration, Duration) {
    let begun = Instant::now();
    let stop = AtomicBool::new(false);
    let elapsed = || begun.elapsed();
    let control = Control {
        elapsed: &elapsed,
        limit: Duration::from_secs_f64(seconds),
        stop: &stop,
    };
    let mut first = None;
    let options = Options {
        threads,
        ..Options::default()
    };
    let outcome = solve(model, &options, &control, &mut |_| {
        first.get_or_insert(begun.elapsed());
    })
    .expect("well formed");
    let whole = begun.elapsed();
    let verdict = judge(model, &outcome.rota);
    assert_eq!(
        verdict.penalty, outcome.penalty,
        "the penalty is the referee's"
    );
    assert_eq!(
        verdict.broken.is_empty(),
        outcome.broken.is_empty(),
        "broken rules are named"
    );
    assert!(
        outcome.bound.is_none_or(|b| b <= verdict.penalty),
        "the bound is below"
    );
    (outcome, first.unwrap_or_default(), whole)
}

fn folder() -> PathBuf {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/bench");
    std::env::var_os("DAYBOOK_BENCH")
        .map_or(beside, PathBuf::from)
        .join("rota/instances")
}

#[test]
fn public_instances_are_solved_legally_where_the_folder_is_there() {
    let folder = folder();
    let Ok(files) = std::fs::read_dir(&folder) else {
        println!(
            "no benchmark instances at {}: passed over",
            folder.display()
        );
        return;
    };
    let mut files: Vec<PathBuf> = files.flatten().map(|f| f.path()).collect();
    files.sort();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a readable file");
        let instance = crate::instance::read(&text).expect("a readable instance");
        let (outcome, first, whole) = check(&instance.model, 2.0, 2);
        let name = file
            .file_stem()
            .map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default();
        println!(
            "{name}: penalty {} bound {:?} first {first:?} in {whole:?}",
            outcome.penalty, outcome.bound
        );
        assert!(outcome.broken.is_empty(), "{name} has legal rotas");
    }
}

#[test]
fn a_damaged_instance_is_refused_with_its_line() {
    let broken = "SECTION_HORIZON\n14\nSECTION_SHIFTS\nD,eight,\n";
    let reason = crate::instance::read(broken)
        .map(|_| ())
        .expect_err("not a number");
    assert_eq!(
        reason, "line 4: field 2 is not a number: eight",
        "line and reason are told"
    );
}

#[test]
fn shop_months_of_both_systems_keep_every_rule() {
    for (people, system) in [
        (5, System::A),
        (12, System::A),
        (12, System::B),
        (30, System::B),
    ] {
        let model = month(people as u64, people, system);
        let (outcome, first, whole) = check(&model, 3.0, 2);
        println!(
            "{people} {system:?}: penalty {} bound {:?} gaps {} first {first:?} in {whole:?}",
            outcome.penalty,
            outcome.bound,
            outcome.gaps.len()
        );
        assert!(outcome.broken.is_empty(), "everybody has a legal month");
        let wanted: u32 = model.duties[0].need.iter().sum();
        let dealt: usize = outcome.duties.iter().map(|d| d.people.len()).sum();
        let short: u32 = outcome.duties.iter().map(|d| d.short).sum();
        assert_eq!(
            dealt as u32 + short,
            wanted,
            "each duty is dealt out or named short"
        );
    }
}

#[test]
#[ignore = "figures of the benchmark: run it alone, in release"]
fn figures_of_shop_months() {
    for people in [5, 12, 30, 60] {
        for system in [System::A, System::B] {
            let model = month(people as u64, people, system);
            let (outcome, first, whole) = check(&model, 5.0, 2);
            let mut reasons = Reasons::new(&model).expect("well formed");
            let begun = Instant::now();
            reasons.cell(&outcome.rota, 0, 10);
            let why = begun.elapsed();
            let begun = Instant::now();
            let swaps = reasons.swaps(&outcome.rota, 0, 10, None, 0).len();
            let swap = begun.elapsed();
            let begun = Instant::now();
            reasons.gap(&outcome.rota, 20);
            let gap = begun.elapsed();
            println!(
                "{people} {system:?}: penalty {} bound {:?} gaps {} broken {} first {first:?} whole {whole:?} \
                 why {why:?} swaps {swaps} {swap:?} gap {gap:?}",
                outcome.penalty,
                outcome.bound,
                outcome.gaps.len(),
                outcome.broken.len(),
            );
            let sick = sick(&model, &outcome);
            println!("    sick call: {sick}");
        }
    }
}

fn sick(model: &Model, outcome: &Outcome) -> String {
    let mut model = model.clone();
    let who = (0..model.people.len())
        .find(|&p| outcome.rota[p][10].is_some())
        .unwrap_or(0);
    (10..13).for_each(|d| model.people[who].cells[d] = planner::Cell::Leave);
    let begun = Instant::now();
    let stop = AtomicBool::new(false);
    let elapsed = || begun.elapsed();
    let control = Control {
        elapsed: &elapsed,
        limit: Duration::from_secs(3),
        stop: &stop,
    };
    let options = Options {
        threads: 2,
        ..Options::default()
    };
    let offers =
        planner::repair(&model, &outcome.rota, 10, planner::Broken::Left, &options, &control).expect("well formed");
    let told = offers.iter().map(|o| {
        format!(
            "[short {} moved {} people {} penalty {} proved {}]",
            o.short, o.moved, o.people, o.penalty, o.proved
        )
    });
    format!(
        "{:?} {}",
        begun.elapsed(),
        told.collect::<Vec<_>>().join(" ")
    )
}
