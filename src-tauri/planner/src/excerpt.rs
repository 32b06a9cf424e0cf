//! Some days and people of a long plan as a model of its own: the other days and people stay as they are, and count
//! where rules count.
//! Deliberately absent: which days and people (see `long`).
//!
//! Days beside a stretch stand in the model as far as runs reach over its edges, pinned to what they hold. Between
//! two stretches stands a day on which nobody is employed, so that no run goes from one into the other.

use std::collections::HashSet;
use std::ops::Range;

use crate::model::{Band, Blocked, Cell, Duty, Limit, Measure, Model, Person, Start, Tally, Together, Wish};
use crate::outcome::Rota;
use crate::rules::amount;

/// Days of a run over an edge that are looked at, at the most.
const EDGE: usize = 14;

/// A model of some days and people.
pub(crate) struct Excerpt {
    pub model: Model,
    people: Vec<usize>,
    /// The day behind each day of the model; `None` for one that parts two stretches.
    days: Vec<Option<usize>>,
    free: Vec<bool>,
}

/// The first day from `day` on that does not stand in a weekend that began before it.
pub(crate) fn begins_no_weekend(model: &Model, day: usize) -> usize {
    let inside = |w: &&Vec<usize>| w.first().is_some_and(|&f| f < day) && w.last() >= Some(&day);
    match model.weekends.iter().find(inside) {
        Some(weekend) => weekend.last().map_or(day, |last| last + 1),
        None => day,
    }
}

impl Excerpt {
    /// The model of `ranges` (in order, none beginning inside a weekend) for `people`; days from `known` on are not
    /// planned yet, and bounds that reach beyond it hold by their share.
    pub(crate) fn new(model: &Model, rota: &Rota, people: &[usize], ranges: &[Range<usize>], known: usize) -> Self {
        let writer = Writer::new(model, rota, people, ranges, known);
        let model = writer.model();
        Self { model, people: people.to_vec(), days: writer.days, free: writer.free }
    }

    /// What the long rota holds, as a rota of this model.
    pub(crate) fn known(&self, rota: &Rota) -> Rota {
        let row = |&p: &usize| self.days.iter().map(|day| day.and_then(|d| rota[p][d])).collect();
        self.people.iter().map(row).collect()
    }

    /// Writes a rota of this model into the long one.
    pub(crate) fn put_back(&self, made: &Rota, rota: &mut Rota) {
        for (row, &p) in made.iter().zip(&self.people) {
            for (cell, day) in row.iter().zip(&self.days) {
                if let Some(day) = day.filter(|d| self.free[*d]) {
                    rota[p][day] = *cell;
                }
            }
        }
    }
}

struct Writer<'a> {
    model: &'a Model,
    rota: &'a Rota,
    people: &'a [usize],
    known: usize,
    days: Vec<Option<usize>>,
    /// Place of each long day that stands in the model.
    place: Vec<Option<usize>>,
    free: Vec<bool>,
}

impl<'a> Writer<'a> {
    fn new(model: &'a Model, rota: &'a Rota, people: &'a [usize], ranges: &[Range<usize>], known: usize) -> Self {
        let mut writer = Self {
            model,
            rota,
            people,
            known,
            days: Vec::new(),
            place: vec![None; model.days],
            free: vec![false; model.days],
        };
        let mut stands = vec![false; model.days];
        for (i, range) in ranges.iter().enumerate() {
            writer.free[range.clone()].fill(true);
            let before = if i == 0 { 0 } else { writer.edge(range.start, &|d| d.checked_sub(1)) };
            let after = writer.edge(range.end.saturating_sub(1), &|d| Some(d + 1));
            let from = range.start.saturating_sub(before);
            stands[from..(range.end + after).min(known)].fill(true);
        }
        for weekend in &model.weekends {
            let is_in = weekend.iter().any(|&d| stands[d]);
            weekend.iter().filter(|d| is_in && **d < known).for_each(|&d| stands[d] = true);
        }
        for day in (0..known).filter(|&d| stands[d]) {
            if writer.days.last().is_some_and(|last| *last != day.checked_sub(1)) {
                writer.days.push(None);
            }
            writer.place[day] = Some(writer.days.len());
            writer.days.push(Some(day));
        }
        writer
    }

    /// Days beyond an edge of a stretch that its runs reach into, and one more, by which they are seen to end.
    fn edge(&self, day: usize, next: &dyn Fn(usize) -> Option<usize>) -> usize {
        let beyond = |&p: &usize| {
            let row = &self.rota[p];
            let mut reach = 0;
            let mut at = next(day).filter(|&d| d < self.known);
            let works = at.map(|d| row[d].is_some());
            while let Some(d) = at.filter(|&d| Some(row[d].is_some()) == works && reach < EDGE) {
                reach += 1;
                at = next(d).filter(|&d| d < self.known);
            }
            reach
        };
        self.people.iter().map(beyond).max().map_or(0, |reach| reach + 1)
    }

    fn model(&self) -> Model {
        let place = |p: usize| self.people.iter().position(|&q| q == p);
        let mut model = Model {
            days: self.days.len(),
            shifts: self.model.shifts.clone(),
            tallies: self.model.tallies.iter().map(|t| self.tally(t)).collect(),
            weekends: self.weekends(),
            people: self.people.iter().map(|&p| self.person(p)).collect(),
            successions: self.model.successions.clone(),
            shortest_rest: self.model.shortest_rest,
            cover: self.model.cover.iter().filter_map(|band| self.band(band)).collect(),
            duties: self.model.duties.iter().filter_map(|duty| self.duty(duty)).collect(),
            ..Model::default()
        };
        for shift in model.shifts.iter_mut().filter(|s| !s.offered.is_empty()) {
            shift.offered = self.days.iter().map(|day| day.is_some_and(|d| shift.offered[d])).collect();
        }
        for pair in &self.model.together {
            let both = place(pair.trainee).zip(place(pair.mentor)).zip(self.stretch(pair.from, pair.to));
            let one = |((trainee, mentor), days): ((usize, usize), Range<usize>)| Together {
                trainee,
                mentor,
                from: days.start,
                to: days.end,
                ..*pair
            };
            model.together.extend(both.map(one));
        }
        for pair in &self.model.apart {
            let both = place(pair.one).zip(place(pair.other)).zip(self.stretch(pair.from, pair.to));
            let one = |((one, other), days): ((usize, usize), Range<usize>)| crate::model::Apart {
                one,
                other,
                from: days.start,
                to: days.end,
                ..*pair
            };
            model.apart.extend(both.map(one));
        }
        model
    }

    fn tally(&self, tally: &Tally) -> Tally {
        let of = |day: &Option<usize>| day.and_then(|d| tally.per_day.get(d).copied()).unwrap_or(0);
        let per_day = match tally.per_day.is_empty() {
            true => Vec::new(),
            false => self.days.iter().map(of).collect(),
        };
        Tally { per_shift: tally.per_shift.clone(), per_day }
    }

    fn weekends(&self) -> Vec<Vec<usize>> {
        let places = |days: &Vec<usize>| days.iter().filter_map(|&d| self.place[d]).collect::<Vec<_>>();
        self.model.weekends.iter().map(places).filter(|days| !days.is_empty()).collect()
    }

    /// The places of those days of a stretch that stand in the model.
    fn stretch(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let mut places = self.place.get(from..to)?.iter().flatten();
        let first = *places.next()?;
        Some(first..places.last().map_or(first, |last| *last) + 1)
    }

    fn is_free(&self, day: usize) -> bool {
        self.free[day]
    }

    fn person(&self, p: usize) -> Person {
        let person = &self.model.people[p];
        let place = |day: usize| self.place[day].filter(|_| self.is_free(day));
        let wish = |w: &Wish| place(w.day).map(|day| Wish { day, ..*w });
        let limits = person.limits.iter().filter_map(|limit| self.limit(p, limit));
        let balances = person.balances.iter().map(|balance| crate::model::Balance {
            carried: balance.carried + 100 * i64::from(self.outside(p, balance.measure, 0..self.model.days)),
            ..*balance
        });
        Person {
            allowed: person.allowed.clone(),
            cells: self.days.iter().map(|day| day.map_or(Cell::Absent, |d| self.cell(p, d))).collect(),
            blocked: person.blocked.iter().filter_map(|b| Some(Blocked { day: place(b.day)?, ..*b })).collect(),
            wishes: person.wishes.iter().filter_map(wish).collect(),
            limits: limits.collect(),
            balances: balances.collect(),
            runs: person.runs.clone(),
            start: self.start(p),
        }
    }

    fn cell(&self, p: usize, day: usize) -> Cell {
        match self.model.people[p].cells[day] {
            Cell::Free if !self.is_free(day) => self.rota[p][day].map_or(Cell::Rest, Cell::Shift),
            settled => settled,
        }
    }

    /// How the days before the first one ended.
    fn start(&self, p: usize) -> Start {
        let person = &self.model.people[p];
        let Some(day) = self.days.first().copied().flatten().and_then(|d| d.checked_sub(1)) else {
            return person.start;
        };
        let row = &self.rota[p];
        let run = (0..=day).rev().take_while(|&d| row[d].is_some() == row[day].is_some()).count();
        let carried = match (run > day, person.start, row[day]) {
            (true, Start::Work { run, .. }, Some(_)) | (true, Start::Off { run }, None) => run,
            _ => 0,
        };
        let run = run as u32 + carried;
        match row[day] {
            Some(shift) => Start::Work { run, last: Some(shift), ended: self.model.shifts[shift].end - 1440 },
            None if person.cells[day] == Cell::Absent => Start::Unknown,
            None => Start::Off { run },
        }
    }

    /// A bound, with what the days outside the model hold already.
    fn limit(&self, p: usize, limit: &Limit) -> Option<Limit> {
        let days = self.stretch(limit.from, limit.to)?;
        if !(limit.from..limit.to).any(|d| self.is_free(d)) {
            return None;
        }
        let carried = limit.carried + self.outside(p, limit.measure, limit.from..limit.to);
        let (mut min, mut max) = (limit.min, limit.max);
        if limit.to > self.known {
            let (part, whole) = (self.there(p, limit.from..self.known), self.there(p, limit.from..limit.to).max(1));
            let share = |n: u32| (u64::from(n) * part as u64 / whole as u64) as u32;
            let slack = self.largest(limit.measure);
            min = min.map(|n| share(n).saturating_sub(slack)).filter(|n| *n > 0);
            // What is seldom forbidden may be taken when it comes; only what is scarce is shared out.
            let is_scarce = |n: u32| !matches!(limit.measure, Measure::Shift(_)) || 3 * (n as usize) < whole;
            max = max.map(|n| if is_scarce(n) { (share(n) + 1).min(n) } else { n });
        }
        Some(Limit { from: days.start, to: days.end, carried, min, max, ..*limit })
    }

    /// Days on which somebody can be planned.
    fn there(&self, p: usize, days: Range<usize>) -> usize {
        let cells = &self.model.people[p].cells[days];
        cells.iter().filter(|c| matches!(c, Cell::Free | Cell::Shift(_))).count()
    }

    /// The most that one day counts.
    fn largest(&self, measure: Measure) -> u32 {
        match measure {
            Measure::Minutes => self.model.shifts.iter().map(|s| s.minutes).max().unwrap_or(0),
            Measure::RestHalves => 2,
            _ => 1,
        }
    }

    /// What the days outside the model, as far as they are planned, count of a measure.
    fn outside(&self, p: usize, measure: Measure, days: Range<usize>) -> u32 {
        let row = &self.rota[p];
        let is_out = |d: usize| d < self.known && self.place[d].is_none();
        if measure == Measure::Weekends {
            let counts = |w: &&Vec<usize>| w.first().is_some_and(|&d| days.contains(&d) && is_out(d));
            let worked = |w: &&Vec<usize>| w.iter().any(|&d| row[d].is_some());
            return self.model.weekends.iter().filter(counts).filter(worked).count() as u32;
        }
        let outside = days.filter(|&d| is_out(d));
        outside.map(|d| amount(self.model, p, measure, d, row[d].map_or(0, |s| s + 1))).sum()
    }

    /// A need of a free day, less those who serve it and are not in the model.
    fn band(&self, band: &Band) -> Option<Band> {
        let day = self.place[band.day].filter(|_| self.is_free(band.day))?;
        let people = self.named(&band.people)?;
        let need = band.need.saturating_sub(self.others(band.day, &band.shifts, &band.people));
        Some(Band { day, people, need, ..band.clone() })
    }

    /// A duty on the free days, less those who can take it and are not in the model.
    fn duty(&self, duty: &Duty) -> Option<Duty> {
        let people = self.named(&duty.people)?;
        let need = |day: usize| duty.need[day].saturating_sub(self.others(day, &duty.shifts, &duty.people));
        let needs = self.days.iter().map(|day| day.filter(|d| self.is_free(*d)).map_or(0, need)).collect();
        Some(Duty { shifts: duty.shifts.clone(), people, need: needs, carried: Vec::new(), strength: duty.strength })
    }

    /// The places of people in the model, where nobody stands for everybody; `None` when none of them is in it.
    fn named(&self, people: &[usize]) -> Option<Vec<usize>> {
        let inside = self.people.iter().enumerate().filter(|(_, p)| people.contains(p));
        let inside: Vec<usize> = inside.map(|(i, _)| i).collect();
        (people.is_empty() || !inside.is_empty()).then_some(inside)
    }

    /// How many of these people, or of all, work one of the shifts on a day and are not in the model.
    fn others(&self, day: usize, shifts: &[usize], people: &[usize]) -> u32 {
        let inside: HashSet<usize> = self.people.iter().copied().collect();
        let counts = |p: &usize| !inside.contains(p) && (people.is_empty() || people.contains(p));
        let serves = |p: &usize| self.rota[*p][day].is_some_and(|s| shifts.contains(&s));
        (0..self.rota.len()).filter(|p| counts(p) && serves(p)).count() as u32
    }
}
