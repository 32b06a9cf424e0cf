//! Simulated annealing on rows that stay legal: blocks of days are swapped between two people or changed
//! in one row (in both rows of a pair), and a worse rota is taken now and then, ever more rarely.
//! Deliberately absent: exact steps and bounds.

use crate::control::Control;
use crate::dice::Dice;
use crate::path::Paths;
use crate::plan::{Plan, State};
use crate::rules::Row;
use crate::swift::{Seat, Turn};

/// How a round cools down.
#[derive(Debug, Clone, Copy)]
struct Schedule {
    moves: u64,
    hot: f64,
    cold: f64,
}

struct Annealer<'a, 'm> {
    plan: &'a Plan<'m>,
    state: State,
    seats: Vec<Seat>,
    /// The people of a move and how their cells turn.
    moves: Vec<(usize, Vec<Turn>)>,
    /// How many of `moves` belong to the move at hand.
    used: usize,
    partner: Vec<Option<usize>>,
    open: Vec<Vec<u8>>,
}

/// Anneals from `state` and returns the best rota met.
fn round(
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

/// Moves of a round for each cell of the rota.
const MOVES_PER_CELL: u64 = 700;

/// A round from the best rota known; the first and every fourth are hotter, each is longer than the last.
pub(crate) fn from_best(
    plan: &Plan,
    best: &State,
    number: u64,
    dice: &mut Dice,
    control: &Control,
) -> State {
    let cells = (plan.model.days * plan.people.len()).max(1) as u64;
    let step = usual_step(plan, best, dice);
    let hot = if number % 4 == 0 {
        step * 0.4
    } else {
        step * 0.15
    };
    let schedule = Schedule {
        moves: MOVES_PER_CELL * cells * (1 + number.min(8)),
        hot: hot.max(0.5),
        cold: (step * 0.004).clamp(0.15, 5.0),
    };
    round(plan, best.clone(), schedule, dice, control)
}

/// The usual size of a change for the worse, from which a round's heat is set.
fn usual_step(plan: &Plan, state: &State, dice: &mut Dice) -> f64 {
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
        let seat = |(paths, row): (&Paths, &Row)| paths.swift.seat(&paths.rules, row);
        let seats = plan.people.iter().zip(&state.rows).map(seat).collect();
        Self {
            plan,
            state,
            seats,
            moves: Vec::new(),
            used: 0,
            partner,
            open,
        }
    }

    fn propose(&mut self, dice: &mut Dice) {
        self.moves[..self.used]
            .iter_mut()
            .for_each(|(_, turns)| turns.clear());
        self.used = 0;
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
        if old == new {
            return;
        }
        let known = self.moves[..self.used]
            .iter()
            .position(|(p, _)| *p == person);
        let at = known.unwrap_or(self.used);
        if at == self.used {
            self.used += 1;
            match self.moves.get_mut(at) {
                Some(free) => free.0 = person,
                None => self.moves.push((person, Vec::new())),
            }
        }
        let turns = &mut self.moves[at].1;
        if !turns.iter().any(|t| t.0 == day) {
            turns.push((day, old, new));
        }
    }

    fn attempt(&mut self, heat: f64, dice: &mut Dice) {
        if let Some(delta) = self.weigh() {
            if delta > 0 && dice.fraction() >= (-(delta as f64) / heat).exp() {
                self.undo();
            }
        }
    }

    /// Makes the move and returns what it costs; `None` (and nothing made) when a row would be illegal.
    fn weigh(&mut self) -> Option<i64> {
        if self.used == 0 {
            return None;
        }
        let mut delta = 0;
        for i in 0..self.used {
            let (p, turns) = (self.moves[i].0, &self.moves[i].1);
            let (paths, seat) = (&self.plan.people[p], &mut self.seats[p]);
            if !paths
                .swift
                .turn(&paths.rules, &mut self.state.rows[p], seat, turns)
            {
                self.turn_back(i);
                return None;
            }
            delta += seat.cost() - self.state.row_cost[p];
            self.state.row_cost[p] = seat.cost();
        }
        delta += self.shift_counts(false);
        self.state.total += delta;
        Some(delta)
    }

    fn undo(&mut self) {
        let before: i64 = self.moves[..self.used]
            .iter()
            .map(|(p, _)| self.state.row_cost[*p])
            .sum();
        let mut delta = self.shift_counts(true);
        self.turn_back(self.used);
        let after: i64 = self.moves[..self.used]
            .iter()
            .map(|(p, _)| self.state.row_cost[*p])
            .sum();
        delta += after - before;
        self.state.total += delta;
    }

    /// Takes back the turns of the first `many` people of the move.
    fn turn_back(&mut self, many: usize) {
        for (p, turns) in &mut self.moves[..many] {
            let flip = |t: &mut Turn| *t = (t.0, t.2, t.1);
            turns.iter_mut().for_each(flip);
            let (paths, seat) = (&self.plan.people[*p], &mut self.seats[*p]);
            paths
                .swift
                .turn(&paths.rules, &mut self.state.rows[*p], seat, turns);
            self.state.row_cost[*p] = seat.cost();
            turns.iter_mut().for_each(flip);
        }
    }

    fn shift_counts(&mut self, back: bool) -> i64 {
        let (links, counts) = (&self.plan.links, &mut self.state.counts);
        let mut delta = 0;
        for (p, turns) in &self.moves[..self.used] {
            for &(day, old, new) in turns {
                let (old, new) = if back { (new, old) } else { (old, new) };
                let mut move_by = |l: usize, change: i32| {
                    let link = &links.list[l];
                    delta -= link.cost(counts[l]);
                    counts[l] += change;
                    delta += link.cost(counts[l]);
                };
                links.each(*p, day, old as usize, &mut |l, change| move_by(l, -change));
                links.each(*p, day, new as usize, &mut |l, change| move_by(l, change));
            }
        }
        delta
    }
}
