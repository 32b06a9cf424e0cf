//! How many people each shift needs: by weekday, with exceptions on dates (ROS-08).

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::ShiftId;

/// What a shift needs on each weekday, Monday first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeeklyNeed {
    /// The shift.
    pub shift: ShiftId,
    /// People needed, Monday to Sunday.
    pub people: [u8; 7],
}

/// What a shift needs on one date instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateNeed {
    /// The day.
    pub day: NaiveDate,
    /// The shift.
    pub shift: ShiftId,
    /// People needed.
    pub people: u8,
}

/// All needs of the shop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Needs {
    /// By weekday.
    pub weekly: Vec<WeeklyNeed>,
    /// By date; stronger than the weekday.
    pub dates: Vec<DateNeed>,
}

impl Needs {
    /// People that `shift` needs on `day`.
    pub fn on(&self, shift: ShiftId, day: NaiveDate) -> u8 {
        let dated = self.dates.iter().find(|n| n.shift == shift && n.day == day).map(|n| n.people);
        let weekday = day.weekday().num_days_from_monday() as usize;
        dated.or_else(|| self.weekly.iter().find(|n| n.shift == shift).map(|n| n.people[weekday])).unwrap_or(0)
    }
}
