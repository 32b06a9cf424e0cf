//! ROS-05: a shift that went on because customers were still asking, entered by whoever plans or by the person themself.

use desk::Fault;
use domain::extension::ExtensionProblem;
use serde_json::{json, Value};

use crate::shop::Shop;

/// It is 16:00 on 1 December 2026; staff 4 and 5 work the night of 30 November (16:00 to 22:30), staff 4 also today's day shift.
fn shop() -> Shop {
    let shop = Shop::staffed();
    shop.must("put_in_force", json!({"system": 1, "from": "2026-11-01"}));
    let cell = |staff: i64, day: &str, shift: i64| json!({"staff": staff, "day": day, "work": {"shift": shift}, "pinned": false});
    shop.must("edit_rota", json!({"month": "2026-11", "edits": [cell(4, "2026-11-30", 2), cell(5, "2026-11-30", 2)]}));
    shop.must("edit_rota", json!({"month": "2026-12", "edits": [cell(4, "2026-12-01", 1)]}));
    shop
}

fn enter(staff: &[i64], day: &str, until: u16) -> Value {
    json!({"staff": staff, "day": day, "until": until, "note": ""})
}

fn problems(fault: Fault) -> Vec<ExtensionProblem> {
    match fault {
        Fault::InvalidExtension { problems } => problems,
        other => panic!("another fault: {other:?}"),
    }
}

#[test]
fn several_are_entered_at_once_and_past_midnight_belongs_to_the_evening() {
    let shop = shop();
    shop.must("set_extension", enter(&[4, 5], "2026-11-30", 20));
    let view = shop.must("rota_month", json!({"month": "2026-11"}));
    let both = view["extensions"].as_array().expect("a list");
    assert_eq!(both.len(), 2, "two people, one entry each");
    assert!(both.iter().all(|e| e["until"] == 1460 && e["planned_end"] == 1350), "00:20 is meant on the next morning: {both:?}");
    let sum = view["checks"]["sums"].as_array().into_iter().flatten().find(|s| s["staff"] == 4).expect("a row");
    assert_eq!(sum["extension"], 110, "an hour and fifty minutes");
    let december = shop.must("rota_month", json!({"month": "2026-12"}));
    let rest = december["checks"]["conflicts"].as_array().into_iter().flatten().find(|c| c["breach"]["kind"] == "short_rest");
    assert_eq!(rest.map(|c| c["breach"]["minutes"].clone()), Some(json!(520)), "from 00:20 to 09:00");
    shop.must("remove_extension", json!({"staff": 5, "day": "2026-11-30"}));
    let left = shop.must("rota_month", json!({"month": "2026-11"}))["extensions"].as_array().map(Vec::len);
    assert_eq!(left, Some(1), "taken back");
    let trail = shop.must("audit", json!({"before": null, "limit": 2, "act": null, "staff": null}));
    assert_eq!((&trail[0]["act"], &trail[1]["act"]), (&json!("extension_removed"), &json!("extension_set")), "both are on record");
}

#[test]
fn what_cannot_be_is_refused_with_its_reason() {
    let shop = shop();
    let refused = |args: Value| problems(shop.refused("set_extension", args));
    assert!(matches!(refused(enter(&[3], "2026-11-30", 1400))[..], [ExtensionProblem::NoShift]), "no shift that day");
    assert!(matches!(refused(enter(&[4], "2026-11-30", 1350))[..], [ExtensionProblem::NotLater { .. }]), "on time is not longer");
    assert!(refused(enter(&[4], "2026-12-01", 1000)).contains(&ExtensionProblem::NotYet), "it is four in the afternoon");
    let none = shop.must("rota_month", json!({"month": "2026-11"}));
    assert_eq!(none["extensions"], json!([]), "nothing was entered");
}

#[test]
fn one_enters_ones_own_and_nobody_elses() {
    let shop = shop();
    shop.become_("006");
    shop.must("set_extension", enter(&[4], "2026-11-30", 1380));
    let fault = shop.refused("set_extension", enter(&[4, 5], "2026-11-30", 1380));
    assert!(matches!(fault, Fault::NotAllowed { .. }), "the other is not theirs to enter: {fault:?}");
    let fault = shop.refused("remove_extension", json!({"staff": 5, "day": "2026-11-30"}));
    assert!(matches!(fault, Fault::NotAllowed { .. }), "nor to take back: {fault:?}");
}
