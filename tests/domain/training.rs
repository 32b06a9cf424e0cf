//! The training log (TRN-06): what a record needs, and what is due again.

use domain::ids::{StaffId, TrainingId};
use domain::training::{due, problems, TrainingProblem, TrainingRecord};

use crate::shop::day;

fn record(id: i64, staff: i64, topic: &str, on: &str, next: Option<&str>) -> TrainingRecord {
    TrainingRecord {
        id: TrainingId(id),
        staff: StaffId(staff),
        topic: topic.to_owned(),
        day: day(on),
        teacher: "周婷".to_owned(),
        minutes: 60,
        next_due: next.map(day),
        remark: String::new(),
        struck_by: None,
        struck_why: String::new(),
    }
}

fn check(change: impl Fn(&mut TrainingRecord), expect: &[TrainingProblem], reason: &str) {
    let mut one = record(0, 1, "退换货", "2026-12-01", Some("2027-12-01"));
    change(&mut one);
    assert_eq!(problems(&one, day("2026-12-08")), expect, "{reason}");
}

#[test]
fn trn_06_a_record_says_in_what_when_and_how_long() {
    check(|_| (), &[], "as it should be");
    check(|r| r.topic.clear(), &[TrainingProblem::NoTopic], "in nothing");
    check(|r| r.minutes = 0, &[TrainingProblem::BadLength], "no time");
    check(|r| r.minutes = 1_441, &[TrainingProblem::BadLength], "more than a day");
    check(|r| r.day = day("2026-12-09"), &[TrainingProblem::BadDay { name: String::new() }], "a day that has not come");
    check(|r| r.next_due = Some(r.day), &[TrainingProblem::DueTooEarly], "due again at once");
    check(|r| r.topic = "长".repeat(61), &[TrainingProblem::TooLong { most: 60 }], "a topic is a title");
}

#[test]
fn trn_06_the_last_record_of_a_topic_says_when_it_is_due_again() {
    let struck = TrainingRecord {
        struck_by: Some(StaffId(9)),
        struck_why: "记错人".to_owned(),
        ..record(5, 3, "消防", "2026-11-01", Some("2026-12-01"))
    };
    let all = [
        record(1, 1, "消防", "2025-12-01", Some("2026-12-01")),
        record(2, 1, "消防", "2026-11-20", Some("2027-11-20")),
        record(3, 2, "消防", "2025-12-01", Some("2026-12-01")),
        record(4, 1, "退换货", "2026-11-20", Some("2026-12-20")),
        record(6, 2, "新品", "2026-11-20", None),
        struck,
        record(7, 4, "消防", "2026-11-01", Some("2027-01-30")),
    ];
    let found: Vec<i64> = due(&all, day("2026-12-08")).iter().map(|r| r.id.0).collect();
    assert_eq!(
        found,
        [3, 4],
        "overdue first, then what comes within two weeks; done again, struck out and far away are not"
    );
}
