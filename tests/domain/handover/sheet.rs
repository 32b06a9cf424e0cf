//! The sheet: who closes it, who accepts it, what happens when nobody does (HND-01, HND-02).

use domain::handover::sheet::{
    check_address, check_clock, is_waiting, may_accept, may_close, number, stage, stand_in, unread, Receiving, Sheet,
    SheetProblem, Stage,
};
use domain::handover::turn::{changes, SheetKey};
use domain::ids::{ItemId, StaffId};

use super::sample::{changes_a, days_a, days_b, sheet, signed};
use crate::shop::{at, day};

fn opened() -> Sheet {
    sheet(&changes_a()[0])
}

fn closed() -> Sheet {
    Sheet { closed: Some(signed(1, "2026-12-09 16:20")), ..opened() }
}

fn check(sheet: &Sheet, latest: Option<SheetKey>, now: &str, expect: Stage, reason: &str) {
    assert_eq!(stage(sheet, latest, 30, at(now)), expect, "{reason}");
}

#[test]
fn a_sheet_goes_from_writing_to_accepted() {
    let own = Some(opened().key);
    check(&opened(), None, "2026-12-09 16:30", Stage::Writing, "until the shift ends");
    check(&opened(), None, "2026-12-09 16:31", Stage::Late, "ROS-05: an extended shift still writes");
    check(&opened(), None, "2026-12-09 22:00", Stage::Missed, "the night shift writes its own now");
    check(&closed(), own, "2026-12-09 16:50", Stage::Waiting, "thirty minutes to accept");
    check(&closed(), own, "2026-12-09 16:51", Stage::Overdue, "then it is with the manager");
    let next = Some(changes_a()[1].key());
    check(&closed(), next, "2026-12-09 22:30", Stage::Missed, "the next sheet was closed: its items stand there");
    let accepted = Sheet { accepted: Some(signed(2, "2026-12-09 16:40")), ..closed() };
    check(&accepted, next, "2026-12-10 09:00", Stage::Accepted, "accepted stays accepted");
    let settled = Sheet { settled: Some(signed(3, "2026-12-10 09:00")), ..closed() };
    check(&settled, next, "2026-12-10 09:00", Stage::Settled, "a manager looked into it");
}

#[test]
fn hnd_02_a_sheet_written_at_night_waits_for_the_morning() {
    let night = Sheet { closed: Some(signed(2, "2026-12-09 22:25")), ..sheet(&changes_a()[1]) };
    let own = Some(night.key);
    check(&night, own, "2026-12-10 02:00", Stage::Waiting, "nobody is there to accept it");
    check(&night, own, "2026-12-10 09:30", Stage::Waiting, "the early shift has half an hour");
    check(&night, own, "2026-12-10 09:31", Stage::Overdue, "no longer");
}

#[test]
fn two_givers_write_one_sheet_and_the_second_to_close_learns_of_the_first() {
    assert_eq!(may_close(&opened()), Ok(()), "nobody has");
    let told = SheetProblem::AlreadyClosed { by: "客服1".to_owned(), at: at("2026-12-09 16:20") };
    assert_eq!(may_close(&closed()), Err(told), "with name and time");
}

#[test]
fn who_is_not_on_the_shift_says_why_they_stand_in() {
    let on = [StaffId(1), StaffId(2)];
    assert_eq!(stand_in(&on, StaffId(2), "不用"), Ok(String::new()), "on the shift nobody asks for a reason");
    assert_eq!(stand_in(&on, StaffId(3), " 李静生病 "), Ok("李静生病".to_owned()), "HND-01: the receiver is absent");
    assert_eq!(stand_in(&on, StaffId(3), " "), Err(SheetProblem::NotOnShift), "without a reason it is nobody's to accept");
}

/// Tries to accept the closed sheet of person 1.
fn accept(sheet: &Sheet, stage: Stage, who: i64, receivers: &[i64], unread: &[&str]) -> Result<String, SheetProblem> {
    let receivers: Vec<StaffId> = receivers.iter().map(|r| StaffId(*r)).collect();
    let receiving = Receiving { who: StaffId(who), givers: &[StaffId(1)], receivers: &receivers, reason: "" };
    may_accept(sheet, stage, receiving, unread.iter().map(|c| (*c).to_owned()).collect())
}

#[test]
fn hnd_01_a_sheet_is_accepted_once_by_the_shift_when_all_urgent_items_were_read_back() {
    let codes = vec!["2K7".to_owned()];
    assert_eq!(accept(&closed(), Stage::Waiting, 2, &[2], &[]), Ok(String::new()), "the night shift accepts");
    assert_eq!(accept(&closed(), Stage::Overdue, 2, &[2], &[]), Ok(String::new()), "late is better than never");
    assert_eq!(accept(&closed(), Stage::Waiting, 2, &[2], &["2K7"]), Err(SheetProblem::NotReadBack { codes }), "not before");
    assert_eq!(accept(&closed(), Stage::Waiting, 3, &[2], &[]), Err(SheetProblem::NotOnShift), "nobody else without a reason");
    assert_eq!(accept(&opened(), Stage::Writing, 2, &[2], &[]), Err(SheetProblem::NotClosed), "not while it is written");
    let missed = SheetProblem::Missed { number: "H-1209-1".to_owned() };
    assert_eq!(accept(&closed(), Stage::Missed, 2, &[2], &[]), Err(missed), "nor when the next sheet took its items");
    let twice = Sheet { accepted: Some(signed(2, "2026-12-09 16:40")), ..closed() };
    let told = SheetProblem::AlreadyAccepted { by: "客服2".to_owned(), at: at("2026-12-09 16:40") };
    assert_eq!(accept(&twice, Stage::Accepted, 4, &[2, 4], &[]), Err(told), "two receivers at once: the second learns of the first");
}

#[test]
fn who_gave_a_sheet_does_not_accept_it_while_a_colleague_can() {
    assert_eq!(accept(&closed(), Stage::Waiting, 1, &[1, 2], &[]), Err(SheetProblem::OwnSheet), "four eyes");
    assert_eq!(accept(&closed(), Stage::Waiting, 1, &[1], &[]), Ok(String::new()), "alone on both shifts there is nobody else");
    let stood_in = signed(2, "2026-12-10 09:05");
    let by_morning = Sheet { closed: Some(domain::handover::sheet::Signed { reason: "夜班没交".into(), ..stood_in }), ..opened() };
    assert_eq!(accept(&by_morning, Stage::Waiting, 2, &[2, 3], &[]), Ok(String::new()), "who closed it for the absent giver did not give it");
}

#[test]
fn a_sheet_waits_only_when_closed() {
    assert_eq!(is_waiting(&opened(), Stage::Late), Err(SheetProblem::NotClosed), "in writing");
    assert_eq!(is_waiting(&closed(), Stage::Waiting), Ok(()), "closed");
}

#[test]
fn a_rota_changed_after_the_sheet_was_opened_is_told_with_what_it_says_now() {
    let now = &changes(&days_a("2026-12-09", "D DE DE"))[0];
    let told = SheetProblem::RotaChanged { from: now.from.clone(), to: now.to.clone() };
    assert_eq!(check_address(&opened(), now), Err(told), "the night shift fell away: it goes to the morning");
    assert_eq!(check_address(&opened(), &changes_a()[0]), Ok(()), "as it was");
    let other_people = &mut days_a("2026-12-09", "DE DE DE");
    other_people[0].on[1].0 = StaffId(9);
    assert_eq!(check_address(&opened(), &changes(other_people)[0]), Ok(()), "addressed to the shift, whoever works it (HND-02)");
    let system_b = &changes(&days_b("2026-12-09", 2))[0];
    assert!(check_address(&opened(), system_b).is_err(), "another system has other shifts");
}

#[test]
fn the_clock_set_back_stops_changes_of_shift_and_a_small_step_does_not() {
    let (last, back) = (at("2026-12-09 16:20"), at("2026-12-01 16:20"));
    let told = SheetProblem::ClockBehind { last, now: back };
    assert_eq!(check_clock(Some(last), back), Err(told), "with both times, so that somebody can mend it");
    assert_eq!(check_clock(Some(last), at("2026-12-09 16:16")), Ok(()), "what a time server mends");
    assert_eq!(check_clock(None, back), Ok(()), "the first sheet has nothing to compare with");
}

#[test]
fn an_item_changed_after_its_read_back_is_to_be_read_back_again() {
    let urgent = [(ItemId(1), 1), (ItemId(2), 3)];
    assert_eq!(unread(&urgent, &[(ItemId(1), 1), (ItemId(2), 2)]), [ItemId(2)], "the second was changed since");
    assert_eq!(unread(&urgent, &urgent), [], "both as they stand");
}

#[test]
fn the_number_on_paper_tells_the_day_and_the_change() {
    assert_eq!(number(SheetKey { day: day("2026-12-09"), turn: 2 }), "H-1209-2", "the second change of 9 December");
}
