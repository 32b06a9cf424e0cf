//! A second searcher on its own thread: it anneals while the first proves and dives; they hand each other
//! the best rota.
//! Deliberately absent with one thread, so that one seed gives one rota.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Mutex;

use crate::anneal::{self, Schedule};
use crate::control::Control;
use crate::descent;
use crate::dice::Dice;
use crate::plan::{Plan, Room, State};

/// Where the two searchers meet.
#[derive(Debug, Default)]
pub(crate) struct Meeting {
    /// The best rota either has made.
    pub best: Mutex<Option<State>>,
    /// Set when the first searcher is done.
    pub over: AtomicBool,
}

impl Meeting {
    /// Puts a rota on the table if it is better than what lies there; returns what lies there when that is better.
    pub(crate) fn exchange(&self, mine: &State) -> Option<State> {
        let mut best = self.best.lock().ok()?;
        match best.as_ref() {
            Some(known) if known.total < mine.total => Some(known.clone()),
            Some(known) if known.total == mine.total => None,
            _ => {
                *best = Some(mine.clone());
                None
            }
        }
    }
}

/// Anneals until the race is over.
pub(crate) fn run(mut plan: Plan, start: State, seed: u64, meeting: &Meeting, control: &Control) {
    let (mut dice, mut room) = (Dice::new(seed ^ 0xACE), Room::default());
    let over = || meeting.over.load(Ordering::Relaxed) || control.is_over();
    let cells = (plan.model.days * plan.people.len()) as u64;
    let (mut best, mut rounds) = (start, 0u64);
    while !over() {
        let step = anneal::usual_step(&plan, &best, &mut dice);
        let hot = if rounds % 4 == 0 {
            step * 0.4
        } else {
            step * 0.15
        };
        let moves = cells * 1500 * (1 + rounds.min(12));
        let schedule = Schedule {
            moves,
            hot: hot.max(0.5),
            cold: (step * 0.004).clamp(0.15, 5.0),
        };
        let guard = Control {
            elapsed: control.elapsed,
            limit: control.limit,
            stop: &meeting.over,
        };
        let mut state = anneal::round(&plan, best.clone(), schedule, &mut dice, &guard);
        descent::settle(&mut plan, &mut state, &mut dice, &guard, &mut room);
        if state.total < best.total {
            best = state;
        }
        if let Some(better) = meeting.exchange(&best) {
            best = better;
        }
        rounds += 1;
    }
}
