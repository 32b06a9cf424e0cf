//! Asking about a cell: who could, why, what it would cost, what would mend it, who would swap.

use chrono::NaiveDate;
use domain::ids::{ShiftId, StaffId};
use domain::month::Month;
use domain::rota::because::{because, Because};
use domain::rota::check::{conflicts, Breach};
use domain::rota::coverage::{bands, coverage, thinnest_shifts};
use domain::rota::edit::Lock;
use domain::rota::options;
use domain::rota::plan::{Plan, LEAD};
use domain::rota::sums::Carried;
use domain::rota::{CellEdit, Work};
use domain::time::Segment;
use serde::{Deserialize, Serialize};
use store::StoreFault;
use ts_rs::TS;

use super::effects::Impact;
use super::facts;
use super::reasons;
use super::standing::{Standing, Way};
use crate::fault::Fault;
use crate::visit::Visit;

/// A shift on a day.
#[derive(Deserialize, TS)]
pub struct ForShift {
    day: NaiveDate,
    shift: ShiftId,
}

/// A stretch of a day.
#[derive(Deserialize, TS)]
pub struct ForStretch {
    day: NaiveDate,
    band: Segment,
}

/// A cell.
#[derive(Deserialize, TS)]
pub struct ForCell {
    staff: StaffId,
    day: NaiveDate,
}

/// A conflict by its key.
#[derive(Deserialize, TS)]
pub struct ForConflict {
    month: Month,
    key: String,
}

/// What somebody would like to do on a day.
#[derive(Deserialize, TS)]
pub struct ForSwap {
    staff: StaffId,
    day: NaiveDate,
    work: Work,
}

/// Somebody for a shift on a day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Candidate {
    /// Who.
    pub staff: StaffId,
    /// The shift they would work.
    pub shift: ShiftId,
    /// What they do that day now.
    pub now: Option<Work>,
    /// Rules that keep them from it; none: they could simply take it.
    pub blocked: Vec<Breach>,
    /// What it would bring and cost besides.
    pub effects: Vec<Impact>,
    /// Worked minutes this month so far.
    pub minutes: u32,
    /// Night shifts this month so far.
    pub nights: u16,
}

/// A shift or a stretch of a day: who is there, and everybody who is not.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShiftRoom {
    /// People needed.
    pub need: u16,
    /// People on it; in a stretch, at its thinnest moment.
    pub have: u16,
    /// Everybody else, best first.
    pub list: Vec<Candidate>,
    /// Where people are missing: the cheapest changes found that bring one more and break no rule.
    pub remedy: Option<Way>,
    /// Whether any rota at all could close the gap.
    pub possible: bool,
}

/// Why a cell holds what it holds, and what else it could hold.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Why {
    /// What the cell holds.
    pub now: Option<Work>,
    /// What is settled about this person and day, the strongest first: leave, pins, wishes, rest due.
    pub because: Vec<Because>,
    /// People needed on that shift that day, if it is a shift.
    pub need: Option<u16>,
    /// People on it.
    pub have: Option<u16>,
    /// What else this person could do that day; nothing where the cell is locked.
    pub instead: Vec<Instead>,
    /// Everybody else for this shift, best first; nobody where the cell is locked.
    pub others: Vec<Candidate>,
}

/// Another use of a cell.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Instead {
    /// What it would hold.
    pub work: Work,
    /// Rules that it would break.
    pub blocked: Vec<Breach>,
    /// What it would bring and cost besides.
    pub effects: Vec<Impact>,
    /// Where a rule is against it: the cheapest other month of this person that has it, everybody else as they are.
    pub way: Option<Way>,
}

/// A shift on a day: everybody who could, or what keeps them from it, and what would close a gap.
pub fn candidates(visit: &mut Visit, args: ForShift) -> Result<ShiftRoom, Fault> {
    let (plan, carried, lock) = draft(visit, Month::of(args.day))?;
    let stands = Standing::new(&plan, &carried, lock);
    let heads = coverage(&plan).into_iter().find(|h| h.shift == args.shift);
    let column = plan.column_of(args.day).unwrap_or(0);
    let (need, have) = heads.map_or((0, 0), |h| (h.need[column], h.have[column]));
    let band = stands.task.band(column, args.shift);
    let list = everybody(&stands, &[args.shift], args.day);
    Ok(room(&stands, (have, need), band, list))
}

/// A stretch of a day: everybody who could come, each on the shift that has least against it, and what would close a gap.
pub fn stretch_candidates(visit: &mut Visit, args: ForStretch) -> Result<ShiftRoom, Fault> {
    let (plan, carried, lock) = draft(visit, Month::of(args.day))?;
    let stands = Standing::new(&plan, &carried, lock);
    let column = plan.column_of(args.day).unwrap_or(0);
    let heads = bands(&plan).into_iter().find(|b| b.band == args.band);
    let (need, have) = heads.map_or((0, 0), |b| (b.least[column], b.have[column]));
    let shifts = thinnest_shifts(&plan, args.band, column);
    let list = everybody(&stands, &shifts, args.day);
    Ok(room(&stands, (have, need), stands.task.stretch(column, &shifts, need), list))
}

fn room(stands: &Standing, (have, need): (u16, u16), band: Option<usize>, list: Vec<Candidate>) -> ShiftRoom {
    let asked = band.filter(|_| have < need).zip(planner::Reasons::new(&stands.task.model).ok());
    let gap = asked.map(|(band, mut asked)| reasons::gap(stands, &mut asked, band));
    let possible = gap.as_ref().is_none_or(|g| g.most >= u32::from(need));
    ShiftRoom { need, have, list, possible, remedy: gap.and_then(|g| g.remedy) }
}

/// Everybody who does none of the shifts: fewest rules against them first, then what costs least, then who has worked least.
fn everybody(stands: &Standing, shifts: &[ShiftId], day: NaiveDate) -> Vec<Candidate> {
    let column = stands.plan.column_of(day).unwrap_or(0);
    let weighed = |(shift, c): (ShiftId, options::Candidate)| {
        let row = stands.plan.row_of(c.staff);
        let effects = row.map(|row| stands.effects_of(row, column, Work::Shift(shift))).unwrap_or_default();
        Candidate { staff: c.staff, shift, now: c.now, blocked: c.blocked, effects, minutes: c.minutes, nights: c.nights }
    };
    let mut list: Vec<Candidate> = options::candidates_of(&stands.weigh, shifts, day).into_iter().map(weighed).collect();
    list.sort_by_key(|c| (c.blocked.len(), c.effects.iter().map(|e| e.points).sum::<i64>(), c.minutes));
    list
}

/// The reasons for a cell.
pub fn why(visit: &mut Visit, args: ForCell) -> Result<Why, Fault> {
    let today = visit.now()?.date();
    let (plan, carried, lock) = draft(visit, Month::of(args.day))?;
    let (row, column) = at(&plan, args.staff, args.day)?;
    let stands = Standing::new(&plan, &carried, lock);
    let now = plan.cell(row, column).work;
    let head = coverage(&plan).into_iter().find(|h| now == Some(Work::Shift(h.shift)));
    let because = because(&plan, row, column, today, lock);
    let is_locked = because.iter().any(|b| b.locks());
    let choices = if is_locked { Vec::new() } else { choices(&stands, &args, now) };
    let against: Vec<Work> = choices.iter().filter(|c| !c.blocked.is_empty()).map(|c| c.work).collect();
    let mut ways = stands.own_ways(row, column, &against);
    let instead = choices.into_iter().map(|choice| Instead {
        effects: stands.effects_of(row, column, choice.work),
        way: ways.iter().position(|(work, _)| *work == choice.work).map(|at| ways.swap_remove(at).1),
        work: choice.work,
        blocked: choice.blocked,
    });
    let others = head.as_ref().filter(|_| !is_locked).map(|h| everybody(&stands, &[h.shift], args.day));
    Ok(Why {
        now,
        because,
        need: head.as_ref().map(|h| h.need[column]),
        have: head.as_ref().map(|h| h.have[column]),
        instead: instead.collect(),
        others: others.unwrap_or_default(),
    })
}

/// What else a cell could hold. On leave without a shift there is nothing to rest from.
fn choices(stands: &Standing, of: &ForCell, now: Option<Work>) -> Vec<options::Choice> {
    let away = stands.plan.row_of(of.staff).zip(stands.plan.column_of(of.day));
    let away = away.is_some_and(|(row, column)| stands.plan.leave_at(row, LEAD + column).is_some());
    let rests = |c: &options::Choice| c.work == Work::Rest && !matches!(now, Some(Work::Shift(_)));
    options::choices(&stands.weigh, of.staff, of.day).into_iter().filter(|c| !away || !rests(c)).collect()
}

/// A small edit that removes a conflict, if there is one.
pub fn mend(visit: &mut Visit, args: ForConflict) -> Result<Option<Vec<CellEdit>>, Fault> {
    let (plan, _, lock) = draft(visit, args.month)?;
    let conflict = conflicts(&plan).into_iter().find(|c| c.key == args.key);
    let conflict = conflict.ok_or_else(|| Fault::not_found("conflict"))?;
    Ok(options::mend(&plan, &conflict, lock))
}

/// Exchanges among two or three people that give somebody what they would like; the gentlest first.
pub fn swaps(visit: &mut Visit, args: ForSwap) -> Result<Vec<Way>, Fault> {
    let (plan, carried, lock) = draft(visit, Month::of(args.day))?;
    let (row, column) = at(&plan, args.staff, args.day)?;
    let passed = lock.before.is_some_and(|before| args.day < before);
    Ok(if passed { Vec::new() } else { Standing::new(&plan, &carried, lock).swaps(row, column, args.work) })
}

fn at(plan: &Plan, staff: StaffId, day: NaiveDate) -> Result<(usize, usize), Fault> {
    plan.row_of(staff).zip(plan.column_of(day)).ok_or_else(|| Fault::not_found("cell"))
}

fn draft(visit: &mut Visit, month: Month) -> Result<(Plan, Vec<Carried>, Lock), Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| {
        let plan = facts::plan(db, month)?;
        let carried = facts::carried(db, &plan)?;
        Ok::<_, StoreFault>((plan, carried, facts::lock(db, month, today)?))
    })?)
}
