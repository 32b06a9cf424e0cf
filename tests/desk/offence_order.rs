//! FINE-01 and FINE-02 together: for many orders of report, back-date, contest, confirm, dismiss, overturn, count anew, pay and close,
//! what stands is what a replay from nothing gives, the ledger says the same to the fen, and all accounts add up to nothing.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};
use desk::Fault;
use domain::ids::StaffId;
use domain::ledger::rules::LedgerProblem;
use domain::ledger::{Account, Entry};
use domain::money::Fen;
use domain::month::Month;
use serde_json::{json, Value};
use store::ledger::list::Wanted;
use store::Store;

use crate::rulebook::{issued, rule};
use crate::shop::{Shop, PIN};

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

/// The person contests something that is not decided yet.
fn contest(shop: &Shop, (staff, number): (i64, &str)) {
    let open = cases(shop, staff).into_iter().find(|row| row["state"] == "reported");
    let Some(row) = open else { return };
    shop.become_(number);
    shop.must("answer_offence", json!({"offence": row["offence"]["id"], "answer": "contests", "words": "那是客户要求的"}));
    shop.become_("001");
}

/// Finance takes part or all of what is owed, and gives back what was paid for fines that stand no more.
fn pay(shop: &Shop, staff: i64, whole: bool) {
    let open = file(shop).read(|db| store::ledger::balance::open_items(db, Account::FinesReceivable(StaffId(staff)))).expect("open");
    let owed: i64 = open.iter().map(|o| o.open.0.max(0)).sum();
    let back: i64 = open.iter().map(|o| (-o.open.0).max(0)).sum();
    let cash = file(shop).read(|db| store::ledger::balance::of(db, Account::Cash, far())).expect("cash").0;
    let day = shop.now + Duration::hours(8);
    let args = |amount: i64, open: i64| json!({"staff": staff, "amount": Fen(amount).to_string(), "open": open, "day": day.date_naive(), "words": ""});
    shop.become_("003");
    if owed > 0 {
        shop.must("collect_fines", args(if whole { owed } else { owed / 2 }, owed));
    } else if back > 0 && cash >= back {
        shop.must("refund_fines", args(back, back));
    }
    shop.become_("001");
}

/// Weeks go by, and finance closes the month before, unless it is closed.
fn close(shop: Shop, dice: &mut Dice) -> Shop {
    let shop = shop.later(Duration::days(5 + dice.next(15) as i64));
    let month = Month::of((shop.now + Duration::hours(8)).date_naive()).previous();
    shop.become_("003");
    let closed = shop.call("close_month", json!({"month": month.to_string()}));
    let before = Fault::InvalidLedger { problems: vec![LedgerProblem::ClosedAlready] };
    let refused = closed.err().filter(|fault| *fault != before);
    assert_eq!(refused, None, "{month} can be closed in {}", shop.now);
    shop.become_("001");
    shop
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

fn file(shop: &Shop) -> Store {
    Store::open(&shop.file()).expect("the same file")
}

fn far() -> NaiveDate {
    NaiveDate::from_ymd_opt(2199, 12, 31).expect("a day")
}

fn entries(shop: &Shop) -> Vec<Entry> {
    let wanted = Wanted { limit: 100_000, ..Wanted::default() };
    file(shop).read(|db| store::ledger::list::list(db, &wanted)).expect("entries")
}

/// Every row of the ledger and every decision, by what it is.
fn rows(shop: &Shop, staff: i64) -> BTreeMap<String, String> {
    let made = file(shop).read(|db| store::offence::of_staff(db, StaffId(staff))).expect("offences");
    let decisions = made.into_iter().flat_map(|c| c.decisions).map(|d| (format!("decision {}", d.id.0), format!("{d:?}")));
    let entries = entries(shop).into_iter().map(|e| (format!("entry {}", e.id.0), format!("{e:?}")));
    decisions.chain(entries).collect()
}

/// What stands of somebody by the ledger: what they owe and what they have paid; and the sum of all accounts.
fn in_the_ledger(shop: &Shop, staff: i64) -> (Fen, Fen, Fen) {
    let fines = Account::FinesReceivable(StaffId(staff));
    let all = file(shop).read(|db| store::ledger::balance::all(db, far())).expect("balances");
    let owed = all.iter().filter(|(a, _)| *a == fines).map(|(_, f)| *f).sum();
    let paid = entries(shop).into_iter().map(|e| match (e.postings.from(), e.postings.to()) {
        (from, Account::Cash) if from == fines => e.postings.amount(),
        (Account::Cash, to) if to == fines => -e.postings.amount(),
        _ => Fen::ZERO,
    });
    (owed, paid.sum(), all.into_iter().map(|(_, f)| f).sum())
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

fn check(shop: &Shop, staff: i64, why: &str) {
    let stands: i64 = standing(shop, staff).iter().map(|(_, amount)| amount).sum();
    let (owed, paid, sum) = in_the_ledger(shop, staff);
    assert_eq!(sum, Fen::ZERO, "{why}: all accounts add up to nothing");
    assert_eq!(owed.0 + paid.0, stands, "{why}: the ledger says what the offences say");
}

/// One order: deeds drawn one after the other, each held against the ledger and against every row that there was before it.
fn order(mut shop: Shop, seed: u64) -> Shop {
    let mut dice = Dice(seed * 7_919 + 17);
    let number = format!("1{seed:02}");
    let staff = shop.hire(&number, &format!("客服{seed}"), "agent");
    shop.must("set_pin", json!({"staff": staff, "pin": PIN}));
    let mut before = BTreeMap::new();
    for round in 0..26 {
        let drawn = dice.next(14);
        match drawn {
            0 => contest(&shop, (staff, &number)),
            1 => pay(&shop, staff, false),
            2 => pay(&shop, staff, true),
            3 => shop = close(shop, &mut dice),
            _ => deed(&shop, staff, &mut dice),
        }
        check(&shop, staff, &format!("order {seed}, deed {round} ({drawn})"));
        let now = rows(&shop, staff);
        let changed: Vec<_> = before.iter().filter(|(row, was)| now.get(*row) != Some(*was)).collect();
        assert_eq!(changed, [], "order {seed}, deed {round}: no row is ever changed or gone");
        before = now;
    }
    take_proposals(&shop, staff);
    let stands: Vec<i64> = standing(&shop, staff).into_iter().map(|(_, amount)| amount).collect();
    let replay: Vec<i64> = (0..stands.len()).map(|nth| [1_000, 3_000].get(nth).copied().unwrap_or(0)).collect();
    assert_eq!(stands, replay, "order {seed}: the first costs ten, the second thirty, the others propose dismissal");
    check(&shop, staff, &format!("order {seed}, at the end"));
    shop
}

#[test]
fn whatever_the_order_what_stands_is_a_replay_from_nothing_and_the_ledger_adds_up() {
    let shop = Shop::staffed();
    issued(&shop, "2026-01-01", vec![rule("7.1", "不上 QQ"), rule("7.2", "不玩游戏")]);
    let shop = (0..8).fold(shop, order);
    let made = entries(&shop);
    let of = |kind: &str| made.iter().filter(|e| format!("{:?}", e.cause.kind()) == kind).count();
    assert!(of("Collection") > 3 && of("Reversal") > 3 && of("Offence") > 10, "the orders hold what is to be shown");
    let verified = shop.must("verify_ledger", json!({}));
    assert_eq!((&verified["broken"], &verified["sum"]), (&Value::Null, &json!(0)), "no entry was ever changed");
}
