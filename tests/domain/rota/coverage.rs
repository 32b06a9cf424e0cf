//! Heads per shift and day (ROS-08).

use domain::need::DateNeed;
use domain::rota::coverage::{coverage, Coverage};
use proptest::prelude::*;

use crate::shop::{day, system_a, system_b, Shop, DAY_A, DAY_B, HALF_B, NIGHT_A, NIGHT_B, REGULAR_B};

/// Heads and needs of a shift on the first days, `have/need` each.
fn check(shop: Shop, shift: domain::ids::ShiftId, expect: &str, reason: &str) {
    let rows = coverage(&shop.plan());
    let row = rows.iter().find(|r| r.shift == shift).expect("a coverage row");
    let days = expect.split(' ').count();
    let found: Vec<String> = (0..days).map(|c| format!("{}/{}", row.have[c], row.need[c])).collect();
    assert_eq!(found.join(" "), expect, "{reason}");
}

#[test]
fn ros_08_heads_are_counted_per_shift_and_day_against_the_need() {
    let shop = || Shop::a("2026-03").row("DEr").row("DD.").need(DAY_A, 2);
    check(shop(), DAY_A, "2/2 1/2 0/2", "two, one, nobody");
    check(shop(), NIGHT_A, "0/0 1/0 0/0", "a shift that nobody asked for is counted all the same");
    let date = DateNeed { day: day("2026-03-02"), shift: DAY_A, people: 1 };
    check(shop().facts(|f| f.needs.dates.push(date)), DAY_A, "2/2 1/1 0/2", "a date is stronger");
}

#[test]
fn ros_08_who_is_on_leave_or_not_employed_fills_no_shift() {
    let shop = Shop::a("2026-03").row("DDD").row_of("DDD", |s| s.left = Some(day("2026-03-02"))).leave(1, "2026-03-02", "2026-03-02");
    check(shop, DAY_A, "2/0 1/0 1/0", "leave on the second day, gone from the third");
}

#[test]
fn ruling_1_shifts_of_both_systems_have_rows_and_no_need_outside_their_time() {
    let systems = vec![(day("2025-06-01"), system_a()), (day("2026-03-03"), system_b())];
    let shop = || Shop::new("2026-03", systems.clone()).row("DDdd").need(DAY_A, 1).need(DAY_B, 1);
    check(shop(), DAY_A, "1/1 1/1 0/0 0/0", "A until the second");
    check(shop(), DAY_B, "0/0 0/0 1/1 1/1", "B from the third");
    let order: Vec<_> = coverage(&shop().plan()).iter().map(|r| r.shift).collect();
    assert_eq!(order, [DAY_A, NIGHT_A, DAY_B, REGULAR_B, NIGHT_B, HALF_B], "in the order of the systems and their days");
}

#[test]
fn a_shortage_is_what_is_missing_and_never_negative() {
    let row = Coverage { shift: DAY_A, have: vec![0, 2, 5], need: vec![3, 2, 1] };
    assert_eq!([row.short(0), row.short(1), row.short(2)], [3, 0, 0], "three missing, none, four to spare");
}

proptest! {
    #[test]
    fn heads_agree_with_a_recount(rows in prop::collection::vec("[DEr.]{28}", 1..6), away in 0i64..6, from in 1u32..=28) {
        let mut shop = Shop::a("2026-02");
        for row in &rows {
            shop = shop.row(row);
        }
        let on = format!("2026-02-{from:02}");
        let shop = shop.leave(away, &on, "2026-02-28");
        for (shift, letter) in [(DAY_A, 'D'), (NIGHT_A, 'E')] {
            let found = coverage(&shop.clone().plan());
            let have = &found.iter().find(|r| r.shift == shift).expect("a row").have;
            for (column, &heads) in have.iter().enumerate() {
                let there = |&(row, letters): &(usize, &String)| {
                    let leave = row as i64 + 1 == away && column + 1 >= from as usize;
                    letters.chars().nth(column) == Some(letter) && !leave
                };
                prop_assert_eq!(usize::from(heads), rows.iter().enumerate().filter(there).count(), "day {}", column + 1);
            }
        }
    }
}
