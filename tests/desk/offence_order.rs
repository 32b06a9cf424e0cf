//! FINE-01 and FINE-02 together: for many orders of report, back-date, contest, confirm, dismiss, overturn, count anew, pay and close,
//! what stands is what a replay from nothing gives, the ledger says the same to the fen, and all accounts add up to nothing.

use chrono::{Duration, NaiveDate};
use domain::ids::StaffId;
use domain::ledger::Account;
use domain::money::Fen;
use serde_json::{json, Value};
use store::Store;

use crate::rulebook::{issued, rule};
use crate::shop::Shop;

/// A row of numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below.max(1)
    }
}

/// Everything that somebody is said to have done, the earliest report first.
fn cases(shop: &Shop, staff: i64) -> Vec<Value> {
    let list = shop.must("offences", json!({"staff": staff, "rule": null, "open": null, "before": null}));
    let mut rows = list["rows"].as_array().cloned().unwrap_or_default();
    rows.reverse();
    rows
}

fn view(shop: &Shop, offence: &Value) -> Value {
    shop.must("offence", json!({"offence": offence}))
}

fn report(shop: &Shop, staff: i64, dice: &mut Dice) {
    let happened = NaiveDate::from_ymd_opt(2026, 11, 1).and_then(|d| d.and_hms_opt(8, 0, 0)).expect("a time");
    let happened = happened + Duration::minutes(dice.next(20_000) as i64);
    let words =
        json!({"rule": 1 + dice.next(2), "staff": staff, "happened": happened, "words": "在玩游戏", "picture": null});
    shop.must("report_offence", words);
}

/// One deed of the manager, drawn from what can be done now.
fn deed(shop: &Shop, staff: i64, dice: &mut Dice) {
    let all = cases(shop, staff);
    let drawn = all.get(dice.next(all.len()));
    let Some(row) = drawn.filter(|_| dice.next(10) > 3) else { return report(shop, staff, dice) };
    let page = view(shop, &row["offence"]["id"]);
    let (id, turn, step) = (&row["offence"]["id"], &page["turn"], &page["step"]);
    let seen: Vec<&Value> = page["warnings"].as_array().into_iter().flatten().map(|w| &w["kind"]).collect();
    let ended = json!({"offence": id, "turn": turn, "reason": "看错了", "ruling": null});
    match (row["state"].as_str(), dice.next(4)) {
        (Some("reported"), 0) => shop.must("dismiss_offence", ended),
        (Some("reported"), _) => {
            let args = json!({"offence": id, "turn": turn, "step": step, "chosen": null, "reason": "", "ruling": null, "seen": seen});
            shop.must("confirm_offence", args)
        }
        (Some("standing"), 0) => shop.must("overturn_offence", ended),
        _ => Value::Null,
    };
}

/// Takes every proposal to count anew that there is of somebody.
fn take_proposals(shop: &Shop, staff: i64) {
    for row in cases(shop, staff).into_iter().filter(|r| r["moved"] == true) {
        let page = view(shop, &row["offence"]["id"]);
        let args = json!({"offence": row["offence"]["id"], "turn": page["turn"], "step": page["recount"]["step"], "keep": false,
                          "reason": "", "ruling": null, "seen": []});
        shop.must("recount_offence", args);
    }
}

/// What stands of somebody by the ledger: what is still owed and what was collected; and the sum of all accounts.
fn in_the_ledger(shop: &Shop, staff: i64) -> (Fen, Fen) {
    let store = Store::open(&shop.file()).expect("the same file");
    let all = store
        .read(|db| store::ledger::balance::all(db, NaiveDate::from_ymd_opt(2027, 12, 31).expect("a day")))
        .expect("balances");
    let owed = all.iter().filter(|(a, _)| *a == Account::FinesReceivable(StaffId(staff))).map(|(_, f)| *f).sum();
    (owed, all.into_iter().map(|(_, f)| f).sum())
}

fn standing(shop: &Shop, staff: i64) -> Vec<(String, i64)> {
    let rows = cases(shop, staff).into_iter().filter(|r| r["state"] == "standing");
    let mut found: Vec<(String, i64)> = rows
        .map(|r| {
            let key = format!(
                "{} {:06}",
                r["offence"]["happened"].as_str().unwrap_or_default(),
                r["offence"]["id"].as_i64().unwrap_or(0)
            );
            (key, r["outcome"]["amount"].as_i64().unwrap_or(0))
        })
        .collect();
    found.sort();
    found
}

fn check(shop: &Shop, staff: i64, collected: i64, why: &str) {
    let stands: i64 = standing(shop, staff).iter().map(|(_, amount)| amount).sum();
    let (owed, sum) = in_the_ledger(shop, staff);
    assert_eq!(sum, Fen::ZERO, "{why}: all accounts add up to nothing");
    assert_eq!(owed.0 + collected, stands, "{why}: the ledger says what the offences say");
}

#[test]
fn whatever_the_order_what_stands_is_a_replay_from_nothing_and_the_ledger_adds_up() {
    let shop = Shop::staffed();
    issued(&shop, "2026-01-01", vec![rule("7.1", "不上 QQ"), rule("7.2", "不玩游戏")]);
    for seed in 0..8_u64 {
        let mut dice = Dice(seed * 7_919 + 17);
        let staff = shop.hire(&format!("1{seed:02}"), &format!("客服{seed}"), "agent");
        for round in 0..14 {
            deed(&shop, staff, &mut dice);
            check(&shop, staff, 0, &format!("order {seed}, deed {round}"));
        }
        let owed = in_the_ledger(&shop, staff).0;
        let part = Fen(owed.0 / 2);
        if part > Fen::ZERO {
            shop.become_("003");
            let pay = json!({"staff": staff, "amount": part.to_string(), "open": owed, "day": "2026-12-01", "words": ""});
            shop.must("collect_fines", pay);
            shop.become_("001");
        }
        for round in 0..8 {
            deed(&shop, staff, &mut dice);
            check(&shop, staff, part.0, &format!("order {seed}, deed {round} after half was paid"));
        }
        take_proposals(&shop, staff);
        let replay: Vec<i64> =
            (0..standing(&shop, staff).len()).map(|nth| [1_000, 3_000].get(nth).copied().unwrap_or(0)).collect();
        let stands: Vec<i64> = standing(&shop, staff).into_iter().map(|(_, amount)| amount).collect();
        assert_eq!(stands, replay, "order {seed}: the first costs ten, the second thirty, the others propose dismissal");
        check(&shop, staff, part.0, &format!("order {seed}, at the end"));
    }
    let verified = shop.must("verify_ledger", json!({}));
    assert_eq!((&verified["broken"], &verified["sum"]), (&Value::Null, &json!(0)), "no entry was ever changed");
}
