//! When orders come in, counted per half hour, and how many people that asks for (ROS-08). Only counts are known here: no order,
//! no customer.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::need::WeeklyNeed;
use crate::rota::coverage::present;
use crate::rota::plan::Plan;
use crate::shift::ShiftKind;

/// Half hours in a day.
pub const SLOTS: usize = 48;
/// Most people that a shift can be said to need.
const MOST_PEOPLE: u8 = 200;

/// Orders that came in within one half hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct HalfHour {
    /// The day.
    pub day: NaiveDate,
    /// Which half hour, 0 for 00:00 to 47 for 23:30.
    pub slot: u8,
    /// How many.
    pub orders: u32,
}

/// Something per weekday, Monday first, and half hour, in hundredths.
pub type Week = Vec<Vec<u32>>;

/// A week of noughts.
pub fn blank() -> Week {
    vec![vec![0; SLOTS]; 7]
}

/// Orders of a mean week in hundredths: for each weekday the mean over the days of that weekday between the first and the last
/// day with orders. Days without any order in between count: a quiet day is a day.
pub fn mean_week(counts: &[HalfHour]) -> Week {
    let mut week = blank();
    let (Some(first), Some(last)) = (counts.iter().map(|c| c.day).min(), counts.iter().map(|c| c.day).max()) else { return week };
    let mut days = [0u64; 7];
    let mut sums = vec![[0u64; SLOTS]; 7];
    for day in first.iter_days().take_while(|d| *d <= last) {
        days[weekday(day)] += 1;
    }
    for count in counts.iter().filter(|c| usize::from(c.slot) < SLOTS) {
        sums[weekday(count.day)][usize::from(count.slot)] += u64::from(count.orders);
    }
    for (at, row) in week.iter_mut().enumerate() {
        for (slot, cell) in row.iter_mut().enumerate() {
            *cell = u32::try_from(100 * sums[at][slot] / days[at].max(1)).unwrap_or(u32::MAX);
        }
    }
    week
}

/// People at work in a mean week of a planned month, in hundredths; meal gaps of split shifts are not work.
pub fn presence(plan: &Plan) -> Week {
    let mut heads = vec![vec![0u32; SLOTS]; 7];
    let mut days = [0u32; 7];
    for day in plan.days() {
        days[weekday(*day)] += 1;
    }
    for row in 0..plan.staff().len() {
        let works = plan.works(row);
        for (column, day) in plan.days().iter().enumerate() {
            let Some(kind) = present(plan, row, &works, column).and_then(|id| plan.kind(id)) else { continue };
            for (later, slot) in slots(kind) {
                heads[(weekday(*day) + later) % 7][slot] += 100;
            }
        }
    }
    for (row, days) in heads.iter_mut().zip(days) {
        row.iter_mut().for_each(|cell| *cell /= days.max(1));
    }
    heads
}

/// Heads at each time of a week, in hundredths, where each shift has just the people it needs.
pub fn presence_of_needs(kinds: &[ShiftKind], weekly: &[WeeklyNeed]) -> Week {
    let mut week = blank();
    for kind in kinds {
        let Some(need) = weekly.iter().find(|n| n.shift == kind.id) else { continue };
        for (at, people) in need.people.iter().enumerate() {
            for (later, slot) in slots(kind) {
                week[(at + later) % 7][slot] += 100 * u32::from(*people);
            }
        }
    }
    week
}

/// People wanted at each time of a week, in hundredths, when one person serves `pace` hundredths of an order in half an hour.
pub fn people_wanted(orders: &Week, pace: u32) -> Week {
    let wanted = |cell: &u32| u32::try_from(u64::from(*cell) * 100 / u64::from(pace.max(1))).unwrap_or(u32::MAX);
    orders.iter().map(|row| row.iter().map(wanted).collect()).collect()
}

/// The share of orders, in thousandths, that come when no shift is worked.
pub fn outside(kinds: &[ShiftKind], orders: &Week) -> u32 {
    let worked: Vec<usize> = kinds.iter().flat_map(slots).map(|(_, slot)| slot).collect();
    let sum = |inside: bool| -> u64 {
        let cells = orders.iter().flat_map(|row| row.iter().enumerate());
        cells.filter(|(slot, _)| inside == worked.contains(slot)).map(|(_, n)| u64::from(*n)).sum()
    };
    let (off, all) = (sum(false), sum(false) + sum(true));
    u32::try_from(1000 * off / all.max(1)).unwrap_or(0)
}

/// Heads per shift and weekday that fill `wanted` (hundredths of people) wherever a shift is worked at all, and of which none can
/// be left out. Part of a person counts as none below a quarter: a quiet half hour asks for nobody of its own.
pub fn heads_for(kinds: &[ShiftKind], wanted: &Week) -> Vec<WeeklyNeed> {
    let mut cover = Cover::new(kinds, wanted);
    while cover.add() {}
    cover.trim();
    let need = |(at, kind): (usize, &ShiftKind)| WeeklyNeed { shift: kind.id, people: cover.heads[at] };
    kinds.iter().enumerate().map(need).collect()
}

fn weekday(day: NaiveDate) -> usize {
    day.weekday().num_days_from_monday() as usize
}

/// The half hours that a shift works at least half of, each with the days that lie between (0, or 1 past midnight).
fn slots(kind: &ShiftKind) -> Vec<(usize, usize)> {
    let minutes = |slot: usize| {
        let (from, to) = (slot as u32 * 30, slot as u32 * 30 + 30);
        let shared = |s: &crate::time::Segment| u32::from(s.end.0).min(to).saturating_sub(u32::from(s.start.0).max(from));
        kind.segments.iter().map(shared).sum::<u32>()
    };
    (0..2 * SLOTS).filter(|&slot| minutes(slot) >= 15).map(|slot| (slot / SLOTS, slot % SLOTS)).collect()
}

/// Heads being dealt to shifts until what is wanted is there.
struct Cover {
    slots: Vec<Vec<(usize, usize)>>,
    wanted: Vec<Vec<u32>>,
    there: Vec<Vec<u32>>,
    heads: Vec<[u8; 7]>,
}

impl Cover {
    fn new(kinds: &[ShiftKind], wanted: &Week) -> Cover {
        let whole = |cell: &u32| (cell + 74) / 100;
        Cover {
            slots: kinds.iter().map(slots).collect(),
            wanted: wanted.iter().map(|row| row.iter().map(whole).collect()).collect(),
            there: vec![vec![0; SLOTS]; 7],
            heads: vec![[0; 7]; kinds.len()],
        }
    }

    fn missing(&self, day: usize, slot: usize) -> u32 {
        self.wanted[day][slot].saturating_sub(self.there[day][slot])
    }

    /// One head more for the shift that fills most of what is missing for each half hour it works; no when nothing helps.
    fn add(&mut self) -> bool {
        let mut best: Option<(u64, usize, usize)> = None;
        for (kind, slots) in self.slots.iter().enumerate() {
            for day in (0..7).filter(|&day| self.heads[kind][day] < MOST_PEOPLE) {
                let helped = slots.iter().filter(|(later, slot)| self.missing((day + later) % 7, *slot) > 0).count() as u64;
                let gain = helped * helped * 1000 / (slots.len() as u64).max(1);
                if helped > 0 && best.is_none_or(|(most, ..)| gain > most) {
                    best = Some((gain, kind, day));
                }
            }
        }
        if let Some((_, kind, day)) = best {
            self.put(kind, day, true);
        }
        best.is_some()
    }

    /// Takes away every head that nobody would miss, the longest shifts' first.
    fn trim(&mut self) {
        let mut order: Vec<usize> = (0..self.slots.len()).collect();
        order.sort_by_key(|&kind| std::cmp::Reverse(self.slots[kind].len()));
        for kind in order {
            for day in 0..7 {
                while self.heads[kind][day] > 0 && self.is_spare(kind, day) {
                    self.put(kind, day, false);
                }
            }
        }
    }

    fn is_spare(&self, kind: usize, day: usize) -> bool {
        self.slots[kind].iter().all(|(later, slot)| {
            let day = (day + later) % 7;
            self.there[day][*slot] > self.wanted[day][*slot]
        })
    }

    fn put(&mut self, kind: usize, day: usize, more: bool) {
        self.heads[kind][day] = if more { self.heads[kind][day] + 1 } else { self.heads[kind][day] - 1 };
        for at in 0..self.slots[kind].len() {
            let (later, slot) = self.slots[kind][at];
            let cell = &mut self.there[(day + later) % 7][slot];
            *cell = if more { *cell + 1 } else { *cell - 1 };
        }
    }
}
