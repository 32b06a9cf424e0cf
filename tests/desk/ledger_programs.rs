//! FINE-02: what other people's programs compute from the exported journal is what the screens show, to the fen. A program that is not
//! installed is named on the screen and not compared.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::Command;

use serde_json::{json, Value};

use crate::ledger::{fined, ledger, picture, today, AGENT};
use crate::shop::Shop;

/// Fines, a part collected and given back, an expense, rewards, damage, a waiver, a correction: something of everything.
fn lived() -> Shop {
    let shop = fined();
    let settle = |command: &str, amount: &str, open: i64| {
        shop.must(command, json!({"staff": AGENT, "amount": amount, "open": open, "day": today(&shop), "words": "；|\"1,5\" @ = "}))
    };
    settle("collect_fines", "12.34", 3_000);
    let receipt = picture(&shop, 3);
    shop.must("spend_fund", json!({"amount": "5.01", "day": today(&shop), "words": "奶茶 ; 三杯", "receipt": receipt, "handled_by": AGENT}));
    shop.must("count_cash", json!({"counted": "７．３０", "book": 733, "words": "少三分", "witness": 2}));
    shop.become_("002");
    shop.must("give_reward", json!({"staff": AGENT, "words": "好建议", "amount": "20", "ruling": null}));
    shop.must("give_reward", json!({"staff": 5, "words": "顶班", "amount": "0.01", "ruling": null}));
    shop.must("charge_damage", json!({"staff": AGENT, "amount": "1,000,000", "words": "仓库", "picture": null}));
    shop.become_("003");
    settle("pay_rewards", "7.77", 2_000);
    settle("take_compensation", "0.99", 100_000_000);
    shop.become_("001");
    shop.must("ask_ruling", json!({"question": "减一元？", "decision": "减", "replaces": null}));
    shop.must("waive_debt", json!({"entry": 1, "amount": "1", "open": 1_766, "ruling": 1, "words": "减"}));
    shop
}

/// What the screens show, by what the accounts are called in an English journal.
fn shown(shop: &Shop) -> BTreeMap<String, i64> {
    let view = ledger(shop);
    let mut all = BTreeMap::from([("Assets:Fund cash".to_owned(), view["cash"].as_i64().expect("fen"))]);
    for person in view["people"].as_array().expect("people") {
        let fen = |name: &str| person[name].as_i64().expect("fen");
        let number = person["number"].as_str().expect("a number");
        all.insert(format!("Assets:Fines receivable:{number}"), fen("fines"));
        all.insert(format!("Liabilities:Rewards payable:{number}"), -fen("rewards"));
        all.insert(format!("Assets:Compensation receivable:{number}"), fen("compensation"));
    }
    all.retain(|_, fen| *fen != 0);
    all
}

fn said(program: &str, arguments: &[&str]) -> Option<String> {
    let Ok(output) = Command::new(program).args(arguments).env("LC_ALL", "C.UTF-8").output() else {
        std::io::stderr().write_all(format!("\nnot compared with {program}: it is not installed\n").as_bytes()).expect("said");
        return None;
    };
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// `1234.50 CNY  Account` or `"Account","1234.50 CNY"` as account and fen.
fn told(line: &str) -> Option<(String, i64)> {
    let plain = line.replace("\",\"", "  ").replace(['"', ','], "");
    let amount = plain.split_whitespace().find(|word| word.parse::<f64>().is_ok())?.to_owned();
    let account = plain.replace("CNY", "").replacen(&amount, "", 1).trim().to_owned();
    let fen = if amount.contains('.') { amount.replace('.', "").parse().ok()? } else { amount.parse::<i64>().ok()? * 100 };
    (account.contains(':') && fen != 0).then_some((account, fen))
}

fn check(shop: &Shop, program: &str, arguments: &[&str]) {
    let journal = shop.desk.document("ledger_journal", json!({"flavour": "plain", "language": "en"}), shop.now).expect("a journal");
    let path = shop.folder.path().join("out.journal");
    std::fs::write(&path, journal.bytes).expect("written");
    let all: Vec<&str> = arguments.iter().map(|a| if *a == "FILE" { path.to_str().expect("plain letters") } else { a }).collect();
    let Some(text) = said(program, &all) else { return };
    let found: BTreeMap<String, i64> = text.lines().filter_map(told).collect();
    assert_eq!(found.values().sum::<i64>(), 0, "{program}: all accounts are nothing together: {text}");
    for (account, fen) in shown(shop) {
        assert_eq!(found.get(&account), Some(&fen), "{program} computes what the screen shows of {account}: {text}");
    }
    let owned = |account: &&String| account.split(':').count() == 3 || account.as_str() == "Assets:Fund cash";
    assert_eq!(found.keys().filter(owned).count(), shown(shop).len(), "{program} knows of nobody else: {text}");
}

#[test]
fn hledger_and_ledger_compute_what_the_screens_show() {
    let shop = lived();
    check(&shop, "hledger", &["-f", "FILE", "-s", "balance", "--flat", "-N", "-O", "csv"]);
    check(&shop, "ledger", &["--strict", "-f", "FILE", "balance", "--flat", "--no-total"]);
    assert_eq!(shop.must("verify_ledger", json!({}))["broken"], Value::Null, "and the chain holds");
}
