//! The question bank (TRN-02, TRN-08, TRN-11, CON-01): looking through it, writing and reviewing questions, filing them, letting
//! those go that rest on a rule which changed.

pub mod category;
pub mod file;
pub mod import;

use chrono::{NaiveDate, NaiveDateTime};
use domain::audit::{Act, AuditLine};
use domain::ids::{QuestionCategoryId, QuestionId, StaffId};
use domain::language::Language;
use domain::question::category::{below, Category, Topic};
use domain::question::phrase::{list, proposals};
use domain::question::text::plain;
use domain::text::one_line;
use domain::question::{cleaned, problems, step, Question, QuestionKind, QuestionProblem, QuestionSource, QuestionState, QuestionText, MOST_TITLE};
use serde::{Deserialize, Serialize};
use store::question::search::{count, search, Found, Search};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;
use crate::attachment;

/// Questions that a page of the list has.
const PAGE: usize = 100;
/// Characters of a question that a list shows.
const SHOWN: usize = 160;

/// The bank at a glance.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BankView {
    /// Its categories.
    pub categories: Vec<CategoryRow>,
    /// Questions that wait for somebody's review.
    pub proposed: u32,
    /// Every question.
    pub all: u32,
    /// What questions rest on.
    pub rules: Vec<RuleRow>,
    /// Phrases that no question was made from yet.
    pub phrases: u32,
}

/// A category with what it holds itself.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CategoryRow {
    /// The category.
    pub category: Category,
    /// Questions that may be asked today.
    pub asked: u32,
    /// Questions that wait for review.
    pub proposed: u32,
    /// All of them.
    pub all: u32,
}

/// What questions rest on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleRow {
    /// The rule or policy, with its version.
    pub rests_on: String,
    /// Accepted questions that rest on it.
    pub asked: u32,
}

/// What to look for.
#[derive(Clone, Deserialize, TS)]
pub struct FindQuestions {
    text: String,
    /// A category with all below it.
    category: Option<QuestionCategoryId>,
    question: Option<QuestionKind>,
    state: Option<QuestionState>,
    /// The page before this question.
    before: Option<QuestionId>,
}

/// A page of the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundQuestions {
    /// The questions, the latest first.
    pub rows: Vec<FoundRow>,
    /// How many fit altogether.
    pub count: u32,
}

/// A question as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundRow {
    /// Its id.
    pub id: QuestionId,
    /// Where it is filed.
    pub category: QuestionCategoryId,
    /// Where it stands.
    pub state: QuestionState,
    /// Where it comes from.
    pub source: QuestionSource,
    /// Its kind.
    pub question: QuestionKind,
    /// Its title.
    pub title: String,
    /// How it begins.
    pub text: String,
    /// It has a picture.
    pub picture: bool,
    /// The last day on which it is asked.
    pub expires: Option<NaiveDate>,
    /// That day is over.
    pub expired: bool,
    /// What it rests on.
    pub rests_on: String,
}

/// A question by its id.
#[derive(Deserialize, TS)]
pub struct WhichQuestion {
    question: QuestionId,
}

/// A question with its story.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuestionView {
    /// The question.
    pub question: Question,
    /// Its versions, the latest first.
    pub versions: Vec<VersionRow>,
    /// What keeps it from being accepted.
    pub problems: Vec<QuestionProblem>,
}

/// A version of a question.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VersionRow {
    /// Its number.
    pub version: u32,
    /// Who wrote it.
    pub by_name: String,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// A question to save: id 0 is new. What is saved by a person is accepted unless it was rejected or retired.
#[derive(Deserialize, TS)]
pub struct SaveQuestion {
    question: QuestionId,
    /// The version that was changed; another one since is not written over.
    version: u32,
    category: QuestionCategoryId,
    says: QuestionText,
    rests_on: String,
    expires: Option<NaiveDate>,
}

/// Questions that a person decides on.
#[derive(Deserialize, TS)]
pub struct DecideQuestions {
    questions: Vec<QuestionId>,
    state: QuestionState,
}

/// A rule that changed: what rests on it is asked for the last time on this day.
#[derive(Deserialize, TS)]
pub struct ExpireQuestions {
    rests_on: String,
    last: NaiveDate,
}

/// Phrases to make questions of.
#[derive(Deserialize, TS)]
pub struct ProposePhrases {
    language: Language,
}

/// The bank at a glance.
pub fn bank(visit: &mut Visit, _: Nothing) -> Result<BankView, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| {
        let held = store::question::category::held(db, today)?;
        let row = |category: Category| {
            let of = held.iter().find(|h| h.category == category.id);
            CategoryRow { asked: of.map_or(0, |h| h.asked), proposed: of.map_or(0, |h| h.proposed), all: of.map_or(0, |h| h.all), category }
        };
        let made = store::question::phrases(db)?;
        Ok(BankView {
            categories: store::question::category::all(db)?.into_iter().map(row).collect(),
            proposed: held.iter().map(|h| h.proposed).sum(),
            all: held.iter().map(|h| h.all).sum(),
            rules: store::question::rules(db)?.into_iter().map(|(rests_on, asked)| RuleRow { rests_on, asked }).collect(),
            phrases: list(Language::Simplified).iter().filter(|p| !made.contains(&p.code)).count() as u32,
        })
    })?)
}

/// Questions that fit, the latest first, a hundred at a time.
pub fn find(visit: &mut Visit, args: FindQuestions) -> Result<FoundQuestions, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| {
        let categories = match args.category {
            Some(category) => below(category, &store::question::category::all(db)?),
            None => Vec::new(),
        };
        let wanted = Search { text: args.text, categories, kind: args.question, state: args.state, before: args.before };
        let rows = search(db, &wanted, PAGE)?.into_iter().map(|found| row(found, today)).collect();
        Ok(FoundQuestions { rows, count: count(db, &wanted)? })
    })?)
}

fn row(found: Found, today: NaiveDate) -> FoundRow {
    FoundRow {
        id: found.id,
        category: found.category,
        state: found.state,
        source: found.source,
        question: found.kind,
        title: found.title,
        text: one_line(&plain(&found.text)).chars().take(SHOWN).collect(),
        picture: found.picture,
        expires: found.expires,
        expired: found.expires.is_some_and(|last| last < today),
        rests_on: found.rests_on,
    }
}

/// One question with its versions.
pub fn one(visit: &mut Visit, args: WhichQuestion) -> Result<QuestionView, Fault> {
    let found = visit.store()?.read(|db| {
        let Some(question) = store::question::get(db, args.question)? else { return Ok(None) };
        let staff = store::staff::all(db)?;
        let version = |q: Question| VersionRow { version: q.version, by_name: name_of(&staff, q.by), at: q.at };
        let versions = store::question::versions(db, question.id)?.into_iter().map(version).collect();
        Ok(Some(QuestionView { versions, problems: problems(&question.says), question }))
    })?;
    found.ok_or_else(|| Fault::not_found("question"))
}

/// Saves a question: a new one, a further version, or only where it is filed and what it rests on.
pub fn save(visit: &mut Visit, args: SaveQuestion) -> Result<QuestionId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let says = cleaned(args.says);
    let rests_on = one_line(&args.rests_on);
    let mut found = problems(&says);
    if rests_on.chars().count() > MOST_TITLE {
        found.push(QuestionProblem::TooLong { most: MOST_TITLE as u32 });
    }
    if !found.is_empty() {
        return Err(Fault::InvalidQuestion { problems: found });
    }
    visit.store()?.write(|tx| {
        category::must_exist(tx, args.category)?;
        let before = if args.question.0 == 0 { None } else { Some(must_get(tx, args.question)?) };
        if let Some(before) = before.as_ref().filter(|b| b.version != args.version) {
            return Err(QuestionProblem::ChangedMeanwhile { version: before.version }.into());
        }
        let known = before.as_ref().and_then(|b| b.says.picture);
        if let Some(picture) = says.picture.filter(|p| Some(*p) != known) {
            attachment::claim(tx, &me, picture)?;
        }
        let fresh = Question {
            id: args.question,
            version: before.as_ref().map_or(1, |b| b.version + 1),
            category: args.category,
            state: before.as_ref().map_or(QuestionState::Accepted, |b| saved_state(b.state)),
            source: before.as_ref().map_or(QuestionSource::Person, |b| b.source),
            phrase: before.as_ref().map(|b| b.phrase.clone()).unwrap_or_default(),
            rests_on,
            expires: args.expires,
            by: me.id,
            at: now,
            says,
        };
        let id = match &before {
            None => store::question::add(tx, &fresh)?,
            Some(b) if b.says == fresh.says => {
                store::question::file(tx, &fresh)?;
                fresh.id
            }
            Some(_) => {
                store::question::change(tx, &fresh)?;
                fresh.id
            }
        };
        record(tx, now, me.id, Act::QuestionSaved, &fresh, before.as_ref())?;
        Ok(id)
    })
}

/// Whoever mends a proposal has reviewed it.
fn saved_state(before: QuestionState) -> QuestionState {
    if before == QuestionState::Proposed { QuestionState::Accepted } else { before }
}

/// How a question is called in the trail.
pub(crate) fn called(question: &Question) -> String {
    let words = if question.says.title.is_empty() { plain(&question.says.text) } else { question.says.title.clone() };
    one_line(&words).chars().take(60).collect()
}

fn record(tx: &Tx, now: NaiveDateTime, by: StaffId, act: Act, after: &Question, before: Option<&Question>) -> Result<(), StoreFault> {
    let text = |q: &Question| one_line(&plain(&q.says.text)).chars().take(300).collect::<String>();
    let answers = |q: &Question| q.says.answers.iter().map(|a| format!("{} {}%", plain(&a.text), a.weight.as_percent())).collect::<Vec<_>>().join("; ");
    let day = |q: &Question| q.expires.map(|d| d.to_string()).unwrap_or_default();
    let mut lines = Vec::new();
    let mut line = |what: &str, of: &dyn Fn(&Question) -> String| {
        let (was, is) = (before.map(of).unwrap_or_default(), of(after));
        if was != is {
            lines.push(AuditLine { what: what.to_owned(), before: was, after: is });
        }
    };
    line("text", &text);
    line("answers", &answers);
    line("rests_on", &|q| q.rests_on.clone());
    line("expires", &day);
    store::audit::add(tx, now, Some(by), act, &called(after), &lines).map(drop)
}

fn must_get(db: &Db, id: QuestionId) -> Result<Question, Fault> {
    store::question::get(db, id)?.ok_or_else(|| Fault::not_found("question"))
}

/// Accepts, rejects, retires or takes back questions, all or none. What has a problem is not accepted: it is mended first.
pub fn decide(visit: &mut Visit, args: DecideQuestions) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let mut lines = Vec::new();
        for id in args.questions {
            let question = must_get(tx, id)?;
            step(question.state, args.state)?;
            let found = problems(&question.says);
            if args.state == QuestionState::Accepted && !found.is_empty() {
                return Err(Fault::InvalidQuestion { problems: found });
            }
            let before = format!("{:?}", question.state).to_lowercase();
            lines.push(AuditLine { what: called(&question), before, after: format!("{:?}", args.state).to_lowercase() });
            store::question::file(tx, &Question { state: args.state, ..question })?;
        }
        store::audit::add(tx, now, Some(me.id), Act::QuestionDecided, &lines.len().to_string(), &lines)?;
        Ok(())
    })
}

/// Lets everything expire that rests on a rule (TRN-08); how many questions they are.
pub fn expire(visit: &mut Visit, args: ExpireQuestions) -> Result<u32, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let rests_on = one_line(&args.rests_on);
    visit.store()?.write(|tx| {
        let ids = store::question::resting_on(tx, &rests_on)?;
        for id in &ids {
            let question = must_get(tx, *id)?;
            store::question::file(tx, &Question { expires: Some(args.last), ..question })?;
        }
        let lines = [AuditLine::new("expires", args.last.to_string()), AuditLine::new("questions", ids.len().to_string())];
        store::audit::add(tx, now, Some(me.id), Act::QuestionsExpired, &rests_on, &lines)?;
        Ok(ids.len() as u32)
    })
}

/// Makes questions of the phrases that have none yet (CON-01), as proposals; how many.
pub fn propose(visit: &mut Visit, args: ProposePhrases) -> Result<u32, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let lines = propose_in(tx, (me.id, now), args.language)?;
        store::audit::add(tx, now, Some(me.id), Act::QuestionsProposed, "", &lines)?;
        Ok(lines.len() as u32)
    })
}

/// The proposals themselves, for the sample shop too.
pub(crate) fn propose_in(tx: &Tx, (by, at): (StaffId, NaiveDateTime), language: Language) -> Result<Vec<AuditLine>, StoreFault> {
    let made = store::question::phrases(tx)?;
    let categories = store::question::category::all(tx)?;
    let filed = |topic: Topic| categories.iter().find(|c| c.topic == Some(topic)).or(categories.first()).map(|c| c.id);
    let mut lines = Vec::new();
    for (phrase, says) in proposals(&list(language), language) {
        let Some(category) = filed(phrase.topic).filter(|_| !made.contains(&phrase.code)) else { continue };
        lines.push(AuditLine::new("phrase", phrase.words));
        let (state, source) = (QuestionState::Proposed, QuestionSource::Phrase);
        let rests_on = String::new();
        store::question::add(tx, &Question { id: QuestionId(0), version: 1, category, state, source, phrase: phrase.code, rests_on, expires: None, by, at, says })?;
    }
    Ok(lines)
}

impl From<QuestionProblem> for Fault {
    fn from(problem: QuestionProblem) -> Fault {
        Fault::InvalidQuestion { problems: vec![problem] }
    }
}
