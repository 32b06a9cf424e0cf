//! The month's rota on A4 landscape (ROS-03): staff by days, readable in black and white, one page up to 25 people. It shows
//! what it is given; no rule of the shop is computed here, not even a sum.

mod grid;
mod legend;
mod plan;

use chrono::{NaiveDate, NaiveDateTime};
use domain::language::Language;

use crate::dates;
use crate::fault::PaperFault;
use crate::ink::{SEAL, SOFT};
use crate::page::{Page, Style, A4};
use crate::pdf::{self, Imprint, Pdf};
use crate::sheet::{feet, head, MARGIN};
use crate::text::Typesetter;
use crate::tone::Tone;
use crate::words::{people, version, words};
use grid::Grid;
use legend::Legend;
use plan::plan;

/// A month of the rota, ready to print or to write as a spreadsheet.
#[derive(Clone, Debug, PartialEq)]
pub struct RotaSheet {
    /// Name of the shop.
    pub shop: String,
    /// Year of the month.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Number of the published version; `None` for a draft.
    pub version: Option<u32>,
    /// When it is printed, local time of the shop.
    pub printed_at: NaiveDateTime,
    /// The days, each one column.
    pub days: Vec<SheetDay>,
    /// The shifts of the legend.
    pub shifts: Vec<SheetShift>,
    /// The people, each one row.
    pub rows: Vec<SheetRow>,
    /// People on each shift per day.
    pub coverage: Vec<SheetCoverage>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetDay {
    /// The date.
    pub date: NaiveDate,
    /// Name of the public holiday.
    pub holiday: Option<String>,
    /// What kind of day it is.
    pub tone: DayTone,
}

/// What kind of day a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayTone {
    /// An ordinary weekday.
    Plain,
    /// Saturday or Sunday.
    Weekend,
    /// A public holiday.
    Holiday,
    /// A weekend day that is worked to make up for a holiday.
    Makeup,
}

/// One shift of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetShift {
    /// The letter in the grid.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its times in words, such as `08:30–12:00, 13:30–18:00`.
    pub times: String,
    /// Its tint.
    pub tone: Tone,
}

/// One person's month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
    /// A short mark behind the name, such as 主管 or 新.
    pub tag: Option<String>,
    /// One cell per day, in the order of the days.
    pub cells: Vec<SheetCell>,
    /// Hours of the month.
    pub hours: String,
    /// Night shifts.
    pub nights: u32,
    /// Weekend days worked.
    pub weekends: u32,
    /// Rest days, such as `3/4`.
    pub rest: String,
    /// Balance from earlier months; the column appears where any row has one.
    pub balance: Option<String>,
}

/// One person's day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetCell {
    /// The letter; empty for a day without an entry.
    pub code: String,
    /// Its tint.
    pub tone: Tone,
    /// On duty that day (ROS-06).
    pub duty: bool,
    /// Changed after publishing.
    pub changed: bool,
}

/// People on one shift, day by day (ROS-08).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetCoverage {
    /// The shift's letter.
    pub code: String,
    /// Its tint.
    pub tone: Tone,
    /// People planned, one figure per day.
    pub have: Vec<u32>,
    /// People needed, one figure per day.
    pub need: Vec<u32>,
}

/// Prints the month.
pub fn render(sheet: &RotaSheet, language: Language) -> Result<Pdf, PaperFault> {
    let set = Typesetter::new(language)?;
    let legend = Legend::new(sheet, &set, A4.1 - 2.0 * MARGIN);
    let top = head(&mut Page::new((A4.1, A4.0)), &set, "", "", ("", Style::plain(9.0, SOFT))) + 6.0;
    let room = A4.0 - MARGIN - legend.height() - 6.0 - top - grid::HEAD;
    let plan = plan(sheet.rows.len(), sheet.coverage.len(), room);
    let grid = Grid::new(sheet, &set, plan.row_height);
    let title = format!("{} {}", words(language).rota, dates::month(language, sheet.year, sheet.month));
    let remark_style = if sheet.version.is_some() { Style::plain(9.0, SOFT) } else { Style::bold(10.5, SEAL) };
    let mut pages = Vec::new();
    for part in &plan.pages {
        let mut page = Page::new((A4.1, A4.0));
        head(&mut page, &set, &title, &sheet.shop, (&remark(sheet, language), remark_style));
        grid.draw(&mut page, top, part);
        legend.draw(&mut page, &set, A4.0 - MARGIN - legend.height());
        pages.push(page);
    }
    let words = words(language);
    let printed = format!("Daybook 店务本\u{3000}{} {}", words.printed_at, dates::moment(language, sheet.printed_at));
    feet(&mut pages, &set, &printed);
    pdf::write(&pages, &set, &Imprint { title: format!("{} · {title}", sheet.shop), made_at: sheet.printed_at })
}

fn remark(sheet: &RotaSheet, language: Language) -> String {
    let state = sheet.version.map_or_else(|| words(language).draft.to_owned(), |number| version(language, number));
    format!("{state}\u{3000}{}", people(language, sheet.rows.len()))
}
