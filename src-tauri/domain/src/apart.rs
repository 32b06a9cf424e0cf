//! Two people who shall not share a shift, for a time or for good. A shop's setting, not a reproach: nothing else reads it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ApartId, StaffId};
use crate::rule::{Strength, MOST_WEIGHT};

/// A pair that is kept apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Apart {
    /// Its id; 0 while it has not been saved.
    pub id: ApartId,
    /// One.
    pub one: StaffId,
    /// The other.
    pub other: StaffId,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` until somebody ends it.
    pub to: Option<NaiveDate>,
    /// How strongly; missed once for each day on the same shift.
    pub strength: Strength,
}

impl Apart {
    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.strength.holds() && self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Who stands on the other side of `staff`, if the pair is about them.
    pub fn beside(&self, staff: StaffId) -> Option<StaffId> {
        if self.one == staff {
            Some(self.other)
        } else {
            (self.other == staff).then_some(self.one)
        }
    }
}

/// Why a pair cannot be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ApartProblem {
    /// Nobody is kept apart from themself.
    SamePerson,
    /// Ends before it starts.
    EndsBeforeStart,
    /// The same two are kept apart on some of these days already.
    Twice,
    /// They are mentor and trainee, who work together (TRN-04).
    MentorPair,
    /// A weight over [`MOST_WEIGHT`].
    TooHeavy,
}

/// What is wrong with `pair` among the `others`; `follows` are the shop's (trainee, mentor).
pub fn problems(pair: &Apart, others: &[Apart], follows: &[(StaffId, StaffId)]) -> Vec<ApartProblem> {
    let mut found = Vec::new();
    let same = |a: StaffId, b: StaffId| (a, b) == (pair.one, pair.other) || (b, a) == (pair.one, pair.other);
    if pair.one == pair.other {
        found.push(ApartProblem::SamePerson);
    }
    if pair.to.is_some_and(|to| to < pair.from) {
        found.push(ApartProblem::EndsBeforeStart);
    }
    let meets = |o: &Apart| o.to.is_none_or(|to| pair.from <= to) && pair.to.is_none_or(|to| o.from <= to);
    if others.iter().any(|o| o.id != pair.id && same(o.one, o.other) && meets(o)) {
        found.push(ApartProblem::Twice);
    }
    if follows.iter().any(|(trainee, mentor)| same(*trainee, *mentor)) {
        found.push(ApartProblem::MentorPair);
    }
    if matches!(pair.strength, Strength::Weight(weight) if weight > MOST_WEIGHT) {
        found.push(ApartProblem::TooHeavy);
    }
    found
}
