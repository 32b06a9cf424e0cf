//! Bounds on runs, hours, nights, weekends, holidays and shifts; pairs kept apart; longer evenings; each binding, weighed or off.

use chrono::NaiveDate;
use domain::apart::Apart;
use domain::calendar::DayKind;
use domain::extension::Extension;
use domain::ids::{ApartId, StaffId};
use domain::month::shift_day;
use domain::quota::Period;
use domain::rota::check::Conflict;
use domain::rota::limits::{month_bounds, shift_counts};
use domain::rule::{Bound, RotaRules, ShiftLimit, Strength, Succession};
use domain::time::Minute;

use crate::shop::{day, month, Shop, DAY_A, NIGHT_A};

fn check(shop: Shop, expect: &[&str], reason: &str) {
    let keys: Vec<String> = shop.conflicts().into_iter().map(|c| c.key).collect();
    assert_eq!(keys, expect, "{reason}");
}

/// March 2026 of system A without a quota: it begins on a Sunday and ends on a Tuesday.
fn shop(rules: impl Fn(&mut RotaRules)) -> Shop {
    Shop::loose("2026-03").rules(rules)
}

fn whole(first: &str, rest: char) -> String {
    format!("{first}{}", rest.to_string().repeat(31 - first.chars().count()))
}

#[test]
fn a_run_of_work_that_ends_too_soon_is_shown_on_its_last_day() {
    let least = |n| move |r: &mut RotaRules| r.shortest_run = Bound::hard(n);
    check(shop(least(2)).row("rDrDDr"), &["short_run:1:2026-03-02"], "one day of work between two of rest");
    check(shop(least(2)).row("rD"), &[], "it may still go on");
    check(shop(least(2)).row("rD.D"), &[], "a day that is not planned may become work");
    check(shop(least(3)).row("Dr").before("rD"), &["short_run:1:2026-03-01"], "a run of two over the month's start");
    check(shop(least(3)).row("Dr").before(".D"), &[], "nobody knows when it began");
    check(shop(least(2)).row("r").before("rD"), &["short_run:1:2026-03-01"], "it ended with February and is seen in March");
    check(shop(least(2)).row(&whole("", 'r')), &[], "no work at all");
    let ends = format!("{}rD", "D".repeat(29));
    check(shop(least(2)).row(&ends).rules(|r| r.longest_run = Bound::off(7)), &[], "the month's last day is never too short");
}

#[test]
fn a_run_of_days_off_counts_leave_and_not_the_days_before_joining() {
    let least = |r: &mut RotaRules| r.shortest_off = Bound::hard(2);
    check(shop(least).row("DrDrrD"), &["short_off:1:2026-03-02"], "a single day off");
    check(shop(least).row("D.D").leave(1, "2026-03-02", "2026-03-02"), &["short_off:1:2026-03-02"], "leave is a day off to a run");
    check(shop(least).row("DrD").leave(1, "2026-03-02", "2026-03-02"), &["short_off:1:2026-03-02"], "also over a rest day");
    let joins = shop(least).row_of(".rD", |s| s.joined = day("2026-03-02"));
    check(joins, &[], "the first day of the employment has no day off before it");
}

#[test]
fn a_run_too_long_for_one_person_is_none_for_the_others() {
    let own = |days| move |s: &mut domain::staff::Staff| s.limits.longest_run = Some(days);
    let two = shop(|_| {}).row_of("DDDDr", own(3)).row("DDDDr");
    check(two, &["long_run:1:2026-03-04"], "only the first has the limit");
    let off = shop(|r| r.longest_run = Bound::off(7)).row_of("DDDDr", own(3));
    check(off, &["long_run:1:2026-03-04"], "it binds where the shop has the rule off");
    let soft = shop(|r| r.longest_run.strength = Strength::Weight(30)).row_of("DDDDr", own(3)).conflicts();
    assert_eq!(soft[0].strength, Strength::Weight(30), "where the shop weighs the rule, the own limit weighs as much");
}

#[test]
fn hours_of_the_month_are_kept_between_least_and_most() {
    // 7.5 h a day, 6.5 h a night.
    let full = whole("", 'D');
    let free = |r: &mut RotaRules| r.longest_run = Bound::off(7);
    let most = |h: u16| move |r: &mut RotaRules| (free(r), r.most_minutes = Bound::hard(h * 60)).1;
    check(shop(most(232)).row(&full), &["too_many_hours:1:2026-03-31"], "31 days are 232.5 hours");
    check(shop(most(233)).row(&full), &[], "less than 233");
    let least = |h: u16| move |r: &mut RotaRules| (free(r), r.least_minutes = Bound::hard(h * 60)).1;
    check(shop(least(233)).row(&full), &["too_few_hours:1:2026-03-31"], "232.5 are fewer than 233");
    check(shop(least(232)).row("D"), &[], "silent while the empty days could still make it up");
    check(shop(least(200)).row(&whole("DD", 'r')), &["too_few_hours:1:2026-03-31"], "two days are not 200 hours");
    let away = shop(least(31)).row(&whole("DD", 'r')).leave(1, "2026-03-03", "2026-03-31");
    check(away, &[], "whoever is there two days of 31 is due two hours of 31");
    let own = shop(|_| {}).row_of(&whole("DD", 'r'), |s| s.limits.most_minutes = Some(600));
    check(own, &["too_many_hours:1:2026-03-31"], "a limit of one's own: ten hours");
}

#[test]
fn nights_weekends_and_holidays_have_a_most() {
    let nights = shop(|r| r.most_nights = Bound::hard(2));
    check(nights.clone().row("EErE"), &["too_many_nights:1:2026-03-31"], "three nights");
    check(nights.clone().row("EErD"), &[], "two");
    check(nights.row_of("EE", |s| s.limits.most_nights = Some(1)), &["too_many_nights:1:2026-03-31"], "one of one's own");
    // 1 March is a Sunday: that weekend is cut by the month and counts; 7 and 8, 14 and 15 follow.
    let weekends = shop(|r| r.most_weekends = Bound::hard(2));
    check(weekends.clone().row("D.....D......DD"), &["too_many_weekends:1:2026-03-31"], "three weekends with a day worked");
    check(weekends.row("r.....DD.....DD"), &[], "two, both days of each");
    let holidays = shop(|r| r.most_holidays = Bound::hard(1)).facts(|f| (f.kinds[1], f.kinds[2]) = (DayKind::Holiday, DayKind::Holiday));
    check(holidays.row("DDDD"), &["too_many_holidays:1:2026-03-31"], "two of two");
}

#[test]
fn a_shift_is_worked_so_often_in_a_week_or_month() {
    let limit = |period, least, most| ShiftLimit { shift: NIGHT_A, period, least, most, strength: Strength::Hard };
    let with = |one: ShiftLimit| shop(move |r| r.shift_limits = vec![one]);
    let week = with(limit(Period::Week, None, Some(2)));
    check(week.clone().row(".EEE"), &["shift_too_often:1:2026-03-08:2"], "three nights in the week of 2 March");
    check(week.clone().row("E").before("EE"), &["shift_too_often:1:2026-03-01:2"], "the week began in February");
    check(week.row(&format!("{}EEE", ".".repeat(28))), &[], "the week that goes on is judged in April");
    let least = with(limit(Period::Month, Some(4), None));
    check(least.clone().row(&whole("EEE", 'r')), &["shift_too_seldom:1:2026-03-31:2"], "three are not four");
    check(least.clone().row("EEE"), &[], "there is room for a fourth");
    let joined = least.row_of(&whole(&format!("{}E", "r".repeat(23)), 'r'), |s| s.joined = day("2026-03-24"));
    check(joined, &[], "eight of 31 days: one night of four, pro rata");
    let plan = with(limit(Period::Month, None, Some(3))).row("EE").plan();
    let counts = shift_counts(&plan, 0, &plan.states(0, &plan.works(0)));
    assert_eq!((counts[0].times, counts[0].open), (2, 29), "two nights, 29 days open");
}

#[test]
fn two_who_are_kept_apart_do_not_share_a_shift_while_it_holds() {
    let pair = |from: &str, to: Option<&str>, strength| Apart {
        id: ApartId(1),
        one: StaffId(2),
        other: StaffId(1),
        from: day(from),
        to: to.map(day),
        strength,
    };
    let two = |one: Apart| shop(|r| r.shortest_rest.strength = Strength::Off).row("DDDE").row("DEDE").facts(|f| f.apart = vec![one]);
    let expect = ["kept_apart:1:2026-03-01:2", "kept_apart:1:2026-03-03:2", "kept_apart:1:2026-03-04:2"];
    check(two(pair("2026-01-01", None, Strength::Hard)), &expect, "each day on the same shift, once");
    check(two(pair("2026-03-02", Some("2026-03-03"), Strength::Hard)), &expect[1..2], "from the second to the third");
    check(two(pair("2026-01-01", None, Strength::Off)), &[], "switched off");
    let leave = two(pair("2026-01-01", None, Strength::Hard)).leave(2, "2026-03-01", "2026-03-04");
    let keys: Vec<String> = leave.conflicts().into_iter().map(|c| c.key).filter(|k| k.starts_with("kept")).collect();
    assert!(keys.is_empty(), "whoever is on leave is not there");
}

#[test]
fn a_weighed_rule_is_a_softer_conflict_and_one_that_is_off_is_none() {
    let with = |strength| shop(move |r| r.shortest_rest.strength = strength).row("ED").conflicts();
    assert!(with(Strength::Off).is_empty(), "off");
    let soft: Vec<Conflict> = with(Strength::Weight(40));
    assert!(soft[0].is_soft() && soft[0].key == "short_rest:1:2026-03-02", "there, but soft: {soft:?}");
    assert!(!with(Strength::Hard)[0].is_soft(), "binding");
    let quota = Shop::a("2026-03").rules(|r| (r.quota_strength, r.longest_run) = (Strength::Weight(5), Bound::off(7))).row(&whole("", 'D'));
    assert!(quota.conflicts().iter().all(Conflict::is_soft), "the rest quota can weigh as well");
}

#[test]
fn of_rest_and_pair_the_stronger_speaks() {
    let pair = |strength| Succession { first: NIGHT_A, then: DAY_A, strength };
    let with = |rest, forbidden| {
        let rules = move |r: &mut RotaRules| {
            r.shortest_rest.strength = rest;
            r.forbidden = vec![pair(forbidden)];
        };
        shop(rules).row("ED").conflicts().into_iter().map(|c| (c.breach.word(), c.strength)).collect::<Vec<_>>()
    };
    assert_eq!(with(Strength::Weight(9), Strength::Hard), [("forbidden_succession", Strength::Hard)], "the pair binds");
    assert_eq!(with(Strength::Hard, Strength::Weight(9)), [("short_rest", Strength::Hard)], "the rest binds");
    assert_eq!(with(Strength::Off, Strength::Weight(9)), [("forbidden_succession", Strength::Weight(9))], "only the pair is left");
}

#[test]
fn ros_05_an_evening_that_went_on_shortens_the_rest_before_the_next_morning() {
    let longer = |day: NaiveDate, until| Extension { staff: StaffId(1), day, shift: NIGHT_A, planned_end: Minute::at(22, 30), until, note: String::new() };
    let with = |until| {
        let on = day("2026-03-01");
        shop(|r| r.shortest_rest.value = 630).row("ED").facts(move |f| f.extensions = vec![longer(on, until)])
    };
    check(with(Minute::at(22, 30)), &[], "half past ten to nine is enough");
    check(with(Minute::at(22, 40)), &["short_rest:1:2026-03-02"], "ten minutes more and it is not");
    check(with(Minute::at(24, 30)), &["short_rest:1:2026-03-02"], "past midnight belongs to the evening before");
    let before = month("2026-03").first();
    let eve = shop(|r| r.shortest_rest.value = 630).row("D").before("E");
    let eve = eve.facts(move |f| f.extensions = vec![longer(shift_day(before, -1), Minute::at(23, 0))]);
    check(eve, &["short_rest:1:2026-03-01"], "also over the month's start");
}

#[test]
fn the_least_of_a_month_shrinks_with_the_days_somebody_is_there() {
    let plan = shop(|r| r.least_minutes = Bound::hard(3100)).row_of("", |s| s.joined = day("2026-03-22")).plan();
    let bounds = month_bounds(&plan, 0).expect("a system is in force");
    assert_eq!(bounds.least_minutes.value, 1000, "ten of 31 days");
}
