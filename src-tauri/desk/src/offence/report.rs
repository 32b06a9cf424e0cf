//! Reporting an offence in seconds, and what the person says to it.

use chrono::{NaiveDate, NaiveDateTime};
use domain::audit::{Act, AuditLine};
use domain::ids::{AttachmentId, OffenceId, RuleId, StaffId};
use domain::offence::{answer_problem, report_problem, AnswerKind, Offence, OffenceAnswer, OffenceProblem};
use domain::rulebook::{in_force, Clause, Edition};
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use super::title;
use crate::attachment;
use crate::fault::Fault;
use crate::staff::must_get;
use crate::visit::Visit;

/// A day of which something is to be reported.
#[derive(Deserialize, TS)]
pub struct OnDay {
    day: NaiveDate,
}

/// Whom and what a report of a day can be about.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Reportable {
    /// The time in the shop.
    pub now: NaiveDateTime,
    /// The edition that was in force; `None` before the first.
    pub edition: Option<Edition>,
    /// Its rules.
    pub clauses: Vec<Clause>,
    /// Who worked here then.
    pub people: Vec<PersonToName>,
}

/// Somebody whom a report can name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonToName {
    /// Who.
    pub id: StaffId,
    /// Their agent number.
    pub number: String,
    /// Their name.
    pub name: String,
}

/// A report.
#[derive(Deserialize, TS)]
pub struct ReportOffence {
    rule: RuleId,
    staff: StaffId,
    happened: NaiveDateTime,
    words: String,
    picture: Option<AttachmentId>,
}

/// What the person says.
#[derive(Deserialize, TS)]
pub struct AnswerOffence {
    offence: OffenceId,
    answer: AnswerKind,
    words: String,
}

/// Whom and what a report of that day can be about.
pub fn reportable(visit: &mut Visit, args: OnDay) -> Result<Reportable, Fault> {
    let now = visit.now()?;
    Ok(visit.store()?.read(|db| {
        let editions = store::rulebook::editions(db)?;
        let edition = in_force(&editions, args.day).cloned();
        let clauses = edition.as_ref().map_or(Ok(Vec::new()), |e| store::rulebook::clauses(db, e.id))?;
        let staff = store::staff::all(db)?.into_iter().filter(|s| s.employed_on(args.day));
        let people = staff.map(|s| PersonToName { id: s.id, number: s.number, name: s.name }).collect();
        Ok(Reportable { now, edition, clauses, people })
    })?)
}

/// Reports an offence. The edition in force on the day it happened holds for it, whatever is issued later.
pub fn report(visit: &mut Visit, args: ReportOffence) -> Result<OffenceId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words = args.words.trim().to_owned();
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        if let Some(problem) = report_problem(&words, args.happened, now, &person) {
            return Err(refuse(problem));
        }
        let edition = binding(tx, args.rule, args.happened.date())?;
        if let Some(picture) = args.picture {
            attachment::claim(tx, &me, picture)?;
        }
        let offence = Offence {
            id: OffenceId(0),
            rule: args.rule,
            edition: edition.id,
            staff: person.id,
            happened: args.happened,
            words,
            picture: args.picture,
            reported_by: me.id,
            reported_at: now,
        };
        let id = store::offence::add(tx, &offence)?;
        let case = store::offence::get(tx, id)?.ok_or_else(|| Fault::not_found("offence"))?;
        let lines = [AuditLine::new("happened", args.happened.to_string()), AuditLine::new("words", offence.words)];
        store::audit::add(tx, now, Some(me.id), Act::OffenceReported, &title(&case, &person), &lines)?;
        Ok(id)
    })
}

/// The edition that binds on a day, if it has the rule; else the day from which one has it.
fn binding(tx: &Tx, rule: RuleId, day: NaiveDate) -> Result<Edition, Fault> {
    let editions = store::rulebook::editions(tx)?;
    let has = |e: &Edition| store::rulebook::clause_of(tx, e.id, rule).map(|c| c.is_some());
    if let Some(edition) = in_force(&editions, day) {
        if has(edition)? {
            return Ok(edition.clone());
        }
    }
    Err(refuse(OffenceProblem::NotInForce { from: first_with(tx, rule, &editions, day)? }))
}

fn first_with(db: &Db, rule: RuleId, editions: &[Edition], day: NaiveDate) -> Result<Option<NaiveDate>, StoreFault> {
    let mut days = Vec::new();
    for edition in editions.iter().filter(|e| e.from.is_some_and(|from| from > day)) {
        if store::rulebook::clause_of(db, edition.id, rule)?.is_some() {
            days.extend(edition.from);
        }
    }
    Ok(days.into_iter().min())
}

/// The person accepts, contests or asks for a look. What they said before stays.
pub fn answer(visit: &mut Visit, args: AnswerOffence) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words = args.words.trim().to_owned();
    visit.store()?.write(|tx| {
        let case = store::offence::get(tx, args.offence)?.filter(|c| c.offence.staff == me.id);
        let case = case.ok_or_else(|| Fault::not_found("offence"))?;
        if let Some(problem) = answer_problem(&case, args.answer, &words, me.id) {
            return Err(refuse(problem));
        }
        let said = OffenceAnswer { offence: case.offence.id, answer: args.answer, words, at: now };
        store::offence::add_answer(tx, &said, me.id)?;
        let line = AuditLine::new(format!("{:?}", said.answer).to_lowercase(), said.words);
        store::audit::add(tx, now, Some(me.id), Act::OffenceAnswered, &title(&case, &me), &[line])?;
        Ok(())
    })
}

/// What is wrong with an offence.
pub(crate) fn refuse(problem: OffenceProblem) -> Fault {
    Fault::InvalidOffence { problem }
}
