//! All legal rows of one person as a layered graph: a path from the first layer to the last is a row,
//! its edges carry what the rules cost. Built once per person, then searched thousands of times.
//! One count over the whole plan, the axis, is not told apart by nodes: each node has a place for each value of it, side
//! by side, so that a search deals with all of them in one run through memory.
//! Deliberately absent: prices of the moment (see `path`), and counts too wide to keep in the nodes
//! (`extras`), which the path search follows itself.

use std::collections::HashMap;

use crate::digits::{choose_digits, take_axis, Digit};
use crate::merge::{backward, Layer, Way};
use crate::quick::Quick;
use crate::rules::{Before, Count, Rules, NEVER};

/// One way on from a node.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    /// The node it leads to.
    pub to: u32,
    /// Index into `Graph::tolls`.
    pub toll: u32,
    /// The first of its node's places that it goes on from, and how many do.
    pub from: u16,
    pub many: u16,
    /// The place of `to` that the first of them leads to.
    pub lands: u16,
    /// The class of values, within the day.
    pub class: u8,
}

/// The nodes before one day, or the one after the last.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Span {
    /// The first node and its first place.
    pub node: u32,
    pub place: u32,
    /// Places of each node.
    pub width: u32,
}

/// The graph of one person.
#[derive(Debug, Clone, Default)]
pub(crate) struct Graph {
    /// The nodes before each day, and one more entry for the only node after the last.
    pub layers: Vec<Span>,
    /// Where each node's edges begin; one more entry at the end.
    pub starts: Vec<u32>,
    pub edges: Vec<Edge>,
    pub tolls: Vec<f64>,
    /// What each place of the last node costs; infinite where the axis may not end.
    pub last: Vec<f64>,
    /// For each day its classes of values; values of one class lead to the same nodes.
    pub classes: Vec<Vec<Vec<u8>>>,
    /// Counts the nodes do not know.
    pub extras: Vec<usize>,
}

/// The state before a day is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct State {
    /// 0: nothing before; otherwise 1 + class of the last value (0 for off).
    last: u8,
    /// Length of the run, cut where the tables end.
    run: u8,
    /// Whether the run is judged for being too short.
    judged: bool,
    /// Whether the weekend under way is worked already.
    weekend: bool,
    digits: u32,
}

struct Builder<'a> {
    rules: &'a Rules,
    axis: Option<Digit>,
    /// Class of each value by what may follow it.
    follow: Vec<u8>,
    /// A value of each such class.
    of_class: Vec<usize>,
    digits: Vec<Digit>,
    tolls: Vec<f64>,
    toll_of: HashMap<i64, u32, Quick>,
}

impl Graph {
    /// Builds the graph; it has no path when no row is legal.
    pub(crate) fn new(rules: &Rules) -> Self {
        let (mut digits, extras) = choose_digits(rules);
        let axis = take_axis(rules, &mut digits);
        let (follow, of_class) = follow_classes(rules);
        let mut builder = Builder {
            rules,
            axis,
            follow,
            of_class,
            digits,
            tolls: vec![0.0],
            toll_of: HashMap::default(),
        };
        let classes: Vec<Vec<Vec<u8>>> = (0..rules.days)
            .map(|day| builder.value_classes(day))
            .collect();
        let layers = builder.forward(&classes);
        let mut graph = backward(&layers, &builder.ends());
        graph.tolls = builder.tolls;
        graph.classes = classes;
        graph.extras = extras;
        graph
    }

    /// Whether there is no path at all (extras left aside).
    pub(crate) fn is_empty(&self) -> bool {
        self.layers.is_empty()
    }

    pub(crate) fn edges_of(&self, node: u32) -> &[Edge] {
        &self.edges[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize]
    }

    /// The ways on from a place before a day, each with the place that it leads to.
    pub(crate) fn ways(&self, day: usize, place: u32) -> impl Iterator<Item = (&Edge, u32)> {
        let (here, next) = (self.layers[day], self.layers[day + 1]);
        let (node, at) = ((place - here.place) / here.width, (place - here.place) % here.width);
        let lands = move |edge: &Edge| {
            let beyond = at.checked_sub(u32::from(edge.from)).filter(|&b| b < u32::from(edge.many))?;
            Some(next.place + (edge.to - next.node) * next.width + u32::from(edge.lands) + beyond)
        };
        self.edges_of(here.node + node).iter().filter_map(move |edge| Some((edge, lands(edge)?)))
    }
}

fn follow_classes(rules: &Rules) -> (Vec<u8>, Vec<usize>) {
    let row = |v: usize| {
        (
            rules.next[v],
            &rules.next_cost[v * rules.values..(v + 1) * rules.values],
        )
    };
    let (mut class, mut of_class) = (vec![0u8; rules.values], vec![0usize]);
    for (v, class) in class.iter_mut().enumerate().skip(1) {
        let same = of_class.iter().skip(1).position(|&w| row(w) == row(v));
        *class = match same {
            Some(i) => (i + 1) as u8,
            None => {
                of_class.push(v);
                (of_class.len() - 1) as u8
            }
        };
    }
    (class, of_class)
}

impl Builder<'_> {
    /// Groups the values open on a day that no rule in the nodes can tell apart.
    fn value_classes(&self, day: usize) -> Vec<Vec<u8>> {
        let mut classes: Vec<Vec<u8>> = Vec::new();
        for v in (0..self.rules.values).filter(|v| self.rules.open[day] >> v & 1 == 1) {
            match classes
                .iter()
                .position(|c| self.alike(day, c[0] as usize, v))
            {
                Some(i) => classes[i].push(v as u8),
                None => classes.push(vec![v as u8]),
            }
        }
        classes
    }

    fn alike(&self, day: usize, a: usize, b: usize) -> bool {
        let r = self.rules;
        let same_first = r.first >> a & 1 == r.first >> b & 1 && r.first_cost[a] == r.first_cost[b];
        let same_after = |w: usize| {
            r.next[w] >> a & 1 == r.next[w] >> b & 1
                && r.next_cost[w * r.values + a] == r.next_cost[w * r.values + b]
        };
        let same_count = |d: &Digit| match &r.counts[d.count].amount {
            Some(amount) => amount[day * r.values + a] == amount[day * r.values + b],
            None => true,
        };
        (a == 0) == (b == 0)
            && self.follow[a] == self.follow[b]
            && (day > 0 || same_first)
            && (0..r.values).all(same_after)
            && self.digits.iter().chain(&self.axis).all(same_count)
    }

    fn first_state(&self) -> State {
        let (last, run, judged) = match self.rules.before {
            Before::Unknown => (0, 0, false),
            Before::Off(n) => (0, self.cut(n as usize), true),
            Before::Work(n) => (1, self.cut(n as usize), true),
        };
        State {
            last,
            run,
            judged,
            weekend: false,
            digits: 0,
        }
    }

    fn cut(&self, run: usize) -> u8 {
        run.min(self.rules.work_step.len() - 1).min(250) as u8
    }

    /// All states day by day from the front, each with its edges.
    fn forward(&mut self, classes: &[Vec<Vec<u8>>]) -> Vec<Layer> {
        let mut states = vec![self.first_state()];
        let mut layers = Vec::with_capacity(self.rules.days);
        for (day, classes) in classes.iter().enumerate() {
            let is_last = day + 1 == self.rules.days;
            let mut index: HashMap<State, u32, Quick> = HashMap::with_capacity_and_hasher(2 * states.len(), Quick::default());
            let mut next = Vec::with_capacity(2 * states.len());
            let mut layer = Layer::with_capacity(states.len() * classes.len(), states.len());
            for state in &states {
                for (class, values) in classes.iter().enumerate() {
                    let Some((mut to, cost, more)) = self.step(day, state, values[0] as usize) else {
                        continue;
                    };
                    if is_last {
                        to = State {
                            last: 0,
                            run: 0,
                            judged: false,
                            weekend: false,
                            digits: 0,
                        };
                    }
                    let to = *index.entry(to).or_insert_with(|| {
                        next.push(to);
                        (next.len() - 1) as u32
                    });
                    let toll = self.toll(cost);
                    layer.ways.push(Way { to, class: class as u8, toll, more });
                }
                layer.ends.push(layer.ways.len() as u32);
            }
            layers.push(layer);
            states = next;
        }
        layers
    }

    fn toll(&mut self, cost: i64) -> u32 {
        if cost == 0 {
            return 0;
        }
        let tolls = &mut self.tolls;
        *self.toll_of.entry(cost).or_insert_with(|| {
            tolls.push(cost as f64);
            (tolls.len() - 1) as u32
        })
    }

    /// What each value of the axis costs at the end, up to the highest that may be.
    fn ends(&self) -> Vec<f64> {
        let Some(axis) = &self.axis else {
            return vec![0.0];
        };
        let cost = |n: u32| match self.rules.counts[axis.count].cost(axis.start + n * axis.unit) {
            cost if cost < NEVER => cost as f64,
            _ => f64::INFINITY,
        };
        (0..=axis.cap).map(cost).collect()
    }

    /// The state after a day, what the step costs, and by how much it raises the axis.
    fn step(&self, day: usize, state: &State, value: usize) -> Option<(State, i64, u16)> {
        let r = self.rules;
        let (follows, mut cost) = match day {
            0 => (r.first, r.first_cost[value]),
            _ => {
                let before = self.of_class[state.last as usize];
                (r.next[before], r.next_cost[before * r.values + value])
            }
        };
        if follows >> value & 1 == 0 {
            return None;
        }
        let mut to = *state;
        cost += self.step_run(day, state, value, &mut to)?;
        to.last = self.follow[value];
        let fresh_weekend = match r.weekend[day] {
            Some((_, is_last)) => {
                to.weekend = !is_last && (state.weekend || value != 0);
                value != 0 && !state.weekend
            }
            None => false,
        };
        cost += self.step_digits(day, value, fresh_weekend, &mut to)?;
        let more = self.axis.as_ref().map_or(0, |axis| self.more(axis, day, value, fresh_weekend));
        Some((to, cost, more as u16))
    }

    /// By how much a day's value raises a count, in its units.
    fn more(&self, digit: &Digit, day: usize, value: usize, fresh_weekend: bool) -> u32 {
        let count = &self.rules.counts[digit.count];
        match &count.amount {
            Some(amount) => amount[day * self.rules.values + value] / digit.unit,
            None => u32::from(fresh_weekend && self.is_inside(day, count)),
        }
    }

    fn step_run(&self, day: usize, state: &State, value: usize, to: &mut State) -> Option<i64> {
        let r = self.rules;
        let (works, worked) = (value != 0, state.last != 0);
        let absent = r.absent[day] && !works;
        let mut cost = 0;
        if works != worked {
            if state.judged && state.run > 0 && !absent {
                cost += if worked {
                    r.work_end[state.run as usize]
                } else {
                    r.off_end[state.run as usize]
                };
            }
            to.judged = worked || (state.run > 0 && !(day > 0 && r.absent[day - 1]));
            to.run = 0;
        }
        to.run = self.cut(to.run as usize + 1);
        to.judged &= !absent;
        if works {
            cost += r.work_step[to.run as usize];
        }
        self.forget_run(works, to);
        (cost < NEVER).then_some(cost)
    }

    /// Forgets of a run what can no longer cost anything, so that more states are alike.
    fn forget_run(&self, works: bool, to: &mut State) {
        let r = self.rules;
        let free = |table: &[i64]| table[to.run as usize..].iter().all(|&c| c == 0);
        to.judged &= !free(if works { &r.work_end } else { &r.off_end });
        if !to.judged && (!works || free(&r.work_step)) {
            to.run = self.cut(usize::MAX);
        }
    }

    fn step_digits(
        &self,
        day: usize,
        value: usize,
        fresh_weekend: bool,
        to: &mut State,
    ) -> Option<i64> {
        let mut cost = 0;
        for d in self
            .digits
            .iter()
            .filter(|d| d.from <= day && day <= d.settled)
        {
            let held = to.digits / d.stride % d.size;
            let count = &self.rules.counts[d.count];
            let now = held + self.more(d, day, value, fresh_weekend);
            if now + d.least_left[day + 1] >= d.hi || now + d.most_left[day + 1] < d.lo {
                return None;
            }
            let kept = now.min(d.cap);
            to.digits -= held * d.stride;
            if day < d.settled {
                to.digits += kept * d.stride;
            } else {
                cost += count.cost(d.start + kept * d.unit);
            }
        }
        (cost < NEVER).then_some(cost)
    }

    fn is_inside(&self, day: usize, count: &Count) -> bool {
        self.rules.weekend[day].is_some_and(|(first, _)| (count.from..count.to).contains(&first))
    }
}
