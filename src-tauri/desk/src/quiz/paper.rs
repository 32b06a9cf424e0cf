//! Quizzes on paper: printed for a person with a sheet for the answers, and typed back by letters.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::audit::AuditLine;
use domain::ids::{AttemptId, QuestionId, QuizId, StaffId};
use domain::language::Language;
use domain::question::mark::Given;
use domain::question::text::{has_gap, plain};
use domain::question::{Question, QuestionKind, Weight};
use domain::quiz::attempt::{Asked, Attempt, Ending};
use domain::quiz::letters::{letter, read, OnPaper};
use domain::quiz::{may_begin, Quiz, QuizProblem};
use domain::staff::Staff;
use paper::picture::Picture;
use paper::quiz_sheet::{render, QuizSheet, SheetPart, SheetQuestion};
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use super::{must_get, take};
use crate::fault::Fault;
use crate::visit::Visit;
use crate::words::pick;
use crate::Document;

/// Told where a picture cannot be printed.
const ON_SCREEN: [&str; 3] = [" （图片请看屏幕）", " （圖片請看螢幕）", " (see the picture on the screen)"];

/// A quiz to print for somebody.
#[derive(Deserialize, TS)]
pub struct BeginPaper {
    quiz: QuizId,
    staff: StaffId,
}

/// What is printed of an attempt on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuizPart {
    /// The questions.
    Questions,
    /// The sheet for the answers.
    Answers,
    /// The key.
    Key,
}

/// A paper to print.
#[derive(Deserialize, TS)]
pub struct QuizPaper {
    attempt: AttemptId,
    part: QuizPart,
    language: Language,
}

/// Answers typed back from paper: `1 B 2 AC`.
#[derive(Deserialize, TS)]
pub struct TypeBack {
    attempt: AttemptId,
    text: String,
    /// Only what would be kept is told.
    dry: bool,
}

/// What was read of the answers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TypedBack {
    /// Places that got an answer.
    pub answered: Vec<u32>,
    /// Places that got none.
    pub missing: Vec<u32>,
    /// Lines that cannot be read.
    pub problems: Vec<QuizProblem>,
    /// It was kept and marked.
    pub kept: bool,
}

/// Draws an attempt for somebody to answer on paper; while one waits, that one comes back.
pub fn begin(visit: &mut Visit, args: BeginPaper) -> Result<AttemptId, Fault> {
    let now = visit.now()?;
    let seed = take::seed(visit);
    visit.store()?.write(|tx| {
        let quiz = must_get(tx, args.quiz)?;
        let own = store::quiz::attempt::of_person(tx, quiz.id, args.staff)?;
        match own.iter().find(|a| a.ended.is_none()) {
            Some(waiting) if waiting.on_paper => return Ok(waiting.id),
            Some(_) => return Err(QuizProblem::StillGoingOn.into()),
            None => may_begin(&quiz, args.staff, own.len() as u32, now)?,
        }
        let attempt = Attempt { on_paper: true, ..take::fresh(&quiz, args.staff, own.len() as u32 + 1, now) };
        take::start(tx, &quiz, &attempt, seed)
    })
}

/// What an attempt on paper consists of.
struct Whole {
    attempt: Attempt,
    quiz: Quiz,
    asked: Vec<Asked>,
    questions: Vec<Question>,
    /// By question; `None` where there is one that no sheet can show.
    pictures: HashMap<QuestionId, Option<Picture>>,
    who: Option<Staff>,
}

fn whole(db: &Db, id: AttemptId) -> Result<Whole, Fault> {
    let attempt = store::quiz::attempt::get(db, id)?.filter(|a| a.on_paper).ok_or_else(|| Fault::not_found("attempt"))?;
    Ok(Whole {
        quiz: must_get(db, attempt.quiz)?,
        asked: store::quiz::attempt::asked(db, id)?,
        questions: store::question::of_attempt(db, id.0)?,
        pictures: HashMap::new(),
        who: store::staff::get(db, attempt.staff)?,
        attempt,
    })
}

fn pictures(db: &Db, questions: &[Question]) -> Result<HashMap<QuestionId, Option<Picture>>, StoreFault> {
    let with = questions.iter().filter_map(|q| q.says.picture.map(|picture| (q.id, picture)));
    with.map(|(id, picture)| Ok((id, store::attachment::bytes(db, picture)?.as_deref().and_then(Picture::read)))).collect()
}

/// Questions, answer sheet or key of an attempt on paper.
pub fn pdf(visit: &mut Visit, args: QuizPaper) -> Result<Document, Fault> {
    let now = visit.now()?;
    let mut found = Err(Fault::not_found("attempt"));
    let shop = visit.store()?.read(|db| {
        found = whole(db, args.attempt);
        if let Some(whole) = found.as_mut().ok().filter(|_| args.part == QuizPart::Questions) {
            whole.pictures = pictures(db, &whole.questions)?;
        }
        store::shop::get(db)
    })?;
    let whole = found?;
    let sheet = sheet(&whole, &args, shop.map(|s| s.name).unwrap_or_default(), now);
    let name = match args.part {
        QuizPart::Questions => "questions",
        QuizPart::Answers => "answers",
        QuizPart::Key => "key",
    };
    let pdf = render(&sheet, args.language)?;
    Ok(Document { file_name: format!("quiz-{}-{name}.pdf", args.attempt.0), bytes: pdf.bytes })
}

fn sheet(whole: &Whole, args: &QuizPaper, shop: String, now: NaiveDateTime) -> QuizSheet {
    let language = args.language;
    let say = |words: [&'static str; 3]| pick(language, words);
    let (part, second) = match args.part {
        QuizPart::Questions => (SheetPart::Questions, String::new()),
        QuizPart::Answers => (SheetPart::Answers, format!(" · {}", say(["答题纸", "答題紙", "Answer sheet"]))),
        QuizPart::Key => (SheetPart::Key, format!(" · {}", say(["答案", "答案", "Key"]))),
    };
    let who = whole.who.as_ref();
    let fields = [
        (say(["姓名", "姓名", "Name"]), who.map(|s| s.name.clone()).unwrap_or_default()),
        (say(["工号", "工號", "Number"]), who.map(|s| s.number.clone()).unwrap_or_default()),
        (say(["日期", "日期", "Date"]), String::new()),
        (say(["得分", "得分", "Marks"]), String::new()),
    ];
    let note = match args.part {
        QuizPart::Key => say(["按此录入：题号和字母，如 1 B 2 AC。", "按此輸入：題號和字母，如 1 B 2 AC。", "Type answers back as number and letters: 1 B 2 AC."]),
        _ => say(["多选题选出所有正确的选项；判断题写 √ 或 ×；配对题写右边的字母。", "多選題選出所有正確的選項；是非題寫 √ 或 ×；配對題寫右邊的字母。", "Choose every right answer where several are asked for; T or F for true or false; for pairs write the letters of the right side."]),
    };
    QuizSheet {
        shop,
        title: format!("{}{second}", whole.quiz.name),
        remark: remark(whole, language),
        fields: fields.into_iter().map(|(caption, value)| (caption.to_owned(), value)).collect(),
        note: note.to_owned(),
        questions: whole.asked.iter().filter_map(|a| whole.questions.iter().find(|q| q.id == a.question).map(|q| question(a, q, whole.pictures.get(&q.id), language))).collect(),
        part,
        printed_at: now,
    }
}

fn remark(whole: &Whole, language: Language) -> String {
    let (quiz, id) = (&whole.quiz, whole.attempt.id.0);
    let minutes = quiz.minutes.map(|m| match language {
        Language::Simplified => format!("{m} 分钟 · "),
        Language::Traditional => format!("{m} 分鐘 · "),
        Language::English => format!("{m} min · "),
    });
    let pass = pick(language, ["及格", "及格", "Pass"]);
    format!("{}{pass} {}% · № {id}", minutes.unwrap_or_default(), quiz.pass_mark)
}

fn question(asked: &Asked, question: &Question, picture: Option<&Option<Picture>>, language: Language) -> SheetQuestion {
    let says = &question.says;
    let kind = match says.kind {
        QuestionKind::Multiple => ["（多选）", "（多選）", "(several) "],
        QuestionKind::TrueFalse => ["（判断）", "（是非）", "(true or false) "],
        QuestionKind::Matching => ["（配对）", "（配對）", "(match) "],
        QuestionKind::Essay => ["（论述）", "（申論）", "(in your own words) "],
        _ => ["", "", ""],
    };
    let lettered = || asked.order.iter().enumerate().filter_map(|(at, place)| says.answers.get(*place as usize).map(|a| (letter(at), a)));
    let matching = says.kind == QuestionKind::Matching;
    let lefts = || says.answers.iter().filter(|a| !a.text.text.is_empty());
    let choices: Vec<(String, String)> = match says.kind {
        QuestionKind::Single | QuestionKind::Multiple => lettered().map(|(l, a)| (l, plain(&a.text))).collect(),
        QuestionKind::Matching => lefts().map(|a| (String::new(), plain(&a.text))).collect(),
        _ => Vec::new(),
    };
    SheetQuestion {
        number: format!("{}.", asked.place),
        text: format!("{}{}{}", pick(language, kind), plain(&says.text), if picture == Some(&None) { pick(language, ON_SCREEN) } else { "" }),
        picture: picture.cloned().flatten(),
        choices,
        pairs: if matching { lettered().map(|(l, a)| (l, a.pair.clone())).collect() } else { Vec::new() },
        lines: match says.kind {
            QuestionKind::Essay => 8,
            QuestionKind::Short | QuestionKind::Number if !has_gap(&says.text.text) => 1,
            _ => 0,
        },
        right: right(asked, question, language),
        boxes: match says.kind {
            QuestionKind::Single | QuestionKind::TrueFalse => 1,
            QuestionKind::Multiple => says.answers.len().min(20) as u8,
            QuestionKind::Matching => lefts().count().min(20) as u8,
            _ => 0,
        },
    }
}

/// The right answer as it is typed back.
fn right(asked: &Asked, question: &Question, language: Language) -> String {
    let says = &question.says;
    let seat = |wanted: &dyn Fn(u32) -> bool| asked.order.iter().position(|place| wanted(*place)).map(letter).unwrap_or_default();
    match says.kind {
        QuestionKind::Single | QuestionKind::Multiple => {
            let worth = |place: &u32| says.answers.get(*place as usize).is_some_and(|a| a.weight > Weight::NONE);
            let whole = |place: &u32| says.answers.get(*place as usize).is_some_and(|a| a.weight == Weight::WHOLE);
            let one = says.kind == QuestionKind::Single;
            asked.order.iter().enumerate().filter(|(_, place)| if one { whole(place) } else { worth(place) }).map(|(at, _)| letter(at)).collect()
        }
        QuestionKind::TrueFalse => {
            let holds = says.answers.first().is_some_and(|a| a.weight == Weight::WHOLE);
            pick(language, if holds { ["√", "√", "T"] } else { ["×", "×", "F"] }).to_owned()
        }
        QuestionKind::Matching => {
            let left = |a: &&domain::question::Answer| !a.text.text.is_empty();
            let same = |a: &domain::question::Answer| seat(&|place| says.answers.get(place as usize).is_some_and(|o| o.pair == a.pair));
            says.answers.iter().filter(left).map(same).collect()
        }
        QuestionKind::Short | QuestionKind::Number => {
            says.answers.iter().filter(|a| a.weight == Weight::WHOLE).map(|a| plain(&a.text)).collect::<Vec<_>>().join(" | ")
        }
        QuestionKind::Essay | QuestionKind::Description => pick(language, ["人工评分", "人工評分", "marked by a person"]).to_owned(),
    }
}

/// Types the answers of a paper back. A dry run tells what was read; then everything is kept and marked.
pub fn type_back(visit: &mut Visit, args: TypeBack) -> Result<TypedBack, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let whole = whole(tx, args.attempt)?;
        if whole.attempt.ended.is_some() {
            return Err(QuizProblem::HandedIn.into());
        }
        let (answers, problems) = read(&args.text, &on_paper(&whole));
        let answered: Vec<u32> = answers.iter().map(|(place, _)| *place).collect();
        let missing = whole.asked.iter().map(|a| a.place).filter(|p| !answered.contains(p)).collect();
        let kept = !args.dry && problems.is_empty();
        if kept {
            let answers: Vec<(u32, Given)> = answers;
            for (place, given) in &answers {
                take::keep(tx, whole.attempt.id, *place, given)?;
            }
            take::end(tx, &whole.quiz, &whole.attempt, Ending::Paper, now)?;
            let line = AuditLine::new("typed", answered.len().to_string());
            super::record(tx, (now, me.id), domain::audit::Act::AttemptMarked, &whole.quiz, &[line])?;
        }
        Ok(TypedBack { answered, missing, problems, kept })
    })
}

fn on_paper(whole: &Whole) -> Vec<OnPaper> {
    let one = |a: &Asked| {
        let says = &whole.questions.iter().find(|q| q.id == a.question)?.says;
        let lefts = (0..).zip(&says.answers).filter(|(_, a)| !a.text.text.is_empty() && says.kind == QuestionKind::Matching);
        Some(OnPaper { place: a.place, kind: says.kind, order: a.order.clone(), lefts: lefts.map(|(place, _)| place).collect() })
    };
    whole.asked.iter().filter_map(one).collect()
}
