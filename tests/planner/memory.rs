//! How much memory the largest plans take. The peak is that of the whole process, other tests included, and so above what one
//! plan needs; it is read where the system tells it (Linux).
#![cfg(target_os = "linux")]

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use planner::{solve, Control, Model, Options};

use crate::{long, month};

/// What a plan may take, in bytes.
const MOST: u64 = 500_000_000;

/// The most memory that the process has held so far, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells of each process");
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).expect("the peak is told");
    1024 * line.trim().trim_end_matches("kB").trim().parse::<u64>().expect("a number of kilobytes")
}

fn check(what: &str, model: &Model) {
    let begun = Instant::now();
    let (elapsed, stop) = (|| begun.elapsed(), AtomicBool::new(false));
    let control = Control { elapsed: &elapsed, limit: Duration::from_secs(8), stop: &stop };
    let options = Options { threads: 2, ..Options::default() };
    let outcome = solve(model, &options, &control, &mut |_| ()).expect("well formed");
    let peak = peak();
    println!("{what}: {} MB, penalty {}", peak / 1_000_000, outcome.penalty);
    assert_eq!(outcome.rota.len(), model.people.len(), "everybody is planned");
    assert!(peak < MOST, "{what} takes {peak} bytes");
}

#[test]
fn a_month_of_two_hundred_people_stays_under_500_mb() {
    check("200 people, a month", &month::month(5, 200, month::System::B));
}

#[test]
fn a_year_of_364_days_stays_under_500_mb() {
    check("50 people, 364 days", &long::instance(3, 50, 364, 6));
}
