//! The difference between two rotas of a month in words' worth: which shift falls short, which wish is missed, whose share
//! drifts. Absent on purpose: hard rules, which the month's own checks name.

use chrono::NaiveDate;
use domain::ids::{ShiftId, StaffId};
use domain::rota::plan::Plan;
use planner::score::measure;
use planner::{Rota, Rule, Score, Unmet};
use serde::Serialize;
use ts_rs::TS;

use super::model::Task;
use super::names;
use super::reasons::{Counted, NamedRule};

/// Something that a change brings or costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Impact {
    /// Points that the planner counts for it: above 0 it costs, below it brings.
    pub points: i64,
    /// Whose matter it is; `None` where it is the day's.
    pub staff: Option<StaffId>,
    /// What it is about.
    pub matter: Matter,
}

/// What an effect is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Matter {
    /// People missing on any of these shifts that day, before and after.
    Heads { day: NaiveDate, shifts: Vec<ShiftId>, was: u32, now: u32 },
    /// People beyond the need are spread otherwise over the days.
    Spare,
    /// A count before and after, and its fair share in hundredths.
    Share { counted: Counted, was: u32, now: u32, fair: i64 },
    /// A weighted rule, a wish among them, missed more or less: by how many of its units before and after (minutes of work, half
    /// days of rest, days of a run, otherwise times).
    Rule { rule: NamedRule, was: u32, now: u32 },
}

/// What differs between a rota and another of the same month, the weightiest first; scores beside them.
pub(super) fn between(plan: &Plan, task: &Task, was: (&Score, &Rota), now: (&Score, &Rota)) -> Vec<Impact> {
    let mut found = heads(plan, task, was.0, now.0);
    found.extend(rules(plan, task, was, now));
    found.extend(duty(was.0, now.0));
    let told: i64 = found.iter().map(|e| e.points).sum();
    let rest = now.0.penalty - was.0.penalty - told;
    if rest != 0 {
        found.push(Impact { points: rest, staff: None, matter: Matter::Spare });
    }
    found.sort_by_key(|e| -e.points.abs());
    found
}

/// Bands that are shorter or less short than before; those that only spread spare heads weigh nothing when short.
fn heads(plan: &Plan, task: &Task, was: &Score, now: &Score) -> Vec<Impact> {
    // Gaps stand in the order of days and bands.
    let short = |score: &Score, band: usize| {
        let at = score.gaps.binary_search_by_key(&(task.model.cover[band].day, band), |g| (g.day, g.band));
        at.map_or(0, |at| score.gaps[at].short)
    };
    let weighs = |band: &usize| task.model.cover[*band].under > 0;
    let mut bands: Vec<usize> = was.gaps.iter().chain(&now.gaps).map(|g| g.band).filter(weighs).collect();
    bands.sort_unstable();
    bands.dedup();
    let mut found: Vec<Impact> = Vec::new();
    for at in bands {
        let band = &task.model.cover[at];
        let (before, after) = (short(was, at), short(now, at));
        if before == after {
            continue;
        }
        let points = i64::from(band.under) * (i64::from(after) - i64::from(before));
        let day = plan.days()[band.day];
        let matter = Matter::Heads { day, shifts: names::shifts(task, &band.shifts), was: before, now: after };
        match found.iter_mut().find(|e| same_band(&e.matter, &matter)) {
            // A least and a target for the same shifts are one matter to whoever reads it.
            Some(known) => known.points += points,
            None => found.push(Impact { points, staff: None, matter }),
        }
    }
    found
}

fn same_band(a: &Matter, b: &Matter) -> bool {
    match (a, b) {
        (Matter::Heads { day, shifts, .. }, Matter::Heads { day: other, shifts: theirs, .. }) => day == other && shifts == theirs,
        _ => false,
    }
}

fn rules(plan: &Plan, task: &Task, was: (&Score, &Rota), now: (&Score, &Rota)) -> Vec<Impact> {
    let missed = |list: &[Unmet], person: usize, rule: Rule| {
        let miss = list.iter().find(|m| (m.person, m.rule) == (person, rule));
        let points = miss.and_then(|m| m.penalty).map_or(0, |p| i64::try_from(p).unwrap_or(i64::MAX));
        (points, miss.map_or(0, |m| u32::try_from(m.amount).unwrap_or(u32::MAX)))
    };
    let mut keys: Vec<(usize, Rule)> = was.0.unmet.iter().chain(&now.0.unmet).map(|m| (m.person, m.rule)).collect();
    // Whoever's row is as it was misses nothing else than before, but for what two people share.
    keys.retain(|&(p, rule)| was.1[p] != now.1[p] || matches!(rule, Rule::Together(_) | Rule::Apart(_)));
    keys.sort_unstable();
    keys.dedup();
    let effect = |(person, rule): (usize, Rule)| {
        let (before, after) = (missed(&was.0.unmet, person, rule), missed(&now.0.unmet, person, rule));
        let points = after.0 - before.0;
        let matter = match rule {
            Rule::Balance(at) => share(task, person, at, was.1, now.1),
            _ => Matter::Rule { rule: names::name(plan, task, person, rule), was: before.1, now: after.1 },
        };
        (points != 0).then(|| Impact { points, staff: Some(plan.staff()[person].id), matter })
    };
    keys.into_iter().filter_map(effect).collect()
}

/// Duties that more or fewer of those at work could take, the days together.
fn duty(was: &Score, now: &Score) -> Option<Impact> {
    let weighed = |score: &Score| {
        let gaps = score.duty_gaps.iter().filter_map(|gap| Some((gap.short, i64::try_from(gap.penalty?).unwrap_or(i64::MAX))));
        gaps.fold((0, 0i64), |(heads, points), (short, penalty)| (heads + short, points.saturating_add(penalty)))
    };
    let ((before, was), (after, now)) = (weighed(was), weighed(now));
    let matter = Matter::Rule { rule: NamedRule::Duty, was: before, now: after };
    (was != now).then_some(Impact { points: now - was, staff: None, matter })
}

fn share(task: &Task, person: usize, at: usize, was: &Rota, now: &Rota) -> Matter {
    let balance = task.model.people[person].balances[at];
    let count = |rota: &Rota| measure(&task.model, person, &rota[person], balance.measure, 0, task.model.days);
    let counted = names::counted(task, balance.measure);
    Matter::Share { counted, was: count(was), now: count(now), fair: balance.target - balance.carried }
}
