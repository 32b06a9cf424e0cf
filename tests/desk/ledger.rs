//! The ledger through the door (FINE-02, rulings 6 to 8): who does what, partial amounts, closed months, statements that contain each
//! other, and clear answers where two do the same.

use chrono::Duration;
use desk::Fault;
use domain::ids::EntryId;
use domain::ledger::rules::LedgerProblem;
use domain::money::{Fen, MoneyProblem};
use serde_json::{json, Value};

use crate::patrol::png;
use crate::shop::Shop;

pub const AGENT: i64 = 4;

/// A shop with a rule book in force since November, and a fine of 30 yuan on the agent, imposed by the manager. Finance is signed in.
pub fn fined() -> Shop {
    let shop = Shop::staffed();
    shop.become_("002");
    let clause = json!({"rule": 0, "code": "S0-7", "category": "纪律", "words": "上班看视频", "paragraph": "", "counts": "rule", "penalty": "ladder", "ladder": []});
    let draft = shop.must("begin_draft", json!({}));
    let steps = json!([{"kind": "fine", "amount": "３０．００"}, {"kind": "fine", "amount": "50"}]);
    shop.must("save_draft", json!({"edition": draft, "name": "第一版", "remark": "", "trial": false, "clauses": [{"clause": clause, "steps": steps}]}));
    shop.must("issue_edition", json!({"edition": draft, "from": "2026-12-01"}));
    fine_at(&shop, "2026-12-01T15:00:00");
    shop.become_("003");
    shop
}

/// Reports and confirms an offence of the agent, as whoever is signed in; the time keeps it apart from others.
fn fine_at(shop: &Shop, happened: &str) -> i64 {
    let rule = shop.must("reportable", json!({"day": "2026-12-01"}))["clauses"][0]["rule"].clone();
    let offence = shop.must("report_offence", json!({"rule": rule, "staff": AGENT, "happened": happened, "words": "看视频", "picture": null}));
    let view = shop.must("offence", json!({"offence": offence}));
    let seen: Vec<&Value> = view["warnings"].as_array().into_iter().flatten().map(|w| &w["kind"]).collect();
    let (turn, step) = (&view["turn"], &view["step"]);
    shop.must("confirm_offence", json!({"offence": offence, "turn": turn, "step": step, "chosen": null, "reason": "", "ruling": null, "seen": seen}));
    offence.as_i64().expect("an id")
}

fn settle(shop: &Shop, command: &str, amount: &str, open: i64) -> Result<Value, Fault> {
    shop.call(command, json!({"staff": AGENT, "amount": amount, "open": open, "day": today(shop), "words": ""}))
}

pub fn today(shop: &Shop) -> String {
    (shop.now + Duration::hours(8)).date_naive().to_string()
}

fn problem(result: Result<Value, Fault>) -> LedgerProblem {
    match result {
        Err(Fault::InvalidLedger { mut problems }) => problems.remove(0),
        other => panic!("not a problem of the ledger: {other:?}"),
    }
}

fn spend(shop: &Shop, amount: &str, receipt: Value, handled_by: Value) -> Result<Value, Fault> {
    shop.call("spend_fund", json!({"amount": amount, "day": today(shop), "words": "聚餐", "receipt": receipt, "handled_by": handled_by}))
}

pub fn picture(shop: &Shop, filling: u8) -> Value {
    shop.desk.import("take_picture", "x.png", png(filling), json!({}), shop.now).expect("a picture")["id"].clone()
}

pub fn ledger(shop: &Shop) -> Value {
    shop.must("ledger", json!({}))
}

#[test]
fn fine_02_imposed_collected_and_spent_are_three_acts_of_three_people() {
    let shop = fined();
    assert_eq!((&ledger(&shop)["owed"], &ledger(&shop)["cash"]), (&json!(3_000), &json!(0)), "imposed is not collected");
    settle(&shop, "collect_fines", "１０．００", 3_000).expect("a part, in full-width digits");
    assert_eq!(problem(settle(&shop, "collect_fines", "10", 3_000)), LedgerProblem::ChangedMeanwhile { open: Fen(2_000) }, "a second click, or two at once");
    assert_eq!(problem(settle(&shop, "collect_fines", "20.01", 2_000)), LedgerProblem::MoreThanOpen { open: Fen(2_000) }, "a fen too much");
    settle(&shop, "collect_fines", "20", 2_000).expect("the rest");
    let receipt = picture(&shop, 1);
    assert_eq!(problem(spend(&shop, "5", receipt.clone(), json!(3))), LedgerProblem::OwnExpense, "finance pays nothing back to itself");
    assert_eq!(problem(spend(&shop, "5", Value::Null, json!(AGENT))), LedgerProblem::NoReceipt, "with a receipt");
    assert_eq!(problem(spend(&shop, "30.01", receipt.clone(), json!(AGENT))), LedgerProblem::NotEnoughCash { cash: Fen(3_000) }, "not more than there is");
    spend(&shop, "12.50", receipt.clone(), json!(AGENT)).expect("spent");
    assert_eq!((&ledger(&shop)["owed"], &ledger(&shop)["cash"]), (&json!(0), &json!(1_750)), "and the cash knows");
    shop.become_("006");
    shop.must("picture", json!({"attachment": receipt}));
    shop.become_("021");
    shop.refused("picture", json!({"attachment": receipt}));
}

#[test]
fn whoever_imposed_a_fine_does_not_collect_it_even_as_owner() {
    let shop = fined();
    shop.become_("001");
    fine_at(&shop, "2026-12-01T10:00:00");
    assert_eq!(problem(settle(&shop, "collect_fines", "60", 6_000)), LedgerProblem::FourEyes { entry: EntryId(2) }, "the owner holds every role and is still one person");
    assert_eq!(ledger(&shop)["owed"], 6_000, "and nothing half done: the manager's fine was not collected either");
    settle(&shop, "collect_fines", "30", 6_000).expect("the manager's fine alone");
    shop.become_("003");
    settle(&shop, "collect_fines", "30", 3_000).expect("finance takes the owner's");
}

#[test]
fn amounts_that_are_none_are_refused_with_a_reason() {
    let shop = fined();
    for (text, why) in [("", MoneyProblem::Empty), ("abc", MoneyProblem::NotAnAmount), ("-5", MoneyProblem::NotPositive), ("0", MoneyProblem::NotPositive), ("１０．００５", MoneyProblem::PartsOfAFen), ("1000000.01", MoneyProblem::TooMuch { most: Fen::MOST })] {
        assert_eq!(problem(settle(&shop, "collect_fines", text, 3_000)), LedgerProblem::Amount { problem: why }, "{text:?}");
    }
    assert_eq!(ledger(&shop)["head"], 1, "nothing was entered");
}

#[test]
fn what_somebody_who_left_still_owes_stays_and_can_be_paid() {
    let shop = fined();
    shop.become_("002");
    let mut person = crate::shop::person(AGENT, "006", "李静", "agent");
    person["left"] = json!("2026-12-01");
    shop.must("save_staff", json!({"staff": person}));
    let shop = shop.later(Duration::days(5));
    shop.must("unlock", json!({"number": "003", "pin": crate::shop::PIN}));
    let found = ledger(&shop);
    let gone = found["people"].as_array().into_iter().flatten().find(|p| p["staff"] == AGENT).expect("still listed");
    assert_eq!((&gone["left"], &gone["fines"]), (&json!(true), &json!(3_000)), "with what they owe");
    settle(&shop, "collect_fines", "30", 3_000).expect("and they may pay");
    assert!(ledger(&shop)["people"].as_array().into_iter().flatten().all(|p| p["staff"] != AGENT), "then they are gone from the list");
}

#[test]
fn rewards_are_paid_by_the_company_and_damage_never_touches_the_fund() {
    let shop = fined();
    shop.become_("002");
    shop.must("give_reward", json!({"staff": AGENT, "words": "好建议", "amount": "20", "ruling": null}));
    shop.must("charge_damage", json!({"staff": AGENT, "amount": "88", "words": "耳机", "picture": null}));
    shop.become_("003");
    settle(&shop, "pay_rewards", "20", 2_000).expect("paid");
    settle(&shop, "take_compensation", "80", 8_800).expect("part of it");
    let found = ledger(&shop);
    assert_eq!((&found["cash"], &found["owed"], &found["rewards"], &found["compensation"]), (&json!(0), &json!(3_000), &json!(0), &json!(800)), "the fund knows of none of it");
    let verified = shop.must("verify_ledger", json!({}));
    assert_eq!((&verified["sum"], &verified["broken"]), (&json!(0), &Value::Null), "and all accounts together are nothing");
    shop.become_("006");
    let mine = shop.must("my_ledger", json!({"staff": AGENT}));
    assert_eq!((&mine["balance"]["fines"], &mine["balance"]["compensation"]), (&json!(3_000), &json!(800)), "one's own account is one's own to see");
    shop.refused("my_ledger", json!({"staff": 2}));
    let first = mine["entries"]["rows"][0]["entry"]["id"].clone();
    shop.must("ledger_entry", json!({"entry": first}));
}

#[test]
fn an_entry_is_taken_back_by_somebody_else_and_an_overturned_fine_is_given_back() {
    let shop = fined();
    let made = settle(&shop, "collect_fines", "30", 3_000).expect("collected");
    let back = json!({"entry": made[0], "words": "点错人", "ruling": null});
    assert_eq!(problem(shop.call("take_back_entry", back.clone())), LedgerProblem::FourEyes { entry: EntryId(2) }, "not by whoever made it");
    shop.become_("002");
    assert_eq!(problem(shop.call("take_back_entry", json!({"entry": 1, "words": "x", "ruling": null}))), LedgerProblem::DecidedElsewhere, "a fine is overturned where it was decided");
    shop.must("take_back_entry", back.clone());
    assert_eq!(problem(shop.call("take_back_entry", back)), LedgerProblem::ReversedAlready { by: EntryId(3) }, "once");
    assert_eq!((&ledger(&shop)["cash"], &ledger(&shop)["owed"]), (&json!(0), &json!(3_000)), "as before");
    shop.become_("003");
    settle(&shop, "collect_fines", "30", 3_000).expect("collected again");
    shop.become_("002");
    let turn = shop.must("offence", json!({"offence": 1}))["turn"].clone();
    shop.must("overturn_offence", json!({"offence": 1, "turn": turn, "reason": "查清了", "ruling": null}));
    assert_eq!(ledger(&shop)["owed"], -3_000, "what was collected is owed back");
    shop.become_("003");
    settle(&shop, "refund_fines", "30", 3_000).expect("given back");
    assert_eq!((&ledger(&shop)["cash"], &ledger(&shop)["owed"]), (&json!(0), &json!(0)), "even");
}

#[test]
fn a_closed_month_takes_no_entry_and_the_clock_is_not_believed_when_it_runs_back() {
    let shop = fined();
    assert_eq!(problem(shop.call("close_month", json!({"month": "2026-12"}))), LedgerProblem::MonthRunning, "it is the first of December");
    let shop = shop.later(Duration::days(31));
    shop.must("unlock", json!({"number": "003", "pin": crate::shop::PIN}));
    assert_eq!(problem(shop.call("publish_statement", json!({"month": "2026-12", "head": 1}))), LedgerProblem::NotClosed, "first closed, then published");
    shop.must("close_month", json!({"month": "2026-12"}));
    assert_eq!(problem(shop.call("close_month", json!({"month": "2026-12"}))), LedgerProblem::ClosedAlready, "once");
    let late = json!({"staff": AGENT, "amount": "1", "open": 3_000, "day": "2026-12-31", "words": "上月的"});
    assert!(matches!(problem(shop.call("collect_fines", late)), LedgerProblem::MonthClosed { .. }), "what belongs there is entered in the open month");
    settle(&shop, "collect_fines", "1", 3_000).expect("dated today");
    let shop = shop.later(Duration::days(-2));
    shop.must("lock", json!({}));
    shop.must("unlock", json!({"number": "003", "pin": crate::shop::PIN}));
    assert!(matches!(problem(settle(&shop, "collect_fines", "1", 2_900)), LedgerProblem::ClockBack { .. }), "set back");
    assert_eq!(ledger(&shop)["stopped"]["kind"], "clock_back", "and the page says so before anybody types");
}

#[test]
fn each_statement_contains_the_one_before_and_a_touched_ledger_is_not_published() {
    let shop = fined();
    settle(&shop, "collect_fines", "10", 3_000).expect("collected");
    let shop = shop.later(Duration::days(31));
    shop.must("unlock", json!({"number": "003", "pin": crate::shop::PIN}));
    shop.must("close_month", json!({"month": "2026-12"}));
    assert!(matches!(problem(shop.call("publish_statement", json!({"month": "2026-12", "head": 1}))), LedgerProblem::ChangedMeanwhile { .. }), "an entry came since they looked");
    assert_eq!(shop.must("publish_statement", json!({"month": "2026-12", "head": 2})), 1, "number one");
    assert!(matches!(problem(shop.call("publish_statement", json!({"month": "2026-12", "head": 2}))), LedgerProblem::PublishedAlready { .. }), "once");
    settle(&shop, "collect_fines", "5", 2_000).expect("collected");
    let shop = shop.later(Duration::days(31));
    shop.must("unlock", json!({"number": "003", "pin": crate::shop::PIN}));
    shop.must("close_month", json!({"month": "2027-01"}));
    shop.must("save_fund_naming", json!({"naming": "numbers"}));
    shop.must("publish_statement", json!({"month": "2027-01", "head": 3}));
    shop.become_("006");
    let view = shop.must("fund_statement", json!({"month": "2027-01"}));
    assert_eq!((&view["statement"]["opening"], &view["statement"]["closing"]), (&json!(1_000), &json!(1_500)), "from the one to the other");
    assert_eq!((&view["former"]["number"], &view["former"]["head"]), (&json!(1), &json!(2)), "it names the former and where it ended");
    assert_eq!(view["people"][0]["name"], "006", "agent numbers, as settled");
    assert_eq!(shop.must("fund_statement", json!({"month": "2026-12"}))["people"][0]["name"], "李静", "the former stays as it was");
    shop.refused("fund_statement", json!({"month": "2026-11"}));
    let paper = |name: &str| shop.desk.document(name, json!({"month": "2027-01", "language": "zh-CN"}), shop.now);
    assert!(paper("statement_pdf").is_ok_and(|d| d.bytes.starts_with(b"%PDF")), "everybody may read what hangs on the wall");
    assert!(paper("statement_xlsx").is_ok_and(|d| d.bytes.starts_with(b"PK")), "also as a table");
    shop.become_("003");
    let journal = shop.desk.document("ledger_journal", json!({"flavour": "plain", "language": "zh-CN"}), shop.now).expect("a journal");
    let text = String::from_utf8(journal.bytes).expect("UTF-8");
    assert!(text.contains("资产:应收罚款:006  0.00 CNY = 15.00 CNY"), "with the balances of the screen at its end: {text}");
}

#[test]
fn fine_06_a_fine_is_waived_by_a_ruling_that_was_made() {
    let shop = fined();
    shop.become_("001");
    let ruling = shop.must("ask_ruling", json!({"question": "第一个月要不要罚？", "replaces": null}));
    let waive = |ruling: &Value, amount: &str| shop.call("waive_debt", json!({"entry": 1, "amount": amount, "open": 3_000, "ruling": ruling, "words": "新规定"}));
    assert_eq!(problem(waive(&Value::Null, "30")), LedgerProblem::NoRuling, "without one");
    assert_eq!(problem(waive(&ruling, "30")), LedgerProblem::NoRuling, "nor with a question");
    shop.must("make_ruling", json!({"ruling": ruling, "decision": "减半"}));
    shop.become_("002");
    assert_eq!(problem(waive_as(&shop, &ruling)), LedgerProblem::FourEyes { entry: EntryId(1) }, "not by whoever imposed it");
    shop.become_("001");
    shop.call("waive_debt", json!({"entry": 1, "amount": "15", "open": 3_000, "ruling": ruling, "words": "减半"})).expect("waived");
    assert_eq!(ledger(&shop)["owed"], 1_500, "the rest stays");
}

fn waive_as(shop: &Shop, ruling: &Value) -> Result<Value, Fault> {
    shop.call("waive_debt", json!({"entry": 1, "amount": "15", "open": 3_000, "ruling": ruling, "words": "减半"}))
}

#[test]
fn the_cash_is_counted_by_two() {
    let shop = fined();
    let count = |counted: &str, book: i64, witness: Value| shop.call("count_cash", json!({"counted": counted, "book": book, "words": "开账", "witness": witness}));
    assert_eq!(problem(count("20", 0, Value::Null)), LedgerProblem::NoHandler, "not alone");
    assert_eq!(problem(count("20", 5, json!(2))), LedgerProblem::ChangedMeanwhile { open: Fen(0) }, "against what the book says now");
    assert_eq!(problem(count("0.00", 0, json!(2))), LedgerProblem::NothingDiffers, "nothing to enter");
    count("20", 0, json!(2)).expect("more than the book says");
    count("19.99", 2_000, json!(2)).expect("a fen less");
    assert_eq!(ledger(&shop)["cash"], 1_999, "the book is brought to the box");
}
