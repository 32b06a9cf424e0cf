//! Generating a month: started, watched, stopped, and kept or dropped. Nothing is written until somebody keeps the result.

use domain::audit::Act;
use domain::month::Month;
use domain::rota::Work;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edit::change;
use super::facts;
use super::job::{Job, Search};
use super::model::Keep;
use super::month::{Checks, Shown, WhichMonth};
use super::shortfalls::Shortfall;
use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;

/// What to generate.
#[derive(Deserialize, TS)]
pub struct Generate {
    month: Month,
    seed: u32,
    seconds: u32,
    fill: Fill,
    /// Rounds of search instead of seconds, on one thread: then the same seed gives the same rota.
    #[serde(default)]
    #[ts(optional)]
    rounds: Option<u32>,
}

/// Which cells the planner may change. Pins, signed leave and the past stay in any case, the past also where it is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fill {
    /// Only the empty ones.
    Open,
    /// All of them.
    All,
}

/// The best rota so far.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Generation {
    /// The month.
    pub month: Month,
    /// Still searching.
    pub running: bool,
    /// Seconds since the start.
    pub seconds: f64,
    /// No binding rule is broken.
    pub legal: bool,
    /// Penalty points: missing heads, wishes not kept, unfairness.
    pub penalty: i64,
    /// No rota has fewer points than this, as far as it is proved.
    pub bound: Option<i64>,
    /// Whether this build can prove bounds at all (the feature `exact`).
    pub proves: bool,
    /// Missing heads.
    pub gaps: u32,
    /// The cells, row by row as in the month.
    pub cells: Vec<Vec<Option<Work>>>,
    /// What the cells come to.
    pub shown: Shown,
    /// What could not be met; told once the search has ended.
    pub shortfalls: Vec<Shortfall>,
}

/// Starts a search.
pub fn start(visit: &mut Visit, args: Generate) -> Result<(), Fault> {
    if visit.house.job.as_ref().is_some_and(Job::is_running) {
        return Err(Fault::Busy);
    }
    let today = visit.now()?.date();
    let (plan, carried) = visit.store()?.read(|db| {
        let plan = facts::plan(db, args.month)?;
        let carried = facts::carried(db, &plan)?;
        Ok::<_, store::StoreFault>((plan, carried))
    })?;
    let keep = Keep { before: Some(today), planned: args.fill == Fill::Open };
    let search = Search { seed: args.seed, seconds: args.seconds, rounds: args.rounds };
    visit.house.job = Some(Job::start(plan, &carried, keep, search));
    Ok(())
}

/// The best so far, if a search was started.
pub fn watch(visit: &mut Visit, _: Nothing) -> Result<Option<Generation>, Fault> {
    Ok(visit.house.job.as_ref().map(Job::view))
}

/// Ends the search with the best so far.
pub fn stop(visit: &mut Visit, _: Nothing) -> Result<Option<Generation>, Fault> {
    if let Some(job) = &visit.house.job {
        job.halt();
        job.finish();
    }
    watch(visit, Nothing {})
}

/// Writes the best rota into the draft, with the duty that goes with it.
pub fn keep(visit: &mut Visit, args: WhichMonth) -> Result<Checks, Fault> {
    let job = visit.house.job.take().filter(|job| job.month() == args.month);
    let job = job.ok_or_else(|| Fault::not_found("generation"))?;
    job.halt();
    job.finish();
    let plan = visit.store()?.read(|db| facts::plan(db, args.month))?;
    change(visit, args.month, &job.edits(&plan), &job.duty(), Act::RotaGenerated)
}

/// Throws the search away.
pub fn drop_it(visit: &mut Visit, _: Nothing) -> Result<(), Fault> {
    visit.house.job = None;
    Ok(())
}
