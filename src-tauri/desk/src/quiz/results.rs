//! What the results say: of each question, of each person, and of what is taught.

use std::collections::{BTreeMap, HashSet};

use chrono::{Duration, NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::ids::{AttemptId, QuestionCategoryId, QuestionId, StaffId};
use domain::question::category::Category;
use domain::question::text::plain;
use domain::text::one_line;
use domain::question::{Question, QuestionKind, Weight};
use domain::quiz::attempt::Score;
use domain::quiz::results::{distractors, items, taught_badly, ItemFigures, Marks};
use serde::{Deserialize, Serialize};
use store::quiz::results::{scores_at, Marked};
use store::{Db, StoreFault};
use ts_rs::TS;

use super::{must_get, takers, who, Taker, WhichQuiz};
use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;

/// How far back the teaching is looked at.
const TEACHING_DAYS: i64 = 180;
/// Characters of a question or an answer in a table.
const SHOWN: usize = 120;

/// What the results of a quiz say.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuizResults {
    /// The quiz's name.
    pub name: String,
    /// What has to be reached, in percent.
    pub pass_mark: u32,
    /// Its attempts that ended, by person and number.
    pub attempts: Vec<AttemptRow>,
    /// Its questions, by how they went, the hardest first.
    pub items: Vec<ItemRow>,
    /// The attempts on paper that wait to be typed back.
    pub waiting: Vec<AttemptRow>,
}

/// An attempt in the results.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttemptRow {
    /// Its id.
    pub id: AttemptId,
    /// Whose.
    pub staff: StaffId,
    /// The name.
    pub name: String,
    /// Which attempt, from 1.
    pub number: u32,
    /// When it was begun.
    pub began: NaiveDateTime,
    /// When it ended.
    pub ended: Option<NaiveDateTime>,
    /// Seconds used.
    pub used: u32,
    /// On paper.
    pub on_paper: bool,
    /// What it reached.
    pub score: Option<Score>,
}

/// A question in the results.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ItemRow {
    /// Which.
    pub question: QuestionId,
    /// What it asks.
    pub text: String,
    /// Its kind.
    pub kind_of: QuestionKind,
    /// Where it is filed.
    pub category: QuestionCategoryId,
    /// Facility, discrimination, efficiency.
    pub figures: ItemFigures,
    /// What was chosen; empty where nothing is chosen.
    pub choices: Vec<ChoiceRow>,
}

/// A row of the distractor table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChoiceRow {
    /// What it says; empty for a blank.
    pub text: String,
    /// What it is worth; `None` for a blank.
    pub weight: Option<Weight>,
    /// How often it was chosen.
    pub count: u32,
    /// Of these, in the better third.
    pub upper: u32,
    /// Of these, in the weaker third.
    pub lower: u32,
}

/// Whose knowledge.
#[derive(Deserialize, TS)]
pub struct WhichPerson {
    /// `None` for one's own.
    staff: Option<StaffId>,
}

/// What somebody knows, over time.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Knowledge {
    /// Who.
    pub staff: StaffId,
    /// The name.
    pub name: String,
    /// The categories that were asked, the weakest first.
    pub categories: Vec<CategoryKnowledge>,
    /// Everybody whose knowledge the reader may see.
    pub people: Vec<Taker>,
    /// Every category, for its name.
    pub all: Vec<Category>,
}

/// What somebody knows of a category.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CategoryKnowledge {
    /// Which.
    pub category: QuestionCategoryId,
    /// One point for each day with answers, the earliest first.
    pub points: Vec<KnowledgePoint>,
    /// Answers altogether.
    pub answers: u32,
    /// Percent of the marks altogether.
    pub percent: u32,
}

/// What somebody reached on a day.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct KnowledgePoint {
    /// The day.
    pub day: NaiveDate,
    /// Percent of the marks.
    pub percent: u32,
    /// Answers.
    pub answers: u32,
}

/// What is taught well and badly.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Teaching {
    /// By category, the weakest first.
    pub categories: Vec<TaughtCategory>,
    /// By teacher, the weakest first.
    pub teachers: Vec<TaughtBy>,
    /// From this day on.
    pub since: NaiveDate,
}

/// How a category is known by everybody.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TaughtCategory {
    /// Which.
    pub category: QuestionCategoryId,
    /// Percent of the marks.
    pub percent: u32,
    /// Answers.
    pub answers: u32,
    /// It is taught badly.
    pub badly: bool,
}

/// How it is known what somebody teaches.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TaughtBy {
    /// Who.
    pub staff: StaffId,
    /// The name.
    pub name: String,
    /// Percent of the marks.
    pub percent: u32,
    /// Answers.
    pub answers: u32,
    /// It is taught badly.
    pub badly: bool,
}

/// What the results of a quiz say. Everybody's first attempts count for the questions: later ones are built upon them.
pub fn quiz(visit: &mut Visit, args: WhichQuiz) -> Result<QuizResults, Fault> {
    let mut found = Err(Fault::not_found("quiz"));
    visit.store()?.read(|db| {
        found = results(db, args.quiz);
        Ok(())
    })?;
    found
}

fn results(db: &Db, id: domain::ids::QuizId) -> Result<QuizResults, Fault> {
    let quiz = must_get(db, id)?;
    let name = who(db)?;
    let row = |a: &domain::quiz::attempt::Attempt, score: Option<Score>| AttemptRow {
        id: a.id, staff: a.staff, name: name(a.staff), number: a.number, began: a.began, ended: a.ended, used: a.used, on_paper: a.on_paper, score,
    };
    let scores = scores_at(db, id)?;
    let (ended, open): (Vec<_>, Vec<_>) = store::quiz::attempt::of_quiz(db, id)?.into_iter().partition(|a| a.ended.is_some());
    let waiting = open.iter().filter(|a| a.on_paper).map(|a| row(a, None)).collect();
    let ended: Vec<AttemptRow> = ended.iter().map(|a| row(a, scores.get(&a.id).copied())).collect();
    let first: HashSet<AttemptId> = ended.iter().filter(|a| a.number == 1).map(|a| a.id).collect();
    let marked: Vec<Marked> = store::quiz::results::of_quiz(db, id)?.into_iter().filter(|m| first.contains(&m.attempt)).collect();
    Ok(QuizResults { name: quiz.name, pass_mark: quiz.pass_mark, items: item_rows(db, id, &marked)?, attempts: ended, waiting })
}

/// A table of the marks: one column for each question that was asked.
fn table(marked: &[Marked]) -> (Vec<QuestionId>, Marks, BTreeMap<AttemptId, f64>) {
    let mut columns: BTreeMap<QuestionId, usize> = BTreeMap::new();
    for one in marked {
        let next = columns.len();
        columns.entry(one.question).or_insert(next);
    }
    let mut rows: BTreeMap<AttemptId, Vec<Option<f64>>> = BTreeMap::new();
    for one in marked {
        let row = rows.entry(one.attempt).or_insert_with(|| vec![None; columns.len()]);
        let mark = one.mark.map(|m| m.as_percent() / 100.0);
        if let Some(cell) = columns.get(&one.question).and_then(|at| row.get_mut(*at)) {
            *cell = mark;
        }
    }
    let totals = rows.iter().map(|(id, row)| (*id, row.iter().flatten().sum())).collect();
    let mut order: Vec<(usize, QuestionId)> = columns.into_iter().map(|(id, at)| (at, id)).collect();
    order.sort_unstable();
    let most = vec![1.0; order.len()];
    (order.into_iter().map(|(_, id)| id).collect(), Marks { most, rows: rows.into_values().collect() }, totals)
}

fn item_rows(db: &Db, quiz: domain::ids::QuizId, marked: &[Marked]) -> Result<Vec<ItemRow>, StoreFault> {
    let (ids, marks, totals) = table(marked);
    let mut rows = Vec::new();
    for (id, figures) in ids.into_iter().zip(items(&marks)) {
        let Some(question) = store::question::get(db, id)? else { continue };
        let choices = if question.says.kind.has_choices() { choice_rows(db, quiz, &question, &totals)? } else { Vec::new() };
        let text = one_line(&plain(&question.says.text)).chars().take(SHOWN).collect();
        rows.push(ItemRow { question: id, text, kind_of: question.says.kind, category: question.category, figures, choices });
    }
    rows.sort_by(|a, b| a.figures.facility.unwrap_or(101.0).total_cmp(&b.figures.facility.unwrap_or(101.0)));
    Ok(rows)
}

fn choice_rows(db: &Db, quiz: domain::ids::QuizId, question: &Question, totals: &BTreeMap<AttemptId, f64>) -> Result<Vec<ChoiceRow>, StoreFault> {
    let mut attempts: BTreeMap<AttemptId, Vec<u32>> = BTreeMap::new();
    for (attempt, choice) in store::quiz::results::chosen(db, quiz, question.id, question.version)? {
        attempts.entry(attempt).or_default().extend(choice);
    }
    let counted: Vec<(f64, Vec<u32>)> = attempts.into_iter().filter_map(|(id, chosen)| Some((*totals.get(&id)?, chosen))).collect();
    let row = |choice: domain::quiz::results::Choice| {
        let answer = choice.answer.and_then(|at| question.says.answers.get(at as usize));
        ChoiceRow {
            text: answer.map(|a| plain(&a.text).chars().take(SHOWN).collect()).unwrap_or_default(),
            weight: answer.map(|a| a.weight),
            count: choice.count,
            upper: choice.upper,
            lower: choice.lower,
        }
    };
    Ok(distractors(&counted).into_iter().map(row).collect())
}

/// Marks that add up to a percentage.
#[derive(Clone, Copy, Default)]
struct Sum {
    marks: i64,
    answers: u32,
}

impl Sum {
    fn take(&mut self, mark: Weight) {
        self.marks += i64::from(mark.0);
        self.answers += 1;
    }

    fn exact(self) -> Option<f64> {
        (self.answers > 0).then(|| self.marks as f64 / 100_000.0 / f64::from(self.answers))
    }

    fn percent(self) -> u32 {
        self.exact().unwrap_or(0.0).round() as u32
    }

    fn badly(self) -> bool {
        taught_badly(self.exact(), self.answers)
    }
}

/// What somebody knows of each category, over time.
pub fn knowledge(visit: &mut Visit, args: WhichPerson) -> Result<Knowledge, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let whom = args.staff.unwrap_or(me.id);
    let sees = may(me.role, Right::SeeResults);
    if whom != me.id && !sees {
        return Err(Fault::NotAllowed { right: Right::SeeResults });
    }
    Ok(visit.store()?.read(|db| {
        let mut days: BTreeMap<QuestionCategoryId, BTreeMap<NaiveDate, Sum>> = BTreeMap::new();
        for one in store::quiz::results::of_staff(db, whom)? {
            if let Some(mark) = one.mark {
                days.entry(one.category).or_default().entry(one.ended.date()).or_default().take(mark);
            }
        }
        let mut categories: Vec<CategoryKnowledge> = days.into_iter().map(|(category, days)| of_category(category, &days)).collect();
        categories.sort_by_key(|c| (c.percent, c.category));
        let people = if sees { takers(db, now.date())? } else { Vec::new() };
        Ok(Knowledge { staff: whom, name: who(db)?(whom), categories, people, all: store::question::category::all(db)? })
    })?)
}

fn of_category(category: QuestionCategoryId, days: &BTreeMap<NaiveDate, Sum>) -> CategoryKnowledge {
    let whole = days.values().fold(Sum::default(), |sum, day| Sum { marks: sum.marks + day.marks, answers: sum.answers + day.answers });
    let points = days.iter().map(|(day, sum)| KnowledgePoint { day: *day, percent: sum.percent(), answers: sum.answers }).collect();
    CategoryKnowledge { category, points, answers: whole.answers, percent: whole.percent() }
}

/// What is taught well and badly: everybody's marks of the last half year by category and by teacher.
pub fn teaching(visit: &mut Visit, _: Nothing) -> Result<Teaching, Fault> {
    let since = visit.now()?.date() - Duration::days(TEACHING_DAYS);
    Ok(visit.store()?.read(|db| {
        let teachers: BTreeMap<_, _> = store::quiz::all(db)?.into_iter().filter_map(|q| Some((q.id, q.teacher?))).collect();
        let (mut by_category, mut by_teacher): (BTreeMap<QuestionCategoryId, Sum>, BTreeMap<StaffId, Sum>) = Default::default();
        for one in store::quiz::results::since(db, since)? {
            let Some(mark) = one.mark else { continue };
            by_category.entry(one.category).or_default().take(mark);
            if let Some(teacher) = teachers.get(&one.quiz) {
                by_teacher.entry(*teacher).or_default().take(mark);
            }
        }
        let name = who(db)?;
        let category = |(category, sum): (_, Sum)| TaughtCategory { category, percent: sum.percent(), answers: sum.answers, badly: sum.badly() };
        let by = |(staff, sum): (_, Sum)| TaughtBy { staff, name: name(staff), percent: sum.percent(), answers: sum.answers, badly: sum.badly() };
        let mut categories: Vec<TaughtCategory> = by_category.into_iter().map(category).collect();
        let mut teachers: Vec<TaughtBy> = by_teacher.into_iter().map(by).collect();
        categories.sort_by_key(|c| (c.percent, c.category));
        teachers.sort_by_key(|t| (t.percent, t.staff));
        Ok(Teaching { categories, teachers, since })
    })?)
}
