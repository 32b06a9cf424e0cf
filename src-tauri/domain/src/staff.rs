//! The staff roster: who works here, from when to when, and what the rota must know of them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::access::Role;
use crate::ids::{ShiftId, StaffId};
use crate::quota::Window;
use crate::rule::{OwnLimits, MONTH_MINUTES};
use crate::text::fold_width;

/// A staff member 员工.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Staff {
    /// Its id; 0 while it has not been saved.
    pub id: StaffId,
    /// The agent number 工号 as the shop writes it: `007`. Unique, also among those who left.
    pub number: String,
    /// The name.
    pub name: String,
    /// What they are in the shop.
    pub role: Role,
    /// Stands on the rota. An owner or finance often does not.
    pub rostered: bool,
    /// First day of employment.
    pub joined: NaiveDate,
    /// Last day of employment.
    pub left: Option<NaiveDate>,
    /// Probation 试用期, both days included.
    pub probation: Option<Window>,
    /// Shifts that they may not work.
    pub barred: Vec<ShiftId>,
    /// The mentor 师傅 of today, or of the first day for somebody who is still to come: the roster shows and changes it (TRN-04). It
    /// is told from the pairings and stored there, see [`crate::pairing`]; without them it is `None`.
    #[serde(default)]
    pub mentor: Option<StaffId>,
    /// Target of worked minutes in a full month.
    pub target_minutes: Option<u32>,
    /// Limits that differ from the shop's.
    #[serde(default)]
    pub limits: OwnLimits,
}

impl Staff {
    /// Somebody as they begin: not saved yet, on the rota, and nothing else settled.
    pub fn new(number: &str, name: &str, role: Role, joined: NaiveDate) -> Staff {
        Staff {
            id: StaffId(0),
            number: number.to_owned(),
            name: name.to_owned(),
            role,
            rostered: true,
            joined,
            left: None,
            probation: None,
            barred: Vec::new(),
            mentor: None,
            target_minutes: None,
            limits: OwnLimits::default(),
        }
    }

    /// Whether employed on `day`.
    pub fn employed_on(&self, day: NaiveDate) -> bool {
        self.joined <= day && self.left.is_none_or(|left| day <= left)
    }

    /// The days of `window` on which they are employed, if any.
    pub fn employed_in(&self, window: Window) -> Option<Window> {
        window.meet(Window { from: self.joined, to: self.left.unwrap_or(window.to) })
    }

    /// The days on which they learn, and may have a mentor (TRN-04): the probation; a trainee without one learns until the role
    /// changes.
    pub fn learning(&self) -> Option<Window> {
        let employed = Window { from: self.joined, to: self.left.unwrap_or(NaiveDate::MAX) };
        match self.probation {
            Some(probation) => probation.meet(employed),
            None => (self.role == Role::Trainee).then_some(employed),
        }
    }

    /// The day whose mentor the roster shows on `today`.
    pub fn mentor_day(&self, today: NaiveDate) -> NaiveDate {
        self.learning().map_or(today, |days| days.from.max(today))
    }
}

/// Why a staff member cannot be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StaffProblem {
    /// No agent number.
    NoNumber,
    /// An agent number longer than 12 characters.
    LongNumber,
    /// Somebody has this number already.
    NumberTaken { by: String },
    /// No name.
    NoName,
    /// A name longer than 40 characters.
    LongName,
    /// Leaves before joining.
    LeftBeforeJoined,
    /// Probation that ends before it starts, or starts outside the employment; somebody may leave before its end.
    BadProbation,
    /// Is the own mentor, or follows somebody who follows in turn.
    BadMentor,
    /// Has a mentor, but is neither new nor in probation.
    NothingToLearn,
    /// The mentor is not on the roster or leads another trainee at that time.
    MentorTaken { by: String },
    /// The last active owner cannot lose the role or leave.
    LastOwner,
    /// A target over 24 hours a day.
    BadTarget,
    /// A limit of the own that no month could go beyond, or a run of no days.
    BadLimit,
}

/// What is wrong with `person` among `others`, the rest of the roster; empty when it can be saved.
pub fn problems(person: &Staff, others: &[Staff]) -> Vec<StaffProblem> {
    let mut found = Vec::new();
    label_problems(person, others, &mut found);
    if person.left.is_some_and(|left| left < person.joined) {
        found.push(StaffProblem::LeftBeforeJoined);
    }
    let outside = |p: Window| p.from < person.joined || person.left.is_some_and(|left| left < p.from);
    if person.probation.is_some_and(|p| p.to < p.from || outside(p)) {
        found.push(StaffProblem::BadProbation);
    }
    if person.target_minutes.is_some_and(|m| m > 31 * 24 * 60) {
        found.push(StaffProblem::BadTarget);
    }
    if bad_limits(&person.limits) {
        found.push(StaffProblem::BadLimit);
    }
    found.extend(mentor_problem(person, others));
    if !is_active_owner(person) && others.iter().all(|o| !is_active_owner(o)) {
        found.push(StaffProblem::LastOwner);
    }
    found
}

fn bad_limits(limits: &OwnLimits) -> bool {
    limits.longest_run.is_some_and(|days| !(1..=31).contains(&days))
        || limits.most_minutes.is_some_and(|minutes| minutes > MONTH_MINUTES)
        || limits.most_nights.is_some_and(|nights| nights > 31)
        || limits.most_weekends.is_some_and(|weekends| weekends > 5)
}

fn is_active_owner(person: &Staff) -> bool {
    person.role == Role::Owner && person.left.is_none()
}

fn label_problems(person: &Staff, others: &[Staff], found: &mut Vec<StaffProblem>) {
    match person.number.trim().chars().count() {
        0 => found.push(StaffProblem::NoNumber),
        1..=12 => {}
        _ => found.push(StaffProblem::LongNumber),
    }
    if let Some(twin) = others.iter().find(|o| o.number == person.number) {
        found.push(StaffProblem::NumberTaken { by: twin.name.clone() });
    }
    match person.name.trim().chars().count() {
        0 => found.push(StaffProblem::NoName),
        1..=40 => {}
        _ => found.push(StaffProblem::LongName),
    }
}

/// TRN-04: one trainee per mentor at a time; nobody follows a follower.
fn mentor_problem(person: &Staff, others: &[Staff]) -> Option<StaffProblem> {
    let mentor = person.mentor?;
    let Some(leader) = others.iter().find(|o| o.id == mentor) else {
        return Some(StaffProblem::BadMentor);
    };
    let with_person = |o: &&Staff| learn_together(o, person);
    let led = others.iter().filter(|o| o.mentor == Some(person.id)).find(with_person);
    if led.is_some() || (leader.mentor.is_some() && learn_together(leader, person)) {
        return Some(StaffProblem::BadMentor);
    }
    let rival = others.iter().filter(|o| o.mentor == Some(mentor)).find(with_person);
    rival.map(|r| StaffProblem::MentorTaken { by: r.name.clone() })
}

/// Whether both follow a mentor on some day.
fn learn_together(one: &Staff, other: &Staff) -> bool {
    one.learning().zip(other.learning()).is_some_and(|(a, b)| a.meet(b).is_some())
}

/// An agent number as the shop means it: full-width digits folded, blanks cut.
pub fn clean_number(text: &str) -> String {
    text.trim().chars().map(fold_width).filter(|c| !c.is_whitespace()).collect()
}
