//! The desk's share of the benchmark: a shop of 60 people with five years of published rotas, and how long the things take that
//! a person waits for. `cargo run --release -p desk --example bench [FOLDER [MODULE...]]`; the folder is filled once and used
//! again, and modules that are named are run alone: `rota`, or a file of `bench/`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use desk::Desk;
use domain::access::Role;
use domain::audit::{Act, AuditLine};
use domain::ids::StaffId;
use domain::month::Month;
use domain::need::{Needs, WeeklyNeed};
use domain::rota::{CellEdit, Work};
use domain::shift::ShiftSystem;
use domain::staff::Staff;
use serde_json::{json, Value};
use store::Store;

#[path = "bench/complaints.rs"]
mod complaints;
#[path = "bench/customers.rs"]
mod customers;
#[path = "bench/figures.rs"]
mod figures;
#[path = "bench/handover.rs"]
mod handover;
#[path = "bench/handover_sheet.rs"]
mod handover_sheet;
#[path = "bench/ledger.rs"]
mod ledger;
#[path = "bench/training.rs"]
mod training;
#[path = "bench/notes.rs"]
mod notes;
#[path = "bench/question.rs"]
mod question;
#[path = "bench/readiness.rs"]
mod readiness;
#[path = "bench/review.rs"]
mod review;
#[path = "bench/rota.rs"]
mod rota;

const PEOPLE: i64 = 60;
const MONTHS: usize = 60;
const PASSWORD: &str = "correct horse";
type Failure = Box<dyn Error>;

/// What fills the shop's file, a module each.
type Fill = fn(&Path, NaiveDateTime) -> Result<(), Failure>;
const FILLS: [(&str, Fill); 10] = [
    ("customers", customers::fill),
    ("complaints", complaints::fill),
    ("notes", notes::fill),
    ("handover", handover::fill),
    ("figures", figures::fill),
    ("question", question::fill),
    ("ledger", ledger::fill),
    ("training", training::fill),
    ("review", review::fill),
    ("readiness", readiness::fill),
];

fn main() -> Result<(), Failure> {
    let folder = std::env::args().nth(1).map_or_else(|| std::env::temp_dir().join("daybook-bench"), PathBuf::from);
    let now = Utc.with_ymd_and_hms(2026, 12, 8, 8, 0, 0).single().ok_or("a time")?;
    let file = folder.join("daybook.db");
    if !file.exists() {
        fill(&folder, now)?;
    }
    let only: Vec<String> = std::env::args().skip(2).collect();
    let asked = |module: &str| only.is_empty() || only.iter().any(|o| o == module);
    FILLS.into_iter().filter(|(module, _)| asked(module)).try_for_each(|(_, fill)| fill(&file, now.naive_utc()))?;
    println!("{PEOPLE} people, {MONTHS} months published, {} MB\n", std::fs::metadata(&file)?.len() / 1_000_000);
    println!("{:<44}{:>10}{:>10}", "", "median", "slowest");
    measure("open the file", 5, || Ok(drop(Desk::open(&folder, now))))?;
    let desk = Desk::open(&folder, now);
    let call = |name: &str, args: Value| desk.call(name, args, now).map_err(|f| Failure::from(format!("{name}: {f}")));
    call("sign_in", json!({"number": "001", "password": PASSWORD}))?;
    if asked("rota") {
        planning(&call, &|name, args| Ok(desk.document(name, args, now)?.bytes.len()))?;
    }
    if asked("customers") {
        customers::figures(&call)?;
    }
    if asked("complaints") {
        complaints::figures(&call)?;
    }
    if asked("notes") {
        notes::figures(&call)?;
    }
    if asked("figures") {
        figures::figures(&call)?;
    }
    if asked("question") {
        question::figures(&call, &|name, file, bytes| Ok(desk.import(name, file, bytes, json!({}), now).map_err(|f| Failure::from(format!("{name}: {f}")))?))?;
    }
    if asked("ledger") {
        ledger::figures(&folder, &call)?;
    }
    if asked("training") {
        training::figures(&call)?;
    }
    if asked("review") {
        review::figures(&call)?;
    }
    if asked("readiness") {
        readiness::figures(&call, &|name, args| Ok(desk.document(name, args, now)?.bytes.len()))?;
    }
    if asked("handover") {
        handover::figures(&call)?;
        handover_sheet::figures(&call, &|name, args| Ok(desk.document(name, args, now)?.bytes.len()))?;
    }
    measure("today", 15, || Ok(drop(call("today", json!({}))?)))?;
    Ok(())
}

/// The rota of a month: drawn, edited, asked about, printed.
fn planning(call: &dyn Fn(&str, Value) -> Result<Value, Failure>, print: &dyn Fn(&str, Value) -> Result<usize, Failure>) -> Result<(), Failure> {
    let month = json!({"month": "2026-12"});
    measure("a month of 60 x 31, whole, as JSON", 15, || Ok(drop(call("rota_month", month.clone())?.to_string())))?;
    let mut turn = 0;
    measure("one edit: kept, on record, checked again", 30, || {
        turn += 1;
        let work = if turn % 2 == 0 { json!("rest") } else { json!({"shift": 1}) };
        let edit = json!([{"staff": 12, "day": "2026-12-20", "work": work, "pinned": false}]);
        Ok(drop(call("edit_rota", json!({"month": "2026-12", "edits": edit}))?))
    })?;
    let cell = json!({"staff": 12, "day": "2026-12-20"});
    measure("why this cell", 15, || Ok(drop(call("why", cell.clone())?)))?;
    let free = json!({"staff": 12, "day": "2026-12-20", "work": "rest"});
    measure("swaps of two and three for a day off", 15, || Ok(drop(call("swaps", free.clone())?)))?;
    let place = json!({"month": "2026-12", "sick": null, "place": {"day": "2026-12-20", "shift": 2}});
    measure("repair where one more is needed", 3, || Ok(drop(call("repair_offers", place.clone())?)))?;
    measure("candidates for a shift", 15, || Ok(drop(call("candidates", json!({"day": "2026-12-20", "shift": 2}))?)))?;
    rota::figures(call)?;
    let paper = json!({"month": "2026-12", "language": "zh-CN"});
    let mut bytes = 0;
    measure("the month as PDF", 15, || {
        bytes = print("rota_pdf", paper.clone())?;
        Ok(())
    })?;
    println!("the PDF has {} KB", bytes / 1000);
    Ok(())
}

/// Runs something some times and prints median and slowest in milliseconds.
fn measure(what: &str, times: usize, mut run: impl FnMut() -> Result<(), Failure>) -> Result<(), Failure> {
    let mut took = Vec::new();
    for _ in 0..times {
        let start = Instant::now();
        run()?;
        took.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    say(what, took);
    Ok(())
}

/// A line of the table for some times in milliseconds, of which there is at least one.
fn say(what: &str, mut took: Vec<f64>) {
    took.sort_by(f64::total_cmp);
    println!("{what:<44}{:>7.1} ms{:>7.1} ms", took[took.len() / 2], took[took.len() - 1]);
}

fn fill(folder: &Path, now: DateTime<Utc>) -> Result<(), Failure> {
    let founding = json!({"shop": "六十人店", "preset": "A", "owner": "林晓", "password": PASSWORD});
    Desk::open(folder, now).call("found_shop", founding, now)?;
    let mut store = Store::open(&folder.join("daybook.db"))?;
    let system = store.read(store::shift::systems)?.remove(0);
    let first = (0..MONTHS).fold(Month::new(2026, 12).ok_or("a month")?, |m, _| m.previous());
    let team = store.write(|tx| {
        store::shift::put_in_force(tx, first.previous().first(), system.id)?;
        let weekly = system.kinds.iter().map(|k| WeeklyNeed { shift: k.id, people: [24; 7] }).collect();
        store::need::save(tx, &Needs { weekly, ..Needs::default() })?;
        (1..=PEOPLE).map(|n| store::staff::add(tx, &person(n, first.first()))).collect::<Result<Vec<_>, store::StoreFault>>()
    })?;
    let mut month = first;
    for _ in 0..=MONTHS {
        fill_month(&mut store, &system, &team, month)?;
        month = month.next();
    }
    Ok(())
}

fn person(n: i64, joined: NaiveDate) -> Staff {
    Staff::new(&format!("{:03}", n + 100), &format!("员工{n}"), Role::Agent, joined)
}

/// Seven days of one shift, one of rest; published, with fifty gestures of six cells each in the trail.
fn fill_month(store: &mut Store, system: &ShiftSystem, team: &[StaffId], month: Month) -> Result<(), Failure> {
    let mut edits = Vec::new();
    for (row, &staff) in team.iter().enumerate() {
        for (column, day) in month.days().enumerate() {
            let turn = column + row * 3;
            let work = if turn % 8 == 7 { Work::Rest } else { Work::Shift(system.kinds[(turn / 8 + row) % 2].id) };
            edits.push(CellEdit { staff, day, work: Some(work), pinned: false });
        }
    }
    let at: NaiveDateTime = month.first().and_hms_opt(9, 0, 0).unwrap_or_default();
    store.write(|tx| {
        store::rota::put_cells(tx, &edits)?;
        let cells: Vec<_> = edits.iter().filter_map(|e| e.work.map(|w| (e.staff, e.day, w))).collect();
        store::publication::publish(tx, month, 0, team[0], at, &cells).map_err(|e| store::StoreFault::Other(e.to_string()))?;
        for gesture in edits.chunks(6).take(50) {
            let line = |e: &CellEdit| AuditLine { what: format!("{} {}", e.staff.0, e.day), before: String::new(), after: "早".into() };
            let lines: Vec<AuditLine> = gesture.iter().map(line).collect();
            store::audit::add(tx, at, Some(team[0]), Act::RotaEdited, &month.to_string(), &lines)?;
        }
        Ok::<(), store::StoreFault>(())
    })?;
    Ok(())
}
