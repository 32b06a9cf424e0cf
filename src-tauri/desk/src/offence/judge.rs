//! Deciding on offences: confirming what the program proposes, changing it with a reason, dismissing, overturning, and counting anew what
//! has moved. Each is a decision of its own with the entries of the ledger that follow from it; nothing is ever edited.

use chrono::NaiveDateTime;
use domain::audit::{Act, AuditLine};
use domain::ids::{OffenceDecisionId, OffenceId, RulingId};
use domain::ledger::{Cause, NewEntry};
use domain::money::Fen;
use domain::offence::count::{recount, step, Recount};
use domain::offence::warning::{cap_warning, warnings, Warning, WarningKind};
use domain::offence::{
    may_change, may_decide, needed_reason, outcome, Case, OffenceDecision, OffenceProblem, OffenceVerdict,
};
use domain::staff::Staff;
use serde::Deserialize;
use store::Tx;
use ts_rs::TS;

use super::report::refuse;
use super::{ruling_of, title, told, Facts};
use crate::fault::Fault;
use crate::rulebook::draft::SanctionChoice;
use crate::visit::Visit;

/// A confirmation. `turn`, `step` and `seen` tell what the page showed: what has changed since is not confirmed unseen.
#[derive(Deserialize, TS)]
pub struct ConfirmOffence {
    offence: OffenceId,
    turn: u32,
    step: u32,
    /// Something else than what is proposed, with a reason.
    chosen: Option<SanctionChoice>,
    reason: String,
    ruling: Option<RulingId>,
    /// The warnings that whoever confirms has read.
    seen: Vec<WarningKind>,
}

/// A decision that it is none, or that it stands no more.
#[derive(Deserialize, TS)]
pub struct EndOffence {
    offence: OffenceId,
    turn: u32,
    reason: String,
    ruling: Option<RulingId>,
}

/// What shall become of an offence whose step has moved.
#[derive(Deserialize, TS)]
pub struct RecountOffence {
    offence: OffenceId,
    turn: u32,
    step: u32,
    /// It stays as it was decided, for a reason.
    keep: bool,
    reason: String,
    ruling: Option<RulingId>,
    seen: Vec<WarningKind>,
}

/// Confirms an offence: what is proposed, or something else with a reason. The fine is owed from this moment on.
pub fn confirm(visit: &mut Visit, args: ConfirmOffence) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let reason = args.reason.trim().to_owned();
    let chosen = args.chosen.as_ref().map(SanctionChoice::read).transpose();
    let chosen = chosen.map_err(|problem| refuse(OffenceProblem::BadAmount { problem }))?;
    visit.store()?.write(|tx| {
        let case = load(tx, args.offence)?;
        may_decide(&case, me.id).map_err(refuse)?;
        let facts = Facts::load(tx, now, &case)?;
        let now_step = step(&case, &facts.others, facts.settled.lasts);
        let proposed = case.clause.gives(now_step);
        if (args.turn, args.step) != (case.next_turn(), now_step) {
            return Err(refuse(OffenceProblem::Moved { step: now_step, proposed }));
        }
        let shall = outcome(proposed, chosen, &reason).map_err(refuse)?;
        let found = warnings(&facts.scene(&case, now), shall.amount());
        let sorts = set_aside(tx, found, &args.seen, args.ruling)?;
        let decision = OffenceDecision {
            step: now_step,
            proposed,
            outcome: Some(shall),
            ruling: args.ruling,
            ..fresh(&case, OffenceVerdict::Confirmed, reason, &me, now)
        };
        settle(tx, &case, &facts.person, &decision, &sorts, Act::OffenceConfirmed)
    })
}

/// Finds that it was none.
pub fn dismiss(visit: &mut Visit, args: EndOffence) -> Result<(), Fault> {
    end(visit, args, OffenceVerdict::Dismissed, Act::OffenceDismissed)
}

/// Takes back what was confirmed: the entries are reversed, and later steps are proposed anew.
pub fn overturn(visit: &mut Visit, args: EndOffence) -> Result<(), Fault> {
    end(visit, args, OffenceVerdict::Overturned, Act::OffenceOverturned)
}

fn end(visit: &mut Visit, args: EndOffence, verdict: OffenceVerdict, act: Act) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let reason = args.reason.trim().to_owned();
    visit.store()?.write(|tx| {
        let case = load(tx, args.offence)?;
        let allowed = if verdict == OffenceVerdict::Dismissed { may_decide } else { may_change };
        allowed(&case, me.id).map_err(refuse)?;
        if let Some(problem) = needed_reason(&reason) {
            return Err(refuse(problem));
        }
        ruling_of(tx, args.ruling)?;
        let facts = Facts::load(tx, now, &case)?;
        let now_step = step(&case, &facts.others, facts.settled.lasts);
        let proposed = case.clause.gives(now_step);
        if args.turn != case.next_turn() {
            return Err(refuse(OffenceProblem::Moved { step: now_step, proposed }));
        }
        let decision =
            OffenceDecision { step: now_step, proposed, ruling: args.ruling, ..fresh(&case, verdict, reason, &me, now) };
        settle(tx, &case, &facts.person, &decision, &[], act)
    })
}

/// Takes what the step has come to cost since it was decided, or keeps what was decided, for a reason.
pub fn count_anew(visit: &mut Visit, args: RecountOffence) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let reason = args.reason.trim().to_owned();
    visit.store()?.write(|tx| {
        let case = load(tx, args.offence)?;
        may_change(&case, me.id).map_err(refuse)?;
        let facts = Facts::load(tx, now, &case)?;
        let now_step = step(&case, &facts.others, facts.settled.lasts);
        let Some(Recount { was, proposed, .. }) = recount(&case, &facts.others, facts.settled.lasts) else {
            return Err(refuse(OffenceProblem::Moved { step: now_step, proposed: case.clause.gives(now_step) }));
        };
        if (args.turn, args.step) != (case.next_turn(), now_step) {
            return Err(refuse(OffenceProblem::Moved { step: now_step, proposed: Some(proposed) }));
        }
        let shall = outcome(Some(proposed), args.keep.then_some(was), &reason).map_err(refuse)?;
        let more = Fen((shall.amount() - was.amount()).0.max(0));
        let found = if more > Fen::ZERO { cap_warning(&facts.scene(&case, now), shall.amount()) } else { None };
        let sorts = set_aside(tx, found.into_iter().collect(), &args.seen, args.ruling)?;
        let decision = OffenceDecision {
            step: now_step,
            proposed: Some(proposed),
            outcome: Some(shall),
            ruling: args.ruling,
            ..fresh(&case, OffenceVerdict::Recounted, reason, &me, now)
        };
        settle(tx, &case, &facts.person, &decision, &sorts, Act::OffenceRecounted)
    })
}

fn load(tx: &Tx, id: OffenceId) -> Result<Case, Fault> {
    store::offence::get(tx, id)?.ok_or_else(|| Fault::not_found("offence"))
}

fn fresh(case: &Case, verdict: OffenceVerdict, reason: String, by: &Staff, at: NaiveDateTime) -> OffenceDecision {
    OffenceDecision {
        id: OffenceDecisionId(0),
        offence: case.offence.id,
        turn: case.next_turn(),
        verdict,
        step: 0,
        proposed: None,
        outcome: None,
        reason,
        ruling: None,
        by: by.id,
        at,
    }
}

/// The warnings that are set aside: all of them were read, and those that only a ruling sets aside have one.
fn set_aside(
    tx: &Tx,
    found: Vec<Warning>,
    seen: &[WarningKind],
    ruling: Option<RulingId>,
) -> Result<Vec<WarningKind>, Fault> {
    ruling_of(tx, ruling)?;
    let sorts: Vec<WarningKind> = found.iter().map(Warning::sort).collect();
    if sorts.iter().any(|s| !seen.contains(s)) {
        return Err(Fault::Warned { warnings: found });
    }
    if ruling.is_none() && sorts.iter().any(|s| s.needs_ruling()) {
        return Err(refuse(OffenceProblem::NeedsRuling));
    }
    Ok(sorts)
}

/// Saves a decision with the entries that follow from it and its line in the trail.
fn settle(
    tx: &Tx,
    case: &Case,
    person: &Staff,
    decision: &OffenceDecision,
    warned: &[WarningKind],
    act: Act,
) -> Result<(), Fault> {
    store::offence::decide(tx, decision, warned)?;
    book(tx, case, person, decision)?;
    let was = case.standing().and_then(|d| d.outcome);
    let mut lines = vec![AuditLine { what: "outcome".to_owned(), before: told(was), after: told(decision.outcome) }];
    if !decision.reason.is_empty() {
        lines.push(AuditLine::new("reason", decision.reason.clone()));
    }
    if let Some(ruling) = decision.ruling {
        lines.push(AuditLine::new("ruling", crate::ruling::number(ruling)));
    }
    lines.extend(warned.iter().map(|w| AuditLine::new("warned", format!("{w:?}").to_lowercase())));
    store::audit::add(tx, decision.at, Some(decision.by), act, &title(case, person), &lines)?;
    Ok(())
}

/// What stands in the ledger for the offence becomes what was decided: the old entry is reversed and a new one written, unless nothing
/// changes.
fn book(tx: &Tx, case: &Case, person: &Staff, decision: &OffenceDecision) -> Result<(), Fault> {
    let (cause, wanted) = (Cause::Offence(case.offence.id), decision.amount());
    let standing = store::ledger::standing(tx, cause)?;
    if standing.as_ref().map_or(Fen::ZERO, |s| s.amount) == wanted {
        return Ok(());
    }
    crate::ledger::can_enter(tx, decision.at)?;
    let words = title(case, person);
    if let Some(entry) = standing {
        let why = if decision.reason.is_empty() { &words } else { &decision.reason };
        store::ledger::reverse(tx, entry.entry, decision.by, decision.at, &clipped(why), decision.ruling)?;
    }
    if wanted > Fen::ZERO {
        let fine = NewEntry::fine(case.offence.id, person.id, wanted, decision.by, decision.at, &words);
        let fine = fine.map_err(|problem| refuse(OffenceProblem::BadAmount { problem }))?;
        store::ledger::post(tx, &NewEntry { ruling: decision.ruling, ..fine })?;
    }
    Ok(())
}

/// A reason as far as an entry of the ledger holds it; the whole of it stands with the decision.
fn clipped(reason: &str) -> String {
    reason.chars().take(domain::ledger::rules::MOST_WORDS).collect()
}
