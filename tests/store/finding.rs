use domain::ids::{FindingId, ListingId, StaffId};
use domain::patrol::{Finding, FindingState, Listing, ListingField};
use store::finding::{add, get, list, of_field, set_state, thank, thanked, waiting, Wanted};

use crate::ground::{at, day, Ground};

pub fn listing(ground: &mut Ground, code: &str) -> ListingId {
    let listing = Listing { id: ListingId(0), code: code.to_owned(), title: "裙".to_owned(), price: Some(19_900), link: String::new(), added: day("2026-12-01"), retired: false };
    ground.write(|tx| store::patrol::save_listing(tx, &listing))
}

pub fn report(listing: ListingId, by: StaffId) -> Finding {
    Finding {
        id: FindingId(0), listing, field: ListingField::Price, detail: String::new(), is_now: "99".to_owned(), should_be: "199".to_owned(),
        picture: None, by, at: at("2026-12-01T09:00:00"), own_mistake: false, state: FindingState::Reported, decided_by: None,
        decided_at: None, reason: String::new(), fixed_by: None, fixed_at: None, counts_with: None,
    }
}

#[test]
fn a_finding_comes_back_and_moves_on() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let on = listing(&mut ground, "A1");
    let id = ground.write(|tx| add(tx, &report(on, people[0])));
    let mut finding = Finding { id, ..report(on, people[0]) };
    assert_eq!(ground.read(|db| get(db, id)), Some(finding.clone()), "as it was reported");
    assert_eq!(ground.read(waiting), (1, 0), "it waits for a decision");
    (finding.state, finding.decided_by, finding.decided_at) = (FindingState::Verified, Some(people[1]), Some(at("2026-12-01T10:00:00")));
    ground.write(|tx| set_state(tx, &finding));
    assert_eq!(ground.read(waiting), (0, 1), "then for mending");
    (finding.state, finding.fixed_by, finding.fixed_at) = (FindingState::Fixed, Some(people[0]), Some(at("2026-12-01T11:00:00")));
    ground.write(|tx| set_state(tx, &finding));
    assert_eq!(ground.read(|db| of_field(db, on, ListingField::Price)), vec![finding], "with its whole story");
    assert_eq!(ground.read(waiting), (0, 0), "and waits for nobody");
}

#[test]
fn the_file_itself_keeps_one_open_finding_a_field_and_four_eyes() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let on = listing(&mut ground, "A1");
    let id = ground.write(|tx| add(tx, &report(on, people[0])));
    ground.refused(|tx| add(tx, &report(on, people[1])));
    let own = Finding { id, state: FindingState::Verified, decided_by: Some(people[0]), decided_at: Some(at("2026-12-01T10:00:00")), ..report(on, people[0]) };
    ground.refused(|tx| set_state(tx, &own));
    let silent = Finding { id, state: FindingState::Refused, decided_by: Some(people[1]), decided_at: Some(at("2026-12-01T10:00:00")), ..report(on, people[0]) };
    ground.refused(|tx| set_state(tx, &silent));
    ground.write(|tx| set_state(tx, &Finding { reason: "不是错".to_owned(), ..silent.clone() }));
    ground.write(|tx| add(tx, &report(on, people[1])));
    assert!(ground.raw().execute("DELETE FROM finding", []).is_err(), "findings are never deleted");
}

#[test]
fn thanks_are_on_record_once_each() {
    let mut ground = Ground::new();
    let people = ground.people(3);
    let on = listing(&mut ground, "A1");
    let id = ground.write(|tx| add(tx, &report(on, people[0])));
    for who in [people[1], people[2], people[1]] {
        ground.write(|tx| thank(tx, id, who, at("2026-12-01T10:00:00")));
    }
    let all = ground.read(|db| list(db, &Wanted { limit: 10, ..Wanted::default() }));
    assert_eq!(ground.read(|db| thanked(db, &all)), vec![(id, people[1]), (id, people[2])], "in the order they came");
    let none = Wanted { by: Some(people[1]), limit: 10, ..Wanted::default() };
    assert_eq!(ground.read(|db| list(db, &none)), vec![], "thanks are not a finding of one's own");
}
