//! Whatever is said to stand against a cell does so, and nothing else: each choice of a month is put there, and the referee, who shares
//! no code with the program, says what it breaks (interface points 5 and 7).

use std::collections::BTreeSet;

use serde_json::{json, Value};

use crate::generate::{generate, shop};
use crate::referee;
use crate::rules::set_rules;
use crate::shop::Shop;

const MONTH: &str = "2027-01";

/// The word by which both sides of a comparison know a rule: that of the program in front, then how the referee words it.
const RULES: [(&[&str], &str); 10] = [
    (&["too_few_rests", "too_many_rests"], "half days of rest"),
    (&["short_rest"], "minutes of rest before"),
    (&["long_run"], "days in a row"),
    (&["barred_shift"], "may not work"),
    (&["unavailable"], "is unavailable"),
    (&["mentor_apart"], "works without the mentor"),
    (&["kept_apart"], "kept apart"),
    (&["forbidden_succession"], "follows"),
    (&["too_many_nights"], "most_nights"),
    (&["short_run"], "shortest_run"),
];

fn told(blocked: &Value) -> BTreeSet<&'static str> {
    let word = |b: &Value| {
        let kind = b["kind"].as_str().expect("a kind");
        RULES.iter().find(|(kinds, _)| kinds.contains(&kind)).unwrap_or_else(|| panic!("no such rule here: {kind}")).1
    };
    blocked.as_array().expect("a list").iter().map(word).collect()
}

/// What putting `work` there breaks, as the referee sees it.
fn breaks(shop: &Shop, staff: &Value, day: &str, work: &Value) -> BTreeSet<&'static str> {
    let edits = json!([{"staff": staff, "day": day, "work": work, "pinned": false}]);
    let word = |line: &String| RULES.iter().find(|(_, word)| line.contains(word)).unwrap_or_else(|| panic!("no such rule here: {line}")).1;
    referee::added(shop, MONTH, &edits).iter().map(word).collect()
}

/// A month in which much stands against much: a trainee, two who are kept apart, a barred shift, days without work.
fn month(preset: &str, needs: &[u8]) -> Shop {
    let shop = shop(preset, 7, needs);
    set_rules(&shop, |rules| {
        rules["most_nights"] = json!({"value": 14, "strength": "hard"});
        rules["duty_per_day"] = json!(0);
    });
    let change = |at: usize, change: &dyn Fn(&mut Value)| {
        let mut person = shop.must("staff_list", json!({}))[at]["staff"].clone();
        change(&mut person);
        shop.must("save_staff", json!({"staff": person}));
    };
    change(1, &|person| (person["role"], person["mentor"]) = (json!("trainee"), json!(3)));
    change(3, &|person| person["barred"] = json!([2]));
    shop.must("save_apart", json!({"pair": {"id": 0, "one": 5, "other": 6, "from": "2026-12-01", "to": null, "strength": "hard"}}));
    shop.must("set_wishes", json!({"staff": 7, "days": ["2027-01-13"], "wish": "unavailable", "shift": null, "note": ""}));
    let made = generate(&shop, MONTH, "all");
    assert_eq!(made["legal"], true, "{preset}: seven people can keep the rules: {}", made["shortfalls"]);
    shop.must("keep_generation", json!({"month": MONTH}));
    shop
}

fn check(preset: &str, needs: &[u8]) {
    let shop = month(preset, needs);
    let mut seen = BTreeSet::new();
    for staff in 2..9 {
        // Not in the week that began in December, of which the referee knows too little to judge its rest.
        for day in [6 + staff % 5, 13].map(|day| format!("2027-01-{day:02}")) {
            let why = shop.must("why", json!({"staff": staff, "day": day}));
            for one in why["instead"].as_array().expect("choices") {
                let told = told(&one["blocked"]);
                assert_eq!(told, breaks(&shop, &json!(staff), &day, &one["work"]), "{preset}: {staff} on {day}: {one}");
                seen.extend(told);
                if !one["way"].is_null() {
                    let added = referee::added(&shop, MONTH, &one["way"]["edits"]);
                    assert_eq!(added, Vec::<String>::new(), "{preset}: the other month of {staff} that is offered breaks no rule: {one}");
                }
            }
            for one in why["others"].as_array().expect("others") {
                assert_eq!(told(&one["blocked"]), breaks(&shop, &one["staff"], &day, &why["now"]), "{preset}: instead of {staff} on {day}: {one}");
            }
        }
        for way in shop.must("swaps", json!({"staff": staff, "day": "2027-01-20", "work": "rest"})).as_array().expect("a list") {
            assert_eq!(referee::added(&shop, MONTH, &way["edits"]), Vec::<String>::new(), "{preset}: a swap for {staff} breaks no rule: {way}");
        }
    }
    println!("{preset}: {seen:?}");
    assert!(seen.len() >= 4, "{preset}: the month tries more than a rule or two: {seen:?}");
}

#[test]
fn what_is_said_to_stand_against_a_cell_of_system_a_is_what_putting_it_there_breaks() {
    check("A", &[2, 2]);
}

#[test]
fn what_is_said_to_stand_against_a_cell_of_system_b_is_what_putting_it_there_breaks() {
    check("B", &[1, 1, 2, 0]);
}
