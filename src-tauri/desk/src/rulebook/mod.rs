//! The rule book 守则 (FINE-04): its editions, who has read them, who is let off a rule.

pub mod draft;
pub mod print;
pub mod starting;

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{EditionId, ExemptionId, RuleId, RulingId, StaffId};
use domain::rulebook::compare::{compare, ClausePair};
use domain::rulebook::{exemption_problem, in_force, Clause, Edition, Exemption, RulebookProblem};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::ruling::made;
use crate::staff::{must_get, name_of};
use crate::visit::Visit;

/// An edition in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EditionRow {
    /// The edition.
    pub edition: Edition,
    /// Who began it.
    pub made_by_name: String,
    /// Who issued it.
    pub issued_by_name: Option<String>,
    /// It binds today.
    pub in_force: bool,
    /// The reader has said that they have read it.
    pub read: bool,
    /// Rules in it.
    pub rules: u32,
}

/// Somebody let off a rule.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExemptionRow {
    /// The exemption.
    pub exemption: Exemption,
    /// Who.
    pub staff_name: String,
    /// The code of the rule.
    pub code: String,
    /// Who granted it.
    pub by_name: String,
}

/// The page's beginning.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulebookView {
    /// The editions, the latest first; for whoever does not keep the book without the draft.
    pub editions: Vec<EditionRow>,
    /// Who is let off what; others' for whoever may see all offences.
    pub exemptions: Vec<ExemptionRow>,
    /// May write and issue editions.
    pub keeps: bool,
}

/// An edition by its number.
#[derive(Deserialize, TS)]
pub struct WhichEdition {
    pub(crate) edition: EditionId,
}

/// An edition with its rules and its readers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EditionView {
    /// The edition.
    pub row: EditionRow,
    /// Its rules, in their order.
    pub clauses: Vec<Clause>,
    /// Who has read it, and when; for whoever keeps the book.
    pub readers: Vec<Reader>,
    /// Who works here today and has not read it; for whoever keeps the book.
    pub missing: Vec<String>,
}

/// Somebody who has read an edition.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Reader {
    /// Who.
    pub name: String,
    /// When.
    pub at: NaiveDateTime,
}

/// A rule in one edition.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleVersion {
    /// The edition.
    pub edition: Edition,
    /// How it words the rule.
    pub clause: Clause,
}

/// A rule by its id.
#[derive(Deserialize, TS)]
pub struct WhichRule {
    rule: RuleId,
}

/// Two editions.
#[derive(Deserialize, TS)]
pub struct TwoEditions {
    before: EditionId,
    after: EditionId,
}

/// An exemption to grant.
#[derive(Deserialize, TS)]
pub struct GrantExemption {
    rule: RuleId,
    staff: StaffId,
    from: NaiveDate,
    to: Option<NaiveDate>,
    reason: String,
    ruling: Option<RulingId>,
}

/// An exemption to end.
#[derive(Deserialize, TS)]
pub struct EndExemption {
    exemption: ExemptionId,
    to: NaiveDate,
}

/// What is wrong with the rule book.
pub(crate) fn refuse(problem: RulebookProblem) -> Fault {
    Fault::InvalidRulebook { problems: vec![problem] }
}

/// The editions, and who is let off what.
pub fn view(visit: &mut Visit, _: Nothing) -> Result<RulebookView, Fault> {
    let (me, today) = (visit.me()?, visit.now()?.date());
    let keeps = may(me.role, Right::KeepRuleBook);
    Ok(visit.store()?.read(|db| {
        let mut editions = rows(db, &me, today)?;
        editions.retain(|e| keeps || e.edition.from.is_some());
        editions.reverse();
        Ok(RulebookView { editions, exemptions: exemptions(db, &me)?, keeps })
    })?)
}

fn rows(db: &Db, me: &Staff, today: NaiveDate) -> Result<Vec<EditionRow>, StoreFault> {
    let (staff, read) = (store::staff::all(db)?, store::rulebook::read_by(db, me.id)?);
    let editions = store::rulebook::editions(db)?;
    let binding = in_force(&editions, today).map(|e| e.id);
    let mut rows = Vec::with_capacity(editions.len());
    for edition in editions {
        rows.push(EditionRow {
            made_by_name: name_of(&staff, edition.made_by),
            issued_by_name: edition.issued_by.map(|by| name_of(&staff, by)),
            in_force: binding == Some(edition.id),
            read: read.contains(&edition.id),
            rules: u32::try_from(store::rulebook::clauses(db, edition.id)?.len()).unwrap_or(u32::MAX),
            edition,
        });
    }
    Ok(rows)
}

fn exemptions(db: &Db, me: &Staff) -> Result<Vec<ExemptionRow>, StoreFault> {
    let all = may(me.role, Right::AllOffences);
    let staff = store::staff::all(db)?;
    let mut rows = Vec::new();
    for exemption in store::rulebook::exemptions(db)?.into_iter().filter(|e| all || e.staff == me.id) {
        let code = store::rulebook::history(db, exemption.rule)?.pop().map(|(_, clause)| clause.code);
        rows.push(ExemptionRow {
            staff_name: name_of(&staff, exemption.staff),
            code: code.unwrap_or_default(),
            by_name: name_of(&staff, exemption.by),
            exemption,
        });
    }
    Ok(rows)
}

/// One edition. A draft is for whoever keeps the book.
pub fn edition(visit: &mut Visit, args: WhichEdition) -> Result<EditionView, Fault> {
    let (me, today) = (visit.me()?, visit.now()?.date());
    visit.store()?.read(|db| edition_view(db, &me, today, args.edition))?.ok_or_else(|| Fault::not_found("edition"))
}

pub(crate) fn edition_view(db: &Db, me: &Staff, today: NaiveDate, id: EditionId) -> Result<Option<EditionView>, StoreFault> {
    let keeps = may(me.role, Right::KeepRuleBook);
    let found = rows(db, me, today)?.into_iter().find(|r| r.edition.id == id && (keeps || r.edition.from.is_some()));
    let Some(row) = found else { return Ok(None) };
    let (staff, readers) = (store::staff::all(db)?, store::rulebook::readers(db, id)?);
    let unread = |s: &&Staff| s.employed_on(today) && !readers.iter().any(|(who, _)| *who == s.id);
    let missing = staff.iter().filter(unread).filter(|_| keeps && row.edition.from.is_some());
    Ok(Some(EditionView {
        clauses: store::rulebook::clauses(db, id)?,
        missing: missing.map(|s| s.name.clone()).collect(),
        readers: readers.iter().filter(|_| keeps).map(|(who, at)| Reader { name: name_of(&staff, *who), at: *at }).collect(),
        row,
    }))
}

/// A rule through all issued editions, the latest first.
pub fn history(visit: &mut Visit, args: WhichRule) -> Result<Vec<RuleVersion>, Fault> {
    Ok(visit.store()?.read(|db| {
        let editions = store::rulebook::editions(db)?;
        let issued = |id: EditionId| editions.iter().find(|e| e.id == id && e.from.is_some()).cloned();
        let mut found: Vec<RuleVersion> = Vec::new();
        for (id, clause) in store::rulebook::history(db, args.rule)? {
            found.extend(issued(id).map(|edition| RuleVersion { edition, clause }));
        }
        found.reverse();
        Ok(found)
    })?)
}

/// Two editions beside each other (CON-10).
pub fn compare_editions(visit: &mut Visit, args: TwoEditions) -> Result<Vec<ClausePair>, Fault> {
    let (me, today) = (visit.me()?, visit.now()?.date());
    let found = visit
        .store()?
        .read(|db| Ok((edition_view(db, &me, today, args.before)?, edition_view(db, &me, today, args.after)?)))?;
    let (Some(before), Some(after)) = found else { return Err(Fault::not_found("edition")) };
    Ok(compare(&before.clauses, &after.clauses))
}

/// Says that one has read an edition; saying it twice changes nothing.
pub fn read(visit: &mut Visit, args: WhichEdition) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let edition = store::rulebook::edition_of(tx, args.edition)?.ok_or_else(|| Fault::not_found("edition"))?;
        if edition.from.is_none() {
            return Err(refuse(RulebookProblem::NotIssued));
        }
        if store::rulebook::read(tx, edition.id, me.id, now)? {
            store::audit::add(tx, now, Some(me.id), Act::RulebookRead, &title(&edition), &[])?;
        }
        Ok(())
    })
}

/// An edition's number and name, as the trail tells of it.
pub(crate) fn title(edition: &Edition) -> String {
    format!("{} {}", edition.id.0, edition.name)
}

/// Lets somebody off a rule, from a day on.
pub fn grant(visit: &mut Visit, args: GrantExemption) -> Result<ExemptionId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let reason = args.reason.trim().to_owned();
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        let (_, clause) = store::rulebook::history(tx, args.rule)?.pop().ok_or_else(|| Fault::not_found("rule"))?;
        if person.id == me.id {
            return Err(Fault::InvalidOffence { problem: domain::offence::OffenceProblem::OwnOffence });
        }
        if let Some(ruling) = args.ruling {
            made(tx, ruling)?;
        }
        let (rule, staff, from, to) = (args.rule, args.staff, args.from, args.to);
        let new = Exemption { id: ExemptionId(0), rule, staff, from, to, reason, ruling: args.ruling, by: me.id, at: now };
        if let Some(problem) = exemption_problem(&new, &store::rulebook::exemptions_of(tx, staff)?) {
            return Err(refuse(problem));
        }
        let id = store::rulebook::add_exemption(tx, &new)?;
        let line = AuditLine::new(clause.code, format!("{from} {}", new.reason));
        store::audit::add(tx, now, Some(me.id), Act::ExemptionGranted, &person.name, &[line])?;
        Ok(id)
    })
}

/// Ends an exemption with a day.
pub fn end_exemption(visit: &mut Visit, args: EndExemption) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let known = store::rulebook::exemptions(tx)?.into_iter().find(|e| e.id == args.exemption);
        let known = known.ok_or_else(|| Fault::not_found("exemption"))?;
        if known.to.is_some() {
            return Err(refuse(RulebookProblem::AlreadyExempt));
        }
        if args.to < known.from {
            return Err(refuse(RulebookProblem::BadDays));
        }
        store::rulebook::end_exemption(tx, known.id, args.to)?;
        let person = must_get(tx, known.staff)?;
        store::audit::add(
            tx,
            now,
            Some(me.id),
            Act::ExemptionEnded,
            &person.name,
            &[AuditLine::new("to", args.to.to_string())],
        )?;
        Ok(())
    })
}
