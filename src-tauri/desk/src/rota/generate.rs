//! Generating a month: started, watched, stopped, and kept or dropped. The search runs on a thread of its own over a copy of
//! the facts; nothing is written until somebody keeps the result.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use domain::audit::Act;
use domain::month::Month;
use domain::rota::plan::Plan;
use domain::rota::sums::Carried;
use domain::rota::{CellEdit, Duty, Work};
use planner::{Control, Options, Outcome, Rota};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edit::change;
use super::facts;
use super::model::{Keep, Task};
use super::month::{Checks, Shown, WhichMonth};
use super::repair;
use super::shortfalls::{shortfalls, Shortfall};
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

/// How a month is searched.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Search {
    /// Seed of everything random.
    pub seed: u32,
    /// Seconds at the most.
    pub seconds: u32,
    /// Rounds at the most; then on one thread, so that the same seed gives the same rota.
    pub rounds: Option<u32>,
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
    /// No rule of a person is broken.
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

/// A search that runs or has run.
pub struct Job {
    month: Month,
    plan: Plan,
    carried: Vec<Carried>,
    task: Arc<Task>,
    /// The month alone, without the days after it that the search looks ahead to.
    judged: Arc<Task>,
    best: Arc<Mutex<Best>>,
    stop: Arc<AtomicBool>,
    /// The first column that is planned: gaps before it are nobody's to close.
    first: usize,
}

#[derive(Default)]
struct Best {
    rota: Option<Rota>,
    penalty: i64,
    bound: Option<i64>,
    legal: bool,
    outcome: Option<Outcome>,
    started: Option<Instant>,
    ended_after: Option<Duration>,
}

/// How far a search has come.
pub(crate) struct SoFar {
    /// Still searching, or waiting for its turn.
    pub running: bool,
    /// Seconds since its start; 0 while it waits.
    pub seconds: f64,
    /// No rule of a person is broken.
    pub legal: bool,
    /// Penalty points of the best rota.
    pub penalty: i64,
    /// The proved bound, if any.
    pub bound: Option<i64>,
}

/// Whoever holds it searches.
type Turn = Arc<Mutex<()>>;

/// The longest search that may be asked for, in seconds.
const MOST_SECONDS: u32 = 600;

impl Job {
    /// Starts a search over a month.
    pub(crate) fn start(plan: Plan, carried: &[Carried], keep: Keep, search: Search) -> Job {
        Job::start_in_turn(plan, carried, keep, search, None)
    }

    /// Starts a search that begins when it is its turn; its seconds count from then.
    pub(crate) fn start_in_turn(
        plan: Plan,
        carried: &[Carried],
        keep: Keep,
        search: Search,
        turn: Option<Turn>,
    ) -> Job {
        let month = plan.facts().month;
        let task = Arc::new(Task::looking_ahead(&plan, carried, keep));
        let judged = Arc::new(Task::new(&plan, carried, keep));
        let first = keep.before.map_or(0, |before| plan.days().iter().take_while(|d| **d < before).count());
        let job = Job {
            month,
            plan,
            carried: carried.to_vec(),
            task,
            judged,
            best: Arc::default(),
            stop: Arc::default(),
            first,
        };
        let limit = Duration::from_secs(u64::from(search.seconds.clamp(1, MOST_SECONDS)));
        let (task, best, stop) = (job.task.clone(), job.best.clone(), job.stop.clone());
        std::thread::spawn(move || {
            let _turn = turn.as_ref().map(|turn| turn.lock().unwrap_or_else(PoisonError::into_inner));
            let started = Instant::now();
            best.lock().unwrap_or_else(PoisonError::into_inner).started = Some(started);
            let control = Control { elapsed: &|| started.elapsed(), limit, stop: &stop };
            let threads = if search.rounds.is_some() { 1 } else { 2 };
            let options = Options { seed: u64::from(search.seed), threads, work: search.rounds.map(u64::from) };
            let outcome = planner::solve(&task.model, &options, &control, &mut |progress| {
                let mut best = best.lock().unwrap_or_else(PoisonError::into_inner);
                best.rota = Some(progress.rota.clone());
                best.penalty = progress.penalty;
                best.bound = progress.bound;
                best.legal = progress.is_legal;
            });
            let mut best = best.lock().unwrap_or_else(PoisonError::into_inner);
            best.outcome = outcome.ok();
            best.ended_after = Some(started.elapsed());
        });
        job
    }

    fn is_running(&self) -> bool {
        self.best.lock().unwrap_or_else(PoisonError::into_inner).ended_after.is_none()
    }

    /// Waits for the end of the search.
    pub(crate) fn finish(&self) {
        while self.is_running() {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Ends the search with the best so far, without waiting for it.
    pub(crate) fn halt(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// How far the search has come.
    pub(crate) fn progress(&self) -> SoFar {
        SoFar::of(&self.best.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The month with the best rota so far; `None` before the first.
    pub(crate) fn planned(&self) -> Option<Plan> {
        let cells = self.cells(&self.best.lock().unwrap_or_else(PoisonError::into_inner));
        (!cells.is_empty() || self.plan.staff().is_empty()).then(|| self.with(&cells))
    }

    /// The best rota so far, in the month's terms.
    pub(crate) fn view(&self) -> Generation {
        let best = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        let SoFar { running, seconds, legal, penalty, bound } = SoFar::of(&best);
        let cells = self.cells(&best);
        let plan = self.with(&cells);
        let shown = Shown::of(&plan, &self.carried);
        let heads: u32 = shown.coverage.iter().flat_map(|h| (self.first..h.have.len()).map(|c| u32::from(h.short(c)))).sum();
        let thin: u32 = shown.bands.iter().flat_map(|b| (self.first..b.have.len()).map(|c| u32::from(b.short(c)))).sum();
        let gaps = heads + thin;
        Generation {
            month: self.month,
            running,
            seconds,
            legal,
            penalty,
            bound,
            proves: cfg!(feature = "exact"),
            gaps,
            shortfalls: if running { Vec::new() } else { shortfalls(&plan, &self.judged, self.first) },
            cells,
            shown,
        }
    }

    /// The best rota as works; nothing before the first.
    fn cells(&self, best: &Best) -> Vec<Vec<Option<Work>>> {
        let rota = best.outcome.as_ref().map(|o| &o.rota).or(best.rota.as_ref());
        let rows = rota.into_iter().flatten().enumerate();
        rows.map(|(row, planned)| self.task.works(row, planned)).collect()
    }

    fn with(&self, works: &[Vec<Option<Work>>]) -> Plan {
        let mut cells = self.plan.facts().cells.clone();
        for (row, works) in cells.iter_mut().zip(works) {
            for (cell, work) in row.iter_mut().zip(works) {
                cell.work = *work;
            }
        }
        self.plan.with_cells(cells)
    }

    /// The edits that turn the draft `plan` into the best rota. Somebody who joined the rota meanwhile is left out.
    pub(crate) fn edits(&self, plan: &Plan) -> Vec<CellEdit> {
        let best = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        let rota = best.outcome.as_ref().map(|o| &o.rota).or(best.rota.as_ref());
        let edits = rota.map(|rota| repair::edits(&self.plan, &self.task, rota)).unwrap_or_default();
        let stands = |e: &CellEdit| {
            let at = plan.row_of(e.staff).zip(plan.column_of(e.day));
            at.is_some_and(|(row, column)| !plan.cell(row, column).pinned && plan.cell(row, column).work != e.work)
        };
        edits.into_iter().filter(stands).collect()
    }

    /// The duty that the search dealt out.
    pub(crate) fn duty(&self) -> Vec<Duty> {
        let best = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        let dealt = best.outcome.iter().flat_map(|o| &o.duties);
        dealt
            .flat_map(|on| on.people.iter().map(|&row| (on.day, row)))
            .map(|(day, row)| Duty { day: self.plan.days()[day], staff: self.plan.staff()[row].id })
            .collect()
    }
}

impl SoFar {
    fn of(best: &Best) -> SoFar {
        let outcome = best.outcome.as_ref();
        let since = best.ended_after.or(best.started.map(|started| started.elapsed()));
        SoFar {
            running: best.ended_after.is_none(),
            seconds: since.unwrap_or_default().as_secs_f64(),
            legal: outcome.map_or(best.legal || best.rota.is_none(), |o| o.broken.is_empty()),
            penalty: outcome.map_or(best.penalty, |o| o.penalty),
            bound: outcome.map_or(best.bound, |o| o.bound),
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
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
    let job = visit.house.job.take().filter(|job| job.month == args.month);
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
