//! "Why?" of each kind of cell: what is settled about the person and the day is named before anything else, and what is locked
//! offers nothing (interface point 7; ROS-03, ROS-04, ROS-06, ATT-02, TRN-04).

use chrono::Duration;
use serde_json::{json, Value};

use crate::options::{month, ROWS};
use crate::shop::Shop;

/// What is named about a cell of January 2027, by kind.
fn check(shop: &Shop, (staff, day): (i64, u32), expect: &[&str], reason: &str) -> Value {
    let why = shop.must("why", json!({"staff": staff, "day": format!("2027-01-{day:02}")}));
    let kinds: Vec<&str> = why["because"].as_array().into_iter().flatten().filter_map(|b| b["kind"].as_str()).collect();
    assert_eq!(kinds, expect, "{reason}: {why}");
    why
}

fn change(shop: &Shop, at: usize, change: impl Fn(&mut Value)) {
    let mut person = shop.must("staff_list", json!({}))[at]["staff"].clone();
    change(&mut person);
    shop.must("save_staff", json!({"staff": person}));
}

fn leave(shop: &Shop, staff: i64, from: u32, to: u32) -> Value {
    let days = json!({"from": format!("2027-01-{from:02}"), "to": format!("2027-01-{to:02}")});
    shop.must("ask_leave", json!({"staff": staff, "leave": "annual", "days": days, "reason": "", "cover": ""}))
}

#[test]
fn a_rest_day_on_which_somebody_is_unavailable_says_so() {
    let shop = month(ROWS);
    let wish = |day: u32| shop.must("set_wishes", json!({"staff": 2, "days": [format!("2027-01-{day:02}")], "wish": "unavailable", "shift": null, "note": ""}));
    check(&shop, (2, 7), &["rest_due"], "a rest day of four");
    wish(7);
    let why = check(&shop, (2, 7), &["unavailable", "rest_due"], "and now the person cannot work at all");
    assert_eq!((&why["now"], &why["because"][0]["strength"]), (&json!("rest"), &json!("hard")), "which binds");
    let blocked = why["instead"].as_array().is_some_and(|l| l.iter().all(|i| i["blocked"].to_string().contains("unavailable")));
    assert!(blocked, "and stands against every shift: {why}");
    wish(1);
    check(&shop, (2, 1), &["unavailable"], "somebody who works though unavailable is told so too");
}

#[test]
fn att_02_a_day_of_signed_leave_names_the_leave_and_offers_no_rest() {
    let shop = month(ROWS);
    let id = leave(&shop, 2, 11, 13);
    check(&shop, (2, 12), &["leave_asked"], "asked for, the shift stands");
    shop.must("decide_leave", json!({"leave": id, "state": "signed"}));
    let why = check(&shop, (2, 12), &["on_leave"], "signed");
    assert_eq!(why["because"][0]["leave"], "annual", "which leave: {why}");
    assert_eq!(why["because"][0]["days"]["to"], "2027-01-13", "until when");
    let open = json!([{"staff": 2, "day": "2027-01-12", "work": null, "pinned": false}]);
    shop.must("edit_rota", json!({"month": "2027-01", "edits": open}));
    let why = check(&shop, (2, 12), &["on_leave"], "with nothing planned there");
    let works = why["instead"].as_array().is_some_and(|l| !l.is_empty() && l.iter().all(|i| i["work"] != "rest" && i["blocked"][0]["kind"] == "on_leave"));
    assert!(works, "leave stands against each shift, and there is nothing to rest from: {why}");
}

#[test]
fn who_is_not_employed_that_day_has_that_reason_alone_and_no_other_choice() {
    let shop = month(ROWS);
    change(&shop, 1, |person| (person["joined"], person["left"]) = (json!("2027-01-05"), json!("2027-01-20")));
    for (day, expect) in [(4, "not_yet"), (21, "no_longer")] {
        let why = check(&shop, (2, day), &[expect], "before and after");
        assert_eq!((&why["instead"], &why["others"]), (&json!([]), &json!([])), "nothing can be put there: {why}");
    }
    let why = check(&shop, (2, 5), &[], "the first day is a shift as any other");
    assert_ne!(why["instead"], json!([]), "with its choices");
}

#[test]
fn pins_wishes_and_duty_are_named() {
    let shop = month(ROWS);
    let pin = json!([{"staff": 2, "day": "2027-01-07", "work": "rest", "pinned": true}]);
    shop.must("edit_rota", json!({"month": "2027-01", "edits": pin}));
    shop.must("set_wishes", json!({"staff": 2, "days": ["2027-01-07"], "wish": "would_like", "shift": null, "note": ""}));
    let why = check(&shop, (2, 7), &["pinned", "wished", "rest_due"], "a pinned rest day that was wished for");
    assert_eq!(why["because"][1]["kept"], true, "the wish is kept");
    assert_eq!((&why["because"][2]["halves"], &why["because"][2]["due"]), (&json!(8), &json!(8)), "four days of four");
    shop.must("set_duty", json!({"month": "2027-01", "day": "2027-01-08", "staff": [2]}));
    check(&shop, (2, 8), &["on_duty"], "who is on duty");
}

#[test]
fn trn_04_a_trainee_and_the_mentor_are_named_to_each_other() {
    let shop = month(ROWS);
    change(&shop, 2, |person| (person["role"], person["mentor"]) = (json!("trainee"), json!(2)));
    let why = check(&shop, (3, 1), &["with_mentor"], "works as the mentor does");
    assert_eq!(why["because"][0]["mentor"], 2, "who that is");
    check(&shop, (2, 1), &["leads"], "and the mentor leads");
}

#[test]
fn a_past_day_of_a_published_month_is_locked_and_offers_nothing() {
    let shop = month(ROWS).later(Duration::days(40));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    check(&shop, (2, 6), &["past"], "a draft may still be changed by hand");
    shop.must("publish", json!({"month": "2027-01", "version": 0}));
    let why = check(&shop, (2, 6), &["past"], "published");
    assert_eq!(why["because"][0]["locked"], true, "and locked");
    assert_eq!((&why["instead"], &why["others"]), (&json!([]), &json!([])), "so nothing else is offered: {why}");
    assert_eq!((&why["need"], &why["now"]), (&json!(0), &json!({"shift": 2})), "what it was is still told");
    check(&shop, (2, 12), &[], "the days to come are open");
}

#[test]
fn ros_04_the_last_week_of_the_month_counts_its_rest_into_the_next() {
    let shop = crate::generate::shop("B", 4, &[1, 1, 1, 0]);
    let cell = |day: u32, work: Value| json!({"staff": 2, "day": format!("2027-01-{day:02}"), "work": work, "pinned": false});
    // The 31st is a Sunday, the 25th the Monday before it; in April the 26th is a Monday and the 30th a Friday.
    shop.must("edit_rota", json!({"month": "2027-01", "edits": [cell(30, json!({"shift": 4})), cell(31, json!("rest"))]}));
    let why = check(&shop, (2, 30), &["rest_due"], "a half-day shift");
    assert_eq!((&why["because"][0]["counts"], &why["because"][0]["halves"], &why["because"][0]["due"]), (&json!(1), &json!(3), &json!(3)), "half a day of one and a half");
    let rest = json!([{"staff": 2, "day": "2027-04-30", "work": "rest", "pinned": false}]);
    shop.must("edit_rota", json!({"month": "2027-04", "edits": rest}));
    let why = shop.must("why", json!({"staff": 2, "day": "2027-04-30"}));
    assert_eq!(why["because"][0]["window"], json!({"from": "2027-04-26", "to": "2027-05-02"}), "the week that goes on in May: {why}");
}
