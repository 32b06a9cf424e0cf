//! How a search is steered from outside: seed, threads, time and the stop button.
//! Deliberately absent: a clock. Whoever calls brings one.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::outcome::Rota;

/// What the search may use. Same model, options and one thread give the same rotas in the same order;
/// time only says where the row of rotas is cut off, so limit `work` instead of time to get the same end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Seed of everything random.
    pub seed: u64,
    /// Threads to use, at least 1; more than 2 bring little.
    pub threads: usize,
    /// Rounds of search at the most; `None` leaves it to the time.
    pub work: Option<u64>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            seed: 1,
            threads: 1,
            work: None,
        }
    }
}

/// The caller's clock and stop button.
pub struct Control<'a> {
    /// Time since the search began.
    pub elapsed: &'a (dyn Fn() -> Duration + Sync),
    /// When to end.
    pub limit: Duration,
    /// Set from anywhere to end at once with the best rota so far.
    pub stop: &'a AtomicBool,
}

impl Control<'_> {
    /// Whether to end now.
    pub fn is_over(&self) -> bool {
        self.is_stopped() || (self.elapsed)() >= self.limit
    }

    /// Whether somebody pressed stop.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// A better rota or a better bound.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// Best so far.
    pub rota: &'a Rota,
    /// Its penalty.
    pub penalty: i64,
    /// Best proved bound, if any.
    pub bound: Option<i64>,
    /// Whether it keeps every hard rule, those between two people included.
    pub is_legal: bool,
}
