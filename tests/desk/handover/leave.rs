//! HND-05, ATT-03: leave is handed over before it is signed.

use desk::Fault;
use serde_json::{json, Value};

use super::floor::{come, draft, floor, page, raise};

fn owned(shop: &crate::shop::Shop, text: &str) -> (i64, String) {
    let mut item = draft("task", text, "");
    item["owner"] = json!(4);
    raise(shop, item)
}

fn ask(shop: &crate::shop::Shop, kind: &str) -> Value {
    let days = json!({"from": "2026-12-10", "to": "2026-12-11"});
    shop.must("ask_leave", json!({"staff": 4, "leave": kind, "days": days, "reason": "回家", "cover": ""}))
}

#[test]
fn a_slip_is_signed_when_every_open_item_has_a_taker_and_they_have_it_then() {
    let mut shop = floor();
    let (a, code_a) = owned(&shop, "甲");
    let (b, code_b) = owned(&shop, "乙");
    let leave = ask(&shop, "annual");
    let listed = shop.must("leave_items", json!({"leave": leave}));
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(2), "the slip lists the open items");
    shop.must("cover_leave", json!({"leave": leave, "takers": [{"item": a, "to": 6}]}));
    come(&mut shop, "2026-12-09T16:00:00", "002");
    let fault = shop.refused("decide_leave", json!({"leave": leave, "state": "signed"}));
    assert_eq!(fault, Fault::ItemsWithoutTaker { codes: vec![code_b] }, "one is nobody's yet");
    shop.must("decide_leave", json!({"leave": leave, "state": "signed", "takers": [{"item": b, "to": null}]}));
    let pdf = shop.desk.document("leave_slip", json!({"leave": leave, "language": "zh-CN"}), shop.now).expect("the slip");
    assert!(pdf.bytes.starts_with(b"%PDF"), "with {code_a} on it");
    let holder = |shop: &crate::shop::Shop, id: i64| {
        let items = page(shop)["items"].clone();
        items.as_array().expect("items").iter().find(|i| i["id"] == id).map(|i| i["holder"]["name"].clone())
    };
    assert_eq!(holder(&shop, a), Some(json!("李静")), "until the leave begins they are their own");
    come(&mut shop, "2026-12-10T09:10:00", "007");
    assert_eq!((holder(&shop, a), holder(&shop, b)), (Some(json!("王磊")), Some(Value::Null)), "then the taker's and the shift's");
    let mine = shop.must("today", json!({}))["handover"]["my_items"].clone();
    assert_eq!(mine[0]["id"], a, "on the taker's Today");
}

#[test]
fn a_sick_leave_is_signed_at_once_and_its_items_wait_with_the_shift_and_the_manager() {
    let mut shop = floor();
    let (item, _) = owned(&shop, "甲");
    let leave = ask(&shop, "sick");
    come(&mut shop, "2026-12-09T16:00:00", "002");
    shop.must("decide_leave", json!({"leave": leave, "state": "signed"}));
    let leaving = shop.must("today", json!({}))["handover"]["manager"]["leaving"].clone();
    assert_eq!(leaving[0]["items"][0]["item"]["id"], item, "the manager sees what nobody takes");
    shop.must("cover_leave", json!({"leave": leave, "takers": [{"item": item, "to": 7}]}));
    assert_eq!(shop.must("today", json!({}))["handover"]["manager"]["leaving"], json!([]), "and names somebody");
}

#[test]
fn nobody_names_takers_of_others_leave_or_of_items_that_are_not_theirs() {
    let shop = floor();
    let (mine, _) = owned(&shop, "甲");
    let (shifts, _) = raise(&shop, draft("task", "班上的", ""));
    let leave = ask(&shop, "annual");
    let cover = |item: i64, to: i64| json!({"leave": leave, "takers": [{"item": item, "to": to}]});
    assert_eq!(shop.refused("cover_leave", cover(shifts, 6)), Fault::not_found("item"), "the shift's item is not theirs to give");
    assert_eq!(shop.refused("cover_leave", cover(mine, 4)), Fault::not_found("item"), "nobody takes their own");
    shop.become_("007");
    assert!(matches!(shop.refused("cover_leave", cover(mine, 6)), Fault::NotAllowed { .. }), "somebody else's leave");
}
