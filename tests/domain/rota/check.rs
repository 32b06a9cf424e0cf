//! Every rule about a rota and what breaks it (ROS-02 to ROS-06, ATT-02, TRN-04). A conflict is written `rule:who:day`.

use domain::access::Role;
use domain::ids::StaffId;
use domain::quota::Period;
use domain::rule::{Strength, Succession};
use domain::rota::check::{rest_counts, stood, Breach, Conflict};
use domain::rota::edit::apply;
use domain::rota::CellEdit;
use domain::shift::ShiftKind;
use domain::staff::Staff;
use domain::time::{Minute, Segment};
use domain::wish::WishKind;
use proptest::prelude::*;

use crate::shop::{day, system_a, system_b, window, Shop, DAY_A, HALF_B, NIGHT_A, NIGHT_B};

fn check(shop: Shop, expect: &[&str], reason: &str) {
    let keys: Vec<String> = shop.conflicts().into_iter().map(|c| c.key).collect();
    assert_eq!(keys, expect, "{reason}");
}

/// The rest of the first row, stretch by stretch: half days planned, half days due, days still empty.
fn rests(shop: Shop, expect: &[(u16, u16, u16)], reason: &str) {
    let plan = shop.plan();
    let found: Vec<_> = rest_counts(&plan, 0, &plan.works(0)).iter().map(|c| (c.halves, c.due, c.open)).collect();
    assert_eq!(found, expect, "{reason}");
}

#[test]
fn empty_cells_are_silent() {
    let quiet = Shop::a("2026-03").row("").row("D").row("...r").rules(|r| r.duty_per_day = 0);
    check(quiet, &[], "a month that is not planned yet breaks no rule");
    check(Shop::b("2026-03").row("").before("eeeee"), &[], "nor does it under weekly quotas, as long as the rest still fits");
    let duty = Shop::loose("2026-03").row("").duty(1, "2026-03-02").rules(|r| r.duty_per_day = 1);
    check(duty, &[], "duty may be set before the shift is");
}

#[test]
fn att_02_work_on_signed_leave_is_a_conflict() {
    let shop = Shop::loose("2026-03").row("rDDr").leave(1, "2026-03-01", "2026-03-02");
    check(shop, &["on_leave:1:2026-03-02"], "only the shift, neither the rest day nor the day after");
}

#[test]
fn work_against_an_unavailable_day_or_shift_is_a_conflict_and_a_milder_wish_is_none() {
    let shop = || Shop::loose("2026-03").row("DD");
    check(shop().wish(1, "2026-03-01", WishKind::Unavailable, None), &["unavailable:1:2026-03-01"], "cannot work");
    check(shop().wish(1, "2026-03-01", WishKind::Unavailable, Some(NIGHT_A)), &[], "only the night is impossible");
    check(shop().wish(1, "2026-03-02", WishKind::RatherNot, None), &[], "a wish is no rule");
    check(shop().wish(1, "2026-03-02", WishKind::WouldLike, None), &[], "nor is a hope for rest");
    check(shop().wish(2, "2026-03-01", WishKind::Unavailable, None), &[], "somebody else's wish");
}

#[test]
fn a_barred_shift_is_a_conflict() {
    let shop = Shop::loose("2026-03").row_of("DE", |s| s.barred = vec![NIGHT_A]);
    check(shop, &["barred_shift:1:2026-03-02"], "the night they may not work");
}

#[test]
fn barred_shifts_unavailable_days_and_duty_are_as_strong_as_the_shop_has_them() {
    let shop = |strength| {
        let both = Shop::loose("2026-03").row_of("DE", |s| s.barred = vec![NIGHT_A]).wish(1, "2026-03-01", WishKind::Unavailable, None);
        let duty = both.duty(1, "2026-03-01").duty(1, "2026-03-03").row("r");
        duty.rules(move |r| (r.duty_per_day, r.duty, r.barred, r.unavailable) = (1, strength, strength, strength))
    };
    let keys = ["unavailable:1:2026-03-01", "duty_missing:0:2026-03-02", "barred_shift:1:2026-03-02"];
    for strength in [Strength::Hard, Strength::Weight(8)] {
        check(shop(strength), &keys, "missed all the same");
        let found = shop(strength).conflicts();
        assert!(found.iter().all(|c| c.strength == strength), "each says how strongly it holds: {found:?}");
        assert!(found.iter().all(|c| c.is_soft() == (strength != Strength::Hard)), "what weighs is a softer conflict");
    }
    for strength in [Strength::Off, Strength::Weight(0)] {
        check(shop(strength), &[], "off, or as good as off");
    }
    let off = |strength| Shop::loose("2026-03").row("r").duty(1, "2026-03-01").rules(move |r| (r.duty_per_day, r.duty) = (1, strength));
    assert!(off(Strength::Weight(8)).conflicts().iter().all(Conflict::is_soft), "duty on a day off too");
    check(off(Strength::Off), &[], "nobody is on duty in vain where there is none");
}

#[test]
fn ros_02_a_shift_of_the_other_system_is_a_conflict_on_its_day() {
    let systems = vec![(day("2025-06-01"), system_a()), (day("2026-03-03"), system_b())];
    let shop = Shop::new("2026-03", systems).rules(|r| r.quota.period = Period::None).row("DdDd");
    check(shop, &["wrong_system:1:2026-03-02", "wrong_system:1:2026-03-03"], "B before its date, A after it");
}

#[test]
fn ros_05_too_short_a_rest_after_a_night_is_a_conflict_on_the_second_day() {
    check(Shop::loose("2026-03").row("EDDEE"), &["short_rest:1:2026-03-02"], "10.5 hours, 11 are due");
    check(Shop::loose("2026-03").row("ErD"), &[], "a day lies between");
    check(Shop::loose("2026-03").row("E.D"), &[], "a day that is not planned lies between");
    check(Shop::loose("2026-03").row("D").before("E"), &["short_rest:1:2026-03-01"], "over the month's start");
    check(Shop::loose("2026-03").row("ED").rules(|r| r.shortest_rest.value = 630), &[], "exactly enough is enough");
}

#[test]
fn ros_05_split_and_late_shifts_rest_from_their_last_end() {
    let free = |shop: Shop| shop.rules(|r| r.quota.period = Period::None);
    check(free(Shop::b("2026-03").row("ed")), &["short_rest:1:2026-03-02"], "23:00 to 08:30");
    check(free(Shop::b("2026-03").row("dz")), &[], "18:00 to 09:00; the noon gap is not looked at");
    let mut late = system_a();
    late.rules.quota.period = Period::None;
    late.kinds[1] = ShiftKind { segments: vec![Segment { start: Minute::at(18, 0), end: Minute::at(26, 0) }], ..late.kinds[1].clone() };
    let shop = Shop::new("2026-03", vec![(day("2020-01-01"), late)]).row("EEDD");
    let found = shop.conflicts();
    assert_eq!(found.len(), 1, "02:00 to 18:00 is fine, 02:00 to 09:00 is not");
    let expect = Breach::ShortRest { before: NIGHT_A, after: DAY_A, minutes: 420, least: 660 };
    assert_eq!((found[0].day, &found[0].breach), (day("2026-03-03"), &expect), "seven hours on the same morning");
}

#[test]
fn a_forbidden_pair_is_a_conflict_even_with_enough_rest() {
    let pair = |first, then| Succession { first, then, strength: Strength::Hard };
    let forbid = |s: Shop| s.rules(|r| r.forbidden = vec![pair(DAY_A, NIGHT_A), pair(NIGHT_A, DAY_A)]);
    check(forbid(Shop::loose("2026-03").row("DE")), &["forbidden_succession:1:2026-03-02"], "the shop wants a day between");
    check(forbid(Shop::loose("2026-03").row("DrE")), &[], "and here is one");
    check(forbid(Shop::loose("2026-03").row("ED")), &["short_rest:1:2026-03-02"], "one conflict for one pair, the harder one");
}

#[test]
fn a_run_longer_than_the_longest_is_shown_on_its_last_day() {
    let most = |n| move |r: &mut domain::rule::RotaRules| r.longest_run.value = n;
    check(Shop::loose("2026-03").row("DDDrDDDD").rules(most(3)), &["long_run:1:2026-03-08"], "four in a row");
    check(Shop::loose("2026-03").row("DDD.DDD").rules(most(3)), &[], "an empty day may become a rest day");
    check(Shop::loose("2026-03").row("DDDDDD").leave(1, "2026-03-07", "2026-03-07").rules(most(6)), &[], "leave ends a run");
}

#[test]
fn a_run_goes_on_over_the_months_start() {
    let shop = Shop::loose("2026-03").row("DDr").before("rDDDDDD");
    let found = shop.conflicts();
    let run = window("2026-02-23", "2026-03-02");
    assert_eq!(found[0].breach, Breach::LongRun { run, days: 8, most: 7 }, "six days of February and two of March");
    assert_eq!(found.len(), 1, "one conflict for the whole run");
    check(Shop::loose("2026-03").row("rDD").before("DDDDDDDD"), &[], "a run that ended in February is February's");
    let ends = format!("{}DDDDDDDD", "r".repeat(23));
    check(Shop::loose("2026-03").row(&ends), &["long_run:1:2026-03-31"], "a run up to the month's end is seen there");
}

#[test]
fn ros_03_four_rest_days_are_due_in_months_of_every_length() {
    for (month, days) in [("2026-02", 28), ("2028-02", 29), ("2026-04", 30), ("2026-03", 31)] {
        let row = |rest: usize| format!("{}{}", "r".repeat(rest), "D".repeat(days - rest));
        let quiet = |rest| Shop::a(month).row(&row(rest)).rules(|r| r.longest_run.value = 31);
        check(quiet(4), &[], month);
        assert_eq!(quiet(3).conflicts()[0].breach.word(), "too_few_rests", "{month}: three are too few");
        assert_eq!(quiet(5).conflicts()[0].breach.word(), "too_many_rests", "{month}: five are too many");
    }
}

#[test]
fn ros_03_rests_that_may_still_come_are_not_missed() {
    let row = |end: &str| format!("{}{end}", "D".repeat(27));
    let quiet = |end| Shop::a("2026-03").row(&row(end)).rules(|r| r.longest_run.value = 31);
    check(quiet("r..."), &[], "the three empty days may still be rest days");
    check(quiet("rD.."), &["too_few_rests:1:2026-03-31"], "three cannot become four");
    check(quiet("rrrr"), &[], "there they are");
    check(Shop::a("2026-03").row("rrrrr"), &["too_many_rests:1:2026-03-31"], "a fifth is too many whatever comes");
}

#[test]
fn ruling_2_who_joins_or_leaves_in_the_month_is_due_a_share() {
    let joins = |on: &str| Shop::a("2026-03").row_of("", |s| s.joined = day(on));
    let left = |on: &str| Shop::a("2026-03").row_of("", |s| s.left = Some(day(on)));
    rests(joins("2026-03-16"), &[(0, 4, 16)], "16 of 31 days: 2.06 days, so two");
    rests(joins("2026-03-20"), &[(0, 4, 12)], "12 of 31 days: 1.55 days, so two");
    rests(joins("2026-03-21"), &[(0, 2, 11)], "11 of 31 days: 1.42 days, so one");
    rests(left("2026-03-03"), &[(0, 0, 3)], "three days: 0.39, so none");
    rests(joins("2026-04-01"), &[], "not here in March");
    let week = Shop::b("2026-03").row_of("", |s| s.joined = day("2026-03-05"));
    rests(week, &[(0, 2, 4), (0, 3, 7), (0, 3, 7), (0, 3, 7)], "Thursday to Sunday: 1.71 half days, so one day");
}

#[test]
fn ruling_2_leave_is_never_counted_as_rest() {
    let row = format!("rrr{}", "D".repeat(28));
    let shop = |leave: Shop| leave.rules(|r| r.longest_run.value = 31);
    let on_leave = || Shop::a("2026-03").row(&row).leave(1, "2026-03-03", "2026-03-03");
    rests(on_leave(), &[(4, 8, 0)], "a rest day under leave is a day of leave");
    check(shop(on_leave()), &["too_few_rests:1:2026-03-31"], "so two more are due");
    let away = Shop::a("2026-03").row("").leave(1, "2026-03-01", "2026-03-29");
    rests(away, &[(0, 4, 2)], "two days are left, and no more than two rest days can be due");
    let gone = Shop::a("2026-03").row("").leave(1, "2026-02-20", "2026-04-10");
    rests(gone, &[(0, 0, 0)], "away all month, due nothing");
}

#[test]
fn ros_04_a_day_and_a_half_a_week_with_the_half_day_shift_as_half_a_rest() {
    let week = "dddddhr";
    let month = format!("r{week}{week}{week}{week}");
    let shop = |row: &str| Shop::b("2026-03").row(row).before("ddddhd");
    check(shop(&month), &[], "a rest day and a half-day-off shift each week");
    rests(shop(&month), &[(3, 3, 0); 5], "the first week began in February, the fifth ends on the 29th");
    check(shop(&month.replacen("dddddhr", "ddddhhr", 1)), &["too_many_rests:1:2026-03-08"], "two half days and a rest day");
    check(shop(&month.replacen("dddddhr", "ddddddr", 1)), &["too_few_rests:1:2026-03-08"], "the half day is missing");
    let halves = shop(&month.replacen("dddddhr", "dhdhhdd", 1)).rules(|r| r.longest_run.value = 31);
    check(halves, &[], "three half days do as well");
}

#[test]
fn ros_04_a_week_over_the_months_end_is_whole_in_the_month_in_which_it_ends() {
    let week = "dddddhr";
    let april = format!("dddhr{week}{week}{week}dddd");
    check(Shop::b("2026-04").row(&april).before("dd"), &[], "March's two days and April's five make a week; the last four days are May's");
    check(Shop::b("2026-04").row(&april).before("rd"), &["too_many_rests:1:2026-04-05"], "a rest on March 30 counts in it");
    rests(Shop::b("2026-04").row("dddhr"), &[(3, 3, 2), (0, 3, 7), (0, 3, 7), (0, 3, 7)], "an unknown March stays open");
}

#[test]
fn ruling_1_two_systems_in_one_month_are_each_due_their_share_of_rest() {
    let systems = || vec![(day("2025-06-01"), system_a()), (day("2026-03-16"), system_b())];
    let both = "DDDDDDDrDDDDDrDdddddhrdddddhrdd";
    let shop = |row: &str| Shop::new("2026-03", systems()).row(row);
    rests(shop(both), &[(4, 4, 0), (3, 3, 0), (3, 3, 0)], "15 of 31 days of A: 1.94 days, so two; then weeks of B");
    check(shop(both), &[], "both are kept");
    check(shop(&both.replacen('r', "D", 1)), &["long_run:1:2026-03-13", "too_few_rests:1:2026-03-15"], "A's share is short by one");
    let back = vec![(day("2025-06-01"), system_b()), (day("2026-03-18"), system_a())];
    let row = "rdddddhrdddddhrddDDDrDDDDDDrDDDD";
    let shop = Shop::new("2026-03", back).row(&row[..31]).before("ddddhd");
    rests(shop, &[(3, 3, 0), (3, 3, 0), (3, 3, 0), (0, 1, 0), (4, 4, 0)], "weeks of B, two days of one, then 14 days of A");
}

fn trainee(s: &mut Staff) {
    s.role = Role::Trainee;
    s.mentor = Some(StaffId(1));
}

#[test]
fn trn_04_a_trainee_works_only_with_the_mentor_on_the_shift() {
    let pair = |mentor: &str, trainee_row: &str| Shop::loose("2026-03").row(mentor).row_of(trainee_row, trainee);
    check(pair("DEr", "DEr"), &[], "side by side");
    check(pair("D", "E"), &["mentor_apart:2:2026-03-01"], "another shift");
    check(pair("r", "D"), &["mentor_apart:2:2026-03-01"], "the mentor rests");
    check(pair("D", "r"), &[], "the trainee may rest alone");
    check(pair(".", "D"), &[], "the mentor's day is not planned yet");
    check(pair("D", "E").rules(|r| r.mentor = Strength::Off), &[], "the shop does not ask for it");
}

#[test]
fn trn_04_the_pairing_is_suspended_while_the_mentor_is_away() {
    let pair = |mentor: &str| Shop::loose("2026-03").row(mentor).row_of("D", trainee);
    check(pair("r").leave(1, "2026-03-01", "2026-03-01"), &[], "the mentor is on leave");
    let still_planned = pair("E").leave(1, "2026-03-01", "2026-03-01");
    check(still_planned, &["on_leave:1:2026-03-01"], "a shift under leave is the mentor's conflict alone");
    let gone = Shop::loose("2026-03").row_of("r", |s| s.left = Some(day("2026-02-28"))).row_of("D", trainee);
    check(gone, &[], "the mentor has left");
    let confirmed = Shop::loose("2026-03").row("r").row_of("D", |s| {
        trainee(s);
        s.probation = Some(window("2026-01-01", "2026-02-28"));
    });
    check(confirmed, &[], "the probation is over");
}

#[test]
fn ros_06_one_person_is_on_duty_each_day_and_works_that_day() {
    let shop = || Shop::loose("2026-03").row("Dr").row("DD").rules(|r| r.duty_per_day = 1);
    let full = || shop().duty(1, "2026-03-01").duty(2, "2026-03-02");
    check(full(), &[], "one each day, both at work");
    check(shop().duty(1, "2026-03-01"), &["duty_missing:0:2026-03-02"], "nobody on the second day");
    check(full().duty(2, "2026-03-01"), &["duty_too_many:0:2026-03-01"], "two on the first");
    check(shop().duty(1, "2026-03-01").duty(1, "2026-03-02"), &["duty_while_off:1:2026-03-02"], "on duty on a rest day");
    check(full().leave(1, "2026-03-01", "2026-03-01"), &["on_leave:1:2026-03-01"], "a shift under leave is one conflict, not two");
    let away = shop().duty(1, "2026-03-02").duty(2, "2026-03-01").leave(1, "2026-03-02", "2026-03-02");
    check(away, &["duty_while_off:1:2026-03-02"], "on duty on leave");
    check(full().duty(9, "2026-03-01"), &["duty_too_many:0:2026-03-01", "duty_while_off:9:2026-03-01"], "somebody who is not on the rota");
}

#[test]
fn ros_06_without_the_overlay_duty_says_nothing() {
    let shop = Shop::loose("2026-03").row("Dr").duty(1, "2026-03-01").duty(1, "2026-03-02");
    check(shop, &[], "0 switches it off, whatever was entered before");
}

#[test]
fn conflicts_come_by_day_then_by_row() {
    let shop = Shop::loose("2026-03").row("rED").row("ED").rules(|r| r.duty_per_day = 1).duty(1, "2026-03-01").duty(2, "2026-03-03");
    let expect = ["duty_while_off:1:2026-03-01", "duty_missing:0:2026-03-02", "short_rest:2:2026-03-02", "short_rest:1:2026-03-03"];
    check(shop, &expect, "the day's own rule first");
}

#[test]
fn a_conflict_stood_already_unless_it_is_another_or_a_worse_one() {
    let run = |from, to| Breach::LongRun { run: window(from, to), days: window(from, to).days() as u16, most: 7 };
    let conflict = |breach: Breach| {
        let day = if let Breach::LongRun { run, .. } = &breach { run.to } else { day("2026-03-31") };
        Conflict { key: format!("{}:1:{day}", breach.word()), staff: Some(StaffId(1)), day, breach, strength: Strength::Hard, accepted: None }
    };
    let check = |was: Breach, now: Breach, expect: bool, reason: &str| {
        assert_eq!(stood(&[conflict(was)], &conflict(now)), expect, "{reason}");
    };
    let month = window("2026-03-01", "2026-03-31");
    let few = |halves| Breach::TooFewRests { window: month, halves, due: 8 };
    let many = |halves| Breach::TooManyRests { window: month, halves, due: 8 };
    check(few(4), few(6), true, "fewer are missing");
    check(few(4), few(2), false, "more are missing");
    check(many(12), many(10), true, "fewer are too many");
    check(many(10), many(12), false, "more are too many");
    check(run("2026-03-01", "2026-03-10"), run("2026-03-01", "2026-03-09"), true, "shorter, though it ends on another day");
    check(run("2026-03-01", "2026-03-10"), run("2026-03-01", "2026-03-11"), false, "longer");
    check(run("2026-03-01", "2026-03-10"), run("2026-03-12", "2026-03-20"), false, "another run");
    check(Breach::BarredShift { shift: DAY_A }, Breach::BarredShift { shift: NIGHT_A }, false, "another barred shift");
    let short = |minutes| Breach::ShortRest { before: NIGHT_A, after: DAY_A, minutes, least: 660 };
    check(short(630), short(600), false, "still less rest");
}

/// A brute recount of a row, day by day from the letters, for the property below.
fn recount(letters: &str, from: usize, to: usize) -> u16 {
    let half = |c| match c {
        'r' => 2,
        'h' => 1,
        _ => 0,
    };
    letters.chars().skip(from).take(to - from + 1).map(half).sum()
}

proptest! {
    #[test]
    fn rest_counts_agree_with_a_recount(row in "[dzehr.]{31}") {
        let plan = Shop::b("2026-03").row(&row).plan();
        let counts = rest_counts(&plan, 0, &plan.works(0));
        // March 2026 starts on a Sunday: the first stretch has one day of it, the others seven.
        for (count, (from, to)) in counts.iter().zip([(0, 0), (1, 7), (8, 14), (15, 21), (22, 28)]) {
            prop_assert_eq!(count.halves, recount(&row, from, to), "{}: {} to {}", row, from, to);
        }
        prop_assert_eq!(counts.len(), 5, "five weeks end in March 2026");
    }

    #[test]
    fn conflicts_are_the_same_after_an_edit_and_its_inverse(
        rows in prop::collection::vec("[DEr.]{31}", 2..4), row in 0usize..2, column in 0usize..31, letter in "[DEr.]",
    ) {
        let mut shop = Shop::a("2026-03").rules(|r| r.duty_per_day = 1).duty(1, "2026-03-05").leave(2, "2026-03-05", "2026-03-09");
        shop = shop.row_of(&rows[0], |_| {}).row_of(&rows[1], trainee);
        let before = shop.conflicts();
        let plan = shop.plan();
        let at = |work| CellEdit { staff: StaffId(row as i64 + 1), day: plan.days()[column], work, pinned: false };
        let there = apply(&plan, &[at(crate::shop::work(letter.chars().next().expect("one")))]);
        let back = apply(&there, &[at(plan.cell(row, column).work)]);
        prop_assert_eq!(domain::rota::check::conflicts(&back), before, "nothing is left of it");
    }
}

#[test]
fn a_half_day_shift_and_a_night_are_what_the_system_says() {
    let plan = Shop::b("2026-03").row("eh").plan();
    assert!(plan.kind(NIGHT_B).is_some_and(|k| k.night && !k.half_rest), "the night is no rest");
    assert!(plan.kind(HALF_B).is_some_and(|k| !k.night && k.half_rest), "the half day is");
}
