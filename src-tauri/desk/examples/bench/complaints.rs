//! The register in the benchmark: five thousand complaints of five years, a tenth of them open.

use std::path::Path;

use chrono::{Duration, NaiveDateTime};
use domain::complaint::{Complaint, ComplaintCause, ComplaintDraft, ComplaintState, ComplaintStep, ComplaintWay};
use domain::handover::item::Seriousness;
use domain::ids::{ComplaintId, CustomerId, StaffId};
use serde_json::{json, Value};
use store::{Store, Tx};

use crate::{measure, Failure};

const COMPLAINTS: i64 = 5_000;

/// Puts them into the file, about customers that it holds.
pub fn fill(file: &Path, now: NaiveDateTime) -> Result<(), Failure> {
    let mut store = Store::open(file)?;
    if store.read(|db| store::complaint::get(db, ComplaintId(1)))?.is_some() {
        return Ok(());
    }
    let staff: Vec<StaffId> = store.read(store::staff::all)?.iter().map(|s| s.id).collect();
    store.write(|tx| (0..COMPLAINTS).try_for_each(|n| one(tx, n, &staff, now - Duration::hours((COMPLAINTS - n) * 8))))
}

fn one(tx: &Tx, n: i64, staff: &[StaffId], at: NaiveDateTime) -> Result<(), Failure> {
    let who = |plus: i64| staff.get((n + plus) as usize % staff.len()).copied().unwrap_or(StaffId(1));
    let draft = ComplaintDraft {
        came: at.date(),
        way: ComplaintWay::Chat,
        cause: ComplaintCause::Service,
        serious: Seriousness::Normal,
        what: format!("第{n}件：说好补发的配件一直没有寄出，顾客催了三次"),
        order: format!("33045678901{n:08}"),
        agent: Some(who(0)),
        owner: Some(who(1)),
    };
    let (state, outcome) = (ComplaintState::Noted, String::new());
    let due = (at + Duration::days(3)).date();
    let customer = Some(CustomerId(n + 1));
    let id = store::complaint::add(
        tx,
        &Complaint { id: ComplaintId(0), draft, customer, noted_by: who(2), noted_at: at, due, state, outcome, closed_at: None, item: None },
    )?;
    if n % 10 != 0 {
        let step = ComplaintStep { at: at + Duration::hours(5), by: who(1), state: ComplaintState::Closed, to: None, text: "补发并道歉".to_owned() };
        store::complaint::step(tx, id, &step)?;
    }
    Ok(())
}

/// How long the screens wait for them.
pub fn figures(call: &dyn Fn(&str, Value) -> Result<Value, Failure>) -> Result<(), Failure> {
    let page = |text: &str, open: Value| json!({"text": text, "open": open, "mine": false, "before": null});
    let look = |args: Value| Ok(drop(call("complaints", args)?.to_string()));
    measure("complaints: a page of 5,000", 30, || look(page("", Value::Null)))?;
    measure("complaints: the open ones of 5,000", 30, || look(page("", json!(true))))?;
    measure("complaints: a search over 5,000", 30, || look(page("第4321件", Value::Null)))?;
    measure("complaints: their lines on Today", 30, || Ok(drop(call("complaints_today", json!({}))?)))?;
    Ok(())
}
