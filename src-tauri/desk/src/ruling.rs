//! Rulings 裁定 (FINE-06): anybody may ask; a manager decides. They are open to everybody, found by their words, and pointed to by
//! every exception.

use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{OffenceId, RulingId, StaffId};
use domain::ruling::{may_follow, words_problem, Ruling, RulingProblem};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// A ruling in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulingRow {
    /// The ruling.
    pub ruling: Ruling,
    /// Who asked.
    pub asked_by_name: String,
    /// Who decided.
    pub made_by_name: Option<String>,
    /// The ruling that took its place.
    pub replaced_by: Option<RulingId>,
}

/// The register.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulingsView {
    /// The open ones first, then the latest.
    pub rulings: Vec<RulingRow>,
    /// May make rulings.
    pub makes: bool,
}

/// A ruling and what points to it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulingView {
    /// The ruling.
    pub row: RulingRow,
    /// Offences that were decided by it and that the reader may see.
    pub offences: Vec<OffenceId>,
    /// People let off a rule by it.
    pub exempt: Vec<String>,
    /// Rewards that were decided by it.
    pub rewards: u32,
    /// May make rulings.
    pub makes: bool,
}

/// Words to look for; all of them where there are none.
#[derive(Deserialize, TS)]
pub struct FindRulings {
    words: String,
}

/// A ruling by its number.
#[derive(Deserialize, TS)]
pub struct WhichRuling {
    ruling: RulingId,
}

/// A question; with the decision where whoever asks may decide.
#[derive(Deserialize, TS)]
pub struct AskRuling {
    question: String,
    decision: Option<String>,
    replaces: Option<RulingId>,
}

/// A decision.
#[derive(Deserialize, TS)]
pub struct MakeRuling {
    ruling: RulingId,
    decision: String,
}

fn refuse(problem: RulingProblem) -> Fault {
    Fault::InvalidRuling { problem }
}

/// Looks rulings up.
pub fn list(visit: &mut Visit, args: FindRulings) -> Result<RulingsView, Fault> {
    let me = visit.me()?;
    let rulings = visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        store::ruling::search(db, &args.words)?.into_iter().map(|r| row(db, &staff, r)).collect::<Result<_, _>>()
    })?;
    Ok(RulingsView { rulings, makes: may(me.role, Right::MakeRuling) })
}

fn row(db: &Db, staff: &[Staff], ruling: Ruling) -> Result<RulingRow, StoreFault> {
    Ok(RulingRow {
        asked_by_name: name_of(staff, ruling.asked_by),
        made_by_name: ruling.made.as_ref().map(|m| name_of(staff, m.by)),
        replaced_by: store::ruling::follower(db, ruling.id)?,
        ruling,
    })
}

/// One ruling.
pub fn one(visit: &mut Visit, args: WhichRuling) -> Result<RulingView, Fault> {
    let me = visit.me()?;
    let found = visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        let Some(ruling) = store::ruling::get(db, args.ruling)? else { return Ok(None) };
        let uses = store::ruling::uses(db, ruling.id)?;
        let all = may(me.role, Right::AllOffences);
        let exempt: Vec<StaffId> = store::rulebook::exemptions(db)?
            .into_iter()
            .filter(|e| uses.exemptions.contains(&e.id))
            .map(|e| e.staff)
            .collect();
        Ok(Some(RulingView {
            row: row(db, &staff, ruling)?,
            offences: if all { uses.offences } else { Vec::new() },
            exempt: exempt.into_iter().filter(|who| all || *who == me.id).map(|who| name_of(&staff, who)).collect(),
            rewards: u32::try_from(uses.rewards.len()).unwrap_or(u32::MAX),
            makes: may(me.role, Right::MakeRuling),
        }))
    })?;
    found.ok_or_else(|| Fault::not_found("ruling"))
}

/// Asks for a ruling, and makes it at once where a decision comes with the question.
pub fn ask(visit: &mut Visit, args: AskRuling) -> Result<RulingId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let question = args.question.trim().to_owned();
    let decision = args.decision.map(|d| d.trim().to_owned());
    if decision.is_some() && !may(me.role, Right::MakeRuling) {
        return Err(Fault::NotAllowed { right: Right::MakeRuling });
    }
    if let Some(problem) = words_problem(&question).or(decision.as_deref().and_then(words_problem)) {
        return Err(refuse(problem));
    }
    visit.store()?.write(|tx| {
        if let Some(earlier) = args.replaces {
            let ruling = store::ruling::get(tx, earlier)?.ok_or_else(|| Fault::not_found("ruling"))?;
            may_follow(&ruling, store::ruling::follower(tx, earlier)?).map_err(refuse)?;
        }
        let id = store::ruling::ask(tx, &question, me.id, now, args.replaces)?;
        store::audit::add(tx, now, Some(me.id), Act::RulingAsked, &number(id), &[AuditLine::new("question", question)])?;
        if let Some(words) = decision {
            store::ruling::make(tx, id, &words, me.id, now)?;
            store::audit::add(tx, now, Some(me.id), Act::RulingMade, &number(id), &[AuditLine::new("decision", words)])?;
        }
        Ok(id)
    })
}

/// Makes a ruling that somebody asked for; once.
pub fn make(visit: &mut Visit, args: MakeRuling) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words = args.decision.trim().to_owned();
    if let Some(problem) = words_problem(&words) {
        return Err(refuse(problem));
    }
    visit.store()?.write(|tx| {
        let ruling = store::ruling::get(tx, args.ruling)?.ok_or_else(|| Fault::not_found("ruling"))?;
        if ruling.made.is_some() {
            return Err(refuse(RulingProblem::AlreadyMade));
        }
        store::ruling::make(tx, ruling.id, &words, me.id, now)?;
        store::audit::add(tx, now, Some(me.id), Act::RulingMade, &number(ruling.id), &[AuditLine::new("decision", words)])?;
        Ok(())
    })
}

/// How a ruling is spoken of: `R-12`.
pub(crate) fn number(id: RulingId) -> String {
    format!("R-{}", id.0)
}

/// The ruling, if it was made: only such a one carries an exception.
pub(crate) fn made(tx: &Tx, id: RulingId) -> Result<Ruling, Fault> {
    let ruling = store::ruling::get(tx, id)?.ok_or_else(|| Fault::not_found("ruling"))?;
    if ruling.made.is_none() {
        return Err(Fault::InvalidOffence { problem: domain::offence::OffenceProblem::OpenRuling });
    }
    Ok(ruling)
}
