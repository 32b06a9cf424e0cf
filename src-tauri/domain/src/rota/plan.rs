//! One month's facts, gathered once and indexed by row and day, so that each rule is a plain loop.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Cell, Duty, Work};
use crate::apart::Apart;
use crate::calendar::DayKind;
use crate::extension::Extension;
use crate::ids::{LeaveId, ShiftId, StaffId};
use crate::leave::{Leave, LeaveState};
use crate::month::{shift_day, Month};
use crate::need::Needs;
use crate::pairing::Pairing;
use crate::quota::{Period, Quota, Window};
use crate::rule::{RotaRules, Strength};
use crate::shift::{ShiftKind, ShiftSystem};
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
    /// Pairs that are kept apart.
    pub apart: Vec<Apart>,
    /// Mentor pairings that last on some day of the month (TRN-04).
    pub pairings: Vec<Pairing>,
    /// Shifts that went on longer, from the day before the month to its end.
    pub extensions: Vec<Extension>,
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

impl DayState<'_> {
    /// Half days of rest that the day counts as (ROS-02): leave is none (ruling 2).
    pub fn half_rests(self) -> u16 {
        match self {
            DayState::Rest => 2,
            DayState::Shift(kind) => u16::from(kind.half_rest),
            DayState::Out | DayState::Open | DayState::Leave => 0,
        }
    }
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
    wishes_of: HashMap<StaffId, Vec<usize>>,
    trainees_of: Vec<Vec<usize>>,
    led_in: Vec<Vec<usize>>,
    apart_of: Vec<Vec<usize>>,
    extended: HashMap<(StaffId, NaiveDate), usize>,
    rests: Vec<RestWindow>,
}

/// A stretch over which rest is counted: a stretch of a quota, cut to the days on which its system is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestWindow {
    /// The days that count.
    pub window: Window,
    /// The quota in force on them.
    pub quota: Quota,
    /// How strongly it holds.
    pub strength: Strength,
    /// Days of the stretch before it was cut, for the pro rata.
    pub whole: i64,
}

impl Plan {
    /// Indexes the facts. Rows or cells that are short are read as empty.
    pub fn new(mut facts: Facts) -> Plan {
        let days: Vec<NaiveDate> = facts.month.days().collect();
        facts.cells = filled(facts.cells, facts.staff.len(), days.len());
        let rows: HashMap<StaffId, usize> = facts.staff.iter().enumerate().map(|(row, s)| (s.id, row)).collect();
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
        let mut wishes_of: HashMap<StaffId, Vec<usize>> = HashMap::new();
        for (at, wish) in facts.wishes.iter().enumerate() {
            wishes_of.entry(wish.staff).or_default().push(at);
        }
        let mut trainees_of = vec![Vec::new(); facts.staff.len()];
        let mut led_in = vec![Vec::new(); facts.staff.len()];
        for (at, pairing) in facts.pairings.iter().enumerate() {
            if let (Some(&trainee), Some(&mentor)) = (rows.get(&pairing.trainee), rows.get(&pairing.mentor)) {
                led_in[trainee].push(at);
                if !trainees_of[mentor].contains(&trainee) {
                    trainees_of[mentor].push(trainee);
                }
            }
        }
        let apart_of = facts.staff.iter().map(|s| apart_pairs(&facts.apart, s.id)).collect();
        let extended = facts.extensions.iter().enumerate().map(|(at, e)| ((e.staff, e.day), at)).collect();
        let rests = rest_windows(&facts.systems, facts.month);
        Plan { facts, days, rows, kinds, system_on, leave_on, wishes_of, trainees_of, led_in, apart_of, extended, rests }
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

    /// The rules by which counts over the month are judged: those in force on its last day.
    pub fn month_rules(&self) -> Option<&RotaRules> {
        self.rules(self.days.len().saturating_sub(1))
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

    /// What the person of `row` does on every day of the lead and the month, with `works` as the plan of the month.
    pub fn states(&self, row: usize, works: &[Option<Work>]) -> Vec<DayState<'_>> {
        (0..LEAD + self.days.len()).map(|offset| self.state_at(row, works, offset)).collect()
    }

    /// The longer day of a row at `offset`, if that day's shift went on (ROS-05).
    pub fn extension_at(&self, row: usize, offset: usize) -> Option<&Extension> {
        let key = (self.facts.staff.get(row)?.id, self.date_at(offset));
        self.extended.get(&key).map(|&at| &self.facts.extensions[at])
    }

    /// Pairs of which the person of `row` is one.
    pub fn apart_of(&self, row: usize) -> impl Iterator<Item = &Apart> {
        self.apart_of.get(row).into_iter().flatten().map(|&at| &self.facts.apart[at])
    }

    /// The stretches over which rest is counted that end in this month.
    pub fn rest_windows(&self) -> &[RestWindow] {
        &self.rests
    }

    /// The mentor with whom the person of `row` works on `day` (TRN-04).
    pub fn mentor_on(&self, row: usize, day: NaiveDate) -> Option<StaffId> {
        self.pairings_of(row).find(|p| p.holds_on(day)).map(|p| p.mentor)
    }

    /// The pairings in which the person of `row` is led.
    pub fn pairings_of(&self, row: usize) -> impl Iterator<Item = &Pairing> {
        self.led_in.get(row).into_iter().flatten().map(|&at| &self.facts.pairings[at])
    }

    /// The rows of those whose mentor is the person of `row` on some day.
    pub fn trainees_of(&self, row: usize) -> &[usize] {
        self.trainees_of.get(row).map_or(&[], Vec::as_slice)
    }

    /// The date at `offset` from the start of the lead.
    pub fn date_at(&self, offset: usize) -> NaiveDate {
        shift_day(self.facts.month.first(), offset as i64 - LEAD as i64)
    }

    /// Wishes of a person about a day.
    pub fn wishes_on(&self, staff: StaffId, day: NaiveDate) -> impl Iterator<Item = &Wish> {
        let own = self.wishes_of.get(&staff).map_or(&[][..], Vec::as_slice);
        own.iter().map(|&at| &self.facts.wishes[at]).filter(move |w| w.day == day)
    }

    /// The same month with other cells.
    pub fn with_cells(&self, cells: Vec<Vec<Cell>>) -> Plan {
        let mut changed = self.clone();
        changed.facts.cells = filled(cells, self.facts.staff.len(), self.days.len());
        changed
    }
}

/// One cell for each row and day.
fn filled(mut cells: Vec<Vec<Cell>>, rows: usize, days: usize) -> Vec<Vec<Cell>> {
    cells.resize(rows, Vec::new());
    for row in &mut cells {
        row.resize(days, Cell::default());
    }
    cells
}

/// The stretches of a `period` that end in `month`, each cut to the days on which the system at `at` is in force, with the days
/// it had before. A week that ends in the next month ends in this one where the system ends with it.
pub fn stretches(systems: &[(NaiveDate, ShiftSystem)], at: usize, period: Period, month: Month) -> Vec<(Window, i64)> {
    let next = systems.get(at + 1).map(|(from, _)| shift_day(*from, -1));
    let first = if at == 0 { NaiveDate::MIN } else { systems[at].0 };
    let in_force = Window { from: first, to: next.unwrap_or(NaiveDate::MAX) };
    let whole = period.windows(month).into_iter().chain(period.windows(month.next()));
    let parts = whole.filter_map(|w| Some((w.meet(in_force)?, w.days())));
    parts.filter(|(part, _)| month.holds(part.to)).collect()
}

/// Where the system changes on a day, each part of a week or month is due its share of the quota in force on it (ruling 1).
fn rest_windows(systems: &[(NaiveDate, ShiftSystem)], month: Month) -> Vec<RestWindow> {
    let of_system = |(at, (_, system)): (usize, &(NaiveDate, ShiftSystem))| {
        let (quota, strength) = (system.rules.quota, system.rules.quota_strength);
        let parts = stretches(systems, at, quota.period, month).into_iter();
        parts.map(move |(window, whole)| RestWindow { window, quota, strength, whole }).collect::<Vec<_>>()
    };
    systems.iter().enumerate().flat_map(of_system).collect()
}

fn apart_pairs(pairs: &[Apart], staff: StaffId) -> Vec<usize> {
    pairs.iter().enumerate().filter(|(_, p)| p.beside(staff).is_some()).map(|(at, _)| at).collect()
}

fn system_index(systems: &[(NaiveDate, ShiftSystem)], day: NaiveDate) -> usize {
    systems.iter().rposition(|(from, _)| *from <= day).unwrap_or(0)
}

fn leave_days(leave: &[Leave], staff: StaffId, span: &[NaiveDate]) -> Vec<Option<usize>> {
    let signed = |l: &Leave| l.staff == staff && l.state == LeaveState::Signed;
    span.iter().map(|day| leave.iter().position(|l| signed(l) && l.days.holds(*day))).collect()
}
