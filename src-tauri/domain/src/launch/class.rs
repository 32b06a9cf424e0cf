//! Classes 产品课 (TRN-01): who teaches, who comes, how the time lies to everybody's shifts, and who still needs one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{LaunchProblem, MOST_REASON};
use crate::ids::{ClassId, LaunchId, StaffId};
use crate::staff::Staff;
use crate::time::{Minute, Segment};

/// A class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Class {
    /// Its id; 0 while it has not been saved.
    pub id: ClassId,
    /// For which launch.
    pub launch: LaunchId,
    /// For those who could not come to an earlier one 补课.
    pub make_up: bool,
    /// On which day.
    pub day: NaiveDate,
    /// From when.
    pub starts: Minute,
    /// Until when.
    pub ends: Minute,
    /// Who teaches; anybody may.
    pub teacher: StaffId,
    /// What there is to say: the room, what to bring.
    pub remark: String,
    /// It does not take place.
    pub cancelled: bool,
    /// Who is to come.
    pub attendees: Vec<Attendee>,
}

impl Class {
    /// Its time.
    pub fn time(&self) -> Segment {
        Segment { start: self.starts, end: self.ends }
    }

    /// Whether it has begun at this time.
    pub fn has_begun(&self, (today, minute): (NaiveDate, Minute)) -> bool {
        (self.day, self.starts) <= (today, minute)
    }

    /// Whether somebody was there, if it concerns them: `Some(None)` until it is ticked. Whoever teaches takes part as well.
    pub fn of(&self, staff: StaffId) -> Option<Option<bool>> {
        let invited = self.attendees.iter().find(|a| a.staff == staff).map(|a| a.attended);
        invited.or((self.teacher == staff).then_some(None))
    }

    /// Somebody was ticked.
    pub fn ticked(&self) -> bool {
        self.attendees.iter().any(|a| a.attended.is_some())
    }
}

/// Somebody who is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ClassAttendee")]
pub struct Attendee {
    /// Who.
    pub staff: StaffId,
    /// Whether they came; `None` until somebody ticks it.
    pub attended: Option<bool>,
}

/// What somebody does on a day as the rota has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Not employed.
    Gone,
    /// On leave.
    Leave,
    /// A rest day.
    Rest,
    /// Nothing is planned yet.
    Unplanned,
    /// Not on the rota at all: comes when it suits.
    Free,
    /// At work during these stretches.
    Works(Vec<Segment>),
}

/// How the time of a class lies to somebody's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// Within the shift.
    Within,
    /// The shift lies otherwise.
    OtherHours,
    /// A rest day 休息.
    Rest,
    /// On leave 请假.
    Leave,
    /// Nothing is planned yet.
    Unplanned,
    /// Not employed any more, or not yet.
    Gone,
}

/// How a time lies to somebody's day.
pub fn seat(presence: &Presence, time: Segment) -> Seat {
    match presence {
        Presence::Gone => Seat::Gone,
        Presence::Leave => Seat::Leave,
        Presence::Rest => Seat::Rest,
        Presence::Unplanned => Seat::Unplanned,
        Presence::Free => Seat::Within,
        Presence::Works(segments) if segments.iter().any(|s| s.start <= time.start && time.end <= s.end) => Seat::Within,
        Presence::Works(_) => Seat::OtherHours,
    }
}

/// Longest class, in minutes.
const LONGEST: u16 = 480;

/// What is wrong with a class beside the others, `others` being every class of the shop.
pub fn problems(class: &Class, staff: &[Staff], others: &[Class]) -> Vec<LaunchProblem> {
    let mut found = Vec::new();
    let length = class.ends.0.saturating_sub(class.starts.0);
    if length == 0 || length > LONGEST || class.ends.0 > 2880 {
        found.push(LaunchProblem::BadTime);
    }
    if class.remark.chars().count() > MOST_REASON {
        found.push(LaunchProblem::TooLong { most: MOST_REASON as u32 });
    }
    if class.attendees.is_empty() {
        found.push(LaunchProblem::NobodyInvited);
    }
    let gone = |id: StaffId| staff.iter().find(|s| s.id == id && !s.employed_on(class.day)).map(|s| s.name.clone());
    found.extend(gone(class.teacher).map(|name| LaunchProblem::TeacherGone { name }));
    found.extend(class.attendees.iter().find_map(|a| gone(a.staff)).map(|name| LaunchProblem::AttendeeGone { name }));
    let twice = |o: &&Class| {
        o.id != class.id
            && !o.cancelled
            && o.teacher == class.teacher
            && o.day == class.day
            && o.time().overlaps(class.time())
    };
    found.extend(others.iter().find(twice).map(|o| LaunchProblem::TeacherTwice { class: o.id }));
    found
}

/// How somebody stands to the classes of a launch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ClassStanding {
    /// Was there.
    Attended { class: ClassId },
    /// Was given an introduction of their own (TRN-03).
    Introduced,
    /// Comes to one that lies within their shift.
    Booked { class: ClassId },
    /// Is invited to one that does not.
    Clash { class: ClassId, seat: Seat },
    /// It is over, and nobody has ticked whether they came.
    Unticked { class: ClassId },
    /// Did not come.
    Absent { class: ClassId },
    /// Joined after it: the retro list.
    JoinedLater,
    /// Was not invited.
    NotInvited,
    /// There is no class.
    NoClass,
}

impl ClassStanding {
    /// Somebody has to be given a class of their own.
    pub fn needs_make_up(self) -> bool {
        match self {
            ClassStanding::Clash { .. }
            | ClassStanding::Absent { .. }
            | ClassStanding::JoinedLater
            | ClassStanding::NotInvited => true,
            ClassStanding::Attended { .. }
            | ClassStanding::Introduced
            | ClassStanding::Booked { .. }
            | ClassStanding::Unticked { .. }
            | ClassStanding::NoClass => false,
        }
    }

    /// Has been taught.
    pub fn taught(self) -> bool {
        matches!(self, ClassStanding::Attended { .. } | ClassStanding::Introduced)
    }
}

/// How a person stands to the classes of a launch. `seat_of` tells how a class lies to their day as the rota has it now, so that a
/// shift that changed afterwards is seen.
pub fn standing(
    person: &Staff,
    classes: &[Class],
    now: (NaiveDate, Minute),
    seat_of: impl Fn(&Class) -> Seat,
) -> ClassStanding {
    let held: Vec<&Class> = classes.iter().filter(|c| !c.cancelled).collect();
    let mine = || held.iter().filter_map(|c| c.of(person.id).map(|attended| (*c, attended)));
    if let Some((class, _)) = mine().find(|(_, attended)| *attended == Some(true)) {
        return ClassStanding::Attended { class: class.id };
    }
    if let Some((class, _)) = mine().find(|(c, _)| !c.has_begun(now) && seat_of(c) == Seat::Within) {
        return ClassStanding::Booked { class: class.id };
    }
    let unticked = |(c, attended): &(&Class, Option<bool>)| attended.is_none() && c.has_begun(now);
    let there = |c: &Class| matches!(seat_of(c), Seat::Within | Seat::OtherHours | Seat::Unplanned);
    if let Some((class, _)) = mine().filter(unticked).find(|(c, _)| there(c)) {
        return ClassStanding::Unticked { class: class.id };
    }
    if let Some((class, _)) = mine().find(|(_, attended)| attended.is_none()) {
        return ClassStanding::Clash { class: class.id, seat: seat_of(class) };
    }
    if let Some((class, _)) = mine().next() {
        return ClassStanding::Absent { class: class.id };
    }
    match held.iter().filter(|c| !c.make_up).map(|c| c.day).max() {
        None => ClassStanding::NoClass,
        Some(last) if person.joined > last => ClassStanding::JoinedLater,
        Some(_) => ClassStanding::NotInvited,
    }
}
