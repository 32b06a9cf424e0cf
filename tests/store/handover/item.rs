//! HND-04: whatever is done with items and sheets, each item is finished, withdrawn for a reason, or on the open sheet.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDateTime};
use domain::handover::item::{ItemDraft, ItemKind, ItemState};
use domain::handover::story::{Deed, Event};
use domain::handover::turn::{Change, Turn};
use domain::ids::{ItemId, ShiftId, StaffId};
use proptest::prelude::*;
use store::handover::item::{add, change, end, ended, forget_customer, get, is_told, open, on_sheet, reopen, set_owner, story, tell, Links};
use store::handover::sheet;
use store::StoreFault;

use crate::ground::{at, day, Ground};

fn now() -> NaiveDateTime {
    at("2026-12-09T16:10:00")
}

/// The change of shift number `n` from 9 December on.
pub fn change_of(n: i64, shifts: [ShiftId; 2]) -> Change {
    let start = at("2026-12-09T09:00:00") + Duration::hours(12 * n);
    let turn = |turn: u8, shift, at: NaiveDateTime| Turn { day: at.date(), turn, shifts: vec![shift], starts: at, ends: at + Duration::hours(7) };
    let from = turn(if n % 2 == 0 { 1 } else { 2 }, shifts[0], start);
    let to = turn(if n % 2 == 0 { 2 } else { 1 }, shifts[1], start + Duration::hours(12));
    Change { opens: from.ends - Duration::minutes(30), due: from.ends, until: to.ends, from, to }
}

/// A file with two people and the shifts of system A.
pub fn floor() -> (Ground, Vec<StaffId>, [ShiftId; 2]) {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let kinds = ground.system().kinds;
    let shifts = [kinds[0].id, kinds[1].id];
    (ground, people, shifts)
}

/// Whether the file itself refuses a statement, whoever sends it.
pub fn refuses(ground: &Ground, sql: &str) -> bool {
    ground.raw().execute_batch(sql).is_err()
}

#[test]
fn an_item_comes_back_as_it_was_written_and_changed() {
    let (mut ground, people, _) = floor();
    let draft = ItemDraft { due: Some(now()), order: "330412".into(), owner: Some(people[1]), ..ItemDraft::new(ItemKind::Order, "查物流") };
    let id = ground.write(|tx| add(tx, &draft, Links::default(), people[0], now()));
    let kept = ground.read(|db| get(db, id)).expect("the item");
    assert_eq!((&kept.draft, kept.state, kept.revision, kept.age), (&draft, ItemState::Open, 1, 0), "as written");
    let after = ItemDraft { owner: None, ..ItemDraft::new(ItemKind::Urgent, "退款") };
    ground.write(|tx| change(tx, id, &after, None));
    let kept = ground.read(|db| get(db, id)).expect("the item");
    assert_eq!((&kept.draft, kept.revision), (&after, 2), "as changed");
    ground.write(|tx| end(tx, id, ItemState::Done, people[1], now(), "退了"));
    let kept = ground.read(|db| get(db, id)).expect("the item");
    assert_eq!(kept.ending.map(|e| (e.by, e.text)), Some((people[1], "退了".to_owned())), "with who ended it");
    assert_eq!(ground.read(|db| ended(db, 5)).len(), 1, "among those that ended");
    let unknown = ItemId(99);
    assert_eq!(ground.refused(|tx| reopen(tx, unknown)), StoreFault::NotFound, "no such item");
    assert_eq!(ground.refused(|tx| set_owner(tx, unknown, None)), StoreFault::NotFound, "no such item");
    assert_eq!(ground.refused(|tx| change(tx, unknown, &after, None)), StoreFault::NotFound, "no such item");
}

#[test]
fn a_story_is_only_added_to_and_counts_who_passed_it_on() {
    let (mut ground, people, _) = floor();
    let id = ground.write(|tx| add(tx, &ItemDraft::new(ItemKind::Task, "甲"), Links::default(), people[0], now()));
    let event = |deed, text: &str| Event {
        item: id, at: now(), by: people[0], by_name: String::new(), deed, to: Some(people[1]), to_name: None, text: text.into(),
    };
    ground.write(|tx| tell(tx, &event(Deed::Passed, "懂了")));
    ground.write(|tx| tell(tx, &event(Deed::Told, "没接")));
    let deeds: Vec<Deed> = ground.read(|db| story(db, id)).iter().map(|e| e.deed).collect();
    assert_eq!(deeds, [Deed::Raised, Deed::Passed, Deed::Told], "in the order in which it happened");
    assert_eq!(ground.read(|db| get(db, id)).map(|i| i.passes), Some(1), "passed on once");
    assert!(ground.read(|db| is_told(db, id, "没接")) && !ground.read(|db| is_told(db, id, "懂了")), "what was told");
    for sql in ["DELETE FROM handover_event", "DELETE FROM handover_item", "INSERT OR REPLACE INTO handover_item SELECT * FROM handover_item"] {
        assert!(refuses(&ground, sql), "{sql} is refused by the file itself");
    }
}

#[test]
fn sec_06_a_purged_customer_leaves_no_word_in_the_items() {
    let (mut ground, people, _) = floor();
    let customer = ground.write(|tx| store::customer::add(tx, "金丝雀", now()));
    let links = Links { customer: Some(customer), outage: None };
    let draft = ItemDraft { background: "金丝雀".into(), todo: "金丝雀".into(), order: "金丝雀".into(), ..ItemDraft::new(ItemKind::Order, "金丝雀") };
    let id = ground.write(|tx| add(tx, &draft, links, people[0], now()));
    ground.write(|tx| end(tx, id, ItemState::Withdrawn, people[0], now(), "金丝雀"));
    assert_eq!(ground.write(|tx| forget_customer(tx, customer)), 1, "one item of theirs");
    let kept = ground.read(|db| get(db, id)).expect("that there was an item stays");
    assert!(!format!("{kept:?}").contains("金丝雀"), "nothing of what was said: {kept:?}");
}

/// Something that happens to the shop's handover.
#[derive(Clone, Debug)]
enum Deal {
    Raise,
    Done(usize),
    Withdraw(usize),
    Reopen(usize),
    Give(usize),
    Close,
    Accept,
}

fn deals() -> impl Strategy<Value = Vec<Deal>> {
    let one = prop_oneof![
        3 => Just(Deal::Raise),
        1 => any::<usize>().prop_map(Deal::Done),
        1 => any::<usize>().prop_map(Deal::Withdraw),
        1 => any::<usize>().prop_map(Deal::Reopen),
        1 => any::<usize>().prop_map(Deal::Give),
        2 => Just(Deal::Close),
        1 => Just(Deal::Accept),
    ];
    prop::collection::vec(one, 1..40)
}

/// What a shop would remember by heart: each item's state and on how many closed sheets it stood.
#[derive(Default)]
struct Memory {
    items: BTreeMap<i64, (ItemState, u32)>,
    sheets: i64,
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn nothing_vanishes_whatever_is_done(deals in deals()) {
        let (mut ground, people, shifts) = floor();
        let mut memory = Memory::default();
        for deal in &deals {
            play(&mut ground, &mut memory, deal, people[0], shifts);
        }
        let on_open_sheet: Vec<i64> = ground.read(open).iter().map(|i| i.id.0).collect();
        for (id, (state, age)) in &memory.items {
            let kept = ground.read(|db| get(db, ItemId(*id))).expect("every item that was ever written is there");
            prop_assert_eq!((kept.state, kept.age), (*state, *age), "item {} as remembered", id);
            prop_assert_eq!(on_open_sheet.contains(id), *state == ItemState::Open, "open means on the open sheet, ended means off it");
            let withdrawn_for = kept.ending.as_ref().map(|e| !e.text.is_empty());
            prop_assert!(kept.state != ItemState::Withdrawn || withdrawn_for == Some(true), "withdrawn for a reason");
        }
    }
}

fn play(ground: &mut Ground, memory: &mut Memory, deal: &Deal, by: StaffId, shifts: [ShiftId; 2]) {
    let pick = |at: usize, wanted: ItemState| {
        let fit: Vec<i64> = memory.items.iter().filter(|(_, (s, _))| *s == wanted).map(|(id, _)| *id).collect();
        fit.get(at % fit.len().max(1)).copied()
    };
    match deal {
        Deal::Raise => {
            let id = ground.write(|tx| add(tx, &ItemDraft::new(ItemKind::Task, "事"), Links::default(), by, now()));
            memory.items.insert(id.0, (ItemState::Open, 0));
        }
        Deal::Done(at) | Deal::Withdraw(at) => {
            let state = if matches!(deal, Deal::Done(_)) { ItemState::Done } else { ItemState::Withdrawn };
            if let Some(id) = pick(*at, ItemState::Open) {
                ground.write(|tx| end(tx, ItemId(id), state, by, now(), "因为"));
                memory.items.entry(id).and_modify(|i| i.0 = state);
            }
        }
        Deal::Reopen(at) => {
            if let Some(id) = pick(*at, ItemState::Done) {
                ground.write(|tx| reopen(tx, ItemId(id)));
                memory.items.entry(id).and_modify(|i| i.0 = ItemState::Open);
            }
        }
        Deal::Give(at) => {
            if let Some(id) = pick(*at, ItemState::Open) {
                ground.write(|tx| set_owner(tx, ItemId(id), Some(by)));
            }
        }
        Deal::Close => {
            let change = change_of(memory.sheets, shifts);
            memory.sheets += 1;
            let id = ground.write(|tx| sheet::open(tx, &change, now()));
            let before: Vec<ItemId> = ground.read(open).iter().map(|i| i.id).collect();
            ground.write(|tx| sheet::close(tx, id, by, now(), ""));
            let on: Vec<ItemId> = ground.read(|db| on_sheet(db, id)).iter().map(|i| i.id).collect();
            assert_eq!(on, before, "the sheet hands over everything that is open");
            for (state, age) in memory.items.values_mut().filter(|(s, _)| *s == ItemState::Open) {
                *age += u32::from(*state == ItemState::Open);
            }
        }
        Deal::Accept => {
            let waiting = ground.read(sheet::pending).into_iter().find(|s| s.closed.is_some());
            if let Some(found) = waiting {
                ground.write(|tx| sheet::accept(tx, found.id, by, now(), ""));
            }
        }
    }
}

#[test]
fn the_days_of_the_changes_are_different() {
    let keys: Vec<_> = (0..6).map(|n| change_of(n, [ShiftId(1), ShiftId(2)]).key()).collect();
    assert_eq!(keys[0].day, day("2026-12-09"), "from the ninth");
    assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "each after the one before: {keys:?}");
}
