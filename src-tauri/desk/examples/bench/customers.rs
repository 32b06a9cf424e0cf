//! Customers in the benchmark: looking one up among many, a card, and what a purge costs in an old file.

use std::path::Path;

use chrono::{Duration, NaiveDateTime};
use serde_json::{json, Value};
use store::Store;

use crate::{measure, Failure};

const CUSTOMERS: i64 = 20_000;
const PURGES: usize = 5;

/// Puts the customers into the file, each with a phone, an order and a talk.
pub fn fill(file: &Path, now: NaiveDateTime) -> Result<(), Failure> {
    let mut store = Store::open(file)?;
    if !store.read(|db| store::customer::recent(db, 1))?.is_empty() {
        return Ok(());
    }
    Ok(store.write(|tx| {
        let staff = store::staff::all(tx)?;
        for n in 0..CUSTOMERS {
            let at = now - Duration::minutes(n * 60);
            let id = store::customer::add(tx, &format!("顾客{n}号tb{n}"), at)?;
            store::customer::add_contact(tx, id, domain::customer::Channel::Phone, &format!("138{n:08}"))?;
            store::customer::add_order(tx, id, &format!("33045678901{n:08}"), at)?;
            store::customer::add_talk(tx, id, at, staff[0].id, "问发货")?;
        }
        Ok::<(), store::StoreFault>(())
    })?)
}

/// The customers' figures.
pub fn figures(call: &dyn Fn(&str, Value) -> Result<Value, Failure>) -> Result<(), Failure> {
    let find = |text: &str| call("customers", json!({"text": text, "tag": null})).map(drop);
    measure("a customer by the beginning of a name", 30, || find("顾客1999"))?;
    measure("a customer by a whole phone number", 30, || find("13800012345"))?;
    measure("a card", 30, || call("customer", json!({"customer": 12345})).map(drop))?;
    measure("a purge, wiped from every byte of the file", PURGES, || {
        // Somebody with open work is refused: the next one is taken.
        let found = call("customers", json!({"text": "", "tag": null}))?;
        let rows = found["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
        let purged = rows.iter().any(|row| call("purge_customers", json!({"customers": [row["id"]]})).is_ok());
        if purged { Ok(()) } else { Err("everybody has open work".into()) }
    })
}
