//! The binding rules, one after the other (ROS-01 to ROS-05, TRN-04, ATT-02 and what the shop has switched on).

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::Value;

use super::board::{list, Board, Square};

/// Everything that is broken, one line each.
pub fn breaches(board: &Board) -> Vec<String> {
    let mut found = Vec::new();
    for person in 0..board.people.len() {
        let name = board.people[person].name.clone();
        let mut add = |why: String| found.push(format!("{name}: {why}"));
        cells(board, person, &mut add);
        neighbours(board, person, &mut add);
        runs(board, person, &mut add);
        rests(board, person, &mut add);
        totals(board, person, &mut add);
        shift_counts(board, person, &mut add);
        pairs(board, person, &mut add);
    }
    duty(board, &mut found);
    found
}

/// ROS-06: on each day to come so many are at work that the duty can be dealt out; trainees and half days do not count.
fn duty(board: &Board, found: &mut Vec<String>) {
    for (column, &day) in board.days.iter().enumerate().filter(|(column, day)| **day >= board.today && board.rules[*column]["duty"] == "hard") {
        let dealt = board.duty.iter().filter(|d| **d == day).count() as u64;
        let able = |p: &usize| !board.people[*p].trainee && shift_on(board, *p, day).is_some_and(|s| !board.shifts[&s].half_rest);
        let able = (0..board.people.len()).filter(able).count() as u64;
        let need = board.rules[column]["duty_per_day"].as_u64().unwrap_or(0).saturating_sub(dealt);
        if able < need && !board.people.is_empty() {
            found.push(format!("only {able} of {need} can be on duty on {day}"));
        }
    }
}

fn binds(rule: &Value) -> bool {
    rule["strength"] == "hard"
}

/// The figure of a rule that binds, a person's own in its place; theirs binds also where the shop's is off.
fn bound(rule: &Value, own: &Value) -> Option<i64> {
    let off = rule["strength"] == "off" || rule["strength"]["weight"] == 0;
    match own.as_i64() {
        Some(own) if binds(rule) || off => Some(own),
        None if binds(rule) => rule["value"].as_i64(),
        _ => None,
    }
}

fn shift_on(board: &Board, person: usize, day: NaiveDate) -> Option<i64> {
    match board.square(person, day) {
        Square::Shift(shift) => Some(shift),
        _ => None,
    }
}

/// ROS-01, ROS-02: planned on every day to come, on a shift of the day's system that the person may and can work.
fn cells(board: &Board, person: usize, add: &mut dyn FnMut(String)) {
    let who = &board.people[person];
    for (column, &day) in board.days.iter().enumerate() {
        let Some(shift) = shift_on(board, person, day) else {
            if board.square(person, day) == Square::Unknown && day >= board.today {
                add(format!("nothing is planned on {day}"));
            }
            continue;
        };
        if !board.offered[column].contains(&shift) {
            add(format!("shift {shift} does not exist on {day}"));
        }
        if board.rules[column]["barred"] == "hard" && who.barred.contains(&shift) {
            add(format!("may not work shift {shift}, {day}"));
        }
        let cannot = who.unavailable.iter().any(|(d, s)| *d == day && s.is_none_or(|s| s == shift));
        if cannot && board.rules[column]["unavailable"] == "hard" {
            add(format!("is unavailable on {day}"));
        }
    }
}

/// ROS-05: rest between two shifts, and pairs that the shop forbids.
fn neighbours(board: &Board, person: usize, add: &mut dyn FnMut(String)) {
    for (column, &day) in board.days.iter().enumerate() {
        let before = shift_on(board, person, day - Days::new(1));
        let (Some(before), Some(now)) = (before, shift_on(board, person, day)) else { continue };
        let rest = 1440 + board.shifts[&now].start() - board.shifts[&before].end();
        let rules = &board.rules[column];
        if bound(&rules["shortest_rest"], &Value::Null).is_some_and(|least| rest < least) {
            add(format!("only {rest} minutes of rest before {day}"));
        }
        let forbidden = |pair: &&Value| pair["first"] == before && pair["then"] == now && binds(pair);
        if list(&rules["forbidden"]).iter().any(|pair| forbidden(&pair)) {
            add(format!("{now} follows {before} on {day}"));
        }
    }
}

/// Longest and shortest runs of work, shortest runs of days off; one that goes on at the month's edge is not too short.
fn runs(board: &Board, person: usize, add: &mut dyn FnMut(String)) {
    let own = &board.people[person].own;
    let first = board.days[0];
    let line: Vec<NaiveDate> = (0..31).rev().map(|n| first - Days::new(n + 1)).chain(board.days.clone()).collect();
    let kind = |day: &NaiveDate| match board.square(person, *day) {
        Square::Shift(_) => 'w',
        Square::Rest | Square::Leave => 'o',
        Square::Unknown | Square::Out => '?',
    };
    let kinds: Vec<char> = line.iter().map(kind).collect();
    let mut from = 0;
    while from < line.len() {
        let to = (from..line.len()).find(|&d| kinds[d] != kinds[from]).unwrap_or(line.len());
        let (length, last) = ((to - from) as i64, line[to - 1]);
        let whole = from > 0 && to < line.len() && kinds[from - 1] != '?' && kinds[to] != '?';
        let at = |day: NaiveDate| board.days.iter().position(|d| *d == day);
        if let Some(column) = at(last) {
            let most = bound(&board.rules[column]["longest_run"], &own["longest_run"]);
            if kinds[from] == 'w' && most.is_some_and(|most| length > most) {
                add(format!("{length} days in a row to {last}"));
            }
        }
        let rule = if kinds[from] == 'w' { "shortest_run" } else { "shortest_off" };
        // A run that ended with the month before is first seen to be short on the first.
        if let Some(column) = (whole && to < line.len()).then(|| at(last.max(first))).flatten() {
            let ended_here = line[to] >= first;
            let least = bound(&board.rules[column][rule], &Value::Null);
            if kinds[from] != '?' && ended_here && least.is_some_and(|least| length < least) {
                add(format!("{rule}: only {length} days to {last}"));
            }
        }
        from = to;
    }
}

/// ROS-03, ROS-04: half days of rest in the month or in each week that ends in it, exactly as due.
fn rests(board: &Board, person: usize, add: &mut dyn FnMut(String)) {
    for stretch in stretches(board, |rules| rules["quota"]["period"].as_str().unwrap_or("none").to_owned()) {
        let rules = &board.rules[board.days.iter().position(|d| Some(d) == stretch.last()).expect("ends in the month")];
        if rules["quota_strength"] != "hard" {
            continue;
        }
        let squares: Vec<Square> = stretch.iter().map(|day| board.square(person, *day)).collect();
        if squares.contains(&Square::Unknown) {
            continue;
        }
        let days = stretch.len() as i64;
        let employed = squares.iter().filter(|s| **s != Square::Out).count() as i64;
        let room = 2 * squares.iter().filter(|s| !matches!(s, Square::Out | Square::Leave)).count() as i64;
        let step = if rules["quota"]["rounding"] == "half_day" { 1 } else { 2 };
        let full = rules["quota"]["halves"].as_i64().unwrap_or(0);
        let share = full as f64 * employed as f64 / days as f64 / step as f64;
        let due = if employed == days { full } else { (share + 0.5 + 1e-9).floor() as i64 * step };
        let taken: i64 = squares.iter().map(|square| match square {
            Square::Rest => 2,
            Square::Shift(shift) => i64::from(board.shifts[shift].half_rest),
            _ => 0,
        }).sum();
        if taken != due.min(room) {
            add(format!("{taken} half days of rest to {}, {} are due", stretch[stretch.len() - 1], due.min(room)));
        }
    }
}

/// The month, or its weeks; none where the rules change within one.
fn stretches(board: &Board, period: impl Fn(&Value) -> String) -> Vec<Vec<NaiveDate>> {
    let same = board.rules.iter().all(|r| *r == board.rules[0]);
    match period(&board.rules[0]).as_str() {
        _ if !same => Vec::new(),
        "month" => vec![board.days.clone()],
        "week" => {
            let sundays = board.days.iter().filter(|d| d.weekday() == Weekday::Sun);
            sundays.map(|d| Board::week(*d)).collect()
        }
        _ => Vec::new(),
    }
}

/// Hours, nights, weekends and holidays of the month.
fn totals(board: &Board, person: usize, add: &mut dyn FnMut(String)) {
    let (own, rules) = (&board.people[person].own, &board.rules[board.rules.len() - 1]);
    let worked: Vec<(NaiveDate, i64)> = board.days.iter().filter_map(|d| Some((*d, shift_on(board, person, *d)?))).collect();
    let minutes: i64 = worked.iter().map(|(_, s)| board.shifts[s].minutes()).sum();
    let nights = worked.iter().filter(|(_, s)| board.shifts[s].night).count() as i64;
    let weekend = |d: NaiveDate| match d.weekday() {
        Weekday::Sat => Some(d),
        Weekday::Sun => Some(d - Days::new(1)),
        _ => None,
    };
    let weekends = worked.iter().filter_map(|(d, _)| weekend(*d)).collect::<BTreeSet<_>>().len() as i64;
    let holidays = worked.iter().filter(|(d, _)| board.holidays.contains(d)).count() as i64;
    let none = Value::Null;
    let most = [
        ("most_minutes", minutes, &own["most_minutes"]),
        ("most_nights", nights, &own["most_nights"]),
        ("most_weekends", weekends, &own["most_weekends"]),
        ("most_holidays", holidays, &none),
    ];
    for (name, have, own) in most {
        if bound(&rules[name], own).is_some_and(|most| have > most) {
            add(format!("{name}: {have}"));
        }
    }
    let known = board.days.iter().all(|d| board.square(person, *d) != Square::Unknown);
    let there = board.days.iter().filter(|d| !matches!(board.square(person, **d), Square::Out | Square::Leave)).count() as i64;
    let least = bound(&rules["least_minutes"], &none).map(|least| least * there / board.days.len() as i64);
    if known && least.is_some_and(|least| minutes < least) {
        add(format!("least_minutes: {minutes}"));
    }
}

/// How often each shift is worked in the month or in each week that ends in it.
fn shift_counts(board: &Board, person: usize, add: &mut dyn FnMut(String)) {
    for limit in list(&board.rules[0]["shift_limits"]).iter().filter(|l| binds(l)) {
        for stretch in stretches(board, |_| limit["period"].as_str().unwrap_or("none").to_owned()) {
            let squares: Vec<Square> = stretch.iter().map(|day| board.square(person, *day)).collect();
            let times = squares.iter().filter(|s| matches!(s, Square::Shift(id) if limit["shift"] == *id)).count() as i64;
            let there = squares.iter().filter(|s| !matches!(s, Square::Out | Square::Leave)).count() as i64;
            let known = !squares.contains(&Square::Unknown);
            if limit["most"].as_i64().is_some_and(|most| times > most) {
                add(format!("shift {} {times} times to {}", limit["shift"], stretch[stretch.len() - 1]));
            }
            let least = limit["least"].as_i64().map(|least| least * there / stretch.len() as i64);
            if known && least.is_some_and(|least| times < least) {
                add(format!("shift {} only {times} times to {}", limit["shift"], stretch[stretch.len() - 1]));
            }
        }
    }
}

/// TRN-04: a trainee works with the mentor, on days on which the mentor is there at all; and people who are kept apart.
fn pairs(board: &Board, person: usize, add: &mut dyn FnMut(String)) {
    let who = &board.people[person];
    let mentor = who.mentor.and_then(|id| board.people.iter().position(|p| p.id == id));
    for (column, &day) in board.days.iter().enumerate() {
        let Some(shift) = shift_on(board, person, day) else { continue };
        let away = |p: usize| matches!(board.square(p, day), Square::Out | Square::Leave);
        if let Some(mentor) = mentor.filter(|m| board.rules[column]["mentor"] == "hard" && !away(*m)) {
            if board.square(mentor, day) != Square::Shift(shift) {
                add(format!("works without the mentor on {day}"));
            }
        }
        for pair in board.apart.iter().filter(|p| binds(p) && p["one"] == who.id) {
            let other = board.people.iter().position(|p| pair["other"] == p.id);
            let lasts = pair["from"].as_str().is_some_and(|f| f <= day.to_string().as_str())
                && pair["to"].as_str().is_none_or(|t| day.to_string().as_str() <= t);
            if lasts && other.is_some_and(|o| board.square(o, day) == Square::Shift(shift)) {
                add(format!("shares a shift on {day} with somebody kept apart"));
            }
        }
    }
}
