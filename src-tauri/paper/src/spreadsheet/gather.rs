//! Collects cells into rows and stops at the limits, whatever the format says of its own size.

use crate::fault::{Excess, PaperFault};

use super::Row;

/// Columns that are looked at.
pub const MOST_COLUMNS: u32 = 400;
/// Cells with something in them.
pub const MOST_CELLS: u64 = 500_000;
/// Places in all rows together, empty ones before a filled one included: a row costs memory up to its last cell.
const MOST_PLACES: u64 = 4_000_000;
/// Bytes of text in all cells together.
pub const MOST_TEXT: u64 = 16 << 20;
/// Characters in one cell, as spreadsheet programs allow.
pub const MOST_CELL_TEXT: u64 = 32_767;

/// Rows as they come in.
pub struct Gather<'a> {
    rows: Vec<Row>,
    wanted: Option<&'a dyn Fn(&str) -> bool>,
    /// The columns that are kept, once the head is known; all before.
    kept: Option<Vec<usize>>,
    cells: u64,
    places: u64,
    text: u64,
}

impl<'a> Gather<'a> {
    /// Keeps the columns below a head that is `wanted`, or all.
    pub fn new(wanted: Option<&'a dyn Fn(&str) -> bool>) -> Gather<'a> {
        Gather { rows: Vec::new(), wanted, kept: None, cells: 0, places: 0, text: 0 }
    }

    /// Takes one cell; `line` counts from 1, `column` from 0. Empty cells cost nothing, however far out they stand.
    pub fn take(&mut self, line: u32, column: u32, text: &str) -> Result<(), PaperFault> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if text.is_empty() {
            return Ok(());
        }
        within(u64::from(column), u64::from(MOST_COLUMNS) - 1, Excess::Columns)?;
        if self.is_left_out(line, column as usize) {
            return Ok(());
        }
        within(text.len() as u64, MOST_CELL_TEXT * 4, Excess::CellText)?;
        within(text.chars().count() as u64, MOST_CELL_TEXT, Excess::CellText)?;
        self.cells += 1;
        self.text += text.len() as u64;
        within(self.cells, MOST_CELLS, Excess::Cells)?;
        within(self.text, MOST_TEXT, Excess::Text)?;
        self.place(line, column as usize, text)
    }

    /// Whether the head is known and does not want the column. The head is whole when the line after it begins.
    fn is_left_out(&mut self, line: u32, column: usize) -> bool {
        let Some(wanted) = self.wanted else { return false };
        if self.kept.is_none() {
            if let Some(head) = self.rows.last().filter(|row| row.line != line && super::is_head(row)) {
                let names = head.cells.iter().enumerate();
                self.kept = Some(names.filter(|(_, name)| wanted(name)).map(|(at, _)| at).collect());
            }
        }
        self.kept.as_ref().is_some_and(|kept| !kept.contains(&column))
    }

    fn place(&mut self, line: u32, column: usize, text: &str) -> Result<(), PaperFault> {
        if self.rows.last().is_none_or(|row| row.line != line) {
            self.rows.push(Row { line, cells: Vec::new() });
        }
        if let Some(row) = self.rows.last_mut() {
            if row.cells.len() <= column {
                self.places += (column + 1 - row.cells.len()) as u64;
                within(self.places, MOST_PLACES, Excess::Cells)?;
                row.cells.resize(column + 1, String::new());
            }
            if let Some(cell) = row.cells.get_mut(column) {
                *cell = text.to_owned();
            }
        }
        Ok(())
    }

    /// The rows, in the order of their lines.
    pub fn rows(mut self) -> Vec<Row> {
        self.rows.sort_by_key(|row| row.line);
        self.rows
    }
}

/// Refuses what is over a limit; the limit told is the one that was passed.
pub fn within(found: u64, limit: u64, what: Excess) -> Result<(), PaperFault> {
    if found > limit {
        return Err(PaperFault::TooLarge { what, limit });
    }
    Ok(())
}
