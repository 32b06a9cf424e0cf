use domain::ids::{ShiftId, SystemId};
use domain::need::{Needs, WeeklyNeed};
use domain::rota::{CellEdit, Work};
use domain::shift::{preset, Preset, ShiftKind, ShiftSystem};
use domain::wish::{Wish, WishKind};
use store::shift::{get, in_force, put_in_force, save, systems};
use store::{need, publication, rota, wish, StoreFault, Tx};

use crate::ground::{at, day, month, Ground};

/// Saves a system and returns it; what is read back must be the same.
fn check(ground: &mut Ground, system: &ShiftSystem) -> ShiftSystem {
    let saved = ground.write(|tx| save(tx, system));
    assert_eq!(ground.read(|db| get(db, saved.id)), Some(saved.clone()), "as returned, so stored");
    let nameless = |s: &ShiftSystem| s.kinds.iter().cloned().map(|k| ShiftKind { id: ShiftId(0), ..k }).collect::<Vec<_>>();
    assert_eq!(nameless(&saved), nameless(system), "the kinds are the same but for their ids");
    saved
}

#[test]
fn every_preset_comes_back_and_two_of_the_same_share_no_kind() {
    let mut ground = Ground::new();
    let mut kinds = Vec::new();
    for which in [Preset::A, Preset::B, Preset::Own, Preset::B] {
        kinds.extend(check(&mut ground, &preset(which)).kinds.iter().map(|k| k.id));
    }
    let count = kinds.len();
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds.len(), count, "each kind has an id of its own");
    assert_eq!(ground.read(systems).len(), 4, "each is a system");
}

fn pair(first: ShiftId, then: ShiftId) -> domain::rule::Succession {
    domain::rule::Succession { first, then, strength: domain::rule::Strength::Weight(30) }
}

#[test]
fn forbidden_pairs_follow_the_kinds_to_their_new_ids() {
    let mut ground = Ground::new();
    ground.system();
    let mut system = preset(Preset::B);
    system.rules.forbidden = vec![pair(ShiftId(3), ShiftId(1)), pair(ShiftId(3), ShiftId(4))];
    let saved = check(&mut ground, &system);
    let ids: Vec<ShiftId> = saved.kinds.iter().map(|k| k.id).collect();
    assert_eq!(saved.rules.forbidden, vec![pair(ids[2], ids[0]), pair(ids[2], ids[3])], "the same shifts, in the same order");
}

#[test]
fn a_kind_keeps_its_id_when_it_changes_or_moves() {
    let mut ground = Ground::new();
    let mut system = ground.system();
    let before: Vec<ShiftId> = system.kinds.iter().map(|k| k.id).collect();
    system.kinds.reverse();
    system.kinds[0].code = "夜".to_owned();
    system.kinds.insert(0, ShiftKind { id: ShiftId(0), code: "半".to_owned(), half_rest: true, ..system.kinds[1].clone() });
    let after: Vec<ShiftId> = check(&mut ground, &system).kinds.iter().map(|k| k.id).collect();
    assert_eq!(after[1..], [before[1], before[0]], "moved, not made anew");
    assert!(!before.contains(&after[0]), "the new one is new");
}

#[test]
fn a_kind_that_nobody_uses_goes_with_the_needs_that_name_it() {
    let mut ground = Ground::new();
    let mut system = ground.system();
    let needs = Needs { weekly: vec![WeeklyNeed { shift: system.kinds[1].id, people: [1; 7] }], ..Needs::default() };
    ground.write(|tx| need::save(tx, &needs));
    system.kinds.pop();
    assert_eq!(check(&mut ground, &system).kinds.len(), 1, "it is gone");
    assert_eq!(ground.read(need::all), Needs::default(), "and its need with it");
}

#[test]
fn a_kind_that_stands_on_a_rota_a_wish_or_a_publication_is_in_use() {
    type Use = fn(&Tx, domain::ids::StaffId, ShiftId) -> Result<(), StoreFault>;
    let uses: [(&str, Use); 3] = [
        ("rota", |tx, staff, shift| {
            rota::put_cells(tx, &[CellEdit { staff, day: day("2026-12-01"), work: Some(Work::Shift(shift)), pinned: false }])
        }),
        ("wish", |tx, staff, shift| {
            let wanted = Wish {
                id: domain::ids::WishId(0),
                staff,
                day: day("2026-12-01"),
                wish: WishKind::WouldLike,
                shift: Some(shift),
                note: String::new(),
            };
            wish::set(tx, &wanted).map(|_| ())
        }),
        ("publication", |tx, staff, shift| {
            let cells = [(staff, day("2026-12-01"), Work::Shift(shift))];
            publication::publish(tx, month("2026-12"), 0, staff, at("2026-11-30T10:00:00"), &cells)
                .map(|_| ())
                .map_err(|fault| StoreFault::Other(fault.to_string()))
        }),
    ];
    for (place, put) in uses {
        let mut ground = Ground::new();
        let who = ground.people(1)[0];
        let system = ground.system();
        ground.write(|tx| put(tx, who, system.kinds[1].id));
        let mut shorter = system.clone();
        shorter.name = "短".to_owned();
        shorter.kinds.pop();
        assert_eq!(ground.refused(|tx| save(tx, &shorter)), StoreFault::InUse, "stands in a {place}");
        assert_eq!(ground.read(|db| get(db, system.id)), Some(system), "nothing of the refused save is kept ({place})");
    }
}

#[test]
fn an_unknown_system_is_not_found() {
    let mut ground = Ground::new();
    let unknown = ShiftSystem { id: SystemId(7), ..preset(Preset::A) };
    assert_eq!(ground.refused(|tx| save(tx, &unknown)), StoreFault::NotFound, "only id 0 is new");
    assert_eq!(
        ground.refused(|tx| put_in_force(tx, day("2026-12-01"), SystemId(7))),
        StoreFault::NotFound,
        "what is not there cannot be in force"
    );
}

#[test]
fn a_day_has_one_system_coming_into_force() {
    let mut ground = Ground::new();
    let (first, second) = (ground.system().id, ground.system().id);
    for (from, system) in [("2026-12-15", second), ("2026-01-01", first), ("2026-12-15", first)] {
        ground.write(|tx| put_in_force(tx, day(from), system));
    }
    let expected = vec![(day("2026-01-01"), first), (day("2026-12-15"), first)];
    assert_eq!(ground.read(in_force), expected, "the later word counts, the earlier date comes first");
}
