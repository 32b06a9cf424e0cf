//! The sheet 交接单 of one change of shift: the giver closes it, the receiver accepts it (HND-01, HND-02). It is addressed to a
//! turn, not to a person; several givers write one sheet.

use chrono::{Duration, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::turn::{Change, SheetKey, Turn};
use crate::ids::{ItemId, SheetId, StaffId};

/// Somebody who did their part, when, and why if it was not theirs to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Signed {
    /// Who.
    pub by: StaffId,
    /// Their name.
    pub by_name: String,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// Why they stood in for the shift; empty where they were on it.
    pub reason: String,
}

/// A sheet as it is kept, from the first word on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sheet {
    /// Its id.
    pub id: SheetId,
    /// Which change of shift.
    pub key: SheetKey,
    /// The turn that gives, as the rota stood when it was opened or addressed anew.
    pub from: Turn,
    /// The turn that receives.
    pub to: Turn,
    /// When the giver should have closed it.
    pub due: NaiveDateTime,
    /// When nobody of the giving turn can close it any more.
    pub until: NaiveDateTime,
    /// When it was opened, shop time.
    pub opened_at: NaiveDateTime,
    /// Who closed it.
    pub closed: Option<Signed>,
    /// Who accepted it.
    pub accepted: Option<Signed>,
    /// The manager who looked into a sheet that nobody closed or accepted.
    pub settled: Option<Signed>,
}

/// The number on paper: `H-1209-2` is the second change of 9 December.
pub fn number(key: SheetKey) -> String {
    format!("H-{}-{}", key.day.format("%m%d"), key.turn)
}

/// Where a sheet stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// In writing.
    Writing,
    /// In writing, though the giving turn should have closed it: its shift was extended, or somebody forgot (ROS-05).
    Late,
    /// Closed, and not accepted yet.
    Waiting,
    /// Not accepted for longer than the shop allows: with the manager.
    Overdue,
    /// Accepted.
    Accepted,
    /// Its time went by and nobody had closed it, or the next sheet was closed and nobody had accepted it. What stood on it
    /// stands on the next sheet.
    Missed,
    /// Missed, and the manager has looked into it.
    Settled,
}

/// Where `sheet` stands at `now`. `latest_closed` is the last change whose sheet was closed.
pub fn stage(sheet: &Sheet, latest_closed: Option<SheetKey>, accept_minutes: u32, now: NaiveDateTime) -> Stage {
    let passed_by = latest_closed.is_some_and(|latest| latest > sheet.key);
    match sheet {
        Sheet { accepted: Some(_), .. } => Stage::Accepted,
        Sheet { settled: Some(_), .. } => Stage::Settled,
        Sheet { closed: Some(_), .. } if passed_by => Stage::Missed,
        Sheet { closed: Some(closed), .. } if now > accept_by(sheet, closed, accept_minutes) => Stage::Overdue,
        Sheet { closed: Some(_), .. } => Stage::Waiting,
        _ if passed_by || now >= sheet.until => Stage::Missed,
        _ if now > sheet.due => Stage::Late,
        _ => Stage::Writing,
    }
}

/// Until when a closed sheet may wait: the receiving turn has so many minutes from its start or from the closing, whichever is
/// later. A sheet written at night does not wait for nobody.
pub fn accept_by(sheet: &Sheet, closed: &Signed, accept_minutes: u32) -> NaiveDateTime {
    closed.at.max(sheet.to.starts) + Duration::minutes(i64::from(accept_minutes))
}

/// Why a sheet cannot be closed, accepted or addressed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SheetProblem {
    /// The rota knows no shifts: there is nobody to hand over to.
    NoShifts,
    /// The sheet in writing is another one: this change has gone by, or somebody closed it.
    OtherSheet { number: String },
    /// Somebody closed it.
    AlreadyClosed { by: String, at: NaiveDateTime },
    /// Somebody accepted it.
    AlreadyAccepted { by: String, at: NaiveDateTime },
    /// Nobody has closed it yet.
    NotClosed,
    /// The next change came first; its items stand on the sheet of that change.
    Missed { number: String },
    /// Nobody missed it: there is nothing to settle.
    NotMissed,
    /// The rota was changed after the sheet was opened: it goes from and to other shifts now, or to the same at other times.
    RotaChanged { from: Turn, to: Turn },
    /// Not on the shift that gives or receives: say why you stand in.
    NotOnShift,
    /// Who gave it does not accept it while somebody of the receiving shift can.
    OwnSheet,
    /// Urgent items that were not read back.
    NotReadBack { codes: Vec<String> },
    /// The item is not on this sheet, or needs no read-back.
    NothingToReadBack,
    /// Somebody read it back already.
    AlreadyReadBack { by: String },
    /// Read back in own words: more than a word, and not what stands on the sheet.
    NotOwnWords,
    /// Not the next step. The pick is used up: read back in own words.
    WrongStep,
    /// One pick for each reader and item: read back in own words.
    PickUsed,
    /// The clock is behind what was written down last.
    ClockBehind { last: NaiveDateTime, now: NaiveDateTime },
    /// An outage is on already.
    OutageOn { since: NaiveDateTime },
    /// No outage is on.
    NoOutage,
}

/// How far the clock may be behind the last entry before changes of shift stop, in minutes: what a time server mends is less.
pub const CLOCK_SLACK: i64 = 5;

/// The clock is not behind the `last` thing on record.
pub fn check_clock(last: Option<NaiveDateTime>, now: NaiveDateTime) -> Result<(), SheetProblem> {
    match last {
        Some(last) if now + Duration::minutes(CLOCK_SLACK) < last => Err(SheetProblem::ClockBehind { last, now }),
        _ => Ok(()),
    }
}

/// The sheet still goes where the rota says: to the same shifts on the same days.
pub fn check_address(sheet: &Sheet, change: &Change) -> Result<(), SheetProblem> {
    let same = |a: &Turn, b: &Turn| (a.day, &a.shifts) == (b.day, &b.shifts);
    if same(&sheet.from, &change.from) && same(&sheet.to, &change.to) {
        return Ok(());
    }
    Err(SheetProblem::RotaChanged { from: change.from.clone(), to: change.to.clone() })
}

/// Whether somebody may do the part of a turn: they are on it, or say why they stand in. The reason that goes on record.
pub fn stand_in(on_turn: &[StaffId], who: StaffId, reason: &str) -> Result<String, SheetProblem> {
    match reason.trim() {
        _ if on_turn.contains(&who) => Ok(String::new()),
        "" => Err(SheetProblem::NotOnShift),
        reason => Ok(reason.to_owned()),
    }
}

/// The giver may close the sheet: nobody has.
pub fn may_close(sheet: &Sheet) -> Result<(), SheetProblem> {
    match &sheet.closed {
        Some(closed) => Err(SheetProblem::AlreadyClosed { by: closed.by_name.clone(), at: closed.at }),
        None => Ok(()),
    }
}

/// Who is there when a sheet is accepted.
#[derive(Clone, Copy, Debug)]
pub struct Receiving<'a> {
    /// Who accepts.
    pub who: StaffId,
    /// Who is on the giving turn.
    pub givers: &'a [StaffId],
    /// Who is on the receiving turn.
    pub receivers: &'a [StaffId],
    /// Why they stand in; empty where they are on the receiving turn.
    pub reason: &'a str,
}

/// The sheet is in a stage in which its receiver reads back and accepts.
pub fn is_waiting(sheet: &Sheet, stage: Stage) -> Result<(), SheetProblem> {
    match (stage, &sheet.accepted) {
        (Stage::Waiting | Stage::Overdue, _) => Ok(()),
        (_, Some(accepted)) => Err(SheetProblem::AlreadyAccepted { by: accepted.by_name.clone(), at: accepted.at }),
        (Stage::Missed | Stage::Settled, _) => Err(SheetProblem::Missed { number: number(sheet.key) }),
        _ => Err(SheetProblem::NotClosed),
    }
}

/// The receiver may accept: it waits, they are on the shift or stand in for it, they did not give it while a colleague is there
/// to receive it, and every urgent item was read back. `unread` are the short ids of those that were not.
pub fn may_accept(sheet: &Sheet, stage: Stage, receiving: Receiving, unread: Vec<String>) -> Result<String, SheetProblem> {
    is_waiting(sheet, stage)?;
    let reason = stand_in(receiving.receivers, receiving.who, receiving.reason)?;
    let gave = sheet.closed.as_ref().is_some_and(|c| c.by == receiving.who && c.reason.is_empty());
    if gave && receiving.receivers.iter().any(|r| *r != receiving.who && !receiving.givers.contains(r)) {
        return Err(SheetProblem::OwnSheet);
    }
    if unread.is_empty() { Ok(reason) } else { Err(SheetProblem::NotReadBack { codes: unread }) }
}

/// An urgent item that nobody has read back as it stands now.
pub fn unread(urgent: &[(ItemId, u32)], read: &[(ItemId, u32)]) -> Vec<ItemId> {
    urgent.iter().filter(|line| !read.contains(line)).map(|(item, _)| *item).collect()
}
