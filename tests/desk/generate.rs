//! Generating a month, and a referee of its own: every rule is counted here again from the written rules, by day and by hand.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::{json, Value};

use crate::shop::Shop;

/// A shop of system `preset` with so many agents, needing so many per shift each day.
pub fn shop(preset: &str, people: usize, needs: &[u8]) -> Shop {
    let shop = Shop::empty();
    shop.must("found_shop", json!({"shop": "云", "preset": preset, "owner": "林", "password": crate::shop::PASSWORD}));
    let mut owner = crate::shop::person(1, "001", "林", "owner");
    owner["rostered"] = json!(false);
    shop.must("save_staff", json!({"staff": owner}));
    for n in 0..people {
        shop.hire(&format!("{:03}", n + 10), &format!("员工{n}"), "agent");
    }
    let weekly: Vec<Value> =
        (1..).zip(needs).map(|(shift, n)| json!({"shift": shift, "people": vec![n; 7]})).collect();
    shop.must("save_needs", json!({"needs": {"weekly": weekly, "dates": []}}));
    shop
}

pub fn generate(shop: &Shop, month: &str, fill: &str, seconds: u32) -> Value {
    shop.must("generate", json!({"month": month, "seed": 7, "seconds": seconds, "fill": fill}));
    loop {
        let so_far = shop.must("generation", json!({}));
        if so_far["running"] == false {
            return so_far;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Rests, runs and successions of each row of a generated month, counted from the letters alone.
struct Referee {
    /// Hours from the end of one shift to the start of the next day's, by shift ids.
    hours_between: HashMap<(i64, i64), f64>,
    longest_run: usize,
    /// Half days that each shift takes from the quota.
    half: HashMap<i64, u32>,
}

impl Referee {
    fn check(&self, view: &Value, quota: impl Fn(&[Day]) -> Result<(), String>) {
        for (row, cells) in view["cells"].as_array().expect("cells").iter().enumerate() {
            let days: Vec<Day> = cells.as_array().expect("a row").iter().map(|c| Day::read(&c["work"])).collect();
            let name = &view["staff"][row]["name"];
            assert!(days.iter().all(|d| *d != Day::Empty), "{name}: every day is planned");
            self.check_runs(&days).and_then(|()| quota(&days)).unwrap_or_else(|why| panic!("{name}: {why}: {days:?}"));
        }
    }

    fn check_runs(&self, days: &[Day]) -> Result<(), String> {
        let mut run = 0;
        for (at, day) in days.iter().enumerate() {
            run = if *day == Day::Rest { 0 } else { run + 1 };
            if run > self.longest_run {
                return Err(format!("{run} days in a row on day {}", at + 1));
            }
            if let (Some(Day::Shift(a)), Day::Shift(b)) = (at.checked_sub(1).map(|p| days[p]), *day) {
                if self.hours_between[&(a, b)] < 11.0 {
                    return Err(format!("too little rest before day {}", at + 1));
                }
            }
        }
        Ok(())
    }

    fn halves(&self, days: &[Day]) -> u32 {
        days.iter().map(|d| match d {
            Day::Rest => 2,
            Day::Shift(s) => self.half.get(s).copied().unwrap_or(0),
            Day::Empty => 0,
        }).sum()
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Day {
    Empty,
    Rest,
    Shift(i64),
}

impl Day {
    fn read(work: &Value) -> Day {
        match work {
            Value::Null => Day::Empty,
            Value::String(_) => Day::Rest,
            other => Day::Shift(other["shift"].as_i64().expect("a shift")),
        }
    }
}

/// ROS-01: 09:00-16:30 and 16:00-22:30; ids 1 and 2.
fn system_a() -> Referee {
    let hours = HashMap::from([((1, 1), 16.5), ((1, 2), 23.5), ((2, 1), 10.5), ((2, 2), 17.5)]);
    Referee { hours_between: hours, longest_run: 7, half: HashMap::new() }
}

/// ROS-02: starts 8.5, 9, 14.5, 9 and ends 18, 18.5, 23, 12.5; ids 1 to 4, the fourth is half a rest day.
fn system_b() -> Referee {
    let (starts, ends) = ([8.5, 9.0, 14.5, 9.0], [18.0, 18.5, 23.0, 12.5]);
    let mut hours = HashMap::new();
    for a in 0..4 {
        for b in 0..4 {
            hours.insert((a as i64 + 1, b as i64 + 1), 24.0 + starts[b] - ends[a]);
        }
    }
    Referee { hours_between: hours, longest_run: 7, half: HashMap::from([(4, 1)]) }
}

#[test]
fn ros_03_a_generated_month_of_system_a_keeps_every_rule() {
    let shop = shop("A", 12, &[5, 5]);
    let result = generate(&shop, "2027-01", "all", 3);
    assert_eq!(result["legal"], true, "twelve people can keep the rules");
    shop.must("keep_generation", json!({"month": "2027-01"}));
    let view = shop.must("rota_month", json!({"month": "2027-01"}));
    let referee = system_a();
    referee.check(&view, |days| if referee.halves(days) == 8 { Ok(()) } else { Err("not four rest days".into()) });
    assert_eq!(view["checks"]["conflicts"], json!([]), "the program's own checks agree");
}

#[test]
fn ros_04_a_generated_month_of_system_b_gives_one_and_a_half_days_a_week() {
    let shop = shop("B", 8, &[2, 1, 2, 0]);
    let result = generate(&shop, "2027-02", "all", 3);
    assert_eq!(result["legal"], true, "eight people can keep the rules: {}", result["shortfalls"]);
    shop.must("keep_generation", json!({"month": "2027-02"}));
    let view = shop.must("rota_month", json!({"month": "2027-02"}));
    let referee = system_b();
    // February 2027 is four whole weeks from Monday the 1st.
    referee.check(&view, |days| {
        let wrong = days.chunks(7).position(|week| referee.halves(week) != 3);
        wrong.map_or(Ok(()), |week| Err(format!("not one and a half rest days in week {}", week + 1)))
    });
}

#[test]
fn pins_leave_and_planned_cells_stay() {
    let shop = shop("A", 6, &[2, 2]);
    let id = shop.must("ask_leave", json!({"staff": 2, "leave": "annual", "days": {"from": "2027-01-11", "to": "2027-01-13"}, "reason": "", "cover": ""}));
    shop.must("decide_leave", json!({"leave": id, "state": "signed"}));
    let edits = json!([
        {"staff": 3, "day": "2027-01-05", "work": "rest", "pinned": true},
        {"staff": 3, "day": "2027-01-06", "work": {"shift": 2}, "pinned": false},
    ]);
    shop.must("edit_rota", json!({"month": "2027-01", "edits": edits}));
    generate(&shop, "2027-01", "open", 1);
    shop.must("keep_generation", json!({"month": "2027-01"}));
    let view = shop.must("rota_month", json!({"month": "2027-01"}));
    for column in 10..13 {
        assert_eq!(view["cells"][0][column]["work"], Value::Null, "nothing is planned on leave");
    }
    assert_eq!(view["cells"][1][4], json!({"work": "rest", "pinned": true}), "the pin stays");
    assert_eq!(view["cells"][1][5]["work"], json!({"shift": 2}), "a planned cell stays when only empty ones are filled");
}

#[test]
fn what_cannot_be_met_is_named_with_people_days_and_rules() {
    let shop = shop("A", 3, &[2, 2]);
    let result = generate(&shop, "2027-01", "all", 1);
    let gaps: Vec<&Value> =
        result["shortfalls"].as_array().expect("a list").iter().filter(|s| s["kind"] == "gap").collect();
    assert!(!gaps.is_empty(), "three people cannot fill four places a day");
    assert!(gaps.iter().all(|g| g["reasons"].as_array().is_some_and(|r| !r.is_empty())), "each gap says what keeps the others");
    assert_eq!(result["legal"], true, "a shortage breaks nobody's rules");
    let lone = self::shop("A", 1, &[2, 0]);
    let alone = generate(&lone, "2027-01", "all", 1);
    let gap = alone["shortfalls"].as_array().and_then(|s| s.iter().find(|s| s["kind"] == "gap")).expect("a gap");
    assert_eq!(gap["possible"], false, "one person can never be two: {gap}");
}

#[test]
fn contradictory_pins_still_give_a_rota_and_name_the_person() {
    let shop = shop("A", 4, &[1, 1]);
    let edits: Vec<Value> = (1..=10)
        .map(|d| json!({"staff": 2, "day": format!("2027-01-{d:02}"), "work": {"shift": 1}, "pinned": true}))
        .collect();
    shop.must("edit_rota", json!({"month": "2027-01", "edits": edits}));
    let result = generate(&shop, "2027-01", "all", 1);
    assert_eq!(result["legal"], false, "ten pinned days in a row break the longest run");
    let named = result["shortfalls"].as_array().expect("a list").iter().any(|s| s["kind"] == "rule" && s["staff"] == 2);
    assert!(named, "the person is named: {}", result["shortfalls"]);
    let rule = result["shortfalls"].as_array().and_then(|s| s.iter().find(|s| s["kind"] == "rule")).expect("the person's rules");
    let run = |rules: &Value| rules.as_array().is_some_and(|r| r.iter().any(|r| r["kind"] == "longest_run"));
    assert!(run(&rule["together"]) && run(&rule["mends"]), "the pins and the longest run cannot hold together: {rule}");
}

#[test]
fn a_search_is_stopped_and_dropped_without_a_trace() {
    let shop = shop("A", 12, &[5, 5]);
    shop.must("generate", json!({"month": "2027-01", "seed": 1, "seconds": 600, "fill": "all"}));
    assert_eq!(shop.refused("generate", json!({"month": "2027-01", "seed": 1, "seconds": 1, "fill": "all"})), desk::Fault::Busy, "one at a time");
    let stopped = shop.must("stop_generation", json!({}));
    assert_eq!(stopped["running"], false, "stopped at once");
    shop.must("drop_generation", json!({}));
    let view = shop.must("rota_month", json!({"month": "2027-01"}));
    let empty = view["cells"].as_array().is_some_and(|r| r.iter().flat_map(|r| r.as_array().cloned().unwrap_or_default()).all(|c| c["work"].is_null()));
    assert!(empty, "nothing was written");
}

#[test]
fn a_month_with_nobody_and_a_shop_without_needs_are_no_trouble() {
    let shop = shop("A", 0, &[]);
    let result = generate(&shop, "2027-01", "all", 1);
    assert_eq!(result["cells"], json!([]), "nobody, nothing");
    let shop = self::shop("A", 2, &[]);
    generate(&shop, "2027-01", "all", 1);
    shop.must("keep_generation", json!({"month": "2027-01"}));
    let view = shop.must("rota_month", json!({"month": "2027-01"}));
    assert_eq!(view["checks"]["conflicts"], json!([]), "rules are kept without needs too");
}

#[test]
fn a_first_month_that_begins_on_a_sunday_asks_no_rest_of_days_before_it() {
    let shop = shop("B", 8, &[2, 1, 2, 0]);
    let result = generate(&shop, "2027-08", "all", 2);
    assert_eq!(result["legal"], true, "the week of 1 August 2027 has one day in it: {}", result["shortfalls"]);
}

#[test]
fn after_a_sick_call_a_few_cells_of_others_bring_the_month_back() {
    // With 5 and 5 nobody is to spare, and the fewest cells can be many; that they are the fewest is the planner's to prove.
    let shop = shop("A", 12, &[5, 4]);
    generate(&shop, "2027-01", "all", 3);
    shop.must("keep_generation", json!({"month": "2027-01"}));
    let view = shop.must("rota_month", json!({"month": "2027-01"}));
    let works = |column: usize| view["cells"][0][column]["work"].is_object();
    let column = (5..25).find(|&c| works(c) && works(c + 1)).expect("two days of work in a row");
    let day = |c: usize| format!("2027-01-{:02}", c + 1);
    let days = json!({"from": day(column), "to": day(column + 1)});
    let id = shop.must("ask_leave", json!({"staff": 2, "leave": "sick", "days": days, "reason": "", "cover": ""}));
    shop.must("decide_leave", json!({"leave": id, "state": "signed"}));
    let offers = shop.must("repair_offers", json!({"month": "2027-01", "sick": 2, "place": null}));
    let best = &offers["offers"][0];
    assert!(best["moved"].as_u64().is_some_and(|n| n <= 8), "a few cells, not a new month: {best}");
    let checks = shop.must("edit_rota", json!({"month": "2027-01", "edits": best["edits"]}));
    assert_eq!(checks["conflicts"], json!([]), "and no rule is broken by it");
}

#[test]
fn the_past_is_not_planned_and_its_gaps_are_nobodys() {
    let shop = shop("A", 4, &[1, 1]).later(chrono::Duration::days(9));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    let result = generate(&shop, "2026-12", "all", 1);
    assert_eq!(result["legal"], true, "who begins on the tenth owes no rest for the days before: {}", result["shortfalls"]);
    assert_eq!(result["gaps"], 0, "four people fill two places a day");
    shop.must("keep_generation", json!({"month": "2026-12"}));
    let view = shop.must("rota_month", json!({"month": "2026-12"}));
    let row = view["cells"][0].as_array().expect("a row");
    assert!(row[..9].iter().all(|c| c["work"].is_null()), "the days before today stay empty");
    assert!(row[9..].iter().all(|c| !c["work"].is_null()), "the rest of the month is planned");
}
