//! Leave 请假: what is asked, how much notice the rules want, and when it counts (ATT-02 to ATT-07).

use chrono::{Duration, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{LeaveId, StaffId};
use crate::month::shift_day;
use crate::quota::Window;

/// Kinds of leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeaveKind {
    /// 病假, also an accident.
    Sick,
    /// 事假
    Personal,
    /// 年假
    Annual,
    /// 因公外出
    Business,
    /// 其他
    Other,
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeaveState {
    /// Asked, not yet signed: the rota does not treat it as leave.
    Asked,
    /// Signed by a supervisor: in force (ATT-02).
    Signed,
    /// Refused by a supervisor.
    Refused,
    /// Taken back.
    Cancelled,
}

/// A request for leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Leave {
    /// Its id; 0 while it has not been saved.
    pub id: LeaveId,
    /// Who asks.
    pub staff: StaffId,
    /// What kind.
    pub leave: LeaveKind,
    /// The days, both included.
    pub days: Window,
    /// Why.
    pub reason: String,
    /// Who takes over open work (ATT-03); free text.
    pub cover: String,
    /// When it was asked, shop time.
    pub asked_at: NaiveDateTime,
    /// Where it stands.
    pub state: LeaveState,
    /// Who signed or refused it, and when.
    pub decided_by: Option<StaffId>,
    /// When it was signed or refused.
    pub decided_at: Option<NaiveDateTime>,
}

/// Which rule of notice holds, by its id in the shop's rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum NoticeRule {
    /// Beforehand, however short.
    #[serde(rename = "ATT-03")]
    Beforehand,
    /// Two hours before the shift.
    #[serde(rename = "ATT-04")]
    TwoHours,
    /// The calendar day before.
    #[serde(rename = "ATT-05")]
    DayBefore,
    /// A week before, for three working days and more.
    #[serde(rename = "ATT-06")]
    WeekBefore,
    /// Annual leave under three days: the day before. Exactly three takes [`NoticeRule::WeekBefore`] (ruling 3).
    #[serde(rename = "ATT-07")]
    AnnualDayBefore,
}

/// The notice that a request gave, shown to whoever decides; never a refusal (ruling 4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Notice {
    /// The rule that holds.
    pub rule: NoticeRule,
    /// The latest moment that would have been in time.
    pub due_by: NaiveDateTime,
    /// Asked after that.
    pub late: bool,
    /// Calendar days of the leave.
    pub calendar_days: u32,
    /// Rostered working days of the leave: these decide its length (ruling 3).
    pub working_days: u32,
}

/// The notice of a leave of `days` asked at `asked_at`. `working` are the rostered working days in it, or all its days where
/// there is no rota yet; `first_start` is when the first missed shift starts.
pub fn notice(kind: LeaveKind, days: Window, working: u32, first_start: NaiveDateTime, asked_at: NaiveDateTime) -> Notice {
    let rule = match kind {
        LeaveKind::Sick => NoticeRule::TwoHours,
        LeaveKind::Business => NoticeRule::Beforehand,
        _ if working >= 3 => NoticeRule::WeekBefore,
        LeaveKind::Annual => NoticeRule::AnnualDayBefore,
        LeaveKind::Personal | LeaveKind::Other => NoticeRule::DayBefore,
    };
    let due_by = match rule {
        NoticeRule::TwoHours => first_start - Duration::hours(2),
        NoticeRule::Beforehand => first_start,
        NoticeRule::DayBefore | NoticeRule::AnnualDayBefore => end_of(shift_day(days.from, -1)),
        NoticeRule::WeekBefore => end_of(shift_day(days.from, -7)),
    };
    let calendar_days = u32::try_from(days.days()).unwrap_or(0);
    Notice { rule, due_by, late: asked_at > due_by, calendar_days, working_days: working }
}

fn end_of(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(23, 59, 59).unwrap_or_default()
}

/// Why a request cannot be saved or moved on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LeaveProblem {
    /// Ends before it starts.
    EndsBeforeStart,
    /// Longer than a year.
    TooLong,
    /// Outside the employment.
    NotEmployed,
    /// Shares days with another request of the same person.
    Overlaps { days: Window },
    /// It was decided already.
    AlreadyDecided { state: LeaveState },
    /// Nobody signs the own leave, except an owner.
    OwnLeave,
}

/// What is wrong with `asked` beside the same person's `others`.
pub fn problems(asked: &Leave, others: &[Leave], employed: Window) -> Vec<LeaveProblem> {
    let mut found = Vec::new();
    match asked.days.days() {
        ..=0 => found.push(LeaveProblem::EndsBeforeStart),
        1..=366 => {}
        _ => found.push(LeaveProblem::TooLong),
    }
    if asked.days.meet(employed) != Some(asked.days) && asked.days.days() > 0 {
        found.push(LeaveProblem::NotEmployed);
    }
    let stands = |l: &&Leave| matches!(l.state, LeaveState::Asked | LeaveState::Signed) && l.id != asked.id;
    found.extend(
        others.iter().filter(stands).find_map(|l| l.days.meet(asked.days)).map(|days| LeaveProblem::Overlaps { days }),
    );
    found
}

/// The state after a step, if the step may be taken: asked is signed or refused; asked or signed is cancelled.
pub fn step(from: LeaveState, to: LeaveState) -> Result<LeaveState, LeaveProblem> {
    use LeaveState::{Asked, Cancelled, Refused, Signed};
    match (from, to) {
        (Asked, Signed | Refused | Cancelled) | (Signed, Cancelled) => Ok(to),
        _ => Err(LeaveProblem::AlreadyDecided { state: from }),
    }
}
