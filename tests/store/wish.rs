use domain::ids::{ShiftId, StaffId, WishId};
use domain::wish::{Wish, WishKind};
use store::wish::{between, get, remove, set};
use store::StoreFault;

use crate::ground::{day, Ground};

fn wish(staff: StaffId, shift: Option<ShiftId>, kind: WishKind) -> Wish {
    Wish { id: WishId(0), staff, day: day("2026-12-24"), wish: kind, shift, note: "聚会".to_owned() }
}

#[test]
fn a_wish_about_the_same_day_and_shift_replaces_the_one_before() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let shift = Some(ground.system().kinds[0].id);
    for about in [None, shift] {
        let first = ground.write(|tx| set(tx, &wish(who, about, WishKind::RatherNot)));
        let second = ground.write(|tx| set(tx, &wish(who, about, WishKind::WouldLike)));
        assert_eq!(first, second, "one wish per person, day and shift or none");
        let stored = Wish { id: first, ..wish(who, about, WishKind::WouldLike) };
        assert_eq!(ground.read(|db| get(db, first)), Some(stored), "the later word counts");
    }
    assert_eq!(ground.read(|db| between(db, day("2026-12-24"), day("2026-12-24"))).len(), 2, "about working, about the shift");
}

#[test]
fn a_wish_that_was_taken_back_is_gone_and_cannot_be_taken_back_again() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let id = ground.write(|tx| set(tx, &wish(who, None, WishKind::Unavailable)));
    ground.write(|tx| remove(tx, id));
    assert_eq!(ground.read(|db| get(db, id)), None, "gone");
    assert_eq!(ground.refused(|tx| remove(tx, id)), StoreFault::NotFound, "and told so");
}
