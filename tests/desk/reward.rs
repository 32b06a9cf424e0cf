//! FINE-03, PAT-04 and ruling 7 through the door: what findings and ideas earn, decided once and frozen.

use desk::Fault;
use domain::reward::RewardProblem;
use serde_json::{json, Value};

use crate::shop::Shop;

fn write(shop: &Shop, words: &str) -> Value {
    shop.must("write_note", json!({"text": words, "note": "idea", "lost": null, "join": null}))
}

fn rewards(shop: &Shop) -> Value {
    shop.must("rewards", json!({"before": null}))
}

fn problem(fault: Fault) -> RewardProblem {
    match fault {
        Fault::InvalidReward { problem } => problem,
        other => panic!("not a problem of a reward: {other:?}"),
    }
}

/// A verified finding of 006; the manager is signed in.
fn finding(shop: &Shop) -> Value {
    shop.become_("001");
    let listing =
        json!({"id": 0, "code": "A1", "title": "裙", "price": 19900, "link": "", "added": "2026-12-01", "retired": false});
    let on = shop.must("save_listing", json!({"listing": listing}));
    shop.become_("006");
    let words = json!({"listing": on, "field": "title", "detail": "", "is_now": "99", "should_be": "199", "picture": null,
                       "own_mistake": false, "again": false, "language": "zh-CN"});
    let found = shop.must("report_finding", words);
    shop.become_("002");
    shop.must(
        "decide_finding",
        json!({"finding": found["finding"], "state": "verified", "reason": "", "own_mistake": false}),
    );
    json!({"kind": "finding", "id": found["finding"]})
}

fn decide(cause: &Value, granted: bool, words: &str) -> Value {
    json!({"cause": cause, "granted": granted, "words": words, "ruling": null})
}

#[test]
fn fine_03_the_rate_of_the_day_is_frozen_when_it_is_decided() {
    let shop = Shop::staffed();
    shop.must("set_reward_rate", json!({"sort": "finding", "amount": "５", "from": "2026-01-01"}));
    shop.must("set_reward_rate", json!({"sort": "finding", "amount": "8.00", "from": "2026-12-02"}));
    let cause = finding(&shop);
    assert_eq!(rewards(&shop)["to_decide"][0]["people"][0]["amount"], 500, "tomorrow's rate does not hold today");
    shop.must("decide_reward", decide(&cause, true, ""));
    let row = &rewards(&shop)["rows"][0];
    assert_eq!((&row["decision"]["amount"], &row["staff_name"]), (&json!(500), &json!("李静")), "five yuan for the finder");
    assert!(row["entry"].is_i64(), "owed by the company");
    shop.must("set_reward_rate", json!({"sort": "finding", "amount": "9", "from": "2026-12-01"}));
    assert_eq!(rewards(&shop)["rows"][0]["decision"]["amount"], 500, "a later rate changes nothing that was decided");
    assert_eq!(problem(shop.refused("decide_reward", decide(&cause, true, ""))), RewardProblem::AlreadyDecided, "once");
    let back = shop.refused("set_reward_rate", json!({"sort": "finding", "amount": "9", "from": "2026-11-30"}));
    assert!(matches!(problem(back), RewardProblem::BackDated { .. }), "no rate holds backwards");
    for bad in ["0", "-1", "1.005", "x", ""] {
        let fault = shop.refused("set_reward_rate", json!({"sort": "idea", "amount": bad, "from": "2026-12-01"}));
        assert!(matches!(problem(fault), RewardProblem::BadAmount { .. }), "{bad}");
    }
}

#[test]
fn ruling_7_without_a_rate_the_decision_is_made_and_the_amount_follows() {
    let shop = Shop::staffed();
    let cause = finding(&shop);
    shop.must("decide_reward", decide(&cause, true, ""));
    let row = rewards(&shop)["rows"][0].clone();
    assert_eq!((&row["decision"]["amount"], &row["entry"]), (&Value::Null, &Value::Null), "granted; how much is open");
    assert_eq!(shop.must("discipline_today", json!({}))["pending"], 1, "Today says so");
    let id = row["decision"]["id"].clone();
    assert_eq!(
        problem(shop.refused("complete_reward", json!({"reward": id, "amount": ""}))),
        RewardProblem::NoRate,
        "there is no rate yet"
    );
    shop.must("set_reward_rate", json!({"sort": "finding", "amount": "6", "from": "2026-12-01"}));
    shop.must("complete_reward", json!({"reward": id, "amount": ""}));
    let row = rewards(&shop)["rows"][0].clone();
    assert_eq!((&row["decision"]["amount"], row["entry"].is_i64()), (&json!(600), true), "completed by the rate, and owed");
    assert_eq!(
        problem(shop.refused("complete_reward", json!({"reward": id, "amount": "7"}))),
        RewardProblem::NotPending,
        "once"
    );
}

/// An idea of 006 and 021, merged and adopted by the owner.
fn merged_idea(shop: &Shop) -> Value {
    shop.become_("006");
    let first = write(shop, "把尺码表放在主图第二张");
    shop.become_("021");
    let second = write(shop, "尺码表要放到主图里");
    shop.become_("001");
    let ids: Vec<Value> = [&first, &second].map(|n| n["id"].clone()).to_vec();
    let joined = json!({"note": ids[1], "verdict": {"kind": "duplicate", "of": ids[0]}, "words": ""});
    shop.must("answer_note", joined);
    shop.must("answer_note", json!({"note": ids[0], "verdict": {"kind": "adopted"}, "words": "好"}));
    json!({"kind": "idea", "id": ids[0]})
}

fn granted(shop: &Shop, merged: &str) -> Vec<Value> {
    shop.must("save_discipline", json!({"lasts_days": null, "share": null, "floor": "", "source": "", "merged": merged}));
    shop.must("set_reward_rate", json!({"sort": "idea", "amount": "10.01", "from": "2026-12-01"}));
    let cause = merged_idea(shop);
    shop.must("decide_reward", decide(&cause, true, ""));
    let mut rows: Vec<Value> = rewards(shop)["rows"].as_array().cloned().unwrap_or_default();
    rows.reverse();
    rows.into_iter().map(|r| json!([r["staff_name"], r["decision"]["verdict"], r["decision"]["amount"]])).collect()
}

#[test]
fn pat_04_merged_ideas_reward_each_author_by_the_shops_setting_exactly_once() {
    let first = granted(&Shop::staffed(), "first");
    assert_eq!(
        first,
        [json!(["李静", "granted", 1001]), json!(["徐佳", "thanked", 0])],
        "the first only; the other is thanked"
    );
    let each = granted(&Shop::staffed(), "each");
    assert_eq!(each, [json!(["李静", "granted", 1001]), json!(["徐佳", "granted", 1001])], "each in full");
    let split = granted(&Shop::staffed(), "split");
    assert_eq!(split, [json!(["李静", "granted", 501]), json!(["徐佳", "granted", 500])], "in equal parts, to the fen");
}

#[test]
fn nobody_decides_on_the_own_reward_and_a_refusal_says_why() {
    let shop = Shop::staffed();
    let cause = finding(&shop);
    assert_eq!(problem(shop.refused("decide_reward", decide(&cause, false, " "))), RewardProblem::NoWords, "why not");
    shop.must("decide_reward", decide(&cause, false, "重复"));
    assert_eq!(rewards(&shop)["rows"][0]["decision"]["verdict"], "declined", "on record");
    let mine = json!({"staff": 2, "words": "x", "amount": "5", "ruling": null});
    assert_eq!(problem(shop.refused("give_reward", mine)), RewardProblem::OwnReward, "nor by hand");
    let give = |amount: &str| json!({"staff": 4, "words": "双十一加班", "amount": amount, "ruling": null});
    for bad in ["-5", "0", "5.555", "1000000.01"] {
        assert!(matches!(problem(shop.refused("give_reward", give(bad))), RewardProblem::BadAmount { .. }), "{bad}");
    }
    shop.must("give_reward", give("１００"));
    shop.become_("006");
    let own = rewards(&shop);
    assert_eq!(
        (own["rows"].as_array().map(Vec::len), &own["to_decide"]),
        (Some(2), &json!([])),
        "the person sees the own ones"
    );
    shop.become_("021");
    assert_eq!(rewards(&shop)["rows"], json!([]), "and nobody else's");
}
