//! Repairing a month after a sick call, a new need or a new rule: the fewest changed cells of other people that bring it back,
//! as several offers. Nothing is written: an offer that is taken comes back as an edit.

use std::sync::atomic::AtomicBool;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use domain::ids::{ShiftId, StaffId};
use domain::month::Month;
use domain::rota::coverage::{coverage, Coverage};
use domain::rota::edit::apply;
use domain::rota::plan::{Facts, Plan};
use domain::rota::sums::Carried;
use domain::rota::{CellEdit, Duty, Work};
use planner::{Broken, Control, Options};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::effects::Impact;
use super::facts;
use super::model::{Keep, Task};
use super::month::Shown;
use super::standing::Standing;
use crate::fault::Fault;
use crate::visit::Visit;

/// Which month, and what has happened; with neither, everything that is wrong in it is to be mended.
#[derive(Deserialize, TS)]
pub struct Repair {
    month: Month,
    /// Who cannot come, as signed leave says already.
    sick: Option<StaffId>,
    /// Where more people are needed than are there.
    place: Option<Place>,
}

/// A shift on a day.
#[derive(Clone, Copy, Deserialize, TS)]
pub struct Place {
    day: NaiveDate,
    shift: ShiftId,
}

/// What a repair comes to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Repairs {
    /// Ways to repair the month, the best first; empty where nothing needs to change, or nothing helps.
    pub offers: Vec<RepairOffer>,
    /// Heads missing as the month stands, of those that the repair is about.
    pub missing: Vec<Missing>,
    /// Whether this build can prove that no fewer cells would do (the feature `exact`).
    pub proves: bool,
    /// Heads that were missing before, which the repair leaves alone.
    pub stood: u32,
}

/// A shift with too few people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Missing {
    /// The day.
    pub day: NaiveDate,
    /// The shift.
    pub shift: ShiftId,
    /// How many.
    pub short: u32,
}

/// One way to repair the month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RepairOffer {
    /// The cells as they would be.
    pub edits: Vec<CellEdit>,
    /// Who would be on duty, on the days on which somebody else takes it over (ROS-06).
    pub duty: Vec<DayDuty>,
    /// The people whose plan changes, besides whoever cannot work as planned.
    pub people: Vec<StaffId>,
    /// Changed cells of theirs.
    pub moved: usize,
    /// Heads still missing of those that the repair is about.
    pub missing: Vec<Missing>,
    /// No repair with as few heads missing changes fewer cells.
    pub proved: bool,
    /// What it brings and costs besides.
    pub effects: Vec<Impact>,
    /// What the month comes to with it.
    pub shown: Shown,
}

/// Everybody on duty on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DayDuty {
    /// The day.
    pub day: NaiveDate,
    /// Who.
    pub staff: Vec<StaffId>,
}

/// How long the search for offers may take: with what is told around it, an answer comes within a second.
const LIMIT: Duration = Duration::from_millis(700);

/// Offers for the month as it stands: signed leave, pins and the locked past stay.
pub fn offers(visit: &mut Visit, args: Repair) -> Result<Repairs, Fault> {
    let today = visit.now()?.date();
    let (plan, carried) = visit.store()?.read(|db| {
        let plan = facts::plan(db, args.month)?;
        let carried = facts::carried(db, &plan)?;
        Ok((plan, carried))
    })?;
    let was = well(&plan, &args);
    let keep = Keep { before: Some(today), planned: false };
    let mut task = Task::new(&plan, &carried, keep);
    leave_alone(&mut task, &plan, &was, &args);
    let stands = Standing::over(&plan, Arc::new(task), 0);
    let from = plan.days().iter().take_while(|d| **d < today).count();
    // A sick call leaves rules alone that were broken before, as it does gaps.
    let broken = if args.sick.is_some() || args.place.is_some() { Broken::Left } else { Broken::Mended };
    let (started, stop) = (Instant::now(), AtomicBool::new(false));
    let control = Control { elapsed: &|| started.elapsed(), limit: LIMIT, stop: &stop };
    let options = Options { seed: 1, threads: 2, work: None };
    let found = planner::repair(&stands.task.model, &stands.rota, from, broken, &options, &control)
        .map_err(|fault| Fault::Storage { detail: fault.to_string() })?;
    let tell = Tell { stands: &stands, carried: &carried, keep, from };
    let offers = found.iter().map(|offer| tell.offer(offer)).filter(|offer| !offer.edits.is_empty() || !offer.duty.is_empty());
    let now = coverage(&plan);
    let all: u32 = now.iter().flat_map(|h| (from..h.have.len()).map(|c| u32::from(h.short(c)))).sum();
    let missing = tell.missing(&now);
    let proves = cfg!(feature = "exact");
    Ok(Repairs { proves, offers: offers.collect(), stood: all - missing.iter().map(|m| m.short).sum::<u32>().min(all), missing })
}

/// Heads as they were before somebody called in sick; where more are needed somewhere, what is there now.
fn well(plan: &Plan, args: &Repair) -> Vec<Coverage> {
    match args.sick {
        Some(sick) => {
            let leave = plan.facts().leave.iter().filter(|l| l.staff != sick).cloned().collect();
            coverage(&Plan::new(Facts { leave, ..plan.facts().clone() }))
        }
        None => coverage(plan),
    }
}

/// Gaps that stood before are not what the repair is about: nobody is moved for them.
fn leave_alone(task: &mut Task, plan: &Plan, was: &[Coverage], args: &Repair) {
    if args.sick.is_none() && args.place.is_none() {
        return;
    }
    let asked = |day: usize, shift: ShiftId| args.place.is_some_and(|p| p.shift == shift && plan.days().get(day) == Some(&p.day));
    for at in 0..task.model.cover.len() {
        let (day, shifts) = (task.model.cover[at].day, task.model.cover[at].shifts.clone());
        let ids: Vec<ShiftId> = shifts.iter().map(|&s| task.shift(s)).collect();
        if ids.iter().any(|&id| asked(day, id)) {
            continue;
        }
        let there: u32 = was.iter().filter(|h| ids.contains(&h.shift)).map(|h| u32::from(h.have[day])).sum();
        let band = &mut task.model.cover[at];
        if band.under > 0 {
            band.need = band.need.min(there);
        }
    }
}

/// Tells an offer of the planner in the shop's terms.
struct Tell<'a> {
    stands: &'a Standing<'a>,
    carried: &'a [Carried],
    keep: Keep,
    /// The first column that the repair may touch.
    from: usize,
}

impl Tell<'_> {
    fn offer(&self, offer: &planner::Offer) -> RepairOffer {
        let (plan, task) = (self.stands.plan, &self.stands.task);
        let edits = edits(plan, task, &offer.rota);
        let settled = |edit: &&CellEdit| {
            let at = plan.row_of(edit.staff).zip(plan.column_of(edit.day));
            at.is_some_and(|(row, column)| task.is_settled(row, column))
        };
        let mut people: Vec<StaffId> = edits.iter().filter(|e| !settled(e)).map(|e| e.staff).collect();
        people.dedup();
        let after = apply(plan, &edits);
        let shown = Shown::of(&after, self.carried);
        RepairOffer {
            moved: edits.iter().filter(|e| !settled(e)).count(),
            duty: self.duty(&after, &offer.rota),
            people,
            missing: self.missing(&shown.coverage),
            proved: offer.proved,
            effects: self.stands.effects(&offer.rota),
            shown,
            edits,
        }
    }

    /// Heads missing of those that the repair is about.
    fn missing(&self, now: &[Coverage]) -> Vec<Missing> {
        let (plan, task) = (self.stands.plan, &self.stands.task);
        let need = |column: usize, shift: ShiftId| task.band(column, shift).map_or(0, |at| task.model.cover[at].need);
        let short = |h: &Coverage, c: usize| need(c, h.shift).saturating_sub(u32::from(h.have[c]));
        let places = now.iter().flat_map(|h| (self.from..h.have.len()).map(move |c| (h, c)));
        let mut found: Vec<Missing> = places
            .map(|(h, c)| Missing { day: plan.days()[c], shift: h.shift, short: short(h, c) })
            .filter(|m| m.short > 0)
            .collect();
        found.sort_by_key(|m| m.day);
        found
    }

    /// Whoever is on duty and off in the repaired month hands it on to somebody who works that day.
    fn duty(&self, after: &Plan, rota: &planner::Rota) -> Vec<DayDuty> {
        let works = |d: &&Duty| {
            let at = after.row_of(d.staff).zip(after.column_of(d.day));
            at.is_some_and(|(row, column)| {
                column < self.from || (matches!(after.cell(row, column).work, Some(Work::Shift(_))) && rota[row][column].is_some())
            })
        };
        let kept: Vec<Duty> = after.facts().duty.iter().filter(works).copied().collect();
        if kept.len() == after.facts().duty.len() {
            return Vec::new();
        }
        let open = Plan::new(Facts { duty: kept.clone(), ..after.facts().clone() });
        let task = Task::new(&open, self.carried, self.keep);
        let dealt = planner::duty::deal(&task.model, rota);
        let mut days: Vec<NaiveDate> =
            after.facts().duty.iter().filter(|d| !kept.contains(d)).map(|d| d.day).collect();
        days.sort_unstable();
        days.dedup();
        let on = |day: NaiveDate| {
            let column = after.column_of(day);
            let new = dealt.iter().filter(|o| Some(o.day) == column).flat_map(|o| &o.people).map(|&row| after.staff()[row].id);
            DayDuty { day, staff: kept.iter().filter(|d| d.day == day).map(|d| d.staff).chain(new).collect() }
        };
        days.into_iter().map(on).collect()
    }
}

/// The edits that turn the draft into a rota of the planner; pinned cells stay.
pub(crate) fn edits(plan: &Plan, task: &Task, rota: &planner::Rota) -> Vec<CellEdit> {
    let mut edits = Vec::new();
    for (row, planned) in rota.iter().enumerate() {
        for (column, work) in task.works(row, planned).into_iter().enumerate() {
            let cell = plan.cell(row, column);
            if cell.work != work && !cell.pinned {
                edits.push(CellEdit { staff: plan.staff()[row].id, day: plan.days()[column], work, pinned: false });
            }
        }
    }
    edits
}
