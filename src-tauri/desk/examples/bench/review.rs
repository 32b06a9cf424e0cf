//! Knowledge pages and reviews in the benchmark: search among 5,000 pages, and the plan of 60 people and 30 attributes.

use std::path::Path;

use chrono::{Duration, NaiveDateTime};
use domain::ids::{AttributeId, LaunchId, ProductId, QuestionCategoryId, QuestionId, StaffId};
use domain::knowledge::{PageDecision, PageText, PageVersion};
use domain::launch::{Launch, LaunchState};
use domain::product::{AttributeDraft, Product};
use domain::question::{Answer, Question, QuestionKind, QuestionSource, QuestionState, QuestionText, Rich, Weight};
use serde_json::{json, Value};
use store::{Store, StoreFault, Tx};

use crate::{measure, Failure};

const PAGES: usize = 5_000;
const ATTRIBUTES: usize = 30;
const THING: [&str; 8] = ["落地灯", "儿童床", "窗帘", "沙发垫", "书架", "餐桌", "乳胶枕", "毛毯"];
const WHAT: [&str; 8] = ["洗涤与保养", "尺码对照", "退换货政策", "发货时效", "色差说明", "安装步骤", "发票资料", "常见问题"];

/// Puts pages, a product of thirty attributes and its launch in twelve days into the file.
pub fn fill(file: &Path, now: NaiveDateTime) -> Result<(), Failure> {
    let mut store = Store::open(file)?;
    if !store.read(store::launch::all)?.is_empty() {
        return Ok(());
    }
    let by = store.read(store::staff::all)?.first().map_or(StaffId(1), |s| s.id);
    store.write(|tx| {
        for n in 0..PAGES {
            page(tx, n, by, now)?;
        }
        launch(tx, by, now)
    })?;
    Ok(())
}

fn page(tx: &Tx, n: usize, by: StaffId, now: NaiveDateTime) -> Result<(), StoreFault> {
    let title = format!("{}{}（{n}）", THING[n % 8], WHAT[n / 8 % 8]);
    let text = format!("{}的{}。\n", THING[n / 3 % 8], WHAT[n / 5 % 8]).repeat(12);
    let says = PageText { product: None, category: QuestionCategoryId(1 + (n % 17) as i64), title, text, pictures: Vec::new() };
    let mut version = PageVersion { page: store::knowledge::begin(tx)?, version: 0, based_on: 0, says, by, at: now, decision: None };
    version.version = store::knowledge::write(tx, &version)?;
    store::knowledge::decide(tx, &version, &PageDecision { released: true, words: String::new(), by, at: now })
}

fn launch(tx: &Tx, by: StaffId, now: NaiveDateTime) -> Result<(), StoreFault> {
    let product = Product {
        id: ProductId(0),
        code: "BENCH-REVIEW".to_owned(),
        name: "乳胶枕".to_owned(),
        about: String::new(),
        quiz: None,
        added: now.date(),
        retired: false,
        pictures: Vec::new(),
        attributes: Vec::new(),
    };
    let product = store::product::save(tx, &product)?;
    let before = now - Duration::days(20);
    for n in 0..ATTRIBUTES {
        let (name, value) = (format!("属性{n}"), "值".to_owned());
        let draft = AttributeDraft { id: AttributeId(0), name, value, unit: String::new(), alternatives: Vec::new(), wording: false };
        let attribute = store::product::add_attribute(tx, product, &draft, by, before)?;
        let id = store::question::add(tx, &question(n, by, before))?;
        store::product::link(tx, id, Some(attribute))?;
    }
    let launch = Launch {
        id: LaunchId(0),
        name: "乳胶枕上新".to_owned(),
        products: vec![product],
        lists_on: now.date() + Duration::days(12),
        quiz: None,
        pass_mark: 80,
        material: String::new(),
        pictures: Vec::new(),
        state: LaunchState::Planned,
        by,
        at: now,
    };
    store::launch::save(tx, &launch).map(drop)
}

fn question(n: usize, by: StaffId, at: NaiveDateTime) -> Question {
    let answers = vec![Answer::new("值", Weight::WHOLE), Answer::new("别的", Weight::NONE)];
    let text = Rich::typed(format!("乳胶枕的属性{n}是什么？"));
    let says = QuestionText { kind: QuestionKind::Single, title: String::new(), text, picture: None, answers, feedback: Rich::default() };
    let (state, source) = (QuestionState::Accepted, QuestionSource::Attribute);
    let (phrase, rests_on, category) = (String::new(), String::new(), QuestionCategoryId(1));
    Question { id: QuestionId(0), version: 1, category, state, source, phrase, rests_on, expires: None, by, at, says }
}

/// The figures.
pub fn figures(call: &dyn Fn(&str, Value) -> Result<Value, Failure>) -> Result<(), Failure> {
    for text in ["退", "尺码", "乳胶枕 保养", "没有这句话"] {
        let args = json!({"text": text, "category": null, "product": null, "retired": false});
        measure(&format!("5,000 pages: search {text}"), 20, || call("knowledge_pages", args.clone()).map(drop))?;
    }
    measure("reviews: plan of 60 people x 30 attributes", 10, || call("review_outlook", json!({"launch": null})).map(drop))?;
    measure("reviews: my review of today", 10, || call("my_review", json!({})).map(drop))
}
