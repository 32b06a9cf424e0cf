use chrono::NaiveDate;
use domain::figures::platform::{sum, PlatformSum};
use domain::figures::{Platform, PlatformFigure, Standing};
use domain::ids::StaffId;

fn row(staff: i64, day: &str, standing: Standing, values: Platform) -> PlatformFigure {
    let day: NaiveDate = day.parse().expect("a day");
    PlatformFigure { staff: StaffId(staff), day, standing, values }
}

fn check(rows: &[PlatformFigure], expect: PlatformSum, why: &str) {
    assert_eq!(sum(&rows.iter().collect::<Vec<_>>()), expect, "{why}");
}

#[test]
fn counts_are_added_and_rates_are_weighted_by_whom_they_are_about() {
    let one = Platform {
        received: Some(10), inquired: Some(8), paid: Some(4), sales: Some(40_000), per_customer: Some(10_000), reply_rate: Some(10_000),
        first_response: Some(200), slow: Some(1), online: Some(3_600), ..Platform::default()
    };
    let two = Platform {
        received: Some(30), inquired: Some(32), paid: Some(8), sales: Some(20_000), per_customer: Some(2_500), reply_rate: Some(9_000),
        first_response: Some(600), slow: Some(5), online: Some(7_200), ..Platform::default()
    };
    let expect = PlatformSum {
        days: 2, received: Some(40), inquired: Some(40), paid: Some(12), sales: Some(60_000),
        // 600 yuan by 12 who paid, not the mean of 100 and 25.
        per_customer: Some(5_000),
        // 10 at 100 % and 30 at 90 %.
        reply_rate: Some(9_250),
        first_response: Some(500), slow: Some(6), online: Some(10_800), ..PlatformSum::default()
    };
    check(&[row(1, "2026-12-01", Standing::Final, one), row(2, "2026-12-01", Standing::Final, two)], expect, "two people of one day");
}

#[test]
fn the_final_row_counts_and_the_provisional_one_is_told_beside_it() {
    let paid = |n| Platform { inquired: Some(10), paid: Some(n), first_online: "08:55".to_owned(), ..Platform::default() };
    let rows = [
        row(1, "2026-12-01", Standing::Provisional, paid(3)),
        row(1, "2026-12-01", Standing::Final, paid(5)),
        row(1, "2026-12-04", Standing::Provisional, paid(2)),
    ];
    let expect = PlatformSum { days: 2, provisional: 1, inquired: Some(20), paid: Some(7), paid_first: Some(5), ..PlatformSum::default() };
    check(&rows, expect, "5 + 2 stand, 3 + 2 stood at first; one day may still change (KPI-03)");
    let expect =
        PlatformSum { days: 1, inquired: Some(10), paid: Some(5), paid_first: Some(3), first_online: "08:55".to_owned(), ..PlatformSum::default() };
    check(&rows[..2], expect, "one day of one person also says when they came on line");
}

#[test]
fn what_no_file_says_stays_unsaid() {
    check(&[], PlatformSum::default(), "no figures");
    let rate = Platform { inquired: Some(20), paid_rate: Some(2_500), ..Platform::default() };
    let expect = PlatformSum { days: 1, inquired: Some(20), paid: Some(5), paid_rate: Some(2_500), ..PlatformSum::default() };
    check(&[row(1, "2026-12-01", Standing::Final, rate)], expect, "who paid follows from the rate where the file has no count");
    let zero = Platform { received: Some(0), first_response: Some(300), ..Platform::default() };
    let expect = PlatformSum { days: 1, received: Some(0), first_response: Some(300), ..PlatformSum::default() };
    check(&[row(1, "2026-12-01", Standing::Final, zero)], expect, "a single day stands for itself, also without a weight");
}
