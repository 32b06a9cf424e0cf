//! Reading columns by name into the rules' types, and writing days and moments as the file holds them.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{ShiftId, StaffId};
use domain::rota::Work;
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Error, Result, Row};

use crate::words::Word;

/// How a moment is written: shop time, to the second.
const MOMENT: &str = "%Y-%m-%dT%H:%M:%S";

/// A moment as the file holds it.
pub(crate) fn moment(at: NaiveDateTime) -> String {
    at.format(MOMENT).to_string()
}

/// Columns of a row, by name.
pub(crate) trait Columns {
    /// A day.
    fn day(&self, name: &str) -> Result<NaiveDate>;
    /// A day or none.
    fn day_if(&self, name: &str) -> Result<Option<NaiveDate>>;
    /// A moment in shop time.
    fn moment(&self, name: &str) -> Result<NaiveDateTime>;
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
        parse(self, name, |text| text.parse().ok())
    }
    fn day_if(&self, name: &str) -> Result<Option<NaiveDate>> {
        parse_if(self, name, |text| text.parse().ok())
    }
    fn moment(&self, name: &str) -> Result<NaiveDateTime> {
        parse(self, name, |text| NaiveDateTime::parse_from_str(text, MOMENT).ok())
    }
    fn moment_if(&self, name: &str) -> Result<Option<NaiveDateTime>> {
        parse_if(self, name, |text| NaiveDateTime::parse_from_str(text, MOMENT).ok())
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

fn parse<T>(row: &Row, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<T> {
    parse_if(row, name, read)?.ok_or_else(|| unreadable(row, name))
}

fn parse_if<T>(row: &Row, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    match row.get_ref(name)?.as_str_or_null()? {
        Some(text) => read(text).map(Some).ok_or_else(|| unreadable(row, name)),
        None => Ok(None),
    }
}

fn unreadable(row: &Row, name: &str) -> Error {
    let column = row.as_ref().column_index(name).unwrap_or(0);
    Error::FromSqlConversionFailure(column, Type::Text, Box::new(FromSqlError::InvalidType))
}
