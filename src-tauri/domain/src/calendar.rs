//! Public holidays and make-up workdays 调休, and what kind of day each is.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a day is, for the tint of its column and for the sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// Monday to Friday.
    Workday,
    /// Saturday or Sunday.
    Weekend,
    /// A public holiday.
    Holiday,
    /// A Saturday or Sunday that is worked in exchange.
    Makeup,
}

/// An entry of the holiday calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpecialDay {
    /// The day.
    pub day: NaiveDate,
    /// Its name: 国庆节.
    pub name: String,
    /// A make-up workday rather than a holiday.
    pub makeup: bool,
}

/// What `day` is, given the calendar's entry for it.
pub fn day_kind(day: NaiveDate, special: Option<&SpecialDay>) -> DayKind {
    match special {
        Some(s) if s.makeup => DayKind::Makeup,
        Some(_) => DayKind::Holiday,
        None if is_weekend(day) => DayKind::Weekend,
        None => DayKind::Workday,
    }
}

/// Saturday or Sunday.
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// A year of the calendar with its source, as the data file holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolidayYear {
    /// The year.
    pub year: i32,
    /// Who published it.
    pub source: String,
    /// Its days.
    pub days: Vec<SpecialDay>,
}

/// What is wrong with a holiday file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HolidayProblem {
    /// A line that cannot be read; lines count from 1.
    BadLine { line: u32, text: String },
    /// The first line does not name the year.
    NoYear,
    /// A day outside the year.
    WrongYear { line: u32, day: NaiveDate },
    /// A day that stands twice.
    Twice { line: u32, day: NaiveDate },
}

/// Reads a holiday file: first `# year 2026`, then `# source ...` and lines `2026-01-01 holiday 元旦` or `2026-01-04 makeup 元旦`.
pub fn parse_holidays(text: &str) -> Result<HolidayYear, Vec<HolidayProblem>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut year = HolidayYear { year: year_of(text).unwrap_or(0), source: String::new(), days: Vec::new() };
    let mut problems = Vec::new();
    for (number, line) in (1..).zip(text.lines().map(str::trim)) {
        if let Some(value) = line.strip_prefix("# source ") {
            year.source = value.trim().to_owned();
        } else if !line.is_empty() && !line.starts_with('#') {
            match parse_line(line) {
                Some(day) => push_day(&mut year, day, number, &mut problems),
                None => problems.push(HolidayProblem::BadLine { line: number, text: line.to_owned() }),
            }
        }
    }
    if year.year == 0 {
        problems.insert(0, HolidayProblem::NoYear);
    }
    if problems.is_empty() { Ok(year) } else { Err(problems) }
}

fn year_of(text: &str) -> Option<i32> {
    let year = text.lines().next()?.trim().strip_prefix("# year ")?.trim().parse().ok()?;
    (2000..2200).contains(&year).then_some(year)
}

fn parse_line(line: &str) -> Option<SpecialDay> {
    let (day, rest) = line.split_once(char::is_whitespace)?;
    let (word, name) = rest.trim_start().split_once(char::is_whitespace)?;
    let makeup = match word {
        "holiday" => false,
        "makeup" => true,
        _ => return None,
    };
    Some(SpecialDay { day: day.parse().ok()?, name: name.trim().to_owned(), makeup })
}

fn push_day(year: &mut HolidayYear, day: SpecialDay, line: u32, problems: &mut Vec<HolidayProblem>) {
    if year.year != 0 && day.day.year() != year.year {
        problems.push(HolidayProblem::WrongYear { line, day: day.day });
    } else if year.days.iter().any(|d| d.day == day.day) {
        problems.push(HolidayProblem::Twice { line, day: day.day });
    } else {
        year.days.push(day);
    }
}
