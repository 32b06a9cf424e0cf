//! TRN-01, TRN-02 through the door: products kept in versions, questions proposed from them, and asking again what changed alone.

use chrono::Duration;
use desk::Fault;
use domain::product::ProductProblem;
use serde_json::{json, Value};

use crate::patrol::png;
use crate::question::{add, says};
use crate::shop::Shop;

/// An attribute as the screen sends one.
pub fn attribute(id: i64, name: &str, value: &str, unit: &str) -> Value {
    json!({"id": id, "name": name, "value": value, "unit": unit, "alternatives": [], "wording": false})
}

/// A product as the screen sends one.
pub fn product(change: Value) -> Value {
    let mut product = json!({
        "product": 0, "stamp": "", "code": "M-01", "name": "珊瑚绒毛毯", "about": "冬季主推", "quiz": null, "retired": false, "pictures": [],
        "attributes": [attribute(0, "材质", "珊瑚绒", ""), attribute(0, "宽", "180", "cm")], "language": "zh-CN",
    });
    for (key, value) in change.as_object().into_iter().flatten() {
        product[key] = value.clone();
    }
    product
}

pub fn keep(shop: &Shop, change: Value) -> i64 {
    shop.must("save_product", product(change)).as_i64().expect("an id")
}

pub fn one(shop: &Shop, id: i64) -> Value {
    shop.must("product", json!({"product": id}))
}

/// The product as it stands, ready to be sent back with something changed.
pub fn again(shop: &Shop, id: i64, change: &dyn Fn(&mut Value)) -> Value {
    let view = one(shop, id);
    let p = &view["product"];
    let live = p["attributes"].as_array().into_iter().flatten().filter(|a| a["retired"] == false);
    let sent = |a: &Value| {
        let mut draft = attribute(a["id"].as_i64().unwrap_or(0), "", "", "");
        ["name", "value", "unit", "alternatives"].iter().for_each(|key| draft[*key] = a[*key].clone());
        draft
    };
    let mut args = product(json!({
        "product": id, "stamp": view["stamp"], "code": p["code"], "name": p["name"], "about": p["about"], "quiz": p["quiz"],
        "retired": p["retired"], "pictures": p["pictures"], "attributes": live.map(sent).collect::<Vec<_>>(),
    }));
    change(&mut args);
    args
}

fn problems(fault: Fault) -> Vec<ProductProblem> {
    match fault {
        Fault::InvalidProduct { problems } => problems,
        other => panic!("not a problem of a product: {other:?}"),
    }
}

fn states(shop: &Shop, id: i64) -> Vec<(i64, String)> {
    let view = one(shop, id);
    let rows = view["asking"].as_array().cloned().unwrap_or_default();
    let state = |r: &Value| r["question"]["state"].as_str().unwrap_or_default().to_owned();
    rows.iter().map(|r| (r["attribute"].as_i64().unwrap_or(0), state(r))).collect()
}

/// Proposes questions for a product and takes them all into the bank.
pub fn reviewed(shop: &Shop, id: i64) -> u64 {
    let made = shop.must("propose_for_product", json!({"product": id, "language": "zh-CN"})).as_u64().unwrap_or(0);
    accept(shop, id);
    made
}

/// Takes what is proposed for a product into the bank.
pub fn accept(shop: &Shop, id: i64) {
    let view = one(shop, id);
    let waits = |r: &&Value| r["question"]["state"] == "proposed";
    let ids: Vec<Value> = view["asking"].as_array().into_iter().flatten().filter(waits).map(|r| r["question"]["id"].clone()).collect();
    shop.must("decide_questions", json!({"questions": ids, "state": "accepted"}));
}

#[test]
fn trn_02_a_product_is_kept_with_its_attributes_and_found_by_them() {
    let shop = Shop::staffed();
    let id = keep(&shop, json!({}));
    let view = one(&shop, id);
    assert_eq!(view["product"]["attributes"].as_array().map(Vec::len), Some(2), "both are there, in their order");
    assert_eq!(view["versions"].as_array().map(Vec::len), Some(2), "the first version of each");
    let row = &shop.must("products", json!({}))["rows"][0];
    assert_eq!(row["facts"], "材质 珊瑚绒 · 宽 180 cm", "what the search looks through");
    assert_eq!((&row["unasked"], &row["light"]), (&json!(2), &json!("blank")), "nothing asks for it yet, and nothing is asked of anybody");
}

#[test]
fn what_an_attribute_held_stays_and_only_its_question_waits_again() {
    let shop = Shop::staffed();
    let id = keep(&shop, json!({}));
    assert_eq!(reviewed(&shop, id), 2, "one question for each attribute");
    let shop = shop.later(Duration::minutes(5));
    shop.must("save_product", again(&shop, id, &|p| p["attributes"][1]["value"] = json!("200")));
    let view = one(&shop, id);
    let of_width: Vec<&Value> = view["versions"].as_array().into_iter().flatten().filter(|v| v["version"]["name"] == "宽").collect();
    assert_eq!(of_width.len(), 2, "both versions of the width");
    assert_eq!((&of_width[0]["version"]["value"], &of_width[0]["by_name"]), (&json!("200"), &json!("林晓")), "the latest first, with who wrote it");
    let (first, second) = (view["product"]["attributes"][0]["id"].as_i64().unwrap_or(0), view["product"]["attributes"][1]["id"].as_i64().unwrap_or(0));
    assert_eq!(states(&shop, id), [(first, "accepted".to_owned()), (second, "proposed".to_owned())], "the other question stays");
    let made = view["asking"][1]["question"]["says"]["answers"].to_string();
    assert!(made.contains("200") && !made.contains("180"), "it is made of what holds now: {made}");
}

#[test]
fn a_mended_wording_asks_nobody_again() {
    let shop = Shop::staffed();
    let id = keep(&shop, json!({}));
    reviewed(&shop, id);
    let shop = shop.later(Duration::minutes(5));
    shop.must("save_product", again(&shop, id, &|p| {
        p["attributes"][0]["value"] = json!("法兰绒（珊瑚绒）");
        p["attributes"][0]["wording"] = json!(true);
    }));
    let attribute = &one(&shop, id)["product"]["attributes"][0];
    assert_eq!((&attribute["version"], &attribute["changed"]), (&json!(2), &json!(false)), "a version, and no change of the fact");
}

#[test]
fn a_renamed_product_renames_its_questions_and_asks_nobody_again() {
    let shop = Shop::staffed();
    let id = keep(&shop, json!({}));
    reviewed(&shop, id);
    shop.must("save_product", again(&shop, id, &|p| p["name"] = json!("云朵毯")));
    let view = one(&shop, id);
    let question = &view["asking"][0]["question"];
    assert!(question["says"]["text"]["text"].as_str().is_some_and(|t| t.contains("云朵毯") && !t.contains("珊瑚绒毛毯")), "it asks for the new name");
    assert_eq!(question["state"], "accepted", "and is asked as before");
}

#[test]
fn a_withdrawn_product_is_asked_no_more_and_comes_back_for_review() {
    let shop = Shop::staffed();
    let id = keep(&shop, json!({}));
    reviewed(&shop, id);
    shop.must("save_product", again(&shop, id, &|p| p["retired"] = json!(true)));
    assert!(states(&shop, id).iter().all(|(_, s)| s == "retired"), "no quiz asks for what is sold no more");
    assert_eq!(shop.must("readiness", json!({}))["products"], json!([]), "nor does the board");
    shop.must("save_product", again(&shop, id, &|p| p["retired"] = json!(false)));
    assert!(states(&shop, id).iter().all(|(_, s)| s == "proposed"), "back on sale, a person looks at them first");
}

#[test]
fn an_attribute_that_is_left_out_is_known_no_more_and_nothing_of_it_is_lost() {
    let shop = Shop::staffed();
    let id = keep(&shop, json!({}));
    reviewed(&shop, id);
    shop.must("save_product", again(&shop, id, &|p| drop(p["attributes"].as_array_mut().map(|a| a.remove(0)))));
    let view = one(&shop, id);
    assert_eq!(view["product"]["attributes"][1]["retired"], true, "put away behind the others");
    assert_eq!(view["versions"].as_array().map(Vec::len), Some(2), "its story stays");
    assert!(states(&shop, id).iter().any(|(_, s)| s == "retired"), "its question is asked no more");
}

#[test]
fn bad_input_is_told_and_nothing_is_kept() {
    let shop = Shop::staffed();
    keep(&shop, json!({}));
    let long = "很".repeat(20_000);
    let cases = [
        (json!({"code": "m-01", "name": "别的"}), ProductProblem::CodeTaken { name: "珊瑚绒毛毯".into() }),
        (json!({"code": "X", "name": "  "}), ProductProblem::NoName),
        (json!({"code": "X", "attributes": [attribute(0, "材质", &long, "")]}), ProductProblem::TooLong { most: 400 }),
        (json!({"code": "X", "attributes": [attribute(0, "材质", "", "")]}), ProductProblem::EmptyAttribute { line: 1 }),
        (json!({"code": "X", "attributes": [attribute(0, "Size", "1", ""), attribute(0, "ｓｉｚｅ", "2", "")]}), ProductProblem::SameAttribute { name: "ｓｉｚｅ".into() }),
    ];
    for (change, problem) in cases {
        let found = problems(shop.refused("save_product", product(change.clone())));
        assert!(found.contains(&problem), "{problem:?} among {found:?}");
    }
    assert_eq!(shop.must("products", json!({}))["rows"].as_array().map(Vec::len), Some(1), "nothing was kept");
}

#[test]
fn two_who_write_at_once_do_not_write_each_other_over() {
    let shop = Shop::staffed();
    let id = keep(&shop, json!({}));
    let (mine, theirs) = (again(&shop, id, &|p| p["about"] = json!("我的")), again(&shop, id, &|p| p["about"] = json!("他的")));
    shop.must("save_product", theirs);
    assert_eq!(problems(shop.refused("save_product", mine)), [ProductProblem::ChangedMeanwhile], "the second is told");
    assert_eq!(one(&shop, id)["product"]["about"], "他的", "and the first stands");
}

#[test]
fn pictures_are_shown_to_whoever_sees_products_and_what_is_none_is_refused() {
    let shop = Shop::staffed();
    let bad = shop.desk.import("take_picture", "x.png", b"no picture".to_vec(), json!({}), shop.now);
    assert!(matches!(bad, Err(Fault::BadPicture { .. })), "a text is no picture");
    let taken = shop.desk.import("take_picture", "x.png", png(8), json!({}), shop.now).expect("a picture");
    let id = keep(&shop, json!({"pictures": [taken["id"]]}));
    shop.become_("021");
    assert_eq!(one(&shop, id)["product"]["pictures"], json!([taken["id"]]), "it belongs to the product");
    shop.must("picture", json!({"attachment": taken["id"]}));
    let guessed = product(json!({"code": "X", "pictures": [taken["id"]]}));
    shop.become_("002");
    assert_eq!(shop.refused("save_product", guessed), Fault::not_found("picture"), "somebody else's is not claimed by its number");
}

#[test]
fn proposals_ask_the_value_against_plausible_others_and_are_made_once() {
    let shop = Shop::staffed();
    let id = keep(&shop, json!({}));
    keep(&shop, json!({"code": "M-02", "name": "棉被", "attributes": [attribute(0, "宽", "200", "cm"), attribute(0, "材质", "棉", "")]}));
    let made = |shop: &Shop| shop.must("propose_for_product", json!({"product": id, "language": "zh-CN"})).as_u64().unwrap_or(9);
    assert_eq!((made(&shop), made(&shop)), (2, 0), "one for each attribute, once");
    let view = one(&shop, id);
    assert!(states(&shop, id).iter().all(|(_, s)| s == "proposed"), "a person reviews each before it is asked");
    let says = view["asking"][1]["question"]["says"].to_string();
    assert!(says.contains("180 cm") && says.contains("200 cm"), "the sister's value stands against it: {says}");
    assert_eq!(problems(shop.refused("quiz_for_product", json!({"product": id}))), [ProductProblem::NoQuestions], "nothing is in the bank yet");
    accept(&shop, id);
    shop.must("quiz_for_product", json!({"product": id}));
    assert_eq!(one(&shop, id)["quiz"]["name"], "珊瑚绒毛毯", "and then a quiz of its own asks it");
}

#[test]
fn a_question_asks_for_one_attribute_and_its_own_words_wait_when_that_changes() {
    let shop = Shop::staffed();
    let id = keep(&shop, json!({}));
    let other = keep(&shop, json!({"code": "M-02", "name": "棉被"}));
    let attribute_of = |product: i64| one(&shop, product)["product"]["attributes"][0]["id"].clone();
    let question = add(&shop, says("single", "毛毯是什么做的？", &[("珊瑚绒", 100.0), ("羊毛", 0.0)]));
    shop.must("link_question", json!({"question": question, "attribute": attribute_of(id)}));
    let fault = shop.refused("link_question", json!({"question": question, "attribute": attribute_of(other)}));
    assert_eq!(problems(fault), [ProductProblem::LinkedElsewhere], "it asks for one thing");
    let shop = shop.later(Duration::minutes(5));
    shop.must("save_product", again(&shop, id, &|p| p["attributes"][0]["value"] = json!("法兰绒")));
    let asking = &one(&shop, id)["asking"][0]["question"];
    assert_eq!((&asking["state"], &asking["version"]), (&json!("proposed"), &json!(1)), "its words stand until somebody mends them");
}
