//! FINE-01 and FINE-02 together: in whatever order people report, back-date, contest, confirm, dismiss, overturn, count anew, pay and
//! close, what stands is what a replay from nothing gives, the ledger says the same to the fen, all accounts add up to nothing, and no
//! row is ever changed. `PROPTEST_CASES` tries more orders.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use desk::{Desk, Fault};
use domain::ids::StaffId;
use domain::ledger::rules::LedgerProblem;
use domain::ledger::{Account, Entry};
use domain::money::Fen;
use domain::month::Month;
use proptest::prelude::*;
use serde_json::{json, Value};
use store::ledger::list::Wanted;
use store::Store;

use crate::rulebook::{issued, rule};
use crate::shop::{Shop, PASSWORD, PIN};

const AGENT: i64 = 4;
const FINES: Account = Account::FinesReceivable(StaffId(AGENT));
/// What the first and the second of the paragraph cost; later ones propose dismissal.
const LADDER: [i64; 2] = [1_000, 3_000];

/// Something that somebody does. `nth` picks one of the offences that it can be done to, if there is any.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// Minutes after the beginning of November: later reports are often of earlier days.
    Report { rule: i64, minute: i64 },
    Contest { nth: usize },
    Confirm { nth: usize },
    Dismiss { nth: usize },
    Overturn { nth: usize },
    /// Every proposal to count anew is taken.
    Recount,
    /// Finance collects what is owed, or gives back what is owed back.
    Pay { whole: bool },
    /// Days go by, and finance closes the month before.
    Close { days: i64 },
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        5 => (1..=2_i64, 0..20_000_i64).prop_map(|(rule, minute)| Deed::Report { rule, minute }),
        1 => (0..9_usize).prop_map(|nth| Deed::Contest { nth }),
        5 => (0..9_usize).prop_map(|nth| Deed::Confirm { nth }),
        1 => (0..9_usize).prop_map(|nth| Deed::Dismiss { nth }),
        2 => (0..9_usize).prop_map(|nth| Deed::Overturn { nth }),
        1 => Just(Deed::Recount),
        2 => any::<bool>().prop_map(|whole| Deed::Pay { whole }),
        1 => (5..20_i64).prop_map(|days| Deed::Close { days }),
    ]
}

/// The owner, finance and the agent at one file, each signed in; and the file itself, for what no screen shows.
struct Three {
    shop: Shop,
    finance: Desk,
    agent: Desk,
    file: Store,
}

impl Three {
    fn begin() -> Three {
        let shop = Shop::staffed();
        issued(&shop, "2026-01-01", vec![rule("7.1", "不上 QQ"), rule("7.2", "不玩游戏")]);
        let desk = || Desk::open(shop.folder.path(), shop.now);
        let three = Three { finance: desk(), agent: desk(), file: Store::open(&shop.file()).expect("the same file"), shop };
        three.sign_in();
        three
    }

    /// A password opens the shop at each desk; the agent comes in by PIN.
    fn sign_in(&self) {
        let now = self.shop.now;
        ask(&self.shop.desk, "sign_in", json!({"number": "001", "password": PASSWORD}), now);
        ask(&self.finance, "sign_in", json!({"number": "003", "password": PASSWORD}), now);
        ask(&self.agent, "sign_in", json!({"number": "003", "password": PASSWORD}), now);
        ask(&self.agent, "switch_to", json!({"staff": AGENT, "pin": PIN}), now);
    }

    fn today(&self) -> NaiveDate {
        (self.shop.now + Duration::hours(8)).date_naive()
    }

    /// What the agent is said to have done, in the order in which it counts.
    fn cases(&self) -> Vec<Value> {
        let list = self.shop.must("offences", json!({"staff": AGENT, "rule": null, "open": null, "before": null}));
        let mut rows = list["rows"].as_array().cloned().unwrap_or_default();
        rows.sort_by_key(|r| (r["offence"]["happened"].as_str().map(str::to_owned), r["offence"]["id"].as_i64()));
        rows
    }

    /// The id of one of those in a state.
    fn pick(&self, state: &str, nth: usize) -> Option<Value> {
        let found: Vec<Value> = self.cases().into_iter().filter(|r| r["state"] == state).map(|r| r["offence"]["id"].clone()).collect();
        found.get(nth % found.len().max(1)).cloned()
    }

    fn end(&self, command: &str, offence: &Value) {
        let turn = self.shop.must("offence", json!({"offence": offence}))["turn"].clone();
        self.shop.must(command, json!({"offence": offence, "turn": turn, "reason": "看错了", "ruling": null}));
    }

    fn confirm(&self, offence: &Value) {
        let page = self.shop.must("offence", json!({"offence": offence}));
        let seen: Vec<&Value> = page["warnings"].as_array().into_iter().flatten().map(|w| &w["kind"]).collect();
        let args = json!({"offence": offence, "turn": page["turn"], "step": page["step"], "chosen": null, "reason": "", "ruling": null, "seen": seen});
        self.shop.must("confirm_offence", args);
    }

    fn recount(&self) {
        for row in self.cases().into_iter().filter(|r| r["moved"] == true) {
            let page = self.shop.must("offence", json!({"offence": row["offence"]["id"]}));
            let args = json!({"offence": row["offence"]["id"], "turn": page["turn"], "step": page["recount"]["step"], "keep": false,
                              "reason": "", "ruling": null, "seen": []});
            self.shop.must("recount_offence", args);
        }
    }

    fn pay(&self, whole: bool) {
        let open = self.file.read(|db| store::ledger::balance::open_items(db, FINES)).expect("open");
        let owed: i64 = open.iter().map(|o| o.open.0.max(0)).sum();
        let back: i64 = open.iter().map(|o| (-o.open.0).max(0)).sum();
        let cash = self.file.read(|db| store::ledger::balance::of(db, Account::Cash, far())).expect("cash").0;
        let args = |amount: i64, open: i64| json!({"staff": AGENT, "amount": Fen(amount).to_string(), "open": open, "day": self.today(), "words": ""});
        if owed > 0 {
            ask(&self.finance, "collect_fines", args(if whole { owed } else { owed / 2 }, owed), self.shop.now);
        } else if back > 0 && cash >= back {
            ask(&self.finance, "refund_fines", args(back, back), self.shop.now);
        }
    }

    fn close(&mut self, days: i64) {
        self.shop.now += Duration::days(days);
        self.sign_in();
        let month = Month::of(self.today()).previous();
        let closed = self.finance.call("close_month", json!({"month": month.to_string()}), self.shop.now);
        let before = Fault::InvalidLedger { problems: vec![LedgerProblem::ClosedAlready] };
        assert_eq!(closed.err().filter(|fault| *fault != before), None, "{month} can be closed on {}", self.today());
    }

    fn act(&mut self, deed: Deed) {
        let picked = |state: &str, nth: usize| self.pick(state, nth);
        match deed {
            Deed::Report { rule, minute } => {
                let begin = NaiveDate::from_ymd_opt(2026, 11, 1).and_then(|d| d.and_hms_opt(8, 0, 0)).expect("a time");
                let words = json!({"rule": rule, "staff": AGENT, "happened": begin + Duration::minutes(minute), "words": "在玩游戏", "picture": null});
                self.shop.must("report_offence", words);
            }
            Deed::Contest { nth } => picked("reported", nth).into_iter().for_each(|offence| {
                let words = json!({"offence": offence, "answer": "contests", "words": "那是客户要求的"});
                ask(&self.agent, "answer_offence", words, self.shop.now);
            }),
            Deed::Confirm { nth } => picked("reported", nth).iter().for_each(|offence| self.confirm(offence)),
            Deed::Dismiss { nth } => picked("reported", nth).iter().for_each(|offence| self.end("dismiss_offence", offence)),
            Deed::Overturn { nth } => picked("standing", nth).iter().for_each(|offence| self.end("overturn_offence", offence)),
            Deed::Recount => self.recount(),
            Deed::Pay { whole } => self.pay(whole),
            Deed::Close { days } => self.close(days),
        }
    }

    /// Every row of the ledger and every decision, by what it is.
    fn rows(&self) -> BTreeMap<String, String> {
        let made = self.file.read(|db| store::offence::of_staff(db, StaffId(AGENT))).expect("offences");
        let decisions = made.into_iter().flat_map(|c| c.decisions).map(|d| (format!("decision {}", d.id.0), format!("{d:?}")));
        let entries = self.entries().into_iter().map(|e| (format!("entry {}", e.id.0), format!("{e:?}")));
        decisions.chain(entries).collect()
    }

    fn entries(&self) -> Vec<Entry> {
        let wanted = Wanted { limit: 100_000, ..Wanted::default() };
        self.file.read(|db| store::ledger::list::list(db, &wanted)).expect("entries")
    }

    /// What the ledger says: owed and paid by the agent, and the sum of all accounts.
    fn in_the_ledger(&self) -> (Fen, Fen, Fen) {
        let all = self.file.read(|db| store::ledger::balance::all(db, far())).expect("balances");
        let owed = all.iter().filter(|(a, _)| *a == FINES).map(|(_, f)| *f).sum();
        let paid = self.entries().into_iter().map(|e| match (e.postings.from(), e.postings.to()) {
            (FINES, Account::Cash) => e.postings.amount(),
            (Account::Cash, FINES) => -e.postings.amount(),
            _ => Fen::ZERO,
        });
        (owed, paid.sum(), all.into_iter().map(|(_, f)| f).sum())
    }

    /// What must hold after each deed.
    fn check(&self, before: &BTreeMap<String, String>) -> Result<(), TestCaseError> {
        let standing: Vec<Value> = self.cases().into_iter().filter(|r| r["state"] == "standing").collect();
        let mut stands = 0;
        for (nth, row) in standing.iter().enumerate() {
            let (amount, replay) = (row["outcome"]["amount"].as_i64().unwrap_or(0), LADDER.get(nth).copied().unwrap_or(0));
            stands += amount;
            prop_assert_eq!(row["moved"] == true, amount != replay, "standing {} costs {}, by a replay {}, and is proposed anew if they differ", nth, amount, replay);
        }
        let (owed, paid, sum) = self.in_the_ledger();
        prop_assert_eq!(sum, Fen::ZERO, "all accounts add up to nothing");
        prop_assert_eq!(owed.0 + paid.0, stands, "the ledger says what the offences say");
        let now = self.rows();
        let changed: Vec<_> = before.iter().filter(|(row, was)| now.get(*row) != Some(*was)).collect();
        prop_assert!(changed.is_empty(), "no row is ever changed or gone: {:?}", changed);
        Ok(())
    }

    /// Takes what is proposed: then nothing differs from a replay from nothing any more.
    fn settle(&self) -> Result<(), TestCaseError> {
        self.recount();
        let stands: Vec<i64> = self.cases().iter().filter(|r| r["state"] == "standing").map(|r| r["outcome"]["amount"].as_i64().unwrap_or(0)).collect();
        let replay: Vec<i64> = (0..stands.len()).map(|nth| LADDER.get(nth).copied().unwrap_or(0)).collect();
        prop_assert_eq!(stands, replay, "the first costs ten, the second thirty, the others propose dismissal");
        self.check(&BTreeMap::new())?;
        let verified = self.shop.must("verify_ledger", json!({}));
        prop_assert_eq!((&verified["broken"], &verified["sum"]), (&Value::Null, &json!(0)), "the chain holds");
        Ok(())
    }
}

fn ask(desk: &Desk, command: &str, args: Value, now: DateTime<Utc>) -> Value {
    desk.call(command, args, now).unwrap_or_else(|fault| panic!("{command} failed: {fault:?}"))
}

fn far() -> NaiveDate {
    NaiveDate::from_ymd_opt(2199, 12, 31).expect("a day")
}

/// Quick by default; as many as asked for where somebody asks.
fn config() -> ProptestConfig {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let usual = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if asked { usual } else { ProptestConfig { cases: 10, ..usual } }
}

proptest! {
    #![proptest_config(config())]
    #[test]
    fn whatever_the_order_what_stands_is_a_replay_from_nothing_and_the_ledger_adds_up(deeds in prop::collection::vec(deed(), 4..24)) {
        let mut three = Three::begin();
        let mut before = BTreeMap::new();
        for deed in deeds {
            three.act(deed);
            three.check(&before)?;
            before = three.rows();
        }
        three.settle()?;
    }
}

/// The orders above hold what they are to show: this one has all of it, and ends with thirty back-dated to ten.
#[test]
fn one_order_of_everything_ends_as_a_replay_does() {
    let mut three = Three::begin();
    let deeds = [
        Deed::Report { rule: 1, minute: 900 }, Deed::Confirm { nth: 0 }, Deed::Pay { whole: true }, Deed::Report { rule: 2, minute: 90 },
        Deed::Contest { nth: 0 }, Deed::Confirm { nth: 0 }, Deed::Close { days: 9 }, Deed::Recount, Deed::Pay { whole: false },
        Deed::Overturn { nth: 0 }, Deed::Recount, Deed::Pay { whole: true }, Deed::Report { rule: 1, minute: 5 }, Deed::Dismiss { nth: 0 },
        Deed::Pay { whole: true },
    ];
    let mut before = BTreeMap::new();
    for deed in deeds {
        three.act(deed);
        three.check(&before).expect("it holds");
        before = three.rows();
    }
    three.settle().expect("as a replay");
    let made = three.entries();
    let of = |kind: &str| made.iter().filter(|e| format!("{:?}", e.cause.kind()) == kind).count();
    assert!(of("Offence") == 4 && of("Reversal") == 3 && of("Collection") > 1, "imposed, counted anew twice, overturned once: {made:?}");
    assert_eq!(three.in_the_ledger().0, Fen::ZERO, "ten stands, and is paid");
}
