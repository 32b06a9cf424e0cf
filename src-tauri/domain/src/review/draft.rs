//! A plan while it is made, and a first one at a quick look.
//!
//! A late review helps most, so the days are filled from the listing backwards; the questions that fade fastest take the latest
//! places. What fades too fast for one review gets a second one before. At the end days are emptied whose questions find room in
//! reviews that take place anyway.

use chrono::NaiveDate;

use super::memory::Model;
use super::plan::{expected, Card};
use super::ways::MOST;
use super::ReviewSetting;

/// The plan while it is being made. Days are places in `days`.
pub(super) struct Draft<'a> {
    model: &'a Model,
    cards: &'a [Card],
    days: &'a [NaiveDate],
    /// What each card is lifted to.
    goals: Vec<f64>,
    /// Questions of a review, and of a day.
    review: usize,
    room: usize,
    /// The days of each card, in order.
    pub chosen: Vec<Vec<usize>>,
    /// Questions on each day.
    load: Vec<usize>,
    /// Questions that the first day has had.
    had: usize,
}

impl<'a> Draft<'a> {
    /// An empty one.
    pub fn new(
        (model, cards, days): (&'a Model, &'a [Card], &'a [NaiveDate]),
        goals: Vec<f64>,
        setting: &ReviewSetting,
        had: usize,
    ) -> Draft<'a> {
        let review = setting.questions.max(1) as usize;
        let room = review * setting.a_day.max(1) as usize;
        let mut load = vec![0; days.len()];
        if let Some(first) = load.first_mut() {
            *first = had;
        }
        Draft { model, cards, days, goals, review, room, chosen: vec![Vec::new(); cards.len()], load, had }
    }

    /// Recall to be expected of a card that is reviewed on these days.
    pub fn value(&self, card: usize, places: &[usize]) -> f64 {
        let days: Vec<NaiveDate> = places.iter().filter_map(|p| self.days.get(*p).copied()).collect();
        self.cards.get(card).map_or(0.0, |c| expected(self.model, c, &days))
    }

    /// What a card is lifted to.
    pub fn goal(&self, card: usize) -> f64 {
        self.goals.get(card).copied().unwrap_or(1.0)
    }

    /// Recall to be expected of a card as it is planned.
    pub fn planned(&self, card: usize) -> f64 {
        self.chosen.get(card).map_or(0.0, |places| self.value(card, places))
    }

    /// Whether these days lift a card as far as it should be.
    pub fn reaches(&self, card: usize, places: &[usize]) -> bool {
        self.value(card, places) >= self.goal(card)
    }

    /// The days before the card's own and after its last answer, the latest first.
    pub fn open(&self, card: usize) -> impl Iterator<Item = usize> + use<'a> {
        let (card, days) = (self.cards.get(card), self.days);
        let fits = move |day: &NaiveDate| card.is_some_and(|c| *day < c.target && c.memory.is_none_or(|m| m.since < *day));
        (0..days.len()).rev().filter(move |p| days.get(*p).is_some_and(fits))
    }

    /// A card is reviewed on a day.
    pub fn put(&mut self, card: usize, place: usize) {
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
    pub fn fill(&mut self) {
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
    pub fn lift(&mut self, card: usize) {
        let mut chosen = self.chosen.get(card).cloned().unwrap_or_default();
        let mut value = self.value(card, &chosen);
        while chosen.len() < MOST && value < self.goal(card) {
            let Some((place, better)) = self.best(card, &chosen).filter(|(_, better)| *better > value + 1e-4) else { break };
            self.put(card, place);
            chosen = self.chosen.get(card).cloned().unwrap_or_default();
            value = better;
        }
    }

    /// The day that helps a card most beside those it has; of the days that do, one with a review that takes place anyway.
    fn best(&self, card: usize, chosen: &[usize]) -> Option<(usize, f64)> {
        let goal = self.goal(card);
        let mut best: Option<(usize, f64, bool)> = None;
        for place in self.open(card).filter(|p| self.has_room(*p) && !chosen.contains(p)) {
            let mut with = chosen.to_vec();
            with.insert(with.partition_point(|p| *p < place), place);
            let value = self.value(card, &with);
            let anyway = !self.begins(place);
            let wins = best.is_none_or(|(_, most, there)| {
                let (over, was_over) = (value >= goal, most >= goal);
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
    pub fn drop_needless(&mut self) {
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
    pub fn gather(&mut self) {
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

    /// Questions that have begun reviews still have room for, day by day, and what the days have room for in all.
    pub fn free(&self) -> (Vec<usize>, Vec<usize>) {
        let whole: Vec<usize> = self.load.iter().map(|load| self.room.saturating_sub(*load)).collect();
        let begun = self.load.iter().zip(&whole).map(|(load, whole)| (load.next_multiple_of(self.review) - load).min(*whole));
        (begun.collect(), whole)
    }

    /// Reviews that it makes.
    pub fn reviews(&self) -> usize {
        let had = if self.days.is_empty() { 0 } else { self.had.div_ceil(self.review) };
        self.load.iter().map(|load| load.div_ceil(self.review)).sum::<usize>() - had
    }
}
