//! The month's rota as a spreadsheet: what the printed sheet shows, in cells that can be sorted, counted and coloured further.
//! A second sheet is the legend. Sums are written as they are given, so the file agrees with the program.

use domain::language::Language;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatDiagonalBorder, Workbook, Worksheet, XlsxError,
};
use chrono::{Datelike, Timelike};

use crate::dates::{self, weekday_letter};
use crate::fault::PaperFault;
use crate::ink::{Ink, HOLIDAY, INK, LINE, MAKEUP, SEAL, SOFT, WEEKEND};
use crate::rota_sheet::{DayTone, RotaSheet, SheetCell, SheetDay, SheetRow};
use crate::spreadsheet::Book;
use crate::tone::Tone;
use crate::words::{version, words, Words};

/// Column of the first day; number, name and tag stand before it.
const FIRST_DAY: u16 = 3;
/// Row of the first person; title, dates and weekdays stand above it.
const FIRST_PERSON: u32 = 3;

/// Writes the month as XLSX.
pub fn write_xlsx(sheet: &RotaSheet, language: Language) -> Result<Vec<u8>, PaperFault> {
    Book::write(|book| {
        let at = sheet.printed_at;
        let made = ExcelDateTime::from_ymd(u16::try_from(at.year()).unwrap_or(1900), at.month() as u8, at.day() as u8)?
            .and_hms(at.hour() as u16, at.minute() as u8, f64::from(at.second()))?;
        let title = format!("{} · {} {}", sheet.shop, words(language).rota, dates::month(language, sheet.year, sheet.month));
        book.set_properties(&DocProperties::new().set_title(&title).set_creation_datetime(&made));
        Writer { sheet, language, words: words(language), title }.fill(book)
    })
}

struct Writer<'a> {
    sheet: &'a RotaSheet,
    language: Language,
    words: &'static Words,
    title: String,
}

impl Writer<'_> {
    fn fill(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        let grid = book.add_worksheet();
        grid.set_name(format!("{}-{:02}", self.sheet.year, self.sheet.month))?;
        self.fit_columns(grid)?;
        self.write_heads(grid)?;
        for (row, person) in (FIRST_PERSON..).zip(&self.sheet.rows) {
            self.write_person(grid, row, person)?;
        }
        self.write_coverage(grid, FIRST_PERSON + self.sheet.rows.len() as u32 + 1)?;
        grid.set_freeze_panes(FIRST_PERSON, FIRST_DAY)?;
        grid.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, FIRST_PERSON - 1)?;
        self.write_legend(book.add_worksheet())
    }

    fn first_sum(&self) -> u16 {
        FIRST_DAY + self.sheet.days.len() as u16
    }

    fn sums(&self) -> Vec<&'static str> {
        let words = self.words;
        let mut sums = vec![words.hours, words.nights, words.weekends, words.rest_days];
        if self.sheet.rows.iter().any(|row| row.balance.is_some()) {
            sums.push(words.balance);
        }
        sums
    }

    fn fit_columns(&self, grid: &mut Worksheet) -> Result<(), XlsxError> {
        grid.set_column_width(0, 8.0)?.set_column_width(1, 14.0)?.set_column_width(2, 7.0)?;
        for column in FIRST_DAY..self.first_sum() {
            grid.set_column_width(column, 4.4)?;
        }
        for column in (self.first_sum()..).take(self.sums().len()) {
            grid.set_column_width(column, 9.0)?;
        }
        Ok(())
    }

    fn write_heads(&self, grid: &mut Worksheet) -> Result<(), XlsxError> {
        let state = self.sheet.version.map_or_else(|| self.words.draft.to_owned(), |number| version(self.language, number));
        let title = Format::new().set_bold().set_font_size(14).set_font_color(INK.as_number());
        grid.write_string_with_format(0, 0, format!("{}  {state}", self.title), &title)?;
        let head = framed().set_bold().set_border_bottom(FormatBorder::Thin);
        for (column, text) in [(0, self.words.number), (1, self.words.name), (2, "")] {
            grid.write_string_with_format(1, column, text, &head)?;
            grid.write_blank(2, column, &head)?;
        }
        for (column, day) in (FIRST_DAY..).zip(&self.sheet.days) {
            let format = day_format(day).set_bold();
            grid.write_number_with_format(1, column, f64::from(day.date.day()), &format)?;
            let letter = weekday_letter(self.language, day.date);
            let mark = match day.tone {
                DayTone::Holiday => self.words.holiday_mark,
                DayTone::Makeup => self.words.makeup_mark,
                DayTone::Plain | DayTone::Weekend => "",
            };
            grid.write_string_with_format(2, column, format!("{letter}{mark}"), &day_format(day))?;
        }
        for (column, text) in (self.first_sum()..).zip(self.sums()) {
            grid.write_string_with_format(1, column, text, &centred(&head))?;
            grid.write_blank(2, column, &head)?;
        }
        Ok(())
    }

    fn write_person(&self, grid: &mut Worksheet, row: u32, person: &SheetRow) -> Result<(), XlsxError> {
        grid.write_string_with_format(row, 0, &person.number, &framed())?;
        grid.write_string_with_format(row, 1, &person.name, &framed())?;
        grid.write_string_with_format(row, 2, person.tag.as_deref().unwrap_or_default(), &framed().set_font_color(SOFT.as_number()))?;
        for ((column, cell), day) in (FIRST_DAY..).zip(&person.cells).zip(&self.sheet.days) {
            grid.write_string_with_format(row, column, &cell.code, &cell_format(cell, day))?;
        }
        let figure = centred(&framed());
        let (nights, weekends) = (person.nights.to_string(), person.weekends.to_string());
        let sums = [person.hours.as_str(), &nights, &weekends, &person.rest, person.balance.as_deref().unwrap_or_default()];
        for (column, text) in (self.first_sum()..).zip(sums).take(self.sums().len()) {
            match text.parse::<f64>() {
                Ok(number) => grid.write_number_with_format(row, column, number, &figure)?,
                Err(_) => grid.write_string_with_format(row, column, text, &figure)?,
            };
        }
        Ok(())
    }

    fn write_coverage(&self, grid: &mut Worksheet, first: u32) -> Result<(), XlsxError> {
        for (row, coverage) in (first..).zip(&self.sheet.coverage) {
            // Two lines high: have/need, and below it what is short.
            grid.set_row_height(row, 26.0)?;
            grid.write_string_with_format(row, 0, &coverage.code, &tinted(coverage.tone))?;
            grid.write_string_with_format(row, 1, self.words.coverage, &framed().set_font_color(SOFT.as_number()))?;
            for (column, (have, need)) in (FIRST_DAY..).zip(coverage.have.iter().zip(&coverage.need)) {
                let short = need.saturating_sub(*have);
                let (text, format) = if short > 0 {
                    (format!("{have}/{need}\n−{short}"), centred(&framed()).set_bold().set_font_color(SEAL.as_number()).set_text_wrap())
                } else {
                    (format!("{have}/{need}"), centred(&framed()).set_font_color(SOFT.as_number()))
                };
                grid.write_string_with_format(row, column, text, &format.set_font_size(9))?;
            }
        }
        Ok(())
    }

    fn write_legend(&self, legend: &mut Worksheet) -> Result<(), XlsxError> {
        legend.set_name(self.words.legend)?.set_column_width(1, 18.0)?.set_column_width(2, 32.0)?;
        let head = framed().set_bold();
        for (column, text) in [(0, self.words.code), (1, self.words.shift), (2, self.words.times)] {
            legend.write_string_with_format(0, column, text, &head)?;
        }
        let mut row = 1;
        for shift in &self.sheet.shifts {
            legend.write_string_with_format(row, 0, &shift.code, &tinted(shift.tone))?;
            legend.write_string_with_format(row, 1, &shift.name, &framed())?;
            legend.write_string_with_format(row, 2, &shift.times, &framed())?;
            row += 1;
        }
        for (format, text) in [(duty_format(centred(&framed())), self.words.duty), (changed_format(centred(&framed())), self.words.changed)] {
            legend.write_blank(row, 0, &format)?;
            legend.write_string_with_format(row, 1, text, &framed())?;
            row += 1;
        }
        for day in self.sheet.days.iter().filter(|day| day.holiday.is_some() || day.tone == DayTone::Makeup) {
            legend.write_string_with_format(row, 0, day.date.format("%-d").to_string(), &day_format(day))?;
            legend.write_string_with_format(row, 1, if day.tone == DayTone::Makeup { self.words.makeup } else { self.words.holidays }, &framed())?;
            legend.write_string_with_format(row, 2, day.holiday.as_deref().unwrap_or_default(), &framed())?;
            row += 1;
        }
        Ok(())
    }
}

fn framed() -> Format {
    Format::new().set_border(FormatBorder::Hair).set_border_color(LINE.as_number()).set_font_color(INK.as_number()).set_align(FormatAlign::VerticalCenter)
}

fn centred(format: &Format) -> Format {
    format.clone().set_align(FormatAlign::Center)
}

fn on(format: Format, ground: Option<Ink>) -> Format {
    match ground {
        Some(ink) => format.set_background_color(ink.as_number()),
        None => format,
    }
}

fn day_ground(day: &SheetDay) -> Option<Ink> {
    match day.tone {
        DayTone::Plain => None,
        DayTone::Weekend => Some(WEEKEND),
        DayTone::Holiday => Some(HOLIDAY),
        DayTone::Makeup => Some(MAKEUP),
    }
}

fn day_format(day: &SheetDay) -> Format {
    let ink = if matches!(day.tone, DayTone::Weekend | DayTone::Holiday) { SEAL } else { INK };
    on(centred(&framed()).set_font_color(ink.as_number()), day_ground(day))
}

fn tinted(tone: Tone) -> Format {
    on(centred(&framed()).set_font_color(tone.ink().as_number()), tone.tint())
}

fn cell_format(cell: &SheetCell, day: &SheetDay) -> Format {
    let format = on(tinted(cell.tone), cell.tone.tint().or(day_ground(day)));
    let format = if matches!(cell.tone, Tone::Rest | Tone::Empty | Tone::Leave) { format } else { format.set_bold() };
    let format = if cell.duty { duty_format(format) } else { format };
    if cell.changed { changed_format(format) } else { format }
}

/// Duty shows as a diagonal, since a cell has no corner to mark.
fn duty_format(format: Format) -> Format {
    format.set_border_diagonal(FormatBorder::Thin).set_border_diagonal_type(FormatDiagonalBorder::BorderUp).set_border_diagonal_color(INK.as_number())
}

fn changed_format(format: Format) -> Format {
    format.set_border(FormatBorder::Dashed).set_border_color(INK.as_number())
}
