//! What the results say: of each question facility, discrimination and what was chosen instead (as Moodle defines them), of each
//! person the knowledge of a category over time, and what is taught badly.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Marks of the attempts that are analysed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// The most that each question is worth.
    pub most: Vec<f64>,
    /// One row per attempt, one cell per question: its mark, or `None` where the attempt did not ask it. What was asked and left
    /// blank is worth 0.
    pub rows: Vec<Vec<Option<f64>>>,
}

/// What the marks say of a question. A figure is `None` where it is not defined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ItemFigures {
    /// Attempts that were asked it.
    pub asked: u32,
    /// The mean mark in percent of the most; not defined where nothing can be earned or nobody was asked.
    pub facility: Option<f64>,
    /// 100 cov(mark, rest) / sqrt(var(mark) var(rest)), where the rest is what the attempt earned elsewhere; not defined for one
    /// attempt, or where either is the same in all.
    pub discrimination: Option<f64>,
    /// 100 cov(mark, rest) / cov(marks in order, rests in order): how near it comes to the best that these marks could tell; not
    /// defined where that is nothing.
    pub efficiency: Option<f64>,
}

/// The figures of every question.
pub fn items(marks: &Marks) -> Vec<ItemFigures> {
    let totals: Vec<f64> = marks.rows.iter().map(|row| row.iter().flatten().sum()).collect();
    (0..marks.most.len()).map(|at| item(marks, &totals, at)).collect()
}

fn item(marks: &Marks, totals: &[f64], at: usize) -> ItemFigures {
    let (mut own, mut rest) = (Vec::with_capacity(totals.len()), Vec::with_capacity(totals.len()));
    for (row, total) in marks.rows.iter().zip(totals) {
        if let Some(mark) = row.get(at).copied().flatten() {
            own.push(mark);
            rest.push(total - mark);
        }
    }
    let most = marks.most.get(at).copied().unwrap_or(0.0);
    let mean = mean(&own);
    let facility = mean.filter(|_| most != 0.0).map(|mean| 100.0 * mean / most);
    let figures = ItemFigures { asked: own.len() as u32, facility, ..ItemFigures::default() };
    let Some(together) = covariance(&own, &rest) else { return figures };
    let spread = varies(&own).zip(varies(&rest)).map(|(a, b)| (a * b).sqrt());
    own.sort_by(f64::total_cmp);
    rest.sort_by(f64::total_cmp);
    let best = covariance(&own, &rest).filter(|_| spread.is_some());
    ItemFigures {
        discrimination: spread.map(|spread| 100.0 * together / spread),
        efficiency: best.filter(|best| *best != 0.0).map(|best| 100.0 * together / best),
        ..figures
    }
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// `None` for fewer than two.
fn covariance(a: &[f64], b: &[f64]) -> Option<f64> {
    let (mean_a, mean_b) = (mean(a)?, mean(b)?);
    let sum: f64 = a.iter().zip(b).map(|(x, y)| (x - mean_a) * (y - mean_b)).sum();
    (a.len() > 1).then(|| sum / (a.len() - 1) as f64)
}

/// The variance; `None` where all are the same but for what rounding leaves.
fn varies(values: &[f64]) -> Option<f64> {
    let (least, most) = values.iter().fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(*v), high.max(*v)));
    let size = least.abs().max(most.abs());
    if most - least <= size * 1e-12 { None } else { covariance(values, values) }
}

/// How often each answer of a question was given, by those who reached much and by those who reached little.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Choice {
    /// The place of the answer; `None` for a blank.
    pub answer: Option<u32>,
    /// How often.
    pub count: u32,
    /// Of these, in the better third of the attempts.
    pub upper: u32,
    /// Of these, in the weaker third.
    pub lower: u32,
}

/// The distractor table of a question: for each attempt that was asked, its total and the answers given. Everything that was chosen
/// stands there, most often first, and the blanks.
pub fn distractors(attempts: &[(f64, Vec<u32>)]) -> Vec<Choice> {
    let mut totals: Vec<f64> = attempts.iter().map(|(total, _)| *total).collect();
    totals.sort_by(f64::total_cmp);
    let third = totals.len() / 3;
    let low = totals.get(third.saturating_sub(1)).copied().filter(|_| third > 0);
    let high = totals.get(totals.len() - third.max(1).min(totals.len())).copied().filter(|_| third > 0);
    let mut counts: BTreeMap<Option<u32>, Choice> = BTreeMap::new();
    for (total, chosen) in attempts {
        let blank = chosen.is_empty().then_some(None);
        for answer in blank.into_iter().chain(chosen.iter().map(|c| Some(*c))) {
            let row = counts.entry(answer).or_insert(Choice { answer, count: 0, upper: 0, lower: 0 });
            row.count += 1;
            // Where both thirds end at the same total nothing is told apart.
            if low != high {
                row.upper += u32::from(high.is_some_and(|h| *total >= h));
                row.lower += u32::from(low.is_some_and(|l| *total <= l));
            }
        }
    }
    let mut table: Vec<Choice> = counts.into_values().collect();
    table.sort_by_key(|c| (std::cmp::Reverse(c.count), c.answer));
    table
}

/// From this facility down something is taught badly.
pub const TAUGHT_BADLY: f64 = 60.0;
/// So many answers say something about the teaching.
pub const ENOUGH: u32 = 5;

/// Whether the mean mark over so many answers says that something is taught badly.
pub fn taught_badly(facility: Option<f64>, answers: u32) -> bool {
    answers >= ENOUGH && facility.is_some_and(|f| f < TAUGHT_BADLY)
}
