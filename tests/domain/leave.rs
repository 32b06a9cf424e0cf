//! Leave and its notice (ATT-02 to ATT-07, rulings 3 and 4).

use domain::ids::LeaveId;
use domain::leave::{notice, problems, step, Leave, LeaveKind, LeaveProblem, LeaveState, NoticeRule};

use crate::shop::{at, leave_of, window};

/// The rule and the latest moment for a leave that starts on 2026-03-10, first shift missed at `start`.
fn check(kind: LeaveKind, working: u32, start: &str, expect: (NoticeRule, &str), reason: &str) {
    let days = window("2026-03-10", "2026-03-14");
    let found = notice(kind, days, working, at(start), at("2026-03-01 00:00"));
    assert_eq!((found.rule, found.due_by), (expect.0, at(expect.1) + found_seconds(expect.0)), "{reason}");
    assert_eq!((found.calendar_days, found.working_days), (5, working), "ruling 3: both figures are shown");
    for (asked, late) in [(found.due_by, false), (found.due_by + chrono::Duration::seconds(1), true)] {
        assert_eq!(notice(kind, days, working, at(start), asked).late, late, "{reason}: asked at {asked}");
    }
}

/// A calendar day ends with its last second, a clock time is meant to the minute.
fn found_seconds(rule: NoticeRule) -> chrono::Duration {
    let by_day = !matches!(rule, NoticeRule::TwoHours | NoticeRule::Beforehand);
    chrono::Duration::seconds(if by_day { 59 } else { 0 })
}

#[test]
fn att_04_sickness_is_told_two_hours_before_that_persons_shift() {
    use NoticeRule::TwoHours;
    check(LeaveKind::Sick, 1, "2026-03-10 08:30", (TwoHours, "2026-03-10 06:30"), "8:30 shift, by 6:30");
    check(LeaveKind::Sick, 1, "2026-03-10 00:00", (TwoHours, "2026-03-09 22:00"), "a shift at midnight: the evening before");
    check(LeaveKind::Sick, 1, "2026-03-10 01:00", (TwoHours, "2026-03-09 23:00"), "two hours cross midnight");
    check(LeaveKind::Sick, 5, "2026-03-10 09:00", (TwoHours, "2026-03-10 07:00"), "a long sickness is not known a week ahead");
}

#[test]
fn att_05_personal_leave_is_asked_the_calendar_day_before() {
    use NoticeRule::{DayBefore, WeekBefore};
    check(LeaveKind::Personal, 1, "2026-03-10 09:00", (DayBefore, "2026-03-09 23:59"), "ruling 3: the day before, however late in it");
    check(LeaveKind::Personal, 2, "2026-03-10 16:00", (DayBefore, "2026-03-09 23:59"), "the start of the shift does not matter");
    check(LeaveKind::Other, 2, "2026-03-10 09:00", (DayBefore, "2026-03-09 23:59"), "anything else likewise");
    check(LeaveKind::Personal, 0, "2026-03-10 09:00", (DayBefore, "2026-03-09 23:59"), "no rostered day is missed at all");
    check(LeaveKind::Personal, 3, "2026-03-10 09:00", (WeekBefore, "2026-03-03 23:59"), "ATT-06: three working days are long");
    check(LeaveKind::Other, 4, "2026-03-10 09:00", (WeekBefore, "2026-03-03 23:59"), "ATT-06: and more");
}

#[test]
fn att_07_exactly_three_days_of_annual_leave_take_the_stricter_notice() {
    use NoticeRule::{AnnualDayBefore, WeekBefore};
    check(LeaveKind::Annual, 2, "2026-03-10 09:00", (AnnualDayBefore, "2026-03-09 23:59"), "under three");
    check(LeaveKind::Annual, 3, "2026-03-10 09:00", (WeekBefore, "2026-03-03 23:59"), "ruling 3: three is in both clauses");
    check(LeaveKind::Annual, 4, "2026-03-10 09:00", (WeekBefore, "2026-03-03 23:59"), "over three");
}

#[test]
fn att_03_business_is_told_beforehand_however_short() {
    check(LeaveKind::Business, 5, "2026-03-10 14:30", (NoticeRule::Beforehand, "2026-03-10 14:30"), "until the shift starts");
}

#[test]
fn att_02_only_a_signature_brings_leave_into_force_and_a_decision_stands() {
    use LeaveState::{Asked, Cancelled, Refused, Signed};
    for to in [Signed, Refused, Cancelled] {
        assert_eq!(step(Asked, to), Ok(to), "an open request may go on to {to:?}");
    }
    assert_eq!(step(Signed, Cancelled), Ok(Cancelled), "signed leave may be given back");
    for (from, to) in [(Signed, Refused), (Signed, Signed), (Refused, Signed), (Refused, Cancelled), (Cancelled, Asked), (Cancelled, Signed), (Asked, Asked)] {
        assert_eq!(step(from, to), Err(LeaveProblem::AlreadyDecided { state: from }), "{from:?} is not turned into {to:?}");
    }
}

#[test]
fn a_request_lies_inside_the_employment_and_beside_the_others() {
    use LeaveProblem::{EndsBeforeStart, NotEmployed, Overlaps, TooLong};
    let employed = window("2026-01-01", "2027-12-31");
    let ask = |from, to| Leave { id: LeaveId(0), state: LeaveState::Asked, days: window(from, to), ..leave_of(1) };
    let other = |state| Leave { state, days: window("2026-03-10", "2026-03-12"), ..leave_of(1) };
    let check = |asked: Leave, others: &[Leave], expect: &[LeaveProblem], reason: &str| {
        assert_eq!(problems(&asked, others, employed), expect, "{reason}");
    };
    check(ask("2026-03-12", "2026-03-14"), &[], &[], "free days");
    check(ask("2026-03-14", "2026-03-12"), &[], &[EndsBeforeStart], "backwards");
    check(ask("2026-01-01", "2027-01-02"), &[], &[TooLong], "367 days");
    check(ask("2025-12-31", "2026-01-02"), &[], &[NotEmployed], "starts before the first day");
    let shared = [Overlaps { days: window("2026-03-12", "2026-03-12") }];
    check(ask("2026-03-12", "2026-03-14"), &[other(LeaveState::Signed)], &shared, "one day twice");
    check(ask("2026-03-12", "2026-03-14"), &[other(LeaveState::Asked)], &shared, "open requests count too");
    check(ask("2026-03-12", "2026-03-14"), &[other(LeaveState::Refused), other(LeaveState::Cancelled)], &[], "what fell through does not");
    check(other(LeaveState::Asked), &[other(LeaveState::Asked)], &[], "a request does not overlap with itself");
}
