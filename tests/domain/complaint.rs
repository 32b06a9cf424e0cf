use chrono::NaiveDate;
use domain::complaint::{
    due, is_for_meeting, number, of_month, problems, step, Complaint, ComplaintCause, ComplaintDraft, ComplaintProblem, ComplaintState,
    ComplaintWay, MOST,
};
use domain::handover::item::Seriousness;
use domain::ids::{ComplaintId, StaffId};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn draft(what: &str) -> ComplaintDraft {
    ComplaintDraft {
        came: day("2026-12-05"),
        way: ComplaintWay::Chat,
        cause: ComplaintCause::Service,
        serious: Seriousness::Normal,
        what: what.to_owned(),
        order: String::new(),
        agent: Some(StaffId(3)),
        owner: None,
    }
}

fn complaint(came: &str, state: ComplaintState, closed: Option<&str>) -> Complaint {
    let at = |text: &str| day(text).and_hms_opt(10, 0, 0).expect("a moment");
    Complaint {
        id: ComplaintId(1),
        draft: ComplaintDraft { came: day(came), ..draft("回复太慢") },
        customer: None,
        noted_by: StaffId(2),
        noted_at: at(came),
        due: due(day(came), 3),
        state,
        outcome: String::new(),
        closed_at: closed.map(at),
        item: None,
    }
}

fn check(from: ComplaintState, to: ComplaintState, text: &str, expect: Result<&str, ComplaintProblem>, why: &str) {
    assert_eq!(step(from, to, text), expect.map(str::to_owned), "{why}");
}

#[test]
fn a_complaint_goes_from_noted_to_closed_and_says_what_was_done() {
    use ComplaintState::{Answered, Closed, Handling, Noted};
    check(Noted, Handling, "", Ok(""), "beginning needs no words");
    check(Handling, Handling, " 已联系仓库 ", Ok("已联系仓库"), "progress on the way");
    check(Handling, Handling, "", Err(ComplaintProblem::SayWhat), "a step that says nothing");
    check(Handling, Answered, "", Err(ComplaintProblem::SayWhat), "what the customer was told is written down (CMP-02)");
    check(Answered, Closed, "补寄，客户满意", Ok("补寄，客户满意"), "what came of it");
    check(Noted, Closed, "重复的投诉", Ok("重复的投诉"), "closed at once where that is all there is");
    check(Closed, Handling, "客户又来投诉", Ok("客户又来投诉"), "taken up again under the same number (CMP-02)");
    check(Closed, Answered, "x", Err(ComplaintProblem::Closed), "taken up again first");
    check(Handling, Noted, "x", Err(ComplaintProblem::SameState), "nobody un-begins");
    check(Noted, Handling, &"字".repeat(MOST + 1), Err(ComplaintProblem::TooLong { most: MOST }), "not a book");
}

#[test]
fn what_is_missing_or_wrong_is_named() {
    let today = day("2026-12-05");
    assert_eq!(problems(&draft(""), today), vec![ComplaintProblem::Empty], "something happened (CMP-03)");
    assert_eq!(problems(&draft("少件"), day("2026-12-04")), vec![ComplaintProblem::NotYet], "the clock may be set back");
    assert!(problems(&draft(&"字".repeat(MOST)), today).is_empty(), "a long story is kept");
    assert_eq!(problems(&draft(&"字".repeat(MOST + 1)), today), vec![ComplaintProblem::TooLong { most: MOST }], "up to a point");
}

#[test]
fn only_service_complaints_of_the_calendar_month_count_for_an_agent() {
    let mut all = vec![
        complaint("2026-12-01", ComplaintState::Noted, None),
        complaint("2026-12-31", ComplaintState::Closed, Some("2027-01-02")),
        complaint("2026-11-30", ComplaintState::Noted, None),
    ];
    all.push(Complaint { draft: ComplaintDraft { cause: ComplaintCause::Logistics, ..all[0].draft.clone() }, ..all[0].clone() });
    all.push(Complaint { draft: ComplaintDraft { agent: None, ..all[0].draft.clone() }, ..all[0].clone() });
    assert_eq!(of_month(&all, StaffId(3), day("2026-12-15")), 2, "CMP-01: not logistics, not anonymous, not last month");
}

#[test]
fn a_meeting_speaks_of_what_came_what_was_closed_and_what_is_open() {
    let (from, to) = (day("2026-12-05"), day("2026-12-12"));
    let cases = [
        ("2026-12-06", ComplaintState::Closed, Some("2026-12-06"), true, "came and went in the week"),
        ("2026-11-20", ComplaintState::Closed, Some("2026-12-07"), true, "closed in it"),
        ("2026-11-20", ComplaintState::Handling, None, true, "open still"),
        ("2026-11-20", ComplaintState::Closed, Some("2026-11-25"), false, "over"),
        ("2026-12-20", ComplaintState::Noted, None, false, "not yet come"),
    ];
    for (came, state, closed, expect, why) in cases {
        assert_eq!(is_for_meeting(&complaint(came, state, closed), from, to), expect, "{why}");
    }
}

#[test]
fn an_open_one_is_overdue_the_day_after_its_last_day() {
    let open = complaint("2026-12-05", ComplaintState::Answered, None);
    assert!(!open.is_overdue(day("2026-12-08")), "three days");
    assert!(open.is_overdue(day("2026-12-09")), "then it is late");
    assert!(!Complaint { state: ComplaintState::Closed, ..open }.is_overdue(day("2027-01-01")), "closed is closed");
    assert_eq!(number(ComplaintId(12)), "T-12", "how people speak of it");
}
