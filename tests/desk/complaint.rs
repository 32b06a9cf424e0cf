//! CMP-01 to CMP-03 and HND-06 through the door: noted by anybody, seen to by somebody, spoken of at the meeting.

use desk::Fault;
use domain::complaint::ComplaintProblem;
use serde_json::{json, Value};

use crate::shop::Shop;

fn draft(what: &str) -> Value {
    json!({"came": "2026-12-01", "way": "chat", "cause": "service", "serious": "normal", "what": what, "order": "", "agent": 4, "owner": null})
}

fn note(shop: &Shop, complaint: Value, name: &str, hand_over: bool) -> i64 {
    let about = json!({"customer": null, "name": name, "contact": ""});
    let args = json!({"complaint": complaint, "about": about, "hand_over": hand_over, "language": "zh-CN"});
    shop.must("note_complaint", args).as_i64().expect("an id")
}

fn moved(id: i64, state: &str, to: Option<i64>, text: &str) -> Value {
    json!({"id": id, "state": state, "to": to, "text": text})
}

fn listed(shop: &Shop, text: &str, open: Option<bool>) -> Vec<Value> {
    let page = shop.must("complaints", json!({"text": text, "open": open, "mine": false, "before": null}));
    page["rows"].as_array().cloned().unwrap_or_default()
}

fn view(shop: &Shop, id: i64) -> Value {
    shop.must("complaint", json!({"complaint": id}))
}

fn problem(fault: Fault) -> ComplaintProblem {
    match fault {
        Fault::InvalidComplaint { mut problems } => problems.remove(0),
        other => panic!("not a problem of a complaint: {other:?}"),
    }
}

#[test]
fn cmp_02_a_complaint_is_followed_from_the_note_to_its_outcome() {
    let shop = Shop::staffed();
    shop.become_("006");
    let id = note(&shop, draft("等了半小时没人回"), "", false);
    let fresh = view(&shop, id);
    assert_eq!((&fresh["row"]["state"], &fresh["row"]["due"]), (&json!("noted"), &json!("2026-12-04")), "three days for it");
    assert!(fresh["agent_month"].is_null(), "what counts for whom is not an agent's to see (CMP-01)");
    shop.become_("002");
    assert_eq!(shop.must("complaints_today", json!({}))["waiting"][0]["id"], id, "the manager is told at once (CMP-03)");
    assert_eq!(view(&shop, id)["agent_month"], 1, "the first of that month for 006");
    shop.must("move_complaint", moved(id, "handling", Some(4), ""));
    shop.become_("006");
    assert_eq!(shop.must("complaints_today", json!({}))["mine"][0]["id"], id, "whoever sees to it is told");
    assert_eq!(problem(shop.refused("move_complaint", moved(id, "answered", None, " "))), ComplaintProblem::SayWhat, "what was the customer told?");
    shop.must("move_complaint", moved(id, "answered", None, "道歉并补券"));
    shop.must("move_complaint", moved(id, "closed", None, "客户接受"));
    assert_eq!(problem(shop.refused("move_complaint", moved(id, "answered", None, "x"))), ComplaintProblem::Closed, "taken up again first");
    shop.must("move_complaint", moved(id, "handling", None, "又来了"));
    let told = view(&shop, id);
    assert_eq!((told["story"].as_array().map(Vec::len), &told["row"]["number"]), (Some(5), &json!("T-1")), "one story under one number");
}

#[test]
fn everybody_sees_their_own_and_the_manager_all() {
    let shop = Shop::staffed();
    let id = note(&shop, draft("少发一件"), "", false);
    let other = note(&shop, json!({"came": "2026-12-01", "way": "phone", "cause": "product", "serious": "normal", "what": "色差", "order": "", "agent": null, "owner": null}), "", false);
    shop.become_("006");
    assert_eq!(listed(&shop, "", None).iter().map(|r| r["id"].as_i64()).collect::<Vec<_>>(), [Some(id)], "what one served");
    assert_eq!(shop.refused("complaint", json!({"complaint": other})), Fault::not_found("complaint"), "others' are not there");
    let change = json!({"id": id, "complaint": draft("改成别的")});
    assert!(matches!(shop.refused("change_complaint", change.clone()), Fault::NotAllowed { .. }), "nobody rewrites what is said of them");
    shop.become_("002");
    shop.must("change_complaint", change);
    assert_eq!(listed(&shop, "别的", Some(true)).len(), 1, "found by its words");
    assert_eq!(listed(&shop, "", None).len(), 2, "the manager sees all");
}

#[test]
fn a_grave_complaint_is_on_the_handover_sheet_and_customers_are_masked_in_it() {
    let shop = Shop::staffed();
    shop.become_("006");
    let grave = json!({"came": "2026-12-01", "way": "chat", "cause": "service", "serious": "grave", "what": "金丝雀甲 13912340987 说要告我们", "order": "3304567890123", "agent": null, "owner": null});
    let id = note(&shop, grave, "金丝雀甲", true);
    let row = view(&shop, id)["row"].clone();
    assert_eq!(row["what"], "金** 139****0987 说要告我们", "masked where it is read");
    assert!(row["item"].is_string(), "and the next shift reads it back");
    let whole = shop.must("handover", json!({"language": "zh-CN"}));
    assert!(!whole.to_string().contains("金丝雀甲"), "the sheet masks it too: {whole}");
    let asked = shop.must("unmask_complaint", json!({"complaint": id, "reason": "给金丝雀甲回电话"}));
    assert_eq!(asked["texts"], json!(["3304567890123", "金丝雀甲 13912340987 说要告我们"]), "shown for a reason");
    shop.become_("002");
    let trail = shop.must("audit", json!({"before": null, "limit": 9, "act": "customer_unmasked", "staff": null}));
    assert_eq!(trail[0]["lines"][0]["after"], "给金**回电话", "on record, without the name");
    assert!(matches!(shop.refused("purge_customers", json!({"customers": [row["customer"]["id"]]})), Fault::InvalidCustomer { .. }), "open work first");
}

#[test]
fn hnd_06_the_weeks_complaints_are_lines_of_the_agenda() {
    let shop = Shop::staffed();
    let id = note(&shop, draft("态度差"), "", false);
    let meeting = shop.must("prepare_meeting", json!({"day": null}));
    let lines = |shop: &Shop| -> Vec<Value> {
        let view = shop.must("meeting", json!({"meeting": meeting}));
        view["lines"].as_array().into_iter().flatten().filter(|l| l["line"]["line"] == "complaint").cloned().collect()
    };
    assert_eq!(lines(&shop).len(), 2, "the standing point, and the complaint");
    assert_eq!(lines(&shop)[1]["complaint"]["id"], id, "by its number");
    note(&shop, draft("发错货"), "", false);
    shop.must("refresh_agenda", json!({"meeting": meeting}));
    shop.must("refresh_agenda", json!({"meeting": meeting}));
    assert_eq!(lines(&shop).len(), 3, "what came since, once");
    let pdf = shop.desk.document("meeting_pdf", json!({"meeting": meeting, "language": "zh-CN"}), shop.now).expect("it prints");
    assert!(pdf.bytes.starts_with(b"%PDF"), "the agenda on paper");
}

#[test]
fn bad_input_is_refused_with_its_reason_and_nothing_is_lost() {
    let shop = Shop::staffed();
    let about = json!({"customer": null, "name": "", "contact": ""});
    let try_it = |complaint: Value| problem(shop.refused("note_complaint", json!({"complaint": complaint, "about": about, "hand_over": false, "language": "en"})));
    assert_eq!(try_it(draft("  ")), ComplaintProblem::Empty, "nothing happened");
    assert_eq!(try_it(draft(&"字".repeat(20_001))), ComplaintProblem::TooLong { most: 20_000 }, "more than a story");
    let late = json!({"came": "2026-12-02", "way": "chat", "cause": "service", "serious": "normal", "what": "x", "order": "", "agent": null, "owner": null});
    assert_eq!(try_it(late), ComplaintProblem::NotYet, "tomorrow's");
    let odd = "<script>alert(1)</script> =1+1 👨‍👩‍👧 𠮷 \u{202e}abc";
    let id = note(&shop, draft(odd), "", false);
    assert_eq!(view(&shop, id)["row"]["what"], odd, "markup, emoji, rare characters and mixed directions stay text");
    let long = note(&shop, draft(&"很长的话。".repeat(4_000)), "", false);
    assert_eq!(view(&shop, long)["row"]["what"].as_str().map(|t| t.chars().count()), Some(20_000), "20,000 characters are kept whole");
    assert_eq!(listed(&shop, "", Some(true)).len(), 2, "both are there");
}
