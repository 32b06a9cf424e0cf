//! CON-13: the switch, its times, its call-backs.

use desk::Fault;
use serde_json::{json, Value};

use super::floor::{come, draft, floor, page, problem};

#[test]
fn an_outage_shows_the_script_and_its_call_backs_go_on_the_sheet() {
    let mut shop = floor();
    shop.must("start_outage", json!({}));
    let view = page(&shop);
    assert_eq!(view["outage"]["started_at"], "2026-12-09T15:50:00", "from now");
    assert!(view["script"].as_str().is_some_and(|s| s.contains("系统")), "with what to say");
    let english = shop.must("handover", json!({"language": "en"}))["script"].clone();
    assert!(english.as_str().is_some_and(|s| s.contains("Hello")), "in the reader's language");
    let again = shop.refused("start_outage", json!({}));
    assert_eq!(problem(&again), "outage_on", "one at a time: {again:?}");
    let mut call = draft("call_back", "问快递到哪了", "");
    let about = json!({"customer": null, "name": "阿泽", "contact": "13812345678"});
    let untimed = shop.refused("add_item", json!({"item": call, "about": about}));
    assert!(matches!(untimed, Fault::InvalidItem { .. }), "a call-back has a time: {untimed:?}");
    call["due"] = json!("2026-12-09T16:20:00");
    shop.must("add_item", json!({"item": call, "about": about}));
    come(&mut shop, "2026-12-09T16:10:00", "006");
    assert_eq!(shop.must("end_outage", json!({}))["ended_at"], "2026-12-09T16:10:00", "both times are kept");
    let today = shop.must("today", json!({}))["handover"].clone();
    assert_eq!(today["outage"], Value::Null, "over");
    assert_eq!(today["call_backs"][0]["situation"], "问快递到哪了", "the call-back stays on Today");
    assert_eq!(today["call_backs"][0]["outage"], true, "marked as one of the outage");
    let none = shop.refused("end_outage", json!({}));
    assert_eq!(problem(&none), "no_outage", "nothing to end: {none:?}");
}

#[test]
fn a_shop_writes_its_own_script_and_gets_the_shipped_one_back() {
    let shop = floor();
    shop.become_("002");
    let save = |script: Value| shop.must("save_handover_settings", json!({"settings": {"most_shifts": 99, "accept_minutes": 1, "script": script}}));
    save(json!("  请稍等  "));
    assert_eq!(page(&shop)["script"], "请稍等", "in its own words");
    let kept = shop.must("handover_settings", json!({}));
    assert_eq!(kept["settings"], json!({"most_shifts": 30, "accept_minutes": 5, "script": "请稍等"}), "figures within their bounds");
    assert_eq!(kept["shipped"].as_array().map(Vec::len), Some(3), "three languages to start from");
    save(json!("  "));
    assert!(page(&shop)["script"].as_str().is_some_and(|s| s.contains("系统")), "an empty one is none");
}
