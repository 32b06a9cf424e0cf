//! Order files as the platforms export them: XLSX, or CSV in UTF-8 or GBK. Of each order only the moment is handed on, counted
//! per half hour; numbers, buyers and addresses do not leave this file. New columns of the order feature are added to `Column`.

use std::collections::{BTreeMap, HashSet};

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use domain::order_times::HalfHour;

use crate::fault::PaperFault;
use crate::spreadsheet::{self, plain_head, Row};

/// Which moment of an order a column tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// When it was placed.
    Created,
    /// When it was paid.
    Paid,
}

/// The moments of one column, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderTimes {
    /// Which moment.
    pub moment: Moment,
    /// The column's head as the file has it.
    pub head: String,
    /// Orders per day and half hour, in order.
    pub counts: Vec<HalfHour>,
    /// Rows whose cell in the column cannot be read as a moment; empty cells are not among them.
    pub unreadable: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Number,
    Created,
    Paid,
}

impl Column {
    /// What the platforms call the column, without blanks.
    fn names(self) -> &'static [&'static str] {
        match self {
            Column::Number => &["订单编号", "訂單編號", "主订单编号", "主訂單編號", "订单号", "訂單號", "主订单号", "父订单号", "订单id", "orderid", "orderno", "ordernumber"],
            Column::Created => &[
                "订单创建时间", "訂單建立時間", "訂單創建時間", "创建时间", "下单时间", "下單時間", "订单提交时间", "订单生成时间", "订单成交时间", "拍下时间",
                "拼单成功时间", "ordercreated", "ordercreationtime", "createtime", "createdat", "ordertime", "orderdate",
            ],
            Column::Paid => &[
                "订单付款时间", "訂單付款時間", "付款时间", "付款時間", "支付时间", "支付時間", "支付完成时间", "买家付款时间", "買家付款時間", "付款确认时间",
                "paidat", "paymenttime", "paytime", "paidtime", "orderpaid",
            ],
        }
    }

    fn of(head: &str) -> Option<Column> {
        let plain = plain_head(head);
        [Column::Number, Column::Created, Column::Paid].into_iter().find(|c| c.names().contains(&plain.as_str()))
    }
}

/// Reads an order file: one entry for each column of moments that holds any, the one of placing first. An order that stands on
/// several rows, one for each article, counts once.
///
/// # Errors
/// What is wrong with the file; [`PaperFault::NoKnownColumn`] where no head names a moment of an order.
pub fn read(bytes: &[u8]) -> Result<Vec<OrderTimes>, PaperFault> {
    let table = spreadsheet::read_columns(bytes, &|head| Column::of(head).is_some())?;
    let columns: Vec<Option<Column>> = table.header.iter().map(|head| Column::of(head)).collect();
    let place = |wanted: Column| columns.iter().position(|c| *c == Some(wanted));
    let number = place(Column::Number);
    let moments = [(Moment::Created, place(Column::Created)), (Moment::Paid, place(Column::Paid))];
    if moments.iter().all(|(_, at)| at.is_none()) {
        return Err(PaperFault::NoKnownColumn { found: table.header.into_iter().filter(|h| !h.is_empty()).collect() });
    }
    let times = |(moment, at): (Moment, Option<usize>)| {
        let at = at?;
        let (counts, unreadable) = count(&table.rows, at, number);
        Some(OrderTimes { moment, head: table.header[at].clone(), counts, unreadable })
    };
    Ok(moments.into_iter().filter_map(times).filter(|t| !t.counts.is_empty()).collect())
}

/// Orders per half hour in one column.
fn count(rows: &[Row], at: usize, number: Option<usize>) -> (Vec<HalfHour>, u32) {
    let cell = |row: &Row, at: usize| row.cells.get(at).cloned().unwrap_or_default();
    let mut seen: HashSet<(String, NaiveDateTime)> = HashSet::new();
    let mut counts: BTreeMap<(NaiveDate, u8), u32> = BTreeMap::new();
    let (mut unreadable, mut timed) = (0, false);
    for row in rows {
        let text = cell(row, at);
        let Some((moment, has_time)) = read_moment(&text) else {
            unreadable += u32::from(!is_empty(&text));
            continue;
        };
        timed |= has_time;
        let number = number.map(|at| cell(row, at)).filter(|n| !is_empty(n));
        // A number that a spreadsheet has rounded may stand for several orders; with its moment it tells them apart.
        if number.is_some_and(|number| !seen.insert((number, moment))) {
            continue;
        }
        let slot = u8::try_from(moment.hour() * 2 + moment.minute() / 30).unwrap_or(0);
        *counts.entry((moment.date(), slot)).or_default() += 1;
    }
    // Days alone say nothing of the time of day; midnight among other times is a time.
    let found = counts.into_iter().map(|((day, slot), orders)| HalfHour { day, slot, orders });
    if timed { (found.collect(), unreadable) } else { (Vec::new(), unreadable) }
}

/// Exports fill a cell that has nothing to say with a dash, `null` or noughts.
fn is_empty(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "--" | "null" | "NULL" | "无" | "0000-00-00 00:00:00")
}

/// A moment as the platforms and spreadsheets write it, and whether it has a time of day.
fn read_moment(text: &str) -> Option<(NaiveDateTime, bool)> {
    let text = text.trim();
    if let Ok(serial) = text.parse::<f64>() {
        return from_serial(serial).map(|moment| (moment, serial.fract() != 0.0));
    }
    let plain = text.replace(['日', 'T'], " ");
    let (day, time) = plain.trim().split_once(char::is_whitespace).unwrap_or((plain.trim(), ""));
    let day: String = day.chars().map(|c| if matches!(c, '/' | '.' | '年' | '月') { '-' } else { c }).collect();
    let day = NaiveDate::parse_from_str(day.trim_end_matches('-'), "%Y-%m-%d").ok()?;
    let time = time.trim().trim_end_matches('Z');
    if time.is_empty() {
        return Some((day.and_time(NaiveTime::MIN), false));
    }
    let formats = ["%H:%M:%S%.f", "%H:%M:%S", "%H:%M"];
    let time = formats.iter().find_map(|format| NaiveTime::parse_from_str(time, format).ok())?;
    Some((day.and_time(time), true))
}

/// Days since 30 December 1899, as a spreadsheet counts them where nobody told it that the cell is a date.
fn from_serial(serial: f64) -> Option<NaiveDateTime> {
    // From the year 2000 to 2100; anything else in the column is no moment.
    if !(36_526.0..73_051.0).contains(&serial) {
        return None;
    }
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_time(NaiveTime::MIN);
    Some(start + Duration::seconds((serial * 86_400.0).round() as i64))
}
