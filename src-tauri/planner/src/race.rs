//! A second searcher on its own thread: it anneals while the first proves and dives; they hand each other
//! the best rota.
//! Deliberately absent with one thread, so that one seed gives one rota.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Mutex;

use crate::anneal;
use crate::control::Control;
use crate::descent;
use crate::dice::Dice;
#[cfg(feature = "exact")]
use crate::exact::{Known, Parts};
use crate::plan::{Plan, Room, State};

/// Rounds of annealing before pieces are worth while.
#[cfg(feature = "exact")]
const COOLED: u64 = 3;
/// Pieces between two rounds of annealing.
#[cfg(feature = "exact")]
const PIECES: usize = 25;

/// Where the two searchers meet.
#[derive(Debug, Default)]
pub(crate) struct Meeting {
    /// The best rota either has made.
    pub best: Mutex<Option<State>>,
    /// What the root came to, for whoever wants to go on from it.
    #[cfg(feature = "exact")]
    known: Mutex<Option<Known>>,
    /// Set when the first searcher is done.
    pub over: AtomicBool,
}

impl Meeting {
    /// Lays out what the root came to.
    #[cfg(feature = "exact")]
    pub(crate) fn publish(&self, known: &Known) {
        if let Ok(mut place) = self.known.lock() {
            *place = Some(known.clone());
        }
    }

    #[cfg(feature = "exact")]
    fn take_known(&self) -> Option<Known> {
        self.known.lock().ok()?.take()
    }

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

/// Anneals until the race is over; once the root is known, betters piece by piece as well.
pub(crate) fn run(mut plan: Plan, start: State, seed: u64, meeting: &Meeting, control: &Control) {
    let (mut dice, mut room) = (Dice::new(seed ^ 0xACE), Room::hurried());
    let over = || meeting.over.load(Ordering::Relaxed) || control.is_over();
    let (mut best, mut rounds) = (start, 0u64);
    #[cfg(feature = "exact")]
    let mut parts: Option<Parts> = None;
    while !over() {
        #[cfg(feature = "exact")]
        let length = |rounds| if parts.is_some() { rounds % 3 } else { rounds };
        #[cfg(not(feature = "exact"))]
        let length = |rounds| rounds;
        let guard = Control {
            elapsed: control.elapsed,
            limit: control.limit,
            stop: &meeting.over,
        };
        let mut state = anneal::from_best(&plan, &best, length(rounds), &mut dice, &guard);
        descent::settle(&mut plan, &mut state, &mut dice, &guard, &mut room);
        if state.total < best.total {
            best = state;
        }
        if let Some(better) = meeting.exchange(&best) {
            best = better;
        }
        #[cfg(feature = "exact")]
        {
            if let Some(known) = (rounds >= COOLED).then(|| meeting.take_known()).flatten() {
                parts = Some(Parts::new(known, plan.model.days));
            }
            for _ in 0..PIECES {
                let Some(parts) = parts.as_mut().filter(|_| !over()) else {
                    break;
                };
                if let Some(state) = parts.step(&mut plan, &best, &mut dice, &guard).state {
                    best = state;
                }
                if let Some(better) = meeting.exchange(&best) {
                    best = better;
                }
            }
        }
        rounds += 1;
    }
}
