//! What changed since publishing, per person and day (interface point 12).

use domain::ids::StaffId;
use domain::rota::changes::{changes, Change};

use crate::shop::{day, month, work, works};

fn check(before: &[&str], after: &[&str], expect: &[(i64, &str, char, char)], reason: &str) {
    let rows = |letters: &[&str]| letters.iter().map(|l| works(l)).collect::<Vec<_>>();
    let days: Vec<_> = month("2026-03").days().take(4).collect();
    let found = changes(&[StaffId(1), StaffId(2)], &days, &rows(before), &rows(after));
    let expect: Vec<Change> = expect
        .iter()
        .map(|&(staff, on, before, after)| Change { staff: StaffId(staff), day: day(on), before: work(before), after: work(after) })
        .collect();
    assert_eq!(found, expect, "{reason}");
}

#[test]
fn each_cell_that_differs_is_listed_by_person_and_day() {
    check(&["DDrr", "EErr"], &["DDrr", "EErr"], &[], "nothing changed");
    let both = [(1, "2026-03-02", 'D', 'E'), (2, "2026-03-01", 'E', '.'), (2, "2026-03-04", 'r', 'D')];
    check(&["DDrr", "EErr"], &["DErr", ".ErD"], &both, "in the order of the rows");
}

#[test]
fn a_row_missing_on_one_side_is_empty_there() {
    check(&["DD"], &["DD", "E"], &[(2, "2026-03-01", '.', 'E')], "somebody came after publishing");
    check(&["DD", "E"], &["D"], &[(1, "2026-03-02", 'D', '.'), (2, "2026-03-01", 'E', '.')], "somebody went");
}
