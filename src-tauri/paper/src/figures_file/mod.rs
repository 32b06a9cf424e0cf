//! A customer-service performance export of a selling platform, in; the shop's service figures as a spreadsheet, out (NOTE-02,
//! KPI-03). Whose a nickname is and whether a day is final is for the layer above to say.

pub mod cells;
mod columns;
mod sheet;

use chrono::NaiveDate;
use domain::figures::{is_nobody, Platform};

use crate::fault::PaperFault;
use crate::spreadsheet::{self, Row};
use columns::Column;

pub use sheet::{write_xlsx, ExportRow};

/// A row of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureLine {
    /// Line in the file, from 1.
    pub line: u32,
    /// The nickname as it stands there.
    pub nick: String,
    /// The day; `None` where the file has no such column.
    pub day: Option<NaiveDate>,
    /// The figures.
    pub values: Platform,
    /// Cells that cannot be read: the column's head and the text.
    pub unreadable: Vec<(String, String)>,
}

/// An export that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiguresFile {
    /// The rows of people, in the order of the file.
    pub lines: Vec<FigureLine>,
    /// Rows that are no people: sums, means, and marks for "nothing".
    pub left_out: u32,
    /// Heads of columns that are not known or stand there twice.
    pub ignored_columns: Vec<String>,
}

/// Reads an export. `file_name` is believed in one thing: a day in it, where the table has no column of days.
pub fn read(bytes: &[u8], file_name: &str) -> Result<FiguresFile, PaperFault> {
    let table = spreadsheet::read(bytes)?;
    let (columns, ignored) = table.columns(Column::of);
    if !columns.contains(&Some(Column::Nick)) {
        return Err(PaperFault::NoKnownColumn { found: table.header });
    }
    let named = (!columns.contains(&Some(Column::Day))).then(|| day_in(file_name)).flatten();
    let (mut lines, mut left_out) = (Vec::new(), 0);
    for row in &table.rows {
        let line = figure_line(row, &columns, &table.header, named);
        let nothing = line.values == Platform::default() && line.unreadable.is_empty();
        if is_nobody(&line.nick) || nothing || repeats_head(row, &table.header) {
            left_out += 1;
        } else {
            lines.push(line);
        }
    }
    Ok(FiguresFile { lines, left_out, ignored_columns: ignored })
}

/// Exports pasted together repeat their heads.
fn repeats_head(row: &Row, header: &[String]) -> bool {
    row.cells.iter().zip(header).filter(|(cell, head)| cell == head && !head.is_empty()).count() > 1
}

fn figure_line(row: &Row, columns: &[Option<Column>], header: &[String], named: Option<NaiveDate>) -> FigureLine {
    let mut line =
        FigureLine { line: row.line, nick: String::new(), day: named, values: Platform::default(), unreadable: Vec::new() };
    for ((column, text), head) in columns.iter().zip(&row.cells).zip(header) {
        let Some(column) = column else { continue };
        if column.take(text, &mut line).is_err() {
            line.unreadable.push((head.clone(), text.chars().take(80).collect()));
        }
    }
    line
}

/// A day in a file's name: `客服绩效_2026-12-01.xlsx`. Two different days are a span, which says nothing.
fn day_in(file_name: &str) -> Option<NaiveDate> {
    let parts = file_name.split(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '.' | '年' | '月')));
    let mut days: Vec<NaiveDate> = parts.filter_map(|part| cells::day(part.trim_matches(['-', '.'])).ok().flatten()).collect();
    days.dedup();
    match days.as_slice() {
        [day] => Some(*day),
        _ => None,
    }
}
