//! Plans of more than four months, or of more than two with many people: a first rota, of the longest two weeks at a time,
//! then stretches of it are planned anew, one after the other, everything outside them staying as it is, until time is up.
//! Deliberately absent: a bound on the whole; what a stretch looks like as a model of its own (`excerpt`).

use std::ops::Range;
use std::time::Duration;

use crate::control::{Control, Options, Progress};
use crate::dice::Dice;
use crate::duty;
use crate::excerpt::{begins_no_weekend, Excerpt};
use crate::fault::MOST_DAYS;
use crate::model::Model;
use crate::outcome::{Ended, Outcome, Rota};
use crate::score::score;
use crate::solve::{first_rota, solve_from, Begin};

/// Days of an excerpt at the most; up to so many, a plan is never cut up.
const MOST: usize = 62;
/// Needs times people from which a longer plan is cut up although it would fit: its bound would not be found in time.
const MANY: usize = 12_000;
/// Days of a stretch, and of each of two stretches that are planned together.
const STRETCH: usize = 28;
const HALF: usize = 14;
/// Stretches at the most that are planned anew first because the first rota breaks a rule in them.
const MENDS: usize = 6;
/// Days that the first rota looks ahead.
const AHEAD: usize = 7;
/// People of a stretch at the most.
const MOST_PEOPLE: usize = 45;
/// The time of a stretch is such a part of the whole, but never longer or shorter than this.
const PART: u32 = 32;
const LONGEST: Duration = Duration::from_secs(5);
const SHORTEST: Duration = Duration::from_millis(400);

/// Whether a model is better cut up.
pub(crate) fn is_long(model: &Model) -> bool {
    model.days > MOST_DAYS || (model.days > MOST && model.cover.len() * model.people.len() > MANY)
}

/// Plans a long model.
pub(crate) fn solve(model: &Model, options: &Options, control: &Control, on_progress: &mut dyn FnMut(&Progress)) -> Outcome {
    let mut search = Search {
        model,
        options,
        control,
        rota: vec![vec![None; model.days]; model.people.len()],
        dice: Dice::new(options.seed),
        slowest: Duration::ZERO,
    };
    let fits = model.days <= MOST_DAYS;
    if fits {
        search.rota = first_rota(model, options, control, on_progress);
    } else {
        search.begin();
    }
    let mut worth = worth(model, &search.rota);
    if !fits {
        tell(&search.rota, worth, on_progress);
    }
    let mut number = 0;
    let mends = search.mends();
    let work = options.work.map(|work| work + mends.len() as u64);
    while worth != (0, 0) && work.is_none_or(|work| number < work) && search.has_time() {
        let was = search.rota.clone();
        match mends.get(number as usize) {
            Some(range) => search.better_in(std::slice::from_ref(range), number),
            None => search.better(number - mends.len() as u64),
        }
        let now = self::worth(model, &search.rota);
        match now.cmp(&worth) {
            std::cmp::Ordering::Greater => search.rota = was,
            std::cmp::Ordering::Less => tell(&search.rota, now, on_progress),
            std::cmp::Ordering::Equal => {}
        }
        worth = worth.min(now);
        number += 1;
    }
    outcome(model, search.rota, worth, control)
}

/// Units of hard rules broken, and points.
fn worth(model: &Model, rota: &Rota) -> (u64, i64) {
    let score = score(model, rota);
    let duties = score.duty_gaps.iter().filter(|g| g.penalty.is_none()).map(|g| u64::from(g.short));
    (score.broken.iter().map(|b| b.amount).chain(duties).sum(), score.penalty)
}

fn tell(rota: &Rota, (broken, penalty): (u64, i64), on_progress: &mut dyn FnMut(&Progress)) {
    on_progress(&Progress { rota, penalty, bound: None, is_legal: broken == 0 });
}

fn outcome(model: &Model, rota: Rota, worth: (u64, i64), control: &Control) -> Outcome {
    let score = score(model, &rota);
    let is_best = worth == (0, 0);
    Outcome {
        penalty: score.penalty,
        bound: is_best.then_some(0),
        gaps: score.gaps,
        broken: score.broken,
        unmet: score.unmet,
        duties: duty::deal(model, &rota),
        ended: match () {
            () if is_best => Ended::Proved,
            () if control.is_stopped() => Ended::Stopped,
            () => Ended::Limit,
        },
        rota,
    }
}

struct Search<'a, 'c> {
    model: &'a Model,
    options: &'a Options,
    control: &'a Control<'c>,
    rota: Rota,
    dice: Dice,
    /// The longest that a stretch took to be made ready, and to end after its time.
    slowest: Duration,
}

impl Search<'_, '_> {
    /// A first rota, two weeks at a time with the week after in sight; what they may take of bounds over a longer time is their
    /// share.
    fn begin(&mut self) {
        let everybody: Vec<usize> = (0..self.model.people.len()).collect();
        let mut from = 0;
        while from < self.model.days {
            let to = match self.model.days - from {
                left if left <= HALF + AHEAD => self.model.days,
                _ => begins_no_weekend(self.model, from + HALF),
            };
            let known = begins_no_weekend(self.model, (to + AHEAD).min(self.model.days));
            let range = from..known;
            let excerpt = Excerpt::new(self.model, &self.rota, &everybody, std::slice::from_ref(&range), known);
            let made = first_rota(&excerpt.model, self.options, self.control, &mut |_| ());
            excerpt.put_back(&made, &mut self.rota);
            from = to;
        }
    }

    fn has_time(&self) -> bool {
        !self.control.is_stopped() && (self.control.elapsed)() + self.slowest + SHORTEST / 2 < self.control.limit
    }

    /// Stretches around what the first rota breaks where its pieces meet.
    fn mends(&self) -> Vec<Range<usize>> {
        let mut days: Vec<usize> = score(self.model, &self.rota).broken.iter().filter_map(|b| b.days.first().copied()).collect();
        days.sort_unstable();
        days.dedup_by_key(|day| *day / HALF);
        days.truncate(MENDS);
        days.into_iter().map(|day| self.stretch(day.saturating_sub(HALF), STRETCH)).collect()
    }

    /// Plans one stretch anew: from the front to the end first, then anywhere.
    fn better(&mut self, number: u64) {
        let ranges = self.ranges(number);
        self.better_in(&ranges, number);
    }

    fn better_in(&mut self, ranges: &[Range<usize>], number: u64) {
        let people = self.people();
        let days = self.model.days;
        let mut excerpt = Excerpt::new(self.model, &self.rota, &people, ranges, days);
        if excerpt.model.days > MOST {
            excerpt = Excerpt::new(self.model, &self.rota, &people, &ranges[..1], days);
        }
        let begun = (self.control.elapsed)();
        let latest = self.control.limit.saturating_sub(self.slowest);
        let within =
            Control { elapsed: self.control.elapsed, limit: latest.min(begun + self.slice()), stop: self.control.stop };
        let options =
            Options { seed: self.options.seed.wrapping_add(number), work: self.options.work.map(|_| 1), ..*self.options };
        let mut ready = None;
        let known = excerpt.known(&self.rota);
        let outcome = solve_from(&excerpt.model, Begin::From(&known), &options, &within, &mut |_| {
            ready.get_or_insert((self.control.elapsed)());
        });
        excerpt.put_back(&outcome.rota, &mut self.rota);
        let ended = (self.control.elapsed)();
        let made_ready = ready.unwrap_or(ended) - begun;
        self.slowest = self.slowest.max(made_ready).max(ended.saturating_sub(within.limit));
    }

    fn slice(&self) -> Duration {
        match self.options.work {
            Some(_) => self.control.limit,
            None => (self.control.limit / PART).clamp(SHORTEST, LONGEST),
        }
    }

    /// Everybody, or as many as one stretch takes; whoever shares a rule with somebody comes with them.
    fn people(&mut self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.model.people.len()).collect();
        if order.len() > MOST_PEOPLE {
            self.dice.shuffle(&mut order);
            order.truncate(MOST_PEOPLE);
        }
        let pairs = self.model.together.iter().map(|t| (t.trainee, t.mentor));
        let pairs: Vec<(usize, usize)> = pairs.chain(self.model.apart.iter().map(|a| (a.one, a.other))).collect();
        loop {
            let has = |p: usize| order.contains(&p);
            let lacks = |&(a, b): &(usize, usize)| has(a) != has(b);
            match pairs.iter().copied().find(lacks) {
                Some((a, b)) => order.push(if has(a) { b } else { a }),
                None => break,
            }
        }
        order.sort_unstable();
        order
    }

    fn stretch(&self, at: usize, length: usize) -> Range<usize> {
        let days = self.model.days;
        let from = begins_no_weekend(self.model, at.min(days.saturating_sub(length)));
        from..begins_no_weekend(self.model, (from + length).min(days))
    }

    fn ranges(&mut self, number: u64) -> Vec<Range<usize>> {
        let days = self.model.days;
        let sweep = (2 * days).div_ceil(STRETCH) as u64;
        if number < sweep {
            return vec![self.stretch(number as usize * HALF, STRETCH)];
        }
        let (one, other) = (self.dice.below(days), self.dice.below(days));
        let (one, other) = (self.stretch(one, HALF), self.stretch(other, HALF));
        match (one.end <= other.start, other.end <= one.start) {
            (true, _) => vec![one, other],
            (_, true) => vec![other, one],
            _ => vec![self.stretch(one.start.min(other.start), STRETCH)],
        }
    }
}
