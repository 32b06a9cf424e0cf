//! HND-06: when the meeting is, and what its agenda is made of.

use domain::calendar::SpecialDay;
use domain::ids::{ActionId, ComplaintId, NoteId, StaffId};
use domain::meeting::{agenda, cleaned, missing, next_day, AgendaFacts, LineKind, MeetingProblem, Needed, WeekFigures};

use crate::shop::day;

fn special(days: &[&str], makeup: bool) -> Vec<SpecialDay> {
    days.iter().map(|d| SpecialDay { day: day(d), name: "节".into(), makeup }).collect()
}

/// 2026-10-03 is a Saturday.
fn check(from: &str, days: &[SpecialDay], expect: (&str, Option<&str>), reason: &str) {
    let found = next_day(day(from), days);
    assert_eq!((found.day, found.moved_from), (day(expect.0), expect.1.map(day)), "{reason}");
}

#[test]
fn it_is_on_saturday_unless_that_is_a_holiday() {
    check("2026-09-28", &[], ("2026-10-03", None), "from Monday on");
    check("2026-10-03", &[], ("2026-10-03", None), "on the day itself");
    check("2026-10-04", &[], ("2026-10-10", None), "from Sunday on the next one");
    check("2026-09-28", &special(&["2026-10-03"], true), ("2026-10-03", None), "a Saturday worked in exchange stays");
    check("2026-09-28", &special(&["2026-10-03"], false), ("2026-10-02", Some("2026-10-03")), "the day before");
    let two = special(&["2026-10-02", "2026-10-03"], false);
    check("2026-09-28", &two, ("2026-10-01", Some("2026-10-03")), "the last day before that is none");
    let golden: Vec<String> = (1..=7).map(|n| format!("2026-10-{n:02}")).collect();
    let golden: Vec<&str> = golden.iter().map(String::as_str).collect();
    check("2026-10-01", &special(&golden, false), ("2026-10-08", Some("2026-10-03")), "nothing left before: the first day after");
}

#[test]
fn the_agenda_begins_with_what_is_still_to_be_done_and_ends_with_the_reports() {
    let week = WeekFigures { served: Some(10), bought: Some(4), notes: 2, amount: None };
    let facts = AgendaFacts {
        open_actions: vec![ActionId(3)],
        team: week,
        notes: vec![NoteId(8)],
        findings: 2,
        complaints: vec![ComplaintId(5)],
        people: vec![(StaffId(1), week)],
        ..AgendaFacts::default()
    };
    let made = agenda(&facts);
    let kinds: Vec<LineKind> = made.iter().map(|l| l.line).collect();
    let order = [LineKind::Action, LineKind::Team, LineKind::Note, LineKind::Finding, LineKind::Complaint, LineKind::Complaint, LineKind::Report];
    assert_eq!(kinds, order, "in the order of the meeting");
    assert_eq!(missing(made.clone(), &made), [], "made anew it adds nothing");
    let grown = AgendaFacts { notes: vec![NoteId(8), NoteId(9)], ..facts };
    assert_eq!(missing(agenda(&grown), &made).len(), 1, "only what has come since");
    let complained = AgendaFacts { complaints: vec![ComplaintId(5), ComplaintId(6)], ..grown };
    assert_eq!(missing(agenda(&complained), &made).len(), 2, "a new complaint too, the known one once");
}

#[test]
fn minutes_may_be_empty_and_subjects_may_not() {
    assert_eq!(cleaned("  ", Needed::No), Ok(String::new()), "nothing was said");
    assert_eq!(cleaned("  ", Needed::Yes), Err(MeetingProblem::Empty), "a subject has words");
    assert_eq!(cleaned(&"长".repeat(4001), Needed::No), Err(MeetingProblem::TooLong { most: 4000 }), "within a page");
}
