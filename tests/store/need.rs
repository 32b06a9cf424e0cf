use domain::ids::ShiftId;
use domain::need::{DateNeed, Needs, WeeklyNeed};
use store::need::{all, save};
use store::StoreFault;

use crate::ground::{day, Ground};

#[test]
fn needs_come_back_and_replace_what_was_there() {
    let mut ground = Ground::new();
    let (early, late) = (ground.system().kinds[0].id, ground.system().kinds[1].id);
    let first = Needs {
        weekly: vec![
            WeeklyNeed { shift: early, people: [3, 3, 3, 3, 4, 5, 5] },
            WeeklyNeed { shift: late, people: [0, 1, 2, 3, 4, 5, 255] },
        ],
        dates: vec![DateNeed { day: day("2026-11-11"), shift: late, people: 9 }],
        ..Needs::default()
    };
    let second = Needs { weekly: vec![first.weekly[1].clone()], ..Needs::default() };
    for needs in [first, second, Needs::default()] {
        ground.write(|tx| save(tx, &needs));
        assert_eq!(ground.read(all), needs, "exactly what was saved last");
    }
}

#[test]
fn a_need_for_an_unknown_shift_is_refused_and_the_old_needs_stay() {
    let mut ground = Ground::new();
    let shift = ground.system().kinds[0].id;
    let good = Needs { weekly: vec![WeeklyNeed { shift, people: [1; 7] }], ..Needs::default() };
    ground.write(|tx| save(tx, &good));
    let bad = Needs { weekly: vec![WeeklyNeed { shift: ShiftId(99), people: [1; 7] }], ..Needs::default() };
    assert_eq!(ground.refused(|tx| save(tx, &bad)), StoreFault::NotFound, "no such shift");
    assert_eq!(ground.read(all), good, "a refused write leaves everything as it was");
}
