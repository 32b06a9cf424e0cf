//! The cells of an XLSX file, one by one. Never the whole range at once: one far corner cell would ask for all memory.

use std::io::Cursor;
use std::panic::{catch_unwind, AssertUnwindSafe};

use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError};

use crate::fault::PaperFault;

use super::gather::Gather;
use super::{inflate, Reading, Row};

/// The rows of the first visible sheet that holds anything, and its name.
pub fn rows(bytes: &[u8], reading: Reading) -> Result<(Vec<Row>, Option<String>), PaperFault> {
    inflate::check(bytes, reading.unpacked)?;
    // The reader is not ours: should it trip over a hostile file, that is a damaged file and not the end of the program.
    catch_unwind(AssertUnwindSafe(|| first_filled(bytes, reading)))
        .unwrap_or_else(|_| Err(PaperFault::Damaged { reason: "the reader stopped".to_owned() }))
}

fn first_filled(bytes: &[u8], reading: Reading) -> Result<(Vec<Row>, Option<String>), PaperFault> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let visible = book.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    for name in visible.map(|sheet| sheet.name.clone()).collect::<Vec<_>>() {
        let rows = sheet(&mut book, &name, reading)?;
        if !rows.is_empty() {
            return Ok((rows, Some(name)));
        }
    }
    Ok((Vec::new(), None))
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, reading: Reading) -> Result<Vec<Row>, PaperFault> {
    let mut gather = Gather::new(reading.wanted);
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
        Err(other) => return Err(fault(other)),
    };
    while let Some(cell) = cells.next_cell().map_err(fault)? {
        let (row, column) = cell.get_position();
        gather.take(row.saturating_add(1), column, &text(cell.get_value()))?;
    }
    Ok(gather.rows())
}

/// A value as a person would have typed it.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) => date(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
    }
}

fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let serial = moment.as_f64();
    if !moment.is_datetime() || serial < 1.0 {
        return format!("{hour:02}:{minute:02}");
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if serial.fract() == 0.0 { date } else { format!("{date} {hour:02}:{minute:02}") }
}

fn fault(fault: XlsxError) -> PaperFault {
    match fault {
        XlsxError::Password => PaperFault::Encrypted,
        XlsxError::FileNotFound(_) => PaperFault::NotASpreadsheet,
        other => PaperFault::Damaged { reason: other.to_string() },
    }
}
