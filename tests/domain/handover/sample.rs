//! Items and sheets to try the rules of the handover on.

use chrono::NaiveDate;
use domain::handover::item::{Ending, Item, ItemDraft, ItemKind, ItemState};
use domain::handover::sheet::{Sheet, Signed};
use domain::handover::turn::{changes, Change, DayPlan};
use domain::ids::{ItemId, SheetId, ShiftId, StaffId};
use domain::shift::ShiftKind;

use crate::shop::{at, day, system_a, system_b, DAY_A, NIGHT_A};

/// An open item of a kind with a next step.
pub fn item(id: i64, kind: ItemKind, todo: &str) -> Item {
    Item {
        id: ItemId(id),
        draft: ItemDraft { todo: todo.to_owned(), ..ItemDraft::new(kind, format!("情况{id}")) },
        customer: None,
        outage: None,
        state: ItemState::Open,
        ending: None,
        revision: 1,
        raised_by: StaffId(1),
        raised_at: at("2026-12-09 10:00"),
        age: 0,
        passes: 0,
    }
}

/// The same item, ended.
pub fn ended(item: Item, state: ItemState) -> Item {
    let ending = Ending { by: StaffId(2), by_name: "王磊".to_owned(), at: at("2026-12-09 11:00"), text: "办好".to_owned() };
    Item { state, ending: Some(ending), ..item }
}

/// Days of system A from `from` on, one for each word: `DE` both shifts, `D` or `E` one of them, `r` everybody rests, `.` nothing
/// planned. Person 1 has the day shift, person 2 the night.
pub fn days_a(from: &str, plan: &str) -> Vec<DayPlan> {
    let kinds = system_a().kinds;
    let days = day(from).iter_days();
    days.zip(plan.split(' ')).map(|(day, word)| planned(day, &kinds, word)).collect()
}

fn planned(day: NaiveDate, kinds: &[ShiftKind], word: &str) -> DayPlan {
    let on = word.chars().filter_map(|c| match c {
        'D' => Some((StaffId(1), DAY_A)),
        'E' => Some((StaffId(2), NIGHT_A)),
        _ => None,
    });
    DayPlan { day, kinds: kinds.to_vec(), on: on.collect(), planned: word != "." }
}

/// Days of system B on which all its shifts are worked.
pub fn days_b(from: &str, count: usize) -> Vec<DayPlan> {
    let kinds = system_b().kinds;
    let on: Vec<(StaffId, ShiftId)> = (1..).map(StaffId).zip(kinds.iter().map(|k| k.id)).collect();
    let plan = |day| DayPlan { day, kinds: kinds.clone(), on: on.clone(), planned: true };
    day(from).iter_days().take(count).map(plan).collect()
}

/// The changes of three whole days of system A from 9 December.
pub fn changes_a() -> Vec<Change> {
    changes(&days_a("2026-12-09", "DE DE DE"))
}

/// The sheet of a change as it was opened.
pub fn sheet(change: &Change) -> Sheet {
    Sheet {
        id: SheetId(1),
        key: change.key(),
        from: change.from.clone(),
        to: change.to.clone(),
        due: change.due,
        until: change.until,
        opened_at: change.opens,
        closed: None,
        accepted: None,
        settled: None,
    }
}

pub fn signed(by: i64, time: &str) -> Signed {
    Signed { by: StaffId(by), by_name: format!("客服{by}"), at: at(time), reason: String::new() }
}
