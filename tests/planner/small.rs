//! Random small shops from a seed, with every kind of rule in them, and all rotas of such a shop.

use planner::{
    Apart, Balance, Band, Blocked, Cell, Duty, Follow, Limit, Measure, Model, Person, Rota, Run, RunKind, Shift,
    ShortestRest, Start, Strength, Succession, Tally, Together, Want, Wish, Wishes,
};

/// Numbers from a seed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed ^ 0x5DEE_CE66D)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % n.max(1)
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn strength(&mut self, hard_of_ten: usize) -> Strength {
        if self.below(10) < hard_of_ten {
            Strength::Hard
        } else {
            Strength::Weight(self.below(9) as u32)
        }
    }
}

/// A shop of this size.
pub fn shop(seed: u64, people: usize, days: usize, shifts: usize) -> Model {
    let mut c = Chance::new(seed);
    let mut model = Model {
        days,
        ..Model::default()
    };
    let (ends, starts) = ([960, 1350, 1560, 750], [540, 960, 1080, 540]);
    for s in 0..shifts {
        let offered = if c.one_in(8) {
            (0..days).map(|_| !c.one_in(4)).collect()
        } else {
            Vec::new()
        };
        let minutes = [450, 390, 480, 210][s % 4];
        let rest_halves = u32::from(s % 4 == 3);
        model.shifts.push(Shift {
            minutes,
            start: starts[s % 4],
            end: ends[s % 4],
            rest_halves,
            offered,
            barred: Strength::Hard,
        });
    }
    model.tallies.push(Tally {
        per_shift: (0..shifts).map(|s| u32::from(s == 1)).collect(),
        per_day: Vec::new(),
    });
    let per_day = (0..days)
        .map(|d| u32::from(d % 7 >= 5) + u32::from(d == 2))
        .collect();
    model.tallies.push(Tally {
        per_shift: vec![1; shifts],
        per_day,
    });
    let first = c.below(days.max(1));
    model.weekends = (0..days)
        .filter(|d| d % 4 == first % 4)
        .map(|d| (d..(d + 2).min(days)).collect())
        .collect();
    for _ in 0..c.below(3) {
        let (first, then) = (c.below(shifts), c.below(shifts));
        model.successions.push(Succession {
            first,
            then,
            strength: c.strength(6),
        });
    }
    if c.one_in(2) {
        model.shortest_rest = Some(ShortestRest {
            minutes: [600, 660, 720][c.below(3)],
            strength: c.strength(6),
        });
    }
    model.people = (0..people).map(|_| person(&mut c, days, shifts)).collect();
    for day in 0..days {
        for s in 0..shifts {
            let also = if c.one_in(3) {
                vec![s, c.below(shifts)]
            } else {
                vec![s]
            };
            let who = if c.one_in(6) && people > 0 {
                vec![c.below(people)]
            } else {
                Vec::new()
            };
            let (need, under, over) = (
                c.below(people + 1) as u32,
                20 + c.below(80) as u32,
                c.below(8) as u32,
            );
            model.cover.push(Band {
                day,
                shifts: also,
                people: who,
                need,
                under,
                over,
            });
        }
    }
    if people > 1 {
        pairs(&mut c, &mut model);
    }
    model
}

/// A shop in which barred shifts, days without work and a duty hold as strongly as chance wills: binding, weighed, weighed with
/// nothing, or with more than anything else.
pub fn shop_that_weighs(seed: u64, people: usize, days: usize, shifts: usize) -> Model {
    let mut model = shop(seed, people, days, shifts);
    let mut c = Chance::new(seed.rotate_left(17));
    model.shifts.iter_mut().for_each(|s| s.barred = held(&mut c));
    for person in &mut model.people {
        person.allowed.iter_mut().for_each(|may| *may &= !c.one_in(3));
        for _ in 0..c.below(3) {
            let shift = (!c.one_in(3)).then(|| c.below(shifts));
            person.blocked.push(Blocked { day: c.below(days), shift, strength: held(&mut c) });
        }
    }
    let who = if c.one_in(2) { vec![c.below(people)] } else { Vec::new() };
    model.duties.push(Duty {
        shifts: if c.one_in(2) { vec![c.below(shifts)] } else { (0..shifts).collect() },
        people: who,
        need: (0..days).map(|_| c.below(3) as u32).collect(),
        carried: Vec::new(),
        // What a binding duty comes to is a case of its own: it counts above points, and brute force here counts points.
        strength: match held(&mut c) {
            Strength::Hard => Strength::Weight(7),
            weight => weight,
        },
    });
    model
}

fn held(c: &mut Chance) -> Strength {
    match c.below(6) {
        0 | 1 => Strength::Hard,
        2 => Strength::Weight(0),
        3 => Strength::Weight([10_000, u32::MAX][c.below(2)]),
        _ => Strength::Weight(1 + c.below(60) as u32),
    }
}

/// One or the other, by the seed.
pub fn any_shop(seed: u64, people: usize, days: usize, shifts: usize) -> Model {
    match seed % 2 {
        0 => shop(seed, people, days, shifts),
        _ => shop_that_weighs(seed, people, days, shifts),
    }
}

fn pairs(c: &mut Chance, model: &mut Model) {
    let (people, days) = (model.people.len(), model.days);
    let trainee = c.below(people);
    let mentor = (trainee + 1 + c.below(people - 1)) % people;
    if c.one_in(2) {
        let follow = if c.one_in(2) {
            Follow::EveryDay
        } else {
            Follow::WhenBothWork
        };
        let strength = Strength::Weight(c.below(30) as u32);
        model.together.push(Together {
            trainee,
            mentor,
            from: c.below(days),
            to: days,
            follow,
            strength,
        });
    }
    if c.one_in(3) {
        let from = c.below(days);
        model.apart.push(Apart {
            one: trainee,
            other: mentor,
            from,
            to: from + c.below(days + 1 - from),
            strength: Strength::Weight(c.below(30) as u32),
        });
    }
}

fn person(c: &mut Chance, days: usize, shifts: usize) -> Person {
    let mut person = Person {
        allowed: (0..shifts).map(|_| !c.one_in(6)).collect(),
        cells: (0..days).map(|_| cell(c, shifts)).collect(),
        ..Person::default()
    };
    person.start = match c.below(3) {
        0 => Start::Unknown,
        1 => Start::Off {
            run: 1 + c.below(3) as u32,
        },
        _ => Start::Work {
            run: 1 + c.below(4) as u32,
            last: (!c.one_in(3)).then(|| c.below(shifts)),
            ended: [-480, -90, 120][c.below(3)],
        },
    };
    if c.one_in(5) {
        person.blocked.push(Blocked { day: c.below(days), shift: Some(c.below(shifts)), strength: Strength::Hard });
    }
    for _ in 0..c.below(4) {
        let want = if c.one_in(3) {
            Want::Off
        } else {
            Want::Shift(c.below(shifts))
        };
        let wishes = if c.one_in(2) {
            Wishes::For
        } else {
            Wishes::Against
        };
        person.wishes.push(Wish {
            day: c.below(days),
            want,
            wishes,
            strength: c.strength(2),
        });
    }
    for _ in 0..c.below(4) {
        person.limits.push(limit(c, days, shifts));
    }
    for _ in 0..c.below(3) {
        let measure = [Measure::Tally(0), Measure::Tally(1), Measure::WorkDays][c.below(3)];
        let (carried, target) = (100 * c.below(5) as i64 - 200, 100 * c.below(4) as i64);
        person.balances.push(Balance {
            measure,
            carried,
            target,
            unit: 100,
            weight: c.below(5) as u32,
        });
    }
    for kind in [
        RunKind::LongestWork,
        RunKind::ShortestWork,
        RunKind::ShortestOff,
    ] {
        if c.one_in(2) {
            let days = 1 + c.below(3) as u32 + u32::from(kind == RunKind::LongestWork);
            person.runs.push(Run {
                kind,
                days,
                strength: c.strength(6),
            });
        }
    }
    person
}

fn cell(c: &mut Chance, shifts: usize) -> Cell {
    match c.below(24) {
        0 => Cell::Rest,
        1 => Cell::Leave,
        2 => Cell::Absent,
        3 => Cell::Shift(c.below(shifts)),
        _ => Cell::Free,
    }
}

fn limit(c: &mut Chance, days: usize, shifts: usize) -> Limit {
    let (from, strength) = (c.below(days), c.strength(5));
    let to = from + 1 + c.below(days - from);
    let length = (to - from) as u32;
    let carried = if from == 0 && c.one_in(3) { 1 } else { 0 };
    let (measure, low, high) = match c.below(6) {
        0 => (Measure::Minutes, 300 * length / 2, 450 * length),
        1 => (Measure::WorkDays, length / 3, length),
        2 => (Measure::Shift(c.below(shifts)), 0, length / 2),
        3 => (Measure::Tally(c.below(2)), 0, length / 2),
        4 => (Measure::Weekends, 0, 1),
        _ => (Measure::RestHalves, length / 2, length),
    };
    let exact = measure == Measure::RestHalves && c.one_in(2);
    let min = (!c.one_in(3)).then_some(low);
    let max = if exact {
        min
    } else {
        (!c.one_in(3)).then_some(high)
    };
    Limit {
        measure,
        from,
        to,
        carried,
        min,
        max,
        strength,
    }
}

/// Every row of `days` days over `shifts` shifts.
pub fn all_rows(days: usize, shifts: usize) -> Vec<Vec<Option<usize>>> {
    let mut rows = vec![Vec::new()];
    for _ in 0..days {
        rows = rows
            .into_iter()
            .flat_map(|row: Vec<Option<usize>>| {
                (0..=shifts).map(move |v| {
                    let mut longer = row.clone();
                    longer.push(v.checked_sub(1));
                    longer
                })
            })
            .collect();
    }
    rows
}

/// Calls `each` with every rota that can be made of the given rows, one list of rows a person.
pub fn all_rotas(rows: &[Vec<Vec<Option<usize>>>], each: &mut dyn FnMut(&Rota)) {
    let mut rota: Rota = Vec::new();
    fill(rows, &mut rota, each);
}

fn fill(rows: &[Vec<Vec<Option<usize>>>], rota: &mut Rota, each: &mut dyn FnMut(&Rota)) {
    match rows.get(rota.len()) {
        None => each(rota),
        Some(options) => {
            for row in options {
                rota.push(row.clone());
                fill(rows, rota, each);
                rota.pop();
            }
        }
    }
}
