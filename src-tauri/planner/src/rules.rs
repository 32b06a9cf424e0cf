//! One person's rules, drawn together from the model into tables that a search can use.
//! Deliberately absent: rules that tie two people (see `links`), and any search.
//!
//! A row holds one value a day: 0 is off, `s + 1` is shift `s`.

use crate::model::{Cell, Limit, Measure, Model, RunKind, Start, Strength, Want, Wishes, MAX_WEIGHT};
use crate::outcome::Rule;

pub(crate) use crate::toll::{balance_cost, Count, Term, Toll, Treat, NEVER};

/// One person's days: 0 is off, `s + 1` is shift `s`.
pub(crate) type Row = Vec<u8>;

/// Whether a pin may go against other rules about its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pins {
    /// It stands; the rules it breaks are named afterwards.
    Stand,
    /// It is one rule among the others.
    Judged,
}

/// How the first run begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    Unknown,
    Off(u32),
    Work(u32),
}

/// All rules of one person as tables.
#[derive(Debug, Clone)]
pub(crate) struct Rules {
    pub days: usize,
    pub values: usize,
    /// Values open on each day, one bit each.
    pub open: Vec<u64>,
    /// Cost of each (day, value).
    pub cell: Vec<i64>,
    /// Values that may follow a value.
    pub next: Vec<u64>,
    /// Cost of (value, following value).
    pub next_cost: Vec<i64>,
    pub first: u64,
    pub first_cost: Vec<i64>,
    /// Cost when a work run reaches a length; longer runs cost what the last entry says.
    pub work_step: Vec<i64>,
    /// Cost when a work run of a length ends.
    pub work_end: Vec<i64>,
    /// Cost when a run of days off of a length ends.
    pub off_end: Vec<i64>,
    pub before: Before,
    pub absent: Vec<bool>,
    /// For each day: the first day of its weekend and whether it is that weekend's last.
    pub weekend: Vec<Option<(usize, bool)>>,
    pub counts: Vec<Count>,
    /// Most combinations of counts that a graph keeps in its nodes because of hard rules; the others are followed.
    pub room: usize,
}

/// Combinations kept in the nodes where there is room for them.
pub(crate) const ROOM: usize = 2400;

impl Rules {
    /// Draws up the tables of person `p`; `treat` says how each rule is taken. A pin stands whatever
    /// other rules say.
    pub(crate) fn new(model: &Model, p: usize, treat: &dyn Fn(Rule) -> Treat) -> Self {
        Self::with_pins(model, p, treat, Pins::Stand)
    }

    /// The same with pins taken as said.
    pub(crate) fn with_pins(model: &Model, p: usize, treat: &dyn Fn(Rule) -> Treat, pins: Pins) -> Self {
        let values = model.shifts.len() + 1;
        let mut rules = Self {
            days: model.days,
            values,
            open: vec![0; model.days],
            cell: vec![0; model.days * values],
            next: vec![all_values(values); values],
            next_cost: vec![0; values * values],
            first: all_values(values),
            first_cost: vec![0; values],
            work_step: vec![0; 2],
            work_end: vec![0; 2],
            off_end: vec![0; 2],
            before: before(model.people[p].start),
            absent: model.people[p].cells.iter().map(|c| *c == Cell::Absent).collect(),
            weekend: weekend_days(model),
            counts: Vec::new(),
            room: ROOM,
        };
        rules.add_cells(model, p, treat, pins);
        rules.add_successions(model, p, treat);
        rules.add_runs(model, p, treat);
        rules.add_counts(model, p, treat);
        rules
    }

    fn add_cells(&mut self, model: &Model, p: usize, treat: &dyn Fn(Rule) -> Treat, pins: Pins) {
        for day in 0..self.days {
            let pin = pinned(model.people[p].cells[day]).filter(|_| treat(Rule::Cell { day }) != Treat::Drop);
            for value in 0..self.values {
                let cost = self.cell_cost(model, p, (day, value), treat);
                let free = cost < NEVER || (pin.is_some() && pins == Pins::Stand);
                let open = free && pin.is_none_or(|pin| pin == value);
                self.open[day] |= u64::from(open) << value;
                self.cell[day * self.values + value] = if cost < NEVER { cost } else { 0 };
            }
        }
    }

    fn cell_cost(&self, model: &Model, p: usize, (day, value): (usize, usize), treat: &dyn Fn(Rule) -> Treat) -> i64 {
        let mut cost = 0i64;
        each_cell_miss(model, p, day, value, &mut |rule, strength| {
            if let Some(toll) = Toll::of(strength, treat(rule), 1) {
                cost = (cost + toll.cost(1)).min(NEVER);
            }
        });
        cost
    }

    fn add_successions(&mut self, model: &Model, p: usize, treat: &dyn Fn(Rule) -> Treat) {
        let mut clash = |first: Option<usize>, then: usize, cost: i64| match first {
            Some(a) if cost >= NEVER => self.next[a + 1] &= !(1 << (then + 1)),
            Some(a) => self.next_cost[(a + 1) * self.values + then + 1] += cost,
            None if cost >= NEVER => self.first &= !(1 << (then + 1)),
            None => self.first_cost[then + 1] += cost,
        };
        let start = model.people[p].start;
        for (i, rule) in model.successions.iter().enumerate() {
            if let Some(toll) = Toll::of(rule.strength, treat(Rule::Succession(i)), 1) {
                clash(Some(rule.first), rule.then, toll.cost(1));
                if matches!(start, Start::Work { last, .. } if last == Some(rule.first)) {
                    clash(None, rule.then, toll.cost(1));
                }
            }
        }
        let Some(rest) = model.shortest_rest else {
            return;
        };
        let Some(toll) = Toll::of(rest.strength, treat(Rule::ShortestRest), 1) else {
            return;
        };
        for (b, then) in model.shifts.iter().enumerate() {
            let too_soon = |ended: i32| i64::from(then.start) - i64::from(ended) < i64::from(rest.minutes);
            for (a, first) in model.shifts.iter().enumerate() {
                if too_soon(first.end - 1440) {
                    clash(Some(a), b, toll.cost(1));
                }
            }
            if matches!(start, Start::Work { ended, .. } if too_soon(ended)) {
                clash(None, b, toll.cost(1));
            }
        }
    }

    fn add_runs(&mut self, model: &Model, p: usize, treat: &dyn Fn(Rule) -> Treat) {
        let runs = &model.people[p].runs;
        let carried = match self.before {
            Before::Work(run) => run as usize,
            _ => 0,
        };
        let longest = runs.iter().map(|r| r.days as usize + 2).max().unwrap_or(1);
        let length = longest.min(carried + self.days + 1).max(1) + 1;
        (self.work_step, self.work_end, self.off_end) = (vec![0; length], vec![0; length], vec![0; length]);
        for (i, run) in runs.iter().enumerate() {
            let Some(toll) = Toll::of(run.strength, treat(Rule::Run(i)), 1) else {
                continue;
            };
            for n in 1..length {
                let (n64, bound) = (n as u64, u64::from(run.days));
                match run.kind {
                    RunKind::LongestWork if n64 > bound => {
                        let (so_far, before) = (toll.cost(n64 - bound), toll.cost(n64 - bound - 1));
                        add(&mut self.work_step[n], if so_far < NEVER { so_far - before } else { NEVER });
                    }
                    RunKind::ShortestWork => add(&mut self.work_end[n], toll.cost(bound.saturating_sub(n64))),
                    RunKind::ShortestOff => add(&mut self.off_end[n], toll.cost(bound.saturating_sub(n64))),
                    RunKind::LongestWork => {}
                }
            }
            self.stretch_for(toll, run.kind, u64::from(run.days));
        }
    }

    /// A loosened longest run needs one more table entry per forgiven day, to know where it ends.
    fn stretch_for(&mut self, toll: Toll, kind: RunKind, bound: u64) {
        if kind != RunKind::LongestWork || toll.most == 0 || toll.most == u64::MAX {
            return;
        }
        let stop = (bound + toll.most + 1) as usize;
        while self.work_step.len() <= stop {
            let (step, end, off) = (last(&self.work_step), last(&self.work_end), last(&self.off_end));
            self.work_step.push(step);
            self.work_end.push(end);
            self.off_end.push(off);
        }
        self.work_step[stop] = NEVER;
    }

    fn add_counts(&mut self, model: &Model, p: usize, treat: &dyn Fn(Rule) -> Treat) {
        let person = &model.people[p];
        for (i, limit) in person.limits.iter().enumerate() {
            let unit = if limit.measure == Measure::Minutes { 60 } else { 1 };
            if let Some(toll) = Toll::of(limit.strength, treat(Rule::Limit(i)), unit) {
                let term = bounds(limit, toll);
                self.add_term(model, p, (limit.measure, limit.from, limit.to), limit.carried, term);
            }
        }
        for (i, balance) in person.balances.iter().enumerate() {
            if balance.weight == 0 || treat(Rule::Balance(i)) == Treat::Drop {
                continue;
            }
            let weight = i64::from(balance.weight.min(MAX_WEIGHT));
            let unit = i64::from(balance.unit);
            let term = Term::Square { carried: balance.carried, target: balance.target, unit, weight };
            self.add_term(model, p, (balance.measure, 0, model.days), 0, term);
        }
    }

    fn add_term(&mut self, model: &Model, p: usize, what: (Measure, usize, usize), start: u32, term: Term) {
        let (measure, from, to) = what;
        if from >= to {
            return;
        }
        let same = |c: &&mut Count| (c.measure, c.from, c.to, c.start) == (measure, from, to, start);
        if let Some(count) = self.counts.iter_mut().find(same) {
            count.terms.push(term);
            return;
        }
        let amount = (measure != Measure::Weekends).then(|| {
            let cells = (0..self.days).flat_map(|d| (0..self.values).map(move |v| (d, v)));
            cells.map(|(d, v)| if (from..to).contains(&d) { amount(model, p, measure, d, v) } else { 0 }).collect()
        });
        self.counts.push(Count { amount, measure, from, to, start, terms: vec![term] });
    }
}

fn bounds(limit: &Limit, toll: Toll) -> Term {
    Term::Bounds { min: limit.min.unwrap_or(0), max: limit.max.unwrap_or(u32::MAX), toll }
}

fn add(slot: &mut i64, cost: i64) {
    *slot = (*slot + cost).min(NEVER);
}

fn last(list: &[i64]) -> i64 {
    list.last().copied().unwrap_or(0)
}

fn all_values(values: usize) -> u64 {
    (1u64 << values) - 1
}

fn before(start: Start) -> Before {
    match start {
        Start::Unknown => Before::Unknown,
        Start::Off { run } => Before::Off(run.max(1)),
        Start::Work { run, .. } => Before::Work(run.max(1)),
    }
}

fn weekend_days(model: &Model) -> Vec<Option<(usize, bool)>> {
    let mut out = vec![None; model.days];
    for days in &model.weekends {
        for (i, &day) in days.iter().enumerate() {
            out[day] = Some((days[0], i + 1 == days.len()));
        }
    }
    out
}

/// The value a settled cell is fixed to.
pub(crate) fn pinned(cell: Cell) -> Option<usize> {
    match cell {
        Cell::Free => None,
        Cell::Rest | Cell::Leave | Cell::Absent => Some(0),
        Cell::Shift(s) => Some(s + 1),
    }
}

/// What one cell adds to a measure (weekends are counted elsewhere).
pub(crate) fn amount(model: &Model, p: usize, measure: Measure, day: usize, value: usize) -> u32 {
    let shift = value.checked_sub(1);
    match (measure, shift) {
        (Measure::RestHalves, Some(s)) => model.shifts[s].rest_halves,
        (Measure::RestHalves, None) => match model.people[p].cells[day] {
            Cell::Leave | Cell::Absent => 0,
            Cell::Free | Cell::Rest | Cell::Shift(_) => 2,
        },
        (Measure::Weekends, _) | (_, None) => 0,
        (Measure::Minutes, Some(s)) => model.shifts[s].minutes,
        (Measure::WorkDays, Some(_)) => 1,
        (Measure::Shift(wanted), Some(s)) => u32::from(wanted == s),
        (Measure::Tally(t), Some(s)) => {
            let tally = &model.tallies[t];
            tally.per_shift[s] * tally.per_day.get(day).copied().unwrap_or(1)
        }
    }
}

/// Calls `miss` for each rule about this one cell that the value does not keep.
pub(crate) fn each_cell_miss(model: &Model, p: usize, day: usize, value: usize, miss: &mut dyn FnMut(Rule, Strength)) {
    let person = &model.people[p];
    if let Some(shift) = value.checked_sub(1) {
        if !person.allowed[shift] {
            miss(Rule::Allowed { shift }, model.shifts[shift].barred);
        }
        if model.shifts[shift].offered.get(day) == Some(&false) {
            miss(Rule::Offered { shift }, Strength::Hard);
        }
        for (i, blocked) in person.blocked.iter().enumerate().filter(|(_, b)| b.holds(day, shift)) {
            miss(Rule::Blocked(i), blocked.strength);
        }
    }
    for (i, wish) in person.wishes.iter().enumerate().filter(|(_, w)| w.day == day) {
        let wanted = match wish.want {
            Want::Off => 0,
            Want::Shift(s) => s + 1,
        };
        if (wish.wishes == Wishes::For) != (wanted == value) {
            miss(Rule::Wish(i), wish.strength);
        }
    }
}
