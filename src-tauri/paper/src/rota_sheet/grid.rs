//! The grid itself: heads, cells, sums and coverage rows of one page.

use crate::dates::weekday_letter;
use crate::ink::{FAINT, HOLIDAY, INK, LINE, MAKEUP, RULE, SEAL, SOFT, WEEKEND, WHITE};
use crate::page::{Align, Area, Mark, Page, Style};
use crate::sheet::MARGIN;
use crate::text::Typesetter;
use crate::tone::Tone;
use crate::words::{words, Words};

use super::plan::{Part, COVERAGE_ROW};
use super::{DayTone, RotaSheet, SheetCell, SheetCoverage, SheetDay, SheetRow};

/// Height of the head row.
pub const HEAD: f32 = 27.0;
const MOST_DAY: f32 = 20.0;

/// Measured columns and the sheet they show.
pub struct Grid<'a> {
    sheet: &'a RotaSheet,
    set: &'a Typesetter,
    words: &'static Words,
    row: f32,
    number: f32,
    name: f32,
    day: f32,
    sums: Vec<Sum>,
}

/// One column of sums.
struct Sum {
    title: &'static str,
    width: f32,
    value: fn(&SheetRow) -> String,
}

impl<'a> Grid<'a> {
    /// Measures the columns: sums and names take what they need, the days share the rest evenly.
    pub fn new(sheet: &'a RotaSheet, set: &'a Typesetter, row: f32) -> Grid<'a> {
        let words = words(set.language());
        let sums = sums(sheet, set, words);
        let width = crate::page::A4.1 - 2.0 * MARGIN;
        let number = sheet.rows.iter().map(|r| set.width(&r.number, 7.5)).fold(10.0, f32::max).min(44.0) + 6.0;
        let wanted = sheet.rows.iter().map(|r| set.width(&r.name, 10.0) + tag_width(set, r)).fold(34.0, f32::max) + 5.0;
        let days = sheet.days.len().max(1) as f32;
        let free = width - number - sums.iter().map(|s| s.width).sum::<f32>();
        let day = ((free - wanted.min(free - days * 17.0).max(48.0)) / days).min(MOST_DAY);
        // What wide days leave over widens the names, so that the grid ends where the head's rule ends.
        let name = free - day * days;
        Grid { sheet, set, words, row, number, name, day, sums }
    }

    fn days_left(&self) -> f32 {
        MARGIN + self.number + self.name
    }

    fn days_right(&self) -> f32 {
        self.days_left() + self.day * self.sheet.days.len() as f32
    }

    fn right(&self) -> f32 {
        self.days_right() + self.sums.iter().map(|s| s.width).sum::<f32>()
    }

    fn column(&self, day: usize, y: f32, h: f32) -> Area {
        Area { x: self.days_left() + self.day * day as f32, y, w: self.day, h }
    }

    /// Draws the head, the people and the coverage rows of one page from `top` down.
    pub fn draw(&self, page: &mut Page, top: f32, part: &Part) {
        let people = part.people.len() as f32 * self.row;
        let bottom = top + HEAD + people + part.coverage.len() as f32 * COVERAGE_ROW;
        self.tint_days(page, top, bottom);
        self.draw_head(page, top);
        self.draw_rules(page, top, people, bottom);
        let mut y = top + HEAD;
        for row in self.sheet.rows.get(part.people.clone()).unwrap_or(&[]) {
            self.draw_person(page, y, row);
            y += self.row;
        }
        for row in self.sheet.coverage.get(part.coverage.clone()).unwrap_or(&[]) {
            self.draw_coverage(page, y, row);
            y += COVERAGE_ROW;
        }
    }

    fn tint_days(&self, page: &mut Page, top: f32, bottom: f32) {
        for (index, day) in self.sheet.days.iter().enumerate() {
            let tint = match day.tone {
                DayTone::Plain => continue,
                DayTone::Weekend => WEEKEND,
                DayTone::Holiday => HOLIDAY,
                DayTone::Makeup => MAKEUP,
            };
            page.fill(self.column(index, top, bottom - top), tint);
        }
    }

    fn draw_head(&self, page: &mut Page, top: f32) {
        let caption = Style::plain(7.5, SOFT);
        let names = Area { x: MARGIN + 2.0, y: top, w: self.number + self.name, h: HEAD };
        page.label(self.set, names, Align::Left, caption, self.words.name);
        for (index, day) in self.sheet.days.iter().enumerate() {
            self.draw_day(page, self.column(index, top, HEAD), day);
        }
        let mut x = self.days_right();
        for sum in &self.sums {
            let size = self.set.fit(sum.title, 7.5, 5.0, sum.width - 2.0);
            page.label(self.set, Area { x, y: top, w: sum.width, h: HEAD }, Align::Center, caption.sized(size), sum.title);
            x += sum.width;
        }
    }

    fn draw_day(&self, page: &mut Page, area: Area, day: &SheetDay) {
        let ink = if matches!(day.tone, DayTone::Weekend | DayTone::Holiday) { SEAL } else { INK };
        let number = Area { h: 14.0, ..area };
        page.label(self.set, number, Align::Center, Style::bold(9.0, ink), &day.date.format("%-d").to_string());
        let mark = match day.tone {
            DayTone::Holiday => self.words.holiday_mark,
            DayTone::Makeup => self.words.makeup_mark,
            DayTone::Plain | DayTone::Weekend => "",
        };
        let letter = weekday_letter(self.set.language(), day.date);
        let below = Area { y: area.y + 13.0, h: 11.0, ..area };
        let style = Style::plain(7.0, if ink == SEAL { SEAL } else { SOFT });
        if mark.is_empty() {
            return page.label(self.set, below, Align::Center, style, letter);
        }
        let half = Area { w: area.w / 2.0 - 0.6, ..below };
        page.label(self.set, half, Align::Right, style.sized(6.6), letter);
        let other = Area { x: area.x + area.w / 2.0 + 0.6, ..half };
        page.label(self.set, other, Align::Left, Style::bold(6.6, ink), mark);
    }

    fn draw_rules(&self, page: &mut Page, top: f32, people: f32, bottom: f32) {
        let (left, right, first) = (MARGIN, self.right(), top + HEAD);
        let rows = (people / self.row).round() as usize;
        for row in 1..rows {
            let y = first + self.row * row as f32;
            page.rule((left, y), (right, y), 0.4, LINE);
        }
        let coverage = ((bottom - first - people) / COVERAGE_ROW).round() as usize;
        for row in 1..coverage {
            let y = first + people + COVERAGE_ROW * row as f32;
            page.rule((left, y), (right, y), 0.4, LINE);
        }
        for index in 1..self.sheet.days.len() {
            let x = self.days_left() + self.day * index as f32;
            page.rule((x, top), (x, bottom), 0.4, LINE);
        }
        let mut x = self.days_right();
        for sum in self.sums.iter().take(self.sums.len().saturating_sub(1)) {
            x += sum.width;
            page.rule((x, top), (x, bottom), 0.4, LINE);
        }
        for x in [self.days_left(), self.days_right()] {
            page.rule((x, top), (x, bottom), 0.6, RULE);
        }
        page.rule((left, first), (right, first), 0.8, INK);
        page.rule((left, first + people), (right, first + people), 0.8, INK);
        page.rule((left, bottom), (right, bottom), 0.8, INK);
    }

    fn draw_person(&self, page: &mut Page, y: f32, row: &SheetRow) {
        let number = Area { x: MARGIN + 2.0, y, w: self.number - 4.0, h: self.row };
        let size = self.set.fit(&row.number, 7.5, 5.0, number.w);
        page.label(self.set, number, Align::Left, Style::plain(size, FAINT), &self.set.clip(&row.number, size, number.w));
        self.draw_name(page, y, row);
        for (index, cell) in row.cells.iter().take(self.sheet.days.len()).enumerate() {
            self.draw_cell(page, self.column(index, y, self.row), cell);
        }
        let mut x = self.days_right();
        for sum in &self.sums {
            let value = (sum.value)(row);
            let size = self.set.fit(&value, 8.5, 5.0, sum.width - 3.0);
            page.label(self.set, Area { x, y, w: sum.width, h: self.row }, Align::Center, Style::plain(size, INK), &value);
            x += sum.width;
        }
    }

    fn draw_name(&self, page: &mut Page, y: f32, row: &SheetRow) {
        let room = self.name - 3.0 - tag_width(self.set, row);
        let area = Area { x: MARGIN + self.number, y, w: room, h: self.row };
        let size = self.set.fit(&row.name, 10.5_f32.min(self.row * 0.62), 5.5, room);
        page.label(self.set, area, Align::Left, Style::plain(size, INK), &self.set.clip(&row.name, size, room));
        if let Some(tag) = &row.tag {
            let width = tag_width(self.set, row) - 3.0;
            let boxed = Area { x: self.days_left() - width - 2.5, y: y + self.row / 2.0 - 4.2, w: width, h: 8.4 };
            page.frame(boxed, 0.4, RULE, 0.0);
            page.label(self.set, boxed, Align::Center, Style::plain(5.8, SOFT), tag);
        }
    }

    fn draw_cell(&self, page: &mut Page, area: Area, cell: &SheetCell) {
        let inner = area.inset(1.0);
        if let Some(tint) = cell.tone.tint() {
            page.fill(inner, tint);
        }
        let size = self.set.fit(&cell.code, 11.0_f32.min(self.row * 0.6), 4.5, inner.w - 1.0);
        page.label(self.set, area, Align::Center, cell.tone.style(size), &cell.code);
        if cell.duty {
            draw_duty(page, inner);
        }
        if cell.changed {
            page.frame(inner, 0.6, INK, 1.6);
        }
    }

    fn draw_coverage(&self, page: &mut Page, y: f32, row: &SheetCoverage) {
        // A stretch of the day is written out over the place of the caption.
        let wide = row.code.chars().count() > 2;
        let width = if wide { self.days_left() - MARGIN - 4.0 } else { 15.0 };
        let label = Area { x: MARGIN + 2.0, y: y + 1.6, w: width, h: COVERAGE_ROW - 3.2 };
        if let Some(tint) = row.tone.tint() {
            page.fill(label, tint);
        }
        let size = self.set.fit(&row.code, 9.0, 4.5, label.w - 1.0);
        if wide {
            page.label(self.set, label, Align::Left, Style::plain(size.min(7.5), SOFT), &row.code);
        } else {
            page.label(self.set, label, Align::Center, row.tone.style(size), &row.code);
            let rest = Area { x: label.x + 19.0, w: self.days_left() - label.x - 20.0, ..label };
            let size = self.set.fit(self.words.coverage, 7.0, 5.0, rest.w);
            page.label(self.set, rest, Align::Left, Style::plain(size, SOFT), self.words.coverage);
        }
        for index in 0..self.sheet.days.len() {
            if let (Some(&have), Some(&need)) = (row.have.get(index), row.need.get(index)) {
                self.draw_figure(page, self.column(index, y, COVERAGE_ROW), have, need);
            }
        }
    }

    fn draw_figure(&self, page: &mut Page, area: Area, have: u32, need: u32) {
        if have == 0 && need == 0 {
            return;
        }
        let text = format!("{have}/{need}");
        let size = self.set.fit(&text, 6.8, 4.5, area.w - 2.4);
        if have >= need {
            return page.label(self.set, area, Align::Center, Style::plain(size, SOFT), &text);
        }
        page.fill(area.inset(0.9), WHITE);
        page.frame(area.inset(0.9), 0.5, SEAL, 0.0);
        let upper = Area { y: area.y + 1.6, h: 7.4, ..area };
        page.label(self.set, upper, Align::Center, Style::plain(size * 0.86, INK), &text);
        let lower = Area { y: area.y + 8.6, ..upper };
        page.label(self.set, lower, Align::Center, Style::bold(6.6, SEAL), &format!("−{}", need - have));
    }
}

/// The corner that marks duty, dark enough for any printer.
pub fn draw_duty(page: &mut Page, area: Area) {
    let (right, side) = (area.x + area.w, 4.4);
    let corners = vec![(right - side, area.y), (right, area.y), (right, area.y + side)];
    page.marks.push(Mark::Fill { corners, ink: INK });
}

fn tag_width(set: &Typesetter, row: &SheetRow) -> f32 {
    row.tag.as_ref().map_or(0.0, |tag| set.width(tag, 5.8) + 7.0)
}

fn sums(sheet: &RotaSheet, set: &Typesetter, words: &'static Words) -> Vec<Sum> {
    let mut sums = vec![
        Sum { title: words.hours, width: 0.0, value: |row| row.hours.clone() },
        Sum { title: words.nights, width: 0.0, value: |row| row.nights.to_string() },
        Sum { title: words.weekends, width: 0.0, value: |row| row.weekends.to_string() },
        Sum { title: words.rest_days, width: 0.0, value: |row| row.rest.clone() },
    ];
    if sheet.rows.iter().any(|row| row.balance.is_some()) {
        sums.push(Sum { title: words.balance, width: 0.0, value: |row| row.balance.clone().unwrap_or_default() });
    }
    for sum in &mut sums {
        let widest = sheet.rows.iter().map(|row| set.width(&(sum.value)(row), 8.5)).fold(set.width(sum.title, 7.0), f32::max);
        // The year's five balances stand in one column.
        sum.width = (widest + 6.0).clamp(20.0, 84.0);
    }
    sums
}

impl Tone {
    /// How a letter of this tone is set: shifts heavy, rest days light, so that they differ without colour.
    pub fn style(self, size: f32) -> Style {
        match self {
            Tone::Rest | Tone::Empty => Style::plain(size, FAINT),
            Tone::Leave => Style::plain(size, INK),
            Tone::Day | Tone::Night | Tone::Mid | Tone::Half => Style::bold(size, self.ink()),
        }
    }
}
