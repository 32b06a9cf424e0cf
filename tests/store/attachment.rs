use domain::attachment::{Picture, PictureKind};
use store::attachment::{bytes, drop_loose, gave, head, keep, put};
use store::StoreFault;

use crate::ground::{at, Ground};

const PICTURE: Picture = Picture { format: PictureKind::Png, width: 4, height: 3 };

#[test]
fn the_same_picture_is_kept_once_whoever_brings_it() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let now = at("2026-12-01T09:00:00");
    let first = ground.write(|tx| put(tx, PICTURE, b"same", people[0], now));
    let again = ground.write(|tx| put(tx, PICTURE, b"same", people[1], now));
    let other = ground.write(|tx| put(tx, PICTURE, b"other", people[0], now));
    assert_eq!(first, again, "the same bytes have one id");
    assert_ne!(first, other, "other bytes have their own");
    assert_eq!(ground.read(|db| bytes(db, first)), Some(b"same".to_vec()), "as they came");
    assert_eq!(ground.read(|db| head(db, first)), Some(PICTURE), "with what they are");
    assert!(ground.read(|db| gave(db, first, people[1])), "the second one handed it in too");
    assert!(!ground.read(|db| gave(db, other, people[1])), "but not that one");
}

#[test]
fn only_loose_pictures_are_dropped() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let (old, new) = (at("2026-12-01T09:00:00"), at("2026-12-03T09:00:00"));
    let kept = ground.write(|tx| put(tx, PICTURE, b"kept", who, old));
    let loose = ground.write(|tx| put(tx, PICTURE, b"loose", who, old));
    let fresh = ground.write(|tx| put(tx, PICTURE, b"fresh", who, new));
    let again = ground.write(|tx| put(tx, PICTURE, b"again", who, old));
    ground.write(|tx| put(tx, PICTURE, b"again", who, new));
    ground.write(|tx| keep(tx, kept));
    assert_eq!(ground.write(|tx| drop_loose(tx, at("2026-12-02T09:00:00"))), 1, "one nobody used");
    for (id, stays) in [(kept, true), (loose, false), (fresh, true), (again, true)] {
        assert_eq!(ground.read(|db| bytes(db, id)).is_some(), stays, "{id:?}");
    }
    assert_eq!(ground.refused(|tx| keep(tx, loose)), StoreFault::NotFound, "what is gone is not kept");
}
