//! Slips to hand out: three to a page, every day with its letter and times.

use chrono::Datelike;
use domain::language::Language;
use paper::slips::{render, Slip, SlipDay};
use paper::Tone;

use crate::programs::Printed;
use crate::sample::{at, date};

fn slip(name: &str) -> Slip {
    let days = date(10, 1).iter_days().take(31).map(|date| {
        let (code, times, tone): (_, &[&str], _) = match date.day() % 7 {
            3 => ("休", &[], Tone::Rest),
            4 | 5 => ("晚", &["14:30–18:00", "19:00–23:00"], Tone::Night),
            _ => ("早", &["08:30–12:00", "13:30–18:00"], Tone::Day),
        };
        let times = times.iter().map(|time| (*time).to_owned()).collect();
        SlipDay { date, code: code.to_owned(), times, tone, duty: date.day() == 11 }
    });
    Slip {
        shop: "云朵家居旗舰店".to_owned(),
        name: name.to_owned(),
        number: "007".to_owned(),
        year: 2026,
        month: 10,
        version: Some(3),
        printed_at: at(9, 25, 15, 52),
        days: days.collect(),
        hours: "196.5".to_owned(),
        nights: 8,
        weekends: 7,
        rest: "4/4".to_owned(),
        balance: Some("+2".to_owned()),
    }
}

fn check(slips: &[Slip], language: Language, pages: usize, says: &[&str]) {
    let pdf = render(slips, language).unwrap();
    let printed = Printed::new(&pdf);
    printed.is_sound();
    assert_eq!(pdf.pages, pages, "three slips to a page");
    printed.says(says);
}

#[test]
fn one_person_gets_one_page() {
    check(&[slip("赵敏")], Language::Simplified, 1, &["赵敏", "007", "2026年10月", "08:30–12:00", "19:00–23:00", "值班", "签名", "196.5"]);
}

#[test]
fn seven_people_take_three_pages() {
    check(&["一", "二", "三", "四", "五", "六", "七"].map(slip), Language::Traditional, 3, &["簽名", "第 3 頁 / 共 3 頁"]);
}

#[test]
fn english_slips_fit_too() {
    check(&["Catherine Montgomery-Featherstonehaugh", "Li Jing"].map(slip), Language::English, 1, &["Catherine", "October 2026", "Signature", "On duty"]);
}

#[test]
fn a_draft_is_marked() {
    check(&[Slip { version: None, ..slip("赵敏") }], Language::Simplified, 1, &["草稿"]);
}

#[test]
fn nobody_is_an_empty_page() {
    check(&[], Language::Simplified, 1, &[]);
}
