//! Probation through the door (TRN-05): who sees and ticks what, early confirmation, extension, failure, taking back, and the sheet.

use chrono::Duration;
use desk::Fault;
use domain::access::Right;
use domain::probation::ProbationProblem;
use serde_json::{json, Value};

use crate::question::{add, says};
use crate::shop::{person, Shop};

/// A shop whose trainee 021 (id 5) began on 2026-11-01 for three months, led by 006 (id 4); it is 2026-12-01. The owner is signed in.
pub fn learning() -> Shop {
    let shop = Shop::staffed();
    put_in_probation(&shop, 5, "021", "徐佳", "2026-11-01", "2027-01-31");
    shop.must("pair_up", json!({"mentor": 4, "trainee": 5, "from": "2026-11-01", "to": null, "reason": ""}));
    shop
}

pub fn put_in_probation(shop: &Shop, id: i64, number: &str, name: &str, from: &str, to: &str) {
    let mut staff = person(id, number, name, "trainee");
    staff["probation"] = json!({"from": from, "to": to});
    shop.must("save_staff", json!({"staff": staff}));
}

fn problem(fault: Fault) -> ProbationProblem {
    match fault {
        Fault::InvalidProbation { mut problems } => problems.remove(0),
        other => panic!("not a problem of probation: {other:?}"),
    }
}

fn learner(shop: &Shop) -> Value {
    shop.must("learner", json!({"staff": 5}))
}

fn tick(milestone: i64) -> Value {
    json!({"staff": 5, "milestone": milestone, "on": "2026-11-20", "remark": "很熟练"})
}

/// Everything of the shipped track is reached: three ticks, figures, and a typing test that the file says was taken.
fn reach_all(shop: &Shop) {
    shop.become_("006");
    for milestone in [1, 3, 4] {
        shop.must("tick_milestone", tick(milestone));
    }
    shop.become_("021");
    for (day, served) in [("2026-11-24", 90), ("2026-11-25", 80), ("2026-11-26", 60)] {
        shop.must(
            "enter_figures",
            json!({"staff": 5, "day": day, "count": {"served": served, "bought": served / 3}, "note": ""}),
        );
    }
    type_test(shop, 66);
}

/// A typing test of a minute with so many right characters, in a desk whose clock goes on with it.
pub fn type_test(shop: &Shop, right: usize) -> Value {
    let begun = shop.must("begin_typing", json!({"language": "zh-CN"}));
    let text: String =
        begun["text"].as_str().unwrap_or_default().chars().filter(|c| !"，。？；：“”".contains(*c)).take(right).collect();
    let timing = json!({"since_begin": 63_000, "typing": 60_000, "at_once": 3, "pastes": 0});
    let args = json!({"test": begun["test"], "typed": text, "timing": timing});
    let later = shop.now + Duration::seconds(63);
    shop.desk.call("finish_typing", args, later).expect("the test counts")
}

#[test]
fn trn_05_the_mentor_of_today_ticks_and_nobody_else() {
    let shop = learning();
    shop.become_("006");
    shop.must("tick_milestone", tick(1));
    assert_eq!(problem(shop.refused("tick_milestone", tick(1))), ProbationProblem::Ticked, "once");
    assert_eq!(problem(shop.refused("tick_milestone", tick(2))), ProbationProblem::Measured, "typing is measured");
    let mut early = tick(3);
    early["on"] = json!("2026-12-02");
    assert!(matches!(problem(shop.refused("tick_milestone", early)), ProbationProblem::BadTick { .. }), "not ahead of time");
    let view = learner(&shop);
    assert_eq!(view["learner"]["reached"][0]["remark"], "很熟练", "with the remark");
    assert_eq!(view["learner"]["line"]["cells"][0]["number"], 20, "on the twentieth day");
    assert_eq!(view["learner"]["line"]["cells"][0]["rank"], Value::Null, "a cohort of one has no places");
    shop.become_("021");
    assert!(matches!(shop.refused("tick_milestone", tick(3)), Fault::NotAllowed { .. }), "nobody ticks for themselves");
    shop.must("learner", json!({"staff": 5}));
    shop.become_("002");
    shop.must("untick_milestone", json!({"staff": 5, "milestone": 1, "reason": "点错人"}));
    assert_eq!(learner(&shop)["learner"]["line"]["reached"], 0, "taken back by the manager");
    shop.must("end_pairing", json!({"pairing": 1, "last": "2026-11-30", "reason": "换岗"}));
    shop.become_("006");
    assert_eq!(problem(shop.refused("tick_milestone", tick(1))), ProbationProblem::NotTheMentor, "the mentor of yesterday");
    assert_eq!(
        shop.refused("learner", json!({"staff": 5})),
        Fault::NotAllowed { right: Right::DecideProbation },
        "who leads nobody sees nobody"
    );
}

#[test]
fn trn_05_the_fastest_is_proposed_and_a_person_confirms_with_a_reason() {
    let shop = learning();
    reach_all(&shop);
    shop.become_("002");
    let view = shop.must("probation", json!({"settled": false}));
    let row = &view["cohorts"][0]["rows"][0];
    assert_eq!(
        (row["early"].as_bool(), row["line"]["complete"].as_u64()),
        (Some(true), Some(31)),
        "complete with the test of today"
    );
    let card = shop.must("training_today", json!({}));
    assert_eq!(card["ends"][0]["early"], true, "on the manager's card");
    let confirm = |reason: &str| json!({"staff": 5, "verdict": "confirmed", "ends": "2026-12-01", "reason": reason});
    assert_eq!(problem(shop.refused("decide_probation", confirm(" "))), ProbationProblem::NoReason, "a decision says why");
    let decision = shop.must("decide_probation", confirm("同期最快"));
    let staff = shop.must("staff_list", json!({}));
    let person = staff.as_array().into_iter().flatten().find(|r| r["staff"]["id"] == 5).expect("there").clone();
    assert_eq!(person["staff"]["role"], "agent", "a trainee who is confirmed is an agent");
    assert_eq!(person["staff"]["probation"]["to"], "2026-12-01", "the roster holds the last day");
    let pairs = shop.must("pairings", json!({}));
    assert_eq!(pairs["pairs"][0]["pairing"]["to"], "2026-12-01", "the pairing ends with it");
    let paper = shop
        .desk
        .document("probation_pdf", json!({"staff": 5, "decision": decision, "language": "zh-CN"}), shop.now)
        .expect("a sheet");
    assert!(paper.bytes.starts_with(b"%PDF"), "printed");
    assert!(matches!(problem(shop.refused("decide_probation", confirm("再来"))), ProbationProblem::Decided { .. }), "once");
}

#[test]
fn trn_05_a_decision_is_taken_back_and_everything_stands_as_before() {
    let shop = learning();
    let decide = |verdict: &str, ends: Value| json!({"staff": 5, "verdict": verdict, "ends": ends, "reason": "想清楚了"});
    shop.must("decide_probation", decide("confirmed", json!("2026-11-30")));
    shop.must("decide_probation", decide("taken_back", Value::Null));
    let view = learner(&shop);
    assert_eq!(view["learner"]["stage"], "running", "under way again");
    assert_eq!(view["learner"]["days"]["to"], "2027-01-31", "to the old end");
    assert_eq!(view["learner"]["role"], "trainee", "in the old role");
    assert_eq!(view["learner"]["mentor"]["staff"], 4, "with the old mentor");
    let verdicts: Vec<_> =
        view["decisions"].as_array().into_iter().flatten().map(|d| d["decision"]["verdict"].clone()).collect();
    assert_eq!(verdicts, ["confirmed", "taken_back"], "both stay on record");
    let again = problem(shop.refused("decide_probation", decide("taken_back", Value::Null)));
    assert_eq!(again, ProbationProblem::NothingToTakeBack, "there is nothing more");
}

#[test]
fn trn_05_an_extension_moves_the_end_and_a_failure_ends_it() {
    let shop = learning();
    let decide = |verdict: &str, ends: &str| json!({"staff": 5, "verdict": verdict, "ends": ends, "reason": "还差打字"});
    shop.must("decide_probation", decide("extended", "2027-02-28"));
    let view = learner(&shop);
    assert_eq!(
        (view["learner"]["days"]["to"].as_str(), view["learner"]["stage"].as_str()),
        (Some("2027-02-28"), Some("running")),
        "a month more"
    );
    assert_eq!(shop.must("pairings", json!({}))["pairs"][0]["pairing"]["to"], "2027-02-28", "the mentor stays as long");
    shop.must("decide_probation", decide("failed", "2026-12-01"));
    let view = learner(&shop);
    assert_eq!(
        (view["learner"]["stage"].as_str(), view["learner"]["planned"].as_str()),
        (Some("failed"), Some("2027-02-28")),
        "and the end that was planned"
    );
    let settled = shop.must("probation", json!({"settled": true}));
    assert_eq!(settled["cohorts"][0]["rows"][0]["stage"], "failed", "shown among the settled ones");
    assert_eq!(shop.must("probation", json!({"settled": false}))["cohorts"], json!([]), "and not among those under way");
    shop.become_("021");
    assert_eq!(learner(&shop)["decisions"].as_array().map(Vec::len), Some(2), "one sees the own decisions");
}

#[test]
fn trn_05_an_end_that_comes_near_is_told_to_the_three_whom_it_concerns() {
    let shop = learning().later(Duration::days(50));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    for (number, own) in [("002", false), ("006", false), ("021", true)] {
        shop.become_(number);
        let card = shop.must("training_today", json!({}));
        assert_eq!((card["ends"][0]["staff"].as_i64(), card["ends"][0]["own"].as_bool()), (Some(5), Some(own)), "{number}");
        assert_eq!(card["ends"][0]["stage"], "ending", "{number}: eleven days before the end");
    }
    let shop = shop.later(Duration::days(20));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    shop.become_("002");
    assert_eq!(shop.must("training_today", json!({}))["ends"][0]["stage"], "overdue", "nobody has decided");
}

#[test]
fn trn_05_a_track_is_the_shops_own() {
    let shop = learning();
    let mut track = shop.must("probation", json!({"settled": false}))["tracks"][0].clone();
    track["milestones"][1]["measure"] = json!({"kind": "typing", "least": 80});
    track["milestones"].as_array_mut().expect("a list").remove(5);
    shop.must("save_track", json!({"track": track}));
    shop.become_("021");
    assert_eq!(shop.must("typing_tests", json!({}))["goal"], 80, "the test asks for it at once");
    shop.become_("002");
    let own = json!({"id": 0, "name": "售前", "retired": false, "milestones": [{"id": 0, "key": "x", "title": "会推荐", "due": 10, "measure": {"kind": "skill"}}]});
    let id = shop.must("save_track", json!({"track": own}));
    shop.must("put_on_track", json!({"staff": 5, "track": id}));
    let view = learner(&shop);
    assert_eq!(
        (view["track"]["name"].as_str(), view["track"]["milestones"][0]["key"].as_str()),
        (Some("售前"), Some("")),
        "keys belong to what ships"
    );
    let empty = json!({"id": id, "name": "售前", "retired": false, "milestones": []});
    assert_eq!(
        problem(shop.refused("save_track", json!({"track": empty}))),
        ProbationProblem::BadTrack,
        "a track asks for something"
    );
}

/// A quiz of one question that is open to all; its id.
fn quiz(shop: &Shop) -> i64 {
    add(shop, says("single", "签收几天内可以退？", &[("七天", 100.0), ("三十天", 0.0)]));
    let quiz = json!({
        "id": 0, "name": "退换货", "pass_mark": 80, "attempts": 3, "minutes": null, "opens": null, "closes": null, "shuffled": false,
        "review": "at_once", "parts": [{"category": 3, "below": true, "take": 1}], "takers": [], "teacher": null, "state": "draft",
    });
    let id = shop.must("save_quiz", json!({"quiz": quiz})).as_i64().expect("an id");
    shop.must("move_quiz", json!({"quiz": id, "state": "open"}));
    id
}

/// Takes it: the first choice is right, the second is wrong.
fn take(shop: &Shop, quiz: i64, choice: u32) {
    let view = shop.must("begin_attempt", json!({"quiz": quiz}));
    let given = json!({"choices": [choice], "words": "", "pairs": []});
    shop.must("give_answer", json!({"attempt": view["id"], "opening": view["opening"], "place": 1, "given": given, "open": 1}));
    shop.must("hand_in_attempt", json!({"attempt": view["id"], "opening": view["opening"], "open": 0}));
}

/// A track of one quiz and one conversion, on which 021 learns.
fn measured_track(shop: &Shop, quiz: i64) {
    let milestones = json!([
        {"id": 0, "key": "", "title": "退换货测验", "due": 20, "measure": {"kind": "quiz", "quiz": quiz}},
        {"id": 0, "key": "", "title": "转化率", "due": 40, "measure": {"kind": "conversion", "least": 3000, "days": 3, "served": 100}},
    ]);
    let track = json!({"id": 0, "name": "售前", "retired": false, "milestones": milestones});
    let id = shop.must("save_track", json!({"track": track}));
    shop.must("put_on_track", json!({"staff": 5, "track": id}));
}

#[test]
fn trn_05_a_quiz_is_reached_by_passing_it_and_by_nothing_else() {
    let shop = learning();
    let quiz = quiz(&shop);
    measured_track(&shop, quiz);
    let milestone = learner(&shop)["track"]["milestones"][0]["id"].as_i64().expect("an id");
    shop.become_("006");
    assert_eq!(problem(shop.refused("tick_milestone", tick(milestone))), ProbationProblem::Measured, "no mentor ticks a quiz");
    shop.become_("021");
    take(&shop, quiz, 1);
    assert_eq!(learner(&shop)["learner"]["reached"][0], Value::Null, "failed is not reached");
    take(&shop, quiz, 0);
    take(&shop, quiz, 1);
    let reached = learner(&shop)["learner"]["reached"][0].clone();
    assert_eq!((&reached["on"], &reached["by"]), (&json!("2026-12-01"), &Value::Null), "on the day of the pass, and a later failure takes nothing away");
}

#[test]
fn trn_05_a_conversion_is_measured_over_its_stretch_and_follows_a_correction() {
    let shop = learning();
    let quiz = quiz(&shop);
    measured_track(&shop, quiz);
    shop.become_("021");
    let enter = |day: &str, served: u32, bought: u32| {
        shop.must("enter_figures", json!({"staff": 5, "day": day, "count": {"served": served, "bought": bought}, "note": "订正"}));
    };
    let reached = || learner(&shop)["learner"]["reached"][1].clone();
    enter("2026-11-20", 60, 30);
    assert_eq!(reached(), Value::Null, "half of sixty: too few to say anything");
    enter("2026-11-22", 60, 12);
    assert_eq!((&reached()["on"], &reached()["value"]), (&json!("2026-11-22"), &json!(3500)), "42 of 120 within three days");
    let corrected = json!({"staff": 5, "day": "2026-11-22", "version": 1, "count": {"served": 60, "bought": 2}, "note": "", "reason": "看错了行"});
    shop.must("correct_figures", corrected);
    assert_eq!(reached(), Value::Null, "a figure that is corrected counts as corrected");
}

#[test]
fn trn_05_a_cohort_is_ranked_by_days_and_equals_share_a_place() {
    let shop = learning();
    let day_of = |n: u32| format!("2026-11-{n:02}");
    for (number, name, from) in [("022", "马超", "2026-11-06"), ("023", "高远", "2026-11-11")] {
        let id = shop.hire(number, name, "trainee");
        put_in_probation(&shop, id, number, name, from, "2027-02-10");
    }
    shop.become_("002");
    let tick = |staff: i64, day: u32| shop.must("tick_milestone", json!({"staff": staff, "milestone": 1, "on": day_of(day), "remark": ""}));
    tick(5, 8);
    tick(6, 10);
    tick(7, 18);
    let view = shop.must("probation", json!({"settled": false}));
    let rows: Vec<_> = view["cohorts"][0]["rows"].as_array().into_iter().flatten().map(|r| {
        let cell = &r["line"]["cells"][0];
        (r["name"].clone(), cell["number"].clone(), cell["rank"].clone(), r["line"]["rank"].clone())
    }).collect();
    let row = |name: &str, number: u32, rank: u32| (json!(name), json!(number), json!(rank), json!(rank));
    assert_eq!(rows, [row("马超", 5, 1), row("徐佳", 8, 2), row("高远", 8, 2)], "five days beat eight, whatever the dates; equals are equal");
}

#[test]
fn trn_05_whoever_comes_back_begins_a_probation_of_their_own() {
    let shop = learning();
    shop.must("decide_probation", json!({"staff": 5, "verdict": "failed", "ends": "2026-11-20", "reason": "还不会转接"}));
    let mut back = shop.must("staff_list", json!({})).as_array().into_iter().flatten().map(|r| r["staff"].clone()).find(|s| s["id"] == 5).expect("there");
    back["probation"] = json!({"from": "2026-12-01", "to": "2027-02-28"});
    shop.must("save_staff", json!({"staff": back}));
    let view = learner(&shop);
    assert_eq!((&view["learner"]["stage"], &view["learner"]["planned"]), (&json!("running"), &json!("2027-02-28")), "the earlier failure says nothing of it");
    assert_eq!(view["decisions"].as_array().map(Vec::len), Some(1), "though it stays on record");
    shop.must("decide_probation", json!({"staff": 5, "verdict": "confirmed", "ends": "2026-12-01", "reason": "这次很快"}));
    assert_eq!(learner(&shop)["learner"]["stage"], "confirmed", "decided anew");
}
