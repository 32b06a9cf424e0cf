//! Mentor pairings 一带一 (TRN-04): who leads whom, from when to when. One active trainee per mentor and one mentor per trainee at a
//! time; while a pairing lasts, both work the same shift (the rota reads it, see [`crate::rota::check`]).
//!
//! What is absent on purpose: who suits whom. That is [`crate::mentor`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{PairingId, ShiftId, StaffId};
use crate::month::shift_day;
use crate::quota::Window;
use crate::staff::Staff;

/// Characters of a reason or a remark at most.
pub const MOST_REASON: usize = 2_000;

/// A mentor and a trainee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Pairing {
    /// Its id; 0 while it has not been saved.
    pub id: PairingId,
    /// Who leads 师傅.
    pub mentor: StaffId,
    /// Who is led 新人.
    pub trainee: StaffId,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` until further notice.
    pub to: Option<NaiveDate>,
    /// Why it began, or why it ended early; empty where nobody had to say.
    pub reason: String,
}

impl Pairing {
    /// Its days.
    pub fn days(&self) -> Window {
        Window { from: self.from, to: self.to.unwrap_or(NaiveDate::MAX) }
    }

    /// Whether it lasts on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.days().holds(day)
    }

    fn meets(&self, other: &Pairing) -> bool {
        self.days().meet(other.days()).is_some()
    }
}

/// The pairing in which `trainee` is led on `day`.
pub fn of_trainee(pairings: &[Pairing], trainee: StaffId, day: NaiveDate) -> Option<&Pairing> {
    pairings.iter().find(|p| p.trainee == trainee && p.holds_on(day))
}

/// The pairing in which `mentor` leads on `day`.
pub fn of_mentor(pairings: &[Pairing], mentor: StaffId, day: NaiveDate) -> Option<&Pairing> {
    pairings.iter().find(|p| p.mentor == mentor && p.holds_on(day))
}

/// Why two people cannot be paired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PairingProblem {
    /// Nobody leads themselves.
    SamePerson,
    /// Ends before it begins.
    EndsBeforeStart,
    /// One of them is not employed on all its days.
    NotEmployed { name: String },
    /// Does not stand on the rota, so they share no shift.
    NotOnRota { name: String },
    /// The mentor is in probation or led by somebody at that time.
    MentorLearns { name: String },
    /// The mentor leads somebody else at that time.
    MentorLeads { name: String, trainee: String },
    /// The trainee leads somebody at that time.
    TraineeLeads { name: String },
    /// The trainee learns nothing any more: confirmed long ago.
    NoTrainee { name: String },
    /// No shift that both may work.
    NoSharedShift { name: String },
    /// They are kept apart at that time.
    KeptApart { name: String },
    /// The trainee is led already, since before that day: a change begins on a later day.
    LedAlready { mentor: String, since: NaiveDate },
    /// A change of mentor says why.
    NoReason,
    /// Longer than `most` characters.
    TooLong { most: u32 },
    /// It is over.
    Over,
}

/// What is wrong with `new` beside the other `pairings`; empty if it can begin. The trainee's own pairings are [`fit`]'s matter.
pub fn problems(new: &Pairing, pairings: &[Pairing], staff: &[Staff]) -> Vec<PairingProblem> {
    if new.mentor == new.trainee {
        return vec![PairingProblem::SamePerson];
    }
    if new.to.is_some_and(|to| to < new.from) {
        return vec![PairingProblem::EndsBeforeStart];
    }
    let find = |id: StaffId| staff.iter().find(|s| s.id == id);
    let (Some(mentor), Some(trainee)) = (find(new.mentor), find(new.trainee)) else { return vec![PairingProblem::Over] };
    let mut found = Vec::new();
    for person in [mentor, trainee] {
        if !person.employed_on(new.from) || new.to.is_some_and(|to| !person.employed_on(to)) {
            found.push(PairingProblem::NotEmployed { name: person.name.clone() });
        }
        if !person.rostered {
            found.push(PairingProblem::NotOnRota { name: person.name.clone() });
        }
    }
    let learns = |person: &Staff| person.learning().is_some_and(|days| days.meet(new.days()).is_some());
    if learns(mentor) {
        found.push(PairingProblem::MentorLearns { name: mentor.name.clone() });
    }
    if !learns(trainee) {
        found.push(PairingProblem::NoTrainee { name: trainee.name.clone() });
    }
    found.extend(beside(new, pairings, (mentor, trainee), staff));
    found
}

/// What the pairings of others forbid.
fn beside(new: &Pairing, pairings: &[Pairing], (mentor, trainee): (&Staff, &Staff), staff: &[Staff]) -> Vec<PairingProblem> {
    let others = || pairings.iter().filter(|p| p.id != new.id && p.meets(new));
    let name = |id: StaffId| staff.iter().find(|s| s.id == id).map(|s| s.name.clone()).unwrap_or_default();
    let mut found = Vec::new();
    if others().any(|p| p.trainee == new.mentor) {
        found.push(PairingProblem::MentorLearns { name: mentor.name.clone() });
    }
    if let Some(rival) = others().find(|p| p.mentor == new.mentor && p.trainee != new.trainee) {
        found.push(PairingProblem::MentorLeads { name: mentor.name.clone(), trainee: name(rival.trainee) });
    }
    if others().any(|p| p.mentor == new.trainee) {
        found.push(PairingProblem::TraineeLeads { name: trainee.name.clone() });
    }
    found
}

/// What becomes of a stored pairing, or a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The pairing with this id lasts on these days instead; a stretch that began is only ever shortened.
    Keep { id: PairingId, from: NaiveDate, to: Option<NaiveDate> },
    /// A pairing that never began is taken back.
    TakeBack(PairingId),
    /// A new row.
    Add(Pairing),
}

/// Lays `new` over the trainee's own pairings: a change of mentor ends the old one the day before, a mentor for some days leaves the
/// old one on both sides of them. What has begun before `today` is never replaced from its start.
pub fn fit(new: &Pairing, pairings: &[Pairing], staff: &[Staff], today: NaiveDate) -> Result<Vec<Step>, PairingProblem> {
    let name = |id: StaffId| staff.iter().find(|s| s.id == id).map(|s| s.name.clone()).unwrap_or_default();
    let mut steps = Vec::new();
    for old in pairings.iter().filter(|p| p.trainee == new.trainee && p.id != new.id && p.meets(new)) {
        let after = new.to.filter(|to| old.to.is_none_or(|old| *to < old)).map(|to| shift_day(to, 1));
        if old.from < new.from {
            steps.push(Step::Keep { id: old.id, from: old.from, to: Some(shift_day(new.from, -1)) });
            steps.extend(after.map(|from| Step::Add(Pairing { id: PairingId(0), from, ..old.clone() })));
        } else if old.from < today {
            return Err(PairingProblem::LedAlready { mentor: name(old.mentor), since: old.from });
        } else if let Some(from) = after {
            steps.push(Step::Keep { id: old.id, from, to: old.to });
        } else {
            steps.push(Step::TakeBack(old.id));
        }
    }
    steps.push(Step::Add(new.clone()));
    Ok(steps)
}

/// What becomes of a trainee's pairings when the last day of learning moves from `was` to `ends` (`None`: until further notice): what
/// lasted to the old end, or longer than the new one, ends with it. It is not carried on into the next pairing of either.
pub fn follow_end(
    pairings: &[Pairing],
    trainee: StaffId,
    was: Option<NaiveDate>,
    ends: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<Step> {
    let last = |to: Option<NaiveDate>| to.unwrap_or(NaiveDate::MAX);
    let mut steps = Vec::new();
    for old in pairings.iter().filter(|p| p.trainee == trainee) {
        let carried_on = old.to == was && last(was) < last(ends);
        if last(old.to) <= last(ends) && !carried_on {
            continue;
        }
        if old.from > last(ends) {
            if old.from >= today {
                steps.push(Step::TakeBack(old.id));
            }
            continue;
        }
        let others = pairings.iter().filter(|p| p.id != old.id && (p.trainee == trainee || p.mentor == old.mentor));
        let next = others.filter(|p| p.from > old.from).map(|p| shift_day(p.from, -1)).min();
        let to = ends.into_iter().chain(next).min();
        steps.push(Step::Keep { id: old.id, from: old.from, to });
    }
    steps
}

/// What somebody does on a day, as far as a pairing asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// Not employed.
    Out,
    /// On signed leave, to this day.
    Leave(NaiveDate),
    /// A rest day.
    Rest,
    /// Nothing planned.
    Open,
    /// This shift.
    Shift(ShiftId),
}

/// How a pairing stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PairingStanding {
    /// On the same shift.
    Together { shift: ShiftId },
    /// The trainee does not work: nobody is missed.
    TraineeOff,
    /// One of them has nothing planned yet.
    NotPlanned,
    /// The trainee works while the mentor rests.
    MentorRests,
    /// The trainee works while the mentor is on leave.
    MentorOnLeave { until: NaiveDate },
    /// The mentor has left the shop.
    MentorGone,
    /// Both work, on different shifts.
    Apart { mentor: ShiftId, trainee: ShiftId },
}

/// How a pairing stands on a day on which its two do this.
pub fn standing(mentor: DayPart, trainee: DayPart) -> PairingStanding {
    match (mentor, trainee) {
        (DayPart::Out, _) => PairingStanding::MentorGone,
        (DayPart::Leave(until), DayPart::Shift(_) | DayPart::Open) => PairingStanding::MentorOnLeave { until },
        (_, DayPart::Out | DayPart::Leave(_) | DayPart::Rest) => PairingStanding::TraineeOff,
        (_, DayPart::Open) | (DayPart::Open, _) => PairingStanding::NotPlanned,
        (DayPart::Rest, DayPart::Shift(_)) => PairingStanding::MentorRests,
        (DayPart::Shift(one), DayPart::Shift(other)) if one == other => PairingStanding::Together { shift: one },
        (DayPart::Shift(mentor), DayPart::Shift(trainee)) => PairingStanding::Apart { mentor, trainee },
    }
}

/// Why somebody who learns has no mentor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WhyAlone {
    /// Never had one.
    Never,
    /// The last pairing ended.
    Ended { mentor: StaffId, on: NaiveDate },
    /// The mentor has left the shop.
    MentorGone { mentor: StaffId, on: NaiveDate },
    /// A pairing begins later.
    Later { mentor: StaffId, from: NaiveDate },
}

/// Somebody who learns and has no mentor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaitingTrainee {
    /// Who.
    pub trainee: StaffId,
    /// Since when they are without: the first day of learning, or the day after the last pairing.
    pub since: NaiveDate,
    /// Why.
    pub why: WhyAlone,
}

/// Who learns on `today` and has no mentor, whoever has waited longest first: the waiting list when there are more trainees than
/// mentors.
pub fn waiting(staff: &[Staff], pairings: &[Pairing], today: NaiveDate) -> Vec<WaitingTrainee> {
    let learns = |s: &&Staff| s.rostered && s.learning().is_some_and(|days| days.holds(today));
    let mut alone: Vec<WaitingTrainee> =
        staff.iter().filter(learns).filter_map(|s| waits(s, staff, pairings, today)).collect();
    alone.sort_by_key(|w| (w.since, w.trainee));
    alone
}

fn waits(trainee: &Staff, staff: &[Staff], pairings: &[Pairing], today: NaiveDate) -> Option<WaitingTrainee> {
    let start = trainee.learning()?.from;
    let gone = |mentor: StaffId| staff.iter().find(|s| s.id == mentor).and_then(|s| s.left).filter(|left| *left < today);
    if let Some(now) = of_trainee(pairings, trainee.id, today) {
        let on = gone(now.mentor)?;
        let since = shift_day(on, 1).max(now.from);
        return Some(WaitingTrainee { trainee: trainee.id, since, why: WhyAlone::MentorGone { mentor: now.mentor, on } });
    }
    let own = || pairings.iter().filter(|p| p.trainee == trainee.id);
    let last = own().filter_map(|p| p.to.filter(|to| *to < today).map(|to| (to, p.mentor))).max();
    let next = own().filter(|p| p.from > today).min_by_key(|p| p.from);
    let since = last.map_or(start, |(on, _)| shift_day(on, 1));
    let why = match (next, last) {
        (Some(next), _) => WhyAlone::Later { mentor: next.mentor, from: next.from },
        (None, Some((on, mentor))) => WhyAlone::Ended { mentor, on },
        (None, None) => WhyAlone::Never,
    };
    Some(WaitingTrainee { trainee: trainee.id, since, why })
}
