//! How many rest days a person is due (ROS-03, ROS-04) and the pro rata for those who come and go (ruling 2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::month::{monday_of, shift_day, Month};

/// Over what stretch rest days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Each calendar month.
    Month,
    /// Each week from Monday to Sunday.
    Week,
    /// No quota: the shop gives days off freely.
    None,
}

/// To what a share of the quota is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// To the nearest whole day (system A).
    WholeDay,
    /// To the nearest half day.
    HalfDay,
}

/// Rest days due per period, counted in half days so that one and a half is a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Quota {
    /// The stretch.
    pub period: Period,
    /// Half days due in a full stretch: 8 = four days.
    pub halves: u8,
    /// Rounding of a part of a stretch.
    pub rounding: Rounding,
}

/// A stretch of days over which somebody's rest is counted, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Window {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Window {
    /// Days in it; 0 if it is empty.
    pub fn days(self) -> i64 {
        ((self.to - self.from).num_days() + 1).max(0)
    }

    /// The days that both share, if any.
    pub fn meet(self, other: Window) -> Option<Window> {
        let shared = Window { from: self.from.max(other.from), to: self.to.min(other.to) };
        (shared.from <= shared.to).then_some(shared)
    }

    /// Whether `day` lies in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

impl Period {
    /// The stretches that matter for `month`: the month itself, or each week that ends in it. A week that runs over into the
    /// next month is counted there, so that each week is planned once and whole.
    pub fn windows(self, month: Month) -> Vec<Window> {
        match self {
            Period::None => Vec::new(),
            Period::Month => vec![Window { from: month.first(), to: month.last() }],
            Period::Week => {
                let first = monday_of(month.first());
                (0..6)
                    .map(|n| Window { from: shift_day(first, 7 * n), to: shift_day(first, 7 * n + 6) })
                    .filter(|w| month.holds(w.to))
                    .collect()
            }
        }
    }
}

impl Quota {
    /// The most half days a stretch can hold.
    pub fn most_halves(self) -> u8 {
        match self.period {
            Period::Month => 56,
            Period::Week => 14,
            Period::None => u8::MAX,
        }
    }

    /// The stretches that matter for `month`, see [`Period::windows`].
    pub fn windows(self, month: Month) -> Vec<Window> {
        self.period.windows(month)
    }

    /// Half days due to somebody employed on `employed` of the days of a stretch that has `length` days (ruling 2).
    pub fn due(self, employed: i64, length: i64) -> u16 {
        if length <= 0 || employed <= 0 {
            return 0;
        }
        let halves = i64::from(self.halves);
        let step = match self.rounding {
            Rounding::HalfDay => 1,
            Rounding::WholeDay => 2,
        };
        let share = 2 * halves * employed.min(length);
        let rounded = (share + step * length) / (2 * step * length) * step;
        let due = if employed >= length { halves } else { rounded };
        u16::try_from(due).unwrap_or(u16::MAX)
    }
}
