//! Repair after a sick call or a new need: the fewest changed cells of other people that bring the rota back,
//! the past untouched, as several offers to choose from.
//! Deliberately absent: who fell ill and why; the model already says so by its cells and bands.

use std::time::Duration;

use crate::control::{Control, Options};
use crate::fault::Fault;
use crate::model::{Balance, Cell, Model, Strength, Want, Wish, Wishes};
use crate::outcome::{Ended, Rota, Rule, Unmet};
use crate::reasons::{changes, Change};
use crate::rules::pinned;
use crate::score::{score, Score};
use crate::solve::{solve_from, Begin};

/// What a changed cell costs in the repair's own counting.
const CELL: u32 = 1000;
/// What a person missing costs there.
const SHORT: u32 = 100_000;

/// Searches for one offer at the most after the first.
const TRIES: usize = 3;

/// What a pair weighs that is torn already.
const TORN: Strength = Strength::Weight(2);

/// How long other kinds of offers are looked for once the fewest changes are proved, each.
const GRACE: Duration = Duration::from_millis(200);

/// One way to repair the rota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The repaired rota.
    pub rota: Rota,
    /// What changes against the rota before, settled cells included.
    pub changes: Vec<Change>,
    /// Changed cells of people whose day was not settled by the model.
    pub moved: usize,
    /// How many people have such cells.
    pub people: usize,
    /// People still missing over all bands.
    pub short: u32,
    /// Penalty points of the repaired rota.
    pub penalty: i64,
    /// Whether no repair with as few people missing changes fewer cells.
    pub proved: bool,
}

/// What becomes of hard rules that the rota breaks as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// They are mended too, whatever that moves.
    Mended,
    /// They are not what the repair is about: they may stay broken, by no more than they are.
    Left,
}

/// What an offer is after besides few changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aim {
    Fewest,
    Gentle,
    Best,
}

/// Repairs `rota` for `model` (which already holds the new leave, pins and needs). Days before `from` stay as
/// they are, also where they break rules; `broken` says what becomes of other rules that are broken. Offers are ranked: fewest people missing, fewest changed cells, fewest
/// people, lowest penalty. The time of `control` is for all offers together.
///
/// # Errors
/// A [`Fault`] when the model cannot be read.
pub fn repair(
    model: &Model,
    rota: &Rota,
    from: usize,
    broken: Broken,
    options: &Options,
    control: &Control,
) -> Result<Vec<Offer>, Fault> {
    crate::fault::check_month(model)?;
    let mut offers: Vec<Offer> = Vec::new();
    let before = score(model, rota);
    let (mut limit, mut slowest) = (control.limit, Duration::ZERO);
    for aim in [Aim::Fewest, Aim::Gentle, Aim::Best] {
        // An offer that cannot even be made ready in time is not begun.
        let begun = (control.elapsed)();
        if !offers.is_empty() && (control.is_stopped() || begun + slowest >= control.limit) {
            break;
        }
        let mut task = task(model, rota, from, aim);
        if broken == Broken::Left {
            leave_pairs(&mut task, &before);
        }
        let within = Control {
            elapsed: control.elapsed,
            limit,
            stop: control.stop,
        };
        let mut ready = None;
        let search = Mending { model, rota, before: &before, broken };
        let (now, is_best) = search.run(task, options, &within, &mut || {
            ready.get_or_insert((control.elapsed)());
        });
        slowest = slowest.max(ready.unwrap_or(begun) - begun);
        let proved = aim == Aim::Fewest && is_best;
        // With the fewest changes proved nobody waits long for other tastes.
        if proved || aim != Aim::Fewest {
            limit = control.limit.min((control.elapsed)() + GRACE);
        }
        let offer = offer(model, rota, now, proved);
        if !offers.iter().any(|known| known.rota == offer.rota) {
            offers.push(offer);
        }
    }
    offers.retain(|o| o.proved || breaks_none(model, rota, &before, &score(model, &o.rota)));
    // What is proved of one offer holds for each that leaves as few missing and changes as few cells.
    let fewest = offers.iter().find(|o| o.proved).map(|o| (o.short, o.moved));
    offers.iter_mut().for_each(|o| o.proved |= fewest == Some((o.short, o.moved)));
    offers.sort_by_key(|o| (o.short, o.moved, o.people, o.penalty));
    Ok(offers)
}

/// Searches for one offer, until nobody's row breaks a rule anew.
struct Mending<'a> {
    model: &'a Model,
    rota: &'a Rota,
    before: &'a Score,
    broken: Broken,
}

impl Mending<'_> {
    /// A repaired rota, and whether nothing better for the task exists.
    fn run(&self, mut task: Model, options: &Options, control: &Control, on_ready: &mut dyn FnMut()) -> (Rota, bool) {
        // From the rota as it stands: whoever cannot keep their row gets another at once, and everybody else keeps theirs.
        let begin = match self.broken {
            Broken::Mended => Begin::From(self.rota),
            Broken::Left => Begin::Beside(self.rota),
        };
        let mut tries = 0;
        loop {
            let outcome = solve_from(&task, begin, options, control, &mut |_| on_ready());
            let mut now = outcome.rota;
            let is_kept = match self.broken {
                Broken::Mended => outcome.broken.is_empty(),
                Broken::Left => breaks_none(self.model, self.rota, self.before, &score(self.model, &now)),
            };
            if is_kept || self.broken == Broken::Mended {
                return (now, is_kept && tries == 0 && outcome.ended == Ended::Proved);
            }
            let kept = self.put_back(&mut now);
            if kept.is_empty() || tries >= TRIES || control.is_over() {
                return (now, false);
            }
            kept.iter().for_each(|&p| pin(&mut task, p, &self.rota[p]));
            tries += 1;
        }
    }

    /// Some forgiven rules could be broken anew elsewhere, as often as that fills a gap: whoever does so gets their row back.
    /// Returns who that is.
    fn put_back(&self, now: &mut Rota) -> Vec<usize> {
        let mut kept = Vec::new();
        loop {
            let after = score(self.model, now);
            let anew = newly_broken_by(self.model, self.rota, self.before, &after);
            let mut whose = anew.flat_map(|miss| concerned(self.model, miss));
            let Some(p) = whose.find(|&p| now[p] != self.rota[p] && !is_away(self.model, self.rota, p)) else {
                return kept;
            };
            now[p].clone_from(&self.rota[p]);
            kept.push(p);
        }
    }
}

/// Everybody whose row has a say in whether the rule is kept.
fn concerned(model: &Model, miss: &Unmet) -> Vec<usize> {
    match miss.rule {
        Rule::Together(at) => vec![model.together[at].trainee, model.together[at].mentor],
        Rule::Apart(at) => vec![model.apart[at].one, model.apart[at].other],
        _ => vec![miss.person],
    }
}

/// Settles a person's days as they are.
fn pin(task: &mut Model, p: usize, row: &[Option<usize>]) {
    for (cell, was) in task.people[p].cells.iter_mut().zip(row).filter(|(cell, _)| **cell == Cell::Free) {
        *cell = was.map_or(Cell::Rest, Cell::Shift);
    }
}

/// The model of the repair: the past is pinned, each free cell would rather stay, and a missing person weighs
/// more than any number of changes.
fn task(model: &Model, rota: &Rota, from: usize, aim: Aim) -> Model {
    let mut task = model.clone();
    for (p, person) in task.people.iter_mut().enumerate() {
        let keep = |day: usize| rota[p][day].map_or(Want::Off, Want::Shift);
        for (cell, was) in person.cells.iter_mut().zip(&rota[p]).take(from) {
            *cell = match (was, *cell) {
                (Some(shift), _) => Cell::Shift(*shift),
                (None, Cell::Leave | Cell::Absent) => *cell,
                (None, _) => Cell::Rest,
            };
        }
        if aim == Aim::Fewest {
            person.wishes.retain(|w| w.strength == Strength::Hard);
            person.blocked.retain(|b| b.strength == Strength::Hard);
            person.balances.clear();
            person.limits.retain(|l| l.strength == Strength::Hard);
            person.runs.retain(|r| r.strength == Strength::Hard);
        }
        let weight = match aim {
            Aim::Fewest => 1,
            Aim::Gentle => CELL,
            Aim::Best => 5,
        };
        if aim == Aim::Gentle {
            person.balances.iter_mut().for_each(soften);
        }
        let free = (from..model.days).filter(|&d| model.people[p].cells[d] == Cell::Free);
        person.wishes.extend(free.map(|day| Wish {
            day,
            want: keep(day),
            wishes: Wishes::For,
            strength: Strength::Weight(weight),
        }));
    }
    soften_shared(&mut task, aim);
    task
}

/// Whether no hard rule is broken more than before, those left aside that somebody's own absence breaks: whoever cannot work as
/// planned has their least harmful row where none is legal.
fn breaks_none(model: &Model, was: &Rota, before: &Score, after: &Score) -> bool {
    newly_broken_by(model, was, before, after).next().is_none()
}

/// Hard rules that are broken more than before by somebody who is not away.
fn newly_broken_by<'a>(
    model: &'a Model,
    was: &'a Rota,
    before: &'a Score,
    after: &'a Score,
) -> impl Iterator<Item = &'a Unmet> {
    let amount = |miss: &Unmet| {
        let same = before.broken.iter().filter(|b| (b.person, b.rule) == (miss.person, miss.rule));
        same.map(|b| b.amount).sum::<u64>()
    };
    after.broken.iter().filter(move |miss| miss.amount > amount(miss) && !is_away(model, was, miss.person))
}

/// Whether something is settled about somebody's days that goes against their row.
fn is_away(model: &Model, was: &Rota, p: usize) -> bool {
    (0..model.days).any(|day| pinned(model.people[p].cells[day]).is_some_and(|pin| pin != value(was[p][day])))
}

fn value(cell: Option<usize>) -> usize {
    cell.map_or(0, |shift| shift + 1)
}

/// Pairs that are torn as it is may stay so, and so may duties that nobody can take.
fn leave_pairs(task: &mut Model, before: &Score) {
    for miss in &before.broken {
        match miss.rule {
            Rule::Together(at) => task.together.iter_mut().skip(at).take(1).for_each(|t| t.strength = TORN),
            Rule::Apart(at) => task.apart.iter_mut().skip(at).take(1).for_each(|a| a.strength = TORN),
            _ => {}
        }
    }
    for gap in &before.duty_gaps {
        task.duties[gap.duty].need[gap.day] -= gap.short;
    }
}

/// Where the fewest changes alone count, nothing that is only weighed does.
fn only_hard(strength: &mut Strength) {
    if *strength != Strength::Hard {
        *strength = Strength::Weight(0);
    }
}

fn soften(balance: &mut Balance) {
    balance.weight = balance.weight.min(20);
}

fn soften_shared(task: &mut Model, aim: Aim) {
    if aim == Aim::Fewest {
        let is_hard = |s: Strength| s == Strength::Hard;
        task.successions.retain(|s| is_hard(s.strength));
        task.shortest_rest = task.shortest_rest.filter(|r| is_hard(r.strength));
        task.together.retain(|t| is_hard(t.strength));
        task.apart.retain(|a| is_hard(a.strength));
        task.duties.iter_mut().map(|d| &mut d.strength).for_each(only_hard);
        task.shifts.iter_mut().map(|s| &mut s.barred).for_each(only_hard);
    }
    for band in &mut task.cover {
        match aim {
            Aim::Fewest => (band.under, band.over) = (if band.under > 0 { 100 } else { 0 }, 0),
            Aim::Gentle => band.under = if band.under > 0 { SHORT } else { 0 },
            Aim::Best => {}
        }
    }
}

fn offer(model: &Model, was: &Rota, rota: Rota, proved: bool) -> Offer {
    let changes = changes(was, &rota);
    let moved = changes
        .iter()
        .filter(|c| model.people[c.person].cells[c.day] == Cell::Free);
    let mut people: Vec<usize> = moved.clone().map(|c| c.person).collect();
    let moved = people.len();
    people.dedup();
    let score = score(model, &rota);
    let short = score.gaps.iter().map(|g| g.short).sum();
    Offer {
        rota,
        changes,
        moved,
        people: people.len(),
        short,
        penalty: score.penalty,
        proved,
    }
}
