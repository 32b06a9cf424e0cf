//! TRN-02, TRN-06 through the door: reviews follow the rota and the answers, and aim at the day of the listing.

use chrono::{Duration, NaiveDate};
use desk::Fault;
use domain::ids::{LaunchId, ProductId, QuestionId, StaffId};
use domain::launch::{Launch, LaunchState};
use domain::product::{AttributeDraft, Product};
use domain::review::ReviewProblem;
use serde_json::{json, Value};
use store::Store;

use crate::question::{add, says};
use crate::shop::Shop;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A launch on 10 December with `attributes` attributes, one question each. The trainee, 021 (id 5), works from the 1st to the 9th.
fn launching(attributes: usize) -> Shop {
    let shop = Shop::staffed();
    let asked: Vec<i64> = (0..attributes).map(|n| add(&shop, says("single", &format!("第 {n} 问？"), &[("对的", 100.0), ("错的", 0.0)]))).collect();
    let mut store = Store::open(&shop.file()).expect("the file");
    let made = store.write(|tx| {
        let product = Product {
            id: ProductId(0), code: "P1".into(), name: "台灯".into(), about: String::new(), quiz: None, added: day("2026-11-01"),
            retired: false, pictures: Vec::new(), attributes: Vec::new(),
        };
        let id = store::product::save(tx, &product)?;
        let at = day("2026-11-20").and_hms_opt(9, 0, 0).expect("a moment");
        for (n, question) in asked.iter().enumerate() {
            let id_of = domain::ids::AttributeId(0);
            let (name, value) = (format!("属性{n}"), "值".to_owned());
            let draft = AttributeDraft { id: id_of, name, value, unit: String::new(), alternatives: Vec::new(), wording: false };
            let attribute = store::product::add_attribute(tx, id, &draft, StaffId(1), at)?;
            store::product::link(tx, QuestionId(*question), Some(attribute))?;
        }
        let launch = Launch {
            id: LaunchId(0), name: "台灯上新".into(), products: vec![id], lists_on: day("2026-12-10"), quiz: None, pass_mark: 80,
            material: String::new(), pictures: Vec::new(), state: LaunchState::Planned, by: StaffId(1), at,
        };
        store::launch::save(tx, &launch)
    });
    made.map_err(|fault: store::StoreFault| panic!("{fault:?}")).ok();
    drop(store);
    work(&shop, 5, 1..=9, json!({"shift": 1}));
    shop
}

/// Puts the same into the cells of somebody in December.
fn work(shop: &Shop, staff: i64, days: std::ops::RangeInclusive<u32>, what: Value) {
    let edit = |n: u32| json!({"staff": staff, "day": format!("2026-12-{n:02}"), "work": what, "pinned": false});
    shop.must("edit_rota", json!({"month": "2026-12", "edits": days.map(edit).collect::<Vec<_>>()}));
}

fn row(shop: &Shop, staff: i64) -> Value {
    let view = shop.must("review_outlook", json!({"launch": null}));
    let rows = view["shown"]["rows"].as_array().cloned().unwrap_or_default();
    rows.into_iter().find(|r| r["staff"] == staff).unwrap_or(Value::Null)
}

fn answer(shop: &Shop, card: &Value, right: bool) -> Value {
    let choices = card["asked"]["choices"].as_array().expect("choices");
    let wanted = if right { "对的" } else { "错的" };
    let place = choices.iter().find(|c| c["text"] == wanted).map(|c| c["place"].clone()).expect("the choice");
    let given = json!({"choices": [place], "words": "", "pairs": []});
    shop.must("answer_review", json!({"question": card["question"], "version": card["version"], "given": given, "seconds": 4}))
}

#[test]
fn the_outlook_says_who_reaches_the_bar_and_who_falls_short() {
    let shop = launching(6);
    let learner = row(&shop, 5);
    assert_eq!(learner["short"], 0, "nine working days are enough: {learner}");
    assert!(learner["cells"][0]["planned"].as_u64() >= Some(90) && learner["cells"][0]["as_is"] == 0, "from nothing to the bar: {learner}");
    assert!(learner["reviews"].as_u64() >= Some(1), "with a few reviews");
    let other = row(&shop, 4);
    assert_eq!((&other["short"], &other["working"]), (&json!(6), &json!(0)), "whoever has no working day falls short in all: {other}");
}

#[test]
fn a_rest_day_moves_what_was_planned_on_it_and_leave_does_too() {
    let shop = launching(4);
    let before = row(&shop, 5)["days"].as_array().cloned().unwrap_or_default();
    let last = before.last().and_then(Value::as_str).expect("a day").to_owned();
    assert_eq!(last, "2026-12-09", "the day before the listing helps most");
    work(&shop, 5, 9..=9, json!("rest"));
    let after = row(&shop, 5);
    assert!(!after["days"].to_string().contains("2026-12-09"), "a rest day stays one: {after}");
    assert_eq!(after["short"], 0, "the days before make up for it");
    let leave = shop.must("ask_leave", json!({"staff": 5, "leave": "sick", "days": {"from": "2026-12-03", "to": "2026-12-08"}, "reason": "发烧", "cover": ""}));
    assert!(row(&shop, 5)["working"] == 8, "leave that nobody signed is no leave yet");
    shop.must("decide_leave", json!({"leave": leave, "state": "signed"}));
    assert_eq!(row(&shop, 5)["working"], 2, "signed leave is");
}

#[test]
fn an_answer_is_kept_as_it_is_given_and_changes_the_plan() {
    let shop = launching(30);
    shop.become_("021");
    let view = shop.must("my_review", json!({}));
    assert!(view["works"] == true, "today is a working day");
    let Some(card) = view["cards"].get(0).cloned() else { return };
    let wrong = answer(&shop, &card, false);
    assert_eq!(wrong["grade"], "wrong", "the wrong choice");
    assert!(wrong["reviewed"]["answers"].to_string().contains("对的"), "and what was right is told");
    assert_eq!(answer(&shop, &card, true)["grade"], "right", "asked again in the same review");
    let shop = shop.restarted();
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    shop.become_("021");
    let view = shop.must("my_review", json!({}));
    assert_eq!(view["had"], 1, "it survived the end of the program");
    assert!(!view["cards"].to_string().contains(&format!("\"question\":{},", card["question"])), "and is not asked again today");
}

#[test]
fn only_what_is_due_is_answered_and_never_an_older_version() {
    let shop = launching(2);
    let other = add(&shop, says("single", "别的？", &[("对的", 100.0), ("错的", 0.0)]));
    shop.become_("021");
    let args = |question: i64, version: u32| json!({"question": question, "version": version, "given": {"choices": [0], "words": "", "pairs": []}, "seconds": 1});
    let problem = |args: Value| match shop.refused("answer_review", args) {
        Fault::InvalidReview { problems } => problems[0].clone(),
        other => panic!("another fault: {other:?}"),
    };
    assert_eq!(problem(args(other, 1)), ReviewProblem::NotDue, "nobody asked it");
    assert_eq!(problem(args(other, 7)), ReviewProblem::Changed, "there is no such version");
}

#[test]
fn an_empty_bank_and_no_launch_make_empty_screens() {
    let shop = Shop::staffed();
    let view = shop.must("review_outlook", json!({"launch": null}));
    assert!(view["shown"].is_null(), "no launch is planned");
    let mine = shop.must("my_review", json!({}));
    assert_eq!((&mine["left"], &mine["cards"]), (&json!(0), &json!([])), "nothing is asked");
    let shop = launching(0);
    assert_eq!(shop.must("review_outlook", json!({"launch": null}))["shown"]["columns"], json!([]), "a product without attributes");
}

#[test]
fn somebody_who_joins_late_is_planned_for_from_their_first_shift() {
    let shop = launching(3);
    let id = shop.hire("030", "新来的", "agent");
    work(&shop, id, 8..=9, json!({"shift": 1}));
    let late = row(&shop, id);
    assert_eq!((&late["working"], &late["short"]), (&json!(2), &json!(0)), "two days are enough for three questions: {late}");
}

#[test]
fn a_clock_set_back_loses_no_answer() {
    let shop = launching(40);
    shop.become_("021");
    let view = shop.must("my_review", json!({}));
    let Some(card) = view["cards"].get(0).cloned() else { return };
    answer(&shop, &card, true);
    let shop = shop.later(-Duration::minutes(90));
    shop.must("unlock", json!({"number": "021", "pin": crate::shop::PIN}));
    assert_eq!(shop.must("my_review", json!({}))["had"], 1, "what was answered stays answered");
}

#[test]
fn the_setting_is_kept_and_on_record() {
    let shop = Shop::staffed();
    let set = |bar: u32| json!({"bar": bar, "questions": 10, "a_day": 1, "keep": 80});
    assert!(matches!(shop.refused("set_reviews", set(99)), Fault::InvalidReview { .. }), "nobody recalls everything");
    shop.must("set_reviews", set(85));
    assert_eq!(shop.must("review_outlook", json!({"launch": null}))["setting"], set(85), "as it was set");
    let trail = shop.must("audit", json!({"before": null, "limit": 1, "act": "reviews_set", "staff": null}));
    assert_eq!(trail[0]["lines"].as_array().map(Vec::len), Some(4), "each figure with what it was");
}
