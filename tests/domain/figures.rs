//! NOTE-02 and KPI-03: counts, weighted rates, corrections, and what is final.

use domain::figures::{
    clean_nick, correction_problems, gather, is_nobody, platform_count, problems, standing, Tally, Day, Figure, FigureProblem, Pace,
    Platform, Standing,
};
use domain::ids::StaffId;
use proptest::prelude::*;

use crate::shop::{at, day, window};

fn count(bought: u32, served: u32) -> Tally {
    Tally { served, bought }
}

#[test]
fn note_02_nobody_served_has_no_rate() {
    assert_eq!(count(0, 0).rate(), None, "a dash, not nought percent");
    assert_eq!(count(0, 10).rate(), Some(0), "ten served and none bought is nought");
    assert_eq!(count(12, 35).rate(), Some(3429), "34.2857 percent rounds to 34.29");
    assert_eq!(count(1, 3).rate(), Some(3333), "down");
    assert_eq!(count(2, 3).rate(), Some(6667), "up");
    assert_eq!(count(9999, 9999).rate(), Some(10_000), "all");
}

#[test]
fn note_02_a_rate_over_days_is_weighted_and_not_the_mean_of_rates() {
    let both = count(1, 2).and(count(10, 100));
    assert_eq!(both.rate(), Some(1078), "11 of 102; the mean of 50 % and 10 % would say 30 %");
}

fn entered(version: u32, of: Tally) -> Figure {
    Figure { staff: StaffId(1), day: day("2026-12-01"), version, count: of, note: String::new(), reason: String::new(), by: StaffId(1), at: at("2026-12-01 18:00") }
}

#[test]
fn a_day_is_refused_with_its_reason() {
    use FigureProblem::*;
    let employed = window("2026-01-01", "2026-12-31");
    let check = |on: &str, of, note: &str, expect: &[FigureProblem]| assert_eq!(problems(day(on), of, note, day("2026-12-01"), employed), expect, "{on} {of:?}");
    check("2026-12-01", count(12, 35), "", &[]);
    check("2026-11-01", count(0, 0), "休息", &[]);
    check("2026-12-01", count(36, 35), "", &[BoughtMoreThanServed]);
    check("2026-12-01", count(0, 10_000), "", &[TooMany { most: 9_999 }]);
    check("2026-12-02", count(1, 1), "", &[NotYet]);
    check("2025-12-31", count(1, 1), "", &[NotEmployed]);
    check("2026-12-01", count(1, 1), &"字".repeat(20_000), &[TooLong { most: 2_000 }]);
}

#[test]
fn a_correction_has_a_reason_a_difference_and_knows_what_it_corrects() {
    use FigureProblem::*;
    let before = entered(2, count(12, 35));
    let check = |version, of, reason: &str, expect: &[FigureProblem]| assert_eq!(correction_problems(&before, version, of, "", reason), expect);
    check(2, count(13, 35), "后来又买了", &[]);
    check(2, count(13, 35), "", &[NoReason]);
    check(2, count(12, 35), "x", &[NothingChanged]);
    check(1, count(13, 35), "x", &[CorrectedMeanwhile { version: 2 }]);
    check(2, count(13, 35), &"字".repeat(20_000), &[TooLong { most: 2_000 }]);
}

#[test]
fn kpi_03_a_day_is_final_after_so_many_days() {
    let of = |on: &str| standing(day(on), day("2026-12-10"), 4);
    assert_eq!(of("2026-12-06"), Standing::Final, "four days have passed");
    assert_eq!(of("2026-12-07"), Standing::Provisional, "three have");
    assert_eq!(standing(day("2026-12-10"), day("2026-12-10"), 0), Standing::Final, "a shop may take the first number for the last");
}

#[test]
fn the_platforms_conversion_is_counted_in_people() {
    let values = |inquired, paid, rate| Platform { inquired, paid, paid_rate: rate, ..Platform::default() };
    assert_eq!(platform_count(&values(Some(40), Some(13), None)), Some(count(13, 40)), "people who paid");
    assert_eq!(platform_count(&values(Some(40), None, Some(3250))), Some(count(13, 40)), "of a rate alone, the people behind it");
    assert_eq!(platform_count(&values(None, Some(13), None)), None, "without inquiries there is no rate");
}

#[test]
fn gaps_of_a_chart_are_gaps_and_weeks_begin_on_monday() {
    let on = |text: &str, own| Day { day: day(text), own, platform: None };
    let days = [on("2026-12-06", Some(count(1, 2))), on("2026-12-07", Some(count(3, 4))), on("2026-12-09", Some(count(0, 0)))];
    let span = window("2026-12-05", "2026-12-14");
    let daily = gather(&days, span, Pace::Day);
    assert_eq!(daily.len(), 10, "a point for every day");
    assert_eq!((daily[0].own, daily[4].own), (None, Some(count(0, 0))), "nothing entered is not nought entered");
    let weekly: Vec<_> = gather(&days, span, Pace::Week).into_iter().map(|p| (p.from.to_string(), p.own)).collect();
    let expect = [("2026-11-30".to_owned(), Some(count(1, 2))), ("2026-12-07".to_owned(), Some(count(3, 4))), ("2026-12-14".to_owned(), None)];
    assert_eq!(weekly, expect, "weeks from Monday (ruling 3)");
    assert_eq!(gather(&days, window("2026-12-09", "2026-12-01"), Pace::Day), [], "a span that ends before it begins has no points");
    let platform = |text: &str, of, standing| Day { day: day(text), own: None, platform: Some((of, standing)) };
    let month = gather(&[platform("2026-12-05", count(1, 2), Standing::Final), platform("2026-12-06", count(1, 2), Standing::Provisional)], span, Pace::Month);
    assert_eq!((month[0].platform, month[0].provisional), (Some(count(2, 4)), true), "one provisional day makes the month provisional");
}

#[test]
fn sums_and_marks_are_nobody() {
    for nick in ["", " ", "-", "—", "汇总值", "匯總值", "平均值", " 暂无数据 ", "暫無數據", "合计", "总计"] {
        assert!(is_nobody(nick), "{nick:?} is no person");
    }
    for nick in ["晓晓", "云朵旗舰店:李静", "汇总小王"] {
        assert!(!is_nobody(nick), "{nick:?} may be somebody");
    }
    assert_eq!(clean_nick(" ＡＢ１２:小李 "), "ab12:小李", "widths and cases are one");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn the_sum_of_all_points_is_the_sum_of_all_days(values in prop::collection::vec((0_i64..60, 0_u32..500, 0_u32..500), 0..40)) {
        let first = day("2026-01-01");
        let days: Vec<Day> = values.iter().map(|(n, a, b)| Day {
            day: first + chrono::Duration::days(*n), own: Some(count(*a.min(b), *a.max(b))), platform: None,
        }).collect();
        let whole = days.iter().filter_map(|d| d.own).fold(Tally::default(), Tally::and);
        for pace in [Pace::Day, Pace::Week, Pace::Month] {
            let points = gather(&days, window("2026-01-01", "2026-03-01"), pace);
            let sum = points.iter().filter_map(|p| p.own).fold(Tally::default(), Tally::and);
            prop_assert_eq!(sum, whole, "nothing is lost or counted twice by {:?}", pace);
        }
    }

    #[test]
    fn a_rate_is_a_share(served in 0_u32..=9_999, bought in 0_u32..=9_999) {
        let of = count(bought.min(served), served);
        prop_assert_eq!(of.rate().is_none(), served == 0);
        prop_assert!(of.rate().is_none_or(|r| r <= 10_000));
    }
}
