//! Taking a quiz: every answer is kept as it is given, time is what was used, and one opening at a time answers.

use chrono::NaiveDateTime;
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{AttemptId, StaffId};
use domain::question::mark::{mark, Given};
use domain::question::{Question, QuestionKind, Weight};
use domain::quiz::attempt::{left, may_answer, used_after, used_at_opening, Asked, Attempt, Ending};
use domain::quiz::draw::Chance;
use domain::quiz::{may_begin, shows_answers, Quiz, QuizProblem, MOST_WORDS};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::quiz::attempt::Marking;
use store::{Db, Tx};
use ts_rs::TS;

use super::view::{self, AttemptResult, AttemptView};
use super::{drawn, must_get, record, score_of, who, WhichQuiz};
use crate::fault::Fault;
use crate::visit::Visit;

/// An attempt by its id.
#[derive(Deserialize, TS)]
pub struct WhichAttempt {
    attempt: AttemptId,
}

/// An answer.
#[derive(Deserialize, TS)]
pub struct GiveAnswer {
    attempt: AttemptId,
    /// The opening that answers.
    opening: u32,
    place: u32,
    given: Given,
    /// Seconds that the page was open since it last told, by a clock that nobody sets.
    open: u32,
}

/// A page that is open.
#[derive(Deserialize, TS)]
pub struct Beat {
    attempt: AttemptId,
    opening: u32,
    /// Seconds that the page was open since it last told.
    open: u32,
}

/// How an attempt stands after an answer.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[ts(rename = "AttemptStanding")]
pub struct Standing {
    /// Seconds left; `None` without a limit.
    pub left: Option<u32>,
    /// It has ended: its time is up.
    pub ended: bool,
}

/// A mark that a person gives.
#[derive(Deserialize, TS)]
pub struct MarkAnswer {
    attempt: AttemptId,
    place: u32,
    /// Percent of the mark.
    percent: u32,
    remark: String,
}

/// Begins an attempt: what it asks is fixed from now on. While one goes on, that one is opened.
pub fn begin(visit: &mut Visit, args: WhichQuiz) -> Result<AttemptView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let seed = seed(visit);
    visit.store()?.write(|tx| {
        let quiz = must_get(tx, args.quiz)?;
        let own = store::quiz::attempt::of_person(tx, quiz.id, me.id)?;
        if let Some(going_on) = own.iter().find(|a| a.ended.is_none()) {
            return opened(tx, &quiz, going_on.clone(), now);
        }
        may_begin(&quiz, me.id, own.len() as u32, now)?;
        let attempt = fresh(&quiz, me.id, own.len() as u32 + 1, now);
        let id = start(tx, &quiz, &attempt, seed)?;
        show(tx, &quiz, &Attempt { id, ..attempt }, now)
    })
}

/// Chance for a draw: no two attempts begin at the same moment.
pub(super) fn seed(visit: &Visit) -> i64 {
    visit.utc.timestamp_nanos_opt().unwrap_or_else(|| visit.utc.timestamp())
}

pub(super) fn fresh(quiz: &Quiz, staff: StaffId, number: u32, now: NaiveDateTime) -> Attempt {
    let (id, opening) = (AttemptId(0), 1);
    Attempt { id, quiz: quiz.id, staff, number, began: now, heard: now, used: 0, opening, ended: None, ending: None, on_paper: false }
}

/// Draws and begins.
pub(super) fn start(tx: &Tx, quiz: &Quiz, attempt: &Attempt, seed: i64) -> Result<AttemptId, Fault> {
    let seed = seed ^ attempt.staff.0.rotate_left(40) ^ i64::from(attempt.number).rotate_left(20);
    let asked = drawn(tx, quiz, &mut Chance::new(seed), attempt.began.date())?;
    let id = store::quiz::attempt::begin(tx, attempt, seed, &asked)?;
    let line = AuditLine::new("attempt", attempt.number.to_string());
    record(tx, (attempt.began, attempt.staff), Act::AttemptBegun, quiz, &[line])?;
    Ok(id)
}

/// A question of an attempt, its answers in the order in which they are shown. True stands before false always.
pub(crate) fn asked(place: u32, question: &Question, shuffled: bool, chance: &mut Chance) -> Asked {
    let says = &question.says;
    let count = says.answers.len();
    let order = match says.kind {
        QuestionKind::Single | QuestionKind::Multiple if shuffled => chance.order(count),
        // Pairs as they are written would give themselves away.
        QuestionKind::Matching => once_each(chance.order(count), question),
        QuestionKind::Single | QuestionKind::Multiple | QuestionKind::TrueFalse => (0..count as u32).collect(),
        QuestionKind::Short | QuestionKind::Number | QuestionKind::Essay | QuestionKind::Description => Vec::new(),
    };
    Asked { place, question: question.id, version: question.version, order, given: Given::default(), mark: None }
}

/// Right halves that say the same are shown once.
fn once_each(order: Vec<u32>, question: &Question) -> Vec<u32> {
    let mut seen = std::collections::HashSet::new();
    let pair = |place: &u32| question.says.answers.get(*place as usize).map(|a| a.pair.as_str()).unwrap_or_default();
    order.into_iter().filter(|place| seen.insert(pair(place))).collect()
}

/// Opens an attempt that goes on, here and nowhere else from now on.
pub fn open(visit: &mut Visit, args: WhichAttempt) -> Result<AttemptView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let attempt = mine(tx, &me, args.attempt)?;
        let quiz = must_get(tx, attempt.quiz)?;
        opened(tx, &quiz, attempt, now)
    })
}

fn opened(tx: &Tx, quiz: &Quiz, attempt: Attempt, now: NaiveDateTime) -> Result<AttemptView, Fault> {
    if attempt.ended.is_some() {
        return Err(QuizProblem::HandedIn.into());
    }
    if attempt.on_paper {
        return Err(QuizProblem::OnPaper.into());
    }
    let attempt = Attempt { used: used_at_opening(&attempt, now), opening: attempt.opening + 1, heard: now, ..attempt };
    store::quiz::attempt::hear(tx, attempt.id, attempt.used, attempt.opening, now)?;
    show(tx, quiz, &attempt, now)
}

fn show(db: &Db, quiz: &Quiz, attempt: &Attempt, now: NaiveDateTime) -> Result<AttemptView, Fault> {
    let asked = store::quiz::attempt::asked(db, attempt.id)?;
    let questions = store::question::of_attempt(db, attempt.id.0)?;
    Ok(view::attempt(quiz, attempt, &asked, &questions, left(quiz, attempt, now)))
}

fn mine(db: &Db, me: &Staff, id: AttemptId) -> Result<Attempt, Fault> {
    store::quiz::attempt::get(db, id)?.filter(|a| a.staff == me.id).ok_or_else(|| Fault::not_found("attempt"))
}

/// Keeps an answer. The one that comes when the time has just run out is still taken, and the attempt ends with it.
pub fn answer(visit: &mut Visit, args: GiveAnswer) -> Result<Standing, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    if args.given.words.chars().count() > MOST_WORDS {
        return Err(QuizProblem::AnswerTooLong { most: MOST_WORDS as u32 }.into());
    }
    visit.store()?.write(|tx| {
        let (quiz, attempt) = heard(tx, &me, &args.beat(), now)?;
        if may_answer(&quiz, &attempt, args.opening, now).is_ok() {
            keep(tx, attempt.id, args.place, &args.given)?;
        }
        standing(tx, &quiz, &attempt, now)
    })
}

impl GiveAnswer {
    fn beat(&self) -> Beat {
        Beat { attempt: self.attempt, opening: self.opening, open: self.open }
    }
}

/// Keeps an answer to a question of the attempt, as its kind has one.
pub(super) fn keep(tx: &Tx, attempt: AttemptId, place: u32, given: &Given) -> Result<(), Fault> {
    let asked = store::quiz::attempt::asked(tx, attempt)?;
    let one = asked.iter().find(|a| a.place == place).ok_or_else(|| Fault::not_found("question"))?;
    let question = store::question::version(tx, one.question, one.version)?.ok_or_else(|| Fault::not_found("question"))?;
    Ok(store::quiz::attempt::give(tx, attempt, place, &fitting(&question, given))?)
}

fn fitting(question: &Question, given: &Given) -> Given {
    let count = question.says.answers.len() as u32;
    let mut choices: Vec<u32> = given.choices.iter().copied().filter(|c| *c < count).collect();
    choices.sort_unstable();
    choices.dedup();
    match question.says.kind {
        QuestionKind::Single | QuestionKind::TrueFalse => Given { choices: choices.into_iter().take(1).collect(), ..Given::default() },
        QuestionKind::Multiple => Given { choices, ..Given::default() },
        QuestionKind::Matching => {
            let mut pairs: Vec<(u32, u32)> = given.pairs.iter().copied().filter(|(l, r)| *l < count && *r < count).collect();
            pairs.sort_unstable();
            pairs.dedup_by_key(|(left, _)| *left);
            Given { pairs, ..Given::default() }
        }
        QuestionKind::Short | QuestionKind::Number | QuestionKind::Essay => Given { words: given.words.clone(), ..Given::default() },
        QuestionKind::Description => Given::default(),
    }
}

/// Tells that the page is open. Nothing of the trail: it is said every few seconds.
pub fn beat(visit: &mut Visit, args: Beat) -> Result<Standing, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let (quiz, attempt) = heard(tx, &me, &args, now)?;
        standing(tx, &quiz, &attempt, now)
    })
}

/// Notes the time that was used. An opening that lost the attempt, and one that ended, are told so.
fn heard(tx: &Tx, me: &Staff, beat: &Beat, now: NaiveDateTime) -> Result<(Quiz, Attempt), Fault> {
    let attempt = mine(tx, me, beat.attempt)?;
    let quiz = must_get(tx, attempt.quiz)?;
    if attempt.ended.is_some() {
        return Err(QuizProblem::HandedIn.into());
    }
    if attempt.opening != beat.opening {
        return Err(QuizProblem::OpenElsewhere.into());
    }
    let attempt = Attempt { used: used_after(&attempt, beat.open), heard: now, ..attempt };
    store::quiz::attempt::hear(tx, attempt.id, attempt.used, attempt.opening, now)?;
    Ok((quiz, attempt))
}

/// What is left; where nothing is, the attempt ends as it stands.
fn standing(tx: &Tx, quiz: &Quiz, attempt: &Attempt, now: NaiveDateTime) -> Result<Standing, Fault> {
    let left = left(quiz, attempt, now);
    let over = may_answer(quiz, attempt, attempt.opening, now).is_err();
    if over {
        end(tx, quiz, attempt, Ending::TimeUp, now)?;
    }
    Ok(Standing { left, ended: over })
}

/// Hands an attempt in and marks it.
pub fn hand_in(visit: &mut Visit, args: Beat) -> Result<AttemptResult, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let (quiz, attempt) = heard(tx, &me, &args, now)?;
        let late = quiz.minutes.is_some_and(|m| attempt.used > m * 60);
        end(tx, &quiz, &attempt, if late { Ending::TimeUp } else { Ending::HandedIn }, now)?;
        result_of(tx, &me, attempt.id, now)
    })
}

/// Marks what can be marked and ends the attempt.
pub(super) fn end(tx: &Tx, quiz: &Quiz, attempt: &Attempt, ending: Ending, now: NaiveDateTime) -> Result<(), Fault> {
    let asked = store::quiz::attempt::asked(tx, attempt.id)?;
    let questions = store::question::of_attempt(tx, attempt.id.0)?;
    for one in &asked {
        let found = questions.iter().find(|q| q.id == one.question);
        let given = store::quiz::attempt::typed(tx, &one.given)?;
        store::quiz::attempt::set_mark(tx, attempt.id, one.place, found.and_then(|q| mark(&q.says, &given)))?;
    }
    store::quiz::attempt::end(tx, attempt.id, ending, now)?;
    let score = score_of(tx, quiz, attempt.id)?;
    store::quiz::results::keep(tx, attempt, &score)?;
    let lines = [AuditLine::new("attempt", attempt.number.to_string()), AuditLine::new("percent", score.percent.to_string())];
    Ok(record(tx, (now, attempt.staff), Act::AttemptEnded, quiz, &lines)?)
}

/// Ends what still goes on when a quiz is closed. Paper is typed back afterwards.
pub(super) fn end_all(tx: &Tx, quiz: &Quiz, now: NaiveDateTime) -> Result<(), Fault> {
    for attempt in store::quiz::attempt::of_quiz(tx, quiz.id)?.iter().filter(|a| a.ended.is_none() && !a.on_paper) {
        end(tx, quiz, attempt, Ending::TimeUp, now)?;
    }
    Ok(())
}

/// What an attempt reached: one's own, or anybody's for whoever sees results.
pub fn result(visit: &mut Visit, args: WhichAttempt) -> Result<AttemptResult, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let store = visit.store()?;
    // A read in a write's clothes would hold others up; a fault of ours is not one of the file's.
    let mut answer = Err(Fault::not_found("attempt"));
    store.read(|db| {
        answer = result_of(db, &me, args.attempt, now);
        Ok(())
    })?;
    answer
}

fn result_of(db: &Db, me: &Staff, id: AttemptId, now: NaiveDateTime) -> Result<AttemptResult, Fault> {
    let (sees, marks) = (may(me.role, Right::SeeResults), may(me.role, Right::RunQuizzes));
    let attempt = store::quiz::attempt::get(db, id)?.filter(|a| a.staff == me.id || sees).ok_or_else(|| Fault::not_found("attempt"))?;
    let quiz = must_get(db, attempt.quiz)?;
    let Some(ended) = attempt.ended else { return Err(QuizProblem::StillGoingOn.into()) };
    let (asked, questions) = (store::quiz::attempt::asked(db, id)?, store::question::of_attempt(db, id.0)?);
    let remarks = store::quiz::attempt::remarks(db, id)?;
    let remark = |place: u32| remarks.iter().find(|(at, _)| *at == place).map(|(_, r)| r.clone()).unwrap_or_default();
    let others = attempt.staff != me.id;
    let shown = others || shows_answers(&quiz, now);
    let typed = asked.iter().map(|a| store::quiz::attempt::typed(db, &a.given)).collect::<Result<Vec<_>, _>>()?;
    let review = |(a, given): (&Asked, &Given)| {
        questions.iter().find(|q| q.id == a.question).map(|q| view::reviewed(a, given, q, remark(a.place)))
    };
    Ok(AttemptResult {
        id,
        number: attempt.number,
        by_name: who(db)?(attempt.staff),
        name: quiz.name.clone(),
        pass_mark: quiz.pass_mark,
        ended,
        used: attempt.used,
        score: score_of(db, &quiz, id)?,
        questions: if shown { asked.iter().zip(&typed).filter_map(review).collect() } else { Vec::new() },
        shown_from: quiz.closes.filter(|_| !shown),
        marks: marks && others,
    })
}

/// Gives a mark that a person has to give, never for one's own answer.
pub fn mark_answer(visit: &mut Visit, args: MarkAnswer) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let weight = Weight::percent(f64::from(args.percent)).ok_or(QuizProblem::BadMark)?;
    let remark: String = args.remark.trim().chars().take(2_000).collect();
    visit.store()?.write(|tx| {
        let attempt = store::quiz::attempt::get(tx, args.attempt)?.ok_or_else(|| Fault::not_found("attempt"))?;
        let quiz = must_get(tx, attempt.quiz)?;
        if attempt.ended.is_none() {
            return Err(QuizProblem::StillGoingOn.into());
        }
        let essay = |q: &Question| q.says.kind == QuestionKind::Essay;
        let asked = store::quiz::attempt::asked(tx, attempt.id)?;
        let question = asked.iter().find(|a| a.place == args.place).map(|a| store::question::version(tx, a.question, a.version)).transpose()?.flatten();
        if attempt.staff == me.id || !question.as_ref().is_some_and(essay) {
            return Err(QuizProblem::BadMark.into());
        }
        let marking = Marking { attempt: attempt.id, place: args.place, mark: weight, remark, by: me.id, at: now };
        store::quiz::attempt::add_marking(tx, &marking)?;
        store::quiz::results::keep(tx, &attempt, &score_of(tx, &quiz, attempt.id)?)?;
        let lines = [AuditLine::new("who", who(tx)?(attempt.staff)), AuditLine::new("percent", args.percent.to_string())];
        Ok(record(tx, (now, me.id), Act::AttemptMarked, &quiz, &lines)?)
    })
}
