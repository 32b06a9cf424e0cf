//! A model made ready for searching: each person's graph, loosened where nothing legal is left, and the ties.
//! Deliberately absent: the searches themselves.

use std::collections::HashMap;

use crate::links::Links;
use crate::model::{Model, Person, Strength, MAX_WEIGHT};
use crate::outcome::{Rota, Rule};
use crate::path::{Paths, Sweep};
use crate::row;
use crate::rules::{Row, Rules, Treat, ROOM};
use crate::score::{person_misses, to_row};

/// What a broken unit of a hard rule costs while the least harm is looked for.
const HARM: i64 = 1_000_000_000;

/// Combinations of counts of all people's days together, and of one person's at the least.
const MANY: usize = 16_000_000;
const LEAST_ROOM: usize = 48;

/// A model ready for searching.
#[derive(Debug, Clone)]
pub(crate) struct Plan<'a> {
    pub model: &'a Model,
    pub people: Vec<Paths>,
    pub links: Links,
    /// A legal row of each person (legal after loosening).
    pub seeds: Vec<Row>,
}

/// A rota under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct State {
    pub rows: Vec<Row>,
    pub row_cost: Vec<i64>,
    pub counts: Vec<i32>,
    pub total: i64,
}

impl<'a> Plan<'a> {
    /// Makes a model ready on as many threads as given.
    pub(crate) fn new(model: &'a Model, threads: usize) -> Self {
        Self::with_room(model, threads, ROOM)
    }

    /// The same where what each row of a rota breaks may stay broken, by no more than it is.
    pub(crate) fn beside(model: &'a Model, threads: usize, rota: &Rota) -> Self {
        let forgiven: Vec<Forgiven> = rota.iter().enumerate().map(|(p, row)| forgiven(model, p, row)).collect();
        Self::made(model, threads, ROOM, &|p| forgiven[p].clone())
    }

    /// The same with graphs that keep no more than so many combinations of counts in their nodes: quicker made, slower searched.
    pub(crate) fn with_room(model: &'a Model, threads: usize, most: usize) -> Self {
        Self::made(model, threads, most, &|_| Forgiven::new())
    }

    fn made(model: &'a Model, threads: usize, most: usize, forgiven: &(dyn Fn(usize) -> Forgiven + Sync)) -> Self {
        let pair = pair_price(model);
        let room = room(model).min(most);
        let mut settled: Vec<Option<(Paths, Row)>> = vec![None; model.people.len()];
        let chunk = settled.len().div_ceil(threads.max(1)).max(1);
        let work = |first: usize, settled: &mut [Option<(Paths, Row)>]| {
            let mut sweep = Sweep::default();
            for (i, place) in settled.iter_mut().enumerate() {
                let p = first + i;
                *place = Some(settle(model, p, (10 * pair, room), &forgiven(p), &mut sweep));
            }
        };
        if threads < 2 {
            work(0, &mut settled);
        } else {
            std::thread::scope(|scope| {
                for (i, part) in settled.chunks_mut(chunk).enumerate() {
                    scope.spawn(move || work(i * chunk, part));
                }
            });
        }
        let (people, seeds) = settled.into_iter().flatten().unzip();
        Self {
            model,
            people,
            links: Links::new(model, pair),
            seeds,
        }
    }

    /// Costs of a rota of legal rows.
    pub(crate) fn state(&self, rows: Vec<Row>) -> State {
        let row_cost: Vec<i64> = rows
            .iter()
            .enumerate()
            .map(|(p, row)| self.row_cost(p, row))
            .collect();
        let counts = self.links.counts(&rows);
        let total = row_cost.iter().sum::<i64>() + self.links.cost(&counts);
        State {
            rows,
            row_cost,
            counts,
            total,
        }
    }

    fn row_cost(&self, p: usize, row: &[u8]) -> i64 {
        row::cost(&self.people[p].rules, row).unwrap_or(HARM)
    }

    /// What each cell of person `p` would cost in ties, everybody else staying as in `state`.
    pub(crate) fn prices(&self, state: &mut State, p: usize, out: &mut Vec<f64>) {
        let State { rows, counts, .. } = state;
        prices(&self.links, counts, (p, &rows[p]), out);
    }

    fn lift(&self, state: &mut State, p: usize, times: i32) {
        let State { rows, counts, .. } = state;
        lift(&self.links, counts, (p, &rows[p]), times);
    }

    /// Gives person `p` another row.
    pub(crate) fn replace(&self, state: &mut State, p: usize, row: Row) {
        self.lift(state, p, -1);
        state.row_cost[p] = self.row_cost(p, &row);
        state.rows[p] = row;
        self.lift(state, p, 1);
        state.total = state.row_cost.iter().sum::<i64>() + self.links.cost(&state.counts);
    }

    /// The best row of person `p` with everybody else as they are; whether it made the rota better.
    pub(crate) fn improve(&mut self, state: &mut State, p: usize, room: &mut Room) -> bool {
        self.prices(state, p, &mut room.price);
        let Some(best) = self.people[p].best(&room.price, &mut room.sweep) else {
            return false;
        };
        if best.row == state.rows[p] {
            return false;
        }
        let (before, old) = (state.total, state.rows[p].clone());
        self.replace(state, p, best.row);
        if state.total < before {
            return true;
        }
        self.replace(state, p, old);
        false
    }
}

/// What each cell of a person with this row would cost in ties, everybody else staying as the counts say.
pub(crate) fn prices(
    links: &Links,
    counts: &mut [i32],
    (p, row): (usize, &[u8]),
    out: &mut Vec<f64>,
) {
    lift(links, counts, (p, row), -1);
    let values = links.values();
    out.clear();
    for cell in 0..row.len() * values {
        let mut price = 0;
        links.each(p, cell / values, cell % values, &mut |l, change| {
            let (link, count) = (&links.list[l], counts[l]);
            price += link.cost(count + change) - link.cost(count);
        });
        out.push(price as f64);
    }
    lift(links, counts, (p, row), 1);
}

fn lift(links: &Links, counts: &mut [i32], (p, row): (usize, &[u8]), times: i32) {
    for (day, &value) in row.iter().enumerate() {
        links.each(p, day, value as usize, &mut |l, change| {
            counts[l] += times * change
        });
    }
}

/// One person's graph alone, as [`Plan::new`] makes it.
pub(crate) fn paths_of(model: &Model, p: usize, sweep: &mut Sweep) -> Paths {
    settle(model, p, (10 * pair_price(model), room(model)), &Forgiven::new(), sweep).0
}

/// The ties as [`Plan::new`] prices them.
pub(crate) fn links_of(model: &Model) -> Links {
    Links::new(model, pair_price(model))
}

/// What a missed hard pair or duty costs while searching.
fn pair_price(model: &Model) -> i64 {
    100 * heaviest(model).max(10)
}

/// Room that searches use again and again.
#[derive(Default)]
pub(crate) struct Room {
    pub price: Vec<f64>,
    pub sweep: Sweep,
}

impl Room {
    /// For searches that ask again and again.
    pub(crate) fn hurried() -> Self {
        Self { sweep: Sweep::hurried(), ..Self::default() }
    }
}

/// How many combinations of counts the graphs of so many people may keep: all that is wanted up to about sixty people and a month,
/// fewer beyond, so that time and memory last.
fn room(model: &Model) -> usize {
    let size = model.people.len() * model.days * (model.shifts.len() + 5);
    (4 * MANY / size.max(1)).clamp(LEAST_ROOM, ROOM)
}

/// The heaviest weight of any rule.
fn heaviest(model: &Model) -> i64 {
    let weight = |s: Strength| if let Strength::Weight(w) = s { w } else { 0 };
    let cover = model.cover.iter().map(|b| b.under.max(b.over));
    let shared = model.together.iter().map(|t| t.strength).chain(model.apart.iter().map(|a| a.strength));
    let laid = model.shifts.iter().map(|s| s.barred).chain(model.duties.iter().map(|d| d.strength));
    let follow = model.successions.iter().map(|s| s.strength).chain(model.shortest_rest.map(|r| r.strength));
    let rules = model.people.iter().flat_map(own_strengths).chain(shared).chain(laid).chain(follow);
    i64::from(cover.chain(rules.map(weight)).max().unwrap_or(0).min(MAX_WEIGHT))
}

/// How strongly each rule of one person holds.
fn own_strengths(person: &Person) -> impl Iterator<Item = Strength> + '_ {
    let days = person.wishes.iter().map(|w| w.strength).chain(person.blocked.iter().map(|b| b.strength));
    days.chain(person.limits.iter().map(|l| l.strength)).chain(person.runs.iter().map(|r| r.strength))
}

/// Hard rules of a person that may stay broken, and by how much.
type Forgiven = HashMap<Rule, u64>;

/// What breaking a rule costs that only names the shifts or days it is about: it could be broken anew elsewhere.
const ANEW: i64 = 2;

/// What a row breaks as it is; what is settled about a day is never forgiven.
fn forgiven(model: &Model, p: usize, row: &[Option<usize>]) -> Forgiven {
    let misses = person_misses(model, p, row).into_iter();
    let hard = misses.filter(|miss| miss.penalty.is_none() && !matches!(miss.rule, Rule::Cell { .. }));
    hard.map(|miss| (miss.rule, miss.amount)).collect()
}

fn forgive(rule: Rule, units: u64) -> Treat {
    let is_bound = matches!(rule, Rule::Limit(_) | Rule::Run(_) | Rule::Wish(_) | Rule::Blocked(_));
    Treat::Forgive { units, cost: if is_bound { 0 } else { ANEW } }
}

/// A person's graph and a first row. Where the rules leave none, those that the least harmful row breaks
/// are loosened by as much as it breaks them, at a high price for each unit.
fn settle(model: &Model, p: usize, (price, room): (i64, usize), forgiven: &Forgiven, sweep: &mut Sweep) -> (Paths, Row) {
    let rules = |treat: &dyn Fn(Rule) -> Treat| Rules { room, ..Rules::new(model, p, treat) };
    let kept = |rule: Rule| forgiven.get(&rule).map_or(Treat::Keep, |&units| forgive(rule, units));
    let mut paths = Paths::new(rules(&kept));
    if let Some(row) = paths.any(sweep) {
        return (paths, row);
    }
    let none = vec![0.0; model.days * (model.shifts.len() + 1)];
    let mut harm = Paths::new(rules(&|_| Treat::Weigh(HARM)));
    let Some(least) = harm.best(&none, sweep) else {
        return (harm, vec![0; model.days]);
    };
    let mut broken: HashMap<Rule, u64> = HashMap::new();
    for miss in person_misses(model, p, &to_row(&least.row)) {
        if miss.penalty.is_none() {
            broken.insert(miss.rule, miss.amount);
        }
    }
    let treat = |rule: Rule| match broken.get(&rule) {
        Some(&units) => Treat::Loosen { units, cost: price },
        None => Treat::Keep,
    };
    let mut loose = Paths::new(rules(&treat));
    match loose.any(sweep) {
        Some(row) => (loose, row),
        None => (harm, least.row),
    }
}
