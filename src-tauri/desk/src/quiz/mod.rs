//! Quizzes (TRN-02): making them, opening and closing them, and the list of what is there to take.

pub mod paper;
pub mod results;
pub mod take;
pub mod view;

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{AttemptId, QuestionCategoryId, QuizId, StaffId};
use domain::question::category::below;
use domain::text::one_line;
use domain::quiz::attempt::{score, Asked, Attempt, Score};
use domain::quiz::draw::{draw, Chance, Pool};
use domain::quiz::{may_begin, problems, Part, Quiz, QuizProblem, QuizState};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::quiz::results::{scores_by, taken, Taken};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// A quiz by its id.
#[derive(Deserialize, TS)]
pub struct WhichQuiz {
    pub(crate) quiz: QuizId,
}

/// A quiz to save: id 0 is new, and a draft.
#[derive(Deserialize, TS)]
pub struct SaveQuiz {
    quiz: Quiz,
}

/// A quiz to open, or to close.
#[derive(Deserialize, TS)]
pub struct MoveQuiz {
    quiz: QuizId,
    state: QuizState,
}

/// The quizzes as somebody sees them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Quizzes {
    /// The quizzes, the latest first.
    pub rows: Vec<QuizRow>,
    /// Everybody who takes quizzes, for whoever runs them.
    pub people: Vec<Taker>,
    /// The reader runs quizzes.
    pub runs: bool,
}

/// Somebody who takes quizzes.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(rename = "QuizTaker")]
pub struct Taker {
    /// Who.
    pub staff: StaffId,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
}

/// A quiz as somebody sees it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuizRow {
    /// The quiz.
    pub quiz: Quiz,
    /// Questions that it asks.
    pub questions: u32,
    /// The reader's own attempts, the first first.
    pub own: Vec<OwnAttempt>,
    /// Why the reader cannot begin one now; nothing if they can.
    pub obstacle: Option<QuizProblem>,
    /// It is asked of the reader: it names them, or everybody, and they stand on the rota. Others may take it all the same.
    pub asked: bool,
    /// Attempts of all that ended, that were passed, and that wait for a person's mark; for whoever runs quizzes.
    pub ended: u32,
    /// Attempts that were passed.
    pub passed: u32,
    /// Attempts that a person has to mark.
    pub unmarked: u32,
    /// Somebody has begun it: what it draws stays.
    pub begun: bool,
}

/// An attempt of one's own.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OwnAttempt {
    /// Its id.
    pub id: AttemptId,
    /// Its number, from 1.
    pub number: u32,
    /// When it was begun.
    pub began: NaiveDateTime,
    /// When it ended; `None` while it goes on.
    pub ended: Option<NaiveDateTime>,
    /// It is answered on paper.
    pub on_paper: bool,
    /// What it reached, once it has ended.
    pub score: Option<Score>,
}

/// The quizzes that somebody may take or runs.
pub fn list(visit: &mut Visit, _: Nothing) -> Result<Quizzes, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let runs = may(me.role, Right::RunQuizzes);
    Ok(visit.store()?.read(|db| {
        let mut own = own_attempts(db, me.id)?;
        let taken = if runs { taken(db)? } else { HashMap::new() };
        let begun = if runs { store::quiz::begun(db)? } else { HashSet::new() };
        let mut rows = Vec::new();
        for quiz in store::quiz::all(db)? {
            let own = own.remove(&quiz.id).unwrap_or_default();
            let mine = quiz.state != QuizState::Draft && (quiz.takers.is_empty() || quiz.takers.contains(&me.id));
            if runs || mine || !own.is_empty() {
                let taken = taken.get(&quiz.id).copied().unwrap_or_default();
                rows.push(QuizRow { begun: begun.contains(&quiz.id), ..row(quiz, own, taken, (&me, now)) });
            }
        }
        Ok(Quizzes { rows, people: if runs { takers(db, now.date())? } else { Vec::new() }, runs })
    })?)
}

/// A person's attempts by quiz, the first first.
fn own_attempts(db: &Db, me: StaffId) -> Result<HashMap<QuizId, Vec<OwnAttempt>>, StoreFault> {
    let scores = scores_by(db, me)?;
    let mut own: HashMap<QuizId, Vec<OwnAttempt>> = HashMap::new();
    for attempt in store::quiz::attempt::of_staff(db, me)? {
        let Attempt { id, quiz, number, began, ended, on_paper, .. } = attempt;
        own.entry(quiz).or_default().push(OwnAttempt { id, number, began, ended, on_paper, score: scores.get(&id).copied() });
    }
    own.values_mut().for_each(|of| of.sort_by_key(|a| a.number));
    Ok(own)
}

fn row(quiz: Quiz, own: Vec<OwnAttempt>, taken: Taken, (me, now): (&Staff, NaiveDateTime)) -> QuizRow {
    let going_on = own.iter().any(|a| a.ended.is_none());
    let obstacle = if going_on { None } else { may_begin(&quiz, me.id, own.len() as u32, now).err() };
    let asked = if quiz.takers.is_empty() { me.rostered } else { quiz.takers.contains(&me.id) };
    let Taken { ended, passed, unmarked } = taken;
    QuizRow { questions: quiz.parts.iter().map(|p| p.take).sum(), own, obstacle, asked, ended, passed, unmarked, begun: false, quiz }
}

/// What the marks of an attempt come to; what it reached is kept from this when it ends or is marked.
pub(crate) fn score_of(db: &Db, quiz: &Quiz, attempt: AttemptId) -> Result<Score, StoreFault> {
    let marks: Vec<_> = store::quiz::attempt::marks(db, attempt)?;
    Ok(score(&marks, quiz.pass_mark))
}

fn takers(db: &Db, today: NaiveDate) -> Result<Vec<Taker>, StoreFault> {
    let here = |s: &Staff| may(s.role, Right::TakeQuizzes) && s.left.is_none_or(|left| today <= left);
    Ok(store::staff::all(db)?.into_iter().filter(here).map(|s| Taker { staff: s.id, number: s.number, name: s.name }).collect())
}

/// Adds a quiz as a draft, or changes one. Once somebody has begun it, what it draws and what it takes to pass stay.
pub fn save(visit: &mut Visit, args: SaveQuiz) -> Result<QuizId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let quiz = Quiz { name: one_line(&args.quiz.name), ..args.quiz };
    let found = problems(&quiz);
    if !found.is_empty() {
        return Err(Fault::InvalidQuiz { problems: found });
    }
    visit.store()?.write(|tx| {
        let before = if quiz.id.0 == 0 { None } else { Some(must_get(tx, quiz.id)?) };
        if let Some(before) = before.as_ref().filter(|b| b.parts != quiz.parts || b.pass_mark != quiz.pass_mark) {
            if store::quiz::attempt::begun(tx, before.id)? {
                return Err(QuizProblem::Begun.into());
            }
        }
        let state = before.as_ref().map_or(QuizState::Draft, |b| b.state);
        let id = store::quiz::save(tx, &Quiz { state, ..quiz.clone() })?;
        let line = AuditLine { what: "quiz".to_owned(), before: before.as_ref().map(shown).unwrap_or_default(), after: shown(&quiz) };
        store::audit::add(tx, now, Some(me.id), Act::QuizSaved, &quiz.name, &[line])?;
        Ok(id)
    })
}

fn shown(quiz: &Quiz) -> String {
    let number = |n: Option<u32>| n.map_or("-".to_owned(), |n| n.to_string());
    let moment = |at: Option<NaiveDateTime>| at.map_or("-".to_owned(), |at| at.format("%Y-%m-%d %H:%M").to_string());
    let drawn: u32 = quiz.parts.iter().map(|p| p.take).sum();
    format!(
        "{drawn} / {}% / × {} / {} min / {} – {}",
        quiz.pass_mark, number(quiz.attempts), number(quiz.minutes), moment(quiz.opens), moment(quiz.closes)
    )
}

/// Opens a quiz, where there is enough to draw, or closes it.
pub fn move_on(visit: &mut Visit, args: MoveQuiz) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let quiz = must_get(tx, args.quiz)?;
        if args.state == QuizState::Open {
            drawn(tx, &quiz, &mut Chance::new(0), now.date())?;
        }
        if args.state == QuizState::Closed {
            take::end_all(tx, &quiz, now)?;
        }
        store::quiz::set_state(tx, quiz.id, args.state)?;
        let word = |state: QuizState| format!("{state:?}").to_lowercase();
        let line = AuditLine { what: "state".to_owned(), before: word(quiz.state), after: word(args.state) };
        store::audit::add(tx, now, Some(me.id), Act::QuizMoved, &quiz.name, &[line])?;
        Ok(())
    })
}

pub(crate) fn must_get(db: &Db, id: QuizId) -> Result<Quiz, Fault> {
    store::quiz::get(db, id)?.ok_or_else(|| Fault::not_found("quiz"))
}

/// Draws the questions of an attempt, with the order of their answers. Refuses where a category has too few.
fn drawn(db: &Db, quiz: &Quiz, chance: &mut Chance, today: NaiveDate) -> Result<Vec<Asked>, Fault> {
    let categories = store::question::category::all(db)?;
    let mut pools = Vec::new();
    for part in &quiz.parts {
        let of: Vec<QuestionCategoryId> = if part.below { below(part.category, &categories) } else { vec![part.category] };
        pools.push(Pool { of: store::question::search::asked(db, &of, today)?, take: part.take as usize });
    }
    let short = |short: domain::quiz::draw::Short| {
        let part = quiz.parts.get(short.pool).copied().unwrap_or(Part { category: QuestionCategoryId(0), below: false, take: 0 });
        QuizProblem::TooFewQuestions { category: part.category, want: part.take, have: short.have as u32 }
    };
    let ids = draw(&pools, chance).map_err(short)?;
    let mut asked = Vec::new();
    for (place, id) in (1..).zip(ids) {
        let Some(question) = store::question::get(db, id)? else { continue };
        asked.push(take::asked(place, &question, quiz.shuffled, chance));
    }
    Ok(asked)
}

/// The people of a quiz by name, for what is shown of them.
fn who(db: &Db) -> Result<impl Fn(StaffId) -> String, StoreFault> {
    let staff = store::staff::all(db)?;
    Ok(move |id| name_of(&staff, id))
}

/// Keeps in the trail that an attempt began or ended.
fn record(tx: &Tx, (now, by): (NaiveDateTime, StaffId), act: Act, quiz: &Quiz, lines: &[AuditLine]) -> Result<(), StoreFault> {
    store::audit::add(tx, now, Some(by), act, &quiz.name, lines).map(drop)
}

impl From<QuizProblem> for Fault {
    fn from(problem: QuizProblem) -> Fault {
        Fault::InvalidQuiz { problems: vec![problem] }
    }
}
