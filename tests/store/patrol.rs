use domain::ids::{CheckpointId, ListingId};
use domain::patrol::{Checkpoint, LastLook, Listing, ListingField, PatrolSettings, SameField, Tick};
use store::patrol::{begin, checklist, coverage, end, listings, look, open_round, round, save_checklist, save_listing, save_settings, settings};
use store::StoreFault;

use crate::ground::{at, day, Ground};

fn listing(code: &str, retired: bool) -> Listing {
    Listing { id: ListingId(0), code: code.to_owned(), title: format!("裙{code}"), price: None, link: String::new(), added: day("2026-12-01"), retired }
}

#[test]
fn a_file_begins_with_a_checklist_and_settings() {
    let ground = Ground::new();
    let points = ground.read(checklist);
    assert_eq!(points.len(), 10, "the points that ship");
    assert_eq!((points[0].field, points[0].words.as_str()), (ListingField::Price, ""), "the price first; the screen words it");
    assert_eq!(ground.read(settings), PatrolSettings { same_field: SameField::Each, round_size: 10 }, "each listing counts");
}

#[test]
fn a_checklist_is_put_in_order_and_old_rounds_keep_their_points() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let on = ground.write(|tx| save_listing(tx, &listing("A1", false)));
    let tour = ground.write(|tx| begin(tx, who, at("2026-12-01T09:00:00"), &[on]));
    let points = ground.read(checklist);
    let ticks = [Tick { checkpoint: points[0].id, fine: false }];
    ground.write(|tx| look(tx, tour, on, at("2026-12-01T09:05:00"), &ticks));
    let own = Checkpoint { id: CheckpointId(0), field: ListingField::Other, words: "视频能放".to_owned() };
    ground.write(|tx| save_checklist(tx, &[points[3].clone(), own.clone()]));
    let after = ground.read(checklist);
    assert_eq!((after.len(), after[0].id, after[1].words.as_str()), (2, points[3].id, "视频能放"), "in the new order");
    let kept = ground.read(|db| round(db, tour)).expect("the round");
    assert_eq!(kept.stops[0].ticks, ticks, "the round still knows what was wrong");
    let unknown = Checkpoint { id: CheckpointId(99), ..own };
    assert_eq!(ground.refused(|tx| save_checklist(tx, &[unknown])), StoreFault::NotFound, "no point has this id");
    ground.write(|tx| save_settings(tx, PatrolSettings { same_field: SameField::Once, round_size: 5 }));
    assert_eq!(ground.read(settings).round_size, 5, "as settled");
}

#[test]
fn coverage_knows_when_each_listing_was_last_looked_at() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let ids = ["A1", "A2", "A3"].map(|code| ground.write(|tx| save_listing(tx, &listing(code, code == "A3"))));
    let tour = ground.write(|tx| begin(tx, people[0], at("2026-12-01T09:00:00"), &ids[..2]));
    ground.write(|tx| look(tx, tour, ids[0], at("2026-12-01T09:05:00"), &[]));
    assert_eq!(ground.read(|db| open_round(db, people[0])).map(|r| r.id), Some(tour), "it goes on");
    assert_eq!(ground.read(|db| open_round(db, people[1])), None, "for its walker alone");
    ground.write(|tx| end(tx, tour, at("2026-12-01T09:10:00")));
    let later = ground.write(|tx| begin(tx, people[1], at("2026-12-02T09:00:00"), &ids[..1]));
    ground.write(|tx| look(tx, later, ids[0], at("2026-12-02T09:05:00"), &[]));
    let seen = ground.read(coverage);
    let of = |id| seen.iter().find(|c| c.listing == id).copied();
    assert_eq!(of(ids[0]), Some(LastLook { listing: ids[0], looked: Some(at("2026-12-02T09:05:00")) }), "the latest look, whoever looked");
    assert_eq!(of(ids[1]), Some(LastLook { listing: ids[1], looked: None }), "on a round, but not looked at");
    assert_eq!(of(ids[2]), None, "what is off the shelves is not patrolled");
    assert_eq!(ground.refused(|tx| look(tx, later, ids[1], at("2026-12-02T09:06:00"), &[])), StoreFault::NotFound, "not on this round");
    let twin = ground.refused(|tx| save_listing(tx, &listing("A1", false)));
    assert!(matches!(twin, StoreFault::Other(_)), "one listing for a code: {twin:?}");
    assert_eq!(ground.read(listings).len(), 3, "nothing was added");
}
