//! One month's facts, gathered once and indexed by row and day, so that each rule is a plain loop.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Cell, Duty, Work};
use crate::calendar::DayKind;
use crate::ids::{LeaveId, ShiftId, StaffId};
use crate::leave::{Leave, LeaveState};
use crate::month::{shift_day, Month};
use crate::need::Needs;
use crate::shift::{RotaRules, ShiftKind, ShiftSystem};
use crate::staff::Staff;
use crate::wish::Wish;

/// Days before the month that the rules look back on: enough for the longest run and a week that began earlier.
pub const LEAD: usize = 31;

/// What is known of a month, as it is stored.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The month.
    pub month: Month,
    /// What kind of day each day of the month is.
    pub kinds: Vec<DayKind>,
    /// The systems in force, each from a date, earliest first; the first one covers the lead as well.
    pub systems: Vec<(NaiveDate, ShiftSystem)>,
    /// The rows, in order.
    pub staff: Vec<Staff>,
    /// The cells, row by row, one for each day of the month.
    pub cells: Vec<Vec<Cell>>,
    /// What was worked on the [`LEAD`] days before the month, row by row, oldest first.
    pub before: Vec<Vec<Option<Work>>>,
    /// Leave that touches the lead or the month.
    pub leave: Vec<Leave>,
    /// Wishes of the month.
    pub wishes: Vec<Wish>,
    /// How many people are needed.
    pub needs: Needs,
    /// Who is on duty.
    pub duty: Vec<Duty>,
}

/// What a person does on a day once leave and employment are laid over the cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DayState<'a> {
    /// Not employed.
    Out,
    /// Nothing planned.
    Open,
    /// A rest day.
    Rest,
    /// On signed leave, with no shift.
    Leave,
    /// A shift, even where leave says otherwise: that is a conflict, not a correction.
    Shift(&'a ShiftKind),
}

/// The facts of a month, ready for the rules.
#[derive(Clone, Debug)]
pub struct Plan {
    facts: Facts,
    days: Vec<NaiveDate>,
    rows: HashMap<StaffId, usize>,
    kinds: HashMap<ShiftId, (usize, usize)>,
    system_on: Vec<usize>,
    leave_on: Vec<Vec<Option<usize>>>,
}

impl Plan {
    /// Indexes the facts. Rows or cells that are short are read as empty.
    pub fn new(facts: Facts) -> Plan {
        let days: Vec<NaiveDate> = facts.month.days().collect();
        let rows = facts.staff.iter().enumerate().map(|(row, s)| (s.id, row)).collect();
        let mut kinds = HashMap::new();
        for (at, (_, system)) in facts.systems.iter().enumerate() {
            for (k, kind) in system.kinds.iter().enumerate() {
                kinds.insert(kind.id, (at, k));
            }
        }
        let lead_start = shift_day(facts.month.first(), -(LEAD as i64));
        let span: Vec<NaiveDate> = lead_start.iter_days().take(LEAD + days.len()).collect();
        let system_on = span.iter().map(|d| system_index(&facts.systems, *d)).collect();
        let leave_on = facts.staff.iter().map(|s| leave_days(&facts.leave, s.id, &span)).collect();
        Plan { facts, days, rows, kinds, system_on, leave_on }
    }

    /// The facts themselves.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The days of the month.
    pub fn days(&self) -> &[NaiveDate] {
        &self.days
    }

    /// The rows' people.
    pub fn staff(&self) -> &[Staff] {
        &self.facts.staff
    }

    /// The row of a person.
    pub fn row_of(&self, staff: StaffId) -> Option<usize> {
        self.rows.get(&staff).copied()
    }

    /// The column of a day of this month.
    pub fn column_of(&self, day: NaiveDate) -> Option<usize> {
        self.facts.month.holds(day).then(|| (day - self.facts.month.first()).num_days() as usize)
    }

    /// The cell at a row and column.
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        self.facts.cells.get(row).and_then(|r| r.get(column)).copied().unwrap_or_default()
    }

    /// The plan of a row, one entry a day.
    pub fn works(&self, row: usize) -> Vec<Option<Work>> {
        (0..self.days.len()).map(|column| self.cell(row, column).work).collect()
    }

    /// A shift kind of any system in force in or before this month.
    pub fn kind(&self, shift: ShiftId) -> Option<&ShiftKind> {
        self.kinds.get(&shift).map(|&(s, k)| &self.facts.systems[s].1.kinds[k])
    }

    /// The system in force at `offset`, counted from the start of the lead.
    pub fn system_at(&self, offset: usize) -> Option<&ShiftSystem> {
        self.system_on.get(offset).and_then(|&s| self.facts.systems.get(s)).map(|(_, system)| system)
    }

    /// The system in force on a column of the month.
    pub fn system(&self, column: usize) -> Option<&ShiftSystem> {
        self.system_at(LEAD + column)
    }

    /// The rules in force on a column of the month.
    pub fn rules(&self, column: usize) -> Option<&RotaRules> {
        self.system(column).map(|s| &s.rules)
    }

    /// Signed leave of a row at `offset`.
    pub fn leave_at(&self, row: usize, offset: usize) -> Option<LeaveId> {
        let at = self.leave_on.get(row)?.get(offset).copied().flatten()?;
        Some(self.facts.leave[at].id)
    }

    /// What the person of `row` does at `offset` from the start of the lead, with `works` as the plan of the month.
    pub fn state_at(&self, row: usize, works: &[Option<Work>], offset: usize) -> DayState<'_> {
        let day = self.date_at(offset);
        let work = match offset.checked_sub(LEAD) {
            Some(column) => works.get(column).copied().flatten(),
            None => self.facts.before.get(row).and_then(|b| b.get(offset)).copied().flatten(),
        };
        let shift = match work {
            Some(Work::Shift(id)) => self.kind(id),
            _ => None,
        };
        match (shift, work) {
            _ if !self.facts.staff[row].employed_on(day) => DayState::Out,
            (Some(kind), _) => DayState::Shift(kind),
            _ if self.leave_at(row, offset).is_some() => DayState::Leave,
            (None, Some(Work::Rest)) => DayState::Rest,
            _ => DayState::Open,
        }
    }

    /// The date at `offset` from the start of the lead.
    pub fn date_at(&self, offset: usize) -> NaiveDate {
        shift_day(self.facts.month.first(), offset as i64 - LEAD as i64)
    }

    /// Wishes of a person about a day.
    pub fn wishes_on(&self, staff: StaffId, day: NaiveDate) -> impl Iterator<Item = &Wish> {
        self.facts.wishes.iter().filter(move |w| w.staff == staff && w.day == day)
    }

    /// The same month with other cells.
    pub fn with_cells(&self, cells: Vec<Vec<Cell>>) -> Plan {
        let mut changed = self.clone();
        changed.facts.cells = cells;
        changed
    }
}

fn system_index(systems: &[(NaiveDate, ShiftSystem)], day: NaiveDate) -> usize {
    systems.iter().rposition(|(from, _)| *from <= day).unwrap_or(0)
}

fn leave_days(leave: &[Leave], staff: StaffId, span: &[NaiveDate]) -> Vec<Option<usize>> {
    let signed = |l: &Leave| l.staff == staff && l.state == LeaveState::Signed;
    span.iter().map(|day| leave.iter().position(|l| signed(l) && l.days.holds(*day))).collect()
}
