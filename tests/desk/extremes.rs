//! Months at the edge, through the door that the window uses: a crowd, one person, pins against every rule, rules that leave nobody
//! a legal month. Each gets a rota and a clear word on what it could not keep.

use std::process::Command;

use serde_json::{json, Value};

use crate::generate::{generate, generate_for, shop};
use crate::rules::set_rules;
use crate::shop::Shop;

const MONTH: &str = "2027-01";
/// What a month may take, in bytes, with the desk and its file around it.
const MOST: u64 = 500_000_000;
/// Set in a process that has nothing else to do than the test it was started for.
const ALONE: &str = "DAYBOOK_TEST_ALONE";

/// The most memory that the process has held so far, in bytes; nothing where the system does not tell.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    Some(1024 * line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()?)
}

/// Runs a test of this file in a process of its own: the peak is then that of one month.
fn alone(test: &str, run: impl FnOnce()) {
    if std::env::var_os(ALONE).is_some() {
        return run();
    }
    let mut own = Command::new(std::env::current_exe().expect("this program"));
    let status = own.args([&format!("extremes::{test}"), "--exact", "--test-threads=1", "--nocapture"]).env(ALONE, "1").status();
    assert!(status.expect("it starts").success(), "{test} failed in its own process");
}

fn shortfalls(made: &Value, kind: &str) -> Vec<Value> {
    made["shortfalls"].as_array().into_iter().flatten().filter(|s| s["kind"] == kind).cloned().collect()
}

/// Sets cells of one person, pinned, from the first on: a letter a day, `D` and `E` the shifts, `r` rest.
fn pin(shop: &Shop, staff: i64, letters: &str) {
    let work = |letter: char| match letter {
        'D' => json!({"shift": 1}),
        'E' => json!({"shift": 2}),
        _ => json!("rest"),
    };
    let cell = |(day, letter): (usize, char)| json!({"staff": staff, "day": format!("2027-01-{:02}", day + 1), "work": work(letter), "pinned": true});
    shop.must("edit_rota", json!({"month": MONTH, "edits": letters.chars().enumerate().map(cell).collect::<Vec<_>>()}));
}

fn change_staff(shop: &Shop, at: usize, change: impl Fn(&mut Value)) {
    let mut person = shop.must("staff_list", json!({}))[at]["staff"].clone();
    change(&mut person);
    shop.must("save_staff", json!({"staff": person}));
}

#[test]
fn two_hundred_people_get_a_month_of_31_days_in_less_than_500_mb() {
    alone("two_hundred_people_get_a_month_of_31_days_in_less_than_500_mb", || {
        let shop = shop("A", 200, &[60, 60]);
        set_rules(&shop, |rules| rules["duty_per_day"] = json!(3));
        let made = generate_for(&shop, MONTH, 1);
        let rows = made["cells"].as_array().expect("rows");
        assert!(rows.len() == 200 && rows.iter().flat_map(|r| r.as_array().expect("a row")).all(|c| !c.is_null()), "everybody is planned");
        let broken = shortfalls(&made, "rule");
        assert!(broken.is_empty(), "and nobody's rules are broken, however early it was stopped: {broken:?}");
        shop.must("keep_generation", json!({"month": MONTH}));
        let took = peak();
        println!("200 people: {} MB, {} gaps", took.unwrap_or(0) / 1_000_000, made["gaps"]);
        assert!(took.is_none_or(|bytes| bytes < MOST), "it took {took:?} bytes");
    });
}

#[test]
fn one_person_alone_is_planned_and_what_one_person_cannot_do_is_said() {
    let shop = shop("B", 1, &[1, 1, 1, 1]);
    set_rules(&shop, |rules| rules["duty_per_day"] = json!(1));
    let made = generate(&shop, MONTH, "all");
    let gaps = shortfalls(&made, "gap");
    assert!(gaps.iter().any(|g| g["possible"] == true), "they could be there on one shift a day: {gaps:?}");
    assert!(made["gaps"].as_u64() >= Some(93), "but on one alone: {}", made["gaps"]);
    let duty = shortfalls(&made, "duty");
    assert!(!duty.is_empty() && made["legal"] == false, "nobody is on duty on their rest days: {duty:?}");
    shop.must("keep_generation", json!({"month": MONTH}));
    let why = shop.must("why", json!({"staff": 2, "day": "2027-01-06"}));
    assert_eq!(why["others"], json!([]), "there is nobody else: {why}");
    assert_eq!(shop.must("swaps", json!({"staff": 2, "day": "2027-01-06", "work": "rest"})), json!([]), "nor anybody to swap with");
}

#[test]
fn pins_against_every_rule_at_once_stand_and_whoever_they_harm_is_named() {
    let shop = shop("A", 6, &[1, 1]);
    set_rules(&shop, |rules| {
        rules["forbidden"] = json!([{"first": 1, "then": 2, "strength": "hard"}]);
        rules["most_nights"] = json!({"value": 2, "strength": "hard"});
    });
    change_staff(&shop, 1, |person| person["barred"] = json!([2]));
    change_staff(&shop, 2, |person| (person["role"], person["mentor"]) = (json!("trainee"), json!(2)));
    shop.must("set_wishes", json!({"staff": 4, "days": ["2027-01-01", "2027-01-02"], "wish": "unavailable", "shift": null, "note": ""}));
    shop.must("save_apart", json!({"pair": {"id": 0, "one": 4, "other": 5, "from": "2026-12-01", "to": null, "strength": "hard"}}));
    let pins = [(2, "EEEEEEEEEEEE"), (3, "DEDEDEDEDEDE"), (4, "DDDDDDDDDDDDDDD"), (5, "DDDDrrrrrrrrrr"), (6, "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr")];
    for (staff, letters) in pins {
        pin(&shop, staff, letters);
    }
    let made = generate(&shop, MONTH, "all");
    assert_eq!(made["legal"], false, "no rota keeps the rules beside these pins");
    for (staff, letters) in pins {
        let row = &made["cells"][staff as usize - 2];
        for (day, letter) in letters.chars().enumerate() {
            let expect = match letter {
                'D' => json!({"shift": 1}),
                'E' => json!({"shift": 2}),
                _ => json!("rest"),
            };
            assert_eq!(row[day], expect, "{staff}: the pin of day {} stands", day + 1);
        }
    }
    let named: Vec<Value> = shortfalls(&made, "rule").iter().map(|s| s["staff"].clone()).collect();
    assert_eq!(named, [2, 3, 4, 5, 6].map(|id| json!(id)), "each of them, and nobody else");
    let kinds = |staff: i64| {
        let own = shortfalls(&made, "rule").into_iter().find(|s| s["staff"] == staff).expect("named");
        own["conflicts"].as_array().into_iter().flatten().map(|c| c["breach"]["kind"].as_str().unwrap_or("").to_owned()).collect::<Vec<_>>()
    };
    let told = |staff: i64, kind: &str| assert!(kinds(staff).iter().any(|k| k == kind), "{staff}: {kind} is told: {:?}", kinds(staff));
    told(2, "barred_shift");
    told(2, "long_run");
    told(2, "too_many_nights");
    told(3, "mentor_apart");
    told(3, "forbidden_succession");
    told(4, "unavailable");
    told(4, "kept_apart");
    told(5, "too_many_rests");
    told(6, "too_many_rests");
}

#[test]
fn rules_that_leave_nobody_of_a_dozen_a_legal_month_are_named_for_each() {
    let shop = shop("A", 12, &[4, 4]);
    set_rules(&shop, |rules| {
        rules["longest_run"] = json!({"value": 2, "strength": "hard"});
        rules["shortest_run"] = json!({"value": 2, "strength": "hard"});
    });
    let made = generate(&shop, MONTH, "all");
    assert_eq!(made["legal"], false, "four rest days part a month into five stretches, of two days each");
    let told = shortfalls(&made, "rule");
    assert_eq!(told.len(), 12, "each of them is named");
    for one in &told {
        let has = |list: &str, kind: &str| one[list].as_array().into_iter().flatten().any(|r| r["kind"] == kind);
        assert!(has("together", "rest_quota") && has("together", "longest_run"), "the two that cannot hold together: {one}");
        assert!(has("mends", "rest_quota") && has("mends", "longest_run"), "and giving up either would do: {one}");
    }
}
