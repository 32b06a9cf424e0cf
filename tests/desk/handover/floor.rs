//! A shop with a published rota to hand over in: system A, three people on each shift of December.

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use serde_json::{json, Value};

use crate::shop::{Shop, PIN};

/// The early shift has 006 and 007 (ids 4 and 6), the late one 008 and 009 (ids 7 and 8); 002 is the manager.
pub const TEAM: [(&str, &str, i64); 3] = [("007", "王磊", 6), ("008", "陈晨", 7), ("009", "赵敏", 8)];

/// It is 9 December 2026, 15:50 in the shop, and the manager's rota is published.
pub fn floor() -> Shop {
    let mut shop = Shop::staffed();
    for (number, name, id) in TEAM {
        assert_eq!(shop.hire(number, name, "agent"), id, "{name} has the next id");
        shop.must("set_pin", json!({"staff": id, "pin": PIN}));
    }
    plan(&shop, &[(4, 1), (6, 1), (7, 2), (8, 2)]);
    publish(&shop, 0);
    shop.now = at("2026-12-09T15:50:00");
    shop.become_("006");
    shop
}

/// Puts each person on a shift from the 7th to the 20th.
pub fn plan(shop: &Shop, who: &[(i64, i64)]) {
    let days = || (7..=20).map(|d| format!("2026-12-{d:02}"));
    let edits: Vec<Value> = who
        .iter()
        .flat_map(|(staff, shift)| days().map(move |day| json!({"staff": staff, "day": day, "work": {"shift": shift}, "pinned": false})))
        .collect();
    shop.must("edit_rota", json!({"month": "2026-12", "edits": edits}));
}

pub fn publish(shop: &Shop, version: u32) {
    shop.must("publish", json!({"month": "2026-12", "version": version}));
}

/// A moment on the shop's clock.
pub fn at(text: &str) -> DateTime<Utc> {
    let local: NaiveDateTime = text.parse().expect("a moment");
    Utc.from_utc_datetime(&(local - chrono::Duration::hours(8)))
}

/// Sets the clock and signs somebody in.
pub fn come(shop: &mut Shop, time: &str, number: &str) {
    shop.now = at(time);
    shop.become_(number);
}

/// What the screen sends for an item.
pub fn draft(kind: &str, situation: &str, todo: &str) -> Value {
    json!({"kind": kind, "situation": situation, "background": "", "serious": "normal", "todo": todo, "due": null, "order": "", "owner": null})
}

pub fn nobody() -> Value {
    json!({"customer": null, "name": "", "contact": ""})
}

/// Writes an item down; its id and short id.
pub fn raise(shop: &Shop, item: Value) -> (i64, String) {
    let added = shop.must("add_item", json!({"item": item, "about": nobody()}));
    (added["item"].as_i64().expect("an id"), added["code"].as_str().expect("a code").to_owned())
}

pub fn page(shop: &Shop) -> Value {
    shop.must("handover", json!({"language": "zh-CN"}))
}

/// Closes the sheet in writing; its id.
pub fn close(shop: &Shop, reason: &str) -> i64 {
    let key = page(shop)["open"]["key"].clone();
    shop.must("close_sheet", json!({"key": key, "reason": reason})).as_i64().expect("an id")
}

pub fn words(sheet: i64, item: i64, text: &str) -> Value {
    json!({"sheet": sheet, "item": item, "answer": {"kind": "words", "text": text}})
}

pub fn ids(items: &Value) -> Vec<i64> {
    items.as_array().expect("a list").iter().filter_map(|i| i["id"].as_i64()).collect()
}

pub fn problem(fault: &desk::Fault) -> String {
    serde_json::to_value(fault).expect("a fault")["problem"]["kind"].as_str().unwrap_or_default().to_owned()
}
