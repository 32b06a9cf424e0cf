//! HND-06: the Saturday meeting, from its agenda to what comes back a week later.

use chrono::Duration;
use desk::Fault;
use domain::meeting::MeetingProblem;
use serde_json::{json, Value};

use crate::note::{answer, write};
use crate::shop::{Shop, PASSWORD};

fn lines(shop: &Shop, meeting: &Value, kind: &str) -> Vec<Value> {
    let view = shop.must("meeting", json!({"meeting": meeting}));
    view["lines"].as_array().into_iter().flatten().filter(|l| l["line"]["line"] == kind).cloned().collect()
}

fn refused(shop: &Shop, name: &str, args: Value) -> MeetingProblem {
    match shop.refused(name, args) {
        Fault::InvalidMeeting { problems } => problems[0].clone(),
        other => panic!("another fault: {other:?}"),
    }
}

/// A shop in which a collection of the week is closed, and the meeting prepared.
fn prepared() -> (Shop, Value) {
    let shop = Shop::staffed();
    write(&shop, "建议：加一个模板");
    write(&shop, "问题：网络慢");
    answer(&shop, 1, json!({"kind": "adopted"}), "下周上线");
    answer(&shop, 2, json!({"kind": "declined"}), "已经好了");
    shop.must("close_collection", json!({"last": 2}));
    let meeting = shop.must("prepare_meeting", json!({"day": null}));
    (shop, meeting)
}

#[test]
fn hnd_06_the_agenda_makes_itself_out_of_the_week() {
    let (shop, meeting) = prepared();
    let view = shop.must("meeting", json!({"meeting": meeting}));
    assert_eq!((&view["meeting"]["day"], &view["meeting"]["minute"]), (&json!("2026-12-05"), &json!(660)), "Saturday 11:00");
    let notes = lines(&shop, &meeting, "note");
    assert_eq!(notes.len(), 1, "the adopted idea is spoken of, the declined one is settled");
    assert_eq!(lines(&shop, &meeting, "team").len(), 1, "the team's week");
    assert_eq!(lines(&shop, &meeting, "complaint").len(), 1, "complaints are a standing point");
    assert_eq!(lines(&shop, &meeting, "report").len(), 3, "everybody on the rota reports");
}

#[test]
fn a_saturday_that_is_a_holiday_moves_the_meeting() {
    let shop = Shop::staffed().later(-Duration::days(64));
    shop.must("sign_in", json!({"number": "001", "password": PASSWORD}));
    let next = shop.must("meetings", json!({}))["next"].clone();
    let expected = json!({"day": "2026-09-30", "moved_from": "2026-10-03"});
    assert_eq!(next, expected, "National Day: the last day of the week that is no holiday");
}

#[test]
fn making_the_agenda_anew_keeps_what_was_written() {
    let (shop, meeting) = prepared();
    let line = lines(&shop, &meeting, "team")[0]["line"]["id"].clone();
    shop.must("save_minutes", json!({"line": line, "minutes": "比上周好"}));
    shop.must("add_agenda_line", json!({"meeting": meeting, "words": "年会"}));
    shop.must("refresh_agenda", json!({"meeting": meeting}));
    assert_eq!(lines(&shop, &meeting, "team")[0]["line"]["minutes"], "比上周好", "what was said stays");
    assert_eq!(lines(&shop, &meeting, "own").len(), 1, "what was added stays");
    assert_eq!(lines(&shop, &meeting, "note").len(), 1, "nothing stands there twice");
}

#[test]
fn what_was_agreed_on_comes_back_until_it_is_done() {
    let (shop, meeting) = prepared();
    let agreed = json!({"meeting": meeting, "what": "做模板", "owner": 4, "due": "2026-12-10"});
    let action = shop.must("agree_action", agreed);
    shop.must("close_meeting", json!({"meeting": meeting}));
    let shop = shop.later(Duration::days(7));
    shop.must("sign_in", json!({"number": "001", "password": PASSWORD}));
    let next = shop.must("prepare_meeting", json!({"day": null}));
    assert_eq!(lines(&shop, &next, "action")[0]["action"]["action"]["what"], "做模板", "a week later it is on the agenda");
    shop.become_("006");
    assert_eq!(shop.must("notes_today", json!({}))["actions"].as_array().map(Vec::len), Some(1), "and with its owner on Today");
    shop.must("finish_action", json!({"action": action}));
    assert_eq!(shop.must("meetings", json!({}))["open_actions"], json!([]), "done by its owner");
    shop.become_("001");
    assert_eq!(refused(&shop, "finish_action", json!({"action": action})), MeetingProblem::AlreadyDone, "once");
}

#[test]
fn closed_minutes_stay_as_they_are() {
    let (shop, meeting) = prepared();
    let line = lines(&shop, &meeting, "team")[0]["line"]["id"].clone();
    shop.must("close_meeting", json!({"meeting": meeting}));
    for (name, args) in [
        ("save_minutes", json!({"line": line, "minutes": "x"})),
        ("add_agenda_line", json!({"meeting": meeting, "words": "x"})),
        ("set_presence", json!({"meeting": meeting, "staff": 4, "presence": "present"})),
        ("remove_agenda_line", json!({"line": line})),
        ("prepare_meeting", json!({"day": "2026-12-05"})),
    ] {
        assert_eq!(refused(&shop, name, args), MeetingProblem::Closed, "{name}");
    }
}

#[test]
fn attendance_shows_what_the_rota_plans_for_that_saturday() {
    let (shop, meeting) = prepared();
    let cell = json!([{"staff": 4, "day": "2026-12-05", "work": "rest", "pinned": false}]);
    shop.must("edit_rota", json!({"month": "2026-12", "edits": cell}));
    shop.must("set_presence", json!({"meeting": meeting, "staff": 4, "presence": "excused"}));
    let people = shop.must("meeting", json!({"meeting": meeting}))["people"].clone();
    let agent = people.as_array().into_iter().flatten().find(|p| p["staff"] == 4).cloned().expect("the agent");
    assert_eq!((&agent["rest"], &agent["presence"]), (&json!(true), &json!("excused")), "a rest day, let off");
}

#[test]
fn agenda_and_minutes_print_in_three_languages() {
    let (shop, meeting) = prepared();
    for language in ["zh-CN", "zh-TW", "en"] {
        let args = json!({"meeting": meeting, "language": language});
        let pdf = shop.desk.document("meeting_pdf", args, shop.now).expect("printed");
        assert_eq!(pdf.file_name, "agenda-2026-12-05.pdf", "before it is held");
        assert!(pdf.bytes.starts_with(b"%PDF"), "{language}");
    }
}
