//! Makes a person's graph small: cuts dead ends, merges nodes that have the same way on.
//! Deliberately absent: what the nodes stand for.

use std::collections::HashMap;

use crate::graph::{Edge, Graph};
use crate::quick::{Quick, QuickHasher};

/// The nodes of one day: their edges in one list and where each node's edges end.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layer {
    pub edges: Vec<Edge>,
    pub ends: Vec<u32>,
}

/// Cuts dead ends, merges nodes with the same way on, and numbers the rest from the front.
pub(crate) fn backward(layers: &[Layer]) -> Graph {
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
