//! Today in one look: who is on now and next, my week, what waits for a decision.

use chrono::{Days, NaiveDate, NaiveDateTime, Timelike};
use domain::access::{may, Right, Role};
use domain::ids::StaffId;
use domain::leave::{Leave, LeaveState};
use domain::month::{shift_day, Month};
use domain::rota::coverage::{bands, coverage, present};
use domain::rota::plan::{DayState, Plan, LEAD};
use domain::rota::Work;
use domain::shift::ShiftKind;
use serde::Serialize;
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::handover;
use crate::handover::today::TodayHandover;
use crate::leave::{rows, LeaveRow};
use crate::rota::facts;
use crate::rota::month::judged;
use crate::visit::Visit;

/// The page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TodayView {
    /// The time in the shop.
    pub now: NaiveDateTime,
    /// The date whose shifts are shown.
    pub date: NaiveDate,
    /// The shifts of the day, in order, as published; before a first publication as drafted for whoever plans.
    pub shifts: Vec<ShiftToday>,
    /// My next seven days, as published.
    pub my_days: Vec<MyDay>,
    /// Leave that waits for me to decide.
    pub leave_to_decide: Vec<LeaveRow>,
    /// My own leave that has not passed.
    pub my_leave: Vec<LeaveRow>,
    /// This month and the next, for whoever plans.
    pub planning: Vec<Planning>,
    /// The handover, for whoever has a part in it.
    pub handover: Option<TodayHandover>,
    /// When the latest backup was made, for whoever may see it.
    pub backup_at: Option<NaiveDateTime>,
}

/// A shift of today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShiftToday {
    /// The shift.
    pub shift: ShiftKind,
    /// Whether it is on.
    pub state: ShiftState,
    /// Who is on it.
    pub people: Vec<OnShift>,
    /// How many it needs.
    pub need: u16,
}

/// Whether a shift is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ShiftState {
    /// Between its first start and its last end.
    On,
    /// Still to come.
    Next,
    /// Over.
    Over,
}

/// Somebody on a shift.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OnShift {
    /// Who.
    pub staff: StaffId,
    /// Name.
    pub name: String,
    /// Has the duty today.
    pub duty: bool,
    /// Is learning.
    pub trainee: bool,
}

/// One of my days.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MyDay {
    /// The day.
    pub day: NaiveDate,
    /// What is planned.
    pub work: Option<Work>,
    /// The shift, if it is one.
    pub shift: Option<ShiftKind>,
    /// On signed leave.
    pub leave: bool,
    /// On duty.
    pub duty: bool,
}

/// How far a month is planned.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Planning {
    /// The month.
    pub month: Month,
    /// The published version.
    pub version: Option<u32>,
    /// Cells changed since.
    pub changes: usize,
    /// Conflicts that nobody accepted.
    pub conflicts: usize,
    /// Missing heads.
    pub gaps: u32,
    /// Days of people with nothing planned.
    pub empty: usize,
}

/// Today, for whoever is signed in.
pub fn today(visit: &mut Visit, _: Nothing) -> Result<TodayView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let plans = may(me.role, Right::SeeDraft);
    let backup_at = if may(me.role, Right::Backup) { visit.house.backups().first().map(|b| b.at) } else { None };
    Ok(visit.store()?.read(|db| {
        let date = now.date();
        let shown = shown_plan(db, Month::of(date), plans)?;
        let decides = |l: &Leave| l.state == LeaveState::Asked && (l.staff != me.id || me.role == Role::Owner);
        let asked = store::leave::between(db, shift_day(date, -60), shift_day(date, 366))?;
        let (mine, others): (Vec<Leave>, Vec<Leave>) = asked.into_iter().partition(|l| l.staff == me.id);
        let waiting: Vec<Leave> =
            others.into_iter().chain(mine.iter().cloned()).filter(|l| decides(l)).collect();
        Ok::<_, StoreFault>(TodayView {
            now,
            date,
            shifts: shifts(&shown, now),
            my_days: my_days(db, me.id, date, plans)?,
            leave_to_decide: if may(me.role, Right::DecideLeave) { rows(db, waiting)? } else { Vec::new() },
            my_leave: rows(db, mine.into_iter().filter(|l| l.days.to >= date).collect())?,
            planning: if plans { planning(db, date)? } else { Vec::new() },
            handover: handover::today::today(db, now, &me)?,
            backup_at,
        })
    })?)
}

/// The rota as published; where nothing is, the draft for whoever may see it.
fn shown_plan(db: &Db, month: Month, plans: bool) -> Result<Plan, StoreFault> {
    match store::publication::latest(db, month)? {
        Some(latest) => facts::published(db, month, latest.version),
        None if plans => facts::plan(db, month),
        None => facts::published(db, month, 0),
    }
}

fn shifts(plan: &Plan, now: NaiveDateTime) -> Vec<ShiftToday> {
    let Some(column) = plan.column_of(now.date()) else { return Vec::new() };
    let minute = now.hour() * 60 + now.minute();
    let heads = coverage(plan);
    let kinds = plan.system(column).map(|s| s.kinds.as_slice()).unwrap_or_default();
    let shift = |kind: &ShiftKind| ShiftToday {
        state: match () {
            () if minute < u32::from(kind.start().0) => ShiftState::Next,
            () if minute < u32::from(kind.end().0) => ShiftState::On,
            () => ShiftState::Over,
        },
        people: on_shift(plan, column, kind),
        need: heads.iter().find(|h| h.shift == kind.id).map_or(0, |h| h.need[column]),
        shift: kind.clone(),
    };
    kinds.iter().map(shift).collect()
}

fn on_shift(plan: &Plan, column: usize, kind: &ShiftKind) -> Vec<OnShift> {
    let day = plan.days()[column];
    let on = |&row: &usize| present(plan, row, &plan.works(row), column) == Some(kind.id);
    let person = |row: usize| {
        let staff = &plan.staff()[row];
        OnShift {
            staff: staff.id,
            name: staff.name.clone(),
            duty: plan.facts().duty.iter().any(|d| d.day == day && d.staff == staff.id),
            trainee: staff.role == Role::Trainee,
        }
    };
    (0..plan.staff().len()).filter(on).map(person).collect()
}

fn my_days(db: &Db, me: StaffId, from: NaiveDate, plans: bool) -> Result<Vec<MyDay>, StoreFault> {
    let mut plan = shown_plan(db, Month::of(from), plans)?;
    let mut found = Vec::new();
    for day in from.iter_days().take(7) {
        if plan.column_of(day).is_none() {
            plan = shown_plan(db, Month::of(day), plans)?;
        }
        let (Some(row), Some(column)) = (plan.row_of(me), plan.column_of(day)) else { continue };
        let works = plan.works(row);
        let state = plan.state_at(row, &works, LEAD + column);
        found.push(MyDay {
            day,
            work: works[column],
            shift: if let DayState::Shift(kind) = state { Some(kind.clone()) } else { None },
            leave: plan.leave_at(row, LEAD + column).is_some(),
            duty: plan.facts().duty.iter().any(|d| d.day == day && d.staff == me),
        });
    }
    Ok(found)
}

/// This month, and the next from ten days before it begins.
fn planning(db: &Db, today: NaiveDate) -> Result<Vec<Planning>, StoreFault> {
    let this = Month::of(today);
    let soon = today.checked_add_days(Days::new(10)).unwrap_or(today);
    let mut months = vec![this];
    if !this.holds(soon) {
        months.push(this.next());
    }
    months.into_iter().map(|month| how_far(db, month, today)).collect()
}

/// Gaps and empty days count from today on: the past is nobody's to plan.
fn how_far(db: &Db, month: Month, today: NaiveDate) -> Result<Planning, StoreFault> {
    let plan = facts::plan(db, month)?;
    let first = plan.days().iter().take_while(|d| **d < today).count();
    let open = judged(db, &plan)?.iter().filter(|c| c.accepted.is_none() && !c.is_soft()).count();
    let (heads, stretches) = (coverage(&plan), bands(&plan));
    let short = heads.iter().flat_map(|h| (first..h.have.len()).map(|c| u32::from(h.short(c)))).sum::<u32>();
    let thin = stretches.iter().flat_map(|b| (first..b.have.len()).map(|c| u32::from(b.short(c)))).sum::<u32>();
    let mut empty = 0;
    for row in 0..plan.staff().len() {
        let works = plan.works(row);
        empty += (first..works.len()).filter(|c| plan.state_at(row, &works, LEAD + c) == DayState::Open).count();
    }
    Ok(Planning {
        month,
        version: store::publication::latest(db, month)?.map(|p| p.version),
        changes: facts::changes_since(db, &plan)?.len(),
        conflicts: open,
        gaps: short + thin,
        empty,
    })
}
