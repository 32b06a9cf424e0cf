//! Barred shifts, unavailable days and duty as strong as the shop has them: what binds leaves a gap and is named, what weighs gives
//! way and is told as a softer conflict.

use serde_json::{json, Value};

use crate::generate::{generate, generate_in_full, shop};
use crate::rules::set_rules;
use crate::shop::Shop;

const MONTH: &str = "2027-01";

fn strength(shop: &Shop, rule: &str, strength: Value) {
    set_rules(shop, |rules| rules[rule] = strength.clone());
}

fn shortfalls<'a>(made: &'a Value, kind: &str) -> Vec<&'a Value> {
    made["shortfalls"].as_array().into_iter().flatten().filter(|s| s["kind"] == kind).collect()
}

/// Keeps the rota; the conflicts of one kind that the grid then shows.
fn kept(shop: &Shop, kind: &str) -> Vec<Value> {
    let checks = shop.must("keep_generation", json!({"month": MONTH}));
    checks["conflicts"].as_array().into_iter().flatten().filter(|c| c["breach"]["kind"] == kind).cloned().collect()
}

/// Three people, one on each shift a day; two of them are not given nights.
fn two_without_nights() -> Shop {
    let shop = shop("A", 3, &[1, 1]);
    for at in 1..3 {
        let mut person = shop.must("staff_list", json!({}))[at]["staff"].clone();
        person["barred"] = json!([2]);
        shop.must("save_staff", json!({"staff": person}));
    }
    shop
}

#[test]
fn a_barred_shift_that_binds_leaves_gaps_and_says_why() {
    let shop = two_without_nights();
    let made = generate(&shop, MONTH, "all");
    let gap = *shortfalls(&made, "gap").first().expect("one person cannot take 31 nights");
    assert_eq!((&made["legal"], &gap["shift"]), (&json!(true), &json!(2)), "nobody is given what they may not work: {gap}");
    let barred = |r: &Value| r["blocked"].as_array().is_some_and(|b| b.iter().any(|b| b["kind"] == "barred_shift"));
    assert!(gap["reasons"].as_array().is_some_and(|r| r.iter().any(barred)), "the rule is named: {gap}");
}

#[test]
fn a_barred_shift_that_weighs_gives_way_to_a_gap_and_is_a_softer_conflict() {
    let shop = two_without_nights();
    strength(&shop, "barred", json!({"weight": 30}));
    let made = generate_in_full(&shop, MONTH);
    assert_eq!((&made["legal"], &made["gaps"]), (&json!(true), &json!(0)), "a head weighs more: {}", made["shortfalls"]);
    assert!(!shortfalls(&made, "missed").is_empty(), "and whose rule gave way is told: {}", made["shortfalls"]);
    let found = kept(&shop, "barred_shift");
    assert!(!found.is_empty() && found.iter().all(|c| c["strength"] == json!({"weight": 30})), "as a softer conflict: {found:?}");
    let why = shop.must("why", json!({"staff": found[0]["staff"], "day": found[0]["day"]}));
    let eased = |i: &Value| i["effects"].as_array().into_iter().flatten().any(|e| e["matter"]["rule"]["kind"] == "barred" && e["points"] == -30);
    assert!(why["instead"].as_array().is_some_and(|list| list.iter().any(eased)), "anything else is 30 points better: {why}");
    strength(&shop, "barred", json!("off"));
    let view = shop.must("rota_month", json!({"month": MONTH}));
    assert!(!view["checks"]["conflicts"].to_string().contains("barred_shift"), "switched off, it is no conflict");
}

#[test]
fn days_without_work_that_bind_leave_no_legal_month_and_those_that_weigh_do() {
    let shop = shop("A", 2, &[]);
    let days: Vec<String> = (1..=29).map(|day| format!("2027-01-{day:02}")).collect();
    shop.must("set_wishes", json!({"staff": 2, "days": days, "wish": "unavailable", "shift": null, "note": ""}));
    let made = generate(&shop, MONTH, "all");
    let rule = *shortfalls(&made, "rule").first().expect("29 days off are no four");
    let named = |list: &str| rule[list].as_array().into_iter().flatten().any(|r| r["kind"] == "unavailable");
    assert!(made["legal"] == false && named("together"), "the days are among the rules in conflict: {rule}");
    shop.must("drop_generation", json!({}));
    strength(&shop, "unavailable", json!({"weight": 15}));
    let made = generate(&shop, MONTH, "all");
    assert!(made["legal"] == true && shortfalls(&made, "rule").is_empty(), "nothing is impossible now: {}", made["shortfalls"]);
    let found = kept(&shop, "unavailable");
    assert_eq!(found.len(), 25, "four rest days fall on such days, the others are worked: {found:?}");
    assert!(found.iter().all(|c| c["strength"] == json!({"weight": 15})), "each a softer conflict");
}

#[test]
fn ros_06_so_many_are_planned_that_the_duty_can_be_dealt_out() {
    let shop = shop("A", 2, &[]);
    set_rules(&shop, |rules| rules["duty_per_day"] = json!(1));
    let made = generate(&shop, MONTH, "all");
    assert!(made["legal"] == true && shortfalls(&made, "duty").is_empty(), "two people never rest on one day: {}", made["shortfalls"]);
    assert_eq!(kept(&shop, "duty_missing"), Vec::<Value>::new(), "somebody is on duty each day");
}

#[test]
fn ros_06_a_duty_that_nobody_can_take_is_told_as_strongly_as_it_holds() {
    for (held, binds) in [(json!("hard"), true), (json!({"weight": 20}), false)] {
        let shop = shop("A", 2, &[]);
        set_rules(&shop, |rules| (rules["duty_per_day"], rules["duty"]) = (json!(2), held.clone()));
        let made = generate(&shop, MONTH, "all");
        let duty = shortfalls(&made, "duty");
        assert!(!duty.is_empty() && duty.iter().all(|d| d["binds"] == binds), "both rest four days: {}", made["shortfalls"]);
        assert_eq!(made["legal"], !binds, "what weighs is not against the rules");
        assert!(made["penalty"].as_i64() >= Some(if binds { 0 } else { 20 * duty.len() as i64 }), "what weighs costs points: {made}");
        let found = kept(&shop, "duty_missing");
        assert!(!found.is_empty() && found.iter().all(|c| c["strength"] == held), "the grid says the same: {found:?}");
    }
}

#[test]
fn a_swap_may_cost_points_that_a_weighed_rule_asks_but_never_breaks_one_that_binds() {
    let shop = shop("A", 2, &[]);
    let mut person = shop.must("staff_list", json!({}))[1]["staff"].clone();
    person["barred"] = json!([1]);
    shop.must("save_staff", json!({"staff": person}));
    set_rules(&shop, |rules| rules["quota_strength"] = json!("off"));
    let edit = |staff: i64, shift: i64| json!({"staff": staff, "day": "2027-01-12", "work": {"shift": shift}, "pinned": false});
    shop.must("edit_rota", json!({"month": MONTH, "edits": [edit(2, 2), edit(3, 1)]}));
    let ask = || shop.must("swaps", json!({"staff": 3, "day": "2027-01-12", "work": {"shift": 2}}));
    assert_eq!(ask(), json!([]), "the other may not work the day shift");
    strength(&shop, "barred", json!({"weight": 30}));
    let ways = ask();
    let costs = ways[0]["effects"].as_array().into_iter().flatten().any(|e| e["matter"]["rule"]["kind"] == "barred" && e["points"] == 30);
    assert!(costs, "now it is offered, with what it costs: {ways}");
}
