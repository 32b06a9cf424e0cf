//! What if: a month planned again under other circumstances, beside the real one, to be compared. The trials live in memory, one
//! is searched after the other on threads of their own, and nothing of them is ever written.

use std::sync::Arc;

use domain::ids::SystemId;
use domain::month::Month;
use domain::rota::check::conflicts;
use domain::rota::figures::{figures, MonthFigures};
use domain::rota::plan::{Facts, Plan};
use domain::rota::sums::Carried;
use domain::rota::what_if::{apply, ready, OtherSystem, WhatIf};
use domain::shift::{problems, ShiftSystem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts;
use super::job::{Job, Search};
use super::model::Keep;
use super::month::{day_heads, row_head, Checks, MonthView, Shown};
use super::turn::Turns;
use crate::fault::Fault;
use crate::visit::Visit;

/// A trial to be made.
#[derive(Deserialize, TS)]
pub struct TryVariant {
    month: Month,
    what: WhatIf,
    seed: u32,
    seconds: u32,
}

/// Which trial.
#[derive(Clone, Copy, Deserialize, TS)]
pub struct WhichVariant {
    variant: u32,
}

/// The trials of a month beside the real one.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Variants {
    /// The draft as it stands.
    pub real: MonthFigures,
    /// The trials, oldest first.
    pub list: Vec<VariantRow>,
}

/// A trial and what it comes to so far.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VariantRow {
    /// Its number.
    pub variant: u32,
    /// What is tried.
    pub what: WhatIf,
    /// Still being searched, or waiting for its turn.
    pub running: bool,
    /// Seconds since its search began; 0 while it waits.
    pub seconds: f64,
    /// Seconds that were asked for.
    pub limit: u32,
    /// No binding rule is broken.
    pub legal: bool,
    /// Penalty points of its best rota.
    pub penalty: i64,
    /// No rota has fewer points than this, as far as it is proved.
    pub bound: Option<i64>,
    /// What its best rota comes to; `None` before there is one.
    pub figures: Option<MonthFigures>,
}

/// A trial, its search, and the people of it.
pub struct Variant {
    number: u32,
    what: WhatIf,
    limit: u32,
    month: Month,
    carried: Vec<Carried>,
    job: Job,
}

/// Every trial, and the queue in which they wait for each other.
#[derive(Default)]
pub struct Trials {
    list: Vec<Variant>,
    last: u32,
    turns: Arc<Turns>,
}

/// Trials of one month that are kept at the most.
const MOST: usize = 12;

impl Variant {
    fn row(&self) -> VariantRow {
        let so_far = self.job.progress();
        let figures = self.job.planned().map(|plan| figures(&plan, &self.carried));
        VariantRow {
            variant: self.number,
            what: self.what.clone(),
            running: so_far.running,
            seconds: so_far.seconds,
            limit: self.limit,
            legal: so_far.legal,
            penalty: so_far.penalty,
            bound: so_far.bound,
            figures,
        }
    }
}

/// Starts a trial; it is searched once those before it are done.
pub fn try_one(visit: &mut Visit, args: TryVariant) -> Result<u32, Fault> {
    let system = chosen(visit, args.what.system)?;
    let real = visit.store()?.read(|db| facts::plan(db, args.month))?;
    let changed = Plan::new(apply(real.facts().clone(), &args.what, system));
    refuse_bad_rules(changed.facts())?;
    let carried = visit.store()?.read(|db| facts::carried(db, &changed))?;
    let trials = &mut visit.house.trials;
    trials.list.retain(|v| v.month == args.month);
    if trials.list.len() >= MOST {
        return Err(Fault::Busy);
    }
    trials.last += 1;
    let keep = Keep { before: None, planned: false };
    let job = Job::start_in_turn(changed, &carried, keep, Search { seed: args.seed, seconds: args.seconds, rounds: None }, Some(trials.turns.clone()));
    let (number, what, limit, month) = (trials.last, args.what, args.seconds, args.month);
    trials.list.push(Variant { number, what, limit, month, carried, job });
    Ok(number)
}

fn chosen(visit: &mut Visit, wanted: Option<OtherSystem>) -> Result<Option<ShiftSystem>, Fault> {
    Ok(match wanted {
        None => None,
        Some(OtherSystem::Ready { preset }) => Some(ready(preset)),
        Some(OtherSystem::Saved { system }) => Some(saved(visit, system)?),
    })
}

fn saved(visit: &mut Visit, system: SystemId) -> Result<ShiftSystem, Fault> {
    let all = visit.store()?.read(store::shift::systems)?;
    all.into_iter().find(|s| s.id == system).ok_or_else(|| Fault::not_found("system"))
}

/// Limits that no shop could save are not tried either.
fn refuse_bad_rules(facts: &Facts) -> Result<(), Fault> {
    let problems: Vec<_> = facts.systems.iter().flat_map(|(_, s)| problems(s)).collect();
    if problems.is_empty() { Ok(()) } else { Err(Fault::InvalidSystem { problems }) }
}

/// The trials of a month beside the draft.
pub fn list(visit: &mut Visit, args: super::month::WhichMonth) -> Result<Variants, Fault> {
    let real = visit.store()?.read(|db| {
        let plan = facts::plan(db, args.month)?;
        let carried = facts::carried(db, &plan)?;
        Ok::<_, store::StoreFault>(figures(&plan, &carried))
    })?;
    let list = visit.house.trials.list.iter().filter(|v| v.month == args.month).map(Variant::row).collect();
    Ok(Variants { real, list })
}

/// Ends the search of a trial with the best so far.
pub fn stop(visit: &mut Visit, args: WhichVariant) -> Result<(), Fault> {
    find(visit, args)?.job.halt();
    Ok(())
}

/// Forgets a trial.
pub fn drop_one(visit: &mut Visit, args: WhichVariant) -> Result<(), Fault> {
    find(visit, args)?;
    visit.house.trials.list.retain(|v| v.number != args.variant);
    Ok(())
}

/// A trial as a month to look at: its best rota, to read only.
pub fn month(visit: &mut Visit, args: WhichVariant) -> Result<MonthView, Fault> {
    let today = visit.now()?.date();
    let variant = find(visit, args)?;
    let (carried, planned) = (variant.carried.clone(), variant.job.planned());
    let plan = planned.ok_or_else(|| Fault::not_found("rota"))?;
    let days = visit.store()?.read(|db| day_heads(db, &plan))?;
    let (facts, shown) = (plan.facts(), Shown::of(&plan, &carried));
    Ok(MonthView {
        month: facts.month,
        today,
        draft: false,
        locked_before: None,
        days,
        systems: facts.systems.iter().map(|(_, s)| s.clone()).collect(),
        staff: (0..plan.staff().len()).map(|row| row_head(&plan, row)).collect(),
        cells: facts.cells.clone(),
        leave: facts.leave.clone(),
        wishes: facts.wishes.clone(),
        extensions: Vec::new(),
        duty: Vec::new(),
        version: None,
        checks: Checks { conflicts: conflicts(&plan), coverage: shown.coverage, bands: shown.bands, sums: shown.sums, changes: Vec::new() },
    })
}

fn find<'a>(visit: &'a mut Visit, which: WhichVariant) -> Result<&'a Variant, Fault> {
    let found = visit.house.trials.list.iter().find(|v| v.number == which.variant);
    found.ok_or_else(|| Fault::not_found("variant"))
}
