//! How long customers are kept (SEC-06).

use domain::customer::retention::{due, due_from, months};
use domain::customer::{contact_value, line, reason, talk, Channel, CustomerProblem};

use crate::shop::day;

#[test]
fn a_customer_is_due_on_the_day_after_the_months_have_passed() {
    for (last, kept, from) in [
        ("2024-03-10", 24, "2026-03-11"),
        ("2024-02-29", 12, "2025-03-01"),
        ("2025-08-31", 1, "2025-10-01"),
        ("2025-12-31", 2, "2026-03-01"),
    ] {
        assert_eq!(due_from(day(last), kept), day(from), "{last} and {kept} months");
        assert!(due(day(last), kept, day(from)), "due on that day");
        assert!(!due(day(last), kept, day(from).pred_opt().expect("a day before")), "not the day before");
    }
}

#[test]
fn the_clock_set_back_makes_nobody_due() {
    assert!(!due(day("2026-03-10"), 1, day("2020-01-01")), "the last contact lies ahead");
}

#[test]
fn months_are_one_to_ten_years() {
    assert_eq!(months(24), Ok(24), "two years");
    for wrong in [0, 121] {
        assert_eq!(months(wrong), Err(CustomerProblem::MonthsOutOfRange { least: 1, most: 120 }), "{wrong}");
    }
}

#[test]
fn what_is_kept_is_one_line_and_not_without_end() {
    assert_eq!(line("  小\n猫  咪 "), Ok("小 猫 咪".to_owned()), "a paste with a line break");
    assert_eq!(line(" \t"), Err(CustomerProblem::Empty), "blanks are no name");
    assert_eq!(line(&"猫".repeat(201)), Err(CustomerProblem::TooLong { most: 200 }), "a pasted page");
    assert_eq!(talk(&"猫".repeat(20_000)).map(|t| t.chars().count()), Ok(20_000), "a long story is kept");
    assert_eq!(contact_value(Channel::Phone, "call me"), Err(CustomerProblem::NotAPhone), "nothing to dial");
    assert_eq!(contact_value(Channel::Wechat, "call me"), Ok("call me".to_owned()), "an account may be words");
}

#[test]
fn a_reason_goes_on_record_without_the_number_in_it() {
    assert_eq!(reason(" 回电 13812345678 "), Ok("回电 138****5678".to_owned()), "the trail is never purged");
    for none in ["", "  ", "a"] {
        assert_eq!(reason(none), Err(CustomerProblem::NoReason), "{none:?} says nothing");
    }
}
