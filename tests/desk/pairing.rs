//! Mentor pairings through the door (TRN-04): the rota reads them, the roster shows and changes the mentor of today, and a change, a
//! stand-in, more trainees than mentors and a mentor who goes are handled.

use desk::Fault;
use domain::pairing::PairingProblem;
use domain::staff::StaffProblem;
use serde_json::{json, Value};

use crate::generate::generate_steadily;
use crate::probation::{learning, put_in_probation};
use crate::shop::{person, Shop};

fn problem(fault: Fault) -> PairingProblem {
    match fault {
        Fault::InvalidPairing { mut problems } => problems.remove(0),
        other => panic!("not a problem of a pairing: {other:?}"),
    }
}

fn pair(mentor: i64, from: &str, to: Value, reason: &str) -> Value {
    json!({"mentor": mentor, "trainee": 5, "from": from, "to": to, "reason": reason})
}

fn staff(shop: &Shop, id: i64) -> Value {
    let all = shop.must("staff_list", json!({}));
    all.as_array().into_iter().flatten().map(|r| r["staff"].clone()).find(|s| s["id"] == id).expect("there")
}

#[test]
fn trn_04_the_rota_wants_both_on_the_same_shift_while_the_pairing_lasts() {
    let shop = learning();
    let edits = |shift: i64| {
        json!({"month": "2026-12", "edits": [
            {"staff": 4, "day": "2026-12-10", "work": {"shift": 1}, "pinned": false},
            {"staff": 5, "day": "2026-12-10", "work": {"shift": shift}, "pinned": false},
        ]})
    };
    let apart = |view: &Value| view["conflicts"].to_string().contains("mentor_apart");
    assert!(
        apart(&shop.must("edit_rota", edits(2))["checks"]) || apart(&shop.must("edit_rota", edits(2))),
        "on different shifts"
    );
    let head = shop.must("rota_month", json!({"month": "2026-12"}));
    let row = head["staff"].as_array().into_iter().flatten().find(|r| r["staff"] == 5).expect("a row").clone();
    assert_eq!(row["mentor"], 4, "the row names the mentor");
    shop.must("end_pairing", json!({"pairing": 1, "last": "2026-12-05", "reason": "换岗"}));
    let view = shop.must("rota_month", json!({"month": "2026-12"}));
    assert!(!apart(&view["checks"]), "the pairing is over by then");
}

#[test]
fn trn_04_the_roster_shows_the_mentor_of_today_and_changes_it_from_today_on() {
    let shop = learning();
    let second = shop.hire("007", "王磊", "agent");
    let mut trainee = staff(&shop, 5);
    assert_eq!(trainee["mentor"], 4, "as the pairing says");
    trainee["mentor"] = json!(second);
    shop.must("save_staff", json!({"staff": trainee}));
    let pairs = shop.must("pairings", json!({}));
    assert_eq!(pairs["past"][0]["pairing"]["to"], "2026-11-30", "the old one ended yesterday");
    assert_eq!(
        (pairs["pairs"][0]["pairing"]["mentor"].clone(), pairs["pairs"][0]["pairing"]["to"].clone()),
        (json!(second), json!("2027-01-31")),
        "the new one lasts to the end of probation"
    );
    let mut alone = staff(&shop, 5);
    alone["mentor"] = Value::Null;
    shop.must("save_staff", json!({"staff": alone}));
    assert_eq!(shop.must("pairings", json!({}))["waiting"][0]["waiting"]["trainee"], 5, "without one she waits");
    let mut agent = staff(&shop, second);
    agent["mentor"] = json!(4);
    let fault = shop.refused("save_staff", json!({"staff": agent}));
    assert_eq!(fault, Fault::InvalidStaff { problems: vec![StaffProblem::NothingToLearn] }, "an agent learns nothing");
}

#[test]
fn trn_04_a_probation_that_ends_sooner_takes_the_pairing_with_it() {
    let shop = learning();
    let mut trainee = staff(&shop, 5);
    trainee["probation"]["to"] = json!("2026-12-15");
    shop.must("save_staff", json!({"staff": trainee}));
    assert_eq!(shop.must("pairings", json!({}))["pairs"][0]["pairing"]["to"], "2026-12-15", "to the new end");
}

#[test]
fn trn_04_a_change_says_why_and_a_stand_in_leaves_the_pairing_on_both_sides() {
    let shop = learning();
    let second = shop.hire("007", "王磊", "agent");
    let no = problem(shop.refused("pair_up", pair(second, "2026-12-10", Value::Null, "")));
    assert_eq!(no, PairingProblem::NoReason, "a change of mentor says why");
    shop.must("pair_up", pair(second, "2026-12-10", json!("2026-12-12"), "李静休假"));
    let pairs = shop.must("pairings", json!({}))["pairs"].clone();
    let told: Vec<_> = pairs
        .as_array()
        .into_iter()
        .flatten()
        .map(|p| {
            (
                p["pairing"]["mentor"].as_i64(),
                p["pairing"]["from"].as_str().map(str::to_owned),
                p["pairing"]["to"].as_str().map(str::to_owned),
            )
        })
        .collect();
    let some = |text: &str| Some(text.to_owned());
    let expect = [
        (Some(4), some("2026-11-01"), some("2026-12-09")),
        (Some(second), some("2026-12-10"), some("2026-12-12")),
        (Some(4), some("2026-12-13"), some("2027-01-31")),
    ];
    assert_eq!(told, expect, "three stretches without a gap");
}

#[test]
fn trn_04_candidates_tell_what_forbids_them_and_more_trainees_than_mentors_wait() {
    let shop = learning();
    let other = shop.hire("022", "马超", "trainee");
    put_in_probation(&shop, other, "022", "马超", "2026-11-15", "2027-02-14");
    let third = shop.hire("023", "高远", "trainee");
    put_in_probation(&shop, third, "023", "高远", "2026-11-20", "2027-02-19");
    let view = shop.must("pairings", json!({}));
    let names: Vec<_> =
        view["waiting"].as_array().into_iter().flatten().map(|w| (w["name"].clone(), w["proposed_name"].clone())).collect();
    assert_eq!(names.len(), 2, "two without a mentor");
    assert_eq!(names[0], (json!("马超"), json!("周婷")), "who has waited longer gets the one who is free");
    assert_eq!(names[1], (json!("高远"), json!("")), "the other stays on the list");
    let rows = shop.must("mentors_for", json!({"trainee": other, "from": "2026-12-01", "to": null}));
    let leading = rows.as_array().into_iter().flatten().find(|r| r["candidate"]["mentor"] == 4).expect("listed").clone();
    assert_eq!(
        leading["candidate"]["blocked"],
        json!({"kind": "mentor_leads", "name": "李静", "trainee": "徐佳"}),
        "and why not"
    );
    assert_eq!(rows[0]["name"], "周婷", "who may comes first");
    let fault = problem(
        shop.refused("pair_up", json!({"mentor": 4, "trainee": other, "from": "2026-12-01", "to": null, "reason": ""})),
    );
    assert!(matches!(fault, PairingProblem::MentorLeads { .. }), "one leads one");
}

#[test]
fn trn_04_whom_the_published_rota_has_beside_the_trainee_comes_first() {
    let shop = learning();
    let cell = |staff: i64, day: u32, shift: i64| json!({"staff": staff, "day": format!("2026-12-{day:02}"), "work": {"shift": shift}, "pinned": false});
    let edits: Vec<Value> = (2..=6).flat_map(|day| [cell(5, day, 1), cell(4, day, 1), cell(2, day, 2)]).collect();
    shop.must("edit_rota", json!({"month": "2026-12", "edits": edits}));
    let together = |shop: &Shop, mentor: i64| {
        let rows = shop.must("mentors_for", json!({"trainee": 5, "from": "2026-12-01", "to": null}));
        rows.as_array().into_iter().flatten().find(|r| r["candidate"]["mentor"] == mentor).map(|r| r["candidate"]["together"].clone())
    };
    assert_eq!(together(&shop, 4), Some(json!(0)), "a draft is no rota yet");
    shop.must("publish", json!({"month": "2026-12", "version": 0}));
    assert_eq!((together(&shop, 4), together(&shop, 2)), (Some(json!(5)), Some(json!(0))), "five days on the same shift, and none");
}

#[test]
fn trn_04_a_mentor_who_rests_is_on_leave_or_goes_is_shown() {
    let shop = learning();
    let edits = json!({"month": "2026-12", "edits": [
        {"staff": 4, "day": "2026-12-01", "work": "rest", "pinned": false},
        {"staff": 5, "day": "2026-12-01", "work": {"shift": 1}, "pinned": false},
    ]});
    shop.must("edit_rota", edits);
    let today = |shop: &Shop| shop.must("pairings", json!({}))["pairs"][0]["today"]["kind"].clone();
    assert_eq!(today(&shop), "mentor_rests", "the trainee works alone today");
    assert_eq!(
        shop.must("pairings", json!({}))["pairs"][0]["apart"],
        json!(["2026-12-01"]),
        "and on which days of the week"
    );
    let leave = json!({"staff": 4, "leave": "sick", "days": {"from": "2026-12-01", "to": "2026-12-03"}, "reason": "发烧", "cover": ""});
    let leave = shop.must("ask_leave", leave);
    assert_eq!(today(&shop), "mentor_rests", "leave that nobody signed is no leave yet");
    shop.must("decide_leave", json!({"leave": leave, "state": "signed"}));
    let standing = shop.must("pairings", json!({}))["pairs"][0]["today"].clone();
    assert_eq!(standing, json!({"kind": "mentor_on_leave", "until": "2026-12-03"}), "and until when");
    let mut mentor = staff(&shop, 4);
    mentor["left"] = json!("2026-11-30");
    shop.must("save_staff", json!({"staff": mentor}));
    let view = shop.must("pairings", json!({}));
    assert_eq!(
        view["waiting"][0]["waiting"]["why"],
        json!({"kind": "mentor_gone", "mentor": 4, "on": "2026-11-30"}),
        "who is without, and why"
    );
    assert_eq!(today(&shop), "mentor_gone", "the pairing itself says it too");
}

#[test]
fn trn_04_no_shift_in_common_and_kept_apart_forbid_a_pairing() {
    let shop = learning();
    let mut second = person(0, "007", "王磊", "agent");
    second["barred"] = json!([1, 2]);
    let second = shop.must("save_staff", json!({"staff": second})).as_i64().expect("an id");
    let fault = problem(shop.refused("pair_up", pair(second, "2026-12-10", Value::Null, "换")));
    assert_eq!(fault, PairingProblem::NoSharedShift { name: "王磊".to_owned() }, "nothing to share");
}

#[test]
fn trn_04_the_rosters_file_shows_the_mentor_of_today_and_takes_another_in() {
    let shop = learning();
    shop.hire("007", "王磊", "agent");
    let file = shop.desk.document("roster_csv", json!({"language": "zh-CN"}), shop.now).expect("a file");
    let text = String::from_utf8(file.bytes).expect("text");
    let line = text.lines().find(|l| l.contains("徐佳")).expect("a line").to_owned();
    assert!(line.contains("006"), "the mentor of today by agent number: {line}");
    let other = "工号,姓名,师傅\n021,徐佳,007\n".as_bytes().to_vec();
    let found = shop.desk.import("roster_preview", "staff.csv", other, json!({}), shop.now).expect("a readable file");
    assert_eq!(found["change"][0]["fields"][0]["what"], "mentor", "the dry run names the change: {found}");
    shop.must("import_roster", json!({"rows": [found["change"][0]["staff"]]}));
    let pairs = shop.must("pairings", json!({}));
    assert_eq!((pairs["pairs"][0]["mentor"].as_str(), pairs["past"][0]["mentor"].as_str()), (Some("王磊"), Some("李静")), "from today on");
}

#[test]
fn trn_04_a_generated_month_puts_both_on_the_same_shift() {
    let shop = learning();
    let weekly: Vec<Value> = [1, 2].iter().map(|shift| json!({"shift": shift, "people": vec![1; 7]})).collect();
    shop.must("save_needs", json!({"needs": {"weekly": weekly, "dates": []}}));
    generate_steadily(&shop, "2027-01", 60);
    shop.must("keep_generation", json!({"month": "2027-01"}));
    let view = shop.must("rota_month", json!({"month": "2027-01"}));
    let row = |id: i64| view["staff"].as_array().into_iter().flatten().position(|r| r["staff"] == id).expect("a row");
    let shift = |who: i64, day: usize| view["cells"][row(who)][day]["work"]["shift"].as_i64();
    let both: Vec<_> = (0..31).map(|day| (shift(4, day), shift(5, day))).filter(|(a, b)| a.is_some() && b.is_some()).collect();
    assert!(!both.is_empty() && both.iter().all(|(a, b)| a == b), "whenever both work they work together: {both:?}");
    assert!(!view["checks"]["conflicts"].to_string().contains("mentor_apart"), "and the rota finds nothing to say");
}
