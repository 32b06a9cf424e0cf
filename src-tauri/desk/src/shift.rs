//! Shift systems: writing them, and from which date each is in force (ruling 1: nothing before that date changes).

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::ids::SystemId;
use domain::language::Language;
use domain::rule::{Bound, RotaRules, ShiftLimit, Strength, Succession};
use domain::shift::{preset_in, problems, Preset, ShiftSystem};
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
    /// The language to name its shifts in.
    #[serde(default)]
    #[ts(optional)]
    language: Option<Language>,
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
    Ok(preset_in(args.preset, args.language.unwrap_or(Language::Simplified)))
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
    let quota = |s: &ShiftSystem| {
        let held = strength(s.rules.quota_strength);
        format!("{:?} {} {held}", s.rules.quota.period, f64::from(s.rules.quota.halves) / 2.0).trim_end().to_owned()
    };
    let pairs = |s: &ShiftSystem| {
        let pair = |p: &Succession| format!("{}-{}{}", p.first.0, p.then.0, told(p.strength));
        s.rules.forbidden.iter().map(pair).collect::<Vec<_>>().join(" ")
    };
    let limits = |s: &ShiftSystem| {
        let show = |n: Option<u8>| n.map(|n| n.to_string()).unwrap_or_default();
        let limit = |l: &ShiftLimit| format!("{} {:?} {}–{}{}", l.shift.0, l.period, show(l.least), show(l.most), told(l.strength));
        s.rules.shift_limits.iter().map(limit).collect::<Vec<_>>().join("; ")
    };
    let mut lines = changed(&[
        ("name", before.name.clone(), after.name.clone()),
        ("shifts", kinds(before), kinds(after)),
        ("quota", quota(before), quota(after)),
        ("forbidden", pairs(before), pairs(after)),
        ("shift_limits", limits(before), limits(after)),
        ("duty_per_day", before.rules.duty_per_day.to_string(), after.rules.duty_per_day.to_string()),
        ("duty_strength", strength(before.rules.duty), strength(after.rules.duty)),
        ("barred_shifts", strength(before.rules.barred), strength(after.rules.barred)),
        ("unavailable_days", strength(before.rules.unavailable), strength(after.rules.unavailable)),
        ("mentor_together", strength(before.rules.mentor), strength(after.rules.mentor)),
    ]);
    let (was, now) = (figures(&before.rules), figures(&after.rules));
    let other = was.into_iter().zip(now).filter(|(a, b)| a != b);
    lines.extend(other.map(|((what, before), (_, after))| AuditLine { what: what.to_owned(), before, after }));
    lines
}

/// How strongly a rule holds, where it does not simply bind.
fn strength(strength: Strength) -> String {
    match strength {
        Strength::Hard => String::new(),
        Strength::Off => "off".to_owned(),
        Strength::Weight(weight) => format!("~{weight}"),
    }
}

fn told(held: Strength) -> String {
    let word = strength(held);
    if word.is_empty() { word } else { format!("({word})") }
}

/// Every rule with a figure of its own, by name.
fn figures(rules: &RotaRules) -> Vec<(&'static str, String)> {
    let w = rules.weights;
    let bounds = [
        ("longest_run", rules.longest_run),
        ("shortest_run", rules.shortest_run),
        ("shortest_off", rules.shortest_off),
        ("shortest_rest", rules.shortest_rest),
        ("least_minutes", rules.least_minutes),
        ("most_minutes", rules.most_minutes),
        ("most_nights", rules.most_nights),
        ("most_weekends", rules.most_weekends),
        ("most_holidays", rules.most_holidays),
    ];
    let points = [
        ("weight would_like", w.would_like),
        ("weight rather_not", w.rather_not),
        ("weight under", w.under),
        ("weight target", w.target),
        ("weight over", w.over),
        ("weight fair", w.fair),
        ("weight hours", w.hours),
    ];
    let bound = |b: Bound| if b.strength.holds() { format!("{}{}", b.value, told(b.strength)) } else { "off".to_owned() };
    let bounds = bounds.into_iter().map(|(name, b)| (name, bound(b)));
    bounds.chain(points.into_iter().map(|(name, weight)| (name, weight.to_string()))).collect()
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
