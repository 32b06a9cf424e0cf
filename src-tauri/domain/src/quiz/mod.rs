//! Quizzes 测验 (TRN-02): which questions, for whom, when and how long; attempts at them; who passed what.
//!
//! What is absent on purpose: the clock and chance. The seed of a draw and the time that went by come in as arguments.

pub mod attempt;
pub mod draw;
pub mod letters;
pub mod results;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{QuestionCategoryId, QuizId, StaffId};

/// When whoever took a quiz sees what was right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Review {
    /// As soon as an attempt is handed in.
    AtOnce,
    /// When the quiz is closed.
    AfterClosing,
}

/// Where a quiz stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuizState {
    /// 草稿
    Draft,
    /// 开放
    Open,
    /// 已结束
    Closed,
}

/// So many questions of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Part {
    /// Which category.
    pub category: QuestionCategoryId,
    /// Also of the categories below it.
    pub below: bool,
    /// How many questions.
    pub take: u32,
}

/// A quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Quiz {
    /// Its id; 0 while it has not been saved.
    pub id: QuizId,
    /// Its name.
    pub name: String,
    /// What has to be reached, in percent of the marks.
    pub pass_mark: u32,
    /// How often it may be tried; `None` without end.
    pub attempts: Option<u32>,
    /// Minutes for an attempt; `None` without limit.
    pub minutes: Option<u32>,
    /// From when it may be begun, shop time.
    pub opens: Option<NaiveDateTime>,
    /// Until when it may be answered, shop time.
    pub closes: Option<NaiveDateTime>,
    /// Choices are shuffled.
    pub shuffled: bool,
    /// When what was right is shown.
    pub review: Review,
    /// What is drawn.
    pub parts: Vec<Part>,
    /// For whom; empty for everybody who takes quizzes.
    pub takers: Vec<StaffId>,
    /// Who teaches what it asks, if somebody does.
    pub teacher: Option<StaffId>,
    /// Where it stands.
    pub state: QuizState,
}

impl Quiz {
    /// A quiz for everybody, as often and for as long as one likes, that shows at once what was right.
    pub fn new(name: String, pass_mark: u32, parts: Vec<Part>, state: QuizState) -> Quiz {
        let (id, review, takers) = (QuizId(0), Review::AtOnce, Vec::new());
        let (attempts, minutes, opens, closes, teacher) = (None, None, None, None, None);
        Quiz { id, name, pass_mark, attempts, minutes, opens, closes, shuffled: true, review, parts, takers, teacher, state }
    }
}

/// Why a quiz cannot be saved, begun or answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuizProblem {
    /// A quiz needs a name.
    NoName,
    /// The name is longer than so many characters.
    TooLong { most: u32 },
    /// The pass mark lies between 1 and 100.
    BadPassMark,
    /// Between one and a hundred attempts.
    BadAttempts,
    /// Between one minute and ten hours.
    BadMinutes,
    /// It closes before it opens.
    ClosesBeforeOpening,
    /// Nothing is drawn.
    NothingDrawn,
    /// More questions than can be answered in one sitting.
    TooManyQuestions { most: u32 },
    /// A category has fewer questions that may be asked than the quiz takes of it and of those below.
    TooFewQuestions { category: QuestionCategoryId, want: u32, have: u32 },
    /// A quiz that somebody has begun keeps what it draws.
    Begun,
    /// It is not open.
    NotOpen { state: QuizState },
    /// It opens later.
    TooEarly { opens: NaiveDateTime },
    /// It is over.
    TooLate { closed: NaiveDateTime },
    /// It is for others.
    NotForYou,
    /// Every attempt is used up.
    NoAttemptLeft { attempts: u32 },
    /// The time is up: the attempt is marked as it stood.
    TimeIsUp,
    /// The attempt was handed in.
    HandedIn,
    /// The attempt was opened in another window since: what was answered here is kept.
    OpenElsewhere,
    /// The attempt was printed: it is answered on paper and typed back.
    OnPaper,
    /// The attempt is still going on.
    StillGoingOn,
    /// What was right is not shown yet.
    NotYetShown,
    /// It is not a question that a person marks, or not between nothing and a hundred percent.
    BadMark,
    /// A line that was typed back from paper cannot be read; it counts from 1.
    BadLine { line: u32, text: String },
    /// Longer than can be kept.
    AnswerTooLong { most: u32 },
}

/// Characters of a name.
pub const MOST_NAME: usize = 120;
/// Questions of one attempt.
pub const MOST_QUESTIONS: u32 = 200;
/// Characters of a written answer.
pub const MOST_WORDS: usize = 20_000;

/// What is wrong with a quiz before it is saved.
pub fn problems(quiz: &Quiz) -> Vec<QuizProblem> {
    let mut found = Vec::new();
    if quiz.name.is_empty() {
        found.push(QuizProblem::NoName);
    }
    if quiz.name.chars().count() > MOST_NAME {
        found.push(QuizProblem::TooLong { most: MOST_NAME as u32 });
    }
    if !(1..=100).contains(&quiz.pass_mark) {
        found.push(QuizProblem::BadPassMark);
    }
    if quiz.attempts.is_some_and(|n| !(1..=100).contains(&n)) {
        found.push(QuizProblem::BadAttempts);
    }
    if quiz.minutes.is_some_and(|n| !(1..=600).contains(&n)) {
        found.push(QuizProblem::BadMinutes);
    }
    if quiz.opens.zip(quiz.closes).is_some_and(|(opens, closes)| closes <= opens) {
        found.push(QuizProblem::ClosesBeforeOpening);
    }
    let drawn: u32 = quiz.parts.iter().map(|p| p.take.min(MOST_QUESTIONS + 1)).sum();
    if drawn == 0 || quiz.parts.iter().any(|p| p.take == 0) {
        found.push(QuizProblem::NothingDrawn);
    } else if drawn > MOST_QUESTIONS {
        found.push(QuizProblem::TooManyQuestions { most: MOST_QUESTIONS });
    }
    found
}

/// Whether `staff` may begin an attempt at `now`, having begun `used` already.
pub fn may_begin(quiz: &Quiz, staff: StaffId, used: u32, now: NaiveDateTime) -> Result<(), QuizProblem> {
    if quiz.state != QuizState::Open {
        return Err(QuizProblem::NotOpen { state: quiz.state });
    }
    if !quiz.takers.is_empty() && !quiz.takers.contains(&staff) {
        return Err(QuizProblem::NotForYou);
    }
    if let Some(opens) = quiz.opens.filter(|opens| now < *opens) {
        return Err(QuizProblem::TooEarly { opens });
    }
    if let Some(closed) = quiz.closes.filter(|closes| now >= *closes) {
        return Err(QuizProblem::TooLate { closed });
    }
    match quiz.attempts.filter(|most| used >= *most) {
        Some(attempts) => Err(QuizProblem::NoAttemptLeft { attempts }),
        None => Ok(()),
    }
}

/// Whether whoever took an attempt sees what was right by now.
pub fn shows_answers(quiz: &Quiz, now: NaiveDateTime) -> bool {
    match quiz.review {
        Review::AtOnce => true,
        Review::AfterClosing => quiz.state == QuizState::Closed || quiz.closes.is_some_and(|closes| now >= closes),
    }
}
