//! The month as a board: one square for each person and day, the month before in front of it.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};
use serde_json::{json, Value};

use crate::shop::Shop;

/// What somebody does on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Square {
    Unknown,
    Out,
    Leave,
    Rest,
    Shift(i64),
}

/// A shift by its times, in minutes from the midnight its day begins with.
#[derive(Clone, Debug)]
pub struct Shift {
    pub segments: Vec<(i64, i64)>,
    pub night: bool,
    pub half_rest: bool,
}

impl Shift {
    pub fn minutes(&self) -> i64 {
        self.segments.iter().map(|(from, to)| to - from).sum()
    }

    pub fn start(&self) -> i64 {
        self.segments.first().map_or(0, |s| s.0)
    }

    pub fn end(&self) -> i64 {
        self.segments.last().map_or(0, |s| s.1)
    }
}

pub struct Person {
    pub id: i64,
    pub name: String,
    pub joined: NaiveDate,
    pub left: Option<NaiveDate>,
    pub trainee: bool,
    pub barred: Vec<i64>,
    pub own: Value,
    pub mentor: Option<i64>,
    /// Days and shifts that are pinned against leave: they stand to be seen and are nobody's work.
    pub squares: HashMap<NaiveDate, Square>,
    pub unavailable: Vec<(NaiveDate, Option<i64>)>,
}

pub struct Board {
    pub today: NaiveDate,
    pub days: Vec<NaiveDate>,
    pub holidays: Vec<NaiveDate>,
    /// The rules in force on each day of the month, and the shifts of that system.
    pub rules: Vec<Value>,
    pub offered: Vec<Vec<i64>>,
    pub shifts: HashMap<i64, Shift>,
    pub people: Vec<Person>,
    pub apart: Vec<Value>,
    /// Days of the month on which somebody is on duty, one for each of them.
    pub duty: Vec<NaiveDate>,
}

pub fn date(value: &Value) -> NaiveDate {
    value.as_str().and_then(|text| text.parse().ok()).expect("a date")
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

impl Board {
    pub fn read(shop: &Shop, month: &str, cells: &[Vec<Value>]) -> Board {
        Self::of(shop, &shop.must("rota_month", json!({"month": month})), cells)
    }

    /// The board of a month that is shown, a real one or one on trial.
    pub fn of(shop: &Shop, view: &Value, cells: &[Vec<Value>]) -> Board {
        let first = date(&view["days"][0]["day"]);
        let earlier = first.pred_opt().expect("a day").format("%Y-%m").to_string();
        let before = shop.must("rota_month", json!({"month": earlier}));
        let days: Vec<NaiveDate> = list(&view["days"]).iter().map(|d| date(&d["day"])).collect();
        let of_day = |d: &Value| view["systems"][d["system"].as_u64().expect("a system") as usize].clone();
        let systems: Vec<Value> = list(&view["days"]).iter().map(of_day).collect();
        let ids = |s: &Value| list(&s["kinds"]).iter().filter_map(|k| k["id"].as_i64()).collect();
        let staff = shop.must("staff_list", json!({}));
        let everybody: Vec<&Value> = list(&staff).iter().map(|row| &row["staff"]).collect();
        let on_row = |(row, head): (usize, &Value)| {
            // Who is only tried is not on the staff.
            let tried = json!({"id": head["staff"], "joined": head["joined"], "left": head["left"], "role": head["role"]});
            let own = everybody.iter().find(|s| s["id"] == head["staff"]).copied().unwrap_or(&tried);
            person(own, head, view, &before, &days, cells.get(row).map_or(&[], Vec::as_slice))
        };
        Board {
            today: date(&view["today"]),
            holidays: list(&view["days"]).iter().filter(|d| d["kind"] == "holiday").map(|d| date(&d["day"])).collect(),
            rules: systems.iter().map(|s| s["rules"].clone()).collect(),
            offered: systems.iter().map(ids).collect(),
            shifts: list(&view["systems"]).iter().chain(list(&before["systems"])).flat_map(|s| list(&s["kinds"])).map(shift).collect(),
            people: list(&view["staff"]).iter().enumerate().map(on_row).collect(),
            duty: list(&view["duty"]).iter().map(|d| date(&d["day"])).collect(),
            apart: list(&shop.must("apart_pairs", json!({}))).to_vec(),
            days,
        }
    }

    pub fn square(&self, person: usize, day: NaiveDate) -> Square {
        self.people[person].squares.get(&day).copied().unwrap_or(Square::Unknown)
    }

    /// The days of the week from Monday to Sunday that holds `day`.
    pub fn week(day: NaiveDate) -> Vec<NaiveDate> {
        let monday = day - Days::new(u64::from(day.weekday().num_days_from_monday()));
        (0..7).map(|n| monday + Days::new(n)).collect()
    }
}

fn shift(kind: &Value) -> (i64, Shift) {
    let minute = |v: &Value| v.as_i64().expect("a minute");
    let segments = list(&kind["segments"]).iter().map(|s| (minute(&s["start"]), minute(&s["end"]))).collect();
    let flag = |name: &str| kind[name] == true;
    (kind["id"].as_i64().expect("an id"), Shift { segments, night: flag("night"), half_rest: flag("half_rest") })
}

fn person(own: &Value, head: &Value, view: &Value, before: &Value, days: &[NaiveDate], cells: &[Value]) -> Person {
    let id = own["id"].as_i64().expect("an id");
    let mut person = Person {
        id,
        name: own["name"].as_str().unwrap_or_default().to_owned(),
        joined: date(&own["joined"]),
        left: own["left"].as_str().map(|_| date(&own["left"])),
        trainee: own["role"] == "trainee",
        barred: list(&own["barred"]).iter().filter_map(Value::as_i64).collect(),
        own: own["limits"].clone(),
        mentor: head["mentor"].as_i64(),
        squares: HashMap::new(),
        unavailable: Vec::new(),
    };
    for wish in list(&view["wishes"]).iter().filter(|w| w["staff"] == id && w["wish"] == "unavailable") {
        person.unavailable.push((date(&wish["day"]), wish["shift"].as_i64()));
    }
    let row = list(&before["staff"]).iter().position(|s| s["staff"] == id);
    for (column, day) in list(&before["days"]).iter().enumerate() {
        let work = row.map_or(&Value::Null, |row| &before["cells"][row][column]["work"]);
        person.squares.insert(date(&day["day"]), square(&person, view, before, date(&day["day"]), work));
    }
    for (column, day) in days.iter().enumerate() {
        let work = cells.get(column).unwrap_or(&Value::Null);
        person.squares.insert(*day, square(&person, view, before, *day, work));
    }
    person
}

fn square(person: &Person, view: &Value, before: &Value, day: NaiveDate, work: &Value) -> Square {
    let signed = |l: &&Value| l["staff"] == person.id && l["state"] == "signed";
    let holds = |l: &Value| date(&l["days"]["from"]) <= day && day <= date(&l["days"]["to"]);
    let mut leave = list(&view["leave"]).iter().chain(list(&before["leave"])).filter(signed);
    let on_leave = leave.any(holds);
    match work["shift"].as_i64() {
        _ if day < person.joined || person.left.is_some_and(|left| day > left) => Square::Out,
        // Signed leave outranks a pin (ATT-02): the shift under it is seen as a conflict, not planned.
        _ if on_leave => Square::Leave,
        Some(shift) => Square::Shift(shift),
        None if work == "rest" => Square::Rest,
        None => Square::Unknown,
    }
}
