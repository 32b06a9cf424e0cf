//! Why somebody has no legal row: a smallest set of rules that cannot hold together, and each single rule
//! that would have to go.
//! Deliberately absent: conflicts between people; coverage never makes a rota impossible, it leaves a gap.

use std::collections::HashSet;

use crate::fault::{self, Fault};
use crate::model::{Cell, Model, Strength};
use crate::outcome::Rule;
use crate::path::{Paths, Sweep};
use crate::rules::{Pins, Rules, Treat};

/// Rules of one person that cannot hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Whose rules.
    pub person: usize,
    /// No row keeps all of these; without any one of them some row keeps the others.
    pub rules: Vec<Rule>,
    /// Each of these, given up alone, leaves the person a row that keeps everything else.
    pub mends: Vec<Rule>,
}

/// Looks for a conflict among one person's hard rules; `None` when some row keeps them all.
///
/// # Errors
/// A [`Fault`] when the model cannot be read.
pub fn conflict(model: &Model, person: usize) -> Result<Option<Conflict>, Fault> {
    fault::check_month(model)?;
    let mut left = hard_rules(model, person);
    let mut trial = Trial {
        model,
        person,
        sweep: Sweep::default(),
    };
    if trial.holds(&left) {
        return Ok(None);
    }
    let all = left.clone();
    for rule in &all {
        let fewer: Vec<Rule> = left.iter().copied().filter(|r| r != rule).collect();
        if !trial.holds(&fewer) {
            left = fewer;
        }
    }
    let without = |rule: &Rule| {
        all.iter()
            .copied()
            .filter(|r| r != rule)
            .collect::<Vec<_>>()
    };
    let mends = left
        .iter()
        .copied()
        .filter(|rule| trial.holds(&without(rule)))
        .collect();
    Ok(Some(Conflict {
        person,
        rules: left,
        mends,
    }))
}

struct Trial<'a> {
    model: &'a Model,
    person: usize,
    sweep: Sweep,
}

impl Trial<'_> {
    /// Whether some row keeps all these rules.
    fn holds(&mut self, rules: &[Rule]) -> bool {
        let kept: HashSet<Rule> = rules.iter().copied().collect();
        let treat = |rule: Rule| {
            if kept.contains(&rule) {
                Treat::Keep
            } else {
                Treat::Drop
            }
        };
        let tables = Rules::with_pins(self.model, self.person, &treat, Pins::Judged);
        let none = vec![0.0; tables.cell.len()];
        Paths::new(tables).best(&none, &mut self.sweep).is_some()
    }
}

/// All hard rules of a person; those easiest to give up first, so that the hardest facts are named last.
fn hard_rules(model: &Model, p: usize) -> Vec<Rule> {
    let person = &model.people[p];
    let is_hard = |strength: Strength| strength == Strength::Hard;
    let shifts = 0..model.shifts.len();
    let mut rules = Vec::new();
    rules.extend(shifts.clone().map(|shift| Rule::Offered { shift }));
    let barred = shifts.filter(|&shift| !person.allowed[shift] && is_hard(model.shifts[shift].barred));
    rules.extend(barred.map(|shift| Rule::Allowed { shift }));
    let blocked = person
        .blocked
        .iter()
        .enumerate()
        .filter(|(_, b)| is_hard(b.strength));
    rules.extend(blocked.map(|(i, _)| Rule::Blocked(i)));
    let settled = |d: &usize| person.cells[*d] != Cell::Free;
    rules.extend(
        (0..model.days)
            .filter(settled)
            .map(|day| Rule::Cell { day }),
    );
    let wishes = person
        .wishes
        .iter()
        .enumerate()
        .filter(|(_, w)| is_hard(w.strength));
    rules.extend(wishes.map(|(i, _)| Rule::Wish(i)));
    let successions = model
        .successions
        .iter()
        .enumerate()
        .filter(|(_, s)| is_hard(s.strength));
    rules.extend(successions.map(|(i, _)| Rule::Succession(i)));
    if model.shortest_rest.is_some_and(|r| is_hard(r.strength)) {
        rules.push(Rule::ShortestRest);
    }
    let runs = person
        .runs
        .iter()
        .enumerate()
        .filter(|(_, r)| is_hard(r.strength));
    rules.extend(runs.map(|(i, _)| Rule::Run(i)));
    let limits = person
        .limits
        .iter()
        .enumerate()
        .filter(|(_, l)| is_hard(l.strength));
    rules.extend(limits.map(|(i, _)| Rule::Limit(i)));
    rules
}
