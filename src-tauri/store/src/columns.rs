//! Reading columns by name into the rules' types, and writing days and moments as the file holds them.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{ShiftId, StaffId};
use domain::rota::Work;
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Error, Result, Row, RowIndex};

use crate::words::Word;

/// How a moment is written: shop time, to the second.
const MOMENT: &str = "%Y-%m-%dT%H:%M:%S";

/// A moment as the file holds it.
pub(crate) fn moment(at: NaiveDateTime) -> String {
    at.format(MOMENT).to_string()
}

/// A moment as [`moment`] writes it, read by its places: rows come by the ten thousand, and a parser of formats takes its time.
pub(crate) fn moment_of(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once('T')?;
    match *time.as_bytes() {
        [h, i, b':', m, n, b':', s, t] => day_of(day)?.and_hms_opt(number(&[h, i])?, number(&[m, n])?, number(&[s, t])?),
        _ => None,
    }
}

/// A day, `2026-12-08`.
fn day_of(text: &str) -> Option<NaiveDate> {
    match *text.as_bytes() {
        [a, b, c, d, b'-', m, n, b'-', e, f] => {
            NaiveDate::from_ymd_opt(i32::try_from(number(&[a, b, c, d])?).ok()?, number(&[m, n])?, number(&[e, f])?)
        }
        _ => None,
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

/// Columns of a row, by name.
pub(crate) trait Columns {
    /// A day.
    fn day(&self, name: &str) -> Result<NaiveDate>;
    /// A day or none.
    fn day_if(&self, name: &str) -> Result<Option<NaiveDate>>;
    /// A moment in shop time, by the column's name, or by its place where rows come by the ten thousand.
    fn moment(&self, column: impl RowIndex + Copy) -> Result<NaiveDateTime>;
    /// A moment in shop time or none.
    fn moment_if(&self, name: &str) -> Result<Option<NaiveDateTime>>;
    /// A stored word.
    fn word<T: Word>(&self, name: &str) -> Result<T>;
    /// A stored word or none.
    fn word_if<T: Word>(&self, name: &str) -> Result<Option<T>>;
    /// A staff id.
    fn staff(&self, name: &str) -> Result<StaffId>;
    /// A staff id or none.
    fn staff_if(&self, name: &str) -> Result<Option<StaffId>>;
    /// A shift id or none.
    fn shift_if(&self, name: &str) -> Result<Option<ShiftId>>;
    /// What `shift` holds in a published cell: a shift, or none for rest.
    fn published_work(&self) -> Result<Work>;
}

impl Columns for Row<'_> {
    fn day(&self, name: &str) -> Result<NaiveDate> {
        parse(self, name, day_of)
    }
    fn day_if(&self, name: &str) -> Result<Option<NaiveDate>> {
        parse_if(self, name, day_of)
    }
    fn moment(&self, column: impl RowIndex + Copy) -> Result<NaiveDateTime> {
        parse(self, column, moment_of)
    }
    fn moment_if(&self, name: &str) -> Result<Option<NaiveDateTime>> {
        parse_if(self, name, moment_of)
    }
    fn word<T: Word>(&self, name: &str) -> Result<T> {
        parse(self, name, T::of)
    }
    fn word_if<T: Word>(&self, name: &str) -> Result<Option<T>> {
        parse_if(self, name, T::of)
    }
    fn staff(&self, name: &str) -> Result<StaffId> {
        self.get(name).map(StaffId)
    }
    fn staff_if(&self, name: &str) -> Result<Option<StaffId>> {
        Ok(self.get::<_, Option<i64>>(name)?.map(StaffId))
    }
    fn shift_if(&self, name: &str) -> Result<Option<ShiftId>> {
        Ok(self.get::<_, Option<i64>>(name)?.map(ShiftId))
    }
    fn published_work(&self) -> Result<Work> {
        Ok(self.shift_if("shift")?.map_or(Work::Rest, Work::Shift))
    }
}

fn parse<T>(row: &Row, name: impl RowIndex + Copy, read: impl Fn(&str) -> Option<T>) -> Result<T> {
    parse_if(row, name, read)?.ok_or_else(|| unreadable(row, name))
}

fn parse_if<T>(row: &Row, name: impl RowIndex + Copy, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    match row.get_ref(name)?.as_str_or_null()? {
        Some(text) => read(text).map(Some).ok_or_else(|| unreadable(row, name)),
        None => Ok(None),
    }
}

fn unreadable(row: &Row, name: impl RowIndex) -> Error {
    let column = name.idx(row.as_ref()).unwrap_or(0);
    Error::FromSqlConversionFailure(column, Type::Text, Box::new(FromSqlError::InvalidType))
}
