//! Orders per half hour and the people they ask for (ROS-08).

use domain::ids::ShiftId;
use domain::need::WeeklyNeed;
use domain::order_times::{blank, heads_for, mean_week, outside, people_wanted, presence_of_needs, HalfHour, Week};
use domain::shift::{preset, Preset, ShiftKind};
use proptest::prelude::*;

use crate::shop::day;

fn kinds(which: Preset) -> Vec<ShiftKind> {
    preset(which).kinds
}

/// The heads proposed for Monday.
fn check(which: Preset, wanted: &[(usize, u32)], expect: &[u8], reason: &str) {
    let mut week = blank();
    for &(slot, people) in wanted {
        week[0][slot] = people;
    }
    let monday: Vec<u8> = heads_for(&kinds(which), &week).iter().map(|n| n.people[0]).collect();
    assert_eq!(monday, expect, "{reason}");
}

#[test]
fn ros_08_the_mean_week_counts_quiet_days_too() {
    let count = |on: &str, orders| HalfHour { day: day(on), slot: 42, orders };
    let week = mean_week(&[count("2026-03-02", 4), count("2026-03-09", 6), count("2026-03-10", 3)]);
    assert_eq!((week[0][42], week[1][42]), (500, 150), "two Mondays with ten orders, two Tuesdays with three");
    assert_eq!(mean_week(&[]), blank(), "nothing is nothing");
}

#[test]
fn ros_08_heads_follow_what_is_wanted_where_a_shift_is_worked() {
    check(Preset::A, &[(20, 400), (42, 900)], &[4, 9], "one figure for each shift");
    check(Preset::A, &[(20, 401), (42, 925)], &[4, 9], "up to a quarter of a person is nobody");
    check(Preset::A, &[(20, 430), (42, 930)], &[5, 10], "more is one more");
    check(Preset::A, &[(3, 5000)], &[0, 0], "nobody works at half past one");
    check(Preset::A, &[(32, 300)], &[0, 3], "the half hour that both shifts work is filled once, by the shorter");
}

#[test]
fn ros_08_orders_outside_every_shift_are_told() {
    let mut week = blank();
    week[2][46] = 240;
    week[2][42] = 760;
    assert_eq!(outside(&kinds(Preset::A), &week), 240, "24.0 % after 22:30");
    assert_eq!(outside(&kinds(Preset::A), &blank()), 0, "nothing at all");
}

#[test]
fn ros_02_a_system_that_shall_put_as_many_heads_there_does() {
    let weekly = vec![WeeklyNeed { shift: ShiftId(1), people: [3; 7] }, WeeklyNeed { shift: ShiftId(2), people: [2; 7] }];
    let heads = presence_of_needs(&kinds(Preset::A), &weekly);
    assert_eq!((heads[0][20], heads[0][32], heads[0][42], heads[0][46]), (300, 500, 200, 0), "both in the handover, nobody at night");
    assert_eq!(heads_for(&kinds(Preset::A), &heads), weekly, "the same system comes out as it was");
}

fn any_week() -> impl Strategy<Value = Week> {
    prop::collection::vec(prop::collection::vec(0u32..900, 48), 7)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn enough_are_there_whenever_a_shift_is_worked_and_nobody_is_to_spare(wanted in any_week(), b in any::<bool>()) {
        let kinds = kinds(if b { Preset::B } else { Preset::A });
        let proposed = heads_for(&kinds, &wanted);
        let there = presence_of_needs(&kinds, &proposed);
        let worked = presence_of_needs(&kinds, &kinds.iter().map(|k| WeeklyNeed { shift: k.id, people: [1; 7] }).collect::<Vec<_>>());
        let enough = |there: &Week| (0..7).all(|d| (0..48).all(|s| worked[d][s] == 0 || there[d][s] >= (wanted[d][s] + 74) / 100 * 100));
        prop_assert!(enough(&there), "enough everywhere");
        for (at, need) in proposed.iter().enumerate() {
            for day in (0..7).filter(|&d| need.people[d] > 0) {
                let mut fewer = proposed.clone();
                fewer[at].people[day] -= 1;
                prop_assert!(!enough(&presence_of_needs(&kinds, &fewer)), "one less would be too few");
            }
        }
    }

    #[test]
    fn twice_the_pace_asks_for_half_the_people(orders in any_week()) {
        let (one, two) = (people_wanted(&orders, 200), people_wanted(&orders, 400));
        for (a, b) in one.iter().flatten().zip(two.iter().flatten()) {
            prop_assert!(a / 2 == *b, "{a} and {b}");
        }
    }
}
