//! SEC-02, SEC-06: customers through the door, masked until somebody says why, and purged for good.

use chrono::Duration;
use desk::Fault;
use domain::customer::CustomerProblem;
use domain::ids::CustomerId;
use serde_json::{json, Value};

use crate::shop::Shop;

const PHONE: &str = "13812340987";

fn invalid(problem: CustomerProblem) -> Fault {
    Fault::InvalidCustomer { problem }
}

fn change(shop: &Shop, customer: i64, what: Value) -> Value {
    shop.must("change_customer", json!({"customer": customer, "what": what}))
}

fn add(shop: &Shop, name: &str) -> i64 {
    shop.must("add_customer", json!({"name": name, "anyway": false})).as_i64().expect("an id")
}

/// A shop with one customer, id 1, who has a phone, an order, a tag and a talk.
fn with_card() -> Shop {
    let shop = Shop::staffed();
    let id = add(&shop, "金丝雀小王");
    change(&shop, id, json!({"change": "add_contact", "channel": "phone", "value": PHONE}));
    change(&shop, id, json!({"change": "add_order", "number": "88990011223344"}));
    change(&shop, id, json!({"change": "add_tag", "name": "老客户"}));
    change(&shop, id, json!({"change": "add_talk", "text": format!("回电 {PHONE}")}));
    shop
}

fn find(shop: &Shop, text: &str) -> Vec<i64> {
    let list = shop.must("customers", json!({"text": text, "tag": null}));
    list["rows"].as_array().expect("rows").iter().filter_map(|r| r["id"].as_i64()).collect()
}

fn unmask(shop: &Shop, what: Value, reason: &str) -> Result<Value, Fault> {
    shop.call("unmask_customer", json!({"customer": 1, "what": what, "reason": reason}))
}

fn trail(shop: &Shop) -> Value {
    shop.must("audit", json!({"before": null, "limit": 50, "staff": null, "act": null}))
}

/// Every file of the shop, its backups included, that holds `needle`.
pub fn holding(shop: &Shop, needle: &str) -> Vec<String> {
    let folders = [shop.folder.path().to_owned(), shop.folder.path().join("backups")];
    let files = folders.iter().filter_map(|f| std::fs::read_dir(f).ok()).flatten().flatten().filter(|e| e.path().is_file());
    let holds = |path: &std::path::Path| {
        let bytes = std::fs::read(path).expect("the file");
        bytes.windows(needle.len()).any(|w| w == needle.as_bytes())
    };
    files.filter(|e| holds(&e.path())).map(|e| e.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn nothing_of_a_customer_reaches_the_screen_unasked() {
    let shop = with_card();
    let seen = [
        shop.must("customer", json!({"customer": 1})).to_string(),
        shop.must("customers", json!({"text": "", "tag": null})).to_string(),
        shop.must("customers", json!({"text": PHONE, "tag": null})).to_string(),
        shop.must("retention", json!({})).to_string(),
        trail(&shop).to_string(),
    ];
    for secret in ["金丝雀小王", PHONE, "88990011223344"] {
        assert!(seen.iter().all(|s| !s.contains(secret)), "{secret} left unasked");
    }
    let card = shop.must("customer", json!({"customer": 1}));
    assert_eq!(card["name"], "金***王", "enough to tell two customers apart");
    assert_eq!(card["contacts"][0]["masked"], "138****0987", "the usual way");
    assert_eq!(card["talks"][0]["text"], "回电 138****0987", "a number in free text too");
    assert_eq!(card["talks"][0]["by_name"], "林晓", "by whom");
}

#[test]
fn unmasking_takes_a_reason_and_goes_on_record_without_the_value() {
    let shop = with_card();
    shop.become_("006");
    let phone = json!({"field": "contact", "contact": 1});
    for none in ["", "  ", "x"] {
        assert_eq!(unmask(&shop, phone.clone(), none), Err(invalid(CustomerProblem::NoReason)), "{none:?} is no reason");
    }
    let shown = unmask(&shop, phone, &format!("回电 {PHONE} 金丝雀小王")).expect("with a reason");
    assert_eq!((shown["value"].as_str(), shown["seconds"].as_u64()), (Some(PHONE), Some(30)), "for half a minute");
    assert_eq!(unmask(&shop, json!({"field": "name"}), "核对").map(|s| s["value"].clone()), Ok(json!("金丝雀小王")), "the name");
    assert_eq!(unmask(&shop, json!({"field": "talk", "talk": 1}), "核对").map(|s| s["value"].clone()), Ok(json!(format!("回电 {PHONE}"))), "a text");
    assert!(matches!(unmask(&shop, json!({"field": "order", "order": 9}), "核对"), Err(Fault::NotFound { .. })), "no such order");
    shop.become_("001");
    let entries = trail(&shop);
    let looked: Vec<&Value> = entries.as_array().expect("entries").iter().filter(|e| e["act"] == "customer_unmasked").collect();
    assert_eq!(looked.len(), 3, "one entry for each look, none for a refusal");
    let last = looked[2];
    assert_eq!((&last["by_name"], &last["about"]), (&json!("李静"), &json!("C-1")), "who, and at whom");
    assert_eq!((&last["lines"][0]["what"], &last["lines"][0]["after"]), (&json!("contact"), &json!("回电 138****0987 金***王")), "which field, and why; the trail is never purged, so it names nobody");
}

#[test]
fn a_trainee_keeps_cards_and_sees_no_value() {
    let shop = with_card();
    shop.become_("021");
    let fault = unmask(&shop, json!({"field": "name"}), "核对");
    assert!(matches!(fault, Err(Fault::NotAllowed { .. })), "{fault:?}");
    change(&shop, 1, json!({"change": "add_talk", "text": "问发货"}));
}

#[test]
fn looking_somebody_up_takes_knowing_something() {
    let shop = with_card();
    for (text, least) in [("金", 2), ("ab", 3), ("138", 4)] {
        let fault = shop.refused("customers", json!({"text": text, "tag": null}));
        assert_eq!(fault, invalid(CustomerProblem::TooShort { least }), "{text} would list half the shop");
    }
    for text in ["金丝", PHONE, "0987", "8899001", "3344", "+86 138-1234-0987"] {
        assert_eq!(find(&shop, text), [1], "{text} is known of them");
    }
    for text in ["丝雀", "1381234", "老客户", "%%%"] {
        assert!(find(&shop, text).is_empty(), "{text} finds nobody: guessing is not knowing");
    }
    assert_eq!(find(&shop, ""), [1], "without a text: who was in touch last");
}

#[test]
fn somebody_of_the_same_name_is_told_first() {
    let shop = with_card();
    let fault = shop.refused("add_customer", json!({"name": " 金丝雀 小王 ", "anyway": false}));
    assert_eq!(fault, invalid(CustomerProblem::SameName { customer: CustomerId(1) }), "the same person, as likely as not");
    let other = shop.must("add_customer", json!({"name": "金丝雀小王", "anyway": true}));
    assert_eq!(other, 2, "unless a second one is meant");
    assert_eq!(shop.refused("add_customer", json!({"name": "  ", "anyway": false})), invalid(CustomerProblem::Empty), "no name");
}

#[test]
fn bad_input_changes_nothing_and_says_what_is_wrong() {
    let shop = with_card();
    let before = shop.must("customer", json!({"customer": 1}));
    for (what, problem) in [
        (json!({"change": "add_contact", "channel": "phone", "value": "call me"}), CustomerProblem::NotAPhone),
        (json!({"change": "add_contact", "channel": "phone", "value": PHONE}), CustomerProblem::AlreadyThere),
        (json!({"change": "add_tag", "name": ""}), CustomerProblem::Empty),
        (json!({"change": "rename", "name": "猫".repeat(20_000)}), CustomerProblem::TooLong { most: 200 }),
        (json!({"change": "add_talk", "text": "猫".repeat(20_001)}), CustomerProblem::TooLong { most: 20_000 }),
    ] {
        assert_eq!(shop.refused("change_customer", json!({"customer": 1, "what": what})), invalid(problem), "{what}");
    }
    assert_eq!(shop.must("customer", json!({"customer": 1})), before, "nothing was changed");
    change(&shop, 1, json!({"change": "add_talk", "text": "<script>alert(1)</script> =1+1 \u{202e}😀"}));
    let card = shop.must("customer", json!({"customer": 1}));
    assert_eq!(card["talks"][0]["text"], "<script>alert(1)</script> =1+1 \u{202e}😀", "text stays text");
}

#[test]
fn who_was_not_in_touch_for_the_months_set_is_due_and_nobody_goes_unasked() {
    let shop = with_card().later(Duration::days(200));
    shop.must("lock", json!({}));
    shop.must("unlock", json!({"number": "001", "pin": crate::shop::PIN}));
    let due = |shop: &Shop| shop.must("retention", json!({}))["due"].as_array().map(Vec::len);
    assert_eq!(due(&shop), Some(0), "two years, as founded");
    shop.must("set_retention", json!({"months": 6}));
    assert_eq!(due(&shop), Some(1), "200 days are more than six months");
    shop.must("set_retention", json!({"months": 7}));
    assert_eq!(due(&shop), Some(0), "and less than seven");
    let fault = shop.refused("set_retention", json!({"months": 0}));
    assert_eq!(fault, invalid(CustomerProblem::MonthsOutOfRange { least: 1, most: 120 }), "not at all is no time");
    shop.desk.keep_house(shop.now).expect("the house is kept");
    assert_eq!(find(&shop, "金丝雀"), [1], "purging takes somebody who says so");
}

#[test]
fn a_reason_or_a_wish_that_names_a_customer_is_kept_and_seen_masked() {
    let shop = with_card();
    let days = json!({"from": "2026-12-21", "to": "2026-12-22"});
    let reason = format!("替金丝雀小王送货，{PHONE}");
    shop.must("ask_leave", json!({"staff": 4, "leave": "annual", "days": days, "reason": reason, "cover": "金丝雀小王的事交给周婷"}));
    shop.must("set_wishes", json!({"staff": 4, "days": ["2026-12-24"], "wish": "rather_not", "shift": null, "note": "金丝雀小王约了上门"}));
    let span = json!({"from": "2026-12-01", "to": "2026-12-31", "staff": null});
    for seen in [shop.must("leave_list", span.clone()), shop.must("wishes", span)] {
        assert!(seen.to_string().contains("金***王") && !seen.to_string().contains("金丝雀小王"), "masked on the screen: {seen}");
    }
    shop.must("purge_customers", json!({"customers": [1]}));
    assert_eq!(holding(&shop, "金丝雀小王"), Vec::<String>::new(), "and gone with the card");
}

#[test]
fn purged_means_gone_from_every_byte_of_the_file_and_its_log() {
    let shop = with_card();
    shop.must("make_backup", json!({}));
    let after = shop.must("purge_customers", json!({"customers": [1]}));
    assert_eq!((&after["wipe_due"], &after["older"]), (&json!(false), &json!(1)), "wiped; the backup still holds them and is told");
    for canary in ["金丝雀小王", PHONE, "88990011223344", "老客户"] {
        let files = holding(&shop, canary);
        assert!(files.iter().all(|f| f.contains("-manual")), "{canary} stands in {files:?}");
        assert_eq!(files.len(), 1, "the older backup holds it, as the screen says");
    }
    let card = shop.must("customer", json!({"customer": 1}));
    assert_eq!((&card["name"], card["purged_at"].is_string()), (&json!(""), true), "only the id is left");
    assert!(find(&shop, "0987").is_empty(), "found no more");
    let entry = trail(&shop)[0].clone();
    assert_eq!((&entry["act"], &entry["about"]), (&json!("customer_purged"), &json!("C-1")), "on record without the data");
    assert_eq!(entry["lines"][0], json!({"what": "contact", "before": "1", "after": ""}), "how much it was");
    let again = shop.refused("purge_customers", json!({"customers": [1]}));
    assert_eq!(again, invalid(CustomerProblem::Purged), "once");
    assert_eq!(unmask(&shop, json!({"field": "name"}), "核对"), Err(Fault::not_found("customer")), "nothing to show");
}

#[test]
fn older_backups_are_replaced_by_a_fresh_one_when_the_owner_says_so() {
    let shop = with_card();
    shop.must("make_backup", json!({}));
    shop.must("purge_customers", json!({"customers": [1]}));
    shop.become_("002");
    assert!(matches!(shop.refused("clear_backups", json!({})), Fault::NotAllowed { .. }), "a manager purges, the owner clears");
    shop.become_("001");
    let cleared = shop.must("clear_backups", json!({}));
    assert_eq!(cleared["removed"], 1, "the one that held them");
    let left = shop.must("backups", json!({}));
    assert_eq!(left.as_array().map(Vec::len), Some(1), "a fresh one took its place");
    assert_eq!(holding(&shop, PHONE), Vec::<String>::new(), "no file of the shop holds the number");
    assert_eq!(shop.must("retention", json!({}))["older"], 0, "nothing older is left to tell of");
    assert_eq!(trail(&shop)[0]["act"], "backups_cleared", "on record");
}
