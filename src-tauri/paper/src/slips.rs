//! A slip per person: the month as a small calendar to cut off and sign, three to an A4 page (interface point 14).

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use domain::language::Language;

use crate::dates::{month, weekday};
use crate::fault::PaperFault;
use crate::ink::{FAINT, INK, LINE, RULE, SEAL, SOFT, WEEKEND};
use crate::page::{Align, Area, Page, Style, A4};
use crate::pdf::{self, Imprint, Pdf};
use crate::sheet::{feet, MARGIN};
use crate::text::Typesetter;
use crate::tone::Tone;
use crate::words::{version, words};

const PER_PAGE: usize = 3;
const HEAD: f32 = 24.0;
const WEEKDAYS: f32 = 13.0;
const TOTALS: f32 = 33.0;
const GAP: f32 = 20.0;

/// One person's month.
#[derive(Clone, Debug, PartialEq)]
pub struct Slip {
    /// Name of the shop.
    pub shop: String,
    /// Name.
    pub name: String,
    /// Agent number.
    pub number: String,
    /// Year of the month.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Number of the published version; `None` for a draft.
    pub version: Option<u32>,
    /// When it is printed, local time.
    pub printed_at: NaiveDateTime,
    /// The days of the month.
    pub days: Vec<SlipDay>,
    /// Hours of the month.
    pub hours: String,
    /// Night shifts.
    pub nights: u32,
    /// Weekend days worked.
    pub weekends: u32,
    /// Rest days, such as `3/4`.
    pub rest: String,
    /// Balance from earlier months.
    pub balance: Option<String>,
}

/// One day of a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipDay {
    /// The date.
    pub date: NaiveDate,
    /// The letter.
    pub code: String,
    /// Times of the segments, such as `08:30–12:00`.
    pub times: Vec<String>,
    /// Its tint.
    pub tone: Tone,
    /// On duty that day.
    pub duty: bool,
}

/// Prints slips, three to a page with lines to cut along; one slip is one page.
pub fn render(slips: &[Slip], language: Language) -> Result<Pdf, PaperFault> {
    let set = Typesetter::new(language)?;
    let mut pages = Vec::new();
    let slot = (A4.1 - 2.0 * MARGIN) / PER_PAGE as f32;
    for together in slips.chunks(PER_PAGE) {
        let mut page = Page::new(A4);
        for (index, slip) in together.iter().enumerate() {
            let top = MARGIN + slot * index as f32;
            draw_slip(&mut page, &set, slip, Area { x: MARGIN, y: top, w: A4.0 - 2.0 * MARGIN, h: slot - GAP });
            if index + 1 < together.len() {
                page.dashed((10.0, top + slot - GAP / 2.0), (A4.0 - 10.0, top + slot - GAP / 2.0), 0.5, FAINT);
            }
        }
        pages.push(page);
    }
    if pages.is_empty() {
        pages.push(Page::new(A4));
    }
    feet(&mut pages, &set, "Daybook 店务本");
    let title = slips.first().map_or_else(String::new, |slip| format!("{} · {} {}", slip.shop, words(language).slip, month(language, slip.year, slip.month)));
    let made_at = slips.first().map_or_else(NaiveDateTime::default, |slip| slip.printed_at);
    pdf::write(&pages, &set, &Imprint { title, made_at })
}

fn draw_slip(page: &mut Page, set: &Typesetter, slip: &Slip, area: Area) {
    draw_head(page, set, slip, area);
    let first = area.y + HEAD;
    let column = area.w / 7.0;
    for (index, day) in slip.days.iter().map(|day| day.date).filter(|date| date.day() <= 7).enumerate() {
        let place = day.weekday().num_days_from_monday() as f32;
        let ink = if place >= 5.0 { SEAL } else { SOFT };
        let cell = Area { x: area.x + column * place, y: first, w: column, h: WEEKDAYS };
        if index < 7 {
            page.label(set, cell, Align::Center, Style::plain(7.5, ink), weekday(set.language(), day));
        }
    }
    let weeks = slip.days.last().map_or(1, |day| week_of(slip, day.date) + 1);
    let height = (area.h - HEAD - WEEKDAYS - TOTALS) / weeks.max(5) as f32;
    let top = first + WEEKDAYS;
    let bottom = top + height * weeks as f32;
    for day in &slip.days {
        let x = area.x + column * day.date.weekday().num_days_from_monday() as f32;
        draw_day(page, set, day, Area { x, y: top + height * week_of(slip, day.date) as f32, w: column, h: height });
    }
    draw_rules(page, area, (top, bottom), weeks, column);
    draw_totals(page, set, slip, Area { y: bottom, h: TOTALS, ..area });
}

/// Row of the small calendar, from 0; weeks start on Monday.
fn week_of(slip: &Slip, date: NaiveDate) -> u32 {
    let before = slip.days.first().map_or(0, |day| day.date.weekday().num_days_from_monday());
    (before + date.day0()) / 7
}

fn draw_head(page: &mut Page, set: &Typesetter, slip: &Slip, area: Area) {
    let language = set.language();
    let state = slip.version.map_or_else(|| words(language).draft.to_owned(), |number| version(language, number));
    let remark = format!("{}\u{3000}{}\u{3000}{state}", slip.shop, month(language, slip.year, slip.month));
    let room = area.w * 0.55;
    let remark = set.clip(&remark, 8.5, area.w - room);
    let number = set.width(&slip.number, 9.0);
    let size = set.fit(&slip.name, 13.0, 8.0, room - number - 16.0);
    let name = set.clip(&slip.name, size, room - number - 16.0);
    let baseline = area.y + 13.0;
    page.text((area.x, baseline), Style::bold(size, INK), &name);
    page.text((area.x + set.width(&name, size) + 8.0, baseline), Style::plain(9.0, SOFT), &slip.number);
    let ink = if slip.version.is_some() { SOFT } else { SEAL };
    page.text((area.x + area.w - set.width(&remark, 8.5), baseline), Style::plain(8.5, ink), &remark);
    page.rule((area.x, area.y + 19.0), (area.x + area.w, area.y + 19.0), 1.0, INK);
}

fn draw_day(page: &mut Page, set: &Typesetter, day: &SlipDay, area: Area) {
    let weekend = day.date.weekday().num_days_from_monday() >= 5;
    if let Some(tint) = day.tone.tint().or(weekend.then_some(WEEKEND)) {
        page.fill(area.inset(0.8), tint);
    }
    let ink = if weekend { SEAL } else { SOFT };
    page.text((area.x + 4.0, area.y + 9.5), Style::plain(7.5, ink), &day.date.day().to_string());
    let size = set.fit(&day.code, (area.h * 0.5).min(14.0), 6.0, 22.0);
    let letter = Area { x: area.x + 12.0, w: 22.0, ..area };
    page.label(set, letter, Align::Center, day.tone.style(size), &day.code);
    let mut lines: Vec<&str> = day.times.iter().map(String::as_str).collect();
    if day.duty {
        lines.push(words(set.language()).duty);
    }
    let leading = (area.h / (lines.len() as f32 + 0.6)).min(8.6);
    let above = area.y + (area.h - leading * lines.len() as f32) / 2.0;
    for (index, line) in lines.iter().enumerate() {
        let room = Area { x: area.x + 35.0, y: above + leading * index as f32, w: area.w - 37.0, h: leading };
        let size = set.fit(line, 6.8_f32.min(leading * 0.86), 4.0, room.w);
        let style = if day.duty && index + 1 == lines.len() { Style::bold(size, INK) } else { Style::plain(size, SOFT) };
        page.label(set, room, Align::Left, style, line);
    }
}

fn draw_rules(page: &mut Page, area: Area, (top, bottom): (f32, f32), weeks: u32, column: f32) {
    for week in 0..=weeks {
        let y = top + (bottom - top) * week as f32 / weeks as f32;
        let (weight, ink) = if week == 0 || week == weeks { (0.6, RULE) } else { (0.4, LINE) };
        page.rule((area.x, y), (area.x + area.w, y), weight, ink);
    }
    for index in 0..=7 {
        let x = area.x + column * index as f32;
        page.rule((x, top), (x, bottom), 0.4, LINE);
    }
}

fn draw_totals(page: &mut Page, set: &Typesetter, slip: &Slip, area: Area) {
    let words = words(set.language());
    let (nights, weekends) = (slip.nights.to_string(), slip.weekends.to_string());
    let mut totals = vec![(words.hours, slip.hours.as_str()), (words.nights, &nights), (words.weekends, &weekends), (words.rest_days, &slip.rest)];
    totals.extend(slip.balance.as_deref().map(|balance| (words.balance, balance)));
    let baseline = area.y + 15.0;
    let mut x = area.x;
    for (caption, value) in totals {
        page.text((x, baseline), Style::plain(8.0, SOFT), caption);
        x += set.width(caption, 8.0) + 4.0;
        page.text((x, baseline), Style::bold(9.0, INK), value);
        x += set.width(value, 9.0) + 14.0;
    }
    let caption = set.width(words.signature, 8.0) + 6.0;
    let left = (area.x + area.w - 150.0).max(x + caption);
    page.text((left - caption, area.y + area.h - 8.0), Style::plain(8.0, SOFT), words.signature);
    page.rule((left, area.y + area.h - 6.0), (area.x + area.w, area.y + area.h - 6.0), 0.8, INK);
}
