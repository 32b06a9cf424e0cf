//! How many people each shift needs.

use std::collections::{BTreeMap, BTreeSet};

use domain::audit::{Act, AuditLine};
use domain::need::Needs;
use serde::Deserialize;
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;

/// All needs, as they shall be.
#[derive(Deserialize, TS)]
pub struct SaveNeeds {
    needs: Needs,
}

/// The needs.
pub fn needs(visit: &mut Visit, _: Nothing) -> Result<Needs, Fault> {
    Ok(visit.store()?.read(store::need::all)?)
}

/// Replaces the needs.
pub fn save(visit: &mut Visit, args: SaveNeeds) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let before = store::need::all(tx)?;
        store::need::save(tx, &args.needs)?;
        store::audit::add(tx, now, Some(me.id), Act::NeedsSaved, "", &differences(&before, &args.needs))?;
        Ok(())
    })
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
    weekly.chain(dated).collect()
}
