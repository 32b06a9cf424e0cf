//! The question bank in the benchmark: ten thousand questions, a quiz of a thousand attempts at fifty of them, and a GIFT file of ten
//! thousand.

use std::path::Path;
use std::time::Instant;

use chrono::{Duration, NaiveDateTime};
use domain::ids::{AttemptId, QuestionCategoryId, QuestionId, QuizId, StaffId};
use domain::question::{Answer, Question, QuestionKind, QuestionSource, QuestionState, QuestionText, Rich, Weight};
use domain::quiz::attempt::{score, Asked, Attempt, Ending};
use domain::quiz::results::{items, Marks};
use domain::quiz::{Part, Quiz, QuizState};
use paper::gift::{write, Filed};
use serde_json::{json, Value};
use store::Store;

use crate::{measure, say, Failure};

const QUESTIONS: usize = 10_000;
const ATTEMPTS: usize = 1_000;
const ASKED: usize = 50;
const PASS: u32 = 60;

const WHAT: [&str; 12] = ["退货运费谁出", "几天内可以退换", "发票怎么开", "色差怎么解释", "尺码怎么选", "什么时候发货", "能不能改地址", "差评怎么处理", "优惠券怎么用", "材质是什么", "How long does a refund take", "怎么清洗保养"];
const THING: [&str; 11] = ["落地灯", "儿童床", "窗帘", "沙发垫", "书架", "餐桌", "毛毯", "乳胶枕", "浴巾", "地毯", "挂钟"];

fn says(n: usize) -> QuestionText {
    let text = format!("第 {n} 题：{}的{}？{}", THING[n % 11], WHAT[n / 3 % 12], WHAT[n / 7 % 12]);
    let weight = |at: usize| if at == 0 { Weight::WHOLE } else { Weight::NONE };
    let answers = (0..4).map(|at| Answer::new(format!("{} {}", WHAT[(n + at) % 12], at * 7 + n % 5), weight(at))).collect();
    QuestionText { kind: QuestionKind::Single, title: String::new(), text: Rich::typed(text), picture: None, answers, feedback: Rich::typed("按规则办") }
}

/// Puts the questions, the quiz and its attempts into the file.
pub fn fill(file: &Path, now: NaiveDateTime) -> Result<(), Failure> {
    let mut store = Store::open(file)?;
    if store.read(|db| store::question::get(db, QuestionId(1)))?.is_some() {
        return Ok(());
    }
    let staff: Vec<StaffId> = store.read(store::staff::all)?.iter().map(|s| s.id).collect();
    store.write(|tx| {
        for n in 0..QUESTIONS {
            let (state, source, category) = (QuestionState::Accepted, QuestionSource::File, QuestionCategoryId(n as i64 % 17 + 1));
            let (phrase, rests_on) = (String::new(), String::new());
            store::question::add(tx, &Question { id: QuestionId(0), version: 1, category, state, source, phrase, rests_on, expires: None, by: staff[0], at: now, says: says(n) })?;
        }
        let parts = vec![Part { category: QuestionCategoryId(3), below: true, take: ASKED as u32 }];
        let quiz = Quiz::new("年度考核".to_owned(), PASS, parts, QuizState::Open);
        let quiz = store::quiz::save(tx, &quiz)?;
        (0..ATTEMPTS).try_for_each(|n| attempt(tx, quiz, staff[n % staff.len()], n / staff.len() + 1, now))
    })
}

fn attempt(tx: &store::Tx, quiz: QuizId, staff: StaffId, number: usize, now: NaiveDateTime) -> Result<(), Failure> {
    let at = Attempt {
        id: AttemptId(0), quiz, staff, number: number as u32, began: now - Duration::days(number as i64), heard: now, used: 600, opening: 1, ended: None,
        ending: None, on_paper: false,
    };
    let asked = |place: usize| Asked {
        place: place as u32 + 1, question: QuestionId(place as i64 * 17 + 3), version: 1, order: vec![0, 1, 2, 3], given: Default::default(), mark: None,
    };
    let asked: Vec<Asked> = (0..ASKED).map(asked).collect();
    let id = store::quiz::attempt::begin(tx, &at, 1, &asked)?;
    for one in &asked {
        let right = (staff.0 as usize * 31 + number * 7 + one.place as usize * 13) % 97 > one.place as usize;
        store::quiz::attempt::set_mark(tx, id, one.place, Some(if right { Weight::WHOLE } else { Weight::NONE }))?;
    }
    store::quiz::attempt::end(tx, id, Ending::HandedIn, now)?;
    let score = score(&store::quiz::attempt::marks(tx, id)?, PASS);
    Ok(store::quiz::results::keep(tx, &Attempt { id, ..at }, &score)?)
}

/// The bank's figures.
pub fn figures(
    call: &dyn Fn(&str, Value) -> Result<Value, Failure>, import: &dyn Fn(&str, &str, Vec<u8>) -> Result<Value, Failure>,
) -> Result<(), Failure> {
    for text in ["退货运费谁出", "退货", "毛毯 色差", "4711", "没有这句话", "的"] {
        let args = json!({"text": text, "category": null, "question": null, "state": null, "before": null});
        measure(&format!("10,000 questions: search {text}"), 20, || call("find_questions", args.clone()).map(drop))?;
    }
    measure("10,000 questions: the bank at a glance", 20, || call("question_bank", json!({})).map(drop))?;
    measure("every quiz, with how it was taken", 10, || call("quizzes", json!({})).map(drop))?;
    let quizzes = call("quizzes", json!({}))?;
    let quiz = quizzes["rows"].as_array().and_then(|r| r.iter().find(|r| r["quiz"]["name"] == "年度考核")).map(|r| r["quiz"]["id"].clone()).unwrap_or_default();
    let mut begun = Vec::new();
    for _ in 0..10 {
        let start = Instant::now();
        let view = call("begin_attempt", json!({"quiz": quiz}))?;
        begun.push(start.elapsed().as_secs_f64() * 1000.0);
        call("hand_in_attempt", json!({"attempt": view["id"], "opening": view["opening"], "open": 1}))?;
    }
    say("10,000 questions: a quiz of 50 drawn and begun", begun);
    measure("what 1,000 attempts x 50 say, the whole page", 5, || call("quiz_results", json!({"quiz": quiz})).map(drop))?;
    let rows = (0..ATTEMPTS).map(|n| (0..ASKED).map(|q| Some(f64::from(u8::from((n * 31 + q * 13) % 97 > q)))).collect()).collect();
    let marks = Marks { most: vec![1.0; ASKED], rows };
    measure("item analysis of 1,000 attempts x 50", 20, || Ok(drop(items(&marks))))?;
    let all: Vec<QuestionText> = (0..QUESTIONS).map(|n| QuestionText { title: format!("新 {n}"), ..says(n) }).collect();
    let filed: Vec<Filed> = all.iter().map(|says| Filed { category: &[], says, picture: None }).collect();
    let file = write(&filed).into_bytes();
    measure("a GIFT file of 10,000 questions looked at", 3, || import("questions_preview", "bench.gift", file.clone()).map(drop))?;
    let read = import("questions_preview", "bench.gift", file)?;
    // Once only: a second time they are there.
    if read["rows"].as_array().is_some_and(|rows| !rows.is_empty()) {
        let sent = json!({"rows": read["rows"], "into": 1, "accept": false}).to_string();
        // As the window sends it: reading that is part of it.
        measure("a GIFT file of 10,000 questions imported", 1, || call("import_questions", serde_json::from_str(&sent)?).map(drop))?;
    }
    Ok(())
}
