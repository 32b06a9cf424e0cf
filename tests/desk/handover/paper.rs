//! HND-03: what was written on a printed sheet is typed back in any order, and twice is once.

use serde_json::{json, Value};

use super::floor::{close, come, draft, floor, ids, page, raise};

fn typed(shop: &crate::shop::Shop, text: &str) -> Vec<Value> {
    shop.must("type_back", json!({"text": text})).as_array().expect("lines").clone()
}

#[test]
fn a_sheet_that_was_worked_on_paper_comes_back_in_any_order_and_twice_is_once() {
    let mut shop = floor();
    let made: Vec<(i64, String)> = (0..40).map(|n| raise(&shop, draft("task", &format!("第 {n} 件"), ""))).collect();
    let (urgent, urgent_code) = raise(&shop, draft("urgent", "催发货", "问她能不能换深灰，不换今天从另一仓发"));
    come(&mut shop, "2026-12-09T16:20:00", "006");
    let sheet = close(&shop, "");
    come(&mut shop, "2026-12-09T16:30:00", "008");
    let mut lines: Vec<String> = made.iter().skip(2).map(|(_, code)| format!("{code} d")).collect();
    lines.insert(7, format!("{} W 顾客不要了", made[0].1));
    lines.insert(3, format!("{} c 没接电话", made[1].1));
    lines.push(format!("{urgent_code} R 先问换深灰，不肯就另一仓发"));
    let text = lines.join("\n");
    let seen = shop.must("check_paper", json!({"text": text}));
    assert!(seen.as_array().expect("lines").iter().all(|l| l["problem"].is_null() && l["effect"] == "change"), "every line is understood: {seen}");
    assert_eq!(page(&shop)["items"].as_array().map(Vec::len), Some(41), "looking at it changes nothing");
    typed(&shop, &text);
    let view = page(&shop);
    assert_eq!(ids(&view["items"]), [urgent, made[1].0], "what was not ticked is still open");
    shop.must("accept_sheet", json!({"sheet": sheet, "reason": ""}));
    let before = shop.must("handover_item", json!({"item": made[1].0}));
    let again = typed(&shop, &lines.iter().rev().cloned().collect::<Vec<_>>().join("\n"));
    assert!(again.iter().all(|l| l["effect"] == "same"), "the second time nothing changes: {again:?}");
    assert_eq!(shop.must("handover_item", json!({"item": made[1].0})), before, "not even the story");
}

#[test]
fn what_cannot_be_done_is_named_line_by_line_and_the_rest_is_done() {
    let shop = floor();
    let (item, code) = raise(&shop, draft("task", "甲", ""));
    let swapped: String = { let c: Vec<char> = code.chars().collect(); [c[1], c[0], c[2]].iter().collect() };
    let unknown = domain::handover::code::code(domain::ids::ItemId(700));
    let found = typed(&shop, &format!("{swapped} D\n{unknown} D\n{code} D\n?? D\n{code}"));
    let kinds: Vec<&str> = found.iter().map(|l| l["problem"]["kind"].as_str().unwrap_or("none")).collect();
    let typo = if swapped == code { "none" } else { "typo" };
    assert_eq!(kinds, [typo, "unknown", "none", "unreadable", "no_mark"], "each by its name");
    assert_eq!(shop.must("handover_item", json!({"item": item}))["item"]["state"], "done", "the good line is done");
}
