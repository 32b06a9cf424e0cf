//! An attempt as the screen shows it: what is asked while it goes on, and what was right when that may be seen.

use chrono::NaiveDateTime;
use domain::ids::{AttachmentId, AttemptId};
use domain::question::mark::{told, Given};
use domain::question::text::plain;
use domain::question::{Question, QuestionKind, QuestionText, Weight};
use domain::quiz::attempt::{Asked, Attempt, Score};
use domain::quiz::Quiz;
use serde::Serialize;
use ts_rs::TS;

/// A question while an attempt goes on: it gives nothing away.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AskedQuestion {
    /// Its place, from 1.
    pub place: u32,
    /// Its kind.
    pub question: QuestionKind,
    /// What it asks; a gap stands as five strokes.
    pub text: String,
    /// A picture to it.
    pub picture: Option<AttachmentId>,
    /// Its choices, or the right halves of its pairs, in the order in which they are shown.
    pub choices: Vec<AskedChoice>,
    /// The left halves of its pairs.
    pub lefts: Vec<AskedChoice>,
    /// What was answered so far.
    pub given: Given,
}

/// A choice, by the place of its answer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AskedChoice {
    /// The place of its answer.
    pub place: u32,
    /// What it says.
    pub text: String,
}

/// An attempt that goes on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttemptView {
    /// Its id.
    pub id: AttemptId,
    /// Which of the person's attempts it is, from 1.
    pub number: u32,
    /// The quiz's name.
    pub name: String,
    /// What has to be reached, in percent.
    pub pass_mark: u32,
    /// Which opening holds it: it goes with every answer.
    pub opening: u32,
    /// Seconds left; `None` without a limit.
    pub left: Option<u32>,
    /// What is asked.
    pub questions: Vec<AskedQuestion>,
}

/// An attempt that ended.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttemptResult {
    /// Its id.
    pub id: AttemptId,
    /// Which of the person's attempts it is, from 1.
    pub number: u32,
    /// Whose.
    pub by_name: String,
    /// The quiz's name.
    pub name: String,
    /// What has to be reached, in percent.
    pub pass_mark: u32,
    /// When it ended.
    pub ended: NaiveDateTime,
    /// Seconds used.
    pub used: u32,
    /// What it reached.
    pub score: Score,
    /// What was asked, with what was right; empty while that is not shown.
    pub questions: Vec<ReviewedQuestion>,
    /// When what was right is shown, where it is not yet and that is known.
    pub shown_from: Option<NaiveDateTime>,
    /// The reader gives the marks that a person has to give.
    pub marks: bool,
}

/// A question that was answered.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewedQuestion {
    /// What was asked and answered.
    pub asked: AskedQuestion,
    /// The mark; `None` while a person has not given it.
    pub mark: Option<Weight>,
    /// What each answer is worth, by its place.
    pub answers: Vec<ReviewedAnswer>,
    /// What everybody is told.
    pub feedback: String,
    /// What the person who marked it says.
    pub remark: String,
}

/// An answer when what was right is shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewedAnswer {
    /// Its place.
    pub place: u32,
    /// What it says.
    pub text: String,
    /// Its right half.
    pub pair: String,
    /// What it is worth.
    pub weight: Weight,
    /// What whoever gave it is told; empty where it was not given.
    pub feedback: String,
}

/// A question of an attempt that goes on.
pub(crate) fn asked_question(asked: &Asked, says: &QuestionText) -> AskedQuestion {
    let choice = |place: u32, text: String| AskedChoice { place, text };
    let answer = |place: &u32| says.answers.get(*place as usize).map(|a| (*place, a));
    let matching = says.kind == QuestionKind::Matching;
    let choices = asked.order.iter().filter_map(answer).map(|(place, a)| choice(place, if matching { a.pair.clone() } else { plain(&a.text) }));
    let lefts = (0..).zip(&says.answers).filter(|(_, a)| matching && !a.text.text.is_empty()).map(|(place, a)| choice(place, plain(&a.text)));
    AskedQuestion {
        place: asked.place,
        question: says.kind,
        text: plain(&says.text),
        picture: says.picture,
        choices: choices.collect(),
        lefts: lefts.collect(),
        given: asked.given.clone(),
    }
}

/// A question of an attempt that ended; `given` is the answer as it was typed.
pub(crate) fn reviewed(asked: &Asked, given: &Given, question: &Question, remark: String) -> ReviewedQuestion {
    let says = &question.says;
    let told = told(says, given);
    let answer = |(place, a): (u32, &domain::question::Answer)| ReviewedAnswer {
        place,
        text: plain(&a.text),
        pair: a.pair.clone(),
        weight: a.weight,
        feedback: if told.contains(&place) { plain(&a.feedback) } else { String::new() },
    };
    ReviewedQuestion {
        asked: asked_question(asked, says),
        mark: asked.mark,
        answers: (0..).zip(&says.answers).map(answer).collect(),
        feedback: plain(&says.feedback),
        remark,
    }
}

/// An attempt that goes on.
pub(super) fn attempt(quiz: &Quiz, attempt: &Attempt, asked: &[Asked], questions: &[Question], left: Option<u32>) -> AttemptView {
    let questions = asked.iter().filter_map(|a| questions.iter().find(|q| q.id == a.question).map(|q| asked_question(a, &q.says)));
    AttemptView {
        id: attempt.id,
        number: attempt.number,
        name: quiz.name.clone(),
        pass_mark: quiz.pass_mark,
        opening: attempt.opening,
        left,
        questions: questions.collect(),
    }
}
