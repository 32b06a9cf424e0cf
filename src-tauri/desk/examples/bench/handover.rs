//! The handover in the benchmark: the page, a sheet and Today with five years of sheets behind them.

use std::path::Path;

use chrono::{Duration, NaiveDateTime};
use domain::handover::item::{ItemDraft, ItemKind, ItemState};
use domain::handover::turn::{Change, Turn};
use domain::ids::{ShiftId, StaffId};
use serde_json::{json, Value};
use store::handover::{item, sheet};
use store::{Store, StoreFault, Tx};

use crate::{measure, Failure};

const DAYS: i64 = 5 * 365;
/// Items written for each sheet; each stands on two.
const ITEMS: usize = 8;

/// Puts the sheets into the file: two a day for five years, the last one yesterday morning.
pub fn fill(file: &Path, now: NaiveDateTime) -> Result<(), Failure> {
    let mut store = Store::open(file)?;
    if !store.read(|db| sheet::closed(db, 1))?.is_empty() {
        return Ok(());
    }
    let staff = store.read(store::staff::all)?;
    let shifts: Vec<ShiftId> = store.read(store::shift::systems)?.iter().flat_map(|s| s.kinds.iter().map(|k| k.id)).take(2).collect();
    let first = now.date() - Duration::days(DAYS);
    for (day, block) in (0..DAYS).step_by(100).map(|d| (d, d..(d + 100).min(DAYS))) {
        store.write(|tx| {
            for n in block.clone().flat_map(|d| [d * 2, d * 2 + 1]).filter(|n| *n < 2 * DAYS - 2) {
                hand_over(tx, n, first.and_hms_opt(9, 0, 0).unwrap_or_default(), &shifts, staff[(day % 30) as usize + 1].id)?;
            }
            Ok::<(), StoreFault>(())
        })?;
    }
    Ok(())
}

/// Writes the items of a sheet, finishes those of the sheet before, closes and accepts it.
fn hand_over(tx: &Tx, n: i64, first: NaiveDateTime, shifts: &[ShiftId], by: StaffId) -> Result<(), StoreFault> {
    let turn = |n: i64| {
        let (day, late) = (first + Duration::days(n / 2), n % 2);
        let starts = day + Duration::hours(7 * late);
        Turn { day: day.date(), turn: late as u8 + 1, shifts: vec![shifts[late as usize]], starts, ends: starts + Duration::minutes(450 - 60 * late) }
    };
    let (from, to) = (turn(n), turn(n + 1));
    let due = from.ends;
    let change = Change { opens: due - Duration::minutes(30), due, until: to.ends, from, to };
    let old = item::open(tx)?;
    for number in 0..ITEMS {
        let draft = ItemDraft { todo: format!("回复第{n}单的顾客"), ..ItemDraft::new(ItemKind::ALL[number % 7], format!("第{n}班第{number}件：顾客问什么时候发货")) };
        item::add(tx, &draft, item::Links::default(), by, change.opens)?;
    }
    let id = sheet::open(tx, &change, change.opens)?;
    sheet::close(tx, id, by, due, "")?;
    sheet::accept(tx, id, by, due, "")?;
    for done in old {
        item::end(tx, done.id, ItemState::Done, by, due, "好了")?;
    }
    Ok(())
}

/// The handover's figures.
pub fn figures(call: &dyn Fn(&str, Value) -> Result<Value, Failure>) -> Result<(), Failure> {
    measure("the handover with five years of sheets", 15, || call("handover", json!({"language": "zh-CN"})).map(drop))?;
    measure("a sheet of five years ago", 15, || call("handover_sheet", json!({"sheet": 3})).map(drop))?;
    measure("the last thirty sheets", 15, || call("handover_sheets", json!({"before": null, "limit": 30})).map(drop))?;
    measure("forty lines of paper, looked at", 15, || {
        let lines: Vec<String> = (0..40).map(|n| format!("{} D", domain::handover::code::code(domain::ids::ItemId(100 + n)))).collect();
        call("check_paper", json!({"text": lines.join("\n")})).map(drop)
    })
}
