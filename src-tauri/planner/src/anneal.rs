//! Simulated annealing on rows that stay legal: blocks of days are swapped between two people or changed
//! in one row (in both rows of a pair), and a worse rota is taken now and then, ever more rarely.
//! Deliberately absent: exact steps and bounds.

use crate::control::Control;
use crate::dice::Dice;
use crate::plan::{Plan, State};
use crate::row;

/// How a round cools down.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Schedule {
    pub moves: u64,
    pub hot: f64,
    pub cold: f64,
}

/// One cell that a move changes.
#[derive(Debug, Clone, Copy)]
struct Change {
    person: usize,
    day: usize,
    old: u8,
    new: u8,
}

struct Annealer<'a, 'm> {
    plan: &'a Plan<'m>,
    state: State,
    changes: Vec<Change>,
    people: Vec<(usize, i64)>,
    partner: Vec<Option<usize>>,
    open: Vec<Vec<u8>>,
}

/// Anneals from `state` and returns the best rota met.
pub(crate) fn round(
    plan: &Plan,
    state: State,
    schedule: Schedule,
    dice: &mut Dice,
    control: &Control,
) -> State {
    let mut best = state.clone();
    if plan.people.is_empty() || plan.model.days == 0 {
        return best;
    }
    let mut annealer = Annealer::new(plan, state);
    let cooling = (schedule.cold / schedule.hot).powf(1000.0 / schedule.moves.max(1) as f64);
    let mut heat = schedule.hot;
    for step in 0..schedule.moves {
        if step % 1000 == 999 {
            heat *= cooling;
            if control.is_over() {
                break;
            }
        }
        annealer.propose(dice);
        annealer.attempt(heat, dice);
        if annealer.state.total < best.total {
            best.clone_from(&annealer.state);
        }
    }
    best
}

/// The usual size of a change for the worse, from which a round's heat is set.
pub(crate) fn usual_step(plan: &Plan, state: &State, dice: &mut Dice) -> f64 {
    if plan.people.is_empty() || plan.model.days == 0 {
        return 1.0;
    }
    let mut annealer = Annealer::new(plan, state.clone());
    let mut steps = Vec::new();
    for _ in 0..4000 {
        annealer.propose(dice);
        if let Some(delta) = annealer.weigh() {
            annealer.undo();
            if delta > 0 {
                steps.push(delta as f64);
            }
        }
    }
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len() / 3).copied().unwrap_or(10.0)
}

impl<'a, 'm> Annealer<'a, 'm> {
    fn new(plan: &'a Plan<'m>, state: State) -> Self {
        let mut partner = vec![None; plan.people.len()];
        for pair in &plan.model.together {
            partner[pair.trainee] = Some(pair.mentor);
            partner[pair.mentor].get_or_insert(pair.trainee);
        }
        let open = plan.people.iter().map(|p| {
            let any = p.rules.open.iter().fold(0u64, |all, day| all | day);
            (0..p.rules.values as u8)
                .filter(|v| any >> v & 1 == 1)
                .collect()
        });
        let open = open.collect();
        Self {
            plan,
            state,
            changes: Vec::new(),
            people: Vec::new(),
            partner,
            open,
        }
    }

    fn propose(&mut self, dice: &mut Dice) {
        self.changes.clear();
        let people = self.plan.people.len();
        let p = dice.below(people);
        if people > 1 && dice.below(100) < 40 {
            let q = (p + 1 + dice.below(people - 1)) % people;
            self.swap_block(p, q, dice);
            if dice.below(4) == 0 {
                self.swap_block(p, q, dice);
            }
        } else {
            for _ in 0..=dice.below(3) {
                self.change_block(p, dice);
            }
        }
    }

    fn block(&self, dice: &mut Dice) -> std::ops::Range<usize> {
        let days = self.plan.model.days;
        let from = dice.below(days);
        let longest = if dice.below(5) == 0 { 9 } else { 4 };
        let length = 1 + dice.below(longest);
        from..(from + length).min(days)
    }

    fn swap_block(&mut self, p: usize, q: usize, dice: &mut Dice) {
        for day in self.block(dice) {
            let (a, b) = (self.state.rows[p][day], self.state.rows[q][day]);
            self.push(p, day, a, b);
            self.push(q, day, b, a);
        }
    }

    fn change_block(&mut self, p: usize, dice: &mut Dice) {
        let Some(&new) = self.open[p].get(dice.below(self.open[p].len())) else {
            return;
        };
        let new = if dice.below(4) == 0 { 0 } else { new };
        let days = self.block(dice);
        let days = days.start..days.end.min(days.start + 3);
        let with = self.partner[p].filter(|_| dice.below(2) == 0);
        for day in days {
            self.push(p, day, self.state.rows[p][day], new);
            if let Some(q) = with {
                self.push(q, day, self.state.rows[q][day], new);
            }
        }
    }

    fn push(&mut self, person: usize, day: usize, old: u8, new: u8) {
        let known = self
            .changes
            .iter()
            .any(|c| (c.person, c.day) == (person, day));
        if old != new && !known {
            self.changes.push(Change {
                person,
                day,
                old,
                new,
            });
        }
    }

    fn attempt(&mut self, heat: f64, dice: &mut Dice) {
        if let Some(delta) = self.weigh() {
            if delta > 0 && dice.fraction() >= (-(delta as f64) / heat).exp() {
                self.undo();
            }
        }
    }

    /// Makes the changes and returns what they cost; `None` (and nothing made) when a row would be illegal.
    fn weigh(&mut self) -> Option<i64> {
        let values = self.plan.model.shifts.len() + 1;
        let closed = |c: &Change| self.plan.people[c.person].rules.open[c.day] >> c.new & 1 == 0;
        if self.changes.is_empty() || values < 2 || self.changes.iter().any(closed) {
            return None;
        }
        self.people.clear();
        self.write(false);
        let mut delta = 0;
        for i in 0..self.changes.len() {
            let p = self.changes[i].person;
            if self.people.iter().any(|(q, _)| *q == p) {
                continue;
            }
            let Some(cost) = row::cost(&self.plan.people[p].rules, &self.state.rows[p]) else {
                self.write(true);
                self.restore_costs();
                return None;
            };
            delta += cost - self.state.row_cost[p];
            self.people.push((p, self.state.row_cost[p]));
            self.state.row_cost[p] = cost;
        }
        delta += self.shift_counts(false);
        self.state.total += delta;
        Some(delta)
    }

    fn undo(&mut self) {
        self.write(true);
        let mut delta = self.shift_counts(true);
        for &(p, old) in &self.people {
            delta += old - self.state.row_cost[p];
        }
        self.restore_costs();
        self.state.total += delta;
    }

    fn restore_costs(&mut self) {
        for &(p, old) in &self.people {
            self.state.row_cost[p] = old;
        }
    }

    fn write(&mut self, back: bool) {
        for c in &self.changes {
            self.state.rows[c.person][c.day] = if back { c.old } else { c.new };
        }
    }

    fn shift_counts(&mut self, back: bool) -> i64 {
        let (links, counts) = (&self.plan.links, &mut self.state.counts);
        let mut delta = 0;
        for c in &self.changes {
            let (old, new) = if back { (c.new, c.old) } else { (c.old, c.new) };
            let mut move_by = |l: usize, change: i32| {
                let link = &links.list[l];
                delta -= link.cost(counts[l]);
                counts[l] += change;
                delta += link.cost(counts[l]);
            };
            links.each(c.person, c.day, old as usize, &mut |l, change| {
                move_by(l, -change)
            });
            links.each(c.person, c.day, new as usize, &mut |l, change| {
                move_by(l, change)
            });
        }
        delta
    }
}
