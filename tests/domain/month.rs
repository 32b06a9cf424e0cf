//! Months and weeks (ruling 3: weeks start on Monday).

use chrono::{Datelike, Weekday};
use domain::month::{monday_of, shift_day, Month};
use proptest::prelude::*;

use crate::shop::{day, month};

#[test]
fn months_have_28_to_31_days() {
    for (text, days) in [("2026-02", 28), ("2028-02", 29), ("2026-04", 30), ("2026-12", 31), ("2100-02", 28)] {
        let month = month(text);
        assert_eq!(month.len(), days, "{text} by the calendar");
        assert_eq!(month.days().count(), days, "{text}: one entry a day");
        assert_eq!(month.last().day() as usize, days, "{text}: the last day closes it");
        assert!(month.holds(month.first()) && month.holds(month.last()), "{text}: both ends belong to it");
        assert!(!month.holds(shift_day(month.last(), 1)), "{text}: the day after does not");
    }
}

#[test]
fn a_month_reads_back_as_it_is_written_and_nothing_else_is_a_month() {
    assert_eq!(month("2026-02").to_string(), "2026-02", "the form of files and of the screen");
    for wrong in ["", "2026", "2026-13", "2026-00", "2026-2", "26-02", "2026-+1", "+026-01", "1999-12", "2200-01", "2026-02-01", "２０２６-01"] {
        assert!(wrong.parse::<Month>().is_err(), "{wrong:?} names no month between 2000 and 2199");
    }
}

#[test]
fn neighbours_cross_the_year() {
    assert_eq!(month("2026-12").next(), month("2027-01"), "December is followed by January");
    assert_eq!(month("2026-01").previous(), month("2025-12"), "January follows December");
    assert_eq!(month("2028-02").year_before(), month("2027-02"), "a leap February looks back on a short one");
    assert_eq!(Month::of(day("2026-01-31")).next(), month("2026-02"), "a 31st has no like in February");
}

proptest! {
    #[test]
    fn a_week_starts_on_the_monday_not_after_the_day(offset in 0i64..60_000) {
        let day = shift_day(day("2001-01-01"), offset);
        let monday = monday_of(day);
        prop_assert_eq!(monday.weekday(), Weekday::Mon, "ruling 3");
        prop_assert!((0..7).contains(&(day - monday).num_days()), "the same week");
    }

    #[test]
    fn next_and_previous_undo_each_other(year in 2001i32..2198, number in 1u32..=12) {
        let month = Month::new(year, number).expect("in range");
        prop_assert_eq!(month.next().previous(), month, "there and back");
        prop_assert_eq!(month.to_string().parse::<Month>(), Ok(month), "written and read");
        prop_assert_eq!(month.next().first(), shift_day(month.last(), 1), "months touch");
    }
}
