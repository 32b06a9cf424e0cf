//! Clock times within a shift, in minutes from midnight of the day that the shift belongs to (ruling 11).

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Minutes from midnight of the shift's day, 0 to 2880: past 1440 lies the next calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Minute(pub u16);

/// Minutes in a day.
pub const DAY: u16 = 1440;

impl Minute {
    /// `hour` may pass 24 for the next day: `Minute::at(25, 30)` is 01:30 on the day after.
    pub const fn at(hour: u16, minute: u16) -> Minute {
        Minute(hour * 60 + minute)
    }
}

/// As a clock shows it, `09:00`; a time on the next day is marked `+1`. Midnight at the end of a day is `24:00`, so that no
/// two times look alike.
impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (m, mark) = if self.0 > DAY { (self.0 - DAY, "+1") } else { (self.0, "") };
        write!(f, "{:02}:{:02}{mark}", m / 60, m % 60)
    }
}

/// An unbroken stretch of work inside a shift 时段.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Segment {
    /// When it starts.
    pub start: Minute,
    /// When it ends; after `start`.
    pub end: Minute,
}

impl Segment {
    /// Its length in minutes.
    pub fn minutes(self) -> u32 {
        u32::from(self.end.0.saturating_sub(self.start.0))
    }

    /// Whether the two share a minute.
    pub fn overlaps(self, other: Segment) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{}", self.start, self.end)
    }
}
