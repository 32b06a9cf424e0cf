//! When orders came in, counted per half hour (ROS-08).

use chrono::NaiveDate;
use domain::order_times::HalfHour;
use rusqlite::{params, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// All counts, by day and half hour.
pub fn all(db: &Db) -> Result<Vec<HalfHour>, StoreFault> {
    db.all("SELECT day, half_hour, orders FROM order_time ORDER BY day, half_hour", [], count)
}

fn count(row: &Row) -> rusqlite::Result<HalfHour> {
    Ok(HalfHour { day: row.day("day")?, slot: row.get("half_hour")?, orders: row.get("orders")? })
}

/// Adds counts to what is there; those of 0 are left out.
pub fn add(tx: &Tx, counts: &[HalfHour]) -> Result<(), StoreFault> {
    for count in counts.iter().filter(|c| c.orders > 0) {
        tx.run(
            "INSERT INTO order_time (day, half_hour, orders) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET orders = orders + excluded.orders",
            params![count.day.to_string(), count.slot, count.orders],
        )?;
    }
    Ok(())
}

/// Takes away the counts of the days from `from` to `to`, both included.
pub fn remove(tx: &Tx, from: NaiveDate, to: NaiveDate) -> Result<(), StoreFault> {
    tx.run("DELETE FROM order_time WHERE day BETWEEN ?1 AND ?2", params![from.to_string(), to.to_string()])?;
    Ok(())
}

/// Hundredths of an order that one agent serves in half an hour, if the shop has said so.
pub fn pace(db: &Db) -> Result<Option<u32>, StoreFault> {
    let found = db.all("SELECT hundredths FROM order_pace WHERE id = 1", [], |row| row.get("hundredths"))?;
    Ok(found.into_iter().next())
}

/// Says what one agent serves.
pub fn set_pace(tx: &Tx, hundredths: u32) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO order_pace (id, hundredths) VALUES (1, ?1) ON CONFLICT DO UPDATE SET hundredths = excluded.hundredths",
        params![hundredths],
    )?;
    Ok(())
}
