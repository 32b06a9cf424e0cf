//! Memory as FSRS models it: how stable it is, how hard the matter, and what is still recalled after some days.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use fsrs::{current_retrievability, MemoryState, FSRS, FSRS6_DEFAULT_DECAY};

use super::Grade;

/// What somebody remembers of a question, since a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    state: MemoryState,
    /// The day of the last answer.
    pub since: NaiveDate,
}

/// An answer as memory sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// On which day.
    pub day: NaiveDate,
    /// How it went.
    pub grade: Grade,
}

/// How memory goes, with the figures that fit people on average.
#[derive(Clone, Debug, Default)]
pub struct Model {
    fsrs: FSRS,
    /// What comes of a review was worked out before: a plan asks the same again and again, for other days with the same gaps, for other
    /// questions and for other people. It depends on nothing else, so nobody can tell whether it was looked up.
    known: RefCell<HashMap<Looked, (MemoryState, MemoryState)>>,
}

/// A memory before a review, bit for bit, and the days that went by; `None` where there is none.
type Looked = Option<(u32, u32, u32)>;

/// Reviews that are kept in mind; beyond that it begins anew.
const KNOWN: usize = 1 << 16;

impl Memory {
    /// The share of cases in which it is recalled on a day, from 0 to 1.
    pub fn recall(&self, day: NaiveDate) -> f64 {
        let days = (day - self.since).num_days().max(0) as f32;
        f64::from(current_retrievability(self.state, days, FSRS6_DEFAULT_DECAY)).clamp(0.0, 1.0)
    }
}

impl Model {
    /// Memory after an answer. A day before the last one counts as the same: a clock that was set back takes nothing away.
    pub fn after(&self, before: Option<Memory>, answer: Answered) -> Option<Memory> {
        let since = before.map_or(answer.day, |m| m.since.max(answer.day));
        let days = before.map_or(0, |m| (since - m.since).num_days());
        let states = self.fsrs.next_states(before.map(|m| m.state), 0.9, u32::try_from(days).unwrap_or(0)).ok()?;
        let state = match answer.grade {
            Grade::Wrong => states.again,
            Grade::Slow => states.hard,
            Grade::Right => states.good,
        };
        Some(Memory { state: state.memory, since })
    }

    /// Memory after all answers to a question, the earliest first; `None` if there is none.
    pub fn of(&self, answers: &[Answered]) -> Option<Memory> {
        answers.iter().fold(None, |memory, answer| self.after(memory, *answer).or(memory))
    }

    /// Memory after a review in which the answer was right, and after one in which it was wrong and was asked again until it was
    /// right.
    pub(super) fn outcomes(&self, before: Option<Memory>, day: NaiveDate) -> Option<(Memory, Memory)> {
        let since = before.map_or(day, |m| m.since.max(day));
        let days = before.map_or(0, |m| (since - m.since).num_days());
        let looked = before.map(|m| (m.state.stability.to_bits(), m.state.difficulty.to_bits(), u32::try_from(days).unwrap_or(0)));
        let found = self.known.borrow().get(&looked).copied();
        let (well, badly) = match found {
            Some(states) => states,
            None => self.worked_out(looked, before, day)?,
        };
        Some((Memory { state: well, since }, Memory { state: badly, since }))
    }

    fn worked_out(&self, looked: Looked, before: Option<Memory>, day: NaiveDate) -> Option<(MemoryState, MemoryState)> {
        let answered = |grade| Answered { day, grade };
        let right = self.after(before, answered(Grade::Right))?;
        let wrong = self.after(before, answered(Grade::Wrong))?;
        let states = (right.state, self.after(Some(wrong), answered(Grade::Right))?.state);
        let mut known = self.known.borrow_mut();
        if known.len() >= KNOWN {
            known.clear();
        }
        known.insert(looked, states);
        Some(states)
    }
}
