//! My review of today: a few questions by keyboard, each answer kept as it is given. First what a launch needs, then what would fade.

use chrono::{Datelike, NaiveDate};
use domain::ids::{LaunchId, QuestionId};
use domain::question::mark::{mark, Given};
use domain::question::{Question, Weight};
use domain::quiz::attempt::Asked;
use domain::quiz::draw::Chance;
use domain::review::plan::Reach;
use domain::review::{grade, Grade, ReviewProblem};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::review::ReviewAnswer;
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts::{percent, Facts, Learner};
use super::{why, LaunchName};
use crate::door::Nothing;
use crate::fault::Fault;
use crate::quiz::take::asked;
use crate::quiz::view::{asked_question, reviewed, AskedQuestion, ReviewedQuestion};
use crate::visit::Visit;

/// My review.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewView {
    /// The questions of this review.
    pub cards: Vec<ReviewCard>,
    /// Questions that wait today, those of this review among them.
    pub left: u32,
    /// Reviews that they make.
    pub reviews: u32,
    /// Questions answered in reviews today.
    pub had: u32,
    /// I work today: on a rest day nothing is asked.
    pub works: bool,
    /// The next day with a review.
    pub next: Option<NaiveDate>,
    /// The launches that I learn for, the next first.
    pub launches: Vec<MyLaunch>,
}

/// A question of a review.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewCard {
    /// The question.
    pub question: QuestionId,
    /// Its version.
    pub version: u32,
    /// What it is about: product and attribute; empty where it belongs to no launch.
    pub about: String,
    /// What is asked.
    pub asked: AskedQuestion,
}

/// A launch that I learn for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MyLaunch {
    /// Which.
    pub launch: LaunchName,
    /// Percent of recall to be expected of me on the day if nothing more is done.
    pub as_is: u32,
    /// Percent of recall to be expected of me on the day if I keep to the plan.
    pub planned: u32,
    /// Questions that stay under the bar even so.
    pub short: u32,
    /// What keeps them there, if something does: the gravest.
    pub why: Reach,
}

/// An answer.
#[derive(Deserialize, TS)]
pub struct AnswerReview {
    question: QuestionId,
    /// The version that was shown.
    version: u32,
    given: Given,
    /// Seconds that it took, by a clock that nobody sets.
    seconds: u32,
}

/// How the answer was.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewAnswered {
    /// How it counts.
    pub grade: Grade,
    /// What was right.
    pub reviewed: ReviewedQuestion,
}

/// My review of today.
pub fn mine(visit: &mut Visit, _: Nothing) -> Result<ReviewView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    Ok(visit.store()?.read(|db| {
        let facts = Facts::of(db, now)?;
        let learner = facts.learner(db, &me)?;
        let due = due(db, &facts, &learner)?;
        let mut cards = Vec::new();
        for question in due.iter().take(facts.setting.questions as usize) {
            cards.extend(store::question::get(db, *question)?.map(|q| card(&facts, &q)));
        }
        Ok::<_, StoreFault>(ReviewView {
            cards,
            left: due.len() as u32,
            reviews: due.len().div_ceil(facts.setting.questions.max(1) as usize) as u32,
            had: learner.had.len() as u32,
            works: facts.works_today(me.id),
            next: learner.plan.days.iter().map(|(day, _)| *day).find(|day| *day > now.date()),
            launches: launches(&facts, &learner, &me),
        })
    })?)
}

/// The questions of today: what the plan asks for, then what is fading and fits into the room of the day.
fn due(db: &Db, facts: &Facts, learner: &Learner) -> Result<Vec<QuestionId>, StoreFault> {
    if !facts.works_today(learner.staff) {
        return Ok(Vec::new());
    }
    let today = facts.today();
    let places =
        learner.plan.days.iter().find(|(day, _)| *day == today).map(|(_, places)| places.as_slice()).unwrap_or_default();
    let mut found: Vec<QuestionId> = places.iter().filter_map(|p| learner.cards.get(*p)).map(|c| c.question).collect();
    let room = (facts.setting.questions * facts.setting.a_day) as usize;
    let room = room.saturating_sub(learner.had.len());
    if found.len() < room {
        let memories = facts.memories(&store::review::of_person(db, learner.staff)?);
        let open = store::review::open_questions(db, today)?;
        let keep = f64::from(facts.setting.keep) / 100.0;
        let fading =
            memories.into_iter().map(|(question, m)| (question, m.recall(today))).filter(|(_, recall)| *recall < keep);
        let of_launch = |q: &QuestionId| learner.cards.iter().any(|c| c.question == *q);
        let mut fading: Vec<(QuestionId, f64)> =
            fading.filter(|(q, _)| open.contains(q) && !of_launch(q) && !learner.had.contains(q)).collect();
        fading.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        found.extend(fading.into_iter().map(|(question, _)| question).take(room - found.len()));
    }
    Ok(found)
}

fn card(facts: &Facts, question: &Question) -> ReviewCard {
    let about = facts.launches.iter().flat_map(|l| &l.asked).find(|a| a.questions.contains(&question.id));
    ReviewCard {
        question: question.id,
        version: question.version,
        about: about.map(|a| format!("{} · {}", a.product_name, a.name)).unwrap_or_default(),
        asked: asked_question(&shuffled(question, facts.today()), &question.says),
    }
}

/// The question with its choices in an order that stays for the day.
fn shuffled(question: &Question, day: NaiveDate) -> Asked {
    asked(1, question, true, &mut Chance::new(question.id.0 ^ i64::from(day.num_days_from_ce()) << 20))
}

fn launches(facts: &Facts, learner: &Learner, me: &Staff) -> Vec<MyLaunch> {
    let concerned = facts.launches.iter().filter(|l| facts.learners(l).any(|s| s.id == me.id));
    let bar = facts.setting.bar;
    let of = |launch: LaunchId| {
        learner.cards.iter().zip(&learner.plan.cards).filter(move |(c, _)| c.launch == launch).map(|(_, o)| o)
    };
    let mean = |launch: LaunchId, figure: &dyn Fn(&domain::review::plan::Outlook) -> f64| {
        let all: Vec<f64> = of(launch).map(figure).collect();
        percent(all.iter().sum::<f64>() / all.len().max(1) as f64)
    };
    concerned
        .filter(|l| of(l.coming.launch).next().is_some())
        .map(|l| MyLaunch {
            launch: LaunchName { launch: l.coming.launch, name: l.coming.name.clone(), lists_on: l.coming.lists_on },
            as_is: mean(l.coming.launch, &|o| o.as_is),
            planned: mean(l.coming.launch, &|o| o.planned),
            short: of(l.coming.launch).filter(|o| percent(o.planned) < bar).count() as u32,
            why: why(learner, l.coming.launch),
        })
        .collect()
}

/// Keeps an answer and tells what was right. What was wrong is asked again in the same review; that answer is kept too.
pub fn answer(visit: &mut Visit, args: AnswerReview) -> Result<ReviewAnswered, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let question = store::question::get(tx, args.question)?.ok_or_else(|| Fault::not_found("question"))?;
        if question.version != args.version {
            return Err(refuse(ReviewProblem::Changed));
        }
        let facts = Facts::of(tx, now)?;
        let learner = facts.learner(tx, &me)?;
        if !learner.had.contains(&question.id) && !due(tx, &facts, &learner)?.contains(&question.id) {
            return Err(refuse(ReviewProblem::NotDue));
        }
        let worth = mark(&question.says, &args.given).unwrap_or(Weight::NONE);
        let (staff, version, seconds) = (me.id, question.version, args.seconds.min(3_600));
        store::review::add(tx, &ReviewAnswer { staff, question: question.id, version, mark: worth, seconds, at: now })?;
        let asked = Asked { given: args.given, mark: Some(worth), ..shuffled(&question, now.date()) };
        Ok(ReviewAnswered { grade: grade(worth, Some(seconds)), reviewed: reviewed(&asked, &asked.given, &question, String::new()) })
    })
}

fn refuse(problem: ReviewProblem) -> Fault {
    Fault::InvalidReview { problems: vec![problem] }
}
