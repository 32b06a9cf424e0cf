//! How many people each shift needs.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use domain::audit::{Act, AuditLine};
use domain::ids::{ShiftId, StaffId};
use domain::month::Month;
use domain::need::{problems, Needs};
use serde::Deserialize;
use store::{StoreFault, Tx};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::rota::month::Checks;
use crate::rota::{facts, month};
use crate::visit::Visit;

/// All needs, as they shall be.
#[derive(Deserialize, TS)]
pub struct SaveNeeds {
    needs: Needs,
}

/// What a shift needs on one day.
#[derive(Deserialize, TS)]
pub struct DayNeed {
    day: NaiveDate,
    shift: ShiftId,
    people: u8,
}

/// The needs.
pub fn needs(visit: &mut Visit, _: Nothing) -> Result<Needs, Fault> {
    Ok(visit.store()?.read(store::need::all)?)
}

/// Replaces the needs.
pub fn save(visit: &mut Visit, args: SaveNeeds) -> Result<(), Fault> {
    let found = problems(&args.needs);
    if !found.is_empty() {
        return Err(Fault::InvalidNeeds { problems: found });
    }
    change(visit, |needs| *needs = args.needs)
}

/// Sets what a shift needs on one day; answers with the month's checks.
pub fn set_day(visit: &mut Visit, args: DayNeed) -> Result<Checks, Fault> {
    change(visit, |needs| needs.set_on(args.shift, args.day, args.people))?;
    let month = Month::of(args.day);
    Ok(visit.store()?.read(|db| month::checks(db, &facts::plan(db, month)?))?)
}

fn change(visit: &mut Visit, change: impl FnOnce(&mut Needs)) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| Ok(change_in(tx, now, me.id, change)?))
}

/// Changes the needs, and puts on record what was changed.
pub(crate) fn change_in(tx: &Tx, now: NaiveDateTime, by: StaffId, change: impl FnOnce(&mut Needs)) -> Result<(), StoreFault> {
    let before = store::need::all(tx)?;
    let mut after = before.clone();
    change(&mut after);
    store::need::save(tx, &after)?;
    store::audit::add(tx, now, Some(by), Act::NeedsSaved, "", &differences(&before, &after))?;
    Ok(())
}

fn differences(before: &Needs, after: &Needs) -> Vec<AuditLine> {
    let (old, new) = (figures(before), figures(after));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let value = |map: &BTreeMap<String, String>, what: &str| map.get(what).cloned().unwrap_or_default();
    names
        .into_iter()
        .map(|what| AuditLine { what: what.clone(), before: value(&old, what), after: value(&new, what) })
        .filter(|line| line.before != line.after)
        .collect()
}

/// Every need under a name of its own.
fn figures(needs: &Needs) -> BTreeMap<String, String> {
    let weekly = needs.weekly.iter().map(|w| (format!("shift {}", w.shift.0), format!("{:?}", w.people)));
    let dated = needs.dates.iter().map(|d| (format!("shift {} {}", d.shift.0, d.day), d.people.to_string()));
    let pairs = |least: &[u8], target: &[u8]| least.iter().zip(target).map(|(l, t)| format!("{l}/{t}")).collect::<Vec<_>>().join(" ");
    let bands = needs.bands.iter().map(|b| (format!("band {}", b.band), pairs(&b.least, &b.target)));
    let band_dates = needs.band_dates.iter().map(|b| (format!("band {} {}", b.band, b.day), pairs(&[b.least], &[b.target])));
    weekly.chain(dated).chain(bands).chain(band_dates).collect()
}
