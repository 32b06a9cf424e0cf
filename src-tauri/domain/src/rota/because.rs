//! Why a cell holds what it holds: what is settled about that person and day alone, the strongest first. Absent on purpose: how
//! many people the day needs (see `coverage`), and what another choice would break (see `options`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::{rest_counts, RestCount};
use super::edit::Lock;
use super::plan::{DayState, Plan, LEAD};
use super::{Cell, Work};
use crate::ids::{ShiftId, StaffId};
use crate::leave::{LeaveKind, LeaveState};
use crate::month::shift_day;
use crate::quota::Window;
use crate::rule::Strength;
use crate::wish::WishKind;

/// Something that speaks for what a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Because {
    /// Not employed yet.
    NotYet { joined: NaiveDate },
    /// No longer employed.
    NoLonger { left: NaiveDate },
    /// The day has passed. Locked once the month is published; before that only the planner leaves it alone.
    Past { locked: bool },
    /// On signed leave (ATT-02).
    OnLeave { leave: LeaveKind, days: Window },
    /// Leave is asked for and not signed: the rota does not go by it (ATT-02).
    LeaveAsked { leave: LeaveKind, days: Window },
    /// Unavailable, for this shift or at all, as strongly as the shop has it.
    Unavailable { shift: Option<ShiftId>, strength: Strength },
    /// Pinned: the planner leaves it alone.
    Pinned,
    /// A wish about the day, and whether it is kept; unknown while nothing is planned.
    Wished { wish: WishKind, shift: Option<ShiftId>, kept: Option<bool> },
    /// The day counts as so many half days of rest, of those planned and due in its stretch (ROS-03, ROS-04).
    RestDue { counts: u16, window: Window, halves: u16, due: u16 },
    /// Works, or rests, as the mentor does (TRN-04).
    WithMentor { mentor: StaffId },
    /// A trainee works along (TRN-04).
    Leads { trainee: StaffId },
    /// On duty (ROS-06).
    OnDuty,
}

impl Because {
    /// Whether nothing else can be put there, whatever the rules say.
    pub fn locks(self) -> bool {
        matches!(self, Because::NotYet { .. } | Because::NoLonger { .. } | Because::Past { locked: true })
    }
}

/// Everything that speaks for what the cell at a row and column holds.
pub fn because(plan: &Plan, row: usize, column: usize, today: NaiveDate, lock: Lock) -> Vec<Because> {
    let day = plan.days()[column];
    let person = &plan.staff()[row];
    if !person.employed_on(day) {
        let left = person.left.filter(|left| *left < day);
        return vec![left.map_or(Because::NotYet { joined: person.joined }, |left| Because::NoLonger { left })];
    }
    let mut found = Vec::new();
    if day < today {
        found.push(Because::Past { locked: lock.before.is_some_and(|before| day < before) });
    }
    let cell = plan.cell(row, column);
    let works = plan.works(row);
    found.extend(leave(plan, person.id, day));
    found.extend(unavailable(plan, person.id, column));
    found.extend((cell.pinned && cell.work.is_some()).then_some(Because::Pinned));
    found.extend(wishes(plan, person.id, day, cell));
    found.extend(rest_due(plan, row, column, &works));
    found.extend(beside(plan, row, column, &works));
    found.extend(plan.facts().duty.iter().any(|d| d.staff == person.id && d.day == day).then_some(Because::OnDuty));
    found
}

fn leave(plan: &Plan, staff: StaffId, day: NaiveDate) -> impl Iterator<Item = Because> + '_ {
    let own = plan.facts().leave.iter().filter(move |l| l.staff == staff && l.days.holds(day));
    own.filter_map(|l| match l.state {
        LeaveState::Signed => Some(Because::OnLeave { leave: l.leave, days: l.days }),
        LeaveState::Asked => Some(Because::LeaveAsked { leave: l.leave, days: l.days }),
        LeaveState::Refused | LeaveState::Cancelled => None,
    })
}

fn unavailable(plan: &Plan, staff: StaffId, column: usize) -> impl Iterator<Item = Because> + '_ {
    let strength = plan.rules(column).map_or(Strength::Off, |rules| rules.unavailable);
    let own =
        plan.wishes_on(staff, plan.days()[column]).filter(move |w| w.wish == WishKind::Unavailable && strength.holds());
    own.map(move |w| Because::Unavailable { shift: w.shift, strength })
}

fn wishes(plan: &Plan, staff: StaffId, day: NaiveDate, cell: Cell) -> impl Iterator<Item = Because> + '_ {
    let own = plan.wishes_on(staff, day).filter(|w| w.wish != WishKind::Unavailable);
    own.map(move |w| Because::Wished { wish: w.wish, shift: w.shift, kept: w.kept(cell.work) })
}

fn rest_due(plan: &Plan, row: usize, column: usize, works: &[Option<Work>]) -> Option<Because> {
    let counts = plan.state_at(row, works, LEAD + column).half_rests();
    let day = plan.days()[column];
    let ended = || rest_counts(plan, row, works).into_iter().find(|count| count.window.holds(day));
    let count = (counts > 0).then(|| ended().or_else(|| open_week(plan, row, column, works))).flatten()?;
    count.strength.holds().then_some(Because::RestDue { counts, window: count.window, halves: count.halves, due: count.due })
}

/// The rest of a week that goes on after the month's last day, as far as it is planned.
fn open_week(plan: &Plan, row: usize, column: usize, works: &[Option<Work>]) -> Option<RestCount> {
    let (day, rules) = (plan.days()[column], plan.rules(column)?);
    let whole = rules.quota.windows(plan.facts().month.next()).into_iter().find(|w| w.holds(day))?;
    let begins = plan.facts().systems.iter().skip(1).map(|(from, _)| *from);
    let since = begins.clone().filter(|from| *from <= day).max().unwrap_or(whole.from);
    let until = begins.filter(|from| *from > day).min().map_or(whole.to, |from| shift_day(from, -1));
    let window = whole.meet(Window { from: since, to: until })?;
    let employed = plan.staff()[row].employed_in(window)?;
    let states = (0..LEAD + plan.days().len()).filter(|&offset| window.holds(plan.date_at(offset)));
    let states: Vec<DayState> = states.map(|offset| plan.state_at(row, works, offset)).collect();
    let away = states.iter().filter(|state| **state == DayState::Leave).count() as u16;
    let due = rules.quota.due(employed.days(), whole.days());
    let room = u16::try_from(2 * employed.days()).unwrap_or(u16::MAX).saturating_sub(2 * away);
    let halves = states.iter().map(|state| state.half_rests()).sum();
    Some(RestCount { window, halves, due: due.min(room), open: 0, strength: rules.quota_strength })
}

/// The mentor whom the person follows that day, and the trainees who follow the person.
fn beside(plan: &Plan, row: usize, column: usize, works: &[Option<Work>]) -> Vec<Because> {
    let (day, me) = (plan.days()[column], plan.staff()[row].id);
    if !plan.rules(column).is_some_and(|rules| rules.mentor.holds()) {
        return Vec::new();
    }
    let own = plan.state_at(row, works, LEAD + column);
    let alike = |other: usize| {
        let theirs = plan.works(other);
        match (own, plan.state_at(other, &theirs, LEAD + column)) {
            (DayState::Shift(a), DayState::Shift(b)) => a.id == b.id,
            (DayState::Rest, DayState::Rest) => true,
            _ => false,
        }
    };
    let mentor = plan.mentor_on(row, day).filter(|mentor| plan.row_of(*mentor).is_some_and(alike));
    let works_along = |&trainee: &usize| plan.mentor_on(trainee, day) == Some(me) && alike(trainee);
    let led = plan.trainees_of(row).iter().copied().filter(works_along);
    let led = led
        .filter(|_| matches!(own, DayState::Shift(_)))
        .map(|trainee| Because::Leads { trainee: plan.staff()[trainee].id });
    mentor.map(|mentor| Because::WithMentor { mentor }).into_iter().chain(led).collect()
}
