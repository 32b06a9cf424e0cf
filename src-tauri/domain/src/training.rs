//! The training log (TRN-06): what somebody was trained in, by whom, how long, and when it is due again; and the skills that everybody
//! should have, each with what was measured (TRN-07).

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{SkillId, StaffId, TrainingId};
use crate::month::shift_day;

/// Characters of a topic, a teacher or a measured value.
pub const MOST_TITLE: usize = 60;
/// Characters of a remark or a reason.
pub const MOST_TEXT: usize = 2_000;
/// Skills of a shop at most.
pub const MOST_SKILLS: usize = 30;
/// Days before the next time is due that it is shown.
pub const AHEAD: i64 = 14;

/// A record of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrainingRecord {
    /// Its id; 0 while it has not been saved.
    pub id: TrainingId,
    /// Who was trained.
    pub staff: StaffId,
    /// In what.
    pub topic: String,
    /// When.
    pub day: NaiveDate,
    /// By whom: somebody of the shop or from outside.
    pub teacher: String,
    /// How long.
    pub minutes: u32,
    /// When it is due again; `None` where once is enough.
    pub next_due: Option<NaiveDate>,
    /// What should be known of it.
    pub remark: String,
    /// Who struck it out; `None` while it stands.
    pub struck_by: Option<StaffId>,
    /// Why it was struck out.
    pub struck_why: String,
}

/// Why something of the log cannot be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TrainingProblem {
    /// Say in what.
    NoTopic,
    /// Between a minute and a day.
    BadLength,
    /// The day has not come, or they were not employed then.
    BadDay { name: String },
    /// The next time lies after this one.
    DueTooEarly,
    /// Choose who was trained.
    Nobody,
    /// Longer than `most` characters.
    TooLong { most: u32 },
    /// Striking out says why.
    NoReason,
    /// It is struck out already.
    Struck,
    /// A skill needs a title; there are thirty at most.
    BadSkill,
}

/// What is wrong with a record, whoever it is about.
pub fn problems(record: &TrainingRecord, today: NaiveDate) -> Vec<TrainingProblem> {
    let mut found = Vec::new();
    if record.topic.is_empty() {
        found.push(TrainingProblem::NoTopic);
    }
    if [&record.topic, &record.teacher].iter().any(|t| t.chars().count() > MOST_TITLE) {
        found.push(TrainingProblem::TooLong { most: MOST_TITLE as u32 });
    }
    if record.remark.chars().count() > MOST_TEXT {
        found.push(TrainingProblem::TooLong { most: MOST_TEXT as u32 });
    }
    if !(1..=24 * 60).contains(&record.minutes) {
        found.push(TrainingProblem::BadLength);
    }
    if record.day > today {
        found.push(TrainingProblem::BadDay { name: String::new() });
    }
    if record.next_due.is_some_and(|due| due <= record.day) {
        found.push(TrainingProblem::DueTooEarly);
    }
    found
}

/// What is due soon or was: of each person and topic the last standing record decides. The most urgent first.
pub fn due(records: &[TrainingRecord], today: NaiveDate) -> Vec<&TrainingRecord> {
    let standing = || records.iter().filter(|r| r.struck_by.is_none());
    let last = |r: &&TrainingRecord| {
        standing().filter(|o| o.staff == r.staff && o.topic == r.topic).all(|o| (o.day, o.id) <= (r.day, r.id))
    };
    let soon = |r: &&TrainingRecord| r.next_due.is_some_and(|due| due <= shift_day(today, AHEAD));
    let mut due: Vec<&TrainingRecord> = standing().filter(last).filter(soon).collect();
    due.sort_by_key(|r| (r.next_due, r.staff, r.id));
    due
}

/// A skill 技能.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Skill {
    /// Its id; 0 while it has not been saved.
    pub id: SkillId,
    /// How it is called where the shop has written no title: `mandarin`. Empty for the shop's own.
    pub key: String,
    /// The shop's title; may be empty where there is a key.
    pub title: String,
}

/// What was found of somebody's skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SkillCheck {
    /// Who.
    pub staff: StaffId,
    /// Which skill.
    pub skill: SkillId,
    /// It is as it should be.
    pub met: bool,
    /// What was measured, in words: "72 字/分"; may be empty.
    pub value: String,
    /// When it was looked at.
    pub day: NaiveDate,
    /// By whom.
    pub by: StaffId,
    /// When it was written down, shop time.
    pub at: NaiveDateTime,
}
