//! A search for a month's rota, on a thread of its own over a copy of the facts. Absent on purpose: anything that is written.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::month::Month;
use domain::rota::plan::Plan;
use domain::rota::sums::Carried;
use domain::rota::{CellEdit, Duty, Work};
use planner::{Control, Options, Outcome, Rota};

use super::generate::Generation;
use super::model::{Keep, Task};
use super::month::Shown;
use super::repair;
use super::shortfalls::shortfalls;
use super::turn::{Place, Turns};

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

/// The longest search that may be asked for, in seconds.
const MOST_SECONDS: u32 = 600;

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
    /// The queue that it may wait in.
    turns: Option<Arc<Turns>>,
    /// The first column that is planned: gaps before it are nobody's to close.
    first: usize,
}

#[derive(Default)]
struct Best {
    rota: Option<Rota>,
    penalty: i64,
    bound: Option<i64>,
    outcome: Option<Outcome>,
    started: Option<Instant>,
    ended_after: Option<Duration>,
}

impl Best {
    /// The best rota; `None` before the first.
    fn rota(&self) -> Option<&Rota> {
        self.outcome.as_ref().map(|o| &o.rota).or(self.rota.as_ref())
    }
}

/// How far a search has come.
pub(crate) struct SoFar {
    /// Still searching, or waiting for its turn.
    pub running: bool,
    /// Seconds since its start; 0 while it waits.
    pub seconds: f64,
    /// No binding rule is broken.
    pub legal: bool,
    /// Penalty points of the best rota.
    pub penalty: i64,
    /// The proved bound, if any.
    pub bound: Option<i64>,
}

impl Job {
    /// Starts a search over a month.
    pub(crate) fn start(plan: Plan, carried: &[Carried], keep: Keep, search: Search) -> Job {
        Job::start_in_turn(plan, carried, keep, search, None)
    }

    /// Starts a search that begins when those before it in the queue are over; its seconds count from then. Stopped or dropped
    /// while it waits, it never begins.
    pub(crate) fn start_in_turn(
        plan: Plan,
        carried: &[Carried],
        keep: Keep,
        search: Search,
        turns: Option<Arc<Turns>>,
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
            turns,
            first,
        };
        job.begin(search);
        job
    }

    /// The search on its thread; its place in the queue is taken before, so that the order is that of the asking.
    fn begin(&self, search: Search) {
        let place = self.turns.as_ref().map(Place::behind_all);
        let (task, stop) = (self.task.clone(), self.stop.clone());
        let under_way = UnderWay { best: self.best.clone(), started: None };
        std::thread::spawn(move || {
            if place.as_ref().is_none_or(|place| place.comes(&stop)) {
                under_way.search(&task, &stop, search);
            }
        });
    }

    /// The month.
    pub(crate) fn month(&self) -> Month {
        self.month
    }

    /// Whether it searches, or waits for its turn.
    pub(crate) fn is_running(&self) -> bool {
        self.best().ended_after.is_none()
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
        self.turns.iter().for_each(|turns| turns.wake());
    }

    /// How far the search has come.
    pub(crate) fn progress(&self) -> SoFar {
        self.so_far(&self.best())
    }

    fn best(&self) -> MutexGuard<'_, Best> {
        self.best.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The month with the best rota so far; `None` before the first.
    pub(crate) fn planned(&self) -> Option<Plan> {
        let cells = self.cells(&self.best());
        (!cells.is_empty() || self.plan.staff().is_empty()).then(|| self.with(&cells))
    }

    /// The best rota so far, in the month's terms.
    pub(crate) fn view(&self) -> Generation {
        let best = self.best();
        let SoFar { running, seconds, legal, penalty, bound } = self.so_far(&best);
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

    fn so_far(&self, best: &Best) -> SoFar {
        let outcome = best.outcome.as_ref();
        let since = best.ended_after.or(best.started.map(|started| started.elapsed()));
        SoFar {
            running: best.ended_after.is_none(),
            seconds: since.unwrap_or_default().as_secs_f64(),
            legal: best.rota().is_none_or(|rota| self.is_legal(rota)),
            penalty: outcome.map_or(best.penalty, |o| o.penalty),
            bound: outcome.map_or(best.bound, |o| o.bound),
        }
    }

    /// What is broken on the days that the search looks ahead to is the next month's matter.
    fn is_legal(&self, rota: &Rota) -> bool {
        let model = &self.judged.model;
        let month: Rota = rota.iter().map(|row| row.iter().copied().take(model.days).collect()).collect();
        planner::score(model, &month).is_legal()
    }

    /// The best rota as works; nothing before the first.
    fn cells(&self, best: &Best) -> Vec<Vec<Option<Work>>> {
        let rows = best.rota().into_iter().flatten().enumerate();
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
        let best = self.best();
        let edits = best.rota().map(|rota| repair::edits(&self.plan, &self.task, rota)).unwrap_or_default();
        let stands = |e: &CellEdit| {
            let at = plan.row_of(e.staff).zip(plan.column_of(e.day));
            at.is_some_and(|(row, column)| !plan.cell(row, column).pinned && plan.cell(row, column).work != e.work)
        };
        edits.into_iter().filter(stands).collect()
    }

    /// The duty that the search dealt out.
    pub(crate) fn duty(&self) -> Vec<Duty> {
        let best = self.best();
        let dealt = best.outcome.iter().flat_map(|o| &o.duties);
        dealt
            .flat_map(|on| on.people.iter().map(|&row| (on.day, row)))
            .map(|(day, row)| Duty { day: self.plan.days()[day], staff: self.plan.staff()[row].id })
            .collect()
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.halt();
    }
}

/// A search on its thread; however it ends, it is said to be over.
struct UnderWay {
    best: Arc<Mutex<Best>>,
    started: Option<Instant>,
}

impl UnderWay {
    fn best(&self) -> MutexGuard<'_, Best> {
        self.best.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn search(mut self, task: &Task, stop: &AtomicBool, search: Search) {
        let started = Instant::now();
        self.started = Some(started);
        self.best().started = self.started;
        let limit = Duration::from_secs(u64::from(search.seconds.clamp(1, MOST_SECONDS)));
        let control = Control { elapsed: &|| started.elapsed(), limit, stop };
        let threads = if search.rounds.is_some() { 1 } else { 2 };
        let options = Options { seed: u64::from(search.seed), threads, work: search.rounds.map(u64::from) };
        let outcome = planner::solve(&task.model, &options, &control, &mut |progress| {
            let mut best = self.best();
            best.rota = Some(progress.rota.clone());
            best.penalty = progress.penalty;
            best.bound = progress.bound;
        });
        self.best().outcome = outcome.ok();
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.best().ended_after = Some(self.started.map_or(Duration::ZERO, |started| started.elapsed()));
    }
}
