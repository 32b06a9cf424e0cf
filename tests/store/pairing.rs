use domain::ids::PairingId;
use domain::pairing::{Pairing, Step};
use domain::quota::Window;
use store::pairing::{all, between, end, take};
use store::StoreFault;

use crate::ground::{at, day, Ground};

fn pair(mentor: domain::ids::StaffId, trainee: domain::ids::StaffId, from: &str, to: Option<&str>) -> Pairing {
    Pairing { id: PairingId(0), mentor, trainee, from: day(from), to: to.map(day), reason: "带得好".to_owned() }
}

#[test]
fn a_pairing_comes_back_and_is_found_by_its_days() {
    let mut ground = Ground::new();
    let people = ground.people(3);
    let new = pair(people[0], people[1], "2026-11-01", Some("2026-11-30"));
    ground.write(|tx| take(tx, &[Step::Add(new.clone())], people[2], at("2026-11-01T09:00:00")));
    let kept = ground.read(all);
    assert_eq!(kept, [Pairing { id: kept[0].id, ..new }], "as it was made");
    let in_span = |from: &str, to: &str| Window { from: day(from), to: day(to) };
    assert_eq!(ground.read(|db| between(db, in_span("2026-11-30", "2026-12-31"))).len(), 1, "its last day counts");
    assert_eq!(ground.read(|db| between(db, in_span("2026-12-01", "2026-12-31"))), [], "afterwards it is over");
}

#[test]
fn trn_04_the_file_itself_lets_one_lead_one() {
    let mut ground = Ground::new();
    let people = ground.people(4);
    let (by, now) = (people[0], at("2026-11-01T09:00:00"));
    let first = pair(people[0], people[1], "2026-11-01", None);
    ground.write(|tx| take(tx, &[Step::Add(first)], by, now));
    for (new, reason) in [
        (pair(people[0], people[2], "2026-12-01", None), "the mentor leads another"),
        (pair(people[2], people[1], "2026-12-01", Some("2026-12-02")), "the trainee has another mentor"),
    ] {
        ground.refused(|tx| take(tx, &[Step::Add(new)], by, now));
        assert_eq!(ground.read(all).len(), 1, "{reason}");
    }
    let id = ground.read(all)[0].id;
    let steps = [
        Step::Add(pair(people[2], people[1], "2026-12-10", None)),
        Step::Keep { id, from: day("2026-11-01"), to: Some(day("2026-12-09")) },
    ];
    ground.write(|tx| take(tx, &steps, by, now));
    assert_eq!(ground.read(all).len(), 2, "room is made before the next one begins");
}

#[test]
fn one_that_never_began_goes_and_one_that_ends_says_why() {
    let mut ground = Ground::new();
    let people = ground.people(3);
    let (by, now) = (people[2], at("2026-11-01T09:00:00"));
    ground.write(|tx| take(tx, &[Step::Add(pair(people[0], people[1], "2026-12-01", None))], by, now));
    let id = ground.read(all)[0].id;
    ground.write(|tx| end(tx, id, day("2026-12-01"), day("2026-12-05"), "换部门"));
    let kept = ground.read(all);
    assert_eq!((kept[0].to, kept[0].reason.as_str()), (Some(day("2026-12-05")), "换部门"), "its last day and why");
    ground.write(|tx| take(tx, &[Step::TakeBack(id)], by, now));
    assert_eq!(ground.read(all), [], "taken back");
    assert_eq!(
        ground.refused(|tx| end(tx, id, day("2026-12-01"), day("2026-12-05"), "x")),
        StoreFault::NotFound,
        "nothing to end"
    );
}
