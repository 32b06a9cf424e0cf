//! Whose an item is today (HND-05).

use domain::handover::owner::{holder, without_taker, Absences, Cover, Released, Taker};
use domain::ids::{ItemId, LeaveId, StaffId};
use domain::leave::{Leave, LeaveState};
use domain::staff::Staff;

use crate::shop::{day, leave_of, person, window};

const ITEM: ItemId = ItemId(1);

/// Three people; the first is on leave from the 9th to the 11th, the third has left on the 8th.
fn check(owner: i64, covers: &[Cover], leave: &[Leave], today: &str, expect: (Option<i64>, Option<Released>), reason: &str) {
    let staff: Vec<Staff> = (1..=3).map(|id| Staff { left: (id == 3).then(|| day("2026-12-08")), ..person(id) }).collect();
    let away = Absences { staff: &staff, leave, covers };
    let found = holder(ITEM, Some(StaffId(owner)), away, day(today));
    assert_eq!((found.staff.map(|s| s.0), found.released), expect, "{reason}");
}

fn signed(id: i64, staff: i64) -> Leave {
    let days = window("2026-12-09", "2026-12-11");
    Leave { id: LeaveId(id), days, state: LeaveState::Signed, ..leave_of(staff) }
}

fn cover(to: Option<i64>) -> Vec<Cover> {
    vec![Cover { leave: LeaveId(1), takers: vec![Taker { item: ITEM, to: to.map(StaffId) }] }]
}

#[test]
fn hnd_05_on_leave_the_item_is_with_whoever_the_slip_names() {
    let away = Some(Released::OnLeave);
    let leave = [signed(1, 1)];
    check(1, &cover(Some(2)), &leave, "2026-12-08", (Some(1), None), "the day before it is still their own");
    check(1, &cover(Some(2)), &leave, "2026-12-09", (Some(2), away), "from the first day the taker's");
    check(1, &cover(None), &leave, "2026-12-09", (None, away), "or the shift's");
    check(1, &[], &leave, "2026-12-11", (None, away), "without a taker the shift has it: nothing waits for somebody away");
    check(1, &cover(Some(2)), &leave, "2026-12-12", (Some(1), None), "back again");
    let asked = [Leave { state: LeaveState::Asked, ..signed(1, 1) }];
    check(1, &cover(Some(2)), &asked, "2026-12-09", (Some(1), None), "ATT-02: what is not signed is no leave");
}

#[test]
fn items_of_somebody_who_has_left_are_released_to_the_shift() {
    check(3, &[], &[], "2026-12-08", (Some(3), None), "on the last day they still have it");
    check(3, &[], &[], "2026-12-09", (None, Some(Released::Left)), "the day after it is the shift's");
    check(9, &[], &[], "2026-12-09", (None, Some(Released::Left)), "somebody unknown has nothing");
}

#[test]
fn a_taker_who_is_away_or_gone_too_hands_it_to_the_shift() {
    let away = Some(Released::OnLeave);
    check(1, &cover(Some(3)), &[signed(1, 1)], "2026-12-09", (None, away), "the taker has left");
    check(1, &cover(Some(2)), &[signed(1, 1), signed(2, 2)], "2026-12-09", (None, away), "the taker is on leave");
}

#[test]
fn a_slip_lacks_a_taker_for_each_item_that_nobody_was_named_for() {
    let takers = [Taker { item: ItemId(1), to: None }, Taker { item: ItemId(3), to: Some(StaffId(2)) }];
    assert_eq!(without_taker(&[ItemId(1), ItemId(2), ItemId(3)], &takers), [ItemId(2)], "the shift is a taker too");
}
