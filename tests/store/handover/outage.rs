//! CON-13: outages with both times; takers and settings beside them.

use domain::handover::item::{ItemDraft, ItemKind};
use domain::handover::owner::Taker;
use domain::handover::setting::HandoverSettings;
use domain::ids::LeaveId;
use domain::leave::{Leave, LeaveKind, LeaveState};
use domain::quota::Window;
use store::handover::item::{add, Links};
use store::handover::{cover, outage, setting};
use store::StoreFault;

use super::item::floor;
use crate::ground::{at, day};

#[test]
fn one_outage_at_a_time_with_both_times_kept() {
    let (mut ground, people, _) = floor();
    let (from, to) = (at("2026-12-09T10:00:00"), at("2026-12-09T10:40:00"));
    let id = ground.write(|tx| outage::start(tx, people[0], from));
    ground.refused(|tx| outage::start(tx, people[0], to));
    assert_eq!(ground.read(outage::on).map(|o| o.id), Some(id), "it is on");
    ground.write(|tx| outage::end(tx, id, people[1], to));
    assert_eq!(ground.refused(|tx| outage::end(tx, id, people[1], to)), StoreFault::NotFound, "it ends once");
    assert_eq!(ground.read(outage::on), None, "it is off");
    let during = |from: &str, to: &str| ground.read(|db| outage::between(db, at(from), at(to))).len();
    assert_eq!(during("2026-12-09T10:30:00", "2026-12-09T12:00:00"), 1, "a part of the time");
    assert_eq!(during("2026-12-09T10:41:00", "2026-12-09T12:00:00"), 0, "after it");
}

#[test]
fn takers_are_named_and_named_anew() {
    let (mut ground, people, _) = floor();
    let leave = Leave {
        id: LeaveId(0), staff: people[0], leave: LeaveKind::Annual, days: Window { from: day("2026-12-10"), to: day("2026-12-11") },
        reason: String::new(), cover: String::new(), asked_at: at("2026-12-01T10:00:00"), state: LeaveState::Asked, decided_by: None, decided_at: None,
    };
    let leave = ground.write(|tx| store::leave::add(tx, &leave));
    let item = ground.write(|tx| add(tx, &ItemDraft::new(ItemKind::Task, "甲"), Links::default(), people[0], at("2026-12-01T10:00:00")));
    let taker = |to| [Taker { item, to }];
    ground.write(|tx| cover::put(tx, leave, &taker(None)));
    ground.write(|tx| cover::put(tx, leave, &taker(Some(people[1]))));
    assert_eq!(ground.read(|db| cover::of(db, leave)).takers, taker(Some(people[1])), "the last word counts");
}

#[test]
fn settings_are_what_ships_until_the_shop_changes_them() {
    let (mut ground, ..) = floor();
    assert_eq!(ground.read(setting::get), HandoverSettings::default(), "what ships");
    let own = HandoverSettings { most_shifts: 5, accept_minutes: 45, script: Some("请稍等".into()) };
    ground.write(|tx| setting::save(tx, &own));
    assert_eq!(ground.read(setting::get), own, "the shop's");
}
