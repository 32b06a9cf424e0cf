//! Makes a person's graph small: cuts dead ends, merges nodes that have the same way on, and keeps of the axis what can
//! be reached and can still end well.
//! Deliberately absent: what the nodes stand for.

use std::collections::HashMap;

use crate::graph::{Edge, Graph, Span};
use crate::quick::{Quick, QuickHasher};

/// One way on from a node, whatever the axis holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Way {
    /// The node it leads to, within its layer.
    pub to: u32,
    pub toll: u32,
    /// By how much it raises the axis.
    pub more: u16,
    pub class: u8,
}

/// The nodes of one day: their ways on in one list and where each node's end.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layer {
    pub ways: Vec<Way>,
    pub ends: Vec<u32>,
}

/// Values of the axis, both ends included; none when the first is above the last.
#[derive(Debug, Clone, Copy)]
struct Range {
    first: i32,
    last: i32,
}

/// Cuts dead ends, merges nodes with the same way on, and numbers the rest from the front; `ends` says what each value
/// of the axis costs at the end.
pub(crate) fn backward(layers: &[Layer], ends: &[f64]) -> Graph {
    let mut kept = vec![Layer { ways: Vec::new(), ends: vec![0] }];
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
    let ranges = ranges(&kept, ends);
    match ranges.iter().any(|r| r.is_empty()) {
        true => Graph::default(),
        false => flatten(&kept, &ranges, ends),
    }
}

const DEAD: u32 = u32::MAX;

fn merge(layer: &Layer, renumber: &[u32]) -> (Layer, Vec<u32>) {
    let mut seen: HashMap<u64, u32, Quick> = HashMap::with_capacity_and_hasher(layer.ends.len(), Quick::default());
    let mut nodes = Layer::with_capacity(layer.ways.len(), layer.ends.len());
    let mut numbers = Vec::with_capacity(layer.ends.len());
    let mut begin = 0;
    for &end in &layer.ends {
        let first = nodes.ways.len();
        let alive = layer.ways[begin..end as usize].iter().filter(|w| renumber[w.to as usize] != DEAD);
        nodes.ways.extend(alive.map(|w| Way { to: renumber[w.to as usize], ..*w }));
        begin = end as usize;
        if nodes.ways.len() == first {
            numbers.push(DEAD);
            continue;
        }
        let number = *seen.entry(signature(&nodes.ways[first..])).or_insert(nodes.ends.len() as u32);
        if (number as usize) < nodes.ends.len() && nodes.of(number) == &nodes.ways[first..] {
            nodes.ways.truncate(first);
            numbers.push(number);
        } else {
            numbers.push(nodes.ends.len() as u32);
            nodes.ends.push(nodes.ways.len() as u32);
        }
    }
    (nodes, numbers)
}

impl Layer {
    /// No nodes yet, with room for so many ways and nodes.
    pub(crate) fn with_capacity(ways: usize, nodes: usize) -> Self {
        Self { ways: Vec::with_capacity(ways), ends: Vec::with_capacity(nodes) }
    }

    fn of(&self, node: u32) -> &[Way] {
        let begin = if node == 0 { 0 } else { self.ends[node as usize - 1] };
        &self.ways[begin as usize..self.ends[node as usize] as usize]
    }

    fn nodes(&self) -> u32 {
        self.ends.len() as u32
    }
}

fn signature(ways: &[Way]) -> u64 {
    use std::hash::Hasher;
    let mut hash = QuickHasher::default();
    for w in ways {
        hash.write_u64(u64::from(w.to) << 32 | u64::from(w.toll) << 8 | u64::from(w.class));
        hash.write_u16(w.more);
    }
    hash.finish()
}

impl Range {
    const NONE: Range = Range { first: i32::MAX, last: i32::MIN };

    fn is_empty(self) -> bool {
        self.first > self.last
    }

    fn moved(self, by: i32) -> Range {
        match self.is_empty() {
            true => self,
            false => Range { first: self.first + by, last: self.last + by },
        }
    }

    fn hull(self, other: Range) -> Range {
        Range { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    fn both(self, other: Range) -> Range {
        Range { first: self.first.max(other.first), last: self.last.min(other.last) }
    }
}

/// For each layer the values of the axis that some node of it can be reached with and can end well from.
fn ranges(layers: &[Layer], ends: &[f64]) -> Vec<Range> {
    let reached = reached(layers);
    let mut on = vec![ending(ends)];
    let mut ranges = Vec::with_capacity(layers.len());
    for (layer, reached) in layers.iter().zip(&reached).rev() {
        if !layer.ways.is_empty() {
            let back = |w: &Way| on[w.to as usize].moved(-i32::from(w.more));
            let hull = |node| layer.of(node).iter().map(back).fold(Range::NONE, Range::hull);
            on = (0..layer.nodes()).map(hull).collect();
        }
        let useful = reached.iter().zip(&on).map(|(a, b)| a.both(*b)).filter(|r| !r.is_empty());
        ranges.push(useful.fold(Range::NONE, Range::hull));
    }
    ranges.reverse();
    ranges
}

/// The values with which the axis may end.
fn ending(ends: &[f64]) -> Range {
    let may = |cost: &f64| cost.is_finite();
    match (ends.iter().position(may), ends.iter().rposition(may)) {
        (Some(first), Some(last)) => Range { first: first as i32, last: last as i32 },
        _ => Range::NONE,
    }
}

/// For each layer and node the values of the axis that it can be reached with.
fn reached(layers: &[Layer]) -> Vec<Vec<Range>> {
    let mut all = vec![vec![Range { first: 0, last: 0 }]];
    for (day, layer) in layers[..layers.len() - 1].iter().enumerate() {
        let mut next = vec![Range::NONE; layers[day + 1].nodes() as usize];
        for (node, here) in (0..layer.nodes()).zip(&all[day]) {
            for way in layer.of(node) {
                let to = &mut next[way.to as usize];
                *to = to.hull(here.moved(i32::from(way.more)));
            }
        }
        all.push(next);
    }
    all
}

fn flatten(layers: &[Layer], ranges: &[Range], ends: &[f64]) -> Graph {
    let mut graph = Graph { starts: vec![0], ..Graph::default() };
    let mut span = Span::default();
    for (layer, range) in layers.iter().zip(ranges) {
        span.width = (range.last - range.first + 1) as u32;
        graph.layers.push(span);
        span.node += layer.nodes();
        span.place += layer.nodes() * span.width;
    }
    for (day, layer) in layers[..layers.len() - 1].iter().enumerate() {
        let first = graph.layers[day + 1].node;
        for node in 0..layer.nodes() {
            let edges = layer.of(node).iter().filter_map(|w| edge(w, ranges[day], ranges[day + 1]));
            graph.edges.extend(edges.map(|e| Edge { to: e.to + first, ..e }));
            graph.starts.push(graph.edges.len() as u32);
        }
    }
    let last = ranges[layers.len() - 1];
    graph.last = ends[last.first as usize..=last.last as usize].to_vec();
    graph
}

/// A way as an edge between the values kept on both its sides; `None` when none of them fit together.
fn edge(way: &Way, here: Range, next: Range) -> Option<Edge> {
    let fit = here.both(next.moved(-i32::from(way.more)));
    (!fit.is_empty()).then(|| Edge {
        to: way.to,
        toll: way.toll,
        from: (fit.first - here.first) as u16,
        many: (fit.last - fit.first + 1) as u16,
        lands: (fit.first + i32::from(way.more) - next.first) as u16,
        class: way.class,
    })
}
