use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::ids::StaffId;
use domain::month::shift_day;
use domain::rota::{Cell, CellEdit, Duty, Work};
use proptest::prelude::*;
use store::rota::{accept, accepted, cells, duty, put_cells, set_duty, unaccept, Accepted};
use store::StoreFault;

use crate::ground::{at, day, month, Ground};

const FIRST: &str = "2026-11-25";

#[test]
fn a_february_without_a_thirtieth_refuses_it() {
    let ground = Ground::new();
    let refused = ["2026-02-30", "2026-2-01", "2026-12-01T00:00:00", "", "tomorrow"];
    for text in refused {
        let tried = ground.raw().execute("INSERT INTO need_date (day, shift, people) VALUES (?1, 1, 1)", [text]);
        let told = tried.expect_err("is no day").to_string();
        assert!(told.contains("CHECK"), "{text:?} is refused by the check, not by chance: {told}");
    }
}

#[test]
fn a_cell_with_an_unknown_shift_takes_the_whole_gesture_back() {
    let mut ground = Ground::new();
    let staff = ground.people(1)[0];
    let edit = |d: &str, work| CellEdit { staff, day: day(d), work: Some(work), pinned: false };
    let edits = [edit("2026-12-01", Work::Rest), edit("2026-12-02", Work::Shift(domain::ids::ShiftId(99)))];
    assert_eq!(ground.refused(|tx| put_cells(tx, &edits)), StoreFault::NotFound, "no such shift");
    assert_eq!(ground.read(|db| cells(db, day("2026-12-01"), day("2026-12-31"))), vec![], "the first cell is not kept either");
}

#[test]
fn duty_is_exactly_who_was_set_last() {
    let mut ground = Ground::new();
    let people = ground.people(3);
    for named in [&people[..2], &[people[2], people[2]], &[]] {
        ground.write(|tx| set_duty(tx, day("2026-12-31"), named));
        let mut expected: Vec<Duty> = named.iter().map(|&staff| Duty { day: day("2026-12-31"), staff }).collect();
        expected.dedup();
        assert_eq!(ground.read(|db| duty(db, day("2026-12-01"), day("2026-12-31"))), expected, "nobody else, nobody twice");
    }
}

#[test]
fn an_accepted_conflict_keeps_the_latest_reason_and_can_be_taken_back() {
    let mut ground = Ground::new();
    let by = ground.people(1)[0];
    for reason in ["人手不够", "本人同意"] {
        let one = Accepted { key: "rest 3 2026-12-05".to_owned(), reason: reason.to_owned(), amount: Some(2) };
        ground.write(|tx| accept(tx, month("2026-12"), &one, by, at("2026-11-30T12:00:00")));
    }
    let stored = vec![Accepted { key: "rest 3 2026-12-05".to_owned(), reason: "本人同意".to_owned(), amount: Some(2) }];
    assert_eq!(ground.read(|db| accepted(db, month("2026-12"))), stored, "one reason per conflict");
    assert_eq!(ground.read(|db| accepted(db, month("2027-01"))), vec![], "another month has its own");
    ground.write(|tx| unaccept(tx, month("2026-12"), "rest 3 2026-12-05"));
    assert_eq!(ground.read(|db| accepted(db, month("2026-12"))), vec![], "taken back");
}

/// Edits as `(person, day, what, pinned)`, with `what` 0 for nothing, 1 for rest, then the shifts.
fn edits() -> impl Strategy<Value = Vec<(usize, i64, usize, bool)>> {
    proptest::collection::vec((0..4usize, 0..20i64, 0..4usize, any::<bool>()), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_cells_read_are_the_cells_written(batches in proptest::collection::vec(edits(), 1..4)) {
        let mut ground = Ground::new();
        let people = ground.people(4);
        let shifts: Vec<Work> = ground.system().kinds.iter().map(|k| Work::Shift(k.id)).collect();
        let work = |what: usize| [None, Some(Work::Rest), Some(shifts[0]), Some(shifts[1])][what];
        let mut expected: BTreeMap<(NaiveDate, StaffId), Cell> = BTreeMap::new();
        for batch in batches {
            let batch: Vec<CellEdit> = batch
                .into_iter()
                .map(|(who, offset, what, pinned)| {
                    CellEdit { staff: people[who], day: shift_day(day(FIRST), offset), work: work(what), pinned }
                })
                .collect();
            ground.write(|tx| put_cells(tx, &batch));
            for edit in batch {
                expected.insert((edit.day, edit.staff), Cell { work: edit.work, pinned: edit.pinned });
            }
        }
        expected.retain(|_, cell| *cell != Cell::default());
        let (from, to) = (day("2026-12-01"), day("2026-12-10"));
        let all: Vec<_> = expected.into_iter().map(|((day, staff), cell)| (staff, day, cell)).collect();
        let inside: Vec<_> = all.iter().copied().filter(|(_, d, _)| (from..=to).contains(d)).collect();
        prop_assert_eq!(ground.read(|db| cells(db, day("2026-11-01"), day("2026-12-31"))), all);
        prop_assert_eq!(ground.read(|db| cells(db, from, to)), inside);
    }
}
