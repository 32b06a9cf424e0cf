//! Tables as CSV and as XLSX. A text is never a formula: not in the one, where an apostrophe guards it, nor in the other,
//! where it is a string.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ColNum, ExcelDateTime, Format, RowNum, Workbook, Worksheet, XlsxError};

use crate::fault::PaperFault;

/// Whether a spreadsheet program would take a cell for a formula, also after guards that are already there.
pub fn starts_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The rows as CSV: UTF-8 with a byte order mark, so that spreadsheet programs read Chinese right, and CRLF.
pub fn csv_bytes(rows: &[Vec<String>]) -> Result<Vec<u8>, PaperFault> {
    let mut bytes = vec![0xef, 0xbb, 0xbf];
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(&mut bytes);
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell))).map_err(not_written)?;
    }
    writer.flush().map_err(not_written)?;
    drop(writer);
    Ok(bytes)
}

fn guarded(cell: &str) -> String {
    if starts_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

fn not_written(fault: impl ToString) -> PaperFault {
    PaperFault::NotWritten { format: "csv", reason: fault.to_string() }
}

/// A workbook being written.
pub struct Book(pub Workbook);

impl Book {
    /// Writes what `fill` puts in and gives the file.
    pub fn write(fill: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>) -> Result<Vec<u8>, PaperFault> {
        let mut book = Book(Workbook::new());
        fill(&mut book.0).and_then(|()| book.0.save_to_buffer())
            .map_err(|fault| PaperFault::NotWritten { format: "xlsx", reason: fault.to_string() })
    }

    /// Text as a date where it is one in the form `2026-12-09`, otherwise as a string.
    pub fn date_or_text(sheet: &mut Worksheet, row: RowNum, column: ColNum, text: &str) -> Result<(), XlsxError> {
        match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            Ok(date) if date.year() >= 1900 => {
                let value = ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(1900), date.month() as u8, date.day() as u8)?;
                sheet.write_with_format(row, column, value, &Format::new().set_num_format("yyyy-mm-dd"))?;
            }
            _ => {
                sheet.write_string(row, column, text)?;
            }
        }
        Ok(())
    }
}
