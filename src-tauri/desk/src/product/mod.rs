//! Products with what is to be known of them (TRN-01, TRN-02): the book and one page of it. Changing it, proposing questions and
//! asking again stand beside this.

pub mod again;
pub mod propose;
pub mod write;

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDate;
use domain::access::{may, Right};
use domain::ids::{AttributeId, ProductId, QuizId};
use domain::product::{AttributeVersion, Product, ProductProblem};
use domain::question::{Question, QuestionState};
use domain::readiness::{Lack, Light};
use serde::{Deserialize, Serialize};
use store::product::Asking;
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::readiness::Board;
use crate::staff::name_of;
use crate::visit::Visit;

/// The book of products.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductsView {
    /// The products, those that are sold no more behind the others.
    pub rows: Vec<ProductRow>,
    /// Quizzes that may ask for a product, for whoever keeps the book.
    pub quizzes: Vec<QuizName>,
    /// Questions that the reader is asked again.
    pub again: u32,
    /// The reader keeps the book.
    pub keeps: bool,
}

/// A quiz by its name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuizName {
    /// Which.
    pub quiz: QuizId,
    /// Its name.
    pub name: String,
    /// What it takes to pass it, in percent.
    pub pass_mark: u32,
}

/// A product in the book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductRow {
    /// The product.
    pub product: ProductId,
    /// The shop's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its attributes in one line, for the eye and for the search.
    pub facts: String,
    /// Sold no more.
    pub retired: bool,
    /// Attributes that are to be known.
    pub attributes: u32,
    /// Attributes without a question that is asked or waits for review; for whoever keeps the book.
    pub unasked: u32,
    /// Questions that wait for review; for whoever keeps the book.
    pub proposed: u32,
    /// How the reader stands to it.
    pub light: Light,
    /// The day on which it is, or was, listed.
    pub lists_on: Option<NaiveDate>,
}

/// A product by its id.
#[derive(Deserialize, TS)]
pub struct WhichProduct {
    product: ProductId,
}

/// A product with its story.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductView {
    /// The product.
    pub product: Product,
    /// Tells whether somebody changed it since: it is sent back with what is saved.
    pub stamp: String,
    /// What its attributes held, by attribute, the latest first.
    pub versions: Vec<AttributeVersionRow>,
    /// The questions that ask for its attributes; for whoever keeps the book.
    pub asking: Vec<AskingRow>,
    /// What keeps the reader from being ready for it.
    pub lacks: Vec<Lack>,
    /// How the reader stands to it.
    pub light: Light,
    /// The day on which it is, or was, listed.
    pub lists_on: Option<NaiveDate>,
    /// The quiz that tells who knows it.
    pub quiz: Option<QuizName>,
    /// The reader keeps the book.
    pub keeps: bool,
}

/// A version of an attribute.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttributeVersionRow {
    /// The version.
    pub version: AttributeVersion,
    /// Who wrote it.
    pub by_name: String,
}

/// A question that asks for an attribute.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AskingRow {
    /// The attribute.
    pub attribute: AttributeId,
    /// The question.
    pub question: Question,
}

/// The book.
pub fn list(visit: &mut Visit, _: Nothing) -> Result<ProductsView, Fault> {
    let me = visit.me()?;
    let keeps = may(me.role, Right::KeepProducts);
    Ok(visit.store()?.read(|db| {
        let board = Board::of(db, Some(me.id))?;
        let asking: HashSet<(AttributeId, QuestionState)> = board.asking.iter().map(|a| (a.attribute, a.state)).collect();
        let in_state = |attribute: AttributeId, state: QuestionState| asking.contains(&(attribute, state));
        let count = |product: &Product, wanted: &dyn Fn(AttributeId) -> bool| {
            product.asked().filter(|a| keeps && wanted(a.id)).count() as u32
        };
        let row = |product: &Product| ProductRow {
            product: product.id,
            code: product.code.clone(),
            name: product.name.clone(),
            facts: product.asked().map(|a| format!("{} {}", a.name, a.says())).collect::<Vec<_>>().join(" · "),
            retired: product.retired,
            attributes: product.asked().count() as u32,
            unasked: count(product, &|a| !in_state(a, QuestionState::Accepted) && !in_state(a, QuestionState::Proposed)),
            proposed: count(product, &|a| in_state(a, QuestionState::Proposed)),
            light: board.own_light(product.id, &me),
            lists_on: board.lists_on(product.id),
        };
        Ok(ProductsView {
            rows: board.products.iter().map(row).collect(),
            quizzes: if keeps { quiz_names(db)? } else { Vec::new() },
            again: again::waiting(&board, &me),
            keeps,
        })
    })?)
}

/// Every quiz by its name.
pub(crate) fn quiz_names(db: &Db) -> Result<Vec<QuizName>, StoreFault> {
    Ok(store::quiz::all(db)?.into_iter().map(|q| QuizName { quiz: q.id, name: q.name, pass_mark: q.pass_mark }).collect())
}

/// One product with the story of its attributes.
pub fn one(visit: &mut Visit, args: WhichProduct) -> Result<ProductView, Fault> {
    let me = visit.me()?;
    let keeps = may(me.role, Right::KeepProducts);
    let found = visit.store()?.read(|db| {
        let Some(product) = store::product::get(db, args.product)? else { return Ok(None) };
        let staff = store::staff::all(db)?;
        let row = |version: AttributeVersion| AttributeVersionRow { by_name: name_of(&staff, version.by), version };
        let board = Board::of(db, Some(me.id))?;
        let asks = board.quiz(product.id).or(product.quiz);
        Ok(Some(ProductView {
            versions: store::product::versions(db, product.id)?.into_iter().map(row).collect(),
            asking: if keeps { asking_rows(db, &product)? } else { Vec::new() },
            lacks: board.own_lacks(product.id, &me),
            light: board.own_light(product.id, &me),
            lists_on: board.lists_on(product.id),
            quiz: quiz_names(db)?.into_iter().find(|q| Some(q.quiz) == asks),
            stamp: stamp(&product),
            keeps,
            product,
        }))
    })?;
    found.ok_or_else(|| Fault::not_found("product"))
}

/// The same for the same product, another one as soon as anything of it is another.
fn stamp(product: &Product) -> String {
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(product).unwrap_or_default().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn asking_rows(db: &Db, product: &Product) -> Result<Vec<AskingRow>, StoreFault> {
    let own = |a: &Asking| product.attributes.iter().any(|b| b.id == a.attribute);
    let mut rows = Vec::new();
    for one in store::product::asking(db)?.into_iter().filter(own) {
        if let Some(question) = store::question::get(db, one.question)? {
            rows.push(AskingRow { attribute: one.attribute, question });
        }
    }
    Ok(rows)
}

impl From<ProductProblem> for Fault {
    fn from(problem: ProductProblem) -> Fault {
        Fault::InvalidProduct { problems: vec![problem] }
    }
}
