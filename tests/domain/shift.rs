//! Shift kinds and systems (ROS-01, ROS-02, ROS-05).

use domain::ids::ShiftId;
use domain::language::Language;
use domain::quota::{Period, Quota, Rounding};
use domain::shift::{preset, preset_in, problems, Preset, ShiftKind, ShiftProblem, ShiftSystem, RESERVED_KEYS};
use domain::time::{Minute, Segment};

use crate::shop::{kind, DAY_A, DAY_B, HALF_B, NIGHT_A, NIGHT_B, REGULAR_B};

fn segment(h1: u16, m1: u16, h2: u16, m2: u16) -> Segment {
    Segment { start: Minute::at(h1, m1), end: Minute::at(h2, m2) }
}

/// What is wrong with preset A after a change.
fn check(change: impl FnOnce(&mut ShiftSystem), expect: &[ShiftProblem], reason: &str) {
    let mut system = preset(Preset::A);
    change(&mut system);
    assert_eq!(problems(&system), expect, "{reason}");
}

#[test]
fn ros_01_system_a_has_two_shifts_that_share_half_an_hour_and_four_rest_days() {
    let a = preset(Preset::A);
    assert_eq!(a.kinds[0].times(), "09:00–16:30", "the day shift of S0");
    assert_eq!(a.kinds[1].times(), "16:00–22:30", "the night shift of S0");
    assert_eq!((a.kinds[0].minutes(), a.kinds[1].minutes()), (450, 390), "7.5 and 6.5 hours");
    assert!(a.kinds[0].segments[0].overlaps(a.kinds[1].segments[0]), "16:00 to 16:30 is the handover");
    assert_eq!(a.rules.quota, Quota { period: Period::Month, halves: 8, rounding: Rounding::WholeDay }, "four a month");
    assert_eq!(a.rules.duty_per_day, 0, "ROS-06: duty is off until the shop wants it");
}

#[test]
fn ros_02_system_b_splits_its_shifts_and_counts_the_gap_as_no_work() {
    let b = preset(Preset::B);
    let times: Vec<String> = b.kinds.iter().map(ShiftKind::times).collect();
    assert_eq!(times, ["08:30–12:00 13:30–18:00", "09:00–12:00 13:30–18:30", "14:30–18:00 19:00–23:00", "09:00–12:30"], "S1 ch.3");
    let minutes: Vec<u32> = b.kinds.iter().map(ShiftKind::minutes).collect();
    assert_eq!(minutes, [480, 480, 450, 210], "segments alone");
    let half: Vec<bool> = b.kinds.iter().map(|k| k.half_rest).collect();
    assert_eq!(half, [false, false, false, true], "only the half-day-off shift takes half a rest day");
    assert_eq!(b.rules.quota.halves, 3, "ROS-04: one and a half days a week");
}

#[test]
fn every_preset_can_be_saved_as_it_ships_in_each_language() {
    for which in [Preset::A, Preset::B, Preset::Own] {
        for language in [Language::Simplified, Language::Traditional, Language::English] {
            assert_eq!(problems(&preset_in(which, language)), [], "{which:?} ships ready in {language:?}");
        }
    }
}

#[test]
fn the_shifts_that_ship_are_named_in_the_language_of_whoever_asks() {
    let named = |language| {
        let b = preset_in(Preset::B, language);
        (b.name, b.kinds.iter().map(|k| format!("{} {} {}", k.name, k.code, k.key)).collect::<Vec<_>>())
    };
    let english = named(Language::English);
    assert_eq!(english.0, "Split shifts", "the system too");
    assert_eq!(english.1, ["Day D D", "Office O O", "Evening E E", "Half day H H"], "a letter is its own key");
    assert_eq!(named(Language::Traditional).1[0], "白班 白 D", "traditional characters");
    assert_eq!(preset_in(Preset::A, Language::Simplified), preset(Preset::A), "as before");
    let times = |language| preset_in(Preset::B, language).kinds.iter().map(ShiftKind::times).collect::<Vec<_>>();
    assert_eq!(times(Language::English), times(Language::Simplified), "only names differ");
}

#[test]
fn ros_05_rest_runs_from_the_last_end_to_the_next_days_first_start() {
    let rest = |a, b| kind(a).rest_before(&kind(b));
    assert_eq!(rest(NIGHT_A, DAY_A), 630, "22:30 to 09:00");
    assert_eq!(rest(DAY_A, NIGHT_A), 23 * 60 + 30, "16:30 to 16:00 on the next day");
    assert_eq!(rest(NIGHT_B, DAY_B), 570, "23:00 to 08:30: the gap inside a split shift is no rest");
    assert_eq!(rest(REGULAR_B, HALF_B), 14 * 60 + 30, "18:30 to 09:00");
}

#[test]
fn ros_05_a_shift_past_midnight_belongs_to_its_first_day_and_shortens_the_next_rest() {
    let late = ShiftKind { segments: vec![segment(18, 0, 26, 0)], ..kind(NIGHT_A) };
    assert_eq!(late.minutes(), 480, "18:00 to 02:00");
    assert_eq!(late.rest_before(&kind(DAY_A)), 420, "02:00 to 09:00 on the same morning");
    let round = ShiftKind { segments: vec![segment(12, 0, 37, 0)], ..kind(NIGHT_A) };
    assert_eq!(round.rest_before(&kind(DAY_A)), -240, "until 13:00 of the next day overlaps with 09:00");
}

#[test]
fn a_system_needs_shifts_with_names_letters_and_keys_of_their_own() {
    use ShiftProblem::{BadCode, BadKey, NoName, NoShifts};
    let code = |c: &str| c.to_owned();
    check(|s| s.kinds.clear(), &[NoShifts], "nothing to plan with");
    check(|s| s.kinds[0].name = "  ".into(), &[NoName { code: code("早") }], "a blank name");
    check(|s| s.kinds[1].code = "早".into(), &[BadCode { code: code("早") }], "two shifts with one letter");
    check(|s| s.kinds[1].code = "早 ".into(), &[BadCode { code: code("早 ") }], "a blank makes no other letter");
    check(|s| s.kinds[1].code = "夜晚班".into(), &[BadCode { code: code("夜晚班") }], "three characters do not fit the cell");
    check(|s| s.kinds[1].key = "D".into(), &[BadKey { code: code("晚"), key: code("D") }], "two shifts on one key");
    for key in RESERVED_KEYS.into_iter().chain(["", "e", "é", "EE", "早", " "]) {
        check(|s| s.kinds[1].key = key.into(), &[BadKey { code: code("晚"), key: key.into() }], "no key of the grid's own, one capital or digit");
    }
}

#[test]
fn segments_stand_in_order_inside_two_days_without_overlap() {
    use ShiftProblem::{BadSegment, BadSegmentCount, Overlap, StartsNextDay};
    let code = || "早".to_owned();
    let with = |list: Vec<Segment>| move |s: &mut ShiftSystem| s.kinds[0].segments = list;
    check(with(vec![]), &[BadSegmentCount { code: code() }], "a shift has hours");
    check(with((0..7).map(|h| segment(2 * h, 0, 2 * h + 1, 0)).collect()), &[BadSegmentCount { code: code() }], "six at most");
    check(with((0..6).map(|h| segment(2 * h, 0, 2 * h + 1, 0)).collect()), &[], "six do");
    let backward = segment(12, 0, 9, 0);
    check(with(vec![backward]), &[BadSegment { code: code(), segment: backward }], "ends before it starts");
    let endless = segment(22, 0, 48, 1);
    check(with(vec![endless]), &[BadSegment { code: code(), segment: endless }], "ends after the next day");
    check(with(vec![segment(22, 0, 48, 0)]), &[], "the end of the next day is the last");
    let (first, second) = (segment(9, 0, 12, 0), segment(11, 0, 13, 0));
    check(with(vec![first, second]), &[Overlap { code: code(), first, second }], "11:00 to 12:00 twice");
    check(with(vec![segment(9, 0, 12, 0), segment(12, 0, 13, 0)]), &[], "touching is no overlap");
    check(with(vec![segment(24, 0, 30, 0)]), &[StartsNextDay { code: code() }], "such a shift belongs to the next day");
}

#[test]
fn rules_stay_within_what_a_month_can_hold() {
    use ShiftProblem::{BadLongestRun, BadQuota, BadShortestRest, UnknownShift};
    check(|s| s.rules.longest_run.value = 0, &[BadLongestRun], "nobody could work");
    check(|s| s.rules.longest_run.value = 32, &[BadLongestRun], "longer than the rules look back");
    check(|s| s.rules.shortest_rest.value = 1441, &[BadShortestRest], "over a day");
    check(|s| s.rules.quota.halves = 57, &[BadQuota], "February has 56 half days");
    check(|s| s.rules.forbidden = vec![domain::rule::Succession { first: ShiftId(2), then: ShiftId(9), strength: domain::rule::Strength::Hard }], &[UnknownShift { shift: ShiftId(9) }], "no such shift");
}
