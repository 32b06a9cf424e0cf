//! Why a rota is as it is: who could stand in a gap and what keeps each from it, what any other choice for a
//! cell would break and cost, and whether a gap can be closed at all.
//! Deliberately absent: sentences; every answer is rules, people and points.

use crate::fault::{self, Fault};
use crate::model::Model;
use crate::outcome::{Rota, Rule};
use crate::links::Links;
use crate::path::{Paths, Sweep};
use crate::plan::{links_of, paths_of, prices, Plan, Room, State};
use crate::row;
use crate::score::{to_rota, to_row, to_rows, Score};
use crate::scored::Scored;

/// Points that force a cell in a search; more than any rota costs.
const FORCE: f64 = 1e13;
/// Threads that everybody's graphs are made on.
const THREADS: usize = 2;
/// People whose change for a gap is followed up by changes of others.
const FOLLOWED: usize = 5;

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

/// What one person would bring to one shift of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: usize,
    /// The shift.
    pub shift: usize,
    /// What the person does that day now.
    pub now: Option<usize>,
    /// Hard rules that break when just this cell is changed; none: the person could simply take it.
    pub breaks: Vec<Rule>,
    /// Penalty points that the change of just this cell adds (negative: the rota gets better).
    pub costs: i64,
    /// Whether any legal row of the person has this shift on this day.
    pub could: bool,
}

/// A way to a rota that has what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// What changes.
    pub changes: Vec<Change>,
    /// Penalty points that all changes together add.
    pub costs: i64,
}

/// Why a band is short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapReason {
    /// Index into `Model::cover`.
    pub band: usize,
    /// How many are missing.
    pub short: u32,
    /// Everybody who counts for the band and does not serve it, the nearest first.
    pub people: Vec<Candidate>,
    /// The cheapest chain of changes found that puts one more person there and breaks no hard rule.
    pub cheapest: Option<Chain>,
    /// How many people could serve the band at most, each in some legal row: below the need, no rota can close the gap.
    pub most: u32,
}

/// What closes a gap by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The cheapest chain of changes found that puts one more person there and breaks no hard rule.
    pub cheapest: Option<Chain>,
    /// How many people could serve the band at most, each in some legal row.
    pub most: u32,
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
    plan: Option<Plan<'a>>,
    most: std::collections::HashMap<(usize, usize, usize), bool>,
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
    fn prepare(&mut self) {
        let model = self.model;
        self.plan.get_or_insert_with(|| Plan::new(model, THREADS));
    }

    /// Everybody who does not work this shift on this day, and what keeps each from it; the nearest first.
    pub fn candidates(&mut self, rota: &Rota, day: usize, shift: usize) -> Vec<Candidate> {
        let before = Scored::new(self.model, rota);
        let others = (0..rota.len()).filter(|&p| rota[p][day] != Some(shift));
        let mut list: Vec<Candidate> = others
            .map(|person| {
                let (breaks, costs) = self.change(rota, &before, person, day, Some(shift));
                let could = self.could(person, day, shift);
                Candidate {
                    person,
                    shift,
                    now: rota[person][day],
                    breaks,
                    costs,
                    could,
                }
            })
            .collect();
        list.sort_by_key(|c| (c.breaks.len(), c.costs, c.person));
        list
    }

    /// Why a band is short, and what would close it.
    pub fn gap(&mut self, rota: &Rota, band: usize) -> GapReason {
        let Closing { cheapest, most } = self.close(rota, band);
        let cover = &self.model.cover[band];
        let serves = |p: usize| rota[p][cover.day].is_some_and(|s| cover.shifts.contains(&s));
        let counts = |p: usize| cover.people.is_empty() || cover.people.contains(&p);
        let there = (0..rota.len()).filter(|&p| counts(p) && serves(p)).count() as u32;
        let mut people: Vec<Candidate> = Vec::new();
        for &shift in &cover.shifts {
            for candidate in self.candidates(rota, cover.day, shift) {
                let p = candidate.person;
                if !counts(p) || serves(p) {
                    continue;
                }
                match people.iter_mut().find(|c| c.person == p) {
                    Some(known) if rank(&candidate) < rank(known) => *known = candidate,
                    Some(_) => {}
                    None => people.push(candidate),
                }
            }
        }
        people.sort_by_key(|c| (rank(c), c.person));
        GapReason { band, short: cover.need.saturating_sub(there), people, cheapest, most }
    }

    /// What would put one more person on a band, and how many could be there at the most: [`Reasons::gap`] without the people.
    pub fn close(&mut self, rota: &Rota, band: usize) -> Closing {
        self.prepare();
        let cover = &self.model.cover[band];
        let serves = |p: usize| rota[p][cover.day].is_some_and(|s| cover.shifts.contains(&s));
        let counts = |p: &usize| cover.people.is_empty() || cover.people.contains(p);
        let (there, movers): (Vec<usize>, Vec<usize>) = (0..rota.len()).filter(counts).partition(|&p| serves(p));
        let (cheapest, ready) = self.cheapest(rota, band, &movers);
        let rows = to_rows(rota);
        let stays = |p: usize| self.plan.as_ref().is_some_and(|plan| row::cost(&plan.people[p].rules, &rows[p]).is_some());
        let (safe, unsure): (Vec<usize>, Vec<usize>) = there.into_iter().partition(|&p| stays(p));
        let held = unsure.into_iter().filter(|&p| cover.shifts.iter().any(|&s| self.could(p, cover.day, s))).count();
        Closing { cheapest, most: (ready + safe.len() + held) as u32 }
    }

    /// What changing just one cell breaks and costs.
    fn change(
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
    fn could(&mut self, person: usize, day: usize, shift: usize) -> bool {
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

    /// Puts each of the people there in turn; the best few are followed up by everybody else's best answer. And how many have a
    /// legal row there.
    fn cheapest(&mut self, rota: &Rota, band: usize, people: &[usize]) -> (Option<Chain>, usize) {
        let (day, shifts) = (self.model.cover[band].day, &self.model.cover[band].shifts);
        let model = self.model;
        let Some(plan) = self.plan.as_mut() else { return (None, 0) };
        let before = Scored::new(model, rota);
        let mut start = plan.state(to_rows(rota));
        let mut room = Room::default();
        let mut tried: Vec<(i64, usize, Vec<u8>)> = Vec::new();
        let mut able: Vec<usize> = Vec::new();
        for &p in people {
            for &shift in shifts {
                let forced = forced_row(plan, &mut start, (p, day, shift + 1), &mut room);
                self.most.insert((p, day, shift), forced.is_some());
                let Some(row) = forced else { continue };
                let was = start.rows[p].clone();
                plan.replace(&mut start, p, row);
                tried.push((start.total, p, start.rows[p].clone()));
                plan.replace(&mut start, p, was);
                able.push(p);
            }
        }
        able.dedup();
        tried.sort_by_key(|(total, p, _)| (*total, *p));
        let mut best: Option<Chain> = None;
        for (_, p, row) in tried.into_iter().take(FOLLOWED) {
            let mut state = start.clone();
            plan.replace(&mut state, p, row);
            follow_up(plan, &mut state, p, &mut room);
            let changed = to_rota(&state.rows);
            let costs = before.of(model, &changed).penalty - before.score.penalty;
            let chain = Chain { changes: changes(rota, &changed), costs };
            let is_better = |b: &Chain| (chain.costs, chain.changes.len()) < (b.costs, b.changes.len());
            if best.as_ref().is_none_or(is_better) {
                best = Some(chain);
            }
        }
        (best, able.len())
    }
}

/// The cheapest legal row with a cell forced, everybody else as they are.
fn forced_row(
    plan: &mut Plan,
    state: &mut State,
    (person, day, value): (usize, usize, usize),
    room: &mut Room,
) -> Option<Vec<u8>> {
    plan.prices(state, person, &mut room.price);
    let values = plan.links.values();
    keep_near(&state.rows[person], values, &mut room.price);
    room.price[day * values + value] -= FORCE;
    let best = plan.people[person].best(&room.price, &mut room.sweep)?;
    (best.row[day] as usize == value).then_some(best.row)
}

/// Among rows of equal cost the one that changes least is wanted.
fn keep_near(row: &[u8], values: usize, price: &mut [f64]) {
    for (day, &value) in row.iter().enumerate() {
        price[day * values + value as usize] -= 0.01;
    }
}

/// Lets everybody but one answer with a better row, once round.
fn follow_up(plan: &mut Plan, state: &mut State, but: usize, room: &mut Room) {
    for q in (0..plan.people.len()).filter(|&q| q != but) {
        plan.improve(state, q, room);
    }
}

fn rank(candidate: &Candidate) -> (usize, i64) {
    (candidate.breaks.len(), candidate.costs)
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
