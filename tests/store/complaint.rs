use chrono::NaiveDate;
use domain::complaint::{Complaint, ComplaintCause, ComplaintDraft, ComplaintState, ComplaintStep, ComplaintWay};
use domain::customer::token::has_token;
use domain::handover::item::Seriousness;
use domain::ids::{ComplaintId, StaffId};
use store::complaint::{add, around, change, days, get, list, of_agent, open_of_customer, set_days, step, story, Wanted};
use store::StoreFault;

use crate::ground::{at, day, Ground};

const MORNING: &str = "2026-12-05T09:30:00";

fn complaint(by: StaffId, came: &str, what: &str) -> Complaint {
    Complaint {
        id: ComplaintId(0),
        draft: ComplaintDraft {
            came: day(came),
            way: ComplaintWay::Platform,
            cause: ComplaintCause::Service,
            serious: Seriousness::Grave,
            what: what.to_owned(),
            order: "3304567890123".to_owned(),
            agent: Some(by),
            owner: None,
        },
        customer: None,
        noted_by: by,
        noted_at: at(MORNING),
        due: day("2026-12-08"),
        state: ComplaintState::Noted,
        outcome: String::new(),
        closed_at: None,
        item: None,
    }
}

fn moved(by: StaffId, state: ComplaintState, to: Option<StaffId>, text: &str) -> ComplaintStep {
    ComplaintStep { at: at("2026-12-06T10:00:00"), by, state, to, text: text.to_owned() }
}

fn ids(ground: &Ground, wanted: Wanted) -> Vec<i64> {
    ground.read(|db| list(db, &Wanted { limit: 9, ..wanted })).iter().map(|c| c.id.0).collect()
}

#[test]
fn a_complaint_comes_back_as_it_was_noted() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let noted = complaint(who, "2026-12-05", "说我们骗人");
    let id = ground.write(|tx| add(tx, &noted));
    assert_eq!(ground.read(|db| get(db, id)), Some(Complaint { id, ..noted }), "every field");
    let raw = ground.raw();
    assert!(raw.execute("DELETE FROM complaint", []).is_err(), "complaints are never deleted");
    assert!(raw.execute("DELETE FROM complaint_step", []).is_err(), "nor is their story");
}

#[test]
fn its_story_tells_each_step_and_who_sees_to_it() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let id = ground.write(|tx| add(tx, &complaint(people[0], "2026-12-05", "少发一件")));
    ground.write(|tx| step(tx, id, &moved(people[0], ComplaintState::Handling, Some(people[1]), "请核对")));
    ground.write(|tx| step(tx, id, &moved(people[1], ComplaintState::Closed, None, "已补发")));
    let kept = ground.read(|db| get(db, id)).expect("there");
    assert_eq!((kept.draft.owner, kept.outcome.as_str()), (Some(people[1]), "已补发"), "whose it was, and what came of it");
    let states: Vec<_> = ground.read(|db| story(db, id)).iter().map(|s| s.state).collect();
    assert_eq!(states, [ComplaintState::Noted, ComplaintState::Handling, ComplaintState::Closed], "from the first line on");
    ground.write(|tx| step(tx, id, &moved(people[1], ComplaintState::Handling, None, "又来了")));
    let again = ground.read(|db| get(db, id)).expect("there");
    assert_eq!((again.closed_at, again.outcome.as_str()), (None, ""), "taken up again under the same number");
    assert_eq!(ground.refused(|tx| step(tx, ComplaintId(99), &moved(people[0], ComplaintState::Handling, None, ""))), StoreFault::NotFound, "unknown");
}

#[test]
fn lists_are_by_state_person_and_words() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    ground.write(|tx| {
        add(tx, &Complaint { due: day("2026-12-20"), ..complaint(people[0], "2026-12-05", "色差太大 REFUND") })?;
        add(tx, &complaint(people[1], "2026-12-06", "客服态度差"))?;
        step(tx, ComplaintId(2), &moved(people[1], ComplaintState::Closed, None, "道歉"))?;
        add(tx, &complaint(people[1], "2026-12-06", "物流慢"))
    });
    assert_eq!(ids(&ground, Wanted { open: Some(true), ..Wanted::default() }), [3, 1], "open ones, the earliest due first");
    assert_eq!(ids(&ground, Wanted { open: Some(false), ..Wanted::default() }), [2], "closed ones");
    assert_eq!(ids(&ground, Wanted { of: Some(people[0]), ..Wanted::default() }), [1], "one's own");
    assert_eq!(ids(&ground, Wanted { text: "refund".to_owned(), ..Wanted::default() }), [1], "by words, case apart");
    assert_eq!(ids(&ground, Wanted { text: "道歉".to_owned(), ..Wanted::default() }), [2], "by what came of it");
    assert_eq!(ids(&ground, Wanted { before: Some(ComplaintId(3)), ..Wanted::default() }), [2, 1], "the page before");
    let span = |from: &str, to: &str| -> (NaiveDate, NaiveDate) { (day(from), day(to)) };
    let (from, to) = span("2026-12-06", "2026-12-12");
    assert_eq!(ground.read(|db| around(db, from, to)).len(), 3, "open, come, or closed in the week");
    assert_eq!(ground.read(|db| of_agent(db, people[1], from, to)).len(), 2, "an agent's");
}

#[test]
fn a_change_keeps_the_state_and_hides_customers() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let customer = ground.write(|tx| store::customer::add(tx, "金丝雀甲", at(MORNING)));
    let id = ground.write(|tx| add(tx, &Complaint { customer: Some(customer), ..complaint(who, "2026-12-05", "金丝雀甲说少件") }));
    let kept = ground.read(|db| get(db, id)).expect("there");
    assert!(has_token(&kept.draft.what), "the name points to the card: {}", kept.draft.what);
    assert_eq!(ground.read(|db| open_of_customer(db, customer)), 1, "a purge waits");
    let draft = ComplaintDraft { cause: ComplaintCause::Logistics, ..kept.draft.clone() };
    ground.write(|tx| change(tx, &Complaint { draft: draft.clone(), ..kept }));
    assert_eq!(ground.read(|db| get(db, id)).expect("there").draft, draft, "as it should have been");
    ground.write(|tx| set_days(tx, 5));
    assert_eq!(ground.read(days), 5, "the shop's own patience");
}
