//! The shop itself: one row.

use chrono::NaiveDateTime;
use rusqlite::{named_params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// The shop and its settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shop {
    /// Its name.
    pub name: String,
    /// Minutes without a touch after which it locks; 0 for never.
    pub auto_lock_minutes: u32,
    /// The IANA name of its time zone: `Asia/Shanghai`.
    pub time_zone: String,
    /// When it was set up, shop time.
    pub founded_at: NaiveDateTime,
    /// The sample shop, whose data nobody minds losing.
    pub sample: bool,
}

/// The shop; `None` before it was founded.
pub fn get(db: &Db) -> Result<Option<Shop>, StoreFault> {
    db.one("SELECT name, auto_lock_minutes, time_zone, founded_at, sample FROM shop", [], shop)
}

fn shop(row: &Row) -> rusqlite::Result<Shop> {
    Ok(Shop {
        name: row.get("name")?,
        auto_lock_minutes: row.get("auto_lock_minutes")?,
        time_zone: row.get("time_zone")?,
        founded_at: row.moment("founded_at")?,
        sample: row.get("sample")?,
    })
}

/// Founds the shop or changes its settings.
pub fn save(tx: &Tx, shop: &Shop) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO shop (id, name, auto_lock_minutes, time_zone, founded_at, sample)
         VALUES (1, :name, :auto_lock_minutes, :time_zone, :founded_at, :sample)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, auto_lock_minutes = excluded.auto_lock_minutes,
           time_zone = excluded.time_zone, founded_at = excluded.founded_at, sample = excluded.sample",
        named_params! {
            ":name": shop.name,
            ":auto_lock_minutes": shop.auto_lock_minutes,
            ":time_zone": shop.time_zone,
            ":founded_at": moment(shop.founded_at),
            ":sample": shop.sample,
        },
    )?;
    Ok(())
}
