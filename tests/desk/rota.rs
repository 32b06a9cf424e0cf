//! Editing, publishing, asking: the rota through the door.

use desk::Fault;
use domain::rota::edit::Locked;
use serde_json::{json, Value};

use crate::shop::Shop;

fn edit(staff: i64, day: &str, work: Value) -> Value {
    json!({"staff": staff, "day": day, "work": work, "pinned": false})
}

fn month(shop: &Shop) -> Value {
    shop.must("rota_month", json!({"month": "2026-12"}))
}

fn put(shop: &Shop, edits: Vec<Value>) -> Value {
    shop.must("edit_rota", json!({"month": "2026-12", "edits": edits}))
}

fn row_of(view: &Value, staff: i64) -> usize {
    view["staff"].as_array().and_then(|s| s.iter().position(|r| r["staff"] == staff)).expect("on the rota")
}

/// The key of the one conflict about too little rest.
fn short_rest(shop: &Shop) -> Value {
    let view = month(shop);
    let found = view["checks"]["conflicts"].as_array().and_then(|c| c.iter().find(|c| c["breach"]["kind"] == "short_rest"));
    found.map(|c| c["key"].clone()).expect("a conflict about rest")
}

#[test]
fn an_edit_is_kept_checked_and_on_record() {
    let shop = Shop::staffed();
    put(&shop, vec![edit(4, "2026-12-10", json!({"shift": 2})), edit(4, "2026-12-11", json!({"shift": 1}))]);
    let view = month(&shop);
    let row = row_of(&view, 4);
    assert_eq!(view["cells"][row][9]["work"], json!({"shift": 2}), "kept");
    let conflicts = view["checks"]["conflicts"].to_string();
    assert!(conflicts.contains("short_rest"), "22:30 to 09:00 is less than eleven hours: {conflicts}");
    let trail = shop.must("audit", json!({"before": null, "limit": 1, "act": "rota_edited", "staff": null}));
    assert_eq!(trail[0]["lines"], json!([
        {"what": "006 2026-12-10", "before": "", "after": "晚"},
        {"what": "006 2026-12-11", "before": "", "after": "早"},
    ]), "one gesture, one entry, a line for each cell");
}

#[test]
fn an_edit_is_made_whole_or_not_at_all() {
    let shop = Shop::staffed();
    let edits = json!([edit(4, "2026-12-10", json!("rest")), edit(4, "2026-12-11", json!({"shift": 99}))]);
    let fault = shop.refused("edit_rota", json!({"month": "2026-12", "edits": edits}));
    assert!(matches!(fault, Fault::LockedCells { ref cells } if cells[0].why == Locked::UnknownShift), "{fault:?}");
    let view = month(&shop);
    assert_eq!(view["cells"][row_of(&view, 4)][9]["work"], Value::Null, "the good half was not written either");
}

#[test]
fn undoing_is_an_edit_with_the_cells_as_they_were() {
    let shop = Shop::staffed();
    let before = month(&shop);
    put(&shop, vec![edit(4, "2026-12-10", json!("rest"))]);
    put(&shop, vec![edit(4, "2026-12-10", Value::Null)]);
    assert_eq!(month(&shop), before, "as if nothing had been");
}

#[test]
fn publishing_numbers_versions_and_lists_later_changes() {
    let shop = Shop::staffed();
    put(&shop, vec![edit(4, "2026-12-10", json!("rest"))]);
    assert_eq!(shop.must("publish", json!({"month": "2026-12", "version": 0}))["version"], 1, "the first");
    let checks = put(&shop, vec![edit(4, "2026-12-10", json!({"shift": 1}))]);
    assert_eq!(checks["changes"], json!([{"staff": 4, "day": "2026-12-10", "before": "rest", "after": {"shift": 1}}]), "one cell");
    let fault = shop.refused("publish", json!({"month": "2026-12", "version": 0}));
    assert_eq!(fault, Fault::Stale { version: 1 }, "a second manager planned from an older version");
    assert_eq!(shop.must("publish", json!({"month": "2026-12", "version": 1}))["version"], 2, "from the latest it goes");
    assert_eq!(shop.must("versions", json!({"month": "2026-12"})).as_array().map(Vec::len), Some(2), "both are kept");
}

#[test]
fn nothing_is_published_of_an_empty_month() {
    let shop = Shop::staffed();
    let fault = shop.refused("publish", json!({"month": "2026-12", "version": 0}));
    assert_eq!(fault, Fault::EmptyField { field: "rota".into() }, "an empty sheet on the wall helps nobody");
}

#[test]
fn agents_see_what_was_published_and_never_the_draft() {
    let shop = Shop::staffed();
    put(&shop, vec![edit(4, "2026-12-10", json!("rest"))]);
    shop.must("publish", json!({"month": "2026-12", "version": 0}));
    put(&shop, vec![edit(4, "2026-12-10", json!({"shift": 1})), edit(4, "2026-12-12", json!({"shift": 2}))]);
    shop.become_("006");
    let view = month(&shop);
    let row = row_of(&view, 4);
    assert_eq!(view["draft"], false, "read only");
    assert_eq!(view["cells"][row][9]["work"], "rest", "as published");
    assert_eq!(view["cells"][row][11]["work"], Value::Null, "the later change is still the manager's");
    assert_eq!(view["checks"]["conflicts"], json!([]), "and so are its conflicts");
}

#[test]
fn the_past_of_a_published_month_is_locked() {
    let shop = Shop::staffed();
    put(&shop, vec![edit(4, "2026-12-01", json!("rest"))]);
    shop.must("publish", json!({"month": "2026-12", "version": 0}));
    let shop = shop.later(chrono::Duration::days(2));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    let args = json!({"month": "2026-12", "edits": [edit(4, "2026-12-02", json!("rest"))]});
    let fault = shop.refused("edit_rota", args.clone());
    assert!(matches!(fault, Fault::LockedCells { ref cells } if cells[0].why == Locked::Past), "yesterday was worked: {fault:?}");
    let preview = shop.must("preview_rota", args);
    assert_eq!(preview["locked"][0]["why"], "past", "the ghost says so before the drop");
    put(&shop, vec![edit(4, "2026-12-03", json!("rest"))]);
}

#[test]
fn a_preview_tells_and_changes_nothing() {
    let shop = Shop::staffed();
    put(&shop, vec![edit(4, "2026-12-10", json!({"shift": 2}))]);
    let before = month(&shop);
    let args = json!({"month": "2026-12", "edits": [edit(4, "2026-12-11", json!({"shift": 1}))]});
    let preview = shop.must("preview_rota", args);
    assert_eq!(preview["added"][0]["breach"]["kind"], "short_rest", "the reason before the drop");
    assert_eq!(month(&shop), before, "a read never writes");
}

#[test]
fn a_conflict_is_accepted_with_a_reason_and_taken_back() {
    let shop = Shop::staffed();
    put(&shop, vec![edit(4, "2026-12-10", json!({"shift": 2})), edit(4, "2026-12-11", json!({"shift": 1}))]);
    let key = short_rest(&shop);
    let accepted = |checks: &Value| {
        checks["conflicts"].as_array().and_then(|c| c.iter().find(|c| c["key"] == key)).map(|c| c["accepted"].clone())
    };
    let checks = shop.must("accept_conflict", json!({"month": "2026-12", "key": key, "reason": "双十二"}));
    assert_eq!(accepted(&checks), Some(json!("双十二")), "with its reason");
    let checks = shop.must("accept_conflict", json!({"month": "2026-12", "key": key, "reason": ""}));
    assert_eq!(accepted(&checks), Some(Value::Null), "and open again");
}

#[test]
fn mend_candidates_why_and_swaps_answer_for_a_real_cell() {
    let shop = Shop::staffed();
    let four = vec![edit(4, "2026-12-10", json!({"shift": 2})), edit(4, "2026-12-11", json!({"shift": 1})),
                    edit(2, "2026-12-11", json!("rest"))];
    put(&shop, four);
    let key = short_rest(&shop);
    let mend = shop.must("mend", json!({"month": "2026-12", "key": key}));
    assert!(mend.as_array().is_some_and(|m| !m.is_empty()), "one cell mends it");
    let who = shop.must("candidates", json!({"day": "2026-12-11", "shift": 1}));
    assert!(who["list"].as_array().is_some_and(|w| w.iter().any(|c| c["staff"] == 2)), "the manager could take it");
    let why = shop.must("why", json!({"staff": 4, "day": "2026-12-11"}));
    assert_eq!(why["now"], json!({"shift": 1}), "it tells of this cell");
    shop.must("swaps", json!({"staff": 4, "day": "2026-12-11", "work": "rest"}));
}

#[test]
fn ros_06_duty_is_set_for_a_day() {
    let shop = Shop::staffed();
    let mut system = shop.must("systems", json!({}))["systems"][0].clone();
    system["rules"]["duty_per_day"] = json!(1);
    shop.must("save_system", json!({"system": system}));
    let checks = put(&shop, vec![edit(4, "2026-12-10", json!({"shift": 1}))]);
    assert!(checks["conflicts"].to_string().contains("duty_missing"), "the shop wants one on duty");
    put(&shop, vec![edit(4, "2026-12-10", json!({"shift": 2}))]);
    let checks = shop.must("set_duty", json!({"month": "2026-12", "day": "2026-12-10", "staff": [4]}));
    let text = checks["conflicts"].to_string();
    assert!(!text.contains("duty"), "one on duty, at work: {text}");
    assert_eq!(month(&shop)["duty"], json!([{"day": "2026-12-10", "staff": 4}]), "kept");
}

#[test]
fn a_shift_that_stands_on_a_rota_is_not_deleted() {
    let shop = Shop::staffed();
    put(&shop, vec![edit(4, "2026-12-10", json!({"shift": 2}))]);
    let mut system = shop.must("systems", json!({}))["systems"][0].clone();
    system["kinds"].as_array_mut().expect("kinds").pop();
    let fault = shop.refused("save_system", json!({"system": system}));
    assert!(matches!(fault, Fault::InUse { .. }), "{fault:?}");
}

#[test]
fn overlapping_segments_are_named() {
    let shop = Shop::staffed();
    let mut system = shop.must("preset_system", json!({"preset": "B"}));
    system["kinds"][0]["segments"][1]["start"] = json!(600);
    let fault = shop.refused("save_system", json!({"system": system}));
    assert!(format!("{fault:?}").contains("Overlap"), "{fault:?}");
}
