//! A civil month, the unit in which a rota is planned and published.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A month of a year, written `2026-12`. Always valid, between the years 2000 and 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Month {
    first: NaiveDate,
}

/// A text that names no month.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a month like 2026-12")]
pub struct NotAMonth(pub String);

impl Month {
    /// The month `month` (1 to 12) of `year`; `None` outside 2000 to 2199.
    pub fn new(year: i32, month: u32) -> Option<Month> {
        if !(2000..2200).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, 1).map(|first| Month { first })
    }

    /// The month that `day` lies in.
    pub fn of(day: NaiveDate) -> Month {
        Month { first: day.with_day(1).unwrap_or(day) }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.next().first.pred_opt().unwrap_or(self.first)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// The number of the month, 1 to 12.
    pub fn number(self) -> u32 {
        self.first.month()
    }

    /// How many days it has.
    pub fn len(self) -> usize {
        self.days().count()
    }

    /// A month has days; here for the convention that goes with `len`.
    pub fn is_empty(self) -> bool {
        false
    }

    /// Its days in order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.first.iter_days().take_while(move |d| d.month() == self.first.month())
    }

    /// Whether `day` lies in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        Month::of(day) == self
    }

    /// The month after.
    pub fn next(self) -> Month {
        Month::of(self.first.checked_add_days(Days::new(31)).unwrap_or(self.first))
    }

    /// The month before.
    pub fn previous(self) -> Month {
        Month::of(self.first.pred_opt().unwrap_or(self.first))
    }

    /// The month with this one's place in the year before.
    pub fn year_before(self) -> Month {
        Month::new(self.year() - 1, self.number()).unwrap_or(self)
    }
}

/// The Monday of the week that `day` lies in (ruling 3: weeks start on Monday).
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())).unwrap_or(day)
}

/// `day` moved by `by` days, held at the edge of the calendar.
pub fn shift_day(day: NaiveDate, by: i64) -> NaiveDate {
    day.checked_add_signed(chrono::Duration::days(by)).unwrap_or(day)
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;
    fn from_str(text: &str) -> Result<Month, NotAMonth> {
        let wrong = || NotAMonth(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(wrong)?;
        let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(wrong());
        }
        let year = year.parse().map_err(|_| wrong())?;
        let month = month.parse().map_err(|_| wrong())?;
        Month::new(year, month).ok_or_else(wrong)
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;
    fn try_from(text: String) -> Result<Month, NotAMonth> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> String {
        month.to_string()
    }
}
