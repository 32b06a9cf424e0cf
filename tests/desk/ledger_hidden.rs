//! Customers in the words of the ledger (SEC-02, SEC-06): masked on every screen, sheet and file, also where the card came after the
//! words; and gone with the purge, while the chain still holds.

use std::process::Command;

use serde_json::{json, Value};

use crate::customer::holding;
use crate::ledger::{fined, today, AGENT};
use crate::shop::Shop;

const NAME: &str = "金丝雀小王";
const PHONE: &str = "13812340987";

fn collect(shop: &Shop, open: i64, words: &str) -> Value {
    shop.must("collect_fines", json!({"staff": AGENT, "amount": "5", "open": open, "day": today(shop), "words": words}))[0].clone()
}

/// Two collections that name a customer: one from before there was a card, one from after.
fn named() -> (Shop, [Value; 2]) {
    let shop = fined();
    let first = collect(&shop, 3_000, &format!("{NAME}代付，{PHONE}"));
    shop.become_("001");
    let card = shop.must("add_customer", json!({"name": NAME, "anyway": false}));
    shop.must("change_customer", json!({"customer": card, "what": {"change": "add_contact", "channel": "phone", "value": PHONE}}));
    shop.become_("003");
    let second = collect(&shop, 2_500, &format!("又是{NAME}"));
    (shop, [first, second])
}

/// Everything in which the words of the ledger leave the file, by what it is.
fn told(shop: &Shop, entries: &[Value; 2]) -> Vec<(&'static str, String)> {
    let find = json!({"account": null, "staff": null, "cause": null, "from": null, "to": null, "text": "", "before": null});
    let paper = |name: &str, args: Value| shop.desk.document(name, args, shop.now).expect("a document").bytes;
    let month = json!({"month": "2026-12", "language": "zh-CN"});
    let mut all = vec![
        ("entries", shop.must("ledger_entries", find).to_string()),
        ("account", shop.must("my_ledger", json!({"staff": AGENT})).to_string()),
        ("statement", shop.must("fund_statement", json!({"month": "2026-12"})).to_string()),
        ("pdf", pdf_text(&paper("statement_pdf", month.clone()))),
        ("xlsx", cells(&paper("statement_xlsx", month))),
        ("journal", String::from_utf8(paper("ledger_journal", json!({"flavour": "plain", "language": "zh-CN"}))).expect("UTF-8")),
        ("beancount", String::from_utf8(paper("ledger_journal", json!({"flavour": "beancount", "language": "en"}))).expect("UTF-8")),
    ];
    all.extend(entries.iter().map(|entry| ("entry", shop.must("ledger_entry", json!({"entry": entry})).to_string())));
    all
}

fn pdf_text(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("statement.pdf");
    std::fs::write(&path, bytes).expect("written");
    let output = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output().expect("pdftotext is needed: poppler-utils");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn cells(bytes: &[u8]) -> String {
    let table = paper::spreadsheet::read(bytes).expect("a table");
    let rows = table.rows.into_iter().map(|row| row.cells.join("\t"));
    std::iter::once(table.header.join("\t")).chain(rows).collect::<Vec<_>>().join("\n")
}

fn check(shop: &Shop, entries: &[Value; 2], shown: &str, hidden: usize) {
    for (what, text) in told(shop, entries) {
        assert!(!text.contains(NAME) && !text.contains(PHONE), "{what} names the customer: {text}");
        assert!(text.contains(shown), "{what} says {shown}: {text}");
    }
    let verified = shop.must("verify_ledger", json!({}));
    assert_eq!((&verified["broken"], &verified["sum"]), (&Value::Null, &json!(0)), "the chain holds");
    assert_eq!(verified["hidden"], hidden, "and says in how many entries somebody was hidden");
}

#[test]
fn a_customer_is_masked_wherever_the_ledger_is_told_also_from_before_the_card() {
    let (shop, entries) = named();
    check(&shop, &entries, "金***王", 0);
    let found = json!({"account": null, "staff": null, "cause": null, "from": null, "to": null, "text": NAME, "before": null});
    let rows = shop.must("ledger_entries", found)["rows"].as_array().map(Vec::len);
    assert_eq!(rows, Some(2), "and both are found by the name, through the card");
}

#[test]
fn a_purged_customer_is_gone_from_the_ledgers_words_and_from_the_file() {
    let (shop, entries) = named();
    shop.become_("001");
    shop.must("purge_customers", json!({"customers": [1]}));
    check(&shop, &entries, "C-1", 2);
    assert_eq!(holding(&shop, NAME), [] as [String; 0], "no byte of the name is left in the shop's files");
    assert_eq!(holding(&shop, PHONE), [] as [String; 0], "nor of the phone");
}
