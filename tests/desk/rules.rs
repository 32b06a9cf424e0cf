//! Rules that the shop sets: kept in the file, planned for, judged on the grid. A referee of its own counts each of them on the
//! generated month, from what is written about it and from the letters alone.

use chrono::{Datelike, NaiveDate, Weekday};
use desk::Fault;
use serde_json::{json, Value};

use crate::generate::{generate_for, generate_in_full, shop};
use crate::shop::Shop;

/// One row of a month: `None` for no shift, by day.
type Row = Vec<Option<i64>>;

fn rows(shop: &Shop, month: &str) -> (Vec<NaiveDate>, Vec<(i64, Row)>) {
    let view = shop.must("rota_month", json!({"month": month}));
    let days = view["days"].as_array().expect("days").iter().map(|d| d["day"].as_str().expect("a day").parse().expect("a date"));
    let row = |(at, cells): (usize, &Value)| {
        let works = cells.as_array().expect("cells").iter().map(|c| c["work"]["shift"].as_i64()).collect();
        (view["staff"][at]["staff"].as_i64().expect("an id"), works)
    };
    (days.collect(), view["cells"].as_array().expect("rows").iter().enumerate().map(row).collect())
}

/// Changes the rules of the system in force.
pub fn set_rules(shop: &Shop, change: impl Fn(&mut Value)) {
    let mut system = shop.must("systems", json!({}))["systems"][0].clone();
    change(&mut system["rules"]);
    shop.must("save_system", json!({"system": system}));
}

fn bound(value: u32) -> Value {
    json!({"value": value, "strength": "hard"})
}

#[test]
fn a_generated_month_keeps_every_rule_that_the_shop_has_switched_on() {
    let shop = shop("A", 12, &[4, 4]);
    set_rules(&shop, |rules| {
        rules["longest_run"] = bound(6);
        rules["shortest_run"] = bound(2);
        rules["most_nights"] = bound(15);
        rules["most_minutes"] = bound(200 * 60);
        rules["least_minutes"] = bound(150 * 60);
        rules["shift_limits"] = json!([{"shift": 2, "period": "week", "least": null, "most": 5, "strength": "hard"}]);
        rules["forbidden"] = json!([{"first": 1, "then": 2, "strength": {"weight": 5}}]);
    });
    let mut own = shop.must("staff_list", json!({}))[1]["staff"].clone();
    own["limits"] = json!({"longest_run": 5, "most_minutes": null, "most_nights": 3, "most_weekends": null});
    let limited = own["id"].as_i64().expect("an id");
    shop.must("save_staff", json!({"staff": own}));
    let pair = json!({"id": 0, "one": 4, "other": 3, "from": "2026-12-01", "to": null, "strength": "hard"});
    shop.must("save_apart", json!({"pair": pair}));
    let made = generate_for(&shop, "2027-02", 2);
    assert_eq!(made["legal"], true, "twelve people can keep these rules: {}", made["shortfalls"]);
    let checks = shop.must("keep_generation", json!({"month": "2027-02"}));
    let hard: Vec<&Value> = checks["conflicts"].as_array().into_iter().flatten().filter(|c| c["strength"] == "hard").collect();
    assert!(hard.is_empty(), "the grid finds no binding rule broken: {hard:?}");
    let (days, all) = rows(&shop, "2027-02");
    for (who, row) in &all {
        let nights = row.iter().filter(|w| **w == Some(2)).count();
        let minutes: i64 = row.iter().flatten().map(|s| if *s == 1 { 450 } else { 390 }).sum();
        assert!(nights <= if *who == limited { 3 } else { 15 }, "{who}: {nights} nights");
        assert!((150 * 60..=200 * 60).contains(&minutes), "{who}: {minutes} minutes");
        let longest = if *who == limited { 5 } else { 6 };
        for (from, length) in runs(row) {
            assert!(length <= longest, "{who}: {length} days in a row from {from}");
            let inside = from > 0 && from + length < row.len();
            assert!(!inside || length >= 2, "{who}: a single day of work on {from}");
        }
        // 1 February 2027 is a Monday: four whole weeks.
        assert!(row.chunks(7).all(|w| w.iter().filter(|s| **s == Some(2)).count() <= 5), "{who}: six nights in a week");
    }
    let row = |who: i64| all.iter().find(|(id, _)| *id == who).map(|(_, row)| row).expect("a row");
    let together = (0..days.len()).filter(|&d| row(3)[d].is_some() && row(3)[d] == row(4)[d]).count();
    assert_eq!(together, 0, "the two never share a shift");
    let missed = checks["conflicts"].as_array().into_iter().flatten().filter(|c| c["breach"]["kind"] == "forbidden_succession");
    assert!(missed.into_iter().all(|c| c["strength"]["weight"] == 5), "the weighed pair is only a soft conflict");
}

/// Runs of work as first day and length.
fn runs(row: &Row) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for day in (0..row.len()).filter(|&d| row[d].is_some()) {
        match found.last_mut().filter(|(from, length)| from + length == day) {
            Some((_, length)) => *length += 1,
            None => found.push((day, 1)),
        }
    }
    found
}

#[test]
fn ros_08_split_shifts_fill_the_bands_that_they_cover() {
    let shop = shop("B", 12, &[]);
    // 09:00-12:00 and 19:00-23:00, more on Saturdays; nothing is asked for by shift.
    let bands = json!([
        {"band": {"start": 540, "end": 720}, "least": [4, 4, 4, 4, 4, 5, 4], "target": [5, 5, 5, 5, 5, 6, 5]},
        {"band": {"start": 1140, "end": 1380}, "least": vec![3; 7], "target": vec![3; 7]},
    ]);
    shop.must("save_needs", json!({"needs": {"weekly": [], "dates": [], "bands": bands}}));
    let made = generate_in_full(&shop, "2027-02");
    assert_eq!(made["gaps"], 0, "twelve people fill both bands: {}", made["shortfalls"]);
    let checks = shop.must("keep_generation", json!({"month": "2027-02"}));
    let (days, all) = rows(&shop, "2027-02");
    for (column, day) in days.iter().enumerate() {
        let on = |shifts: &[i64]| all.iter().filter(|(_, row)| row[column].is_some_and(|s| shifts.contains(&s))).count();
        // Day, regular and half day are there in the morning, the night in the evening.
        let (morning, evening) = (on(&[1, 2, 4]), on(&[3]));
        let least = if day.weekday() == Weekday::Sat { 5 } else { 4 };
        assert!(morning >= least && evening >= 3, "{day}: {morning} in the morning, {evening} in the evening");
        assert_eq!(checks["bands"][0]["have"][column], json!(morning), "the grid counts the same");
    }
    let bad = json!([{"band": {"start": 720, "end": 540}, "least": vec![1; 7], "target": vec![0; 7]}]);
    let fault = shop.refused("save_needs", json!({"needs": {"weekly": [], "dates": [], "bands": bad}}));
    assert!(matches!(fault, Fault::InvalidNeeds { ref problems } if problems.len() == 2), "backwards, and aims below the least: {fault:?}");
}

#[test]
fn ros_08_a_stretch_that_stays_short_says_who_is_kept_from_it_and_what_would_fill_it() {
    let shop = shop("B", 4, &[]);
    let bands = json!([{"band": {"start": 540, "end": 720}, "least": vec![4; 7], "target": vec![4; 7]}]);
    shop.must("save_needs", json!({"needs": {"weekly": [], "dates": [], "bands": bands}}));
    let made = generate_for(&shop, "2027-02", 1);
    let thin = made["shortfalls"].as_array().into_iter().flatten().find(|s| s["kind"] == "stretch").expect("four people rest too");
    assert!(thin["reasons"].as_array().is_some_and(|r| !r.is_empty()), "everybody who could come is named: {thin}");
    assert_eq!(thin["possible"], true, "each of the four could be there that day: {thin}");
    shop.must("keep_generation", json!({"month": "2027-02"}));
    let room = shop.must("stretch_candidates", json!({"day": thin["day"], "band": thin["band"]}));
    assert_eq!((&room["need"], room["have"].as_u64().map(|n| n < 4)), (&json!(4), Some(true)), "the same on the grid: {room}");
    let free = room["list"].as_array().into_iter().flatten().all(|c| c["shift"].is_i64() && c["now"] != json!({"shift": c["shift"]}));
    assert!(free, "each with the shift they would come on: {room}");
    let never = json!([{"band": {"start": 540, "end": 720}, "least": vec![5; 7], "target": vec![5; 7]}]);
    shop.must("save_needs", json!({"needs": {"weekly": [], "dates": [], "bands": never}}));
    let room = shop.must("stretch_candidates", json!({"day": thin["day"], "band": thin["band"]}));
    assert_eq!(room["possible"], false, "four people are never five: {room}");
}

#[test]
fn a_rule_that_weighs_is_told_with_the_amount_by_which_it_is_missed() {
    let shop = shop("A", 2, &[]);
    set_rules(&shop, |rules| {
        rules["longest_run"] = json!({"value": 3, "strength": {"weight": 10}});
        rules["most_minutes"] = json!({"value": 40 * 60, "strength": {"weight": 60}});
        rules["quota_strength"] = json!("off");
    });
    let edit = |day: u32, work: Value| json!({"staff": 2, "day": format!("2027-01-{day:02}"), "work": work, "pinned": false});
    let rest: Vec<Value> = (1..=31).map(|d| edit(d, if (4..9).contains(&d) { json!({"shift": 1}) } else { json!("rest") })).collect();
    shop.must("edit_rota", json!({"month": "2027-01", "edits": rest}));
    let why = shop.must("why", json!({"staff": 2, "day": "2027-01-09"}));
    let day = why["instead"].as_array().and_then(|l| l.iter().find(|i| i["work"] == json!({"shift": 1}))).expect("the day shift");
    let missed = |kind: &str| {
        let rules = day["effects"].as_array().into_iter().flatten().map(|e| &e["matter"]);
        rules.filter(|m| m["rule"]["kind"] == kind).map(|m| (m["was"].clone(), m["now"].clone())).next()
    };
    assert_eq!(missed("longest_run"), Some((json!(2), json!(3))), "in days: {day}");
    assert_eq!(missed("bound"), Some((json!(0), json!(300))), "in minutes, six shifts of 450 against 2,400: {day}");
}

#[test]
fn att_02_signed_leave_outranks_a_pinned_shift_which_stands_as_a_conflict() {
    let shop = shop("A", 6, &[2, 2]);
    let pin = json!([{"staff": 2, "day": "2027-01-12", "work": {"shift": 1}, "pinned": true}]);
    shop.must("edit_rota", json!({"month": "2027-01", "edits": pin}));
    let days = json!({"from": "2027-01-11", "to": "2027-01-13"});
    let id = shop.must("ask_leave", json!({"staff": 2, "leave": "annual", "days": days, "reason": "", "cover": ""}));
    shop.must("decide_leave", json!({"leave": id, "state": "signed"}));
    let made = generate_in_full(&shop, "2027-01");
    assert_eq!(made["gaps"], 0, "somebody else is planned in place of whoever is on leave: {}", made["shortfalls"]);
    let checks = shop.must("keep_generation", json!({"month": "2027-01"}));
    let view = shop.must("rota_month", json!({"month": "2027-01"}));
    assert_eq!(view["cells"][0][11], json!({"work": {"shift": 1}, "pinned": true}), "the pin is left to people");
    let seen = checks["conflicts"].as_array().into_iter().flatten().any(|c| c["key"] == "on_leave:2:2027-01-12");
    assert!(seen, "and seen: {}", checks["conflicts"]);
}

#[test]
fn an_accepted_conflict_that_gets_worse_is_open_again() {
    let shop = shop("A", 1, &[]);
    let set = |days: std::ops::RangeInclusive<u32>, shift: i64| {
        let cell = |d: u32| json!({"staff": 2, "day": format!("2027-01-{d:02}"), "work": {"shift": shift}, "pinned": false});
        shop.must("edit_rota", json!({"month": "2027-01", "edits": days.map(cell).collect::<Vec<_>>()}))
    };
    set(3..=10, 1);
    let key = "long_run:2:2027-01-10";
    let checks = shop.must("accept_conflict", json!({"month": "2027-01", "key": key, "reason": "本人同意"}));
    let accepted = |checks: &Value| {
        let found = checks["conflicts"].as_array().into_iter().flatten().find(|c| c["key"] == key).cloned();
        found.map(|c| c["accepted"].clone())
    };
    assert_eq!(accepted(&checks), Some(json!("本人同意")), "eight days in a row were accepted");
    let worse = set(2..=2, 1);
    assert_eq!(accepted(&worse), Some(Value::Null), "nine were not");
    let again = shop.must("edit_rota", json!({"month": "2027-01", "edits": [{"staff": 2, "day": "2027-01-02", "work": "rest", "pinned": false}]}));
    assert_eq!(accepted(&again), Some(json!("本人同意")), "as it was, it is accepted still");
}

#[test]
fn a_published_version_keeps_the_times_that_its_shifts_had() {
    let shop = Shop::staffed();
    let edits = json!([{"staff": 4, "day": "2026-12-10", "work": {"shift": 1}, "pinned": false}]);
    shop.must("edit_rota", json!({"month": "2026-12", "edits": edits}));
    shop.must("publish", json!({"month": "2026-12", "version": 0}));
    let mut system = shop.must("systems", json!({}))["systems"][0].clone();
    system["kinds"][0]["segments"] = json!([{"start": 600, "end": 1080}]);
    shop.must("save_system", json!({"system": system}));
    let draft = shop.must("rota_month", json!({"month": "2026-12"}));
    assert_eq!(draft["systems"][0]["kinds"][0]["segments"][0]["start"], 600, "the draft follows the change");
    shop.become_("006");
    let published = shop.must("rota_month", json!({"month": "2026-12"}));
    assert_eq!(published["systems"][0]["kinds"][0]["segments"][0]["start"], 540, "what was published does not");
}
