//! Plans of more than two months: a first rota, two weeks at a time, then stretches of it are planned anew, one after the other,
//! everything outside them staying as it is. Those that fit go on in one piece, which gives the bound (see `solve`).
//! Deliberately absent: what a stretch looks like as a model of its own (`excerpt`).

use std::ops::Range;
use std::time::Duration;

use crate::control::{Control, Options, Progress};
use crate::dice::Dice;
use crate::duty;
use crate::excerpt::{begins_no_weekend, Excerpt};
use crate::fault::MOST_DAYS;
use crate::model::Model;
use crate::outcome::{Ended, Outcome, Rota};
use crate::score::{person_misses, score};
use crate::solve::{first_rota, solve_from, Begin};

/// Days of an excerpt at the most; up to so many, a plan is never cut up.
const MOST: usize = 62;
/// Needs times people up to which a longer plan goes on in one piece: the bound of others would not be found in time.
const MANY: usize = 12_000;
/// Days of a stretch, and of each of two stretches that are planned together.
const STRETCH: usize = 28;
const HALF: usize = 14;
/// Stretches at the most that are planned anew first because the first rota breaks a rule in them.
const MENDS: usize = 6;
/// Days that are planned anew for a person whose pieces break a rule together.
const MENDED: usize = 56;
/// Days that the first rota looks ahead.
const AHEAD: usize = 7;
/// People of a stretch at the most.
const MOST_PEOPLE: usize = 45;
/// The time of a stretch is such a part of the whole, but never longer or shorter than this.
const PART: u32 = 32;
const LONGEST: Duration = Duration::from_secs(5);
const SHORTEST: Duration = Duration::from_millis(400);

/// Whether a model is better cut up at first.
pub(crate) fn is_long(model: &Model) -> bool {
    model.days > MOST
}

/// Whether it may be planned in one piece afterwards.
fn fits(model: &Model) -> bool {
    model.days <= MOST_DAYS && model.cover.len() * model.people.len() <= MANY
}

/// Plans a long model: cut up, and where it fits in one piece so after half of the time.
pub(crate) fn solve(model: &Model, options: &Options, control: &Control, on_progress: &mut dyn FnMut(&Progress)) -> Outcome {
    let fits = fits(model);
    let limit = if fits { control.limit / 2 } else { control.limit };
    let (rota, worth) = cut_up(model, options, &Control { limit, ..*control }, on_progress);
    if fits && worth != (0, 0) && !control.is_over() {
        let whole = solve_from(model, Begin::From(&rota), options, control, on_progress);
        if self::worth(model, &whole.rota) <= worth {
            return whole;
        }
    }
    outcome(model, rota, worth, control)
}

/// A first rota, then stretch after stretch; the best and its worth.
fn cut_up(
    model: &Model,
    options: &Options,
    control: &Control,
    on_progress: &mut dyn FnMut(&Progress),
) -> (Rota, (u64, i64)) {
    let mut search = Search {
        model,
        options,
        control,
        rota: vec![vec![None; model.days]; model.people.len()],
        dice: Dice::new(options.seed),
        slowest: Duration::ZERO,
    };
    search.begin();
    let mut worth = worth(model, &search.rota);
    tell(&search.rota, worth, on_progress);
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
    (search.rota, worth)
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
            excerpt.put_back(&first_rota(&excerpt.model, self.options, self.control), &mut self.rota);
            from = to;
        }
        self.mend_people();
    }

    /// Plans some weeks anew of those whose pieces break a rule together: the last weeks of the rule, then earlier ones.
    fn mend_people(&mut self) {
        let mut broken = score(self.model, &self.rota).broken;
        broken.dedup_by_key(|b| b.person);
        for rule in broken {
            let people = self.with_partners(vec![rule.person]);
            let mut left = self.broken_by(&people);
            let mut to = rule.days.last().map_or(0, |last| last + HALF).min(self.model.days);
            while left > 0 && to > 0 {
                let was = self.rota.clone();
                to = to.saturating_sub(MENDED);
                let range = self.stretch(to, MENDED);
                let excerpt = Excerpt::new(self.model, &self.rota, &people, std::slice::from_ref(&range), self.model.days);
                excerpt.put_back(&first_rota(&excerpt.model, self.options, self.control), &mut self.rota);
                match self.broken_by(&people) {
                    now if now < left => left = now,
                    _ => self.rota = was,
                }
                if self.control.is_over() {
                    break;
                }
            }
        }
    }

    /// Units of hard rules that the rows of some people break.
    fn broken_by(&self, people: &[usize]) -> u64 {
        let misses = people.iter().flat_map(|&p| person_misses(self.model, p, &self.rota[p]));
        misses.filter(|miss| miss.penalty.is_none()).map(|miss| miss.amount).sum()
    }

    fn has_time(&self) -> bool {
        !self.control.is_stopped() && (self.control.elapsed)() + self.slowest + SHORTEST / 2 < self.control.limit
    }

    /// Stretches around what the first rota breaks where its pieces meet.
    fn mends(&self) -> Vec<Range<usize>> {
        let mut days: Vec<usize> =
            score(self.model, &self.rota).broken.iter().filter_map(|b| b.days.first().copied()).collect();
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

    /// Everybody, or as many as one stretch takes.
    fn people(&mut self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.model.people.len()).collect();
        if order.len() > MOST_PEOPLE {
            self.dice.shuffle(&mut order);
            order.truncate(MOST_PEOPLE);
        }
        self.with_partners(order)
    }

    /// These people and whoever shares a rule with one of them.
    fn with_partners(&self, mut people: Vec<usize>) -> Vec<usize> {
        let pairs = self.model.together.iter().map(|t| (t.trainee, t.mentor));
        let pairs: Vec<(usize, usize)> = pairs.chain(self.model.apart.iter().map(|a| (a.one, a.other))).collect();
        loop {
            let has = |p: usize| people.contains(&p);
            let lacks = |&(a, b): &(usize, usize)| has(a) != has(b);
            match pairs.iter().copied().find(lacks) {
                Some((a, b)) => people.push(if has(a) { b } else { a }),
                None => break,
            }
        }
        people.sort_unstable();
        people
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
