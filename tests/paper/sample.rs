//! A made-up October of 2026: holidays, a make-up workday, two shifts, duty, leave.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};
use paper::rota_sheet::{DayTone, RotaSheet, SheetCell, SheetCoverage, SheetDay, SheetRow, SheetShift};
use paper::Tone;

pub fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    date(month, day).and_hms_opt(hour, minute, 0).unwrap()
}

pub fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub fn rota(people: usize) -> RotaSheet {
    let days: Vec<SheetDay> = date(10, 1).iter_days().take(31).map(day).collect();
    let rows: Vec<SheetRow> = (0..people).map(|person| row(person, days.len())).collect();
    let coverage = [("早", Tone::Day), ("晚", Tone::Night)].map(|(code, tone)| SheetCoverage {
        code: code.to_owned(),
        tone,
        have: (0..days.len()).map(|day| rows.iter().filter(|row| row.cells[day].code == code).count() as u32).collect(),
        need: vec![people as u32 / 3 + 1; days.len()],
    });
    let shift = |code: &str, name: &str, times: &str, tone| SheetShift { code: code.into(), name: name.into(), times: times.into(), tone };
    RotaSheet {
        shop: "云朵家居旗舰店".to_owned(),
        year: 2026,
        month: 10,
        version: Some(3),
        printed_at: at(9, 25, 15, 52),
        days,
        shifts: vec![
            shift("早", "白班", "09:00–16:30", Tone::Day),
            shift("晚", "晚班", "16:00–22:30", Tone::Night),
            shift("休", "休息", "", Tone::Rest),
        ],
        rows,
        coverage: coverage.into(),
    }
}

fn day(date: NaiveDate) -> SheetDay {
    let (tone, holiday) = match (date.day(), date.weekday()) {
        (1..=7, _) => (DayTone::Holiday, Some("国庆节".to_owned())),
        (10, _) => (DayTone::Makeup, None),
        (_, Weekday::Sat | Weekday::Sun) => (DayTone::Weekend, None),
        _ => (DayTone::Plain, None),
    };
    SheetDay { date, holiday, tone }
}

fn row(person: usize, days: usize) -> SheetRow {
    SheetRow {
        number: format!("{:03}", person + 1),
        name: format!("员工{}", person + 1),
        tag: (person == 0).then(|| "主管".to_owned()),
        cells: (0..days).map(|day| cell(person, day)).collect(),
        hours: "196.5".to_owned(),
        nights: 14,
        weekends: 7,
        rest: "4/4".to_owned(),
        balance: None,
    }
}

fn cell(person: usize, day: usize) -> SheetCell {
    let (code, tone) = match (person * 5 + day) % 15 {
        7 => ("休", Tone::Rest),
        0..=6 => ("早", Tone::Day),
        _ => ("晚", Tone::Night),
    };
    SheetCell { code: code.to_owned(), tone, duty: (person + day) % 17 == 0, changed: person == 1 && day == 12 }
}
