//! What a few edits would do to the conflicts of a month, looked for only where they reach: the rows they touch and, for the
//! pairing of mentors (TRN-04), the rows of those who follow them. So one trial costs microseconds where a whole month costs a
//! millisecond. Absent on purpose: how many people are on duty on a day, which no edit of a cell changes.

use super::check::{apart_conflicts, conflicts, mentor_conflicts, row_conflicts, stood, Breach, Conflict};
use super::duty::duty_off_conflicts;
use super::plan::Plan;
use super::{CellEdit, Work};
use crate::month::shift_day;

/// The month as it stands, against which edits are weighed.
pub struct Weigh<'a> {
    pub(super) plan: &'a Plan,
    works: Vec<Vec<Option<Work>>>,
    standing: Vec<Conflict>,
}

impl<'a> Weigh<'a> {
    /// The month as it stands.
    pub fn new(plan: &'a Plan) -> Weigh<'a> {
        let works = (0..plan.staff().len()).map(|row| plan.works(row)).collect();
        Weigh { plan, works, standing: conflicts(plan) }
    }

    /// What a row holds before any edit.
    pub(super) fn works(&self, row: usize) -> &[Option<Work>] {
        &self.works[row]
    }

    /// Binding rules that the edits break: in the cells they set, even where the cell broke them before, and elsewhere those that they
    /// newly break or break worse.
    pub fn blocked(&self, edits: &[CellEdit]) -> Vec<Breach> {
        let after = self.after(edits).into_iter();
        after.filter(|c| !c.is_soft() && self.speaks_against(edits, c)).map(|c| c.breach).collect()
    }

    /// Whether the edits break no binding rule of `row` by itself: quicker than [`Weigh::blocked`], and weaker.
    pub(super) fn row_allows(&self, row: usize, edits: &[CellEdit]) -> bool {
        let trial = self.trial(row, edits);
        row_conflicts(self.plan, row, &trial).iter().all(|c| c.is_soft() || !self.speaks_against(edits, c))
    }

    /// Whether the edits break no new binding rule and none worse.
    pub(super) fn adds_none(&self, after: &[Conflict]) -> bool {
        after.iter().all(|c| c.is_soft() || stood(&self.standing, c))
    }

    /// The conflicts within reach of the edits, as they would be.
    pub(super) fn after(&self, edits: &[CellEdit]) -> Vec<Conflict> {
        let mut rows: Vec<usize> = edits.iter().filter_map(|e| self.plan.row_of(e.staff)).collect();
        rows.sort_unstable();
        rows.dedup();
        let trials: Vec<(usize, Vec<Option<Work>>)> = rows.iter().map(|&row| (row, self.trial(row, edits))).collect();
        let mut works: Vec<&[Option<Work>]> = self.works.iter().map(Vec::as_slice).collect();
        let mut found = Vec::new();
        for (row, trial) in &trials {
            works[*row] = trial;
            found.extend(row_conflicts(self.plan, *row, trial));
            found.extend(duty_off_conflicts(self.plan, *row, trial));
        }
        found.extend(self.apart(&rows, &works));
        let trainees: Vec<usize> = rows.iter().flat_map(|&row| self.plan.trainees_of(row)).copied().collect();
        rows.extend(trainees);
        rows.sort_unstable();
        rows.dedup();
        found.extend(rows.into_iter().flat_map(|row| mentor_conflicts(self.plan, row, &works)));
        found
    }

    /// The pairs of which somebody was touched.
    fn apart(&self, rows: &[usize], works: &[&[Option<Work>]]) -> Vec<Conflict> {
        let beside = |row: usize| {
            let id = self.plan.staff()[row].id;
            self.plan.apart_of(row).filter_map(move |pair| self.plan.row_of(pair.beside(id)?))
        };
        let mut all: Vec<usize> = rows.iter().flat_map(|&row| beside(row).chain([row])).collect();
        all.sort_unstable();
        all.dedup();
        all.into_iter().flat_map(|row| apart_conflicts(self.plan, row, works)).collect()
    }

    fn trial(&self, row: usize, edits: &[CellEdit]) -> Vec<Option<Work>> {
        let mut trial = self.works[row].clone();
        for edit in edits.iter().filter(|e| e.staff == self.plan.staff()[row].id) {
            if let Some(column) = self.plan.column_of(edit.day) {
                trial[column] = edit.work;
            }
        }
        trial
    }

    fn speaks_against(&self, edits: &[CellEdit], conflict: &Conflict) -> bool {
        edits.iter().any(|edit| sits_in(edit, conflict)) || !stood(&self.standing, conflict)
    }
}

/// Whether the conflict is about the very cell that the edit sets.
fn sits_in(edit: &CellEdit, conflict: &Conflict) -> bool {
    let same_day = conflict.day == edit.day;
    conflict.staff == Some(edit.staff)
        && match conflict.breach {
            Breach::OnLeave { .. }
            | Breach::Unavailable { .. }
            | Breach::BarredShift { .. }
            | Breach::WrongSystem { .. }
            | Breach::MentorApart { .. }
            | Breach::KeptApart { .. }
            | Breach::DutyWhileOff => same_day,
            Breach::ForbiddenSuccession { .. } | Breach::ShortRest { .. } => {
                same_day || conflict.day == shift_day(edit.day, 1)
            }
            Breach::LongRun { .. }
            | Breach::TooFewRests { .. }
            | Breach::TooManyRests { .. }
            | Breach::ShortRun { .. }
            | Breach::ShortOff { .. }
            | Breach::TooFewHours { .. }
            | Breach::TooManyHours { .. }
            | Breach::TooManyNights { .. }
            | Breach::TooManyWeekends { .. }
            | Breach::TooManyHolidays { .. }
            | Breach::ShiftTooOften { .. }
            | Breach::ShiftTooSeldom { .. }
            | Breach::DutyMissing { .. }
            | Breach::DutyTooMany { .. } => false,
        }
}
