//! When orders came in at the sample shop: four weeks, busiest in the evening and at the weekend, as shops of its kind are.

use chrono::{Datelike, NaiveDate};
use domain::month::shift_day;
use domain::order_times::HalfHour;
use store::{StoreFault, Tx};

/// Orders in each hour of an ordinary day, from midnight on: three in ten come from 20:00 to 23:00.
const HOURS: [u32; 24] = [9, 4, 2, 1, 1, 1, 3, 6, 12, 18, 22, 20, 16, 17, 19, 20, 19, 17, 18, 24, 33, 38, 36, 21];
/// Parts in ten by weekday, Monday first.
const WEEK: [u32; 7] = [9, 9, 9, 10, 11, 13, 13];

/// Puts them into the file.
pub(super) fn add(tx: &Tx, today: NaiveDate) -> Result<(), StoreFault> {
    for ago in 1..=28 {
        let day = shift_day(today, -ago);
        let part = WEEK[day.weekday().num_days_from_monday() as usize];
        let counts: Vec<HalfHour> = (0..48_u8).map(|slot| HalfHour { day, slot, orders: orders(slot, part, day.ordinal()) }).collect();
        store::order_times::add(tx, &counts)?;
    }
    store::order_times::set_pace(tx, 350)
}

/// Half of the hour's orders, a little more or less from day to day.
fn orders(slot: u8, part: u32, day: u32) -> u32 {
    let hour = HOURS[usize::from(slot / 2)];
    (hour * part + (day * 7 + u32::from(slot) * 5) % 13) / 20
}
