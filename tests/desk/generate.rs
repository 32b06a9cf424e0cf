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

/// As the window does it: two threads, so many seconds. How good the rota gets depends on the machine; that it is legal does not.
pub fn generate_for(shop: &Shop, month: &str, seconds: u32) -> Value {
    search(shop, month, json!({"month": month, "seed": 7, "seconds": seconds, "fill": "all"}))
}

/// As the window does it, stopped as soon as nobody is missing; for as long as the machine needs.
pub fn generate_in_full(shop: &Shop, month: &str) -> Value {
    shop.must("generate", json!({"month": month, "seed": 7, "seconds": 600, "fill": "all"}));
    let so_far = || shop.must("generation", json!({}));
    while let (true, Some(1..)) = (so_far()["running"] == true, so_far()["gaps"].as_u64()) {
        std::thread::sleep(Duration::from_millis(20));
    }
    let made = shop.must("stop_generation", json!({}));
    referee::check(shop, month, &made);
    made
}

/// The same month each time, however busy the machine is: one thread and one round.
pub fn generate(shop: &Shop, month: &str, fill: &str) -> Value {
    search(shop, month, json!({"month": month, "seed": 7, "seconds": 600, "fill": fill, "rounds": 1}))
}

/// The same with more rounds.
pub fn generate_steadily(shop: &Shop, month: &str, rounds: u32) -> Value {
    search(shop, month, json!({"month": month, "seed": 7, "seconds": 600, "fill": "all", "rounds": rounds}))
}

fn search(shop: &Shop, month: &str, wanted: Value) -> Value {
    shop.must("generate", wanted);
    // Looking is work too: the longer it takes, the seldomer somebody looks.
    let mut pause = Duration::from_millis(10);
    loop {
        let so_far = shop.must("generation", json!({}));
        if so_far["running"] == false {
            referee::check(shop, month, &so_far);
            return so_far;
        }
        std::thread::sleep(pause);
        pause = (pause * 3 / 2).min(Duration::from_millis(300));
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
    let result = generate_for(&shop, "2027-01", 2);
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
    let result = generate_for(&shop, "2027-02", 1);
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
    generate(&shop, "2027-01", "open");
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
    let result = generate(&shop, "2027-01", "all");
    let gaps: Vec<&Value> =
        result["shortfalls"].as_array().expect("a list").iter().filter(|s| s["kind"] == "gap").collect();
    assert!(result["gaps"].as_u64() > Some(31), "three people cannot fill four places a day: {}", result["gaps"]);
    assert!(gaps.len() > 12, "more places than are looked into");
    let asked = gaps.iter().filter(|g| g["possible"].is_boolean()).count();
    assert_eq!((asked, &gaps[asked]["possible"], &gaps[asked]["remedy"]), (12, &Value::Null, &Value::Null), "of the others nothing is claimed");
    assert!(gaps.iter().all(|g| g["reasons"].as_array().is_some_and(|r| !r.is_empty())), "each gap says what keeps the others");
    assert_eq!(result["legal"], true, "a shortage breaks nobody's rules");
    let lone = self::shop("A", 1, &[2, 0]);
    let alone = generate(&lone, "2027-01", "all");
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
    let result = generate(&shop, "2027-01", "all");
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
    let result = generate(&shop, "2027-01", "all");
    assert_eq!(result["cells"], json!([]), "nobody, nothing");
    let shop = self::shop("A", 2, &[]);
    generate(&shop, "2027-01", "all");
    shop.must("keep_generation", json!({"month": "2027-01"}));
    let view = shop.must("rota_month", json!({"month": "2027-01"}));
    assert_eq!(view["checks"]["conflicts"], json!([]), "rules are kept without needs too");
}

#[test]
fn a_first_month_that_begins_on_a_sunday_asks_no_rest_of_days_before_it() {
    let shop = shop("B", 8, &[2, 1, 2, 0]);
    let result = generate_for(&shop, "2027-08", 1);
    assert_eq!(result["legal"], true, "the week of 1 August 2027 has one day in it: {}", result["shortfalls"]);
}

#[test]
fn after_a_sick_call_a_few_cells_of_others_bring_the_month_back() {
    // With 5 and 5 nobody is to spare, and the fewest cells can be many; that they are the fewest is the planner's to prove.
    let shop = shop("A", 12, &[5, 4]);
    generate(&shop, "2027-01", "all");
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
fn months_of_28_to_31_days_with_joiners_and_leavers_keep_every_rule() {
    for (preset, needs) in [("A", &[2, 2][..]), ("B", &[1, 1, 2, 0])] {
        let shop = shop(preset, 6, needs);
        for month in ["2027-02", "2028-02", "2027-04", "2027-01"] {
            let staff = shop.must("staff_list", json!({}));
            let set = |at: usize, joined: &str, left: Value| {
                let mut person = staff[at]["staff"].clone();
                (person["joined"], person["left"]) = (json!(joined), left);
                shop.must("save_staff", json!({"staff": person}));
            };
            set(1, &format!("{month}-10"), Value::Null);
            set(2, "2025-01-01", json!(format!("{month}-19")));
            let made = generate_for(&shop, month, 1);
            assert_eq!(made["legal"], true, "{preset} {month}: {}", made["shortfalls"]);
            let works = |row: usize, days: std::ops::Range<usize>| days.filter(|&d| !made["cells"][row][d].is_null()).count();
            let length = made["cells"][0].as_array().map_or(0, Vec::len);
            assert_eq!((works(0, 0..9), works(0, 9..length)), (0, length - 9), "{preset} {month}: who joins on the tenth is planned from then");
            assert_eq!((works(1, 0..19), works(1, 19..length)), (19, 0), "{preset} {month}: who leaves is planned until then");
            shop.must("drop_generation", json!({}));
            set(2, "2025-01-01", Value::Null);
        }
    }
}

#[test]
fn a_rule_set_that_leaves_nobody_a_legal_month_says_so_for_each_of_them() {
    let shop = shop("A", 4, &[1, 1]);
    crate::rules::set_rules(&shop, |rules| rules["least_minutes"] = json!({"value": 250 * 60, "strength": "hard"}));
    let made = generate(&shop, "2027-01", "all");
    assert_eq!(made["legal"], false, "27 days of at most seven and a half hours are no 250 hours");
    assert!(made["cells"][3].as_array().is_some_and(|row| row.iter().all(|c| !c.is_null())), "a rota there is all the same");
    let told: Vec<&Value> = made["shortfalls"].as_array().into_iter().flatten().take_while(|s| s["kind"] == "rule").collect();
    assert_eq!(told.iter().map(|s| s["staff"].as_i64()).collect::<Vec<_>>(), [2, 3, 4, 5].map(Some), "each of them, before anything else");
    for one in told {
        let kinds = |list: &str| one[list].as_array().into_iter().flatten().map(|r| r["kind"].clone()).collect::<Vec<_>>();
        assert!(kinds("together").contains(&json!("bound")) && kinds("mends").contains(&json!("bound")), "the hours are in the way: {one}");
    }
}

#[test]
fn weights_of_nothing_and_the_heaviest_are_planned_with() {
    let shop = shop("B", 6, &[1, 1, 2, 0]);
    shop.must("set_wishes", json!({"staff": 3, "days": ["2027-01-04"], "wish": "would_like", "shift": null, "note": ""}));
    for weight in [0, 10_000] {
        crate::rules::set_rules(&shop, |rules| {
            for points in rules["weights"].as_object_mut().expect("weights").values_mut() {
                *points = json!(weight);
            }
            rules["most_nights"] = json!({"value": 1, "strength": {"weight": weight}});
        });
        let made = generate_for(&shop, "2027-01", 1);
        assert_eq!(made["legal"], true, "{weight} points: {}", made["shortfalls"]);
        assert!(made["bound"].as_i64() <= made["penalty"].as_i64(), "{weight} points: the bound is below the penalty: {made}");
        shop.must("drop_generation", json!({}));
    }
}

#[test]
fn a_rota_is_kept_while_a_better_one_is_still_looked_for() {
    let shop = shop("A", 20, &[8, 8]);
    shop.must("generate", json!({"month": "2027-01", "seed": 1, "seconds": 600, "fill": "all"}));
    while shop.must("generation", json!({}))["cells"] == json!([]) {
        std::thread::sleep(Duration::from_millis(5));
    }
    let checks = shop.must("keep_generation", json!({"month": "2027-01"}));
    assert_eq!(checks["conflicts"], json!([]), "the best so far keeps every rule");
    let view = shop.must("rota_month", json!({"month": "2027-01"}));
    let rows = view["cells"].as_array().expect("rows");
    assert!(rows.iter().flat_map(|r| r.as_array().expect("cells")).all(|c| !c["work"].is_null()), "and is whole");
    assert_eq!(shop.must("generation", json!({})), Value::Null, "the search is over");
}

#[test]
fn the_past_is_not_planned_and_its_gaps_are_nobodys() {
    let shop = shop("A", 4, &[1, 1]).later(chrono::Duration::days(9));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    let result = generate_in_full(&shop, "2026-12");
    assert_eq!(result["legal"], true, "who begins on the tenth owes no rest for the days before: {}", result["shortfalls"]);
    assert_eq!(result["gaps"], 0, "four people fill two places a day");
    shop.must("keep_generation", json!({"month": "2026-12"}));
    let view = shop.must("rota_month", json!({"month": "2026-12"}));
    let row = view["cells"][0].as_array().expect("a row");
    assert!(row[..9].iter().all(|c| c["work"].is_null()), "the days before today stay empty");
    assert!(row[9..].iter().all(|c| !c["work"].is_null()), "the rest of the month is planned");
}
