//! Clock times of shifts (ruling 11: a shift belongs to the day it starts on).

use domain::time::{Minute, Segment, DAY};
use proptest::prelude::*;

fn segment(from: u16, to: u16) -> Segment {
    Segment { start: Minute(from), end: Minute(to) }
}

#[test]
fn a_time_of_the_next_day_is_marked_and_midnight_at_the_end_is_24() {
    let shown = |h, m| Minute::at(h, m).to_string();
    assert_eq!(shown(0, 0), "00:00", "the day's first minute");
    assert_eq!(shown(9, 5), "09:05", "two digits each");
    assert_eq!(shown(24, 0), "24:00", "the end of the day is not its start");
    assert_eq!(shown(25, 30), "01:30+1", "past midnight is the next calendar day");
    assert_eq!(shown(48, 0), "24:00+1", "the very end");
    assert_eq!(segment(Minute::at(16, 0).0, Minute::at(24, 0).0).to_string(), "16:00–24:00", "a night until midnight");
}

#[test]
fn segments_that_only_touch_do_not_overlap() {
    assert!(!segment(540, 720).overlaps(segment(720, 810)), "one ends as the other starts");
    assert!(segment(540, 721).overlaps(segment(720, 810)), "they share a minute");
    assert_eq!(segment(1320, 1560).minutes(), 240, "22:00 to 02:00 is four hours");
}

proptest! {
    #[test]
    fn no_two_times_look_alike(a in 0..=2 * DAY, b in 0..=2 * DAY) {
        prop_assert_eq!(Minute(a).to_string() == Minute(b).to_string(), a == b, "{} and {}", a, b);
    }

    #[test]
    fn overlap_is_mutual(a in 0u16..2000, b in 1u16..600, c in 0u16..2000, d in 1u16..600) {
        let (one, other) = (segment(a, a + b), segment(c, c + d));
        prop_assert_eq!(one.overlaps(other), other.overlaps(one), "no order");
        let shared = (a.max(c)..(a + b).min(c + d)).count();
        prop_assert_eq!(one.overlaps(other), shared > 0, "a minute in both");
    }
}
