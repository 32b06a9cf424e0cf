//! TRN-09, TRN-10, CON-02 through the door: pages are proposed, released, found, compared; questions are answered into them.

use desk::Fault;
use domain::knowledge::PageProblem;
use serde_json::{json, Value};

use crate::note::write;
use crate::patrol::png;
use crate::shop::Shop;

fn page(page: i64, based_on: u32, title: &str, text: &str) -> Value {
    let says = json!({"product": null, "category": 3, "title": title, "text": text, "pictures": []});
    json!({"page": page, "based_on": based_on, "says": says, "note": null, "words": ""})
}

fn find(shop: &Shop, text: &str) -> Vec<String> {
    let view = shop.must("knowledge_pages", json!({"text": text, "category": null, "product": null, "retired": false}));
    view["rows"].as_array().into_iter().flatten().map(|r| r["title"].as_str().unwrap_or_default().to_owned()).collect()
}

fn refused(shop: &Shop, name: &str, args: Value) -> PageProblem {
    match shop.refused(name, args) {
        Fault::InvalidPage { problems } => problems[0].clone(),
        other => panic!("not a problem of a page: {other:?}"),
    }
}

#[test]
fn a_page_is_found_by_one_two_and_more_characters_of_chinese() {
    let shop = Shop::staffed();
    shop.must("save_page", page(0, 0, "七天无理由退货", "签收次日零点起算。\nCustomised goods are excluded."));
    shop.must("save_page", page(0, 0, "发票", "每件商品都开发票。"));
    for (text, titles) in [
        ("退", vec!["七天无理由退货"]),
        ("退货", vec!["七天无理由退货"]),
        ("无理由退", vec!["七天无理由退货"]),
        ("CUSTOMISED", vec!["七天无理由退货"]),
        ("发票 商品", vec!["发票"]),
        ("没有的词", vec![]),
        ("", vec!["发票", "七天无理由退货"]),
    ] {
        assert_eq!(find(&shop, text), titles, "{text}");
    }
}

#[test]
fn anybody_proposes_and_the_supervisor_releases() {
    let shop = Shop::staffed();
    shop.become_("021");
    let saved = shop.must("save_page", page(0, 0, "乳胶枕", "不能暴晒。"));
    assert_eq!(saved["released"], false, "a trainee proposes");
    assert!(find(&shop, "乳胶").is_empty(), "what waits is not found");
    let which = json!({"page": saved["page"]});
    assert_eq!(shop.must("knowledge_page", which.clone())["versions"].as_array().map(Vec::len), Some(1), "its writer sees it");
    shop.become_("006");
    assert!(matches!(shop.refused("knowledge_page", which.clone()), Fault::NotFound { .. }), "others do not");
    shop.become_("002");
    let decide = |release: bool, words: &str| json!({"page": saved["page"], "version": 1, "release": release, "words": words});
    assert_eq!(refused(&shop, "decide_page", decide(false, " ")), PageProblem::NoReason, "declining says why");
    shop.must("decide_page", decide(true, ""));
    assert_eq!(refused(&shop, "decide_page", decide(true, "")), PageProblem::AlreadyDecided, "once");
    shop.become_("021");
    assert_eq!(find(&shop, "乳胶"), ["乳胶枕"], "now everybody finds it");
    let today = shop.must("knowledge_today", json!({}));
    assert_eq!(today["decided"][0]["says"]["title"], "乳胶枕", "and its writer is told");
}

#[test]
fn nobody_writes_over_what_was_released_meanwhile() {
    let shop = Shop::staffed();
    let id = shop.must("save_page", page(0, 0, "运费", "买家出。"))["page"].as_i64().expect("an id");
    shop.become_("006");
    shop.must("save_page", page(id, 1, "运费", "谁错谁出。"));
    shop.become_("001");
    shop.must("save_page", page(id, 1, "运费", "卖家出。"));
    let late = json!({"page": id, "version": 2, "release": true, "words": ""});
    assert_eq!(refused(&shop, "decide_page", late), PageProblem::ChangedMeanwhile { version: 3 }, "the proposal is older");
    assert_eq!(refused(&shop, "save_page", page(id, 1, "运费", "另写")), PageProblem::ChangedMeanwhile { version: 3 }, "so is this");
    assert_eq!(refused(&shop, "save_page", page(id, 3, "运费", "卖家出。")), PageProblem::Same, "nothing was changed");
    let compared = shop.must("compare_pages", json!({"page": id, "before": 1, "after": 3}));
    assert_eq!(compared["lines"], json!([{"differs": "gone", "text": "买家出。"}, {"differs": "new", "text": "卖家出。"}]), "line by line");
}

#[test]
fn trn_10_a_question_to_the_team_is_answered_into_a_page() {
    let shop = Shop::staffed();
    shop.become_("021");
    let note = write(&shop, "疑问：专票要什么资料")["id"].as_i64().expect("an id");
    shop.become_("002");
    let all = json!({"text": "", "category": null, "product": null, "retired": false});
    assert_eq!(shop.must("knowledge_pages", all.clone())["questions"][0]["note"]["id"], note, "it waits for the supervisor");
    let mut args = page(0, 0, "开专票", "税号、开户行、地址电话。");
    args["note"] = json!(note);
    let saved = shop.must("save_page", args.clone());
    assert_eq!(refused(&shop, "save_page", args), PageProblem::NotAnOpenQuestion, "it is answered once");
    assert_eq!(shop.must("knowledge_pages", all)["questions"], json!([]), "nothing waits any more");
    shop.become_("021");
    let today = shop.must("knowledge_today", json!({}));
    assert_eq!(today["answered"][0]["page"], saved["page"], "whoever asked sees the page on Today");
    assert_eq!(shop.must("note", json!({"note": note}))["row"]["answer"]["answer"]["words"], "开专票", "and the note has its answer");
}

#[test]
fn a_trainee_answers_nobody_and_a_page_is_put_away_and_back() {
    let shop = Shop::staffed();
    let note = write(&shop, "疑问：几天能到")["id"].clone();
    let id = shop.must("save_page", page(0, 0, "时效", "三天。"))["page"].clone();
    shop.become_("021");
    let mut own = page(0, 0, "到货", "看快递。");
    own["note"] = note;
    assert!(matches!(shop.refused("save_page", own), Fault::NotAllowed { .. }), "a proposal answers nothing");
    shop.become_("001");
    shop.must("retire_page", json!({"page": id, "retired": true}));
    assert!(find(&shop, "三天").is_empty(), "what is put away is not found");
    shop.must("retire_page", json!({"page": id, "retired": false}));
    assert_eq!(find(&shop, "三天"), ["时效"], "until it is back");
}

#[test]
fn a_page_shows_only_pictures_that_its_writer_brought() {
    let shop = Shop::staffed();
    let picture = shop.desk.import("take_picture", "a.png", png(1), json!({}), shop.now).expect("a picture")["id"].clone();
    shop.become_("006");
    let mut args = page(0, 0, "图", "看图。");
    args["says"]["pictures"] = json!([picture]);
    assert!(matches!(shop.refused("save_page", args.clone()), Fault::NotFound { .. }), "somebody else's picture");
    shop.become_("001");
    shop.must("save_page", args);
    shop.become_("021");
    shop.must("picture", json!({"attachment": picture}));
}

#[test]
fn con_02_the_shop_adds_phrases_and_prints_the_card() {
    let shop = Shop::staffed();
    let save = |id: &Value, words: &str, retired: bool| json!({"script": id, "situation": "busy", "words": words, "retired": retired});
    assert!(matches!(shop.refused("save_script", save(&json!(0), " ", false)), Fault::EmptyField { .. }), "an empty phrase");
    let id = shop.must("save_script", save(&json!(0), "人多，请稍候", false));
    shop.become_("021");
    let rows = |shop: &Shop| shop.must("scripts", json!({"language": "zh-CN"}))["rows"].to_string();
    assert!(rows(&shop).contains("人多，请稍候"), "everybody sees it");
    let pdf = shop.desk.document("scripts_pdf", json!({"language": "zh-TW"}), shop.now).expect("a card");
    assert!(pdf.bytes.starts_with(b"%PDF"), "and prints it");
    shop.become_("001");
    shop.must("save_script", save(&id, "人多，请稍候", true));
    shop.become_("021");
    assert!(!rows(&shop).contains("人多，请稍候"), "until it is used no more");
}
