//! The same month under other circumstances: another shift system, more or fewer people, another quota or other limits. Only
//! the facts are changed; whoever asked plans them and compares. The real month is not touched.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::Facts;
use super::{Cell, Work};
use crate::access::Role;
use crate::ids::{ShiftId, StaffId, SystemId};
use crate::month::shift_day;
use crate::need::{Needs, WeeklyNeed};
use crate::order_times::{heads_for, presence_of_needs};
use crate::quota::Quota;
use crate::rule::Bound;
use crate::shift::{preset, Preset, ShiftSystem};
use crate::staff::Staff;

/// What is tried; nothing set plans the month anew as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WhatIf {
    /// Another system on all days of the month.
    pub system: Option<OtherSystem>,
    /// People more than there are, agents without wishes or leave.
    pub more: u8,
    /// People who would not be there.
    pub without: Vec<StaffId>,
    /// Another rest quota.
    pub quota: Option<Quota>,
    /// Another longest run, in days.
    pub longest_run: Option<u8>,
    /// Another shortest rest, in minutes.
    pub shortest_rest: Option<u16>,
}

/// A system to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OtherSystem {
    /// One that the shop has saved.
    Saved { system: SystemId },
    /// A ready-made one that it has not.
    Ready { preset: Preset },
}

/// Ids of people and shifts that only a trial knows begin here.
const TRIED: i64 = 1_000_000;

/// Most people who can be added.
pub const MOST_MORE: u8 = 20;

/// The facts under other circumstances. `system` is the one that [`WhatIf::system`] names. Nothing is planned yet but pins whose
/// shift is still there.
pub fn apply(mut facts: Facts, what: &WhatIf, system: Option<ShiftSystem>) -> Facts {
    if let Some(system) = system {
        facts.needs = needs_under(&facts, &system);
        change_system(&mut facts, system);
    }
    for (_, system) in &mut facts.systems {
        let rules = &mut system.rules;
        rules.quota = what.quota.unwrap_or(rules.quota);
        if let Some(days) = what.longest_run {
            rules.longest_run = Bound::hard(u16::from(days));
        }
        if let Some(minutes) = what.shortest_rest {
            rules.shortest_rest = Bound::hard(minutes);
        }
    }
    take_away(&mut facts, &what.without);
    add_people(&mut facts, what.more.min(MOST_MORE));
    let known: Vec<ShiftId> = facts.systems.iter().flat_map(|(_, s)| s.kinds.iter().map(|k| k.id)).collect();
    for cell in facts.cells.iter_mut().flatten() {
        let stays = cell.pinned && !matches!(cell.work, Some(Work::Shift(id)) if !known.contains(&id));
        if !stays {
            *cell = Cell::default();
        }
    }
    facts.duty.clear();
    facts
}

/// A ready-made system with ids that no saved shift has.
pub fn ready(which: Preset) -> ShiftSystem {
    let mut system = preset(which);
    system.id = SystemId(TRIED);
    for kind in &mut system.kinds {
        kind.id = ShiftId(TRIED + kind.id.0);
    }
    system
}

/// The system of the days before stays for what was worked then.
fn change_system(facts: &mut Facts, system: ShiftSystem) {
    let first = facts.month.first();
    let before = facts.systems.iter().rfind(|(from, _)| *from < first).cloned();
    let mut systems: Vec<_> = before.into_iter().filter(|(_, s)| s.id != system.id).collect();
    let from = if systems.is_empty() { shift_day(first, -31) } else { first };
    systems.push((from, system));
    facts.systems = systems;
}

/// What the shop has said the system needs, or else as many heads at each time of day as the present one puts there.
fn needs_under(facts: &Facts, system: &ShiftSystem) -> Needs {
    let said = |k: &ShiftId| facts.needs.weekly.iter().any(|w| w.shift == *k && w.people.iter().any(|p| *p > 0));
    if system.kinds.iter().any(|k| said(&k.id)) {
        return facts.needs.clone();
    }
    let Some((_, present)) = facts.systems.iter().rfind(|(from, _)| *from <= facts.month.last()) else { return Needs::default() };
    let demand = presence_of_needs(&present.kinds, &facts.needs.weekly);
    let weekly: Vec<WeeklyNeed> = heads_for(&system.kinds, &demand);
    Needs { weekly, dates: Vec::new(), ..facts.needs.clone() }
}

fn take_away(facts: &mut Facts, without: &[StaffId]) {
    let stays: Vec<bool> = facts.staff.iter().map(|s| !without.contains(&s.id)).collect();
    let mut rows = stays.iter();
    facts.cells.retain(|_| rows.next().copied().unwrap_or(true));
    let mut rows = stays.iter();
    facts.before.retain(|_| rows.next().copied().unwrap_or(true));
    facts.staff.retain(|s| !without.contains(&s.id));
    facts.leave.retain(|l| !without.contains(&l.staff));
    facts.wishes.retain(|w| !without.contains(&w.staff));
}

fn add_people(facts: &mut Facts, more: u8) {
    for n in 1..=i64::from(more) {
        let label = format!("+{n}");
        let person = Staff { id: StaffId(TRIED + n), ..Staff::new(&label, &label, Role::Agent, facts.month.first()) };
        facts.staff.push(person);
        facts.cells.push(Vec::new());
        facts.before.push(Vec::new());
    }
}
