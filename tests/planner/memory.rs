//! How much memory the largest plans take: the peak of a process that does nothing else, read where the system tells it (Linux).
#![cfg(target_os = "linux")]

use std::process::Command;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use planner::{solve, Control, Model, Options};

use crate::referee::judge;
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
    assert_eq!(outcome.penalty, judge(model, &outcome.rota).penalty, "the penalty is the referee's");
    assert!(peak < MOST, "{what} takes {peak} bytes");
}

/// Set in a process that has nothing else to do than the test it was started for.
const ALONE: &str = "DAYBOOK_TEST_ALONE";

/// Runs a test of this file in a process of its own: the peak is then that of one plan.
fn alone(test: &str, run: impl FnOnce()) {
    if std::env::var_os(ALONE).is_some() {
        return run();
    }
    let mut own = Command::new(std::env::current_exe().expect("this program"));
    let status = own.args([test, "--exact", "--test-threads=1", "--nocapture"]).env(ALONE, "1").status();
    assert!(status.expect("it starts").success(), "{test} failed in its own process");
}

#[test]
fn a_month_of_two_hundred_people_stays_under_500_mb() {
    alone("memory::a_month_of_two_hundred_people_stays_under_500_mb", || {
        check("200 people, a month", &month::month(5, 200, month::System::B));
    });
}

#[test]
fn a_year_of_364_days_stays_under_500_mb() {
    alone("memory::a_year_of_364_days_stays_under_500_mb", || {
        check("50 people, 364 days", &long::instance(3, 50, 364, 6));
    });
}
