//! The question bank 题库 (TRN-02, TRN-08, TRN-11): what a question is, what may be kept, and where it stands.
//!
//! A question is kept in versions: whoever was asked keeps what was asked. What is absent on purpose: which product a question is
//! about (the products link to questions, not the other way round), and files (they are read by `paper`).

pub mod category;
mod clean;
pub mod mark;
pub mod number;
pub mod phrase;
pub mod picture;
pub mod text;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use clean::cleaned;

use crate::ids::{AttachmentId, QuestionCategoryId, QuestionId, StaffId};

/// What kind of answer a question asks for. A gap to fill is a question of the kinds `Single`, `Short` or `Number` whose text has
/// [`text::GAP`] in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One of several choices 单选.
    Single,
    /// Several choices 多选.
    Multiple,
    /// True or false 判断.
    TrueFalse,
    /// A few words 简答.
    Short,
    /// A number with its tolerance 数值.
    Number,
    /// Pairs to put together 配对.
    Matching,
    /// A text that a person marks 论述.
    Essay,
    /// Only text: it asks for nothing.
    Description,
}

impl QuestionKind {
    /// Every kind.
    pub const ALL: [QuestionKind; 8] = [
        QuestionKind::Single,
        QuestionKind::Multiple,
        QuestionKind::TrueFalse,
        QuestionKind::Short,
        QuestionKind::Number,
        QuestionKind::Matching,
        QuestionKind::Essay,
        QuestionKind::Description,
    ];

    /// Its answers are chosen, not written.
    pub fn has_choices(self) -> bool {
        matches!(self, QuestionKind::Single | QuestionKind::Multiple | QuestionKind::TrueFalse)
    }
}

/// How a text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextFormat {
    /// As people type it.
    #[default]
    Moodle,
    /// HTML; shown without its tags.
    Html,
    /// Plain text.
    Plain,
    /// Markdown; shown as it stands.
    Markdown,
}

/// A text and how it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Rich {
    /// What it says.
    pub text: String,
    /// How it is written.
    pub format: TextFormat,
}

impl Rich {
    /// Text as people type it.
    pub fn typed(text: impl Into<String>) -> Rich {
        Rich { text: text.into(), format: TextFormat::Moodle }
    }
}

/// What an answer is worth, in hundred-thousandths of a percent of the mark, so that three thirds are a whole. It may be negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Weight(pub i32);

impl Weight {
    /// The whole mark.
    pub const WHOLE: Weight = Weight(10_000_000);
    /// Nothing.
    pub const NONE: Weight = Weight(0);

    /// A weight in percent. `None` beyond a hundred in either direction.
    pub fn percent(percent: f64) -> Option<Weight> {
        (percent.abs() <= 100.0).then(|| Weight((percent * 100_000.0).round() as i32))
    }

    /// In percent.
    pub fn as_percent(self) -> f64 {
        f64::from(self.0) / 100_000.0
    }
}

/// An answer: a choice, words that are accepted, a number or a span of numbers, or a pair.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(rename = "QuestionAnswer")]
pub struct Answer {
    /// The choice, the words (`*` stands for any), the number as [`number::span`] reads it, or the left half of a pair; a pair
    /// without one only adds a choice.
    pub text: Rich,
    /// The right half of a pair; empty otherwise.
    pub pair: String,
    /// What it is worth.
    pub weight: Weight,
    /// What whoever gives it is told.
    pub feedback: Rich,
}

impl Answer {
    /// A typed answer with a weight.
    pub fn new(text: impl Into<String>, weight: Weight) -> Answer {
        Answer { text: Rich::typed(text), weight, ..Answer::default() }
    }
}

/// What a question says: one version of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionText {
    /// What kind of answer it asks for.
    pub kind: QuestionKind,
    /// Its short name; may be empty.
    pub title: String,
    /// What it asks. A gap to fill stands as [`text::GAP`].
    pub text: Rich,
    /// A picture to it.
    pub picture: Option<AttachmentId>,
    /// Its answers; true stands before false.
    pub answers: Vec<Answer>,
    /// What everybody is told afterwards.
    pub feedback: Rich,
}

/// Where a question stands. Only an accepted one is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionState {
    /// 待审
    Proposed,
    /// 已采用
    Accepted,
    /// 不采用
    Rejected,
    /// 停用: asked no more.
    Retired,
}

/// Where a question comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionSource {
    /// Somebody wrote it.
    Person,
    /// A file brought it.
    File,
    /// Made from the phrase lists (CON-01).
    Phrase,
    /// Made from a product's attribute.
    Attribute,
}

/// A question of the bank with its present version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Question {
    /// Its id; 0 while it has not been saved.
    pub id: QuestionId,
    /// Its version, from 1.
    pub version: u32,
    /// Where it is filed.
    pub category: QuestionCategoryId,
    /// Where it stands.
    pub state: QuestionState,
    /// Where it comes from.
    pub source: QuestionSource,
    /// The phrase that it was made from, by its code; empty otherwise.
    pub phrase: String,
    /// The rule or policy that it rests on, with its version; empty for none (TRN-08).
    pub rests_on: String,
    /// The last day on which it is asked; `None` for ever.
    pub expires: Option<NaiveDate>,
    /// Who wrote this version.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// What it says.
    pub says: QuestionText,
}

impl Question {
    /// Whether it may be asked on a day (TRN-08).
    pub fn asked_on(&self, day: NaiveDate) -> bool {
        self.state == QuestionState::Accepted && self.expires.is_none_or(|last| day <= last) && self.says.kind != QuestionKind::Description
    }
}

/// Why a question cannot be kept or moved on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuestionProblem {
    /// It asks nothing.
    NoText,
    /// Longer than so many characters in one place.
    TooLong { most: u32 },
    /// It has fewer answers than its kind needs.
    TooFewAnswers { least: u32 },
    /// More answers than can be shown.
    TooManyAnswers { most: u32 },
    /// An answer says nothing; its place counts from 1.
    EmptyAnswer { place: u32 },
    /// An answer that stands there twice.
    SameAnswer { text: String },
    /// No answer is worth the whole mark.
    NoRightAnswer,
    /// The right choices together are not worth a hundred percent; what they are worth, in hundred-thousandths of a percent.
    WeightsDontAddUp { sum: i32 },
    /// A weight beyond a hundred percent in either direction; its place counts from 1.
    BadWeight { place: u32 },
    /// Not a number, a number with tolerance, or a span; its place counts from 1.
    NotANumber { place: u32 },
    /// The right half of a pair is missing; its place counts from 1.
    HalfAPair { place: u32 },
    /// Its text or its answers speak of pictures, by these names, and it has none: whoever is asked would not see them.
    MissingPictures { names: Vec<String> },
    /// The category is not there.
    NoCategory,
    /// A category needs a name.
    NoName,
    /// The name stands there already beside it.
    NameTaken,
    /// A category within itself.
    WithinItself,
    /// A category that holds something is not removed.
    NotEmpty,
    /// It was decided already.
    AlreadyDecided { state: QuestionState },
    /// Somebody changed it meanwhile; its version is this one now.
    ChangedMeanwhile { version: u32 },
    /// The day it expires is over.
    ExpiresInThePast,
}

/// Characters of a question, an answer or a feedback.
pub const MOST_TEXT: usize = 20_000;
/// Characters of a title, of the name of a category, and of what a question rests on.
pub const MOST_TITLE: usize = 200;
/// Answers of one question.
pub const MOST_ANSWERS: usize = 60;

/// What is wrong with a cleaned question. What [`is_remark`] is kept all the same when a file brings it, and waits for a person.
pub fn problems(says: &QuestionText) -> Vec<QuestionProblem> {
    let mut found = Vec::new();
    if says.text.text.is_empty() {
        found.push(QuestionProblem::NoText);
    }
    found.extend(too_long(says));
    let (least, most) = (least_answers(says.kind), MOST_ANSWERS);
    if says.answers.len() < least {
        found.push(QuestionProblem::TooFewAnswers { least: least as u32 });
    }
    if says.answers.len() > most {
        found.push(QuestionProblem::TooManyAnswers { most: most as u32 });
    }
    for (place, answer) in (1..).zip(&says.answers) {
        found.extend(answer_problem(says.kind, place, answer));
    }
    found.extend(twice(says));
    if found.is_empty() {
        found.extend(weight_problem(says));
    }
    found.extend(missing_pictures(says));
    found
}

fn missing_pictures(says: &QuestionText) -> Option<QuestionProblem> {
    let names = if says.picture.is_none() { picture::needed(says) } else { Vec::new() };
    (!names.is_empty()).then_some(QuestionProblem::MissingPictures { names })
}

fn least_answers(kind: QuestionKind) -> usize {
    match kind {
        QuestionKind::Single | QuestionKind::Multiple | QuestionKind::TrueFalse | QuestionKind::Matching => 2,
        QuestionKind::Short | QuestionKind::Number => 1,
        QuestionKind::Essay | QuestionKind::Description => 0,
    }
}

fn too_long(says: &QuestionText) -> Option<QuestionProblem> {
    let longer = |text: &str, most: usize| (text.len() > most && text.chars().count() > most).then_some(most);
    let answers = says.answers.iter().flat_map(|a| [&a.text.text, &a.pair, &a.feedback.text]);
    let most = longer(&says.title, MOST_TITLE)
        .or_else(|| [&says.text.text, &says.feedback.text].into_iter().chain(answers).find_map(|text| longer(text, MOST_TEXT)))?;
    Some(QuestionProblem::TooLong { most: most as u32 })
}

fn answer_problem(kind: QuestionKind, place: u32, answer: &Answer) -> Option<QuestionProblem> {
    if answer.weight.0.abs() > Weight::WHOLE.0 {
        return Some(QuestionProblem::BadWeight { place });
    }
    match kind {
        QuestionKind::Matching if answer.pair.is_empty() => Some(QuestionProblem::HalfAPair { place }),
        QuestionKind::Matching => None,
        _ if answer.text.text.is_empty() => Some(QuestionProblem::EmptyAnswer { place }),
        QuestionKind::Number if number::span(&answer.text.text).is_none() => Some(QuestionProblem::NotANumber { place }),
        _ => None,
    }
}

/// The same choice, or the same left half, twice: nobody could tell which is meant.
fn twice(says: &QuestionText) -> Option<QuestionProblem> {
    if !(says.kind.has_choices() || says.kind == QuestionKind::Matching) {
        return None;
    }
    let mut seen = std::collections::HashSet::new();
    let again = says.answers.iter().map(|a| &a.text.text).filter(|t| !t.is_empty()).find(|t| !seen.insert(t.as_str()))?;
    Some(QuestionProblem::SameAnswer { text: again.chars().take(60).collect() })
}

fn weight_problem(says: &QuestionText) -> Option<QuestionProblem> {
    let most = || says.answers.iter().map(|a| a.weight).max().unwrap_or(Weight::NONE);
    match says.kind {
        QuestionKind::Single | QuestionKind::TrueFalse | QuestionKind::Short | QuestionKind::Number => {
            (most() != Weight::WHOLE).then_some(QuestionProblem::NoRightAnswer)
        }
        QuestionKind::Multiple => {
            let right: Vec<i64> = says.answers.iter().map(|a| i64::from(a.weight.0)).filter(|w| *w > 0).collect();
            let sum: i64 = right.iter().sum();
            if right.is_empty() {
                return Some(QuestionProblem::NoRightAnswer);
            }
            // Thirds are written with a few places: 33.333 % three times is meant to be the whole.
            let slack = 1_000 * right.len() as i64;
            ((sum - i64::from(Weight::WHOLE.0)).abs() > slack).then_some(QuestionProblem::WeightsDontAddUp { sum: sum as i32 })
        }
        QuestionKind::Matching => {
            let asked = says.answers.iter().filter(|a| !a.text.text.is_empty()).count();
            (asked < 2).then_some(QuestionProblem::TooFewAnswers { least: 2 })
        }
        QuestionKind::Essay | QuestionKind::Description => None,
    }
}

/// Whether a file may bring a question with this problem: it is kept as a proposal until a person has mended it.
pub fn is_remark(problem: &QuestionProblem) -> bool {
    use QuestionProblem::{MissingPictures, NoRightAnswer, SameAnswer, WeightsDontAddUp};
    matches!(problem, NoRightAnswer | WeightsDontAddUp { .. } | SameAnswer { .. } | MissingPictures { .. })
}

/// Whether a question may move on to `to`: a proposal is accepted or rejected, an accepted one is retired, and what was put aside
/// comes back.
pub fn step(from: QuestionState, to: QuestionState) -> Result<(), QuestionProblem> {
    use QuestionState::{Accepted, Proposed, Rejected, Retired};
    match (from, to) {
        (Proposed, Accepted | Rejected) | (Accepted, Retired) | (Rejected | Retired, Accepted) => Ok(()),
        (state, _) => Err(QuestionProblem::AlreadyDecided { state }),
    }
}
