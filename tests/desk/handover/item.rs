//! HND-04, HND-07 and bad input: items move on and never vanish; texts stay texts.

use desk::Fault;
use domain::handover::item::ItemProblem;
use serde_json::{json, Value};

use super::floor::{close, come, draft, floor, ids, nobody, page, raise};

#[test]
fn an_item_is_finished_withdrawn_or_open_and_can_be_taken_up_again() {
    let shop = floor();
    let (a, _) = raise(&shop, draft("task", "甲", ""));
    let (b, _) = raise(&shop, draft("task", "乙", ""));
    shop.must("finish_item", json!({"item": a, "text": "发了"}));
    let fault = shop.refused("withdraw_item", json!({"item": b, "text": " "}));
    assert_eq!(fault, Fault::InvalidItem { problems: vec![ItemProblem::NoReason] }, "a withdrawal has a reason");
    shop.must("withdraw_item", json!({"item": b, "text": "顾客不要了"}));
    assert_eq!(page(&shop)["items"], json!([]), "both are off the sheet");
    let again = shop.refused("finish_item", json!({"item": a, "text": ""}));
    assert!(matches!(&again, Fault::InvalidItem { problems } if matches!(&problems[0], ItemProblem::Ended { by, .. } if by == "李静")), "{again:?}");
    shop.must("reopen_item", json!({"item": a, "text": "点错了"}));
    assert_eq!(ids(&page(&shop)["items"]), [a], "on the open sheet again");
    let story = shop.must("handover_item", json!({"item": a}))["story"].clone();
    let deeds: Vec<&str> = story.as_array().expect("a story").iter().filter_map(|e| e["deed"].as_str()).collect();
    assert_eq!(deeds, ["raised", "done", "reopened"], "and its story tells all of it");
}

#[test]
fn hnd_04_an_item_carried_over_too_often_is_with_the_manager() {
    let mut shop = floor();
    let (item, _) = raise(&shop, draft("potential", "阿泽想要 42 码", ""));
    for (time, number) in [("09T16:20", "006"), ("09T22:20", "008"), ("10T16:20", "006"), ("10T22:20", "008")] {
        come(&mut shop, &format!("2026-12-{time}:00"), number);
        close(&shop, "");
    }
    come(&mut shop, "2026-12-11T09:10:00", "002");
    let view = page(&shop);
    assert_eq!((&view["items"][0]["age"], &view["items"][0]["for_manager"]), (&json!(4), &json!(true)), "more than three shifts");
    assert_eq!(ids(&shop.must("today", json!({}))["handover"]["manager"]["items"]), [item], "on the manager's Today");
    let settings = json!({"most_shifts": 5, "accept_minutes": 30, "script": null});
    shop.must("save_handover_settings", json!({"settings": settings}));
    assert_eq!(page(&shop)["items"][0]["for_manager"], false, "how many is the shop's to say");
}

#[test]
fn hnd_07_passing_on_needs_what_was_understood_and_the_third_time_is_marked() {
    let shop = floor();
    let (item, _) = raise(&shop, draft("customer", "要退一半", ""));
    let pass = |to: Value, understood: &str| json!({"item": item, "to": to, "understood": understood});
    let fault = shop.refused("pass_on_item", pass(json!(2), ""));
    assert_eq!(fault, Fault::InvalidItem { problems: vec![ItemProblem::NotUnderstood] }, "not before it is understood");
    for to in [2, 4, 2] {
        assert_eq!(page(&shop)["items"][0]["played_around"], false, "twice may happen");
        shop.must("pass_on_item", pass(json!(to), "她留一件退一件"));
    }
    let view = page(&shop)["items"][0].clone();
    assert_eq!((&view["passes"], &view["played_around"]), (&json!(3), &json!(true)), "ping-pong is marked");
    assert_eq!(view["holder"]["name"], "周婷", "and it is with whom it was passed to");
    let (taken, _) = raise(&shop, draft("task", "乙", ""));
    shop.must("take_item", json!({"item": taken}));
    assert_eq!(ids(&shop.must("today", json!({}))["handover"]["my_items"]), [taken], "who takes one has it on Today");
}

#[test]
fn two_people_who_change_one_item_learn_of_each_other() {
    let shop = floor();
    let (item, _) = raise(&shop, draft("task", "甲", ""));
    let change = |revision: u32, text: &str| json!({"item": item, "revision": revision, "draft": draft("task", text, ""), "about": nobody()});
    shop.must("change_item", change(1, "乙"));
    let fault = shop.refused("change_item", change(1, "丙"));
    assert_eq!(fault, Fault::InvalidItem { problems: vec![ItemProblem::Changed { revision: 2 }] }, "the second looks first");
    assert_eq!(page(&shop)["items"][0]["situation"], "乙", "nothing was overwritten");
}

#[test]
fn what_people_type_stays_text_and_what_they_paste_stays_whole() {
    let shop = floor();
    let odd = "<img src=x onerror=alert(1)> =SUM(A1) 👩‍👩‍👧 𠮷 \u{202e}שלום\u{202c} 'or 1=1;--";
    let long = "长".repeat(20_000);
    let mut item = draft("task", odd, "");
    item["background"] = json!(long);
    raise(&shop, item);
    let seen = page(&shop)["items"][0].clone();
    assert_eq!(seen["situation"], odd, "letter by letter");
    assert_eq!(seen["background"].as_str().map(|t| t.chars().count()), Some(20_000), "all of it");
    let mut longer = draft("task", "甲", "");
    longer["background"] = json!("长".repeat(20_001));
    let fault = shop.refused("add_item", json!({"item": longer, "about": nobody()}));
    assert!(matches!(&fault, Fault::InvalidItem { problems } if matches!(problems[0], ItemProblem::TooLong { limit: 20_000, .. })), "told, not cut: {fault:?}");
}

#[test]
fn sec_02_names_orders_and_numbers_leave_masked_and_survive_a_change() {
    let shop = floor();
    let mut item = draft("order", "打 13812345678 找小鹿妈妈", "");
    item["order"] = json!("330412345678908770");
    let about = json!({"customer": null, "name": "小鹿妈妈", "contact": ""});
    let id = shop.must("add_item", json!({"item": item, "about": about}))["item"].clone();
    let seen = page(&shop)["items"][0].clone();
    let text = page(&shop).to_string();
    assert!(!text.contains("13812345678") && !text.contains("330412345678908770"), "neither number leaves: {seen}");
    assert!(seen["customer"]["name"].as_str().is_some_and(|n| n.contains('*')), "nor the name: {seen}");
    let mut back = draft("order", seen["situation"].as_str().expect("a text"), "发圆通");
    back["order"] = seen["order"].clone();
    let kept = json!({"customer": seen["customer"]["id"], "name": "", "contact": ""});
    shop.must("change_item", json!({"item": id, "revision": 1, "draft": back, "about": kept}));
    shop.become_("002");
    let story = shop.must("audit", json!({"before": null, "limit": 1, "act": "item_changed", "staff": null}));
    let changed: Vec<&str> = story[0]["lines"].as_array().expect("lines").iter().filter_map(|l| l["what"].as_str()).collect();
    assert_eq!(changed, ["todo"], "what came back masked is what it was");
}

#[test]
fn sec_02_an_item_is_shown_as_it_is_for_a_reason_that_goes_on_record() {
    let shop = floor();
    let mut item = draft("order", "打 13812345678 找她", "查物流再回");
    item["order"] = json!("330412345678908770");
    let (id, code) = raise(&shop, item);
    let ask = |reason: &str| json!({"item": id, "reason": reason});
    assert!(matches!(shop.refused("unmask_item", ask(" ")), Fault::InvalidCustomer { .. }), "not without a reason");
    let seen = shop.must("unmask_item", ask("查物流"));
    assert_eq!((&seen["order"], &seen["situation"]), (&json!("330412345678908770"), &json!("打 13812345678 找她")), "as written");
    shop.become_("002");
    let trail = shop.must("audit", json!({"before": null, "limit": 1, "act": "customer_unmasked", "staff": null}));
    assert_eq!((&trail[0]["about"], &trail[0]["lines"][0]["after"]), (&json!(code), &json!("查物流")), "who looked, and why");
}

#[test]
fn a_change_of_its_text_gives_an_item_to_nobody_else() {
    let shop = floor();
    let (item, _) = raise(&shop, draft("task", "甲", ""));
    shop.must("take_item", json!({"item": item}));
    let mut other = draft("task", "甲", "");
    other["owner"] = json!(6);
    let fault = shop.refused("change_item", json!({"item": item, "revision": 1, "draft": other, "about": nobody()}));
    assert_eq!(fault, Fault::InvalidItem { problems: vec![ItemProblem::NotUnderstood] }, "HND-07: that is passing on");
}

#[test]
fn items_of_somebody_who_has_left_are_released_to_the_shift() {
    let mut shop = floor();
    let mut item = draft("task", "找王磊要照片", "");
    item["owner"] = json!(6);
    raise(&shop, item);
    come(&mut shop, "2026-12-09T16:00:00", "002");
    let gone = json!({"id": 6, "number": "007", "name": "王磊", "role": "agent", "rostered": true, "joined": "2025-01-01",
        "left": "2026-12-09", "probation": null, "barred": [], "mentor": null, "target_minutes": null});
    shop.must("save_staff", json!({"staff": gone}));
    assert_eq!(page(&shop)["items"][0]["holder"]["id"], 6, "until the last day it is theirs");
    come(&mut shop, "2026-12-10T09:10:00", "006");
    let seen = page(&shop)["items"][0].clone();
    assert_eq!((&seen["holder"], &seen["released"]), (&Value::Null, &json!("left")), "then the shift's");
    let mut owned = draft("task", "乙", "");
    owned["owner"] = json!(6);
    let fault = shop.refused("add_item", json!({"item": owned, "about": nobody()}));
    assert!(matches!(&fault, Fault::InvalidItem { problems } if problems[0] == ItemProblem::OwnerLeft { name: "王磊".into() }), "{fault:?}");
}
