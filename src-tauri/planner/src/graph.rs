//! All legal rows of one person as a layered graph: a path from the first layer to the last is a row,
//! its edges carry what the rules cost. Built once per person, then searched thousands of times.
//! Deliberately absent: prices of the moment (see `path`), and counts too wide to keep in the nodes
//! (`extras`), which the path search follows itself.

use std::collections::HashMap;

use crate::rules::{Before, Count, Rules, NEVER};

/// Most combinations of counts kept in the nodes because of hard rules.
const MOST_HARD: usize = 2400;
/// Most combinations when a count that only costs points is added.
const MOST_SOFT: usize = 60;

/// One way on from a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Edge {
    /// The node it leads to.
    pub to: u32,
    /// The class of values, within the day.
    pub class: u8,
    /// Index into `Graph::tolls`.
    pub toll: u32,
}

/// The graph of one person.
#[derive(Debug, Clone, Default)]
pub(crate) struct Graph {
    /// Where each day's nodes begin; one more entry for the end of the last layer.
    pub layers: Vec<u32>,
    /// Where each node's edges begin; one more entry at the end.
    pub starts: Vec<u32>,
    pub edges: Vec<Edge>,
    pub tolls: Vec<f64>,
    /// For each day its classes of values; values of one class lead to the same nodes.
    pub classes: Vec<Vec<Vec<u8>>>,
    /// Counts the nodes do not know.
    pub extras: Vec<usize>,
}

/// A count kept in the nodes: its place among the digits of a state.
struct Digit {
    count: usize,
    /// First day on which it holds something and the day after which it is settled.
    from: usize,
    settled: usize,
    stride: u32,
    /// How many values its place has room for.
    size: u32,
    unit: u32,
    start: u32,
    lo: u32,
    hi: u32,
    cap: u32,
    least_left: Vec<u32>,
    most_left: Vec<u32>,
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
        let (digits, extras) = choose_digits(rules);
        let (follow, of_class) = follow_classes(rules);
        let mut builder = Builder {
            rules,
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
        let mut graph = backward(&layers);
        graph.tolls = builder.tolls;
        graph.classes = classes;
        graph.extras = extras;
        graph
    }

    /// Whether there is any path (extras left aside).
    pub(crate) fn is_empty(&self) -> bool {
        self.starts.len() < 2
    }

    pub(crate) fn edges_of(&self, node: u32) -> &[Edge] {
        &self.edges[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize]
    }
}

/// What a count can still grow by after each day: (least, most) from day `d` on.
pub(crate) fn growth(rules: &Rules, count: &Count) -> (Vec<u32>, Vec<u32>) {
    let (mut least, mut most) = (vec![0; rules.days + 1], vec![0; rules.days + 1]);
    for day in (0..rules.days).rev() {
        let (lo, hi) = day_growth(rules, count, day);
        least[day] = least[day + 1] + lo;
        most[day] = most[day + 1] + hi;
    }
    (least, most)
}

fn day_growth(rules: &Rules, count: &Count, day: usize) -> (u32, u32) {
    let open = (0..rules.values).filter(|v| rules.open[day] >> v & 1 == 1);
    match &count.amount {
        Some(amount) => {
            let of_day = open.map(|v| amount[day * rules.values + v]);
            of_day
                .fold(None, |range: Option<(u32, u32)>, a| {
                    Some(range.map_or((a, a), |(lo, hi)| (lo.min(a), hi.max(a))))
                })
                .unwrap_or((0, 0))
        }
        None => (
            0,
            u32::from(rules.weekend[day].is_some_and(|(_, last)| last)),
        ),
    }
}

/// The last day that can change a count.
fn settled_on(rules: &Rules, count: &Count) -> usize {
    let inside = |d: &usize| {
        rules.weekend[*d].is_some_and(|(first, _)| (count.from..count.to).contains(&first))
    };
    let weekends = if count.amount.is_none() {
        (0..rules.days).rev().find(inside)
    } else {
        None
    };
    weekends.unwrap_or(0).max(count.to - 1)
}

fn digit(rules: &Rules, index: usize) -> Digit {
    let count = &rules.counts[index];
    let unit = count.unit();
    let (least, most) = growth(rules, count);
    let scale = |list: Vec<u32>| list.into_iter().map(|x| x / unit).collect::<Vec<_>>();
    let (least_left, most_left) = (scale(least), scale(most));
    let (lo, hi) = count.hard_bounds();
    let up = |bound: u32| bound.saturating_sub(count.start).div_ceil(unit);
    let hi = if hi == u32::MAX {
        hi
    } else {
        (hi + 1).saturating_sub(count.start).div_ceil(unit)
    };
    let cap = most_left[0].min(up(count.settles_at()));
    Digit {
        count: index,
        from: count.from,
        settled: settled_on(rules, count),
        stride: 0,
        size: 1,
        unit,
        start: count.start,
        lo: up(lo),
        hi,
        cap,
        least_left,
        most_left,
    }
}

/// Chooses which counts live in the nodes. Counts whose days do not overlap share a place.
fn choose_digits(rules: &Rules) -> (Vec<Digit>, Vec<usize>) {
    let mut all: Vec<Digit> = (0..rules.counts.len())
        .map(|i| digit(rules, i))
        .filter(|d| d.matters(rules))
        .collect();
    all.sort_by_key(|d| {
        let count = &rules.counts[d.count];
        (
            count.amount.is_some(),
            !count.is_hard(),
            d.settled - d.from.min(d.settled) > 7,
            d.cap,
            d.count,
        )
    });
    let mut places: Vec<(u32, Vec<usize>)> = Vec::new();
    let (mut chosen, mut extras): (Vec<Digit>, Vec<usize>) = (Vec::new(), Vec::new());
    for d in all {
        let most = if rules.counts[d.count].amount.is_none() || d.is_bound() {
            MOST_HARD
        } else {
            MOST_SOFT
        };
        let free =
            |days: &Vec<usize>, chosen: &[Digit]| days.iter().all(|&i| !chosen[i].overlaps(&d));
        let place = places
            .iter()
            .position(|(_, days)| free(days, &chosen))
            .unwrap_or(places.len());
        let mut sizes: Vec<u32> = places.iter().map(|(size, _)| *size).collect();
        sizes.resize(sizes.len().max(place + 1), 1);
        sizes[place] = sizes[place].max(d.cap + 1);
        if sizes
            .iter()
            .map(|&s| s as usize)
            .fold(1usize, usize::saturating_mul)
            > most
        {
            extras.push(d.count);
            continue;
        }
        places.resize(places.len().max(place + 1), (1, Vec::new()));
        places[place].0 = sizes[place];
        places[place].1.push(chosen.len());
        chosen.push(d);
    }
    let mut stride = 1;
    for (size, members) in &places {
        members
            .iter()
            .for_each(|&i| (chosen[i].stride, chosen[i].size) = (stride, *size));
        stride *= size;
    }
    (chosen, extras)
}

impl Digit {
    /// Whether any legal row could be told from another by this count.
    fn matters(&self, rules: &Rules) -> bool {
        let count = &rules.counts[self.count];
        let squares = count
            .terms
            .iter()
            .any(|t| matches!(t, crate::rules::Term::Square { .. }));
        let free = |n: u32| count.cost(self.start + n * self.unit) == 0;
        squares || !free(self.least_left[0]) || !free(self.most_left[0])
    }

    fn is_bound(&self) -> bool {
        self.lo > 0 || self.hi < u32::MAX
    }

    fn overlaps(&self, other: &Digit) -> bool {
        self.from <= other.settled && other.from <= self.settled
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
    for v in 1..rules.values {
        let same = of_class.iter().skip(1).position(|&w| row(w) == row(v));
        class[v] = match same {
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
            && self.digits.iter().all(same_count)
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
            let mut index: HashMap<State, u32, Quick> = HashMap::default();
            let (mut next, mut layer) = (Vec::new(), Layer::default());
            for state in &states {
                for (class, values) in classes.iter().enumerate() {
                    let Some((mut to, cost)) = self.step(day, state, values[0] as usize) else {
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
                    layer.edges.push(Edge {
                        to,
                        class: class as u8,
                        toll,
                    });
                }
                layer.ends.push(layer.edges.len() as u32);
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

    fn step(&self, day: usize, state: &State, value: usize) -> Option<(State, i64)> {
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
        Some((to, cost))
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
            let more = match &count.amount {
                Some(amount) => amount[day * self.rules.values + value] / d.unit,
                None => u32::from(fresh_weekend && self.is_inside(day, count)),
            };
            let now = held + more;
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

/// The nodes of one day: their edges in one list and where each node's edges end.
#[derive(Debug, Clone, Default)]
struct Layer {
    edges: Vec<Edge>,
    ends: Vec<u32>,
}

/// Cuts dead ends, merges nodes with the same way on, and numbers the rest from the front.
fn backward(layers: &[Layer]) -> Graph {
    let mut kept = vec![Layer {
        edges: Vec::new(),
        ends: vec![0],
    }];
    let mut renumber: Vec<u32> = vec![0];
    for layer in layers.iter().rev() {
        let (nodes, numbers) = merge(layer, &renumber);
        if nodes.ends.is_empty() {
            return Graph::default();
        }
        kept.push(nodes);
        renumber = numbers;
    }
    kept.reverse();
    flatten(&kept)
}

const DEAD: u32 = u32::MAX;

fn merge(layer: &Layer, renumber: &[u32]) -> (Layer, Vec<u32>) {
    let mut seen: HashMap<u64, u32, Quick> = HashMap::default();
    let mut nodes = Layer::default();
    let mut numbers = Vec::with_capacity(layer.ends.len());
    let mut begin = 0;
    for &end in &layer.ends {
        let first = nodes.edges.len();
        let alive = layer.edges[begin..end as usize]
            .iter()
            .filter(|e| renumber[e.to as usize] != DEAD);
        nodes.edges.extend(alive.map(|e| Edge {
            to: renumber[e.to as usize],
            ..*e
        }));
        begin = end as usize;
        if nodes.edges.len() == first {
            numbers.push(DEAD);
            continue;
        }
        let number = *seen
            .entry(signature(&nodes.edges[first..]))
            .or_insert(nodes.ends.len() as u32);
        if (number as usize) < nodes.ends.len() && nodes.of(number) == &nodes.edges[first..] {
            nodes.edges.truncate(first);
            numbers.push(number);
        } else {
            numbers.push(nodes.ends.len() as u32);
            nodes.ends.push(nodes.edges.len() as u32);
        }
    }
    (nodes, numbers)
}

impl Layer {
    fn of(&self, node: u32) -> &[Edge] {
        let begin = if node == 0 {
            0
        } else {
            self.ends[node as usize - 1]
        };
        &self.edges[begin as usize..self.ends[node as usize] as usize]
    }
}

fn signature(edges: &[Edge]) -> u64 {
    use std::hash::Hasher;
    let mut hash = QuickHasher::default();
    for e in edges {
        hash.write_u64(u64::from(e.to) << 32 | u64::from(e.toll) << 8 | u64::from(e.class));
    }
    hash.finish()
}

fn flatten(layers: &[Layer]) -> Graph {
    let mut graph = Graph {
        layers: vec![0],
        starts: vec![0],
        ..Graph::default()
    };
    let mut first_of_next = 0u32;
    for layer in layers {
        first_of_next += layer.ends.len() as u32;
        graph.layers.push(first_of_next);
        let before = graph.edges.len() as u32;
        graph.edges.extend(layer.edges.iter().map(|e| Edge {
            to: e.to + first_of_next,
            ..*e
        }));
        graph
            .starts
            .extend(layer.ends.iter().map(|end| end + before));
    }
    graph
}

/// A quick hash for small keys; the keys are our own numbers, so nobody can aim collisions at it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct QuickHasher(u64);

/// Builds [`QuickHasher`]s.
pub(crate) type Quick = std::hash::BuildHasherDefault<QuickHasher>;

impl std::hash::Hasher for QuickHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0u8; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, n: u8) {
        self.write_u64(u64::from(n));
    }

    fn write_u16(&mut self, n: u16) {
        self.write_u64(u64::from(n));
    }

    fn write_u32(&mut self, n: u32) {
        self.write_u64(u64::from(n));
    }

    fn write_usize(&mut self, n: usize) {
        self.write_u64(n as u64);
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0.rotate_left(23) ^ n).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_u128(&mut self, n: u128) {
        self.write_u64(n as u64);
        self.write_u64((n >> 64) as u64);
    }
}
