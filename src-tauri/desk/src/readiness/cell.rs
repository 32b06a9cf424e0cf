//! Why a cell of the board is red or amber (TRN-02): which quiz, which class, which questions are missing.

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::Right;
use domain::ids::{AttributeId, ProductId, QuizId, StaffId};
use domain::launch::class::Class;
use domain::launch::Launch;
use domain::question::text::plain;
use domain::question::{QuestionState, Weight};
use domain::readiness::{Lack, Light};
use domain::text::one_line;
use domain::time::Minute;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use super::Board;
use crate::fault::Fault;
use crate::visit::Visit;

/// Characters of a question that are told.
const SHOWN: usize = 120;

/// A cell of the board.
#[derive(Deserialize, TS)]
pub struct WhichCell {
    product: ProductId,
    staff: StaffId,
}

/// What stands behind a cell.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CellReason {
    /// The product's name.
    pub product_name: String,
    /// The person's name.
    pub name: String,
    /// The light.
    pub light: Light,
    /// What is missing, the gravest first.
    pub lacks: Vec<LackRow>,
    /// The launch that counts; `None` where the product was never launched here.
    pub launch_name: Option<String>,
    /// The day of its listing.
    pub lists_on: Option<NaiveDate>,
    /// The quiz that tells who knows the product.
    pub quiz: Option<QuizId>,
    /// Its name.
    pub quiz_name: Option<String>,
}

/// Something that is missing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LackRow {
    /// What.
    pub lack: Lack,
    /// The attribute's name, where one changed.
    pub attribute_name: String,
    /// Since when it holds what it does, where one changed.
    pub since: Option<NaiveDateTime>,
    /// The questions that are to be answered: on the attribute, or those that were wrong in the last attempt.
    pub questions: Vec<MissingQuestion>,
    /// The classes of the launch, where the class is missing.
    pub classes: Vec<MissingClass>,
}

/// A question that is to be answered.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingQuestion {
    /// How it begins.
    pub text: String,
    /// Where it stands: one that waits for review cannot be asked yet.
    pub state: QuestionState,
}

/// A class that was or will be.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingClass {
    /// The day.
    pub day: NaiveDate,
    /// From when.
    pub starts: Minute,
    /// Until when.
    pub ends: Minute,
    /// For those who could not come to an earlier one.
    pub make_up: bool,
    /// The person is to come.
    pub invited: bool,
    /// It is over: the person was not there, or nobody has ticked it.
    pub over: bool,
}

/// Why somebody is not ready for a product; one's own, or anybody's for whoever sees results.
pub fn reason(visit: &mut Visit, args: WhichCell) -> Result<CellReason, Fault> {
    visit.require_own_or(Some(args.staff), Right::SeeResults)?;
    let today = visit.now()?.date();
    let found = visit.store()?.read(|db| told(db, &args, today))?;
    found.ok_or_else(|| Fault::not_found("product"))
}

fn told(db: &Db, args: &WhichCell, today: NaiveDate) -> Result<Option<CellReason>, StoreFault> {
    let board = Board::of(db, Some(args.staff))?;
    let Some(product) = board.products.iter().find(|p| p.id == args.product) else { return Ok(None) };
    let Some(person) = store::staff::all(db)?.into_iter().find(|s| s.id == args.staff) else { return Ok(None) };
    let mut rows = Vec::new();
    for lack in board.lacks(product.id, person.id) {
        rows.push(row(db, &board, args, lack, today)?);
    }
    let launch = board.launch(product.id);
    let quiz = board.quiz(product.id);
    Ok(Some(CellReason {
        product_name: product.name.clone(),
        name: person.name,
        light: board.light(product.id, person.id),
        lacks: rows,
        launch_name: launch.map(|l| l.name.clone()),
        lists_on: launch.map(|l| l.lists_on),
        quiz,
        quiz_name: quiz.map(|id| store::quiz::get(db, id)).transpose()?.flatten().map(|q| q.name),
    }))
}

fn row(db: &Db, board: &Board, args: &WhichCell, lack: Lack, today: NaiveDate) -> Result<LackRow, StoreFault> {
    let empty = LackRow { lack, attribute_name: String::new(), since: None, questions: Vec::new(), classes: Vec::new() };
    Ok(match lack {
        Lack::Changed { attribute } | Lack::ChangedFailed { attribute } => {
            let known = board.products.iter().flat_map(|p| &p.attributes).find(|a| a.id == attribute);
            LackRow {
                attribute_name: known.map(|a| a.name.clone()).unwrap_or_default(),
                since: known.map(|a| a.since),
                questions: on_attribute(db, board, attribute)?,
                ..empty
            }
        }
        Lack::QuizFailed { .. } => LackRow { questions: wrong(db, board.quiz(args.product), args.staff)?, ..empty },
        Lack::Class => match board.launch(args.product) {
            Some(launch) => LackRow { classes: classes(db, launch, args.staff, today)?, ..empty },
            None => empty,
        },
        Lack::Quiz => empty,
    })
}

fn on_attribute(db: &Db, board: &Board, attribute: AttributeId) -> Result<Vec<MissingQuestion>, StoreFault> {
    let mut found = Vec::new();
    let live = |s: QuestionState| matches!(s, QuestionState::Accepted | QuestionState::Proposed);
    for one in board.asking.iter().filter(|a| a.attribute == attribute && live(a.state)) {
        if let Some(question) = store::question::get(db, one.question)? {
            found.push(MissingQuestion { text: begins(&plain(&question.says.text)), state: question.state });
        }
    }
    Ok(found)
}

fn begins(text: &str) -> String {
    one_line(text).chars().take(SHOWN).collect()
}

/// What was not right in the last attempt that ended.
fn wrong(db: &Db, quiz: Option<QuizId>, staff: StaffId) -> Result<Vec<MissingQuestion>, StoreFault> {
    let Some(quiz) = quiz else { return Ok(Vec::new()) };
    let attempts = store::quiz::attempt::of_person(db, quiz, staff)?;
    let Some(last) = attempts.iter().rev().find(|a| a.ended.is_some()) else { return Ok(Vec::new()) };
    let questions = store::question::of_attempt(db, last.id.0)?;
    let asked = store::quiz::attempt::asked(db, last.id)?;
    let missed = asked.iter().filter(|a| a.mark.is_some_and(|m| m < Weight::WHOLE));
    let told = missed.filter_map(|a| questions.iter().find(|q| q.id == a.question));
    Ok(told.map(|q| MissingQuestion { text: begins(&plain(&q.says.text)), state: q.state }).collect())
}

fn classes(db: &Db, launch: &Launch, staff: StaffId, today: NaiveDate) -> Result<Vec<MissingClass>, StoreFault> {
    let row = |class: Class| MissingClass {
        day: class.day,
        starts: class.starts,
        ends: class.ends,
        make_up: class.make_up,
        invited: class.attendees.iter().any(|a| a.staff == staff),
        over: class.day < today,
    };
    Ok(store::launch::class::of_launch(db, launch.id)?.into_iter().filter(|c| !c.cancelled).map(row).collect())
}
