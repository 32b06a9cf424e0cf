//! How many people are needed, by shift or by time of day: by weekday, with exceptions on dates (ROS-08).

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::ShiftId;
use crate::time::{Segment, DAY};

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

/// What a stretch of the day needs on each weekday, Monday first, whoever's shift it falls into. A split shift serves each band that
/// it covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BandNeed {
    /// The stretch.
    pub band: Segment,
    /// People needed at the least, Monday to Sunday.
    pub least: [u8; 7],
    /// People aimed for; as many as the least or more.
    pub target: [u8; 7],
}

/// What a stretch of one date needs instead, or besides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateBand {
    /// The day.
    pub day: NaiveDate,
    /// The stretch. The same stretch of the weekday no longer counts on that day; another one still does.
    pub band: Segment,
    /// People needed at the least.
    pub least: u8,
    /// People aimed for.
    pub target: u8,
}

/// A band as it stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Band {
    /// The stretch.
    pub band: Segment,
    /// People needed at the least.
    pub least: u8,
    /// People aimed for.
    pub target: u8,
}

/// All needs of the shop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Needs {
    /// By weekday.
    pub weekly: Vec<WeeklyNeed>,
    /// By date; stronger than the weekday.
    pub dates: Vec<DateNeed>,
    /// By time of day and weekday.
    pub bands: Vec<BandNeed>,
    /// By time of day and date; stronger than the weekday.
    pub band_dates: Vec<DateBand>,
}

/// Why needs cannot be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NeedProblem {
    /// A band that ends before it starts, or past the end of the next day.
    BadBand { band: Segment },
    /// A band that stands twice, or twice on one date.
    Twice { band: Segment, day: Option<NaiveDate> },
    /// Fewer people aimed for than needed.
    TargetBelowLeast { band: Segment, day: Option<NaiveDate> },
}

/// Most bands that a shop may have: the half hours of a day.
pub const MOST_BANDS: usize = 48;

/// What is wrong with the bands; empty when the needs can be saved.
pub fn problems(needs: &Needs) -> Vec<NeedProblem> {
    let mut found = Vec::new();
    let bad = |band: Segment| band.end <= band.start || band.end.0 > 2 * DAY;
    let all = needs.bands.iter().map(|b| b.band).chain(needs.band_dates.iter().map(|b| b.band));
    found.extend(all.filter(|b| bad(*b)).map(|band| NeedProblem::BadBand { band }));
    for (at, need) in needs.bands.iter().enumerate() {
        if at >= MOST_BANDS || needs.bands[..at].iter().any(|b| b.band == need.band) {
            found.push(NeedProblem::Twice { band: need.band, day: None });
        }
        if need.least.iter().zip(&need.target).any(|(least, target)| target < least) {
            found.push(NeedProblem::TargetBelowLeast { band: need.band, day: None });
        }
    }
    for (at, need) in needs.band_dates.iter().enumerate() {
        if needs.band_dates[..at].iter().any(|b| b.band == need.band && b.day == need.day) {
            found.push(NeedProblem::Twice { band: need.band, day: Some(need.day) });
        }
        if need.target < need.least {
            found.push(NeedProblem::TargetBelowLeast { band: need.band, day: Some(need.day) });
        }
    }
    found
}

impl Needs {
    /// People that `shift` needs on `day`.
    pub fn on(&self, shift: ShiftId, day: NaiveDate) -> u8 {
        let dated = self.dates.iter().find(|n| n.shift == shift && n.day == day).map(|n| n.people);
        let weekday = day.weekday().num_days_from_monday() as usize;
        dated.or_else(|| self.weekly.iter().find(|n| n.shift == shift).map(|n| n.people[weekday])).unwrap_or(0)
    }

    /// Sets what `shift` needs on one day; an exception that says no more than the weekday does goes.
    pub fn set_on(&mut self, shift: ShiftId, day: NaiveDate, people: u8) {
        self.dates.retain(|n| n.shift != shift || n.day != day);
        if self.on(shift, day) != people {
            self.dates.push(DateNeed { day, shift, people });
        }
    }

    /// The bands that hold on `day`, in the order of the day, without those that need and aim for nobody.
    pub fn bands_on(&self, day: NaiveDate) -> Vec<Band> {
        let weekday = day.weekday().num_days_from_monday() as usize;
        let dated: Vec<&DateBand> = self.band_dates.iter().filter(|b| b.day == day).collect();
        let weekly = self.bands.iter().filter(|b| dated.iter().all(|d| d.band != b.band));
        let weekly = weekly.map(|b| Band { band: b.band, least: b.least[weekday], target: b.target[weekday] });
        let dated = dated.iter().map(|d| Band { band: d.band, least: d.least, target: d.target });
        let mut found: Vec<Band> = weekly.chain(dated).filter(|b| b.least > 0 || b.target > 0).collect();
        found.sort_by_key(|b| (b.band.start, b.band.end));
        found
    }
}
