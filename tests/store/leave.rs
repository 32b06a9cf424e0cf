use domain::ids::{LeaveId, StaffId};
use domain::leave::{Leave, LeaveKind, LeaveState};
use domain::quota::Window;
use store::leave::{add, between, get, of, set_state};
use store::StoreFault;

use crate::ground::{at, day, Ground};

fn asked(staff: StaffId, from: &str, to: &str) -> Leave {
    Leave {
        id: LeaveId(0),
        staff,
        leave: LeaveKind::Annual,
        days: Window { from: day(from), to: day(to) },
        reason: "回家".to_owned(),
        cover: "小王".to_owned(),
        asked_at: at("2026-11-20T09:30:00"),
        state: LeaveState::Asked,
        decided_by: None,
        decided_at: None,
    }
}

#[test]
fn a_request_comes_back_and_keeps_who_signed_it_when_it_is_cancelled() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let leave = asked(people[0], "2026-12-01", "2026-12-03");
    let id = ground.write(|tx| add(tx, &leave));
    assert_eq!(ground.read(|db| get(db, id)), Some(Leave { id, ..leave.clone() }), "as it was asked");
    let when = at("2026-11-20T10:00:00");
    ground.write(|tx| set_state(tx, id, LeaveState::Signed, people[1], when));
    ground.write(|tx| set_state(tx, id, LeaveState::Cancelled, people[0], at("2026-11-21T10:00:00")));
    let cancelled =
        Leave { id, state: LeaveState::Cancelled, decided_by: Some(people[1]), decided_at: Some(when), ..leave };
    assert_eq!(ground.read(|db| of(db, people[0])), vec![cancelled], "the signature is history");
}

#[test]
fn leave_is_found_when_it_touches_the_days() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let spans = [("2026-11-28", "2026-12-01"), ("2026-12-31", "2027-01-02"), ("2026-11-01", "2026-11-30"), ("2026-11-01", "2027-02-01")];
    for (from, to) in spans {
        ground.write(|tx| add(tx, &asked(who, from, to)));
    }
    let found: Vec<_> = ground.read(|db| between(db, day("2026-12-01"), day("2026-12-31"))).iter().map(|l| l.days.to).collect();
    assert_eq!(found, [day("2027-02-01"), day("2026-12-01"), day("2027-01-02")], "in the order of first days, ends included");
}

#[test]
fn unknown_people_and_requests_are_not_found() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    assert_eq!(
        ground.refused(|tx| add(tx, &asked(StaffId(99), "2026-12-01", "2026-12-01"))),
        StoreFault::NotFound,
        "nobody has this id"
    );
    let step = ground.refused(|tx| set_state(tx, LeaveId(9), LeaveState::Signed, who, at("2026-11-20T10:00:00")));
    assert_eq!(step, StoreFault::NotFound, "no request has this id");
}
