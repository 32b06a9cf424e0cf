//! Times for classes within rostered shifts (TRN-01): the ones at which most are at work, and as few make-up classes as reach
//! everybody else.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::class::{seat, Presence, Seat};
use crate::ids::StaffId;
use crate::time::{Minute, Segment, DAY};

/// Classes begin on the half hour.
const STEP: usize = 30;

/// A day as the rota has it for everybody who is to be taught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayTable {
    /// The day.
    pub day: NaiveDate,
    /// What each of them does.
    pub people: Vec<(StaffId, Presence)>,
    /// When the teacher is there; `Free` where nobody is settled.
    pub teacher: Presence,
    /// When the teacher gives other classes.
    pub taken: Vec<Segment>,
}

/// A time for a class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Slot {
    /// The day.
    pub day: NaiveDate,
    /// From when.
    pub starts: Minute,
    /// Until when.
    pub ends: Minute,
    /// Who is at work then.
    pub staff: Vec<StaffId>,
    /// The teacher is at work then too.
    pub teacher: bool,
}

impl Slot {
    fn rank(&self) -> impl Ord {
        (std::cmp::Reverse(self.staff.len()), !self.teacher, self.day, self.starts)
    }
}

/// The best time of each day, the best day first, at most `most` of them; none at which nobody is at work.
pub fn best(tables: &[DayTable], wanted: &[StaffId], minutes: u16, most: usize) -> Vec<Slot> {
    let mut found: Vec<Slot> = tables.iter().filter_map(|table| best_of(table, wanted, minutes)).collect();
    found.sort_by_key(Slot::rank);
    found.truncate(most);
    found
}

fn best_of(table: &DayTable, wanted: &[StaffId], minutes: u16) -> Option<Slot> {
    let people: Vec<&(StaffId, Presence)> = table.people.iter().filter(|(who, _)| wanted.contains(who)).collect();
    let slot = |start: u16| {
        let time = Segment { start: Minute(start), end: Minute(start + minutes) };
        let there = people.iter().filter(|(_, p)| !matches!(p, Presence::Free) && seat(p, time) == Seat::Within);
        let staff: Vec<StaffId> = there.map(|(who, _)| *who).collect();
        let free = table.taken.iter().all(|t| !t.overlaps(time));
        let teacher = free && seat(&table.teacher, time) == Seat::Within;
        (!staff.is_empty() && free).then_some(Slot { day: table.day, starts: time.start, ends: time.end, staff, teacher })
    };
    (0..DAY).step_by(STEP).filter_map(slot).min_by_key(Slot::rank)
}

/// As few make-up classes as reach everybody `wanted`, each at the time that reaches most of those who are left; and who is not at
/// work on any of the days.
pub fn make_ups(tables: &[DayTable], wanted: &[StaffId], minutes: u16) -> (Vec<Slot>, Vec<StaffId>) {
    let mut left: Vec<StaffId> = wanted.to_vec();
    let mut found = Vec::new();
    while let Some(slot) = best(tables, &left, minutes, 1).into_iter().next() {
        left.retain(|who| !slot.staff.contains(who));
        found.push(slot);
    }
    found.sort_by_key(|s: &Slot| (s.day, s.starts));
    (found, left)
}
