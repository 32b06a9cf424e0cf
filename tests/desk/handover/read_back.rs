//! HND-01: the receiver's read-backs through the door.

use serde_json::{json, Value};

use super::floor::{close, come, draft, floor, page, problem, raise, words};

fn waiting() -> (crate::shop::Shop, i64, i64, Value) {
    let mut shop = floor();
    let (urgent, _) = raise(&shop, draft("urgent", "催发货", "问她能不能换深灰，不换今天从另一仓发"));
    raise(&shop, draft("urgent", "退货自动退款", "先与主管定下来再点"));
    raise(&shop, draft("task", "关店", "打开自动回复再走"));
    come(&mut shop, "2026-12-09T16:20:00", "006");
    let sheet = close(&shop, "");
    come(&mut shop, "2026-12-09T16:25:00", "008");
    let line = page(&shop)["waiting"][0]["lines"][0].clone();
    (shop, sheet, urgent, line)
}

fn pick(sheet: i64, item: i64, text: &str) -> Value {
    json!({"sheet": sheet, "item": item, "answer": {"kind": "pick", "choice": {"kind": "step", "text": text}}})
}

#[test]
fn a_wrong_pick_is_kept_and_leaves_own_words() {
    let (shop, sheet, urgent, line) = waiting();
    assert_eq!(line["choices"].as_array().map(Vec::len), Some(3), "three steps: {line}");
    assert_eq!(shop.must("read_back", pick(sheet, urgent, "打开自动回复再走"))["held"], false, "not this one");
    let after = page(&shop)["waiting"][0]["lines"][0].clone();
    assert_eq!((&after["choices"], &after["to_read_back"]), (&json!([]), &json!(true)), "the pick is used up");
    let fault = shop.refused("read_back", pick(sheet, urgent, "问她能不能换深灰，不换今天从另一仓发"));
    assert_eq!(problem(&fault), "pick_used", "a second try would be a guess: {fault:?}");
    let copied = shop.refused("read_back", words(sheet, urgent, "问她能不能换深灰，不换今天从另一仓发"));
    assert_eq!(problem(&copied), "not_own_words", "copying is not reading: {copied:?}");
    shop.must("read_back", words(sheet, urgent, "先换深灰，不肯就另一仓"));
    let line = page(&shop)["waiting"][0]["lines"][0].clone();
    assert_eq!(line["read_back"]["text"], "先换深灰，不肯就另一仓", "what was said is kept");
}

#[test]
fn the_right_pick_holds_and_a_later_change_asks_again() {
    let (shop, sheet, urgent, _) = waiting();
    assert_eq!(shop.must("read_back", pick(sheet, urgent, "问她能不能换深灰，不换今天从另一仓发"))["held"], true, "understood");
    let change = draft("urgent", "催发货", "已改口：今天就退款，别再发");
    let about = super::floor::nobody();
    shop.must("change_item", json!({"item": urgent, "revision": 1, "draft": change, "about": about}));
    let lines = page(&shop)["waiting"][0]["lines"].clone();
    let line = lines.as_array().expect("lines").iter().find(|l| l["item"]["id"] == urgent).expect("the item");
    assert_eq!((&line["to_read_back"], &line["read_back"]), (&json!(true), &Value::Null), "the step is another one now");
}

#[test]
fn only_urgent_items_of_a_waiting_sheet_are_read_back() {
    let (shop, sheet, urgent, _) = waiting();
    let task = page(&shop)["items"][2]["id"].as_i64().expect("the task");
    let fault = shop.refused("read_back", words(sheet, task, "关店前开自动回复"));
    assert_eq!(problem(&fault), "nothing_to_read_back", "a task needs none: {fault:?}");
    shop.must("finish_item", json!({"item": urgent, "text": "发走了"}));
    let fault = shop.refused("read_back", words(sheet, urgent, "先换深灰，不肯就另一仓"));
    assert_eq!(problem(&fault), "nothing_to_read_back", "nor what is done: {fault:?}");
}
