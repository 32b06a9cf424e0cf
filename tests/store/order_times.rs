//! Counts of orders per half hour, and the pace (ROS-08).

use domain::order_times::HalfHour;
use store::order_times::{add, all, pace, remove, set_pace};

use crate::ground::{day, Ground};

fn count(on: &str, slot: u8, orders: u32) -> HalfHour {
    HalfHour { day: day(on), slot, orders }
}

#[test]
fn counts_add_up_and_go_by_days() {
    let mut ground = Ground::new();
    let first = [count("2026-11-11", 42, 7), count("2026-11-11", 0, 1), count("2026-11-12", 20, 0)];
    ground.write(|tx| add(tx, &first));
    assert_eq!(ground.read(all), [count("2026-11-11", 0, 1), count("2026-11-11", 42, 7)], "in order; a nought is nothing");
    ground.write(|tx| add(tx, &[count("2026-11-11", 42, 3), count("2026-11-13", 9, 2)]));
    assert_eq!(ground.read(all)[1], count("2026-11-11", 42, 10), "another platform's orders come on top");
    ground.write(|tx| remove(tx, day("2026-11-11"), day("2026-11-12")));
    assert_eq!(ground.read(all), [count("2026-11-13", 9, 2)], "the days named and no others");
}

#[test]
fn a_half_hour_that_no_day_has_is_refused() {
    let mut ground = Ground::new();
    ground.refused(|tx| add(tx, &[count("2026-11-11", 48, 1)]));
    assert_eq!(ground.read(all), [], "nothing of it stays");
}

#[test]
fn the_pace_is_what_was_said_last() {
    let mut ground = Ground::new();
    assert_eq!(ground.read(pace), None, "nobody has said");
    for figure in [300, 250] {
        ground.write(|tx| set_pace(tx, figure));
        assert_eq!(ground.read(pace), Some(figure), "as said");
    }
    ground.refused(|tx| set_pace(tx, 0));
}
