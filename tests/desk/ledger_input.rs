//! Amounts through the door as people type them, whatever they are for (FINE-02): what is none is refused with a reason and nothing is
//! entered; what is one is read in whatever digits it is written.

use desk::Fault;
use domain::money::{Fen, MoneyProblem};
use domain::ledger::rules::LedgerProblem;
use serde_json::{json, Value};

use crate::ledger::{fined, ledger, picture, today, AGENT};
use crate::shop::Shop;

/// What is no amount of money that can be moved.
const NONE: [&str; 12] = ["", " ", "-5", "－５", "0", "０．００", "0.001", "１０．００５", "1000000.01", "1e3", "十元", "99999999999999999999"];

/// Every act that takes an amount, with what else it asks for.
fn acts(shop: &Shop, receipt: &Value) -> Vec<(&'static str, Value)> {
    let settle = json!({"staff": AGENT, "open": 3_000, "day": "2026-12-01", "words": ""});
    vec![
        ("collect_fines", settle.clone()),
        ("refund_fines", settle.clone()),
        ("pay_rewards", settle.clone()),
        ("take_compensation", settle),
        ("spend_fund", json!({"day": "2026-12-01", "words": "聚餐", "receipt": receipt, "handled_by": AGENT})),
        ("charge_damage", json!({"staff": AGENT, "words": "耳机", "picture": null})),
        ("waive_debt", json!({"entry": 1, "open": 3_000, "ruling": 1, "words": "减半"})),
        ("give_reward", json!({"staff": AGENT, "words": "加班", "ruling": null})),
        ("set_reward_rate", json!({"sort": "idea", "from": today(shop)})),
    ]
}

fn with(mut args: Value, amount: &str) -> Value {
    args["amount"] = json!(amount);
    args
}

/// A fine of thirty yuan, a decided ruling, and the owner signed in, who may do all of it.
fn asked() -> (Shop, Value) {
    let shop = fined();
    shop.become_("001");
    shop.must("ask_ruling", json!({"question": "减半？", "decision": "减半", "replaces": null}));
    let receipt = picture(&shop, 7);
    (shop, receipt)
}

#[test]
fn no_act_takes_what_is_no_amount_and_nothing_is_half_done() {
    let (shop, receipt) = asked();
    for (command, args) in acts(&shop, &receipt) {
        for text in NONE {
            // A reward whose amount is not known yet is granted without one (ruling 7).
            if command == "give_reward" && text.trim().is_empty() {
                continue;
            }
            let fault = shop.refused(command, with(args.clone(), text));
            assert!(told(&fault), "{command} {text:?}: a clear answer, not {fault:?}");
        }
    }
    for text in NONE.into_iter().filter(|t| !matches!(*t, "0" | "０．００")) {
        let fault = shop.refused("count_cash", json!({"counted": text, "book": 0, "words": "开账", "witness": 2}));
        assert!(told(&fault), "count_cash {text:?}: a clear answer, not {fault:?}");
    }
    assert_eq!(ledger(&shop)["head"], 1, "nothing but the fine was ever entered");
    assert_eq!(shop.must("rewards", json!({"before": null}))["rows"], json!([]), "no reward was decided");
}

/// Whether a fault names the amount as what is wrong.
fn told(fault: &Fault) -> bool {
    match fault {
        Fault::InvalidLedger { problems } => matches!(problems[..], [LedgerProblem::Amount { .. }]),
        Fault::InvalidReward { problem } => matches!(problem, domain::reward::RewardProblem::BadAmount { .. }),
        _ => false,
    }
}

#[test]
fn the_largest_amount_is_one_and_a_fen_more_is_not() {
    let (shop, _) = asked();
    let charge = |staff: i64, amount: &str| shop.call("charge_damage", json!({"staff": staff, "amount": amount, "words": "仓库", "picture": null}));
    for staff in [2, 3, 4, 5] {
        charge(staff, "1000000").expect("a million yuan");
    }
    let most = LedgerProblem::Amount { problem: MoneyProblem::TooMuch { most: Fen::MOST } };
    assert_eq!(charge(4, "1,000,000.01").err(), Some(Fault::InvalidLedger { problems: vec![most] }), "and a fen");
    charge(4, "0.01").expect("a fen");
    assert_eq!(ledger(&shop)["compensation"], 400_000_001_i64, "to the fen, beyond four bytes too");
    assert_eq!(shop.must("verify_ledger", json!({}))["sum"], 0, "and all accounts are nothing together");
}

#[test]
fn amounts_are_read_as_people_type_them() {
    let (shop, _) = asked();
    let charge = |amount: &str| shop.must("charge_damage", json!({"staff": AGENT, "amount": amount, "words": "键盘", "picture": null}));
    for (typed, fen) in [("１０．００", 1_000), ("10", 1_000), (" 10.5 ", 1_050), ("¥12.30", 1_230), ("￥１２．３", 1_230), ("1,234.56", 123_456), ("１，２３４", 123_400), ("8元", 800)] {
        let entry = charge(typed);
        let made = shop.must("ledger_entry", json!({"entry": entry}));
        assert_eq!(made["row"]["entry"]["postings"]["amount"], fen, "{typed:?}");
    }
}

#[test]
fn somebody_who_left_can_be_charged_and_rewarded_for_what_was_and_nobody_else_that_never_was() {
    let (shop, _) = asked();
    let mut person = crate::shop::person(AGENT, "006", "李静", "agent");
    person["left"] = json!("2026-11-30");
    shop.must("save_staff", json!({"staff": person}));
    shop.must("charge_damage", json!({"staff": AGENT, "amount": "5", "words": "耳机", "picture": null}));
    let found = ledger(&shop);
    let gone = found["people"].as_array().into_iter().flatten().find(|p| p["staff"] == AGENT).expect("listed with what is open");
    assert_eq!((&gone["left"], &gone["compensation"]), (&json!(true), &json!(500)), "what they owe is on record, and that they left");
    let nobody = shop.refused("charge_damage", json!({"staff": 99, "amount": "5", "words": "耳机", "picture": null}));
    assert!(matches!(nobody, Fault::NotFound { .. }), "who never was cannot owe: {nobody:?}");
}
