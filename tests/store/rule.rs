//! Rules of a system, pairs kept apart, longer shifts: they come back as they went in.

use domain::apart::Apart;
use domain::extension::Extension;
use domain::ids::ApartId;
use domain::need::{BandNeed, DateBand, Needs};
use domain::quota::Period;
use domain::rule::{Bound, ShiftLimit, Strength, Succession};
use domain::time::{Minute, Segment};
use store::{apart, extension, need, shift, StoreFault};

use crate::ground::{day, Ground};

#[test]
fn every_rule_of_a_system_comes_back_with_its_figure_and_strength() {
    let mut ground = Ground::new();
    let mut system = ground.system();
    let (first, then) = (system.kinds[0].id, system.kinds[1].id);
    let rules = &mut system.rules;
    let soft = |value, weight| Bound { value, strength: Strength::Weight(weight) };
    rules.quota_strength = Strength::Weight(7);
    (rules.longest_run, rules.shortest_run, rules.shortest_off) = (soft(6, 1), Bound::hard(2), Bound::off(3));
    (rules.shortest_rest, rules.least_minutes, rules.most_minutes) = (soft(600, 2), soft(9000, 3), Bound::hard(12_000));
    (rules.most_nights, rules.most_weekends, rules.most_holidays) = (soft(9, 4), soft(2, 5), soft(1, 10_000));
    (rules.mentor, rules.weights.fair, rules.weights.over) = (Strength::Off, 33, 0);
    (rules.duty, rules.barred, rules.unavailable) = (Strength::Weight(13), Strength::Off, Strength::Weight(14));
    rules.forbidden = vec![Succession { first, then, strength: Strength::Weight(11) }];
    let limit = |period, least, most| ShiftLimit { shift: then, period, least, most, strength: Strength::Weight(12) };
    rules.shift_limits = vec![limit(Period::Month, Some(2), Some(9)), limit(Period::Week, None, Some(3))];
    let saved = ground.write(|tx| shift::save(tx, &system));
    assert_eq!(saved, system, "what saving answers");
    assert_eq!(ground.read(|db| shift::get(db, system.id)), Some(system), "and what is read afterwards");
}

#[test]
fn bands_come_back_and_replace_what_was_there() {
    let mut ground = Ground::new();
    let band = |from, to| Segment { start: Minute::at(from, 0), end: Minute::at(to, 0) };
    let needs = Needs {
        bands: vec![
            BandNeed { band: band(9, 12), least: [1, 2, 3, 4, 5, 6, 7], target: [2, 3, 4, 5, 6, 7, 8] },
            BandNeed { band: band(22, 25), least: [0; 7], target: [1; 7] },
        ],
        band_dates: vec![DateBand { day: day("2026-11-11"), band: band(19, 24), least: 6, target: 9 }],
        ..Needs::default()
    };
    for needs in [needs, Needs::default()] {
        ground.write(|tx| need::save(tx, &needs));
        assert_eq!(ground.read(need::all), needs, "exactly what was saved last");
    }
}

#[test]
fn pairs_are_added_changed_and_taken_out() {
    let mut ground = Ground::new();
    let people = ground.people(2);
    let from = day("2026-12-01");
    let mut pair = Apart { id: ApartId(0), one: people[0], other: people[1], from, to: None, strength: Strength::Hard };
    pair.id = ground.write(|tx| apart::save(tx, &pair));
    assert_eq!(ground.read(apart::all), vec![pair.clone()], "with an id of its own");
    (pair.to, pair.strength) = (Some(from), Strength::Weight(40));
    ground.write(|tx| apart::save(tx, &pair));
    assert_eq!(ground.read(apart::all), vec![pair.clone()], "as it was changed");
    ground.write(|tx| apart::remove(tx, pair.id));
    assert_eq!(ground.read(apart::all), vec![], "gone");
    assert_eq!(ground.refused(|tx| apart::remove(tx, pair.id)), StoreFault::NotFound, "it is not there twice");
}

#[test]
fn ros_05_one_extension_per_person_and_day() {
    let mut ground = Ground::new();
    let (who, shift) = (ground.people(1)[0], ground.system().kinds[1].id);
    let at = |until| Extension { staff: who, day: day("2026-12-01"), shift, planned_end: Minute(1350), until: Minute(until), note: "双12".to_owned() };
    for until in [1380, 1470] {
        ground.write(|tx| extension::set(tx, &at(until)));
    }
    let found = ground.read(|db| extension::between(db, day("2026-12-01"), day("2026-12-31")));
    assert_eq!(found, vec![at(1470)], "the latest entry, past midnight");
    ground.write(|tx| extension::remove(tx, who, day("2026-12-01")));
    assert_eq!(ground.read(|db| extension::between(db, day("2026-11-01"), day("2026-12-31"))), vec![], "taken out");
}

/// The weight of fairness in a file of form 14 that holds 6 points, once it has been brought up.
fn fair_after(more: &str) -> u16 {
    let dir = tempfile::TempDir::new().expect("a folder");
    let path = dir.path().join("daybook.db");
    let old = rusqlite::Connection::open(&path).expect("opens");
    old.execute_batch(include_str!("frozen/0014.sql")).expect("a frozen file thaws");
    old.execute_batch("INSERT INTO system_rule VALUES (1, 'fair', 0, 6)").expect("as shops were founded then");
    old.execute_batch(more).expect("what the shop did");
    drop(old);
    let store = store::Store::open(&path).expect("brought up");
    let systems = store.read(shift::systems).expect("read");
    systems.iter().find(|s| s.id.0 == 1).expect("the system").rules.weights.fair
}

#[test]
fn a_weight_of_fairness_that_nobody_chose_follows_the_new_one() {
    assert_eq!(fair_after(""), 12, "6 was what every shop began with");
    let chosen = "BEGIN;
        INSERT INTO audit_line SELECT max(id) + 1, 0, 'weight fair', '9', '6' FROM audit;
        INSERT INTO audit SELECT id + 1, at, by_staff, by_name, 'system_saved', 'A' FROM audit ORDER BY id DESC LIMIT 1;
        COMMIT;";
    assert_eq!(fair_after(chosen), 6, "the trail says that somebody set it");
    assert_eq!(fair_after("UPDATE system_rule SET weight = 30 WHERE rule = 'fair'"), 30, "any other figure was chosen");
}
