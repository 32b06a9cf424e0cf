//! Heads per shift and day, and per time band and day, against what is needed (ROS-08).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::{DayState, Plan, LEAD};
use super::Work;
use crate::ids::ShiftId;
use crate::shift::ShiftKind;
use crate::time::{Minute, Segment};

/// One coverage row of the grid: a shift over the days of the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Coverage {
    /// The shift.
    pub shift: ShiftId,
    /// People on it, day by day.
    pub have: Vec<u16>,
    /// People needed, day by day; 0 where its system is not in force.
    pub need: Vec<u16>,
}

impl Coverage {
    /// People missing on a column.
    pub fn short(&self, column: usize) -> u16 {
        self.need[column].saturating_sub(self.have[column])
    }
}

/// The coverage rows of the month, in the order of the systems and their shifts. People on leave do not count.
pub fn coverage(plan: &Plan) -> Vec<Coverage> {
    let days = plan.days().len();
    let mut rows: Vec<Coverage> = Vec::new();
    for column in 0..days {
        let Some(system) = plan.system(column) else { continue };
        for kind in &system.kinds {
            if !rows.iter().any(|r| r.shift == kind.id) {
                rows.push(Coverage { shift: kind.id, have: vec![0; days], need: vec![0; days] });
            }
            if let Some(row) = rows.iter_mut().find(|r| r.shift == kind.id) {
                row.need[column] = u16::from(plan.facts().needs.on(kind.id, plan.days()[column]));
            }
        }
    }
    for row in 0..plan.staff().len() {
        let works = plan.works(row);
        for column in 0..days {
            if let Some(shift) = present(plan, row, &works, column) {
                if let Some(r) = rows.iter_mut().find(|r| r.shift == shift) {
                    r.have[column] += 1;
                }
            }
        }
    }
    rows
}

/// The shift that somebody really fills on a column: planned, and not on leave.
pub fn present(plan: &Plan, row: usize, works: &[Option<Work>], column: usize) -> Option<ShiftId> {
    match plan.state_at(row, works, LEAD + column) {
        DayState::Shift(kind) if plan.leave_at(row, LEAD + column).is_none() => Some(kind.id),
        _ => None,
    }
}

/// One coverage row of the grid: a stretch of the day over the days of the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BandCoverage {
    /// The stretch.
    pub band: Segment,
    /// People at work at its thinnest moment, day by day; moments that no shift in force covers are left out.
    pub have: Vec<u16>,
    /// People needed at the least, day by day.
    pub least: Vec<u16>,
    /// People aimed for, day by day.
    pub target: Vec<u16>,
}

impl BandCoverage {
    /// People missing from the least on a column.
    pub fn short(&self, column: usize) -> u16 {
        self.least[column].saturating_sub(self.have[column])
    }
}

/// The bands of the month in the order of the day. People on leave do not count.
pub fn bands(plan: &Plan) -> Vec<BandCoverage> {
    let days = plan.days().len();
    let mut rows: Vec<BandCoverage> = Vec::new();
    if plan.facts().needs.bands.is_empty() && plan.facts().needs.band_dates.is_empty() {
        return rows;
    }
    let works: Vec<_> = (0..plan.staff().len()).map(|row| plan.works(row)).collect();
    for (column, &day) in plan.days().iter().enumerate() {
        let kinds = plan.system(column).map(|s| s.kinds.as_slice()).unwrap_or_default();
        let there: Vec<ShiftId> = (0..works.len()).filter_map(|row| present(plan, row, &works[row], column)).collect();
        for need in plan.facts().needs.bands_on(day) {
            let at = rows.iter().position(|r| r.band == need.band).unwrap_or_else(|| {
                rows.push(BandCoverage { band: need.band, have: vec![0; days], least: vec![0; days], target: vec![0; days] });
                rows.len() - 1
            });
            rows[at].have[column] = thinnest(kinds, need.band, &there);
            (rows[at].least[column], rows[at].target[column]) = (u16::from(need.least), u16::from(need.target));
        }
    }
    rows.sort_by_key(|r| (r.band.start, r.band.end));
    rows
}

/// The shifts of which any serves a band at its thinnest moment of a column: those among which somebody is missing first.
pub fn thinnest_shifts(plan: &Plan, band: Segment, column: usize) -> Vec<ShiftId> {
    let kinds = plan.system(column).map(|s| s.kinds.as_slice()).unwrap_or_default();
    let there = (0..plan.staff().len()).filter_map(|row| present(plan, row, &plan.works(row), column)).collect::<Vec<_>>();
    let heads = |set: &Vec<usize>| there.iter().filter(|id| set.iter().any(|&k| kinds[k].id == **id)).count();
    let thinnest = serving(kinds, band).into_iter().min_by_key(heads).unwrap_or_default();
    thinnest.into_iter().map(|k| kinds[k].id).collect()
}

fn thinnest(kinds: &[ShiftKind], band: Segment, there: &[ShiftId]) -> u16 {
    let heads = |serving: &Vec<usize>| there.iter().filter(|id| serving.iter().any(|&k| kinds[k].id == **id)).count() as u16;
    serving(kinds, band).iter().map(heads).min().unwrap_or(0)
}

/// The sets of shifts, as places in `kinds`, of which each needs the band's heads: one set for each moment of the band, without
/// moments that no shift covers and without sets that hold another whole, whose need follows. A split shift stands in the sets of
/// all moments that it covers.
pub fn serving(kinds: &[ShiftKind], band: Segment) -> Vec<Vec<usize>> {
    let mut cuts: Vec<Minute> = kinds.iter().flat_map(|k| &k.segments).flat_map(|s| [s.start, s.end]).collect();
    cuts.extend([band.start, band.end]);
    cuts.retain(|c| (band.start..=band.end).contains(c));
    cuts.sort_unstable();
    cuts.dedup();
    let covers = |kind: &ShiftKind, part: Segment| kind.segments.iter().any(|s| s.start <= part.start && part.end <= s.end);
    let parts = cuts.windows(2).map(|c| Segment { start: c[0], end: c[1] });
    let sets = parts.map(|part| (0..kinds.len()).filter(|&k| covers(&kinds[k], part)).collect::<Vec<usize>>());
    let mut all: Vec<Vec<usize>> = sets.filter(|set| !set.is_empty()).collect();
    all.sort();
    all.dedup();
    let holds = |outer: &Vec<usize>, inner: &Vec<usize>| outer != inner && inner.iter().all(|k| outer.contains(k));
    all.iter().filter(|set| !all.iter().any(|other| holds(set, other))).cloned().collect()
}
