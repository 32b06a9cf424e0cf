//! Changes of shift as the rota has them (HND-01, HND-02). Shifts that work one part of a day together are a *turn*: with system
//! B the day, regular and half-day shifts are one turn and the night shift the next. Where a turn ends, the next one begins,
//! also past midnight and past days on which the shop rests.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ShiftId, StaffId};
use crate::shift::ShiftKind;

/// The longest that a sheet is in writing before the giving turn ends, in minutes (S0: 16:00 to 16:30).
pub const WRITING: i64 = 30;

/// A day as it is planned.
#[derive(Clone, Debug)]
pub struct DayPlan {
    /// The day.
    pub day: NaiveDate,
    /// The shifts of the system in force.
    pub kinds: Vec<ShiftKind>,
    /// Who works which of them, people on leave left out.
    pub on: Vec<(StaffId, ShiftId)>,
    /// Whether anything is planned on it; where nothing is, every shift counts as worked.
    pub planned: bool,
}

/// The change of shift that a sheet belongs to: the day of the giving turn and the turn's number in it. It stays what it is
/// when the rota changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct SheetKey {
    /// The day that the giving turn belongs to.
    pub day: NaiveDate,
    /// Its number in the day, from 1.
    pub turn: u8,
}

/// Shifts that work one part of a day together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Turn {
    /// The day that they belong to.
    pub day: NaiveDate,
    /// The turn's number in the day, from 1, counted over all shifts of the system.
    pub turn: u8,
    /// The shifts that are worked, in the order in which they start.
    pub shifts: Vec<ShiftId>,
    /// When the first of them starts.
    pub starts: NaiveDateTime,
    /// When the last of them ends.
    pub ends: NaiveDateTime,
}

/// A change of shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The turn that gives.
    pub from: Turn,
    /// The turn that receives.
    pub to: Turn,
    /// When its sheet is due to be written.
    pub opens: NaiveDateTime,
    /// When the giver should have closed it.
    pub due: NaiveDateTime,
    /// When nobody of the giving turn can close it any more; a sheet that was not closed by then was missed.
    pub until: NaiveDateTime,
}

impl Change {
    /// Its key.
    pub fn key(&self) -> SheetKey {
        SheetKey { day: self.from.day, turn: self.from.turn }
    }
}

/// The shifts of a system in turns: one belongs to a turn while it starts before the middle of the turn's first shift.
pub fn group(kinds: &[ShiftKind]) -> Vec<Vec<&ShiftKind>> {
    let mut sorted: Vec<&ShiftKind> = kinds.iter().collect();
    sorted.sort_by_key(|k| k.start());
    let mut turns: Vec<Vec<&ShiftKind>> = Vec::new();
    for kind in sorted {
        let open = turns.last_mut().filter(|turn| {
            let first = turn[0];
            u32::from(kind.start().0) * 2 < u32::from(first.start().0) + u32::from(first.end().0)
        });
        match open {
            Some(turn) => turn.push(kind),
            None => turns.push(vec![kind]),
        }
    }
    turns
}

/// One turn with its shifts at hand.
struct Worked<'a> {
    turn: Turn,
    kinds: Vec<&'a ShiftKind>,
}

/// The turns of a day that somebody works; all of them where nothing is planned, none where everybody rests.
fn worked(plan: &DayPlan) -> Vec<Worked<'_>> {
    let is_on = |kind: &ShiftKind| !plan.planned || plan.on.iter().any(|(_, shift)| *shift == kind.id);
    let mut found = Vec::new();
    for (turn, kinds) in (1..).zip(group(&plan.kinds)) {
        let kinds: Vec<&ShiftKind> = kinds.into_iter().filter(|k| is_on(k)).collect();
        let (Some(first), Some(last)) = (kinds.iter().map(|k| k.start()).min(), kinds.iter().map(|k| k.end()).max()) else {
            continue;
        };
        let shifts = kinds.iter().map(|k| k.id).collect();
        let (starts, ends) = (moment(plan.day, first.0), moment(plan.day, last.0));
        found.push(Worked { turn: Turn { day: plan.day, turn, shifts, starts, ends }, kinds });
    }
    found
}

/// The turns of a run of days, in order.
pub fn turns(days: &[DayPlan]) -> Vec<Turn> {
    days.iter().flat_map(worked).map(|w| w.turn).collect()
}

/// The changes of shift in a run of days, in order. The last turns of the run have none: what follows them is not known.
pub fn changes(days: &[DayPlan]) -> Vec<Change> {
    let all: Vec<Worked> = days.iter().flat_map(worked).collect();
    let windows: Vec<_> = all.windows(2).map(|pair| writing(&pair[0], &pair[1])).collect();
    let mut found: Vec<Change> = Vec::new();
    for (at, pair) in all.windows(3).enumerate() {
        let (opens, due, together) = windows[at];
        // Givers who meet the receivers may be kept at their seats until these write their own sheet (ROS-05); givers who went
        // home before the receivers came cannot.
        let next = windows[at + 1].0;
        let until = if together { next } else { next.min(pair[1].turn.starts + Duration::minutes(WRITING)) };
        // Two turns that end together hand over one after the other.
        let until = until.max(opens + Duration::minutes(1));
        found.push(Change { from: pair[0].turn.clone(), to: pair[1].turn.clone(), opens, due, until });
    }
    found
}

/// When the sheet is written: while both turns are there, at the end of that time; without such a time, before the giving turn
/// goes home. And whether there is such a time.
fn writing(from: &Worked, to: &Worked) -> (NaiveDateTime, NaiveDateTime, bool) {
    let together = spans(from).into_iter().flat_map(|a| spans(to).into_iter().filter_map(move |b| meet(a, b)));
    match together.max_by_key(|span| span.1) {
        Some((start, end)) => (start.max(end - Duration::minutes(WRITING)), end, true),
        None => (from.turn.ends - Duration::minutes(WRITING), from.turn.ends, false),
    }
}

type Span = (NaiveDateTime, NaiveDateTime);

fn spans(worked: &Worked) -> Vec<Span> {
    let day = worked.turn.day;
    let segments = worked.kinds.iter().flat_map(|k| k.segments.iter());
    segments.map(|s| (moment(day, s.start.0), moment(day, s.end.0))).collect()
}

fn meet(a: Span, b: Span) -> Option<Span> {
    let both = (a.0.max(b.0), a.1.min(b.1));
    (both.0 < both.1).then_some(both)
}

fn moment(day: NaiveDate, minute: u16) -> NaiveDateTime {
    day.and_hms_opt(0, 0, 0).unwrap_or_default() + Duration::minutes(i64::from(minute))
}

/// The change whose sheet is in writing at `now`: the first that is not over and was not closed already. A sheet that was closed
/// early makes room for the next; so does one whose time has gone by.
pub fn current<'a>(changes: &'a [Change], closed: &[SheetKey], now: NaiveDateTime) -> Option<&'a Change> {
    changes.iter().find(|c| c.until > now && !closed.contains(&c.key()))
}

/// Who works a turn, as the rota stands.
pub fn people(days: &[DayPlan], turn: &Turn) -> Vec<StaffId> {
    let on = days.iter().filter(|d| d.day == turn.day).flat_map(|d| d.on.iter());
    on.filter(|(_, shift)| turn.shifts.contains(shift)).map(|(staff, _)| *staff).collect()
}
