//! The ledger in the benchmark: balances, a statement and the chain of hashes with a hundred thousand entries in the shop's file, and
//! a million in one of their own. What fines stand for here is no offence; the accounts are the same.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use chrono::{Duration, NaiveDate, NaiveDateTime};
use domain::access::Role;
use domain::attachment::{Picture, PictureKind};
use domain::ids::{AttachmentId, EntryId, StaffId};
use domain::language::Language;
use domain::ledger::{Account, Cause, NewEntry, Postings};
use domain::money::Fen;
use domain::staff::Staff;
use paper::ledger_journal::{Flavour, Journal};
use serde_json::{json, Value};
use store::{Db, Store, StoreFault, Tx};

use crate::{measure, Failure};

const ENTRIES: i64 = 100_000;
const MANY: i64 = 1_000_000;

/// Puts a hundred thousand entries into the shop's file, over five years.
pub fn fill(file: &Path, now: NaiveDateTime) -> Result<(), Failure> {
    let mut store = Store::open(file)?;
    let staff: Vec<StaffId> = store.read(store::staff::all)?.iter().map(|s| s.id).collect();
    post_to(&mut store, &staff, ENTRIES, now)
}

/// Adds entries until there are `most`; the last falls on today.
fn post_to(store: &mut Store, staff: &[StaffId], most: i64, now: NaiveDateTime) -> Result<(), Failure> {
    loop {
        let (last, _) = store.read(store::ledger::chain::head)?;
        if last.0 >= most {
            return Ok(());
        }
        store.write(|tx| {
            let receipt = store::attachment::put(tx, Picture { format: PictureKind::Png, width: 1, height: 1 }, b"receipt", staff[0], now)?;
            (last.0..most.min(last.0 + 50_000)).try_for_each(|n| one(tx, staff, n, now - Duration::minutes((most - n) * 2_628_000 / most), receipt))
        })?;
    }
}

/// Entries in turns of four: a fine, half of it collected, an expense, the other half.
fn one(tx: &Tx, staff: &[StaffId], n: i64, at: NaiveDateTime, receipt: AttachmentId) -> Result<(), StoreFault> {
    let who = staff[1 + (n / 4) as usize % (staff.len() - 2)];
    let fines = Account::FinesReceivable(who);
    let fen = Fen(2 * (500 + n / 4 % 1_500));
    let root = EntryId(n / 4 * 4 + 1);
    let (cause, from, to, amount, by) = match n % 4 {
        0 => (Cause::Compensation, Account::Fund, fines, fen, staff[0]),
        2 => (Cause::Expense, Account::Cash, Account::Fund, Fen(fen.0 / 4), staff[staff.len() - 1]),
        _ => (Cause::Collection(root), fines, Account::Cash, Fen(fen.0 / 2), staff[staff.len() - 1]),
    };
    let postings = Postings::new(from, to, amount).map_err(|p| StoreFault::Other(format!("{p:?}")))?;
    let entry = NewEntry::new(cause, postings, by, at, "第 1 次：上班看视频");
    let spent = n % 4 == 2;
    store::ledger::post(tx, &NewEntry { receipt: spent.then_some(receipt), handled_by: spent.then_some(staff[0]), ..entry }).map(drop)
}

/// How long the screens wait, and how long the whole ledger takes.
pub fn figures(folder: &Path, call: &dyn Fn(&str, Value) -> Result<Value, Failure>) -> Result<(), Failure> {
    let store = Store::open(&folder.join("daybook.db"))?;
    let far = NaiveDate::from_ymd_opt(2199, 12, 31).unwrap_or_default();
    for (name, account) in [("cash", Account::Cash), ("fund", Account::Fund), ("one person's fines", Account::FinesReceivable(StaffId(9)))] {
        measure(&format!("100,000 entries: balance, {name}"), 20, || Ok(store.read(|db| store::ledger::balance::of(db, account, far)).map(|_| ())?))?;
    }
    drop(store);
    measure("100,000 entries: all balances, the page", 20, || Ok(drop(call("ledger", json!({}))?)))?;
    let find = json!({"account": "cash", "staff": null, "cause": null, "from": null, "to": null, "text": "", "before": null});
    measure("100,000 entries: the latest with balances", 20, || Ok(drop(call("ledger_entries", find.clone())?)))?;
    measure("100,000 entries: one person's account", 20, || Ok(drop(call("my_ledger", json!({"staff": 9}))?)))?;
    measure("100,000 entries: statement of a month", 20, || Ok(drop(call("fund_statement", json!({"month": "2026-11"}))?)))?;
    measure("100,000 entries: verify", 5, || Ok(drop(call("verify_ledger", json!({}))?)))?;
    measure("100,000 entries: chart", 5, || Ok(drop(call("ledger_chart", json!({}))?)))?;
    many(folder)
}

/// A million entries in a file of their own: the chain, the journal, and how long hledger reads what we wrote.
fn many(folder: &Path) -> Result<(), Failure> {
    let path = folder.join("ledger-million.db");
    let now = NaiveDate::from_ymd_opt(2026, 12, 8).and_then(|d| d.and_hms_opt(8, 0, 0)).ok_or("a time")?;
    let mut store = if path.exists() { Store::open(&path)? } else { Store::create(&path)? };
    if store.read(store::staff::all)?.is_empty() {
        let joined = NaiveDate::from_ymd_opt(2020, 1, 1).ok_or("a day")?;
        store.write(|tx| (1..=60).try_for_each(|n| store::staff::add(tx, &Staff::new(&format!("{n:03}"), &format!("员工{n}"), Role::Agent, joined)).map(drop)))?;
    }
    let staff: Vec<StaffId> = store.read(store::staff::all)?.iter().map(|s| s.id).collect();
    post_to(&mut store, &staff, MANY, now)?;
    measure("1,000,000 entries: verify", 3, || match store.read(store::ledger::chain::verify)? {
        Ok(_) => Ok(()),
        Err(broken) => Err(format!("{broken:?}").into()),
    })?;
    let mut bytes = Vec::new();
    measure("1,000,000 entries: journal", 3, || {
        bytes = store.read(|db| Ok(journal(db)))??;
        Ok(())
    })?;
    println!("the journal has {} MB", bytes.len() / 1_000_000);
    let file = folder.join("ledger-million.journal");
    std::fs::write(&file, &bytes)?;
    let start = Instant::now();
    match Command::new("hledger").arg("-f").arg(&file).args(["balance", "--depth", "1"]).output() {
        Ok(output) if output.status.success() => println!("{:<44}{:>7.1} s", "hledger reads it", start.elapsed().as_secs_f64()),
        Ok(output) => println!("hledger gave up after {:.0} s: {}", start.elapsed().as_secs_f64(), String::from_utf8_lossy(&output.stderr).lines().next().unwrap_or("no memory")),
        Err(_) => println!("hledger is not installed: not compared"),
    }
    Ok(())
}

fn journal(db: &Db) -> Result<Vec<u8>, StoreFault> {
    let people: Vec<_> = store::staff::all(db)?.into_iter().map(|s| (s.id, s.number)).collect();
    let mut journal = Journal::new(Flavour::Plain, Language::Simplified, "bench", &store::ledger::stream::accounts(db)?, &people, "2020-01-01");
    store::ledger::stream::each(db, |told| journal.tell(told))?;
    Ok(journal.finish().0)
}
