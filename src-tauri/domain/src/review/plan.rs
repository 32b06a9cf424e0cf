//! The plan of one person: on which working days which questions are reviewed, so that each is recalled over the bar on its day with
//! the fewest reviews.
//!
//! A late review helps most, so the days are filled from the listing backwards; the questions that fade fastest take the latest
//! places. What fades too fast for one review gets a second one before. At the end days are emptied whose questions find room in
//! reviews that take place anyway.

use chrono::NaiveDate;

use super::memory::{Memory, Model};
use super::ReviewSetting;

/// How often somebody is right who has only heard of a thing in class.
const FIRST: f64 = 0.6;
/// Reviews of one question before one listing: more of them change nothing.
const MOST: usize = 5;

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
    /// What the plan lifts its recall to, from 0 to 1: [`aim`].
    pub bar: f64,
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
    let mut desk = Desk::new(model, cards, days, setting, had);
    desk.fill();
    desk.drop_needless();
    desk.gather();
    desk.done()
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

/// The plan while it is being made. Days are places in `days`.
struct Desk<'a> {
    model: &'a Model,
    cards: &'a [Card],
    days: &'a [NaiveDate],
    /// Questions of a review, and of a day.
    review: usize,
    room: usize,
    /// The days of each card, in order.
    chosen: Vec<Vec<usize>>,
    /// Questions on each day.
    load: Vec<usize>,
    /// Questions that the first day has had.
    had: usize,
}

impl<'a> Desk<'a> {
    fn new(model: &'a Model, cards: &'a [Card], days: &'a [NaiveDate], setting: &ReviewSetting, had: usize) -> Desk<'a> {
        let review = setting.questions.max(1) as usize;
        let room = review * setting.a_day.max(1) as usize;
        let mut load = vec![0; days.len()];
        if let Some(first) = load.first_mut() {
            *first = had;
        }
        Desk { model, cards, days, review, room, chosen: vec![Vec::new(); cards.len()], load, had }
    }

    fn value(&self, card: usize, places: &[usize]) -> f64 {
        let days: Vec<NaiveDate> = places.iter().filter_map(|p| self.days.get(*p).copied()).collect();
        self.cards.get(card).map_or(0.0, |c| expected(self.model, c, &days))
    }

    fn reaches(&self, card: usize, places: &[usize]) -> bool {
        self.cards.get(card).is_some_and(|c| self.value(card, places) >= c.bar)
    }

    /// The days before the card's own and after its last answer, the latest first.
    fn open(&self, card: usize) -> impl Iterator<Item = usize> + use<'a> {
        let (card, days) = (self.cards.get(card), self.days);
        let fits = move |day: &NaiveDate| card.is_some_and(|c| *day < c.target && c.memory.is_none_or(|m| m.since < *day));
        (0..days.len()).rev().filter(move |p| days.get(*p).is_some_and(fits))
    }

    fn put(&mut self, card: usize, place: usize) {
        if let (Some(chosen), Some(load)) = (self.chosen.get_mut(card), self.load.get_mut(place)) {
            let at = chosen.partition_point(|p| *p < place);
            chosen.insert(at, place);
            *load += 1;
        }
    }

    fn take(&mut self, card: usize, place: usize) {
        if let (Some(chosen), Some(load)) = (self.chosen.get_mut(card), self.load.get_mut(place)) {
            chosen.retain(|p| *p != place);
            *load -= 1;
        }
    }

    fn has_room(&self, place: usize) -> bool {
        self.load.get(place).is_some_and(|load| *load < self.room)
    }

    /// A question more on this day begins a review that would not take place otherwise.
    fn begins(&self, place: usize) -> bool {
        self.load.get(place).is_some_and(|load| load % self.review == 0)
    }

    /// First what needs several reviews and so the latest days, then what one review lifts over the bar, what fades fastest first.
    fn fill(&mut self) {
        let weak: Vec<usize> = (0..self.cards.len()).filter(|c| !self.reaches(*c, &[])).collect();
        let mut one: Vec<(usize, Vec<usize>)> = Vec::new();
        for card in weak {
            let window: Vec<usize> = self.open(card).take_while(|p| self.reaches(card, &[*p])).collect();
            if window.is_empty() {
                self.lift(card);
            } else {
                one.push((card, window));
            }
        }
        one.sort_by_key(|(_, window)| window.len());
        for (card, window) in one {
            let free = || window.iter().copied().filter(|p| self.has_room(*p));
            match free().find(|p| !self.begins(*p)).or_else(|| free().next()) {
                Some(place) => self.put(card, place),
                None => self.lift(card),
            }
        }
    }

    /// Gives a card the day that helps it most, again and again, until it is over the bar or nothing helps any more.
    fn lift(&mut self, card: usize) {
        let mut chosen = self.chosen.get(card).cloned().unwrap_or_default();
        let mut value = self.value(card, &chosen);
        while chosen.len() < MOST && self.cards.get(card).is_some_and(|c| value < c.bar) {
            let Some((place, better)) = self.best(card, &chosen).filter(|(_, better)| *better > value + 1e-4) else { break };
            self.put(card, place);
            chosen = self.chosen.get(card).cloned().unwrap_or_default();
            value = better;
        }
    }

    /// The day that helps a card most beside those it has; of the days that do, one with a review that takes place anyway.
    fn best(&self, card: usize, chosen: &[usize]) -> Option<(usize, f64)> {
        let bar = self.cards.get(card)?.bar;
        let mut best: Option<(usize, f64, bool)> = None;
        for place in self.open(card).filter(|p| self.has_room(*p) && !chosen.contains(p)) {
            let mut with = chosen.to_vec();
            with.insert(with.partition_point(|p| *p < place), place);
            let value = self.value(card, &with);
            let anyway = !self.begins(place);
            let wins = best.is_none_or(|(_, most, there)| {
                let (over, was_over) = (value >= bar, most >= bar);
                if over && was_over {
                    anyway && !there
                } else {
                    value > most
                }
            });
            if wins {
                best = Some((place, value, anyway));
            }
        }
        best.map(|(place, value, _)| (place, value))
    }

    /// Drops reviews that a card is over the bar without.
    fn drop_needless(&mut self) {
        for card in 0..self.cards.len() {
            let chosen = self.chosen.get(card).cloned().unwrap_or_default();
            let mut kept = chosen.clone();
            for place in chosen {
                let without: Vec<usize> = kept.iter().copied().filter(|p| *p != place).collect();
                if self.reaches(card, &without) {
                    self.take(card, place);
                    kept = without;
                }
            }
        }
    }

    /// Empties reviews that are not full into the room of others, the emptiest first.
    fn gather(&mut self) {
        let mut places: Vec<usize> = (0..self.days.len()).filter(|p| !self.begins(*p)).collect();
        places.sort_by_key(|p| self.load.get(*p).map_or(0, |load| load % self.review));
        for place in places {
            let over = self.load.get(place).map_or(0, |load| load % self.review);
            if over > 0 {
                self.empty(place, over);
            }
        }
    }

    /// Moves `count` questions of a day into reviews that take place anyway, all or none.
    fn empty(&mut self, place: usize, count: usize) {
        let mut moved: Vec<(usize, usize)> = Vec::new();
        for card in 0..self.cards.len() {
            if moved.len() == count {
                break;
            }
            let chosen = self.chosen.get(card).cloned().unwrap_or_default();
            if chosen.contains(&place) {
                if let Some(to) = self.elsewhere(card, &chosen, place) {
                    self.take(card, place);
                    self.put(card, to);
                    moved.push((card, to));
                }
            }
        }
        if moved.len() < count {
            for (card, to) in moved {
                self.take(card, to);
                self.put(card, place);
            }
        }
    }

    fn elsewhere(&self, card: usize, chosen: &[usize], from: usize) -> Option<usize> {
        self.open(card).filter(|p| *p != from && !chosen.contains(p) && !self.begins(*p) && self.has_room(*p)).find(|to| {
            let mut with: Vec<usize> = chosen.iter().copied().filter(|p| *p != from).collect();
            with.insert(with.partition_point(|p| p < to), *to);
            self.reaches(card, &with)
        })
    }

    /// Reviews of the first day that took place already.
    fn had_reviews(&self) -> usize {
        if self.days.is_empty() {
            0
        } else {
            self.had.div_ceil(self.review)
        }
    }

    fn done(self) -> Plan {
        let outlook = |card: usize| {
            let places = self.chosen.get(card).map(Vec::as_slice).unwrap_or_default();
            let days = places.iter().filter_map(|p| self.days.get(*p).copied()).collect();
            Outlook { days, as_is: self.value(card, &[]), planned: self.value(card, places) }
        };
        let of_day = |place: usize| {
            (0..self.cards.len()).filter(|c| self.chosen.get(*c).is_some_and(|d| d.contains(&place))).collect()
        };
        let days = (0..)
            .zip(self.days)
            .map(|(place, day)| (*day, of_day(place)))
            .filter(|(_, cards): &(_, Vec<usize>)| !cards.is_empty());
        Plan {
            cards: (0..self.cards.len()).map(outlook).collect(),
            days: days.collect(),
            reviews: self.load.iter().map(|load| load.div_ceil(self.review)).sum::<usize>() - self.had_reviews(),
        }
    }
}
