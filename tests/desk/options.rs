//! Why a cell is as it is, what another choice would break and cost, who would swap, and a need for one day (interface points
//! 5 and 7, ROS-08).

use serde_json::{json, Value};

use crate::shop::Shop;

/// Four agents (ids 2 to 5) on January 2027, planned by letters: D day, E night, r rest; runs may be long.
pub fn month(rows: [&str; 4]) -> Shop {
    let shop = Shop::founded();
    let mut owner = crate::shop::person(1, "001", "林晓", "owner");
    owner["rostered"] = json!(false);
    shop.must("save_staff", json!({"staff": owner}));
    for n in 0..4 {
        shop.hire(&format!("{:03}", n + 10), &format!("员工{n}"), "agent");
    }
    let mut edits: Vec<Value> = Vec::new();
    for (row, letters) in rows.into_iter().enumerate() {
        for (column, letter) in letters.chars().enumerate() {
            let work = match letter {
                'D' => json!({"shift": 1}),
                'E' => json!({"shift": 2}),
                _ => json!("rest"),
            };
            edits.push(json!({"staff": row + 2, "day": format!("2027-01-{:02}", column + 1), "work": work, "pinned": false}));
        }
    }
    shop.must("edit_rota", json!({"month": "2027-01", "edits": edits}));
    rules(&shop, "/rules/longest_run/value", json!(20));
    shop
}

fn rules(shop: &Shop, place: &str, value: Value) {
    let mut system = shop.must("systems", json!({}))["systems"][0].clone();
    *system.pointer_mut(place).expect("a rule") = value;
    shop.must("save_system", json!({"system": system}));
}

/// Four rest days each, and one night.
pub const ROWS: [&str; 4] = [
    "DDDDDErDDDDDDDrDDDDDDDrDDDDDDDr",
    "DrDDDDDDrDDDDDDDrDDDDDDDrDDDDDD",
    "DDDrDDDDDDrDDDDDDDrDDDDDDDrDDDD",
    "DDDDDrDDDDDDrDDDDDDDrDDDDDDDrDD",
];

fn need(shop: &Shop, day: u8, night: u8) {
    let weekly = json!([{"shift": 1, "people": vec![day; 7]}, {"shift": 2, "people": vec![night; 7]}]);
    shop.must("save_needs", json!({"needs": {"weekly": weekly, "dates": []}}));
}

fn costs<'a>(of: &'a Value, kind: &str) -> Option<&'a Value> {
    of["effects"].as_array()?.iter().find(|e| e["matter"]["kind"] == kind)
}

#[test]
fn why_not_names_the_rule_and_what_it_would_cost() {
    let shop = month(ROWS);
    need(&shop, 2, 1);
    let why = shop.must("why", json!({"staff": 2, "day": "2027-01-06"}));
    assert_eq!((&why["now"], &why["need"], &why["have"]), (&json!({"shift": 2}), &json!(1), &json!(1)), "the only night of the day");
    let rest = why["instead"].as_array().and_then(|l| l.iter().find(|i| i["work"] == "rest")).expect("rest is a choice");
    assert_eq!(rest["blocked"][0]["kind"], "too_many_rests", "four rest days are due, not five");
    let heads = costs(rest, "heads").expect("a shift falls short");
    assert_eq!(heads["matter"]["shifts"], json!([2]), "the night");
    assert!(heads["points"].as_i64() > Some(0), "and that costs");
    let other = why["others"].as_array().expect("others");
    assert_eq!(other.len(), 3, "everybody else, each with what speaks against it");
    assert!(other.iter().any(|o| o["blocked"].as_array().is_some_and(|b| b.iter().any(|b| b["kind"] == "short_rest"))), "a day shift the morning after: {other:?}");
}

#[test]
fn a_missed_wish_is_named_as_a_cost() {
    let shop = month(ROWS);
    shop.must("set_wishes", json!({"staff": 4, "days": ["2027-01-04"], "wish": "would_like", "shift": null, "note": ""}));
    let why = shop.must("why", json!({"staff": 4, "day": "2027-01-04"}));
    let day = why["instead"].as_array().and_then(|l| l.iter().find(|i| i["work"] == json!({"shift": 1}))).expect("the day shift");
    let wish = costs(day, "rule").expect("the wish");
    assert_eq!(wish["matter"]["rule"]["kind"], "wish", "by its name: {wish}");
    assert_eq!(wish["staff"], 4, "whose it is");
}

#[test]
fn swaps_give_the_day_off_keep_every_rule_and_every_head() {
    let shop = month(ROWS);
    need(&shop, 2, 0);
    let before = shop.must("rota_month", json!({"month": "2027-01"}))["checks"].clone();
    assert_eq!(before["conflicts"], json!([]), "the month keeps its rules");
    let ways = shop.must("swaps", json!({"staff": 2, "day": "2027-01-04", "work": "rest"}));
    let ways = ways.as_array().expect("a list");
    assert!(!ways.is_empty(), "the third rests that day and gets another rest for it");
    for way in ways {
        let people = way["people"].as_array().map_or(0, Vec::len);
        assert!((2..=3).contains(&people), "two or three people: {way}");
        let checks = shop.must("preview_rota", json!({"month": "2027-01", "edits": way["edits"]}));
        assert_eq!((&checks["locked"], &checks["added"]), (&json!([]), &json!([])), "no rule is broken by {way}");
        assert_eq!(crate::referee::added(&shop, "2027-01", &way["edits"]), Vec::<String>::new(), "nor does the referee find one");
        let own = way["edits"].as_array().and_then(|e| e.iter().find(|e| e["staff"] == 2 && e["day"] == "2027-01-04"));
        assert_eq!(own.map(|e| &e["work"]), Some(&json!("rest")), "what was asked for");
    }
    let checks = shop.must("edit_rota", json!({"month": "2027-01", "edits": ways[0]["edits"]}));
    assert_eq!(checks["coverage"], before["coverage"], "cells only pass from hand to hand");
}

#[test]
fn a_row_that_breaks_a_rule_elsewhere_may_still_swap() {
    let shop = month(ROWS);
    let fifth = json!([{"staff": 2, "day": "2027-01-28", "work": "rest", "pinned": false}]);
    shop.must("edit_rota", json!({"month": "2027-01", "edits": fifth}));
    let ways = shop.must("swaps", json!({"staff": 2, "day": "2027-01-04", "work": "rest"}));
    assert_ne!(ways, json!([]), "a rest day too many at the end of the month is another matter");
}

#[test]
fn a_day_that_needs_one_more_says_who_could_and_what_would_close_it() {
    let shop = month(ROWS);
    need(&shop, 2, 0);
    let checks = shop.must("set_day_need", json!({"day": "2027-01-20", "shift": 2, "people": 1}));
    let night = checks["coverage"].as_array().and_then(|c| c.iter().find(|c| c["shift"] == 2)).expect("the night");
    assert_eq!((&night["need"][19], &night["need"][20]), (&json!(1), &json!(0)), "just that day");
    let room = shop.must("candidates", json!({"day": "2027-01-20", "shift": 2}));
    assert_eq!((&room["need"], &room["have"]), (&json!(1), &json!(0)), "one is missing");
    assert_eq!(room["list"].as_array().map(Vec::len), Some(4), "nobody does it yet");
    assert_eq!(room["possible"], true, "some rota has it");
    let offers = shop.must("repair_offers", json!({"month": "2027-01", "sick": null, "place": {"day": "2027-01-20", "shift": 2}}));
    let best = &offers["offers"][0];
    assert_eq!(best["missing"], json!([]), "the night is filled: {offers}");
    let after = shop.must("edit_rota", json!({"month": "2027-01", "edits": best["edits"]}));
    assert_eq!(after["conflicts"], json!([]), "and no rule is broken");
    shop.must("set_day_need", json!({"day": "2027-01-20", "shift": 2, "people": 0}));
    assert_eq!(shop.must("needs", json!({}))["dates"], json!([]), "an exception that says what the weekday says is none");
}

#[test]
fn repair_hands_on_the_duty_of_who_is_sick_and_counts_only_what_the_call_opened() {
    let shop = month(ROWS);
    need(&shop, 4, 3);
    rules(&shop, "/rules/duty_per_day", json!(1));
    shop.must("set_duty", json!({"month": "2027-01", "day": "2027-01-12", "staff": [2]}));
    let days = json!({"from": "2027-01-12", "to": "2027-01-12"});
    let id = shop.must("ask_leave", json!({"staff": 2, "leave": "sick", "days": days, "reason": "", "cover": ""}));
    shop.must("decide_leave", json!({"leave": id, "state": "signed"}));
    let found = shop.must("repair_offers", json!({"month": "2027-01", "sick": 2, "place": null}));
    assert_eq!(found["missing"], json!([{"day": "2027-01-12", "shift": 1, "short": 1}]), "what the call opened, nothing else");
    assert!(found["stood"].as_u64() > Some(30), "the month was short of many before");
    for offer in found["offers"].as_array().expect("a list") {
        let duty = &offer["duty"][0];
        assert_eq!(duty["day"], "2027-01-12", "the day of the duty: {offer}");
        assert!(duty["staff"].as_array().is_some_and(|s| s.len() == 1 && s[0] != 2), "somebody else has it: {offer}");
    }
}
