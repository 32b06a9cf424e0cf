//! Reasons and proposals for a cell: who could take a shift, why somebody cannot, and the smallest exchange that helps.

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
use crate::wish::WishKind;

/// Somebody who could take a shift on a day, or the rules that keep them from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// Who.
    pub staff: StaffId,
    /// What they do that day now.
    pub now: Option<Work>,
    /// Rules that it would break in their row and in the pairing of mentor and trainee (TRN-04), either side; empty if they can.
    pub blocked: Vec<Breach>,
    /// The shift that would fall short without them.
    pub opens: Option<ShiftId>,
    /// `true` asked for this, `false` asked for something else.
    pub wish: Option<bool>,
    /// Worked minutes this month so far.
    pub minutes: u32,
    /// Night shifts this month so far.
    pub nights: u16,
}

/// Everybody for `shift` on `day`, best first: who breaks no rule, leaves no gap, asked for it, has worked least (ROS-08).
pub fn candidates(plan: &Plan, shift: ShiftId, day: NaiveDate) -> Vec<Candidate> {
    candidates_of(&Weigh::new(plan), &coverage(plan), shift, day)
}

fn candidates_of(weigh: &Weigh, heads: &[Coverage], shift: ShiftId, day: NaiveDate) -> Vec<Candidate> {
    let plan = weigh.plan;
    let Some(column) = plan.column_of(day) else { return Vec::new() };
    let mut all: Vec<Candidate> = (0..plan.staff().len())
        .filter(|&row| plan.staff()[row].employed_on(day))
        .filter(|&row| plan.cell(row, column).work != Some(Work::Shift(shift)))
        .map(|row| candidate(weigh, row, column, Work::Shift(shift), heads))
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

fn candidate(weigh: &Weigh, row: usize, column: usize, work: Work, heads: &[Coverage]) -> Candidate {
    let plan = weigh.plan;
    let works = weigh.works(row);
    let day = plan.days()[column];
    let person = &plan.staff()[row];
    let sum = row_sum(plan, row, works);
    let trial = CellEdit { staff: person.id, day, work: Some(work), pinned: false };
    Candidate {
        staff: person.id,
        now: works[column],
        blocked: weigh.blocked(&[trial]),
        opens: opens(plan, row, works, column, heads),
        wish: wish_for(plan, person.id, day, work),
        minutes: sum.minutes,
        nights: sum.nights,
    }
}

/// The shift that would fall short if the person of `row` no longer filled it on `column`.
fn opens(plan: &Plan, row: usize, works: &[Option<Work>], column: usize, heads: &[Coverage]) -> Option<ShiftId> {
    let left = present(plan, row, works, column)?;
    heads.iter().find(|h| h.shift == left && h.have[column] <= h.need[column]).map(|h| h.shift)
}

/// Whether they asked for `work`, or for something else; not minding another shift is no wish for this one.
fn wish_for(plan: &Plan, staff: StaffId, day: NaiveDate, work: Work) -> Option<bool> {
    let against = plan.wishes_on(staff, day).any(|w| w.kept(Some(work)) == Some(false));
    let asked = plan.wishes_on(staff, day).any(|w| w.wish == WishKind::WouldLike);
    if against { Some(false) } else { asked.then_some(true) }
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

/// Exchanges that give `staff` the work `want` on `day` and break no rule in the rows of both, nor in the pairing with their
/// mentors and trainees; those with the fewest cells first; at most `limit`. A pinned cell takes part only where it is the one
/// asked about.
pub fn swaps(plan: &Plan, staff: StaffId, day: NaiveDate, want: Work, lock: Lock, limit: usize) -> Vec<Swap> {
    swaps_of(&Weigh::new(plan), staff, day, want, lock, limit)
}

fn swaps_of(weigh: &Weigh, staff: StaffId, day: NaiveDate, want: Work, lock: Lock, limit: usize) -> Vec<Swap> {
    let plan = weigh.plan;
    let (Some(row), Some(column)) = (plan.row_of(staff), plan.column_of(day)) else { return Vec::new() };
    let mut found: Vec<Swap> = one_day_swaps(weigh, row, column, want, lock).take(limit).collect();
    if found.len() < limit {
        let others = two_day_swaps(weigh, row, column, want, lock);
        let new: Vec<Swap> = others.filter(|s| found.iter().all(|f| f.with != s.with)).take(limit - found.len()).collect();
        found.extend(new);
    }
    found
}

/// Exchanges of the one day, with anybody who does `want`.
fn one_day_swaps<'a>(weigh: &'a Weigh, row: usize, column: usize, want: Work, lock: Lock) -> impl Iterator<Item = Swap> + 'a {
    partners(weigh.plan, row, column, want).filter_map(move |partner| {
        let edits = exchange(weigh.plan, row, partner, column);
        let good = weigh.row_allows(row, &edits) && allowed(weigh, &edits, lock);
        good.then(|| Swap { with: weigh.plan.staff()[partner].id, back: None, edits })
    })
}

/// Exchanges of the day and of another in return, the first that will do with each partner.
fn two_day_swaps<'a>(weigh: &'a Weigh, row: usize, column: usize, want: Work, lock: Lock) -> impl Iterator<Item = Swap> + 'a {
    let plan = weigh.plan;
    let mut own_row: HashMap<(usize, Option<Work>), bool> = HashMap::new();
    partners(plan, row, column, want).filter_map(move |partner| {
        (0..plan.days().len()).filter(|&c| c != column && exchangeable(plan, row, partner, c)).find_map(|c| {
            let mut edits = exchange(plan, row, partner, column);
            edits.extend(exchange(plan, row, partner, c));
            let fits = own_row.entry((c, plan.cell(partner, c).work)).or_insert_with(|| weigh.row_allows(row, &edits));
            let good = *fits && weigh.row_allows(partner, &edits) && allowed(weigh, &edits, lock);
            good.then(|| Swap { with: plan.staff()[partner].id, back: Some(plan.days()[c]), edits })
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
    /// Exchanges that would give this person the day off; none where they are off already.
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
    let weigh = Weigh::new(plan);
    let heads = coverage(plan);
    let head = heads.iter().find(|h| now == Some(Work::Shift(h.shift)));
    let instead = works_for(plan, column).into_iter().filter(|w| now != Some(*w)).map(|work| Instead {
        work,
        blocked: weigh.blocked(&[CellEdit { staff, day, work: Some(work), pinned: false }]),
    });
    Some(Why {
        now,
        need: head.map(|h| h.need[column]),
        have: head.map(|h| h.have[column]),
        instead: instead.collect(),
        others: head.map(|h| candidates_of(&weigh, &heads, h.shift, day)).unwrap_or_default(),
        swaps: swaps_of(&weigh, staff, day, Work::Rest, lock, 3),
    })
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
        let good = |swap: &Swap| gone(&weigh.after(&swap.edits));
        let one_day = || tries.iter().find_map(|&(c, work)| one_day_swaps(&weigh, row, c, work, lock).find(good));
        // A second day in return leaves a count of rest days as it was, or is no small change.
        let counts_rest = matches!(conflict.breach, Breach::TooFewRests { .. } | Breach::TooManyRests { .. });
        let tries_two = if counts_rest { &[][..] } else { &tries[..] };
        let two_days = || tries_two.iter().find_map(|&(c, work)| two_day_swaps(&weigh, row, c, work, lock).find(good));
        one_day().or_else(two_days).map(|swap| swap.edits)
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
        let against = wish_for(plan, staff, edit.day, work) == Some(false);
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
    (0..plan.days().len()).filter(inside).filter(taken).filter(|&c| !plan.cell(row, c).pinned).collect()
}
