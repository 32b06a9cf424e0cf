//! Items: what they must say, how they move on, when they go to the manager (HND-04, HND-07).

use domain::handover::item::{
    must_be_open, pass_on, problems, reason, sort, Item, ItemDraft, ItemField, ItemKind, ItemProblem, ItemState, Seriousness,
};
use domain::ids::StaffId;

use super::sample::{ended, item};
use crate::shop::at;

fn check(draft: ItemDraft, expect: &[ItemProblem], reason: &str) {
    assert_eq!(problems(&draft), expect, "{reason}");
}

#[test]
fn an_item_says_what_is_going_on_and_an_urgent_one_what_to_do() {
    let draft = |kind| ItemDraft::new(kind, "催发货");
    check(draft(ItemKind::Task), &[], "a line is enough");
    check(ItemDraft::new(ItemKind::Task, "  "), &[ItemProblem::NoSituation], "blanks say nothing");
    check(draft(ItemKind::Urgent), &[ItemProblem::NoStep], "nobody could read it back");
    let grave = ItemDraft { serious: Seriousness::Grave, ..draft(ItemKind::Order) };
    check(grave, &[ItemProblem::NoStep], "a grave one is read back too");
    check(draft(ItemKind::CallBack), &[ItemProblem::NoCallBackTime], "CON-13: a call-back has a time");
}

#[test]
fn a_pasted_conversation_of_twenty_thousand_characters_fits_and_more_is_refused_not_cut() {
    let long = |n| ItemDraft { background: "客".repeat(n), ..ItemDraft::new(ItemKind::Task, "看记录") };
    check(long(20_000), &[], "counted in characters, not bytes");
    let field = ItemField::Background;
    check(long(20_001), &[ItemProblem::TooLong { field, limit: 20_000 }], "one too many");
    let order = ItemDraft { order: "3".repeat(65), ..ItemDraft::new(ItemKind::Task, "看订单") };
    check(order, &[ItemProblem::TooLong { field: ItemField::Order, limit: 64 }], "no order number is as long");
}

#[test]
fn the_sheet_lists_what_must_be_read_back_first_then_kinds_then_what_is_due() {
    let due = |id, time: &str| {
        let mut found = item(id, ItemKind::Task, "");
        found.draft.due = Some(at(time));
        found
    };
    let mut grave = item(5, ItemKind::Order, "查物流");
    grave.draft.serious = Seriousness::Grave;
    let mut all = vec![
        item(1, ItemKind::Other, ""),
        due(2, "2026-12-09 22:00"),
        due(3, "2026-12-09 18:00"),
        item(4, ItemKind::Task, ""),
        grave,
        item(6, ItemKind::Urgent, "回电"),
        item(7, ItemKind::Customer, ""),
    ];
    sort(&mut all);
    assert_eq!(all.iter().map(|i| i.id.0).collect::<Vec<_>>(), [6, 5, 7, 3, 2, 4, 1], "urgent, grave, customer, tasks by time, other");
}

#[test]
fn hnd_04_an_item_carried_over_too_many_shifts_goes_to_the_manager() {
    let aged = |age| Item { age, ..item(1, ItemKind::Task, "") };
    assert!(!aged(3).is_for_manager(3), "three shifts are allowed");
    assert!(aged(4).is_for_manager(3), "the fourth is one too many");
    assert!(!ended(aged(9), ItemState::Done).is_for_manager(3), "what is done worries nobody");
}

#[test]
fn hnd_07_who_passes_on_says_what_they_understood_and_a_third_time_is_marked() {
    let open = item(1, ItemKind::Customer, "");
    let to = Some(StaffId(2));
    assert_eq!(pass_on(&open, to, " 她要退一半 "), Ok("她要退一半".to_owned()), "understood");
    assert_eq!(pass_on(&open, to, "  "), Err(ItemProblem::NotUnderstood), "nothing understood");
    assert_eq!(pass_on(&open, None, "给班上"), Err(ItemProblem::SameOwner), "the shift has it already");
    let passed = |passes| Item { passes, ..item(1, ItemKind::Customer, "") };
    assert!(!passed(2).is_played_around(), "twice may happen");
    assert!(passed(3).is_played_around(), "three times is ping-pong");
}

#[test]
fn what_has_ended_says_who_ended_it_and_takes_nothing_more() {
    let done = ended(item(1, ItemKind::Task, ""), ItemState::Done);
    let expect = ItemProblem::Ended { state: ItemState::Done, by: "王磊".to_owned(), at: at("2026-12-09 11:00") };
    assert_eq!(must_be_open(&done), Err(expect.clone()), "two people did it at once: the second learns of the first");
    assert_eq!(pass_on(&done, Some(StaffId(3)), "懂了"), Err(expect), "and nobody passes it on");
    assert_eq!(reason(" \n "), Err(ItemProblem::NoReason), "a withdrawal has a reason");
    let (open, late) = (item(1, ItemKind::Task, ""), at("2026-12-09 18:00"));
    let due = Item { draft: ItemDraft { due: Some(late), ..open.draft.clone() }, ..open };
    assert!(!due.is_overdue(late), "in its last minute it is not late");
    assert!(due.is_overdue(at("2026-12-09 18:01")), "a minute later it is");
    assert!(!ended(due, ItemState::Done).is_overdue(at("2026-12-10 18:01")), "done is never late");
}
