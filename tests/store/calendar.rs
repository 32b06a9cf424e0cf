use domain::calendar::{HolidayYear, SpecialDay};
use store::calendar::{between, replace_year, years};

use crate::ground::{day, Ground};

fn year(days: &[(&str, bool)]) -> HolidayYear {
    let special = |&(d, makeup): &(&str, bool)| SpecialDay { day: day(d), name: "国庆节".to_owned(), makeup };
    HolidayYear { year: 2026, source: "国务院办公厅".to_owned(), days: days.iter().map(special).collect() }
}

#[test]
fn a_year_comes_back_and_replaces_the_one_before() {
    let mut ground = Ground::new();
    for holidays in [year(&[("2026-10-01", false), ("2026-10-10", true)]), year(&[("2026-01-01", false)]), year(&[])] {
        ground.write(|tx| replace_year(tx, &holidays));
        assert_eq!(ground.read(years), vec![holidays], "nothing is left of the year as it was");
    }
}

#[test]
fn days_are_found_with_both_ends() {
    let mut ground = Ground::new();
    ground.write(|tx| replace_year(tx, &year(&[("2026-09-30", false), ("2026-10-01", false), ("2026-10-03", true)])));
    let found: Vec<_> = ground.read(|db| between(db, day("2026-10-01"), day("2026-10-03"))).iter().map(|d| d.day).collect();
    assert_eq!(found, [day("2026-10-01"), day("2026-10-03")], "the first and the last day belong to it");
}

#[test]
fn a_day_of_another_year_is_refused() {
    let mut ground = Ground::new();
    ground.refused(|tx| replace_year(tx, &year(&[("2027-01-01", false)])));
    assert_eq!(ground.read(years), vec![], "the year would be a lie");
}
