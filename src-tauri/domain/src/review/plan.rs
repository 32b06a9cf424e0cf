//! The plan of one person: on which working days which questions are reviewed, so that each is recalled over the bar on its day with
//! the fewest reviews.
//!
//! The ways of every question ([`super::ways`]) are laid into as few reviews as they find room in ([`super::pack`]). A question that
//! takes several reviews begins so early that a first answer that is wrong can still be mended: luck on the last day does not decide
//! what is known on the next. What finds no way is lifted as far as it goes ([`super::draft`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::Draft;
use super::memory::{Memory, Model};
use super::pack::{fewest, most, Kind, Room, DAYS};
use super::ways::{ways, MOST};
use super::ReviewSetting;

/// How often somebody is right who has only heard of a thing in class.
pub(super) const FIRST: f64 = 0.6;

/// What a plan lifts a question to, so that it stays over `bar` when luck is against it: a quarter of the way to certainty above.
pub fn aim(bar: f64) -> f64 {
    bar + (1.0 - bar) / 4.0
}

/// A question that somebody should know on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Card {
    /// What is remembered; `None` where it was never asked.
    pub memory: Option<Memory>,
    /// The day on which it should be known.
    pub target: NaiveDate,
    /// What recall should not be under on that day, from 0 to 1.
    pub bar: f64,
}

/// Whether a question comes over its bar, and what keeps it under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// It does.
    Over,
    /// The reviews of the days that are left are full.
    NoRoom,
    /// There are too few working days for as many reviews as it takes.
    TooFewDays,
    /// There is no working day left on which it could be reviewed.
    NoDays,
}

/// What comes of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The days on which it is reviewed, in order.
    pub days: Vec<NaiveDate>,
    /// Recall on its day if nothing more is done.
    pub as_is: f64,
    /// Recall to be expected on its day if the plan is kept.
    pub planned: f64,
    /// Whether that is over the bar.
    pub reach: Reach,
}

/// A person's plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// For each question what comes of it, in the order in which they came in.
    pub cards: Vec<Outlook>,
    /// The days with reviews in order, with the questions by their places.
    pub days: Vec<(NaiveDate, Vec<usize>)>,
    /// How many reviews that makes.
    pub reviews: usize,
}

/// Plans the reviews of `cards` on `days`: the days in order on which the person works and may still review. `had` questions were
/// answered on the first of them already. A question is reviewed once a day at most.
pub fn plan(model: &Model, cards: &[Card], days: &[NaiveDate], setting: &ReviewSetting, had: usize) -> Plan {
    let table = Table { model, cards, days: &days[..days.len().min(DAYS)], setting, had };
    let sure = table.best(cards.iter().map(|c| aim(c.bar)).collect());
    let held = if table.over(&sure) == cards.len() {
        sure
    } else {
        // With less to spare more of them may come over the bar.
        let just = table.best(cards.iter().map(|c| c.bar).collect());
        if table.over(&just) > table.over(&sure) {
            just
        } else {
            sure
        }
    };
    table.told(held)
}

/// Recall to be expected on the card's day when it is reviewed on `days`, which are in order.
pub fn expected(model: &Model, card: &Card, days: &[NaiveDate]) -> f64 {
    branch(model, card, card.memory, days)
}

fn branch(model: &Model, card: &Card, memory: Option<Memory>, days: &[NaiveDate]) -> f64 {
    let Some((day, rest)) = days.split_first() else { return memory.map_or(0.0, |m| m.recall(card.target)) };
    let right = memory.map_or(FIRST, |m| m.recall(*day));
    let Some((well, badly)) = model.outcomes(memory, *day) else { return 0.0 };
    right * branch(model, card, Some(well), rest) + (1.0 - right) * branch(model, card, Some(badly), rest)
}

/// Whether a first answer that is wrong on `day` can still be mended on the working days that are left after it.
pub(super) fn mendable(model: &Model, card: &Card, day: NaiveDate, working: &[NaiveDate]) -> bool {
    let left: Vec<NaiveDate> = working.iter().copied().filter(|d| *d > day && *d < card.target).collect();
    let late = &left[left.len().saturating_sub(MOST - 1)..];
    model.outcomes(card.memory, day).is_some_and(|(_, badly)| branch(model, card, Some(badly), late) >= card.bar)
}

/// What a plan is made from.
struct Table<'a> {
    model: &'a Model,
    cards: &'a [Card],
    days: &'a [NaiveDate],
    setting: &'a ReviewSetting,
    had: usize,
}

/// Cards that stand alike.
struct Alike {
    members: Vec<usize>,
    kind: Kind,
}

impl<'a> Table<'a> {
    fn draft(&self, goals: Vec<f64>) -> Draft<'a> {
        Draft::new((self.model, self.cards, self.days), goals, self.setting, self.had)
    }

    /// Cards over their bar.
    fn over(&self, draft: &Draft) -> usize {
        (0..self.cards.len()).filter(|c| self.is_over(*c, draft.planned(*c))).count()
    }

    fn is_over(&self, card: usize, recall: f64) -> bool {
        self.cards.get(card).is_some_and(|c| recall >= c.bar)
    }

    /// The plan that lifts most cards to their goals with the fewest reviews.
    fn best(&self, goals: Vec<f64>) -> Draft<'a> {
        let laid = self.laid(self.draft(goals.clone()));
        let lifted = |draft: &Draft| (0..self.cards.len()).filter(|c| draft.planned(*c) >= draft.goal(*c)).count();
        if lifted(&laid) == self.cards.len() {
            return laid;
        }
        let mut quick = self.draft(goals);
        quick.fill();
        quick.drop_needless();
        quick.gather();
        if lifted(&quick) > lifted(&laid) {
            quick
        } else {
            laid
        }
    }

    /// The cards that need a review, those that stand alike together, with their ways.
    fn alike(&self, draft: &Draft) -> Vec<Alike> {
        let mut found: Vec<Alike> = Vec::new();
        for card in (0..self.cards.len()).filter(|c| !draft.reaches(*c, &[])) {
            match found.iter_mut().find(|a| a.members.first().is_some_and(|m| self.cards[*m] == self.cards[card])) {
                Some(alike) => alike.members.push(card),
                None => found.push(Alike { members: vec![card], kind: self.kind(draft, card) }),
            }
        }
        for alike in &mut found {
            alike.kind.count = alike.members.len();
        }
        found.sort_by_key(|a| a.kind.ways.len());
        found
    }

    fn kind(&self, draft: &Draft, card: usize) -> Kind {
        let mut open: Vec<usize> = draft.open(card).collect();
        open.reverse();
        Kind::new(1, ways(self.model, &self.cards[card], self.days, &open, draft.goal(card), MOST))
    }

    /// Lays the ways of all cards into reviews; what finds no room is lifted as far as it goes.
    fn laid(&self, mut draft: Draft<'a>) -> Draft<'a> {
        let (begun, whole) = draft.free();
        let room = Room { review: self.setting.questions.max(1) as usize, begun, whole };
        let alike = self.alike(&draft);
        let mut kinds: Vec<Kind> = alike.iter().map(|a| a.kind.clone()).collect();
        let shares = fewest(&kinds, &room).or_else(|| {
            let counts = most(&kinds, &room);
            kinds.iter_mut().zip(counts).for_each(|(kind, count)| kind.count = count);
            fewest(&kinds, &room)
        });
        let mut left: Vec<usize> = Vec::new();
        for (at, one) in alike.iter().enumerate() {
            let mut members = one.members.iter().copied();
            for (way, n) in kinds[at].ways.iter().zip(shares.iter().flat_map(|s| &s[at])) {
                for card in members.by_ref().take(*n) {
                    way.iter().for_each(|place| draft.put(card, *place));
                }
            }
            left.extend(members);
        }
        left.into_iter().for_each(|card| draft.lift(card));
        draft
    }

    /// What keeps a card under its bar.
    fn reach(&self, draft: &Draft, card: usize, planned: f64) -> Reach {
        if self.is_over(card, planned) {
            return Reach::Over;
        }
        let mut open: Vec<usize> = draft.open(card).collect();
        open.reverse();
        let bar = self.cards.get(card).map_or(1.0, |c| c.bar);
        match open.is_empty() {
            true => Reach::NoDays,
            false if ways(self.model, &self.cards[card], self.days, &open, bar, 0).is_empty() => Reach::TooFewDays,
            false => Reach::NoRoom,
        }
    }

    fn told(&self, held: Draft) -> Plan {
        let outlook = |card: usize| {
            let places = held.chosen.get(card).map(Vec::as_slice).unwrap_or_default();
            let days = places.iter().filter_map(|p| self.days.get(*p).copied()).collect();
            let planned = held.planned(card);
            Outlook { days, as_is: held.value(card, &[]), planned, reach: self.reach(&held, card, planned) }
        };
        let of_day = |place: usize| {
            (0..self.cards.len()).filter(|c| held.chosen.get(*c).is_some_and(|d| d.contains(&place))).collect()
        };
        let days = (0..)
            .zip(self.days)
            .map(|(place, day)| (*day, of_day(place)))
            .filter(|(_, cards): &(_, Vec<usize>)| !cards.is_empty());
        Plan { cards: (0..self.cards.len()).map(outlook).collect(), days: days.collect(), reviews: held.reviews() }
    }
}
