//! Dates as each reader writes them on paper.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use domain::language::Language;

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

fn month_name(month: u32) -> &'static str {
    MONTHS.get(month.wrapping_sub(1) as usize).unwrap_or(&"")
}

/// 2026年12月, December 2026
pub fn month(language: Language, year: i32, month: u32) -> String {
    match language {
        Language::Simplified | Language::Traditional => format!("{year}年{month}月"),
        Language::English => format!("{} {year}", month_name(month)),
    }
}

/// 2026年12月9日, 9 December 2026
pub fn long(language: Language, date: NaiveDate) -> String {
    match language {
        Language::Simplified | Language::Traditional => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Language::English => format!("{} {} {}", date.day(), month_name(date.month()), date.year()),
    }
}

/// 12月9日, 9 Dec
pub fn short(language: Language, date: NaiveDate) -> String {
    match language {
        Language::Simplified | Language::Traditional => format!("{}月{}日", date.month(), date.day()),
        Language::English => format!("{} {:.3}", date.day(), month_name(date.month())),
    }
}

/// A date and the time of day, in minutes.
pub fn moment(language: Language, at: NaiveDateTime) -> String {
    format!("{} {}", long(language, at.date()), at.format("%H:%M"))
}

/// One letter or character for the day of the week, as a grid's head has room for.
pub fn weekday_letter(language: Language, date: NaiveDate) -> &'static str {
    let letters = match language {
        Language::Simplified | Language::Traditional => ["一", "二", "三", "四", "五", "六", "日"],
        Language::English => ["M", "T", "W", "T", "F", "S", "S"],
    };
    letters[date.weekday().num_days_from_monday() as usize % 7]
}

/// 周一, 週一, Mon
pub fn weekday(language: Language, date: NaiveDate) -> &'static str {
    let names = match language {
        Language::Simplified => ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
        Language::Traditional => ["週一", "週二", "週三", "週四", "週五", "週六", "週日"],
        Language::English => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    };
    names[date.weekday().num_days_from_monday() as usize % 7]
}

/// Days of one month as stretches: 1–3, 10. Days in ascending order.
pub fn stretches(days: &[u32]) -> Vec<(u32, u32)> {
    let mut found: Vec<(u32, u32)> = Vec::new();
    for &day in days {
        match found.last_mut() {
            Some((_, last)) if *last + 1 == day => *last = day,
            _ => found.push((day, day)),
        }
    }
    found
}
