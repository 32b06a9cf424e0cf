//! Launches 上新 (TRN-01): which products go on line on which day, the classes before it, and what was decided about them.
//!
//! What is absent on purpose: who knows enough by then; see [`crate::readiness`].

pub mod class;
pub mod times;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::access::{may, Right};
use crate::ids::{AttachmentId, ClassId, LaunchDeedId, LaunchId, ProductId, QuizId, StaffId};
use crate::product::MOST_PICTURES;
use crate::staff::Staff;

/// Where a launch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LaunchState {
    /// 准备中
    Planned,
    /// 已上架
    Listed,
    /// 取消
    Cancelled,
}

/// A launch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Launch {
    /// Its id; 0 while it has not been saved.
    pub id: LaunchId,
    /// Its name.
    pub name: String,
    /// What goes on line.
    pub products: Vec<ProductId>,
    /// The day on which it goes on line 上架.
    pub lists_on: NaiveDate,
    /// The quiz that tells who knows it.
    pub quiz: Option<QuizId>,
    /// What has to be reached in it, in percent.
    pub pass_mark: u32,
    /// What the class teaches, in words; may be empty.
    pub material: String,
    /// Pictures to it.
    pub pictures: Vec<AttachmentId>,
    /// Where it stands.
    pub state: LaunchState,
    /// Who planned it.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
}

impl Launch {
    /// Whether somebody has to know it: stands on the rota, serves customers, and is there when it is listed or, once it is, today.
    /// Whoever joins after the listing owes it as well (TRN-02).
    pub fn concerns(&self, person: &Staff, today: NaiveDate) -> bool {
        person.rostered && may(person.role, Right::TakeQuizzes) && person.employed_on(today.max(self.lists_on))
    }
}

/// What was decided about a launch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LaunchAct {
    /// Earlier or later.
    Moved,
    /// On line, also where some were not ready; then with a reason.
    Listed,
    /// Not at all.
    Cancelled,
    /// Planned again.
    Reopened,
}

/// A decision about a launch, kept for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LaunchDeed {
    /// Its id; 0 while it has not been saved.
    pub id: LaunchDeedId,
    /// About which launch.
    pub launch: LaunchId,
    /// What was decided.
    pub deed: LaunchAct,
    /// The listing day before it.
    pub was: NaiveDate,
    /// The listing day after it.
    pub is_now: NaiveDate,
    /// Why; may be empty where nothing has to be said.
    pub reason: String,
    /// Who decided.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// Who was red when it was listed all the same (TRN-02).
    pub unready: Vec<StaffId>,
}

/// Why a launch or a class cannot be saved, or a launch not moved on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LaunchProblem {
    /// A launch needs a name.
    NoName,
    /// Longer than so many characters.
    TooLong { most: u32 },
    /// A launch needs a product.
    NoProducts,
    /// The pass mark lies between 1 and 100.
    BadPassMark,
    /// More pictures than are shown.
    TooManyPictures { most: u32 },
    /// The listing day of a launch is moved by a decision of its own.
    MovedBySaving,
    /// It is listed or cancelled already.
    NotPlanned { state: LaunchState },
    /// It is planned already.
    StillPlanned,
    /// A decision of this kind needs a reason.
    NoReason,
    /// So many people are not ready: it is listed only with a reason.
    NotReady { people: u32 },
    /// The listing day is the same as before.
    SameDay,
    /// A class ends before it begins, or lasts longer than eight hours.
    BadTime,
    /// Nobody comes to the class.
    NobodyInvited,
    /// The teacher is not employed on that day.
    TeacherGone { name: String },
    /// The teacher gives another class at that time.
    TeacherTwice { class: ClassId },
    /// Somebody who is invited is not employed on that day.
    AttendeeGone { name: String },
    /// Attendance is ticked when the class has begun.
    NotYetBegun,
    /// The class was cancelled.
    ClassCancelled,
    /// Somebody was ticked already: the class stays as it was.
    AttendanceTicked,
}

/// Characters of a launch's name.
pub const MOST_NAME: usize = 120;
/// Characters of its material.
pub const MOST_MATERIAL: usize = 20_000;
/// Characters of a reason or a remark.
pub const MOST_REASON: usize = 1_000;

/// What is wrong with a launch before it is saved.
pub fn problems(launch: &Launch, before: Option<&Launch>) -> Vec<LaunchProblem> {
    let mut found = Vec::new();
    let long =
        |text: &str, most: usize| (text.chars().count() > most).then_some(LaunchProblem::TooLong { most: most as u32 });
    if launch.name.is_empty() {
        found.push(LaunchProblem::NoName);
    }
    found.extend(long(&launch.name, MOST_NAME).or_else(|| long(&launch.material, MOST_MATERIAL)));
    if launch.products.is_empty() {
        found.push(LaunchProblem::NoProducts);
    }
    if !(1..=100).contains(&launch.pass_mark) {
        found.push(LaunchProblem::BadPassMark);
    }
    if launch.pictures.len() > MOST_PICTURES {
        found.push(LaunchProblem::TooManyPictures { most: MOST_PICTURES as u32 });
    }
    if before.is_some_and(|b| b.lists_on != launch.lists_on) {
        found.push(LaunchProblem::MovedBySaving);
    }
    found
}

/// Whether a decision may be taken: `red` people are not ready (TRN-02). Listing all the same, cancelling and taking back want a
/// reason.
pub fn decide(launch: &Launch, act: LaunchAct, is_now: NaiveDate, red: u32, reason: &str) -> Result<(), LaunchProblem> {
    let planned = launch.state == LaunchState::Planned;
    if reason.chars().count() > MOST_REASON {
        return Err(LaunchProblem::TooLong { most: MOST_REASON as u32 });
    }
    match act {
        LaunchAct::Moved | LaunchAct::Listed | LaunchAct::Cancelled if !planned => {
            Err(LaunchProblem::NotPlanned { state: launch.state })
        }
        LaunchAct::Reopened if planned => Err(LaunchProblem::StillPlanned),
        LaunchAct::Moved if is_now == launch.lists_on => Err(LaunchProblem::SameDay),
        LaunchAct::Listed if red > 0 && reason.is_empty() => Err(LaunchProblem::NotReady { people: red }),
        LaunchAct::Cancelled | LaunchAct::Reopened if reason.is_empty() => Err(LaunchProblem::NoReason),
        LaunchAct::Moved | LaunchAct::Listed | LaunchAct::Cancelled | LaunchAct::Reopened => Ok(()),
    }
}

/// The listing day after a decision: the one that is given, and for a listing ahead of its day the day on which it is done.
pub fn lists_on(launch: &Launch, act: LaunchAct, given: Option<NaiveDate>, today: NaiveDate) -> NaiveDate {
    match (act, given) {
        (LaunchAct::Moved, Some(day)) => day,
        (LaunchAct::Listed, _) => launch.lists_on.min(today),
        (LaunchAct::Moved | LaunchAct::Cancelled | LaunchAct::Reopened, _) => launch.lists_on,
    }
}

/// Where a launch stands after a decision.
pub fn after(act: LaunchAct) -> LaunchState {
    match act {
        LaunchAct::Moved | LaunchAct::Reopened => LaunchState::Planned,
        LaunchAct::Listed => LaunchState::Listed,
        LaunchAct::Cancelled => LaunchState::Cancelled,
    }
}
