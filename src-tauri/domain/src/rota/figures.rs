//! A month in a handful of figures, so that two ways to plan it can be laid side by side: coverage, wishes, balance, hours, rest.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::conflicts;
use super::coverage::coverage;
use super::plan::Plan;
use super::sums::{sums, Carried, RowSum};
use crate::wish::WishKind;

/// The least and the most of something over the team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Spread {
    /// Whoever has least.
    pub least: i32,
    /// Whoever has most.
    pub most: i32,
}

/// What a month comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonthFigures {
    /// People on it.
    pub people: u16,
    /// Heads needed over all shifts and days.
    pub needed: u32,
    /// Heads missing.
    pub gaps: u32,
    /// Heads beyond the need.
    pub spare: u32,
    /// Wishes that weigh (not those for a day on which somebody cannot come).
    pub wishes: u32,
    /// Of them kept.
    pub kept: u32,
    /// Rules broken.
    pub conflicts: u32,
    /// Minutes worked by all together.
    pub minutes: u32,
    /// Minutes worked, over those employed all month.
    pub hours: Spread,
    /// Night shifts, over those employed all month.
    pub nights: Spread,
    /// Saturdays and Sundays worked, over those employed all month.
    pub weekends: Spread,
    /// Nights of the year above the mean, over everybody.
    pub nights_over: Spread,
    /// Half days of rest, over those employed all month.
    pub rest: Spread,
    /// People whose rest is not what is due.
    pub rest_missed: u16,
    /// The longest run of days worked.
    pub longest_run: u16,
    /// Cells with nothing planned.
    pub open: u32,
}

/// The figures of a month; `carried` is in the order of the rows.
pub fn figures(plan: &Plan, carried: &[Carried]) -> MonthFigures {
    let (rows, heads) = (sums(plan, carried), coverage(plan));
    let pairs = || heads.iter().flat_map(|h| h.have.iter().zip(&h.need));
    let whole = whole_month(plan, &rows);
    let over = |of: fn(&RowSum) -> i32| spread(whole.iter().map(|r| of(r)));
    let (wishes, kept) = wishes(plan);
    MonthFigures {
        people: u16::try_from(rows.len()).unwrap_or(u16::MAX),
        needed: pairs().map(|(_, need)| u32::from(*need)).sum(),
        gaps: pairs().map(|(have, need)| u32::from(need.saturating_sub(*have))).sum(),
        spare: pairs().map(|(have, need)| u32::from(have.saturating_sub(*need))).sum(),
        wishes,
        kept,
        conflicts: u32::try_from(conflicts(plan).len()).unwrap_or(u32::MAX),
        minutes: rows.iter().map(|r| r.minutes).sum(),
        hours: over(|r| i32::try_from(r.minutes).unwrap_or(i32::MAX)),
        nights: over(|r| i32::from(r.nights)),
        weekends: over(|r| i32::from(r.weekends)),
        nights_over: spread(rows.iter().map(|r| r.nights_over)),
        rest: over(|r| i32::from(r.rest)),
        rest_missed: rows.iter().filter(|r| r.rest != r.due).count().try_into().unwrap_or(u16::MAX),
        longest_run: rows.iter().map(|r| r.longest_run).max().unwrap_or(0),
        open: open(plan),
    }
}

/// Whoever comes or goes in the month has less of everything; they say nothing of how evenly it is dealt.
fn whole_month<'a>(plan: &Plan, rows: &'a [RowSum]) -> Vec<&'a RowSum> {
    let all_month = |r: &&RowSum| {
        let person = plan.row_of(r.staff).map(|row| &plan.staff()[row]);
        person.is_some_and(|p| plan.days().iter().all(|d| p.employed_on(*d)))
    };
    rows.iter().filter(all_month).collect()
}

fn spread(values: impl Iterator<Item = i32>) -> Spread {
    let all: Vec<i32> = values.collect();
    Spread { least: all.iter().copied().min().unwrap_or(0), most: all.iter().copied().max().unwrap_or(0) }
}

fn wishes(plan: &Plan) -> (u32, u32) {
    let asked = plan.facts().wishes.iter().filter(|w| w.wish != WishKind::Unavailable);
    let on = asked.filter_map(|w| Some((w, plan.row_of(w.staff)?, plan.column_of(w.day)?)));
    on.fold((0, 0), |(all, kept), (wish, row, column)| {
        (all + 1, kept + u32::from(wish.kept(plan.cell(row, column).work) == Some(true)))
    })
}

fn open(plan: &Plan) -> u32 {
    let rows = 0..plan.staff().len();
    let cells = rows.flat_map(|row| (0..plan.days().len()).map(move |column| (row, column)));
    let is_open = |&(row, column): &(usize, usize)| {
        plan.staff()[row].employed_on(plan.days()[column])
            && plan.leave_at(row, super::plan::LEAD + column).is_none()
            && plan.cell(row, column).work.is_none()
    };
    u32::try_from(cells.filter(is_open).count()).unwrap_or(u32::MAX)
}
