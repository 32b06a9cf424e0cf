//! Writing an edition and issuing it. What is saved is the whole draft at once; what was issued stays as it is.

use chrono::{NaiveDate, NaiveDateTime};
use domain::audit::{Act, AuditLine};
use domain::ids::{EditionId, StaffId};
use domain::money::Fen;
use domain::rulebook::compare::{compare, ClausePair, Differs};
use domain::rulebook::{clause_problems, in_force, issue_problems, Clause, Edition, Penalty, RulebookProblem, Sanction};
use serde::Deserialize;
use store::Tx;
use ts_rs::TS;

use super::{refuse, title, WhichEdition};
use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;

/// A step as it is typed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SanctionChoice {
    /// A word is said.
    Word,
    /// A fine of so many yuan, as typed.
    Fine {
        /// `10`, `１０．００`
        amount: String,
    },
    /// Dismissal is proposed.
    Dismissal,
}

impl SanctionChoice {
    /// The sanction; the problem of the amount if it is none.
    pub(crate) fn read(&self) -> Result<Sanction, domain::money::MoneyProblem> {
        Ok(match self {
            SanctionChoice::Word => Sanction::Word,
            SanctionChoice::Fine { amount } => Sanction::Fine(Fen::read_positive(amount)?),
            SanctionChoice::Dismissal => Sanction::Dismissal,
        })
    }
}

/// A rule as it is typed: its ladder in words.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct TypedClause {
    clause: Clause,
    steps: Vec<SanctionChoice>,
}

/// A draft as it shall be.
#[derive(Deserialize, TS)]
pub struct SaveDraft {
    edition: EditionId,
    name: String,
    remark: String,
    trial: bool,
    clauses: Vec<TypedClause>,
}

/// A draft to issue.
#[derive(Deserialize, TS)]
pub struct IssueEdition {
    edition: EditionId,
    from: NaiveDate,
}

/// Rules to hold beside the draft.
#[derive(Deserialize, TS)]
pub struct CompareWithDraft {
    edition: EditionId,
    clauses: Vec<Clause>,
}

/// Begins a draft with the rules of the edition issued last; the draft that is there if there is one.
pub fn begin(visit: &mut Visit, _: Nothing) -> Result<EditionId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        if let Some(draft) = store::rulebook::draft(tx)? {
            return Ok(draft.id);
        }
        let before = store::rulebook::editions(tx)?.pop();
        let clauses = before.as_ref().map_or(Ok(Vec::new()), |b| store::rulebook::clauses(tx, b.id))?;
        let id = store::rulebook::begin(tx, me.id, now)?;
        store::rulebook::save_clauses(tx, id, &clauses)?;
        if let Some(before) = before {
            store::rulebook::save_head(tx, id, &before.name, "", before.trial)?;
        }
        record(tx, (now, me.id), Act::RulebookDrafted, id)?;
        Ok(id)
    })
}

fn record(tx: &Tx, (now, by): (NaiveDateTime, StaffId), act: Act, id: EditionId) -> Result<(), Fault> {
    let edition = store::rulebook::edition_of(tx, id)?.ok_or_else(|| Fault::not_found("edition"))?;
    store::audit::add(tx, now, Some(by), act, &title(&edition), &[])?;
    Ok(())
}

/// Saves a draft, whole or not at all.
pub fn save(visit: &mut Visit, args: SaveDraft) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let clauses = args.clauses.into_iter().map(cleaned).collect::<Result<Vec<Clause>, RulebookProblem>>().map_err(refuse)?;
    let problems = clause_problems(&clauses);
    if !problems.is_empty() {
        return Err(Fault::InvalidRulebook { problems });
    }
    let (name, remark) = (args.name.trim().to_owned(), args.remark.trim().to_owned());
    for (text, most) in [(&name, domain::rulebook::MOST_NAME), (&remark, domain::rulebook::MOST_WORDS)] {
        if text.chars().count() > most {
            return Err(refuse(RulebookProblem::TooLong { code: String::new(), most: most as u32 }));
        }
    }
    visit.store()?.write(|tx| {
        let draft = open_draft(tx, args.edition)?;
        let lines = changes(&store::rulebook::clauses(tx, draft.id)?, &clauses);
        store::rulebook::save_head(tx, draft.id, &name, &remark, args.trial)?;
        store::rulebook::save_clauses(tx, draft.id, &clauses)?;
        store::audit::add(tx, now, Some(me.id), Act::RulebookDrafted, &format!("{} {name}", draft.id.0), &lines)?;
        Ok(())
    })
}

fn cleaned(typed: TypedClause) -> Result<Clause, RulebookProblem> {
    let trim = |text: &str| text.trim().to_owned();
    let clause = typed.clause;
    let code = trim(&clause.code);
    let steps = typed.steps.iter().map(SanctionChoice::read).collect::<Result<Vec<_>, _>>();
    let steps = steps.map_err(|_| RulebookProblem::BadAmount { code: code.clone() })?;
    Ok(Clause {
        category: trim(&clause.category),
        words: trim(&clause.words),
        paragraph: trim(&clause.paragraph),
        ladder: if clause.penalty == Penalty::Ladder { steps } else { Vec::new() },
        code,
        ..clause
    })
}

/// What changed in the rules, for the trail.
fn changes(before: &[Clause], after: &[Clause]) -> Vec<AuditLine> {
    let told = |c: Option<&Clause>| c.map_or(String::new(), |c| c.words.clone());
    let moved = compare(before, after).into_iter().filter(|p| p.differs != Differs::Same);
    let code = |p: &ClausePair| p.after.as_ref().or(p.before.as_ref()).map_or(String::new(), |c| c.code.clone());
    moved.map(|p| AuditLine { what: code(&p), before: told(p.before.as_ref()), after: told(p.after.as_ref()) }).collect()
}

fn open_draft(tx: &Tx, id: EditionId) -> Result<Edition, Fault> {
    let edition = store::rulebook::edition_of(tx, id)?.ok_or_else(|| Fault::not_found("edition"))?;
    if edition.from.is_some() {
        Err(refuse(RulebookProblem::Issued))
    } else {
        Ok(edition)
    }
}

/// Throws a draft away.
pub fn drop_draft(visit: &mut Visit, args: WhichEdition) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let draft = open_draft(tx, args.edition)?;
        store::audit::add(tx, now, Some(me.id), Act::RulebookDrafted, &title(&draft), &[AuditLine::new("dropped", "")])?;
        Ok(store::rulebook::drop_draft(tx, draft.id)?)
    })
}

/// Issues a draft from a day on. Nothing binds backwards, except the first edition: it writes down what was in force already.
pub fn issue(visit: &mut Visit, args: IssueEdition) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let draft = open_draft(tx, args.edition)?;
        let (editions, clauses) = (store::rulebook::editions(tx)?, store::rulebook::clauses(tx, draft.id)?);
        let problems = issue_problems(&draft.name, &clauses, args.from, &editions, now.date());
        if !problems.is_empty() {
            return Err(Fault::InvalidRulebook { problems });
        }
        let before = in_force(&editions, args.from).map(|e| e.id.0.to_string()).unwrap_or_default();
        store::rulebook::issue(tx, draft.id, args.from, me.id, now)?;
        let line = AuditLine { what: "from".to_owned(), before, after: args.from.to_string() };
        store::audit::add(tx, now, Some(me.id), Act::RulebookIssued, &title(&draft), &[line])?;
        Ok(())
    })
}

/// A list of rules beside the draft, to be merged into it (CON-10).
pub fn compare_with(visit: &mut Visit, args: CompareWithDraft) -> Result<Vec<ClausePair>, Fault> {
    let own = visit.store()?.read(|db| store::rulebook::clauses(db, args.edition))?;
    Ok(compare(&own, &args.clauses))
}
