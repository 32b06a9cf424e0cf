//! Twelve months in a row, each planned from the balances of those before: what is shared out comes out even over the year.

use serde_json::{json, Value};

use crate::generate::{generate, shop};
use crate::shop::Shop;

/// Plans and publishes every month of 2027 and gives the rows' sums of December.
fn year(shop: &Shop) -> Vec<Value> {
    let mut last = Value::Null;
    for month in 1..=12 {
        let name = format!("2027-{month:02}");
        let made = generate(shop, &name, "all", 1);
        assert_eq!(made["legal"], true, "{name}: the rules can be kept: {}", made["shortfalls"]);
        last = shop.must("keep_generation", json!({"month": name}));
        shop.must("publish", json!({"month": name, "version": 0}));
    }
    last["sums"].as_array().expect("a row for each person").clone()
}

/// Counted over the published months by hand: nights and weekend days of each person.
fn counted(shop: &Shop, nights: &[i64]) -> Vec<(i64, i64)> {
    let mut all: Vec<(i64, i64)> = Vec::new();
    for month in 1..=12 {
        let view = shop.must("rota_month", json!({"month": format!("2027-{month:02}")}));
        let weekend = |column: usize| view["days"][column]["day"].as_str().is_some_and(|d| is_weekend(d));
        for (row, cells) in view["cells"].as_array().expect("rows").iter().enumerate() {
            all.resize(all.len().max(row + 1), (0, 0));
            for (column, cell) in cells.as_array().expect("cells").iter().enumerate() {
                let Some(shift) = cell["work"]["shift"].as_i64() else { continue };
                all[row].0 += i64::from(nights.contains(&shift));
                all[row].1 += i64::from(weekend(column));
            }
        }
    }
    all
}

fn is_weekend(day: &str) -> bool {
    use chrono::{Datelike, NaiveDate, Weekday};
    let day: NaiveDate = day.parse().expect("a date");
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn check(preset: &str, needs: &[u8], nights: &[i64]) {
    let shop = shop(preset, 12, needs);
    let sums = year(&shop);
    let counts = counted(&shop, nights);
    let spread = |of: fn(&(i64, i64)) -> i64| {
        let all: Vec<i64> = counts.iter().map(of).collect();
        all.iter().max().copied().unwrap_or(0) - all.iter().min().copied().unwrap_or(0)
    };
    assert!(spread(|c| c.0) <= 1, "{preset}: nights of the year differ by more than one: {counts:?}");
    assert!(spread(|c| c.1) <= 1, "{preset}: weekend days of the year differ by more than one: {counts:?}");
    let even = |key: &str| sums.iter().all(|s| s[key].as_i64().is_some_and(|n| n.abs() <= 1));
    assert!(even("nights_over") && even("weekends_over"), "{preset}: the screen says the same: {sums:?}");
}

#[test]
fn twelve_months_of_system_a_share_nights_and_weekends_out_evenly() {
    check("A", &[5, 5], &[2]);
}

#[test]
fn twelve_months_of_system_b_share_nights_and_weekends_out_evenly() {
    check("B", &[3, 2, 3, 0], &[3]);
}
