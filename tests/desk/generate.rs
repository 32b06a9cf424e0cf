//! Generating a month. Whatever is generated here, or in any other test through [`generate`], the referee judges.

use std::time::Duration;

use serde_json::{json, Value};

use crate::referee;
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
    search(shop, month, json!({"month": month, "seed": 7, "seconds": seconds, "fill": fill}))
}

/// The same month each time: one thread, so many rounds.
pub fn generate_steadily(shop: &Shop, month: &str, rounds: u32) -> Value {
    search(shop, month, json!({"month": month, "seed": 7, "seconds": 600, "fill": "all", "rounds": rounds}))
}

fn search(shop: &Shop, month: &str, wanted: Value) -> Value {
    shop.must("generate", wanted);
    loop {
        let so_far = shop.must("generation", json!({}));
        if so_far["running"] == false {
            referee::check(shop, month, &so_far);
            return so_far;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Half days of rest of each row, month by month or week by week, by the letters: `half` is the shift that takes half a day.
fn halves(view: &Value, half: i64) -> Vec<Vec<u32>> {
    let of = |cell: &Value| match &cell["work"] {
        Value::String(_) => 2,
        other => u32::from(other["shift"] == half),
    };
    let rows = view["cells"].as_array().expect("rows").iter();
    rows.map(|row| row.as_array().expect("a row").iter().map(of).collect()).collect()
}

#[test]
fn ros_03_a_generated_month_of_system_a_keeps_every_rule() {
    let shop = shop("A", 12, &[5, 5]);
    let result = generate(&shop, "2027-01", "all", 3);
    assert_eq!(result["legal"], true, "twelve people can keep the rules");
    shop.must("keep_generation", json!({"month": "2027-01"}));
    let view = shop.must("rota_month", json!({"month": "2027-01"}));
    assert!(halves(&view, 0).iter().all(|row| row.iter().sum::<u32>() == 8), "four rest days each: {view}");
    assert_eq!(referee::standing(&shop, "2027-01"), Vec::<String>::new(), "the referee finds nothing in the month as kept");
    assert_eq!(view["checks"]["conflicts"], json!([]), "the program's own checks agree");
}

#[test]
fn ros_04_a_generated_month_of_system_b_gives_one_and_a_half_days_a_week() {
    let shop = shop("B", 8, &[2, 1, 2, 0]);
    let result = generate(&shop, "2027-02", "all", 3);
    assert_eq!(result["legal"], true, "eight people can keep the rules: {}", result["shortfalls"]);
    shop.must("keep_generation", json!({"month": "2027-02"}));
    let view = shop.must("rota_month", json!({"month": "2027-02"}));
    // February 2027 is four whole weeks from Monday the 1st.
    let weekly = halves(&view, 4).iter().all(|row| row.chunks(7).all(|week| week.iter().sum::<u32>() == 3));
    assert!(weekly, "one and a half rest days a week each");
    assert_eq!(referee::standing(&shop, "2027-02"), Vec::<String>::new(), "the referee finds nothing in the month as kept");
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
    assert_eq!(referee::added(&shop, "2027-01", &best["edits"]), Vec::<String>::new(), "the referee finds no rule broken by it");
    let checks = shop.must("edit_rota", json!({"month": "2027-01", "edits": best["edits"]}));
    assert_eq!(checks["conflicts"], json!([]), "and neither does the program");
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
