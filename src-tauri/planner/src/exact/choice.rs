//! Which part of a rota is chosen anew next: some people's whole rows, or some days of everybody's. What brought
//! something of late is tried more often.
//! Deliberately absent: the choosing anew itself (see `part`).

use crate::dice::Dice;
use crate::plan::{Plan, State};

use super::part::Known;

/// How a piece is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Whole rows of those whose rows cost most beyond their worth.
    Dear,
    /// Whole rows of anybody.
    Anybody,
    /// Whole rows of those who could serve a need that is missed.
    Missed,
    /// A stretch of days of everybody's rows.
    Days,
    /// A longer stretch of days of some people's rows.
    Both,
}

const WAYS: [Way; 5] = [Way::Dear, Way::Anybody, Way::Missed, Way::Days, Way::Both];

/// A part of the rota that is chosen anew.
pub(crate) struct Piece {
    pub people: Vec<usize>,
    pub days: std::ops::Range<usize>,
    way: usize,
}

impl Piece {
    /// Whether it is the whole rota.
    pub(crate) fn is_all(&self, plan: &Plan) -> bool {
        self.people.len() == plan.people.len() && self.days.len() == plan.model.days
    }
}

/// What is known of one way of drawing pieces.
#[derive(Debug, Clone, Copy)]
struct Record {
    /// Cells that a piece takes in; more while pieces are settled easily.
    cells: f64,
    tries: f64,
    wins: f64,
}

/// Draws pieces.
pub(crate) struct Choice {
    records: [Record; WAYS.len()],
}

impl Choice {
    /// Pieces take in the whole rows of so many people at first.
    pub(crate) fn new(people: f64, days: usize) -> Self {
        let cells = people * days as f64;
        Self { records: [Record { cells, tries: 0.0, wins: 0.0 }; WAYS.len()] }
    }

    pub(crate) fn draw(&self, plan: &Plan, known: &Known, best: &State, dice: &mut Dice) -> Piece {
        let way = self.way(dice);
        let (people, days) = (plan.people.len(), plan.model.days);
        let cells = self.records[way].cells;
        let range = |part: f64| ((part * days as f64).ceil() as usize).clamp(1, days);
        let part = match WAYS[way] {
            Way::Dear | Way::Anybody | Way::Missed => 1.0,
            Way::Days => cells / (people * days) as f64,
            Way::Both => (cells / (people * days) as f64).sqrt(),
        };
        let length = range(part.min(1.0));
        let size = ((cells / length as f64) as usize).clamp(2.min(people), people);
        let missed = missed(plan, best);
        let link = (!missed.is_empty() && dice.below(3) > 0).then(|| missed[dice.below(missed.len().max(1))]);
        let about = link.map_or(dice.below(days), |l| plan.links.list[l].day);
        let first = about.saturating_sub(dice.below(length)).min(days - length);
        Piece { people: who((WAYS[way], size), (plan, known), best, &missed, dice), days: first..first + length, way }
    }

    /// Remembers what a piece came to; those to come are `size` times as large.
    pub(crate) fn learn(&mut self, piece: &Piece, is_better: bool, size: f64, most: usize) {
        let record = &mut self.records[piece.way];
        record.tries = 0.97 * record.tries + 1.0;
        record.wins = 0.97 * record.wins + f64::from(u8::from(is_better));
        record.cells = (record.cells * size).clamp(most.min(60) as f64, most as f64);
    }

    fn way(&self, dice: &mut Dice) -> usize {
        let weights = self.records.map(|r| (r.wins + 1.0) / (r.tries + 4.0));
        let mut left = dice.fraction() * weights.iter().sum::<f64>();
        for (way, weight) in weights.iter().enumerate() {
            left -= weight;
            if left <= 0.0 {
                return way;
            }
        }
        0
    }
}

/// Links whose needs are not met as they should be.
fn missed(plan: &Plan, best: &State) -> Vec<usize> {
    let links = plan.links.list.iter().zip(&best.counts).enumerate();
    links.filter(|(_, (link, &count))| link.cost(count) > 0).map(|(l, _)| l).collect()
}

/// The people of a piece: so many, drawn in one way.
fn who((way, size): (Way, usize), (plan, known): (&Plan, &Known), best: &State, missed: &[usize], dice: &mut Dice) -> Vec<usize> {
    let people = plan.people.len();
    if size >= people {
        return (0..people).collect();
    }
    let link = (way == Way::Missed && !missed.is_empty()).then(|| missed[dice.below(missed.len())]);
    let mut score: Vec<(f64, usize)> = (0..people)
        .map(|p| {
            let weight = match way {
                Way::Dear => known.regret_of(plan, best, p).max(0.0) + 1.0,
                _ => 1.0,
            };
            let serves = link.is_some_and(|l| known.serves(plan, p, l));
            (dice.fraction().powf(1.0 / weight) + 0.5 * f64::from(u8::from(serves)), p)
        })
        .collect();
    score.sort_by(|a, b| b.0.total_cmp(&a.0));
    score.into_iter().take(size).map(|(_, p)| p).collect()
}
