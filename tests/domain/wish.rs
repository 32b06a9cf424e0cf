//! Wishes about a day.

use domain::ids::{ShiftId, StaffId, WishId};
use domain::rota::Work;
use domain::wish::{Wish, WishKind};

use crate::shop::{day, DAY_A, NIGHT_A};

/// Whether rest, the day shift and the night shift keep the wish.
fn check(wish: WishKind, shift: Option<ShiftId>, expect: [bool; 3], reason: &str) {
    let wish = Wish { id: WishId(1), staff: StaffId(1), day: day("2026-03-02"), wish, shift, note: String::new() };
    let kept = [Work::Rest, Work::Shift(DAY_A), Work::Shift(NIGHT_A)].map(|w| wish.kept(Some(w)));
    assert_eq!(kept, expect.map(Some), "{reason}");
    assert_eq!(wish.kept(None), None, "an empty day keeps and breaks nothing");
}

#[test]
fn a_wish_is_kept_by_what_it_asks_for_and_by_nothing_it_refuses() {
    check(WishKind::Unavailable, None, [true, false, false], "cannot work at all");
    check(WishKind::Unavailable, Some(NIGHT_A), [true, true, false], "cannot work the night");
    check(WishKind::RatherNot, None, [true, false, false], "would rather not work");
    check(WishKind::RatherNot, Some(DAY_A), [true, false, true], "would rather not work the day");
    check(WishKind::WouldLike, None, [true, false, false], "would like to rest");
    check(WishKind::WouldLike, Some(NIGHT_A), [false, false, true], "would like the night");
}
