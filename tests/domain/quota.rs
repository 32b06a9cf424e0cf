//! Rest days due (ROS-03, ROS-04) and their pro rata (ruling 2).

use domain::quota::{Period, Quota, Rounding, Window};
use proptest::prelude::*;

use crate::shop::{day, month, window};

const FOUR_A_MONTH: Quota = Quota { period: Period::Month, halves: 8, rounding: Rounding::WholeDay };
const WEEKLY: Quota = Quota { period: Period::Week, halves: 3, rounding: Rounding::HalfDay };

fn check(quota: Quota, length: i64, cases: &[(i64, u16)]) {
    for &(employed, due) in cases {
        assert_eq!(quota.due(employed, length), due, "{employed} of {length} days, in half days");
    }
}

#[test]
fn ros_03_four_rest_days_are_due_in_every_full_month_however_long() {
    for length in 28..=31 {
        check(FOUR_A_MONTH, length, &[(length, 8), (length + 5, 8)]);
    }
}

#[test]
fn ros_03_part_of_a_month_rounds_to_the_nearest_whole_day() {
    check(FOUR_A_MONTH, 31, &[(0, 0), (-1, 0), (3, 0), (4, 2), (11, 2), (12, 4), (16, 4), (20, 6), (27, 6), (28, 8), (30, 8)]);
    check(FOUR_A_MONTH, 28, &[(3, 0), (4, 2), (7, 2), (10, 2), (11, 4), (14, 4), (21, 6)]);
}

#[test]
fn ros_04_part_of_a_week_rounds_to_the_nearest_half_day() {
    check(WEEKLY, 7, &[(0, 0), (1, 0), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3), (7, 3)]);
}

#[test]
fn a_stretch_without_days_is_due_nothing() {
    check(WEEKLY, 0, &[(0, 0), (7, 0)]);
    check(WEEKLY, -3, &[(1, 0)]);
}

#[test]
fn ros_04_a_week_is_counted_in_the_month_in_which_it_ends() {
    let weeks = WEEKLY.windows(month("2026-03"));
    assert_eq!(weeks.first(), Some(&window("2026-02-23", "2026-03-01")), "Sunday the 1st closes a week of February");
    assert_eq!(weeks.last(), Some(&window("2026-03-23", "2026-03-29")), "the week of the 30th ends in April");
    assert_eq!(WEEKLY.windows(month("2026-04"))[0], window("2026-03-30", "2026-04-05"), "and is counted there, whole");
    assert_eq!(WEEKLY.windows(month("2027-02")).len(), 4, "28 days from Monday to Sunday are four weeks");
    assert_eq!(FOUR_A_MONTH.windows(month("2026-02")), [window("2026-02-01", "2026-02-28")], "a month is one stretch");
    let free = Quota { period: Period::None, ..WEEKLY };
    assert_eq!(free.windows(month("2026-02")), [], "no quota, nothing to count");
}

#[test]
fn windows_meet_in_the_days_that_both_hold() {
    let march = window("2026-03-01", "2026-03-31");
    assert_eq!(march.meet(window("2026-03-30", "2026-04-05")), Some(window("2026-03-30", "2026-03-31")), "two days");
    assert_eq!(march.meet(window("2026-04-01", "2026-04-05")), None, "they only touch");
    assert_eq!(Window { from: day("2026-03-02"), to: day("2026-03-01") }.days(), 0, "an empty stretch has no days");
}

fn any_quota() -> impl Strategy<Value = Quota> {
    let period = prop_oneof![Just(Period::Month), Just(Period::Week)];
    (period, 0u8..=56, prop::bool::ANY).prop_map(|(period, halves, whole)| {
        let rounding = if whole { Rounding::WholeDay } else { Rounding::HalfDay };
        let quota = Quota { period, halves, rounding };
        Quota { halves: halves.min(quota.most_halves()), ..quota }
    })
}

proptest! {
    #[test]
    fn due_grows_with_the_days_employed_and_never_passes_the_quota(quota in any_quota(), length in 1i64..=31, days in 0i64..=31) {
        let due = quota.due(days, length);
        prop_assert!(due <= quota.due(days + 1, length), "one more day never takes rest away");
        prop_assert!(due <= u16::from(quota.halves), "no more than a full stretch");
        prop_assert_eq!(quota.due(length, length), u16::from(quota.halves), "all of it in a full stretch");
    }

    #[test]
    fn a_share_is_off_by_half_a_step_at_most(quota in any_quota(), length in 1i64..=31, days in 0i64..=31) {
        prop_assume!(days < length);
        let step = if quota.rounding == Rounding::WholeDay { 2 } else { 1 };
        let due = i64::from(quota.due(days, length));
        let exact = i64::from(quota.halves) * days;
        prop_assert!(2 * (due * length - exact).abs() <= step * length, "ruling 2: to the nearest");
        prop_assert_eq!(due % step, 0, "in whole steps");
    }

    #[test]
    fn every_week_is_counted_in_exactly_one_month(year in 2001i32..2198, number in 1u32..=12) {
        let month = domain::month::Month::new(year, number).expect("in range");
        let all = [WEEKLY.windows(month), WEEKLY.windows(month.next())].concat();
        for pair in all.windows(2) {
            prop_assert_eq!((pair[1].from - pair[0].to).num_days(), 1, "weeks follow each other without gap or overlap");
        }
    }
}
