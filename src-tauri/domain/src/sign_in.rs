//! Passwords, PINs and the waits after wrong ones (SEC-04). No hashing here: that needs randomness.

use chrono::{Duration, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Tries before the first wait: the fifth wrong one in a row starts it.
pub const FREE_TRIES: u32 = 5;

/// The longest wait, in seconds.
pub const LONGEST_WAIT: i64 = 3600;

/// Why a secret is not good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SecretProblem {
    /// A password under eight characters.
    ShortPassword,
    /// A password over 200 characters.
    LongPassword,
    /// Not six digits.
    NotSixDigits,
    /// One digit six times, or a plain run such as 123456.
    EasyPin,
    /// The role signs in by PIN only.
    NoPasswordForRole,
}

/// Whether `password` will do: 8 to 200 characters.
pub fn check_password(password: &str) -> Result<(), SecretProblem> {
    match password.chars().count() {
        ..8 => Err(SecretProblem::ShortPassword),
        8..=200 => Ok(()),
        _ => Err(SecretProblem::LongPassword),
    }
}

/// Whether `pin` will do: six ASCII digits, not all the same, no plain run up or down.
pub fn check_pin(pin: &str) -> Result<(), SecretProblem> {
    let digits: Vec<i16> = pin.bytes().filter(u8::is_ascii_digit).map(|b| i16::from(b - b'0')).collect();
    if pin.len() != 6 || digits.len() != 6 {
        return Err(SecretProblem::NotSixDigits);
    }
    let steps: Vec<i16> = digits.windows(2).map(|w| w[1] - w[0]).collect();
    let plain = [0, 1, -1].iter().any(|by| steps.iter().all(|s| s == by));
    if plain { Err(SecretProblem::EasyPin) } else { Ok(()) }
}

/// Wrong tries so far and when the last one was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    /// Wrong tries in a row.
    pub wrong: u32,
    /// When the last one was; `None` before the first.
    pub last_at: Option<NaiveDateTime>,
}

impl Tries {
    /// The same tries by a clock that shows `now`: a last try in the future, from before the clock was set back, counts as made
    /// now. Save the result where it differs, else the wait would last until the clock has caught up again.
    pub fn by_clock(self, now: NaiveDateTime) -> Tries {
        Tries { last_at: self.last_at.map(|last| last.min(now)), ..self }
    }
}

/// Seconds to wait after `wrong` tries in a row: none below five, 30 after the fifth, doubling to an hour.
pub fn wait_after(wrong: u32) -> i64 {
    match wrong.checked_sub(FREE_TRIES) {
        None => 0,
        Some(past) => (30i64 << past.min(7)).min(LONGEST_WAIT),
    }
}

/// Seconds still to wait at `now`. A clock set back does not shorten the wait: all of it is left, and [`Tries::by_clock`] starts
/// it anew.
pub fn wait_left(tries: Tries, now: NaiveDateTime) -> i64 {
    let wait = wait_after(tries.wrong);
    match tries.last_at {
        Some(last) if wait > 0 => {
            let passed = (now - last).max(Duration::zero()).num_seconds();
            (wait - passed).max(0)
        }
        _ => 0,
    }
}
