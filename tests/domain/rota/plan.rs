//! The indexed facts of a month: systems by date (ruling 1), leave laid over cells (ATT-02), employment.

use domain::ids::{StaffId, SystemId};
use domain::leave::LeaveState;
use domain::rota::edit::apply;
use domain::rota::plan::{DayState, LEAD};
use domain::rota::{CellEdit, Work};

use crate::shop::{day, system_a, system_b, window, Shop, DAY_A, DAY_B};

/// What the first person does on the first days of March 2026, as letters: `o` out, `l` leave, `.` open, `r` rest, `w` a shift.
fn check(shop: Shop, expect: &str, reason: &str) {
    let plan = shop.plan();
    let states = plan.states(0, &plan.works(0));
    let letter = |state: &DayState| match state {
        DayState::Out => 'o',
        DayState::Open => '.',
        DayState::Rest => 'r',
        DayState::Leave => 'l',
        DayState::Shift(_) => 'w',
    };
    let found: String = states[LEAD..].iter().take(expect.len()).map(letter).collect();
    assert_eq!(found, expect, "{reason}");
}

#[test]
fn att_02_leave_counts_only_when_signed_and_lies_over_rest_but_not_over_a_shift() {
    let shop = || Shop::a("2026-03").row("DrD.");
    let state = |state| move |f: &mut domain::rota::plan::Facts| f.leave[0].state = state;
    check(shop(), "wrw.", "no leave");
    check(shop().leave(1, "2026-03-02", "2026-03-04"), "wlwl", "a shift on leave stays a shift: that is a conflict");
    for other in [LeaveState::Asked, LeaveState::Refused, LeaveState::Cancelled] {
        check(shop().leave(1, "2026-03-02", "2026-03-04").facts(state(other)), "wrw.", "not signed, no leave");
    }
}

#[test]
fn nobody_does_anything_outside_the_employment() {
    let shop = Shop::a("2026-03").row_of("DDrDD", |s| {
        s.joined = day("2026-03-02");
        s.left = Some(day("2026-03-04"));
    });
    check(shop.leave(1, "2026-03-01", "2026-03-05"), "owlwo", "both days of the employment count, leave does not outlast it");
}

#[test]
fn a_shift_that_nobody_knows_is_an_open_day() {
    let shop = Shop::a("2026-03").row("dD");
    check(shop, ".w", "a shift of a system that the shop has not in these months");
}

#[test]
fn ruling_1_two_systems_in_one_month_hold_each_from_its_date() {
    let systems = vec![(day("2025-06-01"), system_a()), (day("2026-03-16"), system_b())];
    let plan = Shop::new("2026-03", systems).row("D").plan();
    let on = |column: usize| plan.system(column).map(|s| s.id);
    assert_eq!(on(0), Some(SystemId(1)), "the first still holds");
    assert_eq!(on(14), Some(SystemId(1)), "the 15th is the last day of A");
    assert_eq!(on(15), Some(SystemId(2)), "the 16th is the first of B");
    assert_eq!(plan.system_at(0).map(|s| s.id), Some(SystemId(1)), "the lead belongs to the first");
    assert!(plan.kind(DAY_A).is_some() && plan.kind(DAY_B).is_some(), "shifts of both can be read");
}

#[test]
fn ruling_1_each_system_has_its_own_quota_on_its_own_days() {
    let systems = vec![(day("2025-06-01"), system_a()), (day("2026-03-18"), system_b())];
    let plan = Shop::new("2026-03", systems).row("D").plan();
    let found: Vec<_> = plan.rest_windows().iter().map(|w| (w.window, w.quota.halves, w.whole)).collect();
    let expect = [
        (window("2026-03-01", "2026-03-17"), 8, 31),
        (window("2026-03-18", "2026-03-22"), 3, 7),
        (window("2026-03-23", "2026-03-29"), 3, 7),
    ];
    assert_eq!(found, expect, "17 of 31 days of the month, 5 days of a week, a whole week");
}

#[test]
fn ruling_1_a_week_cut_off_by_a_new_system_is_counted_in_the_month_in_which_it_stops() {
    let systems = || vec![(day("2025-06-01"), system_b()), (day("2026-04-01"), system_a())];
    let windows = |month| Shop::new(month, systems()).row("D").plan().rest_windows().iter().map(|w| w.window).collect::<Vec<_>>();
    assert_eq!(windows("2026-03").last(), Some(&window("2026-03-30", "2026-03-31")), "two days of B before April");
    assert_eq!(windows("2026-04"), [window("2026-04-01", "2026-04-30")], "and April is A alone");
}

#[test]
fn rows_that_are_short_read_as_empty_and_can_be_edited() {
    let shop = Shop::a("2026-03").row("D").facts(|f| f.cells.clear());
    let plan = shop.plan();
    let edit = CellEdit { staff: StaffId(1), day: day("2026-03-31"), work: Some(Work::Shift(DAY_A)), pinned: true };
    let after = apply(&plan, &[edit]);
    assert_eq!(plan.works(0), vec![None; 31], "nothing was there");
    assert_eq!((after.cell(0, 30).work, after.cell(0, 30).pinned), (edit.work, true), "the last day can be set");
}

#[test]
fn days_outside_the_month_and_strangers_have_no_place() {
    let plan = Shop::a("2026-02").row("D").plan();
    assert_eq!(plan.column_of(day("2026-02-28")), Some(27), "the last of 28 days");
    assert_eq!(plan.column_of(day("2026-03-01")), None, "the next month");
    assert_eq!(plan.row_of(StaffId(2)), None, "not on this rota");
    assert_eq!(plan.date_at(0), day("2026-01-01"), "the lead starts 31 days before");
}
