//! The best row of one person under given prices: a sweep over the graph from the back, then a walk
//! along it; counts that the nodes do not know are followed by a best-first search on top.
//! Deliberately absent: where the prices come from (duals, current needs, wishes, changes).

use crate::digits::growth;
use crate::follow::{Found, Search, FEW_STEPS};
use crate::graph::{Edge, Graph};
use crate::lines::Climb;
use crate::rules::{Count, Row, Rules};
use crate::swift::Swift;

/// Counts outside the nodes that one search can follow.
pub(crate) const MOST_FOLLOWED: usize = 8;

/// A row and what it costs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Best {
    pub row: Row,
    /// Prices, tolls and all counts.
    pub cost: f64,
    /// No row costs less than this.
    pub lower: f64,
}

/// A count outside the nodes.
#[derive(Debug, Clone)]
pub(crate) struct Extra {
    pub index: usize,
    /// Amounts in `unit`s.
    pub amount: Vec<u32>,
    unit: u32,
    from: u32,
    pub lo: u32,
    pub hi: u32,
    /// Whether nothing between its bounds costs anything.
    pub is_box: bool,
    pub least_left: Vec<u32>,
    pub most_left: Vec<u32>,
}

/// Searches one person's graph again and again.
#[derive(Debug, Clone)]
pub(crate) struct Paths {
    pub rules: Rules,
    pub graph: Graph,
    pub swift: Swift,
    pub extras: Vec<Extra>,
    /// Slope of the line that stands in for each extra's cost in the sweep; follows the rows found.
    pub slopes: Vec<f64>,
    /// By how much each was last turned where a row broke or did not need it.
    pub strides: Vec<f64>,
    /// Extras that have to be followed because a row broke them before.
    pub followed: Vec<usize>,
}

/// Room for one sweep; shared between people to spare allocations.
#[derive(Default)]
pub(crate) struct Sweep {
    /// Cost of the cheapest way on from each place; of no meaning where bars keep everybody away.
    pub rest: Vec<f64>,
    /// For each day and class its price and its cheapest value, and where each day's begin.
    class_price: Vec<f64>,
    class_value: Vec<u8>,
    day_class: Vec<usize>,
    /// Nodes that bars leave within reach.
    is_open: Vec<bool>,
    is_barred: bool,
    /// Steps after which a search outside the nodes leaves it at the row that it knows; `None` where the best one is wanted
    /// for certain.
    pub enough: Option<usize>,
}

impl Paths {
    pub(crate) fn new(rules: Rules) -> Self {
        let graph = Graph::new(&rules);
        let extras: Vec<Extra> = graph
            .extras
            .iter()
            .map(|&index| extra(&rules, index))
            .collect();
        let slopes = vec![0.0; extras.len()];
        Self {
            swift: Swift::new(&rules),
            rules,
            graph,
            extras,
            strides: slopes.clone(),
            slopes,
            followed: Vec::new(),
        }
    }

    /// The cheapest legal row when value `v` on day `d` is priced `price[d * values + v]` (wishes and other costs
    /// of single cells are added here). `None` when there is no legal row.
    pub(crate) fn best(&mut self, price: &[f64], sweep: &mut Sweep) -> Option<Best> {
        self.best_after(Climb::default(), price, sweep)
    }

    /// Some legal row, the soonest found; `None` when there is none.
    pub(crate) fn any(&mut self, sweep: &mut Sweep) -> Option<Row> {
        let none = vec![0.0; self.rules.days * self.rules.values];
        let enough = sweep.enough.replace(0);
        let best = self.best_after(Climb::ended(), &none, sweep);
        sweep.enough = enough;
        best.map(|best| best.row)
    }

    /// Whether bounds are left outside the nodes.
    pub(crate) fn is_wide(&self) -> bool {
        self.extras.iter().any(|extra| extra.is_box)
    }

    fn best_after(&mut self, mut climb: Climb, price: &[f64], sweep: &mut Sweep) -> Option<Best> {
        sweep.is_barred = false;
        if self.graph.is_empty() {
            return None;
        }
        let mut known: Option<(Row, f64)> = None;
        loop {
            let lines = self.lines();
            let full = self.full_price(price);
            sweep.run(&self.graph, self.rules.values, &full);
            if sweep.is_barred() {
                return None;
            }
            let row = sweep.walk(&self.graph);
            let lower = sweep.rest[0] + lines.iter().sum::<f64>();
            let totals = self.totals(&row);
            let bent = self.bend(&totals, &lines);
            if bent.is_some_and(|bend| bend < 1e-7) {
                return Some(Best { row, cost: lower, lower });
            }
            self.follow_more(&totals, &lines);
            if let Some(cost) = bent.map(|bend| lower + bend) {
                if known.as_ref().is_none_or(|(_, least)| cost < *least) {
                    known = Some((row, cost));
                }
            }
            let slopes = self.slopes.clone();
            let climbs = self.climb(&mut climb, lower, &totals, &full);
            if let Some((row, cost)) = known.take_if(|(_, cost)| *cost - climb.lower < 1e-7) {
                return Some(Best { row, cost, lower: climb.lower });
            }
            if !climbs {
                let is_swept = slopes == self.slopes;
                return self.search((price, is_swept), known, sweep);
            }
        }
    }

    /// The best-first search under the slopes as they stand, which the sweep may have been run with already.
    fn search(&mut self, (price, is_swept): (&[f64], bool), known: Option<(Row, f64)>, sweep: &mut Sweep) -> Option<Best> {
        let lines = self.lines();
        let full = self.full_price(price);
        if !is_swept {
            sweep.run(&self.graph, self.rules.values, &full);
        }
        let lower = sweep.rest[0] + lines.iter().sum::<f64>();
        loop {
            let search = Search { paths: self, lines: &lines, price: &full, sweep };
            match search.run(known.clone(), lower) {
                Found::Row(best) => {
                    self.turn_slopes(&self.totals(&best.row));
                    return Some(best);
                }
                Found::Nothing => return None,
                Found::Breaks(extra) => self.followed.push(extra),
            }
        }
    }
}

fn extra(rules: &Rules, index: usize) -> Extra {
    let count = &rules.counts[index];
    let mut amount = count
        .amount
        .clone()
        .unwrap_or_else(|| vec![0; rules.days * rules.values]);
    let unit = count.unit();
    amount.iter_mut().for_each(|a| *a /= unit);
    let (mut least_left, mut most_left) = growth(rules, count);
    least_left
        .iter_mut()
        .chain(&mut most_left)
        .for_each(|a| *a /= unit);
    let (lo, hi) = count.hard_bounds();
    let lo = lo.saturating_sub(count.start).div_ceil(unit);
    let hi = if hi < count.start {
        0
    } else {
        (hi - count.start) / unit
    };
    let within = lo..=hi.min(most_left[0]);
    let is_box = count.is_hard() && within.clone().all(|n| count.cost(count.start + n * unit) == 0);
    Extra {
        index,
        amount,
        unit,
        from: count.start,
        lo,
        hi,
        is_box,
        least_left,
        most_left,
    }
}

impl Extra {
    pub(crate) fn cost(&self, count: &Count, n: u32) -> i64 {
        count.cost(self.from + n * self.unit)
    }
}

impl Sweep {
    /// For searches that ask again and again.
    pub(crate) fn hurried() -> Self {
        Self { enough: Some(FEW_STEPS), ..Self::default() }
    }

    /// Whether infinite prices bar every way.
    pub(crate) fn is_barred(&self) -> bool {
        self.is_barred
    }

    /// Cheapest way on from every place.
    fn run(&mut self, graph: &Graph, values: usize, price: &[f64]) {
        let days = graph.classes.len();
        self.price_classes(graph, values, price);
        let places = graph.layers[days].place as usize + graph.last.len();
        if self.rest.len() < places {
            self.rest.resize(places, 0.0);
        }
        self.rest[graph.layers[days].place as usize..places].copy_from_slice(&graph.last);
        let has_bars = self.class_price.contains(&f64::INFINITY);
        if has_bars {
            self.open_nodes(graph);
        }
        for day in (0..days).rev() {
            let (here, next) = (graph.layers[day], graph.layers[day + 1]);
            let (front, back) = self.rest.split_at_mut(next.place as usize);
            let class_price = &self.class_price[self.day_class[day]..];
            let nodes = front[here.place as usize..].chunks_exact_mut(here.width as usize);
            for (node, out) in (here.node..).zip(nodes) {
                if has_bars && !self.is_open[node as usize] {
                    continue;
                }
                let edges = graph.edges_of(node).iter();
                let priced = edges.map(|e| (e, class_price[e.class as usize] + graph.tolls[e.toll as usize]));
                if here.width == 1 && next.width == 1 {
                    let onward = priced.map(|(e, cost)| cost + back[(e.to - next.node) as usize]);
                    out[0] = onward.fold(f64::INFINITY, least);
                } else {
                    out.fill(f64::INFINITY);
                    let onward = |e: &Edge| &back[((e.to - next.node) * next.width) as usize..];
                    priced.for_each(|(e, cost)| sweep_edge(e, cost, out, onward(e)));
                }
            }
        }
        self.is_barred = self.rest[0] == f64::INFINITY;
    }

    fn price_classes(&mut self, graph: &Graph, values: usize, price: &[f64]) {
        self.class_price.clear();
        self.class_value.clear();
        self.day_class.clear();
        for (day, classes) in graph.classes.iter().enumerate() {
            self.day_class.push(self.class_price.len());
            let at = |v: &u8| price[day * values + *v as usize];
            for class in classes {
                let best = class.iter().min_by(|a, b| at(a).total_cmp(&at(b))).copied().unwrap_or(0);
                self.class_value.push(best);
                self.class_price.push(at(&best));
            }
        }
    }

    /// Finds the nodes that can be reached past what is barred.
    fn open_nodes(&mut self, graph: &Graph) {
        self.is_open.clear();
        self.is_open.resize(graph.starts.len(), false);
        self.is_open[0] = true;
        for (day, span) in graph.layers.windows(2).enumerate() {
            let class_price = &self.class_price[self.day_class[day]..];
            for node in span[0].node..span[1].node {
                if self.is_open[node as usize] {
                    let edges = graph.edges_of(node).iter();
                    let open = edges.filter(|e| class_price[e.class as usize] < f64::INFINITY);
                    open.for_each(|e| self.is_open[e.to as usize] = true);
                }
            }
        }
    }

    /// Follows the cheapest way from the front.
    fn walk(&self, graph: &Graph) -> Row {
        let (mut place, mut row) = (0u32, Vec::with_capacity(graph.classes.len()));
        for (day, &first) in self.day_class.iter().enumerate() {
            let cost = |(e, to): &(&Edge, u32)| {
                self.class_price[first + e.class as usize] + graph.tolls[e.toll as usize] + self.rest[*to as usize]
            };
            let Some((edge, to)) = graph.ways(day, place).min_by(|a, b| cost(a).total_cmp(&cost(b))) else {
                break;
            };
            row.push(self.class_value[first + edge.class as usize]);
            place = to;
        }
        row
    }
}

/// Lowers the places of a node to what going on by an edge costs; `onward` begins with the node it leads to.
fn sweep_edge(edge: &Edge, cost: f64, out: &mut [f64], onward: &[f64]) {
    if cost == f64::INFINITY {
        return;
    }
    let (from, many, lands) = (edge.from as usize, edge.many as usize, edge.lands as usize);
    let pairs = out[from..from + many].iter_mut().zip(&onward[lands..lands + many]);
    pairs.for_each(|(place, rest)| *place = least(*place, cost + rest));
}

/// The lesser of two costs; a plain comparison, which compiles to one instruction.
fn least(known: f64, cost: f64) -> f64 {
    if cost < known {
        cost
    } else {
        known
    }
}
