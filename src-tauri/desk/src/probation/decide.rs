//! The decision about a probation: a person's, with a reason. The roster's last day of probation follows it, and the pairings with
//! it. Decisions are only added; one that was wrong is taken back and everything stands as before.

use chrono::NaiveDate;
use domain::access::Role;
use domain::audit::{Act, AuditLine};
use domain::ids::{DecisionId, StaffId};
use domain::probation::{decision_problem, ProbationDecision, ProbationProblem, ProbationVerdict};
use domain::quota::Window;
use domain::staff::Staff;
use serde::Deserialize;
use store::probation::Evidence;
use ts_rs::TS;

use super::{Learner, Shown};
use crate::fault::Fault;
use crate::pairing::roster::follow_learning;
use crate::staff::put;
use crate::visit::Visit;

/// A decision to make. `ends` is the last day of probation; taking a decision back needs none.
#[derive(Deserialize, TS)]
pub struct DecideProbation {
    staff: StaffId,
    verdict: ProbationVerdict,
    ends: Option<NaiveDate>,
    reason: String,
}

/// Decides, or takes the decision before back; the id of the decision, to print.
pub fn decide(visit: &mut Visit, args: DecideProbation) -> Result<DecisionId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let reason = args.reason.trim().to_owned();
    if args.staff == me.id {
        return Err(ProbationProblem::OwnProbation.into());
    }
    visit.store()?.write(|tx| {
        let shown = Shown::of(tx, now.date())?;
        let before = shown.staff.iter().find(|s| s.id == args.staff).ok_or_else(|| Fault::not_found("staff"))?;
        let days = before.probation.ok_or(ProbationProblem::NoProbation)?;
        let (learner, track, _) = shown.one(args.staff).ok_or(ProbationProblem::NoProbation)?;
        let last = shown.books.decisions.iter().rfind(|d| d.staff == args.staff);
        let back = (args.verdict == ProbationVerdict::TakenBack).then_some(last).flatten();
        let ends = back.map(|d| d.was).or(args.ends).unwrap_or(days.to);
        if let Some(problem) = decision_problem(args.verdict, days, learner.stage, (ends, now.date()), &reason) {
            return Err(problem.into());
        }
        let after = Staff {
            role: role_after(args.verdict, before.role, back),
            probation: Some(Window { to: ends, ..days }),
            ..before.clone()
        };
        let (_, _, mut lines) = put(tx, &after, &shown.staff, Some(before))?;
        follow_learning(tx, &after, before, me.id, now)?;
        let decision = ProbationDecision {
            id: DecisionId(0),
            staff: args.staff,
            verdict: args.verdict,
            was: days.to,
            ends,
            had_role: before.role,
            reason,
            by: me.id,
            at: now,
        };
        let id = store::probation::decide(tx, &decision, &evidence(&learner, &track.milestones))?;
        lines.push(AuditLine::new("reason", decision.reason.clone()));
        store::audit::add(tx, now, Some(me.id), act(args.verdict), &before.name, &lines)?;
        Ok(id)
    })
}

fn act(verdict: ProbationVerdict) -> Act {
    match verdict {
        ProbationVerdict::Confirmed => Act::ProbationConfirmed,
        ProbationVerdict::Extended => Act::ProbationExtended,
        ProbationVerdict::Failed => Act::ProbationFailed,
        ProbationVerdict::TakenBack => Act::ProbationTakenBack,
    }
}

/// A trainee who is confirmed is an agent from then on; a decision that is taken back gives the role back as it was.
fn role_after(verdict: ProbationVerdict, role: Role, back: Option<&ProbationDecision>) -> Role {
    match (verdict, back) {
        (ProbationVerdict::Confirmed, _) if role == Role::Trainee => Role::Agent,
        (ProbationVerdict::TakenBack, Some(decision)) if role == Role::Agent => decision.had_role,
        _ => role,
    }
}

/// What lies before whoever decides.
pub(super) fn evidence(learner: &Learner, milestones: &[domain::probation::Milestone]) -> Vec<Evidence> {
    let line = |(at, milestone): (usize, &domain::probation::Milestone)| {
        let (cell, reached) = (learner.line.cells.get(at), learner.reached.get(at).and_then(Option::as_ref));
        Evidence {
            milestone: milestone.id,
            key: milestone.key.clone(),
            title: milestone.title.clone(),
            reached: reached.map(|r| r.on),
            number: cell.and_then(|c| c.number),
            rank: cell.and_then(|c| c.rank),
            value: reached.and_then(|r| r.value),
            remark: reached.map(|r| r.remark.clone()).unwrap_or_default(),
        }
    };
    milestones.iter().enumerate().map(line).collect()
}
