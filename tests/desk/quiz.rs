//! Quizzes through the door: drawn once, kept answer by answer, timed whatever the clock says, marked, printed and typed back.

use chrono::Duration;
use desk::Fault;
use domain::quiz::QuizProblem;
use serde_json::{json, Value};

use crate::question::{add, says};
use crate::shop::{Shop, PIN};

fn quiz(change: Value) -> Value {
    let mut quiz = json!({
        "id": 0, "name": "退换货", "pass_mark": 60, "attempts": 2, "minutes": 10, "opens": null, "closes": null, "shuffled": true, "review": "at_once",
        "parts": [{"category": 3, "below": true, "take": 3}], "takers": [], "teacher": null, "state": "draft",
    });
    for (key, value) in change.as_object().into_iter().flatten() {
        quiz[key] = value.clone();
    }
    quiz
}

/// A bank of five, and an open quiz that draws three of them; its id. The trainee is signed in.
fn opened(shop: &Shop, change: Value) -> i64 {
    for n in 1..=5 {
        add(shop, says("single", &format!("第 {n} 问？"), &[("对的", 100.0), ("半对", 50.0), ("错的", 0.0)]));
    }
    let id = shop.must("save_quiz", json!({"quiz": quiz(change)})).as_i64().expect("an id");
    shop.must("move_quiz", json!({"quiz": id, "state": "open"}));
    shop.become_("021");
    id
}

fn answer(view: &Value, place: usize, choice: u32, open: u32) -> Value {
    let given = json!({"choices": [choice], "words": "", "pairs": []});
    json!({"attempt": view["id"], "opening": view["opening"], "place": place, "given": given, "open": open})
}

fn beat(view: &Value, open: u32) -> Value {
    json!({"attempt": view["id"], "opening": view["opening"], "open": open})
}

fn problem(fault: Fault) -> QuizProblem {
    match fault {
        Fault::InvalidQuiz { mut problems } => problems.remove(0),
        other => panic!("not a problem of a quiz: {other:?}"),
    }
}

fn texts(view: &Value) -> Vec<String> {
    view["questions"].as_array().into_iter().flatten().map(|q| q["text"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn an_attempt_is_drawn_once_answered_and_marked() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({}));
    let view = shop.must("begin_attempt", json!({"quiz": id}));
    assert_eq!(view["questions"].as_array().map(Vec::len), Some(3), "three of five");
    assert!(!view.to_string().contains("weight"), "what is right is not given away");
    for (place, choice) in [(1, 0), (2, 1), (3, 2)] {
        shop.must("give_answer", answer(&view, place, choice, 1));
    }
    let result = shop.must("hand_in_attempt", beat(&view, 0));
    assert_eq!((&result["score"]["percent"], &result["score"]["passed"]), (&json!(50), &json!(false)), "one, a half and none of three");
    assert_eq!(result["questions"][1]["mark"], 5_000_000, "part of the mark, as the weight says");
    let second = shop.must("begin_attempt", json!({"quiz": id}));
    assert_eq!(second["number"], 2, "tried again");
    shop.must("hand_in_attempt", beat(&second, 0));
    assert_eq!(problem(shop.refused("begin_attempt", json!({"quiz": id}))), QuizProblem::NoAttemptLeft { attempts: 2 }, "and no third time");
}

#[test]
fn a_quiz_for_everybody_is_asked_of_those_on_the_rota_and_whoever_is_off_it_may_take_it() {
    let shop = Shop::staffed();
    let asked = |number: &str| {
        shop.become_(number);
        let rows = shop.must("quizzes", json!({}));
        (rows["rows"][0]["asked"] == json!(true), rows["rows"][0]["obstacle"].is_null())
    };
    let owner = shop.must("staff_list", json!({}))[0]["staff"].clone();
    let id = opened(&shop, json!({}));
    assert_eq!(asked("021"), (true, true), "a trainee is on the rota");
    assert_eq!(asked("001"), (false, true), "the owner is off it and serves nobody: nothing is asked, and trying it is allowed");
    shop.must("save_quiz", json!({"quiz": quiz(json!({"id": id, "state": "open", "takers": [owner["id"]]}))}));
    assert_eq!(asked("001"), (true, true), "unless the quiz names them");
}

#[test]
fn a_retake_draws_again() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({"attempts": null}));
    let taken = || {
        let view = shop.must("begin_attempt", json!({"quiz": id}));
        shop.must("hand_in_attempt", beat(&view, 0));
        texts(&view)
    };
    let drawn: std::collections::HashSet<Vec<String>> = (0..6).map(|_| taken()).collect();
    assert!(drawn.len() > 1, "six times the same three of five in the same order is no chance: {drawn:?}");
    let own = shop.must("quizzes", json!({}))["rows"][0]["own"].clone();
    let told: Vec<(i64, i64)> = own.as_array().into_iter().flatten().map(|a| (a["number"].as_i64().unwrap_or(0), a["score"]["percent"].as_i64().unwrap_or(-1))).collect();
    assert_eq!(told, (1..=6).map(|n| (n, 0)).collect::<Vec<_>>(), "each with what it reached, the first first");
}

#[test]
fn a_customer_who_is_called_like_the_answer_spoils_no_mark() {
    let shop = Shop::staffed();
    shop.must("add_customer", json!({"name": "顺丰速运", "anyway": false}));
    add(&shop, says("short", "发什么快递？", &[("顺丰速运", 100.0)]));
    let quiz = quiz(json!({"parts": [{"category": 3, "below": true, "take": 1}]}));
    let id = shop.must("save_quiz", json!({"quiz": quiz}));
    shop.must("move_quiz", json!({"quiz": id, "state": "open"}));
    shop.become_("021");
    let view = shop.must("begin_attempt", json!({"quiz": id}));
    let given = json!({"choices": [], "words": "顺丰速运", "pairs": []});
    shop.must("give_answer", json!({"attempt": view["id"], "opening": view["opening"], "place": 1, "given": given, "open": 1}));
    let again = shop.must("begin_attempt", json!({"quiz": id}));
    assert_eq!(again["questions"][0]["given"]["words"], "顺**", "kept as a pointer to the card, shown masked");
    let result = shop.must("hand_in_attempt", json!({"attempt": again["id"], "opening": again["opening"], "open": 1}));
    assert_eq!(result["score"]["percent"], 100, "right all the same");
}

#[test]
fn a_crash_loses_no_answer_and_the_questions_stay() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({}));
    let view = shop.must("begin_attempt", json!({"quiz": id}));
    shop.must("give_answer", answer(&view, 2, 1, 30));
    let shop = shop.restarted();
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    shop.become_("021");
    let again = shop.must("begin_attempt", json!({"quiz": id}));
    assert_eq!((texts(&again), &again["id"]), (texts(&view), &view["id"]), "the same attempt asks the same");
    assert_eq!(again["questions"][1]["given"]["choices"], json!([1]), "with what was answered");
    assert_eq!(again["left"], 570, "and the time that was used");
}

#[test]
fn a_change_of_the_bank_does_not_change_what_is_asked() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({"parts": [{"category": 3, "below": true, "take": 5}]}));
    let view = shop.must("begin_attempt", json!({"quiz": id}));
    shop.become_("002");
    let changed = says("single", "全新的问题？", &[("别的", 100.0), ("对的", 0.0)]);
    shop.must("save_question", json!({"question": 1, "version": 1, "category": 3, "says": changed, "rests_on": "", "expires": null}));
    shop.become_("021");
    assert_eq!(texts(&shop.must("open_attempt", json!({"attempt": view["id"]}))), texts(&view), "it asks what it asked");
}

#[test]
fn a_clock_set_back_takes_no_time_away_and_gives_none() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({}));
    let view = shop.must("begin_attempt", json!({"quiz": id}));
    assert_eq!(shop.must("attempt_beat", beat(&view, 300))["left"], 300, "five of ten minutes are used");
    let shop = shop.later(Duration::hours(-5));
    assert_eq!(shop.must("attempt_beat", beat(&view, 60))["left"], 240, "the page's own time counts on");
    let again = shop.must("open_attempt", json!({"attempt": view["id"]}));
    assert_eq!(again["left"], 240, "opened anew with the clock set back: nothing lost, nothing won");
    assert_eq!(shop.must("give_answer", answer(&again, 1, 0, 10))["ended"], false, "answers are taken");
}

#[test]
fn a_clock_set_back_before_the_opening_loses_no_answer() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({"opens": "2026-12-01T09:00:00", "closes": "2026-12-01T18:00:00"}));
    let view = shop.must("begin_attempt", json!({"quiz": id}));
    shop.must("give_answer", answer(&view, 1, 0, 60));
    // Back before the quiz was open, in the middle of it.
    let back = shop.later(Duration::days(-2));
    assert_eq!(back.must("give_answer", answer(&view, 2, 0, 60))["left"], 480, "two of ten minutes are used, whatever the clock says");
    let again = back.must("open_attempt", json!({"attempt": view["id"]}));
    assert_eq!(again["questions"][1]["given"]["choices"], json!([0]), "what was answered meanwhile is there");
    back.must("give_answer", answer(&again, 3, 0, 60));
    assert_eq!(back.must("hand_in_attempt", beat(&again, 0))["score"]["percent"], 100, "all three count");
}

#[test]
fn when_the_time_is_up_what_was_answered_is_marked() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({}));
    let view = shop.must("begin_attempt", json!({"quiz": id}));
    shop.must("give_answer", answer(&view, 1, 0, 10));
    let standing = shop.must("give_answer", answer(&view, 2, 0, 595));
    assert_eq!((&standing["left"], &standing["ended"]), (&json!(0), &json!(false)), "the last answer may come a little late");
    let standing = shop.must("give_answer", answer(&view, 3, 0, 60));
    assert_eq!(standing["ended"], true, "past that it is over");
    let result = shop.must("attempt_result", json!({"attempt": view["id"]}));
    assert_eq!(result["score"]["percent"], 66, "two of three were in time");
    assert_eq!(problem(shop.refused("give_answer", answer(&view, 3, 0, 1))), QuizProblem::HandedIn, "and nothing is added");
}

#[test]
fn two_windows_do_not_write_over_each_other() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({}));
    let first = shop.must("begin_attempt", json!({"quiz": id}));
    shop.must("give_answer", answer(&first, 1, 0, 1));
    let second = shop.must("open_attempt", json!({"attempt": first["id"]}));
    assert_eq!(problem(shop.refused("give_answer", answer(&first, 1, 2, 1))), QuizProblem::OpenElsewhere, "the first window is told");
    assert_eq!(second["questions"][0]["given"]["choices"], json!([0]), "what it kept is there");
    shop.must("give_answer", answer(&second, 2, 0, 1));
    let back = shop.must("open_attempt", json!({"attempt": first["id"]}));
    assert_eq!(back["questions"][1]["given"]["choices"], json!([0]), "and it may take the attempt up again");
    shop.become_("006");
    assert_eq!(shop.refused("open_attempt", json!({"attempt": first["id"]})), Fault::not_found("attempt"), "nobody else may");
}

#[test]
fn what_was_right_is_shown_when_it_may_be() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({"review": "after_closing"}));
    let view = shop.must("begin_attempt", json!({"quiz": id}));
    let result = shop.must("hand_in_attempt", beat(&view, 5));
    assert_eq!(result["questions"], json!([]), "not while others may still take it");
    shop.become_("006");
    assert_eq!(shop.refused("attempt_result", json!({"attempt": view["id"]})), Fault::not_found("attempt"), "nor to others");
    shop.become_("002");
    assert_eq!(shop.must("attempt_result", json!({"attempt": view["id"]}))["questions"].as_array().map(Vec::len), Some(3), "the manager sees it");
    shop.must("move_quiz", json!({"quiz": id, "state": "closed"}));
    shop.become_("021");
    assert_eq!(shop.must("attempt_result", json!({"attempt": view["id"]}))["questions"].as_array().map(Vec::len), Some(3), "after closing everybody sees their own");
}

#[test]
fn an_essay_waits_for_a_persons_mark_and_never_for_ones_own() {
    let shop = Shop::staffed();
    add(&shop, says("essay", "顾客要差评，你怎么说？", &[]));
    let one = json!({"parts": [{"category": 3, "below": false, "take": 1}], "minutes": null});
    let id = shop.must("save_quiz", json!({"quiz": quiz(one)})).as_i64().expect("an id");
    shop.must("move_quiz", json!({"quiz": id, "state": "open"}));
    shop.become_("021");
    let view = shop.must("begin_attempt", json!({"quiz": id}));
    let given = json!({"choices": [], "words": "先道歉，再问清楚", "pairs": []});
    shop.must("give_answer", json!({"attempt": view["id"], "opening": 1, "place": 1, "given": given, "open": 1}));
    assert_eq!(shop.must("hand_in_attempt", beat(&view, 1))["score"]["passed"], Value::Null, "nobody knows yet");
    shop.become_("002");
    let mark = |percent: u32| json!({"attempt": view["id"], "place": 1, "percent": percent, "remark": "先道歉很好"});
    assert_eq!(problem(shop.refused("mark_answer", mark(101))), QuizProblem::BadMark, "no more than the whole");
    let counted = |shop: &Shop| {
        let row = shop.must("quizzes", json!({}))["rows"][0].clone();
        json!([row["ended"], row["passed"], row["unmarked"], row["begun"]])
    };
    assert_eq!(counted(&shop), json!([1, 0, 1, true]), "the list tells that one waits for a mark");
    shop.must("mark_answer", mark(80));
    assert_eq!(counted(&shop), json!([1, 1, 0, true]), "and that it was passed with it");
    shop.become_("021");
    let result = shop.must("attempt_result", json!({"attempt": view["id"]}));
    assert_eq!((&result["score"]["passed"], &result["questions"][0]["remark"]), (&json!(true), &json!("先道歉很好")), "passed, and told why");
}

#[test]
fn a_quiz_is_opened_only_with_enough_to_draw_and_stays_once_begun() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({}));
    shop.must("begin_attempt", json!({"quiz": id}));
    shop.become_("002");
    let mut wider = quiz(json!({"parts": [{"category": 3, "below": true, "take": 4}]}));
    wider["id"] = json!(id);
    assert_eq!(problem(shop.refused("save_quiz", json!({"quiz": wider}))), QuizProblem::Begun, "what was drawn from stays");
    let many = shop.must("save_quiz", json!({"quiz": quiz(json!({"name": "太多", "parts": [{"category": 3, "below": true, "take": 9}]}))}));
    let fault = problem(shop.refused("move_quiz", json!({"quiz": many, "state": "open"})));
    assert!(matches!(fault, QuizProblem::TooFewQuestions { want: 9, have: 5, .. }), "nine of five: {fault:?}");
}

#[test]
fn paper_is_printed_and_typed_back_by_letters() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({"shuffled": false}));
    shop.become_("002");
    let attempt = shop.must("begin_paper", json!({"quiz": id, "staff": 5}));
    assert_eq!(shop.must("begin_paper", json!({"quiz": id, "staff": 5})), attempt, "drawn once");
    for part in ["questions", "answers", "key"] {
        let paper = shop.desk.document("quiz_pdf", json!({"attempt": attempt, "part": part, "language": "zh-CN"}), shop.now).expect("a paper");
        assert!(paper.bytes.starts_with(b"%PDF"), "{part} prints");
    }
    let typed = |text: &str, dry: bool| shop.must("type_quiz_back", json!({"attempt": attempt, "text": text, "dry": dry}));
    let bad = typed("1 A 2 Z", false);
    assert_eq!((&bad["kept"], &bad["problems"][0]["kind"]), (&json!(false), &json!("bad_line")), "a line that cannot be read keeps nothing");
    let dry = typed("1 A 2 B", true);
    assert_eq!((&dry["missing"], &dry["kept"]), (&json!([3]), &json!(false)), "a dry run tells what is missing");
    assert_eq!(typed("1 A 2 B 3 C", false)["kept"], true, "then it is kept");
    let row = &shop.must("quiz_results", json!({"quiz": id}))["attempts"][0];
    assert_eq!((&row["score"]["percent"], &row["on_paper"]), (&json!(50), &json!(true)), "and marked like any other");
}

#[test]
fn paper_shows_the_picture_of_a_question_and_the_key_does_without() {
    let shop = Shop::staffed();
    let head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 90, 1, 1, 0x11, 0];
    let jpeg = [&head[..], &[0xff, 0xda, 0, 4, 1, 2, 0x55, 0xff, 0xd9]].concat();
    let picture = shop.desk.import("take_picture", "x.jpg", jpeg, json!({}), shop.now).expect("a picture");
    let mut with = says("true_false", "图里的尺码表对吗？", &[("TRUE", 100.0), ("FALSE", 0.0)]);
    with["picture"] = picture["id"].clone();
    add(&shop, with);
    let id = opened(&shop, json!({"parts": [{"category": 3, "below": true, "take": 6}]}));
    shop.become_("002");
    let attempt = shop.must("begin_paper", json!({"quiz": id, "staff": 5}));
    for (part, shown) in [("questions", true), ("answers", false), ("key", false)] {
        let args = json!({"attempt": attempt, "part": part, "language": "en"});
        let paper = shop.desk.document("quiz_pdf", args, shop.now).expect("a paper");
        assert_eq!(paper.bytes.windows(9).any(|w| w == b"DCTDecode"), shown, "a picture on the {part}");
    }
}

#[test]
fn the_results_say_how_questions_people_and_teaching_stand() {
    let shop = Shop::staffed();
    let id = opened(&shop, json!({"parts": [{"category": 3, "below": true, "take": 5}], "teacher": 2, "pass_mark": 60}));
    for (who, right) in [("021", 1), ("006", 5)] {
        shop.become_(who);
        let view = shop.must("begin_attempt", json!({"quiz": id}));
        for place in 1..=5 {
            shop.must("give_answer", answer(&view, place, if place <= right { 0 } else { 2 }, 1));
        }
        shop.must("hand_in_attempt", beat(&view, 1));
    }
    let own = shop.must("knowledge", json!({"staff": null}));
    assert_eq!(own["categories"][0]["percent"], 100, "one's own knowledge");
    assert!(matches!(shop.refused("knowledge", json!({"staff": 5})), Fault::NotAllowed { .. }), "nobody else's");
    shop.become_("002");
    let results = shop.must("quiz_results", json!({"quiz": id}));
    assert_eq!(results["items"].as_array().map(Vec::len), Some(5), "every question");
    assert!(results["items"][0]["figures"]["facility"].as_f64().is_some_and(|f| f <= 50.0), "the hardest first");
    assert_eq!(results["items"][0]["choices"].as_array().map(Vec::len), Some(2), "with what was chosen");
    let teaching = shop.must("teaching", json!({}));
    assert_eq!((&teaching["teachers"][0]["percent"], &teaching["teachers"][0]["badly"]), (&json!(60), &json!(false)), "six of ten");
    shop.must("lock", json!({}));
    shop.must("unlock", json!({"number": "001", "pin": PIN}));
}
