//! The ledger as a plain-text journal: read back by a reader of our own, and by hledger, ledger and beancount where they are installed.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use domain::ids::{EntryId, StaffId};
use domain::language::Language;
use domain::ledger::{Account, CauseKind, Told};
use domain::money::Fen;
use paper::ledger_journal::{Flavour, Journal};
use proptest::prelude::*;

const LANGUAGES: [Language; 3] = [Language::Simplified, Language::Traditional, Language::English];
const ANN: StaffId = StaffId(4);
const BO: StaffId = StaffId(5);

struct Made {
    text: String,
    /// What the app shows, by the name of the account in the journal.
    balances: BTreeMap<String, i64>,
}

type Move<'a> = (&'a str, CauseKind, &'a str, Account, Account, i64);

fn write(flavour: Flavour, language: Language, moves: &[Move]) -> Made {
    let people = [(ANN, "006".to_owned()), (BO, "A: 7; x".to_owned()), (StaffId(6), "A--7--x".to_owned())];
    let mut accounts: Vec<Account> = moves.iter().flat_map(|m| [m.3, m.4]).collect();
    accounts.sort();
    accounts.dedup();
    let first = moves.iter().map(|m| m.0).min().unwrap_or("2026-01-01");
    let mut journal = Journal::new(flavour, language, "云朵家居; a: b", &accounts, &people, first);
    for (id, (day, cause, words, from, to, fen)) in (1..).zip(moves) {
        journal.tell(&Told { id: EntryId(id), day, cause: *cause, words, from: *from, to: *to, amount: Fen(*fen) });
    }
    let names: BTreeMap<Account, String> = accounts.iter().map(|a| (*a, journal.name(*a).to_owned())).collect();
    let (bytes, balances) = journal.finish();
    let balances = balances.into_iter().map(|(account, fen)| (names[&account].clone(), fen.0)).collect();
    Made { text: String::from_utf8(bytes).expect("UTF-8"), balances }
}

/// A shop's months: what people type, days out of their order, and the largest amount.
fn months() -> Vec<Move<'static>> {
    let fines = |who| Account::FinesReceivable(who);
    vec![
        ("2026-10-09", CauseKind::Offence, "第 1 次：看视频", Account::Fund, fines(ANN), 1_000),
        ("2026-10-12", CauseKind::Offence, "a;b | c  d\n\"e\" \\ (x) * ! = @ {1} [2026-01-01]", Account::Fund, fines(BO), 3_000),
        ("2026-10-11", CauseKind::Collection, "", fines(ANN), Account::Cash, 400),
        ("2026-11-02", CauseKind::Collection, "微信", fines(BO), Account::Cash, 3_000),
        ("2026-11-05", CauseKind::Expense, "聚餐: 奶茶 ; key: value", Account::Cash, Account::Fund, 2_599),
        ("2026-11-06", CauseKind::Reward, "N-12", Account::RewardsPayable(ANN), Account::RewardsGranted, Fen::MOST.0),
        ("2026-11-07", CauseKind::Payout, "", Account::Company, Account::RewardsPayable(ANN), 5_001),
        ("2026-11-07", CauseKind::Compensation, "耳机", Account::CompensationCharged, Account::Compensation(BO), 12_345),
        ("2026-11-03", CauseKind::Settlement, "", Account::Compensation(BO), Account::Company, 1),
        ("2026-12-01", CauseKind::Reversal, "冲正", Account::Cash, fines(ANN), 400),
    ]
}

/// Reads the form of hledger and ledger without knowing how it was written: declared accounts, transactions that cancel out, and the
/// balances asserted at the end.
fn read(text: &str) -> (BTreeMap<String, i64>, BTreeMap<String, i64>) {
    let fen = |text: &str| -> i64 { text.strip_suffix(" CNY").expect("in yuan").replace('.', "").parse().expect("a number") };
    let (mut declared, mut sums, mut asserted) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    let mut open = 0;
    for line in text.lines() {
        if let Some(account) = line.strip_prefix("account ") {
            declared.push(account.to_owned());
        } else if let Some(posting) = line.strip_prefix("    ").filter(|p| p.contains("  ")) {
            let (account, amount) = posting.split_once("  ").expect("two blanks between account and amount");
            assert!(declared.iter().any(|d| d == account), "{account} is declared");
            let (amount, stated) = amount.split_once(" = ").map_or((amount, None), |(a, s)| (a, Some(s)));
            *sums.entry(account.to_owned()).or_insert(0) += fen(amount);
            open += fen(amount);
            stated.map(|s| asserted.insert(account.to_owned(), fen(s)));
        } else {
            assert_eq!(open, 0, "the transaction before this line cancels out: {line}");
        }
    }
    (sums, asserted)
}

#[test]
fn what_a_reader_counts_is_what_the_app_shows() {
    for language in LANGUAGES {
        let made = write(Flavour::Plain, language, &months());
        let (sums, asserted) = read(&made.text);
        assert_eq!(sums, made.balances, "counted by another reader, {language:?}");
        assert_eq!(asserted, made.balances, "and asserted at the end");
    }
}

/// What a program says, or `None` with a visible line where it is not installed.
fn run(program: &str, arguments: &[&str]) -> Option<String> {
    match Command::new(program).args(arguments).env("LC_ALL", "C.UTF-8").output() {
        Ok(output) => {
            let said = (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned());
            assert!(output.status.success(), "{program} {arguments:?} found fault: {}{}", said.0, said.1);
            assert_eq!(said.1, "", "{program} {arguments:?} has nothing to remark");
            Some(said.0)
        }
        Err(_) => {
            // One write keeps the line whole; `eprintln!` is swallowed when a test passes.
            std::io::stderr().write_all(format!("\nnot checked by {program}: it is not installed\n").as_bytes()).expect("said");
            None
        }
    }
}

fn on_disk(made: &Made, ending: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(format!("daybook.{ending}"));
    std::fs::write(&path, &made.text).expect("written");
    let path = Path::to_str(&path).expect("plain letters").to_owned();
    (folder, path)
}

/// `  1234.50 CNY  account` or `"account","1234.50 CNY"` as account and fen.
fn told(line: &str) -> Option<(String, i64)> {
    let line = line.replace("\",\"", "\t").replace(['"', ','], "");
    let amount = line.split_whitespace().find(|w| w.parse::<f64>().is_ok())?.to_owned();
    let account: String = line.replace("CNY", "").replacen(&amount, "", 1).trim().to_owned();
    let fen = if amount.contains('.') { amount.replace('.', "").parse().ok()? } else { amount.parse::<i64>().ok()? * 100 };
    account.contains(':').then_some((account, fen))
}

/// Accounts that stand at nothing are left out by some programs.
fn moved(balances: &BTreeMap<String, i64>) -> BTreeMap<String, i64> {
    balances.iter().filter(|(_, fen)| **fen != 0).map(|(a, f)| (a.clone(), *f)).collect()
}

fn agrees(made: &Made, program: &str, said: Option<String>) {
    let Some(said) = said else { return };
    let found: BTreeMap<String, i64> = said.lines().filter_map(told).collect();
    assert_eq!(moved(&found), moved(&made.balances), "{program} counts to the fen what the app shows:\n{said}");
}

#[test]
fn hledger_accepts_it_strictly_and_counts_the_same() {
    for language in LANGUAGES {
        let made = write(Flavour::Plain, language, &months());
        let (_folder, path) = on_disk(&made, "journal");
        run("hledger", &["-f", &path, "check", "-s"]);
        agrees(&made, "hledger", run("hledger", &["-f", &path, "balance", "--flat", "-N", "-E", "-O", "csv"]));
    }
}

#[test]
fn ledger_accepts_it_strictly_and_counts_the_same() {
    for language in LANGUAGES {
        let made = write(Flavour::Plain, language, &months());
        let (_folder, path) = on_disk(&made, "journal");
        run("ledger", &["--strict", "-f", &path, "accounts"]);
        agrees(&made, "ledger", run("ledger", &["--strict", "-f", &path, "balance", "--flat", "--no-total"]));
    }
}

#[test]
fn beancount_accepts_it_with_its_latin_names() {
    for language in LANGUAGES {
        let made = write(Flavour::Beancount, language, &months());
        let (_folder, path) = on_disk(&made, "beancount");
        run("bean-check", &[&path]);
        agrees(&made, "bean-query", run("bean-query", &["-f", "csv", &path, "SELECT account, sum(number) GROUP BY account"]));
    }
}

/// The other programs are no decoration: a journal with a wrong fen must not pass them.
#[test]
fn a_fen_too_much_is_noticed_by_every_reader() {
    let made = write(Flavour::Plain, Language::Simplified, &months());
    let wrong = made.text.replacen("4.00 CNY", "4.01 CNY", 1);
    assert!(std::panic::catch_unwind(|| read(&wrong)).is_err(), "by our own");
    let (_folder, path) = on_disk(&Made { text: wrong, balances: BTreeMap::new() }, "journal");
    for (program, arguments) in [("hledger", vec!["-f", &path, "check", "-s"]), ("ledger", vec!["--strict", "-f", &path, "balance"])] {
        if let Ok(output) = Command::new(program).args(&arguments).output() {
            assert!(!output.status.success(), "by {program}");
        }
    }
}

#[test]
fn an_empty_ledger_is_a_journal_too() {
    let made = write(Flavour::Plain, Language::Simplified, &[]);
    let (_folder, path) = on_disk(&made, "journal");
    run("hledger", &["-f", &path, "check", "-s"]);
}

proptest! {
    #[test]
    fn whatever_people_typed_the_journal_stays_readable(words in "\\PC{0,40}", fen in 1..=Fen::MOST.0) {
        let moves = [("2026-10-09", CauseKind::Offence, words.as_str(), Account::Fund, Account::FinesReceivable(ANN), fen)];
        let made = write(Flavour::Plain, Language::Simplified, &moves);
        let (sums, asserted) = read(&made.text);
        prop_assert_eq!(&sums, &made.balances);
        prop_assert_eq!(&asserted, &made.balances);
    }
}
