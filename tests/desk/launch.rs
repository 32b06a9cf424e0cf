//! TRN-01, TRN-02, TRN-03 through the door: a launch from its plan over class and make-up class to the listing, and introductions.

use chrono::Duration;
use desk::Fault;
use domain::ids::ProductId;
use domain::launch::LaunchProblem;
use domain::product::{Product, ProductProblem};
use serde_json::{json, Value};
use store::Store;

use crate::shop::{person, Shop};

/// A product that nobody was taught yet, and December's shifts of the agent (id 4) and the trainee (id 5): early on weekdays to the
/// 9th; the trainee rests on the 4th.
fn shop() -> Shop {
    let shop = Shop::staffed();
    product(&shop, "P1", "台灯");
    work(&shop, 4, 1..=9, json!({"shift": 1}));
    work(&shop, 5, 1..=9, json!({"shift": 1}));
    work(&shop, 5, 4..=4, json!("rest"));
    shop
}

fn product(shop: &Shop, code: &str, name: &str) -> i64 {
    let product = Product {
        id: ProductId(0),
        code: code.into(),
        name: name.into(),
        about: String::new(),
        quiz: None,
        added: "2026-11-01".parse().expect("a day"),
        retired: false,
        pictures: Vec::new(),
        attributes: Vec::new(),
    };
    let mut store = Store::open(&shop.file()).expect("the file");
    let saved: Result<_, store::StoreFault> = store.write(|tx| store::product::save(tx, &product));
    saved.expect("a product").0
}

fn work(shop: &Shop, staff: i64, days: std::ops::RangeInclusive<u32>, what: Value) {
    let edit = |n: u32| json!({"staff": staff, "day": format!("2026-12-{n:02}"), "work": what, "pinned": false});
    shop.must("edit_rota", json!({"month": "2026-12", "edits": days.map(edit).collect::<Vec<_>>()}));
}

fn draft() -> Value {
    json!({"launch": null, "name": " 台灯上新 ", "products": [1], "lists_on": "2026-12-10", "quiz": null, "pass_mark": 80, "material": "讲材质", "pictures": []})
}

fn planned(shop: &Shop) -> i64 {
    shop.must("save_launch", draft()).as_i64().expect("an id")
}

/// A class on the 3rd from 10 to 11, taught by the manager (id 2).
fn class(launch: i64, day: &str, staff: &[i64]) -> Value {
    json!({"class": null, "launch": launch, "make_up": false, "day": day, "starts": 600, "ends": 660, "teacher": 2, "remark": "会议室", "staff": staff})
}

fn learner(shop: &Shop, launch: i64, staff: i64) -> Value {
    let view = shop.must("launch", json!({"launch": launch}));
    view["people"].as_array().into_iter().flatten().find(|p| p["staff"] == staff).cloned().unwrap_or(Value::Null)
}

fn problem(fault: Fault) -> LaunchProblem {
    match fault {
        Fault::InvalidLaunch { problems } => problems[0].clone(),
        other => panic!("another fault: {other:?}"),
    }
}

fn decide(act: &str, launch: i64, reason: &str) -> Value {
    json!({"launch": launch, "act": act, "is_now": null, "reason": reason})
}

#[test]
fn a_launch_is_planned_taught_ticked_and_listed() {
    let shop = shop();
    let launch = planned(&shop);
    let asked =
        json!({"launch": launch, "make_up": false, "teacher": 2, "minutes": 60, "from": "2026-12-01", "to": "2026-12-09"});
    let times = shop.must("class_times", asked);
    assert_eq!(times["times"][0]["slot"]["staff"], json!([4, 5]), "both are at work at the first time: {times}");
    assert_eq!(times["times"][0]["slot"]["day"], "2026-12-02", "today's shift is nearly over");
    let everybody: Vec<i64> =
        times["wanted"].as_array().expect("people").iter().filter_map(|p| p["staff"].as_i64()).collect();
    let held = shop.must("save_class", class(launch, "2026-12-03", &everybody));
    assert_eq!(learner(&shop, launch, 4)["standing"]["kind"], "booked", "invited within the shift");
    let ticks: Vec<Value> = everybody.iter().map(|who| json!({"staff": who, "attended": true})).collect();
    let tick = json!({"class": held, "ticks": ticks});
    assert_eq!(problem(shop.refused("tick_class", tick.clone())), LaunchProblem::NotYetBegun, "not before it");
    let shop = shop.later(Duration::days(2));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    shop.must("tick_class", tick);
    assert_eq!(learner(&shop, launch, 5)["light"], "green", "without a quiz the class is what is asked");
    assert_eq!(learner(&shop, launch, 2)["standing"]["kind"], "attended", "whoever taught was there");
    shop.must("decide_launch", decide("listed", launch, ""));
    let view = shop.must("launch", json!({"launch": launch}));
    assert_eq!(
        (&view["launch"]["state"], &view["launch"]["lists_on"]),
        (&json!("listed"), &json!("2026-12-03")),
        "on line ahead of its day"
    );
}

#[test]
fn trn_02_listing_it_while_somebody_is_red_is_refused_until_there_is_a_reason() {
    let shop = shop();
    let launch = planned(&shop);
    let fault = shop.refused("decide_launch", decide("listed", launch, "  "));
    assert!(matches!(problem(fault), LaunchProblem::NotReady { people: 2.. }), "nobody was taught");
    shop.must("decide_launch", decide("listed", launch, "按 R-12 先上架，明天补课"));
    let view = shop.must("launch", json!({"launch": launch}));
    assert_eq!(view["deeds"][0]["deed"]["reason"], "按 R-12 先上架，明天补课", "the override stands");
    assert!(view["deeds"][0]["unready"].to_string().contains("李静"), "with who was not ready: {view}");
    let trail = shop.must("audit", json!({"before": null, "limit": 1, "act": "launch_listed", "staff": null}));
    let lines = trail[0]["lines"].to_string();
    assert!(lines.contains("R-12") && lines.contains("李静"), "and in the trail: {lines}");
    assert_eq!(
        problem(shop.refused("decide_launch", decide("cancelled", launch, "x"))),
        LaunchProblem::NotPlanned { state: domain::launch::LaunchState::Listed },
        "listed is listed"
    );
    shop.must("decide_launch", decide("reopened", launch, "下架重拍"));
    assert_eq!(shop.must("launch", json!({"launch": launch}))["launch"]["state"], "planned", "a listing is taken back");
}

#[test]
fn a_changed_rota_or_signed_leave_upsets_a_class_and_says_whom() {
    let shop = shop();
    let launch = planned(&shop);
    shop.must("save_class", class(launch, "2026-12-03", &[4, 5]));
    let seats = |shop: &Shop| shop.must("launch", json!({"launch": launch}))["classes"][0]["places"].clone();
    assert_eq!((&seats(&shop)[0]["seat"], &seats(&shop)[1]["seat"]), (&json!("within"), &json!("within")), "all is well");
    work(&shop, 4, 3..=3, json!({"shift": 2}));
    assert_eq!(seats(&shop)[0]["seat"], "other_hours", "a late shift begins after the class");
    let asked = json!({"staff": 5, "leave": "sick", "days": {"from": "2026-12-03", "to": "2026-12-03"}, "reason": "发烧", "cover": ""});
    let leave = shop.must("ask_leave", asked);
    assert_eq!(seats(&shop)[1]["seat"], "within", "leave that nobody signed is no leave yet");
    shop.must("decide_leave", json!({"leave": leave, "state": "signed"}));
    assert_eq!(seats(&shop)[1]["seat"], "leave", "signed leave is");
    let card = shop.must("launches_today", json!({}));
    assert!(card["classes"][0]["upset"].as_u64() >= Some(2), "it stands on Today: {card}");
    assert!(learner(&shop, launch, 5)["owed"] == true, "and a class of their own is owed");
}

#[test]
fn make_up_classes_are_proposed_for_those_on_rest_and_for_who_joins_later() {
    let shop = shop();
    let launch = planned(&shop);
    shop.must("save_class", class(launch, "2026-12-04", &[4, 5]));
    let shop = shop.later(Duration::days(4));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    let mut late = person(0, "030", "新来的", "agent");
    late["joined"] = json!("2026-12-05");
    let late = shop.must("save_staff", json!({"staff": late})).as_i64().expect("an id");
    work(&shop, late, 7..=9, json!({"shift": 1}));
    assert_eq!(learner(&shop, launch, late)["standing"]["kind"], "joined_later", "whoever joins after the class owes it");
    assert_eq!(learner(&shop, launch, 5)["standing"]["kind"], "clash", "whoever rested that day was not there");
    let ask =
        json!({"launch": launch, "make_up": true, "teacher": 2, "minutes": 60, "from": "2026-12-05", "to": "2026-12-09"});
    let times = shop.must("class_times", ask);
    let reached = times["times"].to_string();
    assert!(
        times["times"][0]["slot"]["staff"].as_array().is_some_and(|s| s.contains(&json!(5)) && s.contains(&json!(late))),
        "one class reaches both: {reached}"
    );
    let mut make_up = class(launch, "2026-12-07", &[5, late]);
    make_up["make_up"] = json!(true);
    shop.must("save_class", make_up);
    assert_eq!(learner(&shop, launch, late)["owed"], false, "it is planned now");
}

#[test]
fn whoever_teaches_ticks_and_prints_and_nobody_else_does() {
    let shop = shop();
    let launch = planned(&shop);
    let mut taught = class(launch, "2026-12-02", &[5]);
    taught["teacher"] = json!(4);
    let held = shop.must("save_class", taught);
    let shop = shop.later(Duration::days(1));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    shop.become_("021");
    let tick = json!({"class": held, "ticks": [{"staff": 5, "attended": true}]});
    assert!(matches!(shop.refused("tick_class", tick.clone()), Fault::NotAllowed { .. }), "nobody ticks themselves");
    shop.become_("006");
    shop.must("tick_class", tick);
    for language in ["zh-CN", "zh-TW", "en"] {
        let paper =
            shop.desk.document("class_pdf", json!({"class": held, "language": language}), shop.now).expect("the sheet");
        assert!(paper.bytes.starts_with(b"%PDF"), "{language}: a PDF");
    }
    shop.become_("021");
    let paper = shop.desk.document("class_pdf", json!({"class": held, "language": "en"}), shop.now);
    assert!(matches!(paper, Err(Fault::NotAllowed { .. })), "the sheet is no trainee's");
}

#[test]
fn an_agent_sees_the_launch_the_own_class_and_nobody_else() {
    let shop = shop();
    let launch = planned(&shop);
    shop.must("save_class", class(launch, "2026-12-03", &[4, 5]));
    work(&shop, 5, 3..=3, json!("rest"));
    shop.become_("021");
    let view = shop.must("launch", json!({"launch": launch}));
    assert_eq!(view["people"].as_array().map(Vec::len), Some(1), "only oneself: {view}");
    assert_eq!(view["classes"][0]["places"].as_array().map(Vec::len), Some(1), "in the class too");
    assert_eq!(view["classes"][0]["places"][0]["seat"], "within", "the draft of the rota is not told");
    assert!(view["lights"].is_null(), "nor how the others stand");
    let card = shop.must("launches_today", json!({}));
    assert_eq!(card["my_class"]["day"], "2026-12-03", "my next class stands on Today");
    assert_eq!(shop.must("launches", json!({}))["launches"][0]["mine"], "red", "and how I stand in the list");
}

#[test]
fn what_was_ticked_stays_and_a_cancelled_launch_takes_no_class() {
    let shop = shop();
    let launch = planned(&shop);
    let held = shop.must("save_class", class(launch, "2026-12-01", &[4, 5])).clone();
    shop.must("tick_class", json!({"class": held, "ticks": [{"staff": 4, "attended": true}]}));
    let mut moved = class(launch, "2026-12-02", &[5]);
    moved["class"] = held.clone();
    assert_eq!(problem(shop.refused("save_class", moved)), LaunchProblem::AttendanceTicked, "its time stays");
    assert_eq!(
        problem(shop.refused("cancel_class", json!({"class": held}))),
        LaunchProblem::AttendanceTicked,
        "it took place"
    );
    let mut same = class(launch, "2026-12-01", &[5]);
    same["class"] = held;
    shop.must("save_class", same);
    assert_eq!(
        learner(&shop, launch, 4)["standing"]["kind"],
        "attended",
        "who was ticked stays, also when the form forgets them"
    );
    shop.must("decide_launch", decide("cancelled", launch, "供应商断货"));
    let late = problem(shop.refused("save_class", class(launch, "2026-12-03", &[4])));
    assert!(matches!(late, LaunchProblem::NotPlanned { .. }), "nothing is taught for what was called off");
}

#[test]
fn moving_the_listing_is_a_decision_on_record() {
    let shop = shop();
    let launch = planned(&shop);
    let mut edit = draft();
    edit["launch"] = json!(launch);
    edit["lists_on"] = json!("2026-12-20");
    assert_eq!(problem(shop.refused("save_launch", edit)), LaunchProblem::MovedBySaving, "not by the way");
    shop.must("decide_launch", json!({"launch": launch, "act": "moved", "is_now": "2026-12-20", "reason": "工厂晚到"}));
    let view = shop.must("launch", json!({"launch": launch}));
    assert_eq!(view["launch"]["lists_on"], "2026-12-20", "moved");
    assert_eq!(
        (&view["deeds"][0]["deed"]["was"], &view["deeds"][0]["by_name"]),
        (&json!("2026-12-10"), &json!("林晓")),
        "with what it was and by whom"
    );
}

#[test]
fn trn_03_a_request_waits_with_its_age_until_a_class_answers_it() {
    let shop = shop();
    let launch = planned(&shop);
    shop.become_("021");
    let asked = shop.must("ask_introduction", json!({"product": 1, "words": "灯罩怎么拆"}));
    let again = shop.refused("ask_introduction", json!({"product": 1, "words": ""}));
    assert_eq!(again, Fault::InvalidProduct { problems: vec![ProductProblem::AskedAlready] }, "it stands open");
    let shop = shop.later(Duration::days(4));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    let card = shop.must("launches_today", json!({}));
    assert_eq!((&card["requests"], &card["overdue"]), (&json!(1), &json!(1)), "more than three days: on the manager's page");
    let held = shop.must("save_class", class(launch, "2026-12-07", &[4]));
    let choices = shop.must("introduction_choices", json!({"request": asked, "product": null}));
    assert_eq!(choices["classes"][0]["class"], held, "the class is offered: {choices}");
    let answer = json!({"request": asked, "product": null, "way": "class", "class": held, "page": null, "teacher": 2, "day": "2026-12-05", "remark": ""});
    shop.must("answer_introduction", answer);
    assert_eq!(learner(&shop, launch, 5)["standing"]["kind"], "booked", "whoever asked is invited");
    assert_eq!(learner(&shop, launch, 5)["light"], "red", "and is taught only once they were there");
    shop.must("cancel_class", json!({"class": held}));
    let queue = shop.must("introductions", json!({}));
    assert_eq!(
        (&queue["open"][0]["age"], &queue["open"][0]["overdue"]),
        (&json!(4), &json!(true)),
        "a class that is called off answers nothing"
    );
}

#[test]
fn trn_03_a_talk_introduces_a_refusal_says_why_and_one_takes_back_only_ones_own() {
    let shop = shop();
    let launch = planned(&shop);
    shop.become_("021");
    let talk = shop.must("ask_introduction", json!({"product": 1, "words": ""}));
    let other = shop.must("ask_introduction", json!({"product": null, "words": "新来的枕头"}));
    shop.become_("006");
    assert!(
        matches!(shop.refused("withdraw_introduction", json!({"request": talk})), Fault::NotFound { .. }),
        "not somebody else's"
    );
    assert_eq!(shop.must("introductions", json!({}))["open"], json!([]), "nor does one see them");
    assert!(
        matches!(shop.refused("refuse_introduction", json!({"request": talk, "reason": "x"})), Fault::NotAllowed { .. }),
        "an agent refuses nobody"
    );
    shop.become_("002");
    let page = json!({"request": talk, "product": null, "way": "page", "class": null, "page": 99, "teacher": 2, "day": "2026-12-01", "remark": ""});
    assert_eq!(
        shop.refused("answer_introduction", page),
        Fault::InvalidProduct { problems: vec![ProductProblem::NoSuchPage] },
        "no such page"
    );
    let said = json!({"request": talk, "product": null, "way": "talk", "class": null, "page": null, "teacher": 2, "day": "2026-12-01", "remark": "当面拆给她看了"});
    shop.must("answer_introduction", said);
    assert_eq!(learner(&shop, launch, 5)["standing"]["kind"], "introduced", "which stands for the class");
    let silent = shop.refused("refuse_introduction", json!({"request": other, "reason": " "}));
    assert_eq!(
        silent,
        Fault::InvalidProduct { problems: vec![ProductProblem::NoReason] },
        "a right is not refused in silence"
    );
    shop.must("refuse_introduction", json!({"request": other, "reason": "店里不卖这款"}));
    shop.become_("021");
    let settled = shop.must("introductions", json!({}))["settled"].clone();
    assert_eq!(
        (&settled[0]["request"]["state"], &settled[0]["request"]["remark"]),
        (&json!("refused"), &json!("店里不卖这款")),
        "whoever asked reads why"
    );
}
