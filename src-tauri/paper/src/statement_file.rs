//! The statement of the fund as a spreadsheet: a sheet with the movements, one with what is still owed, one with the proof. What people
//! typed is written as text, so that nothing of it becomes a formula.

use domain::language::Language;
use domain::money::Fen;
use rust_xlsxwriter::{Format, FormatBorder, Worksheet, XlsxError};

use crate::fault::PaperFault;
use crate::ink::{INK, SOFT, WEEKEND};
use crate::spreadsheet::Book;
use crate::statement_sheet::{words, StatementSheet, Words};

/// The statement as XLSX.
pub fn write_xlsx(sheet: &StatementSheet, language: Language) -> Result<Vec<u8>, PaperFault> {
    let w = words(language);
    Book::write(|book| {
        movements(book.add_worksheet(), sheet, w)?;
        owed(book.add_worksheet(), sheet, w)?;
        proof(book.add_worksheet(), sheet, w)
    })
}

fn heads(page: &mut Worksheet, heads: &[&str]) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_font_color(INK.as_number()).set_background_color(WEEKEND.as_number());
    let head = head.set_border_bottom(FormatBorder::Thin).set_border_color(SOFT.as_number());
    page.set_freeze_panes(1, 0)?;
    for (column, text) in (0_u16..).zip(heads) {
        page.write_string_with_format(0, column, *text, &head)?;
    }
    Ok(())
}

fn money(page: &mut Worksheet, row: u32, column: u16, fen: Fen) -> Result<(), XlsxError> {
    page.write_number_with_format(row, column, fen.0 as f64 / 100.0, &Format::new().set_num_format("#,##0.00"))?;
    Ok(())
}

fn movements(page: &mut Worksheet, sheet: &StatementSheet, w: &Words) -> Result<(), XlsxError> {
    page.set_name(format!("{} {}", w.title, sheet.month))?;
    heads(page, &[w.day, w.entry, w.what, w.who, w.money_in, w.money_out, w.balance])?;
    for (column, width) in [(0, 12.0), (1, 8.0), (2, 48.0), (3, 14.0), (4, 12.0), (5, 12.0), (6, 14.0)] {
        page.set_column_width(column, width)?;
    }
    Book::date_or_text(page, 1, 0, &sheet.month.first().to_string())?;
    page.write_string(1, 2, w.opening)?;
    money(page, 1, 6, sheet.opening)?;
    let mut row = 2;
    for line in &sheet.lines {
        let act = (w.movement)(line.movement);
        Book::date_or_text(page, row, 0, &line.day.to_string())?;
        page.write_number(row, 1, line.entry as f64)?;
        page.write_string(row, 2, if line.words.is_empty() { act.to_owned() } else { format!("{act}{}{}", w.colon, line.words) })?;
        page.write_string(row, 3, &line.who)?;
        let (column, size) = if line.amount > Fen::ZERO { (4, line.amount) } else { (5, -line.amount) };
        money(page, row, column, size)?;
        money(page, row, 6, line.balance)?;
        row += 1;
    }
    Book::date_or_text(page, row, 0, &sheet.month.last().to_string())?;
    page.write_string(row, 2, w.closing)?;
    money(page, row, 6, sheet.closing)
}

fn owed(page: &mut Worksheet, sheet: &StatementSheet, w: &Words) -> Result<(), XlsxError> {
    page.set_name(w.still_owed)?;
    heads(page, &[w.who, w.still_owed])?;
    page.set_column_width(0, 24.0)?.set_column_width(1, 14.0)?;
    for (row, debt) in (1_u32..).zip(&sheet.owed) {
        page.write_string(row, 0, if debt.left { format!("{} {}", debt.who, w.left) } else { debt.who.clone() })?;
        money(page, row, 1, debt.amount)?;
    }
    Ok(())
}

fn proof(page: &mut Worksheet, sheet: &StatementSheet, w: &Words) -> Result<(), XlsxError> {
    page.set_name(w.proof)?;
    page.set_column_width(0, 70.0)?.set_column_width(1, 70.0)?;
    page.write_string(0, 0, (w.up_to)(sheet.head.0))?.write_string(0, 1, &sheet.head.1)?;
    if let Some((number, month, entry, hash)) = &sheet.former {
        page.write_string(1, 0, (w.contains)(*number, &month.to_string(), *entry))?.write_string(1, 1, hash)?;
    }
    let state = sheet.published.as_ref().map_or_else(|| w.draft.to_owned(), |(number, by, at)| format!("{} {} {by} {}", (w.number)(*number), w.published_by, at.date()));
    page.write_string(2, 0, state)?;
    Ok(())
}
