//! The staff roster, mentors and probation (TRN-04, SEC-04).

use domain::access::Role;
use domain::ids::StaffId;
use domain::staff::{clean_number, problems, Staff, StaffProblem};

use crate::shop::{day, person, window};

fn owner() -> Staff {
    Staff { role: Role::Owner, ..person(90) }
}

fn trainee(id: i64, mentor: i64) -> Staff {
    Staff { role: Role::Trainee, mentor: Some(StaffId(mentor)), ..person(id) }
}

/// What is wrong with somebody beside an owner and `others`.
fn check(person: Staff, others: &[Staff], expect: &[StaffProblem], reason: &str) {
    let all = [&[owner()], others].concat();
    assert_eq!(problems(&person, &all), expect, "{reason}");
}

#[test]
fn a_person_has_a_number_and_a_name_of_bearable_length() {
    use StaffProblem::{LongName, LongNumber, NoName, NoNumber, NumberTaken};
    check(person(1), &[person(2)], &[], "somebody ordinary");
    check(Staff { number: String::new(), ..person(1) }, &[], &[NoNumber], "no number");
    check(Staff { number: "  ".into(), ..person(1) }, &[], &[NoNumber], "a blank number");
    check(Staff { number: "1".repeat(13), ..person(1) }, &[], &[LongNumber], "too long for the slip");
    check(Staff { name: "\u{3000}".into(), ..person(1) }, &[], &[NoName], "a blank name");
    check(Staff { name: "王".repeat(41), ..person(1) }, &[], &[LongName], "too long for the sheet");
    check(Staff { name: "王".repeat(40), ..person(1) }, &[], &[], "counted in characters, not bytes");
    let left = Staff { left: Some(day("2021-01-01")), ..person(2) };
    check(Staff { number: "002".into(), ..person(1) }, &[left], &[NumberTaken { by: "客服2".into() }], "numbers of those who left stay theirs");
}

#[test]
fn numbers_are_folded_to_plain_digits() {
    for (typed, meant) in [("００７", "007"), (" 7 ", "7"), ("Ａ１\u{3000}", "A1"), ("0 0 7", "007"), ("7号", "7号")] {
        assert_eq!(clean_number(typed), meant, "{typed:?} as the shop means it");
    }
}

#[test]
fn dates_of_employment_and_probation_fit_each_other() {
    use StaffProblem::{BadProbation, LeftBeforeJoined};
    let with = |left: Option<&str>, from: &str, to: &str| Staff {
        joined: day("2026-01-05"),
        left: left.map(day),
        probation: Some(window(from, to)),
        ..person(1)
    };
    check(Staff { left: Some(day("2019-12-31")), ..person(1) }, &[], &[LeftBeforeJoined], "left before the first day");
    check(Staff { left: Some(day("2020-01-01")), ..person(1) }, &[], &[], "one day is an employment");
    check(with(None, "2026-01-05", "2026-04-04"), &[], &[], "from the first day");
    check(with(None, "2026-01-04", "2026-04-04"), &[], &[BadProbation], "starts before the employment");
    check(with(None, "2026-02-05", "2026-01-10"), &[], &[BadProbation], "ends before it starts");
    check(with(Some("2026-02-01"), "2026-01-05", "2026-04-04"), &[], &[], "somebody may leave during probation");
    check(with(Some("2026-02-01"), "2026-02-02", "2026-04-04"), &[], &[BadProbation], "starts after the last day");
}

#[test]
fn trn_04_one_person_leads_one_at_a_time() {
    use StaffProblem::{BadMentor, MentorTaken};
    let taken = || MentorTaken { by: "客服3".into() };
    check(trainee(1, 2), &[person(2)], &[], "a pair");
    check(trainee(1, 1), &[], &[BadMentor], "nobody leads themselves");
    check(trainee(1, 7), &[person(2)], &[BadMentor], "the mentor is not on the roster");
    check(trainee(1, 2), &[person(2), trainee(3, 2)], &[taken()], "the mentor leads another");
    let gone = Staff { joined: day("2019-01-01"), left: Some(day("2019-12-31")), ..trainee(3, 2) };
    check(trainee(1, 2), &[person(2), gone], &[], "the other trainee left before");
    let on_probation = |from, to| Staff { probation: Some(window(from, to)), mentor: Some(StaffId(2)), ..person(3) };
    check(trainee(1, 2), &[person(2), on_probation("2026-01-01", "2026-03-31")], &[taken()], "probation is being led as well");
    let later = Staff { joined: day("2026-04-01"), ..trainee(1, 2) };
    check(later, &[person(2), on_probation("2026-01-01", "2026-03-31")], &[], "one after the other");
}

#[test]
fn trn_04_nobody_follows_a_follower() {
    use StaffProblem::BadMentor;
    check(trainee(1, 2), &[trainee(2, 3), person(3)], &[BadMentor], "the mentor learns at the same time");
    check(trainee(1, 2), &[person(2), trainee(3, 1)], &[BadMentor], "leads somebody while learning");
    let confirmed = Staff { probation: Some(window("2020-01-01", "2020-03-31")), mentor: Some(StaffId(3)), ..person(2) };
    let newcomer = Staff { joined: day("2026-01-01"), ..trainee(1, 2) };
    check(newcomer, &[confirmed, person(3)], &[], "was led once, and leads now");
}

#[test]
fn trn_04_learning_ends_with_the_probation() {
    let on_probation = Staff { probation: Some(window("2026-01-01", "2026-03-15")), mentor: Some(StaffId(2)), ..person(1) };
    assert_eq!(on_probation.learning(), Some(window("2026-01-01", "2026-03-15")), "the last day counts");
    let learns = |s: Staff, on: &str| s.learning().is_some_and(|days| days.holds(day(on)));
    assert!(learns(trainee(1, 2), "2030-01-01"), "a trainee learns until the role changes");
    assert!(!learns(person(1), "2026-01-01"), "an agent does not");
    assert_eq!(on_probation.mentor_day(day("2025-12-20")), day("2026-01-01"), "before the first day the roster shows the mentor of that day");
    assert_eq!(on_probation.mentor_day(day("2026-02-01")), day("2026-02-01"), "afterwards that of today");
}

#[test]
fn sec_04_the_last_active_owner_stays() {
    use StaffProblem::LastOwner;
    let agent = Staff { id: StaffId(90), ..person(90) };
    assert_eq!(problems(&agent, &[person(1)]), [LastOwner], "the role cannot be given up");
    let leaves = Staff { left: Some(day("2030-01-01")), ..owner() };
    assert_eq!(problems(&leaves, &[person(1)]), [LastOwner], "nor can the owner leave");
    let second = Staff { role: Role::Owner, ..person(91) };
    assert_eq!(problems(&leaves, &[second]), [], "with a second owner they can");
}

#[test]
fn employment_includes_both_its_days() {
    let staff = Staff { joined: day("2026-03-10"), left: Some(day("2026-03-20")), ..person(1) };
    for (on, expect) in [("2026-03-09", false), ("2026-03-10", true), ("2026-03-20", true), ("2026-03-21", false)] {
        assert_eq!(staff.employed_on(day(on)), expect, "{on}");
    }
    let march = window("2026-03-01", "2026-03-31");
    assert_eq!(staff.employed_in(march), Some(window("2026-03-10", "2026-03-20")), "the part of March");
    assert_eq!(Staff { left: None, ..staff.clone() }.employed_in(march), Some(window("2026-03-10", "2026-03-31")), "still here");
    assert_eq!(staff.employed_in(window("2026-04-01", "2026-04-30")), None, "gone by April");
}
