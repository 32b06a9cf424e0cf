//! Public holidays and make-up workdays.

use domain::calendar::{day_kind, is_weekend, parse_holidays, DayKind, HolidayProblem, SpecialDay};

use crate::shop::day;

fn check(text: &str, expect: Result<usize, Vec<HolidayProblem>>, reason: &str) {
    assert_eq!(parse_holidays(text).map(|y| y.days.len()), expect, "{reason}");
}

/// Days off and days worked in exchange, counted in the notice of each year.
#[test]
fn the_files_that_ship_hold_what_the_notices_say() {
    let files = [
        (2025, include_str!("../../src-tauri/desk/holidays/2025.txt"), 28, 5),
        (2026, include_str!("../../src-tauri/desk/holidays/2026.txt"), 33, 6),
    ];
    for (number, text, off, worked) in files {
        let year = parse_holidays(text).expect("a file that ships can be read");
        assert_eq!(year.year, number, "the year it is named after");
        assert!(year.source.starts_with(&format!("国务院办公厅关于{number}年部分节假日安排的通知")), "the notice is named");
        let makeup = year.days.iter().filter(|d| d.makeup).count();
        assert_eq!((year.days.len() - makeup, makeup), (off, worked), "{number} as published");
        assert!(year.days.windows(2).all(|d| d[0].day < d[1].day), "in the order of the year");
        assert!(year.days.iter().filter(|d| d.makeup).all(|d| is_weekend(d.day)), "only weekends are worked in exchange");
        let free = year.days.iter().filter(|d| !d.makeup && !is_weekend(d.day)).count() - worked;
        assert_eq!(free, 13, "the thirteen public holidays of the year cost thirteen weekdays, the rest is exchanged");
    }
}

#[test]
fn a_day_is_what_the_calendar_says_and_else_what_the_week_says() {
    let special = |makeup| SpecialDay { day: day("2026-02-14"), name: "春节".into(), makeup };
    assert_eq!(day_kind(day("2026-02-14"), None), DayKind::Weekend, "a Saturday");
    assert_eq!(day_kind(day("2026-02-14"), Some(&special(true))), DayKind::Makeup, "a Saturday worked in exchange");
    assert_eq!(day_kind(day("2026-02-14"), Some(&special(false))), DayKind::Holiday, "a holiday on a Saturday is a holiday");
    assert_eq!(day_kind(day("2026-02-13"), None), DayKind::Workday, "a Friday");
}

#[test]
fn files_written_by_hand_are_read_with_some_patience() {
    check("\u{feff}# year 2026\r\n# source 通知\r\n\r\n# a remark\r\n2026-01-01\tholiday  元旦\r\n", Ok(1), "mark, line ends, tabs, blanks");
    let year = parse_holidays("# year 2027\n2027-01-01  holiday   New Year's Day \n").expect("readable");
    assert_eq!(year.days[0].name, "New Year's Day", "a name may have blanks inside");
    assert_eq!(year.source, "", "a source may be missing");
}

#[test]
fn what_cannot_be_read_is_named_by_line() {
    use HolidayProblem::{BadLine, NoYear, Twice, WrongYear};
    let bad = |line, text: &str| BadLine { line, text: text.into() };
    check("", Err(vec![NoYear]), "an empty file");
    check("# source x\n# year 2026\n", Err(vec![NoYear]), "the year comes first, else days before it go unchecked");
    check("# year 20x6\n", Err(vec![NoYear]), "no number");
    check("# year 1999\n", Err(vec![NoYear]), "outside the calendar");
    check("# year 2026\n2026-02-30 holiday 春节", Err(vec![bad(2, "2026-02-30 holiday 春节")]), "no such day");
    check("# year 2026\n2026-02-03 feast 春节", Err(vec![bad(2, "2026-02-03 feast 春节")]), "no such word");
    check("# year 2026\n2026-02-03 holiday", Err(vec![bad(2, "2026-02-03 holiday")]), "a day has a name");
    let twice = "# year 2026\n2026-01-01 holiday 元旦\n2026-01-01 makeup 元旦\n2025-12-31 holiday 元旦";
    let found = vec![Twice { line: 3, day: day("2026-01-01") }, WrongYear { line: 4, day: day("2025-12-31") }];
    check(twice, Err(found), "every problem at once");
}
