//! Service figures as a spreadsheet: the own numbers and the platform's side by side. Whatever people typed is written as text, so
//! that nothing of it becomes a formula.

use chrono::NaiveDate;
use domain::figures::{Tally, Platform, Standing};
use domain::language::Language;
use rust_xlsxwriter::{Format, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::fault::PaperFault;
use crate::ink::{INK, SOFT, WEEKEND};
use crate::spreadsheet::Book;

/// A person's day as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRow {
    /// Which day.
    pub day: NaiveDate,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
    /// The own figures.
    pub own: Option<Tally>,
    /// The own note.
    pub note: String,
    /// Why the figures were corrected; empty as entered.
    pub reason: String,
    /// The platform's figures.
    pub platform: Option<(Platform, Standing)>,
}

/// Name of the sheet, heads of the columns, and the words for provisional and final.
fn words(language: Language) -> (&'static str, [&'static str; 15], [&'static str; 2]) {
    match language {
        Language::Simplified => (
            "服务统计",
            ["日期", "工号", "姓名", "服务客户数", "成交客户数", "转化率", "备注", "更正原因", "平台接待人数", "平台询单人数", "平台付款人数", "平台付款率", "客服销售额", "首次响应（秒）", "平台数据"],
            ["暂定", "最终"],
        ),
        Language::Traditional => (
            "服務統計",
            ["日期", "工號", "姓名", "服務客戶數", "成交客戶數", "轉化率", "備註", "更正原因", "平台接待人數", "平台詢單人數", "平台付款人數", "平台付款率", "客服銷售額", "首次響應（秒）", "平台數據"],
            ["暫定", "最終"],
        ),
        Language::English => (
            "Service figures",
            ["Day", "Agent number", "Name", "Served", "Bought", "Conversion", "Note", "Why corrected", "Platform: received", "Platform: inquired", "Platform: paid", "Platform: paid rate", "Sales", "First response (s)", "Platform data"],
            ["Provisional", "Final"],
        ),
    }
}

/// The figures as XLSX.
pub fn write_xlsx(rows: &[ExportRow], language: Language) -> Result<Vec<u8>, PaperFault> {
    Book::write(|book| fill(book, rows, language))
}

fn fill(book: &mut Workbook, rows: &[ExportRow], language: Language) -> Result<(), XlsxError> {
    let (title, heads, standings) = words(language);
    let sheet = book.add_worksheet();
    sheet.set_name(title)?.set_freeze_panes(1, 3)?;
    let head = Format::new().set_bold().set_font_color(INK.as_number()).set_background_color(WEEKEND.as_number());
    let head = head.set_border_bottom(FormatBorder::Thin).set_border_color(SOFT.as_number());
    for (column, text) in (0_u16..).zip(heads) {
        sheet.set_column_width(column, if matches!(column, 6 | 7) { 32.0 } else { 14.0 })?;
        sheet.write_string_with_format(0, column, text, &head)?;
    }
    for (at, row) in (1_u32..).zip(rows) {
        write_row(sheet, at, row, standings)?;
    }
    Ok(())
}

fn write_row(sheet: &mut Worksheet, at: u32, row: &ExportRow, standings: [&str; 2]) -> Result<(), XlsxError> {
    Book::date_or_text(sheet, at, 0, &row.day.to_string())?;
    sheet.write_string(at, 1, &row.number)?.write_string(at, 2, &row.name)?;
    if let Some(own) = row.own {
        sheet.write_number(at, 3, own.served)?.write_number(at, 4, own.bought)?;
        percent(sheet, at, 5, own.rate())?;
    }
    sheet.write_string(at, 6, &row.note)?.write_string(at, 7, &row.reason)?;
    let Some((values, standing)) = &row.platform else { return Ok(()) };
    for (column, value) in [(8, values.received), (9, values.inquired), (10, values.paid)] {
        if let Some(value) = value {
            sheet.write_number(at, column, value)?;
        }
    }
    if values.paid_rate.is_some() || values.inquired.is_some() {
        percent(sheet, at, 11, values.paid_rate.or_else(|| domain::figures::platform_count(values).and_then(Tally::rate)))?;
    }
    if let Some(fen) = values.sales {
        sheet.write_number_with_format(at, 12, fen as f64 / 100.0, &Format::new().set_num_format("#,##0.00"))?;
    }
    if let Some(tenths) = values.first_response {
        sheet.write_number(at, 13, f64::from(tenths) / 10.0)?;
    }
    let [provisional, last] = standings;
    sheet.write_string(at, 14, if *standing == Standing::Final { last } else { provisional })?;
    Ok(())
}

/// A rate as a number that a spreadsheet can go on with; a dash where nobody was served.
fn percent(sheet: &mut Worksheet, at: u32, column: u16, rate: Option<u32>) -> Result<(), XlsxError> {
    match rate {
        Some(rate) => sheet.write_number_with_format(at, column, f64::from(rate) / 10_000.0, &Format::new().set_num_format("0.0%"))?,
        None => sheet.write_string(at, column, "–")?,
    };
    Ok(())
}
