//! Asking again (TRN-02): when an attribute changed, whoever passed before is asked for that attribute alone.

use std::collections::HashSet;

use domain::audit::{Act, AuditLine};
use domain::ids::{AttributeId, ProductId, QuestionId};
use domain::product::{Product, ProductProblem};
use domain::question::mark::{mark, Given};
use domain::question::text::plain;
use domain::question::{Question, QuestionKind, QuestionState, Weight};
use domain::quiz::draw::Chance;
use domain::readiness::Lack;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::product::AttributeAnswer;
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::readiness::Board;
use crate::visit::Visit;

/// A question that somebody is asked again.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AgainRow {
    /// The product.
    pub product: ProductId,
    /// Its name.
    pub product_name: String,
    /// The attribute that changed.
    pub attribute: AttributeId,
    /// Its name.
    pub attribute_name: String,
    /// The last answer was not right.
    pub failed: bool,
    /// What is asked; `None` while no question on it is released.
    pub question: Option<AgainQuestion>,
}

/// A question as it is asked.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AgainQuestion {
    /// Which.
    pub question: QuestionId,
    /// Which version of it.
    pub version: u32,
    /// Its kind.
    pub kind_of: QuestionKind,
    /// What it asks.
    pub text: String,
    /// The choices in the order in which they are shown, each with its place.
    pub choices: Vec<AgainChoice>,
}

/// A choice. True and false have no words here: the screen words them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AgainChoice {
    /// Its place.
    pub place: u32,
    /// What it says.
    pub text: String,
}

/// An answer.
#[derive(Deserialize, TS)]
pub struct AnswerAgain {
    question: QuestionId,
    /// The version that was shown.
    version: u32,
    given: Given,
}

/// What became of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnsweredAgain {
    /// Right in full.
    pub right: bool,
    /// The places of the right choices.
    pub places: Vec<u32>,
    /// What is right, where it is written.
    pub answers: Vec<String>,
}

/// Everything that the reader is asked again.
pub fn list(visit: &mut Visit, _: Nothing) -> Result<Vec<AgainRow>, Fault> {
    let me = visit.me()?;
    let seed = visit.utc.timestamp();
    Ok(visit.store()?.read(|db| rows(db, &Board::of(db, Some(me.id))?, &me, seed))?)
}

/// The attributes that somebody is asked again, with whether the last answer was wrong.
fn asked_again<'a>(board: &'a Board, me: &Staff) -> Vec<(&'a Product, AttributeId, bool)> {
    let mut found = Vec::new();
    for product in board.products.iter().filter(|p| !p.retired) {
        for lack in board.own_lacks(product.id, me) {
            match lack {
                Lack::Changed { attribute } => found.push((product, attribute, false)),
                Lack::ChangedFailed { attribute } => found.push((product, attribute, true)),
                Lack::Class | Lack::Quiz | Lack::QuizFailed { .. } => {}
            }
        }
    }
    found
}

/// How many of them have a question that is released.
pub(super) fn waiting(board: &Board, me: &Staff) -> u32 {
    let accepted = board.asking.iter().filter(|a| a.state == QuestionState::Accepted);
    let released: HashSet<AttributeId> = accepted.map(|a| a.attribute).collect();
    asked_again(board, me).iter().filter(|(_, attribute, _)| released.contains(attribute)).count() as u32
}

fn rows(db: &Db, board: &Board, me: &Staff, seed: i64) -> Result<Vec<AgainRow>, StoreFault> {
    let mut found = Vec::new();
    for (product, attribute, failed) in asked_again(board, me) {
        let released = |a: &&store::product::Asking| a.attribute == attribute && a.state == QuestionState::Accepted;
        let mut question = None;
        for one in board.asking.iter().filter(released) {
            question = question.or(store::question::get(db, one.question)?.and_then(|q| shown(&q, seed)));
        }
        let known = product.attributes.iter().find(|a| a.id == attribute);
        let attribute_name = known.map(|a| a.name.clone()).unwrap_or_default();
        let product_name = product.name.clone();
        found.push(AgainRow { product: product.id, product_name, attribute, attribute_name, failed, question });
    }
    Ok(found)
}

/// What can be asked and marked on the spot; pairs and texts are left to quizzes.
fn shown(question: &Question, seed: i64) -> Option<AgainQuestion> {
    let says = &question.says;
    let order = match says.kind {
        QuestionKind::Single | QuestionKind::Multiple => Chance::new(seed ^ question.id.0).order(says.answers.len()),
        QuestionKind::TrueFalse => vec![0, 1],
        QuestionKind::Short | QuestionKind::Number => Vec::new(),
        QuestionKind::Matching | QuestionKind::Essay | QuestionKind::Description => return None,
    };
    let choice = |place: u32| says.answers.get(place as usize).map(|a| AgainChoice { place, text: plain(&a.text) });
    let choices = order.into_iter().filter_map(choice).collect();
    let (id, version) = (question.id, question.version);
    Some(AgainQuestion { question: id, version, kind_of: says.kind, text: plain(&says.text), choices })
}

/// Keeps an answer and says what was right.
pub fn answer(visit: &mut Visit, args: AnswerAgain) -> Result<AnsweredAgain, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let question = store::question::get(tx, args.question)?.ok_or_else(|| Fault::not_found("question"))?;
        let attribute = store::product::asked_by(tx, question.id)?.ok_or_else(|| Fault::not_found("attribute"))?;
        if question.version != args.version || question.state != QuestionState::Accepted {
            return Err(ProductProblem::ChangedMeanwhile.into());
        }
        let mark = mark(&question.says, &args.given).ok_or(ProductProblem::CannotBeMarked)?;
        let (staff, version) = (me.id, question.version);
        store::product::add_answer(
            tx,
            &AttributeAnswer { staff, attribute, question: question.id, version, mark, at: now },
        )?;
        let line = AuditLine::new("percent", format!("{:.0}", mark.as_percent()));
        store::audit::add(tx, now, Some(me.id), Act::AttributeAnswered, &crate::question::called(&question), &[line])?;
        let right = || (0_u32..).zip(&question.says.answers).filter(|(_, a)| a.weight > Weight::NONE);
        let choices = question.says.kind.has_choices();
        Ok(AnsweredAgain {
            right: mark == Weight::WHOLE,
            places: right().filter(|_| choices).map(|(place, _)| place).collect(),
            answers: right().filter(|_| !choices).map(|(_, a)| plain(&a.text)).collect(),
        })
    })
}
