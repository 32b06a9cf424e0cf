//! How long customers are kept, and who is past that.

use chrono::NaiveDateTime;
use domain::customer::Customer;
use rusqlite::params;

use super::bare;
use super::look_up::with_tags;
use crate::columns::moment;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// Months after the last contact.
pub fn months(db: &Db) -> Result<u32, StoreFault> {
    db.one("SELECT months FROM retention", [], |row| row.get("months"))?.ok_or(StoreFault::NotFound)
}

/// Sets the months.
pub fn set_months(tx: &Tx, months: u32) -> Result<(), StoreFault> {
    tx.run("UPDATE retention SET months = ?1", [months]).map(|_| ())
}

/// Everybody whose last contact was before `before`, the longest ago first. With their tags, without the rest.
pub fn due(db: &Db, before: NaiveDateTime) -> Result<Vec<Customer>, StoreFault> {
    let sql = "SELECT id, name, added_at, touched_at, purged_at FROM customer
               WHERE purged_at IS NULL AND touched_at < ?1 ORDER BY touched_at, id";
    with_tags(db, db.all(sql, params![moment(before)], bare)?)
}
