//! Reviews 复习 that aim at a date (TRN-02, TRN-06): what somebody will still know on the day a product is listed, and the fewest
//! reviews of a few minutes that lift it over the bar.
//!
//! Only answers are facts. What somebody remembers is worked out from them each time, so that quizzes count too and an answer that a
//! wrong clock dated does no lasting harm. What is absent on purpose: the rota (the days on which somebody may review come in as a
//! list) and chance (a plan weighs both outcomes of every review).

mod draft;
pub mod memory;
mod pack;
pub mod plan;
mod ways;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::question::Weight;

/// How an answer went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// 不会: wrong, or less than half of it right.
    Wrong,
    /// 模糊: right after long thought, or only partly right.
    Slow,
    /// 记得: right.
    Right,
}

/// Seconds after which a right answer counts as a slow one.
pub const SLOW: u32 = 30;

/// Grades an answer by its mark and the seconds it took; `None` where nobody saw a clock, as in a quiz.
pub fn grade(mark: Weight, seconds: Option<u32>) -> Grade {
    if mark.0 * 2 < Weight::WHOLE.0 {
        Grade::Wrong
    } else if mark < Weight::WHOLE || seconds.is_some_and(|s| s > SLOW) {
        Grade::Slow
    } else {
        Grade::Right
    }
}

/// How the shop reviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewSetting {
    /// Percent of recall that everybody should have of everything on the day a product is listed.
    pub bar: u32,
    /// Questions of one review: what three minutes hold.
    pub questions: u32,
    /// Reviews that somebody may have on one working day.
    pub a_day: u32,
    /// Percent of recall under which something that was learnt is asked again after the listing.
    pub keep: u32,
}

impl Default for ReviewSetting {
    fn default() -> ReviewSetting {
        ReviewSetting { bar: 90, questions: 12, a_day: 2, keep: 85 }
    }
}

/// Why something about reviews cannot be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReviewProblem {
    /// The bar is 50 to 98 percent.
    BadBar,
    /// A review has 3 to 30 questions.
    BadQuestions,
    /// A day has 1 to 6 reviews.
    BadADay,
    /// What is kept up is 50 to 97 percent.
    BadKeep,
    /// The question is not among those to be reviewed today.
    NotDue,
    /// The question was changed since it was shown; it is shown anew.
    Changed,
}

/// What is wrong with a setting.
pub fn problems(setting: &ReviewSetting) -> Vec<ReviewProblem> {
    let checks = [
        ((50..=98).contains(&setting.bar), ReviewProblem::BadBar),
        ((3..=30).contains(&setting.questions), ReviewProblem::BadQuestions),
        ((1..=6).contains(&setting.a_day), ReviewProblem::BadADay),
        ((50..=97).contains(&setting.keep), ReviewProblem::BadKeep),
    ];
    checks.into_iter().filter(|(fine, _)| !fine).map(|(_, problem)| problem).collect()
}
