//! An attempt at a quiz: what it asks, fixed once it has begun, what was answered, and how much time it has used.
//!
//! Time is counted in seconds used, not read off a clock: the page says how long it has been open, and only the time between two
//! openings is taken from the clock. A clock that is set back takes nothing away from what was used.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Quiz, QuizProblem};
use crate::ids::{AttemptId, QuestionId, QuizId, StaffId};
use crate::question::mark::Given;
use crate::question::Weight;

/// How an attempt came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Handed in.
    HandedIn,
    /// The time was up.
    TimeUp,
    /// Typed back from paper.
    Paper,
}

/// An attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attempt {
    /// Its id.
    pub id: AttemptId,
    /// At which quiz.
    pub quiz: QuizId,
    /// By whom.
    pub staff: StaffId,
    /// Which of this person's attempts, from 1.
    pub number: u32,
    /// When it was begun, shop time.
    pub began: NaiveDateTime,
    /// When it was last heard of, shop time.
    pub heard: NaiveDateTime,
    /// Seconds used.
    pub used: u32,
    /// Which opening holds it: an earlier one may not answer any more.
    pub opening: u32,
    /// When it ended; `None` while it goes on.
    pub ended: Option<NaiveDateTime>,
    /// How it ended.
    pub ending: Option<Ending>,
    /// Printed: it is answered on paper and typed back.
    pub on_paper: bool,
}

/// A question of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its place, from 1.
    pub place: u32,
    /// Which question.
    pub question: QuestionId,
    /// Which version of it.
    pub version: u32,
    /// The places of its answers in the order in which they are shown.
    pub order: Vec<u32>,
    /// What was answered.
    pub given: Given,
    /// Its mark; `None` while it has none.
    pub mark: Option<Weight>,
}

/// Seconds that a page may be late with the last answer.
pub const GRACE: u32 = 10;

/// Seconds that an attempt has left; `None` without a limit. The quiz's closing time counts too.
pub fn left(quiz: &Quiz, attempt: &Attempt, now: NaiveDateTime) -> Option<u32> {
    let limit = quiz.minutes.map(|m| (m * 60).saturating_sub(attempt.used));
    let closing = quiz.closes.map(|closes| u32::try_from((closes - now).num_seconds().max(0)).unwrap_or(u32::MAX));
    match (limit, closing) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Seconds used when the attempt is opened again: the time since it was last heard of counts, a clock set back counts as none, and
/// one that is put right again as no more than the time since the attempt began.
pub fn used_at_opening(attempt: &Attempt, now: NaiveDateTime) -> u32 {
    let since = |then: NaiveDateTime| u32::try_from((now - then).num_seconds().max(0)).unwrap_or(u32::MAX);
    let most = since(attempt.began).max(attempt.used);
    attempt.used.saturating_add(since(attempt.heard)).min(most)
}

/// Seconds used after the page was open for `open` seconds more.
pub fn used_after(attempt: &Attempt, open: u32) -> u32 {
    attempt.used.saturating_add(open)
}

/// Whether an answer is still taken: from the opening that holds the attempt, and in time.
pub fn may_answer(quiz: &Quiz, attempt: &Attempt, opening: u32, now: NaiveDateTime) -> Result<(), QuizProblem> {
    if attempt.ended.is_some() {
        return Err(QuizProblem::HandedIn);
    }
    if attempt.opening != opening {
        return Err(QuizProblem::OpenElsewhere);
    }
    let over = quiz.minutes.is_some_and(|m| attempt.used > m * 60 + GRACE);
    let closed = quiz.closes.is_some_and(|closes| (now - closes).num_seconds() > i64::from(GRACE));
    if over || closed { Err(QuizProblem::TimeIsUp) } else { Ok(()) }
}

/// What an attempt reached: kept with it by the act that ends or marks it, so that what counts as passed is settled here alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Score {
    /// The marks together, in hundred-thousandths of a percent of one mark.
    pub marks: i64,
    /// How many questions are worth a mark.
    pub of: u32,
    /// How many a person still has to mark.
    pub unmarked: u32,
    /// Percent of the marks, rounded down so that nobody passes by rounding.
    pub percent: u32,
    /// Reached; `None` while the unmarked ones decide.
    pub passed: Option<bool>,
}

/// Adds up the marks of an attempt. It is passed when what is marked is enough, and failed when nothing that is left could help.
pub fn score(marks: &[Option<Weight>], pass_mark: u32) -> Score {
    let of = marks.len() as i64;
    let whole = i64::from(Weight::WHOLE.0);
    let sum: i64 = marks.iter().flatten().map(|m| i64::from(m.0)).sum();
    let unmarked = marks.iter().filter(|m| m.is_none()).count() as i64;
    // Thirds that were cut off must not cost a pass.
    let percent = |sum: i64| (((sum + of) * 100).checked_div(of * whole).unwrap_or(0)).clamp(0, 100) as u32;
    let passed = if percent(sum) >= pass_mark {
        Some(true)
    } else if percent(sum + unmarked * whole) < pass_mark || unmarked == 0 {
        Some(false)
    } else {
        None
    };
    Score { marks: sum, of: of as u32, unmarked: unmarked as u32, percent: percent(sum), passed }
}
