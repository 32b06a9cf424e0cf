//! Changes of shift as the rota has them (HND-01, HND-02).

use domain::handover::turn::{changes, current, group, people, turns, Change, SheetKey};
use domain::ids::StaffId;

use super::sample::{days_a, days_b};
use crate::shop::{at, day, kind, system_a, system_b, DAY_A, DAY_B, HALF_B, NIGHT_A, NIGHT_B, REGULAR_B};

/// A change as text: `12-09.1 > 12-09.2 16:00-16:30`.
fn said(change: &Change) -> String {
    let turn = |t: &domain::handover::turn::Turn| format!("{}.{}", t.day.format("%m-%d"), t.turn);
    let (opens, due) = (change.opens.format("%H:%M"), change.due.format("%H:%M"));
    format!("{} > {} {opens}-{due}", turn(&change.from), turn(&change.to))
}

fn check(found: &[Change], expect: &[&str], reason: &str) {
    assert_eq!(found.iter().map(said).collect::<Vec<_>>(), expect, "{reason}");
}

#[test]
fn hnd_01_system_a_hands_over_in_the_half_hour_that_both_shifts_share() {
    let found = changes(&days_a("2026-12-09", "DE DE DE"));
    let expect = [
        "12-09.1 > 12-09.2 16:00-16:30",
        "12-09.2 > 12-10.1 22:00-22:30",
        "12-10.1 > 12-10.2 16:00-16:30",
        "12-10.2 > 12-11.1 22:00-22:30",
    ];
    check(&found, &expect, "day to night, and the night to the next morning (HND-02)");
    assert_eq!(found[0].until, at("2026-12-09 22:00"), "ROS-05: the day may be kept until the night shift writes its own");
    assert_eq!(found[1].until, at("2026-12-10 09:30"), "the night went home: half an hour into the morning nobody of it will come");
}

#[test]
fn hnd_01_system_b_hands_over_before_the_night_people_go_to_dinner() {
    let found = changes(&days_b("2026-12-09", 2));
    check(&found[..2], &["12-09.1 > 12-09.2 17:30-18:00", "12-09.2 > 12-10.1 22:30-23:00"], "nobody of both is there from 18:00 to 19:00");
    assert_eq!(found[0].from.shifts, [DAY_B, REGULAR_B, HALF_B], "three shifts give one sheet");
    assert_eq!(found[0].to.shifts, [NIGHT_B], "to the night shift");
    assert_eq!(found[0].from.ends, at("2026-12-09 18:30"), "the turn ends with its last shift");
}

#[test]
fn shifts_that_start_in_the_first_half_of_a_turn_belong_to_it() {
    let sizes = |kinds: &[domain::shift::ShiftKind]| group(kinds).iter().map(Vec::len).collect::<Vec<_>>();
    assert_eq!(sizes(&system_a().kinds), [1, 1], "two shifts, two turns");
    assert_eq!(sizes(&system_b().kinds), [3, 1], "day, regular and half day work together");
    assert_eq!(sizes(&[]), [] as [usize; 0], "a system without shifts has none");
    let night_first = [kind(NIGHT_A), kind(DAY_A)];
    assert_eq!(group(&night_first)[0][0].id, DAY_A, "the clock decides, not the order of the list");
}

#[test]
fn hnd_02_the_receiver_is_the_next_turn_that_works_however_far() {
    let found = changes(&days_a("2026-12-09", "DE r r E DE"));
    check(&found[1..3], &["12-09.2 > 12-12.2 22:00-22:30", "12-12.2 > 12-13.1 22:00-22:30"], "two days of rest and a day without early shift lie between");
    let unplanned = changes(&days_a("2026-12-09", "DE . DE"));
    check(&unplanned[1..2], &["12-09.2 > 12-10.1 22:00-22:30"], "where nothing is planned, every shift counts");
    assert!(changes(&days_a("2026-12-09", "r r r")).is_empty(), "a shop that rests hands over nothing");
    assert!(changes(&[]).is_empty(), "nor does one without days");
}

#[test]
fn a_turn_keeps_its_number_when_another_falls_away() {
    let found = turns(&days_a("2026-12-09", "E DE"));
    assert_eq!((found[0].turn, found[0].shifts.as_slice()), (2, [NIGHT_A].as_slice()), "the night is the second turn also alone");
}

#[test]
fn the_sheet_in_writing_is_the_first_that_is_neither_over_nor_closed() {
    let all = changes(&days_a("2026-12-08", "DE DE DE DE"));
    let key = |text: &str, turn| SheetKey { day: day(text), turn };
    let check = |closed: &[SheetKey], now: &str, expect: SheetKey, reason: &str| {
        assert_eq!(current(&all, closed, at(now)).map(Change::key), Some(expect), "{reason}");
    };
    check(&[], "2026-12-09 08:50", key("2026-12-08", 2), "last night's, which nobody closed");
    check(&[], "2026-12-09 09:30", key("2026-12-09", 1), "until the morning has begun: then it was missed");
    check(&[key("2026-12-08", 2)], "2026-12-09 08:50", key("2026-12-09", 1), "closed last night: the day writes its own");
    check(&[key("2026-12-08", 2)], "2026-12-09 21:59", key("2026-12-09", 1), "the day shift forgot it or was extended (ROS-05)");
    check(&[key("2026-12-08", 2)], "2026-12-09 22:00", key("2026-12-09", 2), "until the night shift opens its own");
    check(&[key("2026-12-08", 2), key("2026-12-09", 1)], "2026-12-09 15:00", key("2026-12-09", 2), "closed early: the next is in writing at once");
    assert_eq!(current(&all, &[], at("2027-01-01 10:00")), None, "past the days that are known there is none");
}

#[test]
fn who_works_a_turn_is_read_off_the_rota() {
    let days = days_b("2026-12-09", 2);
    let first = &changes(&days)[0];
    assert_eq!(people(&days, &first.from), [StaffId(1), StaffId(2), StaffId(4)], "day, regular and half day");
    assert_eq!(people(&days, &first.to), [StaffId(3)], "the night shift");
}
