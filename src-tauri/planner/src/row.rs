//! Judges one person's row in one pass, for searches that change rows by hand.
//! Deliberately absent: the search for rows; `graph` knows the same rules in another form, and tests hold the two together.

use crate::rules::{Before, Count, Rules, NEVER};

/// Cost of a row, or `None` when it breaks a hard rule.
pub(crate) fn cost(rules: &Rules, row: &[u8]) -> Option<i64> {
    let cells = cells_cost(rules, row)?;
    let runs = runs_cost(rules, row)?;
    let mut total = cells + runs;
    for count in &rules.counts {
        let cost = count.cost(total_of(rules, count, row));
        if cost >= NEVER {
            return None;
        }
        total += cost;
    }
    Some(total)
}

fn cells_cost(rules: &Rules, row: &[u8]) -> Option<i64> {
    let mut total = 0;
    let mut before: Option<usize> = None;
    for (day, &value) in row.iter().enumerate() {
        let value = value as usize;
        let (follows, toll) = match before {
            None => (rules.first, rules.first_cost[value]),
            Some(b) => (rules.next[b], rules.next_cost[b * rules.values + value]),
        };
        if (rules.open[day] & follows) >> value & 1 == 0 {
            return None;
        }
        total += toll + rules.cell[day * rules.values + value];
        before = Some(value);
    }
    Some(total)
}

/// The run a day stands in: its length so far and whether it is judged for being too short.
struct RunSoFar {
    works: bool,
    length: usize,
    judged: bool,
}

fn runs_cost(rules: &Rules, row: &[u8]) -> Option<i64> {
    let mut run = match rules.before {
        Before::Unknown => RunSoFar {
            works: false,
            length: 0,
            judged: false,
        },
        Before::Off(n) => RunSoFar {
            works: false,
            length: n as usize,
            judged: true,
        },
        Before::Work(n) => RunSoFar {
            works: true,
            length: n as usize,
            judged: true,
        },
    };
    let mut total = 0;
    for (day, &value) in row.iter().enumerate() {
        let (works, absent) = (value != 0, rules.absent[day] && value == 0);
        if works != run.works {
            total += end_cost(rules, &run, absent);
            let judged = match run.works {
                true => true,
                false => {
                    run.length > 0
                        && !rules
                            .absent
                            .get(day.wrapping_sub(1))
                            .copied()
                            .unwrap_or(false)
                }
            };
            run = RunSoFar {
                works,
                length: 0,
                judged,
            };
        }
        run.length += 1;
        run.judged &= !absent;
        if works {
            total += rules.work_step[run.length.min(rules.work_step.len() - 1)];
        }
        if total >= NEVER {
            return None;
        }
    }
    Some(total)
}

fn end_cost(rules: &Rules, run: &RunSoFar, into_absence: bool) -> i64 {
    if !run.judged || run.length == 0 || into_absence {
        return 0;
    }
    let table = if run.works {
        &rules.work_end
    } else {
        &rules.off_end
    };
    table[run.length.min(table.len() - 1)]
}

/// The final count of a row.
pub(crate) fn total_of(rules: &Rules, count: &Count, row: &[u8]) -> u32 {
    match &count.amount {
        Some(amount) => {
            let days = count.from..count.to;
            count.start
                + days
                    .map(|d| amount[d * rules.values + row[d] as usize])
                    .sum::<u32>()
        }
        None => count.start + weekends(rules, count, row),
    }
}

fn weekends(rules: &Rules, count: &Count, row: &[u8]) -> u32 {
    let (mut total, mut seen) = (0, None);
    for (weekend, &value) in rules.weekend.iter().zip(row) {
        let Some((first, _)) = *weekend else {
            continue;
        };
        if value != 0 && seen != Some(first) && (count.from..count.to).contains(&first) {
            seen = Some(first);
            total += 1;
        }
    }
    total
}
