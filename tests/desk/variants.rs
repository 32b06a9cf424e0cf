//! What if: trials of a month beside the real one (ROS-01 to ROS-04 under other circumstances).

use std::time::Duration;

use serde_json::{json, Value};

use crate::shop::Shop;

fn shop() -> Shop {
    let shop = Shop::founded();
    let mut owner = crate::shop::person(1, "001", "林晓", "owner");
    owner["rostered"] = json!(false);
    shop.must("save_staff", json!({"staff": owner}));
    for n in 0..8 {
        shop.hire(&format!("{:03}", n + 10), &format!("员工{n}"), "agent");
    }
    let weekly = json!([{"shift": 1, "people": vec![4; 7]}, {"shift": 2, "people": vec![3; 7]}]);
    shop.must("save_needs", json!({"needs": {"weekly": weekly, "dates": [], "bands": [], "band_dates": []}}));
    shop
}

/// Nothing different but what is given.
fn what(given: Value) -> Value {
    let mut what = json!({"system": null, "more": 0, "without": [], "quota": null, "longest_run": null, "shortest_rest": null});
    for (field, value) in given.as_object().expect("fields") {
        what[field] = value.clone();
    }
    what
}

fn start(shop: &Shop, given: Value) -> Value {
    shop.must("try_variant", json!({"month": "2027-01", "what": what(given), "seed": 3, "seconds": 1}))
}

fn trials(shop: &Shop) -> Vec<Value> {
    shop.must("variants", json!({"month": "2027-01"}))["list"].as_array().expect("a list").clone()
}

fn has_begun(trial: &Value) -> bool {
    trial["seconds"].as_f64().is_some_and(|s| s > 0.0)
}

/// The trials once all are done, each judged by the referee. On the way none may have begun before those ahead of it are over: what
/// was seen to have begun is held against what is seen after it.
fn done(shop: &Shop) -> Value {
    let mut seen: Vec<Value> = Vec::new();
    loop {
        let now = trials(shop);
        let begun = seen.iter().rposition(has_begun).unwrap_or(0);
        assert!(now[..begun.min(now.len())].iter().all(|v| v["running"] == false), "the {begun}th did not wait: {now:?}");
        if now.iter().all(|v| v["running"] == false) {
            now.iter().filter(|v| v["figures"].is_object()).for_each(|v| crate::referee::check_trial(shop, v));
            return shop.must("variants", json!({"month": "2027-01"}));
        }
        seen = now;
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn trials_are_searched_one_after_the_other_and_leave_the_real_month_alone() {
    let shop = shop();
    let before = shop.must("rota_month", json!({"month": "2027-01"}));
    for given in [json!({}), json!({"more": 2}), json!({"without": [2, 3]}), json!({"quota": {"period": "month", "halves": 12, "rounding": "whole_day"}})] {
        start(&shop, given);
    }
    let found = done(&shop);
    let of = |at: usize, field: &str| found["list"][at]["figures"][field].clone();
    assert_eq!(found["real"]["open"], 8 * 31, "nothing is planned in the real month");
    assert_eq!([of(0, "people"), of(1, "people"), of(2, "people")], [json!(8), json!(10), json!(6)], "as many as were said");
    assert!(of(1, "gaps").as_u64() <= of(0, "gaps").as_u64(), "two more fill no less");
    assert!(of(2, "gaps").as_u64() > of(0, "gaps").as_u64(), "two fewer leave more missing");
    assert_eq!(of(3, "rest"), json!({"least": 12, "most": 12}), "six days off each");
    assert_eq!(shop.must("rota_month", json!({"month": "2027-01"})), before, "the real month is as it was");
}

#[test]
fn another_system_takes_its_needs_from_the_heads_that_the_present_one_has_at_each_time() {
    let shop = shop();
    let number = start(&shop, json!({"system": {"kind": "ready", "preset": "B"}}));
    let found = done(&shop);
    assert_eq!(found["list"][0]["legal"], true, "it can be planned: {found}");
    assert!(found["list"][0]["figures"]["needed"].as_u64() > Some(100), "the new shifts need people too");
    let month = shop.must("variant_month", json!({"variant": number}));
    assert_eq!(month["draft"], false, "to look at only");
    assert_eq!(month["systems"].as_array().and_then(|s| s.last()).map(|s| s["preset"].clone()), Some(json!("B")), "on its own system");
    assert_eq!(month["checks"]["conflicts"], json!([]), "and by its rules");
    assert_eq!(shop.must("systems", json!({}))["systems"].as_array().map(Vec::len), Some(1), "nothing of it is saved");
}

/// A month of many people that nobody proves before the test has gone on.
fn start_a_long_one(shop: &Shop) -> Value {
    shop.must("try_variant", json!({"month": "2027-01", "what": what(json!({"more": 20})), "seed": 1, "seconds": 600}))
}

#[test]
fn a_trial_is_stopped_and_removed_and_impossible_limits_are_refused() {
    let shop = shop();
    let long = start_a_long_one(&shop);
    let waits = start(&shop, json!({"more": 1}));
    let second = &trials(&shop)[1];
    assert_eq!((&second["running"], &second["seconds"]), (&json!(true), &json!(0.0)), "the second waits its turn");
    // One that is stopped before it begins has no rota.
    while !has_begun(&trials(&shop)[0]) {
        std::thread::sleep(Duration::from_millis(5));
    }
    shop.must("stop_variant", json!({"variant": long}));
    let found = done(&shop);
    assert!(found["list"][0]["figures"].is_object() && found["list"][1]["figures"].is_object(), "both have a rota: {found}");
    shop.must("drop_variant", json!({"variant": waits}));
    assert_eq!(trials(&shop).len(), 1, "one is left");
    assert!(matches!(shop.refused("variant_month", json!({"variant": 99})), desk::Fault::NotFound { .. }), "no such trial");
    let never = json!({"month": "2027-01", "what": what(json!({"longest_run": 60})), "seed": 1, "seconds": 1});
    assert!(matches!(shop.refused("try_variant", never), desk::Fault::InvalidSystem { .. }), "no month has a run of sixty days");
}

#[test]
fn a_trial_that_is_stopped_or_removed_while_it_waits_never_begins_and_holds_nobody_up() {
    let shop = shop();
    let long = start_a_long_one(&shop);
    let [stopped, removed, last] = [1, 2, 3].map(|more| start(&shop, json!({"more": more})));
    shop.must("stop_variant", json!({"variant": stopped}));
    shop.must("drop_variant", json!({"variant": removed}));
    // The one that was stopped leaves the queue although the first still has the turn.
    while trials(&shop)[1]["running"] == true {
        std::thread::sleep(Duration::from_millis(5));
    }
    let now = trials(&shop);
    assert_eq!(now[0]["running"], true, "the first goes on");
    assert_eq!((has_begun(&now[1]), &now[1]["figures"]), (false, &Value::Null), "the stopped one was never searched: {}", now[1]);
    assert!(matches!(shop.refused("variant_month", json!({"variant": stopped})), desk::Fault::NotFound { .. }), "and has no rota to look at");
    shop.must("stop_variant", json!({"variant": long}));
    let found = done(&shop);
    assert_eq!((&found["list"][2]["variant"], found["list"][2]["figures"].is_object()), (&last, true), "the last one got its turn: {found}");
}
