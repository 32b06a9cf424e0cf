//! Notes as a spreadsheet, for those who count on in their own way. What people typed is never a formula there.

use crate::fault::PaperFault;
use crate::spreadsheet::{csv_bytes, Book};

/// The most characters that a cell of a spreadsheet holds.
const CELL: usize = 32_000;

/// Heads and rows as XLSX.
pub fn write_xlsx(heads: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, PaperFault> {
    Book::write(|book| {
        let sheet = book.add_worksheet();
        for (column, head) in (0u16..).zip(heads) {
            sheet.write_string(0, column, head)?;
        }
        for (line, row) in (1u32..).zip(rows) {
            for (column, cell) in (0u16..).zip(row) {
                sheet.write_string(line, column, cell.chars().take(CELL).collect::<String>())?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_column_width(1, 60.0)?;
        Ok(())
    })
}

/// Heads and rows as CSV.
pub fn write_csv(heads: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, PaperFault> {
    let mut all = vec![heads.to_vec()];
    all.extend(rows.iter().cloned());
    csv_bytes(&all)
}
