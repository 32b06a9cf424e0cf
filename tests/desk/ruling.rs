//! FINE-06 through the door: asked by anybody, made once by a manager, found again, replaced by another.

use desk::Fault;
use domain::ruling::RulingProblem;
use serde_json::{json, Value};

use crate::shop::Shop;

fn ask(question: &str, decision: Option<&str>, replaces: Option<i64>) -> Value {
    json!({"question": question, "decision": decision, "replaces": replaces})
}

fn found(shop: &Shop, words: &str) -> Vec<i64> {
    let view = shop.must("rulings", json!({"words": words}));
    view["rulings"].as_array().into_iter().flatten().filter_map(|r| r["ruling"]["id"].as_i64()).collect()
}

#[test]
fn fine_06_anybody_asks_and_a_manager_decides_once() {
    let shop = Shop::staffed();
    shop.become_("006");
    shop.must("ask_ruling", ask("系统故障时能不能用私人旺旺联系客户？", None, None));
    let fault = shop.refused("ask_ruling", ask("x", Some("可以"), None));
    assert!(matches!(fault, Fault::NotAllowed { .. }), "an agent decides nothing: {fault:?}");
    shop.refused("make_ruling", json!({"ruling": 1, "decision": "可以"}));
    shop.become_("002");
    assert_eq!(shop.must("discipline_today", json!({}))["rulings"], 1, "it waits on Today");
    shop.must("make_ruling", json!({"ruling": 1, "decision": "故障期间可以，事后登记。"}));
    let fault = shop.refused("make_ruling", json!({"ruling": 1, "decision": "不可以"}));
    assert_eq!(fault, Fault::InvalidRuling { problem: RulingProblem::AlreadyMade }, "somebody was faster");
    shop.become_("021");
    assert_eq!(shop.must("ruling", json!({"ruling": 1}))["row"]["made_by_name"], "周婷", "open to everybody");
}

#[test]
fn rulings_are_found_by_their_words_and_their_number() {
    let shop = Shop::staffed();
    shop.must("ask_ruling", ask("客人要求加 ＱＱ，算违规吗？", Some("不算，记在交接单。"), None));
    shop.must("ask_ruling", ask("迟到十分钟怎么算？", Some("算迟到。"), None));
    assert_eq!(found(&shop, "qq"), [1], "whatever width and case");
    assert_eq!(found(&shop, "交接单"), [1], "also in the decision");
    assert_eq!(found(&shop, "R-2"), [2], "by its number");
    assert_eq!(found(&shop, "怎么 迟到"), [2], "every word of it");
    assert_eq!(found(&shop, "提成"), [] as [i64; 0], "what is not there");
    assert_eq!(found(&shop, "%_'\"--"), [] as [i64; 0], "signs are signs");
    assert_eq!(found(&shop, ""), [2, 1], "all, the latest first");
}

#[test]
fn a_later_ruling_takes_the_place_of_an_earlier_one_once() {
    let shop = Shop::staffed();
    shop.must("ask_ruling", ask("甲？", None, None));
    let not_yet = Fault::InvalidRuling { problem: RulingProblem::NotToBeFollowed };
    assert_eq!(shop.refused("ask_ruling", ask("乙？", Some("乙"), Some(1))), not_yet, "an open question is not replaced");
    shop.must("make_ruling", json!({"ruling": 1, "decision": "甲"}));
    shop.must("ask_ruling", ask("乙？", Some("乙"), Some(1)));
    assert_eq!(shop.must("ruling", json!({"ruling": 1}))["row"]["replaced_by"], 2, "and says so");
    assert_eq!(shop.refused("ask_ruling", ask("丙？", Some("丙"), Some(1))), not_yet, "one follower each");
    assert!(shop.call("ask_ruling", ask(&"长".repeat(20_000), None, None)).is_err(), "20,000 characters");
    assert!(shop.call("ask_ruling", ask("  ", None, None)).is_err(), "nothing");
}
