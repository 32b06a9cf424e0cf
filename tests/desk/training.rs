//! The training log and skills through the door (TRN-06, TRN-07): kept by the manager, seen by whoever they are about.

use desk::Fault;
use domain::training::TrainingProblem;
use serde_json::{json, Value};

use crate::shop::Shop;

fn problem(fault: Fault) -> TrainingProblem {
    match fault {
        Fault::InvalidTraining { mut problems } => problems.remove(0),
        other => panic!("not a problem of the log: {other:?}"),
    }
}

fn training(staff: Value) -> Value {
    json!({"staff": staff, "topic": " 退换货 ", "day": "2026-11-30", "teacher": "周婷", "minutes": 90, "next_due": "2026-12-10", "remark": ""})
}

#[test]
fn trn_06_one_entry_stands_for_everybody_who_took_part() {
    let shop = Shop::staffed();
    assert_eq!(problem(shop.refused("add_training", training(json!([])))), TrainingProblem::Nobody, "somebody took part");
    shop.must("add_training", training(json!([4, 5])));
    let log = shop.must("training_log", json!({"staff": null}));
    assert_eq!((log["rows"].as_array().map(Vec::len), log["minutes"].as_u64()), (Some(2), Some(180)), "one for each");
    assert_eq!(log["rows"][0]["record"]["topic"], "退换货", "without the blanks around it");
    assert_eq!(log["due"].as_array().map(Vec::len), Some(2), "due again in ten days");
    shop.become_("006");
    let own = shop.must("training_log", json!({"staff": 5}));
    assert_eq!(
        (own["rows"].as_array().map(Vec::len), own["keeps"].as_bool()),
        (Some(1), Some(false)),
        "one sees the own records, whatever one asks for"
    );
    assert_eq!(shop.must("training_today", json!({}))["due"].as_array().map(Vec::len), Some(1), "and is told on Today");
}

#[test]
fn trn_06_a_record_is_struck_out_with_a_reason_and_stays() {
    let shop = Shop::staffed();
    shop.must("add_training", training(json!([4])));
    let id = shop.must("training_log", json!({"staff": null}))["rows"][0]["record"]["id"].clone();
    assert_eq!(
        problem(shop.refused("strike_training", json!({"record": id, "why": "  "}))),
        TrainingProblem::NoReason,
        "why"
    );
    shop.must("strike_training", json!({"record": id, "why": "记错人"}));
    let log = shop.must("training_log", json!({"staff": null}));
    assert_eq!(
        (log["rows"][0]["struck_by"].as_str(), log["minutes"].as_u64(), log["due"].clone()),
        (Some("林晓"), Some(0), json!([])),
        "it stays and no longer counts"
    );
    assert_eq!(problem(shop.refused("strike_training", json!({"record": id, "why": "x"}))), TrainingProblem::Struck, "once");
}

#[test]
fn trn_07_skills_are_checked_with_what_was_measured() {
    let shop = Shop::staffed();
    shop.must("check_skill", json!({"staff": 5, "skill": 1, "met": true, "value": "二级乙等", "day": "2026-11-30"}));
    let log = shop.must("training_log", json!({"staff": 5}));
    assert_eq!(log["people"][0]["checks"][0]["value"], "二级乙等", "with the value");
    let future = json!({"staff": 5, "skill": 1, "met": true, "value": "", "day": "2026-12-02"});
    assert!(matches!(problem(shop.refused("check_skill", future)), TrainingProblem::BadDay { .. }), "not ahead of time");
    let mut skills = log["skills"].clone();
    skills.as_array_mut().expect("a list").push(json!({"id": 0, "key": "", "title": "会粤语"}));
    shop.must("save_skills", json!({"skills": skills}));
    assert_eq!(shop.must("training_log", json!({"staff": null}))["skills"].as_array().map(Vec::len), Some(5), "one more");
}
