//! Months as shops have them, from a seed: both shift systems, leave, wishes, pins, a trainee with a mentor,
//! people who join and leave, the month before and balances carried over. For tests and the benchmark.

use planner::{
    Balance, Band, Cell, Duty, Follow, Limit, Measure, Model, Person, Run, RunKind, Shift,
    ShortestRest, Start, Strength, Succession, Tally, Together, Want, Wish, Wishes,
};

use crate::small::Chance;

/// The shift systems of the rule books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// ROS-01, ROS-03: day and night, four rest days a month.
    A,
    /// ROS-02, ROS-04: split shifts and a half-day shift, one and a half rest days a week.
    B,
}

/// A shop's month. Day 0 is a Monday; 31 days.
pub fn month(seed: u64, people: usize, system: System) -> Model {
    let mut c = Chance::new(seed);
    let days = 31;
    let mut model = Model {
        days,
        ..Model::default()
    };
    model.shifts = shifts(system);
    let nights = (0..model.shifts.len()).map(|s| u32::from(s == 1)).collect();
    model.tallies.push(Tally {
        per_shift: nights,
        per_day: Vec::new(),
    });
    let weekend = (0..days).map(|d| u32::from(d % 7 >= 5)).collect();
    model.tallies.push(Tally {
        per_shift: vec![1; model.shifts.len()],
        per_day: weekend,
    });
    model.weekends = (0..days / 7).map(|w| vec![7 * w + 5, 7 * w + 6]).collect();
    model.successions = vec![Succession {
        first: 1,
        then: 0,
        strength: Strength::Weight(20),
    }];
    model.shortest_rest = Some(ShortestRest {
        minutes: 600,
        strength: Strength::Hard,
    });
    model.people = (0..people)
        .map(|p| person(&mut c, &model, system, p, p + 1 == people))
        .collect();
    if people >= 5 {
        let pair = Together {
            trainee: people - 1,
            mentor: 0,
            from: 0,
            to: 21,
            follow: Follow::WhenBothWork,
            strength: Strength::Weight(60),
        };
        model.together.push(pair);
    }
    needs(&mut c, &mut model, system);
    let need = vec![u32::from(people >= 5); days];
    model.duties.push(Duty {
        shifts: vec![1],
        people: Vec::new(),
        need,
        carried: Vec::new(),
        strength: Strength::Hard,
    });
    model
}

fn shifts(system: System) -> Vec<Shift> {
    let shift = |minutes, start, end, rest_halves| Shift {
        minutes,
        start,
        end,
        rest_halves,
        offered: Vec::new(),
        barred: Strength::Hard,
    };
    match system {
        System::A => vec![shift(450, 540, 990, 0), shift(390, 960, 1350, 0)],
        System::B => vec![
            shift(480, 510, 1080, 0),
            shift(450, 870, 1380, 0),
            shift(480, 540, 1110, 0),
            shift(210, 540, 750, 1),
        ],
    }
}

fn person(c: &mut Chance, model: &Model, system: System, p: usize, is_trainee: bool) -> Person {
    let days = model.days;
    let mut person = Person {
        allowed: vec![true; model.shifts.len()],
        cells: vec![Cell::Free; days],
        ..Person::default()
    };
    if !is_trainee {
        settle(c, &mut person, p, days);
    }
    for _ in 0..c.below(4) {
        let want = [Want::Off, Want::Shift(0), Want::Shift(1)][c.below(3)];
        let wishes = if c.one_in(3) {
            Wishes::Against
        } else {
            Wishes::For
        };
        let strength = Strength::Weight(3 + c.below(15) as u32);
        person.wishes.push(Wish {
            day: c.below(days),
            want,
            wishes,
            strength,
        });
    }
    quotas(&mut person, system, days);
    let longest = if system == System::A { 8 } else { 6 };
    person.runs.push(Run {
        kind: RunKind::LongestWork,
        days: longest,
        strength: Strength::Hard,
    });
    person.runs.push(Run {
        kind: RunKind::ShortestWork,
        days: 2,
        strength: Strength::Weight(5),
    });
    let employed = person.cells.iter().filter(|c| **c != Cell::Absent).count() as i64;
    let balance = |measure, month: i64, weight, carried| Balance {
        measure,
        carried,
        target: 100 * month * employed / days as i64,
        unit: 100,
        weight,
    };
    let nights = if system == System::A { 13 } else { 9 };
    person.balances.push(balance(
        Measure::Tally(0),
        nights,
        4,
        100 * c.below(5) as i64 - 200,
    ));
    person.balances.push(balance(
        Measure::Tally(1),
        6,
        4,
        100 * c.below(3) as i64 - 100,
    ));
    person.start = match c.below(3) {
        0 => Start::Off { run: 1 },
        _ => Start::Work {
            run: 1 + c.below(4) as u32,
            last: Some(c.below(2)),
            ended: -90,
        },
    };
    person
}

/// Leave, a pin now and then, and people who join or leave in mid-month.
fn settle(c: &mut Chance, person: &mut Person, p: usize, days: usize) {
    if c.one_in(4) {
        let (from, length) = (c.below(days), 1 + c.below(5));
        (from..(from + length).min(days)).for_each(|d| person.cells[d] = Cell::Leave);
    }
    if c.one_in(6) {
        person.cells[c.below(days)] = Cell::Rest;
    }
    if p % 11 == 7 {
        (0..c.below(15)).for_each(|d| person.cells[d] = Cell::Absent);
    }
    if p % 13 == 9 {
        (days - c.below(12)..days).for_each(|d| person.cells[d] = Cell::Absent);
    }
}

/// The rest quota pro rata (ruling 2): by month in whole days, by week in half days.
fn quotas(person: &mut Person, system: System, days: usize) {
    let hard = |from, to, halves| Limit {
        measure: Measure::RestHalves,
        from,
        to,
        carried: 0,
        min: Some(halves),
        max: Some(halves),
        strength: Strength::Hard,
    };
    let at_work = |from: usize, to: usize| {
        person.cells[from..to]
            .iter()
            .filter(|c| !matches!(c, Cell::Absent | Cell::Leave))
            .count() as u32
    };
    if system == System::A {
        let halves = 2 * ((4 * at_work(0, days) + days as u32 / 2) / days as u32);
        person.limits.push(hard(0, days, halves));
        return;
    }
    for week in 0..days / 7 {
        let (from, to) = (7 * week, 7 * week + 7);
        let halves = (3 * at_work(from, to) + 3) / 7;
        let pinned = person.cells[from..to]
            .iter()
            .filter(|c| **c == Cell::Rest)
            .count() as u32;
        person.limits.push(hard(from, to, halves.max(2 * pinned)));
    }
}

/// Needs about as high as the people there can serve, a little higher at weekends.
fn needs(c: &mut Chance, model: &mut Model, system: System) {
    let people = model.people.len();
    for day in 0..model.days {
        let here = model
            .people
            .iter()
            .filter(|p| !matches!(p.cells[day], Cell::Leave | Cell::Absent))
            .count();
        let there = (here * 62 / 100).max(1) - usize::from(people > 5 && c.one_in(3));
        let (early, late) = (there - there / 2, there / 2);
        let mut need = |shifts: Vec<usize>, need: usize| {
            model.cover.push(Band {
                day,
                shifts,
                people: Vec::new(),
                need: need as u32,
                under: 500,
                over: 2,
            });
        };
        match system {
            System::A => {
                need(vec![0], early);
                need(vec![1], late);
            }
            System::B => {
                need(vec![0, 2, 3], early);
                need(vec![1], late);
            }
        }
    }
}
