//! What missing a rule costs, and counts over a stretch of days with all that rules say about them.
//! Deliberately absent: which rules a person has (see `rules`).

use crate::model::{Balance, Measure, Strength, MAX_WEIGHT};

/// The cost of what may not be.
pub(crate) const NEVER: i64 = i64::MAX / 16;

/// How a rule is taken when a person's tables are drawn up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Treat {
    /// As the model says.
    Keep,
    /// As if it were not there.
    Drop,
    /// A hard rule at this cost per unit, without end.
    Weigh(i64),
    /// A hard rule that is missed by so many units as it is: it may stay so, at this cost per unit.
    Forgive {
        /// Units forgiven.
        units: u64,
        /// Cost of each; 0 where no more than these units can be missed anyway.
        cost: i64,
    },
    /// A hard rule that may be missed by so many units, at this cost per unit.
    Loosen {
        /// Units forgiven.
        units: u64,
        /// Cost of each.
        cost: i64,
    },
}

/// A cost per unit missed and a number of units beyond which it may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Toll {
    per_unit: i64,
    pub most: u64,
}

impl Toll {
    pub(crate) fn cost(self, units: u64) -> i64 {
        if units > self.most {
            NEVER
        } else {
            self.per_unit.saturating_mul(units as i64).min(NEVER)
        }
    }

    pub(crate) fn of(strength: Strength, treat: Treat, unit: i64) -> Option<Self> {
        match (strength, treat) {
            (_, Treat::Drop) | (Strength::Weight(0), _) => None,
            (Strength::Weight(w), _) => Some(Self {
                per_unit: i64::from(w.min(MAX_WEIGHT)),
                most: u64::MAX,
            }),
            (Strength::Hard, Treat::Keep) => Some(Self {
                per_unit: 0,
                most: 0,
            }),
            (Strength::Hard, Treat::Forgive { units, cost }) => Some(Self {
                per_unit: cost,
                most: units,
            }),
            (Strength::Hard, Treat::Weigh(cost)) => Some(Self {
                per_unit: (cost / unit).max(1),
                most: u64::MAX,
            }),
            (Strength::Hard, Treat::Loosen { units, cost }) => Some(Self {
                per_unit: (cost / unit).max(1),
                most: units,
            }),
        }
    }
}

/// A part of a count's cost.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Term {
    Bounds {
        min: u32,
        max: u32,
        toll: Toll,
    },
    Square {
        carried: i64,
        target: i64,
        unit: i64,
        weight: i64,
    },
}

impl Term {
    fn cost(self, count: u32) -> i64 {
        match self {
            Term::Bounds { min, max, toll } => toll
                .cost(u64::from(min.saturating_sub(count)) + u64::from(count.saturating_sub(max))),
            Term::Square {
                carried,
                target,
                unit,
                weight,
            } => square(count, carried, target, unit, weight),
        }
    }

    fn hard_bounds(self) -> (u32, u32) {
        match self {
            Term::Bounds { min, max, toll } => {
                let slack = toll.most.min(u64::from(u32::MAX)) as u32;
                (min.saturating_sub(slack), max.saturating_add(slack))
            }
            Term::Square { .. } => (0, u32::MAX),
        }
    }

    fn settles_at(self) -> u32 {
        match self {
            Term::Bounds {
                min, max: u32::MAX, ..
            } => min,
            Term::Bounds { max, toll, .. } if toll.most < u64::MAX => max
                .saturating_add(toll.most.min(u64::from(u32::MAX)) as u32)
                .saturating_add(1),
            Term::Bounds { .. } | Term::Square { .. } => u32::MAX,
        }
    }
}

fn square(count: u32, carried: i64, target: i64, unit: i64, weight: i64) -> i64 {
    let gap = i128::from(100 * i64::from(count)) + i128::from(carried) - i128::from(target);
    let unit = i128::from(unit.max(1));
    i64::try_from((i128::from(weight) * gap * gap) / (unit * unit))
        .unwrap_or(NEVER)
        .min(NEVER / 4)
}

/// Penalty of a balance at a count, as the model defines it.
pub(crate) fn balance_cost(balance: &Balance, count: u32) -> i64 {
    let weight = i64::from(balance.weight.min(MAX_WEIGHT));
    square(
        count,
        balance.carried,
        balance.target,
        i64::from(balance.unit),
        weight,
    )
}

/// A count over a stretch of days with the sum of what all rules say about it.
#[derive(Debug, Clone)]
pub(crate) struct Count {
    /// `None`: weekends; otherwise the amount of each (day, value).
    pub amount: Option<Vec<u32>>,
    pub measure: Measure,
    pub from: usize,
    pub to: usize,
    pub start: u32,
    pub terms: Vec<Term>,
}

impl Count {
    /// Cost of the final count.
    pub(crate) fn cost(&self, count: u32) -> i64 {
        self.terms
            .iter()
            .fold(0, |sum: i64, t| (sum + t.cost(count)).min(NEVER))
    }

    /// Counts outside these bounds may not be.
    pub(crate) fn hard_bounds(&self) -> (u32, u32) {
        self.terms
            .iter()
            .map(|t| t.hard_bounds())
            .fold((0, u32::MAX), |(a, b), (c, d)| (a.max(c), b.min(d)))
    }

    /// From this count on the cost stays the same.
    pub(crate) fn settles_at(&self) -> u32 {
        let (_, hi) = self.hard_bounds();
        self.terms
            .iter()
            .map(|t| t.settles_at())
            .max()
            .unwrap_or(0)
            .min(hi.saturating_add(1))
    }

    /// Largest step that all amounts are multiples of.
    pub(crate) fn unit(&self) -> u32 {
        self.amount
            .as_ref()
            .map_or(1, |list| list.iter().fold(0, |g, &x| gcd(g, x)).max(1))
    }

    pub(crate) fn is_hard(&self) -> bool {
        let (lo, hi) = self.hard_bounds();
        lo > 0 || hi < u32::MAX
    }
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 {
        a
    } else {
        gcd(b, a % b)
    }
}
