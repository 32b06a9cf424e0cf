//! Why a rota is as it is: what any other choice for a cell would break and cost, and the cheapest row that has it.
//! Deliberately absent: gaps (see `gap`), and sentences; every answer is rules, people and points.

use crate::fault::{self, Fault};
use crate::model::Model;
use crate::outcome::{DutyGap, Rota, Rule};
use crate::links::Links;
use crate::path::{Paths, Sweep};
use crate::plan::{links_of, paths_of, prices, Plan, Room};
use crate::score::{to_row, to_rows, Score};
use crate::scored::Scored;

/// Points that force a cell in a search; more than any rota costs.
pub(crate) const FORCE: f64 = 1e13;
/// Threads that everybody's graphs are made on.
const THREADS: usize = 2;

/// One cell that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// Whose.
    pub person: usize,
    /// Which day.
    pub day: usize,
    /// What it was.
    pub was: Option<usize>,
    /// What it becomes.
    pub now: Option<usize>,
}

/// A way to a rota that has what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// What changes.
    pub changes: Vec<Change>,
    /// Penalty points that all changes together add.
    pub costs: i64,
}

/// One way to fill a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// A shift or off.
    pub what: Option<usize>,
    /// Hard rules that break when just this cell is changed.
    pub breaks: Vec<Rule>,
    /// Penalty points that the change of just this cell adds.
    pub costs: i64,
    /// The cheapest legal row of this person that has it, everybody else as they are.
    pub cheapest: Option<Chain>,
}

/// Answers questions about rotas of one model; each person's graph is made when it is first needed.
#[derive(Clone)]
pub struct Reasons<'a> {
    pub(crate) model: &'a Model,
    pub(crate) links: Links,
    people: Vec<Option<Paths>>,
    pub(crate) plan: Option<Plan<'a>>,
    pub(crate) most: std::collections::HashMap<(usize, usize, usize), bool>,
}

impl<'a> Reasons<'a> {
    /// Makes the model ready.
    ///
    /// # Errors
    /// A [`Fault`] when the model cannot be read.
    pub fn new(model: &'a Model) -> Result<Self, Fault> {
        fault::check_month(model)?;
        Ok(Self {
            model,
            links: links_of(model),
            people: vec![None; model.people.len()],
            plan: None,
            most: std::collections::HashMap::new(),
        })
    }

    /// Every way to fill one cell: what it breaks, what it costs and the cheapest row that has it.
    pub fn cell(&mut self, rota: &Rota, person: usize, day: usize) -> Vec<Choice> {
        let before = Scored::new(self.model, rota);
        let choices = std::iter::once(None).chain((0..self.model.shifts.len()).map(Some));
        choices
            .map(|what| {
                let (breaks, costs) = self.change(rota, &before, person, day, what);
                Choice {
                    what,
                    breaks,
                    costs,
                    cheapest: self.way(rota, &before, person, day, what),
                }
            })
            .collect()
    }

    /// The cheapest legal row of `person` that has `what` on `day`, everybody else as in `rota`, whose score is `before`.
    pub fn way(
        &mut self,
        rota: &Rota,
        before: &Scored,
        person: usize,
        day: usize,
        what: Option<usize>,
    ) -> Option<Chain> {
        let rows = to_rows(rota);
        let mut counts = self.links.counts(&rows);
        let mut room = Room::default();
        prices(&self.links, &mut counts, (person, &rows[person]), &mut room.price);
        let values = self.links.values();
        keep_near(&rows[person], values, &mut room.price);
        let value = what.map_or(0, |s| s + 1);
        room.price[day * values + value] -= FORCE;
        let best = self.paths(person).best(&room.price, &mut room.sweep)?;
        let forced = best.row[day] as usize == value;
        forced.then(|| self.chain(rota, before, (person, best.row)))
    }

    fn paths(&mut self, person: usize) -> &mut Paths {
        match &mut self.plan {
            Some(plan) => &mut plan.people[person],
            None => {
                let model = self.model;
                self.people[person].get_or_insert_with(|| paths_of(model, person, &mut Sweep::default()))
            }
        }
    }

    /// Everybody's graphs at once, for questions that ask everybody.
    pub(crate) fn prepare(&mut self) {
        let model = self.model;
        self.plan.get_or_insert_with(|| Plan::new(model, THREADS));
    }

    /// What changing just one cell breaks and costs.
    pub(crate) fn change(
        &self,
        rota: &Rota,
        before: &Scored,
        person: usize,
        day: usize,
        what: Option<usize>,
    ) -> (Vec<Rule>, i64) {
        let mut changed = rota.clone();
        changed[person][day] = what;
        let after = before.of(self.model, &changed);
        let costs = after.penalty - before.score.penalty;
        (newly_broken(&before.score, &after), costs)
    }

    /// Whether some legal row has this shift on this day.
    pub(crate) fn could(&mut self, person: usize, day: usize, shift: usize) -> bool {
        if let Some(&known) = self.most.get(&(person, day, shift)) {
            return known;
        }
        let mut price = vec![0.0; self.model.days * (self.model.shifts.len() + 1)];
        let cell = day * (self.model.shifts.len() + 1) + shift + 1;
        price[cell] = -FORCE;
        let mut room = Room::default();
        let best = self.paths(person).best(&price, &mut room.sweep);
        let could = best.is_some_and(|best| best.row[day] as usize == shift + 1);
        self.most.insert((person, day, shift), could);
        could
    }

    fn chain(&self, rota: &Rota, before: &Scored, (person, row): (usize, Vec<u8>)) -> Chain {
        let mut changed = rota.clone();
        changed[person] = to_row(&row);
        let costs = before.of(self.model, &changed).penalty - before.score.penalty;
        Chain {
            changes: changes(rota, &changed),
            costs,
        }
    }
}

/// Among rows of equal cost the one that changes least is wanted.
pub(crate) fn keep_near(row: &[u8], values: usize, price: &mut [f64]) {
    for (day, &value) in row.iter().enumerate() {
        price[day * values + value as usize] -= 0.01;
    }
}

/// Hard rules that are broken more than before, each named once.
pub(crate) fn newly_broken(before: &Score, after: &Score) -> Vec<Rule> {
    let amount = |score: &Score, person: usize, rule: Rule| {
        let same = score
            .broken
            .iter()
            .filter(|b| (b.person, b.rule) == (person, rule));
        same.map(|b| b.amount).sum::<u64>()
    };
    let mut rules: Vec<Rule> = Vec::new();
    for broken in &after.broken {
        let more =
            amount(after, broken.person, broken.rule) > amount(before, broken.person, broken.rule);
        if more && !rules.contains(&broken.rule) {
            rules.push(broken.rule);
        }
    }
    let short = |score: &Score, gap: &DutyGap| {
        let same = score.duty_gaps.iter().find(|g| (g.duty, g.day) == (gap.duty, gap.day));
        same.map_or(0, |g| g.short)
    };
    for gap in after.duty_gaps.iter().filter(|g| g.penalty.is_none() && g.short > short(before, g)) {
        if !rules.contains(&Rule::Duty(gap.duty)) {
            rules.push(Rule::Duty(gap.duty));
        }
    }
    rules
}

/// The cells in which two rotas differ.
pub fn changes(was: &Rota, now: &Rota) -> Vec<Change> {
    let mut list = Vec::new();
    for (person, (old, new)) in was.iter().zip(now).enumerate() {
        for (day, (&was, &now)) in old.iter().zip(new).enumerate() {
            if was != now {
                list.push(Change {
                    person,
                    day,
                    was,
                    now,
                });
            }
        }
    }
    list
}
