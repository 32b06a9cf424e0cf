//! The typing test (TRN-07): Chinese characters a minute, counting those typed right. What was typed is compared with the passage
//! here, so that nobody has to believe the screen.
//!
//! What is absent on purpose: the clock. The screen's steady clock and the shop's come in as values; where they disagree the test does
//! not count.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{StaffId, TypingId};

/// Seconds of a test, from the first character.
pub const SECONDS: u32 = 60;
/// More right characters a minute than anybody types.
pub const FASTEST: u32 = 300;
/// Characters that an input method puts in at once at most; more is no typing.
pub const MOST_AT_ONCE: u32 = 24;
/// Milliseconds by which the screen's clock and the shop's may disagree.
const DISAGREE: i64 = 5_000;
/// Milliseconds over the time that are forgiven: the last character is on its way.
const GRACE: i64 = 2_000;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TypingScript {
    /// Chinese characters 汉字; punctuation is typed, but counts neither way.
    Chinese,
    /// Letters and digits.
    Latin,
}

/// A finished test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TypingTest {
    /// Its id.
    pub id: TypingId,
    /// Who.
    pub staff: StaffId,
    /// Which passage.
    pub passage: String,
    /// What was counted.
    pub script: TypingScript,
    /// When it began, shop time.
    pub began: NaiveDateTime,
    /// When it was over.
    pub ended: NaiveDateTime,
    /// Milliseconds of typing.
    pub millis: u32,
    /// Typed right.
    pub counted: u32,
    /// Typed and not in the passage.
    pub wrong: u32,
    /// Times that pasting was tried and refused.
    pub pastes: u32,
}

impl TypingTest {
    /// Characters a minute, rounded down.
    pub fn per_minute(&self) -> u32 {
        per_minute(self.counted, self.millis)
    }
}

/// What the screen says of a test that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TypingTiming {
    /// Milliseconds since the test was begun, by a clock that nobody can set.
    pub since_begin: u32,
    /// Of these, since the first character.
    pub typing: u32,
    /// The most characters that came at once.
    pub at_once: u32,
    /// Times that pasting was tried.
    pub pastes: u32,
}

/// What was typed right and wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Right, in the passage's order.
    pub counted: u32,
    /// Not in the passage, or not there.
    pub wrong: u32,
    /// All of the passage that counts.
    pub whole: u32,
}

/// Why a test does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TypingProblem {
    /// It is over already, or another one was begun since.
    Over,
    /// The computer's clock was set, or the machine slept, in the middle of it.
    ClockMoved,
    /// More came at once than an input method puts in: pasting does not count.
    Pasted,
    /// More than anybody types.
    TooFast { most: u32 },
    /// Ended before the time was up and before the passage was.
    Unfinished,
    /// Nothing was typed.
    NothingTyped,
    /// Far more was typed than the passage has.
    TooLong,
}

/// Whether a character is counted in a script.
pub fn counts(script: TypingScript, c: char) -> bool {
    match script {
        TypingScript::Chinese => {
            matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
        }
        TypingScript::Latin => c.is_ascii_alphanumeric(),
    }
}

/// Compares what was typed with the passage. A character left out or put in costs itself and does not spoil what follows: the two are
/// laid beside each other so that as many as possible agree.
pub fn score(script: TypingScript, passage: &str, typed: &str) -> Score {
    let kept = |text: &str| text.chars().filter(|c| counts(script, *c)).collect::<Vec<char>>();
    let (wanted, given) = (kept(passage), kept(typed));
    let mut best = vec![0_u32; given.len() + 1];
    for w in &wanted {
        let mut corner = 0;
        for (at, g) in given.iter().enumerate() {
            let above = best[at + 1];
            best[at + 1] = if w == g { corner + 1 } else { above.max(best[at]) };
            corner = above;
        }
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let counted = best.last().copied().unwrap_or(0);
    Score { counted, wrong: count(given.len()).saturating_sub(counted), whole: count(wanted.len()) }
}

/// Characters a minute, rounded down: 60 is sixty.
pub fn per_minute(counted: u32, millis: u32) -> u32 {
    u32::try_from(u64::from(counted) * 60_000 / u64::from(millis.max(1))).unwrap_or(u32::MAX)
}

/// Milliseconds that a test is counted over: those of typing, and the whole time where it ran out.
pub fn counted_millis(timing: TypingTiming) -> u32 {
    timing.typing.clamp(1, SECONDS * 1_000)
}

/// Whether a test counts. `elapsed` is what the shop's clock says has gone by since it began, in milliseconds; it may be negative where
/// the clock was set back.
pub fn judge(passage: &str, typed: &str, score: Score, timing: TypingTiming, elapsed: i64) -> Result<(), TypingProblem> {
    let (since, typing) = (i64::from(timing.since_begin), i64::from(timing.typing));
    if (elapsed - since).abs() > DISAGREE || typing > since {
        return Err(TypingProblem::ClockMoved);
    }
    if timing.at_once > MOST_AT_ONCE {
        return Err(TypingProblem::Pasted);
    }
    if typed.chars().count() > 2 * passage.chars().count() {
        return Err(TypingProblem::TooLong);
    }
    if score.counted + score.wrong == 0 {
        return Err(TypingProblem::NothingTyped);
    }
    let over = typing + GRACE >= i64::from(SECONDS) * 1_000;
    let through = score.counted + score.wrong >= score.whole;
    if typing > i64::from(SECONDS) * 1_000 + GRACE || !(over || through) {
        return Err(TypingProblem::Unfinished);
    }
    if per_minute(score.counted, counted_millis(timing)) > FASTEST {
        return Err(TypingProblem::TooFast { most: FASTEST });
    }
    Ok(())
}
