//! Questions proposed from the attributes of products (TRN-02): one for each attribute that none asks for yet, for a person to
//! review; and the quiz that asks what was taken into the bank.

use chrono::NaiveDateTime;
use domain::audit::{Act, AuditLine};
use domain::ids::{ProductId, QuestionCategoryId, QuestionId, QuizId, StaffId};
use domain::language::Language;
use domain::product::proposal::{question, without_question};
use domain::product::{Product, ProductProblem};
use domain::question::category::{Category, Topic};
use domain::question::{Question, QuestionSource, QuestionState};
use domain::quiz::{Part, Quiz, QuizState};
use serde::Deserialize;
use store::product::Asking;
use store::{StoreFault, Tx};
use ts_rs::TS;

use super::WhichProduct;
use crate::fault::Fault;
use crate::visit::Visit;

/// What has to be reached in a quiz about a product, in percent, until somebody says otherwise.
const PASS_MARK: u32 = 80;
/// Questions of such a quiz; a class of more is drawn from.
const MOST_ASKED: u32 = 20;

/// The product to make questions for; `None` for all that are sold.
#[derive(Deserialize, TS)]
pub struct ProposeForProduct {
    product: Option<ProductId>,
    language: Language,
}

/// Proposes them; how many.
pub fn propose(visit: &mut Visit, args: ProposeForProduct) -> Result<u32, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let lines = propose_in(tx, (me.id, now), args.product, args.language)?;
        if !lines.is_empty() {
            store::audit::add(tx, now, Some(me.id), Act::QuestionsProposed, "", &lines)?;
        }
        Ok(lines.len() as u32)
    })
}

/// The proposals themselves, for the sample shop too.
pub(crate) fn propose_in(
    tx: &Tx,
    (by, at): (StaffId, NaiveDateTime),
    of: Option<ProductId>,
    language: Language,
) -> Result<Vec<AuditLine>, StoreFault> {
    let all = store::product::all(tx)?;
    // What was turned down is not proposed a second time.
    let asking = store::product::asking(tx)?;
    let asked: Vec<_> = asking.iter().map(|a| a.attribute).collect();
    let mut lines = Vec::new();
    for product in all.iter().filter(|p| !p.retired && of.is_none_or(|id| p.id == id)) {
        let mut filed = None;
        for attribute in without_question(product, &asked) {
            let category = match filed {
                Some(category) => category,
                None => category_of(tx, product, &asking)?,
            };
            filed = Some(category);
            let says = question(product, attribute, &all, language);
            lines.push(AuditLine::new("attribute", says.title.clone()));
            let (state, source) = (QuestionState::Proposed, QuestionSource::Attribute);
            let (phrase, rests_on, id) = (String::new(), String::new(), QuestionId(0));
            let fresh = Question { id, version: 1, category, state, source, phrase, rests_on, expires: None, by, at, says };
            let id = store::question::add(tx, &fresh)?;
            store::product::link(tx, id, Some(attribute.id))?;
        }
    }
    Ok(lines)
}

/// Where a product's questions are filed: with its others, or in a category of its own below that of products, so that a quiz can
/// draw them.
fn category_of(tx: &Tx, product: &Product, asking: &[Asking]) -> Result<QuestionCategoryId, StoreFault> {
    let categories = store::question::category::all(tx)?;
    let own = asking.iter().find(|a| product.attributes.iter().any(|b| b.id == a.attribute));
    if let Some(other) = own.map(|a| store::question::get(tx, a.question)).transpose()?.flatten() {
        return Ok(other.category);
    }
    let parent = categories.iter().find(|c| c.topic == Some(Topic::Product)).map(|c| c.id);
    let name: String = product.name.clone();
    if let Some(known) = categories.iter().find(|c| c.parent == parent && c.name == name) {
        return Ok(known.id);
    }
    store::question::category::save(tx, &Category { id: QuestionCategoryId(0), parent, topic: None, name })
}

/// Makes an open quiz of a product's questions, and lets it tell who knows the product.
pub fn quiz(visit: &mut Visit, args: WhichProduct) -> Result<QuizId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let product = store::product::get(tx, args.product)?.ok_or_else(|| Fault::not_found("product"))?;
        let quiz = quiz_of(tx, &product)?;
        let id = store::quiz::save(tx, &quiz)?;
        store::product::save(tx, &Product { quiz: Some(id), ..product })?;
        let take: u32 = quiz.parts.iter().map(|p| p.take).sum();
        let line = AuditLine::new("questions", take.to_string());
        store::audit::add(tx, now, Some(me.id), Act::QuizSaved, &quiz.name, &[line])?;
        Ok(id)
    })
}

/// The quiz that asks what is in the bank about a product. Refused where nothing is.
pub(crate) fn quiz_of(tx: &Tx, product: &Product) -> Result<Quiz, Fault> {
    let mut held: Vec<(QuestionCategoryId, u32)> = Vec::new();
    let own = |a: &Asking| a.state == QuestionState::Accepted && product.asked().any(|b| b.id == a.attribute);
    for one in store::product::asking(tx)?.into_iter().filter(own) {
        let Some(question) = store::question::get(tx, one.question)? else { continue };
        match held.iter_mut().find(|(category, _)| *category == question.category) {
            Some((_, count)) => *count += 1,
            None => held.push((question.category, 1)),
        }
    }
    // Where its questions are filed with others, the quiz would ask those too: the category that holds the most of them stands.
    let (category, count) = held.into_iter().max_by_key(|(_, count)| *count).ok_or(ProductProblem::NoQuestions)?;
    let parts = vec![Part { category, below: false, take: count.min(MOST_ASKED) }];
    Ok(Quiz::new(product.name.clone(), PASS_MARK, parts, QuizState::Open))
}
