//! A shift that went on because customers were still asking (ROS-05). It is work beyond the plan with a minute count of its own,
//! counted towards the year's balance and towards the rest before the next day's shift. It is never an offence: nothing here or
//! elsewhere holds it against anybody.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ShiftId, StaffId};
use crate::time::{Minute, DAY};

/// One person's longer day. Past midnight it still belongs to the day on which the shift began (ruling 11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Extension {
    /// Who.
    pub staff: StaffId,
    /// The day of the shift.
    pub day: NaiveDate,
    /// The shift.
    pub shift: ShiftId,
    /// When the shift should have ended, as it stood when this was entered.
    pub planned_end: Minute,
    /// When it really ended.
    pub until: Minute,
    /// A remark.
    pub note: String,
}

impl Extension {
    /// Minutes beyond the plan.
    pub fn minutes(&self) -> u32 {
        u32::from(self.until.0.saturating_sub(self.planned_end.0))
    }
}

/// Why an extension cannot be entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ExtensionProblem {
    /// No shift stands on that day.
    NoShift,
    /// Ends no later than the shift.
    NotLater { planned_end: Minute },
    /// More than [`LONGEST`] minutes beyond the shift: more likely a slip than a long evening.
    TooLong { most: u16 },
    /// It has not happened yet.
    NotYet,
}

/// The longest extension that is believed, in minutes.
pub const LONGEST: u16 = 8 * 60;

/// What is wrong with `extension` at `now`, shop time.
pub fn problems(extension: &Extension, now: NaiveDateTime) -> Vec<ExtensionProblem> {
    let Extension { until, planned_end, day, .. } = *extension;
    let mut found = Vec::new();
    if until <= planned_end {
        found.push(ExtensionProblem::NotLater { planned_end });
    } else if until.0 > planned_end.0.saturating_add(LONGEST) || until.0 > 2 * DAY {
        found.push(ExtensionProblem::TooLong { most: LONGEST });
    }
    if day.and_time(NaiveTime::MIN) + Duration::minutes(i64::from(until.0)) > now {
        found.push(ExtensionProblem::NotYet);
    }
    found
}

/// A clock time meant as the end of a shift: one that lies before the shift's end is meant on the next morning.
pub fn meant(clock: Minute, planned_end: Minute) -> Minute {
    let next = Minute(clock.0.saturating_add(DAY));
    if clock <= planned_end && next.0 <= planned_end.0.saturating_add(LONGEST) { next } else { clock }
}
