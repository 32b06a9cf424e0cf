//! Service figures and the patrol in the benchmark: a year of sixty people, two thousand listings, a platform's file of a month.

use std::path::Path;

use chrono::{Duration, NaiveDateTime};
use domain::figures::{Figure, Platform, PlatformFigure, Standing, Tally};
use domain::ids::ListingId;
use domain::patrol::Listing;
use serde_json::{json, Value};
use store::Store;

use crate::{measure, Failure};

const DAYS: i64 = 365;
const LISTINGS: i64 = 2_000;

/// Puts them into the file.
pub fn fill(file: &Path, now: NaiveDateTime) -> Result<(), Failure> {
    let mut store = Store::open(file)?;
    if !store.read(store::patrol::listings)?.is_empty() {
        return Ok(());
    }
    let staff = store.read(store::staff::all)?;
    store.write(|tx| {
        for n in 0..LISTINGS {
            let (code, title) = (format!("B-{n:05}"), format!("宝贝第{n}号"));
            let listing = Listing { id: ListingId(0), code, title, price: Some(n * 100), link: String::new(), added: now.date(), retired: false };
            store::patrol::save_listing(tx, &listing)?;
        }
        for ago in 1..=DAYS {
            let day = (now - Duration::days(ago)).date();
            for (place, person) in staff.iter().enumerate() {
                let served = 20 + (ago as u32 * 7 + place as u32) % 30;
                let count = Tally { served, bought: served / 3 };
                let (note, reason) = (String::new(), String::new());
                store::figures::add(tx, &Figure { staff: person.id, day, version: 1, count, note, reason, by: person.id, at: now })?;
                let values = Platform { inquired: Some(served), paid: Some(served / 3), ..Platform::default() };
                store::figures::put_platform(tx, &PlatformFigure { staff: person.id, day, standing: Standing::Final, values }, person.id, now)?;
            }
        }
        Ok::<(), store::StoreFault>(())
    })?;
    Ok(())
}

/// How long the screens wait for them.
pub fn figures(call: &dyn Fn(&str, Value) -> Result<Value, Failure>) -> Result<(), Failure> {
    let look = |from: &str, pace: &str| json!({"span": {"from": from, "to": "2026-12-08"}, "staff": null, "pace": pace});
    let (year, month) = (look("2025-12-09", "month"), look("2026-12-01", "day"));
    measure("figures of 60 people over a year", 5, || Ok(drop(call("figures", year.clone())?)))?;
    measure("figures of 60 people in a month", 15, || Ok(drop(call("figures", month.clone())?)))?;
    let platform = json!(Platform { inquired: Some(9), paid: Some(3), ..Platform::default() });
    let rows: Vec<Value> = (0..1_800).map(|n| json!({"line": n + 2, "nick": format!("n{}", n % 60), "day": format!("2026-11-{:02}", n / 60 + 1), "values": platform})).collect();
    let nicks: Vec<Value> = (0..60).map(|n| json!({"nick": format!("n{n}"), "staff": n + 1, "known": true})).collect();
    let file = json!({"rows": rows, "nicks": nicks, "standing": null});
    measure("dry run of a platform's month, 1,800 rows", 5, || Ok(drop(call("figures_dry_run", file.clone())?)))?;
    measure("the patrol's page with 2,000 listings", 15, || Ok(drop(call("patrol", json!({}))?.to_string())))?;
    Ok(())
}
