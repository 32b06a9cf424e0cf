//! What the letters and marks mean, and which days are holidays: a few lines under the grid, on every page.

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::dates::stretches;
use crate::ink::{INK, SOFT};
use crate::page::{Align, Area, Page, Style};
use crate::sheet::MARGIN;
use crate::text::Typesetter;
use crate::tone::Tone;
use crate::words::{words, Words};

use super::grid::draw_duty;
use super::{DayTone, RotaSheet};

const LINE: f32 = 13.0;
const SWATCH: f32 = 14.0;
const SIZE: f32 = 7.5;

/// Entries laid out in lines.
pub struct Legend {
    lines: Vec<Vec<Entry>>,
}

#[derive(Clone)]
struct Entry {
    x: f32,
    sign: Sign,
    text: String,
}

#[derive(Clone)]
enum Sign {
    Code(String, Tone),
    Duty,
    Changed,
    None,
}

impl Legend {
    /// Lays out the legend of a sheet in `width`.
    pub fn new(sheet: &RotaSheet, set: &Typesetter, width: f32) -> Legend {
        let (mut lines, mut x): (Vec<Vec<Entry>>, f32) = (vec![Vec::new()], 0.0);
        for (sign, text) in entries(sheet, set) {
            let lead = if matches!(sign, Sign::None) { 0.0 } else { SWATCH + 4.0 };
            let text = set.clip(&text, SIZE, width - lead);
            let needed = lead + set.width(&text, SIZE);
            if x > 0.0 && x + needed > width {
                lines.push(Vec::new());
                x = 0.0;
            }
            if let Some(line) = lines.last_mut() {
                line.push(Entry { x, sign, text });
            }
            x += needed + 14.0;
        }
        Legend { lines }
    }

    /// Its height in points.
    pub fn height(&self) -> f32 {
        self.lines.len() as f32 * LINE
    }

    /// Draws it from `top` down.
    pub fn draw(&self, page: &mut Page, set: &Typesetter, top: f32) {
        for (index, line) in self.lines.iter().enumerate() {
            for entry in line {
                let y = top + LINE * index as f32;
                let sign = Area { x: MARGIN + entry.x, y: y + 1.0, w: SWATCH, h: LINE - 2.0 };
                let lead = draw_sign(page, set, sign, &entry.sign);
                let text = Area { x: sign.x + lead, y, w: 0.0, h: LINE };
                page.label(set, text, Align::Left, Style::plain(SIZE, SOFT), &entry.text);
            }
        }
    }
}

fn draw_sign(page: &mut Page, set: &Typesetter, area: Area, sign: &Sign) -> f32 {
    match sign {
        Sign::Code(code, tone) => {
            if let Some(tint) = tone.tint() {
                page.fill(area, tint);
            }
            page.label(set, area, Align::Center, tone.style(set.fit(code, 8.5, 4.5, area.w - 1.0)), code);
        }
        Sign::Duty => {
            page.frame(area, 0.4, SOFT, 0.0);
            draw_duty(page, area);
        }
        Sign::Changed => page.frame(area, 0.6, INK, 1.6),
        Sign::None => return 0.0,
    }
    area.w + 4.0
}

fn entries(sheet: &RotaSheet, set: &Typesetter) -> Vec<(Sign, String)> {
    let words = words(set.language());
    let mut entries: Vec<(Sign, String)> = sheet.shifts.iter().map(|shift| {
        let text = [shift.name.as_str(), shift.times.as_str()].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>();
        (Sign::Code(shift.code.clone(), shift.tone), text.join(" "))
    }).collect();
    let cells = || sheet.rows.iter().flat_map(|row| &row.cells);
    if cells().any(|cell| cell.duty) {
        entries.push((Sign::Duty, words.duty.to_owned()));
    }
    if cells().any(|cell| cell.changed) {
        entries.push((Sign::Changed, words.changed.to_owned()));
    }
    entries.extend(special_days(sheet, words).into_iter().map(|text| (Sign::None, text)));
    entries
}

/// Holidays with their days, and make-up workdays.
fn special_days(sheet: &RotaSheet, words: &Words) -> Vec<String> {
    let mut holidays: BTreeMap<(u32, &str), Vec<u32>> = BTreeMap::new();
    let mut makeup = Vec::new();
    for day in &sheet.days {
        if day.tone == DayTone::Makeup {
            makeup.push(day.date.day());
        } else if let Some(name) = day.holiday.as_deref() {
            let first = holidays.keys().find(|(_, known)| *known == name).map_or(day.date.day(), |key| key.0);
            holidays.entry((first, name)).or_default().push(day.date.day());
        }
    }
    let mut texts = Vec::new();
    if !holidays.is_empty() {
        let each: Vec<String> = holidays.iter().map(|((_, name), days)| format!("{name} {}", day_list(days))).collect();
        texts.push(format!("{} ({}){}{}", words.holidays, words.holiday_mark, words.colon, each.join(words.separator)));
    }
    if !makeup.is_empty() {
        texts.push(format!("{} ({}){}{}", words.makeup, words.makeup_mark, words.colon, day_list(&makeup)));
    }
    texts
}

fn day_list(days: &[u32]) -> String {
    let parts = stretches(days).into_iter().map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    parts.collect::<Vec<_>>().join(", ")
}
