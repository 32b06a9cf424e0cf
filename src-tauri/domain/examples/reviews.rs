//! Plays many launches with made-up agents, reviewing by the plan and by a schedule of fixed retention, and prints what each took and
//! reached, and names the cases in which the plan missed the target or took more: `cargo run --release -q -p domain --example reviews [CASES]`.

#![allow(clippy::expect_used)] // the cases are made with days that exist

#[path = "../../../tests/domain/review/trial.rs"]
mod trial;

use trial::{by_plan, by_retention, case, Result};

fn main() {
    let cases: u64 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(500);
    let (mut plan, mut fixed) = (Result::default(), Result::default());
    let (mut fewer, mut reached, mut fixed_reached) = (0, 0, 0);
    let (mut missed, mut more) = (Vec::new(), Vec::new());
    for seed in 0..cases {
        let case = case(seed);
        let (ours, theirs) = (by_plan(&case), by_retention(&case));
        let bar = f64::from(case.setting.bar) / 100.0;
        fewer += u64::from(ours.answers <= theirs.answers);
        reached += u64::from(ours.recall >= bar);
        fixed_reached += u64::from(theirs.recall >= bar);
        if ours.recall < bar {
            missed.push(format!("{seed} ({:.1} %, fixed {:.1} %)", 100.0 * ours.recall, 100.0 * theirs.recall));
        }
        if ours.reviews > theirs.reviews {
            more.push(format!("{seed} ({} and {}, fixed {:.1} %)", ours.reviews, theirs.reviews, 100.0 * theirs.recall));
        }
        add(&mut plan, ours);
        add(&mut fixed, theirs);
    }
    let line = |name: &str, sum: Result, reached: u64| {
        let (n, share) = (cases as f64, |part: u64| 100.0 * part as f64 / cases as f64);
        println!(
            "{name}\t{} reviews\t{} answers\t{:.1} % recall on the day\t{:.1} % of questions over the bar\ttarget reached in {:.1} %",
            sum.reviews, sum.answers, 100.0 * sum.recall / n, 100.0 * sum.over / n, share(reached)
        );
    };
    println!("{cases} agents with a launch before them, bar 90 %");
    line("plan", plan, reached);
    line("fixed", fixed, fixed_reached);
    println!("the plan took no more answers in {fewer} of {cases}");
    println!("the plan missed the target in: {}", missed.join(", "));
    println!("the plan took more reviews in: {}", more.join(", "));
}

fn add(sum: &mut Result, one: Result) {
    sum.reviews += one.reviews;
    sum.answers += one.answers;
    sum.recall += one.recall;
    sum.over += one.over;
}
