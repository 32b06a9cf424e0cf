//! What a row adds up to (interface point 8).

use domain::calendar::DayKind;
use domain::quota::Period;
use domain::rota::sums::{row_sum, sums, Carried, RowSum};
use domain::staff::Staff;

use crate::shop::{day, Shop};

fn sum(shop: Shop) -> RowSum {
    let plan = shop.plan();
    row_sum(&plan, 0, &plan.works(0))
}

#[test]
fn ros_01_hours_and_shifts_are_counted_both_since_shifts_are_unequal() {
    let found = sum(Shop::a("2026-03").row("DDEr"));
    assert_eq!((found.minutes, found.shifts, found.nights), (450 + 450 + 390, 3, 1), "7.5, 7.5 and 6.5 hours");
    assert_eq!((found.rest, found.due), (2, 8), "one rest day of four, in half days");
}

#[test]
fn ros_02_split_shifts_count_their_segments_and_half_days_count_on_both_sides() {
    let found = sum(Shop::b("2026-03").row(".hde"));
    assert_eq!(found.minutes, 210 + 480 + 450, "the gaps at noon and evening are no work");
    assert_eq!((found.rest, found.nights, found.shifts), (1, 1, 3), "the half day is half a rest and a shift");
    assert_eq!(found.due, 5 * 3, "five weeks end in March 2026");
}

#[test]
fn weekends_are_saturdays_and_sundays_worked_and_holidays_are_counted_beside_them() {
    let shop = Shop::a("2026-03").row("DDDDDDDr").facts(|f| f.kinds[1] = DayKind::Holiday);
    let found = sum(shop);
    assert_eq!((found.weekends, found.holidays), (2, 1), "Sunday the 1st, Saturday the 7th; Monday the 2nd is a holiday here");
}

#[test]
fn the_longest_run_reaches_back_over_the_months_start() {
    assert_eq!(sum(Shop::a("2026-03").row("DDrDDD").before("DD")).longest_run, 4, "two days of February, two of March");
    assert_eq!(sum(Shop::a("2026-03").row("rD").before("DDDDD")).longest_run, 1, "a run that ended before is not this month's");
    assert_eq!(sum(Shop::a("2026-03").row("DDDD").leave(1, "2026-03-05", "2026-03-05")).longest_run, 4, "leave ends a run");
}

#[test]
fn ruling_2_the_target_is_pro_rata_by_days_employed() {
    let with = |change: fn(&mut Staff)| {
        sum(Shop::a("2026-03").row_of("", |s| {
            s.target_minutes = Some(9300);
            change(s);
        }))
    };
    assert_eq!(with(|_| {}).target, Some(9300), "a whole month");
    assert_eq!(with(|s| s.joined = day("2026-03-17")).target, Some(4500), "15 of 31 days");
    assert_eq!(with(|s| s.left = Some(day("2026-02-01"))).target, Some(0), "gone");
    assert_eq!(sum(Shop::a("2026-03").row("")).target, None, "no target was set");
}

#[test]
fn without_a_quota_rest_days_are_counted_over_the_month() {
    let found = sum(Shop::b("2026-03").rules(|r| r.quota.period = Period::None).row("rdhr"));
    assert_eq!((found.rest, found.due), (5, 0), "two days and a half, none of them due");
}

#[test]
fn the_balance_is_against_the_teams_mean_for_the_days_employed() {
    let shop = Shop::a("2026-03").row("EE").row("DD").row_of("", |s| s.joined = day("2026-04-01"));
    let carried = [Carried { nights: 2, days: 59, ..Carried::default() }, Carried { nights: 8, days: 59, ..Carried::default() }];
    let found = sums(&shop.plan(), &carried);
    let over: Vec<i32> = found.iter().map(|s| s.nights_over).collect();
    assert_eq!(over, [-2, 2, 0], "4 and 8 nights in 90 days each: the mean is 6; who was not here is neither above nor below");
    let alone = sums(&Shop::a("2026-03").row("EE").plan(), &[]);
    assert_eq!((alone[0].nights_over, alone[0].weekends_over), (0, 0), "a team of one is its own mean");
}
