//! The readiness board in the benchmark: 60 agents and 500 products of six attributes, a quiz that each has taken, a second time who
//! failed, and every tenth with an attribute that changed since.

use std::path::Path;

use chrono::{Duration, NaiveDateTime};
use domain::ids::{AttemptId, AttributeId, ProductId, QuestionCategoryId, QuestionId, QuizId, StaffId};
use domain::product::{AttributeDraft, Product};
use domain::question::{Answer, Question, QuestionKind, QuestionSource, QuestionState, QuestionText, Rich, Weight};
use domain::quiz::attempt::{Attempt, Ending, Score};
use domain::quiz::{Part, Quiz, QuizState};
use serde_json::{json, Value};
use store::product::{version_of, AttributeAnswer};
use store::{Store, StoreFault, Tx};

use crate::{measure, Failure};

const PRODUCTS: usize = 500;
const ATTRIBUTES: usize = 6;
const PASS: u32 = 80;

/// Puts them into the file once.
pub fn fill(file: &Path, now: NaiveDateTime) -> Result<(), Failure> {
    let mut store = Store::open(file)?;
    if store.read(store::product::all)?.len() >= PRODUCTS {
        return Ok(());
    }
    let staff: Vec<StaffId> = store.read(store::staff::all)?.iter().map(|s| s.id).collect();
    store.write(|tx| (0..PRODUCTS).try_for_each(|n| product(tx, n, &staff, now)))?;
    Ok(())
}

fn product(tx: &Tx, n: usize, staff: &[StaffId], now: NaiveDateTime) -> Result<(), StoreFault> {
    let (written, by) = (now - Duration::days(90), staff[0]);
    let quiz = store::quiz::save(tx, &quiz(n))?;
    let (code, name) = (format!("B-{n:04}"), format!("产品 {n}"));
    let (id, added, about) = (ProductId(0), written.date(), String::new());
    let fresh = Product {
        id,
        code,
        name,
        about,
        quiz: Some(quiz),
        added,
        retired: false,
        pictures: Vec::new(),
        attributes: Vec::new(),
    };
    let id = store::product::save(tx, &fresh)?;
    for place in 0..ATTRIBUTES {
        let draft = draft(place, "值");
        let attribute = store::product::add_attribute(tx, id, &draft, by, written)?;
        store::product::place_attribute(tx, attribute, place as u32, false, &["别的".to_owned()])?;
        let question = store::question::add(tx, &question(n, place, by, written))?;
        store::product::link(tx, question, Some(attribute))?;
        if place == 0 && n % 10 == 0 {
            changed(tx, (attribute, question), staff, now)?;
        }
    }
    staff.iter().try_for_each(|who| {
        let failed = (who.0 as u32 * 7 + n as u32 * 3) % 4 == 0;
        attempt(tx, (quiz, *who), (1, if failed { 50 } else { 90 }), now)?;
        if failed { attempt(tx, (quiz, *who), (2, 70 + n as u32 % 30), now) } else { Ok(()) }
    })
}

fn draft(place: usize, value: &str) -> AttributeDraft {
    let (id, name, value) = (AttributeId(0), format!("属性{place}"), value.to_owned());
    AttributeDraft { id, name, value, unit: String::new(), alternatives: Vec::new(), wording: false }
}

/// Holds something else since ten days; half of the people have answered it again.
fn changed(
    tx: &Tx,
    (attribute, question): (AttributeId, QuestionId),
    staff: &[StaffId],
    now: NaiveDateTime,
) -> Result<(), StoreFault> {
    let version = version_of(&draft(0, "新值"), (attribute, 2), true, staff[0], now - Duration::days(10));
    store::product::add_version(tx, &version)?;
    staff.iter().step_by(2).try_for_each(|who| {
        let (staff, version, at) = (*who, 1, now - Duration::days(5));
        store::product::add_answer(tx, &AttributeAnswer { staff, attribute, question, version, mark: Weight::WHOLE, at })
    })
}

fn question(n: usize, place: usize, by: StaffId, at: NaiveDateTime) -> Question {
    let answers = vec![Answer::new("值", Weight::WHOLE), Answer::new("别的", Weight::NONE)];
    let text = Rich::typed(format!("产品 {n} 的属性{place}是什么？"));
    let says = QuestionText {
        kind: QuestionKind::Single,
        title: String::new(),
        text,
        picture: None,
        answers,
        feedback: Rich::default(),
    };
    let (state, source) = (QuestionState::Accepted, QuestionSource::Attribute);
    let (phrase, rests_on, category) = (String::new(), String::new(), QuestionCategoryId(1));
    Question { id: QuestionId(0), version: 1, category, state, source, phrase, rests_on, expires: None, by, at, says }
}

fn quiz(n: usize) -> Quiz {
    let parts = vec![Part { category: QuestionCategoryId(1), below: false, take: ATTRIBUTES as u32 }];
    Quiz::new(format!("产品 {n}"), PASS, parts, QuizState::Closed)
}

/// What it reached is kept with it, as when it ends; its questions do not matter here.
fn attempt(tx: &Tx, (quiz, staff): (QuizId, StaffId), (number, percent): (u32, u32), now: NaiveDateTime) -> Result<(), StoreFault> {
    let began = now - Duration::days(60 - i64::from(number));
    let (id, heard, used, opening) = (AttemptId(0), began, 60, 1);
    let fresh = Attempt { id, quiz, staff, number, began, heard, used, opening, ended: None, ending: None, on_paper: false };
    let id = store::quiz::attempt::begin(tx, &fresh, 1, &[])?;
    store::quiz::attempt::end(tx, id, Ending::HandedIn, began + Duration::minutes(1))?;
    let score = Score { marks: 0, of: 0, unmarked: 0, percent, passed: Some(percent >= PASS) };
    store::quiz::results::keep(tx, &Attempt { id, ..fresh }, &score)
}

/// The figures.
pub fn figures(
    call: &dyn Fn(&str, Value) -> Result<Value, Failure>,
    document: &dyn Fn(&str, Value) -> Result<usize, Failure>,
) -> Result<(), Failure> {
    measure("readiness of 60 agents x 500 products", 20, || call("readiness", json!({})).map(drop))?;
    measure("500 products: the book", 20, || call("products", json!({})).map(drop))?;
    let product = call("products", json!({}))?["rows"][0]["product"].clone();
    measure("readiness: why one cell", 20, || call("readiness_cell", json!({"product": product, "staff": 12})).map(drop))?;
    let paper = json!({"products": [], "staff": [], "language": "zh-CN"});
    measure("readiness of 60 x 500 as PDF", 5, || document("readiness_pdf", paper.clone()).map(drop))
}
