//! The mentor of the roster: the staff form and the roster's files show the pairing of the day and change it (TRN-04). The rota, and
//! whoever needs more than the present day, reads the pairings themselves.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{PairingId, StaffId};
use domain::month::shift_day;
use domain::pairing::{fit, follow_end, of_trainee, problems, Pairing, PairingProblem, Step};
use domain::staff::{Staff, StaffProblem};
use store::{Db, StoreFault, Tx};

use crate::fault::Fault;

/// The whole roster, each with the mentor of the day.
pub(crate) fn with_mentors(db: &Db, today: NaiveDate) -> Result<Vec<Staff>, StoreFault> {
    let (mut staff, pairings) = (store::staff::all(db)?, store::pairing::all(db)?);
    for person in &mut staff {
        person.mentor = of_trainee(&pairings, person.id, person.mentor_day(today)).map(|p| p.mentor);
    }
    Ok(staff)
}

/// Carries an end of learning that moved over into the pairings.
pub(crate) fn follow_learning(tx: &Tx, person: &Staff, before: &Staff, by: StaffId, at: NaiveDateTime) -> Result<(), Fault> {
    let ends = |s: &Staff| match s.learning() {
        Some(days) => Some(days.to).filter(|to| *to < NaiveDate::MAX),
        None => Some(shift_day(at.date(), -1)),
    };
    if ends(before) != ends(person) {
        let steps = follow_end(&store::pairing::all(tx)?, person.id, ends(before), ends(person), at.date());
        store::pairing::take(tx, &steps, by, at)?;
    }
    Ok(())
}

/// Carries what the roster says of a person over into the pairings: an end of learning that moved, and another mentor from today on.
pub(crate) fn take_over(
    tx: &Tx,
    person: &Staff,
    before: Option<&Staff>,
    by: StaffId,
    at: NaiveDateTime,
) -> Result<(), Fault> {
    if let Some(before) = before {
        follow_learning(tx, person, before, by, at)?;
    }
    let pairings = store::pairing::all(tx)?;
    let day = person.mentor_day(at.date());
    let held = of_trainee(&pairings, person.id, day);
    if held.map(|p| p.mentor) == person.mentor {
        return Ok(());
    }
    let steps = match (person.mentor, held) {
        (Some(mentor), _) => begin(tx, person, mentor, day, &pairings)?,
        (None, Some(held)) => vec![ended(held, day)],
        (None, None) => Vec::new(),
    };
    Ok(store::pairing::take(tx, &steps, by, at)?)
}

/// A pairing ends the day before `day`; one that would begin then is taken back.
fn ended(held: &Pairing, day: NaiveDate) -> Step {
    if held.from >= day {
        Step::TakeBack(held.id)
    } else {
        Step::Keep { id: held.id, from: held.from, to: Some(shift_day(day, -1)) }
    }
}

fn begin(tx: &Tx, person: &Staff, mentor: StaffId, day: NaiveDate, pairings: &[Pairing]) -> Result<Vec<Step>, Fault> {
    let Some(days) = person.learning().filter(|days| day <= days.to) else {
        return Err(Fault::InvalidStaff { problems: vec![StaffProblem::NothingToLearn] });
    };
    let open = person.probation.is_none() && person.left.is_none();
    let to = Some(days.to).filter(|_| !open);
    let new = Pairing { id: PairingId(0), mentor, trainee: person.id, from: day, to, reason: String::new() };
    let staff = store::staff::all(tx)?;
    let fitted = match problems(&new, pairings, &staff).into_iter().next() {
        Some(problem) => Err(problem),
        None => fit(&new, pairings, &staff, day),
    };
    fitted.map_err(|problem| Fault::InvalidStaff { problems: vec![at_the_field(problem)] })
}

/// What the staff form says of a pairing that cannot be.
fn at_the_field(problem: PairingProblem) -> StaffProblem {
    match problem {
        PairingProblem::MentorLeads { trainee, .. } => StaffProblem::MentorTaken { by: trainee },
        PairingProblem::NoTrainee { .. } => StaffProblem::NothingToLearn,
        _ => StaffProblem::BadMentor,
    }
}
