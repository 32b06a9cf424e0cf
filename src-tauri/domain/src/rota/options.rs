//! Reasons and proposals for a cell: who could take a shift, why somebody cannot, and the smallest exchange that helps.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::{conflicts, row_conflicts, Breach, Conflict};
use super::coverage::coverage;
use super::edit::{apply, locked, Lock};
use super::plan::{DayState, Plan, LEAD};
use super::sums::row_sum;
use super::{CellEdit, Work};
use crate::ids::{ShiftId, StaffId};

/// Somebody who could take a shift on a day, or the rules that keep them from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// Who.
    pub staff: StaffId,
    /// What they do that day now.
    pub now: Option<Work>,
    /// Rules that it would break; empty if they can.
    pub blocked: Vec<Breach>,
    /// The shift that would fall short without them.
    pub opens: Option<ShiftId>,
    /// Asked for this, or against it.
    pub wish: Option<bool>,
    /// Worked minutes this month so far.
    pub minutes: u32,
    /// Night shifts this month so far.
    pub nights: u16,
}

/// Everybody for `shift` on `day`, best first: who breaks no rule, leaves no gap, asked for it, has worked least (ROS-08).
pub fn candidates(plan: &Plan, shift: ShiftId, day: NaiveDate) -> Vec<Candidate> {
    let Some(column) = plan.column_of(day) else { return Vec::new() };
    let heads = coverage(plan);
    let mut all: Vec<Candidate> = (0..plan.staff().len())
        .filter(|&row| plan.staff()[row].employed_on(day))
        .filter(|&row| plan.cell(row, column).work != Some(Work::Shift(shift)))
        .map(|row| candidate(plan, row, column, Work::Shift(shift), &heads))
        .collect();
    all.sort_by_key(|c| {
        let against = match c.wish {
            Some(true) => 0,
            None => 1,
            Some(false) => 2,
        };
        (c.blocked.len(), c.opens.is_some(), against, c.minutes)
    });
    all
}

fn candidate(plan: &Plan, row: usize, column: usize, work: Work, heads: &[super::coverage::Coverage]) -> Candidate {
    let works = plan.works(row);
    let now = works[column];
    let day = plan.days()[column];
    let person = &plan.staff()[row];
    let opens = match now {
        Some(Work::Shift(left)) => heads.iter().find(|h| h.shift == left && h.have[column] <= h.need[column]).map(|h| h.shift),
        _ => None,
    };
    let sum = row_sum(plan, row, &works);
    let trial = CellEdit { staff: person.id, day, work: Some(work), pinned: false };
    Candidate {
        staff: person.id,
        now,
        blocked: added(plan, &[trial]),
        opens,
        wish: plan.wishes_on(person.id, day).find_map(|w| w.kept(Some(work))),
        minutes: sum.minutes,
        nights: sum.nights,
    }
}

/// The rules that a set of edits would newly break in the rows it touches.
fn added(plan: &Plan, edits: &[CellEdit]) -> Vec<Breach> {
    let mut found = Vec::new();
    let mut rows: Vec<usize> = edits.iter().filter_map(|e| plan.row_of(e.staff)).collect();
    rows.sort_unstable();
    rows.dedup();
    for row in rows {
        let works = plan.works(row);
        let mut trial = works.clone();
        for edit in edits.iter().filter(|e| plan.row_of(e.staff) == Some(row)) {
            if let Some(column) = plan.column_of(edit.day) {
                trial[column] = edit.work;
            }
        }
        let before = row_conflicts(plan, row, &works);
        let after = row_conflicts(plan, row, &trial);
        found.extend(after.into_iter().filter(|c| !worse_or_same(&before, c)).map(|c| c.breach));
    }
    found
}

/// Whether `conflict` stood already, at least as bad.
fn worse_or_same(before: &[Conflict], conflict: &Conflict) -> bool {
    before.iter().any(|b| b.key == conflict.key && excess(&b.breach) >= excess(&conflict.breach))
}

fn excess(breach: &Breach) -> u16 {
    match breach {
        Breach::LongRun { days, .. } => *days,
        Breach::TooManyRests { halves, due, .. } => halves - due,
        Breach::TooFewRests { halves, due, .. } => due - halves,
        _ => 1,
    }
}

/// An exchange between two people that breaks no rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Swap {
    /// With whom.
    pub with: StaffId,
    /// The other day that is exchanged in return, if one day alone does not do.
    pub back: Option<NaiveDate>,
    /// The cells as they would be.
    pub edits: Vec<CellEdit>,
}

/// Exchanges that give `staff` the work `want` on `day` and break no rule, those with the fewest cells first; at most `limit`.
pub fn swaps(plan: &Plan, staff: StaffId, day: NaiveDate, want: Work, lock: Lock, limit: usize) -> Vec<Swap> {
    let (Some(row), Some(column)) = (plan.row_of(staff), plan.column_of(day)) else { return Vec::new() };
    let partners: Vec<usize> = (0..plan.staff().len()).filter(|&r| r != row && plan.cell(r, column).work == Some(want)).collect();
    let good = |edits: &[CellEdit]| locked(plan, edits, lock).is_empty() && added(plan, edits).is_empty();
    let mut found = Vec::new();
    for &partner in &partners {
        let edits = exchange(plan, row, partner, column);
        if good(&edits) {
            found.push(Swap { with: plan.staff()[partner].id, back: None, edits });
        }
    }
    for &partner in &partners {
        if found.len() >= limit {
            break;
        }
        let back = (0..plan.days().len()).filter(|&c| c != column).find_map(|c| {
            let differ = plan.cell(row, c).work != plan.cell(partner, c).work;
            let mut edits = exchange(plan, row, partner, column);
            edits.extend(exchange(plan, row, partner, c));
            (differ && good(&edits)).then(|| (plan.days()[c], edits))
        });
        if let Some((back, edits)) = back {
            found.push(Swap { with: plan.staff()[partner].id, back: Some(back), edits });
        }
    }
    found.truncate(limit);
    found
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

/// Why a cell holds what it holds, and what else it could hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Why {
    /// What the cell holds.
    pub now: Option<Work>,
    /// People needed on that shift that day, if it is a shift.
    pub need: Option<u16>,
    /// People on it.
    pub have: Option<u16>,
    /// What else this person could do that day, with the rules against it.
    pub instead: Vec<Instead>,
    /// Everybody else for this shift, best first.
    pub others: Vec<Candidate>,
    /// Exchanges that would give this person the day off, or the shift off if they rest.
    pub swaps: Vec<Swap>,
}

/// Another use of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Instead {
    /// What it would hold.
    pub work: Work,
    /// Rules that it would break.
    pub blocked: Vec<Breach>,
}

/// The reasons for one cell (interface point 7).
pub fn why(plan: &Plan, staff: StaffId, day: NaiveDate, lock: Lock) -> Option<Why> {
    let (row, column) = (plan.row_of(staff)?, plan.column_of(day)?);
    let now = plan.cell(row, column).work;
    let heads = coverage(plan);
    let head = heads.iter().find(|h| now == Some(Work::Shift(h.shift)));
    let kinds = plan.system(column)?.kinds.iter().map(|k| Work::Shift(k.id));
    let instead = kinds.chain([Work::Rest]).filter(|w| now != Some(*w)).map(|work| Instead {
        work,
        blocked: added(plan, &[CellEdit { staff, day, work: Some(work), pinned: false }]),
    });
    let off = if now == Some(Work::Rest) { None } else { Some(Work::Rest) };
    Some(Why {
        now,
        need: head.map(|h| h.need[column]),
        have: head.map(|h| h.have[column]),
        instead: instead.collect(),
        others: head.map(|h| candidates(plan, h.shift, day)).unwrap_or_default(),
        swaps: off.map(|want| swaps(plan, staff, day, want, lock, 3)).unwrap_or_default(),
    })
}

/// A small edit that removes a conflict without adding one or opening a gap; the least disturbing one (interface point 6).
pub fn mend(plan: &Plan, conflict: &Conflict, lock: Lock) -> Option<Vec<CellEdit>> {
    let row = plan.row_of(conflict.staff?)?;
    let before = burden(plan);
    let mut best: Option<(u64, Vec<CellEdit>)> = None;
    for column in mend_columns(plan, conflict, row) {
        for work in works_for(plan, column) {
            let edit = CellEdit { staff: plan.staff()[row].id, day: plan.days()[column], work: Some(work), pinned: false };
            if plan.cell(row, column).pinned || plan.cell(row, column).work == Some(work) || !locked(plan, &[edit], lock).is_empty() {
                continue;
            }
            let after = apply(plan, &[edit]);
            if conflicts(&after).iter().any(|c| c.key == conflict.key) {
                continue;
            }
            let weight = burden(&after);
            if weight < before && best.as_ref().is_none_or(|(least, _)| weight < *least) {
                best = Some((weight, vec![edit]));
            }
        }
    }
    best.map(|(_, edits)| edits)
}

fn works_for(plan: &Plan, column: usize) -> Vec<Work> {
    let kinds = plan.system(column).map(|s| s.kinds.as_slice()).unwrap_or_default();
    kinds.iter().map(|k| Work::Shift(k.id)).chain([Work::Rest]).collect()
}

/// The columns in which a change could remove the conflict: the stretch it is about, or the day and its neighbours.
fn mend_columns(plan: &Plan, conflict: &Conflict, row: usize) -> Vec<usize> {
    let stretch = match &conflict.breach {
        Breach::LongRun { run, .. } => Some(*run),
        Breach::TooFewRests { window, .. } | Breach::TooManyRests { window, .. } => Some(*window),
        _ => None,
    };
    let column = plan.column_of(conflict.day).unwrap_or(0);
    let inside = |c: &usize| match stretch {
        Some(s) => s.holds(plan.days()[*c]),
        None => c.abs_diff(column) <= 1,
    };
    let works = plan.works(row);
    let taken = |c: &usize| !matches!(plan.state_at(row, &works, LEAD + c), DayState::Out | DayState::Leave);
    (0..plan.days().len()).filter(inside).filter(taken).collect()
}

/// How bad a month is: conflicts weigh most, then missing heads.
fn burden(plan: &Plan) -> u64 {
    let wrong = conflicts(plan).len() as u64;
    let rows = coverage(plan);
    let short: u64 = rows.iter().flat_map(|r| (0..r.have.len()).map(|c| u64::from(r.short(c)))).sum();
    wrong * 10 + short * 9
}
