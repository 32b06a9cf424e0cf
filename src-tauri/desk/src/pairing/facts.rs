//! What the pairings are judged by: the roster, the draft of the coming days, leave, who is kept apart, and how earlier trainees fared.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::{ShiftId, StaffId};
use domain::leave::{Leave, LeaveState};
use domain::mentor::MentorCandidate;
use domain::month::{shift_day, Month};
use domain::pairing::{problems, standing, DayPart, Pairing, PairingProblem, PairingStanding};
use domain::quota::Window;
use domain::rota::Work;
use domain::staff::Staff;
use store::{Db, StoreFault};

use crate::probation::facts::Books;

/// Days of leave that speak against a candidate.
const AWAY: i64 = 30;
/// Days of the published rota that are looked at.
const FORTNIGHT: i64 = 14;
/// Days back over which leading counts as load.
const LATELY: i64 = 365;

/// The facts.
pub(crate) struct Facts {
    /// Everybody.
    pub staff: Vec<Staff>,
    /// Every pairing.
    pub pairings: Vec<Pairing>,
    work: HashMap<(StaffId, NaiveDate), Work>,
    published: HashMap<(StaffId, NaiveDate), ShiftId>,
    leave: Vec<Leave>,
    shifts: Vec<ShiftId>,
    apart: Vec<domain::apart::Apart>,
    books: Books,
}

impl Facts {
    /// Gathers them, with the draft from `from` to `to`.
    pub fn of(db: &Db, from: NaiveDate, to: NaiveDate) -> Result<Facts, StoreFault> {
        let cells = store::rota::cells(db, from, to)?;
        let in_force = store::shift::in_force(db)?.into_iter().rfind(|(since, _)| *since <= from).map(|(_, id)| id);
        let system = in_force.map_or(Ok(None), |id| store::shift::get(db, id))?;
        Ok(Facts {
            staff: store::staff::all(db)?,
            pairings: store::pairing::all(db)?,
            work: cells.into_iter().filter_map(|(who, day, cell)| cell.work.map(|work| ((who, day), work))).collect(),
            published: published(db, from)?,
            leave: store::leave::between(db, from, shift_day(to, AWAY))?
                .into_iter()
                .filter(|l| l.state == LeaveState::Signed)
                .collect(),
            shifts: system.map(|s| s.kinds.iter().map(|k| k.id).collect()).unwrap_or_default(),
            apart: store::apart::all(db)?,
            books: Books::of(db, from)?,
        })
    }

    fn person(&self, id: StaffId) -> Option<&Staff> {
        self.staff.iter().find(|s| s.id == id)
    }

    fn part(&self, id: StaffId, day: NaiveDate) -> DayPart {
        if !self.person(id).is_some_and(|s| s.employed_on(day)) {
            return DayPart::Out;
        }
        if let Some(leave) = self.leave.iter().find(|l| l.staff == id && l.days.holds(day)) {
            return DayPart::Leave(leave.days.to);
        }
        match self.work.get(&(id, day)) {
            Some(Work::Shift(shift)) => DayPart::Shift(*shift),
            Some(Work::Rest) => DayPart::Rest,
            None => DayPart::Open,
        }
    }

    /// How a pairing stands on a day.
    pub fn standing(&self, pairing: &Pairing, day: NaiveDate) -> PairingStanding {
        standing(self.part(pairing.mentor, day), self.part(pairing.trainee, day))
    }

    /// What the shifts and the pairs that are kept apart forbid.
    pub fn unsuited(&self, new: &Pairing) -> Option<PairingProblem> {
        let (mentor, trainee) = self.person(new.mentor).zip(self.person(new.trainee))?;
        if !self.shifts.is_empty() && self.shared(mentor, trainee) == 0 {
            return Some(PairingProblem::NoSharedShift { name: mentor.name.clone() });
        }
        let both = |a: &domain::apart::Apart| [(a.one, a.other), (a.other, a.one)].contains(&(new.mentor, new.trainee));
        let days = |a: &domain::apart::Apart| Window { from: a.from, to: a.to.unwrap_or(NaiveDate::MAX) };
        let kept = self.apart.iter().any(|a| both(a) && a.strength.holds() && days(a).meet(new.days()).is_some());
        kept.then(|| PairingProblem::KeptApart { name: mentor.name.clone() })
    }

    fn shared(&self, one: &Staff, other: &Staff) -> u32 {
        let both = |shift: &&ShiftId| !one.barred.contains(shift) && !other.barred.contains(shift);
        u32::try_from(self.shifts.iter().filter(both).count()).unwrap_or(0)
    }

    fn together(&self, one: StaffId, other: StaffId) -> u32 {
        let same = |((who, day), shift): &(&(StaffId, NaiveDate), &ShiftId)| {
            *who == one && self.published.get(&(other, *day)) == Some(*shift)
        };
        u32::try_from(self.published.iter().filter(same).count()).unwrap_or(0)
    }

    /// What is known of somebody as a mentor for `learner` on these days.
    pub fn candidate(
        &self,
        mentor: &Staff,
        learner: &Staff,
        (from, to): (NaiveDate, Option<NaiveDate>),
        today: NaiveDate,
    ) -> MentorCandidate {
        let id = domain::ids::PairingId(0);
        let new = Pairing { id, mentor: mentor.id, trainee: learner.id, from, to, reason: String::new() };
        let blocked = problems(&new, &self.pairings, &self.staff).into_iter().next().or_else(|| self.unsuited(&new));
        let month = Window { from: today, to: shift_day(today, AWAY - 1) };
        let away = self
            .leave
            .iter()
            .filter(|l| l.staff == mentor.id)
            .filter_map(|l| l.days.meet(month))
            .map(Window::days)
            .sum::<i64>();
        let mut led: Vec<&Pairing> = self.pairings.iter().filter(|p| p.mentor == mentor.id && p.from <= today).collect();
        let in_time = self.books.in_time(&led, &self.staff, today);
        led.retain(|p| p.to.is_none_or(|to| to >= shift_day(today, -LATELY)));
        let mut trainees: Vec<StaffId> = led.iter().map(|p| p.trainee).collect();
        trainees.sort();
        trainees.dedup();
        MentorCandidate {
            mentor: mentor.id,
            blocked,
            shared: self.shared(mentor, learner),
            shifts: u32::try_from(self.shifts.len()).unwrap_or(0),
            together: self.together(mentor.id, learner.id),
            away: u32::try_from(away).unwrap_or(0),
            led: u32::try_from(trainees.len()).unwrap_or(0),
            in_time,
        }
    }
}

/// The shifts of the coming fortnight as they were published, from a day on.
fn published(db: &Db, from: NaiveDate) -> Result<HashMap<(StaffId, NaiveDate), ShiftId>, StoreFault> {
    let days = Window { from, to: shift_day(from, FORTNIGHT - 1) };
    let mut months = vec![Month::of(days.from), Month::of(days.to)];
    months.dedup();
    let mut found = HashMap::new();
    for month in months {
        let Some(latest) = store::publication::latest(db, month)? else { continue };
        for (who, day, work) in store::publication::cells(db, month, latest.version)? {
            if let Work::Shift(shift) = work {
                found.extend(days.holds(day).then_some(((who, day), shift)));
            }
        }
    }
    Ok(found)
}
