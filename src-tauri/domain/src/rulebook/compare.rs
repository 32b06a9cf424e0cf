//! Two lists of rules beside each other (CON-10): what is the same, what was changed, and what only one of them has. A rule that
//! stands under another code in the other list is found by its text.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Clause;
use crate::note::similar::likeness;

/// How much of one text must stand in the other for both to be one rule under two codes.
const ALIKE: f64 = 0.6;

/// A rule in the two lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClausePair {
    /// How the two differ.
    pub differs: Differs,
    /// It in the first list.
    pub before: Option<Clause>,
    /// It in the second list.
    pub after: Option<Clause>,
}

/// How a rule differs between two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Differs {
    /// Not at all.
    Same,
    /// The text, or what it costs.
    Changed,
    /// The code; what it says is the same or nearly so.
    Moved,
    /// Only the second list has it.
    Added,
    /// Only the first list has it.
    Removed,
}

/// The rules of two lists in pairs, in the order of the second; what only the first has comes after the rule it followed there.
pub fn compare(before: &[Clause], after: &[Clause]) -> Vec<ClausePair> {
    let mut left: Vec<Option<&Clause>> = before.iter().map(Some).collect();
    let twins: Vec<Option<usize>> = after.iter().map(|clause| twin(clause, before)).collect();
    for at in twins.iter().flatten() {
        left[*at] = None;
    }
    let mut pairs = Vec::new();
    let mut placed: Vec<(usize, usize)> = Vec::new();
    for (clause, known) in after.iter().zip(twins) {
        let earlier = match known {
            Some(at) => before.get(at),
            None => take_alike(clause, &mut left, after),
        };
        if let Some(at) = earlier.and_then(|e| before.iter().position(|b| b.code == e.code)) {
            placed.push((at, pairs.len()));
        }
        pairs.push(paired(earlier, clause));
    }
    with_removed(pairs, placed, &left)
}

/// The rule of the other list with the same code.
fn twin(clause: &Clause, others: &[Clause]) -> Option<usize> {
    others.iter().position(|o| o.code == clause.code)
}

/// The rule of the first list that says nearly the same and whose code the second list has not; it is taken out.
fn take_alike<'a>(clause: &Clause, left: &mut [Option<&'a Clause>], after: &[Clause]) -> Option<&'a Clause> {
    let free = |other: &Clause| twin(other, after).is_none();
    let alike = |other: &Clause| likeness(&clause.words, &other.words).min(likeness(&other.words, &clause.words));
    let ranked = left.iter().enumerate().filter_map(|(at, o)| o.filter(|o| free(o)).map(|o| (at, alike(o))));
    let (at, share) = ranked.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))?;
    if share < ALIKE {
        return None;
    }
    left.get_mut(at).and_then(Option::take)
}

fn paired(before: Option<&Clause>, after: &Clause) -> ClausePair {
    let differs = match before {
        None => Differs::Added,
        Some(b) if b.code != after.code => Differs::Moved,
        Some(b) if says(b) == says(after) => Differs::Same,
        Some(_) => Differs::Changed,
    };
    ClausePair { differs, before: before.cloned(), after: Some(after.clone()) }
}

/// Everything that a rule says, without the id that the file gives it.
fn says(c: &Clause) -> (&str, &str, &str, super::Counts, super::Penalty, &[super::Sanction]) {
    (&c.category, &c.words, &c.paragraph, c.counts, c.penalty, &c.ladder)
}

fn with_removed(pairs: Vec<ClausePair>, placed: Vec<(usize, usize)>, left: &[Option<&Clause>]) -> Vec<ClausePair> {
    let gone = |c: &Clause| ClausePair { differs: Differs::Removed, before: Some(c.clone()), after: None };
    // The pair that each removed rule follows: that of the nearest rule before it which both lists have.
    let after_of = |at: usize| placed.iter().filter(|(b, _)| *b < at).max_by_key(|(b, _)| *b).map(|(_, pair)| *pair);
    let removed: Vec<(Option<usize>, &Clause)> =
        left.iter().enumerate().filter_map(|(at, c)| c.map(|c| (after_of(at), c))).collect();
    let follow = |place: Option<usize>| removed.iter().filter(move |(p, _)| *p == place).map(|(_, c)| gone(c));
    let mut out: Vec<ClausePair> = follow(None).collect();
    for (at, pair) in pairs.into_iter().enumerate() {
        out.push(pair);
        out.extend(follow(Some(at)));
    }
    out
}
