//! The best row of one person under given prices: a sweep over the graph from the back, then a walk
//! along it; counts that the nodes do not know are followed by a best-first search on top.
//! Deliberately absent: where the prices come from (duals, current needs, wishes, changes).

use crate::digits::growth;
use crate::follow::{Found, Search};
use crate::graph::Graph;
use crate::rules::{Count, Row, Rules, NEVER};
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
    index: usize,
    /// Amounts in `unit`s.
    pub amount: Vec<u32>,
    unit: u32,
    from: u32,
    pub lo: u32,
    pub hi: u32,
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
    slopes: Vec<f64>,
    /// Extras that have to be followed because a row broke them before.
    pub followed: Vec<usize>,
}

/// Room for one sweep; shared between people to spare allocations.
#[derive(Default)]
pub(crate) struct Sweep {
    pub rest: Vec<f64>,
    class_price: Vec<f64>,
    class_value: Vec<u8>,
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
            slopes,
            followed: Vec::new(),
        }
    }

    /// The cheapest legal row when value `v` on day `d` is priced `price[d * values + v]` (wishes and other costs
    /// of single cells are added here). `None` when there is no legal row.
    pub(crate) fn best(&mut self, price: &[f64], sweep: &mut Sweep) -> Option<Best> {
        sweep.rest.clear();
        if self.graph.is_empty() {
            return None;
        }
        loop {
            let lines = self.lines();
            let full = self.full_price(price);
            let offset: f64 = lines.iter().sum();
            sweep.run(&self.graph, self.rules.values, &full);
            if sweep.is_barred() {
                return None;
            }
            let row = sweep.walk(&self.graph);
            let lower = sweep.rest[0] + offset;
            let totals = self.totals(&row);
            let bent = self.bend(&totals, &lines);
            if bent.is_some_and(|bend| bend < 1e-7) {
                return Some(Best {
                    row,
                    cost: lower,
                    lower,
                });
            }
            self.follow_more(&totals, &lines);
            let first = bent.map(|bend| (row, lower + bend));
            let search = Search {
                paths: self,
                lines: &lines,
                price: &full,
                sweep,
            };
            match search.run(first, lower) {
                Found::Row(best) => {
                    self.turn_slopes(&self.totals(&best.row));
                    return Some(best);
                }
                Found::Nothing => return None,
                Found::Breaks(extra) => self.followed.push(extra),
            }
        }
    }

    fn full_price(&self, price: &[f64]) -> Vec<f64> {
        let mut full: Vec<f64> = price
            .iter()
            .zip(&self.rules.cell)
            .map(|(p, &c)| p + c as f64)
            .collect();
        for (extra, &slope) in self.extras.iter().zip(&self.slopes) {
            if slope != 0.0 {
                full.iter_mut()
                    .zip(&extra.amount)
                    .for_each(|(p, &a)| *p += slope * f64::from(a));
            }
        }
        full
    }

    /// Height at zero of the line below each extra's cost.
    fn lines(&self) -> Vec<f64> {
        let line = |(extra, &slope): (&Extra, &f64)| {
            let count = &self.rules.counts[extra.index];
            let heights = (extra.least_left[0]..=extra.most_left[0])
                .map(|n| (n, extra.cost(count, n)))
                .filter(|&(_, cost)| cost < NEVER);
            heights
                .map(|(n, cost)| cost as f64 - slope * f64::from(n))
                .fold(f64::INFINITY, f64::min)
        };
        let finite = |height: f64| if height.is_finite() { height } else { 0.0 };
        self.extras
            .iter()
            .zip(&self.slopes)
            .map(line)
            .map(finite)
            .collect()
    }

    pub(crate) fn totals(&self, row: &[u8]) -> Vec<u32> {
        let values = self.rules.values;
        let total = |e: &Extra| {
            row.iter()
                .enumerate()
                .map(|(d, &v)| e.amount[d * values + v as usize])
                .sum()
        };
        self.extras.iter().map(total).collect()
    }

    /// What the extras cost above their lines; `None` when one may not be.
    pub(crate) fn bend(&self, totals: &[u32], lines: &[f64]) -> Option<f64> {
        let mut sum = 0.0;
        for (i, extra) in self.extras.iter().enumerate() {
            sum += self.bend_of(i, extra, totals[i], lines)?;
        }
        Some(sum)
    }

    pub(crate) fn bend_of(
        &self,
        i: usize,
        extra: &Extra,
        total: u32,
        lines: &[f64],
    ) -> Option<f64> {
        let cost = extra.cost(&self.rules.counts[extra.index], total);
        (cost < NEVER).then(|| cost as f64 - (lines[i] + self.slopes[i] * f64::from(total)))
    }

    fn turn_slopes(&mut self, totals: &[u32]) {
        for (i, extra) in self.extras.iter().enumerate() {
            let count = &self.rules.counts[extra.index];
            let at = |n: u32| extra.cost(count, n);
            let n = totals[i];
            let (here, up) = (at(n), at(n + 1));
            let down = if n > 0 { at(n - 1) } else { here };
            if here < NEVER && up < NEVER && down < NEVER {
                let tangent = (up - down) as f64 / 2.0;
                self.slopes[i] = 0.5 * self.slopes[i] + 0.5 * tangent;
            }
        }
    }

    fn follow_more(&mut self, totals: &[u32], lines: &[f64]) {
        for (i, &total) in totals.iter().enumerate() {
            let off = self
                .bend_of(i, &self.extras[i], total, lines)
                .is_none_or(|bend| bend > 1e-7);
            if off && !self.followed.contains(&i) && self.followed.len() < MOST_FOLLOWED {
                self.followed.push(i);
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
    Extra {
        index,
        amount,
        unit,
        from: count.start,
        lo,
        hi,
        least_left,
        most_left,
    }
}

impl Extra {
    fn cost(&self, count: &Count, n: u32) -> i64 {
        count.cost(self.from + n * self.unit)
    }
}

impl Sweep {
    /// Whether infinite prices bar every way.
    pub(crate) fn is_barred(&self) -> bool {
        self.rest.first() == Some(&f64::INFINITY)
    }

    /// Cheapest way on from every node.
    fn run(&mut self, graph: &Graph, values: usize, price: &[f64]) {
        let days = graph.classes.len();
        self.rest.clear();
        self.rest.resize(graph.starts.len() - 1, 0.0);
        self.class_value.clear();
        for day in (0..days).rev() {
            self.price_classes(
                &graph.classes[day],
                &price[day * values..(day + 1) * values],
            );
            for node in graph.layers[day]..graph.layers[day + 1] {
                let mut best = f64::INFINITY;
                for edge in graph.edges_of(node) {
                    let toll = graph.tolls[edge.toll as usize];
                    let cost =
                        self.class_price[edge.class as usize] + toll + self.rest[edge.to as usize];
                    best = if cost < best { cost } else { best };
                }
                self.rest[node as usize] = best;
            }
        }
        self.order_values(graph, values, price);
    }

    fn price_classes(&mut self, classes: &[Vec<u8>], price: &[f64]) {
        self.class_price.clear();
        let cheapest = |class: &Vec<u8>| {
            class
                .iter()
                .map(|&v| price[v as usize])
                .fold(f64::INFINITY, f64::min)
        };
        self.class_price.extend(classes.iter().map(cheapest));
    }

    /// Keeps for the walk: for each day and class its price and its cheapest value.
    fn order_values(&mut self, graph: &Graph, values: usize, price: &[f64]) {
        self.class_price.clear();
        for (day, classes) in graph.classes.iter().enumerate() {
            for class in classes {
                let at = |v: &u8| price[day * values + *v as usize];
                let best = class
                    .iter()
                    .min_by(|a, b| at(a).total_cmp(&at(b)))
                    .copied()
                    .unwrap_or(0);
                self.class_value.push(best);
                self.class_price.push(at(&best));
            }
        }
    }

    /// Follows the cheapest way from the front.
    fn walk(&self, graph: &Graph) -> Row {
        let (mut node, mut first, mut row) =
            (0u32, 0usize, Vec::with_capacity(graph.classes.len()));
        for classes in &graph.classes {
            let cost = |e: &crate::graph::Edge| {
                let class = first + e.class as usize;
                self.class_price[class] + graph.tolls[e.toll as usize] + self.rest[e.to as usize]
            };
            let edges = graph.edges_of(node).iter();
            let Some(edge) = edges.min_by(|a, b| cost(a).total_cmp(&cost(b))) else {
                break;
            };
            row.push(self.class_value[first + edge.class as usize]);
            node = edge.to;
            first += classes.len();
        }
        row
    }
}
