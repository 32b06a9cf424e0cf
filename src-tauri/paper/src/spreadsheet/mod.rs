//! Any table somebody brings: XLSX, CSV, TSV. The format is told by what is in the file, not by its name. Hostile files are
//! refused before they cost memory. Meaning is given to columns elsewhere.

mod delimited;
mod gather;
mod head;
mod inflate;
mod picture;
mod write;
mod xlsx;

use crate::fault::{Excess, PaperFault};

pub(crate) use delimited::encoding;
pub(crate) use head::plain_head;
pub(crate) use picture::{put_in, stand_in, Pictures};
pub(crate) use write::{csv_bytes, Book};

/// Bytes of a file that are looked at.
pub const MOST_BYTES: usize = 20 << 20;

/// A table with its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Heads of the columns, trimmed.
    pub header: Vec<String>,
    /// The rows below it that hold anything.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, from 1, as a spreadsheet program or an editor shows it.
    pub line: u32,
    /// Its cells, trimmed; shorter than the head where the row ends early.
    pub cells: Vec<String>,
}

/// Reads the first sheet that holds anything, or the text file. Dates become `2026-12-09`, numbers lose a final `.0`.
pub fn read(bytes: &[u8]) -> Result<Table, PaperFault> {
    take(bytes, Reading { bytes: MOST_BYTES, unpacked: 64 << 20, wanted: None })
}

/// Reads only the columns whose head is `wanted`, and so larger files; the cells of all others stay empty.
pub fn read_columns(bytes: &[u8], wanted: &dyn Fn(&str) -> bool) -> Result<Table, PaperFault> {
    take(bytes, Reading { bytes: 64 << 20, unpacked: 512 << 20, wanted: Some(wanted) })
}

/// Reads a table and the pictures on its sheet, and so larger files.
pub(crate) fn read_pictured(bytes: &[u8]) -> Result<(Table, Pictures), PaperFault> {
    let (table, sheet) = taken(bytes, Reading { bytes: 64 << 20, unpacked: 128 << 20, wanted: None })?;
    let pictures = sheet.map(|sheet| picture::read(bytes, &sheet)).transpose()?;
    Ok((table, pictures.unwrap_or_default()))
}

/// How much of a file is read.
#[derive(Clone, Copy)]
struct Reading<'a> {
    /// Bytes of the file itself.
    bytes: usize,
    /// Bytes of its sheets after unpacking.
    unpacked: u64,
    /// The columns that are kept, by their head; all without it.
    wanted: Option<&'a dyn Fn(&str) -> bool>,
}

fn take(bytes: &[u8], reading: Reading) -> Result<Table, PaperFault> {
    taken(bytes, reading).map(|(table, _)| table)
}

/// The table, and the name of its sheet where it has one.
fn taken(bytes: &[u8], reading: Reading) -> Result<(Table, Option<String>), PaperFault> {
    if bytes.len() > reading.bytes {
        return Err(PaperFault::TooLarge { what: Excess::Bytes, limit: reading.bytes as u64 });
    }
    let (rows, sheet) = match bytes {
        [b'P', b'K', 3, 4, ..] => xlsx::rows(bytes, reading)?,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(old_or_encrypted(bytes)),
        [b'P', b'K', ..] => return Err(PaperFault::NotASpreadsheet),
        _ => (delimited::rows(bytes, reading)?, None),
    };
    Ok((headed(rows)?, sheet))
}

/// Takes the head off: the first row, or the one below a title that stands alone in its row.
fn headed(mut rows: Vec<Row>) -> Result<Table, PaperFault> {
    let head = rows.iter().take(5).position(is_head).unwrap_or(0);
    if rows.is_empty() {
        return Err(PaperFault::Empty);
    }
    let header = rows.drain(..=head).next_back().map(|row| row.cells).unwrap_or_default();
    Ok(Table { header, rows })
}

/// A title stands alone in its row, a head does not.
fn is_head(row: &Row) -> bool {
    row.cells.iter().filter(|cell| !cell.is_empty()).count() > 1
}

/// Old XLS files and encrypted XLSX files share one container; the latter names its packed part.
fn old_or_encrypted(bytes: &[u8]) -> PaperFault {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        PaperFault::Encrypted
    } else {
        PaperFault::OldFormat
    }
}
