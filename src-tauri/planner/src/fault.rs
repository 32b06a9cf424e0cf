//! What makes a model unreadable: wrong lengths and indices that point nowhere.
//! Deliberately absent: contradictions between rules; those always get a rota and a reason.

use crate::model::{Cell, Measure, Model, Person, Start, Want};

/// A model that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// More days or shifts than the planner takes.
    #[error("{what} beyond the limit of {most}")]
    TooMany {
        /// Which list.
        what: &'static str,
        /// Its limit.
        most: usize,
    },
    /// A list that must have one entry for each of something has another length.
    #[error("{what} of {of} has {found} entries, not {expected}")]
    Length {
        /// Which list.
        what: &'static str,
        /// Index of its owner (person, shift, tally, duty).
        of: usize,
        /// Entries needed.
        expected: usize,
        /// Entries found.
        found: usize,
    },
    /// An index that points past its list.
    #[error("{what} of {of} points at {index}, past the end")]
    Index {
        /// Which field.
        what: &'static str,
        /// Index of its owner.
        of: usize,
        /// The index.
        index: usize,
    },
    /// Weekends must lie one after the other, each with rising days.
    #[error("weekend {0} is out of order")]
    Weekend(usize),
}

/// Most days that are planned in one piece, and that questions can be asked about: sets of them are kept in 128 bits.
pub const MOST_DAYS: usize = 126;
/// Most days in a plan.
pub const MOST_LONG: usize = 800;
/// Most kinds of shift.
pub const MOST_SHIFTS: usize = 60;

/// Looks a model over once, so that the solver can index freely afterwards.
pub fn check(model: &Model) -> Result<(), Fault> {
    most("days", model.days, MOST_LONG)?;
    most("shifts", model.shifts.len(), MOST_SHIFTS)?;
    check_lists(model)?;
    check_weekends(model)?;
    for (p, person) in model.people.iter().enumerate() {
        check_person(model, p, person)?;
    }
    check_shared(model)
}

/// The same for what is only done with months: questions and repairs.
pub fn check_month(model: &Model) -> Result<(), Fault> {
    most("days", model.days, MOST_DAYS)?;
    check(model)
}

fn most(what: &'static str, found: usize, most: usize) -> Result<(), Fault> {
    if found > most {
        Err(Fault::TooMany { what, most })
    } else {
        Ok(())
    }
}

fn length(what: &'static str, of: usize, found: usize, expected: usize) -> Result<(), Fault> {
    if found == expected {
        Ok(())
    } else {
        Err(Fault::Length {
            what,
            of,
            expected,
            found,
        })
    }
}

fn optional(what: &'static str, of: usize, found: usize, expected: usize) -> Result<(), Fault> {
    if found == 0 {
        Ok(())
    } else {
        length(what, of, found, expected)
    }
}

fn index(what: &'static str, of: usize, index: usize, len: usize) -> Result<(), Fault> {
    if index < len {
        Ok(())
    } else {
        Err(Fault::Index { what, of, index })
    }
}

fn check_lists(model: &Model) -> Result<(), Fault> {
    for (s, shift) in model.shifts.iter().enumerate() {
        optional("offered", s, shift.offered.len(), model.days)?;
    }
    for (t, tally) in model.tallies.iter().enumerate() {
        length("per_shift", t, tally.per_shift.len(), model.shifts.len())?;
        optional("per_day", t, tally.per_day.len(), model.days)?;
    }
    for (d, duty) in model.duties.iter().enumerate() {
        length("need", d, duty.need.len(), model.days)?;
        optional("carried", d, duty.carried.len(), model.people.len())?;
    }
    Ok(())
}

fn check_weekends(model: &Model) -> Result<(), Fault> {
    let mut next = 0;
    for (w, days) in model.weekends.iter().enumerate() {
        for &day in days {
            index("weekend", w, day, model.days)?;
            if day < next {
                return Err(Fault::Weekend(w));
            }
            next = day + 1;
        }
    }
    Ok(())
}

fn check_person(model: &Model, p: usize, person: &Person) -> Result<(), Fault> {
    let shifts = model.shifts.len();
    length("allowed", p, person.allowed.len(), shifts)?;
    length("cells", p, person.cells.len(), model.days)?;
    for cell in &person.cells {
        if let Cell::Shift(s) = cell {
            index("cells", p, *s, shifts)?;
        }
    }
    for blocked in &person.blocked {
        index("blocked day", p, blocked.day, model.days)?;
        blocked.shift.map_or(Ok(()), |shift| index("blocked shift", p, shift, shifts))?;
    }
    for wish in &person.wishes {
        index("wish day", p, wish.day, model.days)?;
        if let Want::Shift(s) = wish.want {
            index("wish shift", p, s, shifts)?;
        }
    }
    for limit in &person.limits {
        check_measure(model, p, limit.measure)?;
        index("limit end", p, limit.to, model.days + 1)?;
        index("limit start", p, limit.from, limit.to + 1)?;
    }
    for balance in &person.balances {
        check_measure(model, p, balance.measure)?;
    }
    match person.start {
        Start::Work { last: Some(s), .. } => index("start", p, s, shifts),
        _ => Ok(()),
    }
}

fn check_measure(model: &Model, p: usize, measure: Measure) -> Result<(), Fault> {
    match measure {
        Measure::Shift(s) => index("measured shift", p, s, model.shifts.len()),
        Measure::Tally(t) => index("measured tally", p, t, model.tallies.len()),
        Measure::Minutes | Measure::WorkDays | Measure::RestHalves | Measure::Weekends => Ok(()),
    }
}

fn check_shared(model: &Model) -> Result<(), Fault> {
    let (shifts, people) = (model.shifts.len(), model.people.len());
    for (i, rule) in model.successions.iter().enumerate() {
        index("succession", i, rule.first.max(rule.then), shifts)?;
    }
    for (i, band) in model.cover.iter().enumerate() {
        index("cover day", i, band.day, model.days)?;
        all("cover shift", i, &band.shifts, shifts)?;
        all("cover person", i, &band.people, people)?;
    }
    for (i, pair) in model.together.iter().enumerate() {
        index("pair", i, pair.trainee.max(pair.mentor), people)?;
        index("pair end", i, pair.to, model.days + 1)?;
    }
    for (i, pair) in model.apart.iter().enumerate() {
        index("apart", i, pair.one.max(pair.other), people)?;
        index("apart end", i, pair.to, model.days + 1)?;
    }
    for (i, duty) in model.duties.iter().enumerate() {
        all("duty shift", i, &duty.shifts, shifts)?;
        all("duty person", i, &duty.people, people)?;
    }
    Ok(())
}

fn all(what: &'static str, of: usize, indices: &[usize], len: usize) -> Result<(), Fault> {
    indices.iter().try_for_each(|&i| index(what, of, i, len))
}
