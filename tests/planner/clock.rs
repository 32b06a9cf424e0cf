//! Clocks for the tests: none of them is the machine's, so that no test depends on how fast it runs.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use planner::Control;

/// Runs a search that has all the time there is; its options say how much work it may do.
pub fn without_hurry<T>(run: impl FnOnce(&Control) -> T) -> T {
    let stop = AtomicBool::new(false);
    run(&Control { elapsed: &|| Duration::ZERO, limit: Duration::from_secs(1), stop: &stop })
}

/// A clock that goes on by a millisecond whenever it is looked at.
#[derive(Default)]
pub struct Looks(AtomicU64);

impl Looks {
    /// Looks once.
    pub fn look(&self) -> Duration {
        Duration::from_millis(self.0.fetch_add(1, Ordering::Relaxed))
    }

    /// How often it was looked at.
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}
