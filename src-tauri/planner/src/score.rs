//! Says of a finished rota what it costs, where it is short and which rules it misses, straight from the model.
//! Deliberately absent: the tables the search works with; this is what their result is told by.

use crate::links::{Link, Links};
use crate::model::{Cell, Limit, Measure, Model, Run, RunKind, Start, Strength, MAX_WEIGHT};
use crate::outcome::{DutyGap, Gap, Rota, Rule, Unmet};
use crate::rules::{amount, balance_cost, each_cell_miss, pinned};
use crate::scored::Scored;

/// What a rota comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// Sum of all weighted penalties, coverage included.
    pub penalty: i64,
    /// Bands short of people, by day and band.
    pub gaps: Vec<Gap>,
    /// Hard rules not kept.
    pub broken: Vec<Unmet>,
    /// Weighted rules missed.
    pub unmet: Vec<Unmet>,
    /// Duties that too few of those at work can take, by duty and day.
    pub duty_gaps: Vec<DutyGap>,
}

impl Score {
    /// Whether every hard rule is kept.
    pub fn is_legal(&self) -> bool {
        self.broken.is_empty() && self.duty_gaps.iter().all(|gap| gap.penalty.is_some())
    }
}

/// Scores any rota of the right shape: `rota[person][day]`.
pub fn score(model: &Model, rota: &Rota) -> Score {
    Scored::new(model, rota).score
}

/// A score from what each row misses and the counts of what ties people together.
pub(crate) fn sum_up(
    model: &Model,
    links: &Links,
    counts: &[i32],
    mut misses: Vec<Unmet>,
) -> Score {
    let (gaps, cover) = cover_misses(model, counts);
    misses.extend(pair_misses(model, links, counts));
    let duty_gaps = duty_misses(model, links, counts);
    let (broken, unmet): (Vec<Unmet>, Vec<Unmet>) =
        misses.into_iter().partition(|m| m.penalty.is_none());
    let points = unmet.iter().map(|m| m.penalty).chain(duty_gaps.iter().map(|g| g.penalty));
    let penalty = cover + points.map(|p| p.unwrap_or(0) as i64).sum::<i64>();
    Score {
        penalty,
        gaps,
        broken,
        unmet,
        duty_gaps,
    }
}

/// Everything one person's row misses, hard rules with no penalty.
pub fn person_misses(model: &Model, p: usize, row: &[Option<usize>]) -> Vec<Unmet> {
    let mut list = Misses {
        person: p,
        list: Vec::new(),
    };
    for (day, cell) in row.iter().enumerate() {
        let value = cell.map_or(0, |s| s + 1);
        if pinned(model.people[p].cells[day]).is_some_and(|pin| pin != value) {
            list.miss(Rule::Cell { day }, day, 1, Strength::Hard);
        }
        each_cell_miss(model, p, day, value, &mut |rule, strength| {
            list.miss(rule, day, 1, strength)
        });
    }
    follow_misses(model, p, row, &mut list);
    for (i, run) in model.people[p].runs.iter().enumerate() {
        run_misses(model, p, row, (i, run), &mut list);
    }
    for (i, limit) in model.people[p].limits.iter().enumerate() {
        let count = limit.carried + measure(model, p, row, limit.measure, limit.from, limit.to);
        let amount = out_of_bounds(limit, count);
        let days = (limit.from..limit.to).collect();
        list.miss_on(Rule::Limit(i), days, amount, limit.strength);
    }
    for (i, balance) in model.people[p].balances.iter().enumerate() {
        let count = measure(model, p, row, balance.measure, 0, model.days);
        let cost = balance_cost(balance, count);
        if cost > 0 {
            let penalty = Some(cost as u64);
            list.list.push(Unmet {
                person: p,
                days: Vec::new(),
                rule: Rule::Balance(i),
                amount: 1,
                penalty,
            });
        }
    }
    list.list
}

struct Misses {
    person: usize,
    list: Vec<Unmet>,
}

impl Misses {
    fn miss(&mut self, rule: Rule, day: usize, amount: u64, strength: Strength) {
        self.miss_on(rule, vec![day], amount, strength);
    }

    /// Adds a miss; more of the same rule come together in one entry.
    fn miss_on(&mut self, rule: Rule, days: Vec<usize>, amount: u64, strength: Strength) {
        let each = match strength {
            Strength::Hard => None,
            Strength::Weight(0) => return,
            Strength::Weight(w) => Some(u64::from(w.min(MAX_WEIGHT))),
        };
        if amount == 0 {
            return;
        }
        let penalty = each.map(|w| w.saturating_mul(amount));
        match self.list.iter_mut().find(|m| m.rule == rule) {
            Some(known) => {
                known.days.extend(days);
                known.amount += amount;
                known.penalty = known.penalty.zip(penalty).map(|(a, b)| a.saturating_add(b));
            }
            None => self.list.push(Unmet {
                person: self.person,
                days,
                rule,
                amount,
                penalty,
            }),
        }
    }
}

fn out_of_bounds(limit: &Limit, count: u32) -> u64 {
    let below = limit.min.map_or(0, |min| min.saturating_sub(count));
    let above = limit.max.map_or(0, |max| count.saturating_sub(max));
    u64::from(below) + u64::from(above)
}

/// What a row counts of a measure over the days `from..to`.
pub fn measure(
    model: &Model,
    p: usize,
    row: &[Option<usize>],
    what: Measure,
    from: usize,
    to: usize,
) -> u32 {
    if what == Measure::Weekends {
        let inside = |days: &&Vec<usize>| days.first().is_some_and(|d| (from..to).contains(d));
        let worked = |days: &&Vec<usize>| days.iter().any(|&d| row[d].is_some());
        return model.weekends.iter().filter(inside).filter(worked).count() as u32;
    }
    (from..to)
        .map(|d| amount(model, p, what, d, row[d].map_or(0, |s| s + 1)))
        .sum()
}

fn follow_misses(model: &Model, p: usize, row: &[Option<usize>], list: &mut Misses) {
    let (mut before, mut ended) = match model.people[p].start {
        Start::Work { last, ended, .. } => (last, Some(ended)),
        Start::Unknown | Start::Off { .. } => (None, None),
    };
    for (day, cell) in row.iter().enumerate() {
        if let Some(now) = *cell {
            for (i, rule) in model.successions.iter().enumerate() {
                if before == Some(rule.first) && now == rule.then {
                    list.miss(Rule::Succession(i), day, 1, rule.strength);
                }
            }
            if let (Some(rest), Some(ended)) = (model.shortest_rest, ended) {
                if i64::from(model.shifts[now].start) - i64::from(ended) < i64::from(rest.minutes) {
                    list.miss(Rule::ShortestRest, day, 1, rest.strength);
                }
            }
        }
        before = *cell;
        ended = cell.map(|s| model.shifts[s].end - 1440);
    }
}

fn run_misses(
    model: &Model,
    p: usize,
    row: &[Option<usize>],
    (i, run): (usize, &Run),
    list: &mut Misses,
) {
    let person = &model.people[p];
    let wants_work = run.kind != RunKind::ShortestOff;
    let absent = |d: usize| person.cells.get(d) == Some(&Cell::Absent) && row[d].is_none();
    let mut day = 0;
    while day < row.len() {
        let end = (day..row.len())
            .find(|&d| row[d].is_some() != row[day].is_some())
            .unwrap_or(row.len());
        if row[day].is_some() == wants_work {
            let carried = if day > 0 {
                0
            } else {
                carried_run(person.start, wants_work)
            };
            let length = carried + (end - day) as u64;
            let bound = u64::from(run.days);
            if run.kind == RunKind::LongestWork {
                for d in (day..end).filter(|d| carried + (d - day) as u64 + 1 > bound) {
                    list.miss(Rule::Run(i), d, 1, run.strength);
                }
            } else if end < row.len() && !(day == 0 && person.start == Start::Unknown) {
                let touches = absent(end) || (day > 0 && absent(day - 1)) || (day..end).any(absent);
                let short = if touches {
                    0
                } else {
                    bound.saturating_sub(length)
                };
                list.miss_on(Rule::Run(i), (day..end).collect(), short, run.strength);
            }
        }
        day = end;
    }
    cut_before_first_day(row, person.start, absent(0), (i, run), list);
}

/// A run that ended with the day before day 0 and was too short.
fn cut_before_first_day(
    row: &[Option<usize>],
    start: Start,
    absent: bool,
    (i, run): (usize, &Run),
    list: &mut Misses,
) {
    let Some(first) = row.first() else { return };
    let length = match (start, run.kind, first) {
        (Start::Work { run, .. }, RunKind::ShortestWork, None) if !absent => run.max(1),
        (Start::Off { run }, RunKind::ShortestOff, Some(_)) => run.max(1),
        _ => return,
    };
    list.miss_on(
        Rule::Run(i),
        vec![0],
        u64::from(run.days.saturating_sub(length)),
        run.strength,
    );
}

fn carried_run(start: Start, work: bool) -> u64 {
    match start {
        Start::Work { run, .. } if work => u64::from(run.max(1)),
        Start::Off { run } if !work => u64::from(run.max(1)),
        _ => 0,
    }
}

/// The first links are the bands, in their order.
fn cover_misses(model: &Model, counts: &[i32]) -> (Vec<Gap>, i64) {
    let (mut gaps, mut cost) = (Vec::new(), 0);
    for (i, (band, &there)) in model.cover.iter().zip(counts).enumerate() {
        let there = there as u32;
        let (short, over) = (
            band.need.saturating_sub(there),
            there.saturating_sub(band.need),
        );
        cost += i64::from(short) * i64::from(band.under.min(MAX_WEIGHT));
        cost += i64::from(over) * i64::from(band.over.min(MAX_WEIGHT));
        if short > 0 {
            gaps.push(Gap {
                day: band.day,
                band: i,
                short,
            });
        }
    }
    gaps.sort_by_key(|g| (g.day, g.band));
    (gaps, cost)
}

fn pair_misses(model: &Model, links: &Links, counts: &[i32]) -> Vec<Unmet> {
    let mut out: Vec<Unmet> = Vec::new();
    for (link, &count) in links.list.iter().zip(counts).skip(model.cover.len()) {
        let (person, strength) = match link.rule {
            Rule::Together(i) => (model.together[i].trainee, model.together[i].strength),
            Rule::Apart(i) => (model.apart[i].one, model.apart[i].strength),
            _ => continue,
        };
        if count <= link.need {
            continue;
        }
        let mut one = Misses {
            person,
            list: Vec::new(),
        };
        one.miss(link.rule, link.day, 1, strength);
        for miss in one.list {
            match out.iter_mut().find(|m| m.rule == miss.rule) {
                Some(known) => {
                    known.days.extend(miss.days);
                    known.amount += miss.amount;
                    known.penalty = known.penalty.zip(miss.penalty).map(|(a, b)| a + b);
                }
                None => out.push(miss),
            }
        }
    }
    out
}

fn duty_misses(model: &Model, links: &Links, counts: &[i32]) -> Vec<DutyGap> {
    let short = |(link, &count): (&Link, &i32)| {
        let Rule::Duty(duty) = link.rule else { return None };
        let short = u32::try_from(link.need - count).ok().filter(|n| *n > 0)?;
        let penalty = match model.duties[duty].strength {
            Strength::Hard => None,
            Strength::Weight(w) => Some(u64::from(w.min(MAX_WEIGHT)) * u64::from(short)),
        };
        Some(DutyGap { day: link.day, duty, short, penalty })
    };
    links.list.iter().zip(counts).skip(model.cover.len()).filter_map(short).collect()
}

/// A rota as values: 0 off, `s + 1` for shift `s`.
pub(crate) fn to_rows(rota: &Rota) -> Vec<Vec<u8>> {
    rota.iter()
        .map(|row| row.iter().map(|c| c.map_or(0, |s| s as u8 + 1)).collect())
        .collect()
}

/// Values back to a rota.
pub(crate) fn to_rota(rows: &[Vec<u8>]) -> Rota {
    rows.iter().map(|row| to_row(row)).collect()
}

/// One row of values back to days.
pub(crate) fn to_row(row: &[u8]) -> Vec<Option<usize>> {
    row.iter().map(|&v| (v as usize).checked_sub(1)).collect()
}
