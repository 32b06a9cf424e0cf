//! The independent checker: reads the rules off the model and scores a rota with the plainest code there is.
//! Deliberately shares nothing with the planner but the types of the model.

use planner::{
    Balance, Cell, Follow, Limit, Measure, Model, Rota, Rule, RunKind, Start, Strength, Want,
    Wishes, MAX_WEIGHT,
};

/// A referee's verdict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Hard rules broken: whose, which, by how much.
    pub broken: Vec<(usize, Rule, u64)>,
    /// All penalty points.
    pub penalty: i64,
    /// People missing over all bands.
    pub short: u64,
}

impl Verdict {
    fn miss(&mut self, person: usize, rule: Rule, amount: u64, strength: Strength) {
        if amount == 0 {
            return;
        }
        match strength {
            Strength::Hard => self.broken.push((person, rule, amount)),
            Strength::Weight(w) => self.penalty += w.min(MAX_WEIGHT) as i64 * amount as i64,
        }
    }

    /// Units by which hard rules are broken.
    pub fn harm(&self) -> u64 {
        self.broken.iter().map(|b| b.2).sum()
    }
}

/// Scores a rota.
pub fn judge(model: &Model, rota: &Rota) -> Verdict {
    let mut verdict = Verdict::default();
    assert_eq!(rota.len(), model.people.len(), "one row a person");
    for p in 0..rota.len() {
        assert_eq!(rota[p].len(), model.days, "one cell a day");
        judge_person(model, p, &rota[p], &mut verdict);
    }
    judge_cover(model, rota, &mut verdict);
    judge_pairs(model, rota, &mut verdict);
    judge_duties(model, rota, &mut verdict);
    verdict
}

/// Whose rule a duty is, in a verdict.
pub const NOBODY: usize = usize::MAX;

/// Each day those are counted who work a shift of the duty and may take it.
fn judge_duties(model: &Model, rota: &Rota, verdict: &mut Verdict) {
    for (i, duty) in model.duties.iter().enumerate() {
        for day in 0..model.days {
            let mut able = 0u64;
            for (p, row) in rota.iter().enumerate() {
                let may = duty.people.is_empty() || duty.people.contains(&p);
                if may && row[day].is_some_and(|s| duty.shifts.contains(&s)) {
                    able += 1;
                }
            }
            verdict.miss(NOBODY, Rule::Duty(i), u64::from(duty.need[day]).saturating_sub(able), duty.strength);
        }
    }
}

/// Scores one person's row alone.
pub fn judge_person(model: &Model, p: usize, row: &[Option<usize>], verdict: &mut Verdict) {
    let person = &model.people[p];
    for day in 0..model.days {
        judge_cell(model, p, day, row[day], verdict);
    }
    judge_neighbours(model, p, row, verdict);
    for (i, run) in person.runs.iter().enumerate() {
        let missed = match run.kind {
            RunKind::LongestWork => too_long(row, person.start, run.days as usize),
            RunKind::ShortestWork => {
                too_short(row, &person.cells, person.start, run.days as usize, true)
            }
            RunKind::ShortestOff => {
                too_short(row, &person.cells, person.start, run.days as usize, false)
            }
        };
        verdict.miss(p, Rule::Run(i), missed, run.strength);
    }
    for (i, limit) in person.limits.iter().enumerate() {
        judge_limit(model, p, row, i, limit, verdict);
    }
    for balance in &person.balances {
        verdict.penalty += judge_balance(model, p, row, balance);
    }
}

fn judge_cell(model: &Model, p: usize, day: usize, cell: Option<usize>, verdict: &mut Verdict) {
    let person = &model.people[p];
    let settled_well = match person.cells[day] {
        Cell::Free => true,
        Cell::Rest | Cell::Leave | Cell::Absent => cell.is_none(),
        Cell::Shift(s) => cell == Some(s),
    };
    if !settled_well {
        verdict.miss(p, Rule::Cell { day }, 1, Strength::Hard);
    }
    if let Some(shift) = cell {
        if !person.allowed[shift] {
            verdict.miss(p, Rule::Allowed { shift }, 1, model.shifts[shift].barred);
        }
        if !model.shifts[shift].offered.is_empty() && !model.shifts[shift].offered[day] {
            verdict.miss(p, Rule::Offered { shift }, 1, Strength::Hard);
        }
        for (i, blocked) in person.blocked.iter().enumerate() {
            let about = match blocked.shift {
                None => true,
                Some(one) => one == shift,
            };
            if blocked.day == day && about {
                verdict.miss(p, Rule::Blocked(i), 1, blocked.strength);
            }
        }
    }
    for (i, wish) in person.wishes.iter().enumerate() {
        if wish.day != day {
            continue;
        }
        let is_it = match wish.want {
            Want::Off => cell.is_none(),
            Want::Shift(s) => cell == Some(s),
        };
        let missed = match wish.wishes {
            Wishes::For => !is_it,
            Wishes::Against => is_it,
        };
        verdict.miss(p, Rule::Wish(i), u64::from(missed), wish.strength);
    }
}

fn judge_neighbours(model: &Model, p: usize, row: &[Option<usize>], verdict: &mut Verdict) {
    for day in 0..model.days {
        let Some(now) = row[day] else { continue };
        let (last, ended) = if day == 0 {
            match model.people[p].start {
                Start::Work { last, ended, .. } => (last, Some(ended)),
                _ => (None, None),
            }
        } else {
            (
                row[day - 1],
                row[day - 1].map(|s| model.shifts[s].end - 24 * 60),
            )
        };
        for (i, rule) in model.successions.iter().enumerate() {
            if last == Some(rule.first) && now == rule.then {
                verdict.miss(p, Rule::Succession(i), 1, rule.strength);
            }
        }
        if let (Some(rest), Some(ended)) = (&model.shortest_rest, ended) {
            if model.shifts[now].start - ended < rest.minutes as i32 {
                verdict.miss(p, Rule::ShortestRest, 1, rest.strength);
            }
        }
    }
}

/// Worked days beyond the bound, counted day by day.
fn too_long(row: &[Option<usize>], start: Start, bound: usize) -> u64 {
    let mut run = if let Start::Work { run, .. } = start {
        (run as usize).max(1)
    } else {
        0
    };
    let mut missed = 0;
    for cell in row {
        run = if cell.is_some() { run + 1 } else { 0 };
        if run > bound {
            missed += 1;
        }
    }
    missed
}

/// Days missing in runs that end inside the plan. The days before day 0 stand in front as far as they are known.
fn too_short(row: &[Option<usize>], cells: &[Cell], start: Start, bound: usize, work: bool) -> u64 {
    #[derive(Clone, Copy, PartialEq)]
    enum Day {
        Work,
        Off,
        Absent,
    }
    let mut line: Vec<Day> = match start {
        Start::Unknown => vec![],
        Start::Off { run } => vec![Day::Off; run.max(1) as usize],
        Start::Work { run, .. } => vec![Day::Work; run.max(1) as usize],
    };
    for (day, cell) in row.iter().enumerate() {
        line.push(match (cell, cells[day]) {
            (Some(_), _) => Day::Work,
            (None, Cell::Absent) => Day::Absent,
            (None, _) => Day::Off,
        });
    }
    let known = start != Start::Unknown;
    let mut missed = 0;
    let mut i = 0;
    while i < line.len() {
        let works = line[i] == Day::Work;
        let mut j = i;
        while j < line.len() && (line[j] == Day::Work) == works {
            j += 1;
        }
        let at_edge = j == line.len() || (i == 0 && !known);
        let touches = line[i.saturating_sub(1)..(j + 1).min(line.len())].contains(&Day::Absent);
        if works == work && !at_edge && !touches && j - i < bound {
            missed += (bound - (j - i)) as u64;
        }
        i = j;
    }
    missed
}

fn count(
    model: &Model,
    p: usize,
    row: &[Option<usize>],
    measure: Measure,
    from: usize,
    to: usize,
) -> u64 {
    if measure == Measure::Weekends {
        let mut worked = 0;
        for weekend in &model.weekends {
            if !weekend.is_empty()
                && weekend[0] >= from
                && weekend[0] < to
                && weekend.iter().any(|&d| row[d].is_some())
            {
                worked += 1;
            }
        }
        return worked;
    }
    let mut total = 0u64;
    for day in from..to {
        total += match (measure, row[day]) {
            (Measure::RestHalves, None) => match model.people[p].cells[day] {
                Cell::Leave | Cell::Absent => 0,
                _ => 2,
            },
            (Measure::RestHalves, Some(s)) => model.shifts[s].rest_halves as u64,
            (_, None) => 0,
            (Measure::Minutes, Some(s)) => model.shifts[s].minutes as u64,
            (Measure::WorkDays, Some(_)) => 1,
            (Measure::Shift(x), Some(s)) => (x == s) as u64,
            (Measure::Tally(t), Some(s)) => {
                let tally = &model.tallies[t];
                let factor = if tally.per_day.is_empty() {
                    1
                } else {
                    tally.per_day[day]
                };
                (tally.per_shift[s] * factor) as u64
            }
            (Measure::Weekends, Some(_)) => 0,
        };
    }
    total
}

fn judge_limit(
    model: &Model,
    p: usize,
    row: &[Option<usize>],
    i: usize,
    limit: &Limit,
    verdict: &mut Verdict,
) {
    let count = limit.carried as u64 + count(model, p, row, limit.measure, limit.from, limit.to);
    let mut missed = 0;
    if let Some(min) = limit.min {
        missed += (min as u64).saturating_sub(count);
    }
    if let Some(max) = limit.max {
        missed += count.saturating_sub(max as u64);
    }
    verdict.miss(p, Rule::Limit(i), missed, limit.strength);
}

fn judge_balance(model: &Model, p: usize, row: &[Option<usize>], balance: &Balance) -> i64 {
    let count = count(model, p, row, balance.measure, 0, model.days) as i128;
    let gap = 100 * count + balance.carried as i128 - balance.target as i128;
    let unit = balance.unit.max(1) as i128;
    (balance.weight.min(MAX_WEIGHT) as i128 * gap * gap / (unit * unit)) as i64
}

fn judge_cover(model: &Model, rota: &Rota, verdict: &mut Verdict) {
    for band in &model.cover {
        let mut there = 0u32;
        for p in 0..rota.len() {
            let counts = band.people.is_empty() || band.people.contains(&p);
            if counts && rota[p][band.day].is_some_and(|s| band.shifts.contains(&s)) {
                there += 1;
            }
        }
        if there < band.need {
            verdict.short += (band.need - there) as u64;
            verdict.penalty += (band.need - there) as i64 * band.under.min(MAX_WEIGHT) as i64;
        } else {
            verdict.penalty += (there - band.need) as i64 * band.over.min(MAX_WEIGHT) as i64;
        }
    }
}

fn judge_pairs(model: &Model, rota: &Rota, verdict: &mut Verdict) {
    for (i, pair) in model.together.iter().enumerate() {
        if pair.trainee == pair.mentor {
            continue;
        }
        let mut missed = 0;
        for day in pair.from..pair.to {
            let away = matches!(
                model.people[pair.mentor].cells[day],
                Cell::Leave | Cell::Absent
            );
            let (trainee, mentor) = (rota[pair.trainee][day], rota[pair.mentor][day]);
            let judged = match pair.follow {
                Follow::EveryDay => trainee.is_some(),
                Follow::WhenBothWork => trainee.is_some() && mentor.is_some(),
            };
            missed += u64::from(judged && !away && trainee != mentor);
        }
        verdict.miss(pair.trainee, Rule::Together(i), missed, pair.strength);
    }
    for (i, pair) in model.apart.iter().enumerate() {
        let meets =
            |d: usize| rota[pair.one][d].is_some() && rota[pair.one][d] == rota[pair.other][d];
        let missed = if pair.one == pair.other {
            0
        } else {
            (pair.from..pair.to).filter(|&d| meets(d)).count() as u64
        };
        verdict.miss(pair.one, Rule::Apart(i), missed, pair.strength);
    }
}
