//! FINE-01, FINE-05 and rulings 5 and 6 through the door: from the report to the entry in the ledger, and back.

use desk::Fault;
use domain::offence::OffenceProblem;
use serde_json::{json, Value};

use crate::rulebook::{issued, rule, severe};
use crate::shop::Shop;

/// A shop whose book has 7.1, 7.2 (one paragraph) and 10 (severe); the owner is signed in. The ids of the rules are 1, 2 and 3.
pub fn shop() -> Shop {
    let shop = Shop::staffed();
    issued(&shop, "2026-01-01", vec![rule("7.1", "不上 QQ"), rule("7.2", "不玩游戏"), severe("10", "严守公司秘密")]);
    shop
}

pub fn report(shop: &Shop, rule: i64, staff: i64, happened: &str) -> i64 {
    let words = json!({"rule": rule, "staff": staff, "happened": happened, "words": "在玩游戏", "picture": null});
    shop.must("report_offence", words).as_i64().expect("an id")
}

pub fn view(shop: &Shop, offence: i64) -> Value {
    shop.must("offence", json!({"offence": offence}))
}

/// What whoever confirms sends after reading the page.
fn confirming(shop: &Shop, offence: i64) -> Value {
    let page = view(shop, offence);
    let seen: Vec<Value> = page["warnings"].as_array().into_iter().flatten().map(|w| w["kind"].clone()).collect();
    json!({"offence": offence, "turn": page["turn"], "step": page["step"], "chosen": null, "reason": "", "ruling": null, "seen": seen})
}

pub fn confirm(shop: &Shop, offence: i64) {
    shop.must("confirm_offence", confirming(shop, offence));
}

pub fn end(shop: &Shop, command: &str, offence: i64) {
    let turn = view(shop, offence)["turn"].clone();
    shop.must(command, json!({"offence": offence, "turn": turn, "reason": "看错了人", "ruling": null}));
}

fn problem(fault: Fault) -> OffenceProblem {
    match fault {
        Fault::InvalidOffence { problem } => problem,
        other => panic!("not a problem of an offence: {other:?}"),
    }
}

/// What 006 owes.
pub fn owed(shop: &Shop) -> i64 {
    let rows = shop.must("offences", json!({"staff": 4, "rule": null, "open": null, "before": null}));
    rows["rows"].as_array().into_iter().flatten().filter_map(|r| r["outcome"]["amount"].as_i64()).sum()
}

#[test]
fn fine_01_the_program_proposes_the_step_and_a_manager_confirms() {
    let shop = shop();
    let first = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let second = report(&shop, 2, 4, "2026-11-21T10:00:00");
    let third = report(&shop, 1, 4, "2026-11-22T10:00:00");
    confirm(&shop, first);
    assert_eq!(view(&shop, second)["proposed"], json!({"kind": "fine", "amount": 3000}), "the second of the paragraph");
    confirm(&shop, second);
    assert_eq!(view(&shop, third)["proposed"], json!({"kind": "dismissal"}), "the third: dismissal");
    confirm(&shop, third);
    let page = view(&shop, third);
    assert_eq!(page["row"]["outcome"], json!({"kind": "dismissal"}), "is on record as a proposal");
    assert_eq!((&page["entry"], owed(&shop)), (&Value::Null, 4_000), "and costs nothing; 10 and 30 stand");
    let earlier: Vec<i64> = page["earlier"].as_array().into_iter().flatten().filter_map(|e| e["offence"].as_i64()).collect();
    assert_eq!(earlier, [first, second], "the ones that make the step are named");
    assert!(view(&shop, first)["entry"].is_i64(), "each fine has its entry in the ledger");
    assert_eq!(shop.must("staff_list", json!({}))[3]["staff"]["left"], Value::Null, "nobody was dismissed");
}

#[test]
fn the_person_answers_and_only_the_person() {
    let shop = shop();
    let id = report(&shop, 1, 4, "2026-11-20T10:00:00");
    shop.become_("021");
    assert_eq!(shop.refused("offence", json!({"offence": id})), Fault::not_found("offence"), "others do not see it");
    shop.refused("answer_offence", json!({"offence": id, "answer": "accepts", "words": ""}));
    shop.become_("006");
    assert_eq!(shop.must("discipline_today", json!({}))["to_answer"], json!([id]), "Today asks the person");
    let fault = shop.refused("answer_offence", json!({"offence": id, "answer": "contests", "words": " "}));
    assert_eq!(problem(fault), OffenceProblem::NoWords, "a contest says why");
    shop.must("answer_offence", json!({"offence": id, "answer": "contests", "words": "那是客户要求的"}));
    shop.become_("002");
    let page = view(&shop, id);
    assert_eq!(page["answers"][0]["words"], "那是客户要求的", "whoever decides reads it");
    assert_eq!(page["warnings"], json!([]), "and the person was heard");
}

#[test]
fn somebody_who_has_not_been_heard_is_a_warning_that_is_read_and_kept() {
    let shop = shop();
    let id = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let mut blind = confirming(&shop, id);
    blind["seen"] = json!([]);
    let fault = shop.refused("confirm_offence", blind);
    assert!(matches!(&fault, Fault::Warned { warnings } if warnings.len() == 1), "first it is told: {fault:?}");
    assert_eq!(view(&shop, id)["row"]["state"], "reported", "nothing was done");
    confirm(&shop, id);
    assert_eq!(view(&shop, id)["decisions"][0]["warnings"], json!(["unheard"]), "then it stands with the decision");
}

#[test]
fn two_people_confirming_at_once_impose_it_once() {
    let shop = shop();
    let id = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let both = confirming(&shop, id);
    shop.must("confirm_offence", both.clone());
    shop.become_("002");
    let fault = shop.refused("confirm_offence", both);
    assert!(matches!(problem(fault), OffenceProblem::AlreadyDecided { .. }), "the second is told");
    assert_eq!(owed(&shop), 1_000, "ten yuan, once");
    let gone = json!({"offence": id, "turn": 1, "reason": "x", "ruling": null});
    assert!(
        matches!(problem(shop.refused("overturn_offence", gone)), OffenceProblem::Moved { .. }),
        "an old page overturns nothing"
    );
}

#[test]
fn two_threads_confirming_in_one_instant_impose_it_once_and_two_collecting_collect_it_once() {
    let shop = shop();
    let id = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let both = confirming(&shop, id);
    let outcomes = at_once(&shop, "confirm_offence", &both);
    let refused: Vec<&Fault> = outcomes.iter().filter_map(|r| r.as_ref().err()).collect();
    assert_eq!(refused.len(), outcomes.len() - 1, "one goes through: {refused:?}");
    assert!(refused.iter().all(|f| matches!(f, Fault::InvalidOffence { problem: OffenceProblem::AlreadyDecided { .. } })), "{refused:?}");
    assert_eq!(owed(&shop), 1_000, "ten yuan, once");
    shop.become_("003");
    let pay = json!({"staff": 4, "amount": "10", "open": 1_000, "day": "2026-12-01", "words": ""});
    let paid = at_once(&shop, "collect_fines", &pay);
    assert_eq!(paid.iter().filter(|r| r.is_ok()).count(), 1, "collected once: {paid:?}");
    let account = shop.must("my_ledger", json!({"staff": 4}));
    assert_eq!(account["balance"]["fines"], 0, "and nothing is owed, nor owed back");
}

/// The same asked by four threads in one instant.
fn at_once(shop: &Shop, command: &str, args: &Value) -> Vec<Result<Value, Fault>> {
    let line = std::sync::Barrier::new(4);
    std::thread::scope(|scope| {
        let ask = || {
            line.wait();
            shop.call(command, args.clone())
        };
        let all: Vec<_> = (0..4).map(|_| scope.spawn(ask)).collect();
        all.into_iter().map(|one| one.join().expect("an answer")).collect()
    })
}

#[test]
fn what_somebody_pays_for_damage_counts_towards_the_months_cap() {
    let shop = shop();
    shop.must("save_discipline", json!({"lasts_days": null, "share": 20, "floor": "", "source": "某市最低工资标准 2026", "merged": "first"}));
    shop.must("set_wage", json!({"staff": 4, "from": "2026-01-01", "amount": "500"}));
    let id = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let kinds = |shop: &Shop| view(shop, id)["warnings"].clone();
    assert_ne!(kinds(&shop)[0]["kind"], "over_cap", "ten of a hundred that may be deducted");
    let made = shop.must("charge_damage", json!({"staff": 4, "amount": "95", "words": "耳机", "picture": null}));
    let over = json!({"kind": "over_cap", "cap": 10_000, "already": 9_500, "amount": 1_000});
    assert_eq!(kinds(&shop)[0], over, "with ninety-five for the headset it is too much");
    shop.become_("003");
    shop.must("take_compensation", json!({"staff": 4, "amount": "95", "open": 9_500, "day": "2026-12-01", "words": ""}));
    shop.become_("001");
    assert_eq!(kinds(&shop)[0], over, "paying it does not make it less");
    shop.become_("003");
    let back = json!({"entry": made.as_i64().map(|e| e + 1), "words": "点错人", "ruling": null});
    shop.refused("take_back_entry", back.clone());
    shop.become_("001");
    shop.must("take_back_entry", back);
    shop.become_("002");
    shop.must("take_back_entry", json!({"entry": made, "words": "不是他弄坏的", "ruling": null}));
    assert_ne!(kinds(&shop)[0]["kind"], "over_cap", "taken back, it counts no more");
    let shop = shop.later(chrono::Duration::days(31));
    shop.become_("001");
    shop.must("charge_damage", json!({"staff": 4, "amount": "50", "words": "键盘", "picture": null}));
    assert_ne!(kinds(&shop)[0]["kind"], "over_cap", "fifty and ten are within a hundred");
}

#[test]
fn a_step_that_moved_since_the_page_was_opened_is_not_confirmed_unseen() {
    let shop = shop();
    let first = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let second = report(&shop, 2, 4, "2026-11-21T10:00:00");
    let old = confirming(&shop, second);
    confirm(&shop, first);
    let fault = shop.refused("confirm_offence", old);
    assert!(matches!(problem(fault), OffenceProblem::Moved { step: 2, .. }), "it would have been ten, it is thirty now");
    assert_eq!(owed(&shop), 1_000, "nothing half done");
}

#[test]
fn four_eyes_a_managers_own_offence_is_for_somebody_else() {
    let shop = shop();
    let id = report(&shop, 1, 2, "2026-11-20T10:00:00");
    shop.become_("002");
    let mine =
        json!({"offence": id, "turn": 1, "step": 1, "chosen": null, "reason": "", "ruling": null, "seen": ["unheard"]});
    assert_eq!(problem(shop.refused("confirm_offence", mine)), OffenceProblem::OwnOffence, "not by the manager");
    let away = json!({"offence": id, "turn": 1, "reason": "没有的事", "ruling": null});
    assert_eq!(problem(shop.refused("dismiss_offence", away)), OffenceProblem::OwnOffence, "nor dismissed");
    assert_eq!(view(&shop, id)["decides"], false, "the page offers nothing");
    shop.become_("001");
    confirm(&shop, id);
}

#[test]
fn overturning_proposes_reversing_entries_and_a_person_confirms_them() {
    let shop = shop();
    let first = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let second = report(&shop, 2, 4, "2026-11-21T10:00:00");
    confirm(&shop, first);
    confirm(&shop, second);
    let before = view(&shop, second)["entry"].clone();
    end(&shop, "overturn_offence", first);
    assert_eq!(view(&shop, first)["entry"], Value::Null, "its entry is reversed");
    assert_eq!(owed(&shop), 3_000, "the later one is not touched by itself");
    let list = shop.must("offences", json!({"staff": null, "rule": null, "open": null, "before": null}));
    assert_eq!(list["moved"], json!([second]), "but it is shown");
    let page = view(&shop, second);
    assert_eq!(page["recount"]["proposed"], json!({"kind": "fine", "amount": 1000}), "with what it costs now");
    let anew = json!({"offence": second, "turn": page["turn"], "step": page["recount"]["step"], "keep": false, "reason": "", "ruling": null, "seen": []});
    shop.must("recount_offence", anew.clone());
    assert_eq!(owed(&shop), 1_000, "ten instead of thirty");
    assert_ne!(view(&shop, second)["entry"], before, "by a new entry; the old one is reversed, never edited");
    assert!(matches!(problem(shop.refused("recount_offence", anew)), OffenceProblem::Moved { .. }), "once");
}

#[test]
fn an_earlier_one_entered_late_moves_the_later_one_which_may_be_kept_for_a_reason() {
    let shop = shop();
    let later = report(&shop, 1, 4, "2026-11-21T10:00:00");
    confirm(&shop, later);
    let late = report(&shop, 2, 4, "2026-11-20T10:00:00");
    confirm(&shop, late);
    let page = view(&shop, later);
    assert_eq!(
        (&page["recount"]["was_step"], &page["recount"]["step"]),
        (&json!(1), &json!(2)),
        "the first has become the second"
    );
    let mut keep =
        json!({"offence": later, "turn": page["turn"], "step": 2, "keep": true, "reason": " ", "ruling": null, "seen": []});
    assert_eq!(problem(shop.refused("recount_offence", keep.clone())), OffenceProblem::NoReason, "keeping it says why");
    keep["reason"] = json!("报告晚了，不加重");
    shop.must("recount_offence", keep);
    assert_eq!(
        (owed(&shop), &view(&shop, later)["recount"]),
        (2_000, &Value::Null),
        "ten and ten, and it is not asked again"
    );
}

#[test]
fn a_changed_amount_is_read_as_people_type_it_and_refused_clearly() {
    let shop = shop();
    let id = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let with = |amount: &str, reason: &str| {
        let mut args = confirming(&shop, id);
        args["chosen"] = json!({"kind": "fine", "amount": amount});
        args["reason"] = json!(reason);
        args
    };
    for bad in ["-10", "0", "10.005", "1000000.01", "９９９９９９９９９９", "十元", ""] {
        let fault = shop.refused("confirm_offence", with(bad, "轻罚"));
        assert!(matches!(problem(fault), OffenceProblem::BadAmount { .. }), "{bad}");
    }
    assert_eq!(
        problem(shop.refused("confirm_offence", with("5", ""))),
        OffenceProblem::NoReason,
        "another amount needs a reason"
    );
    assert!(
        matches!(problem(shop.refused("confirm_offence", with("5", &"长".repeat(20_000)))), OffenceProblem::TooLong { .. }),
        "20,000 characters"
    );
    assert_eq!(
        (view(&shop, id)["row"]["state"].clone(), owed(&shop)),
        (json!("reported"), 0),
        "nothing was done by any of them"
    );
    shop.must("confirm_offence", with("５．５０", "第一次，态度好"));
    assert_eq!(owed(&shop), 550, "full-width figures are figures");
    let same = report(&shop, 2, 4, "2026-11-22T10:00:00");
    shop.must("confirm_offence", {
        let mut args = confirming(&shop, same);
        args["chosen"] = json!({"kind": "fine", "amount": "30.00"});
        args
    });
}

#[test]
fn fine_05_a_severe_kind_has_no_ladder_and_a_manager_decides_with_a_reason() {
    let shop = shop();
    let id = report(&shop, 3, 4, "2026-11-20T10:00:00");
    let mut args = confirming(&shop, id);
    assert_eq!((&args["step"], &view(&shop, id)["proposed"]), (&json!(0), &Value::Null), "nothing is proposed");
    assert_eq!(problem(shop.refused("confirm_offence", args.clone())), OffenceProblem::NoSanction, "somebody has to say");
    args["chosen"] = json!({"kind": "dismissal"});
    assert_eq!(problem(shop.refused("confirm_offence", args.clone())), OffenceProblem::NoReason, "and why");
    args["reason"] = json!("泄露客户资料");
    shop.must("confirm_offence", args);
    let other = report(&shop, 1, 4, "2026-11-21T10:00:00");
    assert_eq!(view(&shop, other)["step"], 1, "it counts towards no ladder");
}

#[test]
fn the_cap_and_an_exemption_are_set_aside_only_by_a_ruling_that_was_made() {
    let shop = shop();
    let cap = json!({"lasts_days": null, "share": 20, "floor": "", "source": "", "merged": "first"});
    assert_eq!(problem(shop.refused("save_discipline", cap.clone())), OffenceProblem::NoReason, "a cap names its source");
    let mut cap = cap;
    cap["source"] = json!("某市最低工资标准 2026");
    shop.must("save_discipline", cap);
    shop.must("set_wage", json!({"staff": 4, "from": "2026-01-01", "amount": "40"}));
    shop.must("ask_ruling", json!({"question": "本月超过上限可以吗？", "decision": null, "replaces": null}));
    let id = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let mut args = confirming(&shop, id);
    assert_eq!(
        view(&shop, id)["warnings"][0],
        json!({"kind": "over_cap", "cap": 800, "already": 0, "amount": 1000}),
        "ten of forty is more than a fifth"
    );
    assert_eq!(
        problem(shop.refused("confirm_offence", args.clone())),
        OffenceProblem::NeedsRuling,
        "reading it is not enough"
    );
    args["ruling"] = json!(1);
    assert_eq!(
        problem(shop.refused("confirm_offence", args.clone())),
        OffenceProblem::OpenRuling,
        "an open question is no ruling"
    );
    shop.must("make_ruling", json!({"ruling": 1, "decision": "可以，本人同意"}));
    shop.must("confirm_offence", args);
    let rests = shop.must("ruling", json!({"ruling": 1}))["uses"].clone();
    assert_eq!((&rests[0]["what"], &rests[0]["key"]), (&json!("offence"), &json!(id.to_string())), "the ruling knows what rests on it");
    let exempt = json!({"rule": 2, "staff": 5, "from": "2026-11-01", "to": null, "reason": "QQ 客服", "ruling": null});
    shop.must("grant_exemption", exempt);
    shop.must("set_wage", json!({"staff": 5, "from": "2026-01-01", "amount": "5000"}));
    let other = report(&shop, 2, 5, "2026-11-20T10:00:00");
    assert_eq!(
        problem(shop.refused("confirm_offence", confirming(&shop, other))),
        OffenceProblem::NeedsRuling,
        "nor for an exemption"
    );
}

#[test]
fn a_report_is_about_a_rule_in_force_and_somebody_who_worked_here() {
    let shop = shop();
    let try_it = |rule: i64, staff: i64, happened: &str, words: &str| {
        let args = json!({"rule": rule, "staff": staff, "happened": happened, "words": words, "picture": null});
        problem(shop.refused("report_offence", args))
    };
    assert_eq!(try_it(1, 4, "2026-12-01T16:01:00", "x"), OffenceProblem::InFuture, "not yet");
    assert_eq!(
        try_it(1, 4, "2025-06-01T10:00:00", "x"),
        OffenceProblem::NotInForce { from: "2026-01-01".parse().ok() },
        "no book was in force"
    );
    assert_eq!(try_it(1, 4, "2024-06-01T10:00:00", "x"), OffenceProblem::NotEmployed, "nor was the person here");
    assert_eq!(try_it(1, 4, "2026-11-20T10:00:00", " "), OffenceProblem::NoWords, "say what was seen");
    assert!(
        matches!(try_it(1, 4, "2026-11-20T10:00:00", &"长".repeat(20_000)), OffenceProblem::TooLong { .. }),
        "20,000 characters"
    );
    let draft = shop.must("begin_draft", json!({}));
    crate::rulebook::save(&shop, &draft, vec![rule("7.1", "不上 QQ"), rule("20", "新的一条")]).expect("a draft");
    shop.must("issue_edition", json!({"edition": draft, "from": "2026-12-02"}));
    let fault = try_it(4, 4, "2026-12-01T10:00:00", "x");
    assert_eq!(
        fault,
        OffenceProblem::NotInForce { from: "2026-12-02".parse().ok() },
        "a rule that starts tomorrow does not bind today"
    );
    let id = report(&shop, 1, 4, "2026-12-01T10:00:00");
    assert_eq!(view(&shop, id)["edition"]["id"], 1, "and today's goes by the edition of today");
}

#[test]
fn somebody_who_left_can_still_be_decided_on_with_a_warning() {
    let shop = shop();
    let id = report(&shop, 1, 4, "2026-11-20T10:00:00");
    let mut person = crate::shop::person(4, "006", "李静", "agent");
    person["left"] = json!("2026-11-30");
    shop.must("save_staff", json!({"staff": person}));
    let kinds: Vec<Value> =
        view(&shop, id)["warnings"].as_array().into_iter().flatten().map(|w| w["kind"].clone()).collect();
    assert_eq!(kinds, [json!("unheard"), json!("left")], "told, and on record");
    confirm(&shop, id);
    assert_eq!(owed(&shop), 1_000, "what was owed is still owed");
}
