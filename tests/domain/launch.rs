//! Launches (TRN-01, TRN-02): what may be decided, how a class lies to everybody's day, who still needs one, and times that most can
//! make.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::RequestId;
use domain::ids::{ClassId, LaunchId, ProductId, StaffId};
use domain::launch::class::{problems as class_problems, seat, standing, Attendee, Class, ClassStanding, Presence, Seat};
use domain::launch::times::{best, make_ups, DayTable};
use domain::launch::{after, decide, lists_on, problems, Launch, LaunchAct, LaunchProblem, LaunchState};
use domain::product::request::{answer_problem, answers, problem, refusal_problem, Request, RequestState};
use domain::product::ProductProblem;
use domain::staff::Staff;
use domain::time::{Minute, Segment};
use proptest::prelude::*;

use crate::shop::{day, person};

fn launch() -> Launch {
    Launch {
        id: LaunchId(1),
        name: "冬被上新".into(),
        products: vec![ProductId(1)],
        lists_on: day("2026-12-10"),
        quiz: None,
        pass_mark: 80,
        material: String::new(),
        pictures: Vec::new(),
        state: LaunchState::Planned,
        by: StaffId(1),
        at: day("2026-11-20").and_hms_opt(9, 0, 0).expect("a moment"),
    }
}

fn hours(from: u16, to: u16) -> Segment {
    Segment { start: Minute(from * 60), end: Minute(to * 60) }
}

fn class(id: i64, on: &str, time: Segment, invited: &[(i64, Option<bool>)]) -> Class {
    Class {
        id: ClassId(id),
        launch: LaunchId(1),
        make_up: id > 1,
        day: day(on),
        starts: time.start,
        ends: time.end,
        teacher: StaffId(9),
        remark: String::new(),
        cancelled: false,
        attendees: invited.iter().map(|(who, attended)| Attendee { staff: StaffId(*who), attended: *attended }).collect(),
    }
}

/// It is 12:00 on 5 December; `seats` tells how each class lies to the person.
fn check(person: &Staff, classes: &[Class], seats: &[(i64, Seat)], expect: ClassStanding, reason: &str) {
    let seats: HashMap<i64, Seat> = seats.iter().copied().collect();
    let seat_of = |class: &Class| seats.get(&class.id.0).copied().unwrap_or(Seat::Within);
    assert_eq!(standing(person, classes, (day("2026-12-05"), Minute(720)), seat_of), expect, "{reason}");
}

#[test]
fn trn_02_a_launch_with_red_agents_is_listed_only_with_a_reason() {
    let one = launch();
    let listed = |red, reason| decide(&one, LaunchAct::Listed, one.lists_on, red, reason);
    assert_eq!(listed(0, ""), Ok(()), "everybody is ready");
    assert_eq!(listed(2, ""), Err(LaunchProblem::NotReady { people: 2 }), "two are not");
    assert_eq!(listed(2, "按 R-12 先上架"), Ok(()), "the reason makes it possible");
    let long = "长".repeat(1001);
    assert_eq!(listed(2, &long), Err(LaunchProblem::TooLong { most: 1000 }), "a reason is short");
}

#[test]
fn a_decision_follows_where_the_launch_stands() {
    let (planned, listed) = (launch(), Launch { state: LaunchState::Listed, ..launch() });
    let day_of = planned.lists_on;
    let again = decide(&listed, LaunchAct::Listed, day_of, 0, "");
    assert_eq!(again, Err(LaunchProblem::NotPlanned { state: LaunchState::Listed }), "it is on line already");
    assert_eq!(decide(&planned, LaunchAct::Moved, day_of, 0, ""), Err(LaunchProblem::SameDay), "not moved at all");
    assert_eq!(
        decide(&planned, LaunchAct::Cancelled, day_of, 0, ""),
        Err(LaunchProblem::NoReason),
        "called off for a reason"
    );
    assert_eq!(
        decide(&planned, LaunchAct::Reopened, day_of, 0, "x"),
        Err(LaunchProblem::StillPlanned),
        "nothing to take back"
    );
    assert_eq!(decide(&listed, LaunchAct::Reopened, day_of, 0, "下架重拍"), Ok(()), "a listing is taken back");
    assert_eq!(after(LaunchAct::Reopened), LaunchState::Planned, "and is prepared again");
}

#[test]
fn the_listing_day_is_the_planned_one_unless_it_is_listed_ahead_of_it() {
    let one = launch();
    let on = |act, given: Option<&str>, today| lists_on(&one, act, given.map(day), day(today));
    assert_eq!(on(LaunchAct::Listed, None, "2026-12-08"), day("2026-12-08"), "earlier than planned");
    assert_eq!(on(LaunchAct::Listed, None, "2026-12-14"), day("2026-12-10"), "told only after the weekend");
    assert_eq!(on(LaunchAct::Moved, Some("2026-12-20"), "2026-12-08"), day("2026-12-20"), "moved");
    assert_eq!(on(LaunchAct::Cancelled, Some("2026-12-20"), "2026-12-08"), day("2026-12-10"), "called off moves nothing");
}

#[test]
fn what_is_wrong_with_a_launch_is_told_in_whole() {
    assert_eq!(problems(&launch(), None), [], "nothing");
    let bad = Launch { name: String::new(), products: Vec::new(), pass_mark: 0, ..launch() };
    use LaunchProblem::{BadPassMark, MovedBySaving, NoName, NoProducts};
    assert_eq!(problems(&bad, None), [NoName, NoProducts, BadPassMark], "every problem at once");
    let moved = Launch { lists_on: day("2026-12-11"), ..launch() };
    assert_eq!(problems(&moved, Some(&launch())), [MovedBySaving], "a move is a decision of its own");
}

#[test]
fn it_concerns_whoever_is_there_on_the_day_and_whoever_joined_since() {
    let on = |person: Staff, today: &str| launch().concerns(&person, day(today));
    assert!(on(person(1), "2026-12-01"), "an agent on the rota");
    assert!(!on(Staff { rostered: false, ..person(1) }, "2026-12-01"), "not whoever stands on no rota");
    assert!(!on(Staff { left: Some(day("2026-12-09")), ..person(1) }, "2026-12-01"), "nor whoever leaves before");
    let late = || Staff { joined: day("2026-12-20"), ..person(1) };
    assert!(!on(late(), "2026-12-11"), "nobody owes it before they join");
    assert!(on(late(), "2026-12-21"), "whoever joined after it owes it (TRN-02)");
}

#[test]
fn a_class_lies_within_a_shift_or_not() {
    let split = Presence::Works(vec![hours(9, 12), hours(14, 18)]);
    for (presence, time, expect, reason) in [
        (&split, hours(10, 11), Seat::Within, "in the morning segment"),
        (&split, hours(11, 13), Seat::OtherHours, "it runs into the break"),
        (&split, hours(18, 19), Seat::OtherHours, "after work"),
        (&Presence::Rest, hours(10, 11), Seat::Rest, "a rest day"),
        (&Presence::Leave, hours(10, 11), Seat::Leave, "on leave"),
        (&Presence::Unplanned, hours(10, 11), Seat::Unplanned, "no rota yet"),
        (&Presence::Free, hours(22, 23), Seat::Within, "who stands on no rota comes when it suits"),
        (&Presence::Gone, hours(10, 11), Seat::Gone, "not employed"),
    ] {
        assert_eq!(seat(presence, time), expect, "{reason}");
    }
}

#[test]
fn trn_02_everybody_stands_somewhere_to_the_classes() {
    let coming = class(1, "2026-12-07", hours(10, 11), &[(1, None)]);
    let over = |attended| class(1, "2026-12-04", hours(10, 11), &[(1, attended)]);
    let id = ClassId(1);
    check(&person(1), &[], &[], ClassStanding::NoClass, "no class yet");
    check(&person(1), std::slice::from_ref(&coming), &[], ClassStanding::Booked { class: id }, "invited within the shift");
    check(&person(2), std::slice::from_ref(&coming), &[], ClassStanding::NotInvited, "forgotten");
    let clash = ClassStanding::Clash { class: id, seat: Seat::Rest };
    check(&person(1), std::slice::from_ref(&coming), &[(1, Seat::Rest)], clash, "the rota changed after the invitation");
    check(&person(1), &[over(Some(true))], &[], ClassStanding::Attended { class: id }, "was there");
    check(&person(1), &[over(Some(false))], &[], ClassStanding::Absent { class: id }, "was not");
    check(&person(1), &[over(None)], &[], ClassStanding::Unticked { class: id }, "nobody ticked it");
    let leave = ClassStanding::Clash { class: id, seat: Seat::Leave };
    check(&person(1), &[over(None)], &[(1, Seat::Leave)], leave, "who was on leave was not there");
    let late = Staff { joined: day("2026-12-05"), ..person(3) };
    check(&late, &[over(Some(true))], &[], ClassStanding::JoinedLater, "joined after the class: the retro list");
    let make_up = class(2, "2026-12-08", hours(10, 11), &[(1, None)]);
    check(
        &person(1),
        &[over(Some(false)), make_up],
        &[],
        ClassStanding::Booked { class: ClassId(2) },
        "a make-up class is planned",
    );
    let off = Class { cancelled: true, ..coming };
    check(&person(1), &[off], &[], ClassStanding::NoClass, "a class that was called off is none");
}

#[test]
fn whoever_teaches_takes_part() {
    let held = class(1, "2026-12-07", hours(10, 11), &[(1, None)]);
    check(&person(9), &[held], &[], ClassStanding::Booked { class: ClassId(1) }, "the teacher owes no class");
}

#[test]
fn who_needs_a_make_up_class_is_whoever_cannot_be_taught_otherwise() {
    let class = ClassId(1);
    for (standing, needs) in [
        (ClassStanding::Attended { class }, false),
        (ClassStanding::Introduced, false),
        (ClassStanding::Booked { class }, false),
        (ClassStanding::Unticked { class }, false),
        (ClassStanding::NoClass, false),
        (ClassStanding::Clash { class, seat: Seat::Rest }, true),
        (ClassStanding::Absent { class }, true),
        (ClassStanding::JoinedLater, true),
        (ClassStanding::NotInvited, true),
    ] {
        assert_eq!(standing.needs_make_up(), needs, "{standing:?}");
    }
}

#[test]
fn what_is_wrong_with_a_class_is_told_in_whole() {
    let staff: Vec<Staff> = [1, 9].map(person).to_vec();
    let fine = class(1, "2026-12-07", hours(10, 11), &[(1, None)]);
    assert_eq!(class_problems(&fine, &staff, std::slice::from_ref(&fine)), [], "itself is no other class");
    let empty = Class { attendees: Vec::new(), ends: fine.starts, ..fine.clone() };
    assert_eq!(class_problems(&empty, &staff, &[]), [LaunchProblem::BadTime, LaunchProblem::NobodyInvited], "both are told");
    let long = Class { ends: Minute(fine.starts.0 + 481), ..fine.clone() };
    assert_eq!(class_problems(&long, &staff, &[]), [LaunchProblem::BadTime], "eight hours at most");
    let other = class(2, "2026-12-07", hours(10, 12), &[(1, None)]);
    assert_eq!(
        class_problems(&fine, &staff, &[other]),
        [LaunchProblem::TeacherTwice { class: ClassId(2) }],
        "one class at a time"
    );
    let gone = vec![person(1), Staff { left: Some(day("2026-12-06")), ..person(9) }];
    let name = gone[1].name.clone();
    assert_eq!(class_problems(&fine, &gone, &[]), [LaunchProblem::TeacherGone { name }], "who has left teaches nobody");
}

fn table(on: &str, people: &[(i64, Presence)]) -> DayTable {
    let people = people.iter().map(|(who, p)| (StaffId(*who), p.clone())).collect();
    DayTable { day: day(on), people, teacher: Presence::Free, taken: Vec::new() }
}

fn shift(from: u16, to: u16) -> Presence {
    Presence::Works(vec![hours(from, to)])
}

fn ids(all: &[i64]) -> Vec<StaffId> {
    all.iter().map(|id| StaffId(*id)).collect()
}

#[test]
fn trn_01_the_time_that_most_can_make_comes_first() {
    let first = table("2026-12-07", &[(1, shift(9, 17)), (2, shift(14, 22)), (3, Presence::Rest)]);
    let second = table("2026-12-08", &[(1, shift(9, 17)), (2, Presence::Rest), (3, Presence::Leave)]);
    let found = best(&[second, first], &ids(&[1, 2, 3]), 60, 5);
    assert_eq!(
        (found[0].day, found[0].starts),
        (day("2026-12-07"), Minute(14 * 60)),
        "where early and late overlap: {found:?}"
    );
    assert_eq!(found[0].staff, ids(&[1, 2]), "and these are there");
    assert_eq!(found.len(), 2, "one time a day");
}

#[test]
fn a_time_that_the_teacher_gives_another_class_is_not_proposed() {
    let busy = DayTable { taken: vec![hours(9, 16)], ..table("2026-12-07", &[(1, shift(9, 17))]) };
    assert_eq!(best(&[busy], &ids(&[1]), 60, 5)[0].starts, Minute(16 * 60), "after the other class");
    let away = DayTable { teacher: Presence::Rest, ..table("2026-12-07", &[(1, shift(9, 17))]) };
    assert!(!best(&[away], &ids(&[1]), 60, 5)[0].teacher, "a day on which the teacher rests is told as such");
    assert_eq!(best(&[table("2026-12-07", &[(1, Presence::Rest)])], &ids(&[1]), 60, 5), [], "nobody is at work");
}

#[test]
fn make_up_classes_reach_everybody_with_as_few_as_it_takes() {
    let days = [
        table("2026-12-07", &[(1, shift(9, 17)), (2, Presence::Rest), (3, shift(9, 17)), (4, Presence::Leave)]),
        table("2026-12-08", &[(1, Presence::Rest), (2, shift(14, 22)), (3, shift(9, 17)), (4, Presence::Leave)]),
    ];
    let (classes, left) = make_ups(&days, &ids(&[1, 2, 3, 4]), 60);
    assert_eq!(classes.len(), 2, "two reach three people: {classes:?}");
    assert_eq!(left, ids(&[4]), "who is on leave throughout is named");
}

proptest! {
    #[test]
    fn each_make_up_class_lies_within_the_shifts_of_all_that_it_reaches(starts in proptest::collection::vec((0_i64..6, 0_u16..16, 1_u16..9, 0_u32..5), 0..24)) {
        let monday: NaiveDate = day("2026-12-07");
        let mut days: Vec<DayTable> = (0..5).map(|n| table(&(monday + chrono::Duration::days(n)).to_string(), &[])).collect();
        for (who, from, length, on) in starts {
            let people = &mut days[on as usize].people;
            if !people.iter().any(|(p, _)| *p == StaffId(who)) {
                people.push((StaffId(who), shift(from, from + length)));
            }
        }
        let wanted = ids(&[0, 1, 2, 3, 4, 5]);
        let (classes, left) = make_ups(&days, &wanted, 60);
        for class in &classes {
            let table = days.iter().find(|t| t.day == class.day).expect("a day of these");
            for who in &class.staff {
                let presence = &table.people.iter().find(|(p, _)| p == who).expect("somebody of that day").1;
                prop_assert_eq!(seat(presence, Segment { start: class.starts, end: class.ends }), Seat::Within);
            }
        }
        let reached: usize = classes.iter().map(|c| c.staff.len()).sum();
        prop_assert_eq!(reached + left.len(), wanted.len(), "everybody is reached once or named");
    }
}

fn request(asked: &str) -> Request {
    Request {
        id: RequestId(1),
        product: Some(ProductId(1)),
        words: String::new(),
        staff: StaffId(5),
        at: day(asked).and_hms_opt(16, 0, 0).expect("a moment"),
        state: RequestState::Open,
        way: None,
        class: None,
        page: None,
        remark: String::new(),
        answered_by: None,
        answered_on: None,
    }
}

#[test]
fn trn_03_a_request_ages_by_days_and_waits_too_long_after_so_many() {
    let one = request("2026-12-01");
    assert_eq!(one.age(day("2026-12-04")), 3, "today is not counted");
    assert!(!one.overdue(day("2026-12-04"), 3), "three days are allowed");
    assert!(one.overdue(day("2026-12-05"), 3), "a fourth is not");
    assert_eq!(one.age(day("2026-11-30")), 0, "a clock set back makes no request younger than new");
    let answered = Request { state: RequestState::Answered, ..one };
    assert!(!answered.overdue(day("2026-12-31"), 3), "what was answered waits no more");
}

#[test]
fn trn_03_anybody_asks_for_any_product_once() {
    let open = [request("2026-12-01")];
    let ask = |product, words, who| problem(product, words, StaffId(who), &open);
    assert_eq!(ask(None, "", 5), Some(ProductProblem::NoProductMeant), "nothing says which product");
    assert_eq!(ask(None, "新来的那款枕头", 5), None, "words are enough");
    assert_eq!(ask(Some(ProductId(1)), "", 5), Some(ProductProblem::AskedAlready), "it stands open");
    assert_eq!(ask(Some(ProductId(1)), "", 6), None, "somebody else may ask for it too");
}

#[test]
fn trn_03_an_answer_is_given_by_somebody_else_within_its_days() {
    let (one, today) = (request("2026-12-01"), day("2026-12-04"));
    let by = |who: i64, on: &str| answer_problem(&one, &person(who), day(on), today);
    assert_eq!(by(1, "2026-12-03"), None, "given yesterday");
    assert_eq!(by(1, "2026-12-05"), Some(ProductProblem::BadDay), "not in days to come");
    assert_eq!(by(1, "2026-11-30"), Some(ProductProblem::BadDay), "nor before it was asked");
    assert!(
        matches!(by(5, "2026-12-03"), Some(ProductProblem::NotThere { .. })),
        "nobody introduces a product to themselves"
    );
    assert_eq!(refusal_problem(&one, ""), Some(ProductProblem::NoReason), "a refusal says why");
    let closed = Request { state: RequestState::Withdrawn, ..one };
    assert_eq!(refusal_problem(&closed, "x"), Some(ProductProblem::NotOpen), "and comes once");
}

#[test]
fn trn_03_a_class_answers_if_it_is_about_the_product_and_can_still_be_attended() {
    let coming = class(1, "2026-12-07", hours(10, 11), &[(1, None)]);
    let asks = |class: &Class, product, begun| answers(class, &launch(), ProductId(product), StaffId(5), begun);
    assert!(asks(&coming, 1, false), "a class to come");
    assert!(!asks(&coming, 2, false), "not about another product");
    assert!(!asks(&coming, 1, true), "not one that is over without them");
    assert!(asks(&class(1, "2026-12-04", hours(10, 11), &[(5, Some(true))]), 1, true), "one where they were");
    assert!(!asks(&Class { cancelled: true, ..coming }, 1, false), "none that was called off");
}
