//! Shift systems: writing them, and from which date each is in force (ruling 1: nothing before that date changes).

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::ids::SystemId;
use domain::shift::{preset, problems, Preset, ShiftSystem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::shop::{changed, filled};
use crate::visit::Visit;

/// All systems of the shop.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Systems {
    /// The systems.
    pub systems: Vec<ShiftSystem>,
    /// From when each is in force, earliest first.
    pub in_force: Vec<InForce>,
}

/// A system in force from a date.
#[derive(Clone, Debug, Serialize, TS)]
pub struct InForce {
    /// The first day.
    pub from: NaiveDate,
    /// The system.
    pub system: SystemId,
}

/// Which preset.
#[derive(Deserialize, TS)]
pub struct WhichPreset {
    preset: Preset,
}

/// A system to save: id 0 is new.
#[derive(Deserialize, TS)]
pub struct SaveSystem {
    system: ShiftSystem,
}

/// From when a system is in force.
#[derive(Deserialize, TS)]
pub struct PutInForce {
    system: SystemId,
    from: NaiveDate,
}

/// The systems.
pub fn systems(visit: &mut Visit, _: Nothing) -> Result<Systems, Fault> {
    let (systems, in_force) = visit.store()?.read(|db| Ok((store::shift::systems(db)?, store::shift::in_force(db)?)))?;
    let in_force = in_force.into_iter().map(|(from, system)| InForce { from, system }).collect();
    Ok(Systems { systems, in_force })
}

/// A fresh copy of a preset, to be edited and saved.
pub fn preset_system(_: &mut Visit, args: WhichPreset) -> Result<ShiftSystem, Fault> {
    Ok(preset(args.preset))
}

/// Saves a system.
pub fn save(visit: &mut Visit, args: SaveSystem) -> Result<ShiftSystem, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let mut system = args.system;
    system.name = filled("name", &system.name)?;
    let found = problems(&system);
    if !found.is_empty() {
        return Err(Fault::InvalidSystem { problems: found });
    }
    visit.store()?.write(|tx| {
        let before = store::shift::get(tx, system.id)?;
        let saved = store::shift::save(tx, &system)?;
        let lines = before.map(|b| differences(&b, &saved)).unwrap_or_default();
        store::audit::add(tx, now, Some(me.id), Act::SystemSaved, &saved.name, &lines)?;
        Ok(saved)
    })
}

fn differences(before: &ShiftSystem, after: &ShiftSystem) -> Vec<AuditLine> {
    let kinds = |s: &ShiftSystem| {
        s.kinds.iter().map(|k| format!("{} {} {}", k.code, k.name, k.times())).collect::<Vec<_>>().join("; ")
    };
    let quota = |s: &ShiftSystem| format!("{:?} {}", s.rules.quota.period, f64::from(s.rules.quota.halves) / 2.0);
    let pairs = |s: &ShiftSystem| s.rules.forbidden.iter().map(|(a, b)| format!("{}-{}", a.0, b.0)).collect::<Vec<_>>().join(" ");
    changed(&[
        ("name", before.name.clone(), after.name.clone()),
        ("shifts", kinds(before), kinds(after)),
        ("quota", quota(before), quota(after)),
        ("forbidden", pairs(before), pairs(after)),
        ("longest_run", before.rules.longest_run.to_string(), after.rules.longest_run.to_string()),
        ("shortest_rest", before.rules.shortest_rest.to_string(), after.rules.shortest_rest.to_string()),
        ("duty_per_day", before.rules.duty_per_day.to_string(), after.rules.duty_per_day.to_string()),
        ("mentor_together", before.rules.mentor_together.to_string(), after.rules.mentor_together.to_string()),
    ])
}

/// Puts a system in force from a date.
pub fn put_in_force(visit: &mut Visit, args: PutInForce) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let system = store::shift::get(tx, args.system)?.ok_or_else(|| Fault::not_found("system"))?;
        store::shift::put_in_force(tx, args.from, args.system)?;
        let line = AuditLine::new("from", args.from.to_string());
        store::audit::add(tx, now, Some(me.id), Act::SystemInForce, &system.name, &[line])?;
        Ok(())
    })
}
