//! What if: trials of a month beside the real one (ROS-01 to ROS-04 under other circumstances).

use std::time::{Duration, Instant};

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

/// The trials once all are done.
fn done(shop: &Shop) -> Value {
    let began = Instant::now();
    loop {
        let found = shop.must("variants", json!({"month": "2027-01"}));
        if found["list"].as_array().is_some_and(|l| l.iter().all(|v| v["running"] == false)) {
            return found;
        }
        assert!(began.elapsed() < Duration::from_secs(60), "the trials end: {found}");
        std::thread::sleep(Duration::from_millis(20));
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

#[test]
fn a_trial_is_stopped_and_removed_and_impossible_limits_are_refused() {
    let shop = shop();
    let long = shop.must("try_variant", json!({"month": "2027-01", "what": what(json!({})), "seed": 1, "seconds": 600}));
    let waits = start(&shop, json!({"more": 1}));
    let list = shop.must("variants", json!({"month": "2027-01"}));
    assert_eq!((&list["list"][1]["running"], &list["list"][1]["seconds"]), (&json!(true), &json!(0.0)), "the second waits its turn");
    shop.must("stop_variant", json!({"variant": long}));
    done(&shop);
    shop.must("drop_variant", json!({"variant": waits}));
    let list = shop.must("variants", json!({"month": "2027-01"}));
    assert_eq!(list["list"].as_array().map(Vec::len), Some(1), "one is left");
    assert!(matches!(shop.refused("variant_month", json!({"variant": 99})), desk::Fault::NotFound { .. }), "no such trial");
    let never = json!({"month": "2027-01", "what": what(json!({"longest_run": 60})), "seed": 1, "seconds": 1});
    assert!(matches!(shop.refused("try_variant", never), desk::Fault::InvalidSystem { .. }), "no month has a run of sixty days");
}
