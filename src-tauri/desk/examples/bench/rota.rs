//! The rota in the benchmark: a month of sixty people that keeps its rules, with a sick call, a need that nobody can fill, reasons and
//! swaps.

use std::thread::sleep;
use std::time::Duration;

use serde_json::{json, Value};

use crate::{measure, Failure};

const MONTH: &str = "2027-01";

type Call<'a> = &'a dyn Fn(&str, Value) -> Result<Value, Failure>;

/// The rota's figures, in a month generated for them.
pub fn figures(call: Call) -> Result<(), Failure> {
    generate(call, 30)?;
    call("keep_generation", json!({"month": MONTH}))?;
    let view = call("rota_month", json!({"month": MONTH}))?;
    let at_work = |row: usize| (9..12).all(|column| view["cells"][row][column]["work"].is_object());
    let row = (0..60).find(|&row| at_work(row)).ok_or("somebody works on the tenth")?;
    let (staff, shift) = (view["staff"][row]["staff"].clone(), view["cells"][row][9]["work"]["shift"].clone());
    let cell = json!({"staff": staff, "day": "2027-01-10"});
    measure("why this cell, why not another", 15, || Ok(drop(call("why", cell.clone())?)))?;
    measure("who could take a shift", 15, || Ok(drop(call("candidates", json!({"day": "2027-01-10", "shift": shift}))?)))?;
    let free = json!({"staff": staff, "day": "2027-01-10", "work": "rest"});
    measure("swaps of two and three people", 15, || Ok(drop(call("swaps", free.clone())?)))?;
    let sick = call("ask_leave", json!({"staff": staff, "leave": "sick", "days": {"from": "2027-01-10", "to": "2027-01-12"}, "reason": "", "cover": ""}))?;
    call("decide_leave", json!({"leave": sick, "state": "signed"}))?;
    repair(call, "a sick call of three days", json!({"month": MONTH, "sick": staff, "place": null}))?;
    call("set_day_need", json!({"day": "2027-01-20", "shift": shift, "people": 59}))?;
    repair(call, "the whole month, a gap nobody can fill in it", json!({"month": MONTH, "sick": null, "place": null}))?;
    measure("why that gap stays", 5, || Ok(drop(call("candidates", json!({"day": "2027-01-20", "shift": shift}))?)))?;
    generate(call, 5)?;
    measure("what a generated month could not meet", 5, || Ok(drop(call("generation", json!({}))?)))?;
    call("drop_generation", json!({}))?;
    call("decide_leave", json!({"leave": sick, "state": "cancelled"})).map(drop).or(Ok(()))
}

fn generate(call: Call, seconds: u32) -> Result<(), Failure> {
    call("generate", json!({"month": MONTH, "seed": 7, "seconds": seconds, "fill": "all"}))?;
    while call("generation", json!({}))?["running"] == true {
        sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// How long offers take, and whether they are proved to change the fewest cells.
fn repair(call: Call, what: &str, wanted: Value) -> Result<(), Failure> {
    let mut told = Value::Null;
    measure(what, 5, || {
        told = call("repair_offers", wanted.clone())?;
        Ok(())
    })?;
    let best = &told["offers"][0];
    println!("  {} offers, the first moves {} cells, proved: {}", told["offers"].as_array().map_or(0, Vec::len), best["moved"], best["proved"]);
    Ok(())
}
