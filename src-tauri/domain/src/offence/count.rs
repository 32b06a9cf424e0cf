//! The step of an offence (FINE-01, ruling 5): one more than the person's standing offences that count with it and happened before. When
//! an earlier one is overturned or entered late, later ones move; what that changes is proposed, never done by itself.

use std::cmp::Ordering;

use chrono::Days;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Case;
use crate::ids::OffenceId;
use crate::rulebook::{Counts, Penalty, Sanction};

/// How long an offence counts; for good where nothing is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// For good.
    Always,
    /// So many days after it happened.
    Days(u32),
}

/// The order in which offences count: as they happened, of one moment as they were reported.
fn order(a: &Case, b: &Case) -> Ordering {
    (a.offence.happened, a.offence.id).cmp(&(b.offence.happened, b.offence.id))
}

/// Whether `earlier` counts towards `later`, as the later one's rule counts. What has no ladder counts towards none (FINE-05).
fn counts_towards(earlier: &Case, later: &Case, lasts: Lasts) -> bool {
    let same_rule = earlier.offence.rule == later.offence.rule;
    let paragraph = &later.clause.paragraph;
    let together = match later.clause.counts {
        Counts::Rule => same_rule,
        Counts::Paragraph => same_rule || (!paragraph.is_empty() && earlier.clause.paragraph == *paragraph),
    };
    let alive = match lasts {
        Lasts::Always => true,
        Lasts::Days(days) => {
            let end = earlier.offence.happened.date().checked_add_days(Days::new(u64::from(days)));
            end.is_none_or(|end| later.offence.happened.date() <= end)
        }
    };
    let laddered = earlier.clause.penalty == Penalty::Ladder;
    laddered && together && alive && earlier.offence.staff == later.offence.staff && order(earlier, later) == Ordering::Less
}

/// The offences that make the step of `case` what it is, the earliest first: those that stand and count towards it.
pub fn before<'a>(case: &Case, others: &'a [Case], lasts: Lasts) -> Vec<&'a Case> {
    let mut found: Vec<&Case> = others.iter().filter(|o| o.standing().is_some() && counts_towards(o, case, lasts)).collect();
    found.sort_by(|a, b| order(a, b));
    found
}

/// The step of `case`, counted from 1; 0 where its rule has no ladder.
pub fn step(case: &Case, others: &[Case], lasts: Lasts) -> u32 {
    match case.clause.penalty {
        Penalty::Ladder => 1 + u32::try_from(before(case, others, lasts).len()).unwrap_or(u32::MAX - 1),
        Penalty::Severe | Penalty::Word => 0,
    }
}

/// A standing offence whose step has moved since it was decided, and what the rule gives for the step it has now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recount {
    /// Which.
    pub offence: OffenceId,
    /// The step it was decided at.
    pub was_step: u32,
    /// The step it has now.
    pub step: u32,
    /// What was decided.
    pub was: Sanction,
    /// What the rule gives now.
    pub proposed: Sanction,
    /// Whoever decided had not followed the rule, with a reason.
    pub deviated: bool,
}

/// Every standing offence of one person that would cost something else by the step it has now, the earliest first.
pub fn recounts(cases: &[Case], lasts: Lasts) -> Vec<Recount> {
    let mut standing: Vec<&Case> = cases.iter().filter(|c| c.standing().is_some()).collect();
    standing.sort_by(|a, b| order(a, b));
    standing.into_iter().filter_map(|case| recount(case, cases, lasts)).collect()
}

/// What the step that an offence has now would change about it.
pub fn recount(case: &Case, others: &[Case], lasts: Lasts) -> Option<Recount> {
    let decision = case.standing()?;
    let now = step(case, others, lasts);
    let (was, proposed) = (decision.outcome?, case.clause.gives(now)?);
    // A step beyond the last of the ladder costs what the last costs: nothing has moved.
    if case.clause.penalty != Penalty::Ladder || now == decision.step || case.clause.gives(decision.step) == Some(proposed) {
        return None;
    }
    let deviated = decision.proposed != Some(was);
    Some(Recount { offence: case.offence.id, was_step: decision.step, step: now, was, proposed, deviated })
}
