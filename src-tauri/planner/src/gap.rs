//! Why a band is short: who could stand in it, what keeps each from it, the cheapest chain of changes that puts one more there,
//! and how many could be there in any rota.
//! Deliberately absent: sentences; every answer is rules, people and points.

use crate::model::{Cell, Follow, Strength};
use crate::outcome::{Rota, Rule};
use crate::plan::{Plan, Room, State};
use crate::reasons::{changes, keep_near, newly_broken, Chain, Reasons, FORCE};
use crate::row;
use crate::score::{to_rota, to_rows};
use crate::scored::Scored;

/// People whose change for a gap is followed up by changes of others, and rows that are looked at for that at the most: among
/// hundreds of people fewer changes are followed.
const FOLLOWED: usize = 5;
const LOOKED_AT: usize = 300;

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

impl Reasons<'_> {
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
        let (cheapest, mut able) = self.cheapest(rota, band, &movers);
        let rows = to_rows(rota);
        let stays = |p: usize| self.plan.as_ref().is_some_and(|plan| row::cost(&plan.people[p].rules, &rows[p]).is_some());
        let (safe, unsure): (Vec<usize>, Vec<usize>) = there.into_iter().partition(|&p| stays(p));
        able.extend(safe);
        able.extend(unsure.into_iter().filter(|&p| cover.shifts.iter().any(|&s| self.could(p, cover.day, s))));
        Closing { cheapest, most: self.beside_each_other(band, able) as u32 }
    }

    /// How many of those who could each be there could be there together, by what binds two people: who follows a mentor only
    /// where the mentor could be too, and of two who are kept apart one on the same shift.
    fn beside_each_other(&mut self, band: usize, mut able: Vec<usize>) -> usize {
        let model = self.model;
        let (day, shifts) = (model.cover[band].day, &model.cover[band].shifts);
        let binds = |strength: Strength, from: usize, to: usize| strength == Strength::Hard && (from..to).contains(&day);
        let follows = model.together.iter().filter(|t| t.follow == Follow::EveryDay && binds(t.strength, t.from, t.to));
        for pair in follows.filter(|t| t.trainee != t.mentor && !matches!(model.people[t.mentor].cells[day], Cell::Leave | Cell::Absent)) {
            if !shifts.iter().any(|&s| self.could(pair.trainee, day, s) && self.could(pair.mentor, day, s)) {
                able.retain(|&p| p != pair.trainee);
            }
        }
        if shifts.len() == 1 {
            for pair in model.apart.iter().filter(|a| a.one != a.other && binds(a.strength, a.from, a.to)) {
                if able.contains(&pair.one) && able.contains(&pair.other) {
                    able.retain(|&p| p != pair.one && p != pair.other);
                    able.push(usize::MAX);
                }
            }
        }
        able.len()
    }

    /// Puts each of the people there in turn; the best few are followed up by everybody else's best answer. And who has a legal row
    /// there.
    fn cheapest(&mut self, rota: &Rota, band: usize, people: &[usize]) -> (Option<Chain>, Vec<usize>) {
        let (day, shifts) = (self.model.cover[band].day, &self.model.cover[band].shifts);
        let model = self.model;
        let Some(plan) = self.plan.as_mut() else { return (None, Vec::new()) };
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
        let followed = (LOOKED_AT / model.people.len().max(1)).clamp(1, FOLLOWED);
        for (_, p, row) in tried.into_iter().take(followed) {
            let mut state = start.clone();
            plan.replace(&mut state, p, row);
            follow_up(plan, &mut state, p, &mut room);
            let changed = to_rota(&state.rows);
            let after = before.of(model, &changed);
            if !newly_broken(&before.score, &after).is_empty() {
                continue;
            }
            let chain = Chain { changes: changes(rota, &changed), costs: after.penalty - before.score.penalty };
            let is_better = |b: &Chain| (chain.costs, chain.changes.len()) < (b.costs, b.changes.len());
            if best.as_ref().is_none_or(is_better) {
                best = Some(chain);
            }
        }
        (best, able)
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

/// Lets everybody but one answer with a better row, once round.
fn follow_up(plan: &mut Plan, state: &mut State, but: usize, room: &mut Room) {
    for q in (0..plan.people.len()).filter(|&q| q != but) {
        plan.improve(state, q, room);
    }
}

fn rank(candidate: &Candidate) -> (usize, i64) {
    (candidate.breaks.len(), candidate.costs)
}
