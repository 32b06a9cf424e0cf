//! Heads against needs (ROS-08), counted minute by minute.

use chrono::{Datelike, NaiveDate};
use serde_json::{json, Value};

use super::board::{list, Board, Square};
use crate::shop::Shop;

/// People missing on the days from today on.
pub fn missing(shop: &Shop, board: &Board) -> u64 {
    let needs = shop.must("needs", json!({}));
    let days = board.days.iter().enumerate().filter(|(_, day)| **day >= board.today);
    days.map(|(column, &day)| by_shift(board, &needs, column, day) + by_band(board, &needs, column, day)).sum()
}

fn there(board: &Board, day: NaiveDate) -> Vec<i64> {
    let on = |p: usize| if let Square::Shift(shift) = board.square(p, day) { Some(shift) } else { None };
    (0..board.people.len()).filter_map(on).collect()
}

fn weekday(day: NaiveDate) -> usize {
    day.weekday().num_days_from_monday() as usize
}

fn by_shift(board: &Board, needs: &Value, column: usize, day: NaiveDate) -> u64 {
    let there = there(board, day);
    let need = |shift: i64| {
        let dated = list(&needs["dates"]).iter().find(|n| n["shift"] == shift && n["day"] == day.to_string());
        let weekly = list(&needs["weekly"]).iter().find(|n| n["shift"] == shift);
        let people = dated.map(|n| &n["people"]).or(weekly.map(|n| &n["people"][weekday(day)]));
        people.and_then(Value::as_u64).unwrap_or(0)
    };
    let short = |&shift: &i64| need(shift).saturating_sub(there.iter().filter(|s| **s == shift).count() as u64);
    board.offered[column].iter().map(short).sum()
}

fn by_band(board: &Board, needs: &Value, column: usize, day: NaiveDate) -> u64 {
    let dated: Vec<&Value> = list(&needs["band_dates"]).iter().filter(|n| n["day"] == day.to_string()).collect();
    let weekly = list(&needs["bands"]).iter().filter(|n| !dated.iter().any(|d| d["band"] == n["band"]));
    let asked = weekly.map(|n| (&n["band"], &n["least"][weekday(day)])).chain(dated.iter().map(|n| (&n["band"], &n["least"])));
    let there = there(board, day);
    let covers = |shift: &i64, minute: i64| board.shifts[shift].segments.iter().any(|(from, to)| (*from..*to).contains(&minute));
    let short = |(band, least): (&Value, &Value)| {
        let minutes = band["start"].as_i64().unwrap_or(0)..band["end"].as_i64().unwrap_or(0);
        let served = minutes.filter(|&m| board.offered[column].iter().any(|s| covers(s, m)));
        let thinnest = served.map(|m| there.iter().filter(|s| covers(s, m)).count() as u64).min().unwrap_or(0);
        least.as_u64().unwrap_or(0).saturating_sub(thinnest)
    };
    asked.map(short).sum()
}
