//! The register of complaints 投诉登记 (CMP-01 to CMP-03): what came in by which way, why, how serious, who sees to it, by when it is
//! closed, and what came of it. What it means for the agent who served is decided in the rule book, not here.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::handover::item::Seriousness;
use crate::ids::{ComplaintId, CustomerId, ItemId, StaffId};
use crate::month::{shift_day, Month};

/// The most characters of what happened, and of a step.
pub const MOST: usize = 20_000;
/// The most characters of an order's number.
pub const MOST_ORDER: usize = 200;
/// Days for closing a complaint that may be set.
pub const DAYS: std::ops::RangeInclusive<u32> = 1..=60;

/// By which way it came (CMP-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintWay {
    /// 旺旺, or another chat.
    Chat,
    /// 电话
    Phone,
    /// 平台投诉, 维权
    Platform,
    /// 差评
    Review,
    /// 其他
    Other,
}

/// What it is about: only those about service count for the agent (CMP-01).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintCause {
    /// 服务
    Service,
    /// 商品
    Product,
    /// 物流
    Logistics,
    /// 其他
    Other,
}

/// Where it stands (CMP-02).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintState {
    /// 已记录: nobody has begun.
    Noted,
    /// 处理中
    Handling,
    /// 已答复: the customer was told what is done.
    Answered,
    /// 已结案
    Closed,
}

/// What is written down of a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComplaintDraft {
    /// The day on which it came.
    pub came: NaiveDate,
    /// By which way.
    pub way: ComplaintWay,
    /// What it is about.
    pub cause: ComplaintCause,
    /// How serious it is.
    pub serious: Seriousness,
    /// What happened.
    pub what: String,
    /// The order's number; empty for none.
    pub order: String,
    /// Who served the customer, where somebody noted it.
    pub agent: Option<StaffId>,
    /// Who sees to it; `None`: the manager decides.
    pub owner: Option<StaffId>,
}

impl ComplaintDraft {
    /// Without blanks at the ends.
    pub fn cleaned(self) -> ComplaintDraft {
        ComplaintDraft { what: self.what.trim().to_owned(), order: self.order.trim().to_owned(), ..self }
    }
}

/// A complaint of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Its id; it keeps it when it is taken up again.
    pub id: ComplaintId,
    /// What was written down.
    pub draft: ComplaintDraft,
    /// Whose complaint it is.
    pub customer: Option<CustomerId>,
    /// Who wrote it down.
    pub noted_by: StaffId,
    /// When, shop time.
    pub noted_at: NaiveDateTime,
    /// The last day on which it should be closed.
    pub due: NaiveDate,
    /// Where it stands.
    pub state: ComplaintState,
    /// What came of it; empty while it is open.
    pub outcome: String,
    /// When it was closed.
    pub closed_at: Option<NaiveDateTime>,
    /// The handover item that goes with it.
    pub item: Option<ItemId>,
}

impl Complaint {
    /// Open, and past its day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state != ComplaintState::Closed && today > self.due
    }
}

/// What was done with a complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComplaintStep {
    /// When, shop time.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: StaffId,
    /// Where it stood afterwards.
    pub state: ComplaintState,
    /// Who has seen to it from then on, where that changed.
    pub to: Option<StaffId>,
    /// What was said, done or found out.
    pub text: String,
}

/// Why a complaint cannot be kept or moved on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ComplaintProblem {
    /// Nothing is written about what happened.
    Empty,
    /// More characters than are kept.
    TooLong { most: usize },
    /// The day has not come.
    NotYet,
    /// This step says what was told, what came of it, or why it is taken up again.
    SayWhat,
    /// Closed complaints are taken up again first.
    Closed,
    /// It stands there already.
    SameState,
    /// Whoever shall see to it is not employed.
    NotEmployed,
    /// Days outside what can be set.
    DaysOutOfRange { least: u32, most: u32 },
}

/// What is wrong with a draft before it is kept.
pub fn problems(draft: &ComplaintDraft, today: NaiveDate) -> Vec<ComplaintProblem> {
    let mut found = Vec::new();
    if draft.what.is_empty() {
        found.push(ComplaintProblem::Empty);
    }
    if draft.what.chars().count() > MOST {
        found.push(ComplaintProblem::TooLong { most: MOST });
    }
    if draft.order.chars().count() > MOST_ORDER {
        found.push(ComplaintProblem::TooLong { most: MOST_ORDER });
    }
    if draft.came > today {
        found.push(ComplaintProblem::NotYet);
    }
    found
}

/// The last day for closing what came on `came`.
pub fn due(came: NaiveDate, days: u32) -> NaiveDate {
    shift_day(came, i64::from(days))
}

/// The text of a step from one state to another, or why it may not be taken. From any open state to any but the first, to the same
/// one for a word on the way; from closed only back to handling. Only beginning needs no words.
pub fn step(from: ComplaintState, to: ComplaintState, text: &str) -> Result<String, ComplaintProblem> {
    use ComplaintState::{Closed, Handling, Noted};
    let text = text.trim();
    match (from, to) {
        (Closed, Closed) | (_, Noted) => return Err(ComplaintProblem::SameState),
        (Closed, to) if to != Handling => return Err(ComplaintProblem::Closed),
        _ => {}
    }
    if text.is_empty() && !(from == Noted && to == Handling) {
        return Err(ComplaintProblem::SayWhat);
    }
    match text.chars().count() {
        has if has > MOST => Err(ComplaintProblem::TooLong { most: MOST }),
        _ => Ok(text.to_owned()),
    }
}

/// How many complaints about service an agent has in the month of `day` (CMP-01).
pub fn of_month(all: &[Complaint], agent: StaffId, day: NaiveDate) -> u32 {
    let month = Month::of(day);
    let counts = |c: &&Complaint| c.draft.agent == Some(agent) && c.draft.cause == ComplaintCause::Service && month.holds(c.draft.came);
    u32::try_from(all.iter().filter(counts).count()).unwrap_or(u32::MAX)
}

/// Whether a meeting that looks back from `from` to `to` speaks of it: it came in that time, was closed in it, or is open still.
pub fn is_for_meeting(complaint: &Complaint, from: NaiveDate, to: NaiveDate) -> bool {
    let within = |day: NaiveDate| (from..=to).contains(&day);
    let open = complaint.state != ComplaintState::Closed && complaint.draft.came <= to;
    open || within(complaint.draft.came) || complaint.closed_at.is_some_and(|at| within(at.date()))
}

/// The number under which people speak of it: `T-12`.
pub fn number(id: ComplaintId) -> String {
    format!("T-{}", id.0)
}
