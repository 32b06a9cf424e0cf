//! Writes a sample month as PDF and says how long it took: `month_pdf PATH [PEOPLE] [zh-CN|zh-TW|en]`.

use std::time::Instant;

use chrono::{Datelike, NaiveDate, Weekday};
use domain::language::Language;
use paper::rota_sheet::{render, DayTone, RotaSheet, SheetCell, SheetCoverage, SheetDay, SheetRow, SheetShift};
use paper::Tone;

const SURNAMES: &str = "周李王陈赵孙刘黄吴郑何林徐马高罗梁宋谢韩唐冯于董萧程曹袁邓许";
const GIVEN: [&str; 8] = ["婷", "静怡", "磊", "晨曦", "敏", "悦", "洋洋", "子涵"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("month_pdf PATH [PEOPLE] [LANGUAGE]")?;
    let people = arguments.next().map_or(Ok(60), |count| count.parse())?;
    let language = match arguments.next().as_deref() {
        Some("zh-TW") => Language::Traditional,
        Some("en") => Language::English,
        _ => Language::Simplified,
    };
    let sheet = sample(people, language == Language::English).ok_or("no such month")?;
    for run in ["first", "second", "third"] {
        let start = Instant::now();
        let pdf = render(&sheet, language)?;
        println!("{run}: {:.1} ms, {} pages, {} bytes, missing {:?}", start.elapsed().as_secs_f64() * 1e3, pdf.pages, pdf.bytes.len(), pdf.missing);
        std::fs::write(&path, pdf.bytes)?;
    }
    Ok(())
}

fn sample(people: usize, english: bool) -> Option<RotaSheet> {
    let first = NaiveDate::from_ymd_opt(2026, 10, 1)?;
    let days: Vec<SheetDay> = first.iter_days().take(31).map(day).collect();
    let rows: Vec<SheetRow> = (0..people).map(|person| row(person, days.len(), english)).collect();
    let coverage = [("早", "D", Tone::Day), ("晚", "N", Tone::Night)].map(|(code, letter, tone)| {
        let code = if english { letter } else { code };
        let have = (0..days.len()).map(|day| rows.iter().filter(|row| row.cells[day].code == code).count() as u32).collect();
        SheetCoverage { code: code.to_owned(), tone, have, need: vec![(people as u32) / 3 + 1; days.len()] }
    });
    let shift = |code: &str, name: &str, times: &str, tone| SheetShift { code: code.into(), name: name.into(), times: times.into(), tone };
    let shifts = if english {
        vec![shift("D", "Day", "09:00–16:30", Tone::Day), shift("N", "Night", "16:00–22:30", Tone::Night), shift("R", "Rest day", "", Tone::Rest), shift("L", "Leave", "", Tone::Leave)]
    } else {
        vec![shift("早", "白班", "09:00–16:30", Tone::Day), shift("晚", "晚班", "16:00–22:30", Tone::Night), shift("休", "休息", "", Tone::Rest), shift("假", "请假", "", Tone::Leave)]
    };
    Some(RotaSheet {
        shop: "云朵家居旗舰店".to_owned(), year: 2026, month: 10, version: (people != 12).then_some(3),
        printed_at: NaiveDate::from_ymd_opt(2026, 9, 25)?.and_hms_opt(15, 52, 0)?, days, shifts, rows, coverage: coverage.into(),
    })
}

fn day(date: NaiveDate) -> SheetDay {
    let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let (tone, holiday) = match date.day() {
        1..=7 => (DayTone::Holiday, Some("国庆节".to_owned())),
        10 => (DayTone::Makeup, None),
        _ if weekend => (DayTone::Weekend, None),
        _ => (DayTone::Plain, None),
    };
    SheetDay { date, holiday, tone }
}

fn row(person: usize, days: usize, english: bool) -> SheetRow {
    let surname = SURNAMES.chars().nth(person % 30).unwrap_or('周');
    let names = ["Catherine Montgomery", "Li Jing", "Bob Chen", "Zhao Min", "Alexander Sun"];
    let name = if english { names[person % 5].to_owned() } else { format!("{surname}{}", GIVEN[person % 8]) };
    SheetRow {
        number: format!("{:03}", person + 1), name,
        tag: match person % 9 { 0 => Some(if english { "mgr" } else { "主管" }.to_owned()), 5 => Some(if english { "new" } else { "新" }.to_owned()), _ => None },
        cells: (0..days).map(|day| cell(person, day, english)).collect(),
        hours: format!("{}", 180.0 + person as f32 * 0.5), nights: 13, weekends: 7, rest: "4/4".to_owned(), balance: (person % 2 == 0).then(|| "+2".to_owned()),
    }
}

fn cell(person: usize, day: usize, english: bool) -> SheetCell {
    let (code, letter, tone) = match (person * 5 + day) % 15 {
        7 => ("休", "R", Tone::Rest),
        3 if person % 7 == 2 => ("假", "L", Tone::Leave),
        0..=6 => ("早", "D", Tone::Day),
        _ => ("晚", "N", Tone::Night),
    };
    SheetCell { code: if english { letter } else { code }.to_owned(), tone, duty: (person + day) % 17 == 0 && tone == Tone::Night, changed: person == 3 && day == 12 }
}
