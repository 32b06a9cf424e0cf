//! Plans of a quarter and of a year, as the largest public instances have them: always legal by the referee, and better with more work.

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use planner::{
    solve, Apart, Balance, Band, Cell, Control, Ended, Follow, Limit, Measure, Model, Options, Outcome, Person, Run, RunKind, Shift, Start,
    Strength, Succession, Tally, Together, Want, Wish, Wishes,
};
use proptest::prelude::*;

use crate::clock::without_hurry;
use crate::referee::judge;
use crate::small::Chance;

/// A model of many weeks with bounds over all of them: hours, each shift, weekends, runs, fixed days off, wishes.
pub fn instance(seed: u64, people: usize, days: usize, shifts: usize) -> Model {
    let mut c = Chance::new(seed);
    let mut model = Model {
        days,
        weekends: (0..days / 7).map(|w| vec![7 * w + 5, 7 * w + 6]).collect(),
        shifts: (0..shifts).map(|s| Shift { minutes: 480 - 60 * (s as u32 % 3), ..Shift::default() }).collect(),
        ..Model::default()
    };
    for then in 0..shifts / 2 {
        model.successions.push(Succession { first: shifts - 1 - then, then, strength: Strength::Hard });
    }
    for _ in 0..people {
        model.people.push(person(&mut c, days, shifts));
    }
    for day in 0..days {
        for shift in 0..shifts {
            let need = (people * 55 / 100 / shifts + c.below(2)) as u32;
            model.cover.push(Band { day, shifts: vec![shift], people: Vec::new(), need, under: 100, over: 1 });
        }
    }
    model
}

fn person(c: &mut Chance, days: usize, shifts: usize) -> Person {
    let hard = |measure, min, max| Limit { measure, from: 0, to: days, carried: 0, min, max, strength: Strength::Hard };
    let weeks = (days / 7) as u32;
    let mut person = Person { allowed: vec![true; shifts], cells: vec![Cell::Free; days], ..Person::default() };
    let hours = weeks * 5 * 450;
    person.limits.push(hard(Measure::Minutes, Some(hours * 8 / 10), Some(hours)));
    person.limits.push(hard(Measure::Weekends, None, Some(weeks * 6 / 10)));
    for shift in 0..shifts {
        if c.one_in(4) {
            person.limits.push(hard(Measure::Shift(shift), None, Some(weeks * 2)));
        }
    }
    let run = |kind, days| Run { kind, days, strength: Strength::Hard };
    person.runs = vec![run(RunKind::LongestWork, 5), run(RunKind::ShortestWork, 2), run(RunKind::ShortestOff, 2)];
    for _ in 0..days / 28 {
        person.cells[c.below(days)] = Cell::Rest;
        let want = Want::Shift(c.below(shifts));
        person.wishes.push(Wish { day: c.below(days), want, wishes: Wishes::For, strength: Strength::Weight(1 + c.below(3) as u32) });
    }
    person
}

/// Plans with as much work as the options say, and holds every rota told against the referee; gives the outcome, what the first
/// rota costs, and whether it is legal.
fn check(model: &Model, options: &Options) -> (Outcome, (i64, bool)) {
    without_hurry(|control| check_within(model, options, control))
}

fn check_within(model: &Model, options: &Options, control: &Control) -> (Outcome, (i64, bool)) {
    let mut first = None;
    let outcome = solve(model, options, control, &mut |progress| {
        let verdict = judge(model, progress.rota);
        assert_eq!(verdict.penalty, progress.penalty, "each penalty told is the referee's");
        first.get_or_insert((progress.penalty, verdict.broken.is_empty()));
    });
    let outcome = outcome.expect("well formed");
    let verdict = judge(model, &outcome.rota);
    assert_eq!(verdict.penalty, outcome.penalty, "the penalty is the referee's");
    assert_eq!(verdict.broken.is_empty(), outcome.broken.is_empty(), "so is what is broken: {:?}", verdict.broken);
    (outcome, first.expect("a first rota is told"))
}

#[test]
fn a_quarter_is_planned_in_one_piece_to_the_best_there_is() {
    let mut model = Model { days: 100, shifts: vec![Shift::default()], ..Model::default() };
    let run = Run { kind: RunKind::LongestWork, days: 5, strength: Strength::Hard };
    let mut person = Person { allowed: vec![true], cells: vec![Cell::Free; 100], runs: vec![run], ..Person::default() };
    let wish = |day| Wish { day, want: Want::Shift(0), wishes: Wishes::For, strength: Strength::Weight(1) };
    person.wishes = (0..100).map(wish).collect();
    person.limits.push(Limit {
        measure: Measure::WorkDays,
        from: 60,
        to: 100,
        carried: 0,
        min: None,
        max: Some(31),
        strength: Strength::Hard,
    });
    model.people.push(person);
    let (outcome, _) = check(&model, &Options { work: Some(4), ..Options::default() });
    assert_eq!(outcome.broken, Vec::new(), "the run and the days off of the second part are kept");
    // Every sixth day at the latest is off: ten up to day 60; nine after it.
    assert_eq!(outcome.penalty, 19, "as few days off as the rules leave");
    assert!(outcome.bound.is_none_or(|bound| bound <= 19), "the bound never passes it: {:?}", outcome.bound);
}

#[test]
fn half_a_year_is_planned_legally_and_gets_better() {
    let model = instance(7, 6, 140, 2);
    let (outcome, (first, is_legal)) = check(&model, &Options { work: Some(2), ..Options::default() });
    assert!(is_legal, "the first rota is legal already");
    println!("140 days: {first} then {}", outcome.penalty);
    assert_eq!(outcome.broken, Vec::new(), "everybody has a legal half year");
    assert!(outcome.penalty < first, "what the first rota costs is bettered: {first}");
    assert_eq!(outcome.ended, Ended::Limit, "nothing is proved about long plans");
}

#[test]
fn a_year_is_planned_legally() {
    let model = instance(11, 12, 364, 4);
    let (outcome, (first, is_legal)) = check(&model, &Options { work: Some(1), ..Options::default() });
    assert!(is_legal, "the first rota is legal already");
    println!("364 days: {first} then {}", outcome.penalty);
    assert_eq!(outcome.broken, Vec::new(), "everybody has a legal year");
}

#[test]
#[ignore = "figures of long plans: run it alone, in release"]
fn figures_of_long_plans() {
    for (people, days, shifts) in [(22, 84, 3), (40, 84, 5), (50, 182, 6), (50, 364, 10), (100, 364, 16), (150, 364, 32)] {
        let model = instance(1, people, days, shifts);
        let (begun, stop) = (Instant::now(), AtomicBool::new(false));
        let control = Control { elapsed: &|| begun.elapsed(), limit: Duration::from_secs(60), stop: &stop };
        let (outcome, (first, _)) = check_within(&model, &Options { threads: 2, ..Options::default() }, &control);
        let broken = outcome.broken.len();
        println!("{people} x {days}, {shifts} shifts: {first} then {}, {broken} broken, {:?}, {}", outcome.penalty, begun.elapsed(), memory());
    }
}

/// The most memory that this process has held, where the system tells.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("unknown").to_owned()
}

#[test]
fn the_same_seed_gives_the_same_long_rota() {
    let model = instance(3, 8, 133, 2);
    let options = Options { work: Some(3), ..Options::default() };
    let rota = || check(&model, &options).0.rota;
    assert_eq!(rota(), rota(), "one thread, one seed, as much work: one rota");
}

/// Four months and more with everything in it that ties people or days together.
fn everything(seed: u64) -> Model {
    let mut model = instance(seed, 4, 133, 2);
    let mut c = Chance::new(seed);
    model.shifts[0].offered = (0..133).map(|day| day % 13 != 5).collect();
    model.tallies = vec![Tally { per_shift: vec![0, 1], per_day: (0..133).map(|day| 1 + u32::from(day % 7 > 4)).collect() }];
    for person in &mut model.people {
        person.limits.retain(|l| l.measure != Measure::Minutes);
        person.balances.push(Balance { measure: Measure::Tally(0), carried: 0, target: 5000, unit: 100, weight: 2 });
        person.start = [Start::Unknown, Start::Off { run: 1 }, Start::Work { run: 2, last: Some(1), ended: -90 }][c.below(3)];
        let away = c.below(122);
        person.cells[away..away + 9].fill(if c.one_in(2) { Cell::Leave } else { Cell::Absent });
    }
    model.people[1].cells[38..43].fill(Cell::Free);
    model.people[1].cells[40] = Cell::Shift(1);
    let (from, to, strength) = (10, 126, Strength::Weight(30));
    model.together.push(Together { trainee: 0, mentor: 1, from, to, follow: Follow::EveryDay, strength });
    model.apart.push(Apart { one: 2, other: 3, from: 0, to: 110, strength });
    model.cover.push(Band { day: 50, shifts: vec![0, 1], people: vec![1, 3], need: 2, under: 50, over: 0 });
    model
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn stretches_keep_every_rule_of_the_whole(seed in any::<u64>()) {
        let model = everything(seed);
        let (outcome, (first, _)) = check(&model, &Options { work: Some(3), ..Options::default() });
        prop_assert!(outcome.penalty <= first || !outcome.broken.is_empty(), "never worse than the first rota");
        prop_assert_eq!(outcome.broken, Vec::new(), "a rota that a stretch has changed keeps the rules across its edges");
    }
}
