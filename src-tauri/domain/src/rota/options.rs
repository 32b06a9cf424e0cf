//! Which rules stand in the way: of everybody for a shift, of every use of a cell; and the smallest edit that mends a conflict.
//! Absent on purpose: what a change costs, and exchanges to be offered; the planner weighs those.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::{stood, Breach, Conflict};
use super::coverage::{coverage, present, Coverage};
use super::edit::{locked, Lock};
use super::plan::{DayState, Plan, LEAD};
use super::sums::row_sum;
use super::weigh::Weigh;
use super::{CellEdit, Work};
use crate::ids::{ShiftId, StaffId};
use crate::month::shift_day;
use crate::quota::Window;

/// Somebody for a shift on a day, and the rules that keep them from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// Who.
    pub staff: StaffId,
    /// What they do that day now.
    pub now: Option<Work>,
    /// Rules that it would break in their row and in the pairing of mentor and trainee (TRN-04), either side; empty if they can.
    pub blocked: Vec<Breach>,
    /// Worked minutes this month so far.
    pub minutes: u32,
    /// Night shifts this month so far.
    pub nights: u16,
}

/// Everybody for `shift` on `day` who does not do it already: who breaks no rule first, then who has worked least.
pub fn candidates(weigh: &Weigh, shift: ShiftId, day: NaiveDate) -> Vec<Candidate> {
    let plan = weigh.plan;
    let Some(column) = plan.column_of(day) else { return Vec::new() };
    let mut all: Vec<Candidate> = (0..plan.staff().len())
        .filter(|&row| plan.staff()[row].employed_on(day))
        .filter(|&row| plan.cell(row, column).work != Some(Work::Shift(shift)))
        .map(|row| candidate(weigh, row, column, Work::Shift(shift)))
        .collect();
    all.sort_by_key(|c| (c.blocked.len(), c.minutes));
    all
}

/// Everybody who serves none of `shifts` on `day`, each with the one that breaks the fewest rules for them: who breaks none
/// first, then who has worked least.
pub fn candidates_of(weigh: &Weigh, shifts: &[ShiftId], day: NaiveDate) -> Vec<(ShiftId, Candidate)> {
    let serves = |work: Option<Work>| matches!(work, Some(Work::Shift(id)) if shifts.contains(&id));
    let mut all: Vec<(ShiftId, Candidate)> = Vec::new();
    for &shift in shifts {
        for candidate in candidates(weigh, shift, day).into_iter().filter(|c| !serves(c.now)) {
            match all.iter_mut().find(|(_, known)| known.staff == candidate.staff) {
                Some(known) if candidate.blocked.len() < known.1.blocked.len() => *known = (shift, candidate),
                Some(_) => {}
                None => all.push((shift, candidate)),
            }
        }
    }
    all.sort_by_key(|(_, c)| (c.blocked.len(), c.minutes));
    all
}

fn candidate(weigh: &Weigh, row: usize, column: usize, work: Work) -> Candidate {
    let plan = weigh.plan;
    let works = weigh.works(row);
    let person = &plan.staff()[row];
    let sum = row_sum(plan, row, works);
    let trial = CellEdit { staff: person.id, day: plan.days()[column], work: Some(work), pinned: false };
    Candidate { staff: person.id, now: works[column], blocked: weigh.blocked(&[trial]), minutes: sum.minutes, nights: sum.nights }
}

/// The shift that would fall short if the person of `row` no longer filled it on `column`.
fn opens(plan: &Plan, row: usize, works: &[Option<Work>], column: usize, heads: &[Coverage]) -> Option<ShiftId> {
    let left = present(plan, row, works, column)?;
    heads.iter().find(|h| h.shift == left && h.have[column] <= h.need[column]).map(|h| h.shift)
}

/// Whether they asked for something else than `work`.
fn is_against(plan: &Plan, staff: StaffId, day: NaiveDate, work: Work) -> bool {
    plan.wishes_on(staff, day).any(|w| w.kept(Some(work)) == Some(false))
}

/// Exchanges of the one day, with anybody who does `want`.
fn one_day_swaps<'a>(weigh: &'a Weigh, row: usize, column: usize, want: Work, lock: Lock) -> impl Iterator<Item = Vec<CellEdit>> + 'a {
    partners(weigh.plan, row, column, want).filter_map(move |partner| {
        let edits = exchange(weigh.plan, row, partner, column);
        (weigh.row_allows(row, &edits) && allowed(weigh, &edits, lock)).then_some(edits)
    })
}

/// Exchanges of the day and of another in return, the first that will do with each partner.
fn two_day_swaps<'a>(weigh: &'a Weigh, row: usize, column: usize, want: Work, lock: Lock) -> impl Iterator<Item = Vec<CellEdit>> + 'a {
    let plan = weigh.plan;
    let mut own_row: HashMap<(usize, Option<Work>), bool> = HashMap::new();
    partners(plan, row, column, want).filter_map(move |partner| {
        (0..plan.days().len()).filter(|&c| c != column && exchangeable(plan, row, partner, c)).find_map(|c| {
            let mut edits = exchange(plan, row, partner, column);
            edits.extend(exchange(plan, row, partner, c));
            let fits = own_row.entry((c, plan.cell(partner, c).work)).or_insert_with(|| weigh.row_allows(row, &edits));
            (*fits && weigh.row_allows(partner, &edits) && allowed(weigh, &edits, lock)).then_some(edits)
        })
    })
}

fn partners(plan: &Plan, row: usize, column: usize, want: Work) -> impl Iterator<Item = usize> + '_ {
    let open = plan.cell(row, column).work.is_none_or(|now| now == want);
    let does = move |r: &usize| !open && *r != row && plan.cell(*r, column).work == Some(want) && !plan.cell(*r, column).pinned;
    (0..plan.staff().len()).filter(does)
}

fn exchangeable(plan: &Plan, a: usize, b: usize, column: usize) -> bool {
    let (a, b) = (plan.cell(a, column), plan.cell(b, column));
    a.work.is_some() && b.work.is_some() && a.work != b.work && !a.pinned && !b.pinned
}

fn allowed(weigh: &Weigh, edits: &[CellEdit], lock: Lock) -> bool {
    locked(weigh.plan, edits, lock).is_empty() && weigh.blocked(edits).is_empty()
}

fn exchange(plan: &Plan, a: usize, b: usize, column: usize) -> Vec<CellEdit> {
    let day = plan.days()[column];
    let edit = |to: usize, from: usize| CellEdit {
        staff: plan.staff()[to].id,
        day,
        work: plan.cell(from, column).work,
        pinned: plan.cell(to, column).pinned,
    };
    vec![edit(a, b), edit(b, a)]
}

/// A use of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Choice {
    /// What it would hold.
    pub work: Work,
    /// Rules that it would break; empty if it can.
    pub blocked: Vec<Breach>,
}

/// Everything that a cell could hold instead, rest included, with the rules against it (interface point 7).
pub fn choices(weigh: &Weigh, staff: StaffId, day: NaiveDate) -> Vec<Choice> {
    let plan = weigh.plan;
    let (Some(row), Some(column)) = (plan.row_of(staff), plan.column_of(day)) else { return Vec::new() };
    let now = plan.cell(row, column).work;
    let choice = |work| Choice { work, blocked: weigh.blocked(&[CellEdit { staff, day, work: Some(work), pinned: false }]) };
    works_for(plan, column).into_iter().filter(|w| now != Some(*w)).map(choice).collect()
}

/// A small edit that removes a conflict without adding one or opening a gap: one cell, the least disturbing, or else an exchange
/// with somebody (interface point 6). Pinned cells stay. `None` for a rule about the day, and where nothing so small helps.
pub fn mend(plan: &Plan, conflict: &Conflict, lock: Lock) -> Option<Vec<CellEdit>> {
    let row = plan.row_of(conflict.staff?)?;
    let weigh = Weigh::new(plan);
    let columns = mend_columns(plan, conflict, row);
    let tries: Vec<(usize, Work)> =
        columns.into_iter().flat_map(|column| works_for(plan, column).into_iter().map(move |work| (column, work))).collect();
    let gone = |after: &[Conflict]| {
        let of_it = |c: &Conflict| c.key == conflict.key || stood(std::slice::from_ref(conflict), c);
        !after.iter().any(of_it) && weigh.adds_none(after)
    };
    mend_one_cell(&weigh, row, &tries, lock, gone).map(|edit| vec![edit]).or_else(|| {
        let good = |edits: &Vec<CellEdit>| gone(&weigh.after(edits));
        let one_day = || tries.iter().find_map(|&(c, work)| one_day_swaps(&weigh, row, c, work, lock).find(good));
        // A second day in return leaves a count of rest days as it was, or is no small change.
        let counts_rest = matches!(conflict.breach, Breach::TooFewRests { .. } | Breach::TooManyRests { .. });
        let tries_two = if counts_rest { &[][..] } else { &tries[..] };
        let two_days = || tries_two.iter().find_map(|&(c, work)| two_day_swaps(&weigh, row, c, work, lock).find(good));
        one_day().or_else(two_days)
    })
}

/// The one cell whose change leaves the fewest conflicts, then goes against no wish, then fills a gap.
fn mend_one_cell(
    weigh: &Weigh,
    row: usize,
    tries: &[(usize, Work)],
    lock: Lock,
    gone: impl Fn(&[Conflict]) -> bool,
) -> Option<CellEdit> {
    let plan = weigh.plan;
    let staff = plan.staff()[row].id;
    let heads = coverage(plan);
    let weight = |&(column, work): &(usize, Work)| {
        let edit = CellEdit { staff, day: plan.days()[column], work: Some(work), pinned: false };
        let same = plan.cell(row, column).work == Some(work);
        if same || !locked(plan, &[edit], lock).is_empty() || opens(plan, row, weigh.works(row), column, &heads).is_some() {
            return None;
        }
        let after = weigh.after(&[edit]);
        let short = heads.iter().any(|h| work == Work::Shift(h.shift) && h.short(column) > 0);
        let against = is_against(plan, staff, edit.day, work);
        gone(&after).then_some(((after.len(), against, !short), edit))
    };
    tries.iter().filter_map(weight).min_by_key(|(weight, _)| *weight).map(|(_, edit)| edit)
}

fn works_for(plan: &Plan, column: usize) -> Vec<Work> {
    let kinds = plan.system(column).map(|s| s.kinds.as_slice()).unwrap_or_default();
    kinds.iter().map(|k| Work::Shift(k.id)).chain([Work::Rest]).collect()
}

/// The free columns in which a change could remove the conflict: the stretch it is about, or the day and its neighbours.
fn mend_columns(plan: &Plan, conflict: &Conflict, row: usize) -> Vec<usize> {
    let stretch = match &conflict.breach {
        Breach::LongRun { run, .. } => Some(*run),
        Breach::ShortRun { run, .. } | Breach::ShortOff { run, .. } => {
            Some(Window { from: shift_day(run.from, -1), to: shift_day(run.to, 1) })
        }
        Breach::TooFewRests { window, .. }
        | Breach::TooManyRests { window, .. }
        | Breach::ShiftTooOften { window, .. }
        | Breach::ShiftTooSeldom { window, .. } => Some(*window),
        Breach::TooFewHours { .. }
        | Breach::TooManyHours { .. }
        | Breach::TooManyNights { .. }
        | Breach::TooManyWeekends { .. }
        | Breach::TooManyHolidays { .. } => Some(Window { from: plan.facts().month.first(), to: plan.facts().month.last() }),
        _ => None,
    };
    let column = plan.column_of(conflict.day).unwrap_or(0);
    let inside = |c: &usize| match stretch {
        Some(s) => s.holds(plan.days()[*c]),
        None => c.abs_diff(column) <= 1,
    };
    let works = plan.works(row);
    let taken = |c: &usize| !matches!(plan.state_at(row, &works, LEAD + c), DayState::Out | DayState::Leave);
    (0..plan.days().len()).filter(inside).filter(taken).filter(|&c| !plan.cell(row, c).pinned).collect()
}
