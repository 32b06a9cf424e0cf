//! TRN-02 through the door: who is ready for which product, why not, and what a changed attribute asks again.

use chrono::Duration;
use desk::Fault;
use serde_json::{json, Value};

use crate::product::{accept, again, attribute, keep, one, product, reviewed};
use crate::shop::Shop;

const TRAINEE: i64 = 5;

/// A product of two attributes with its quiz; its id.
fn asked(shop: &Shop) -> i64 {
    let id = keep(shop, json!({}));
    reviewed(shop, id);
    shop.must("quiz_for_product", json!({"product": id}));
    id
}

/// Takes the product's quiz as whoever is signed in, all of it right or all of it wrong.
fn take(shop: &Shop, id: i64, right: bool) {
    let quiz = one(shop, id)["quiz"]["quiz"].clone();
    let view = shop.must("begin_attempt", json!({"quiz": quiz}));
    for question in view["questions"].as_array().into_iter().flatten() {
        let words = if !right { "不知道" } else if question["text"].as_str().is_some_and(|t| t.contains("材质")) { "珊瑚绒" } else { "180" };
        let given = json!({"choices": [], "words": words, "pairs": []});
        shop.must("give_answer", json!({"attempt": view["id"], "opening": view["opening"], "place": question["place"], "given": given, "open": 1}));
    }
    shop.must("hand_in_attempt", json!({"attempt": view["id"], "opening": view["opening"], "open": 1}));
}

fn light(shop: &Shop, staff: i64, id: i64) -> char {
    let board = shop.must("readiness", json!({}));
    let at = board["agents"].as_array().into_iter().flatten().position(|a| a["staff"] == staff).expect("on the board");
    let row = board["products"].as_array().into_iter().flatten().find(|p| p["product"] == id).expect("a row").clone();
    row["lights"].as_str().and_then(|l| l.chars().nth(at)).expect("a light")
}

fn cell(shop: &Shop, staff: i64, id: i64) -> Value {
    shop.must("readiness_cell", json!({"product": id, "staff": staff}))
}

#[test]
fn the_board_follows_the_quiz_and_says_what_was_wrong() {
    let shop = Shop::staffed();
    let id = asked(&shop);
    assert_eq!(light(&shop, TRAINEE, id), 'r', "nothing was taken yet");
    assert_eq!(cell(&shop, TRAINEE, id)["lacks"][0]["lack"]["kind"], "quiz", "and that is why");
    shop.become_("021");
    take(&shop, id, false);
    shop.become_("002");
    let reason = cell(&shop, TRAINEE, id);
    assert_eq!(reason["lacks"][0]["lack"], json!({"kind": "quiz_failed", "percent": 0, "pass_mark": 80}), "failed, with how much");
    assert_eq!(reason["lacks"][0]["questions"].as_array().map(Vec::len), Some(2), "and what was wrong");
    shop.become_("021");
    take(&shop, id, true);
    assert_eq!(cell(&shop, TRAINEE, id)["light"], "green", "one sees oneself");
    shop.become_("002");
    assert_eq!(light(&shop, TRAINEE, id), 'g', "and the manager everybody");
}

#[test]
fn a_changed_attribute_asks_only_its_own_questions_again() {
    let shop = Shop::staffed();
    let id = asked(&shop);
    shop.become_("021");
    take(&shop, id, true);
    shop.become_("002");
    let shop = shop.later(Duration::minutes(5));
    shop.must("save_product", again(&shop, id, &|p| p["attributes"][1]["value"] = json!("200")));
    assert_eq!(light(&shop, TRAINEE, id), 'a', "it falls for that alone");
    assert_eq!(shop.must("asked_again", json!({})), json!([]), "who has not passed is not asked again but for the whole");
    shop.become_("021");
    assert_eq!(shop.must("asked_again", json!({}))[0]["question"], Value::Null, "its question waits for review");
    assert_eq!(shop.must("products", json!({}))["again"], 0, "and nobody is sent to answer it");
    shop.become_("002");
    accept(&shop, id);
    shop.become_("021");
    let rows = shop.must("asked_again", json!({}));
    assert_eq!((rows.as_array().map(Vec::len), &rows[0]["attribute_name"]), (Some(1), &json!("宽")), "one question, not two");
    let answer = |words: &str| {
        let question = &rows[0]["question"];
        let given = json!({"choices": [], "words": words, "pairs": []});
        shop.must("answer_again", json!({"question": question["question"], "version": question["version"], "given": given}))
    };
    let told = answer("180");
    assert_eq!((&told["right"], &told["answers"]), (&json!(false), &json!(["200"])), "the old value is wrong now");
    assert_eq!(cell(&shop, TRAINEE, id)["light"], "red", "red until it is known");
    assert_eq!(answer("200")["right"], true, "the new one is right");
    assert_eq!(cell(&shop, TRAINEE, id)["light"], "green", "ready again");
    assert_eq!(shop.must("asked_again", json!({})), json!([]), "and asked no more");
}

#[test]
fn an_attribute_that_came_later_is_asked_of_those_who_had_passed() {
    let shop = Shop::staffed();
    let id = asked(&shop);
    shop.become_("021");
    take(&shop, id, true);
    shop.become_("002");
    let shop = shop.later(Duration::minutes(5));
    shop.must("save_product", again(&shop, id, &|p| p["attributes"].as_array_mut().expect("a list").push(attribute(0, "产地", "绍兴", ""))));
    assert_eq!(light(&shop, TRAINEE, id), 'g', "nothing asks for it yet: nobody can make up for it");
    reviewed(&shop, id);
    assert_eq!(light(&shop, TRAINEE, id), 'a', "now a question does");
}

#[test]
fn others_are_not_looked_at_without_the_right() {
    let shop = Shop::staffed();
    let id = asked(&shop);
    shop.become_("021");
    assert!(matches!(shop.refused("readiness", json!({})), Fault::NotAllowed { .. }), "the board shows everybody");
    assert!(matches!(shop.refused("readiness_cell", json!({"product": id, "staff": 4})), Fault::NotAllowed { .. }), "nor one of another");
    assert!(matches!(shop.refused("save_product", product(json!({}))), Fault::NotAllowed { .. }), "and the book is kept by others");
}

#[test]
fn who_left_is_off_the_board_and_the_paper_shows_what_the_screen_does() {
    let shop = Shop::staffed();
    let id = asked(&shop);
    let people = |shop: &Shop| shop.must("readiness", json!({}))["agents"].as_array().map_or(0, Vec::len);
    let before = people(&shop);
    let mut gone = crate::shop::person(TRAINEE, "021", "徐佳", "trainee");
    gone["left"] = json!("2026-11-30");
    shop.must("save_staff", json!({"staff": gone}));
    assert_eq!(people(&shop), before - 1, "who left has nothing to learn");
    let paper = |products: Value| shop.desk.document("readiness_pdf", json!({"products": products, "staff": [], "language": "zh-CN"}), shop.now);
    let all = paper(json!([])).expect("a paper");
    assert!(all.bytes.starts_with(b"%PDF") && all.file_name.contains("2026-12-01"), "the board of the day");
    assert!(paper(json!([id])).expect("a paper").bytes.len() > 1_000, "and of what was chosen");
}

#[test]
fn the_rota_is_told_who_is_not_ready_on_the_day_of_a_listing() {
    let shop = Shop::staffed();
    let id = asked(&shop);
    let launch = shop.must("save_launch", json!({
        "launch": null, "name": "毛毯上新", "products": [id], "lists_on": "2026-12-10", "quiz": null, "pass_mark": 80, "material": "", "pictures": [],
    }));
    let days = |from: &str, to: &str| shop.must("listing_days", json!({"days": {"from": from, "to": to}}));
    let unready = || days("2026-12-01", "2026-12-31")[0]["unready"].as_array().cloned().unwrap_or_default();
    assert_eq!(days("2027-01-01", "2027-01-31"), json!([]), "nothing is listed in that month");
    let trainee = || unready().into_iter().find(|u| u["staff"] == TRAINEE).map(|u| u["light"].clone());
    assert_eq!((days("2026-12-01", "2026-12-31")[0]["day"].clone(), trainee()), (json!("2026-12-10"), Some(json!("red"))), "red before the quiz");
    shop.become_("021");
    take(&shop, id, true);
    shop.become_("002");
    assert_eq!(trainee(), Some(json!("amber")), "the quiz is passed, the class is still to come");
    shop.must("save_launch", json!({
        "launch": launch, "name": "毛毯上新", "products": [id], "lists_on": "2026-12-10", "quiz": null, "pass_mark": 80, "material": "改了", "pictures": [],
    }));
    let session = json!({"class": null, "launch": launch, "make_up": false, "day": "2026-12-01", "starts": 600, "ends": 660, "teacher": 2, "remark": "", "staff": [TRAINEE]});
    let class = shop.must("save_class", session);
    shop.must("tick_class", json!({"class": class, "ticks": [{"staff": TRAINEE, "attended": true}]}));
    assert_eq!(trainee(), None, "ready: no mark");
    shop.must("decide_launch", json!({"launch": launch, "act": "cancelled", "is_now": null, "reason": "供货断了"}));
    assert_eq!(days("2026-12-01", "2026-12-31"), json!([]), "what is called off marks nobody");
}
