//! Today in one look, for each role.

use serde_json::json;

use crate::shop::Shop;

#[test]
fn it_says_who_is_on_and_who_comes_next() {
    let shop = Shop::staffed();
    let edits = json!([
        {"staff": 4, "day": "2026-12-01", "work": {"shift": 1}, "pinned": false},
        {"staff": 2, "day": "2026-12-01", "work": {"shift": 2}, "pinned": false},
    ]);
    shop.must("edit_rota", json!({"month": "2026-12", "edits": edits}));
    shop.must("publish", json!({"month": "2026-12", "version": 0}));
    let shop = shop.later(chrono::Duration::minutes(-1));
    let view = shop.must("today", json!({}));
    assert_eq!(view["now"], "2026-12-01T15:59:00", "the clock of Shanghai");
    assert_eq!(view["shifts"][0]["state"], "on", "09:00-16:30");
    assert_eq!(view["shifts"][0]["people"][0]["name"], "李静", "on it");
    assert_eq!(view["shifts"][1]["state"], "next", "16:00 is a minute away");
}

#[test]
fn planners_see_how_far_the_month_is_and_agents_do_not() {
    let shop = Shop::staffed();
    let view = shop.must("today", json!({}));
    assert_eq!(view["planning"][0]["month"], "2026-12", "this month");
    assert!(view["planning"][0]["empty"].as_u64().is_some_and(|n| n > 0), "with its empty days");
    shop.become_("006");
    let view = shop.must("today", json!({}));
    assert_eq!(view["planning"], json!([]), "planning is the manager's");
    assert_eq!(view["leave_to_decide"], json!([]), "and so is deciding");
}

#[test]
fn leave_waits_for_whoever_may_sign_it() {
    let shop = Shop::staffed();
    let days = json!({"from": "2026-12-21", "to": "2026-12-21"});
    shop.must("ask_leave", json!({"staff": 2, "leave": "annual", "days": days, "reason": "", "cover": ""}));
    assert_eq!(shop.must("today", json!({}))["leave_to_decide"].as_array().map(Vec::len), Some(1), "the owner signs it");
    shop.become_("002");
    let view = shop.must("today", json!({}));
    assert_eq!(view["leave_to_decide"], json!([]), "one's own waits for somebody else");
    assert_eq!(view["my_leave"].as_array().map(Vec::len), Some(1), "but one sees it");
}
