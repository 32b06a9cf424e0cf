//! Whose turn it is: searches that share the machine go one after the other, in the order in which they asked. Absent on purpose:
//! what they search.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// A queue; whoever stands first in it has the turn.
#[derive(Default)]
pub(crate) struct Turns {
    line: Mutex<Line>,
    moved: Condvar,
}

#[derive(Default)]
struct Line {
    last: u64,
    waiting: VecDeque<u64>,
}

/// A place in the queue, given up when it is dropped.
pub(crate) struct Place {
    turns: Arc<Turns>,
    number: u64,
}

impl Turns {
    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes everybody who waits, to see whether they were stopped.
    pub(crate) fn wake(&self) {
        let _line = self.line();
        self.moved.notify_all();
    }
}

impl Place {
    /// The place behind everybody who waits already.
    pub(crate) fn behind_all(turns: &Arc<Turns>) -> Place {
        let mut line = turns.line();
        line.last += 1;
        let number = line.last;
        line.waiting.push_back(number);
        Place { turns: turns.clone(), number }
    }

    /// Waits for the turn; `false` when `stop` was set before it came. Whoever sets it must [`Turns::wake`].
    pub(crate) fn comes(&self, stop: &AtomicBool) -> bool {
        let mut line = self.turns.line();
        while !stop.load(Ordering::Relaxed) {
            if line.waiting.front() == Some(&self.number) {
                return true;
            }
            line = self.turns.moved.wait(line).unwrap_or_else(PoisonError::into_inner);
        }
        false
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.turns.line().waiting.retain(|number| *number != self.number);
        self.turns.moved.notify_all();
    }
}
