//! The weekly meeting 例会 (HND-06): on which day it is, what its agenda is made of, and what comes back until it is done.

use chrono::{NaiveDate, NaiveDateTime, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::SpecialDay;
use crate::ids::{ActionId, AgendaLineId, ComplaintId, MeetingId, NoteId, StaffId};
use crate::money::Fen;
use crate::month::{monday_of, shift_day};

/// When it begins, in minutes after midnight: 11:00.
pub const MINUTE: u16 = 11 * 60;

/// The most characters of a line of the agenda, of its minutes, and of an action.
pub const MOST: usize = 4_000;

/// The day of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingDay {
    /// The day.
    pub day: NaiveDate,
    /// The Saturday that it stands for, where that is a public holiday.
    pub moved_from: Option<NaiveDate>,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Meeting {
    /// Its id; 0 while it has not been saved.
    pub id: MeetingId,
    /// When.
    pub day: NaiveDate,
    /// When on that day, in minutes after midnight.
    pub minute: u16,
    /// The Saturday that it stands for, where it was moved.
    pub moved_from: Option<NaiveDate>,
    /// Who closed the minutes; they stay as they are then.
    pub closed_by: Option<StaffId>,
    /// When they were closed.
    pub closed_at: Option<NaiveDateTime>,
}

/// What a line of the agenda is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Something that was agreed on earlier and is not done.
    Action,
    /// The team's figures of the week.
    Team,
    /// A note that was answered: adopted, passed or put off.
    Note,
    /// Listing errors that the patrol found.
    Finding,
    /// Complaints of the week: a standing point, spoken of each time, and a line for each.
    Complaint,
    /// Fines of the week: how many and how much, no names.
    Fine,
    /// Rewards of the week: how many and how much, no names.
    Reward,
    /// Somebody's report on their week and on what to improve.
    Report,
    /// What somebody put on the agenda by hand.
    Own,
}

/// Somebody's or the team's week in figures, as it was when the agenda was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeekFigures {
    /// Customers served; none where no figures were entered.
    pub served: Option<u32>,
    /// Customers who bought.
    pub bought: Option<u32>,
    /// Notes written; for findings, fines and rewards, how many.
    pub notes: u32,
    /// For fines and rewards, how much.
    pub amount: Option<Fen>,
}

/// A line of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaLine {
    /// Its id; 0 while it has not been saved.
    pub id: AgendaLineId,
    /// What it is about.
    pub line: LineKind,
    /// The note, for [`LineKind::Note`].
    pub note: Option<NoteId>,
    /// The person, for [`LineKind::Report`].
    pub staff: Option<StaffId>,
    /// The action, for [`LineKind::Action`].
    pub action: Option<ActionId>,
    /// The complaint, for those lines of [`LineKind::Complaint`] that are about one.
    pub complaint: Option<ComplaintId>,
    /// Figures, for those lines that have some.
    pub figures: WeekFigures,
    /// The words of an own line.
    pub words: String,
    /// What was said.
    pub minutes: String,
}

impl AgendaLine {
    /// A line with nothing said yet.
    pub fn new(line: LineKind) -> AgendaLine {
        AgendaLine {
            id: AgendaLineId(0),
            line,
            note: None,
            staff: None,
            action: None,
            complaint: None,
            figures: WeekFigures::default(),
            words: String::new(),
            minutes: String::new(),
        }
    }
}

/// Something that was agreed on: who does it and by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Action {
    /// Its id; 0 while it has not been saved.
    pub id: ActionId,
    /// The meeting that agreed on it.
    pub meeting: MeetingId,
    /// What.
    pub what: String,
    /// Who sees to it.
    pub owner: StaffId,
    /// By when.
    pub due: NaiveDate,
    /// When it was done.
    pub done_at: Option<NaiveDateTime>,
}

/// Whether somebody was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// 到
    Present,
    /// 缺
    Absent,
    /// Was let off, such as for a rest day.
    Excused,
}

/// The facts that an agenda is made of.
#[derive(Clone, Debug, Default)]
pub struct AgendaFacts {
    /// What earlier meetings agreed on and is not done, the most urgent first.
    pub open_actions: Vec<ActionId>,
    /// The team's week.
    pub team: WeekFigures,
    /// Answered notes since the last meeting that are worth a word.
    pub notes: Vec<NoteId>,
    /// Listing errors found in the week.
    pub findings: u32,
    /// Complaints that came or were closed in the week, or are open.
    pub complaints: Vec<ComplaintId>,
    /// Fines that were imposed in the week and stand: how many, how much.
    pub fines: (u32, Fen),
    /// Rewards that were granted in the week: how many, and how much of it is known.
    pub rewards: (u32, Fen),
    /// Everybody who takes part, with their week.
    pub people: Vec<(StaffId, WeekFigures)>,
}

/// Why something about a meeting cannot be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MeetingProblem {
    /// There is a meeting on that day already.
    DayTaken,
    /// Its minutes are closed.
    Closed,
    /// The words are missing.
    Empty,
    /// Too many characters.
    TooLong { most: usize },
    /// The owner is not employed on that day.
    NotEmployed,
    /// It was done already.
    AlreadyDone,
    /// An earlier meeting has no closed minutes yet.
    EarlierOpen { day: NaiveDate },
}

/// The next meeting from `from` on: Saturday; where that is a public holiday, the last day before it in that week that is none; and
/// where the whole week is free, the first day after it that is none. A Saturday that is worked in exchange stays.
pub fn next_day(from: NaiveDate, special: &[SpecialDay]) -> MeetingDay {
    let holiday = |day: NaiveDate| special.iter().any(|s| s.day == day && !s.makeup);
    let mut saturday = shift_day(monday_of(from), i64::from(Weekday::Sat.num_days_from_monday()));
    if saturday < from {
        saturday = shift_day(saturday, 7);
    }
    if !holiday(saturday) {
        return MeetingDay { day: saturday, moved_from: None };
    }
    let before = (1..=5).map(|n| shift_day(saturday, -n)).find(|day| *day >= from && !holiday(*day));
    let after = || (1..=14).map(|n| shift_day(saturday, n)).find(|day| !holiday(*day));
    MeetingDay { day: before.or_else(after).unwrap_or(saturday), moved_from: Some(saturday) }
}

/// The agenda (HND-06): what is still to be done, the team's week, what the notebooks brought, then everybody's report.
pub fn agenda(facts: &AgendaFacts) -> Vec<AgendaLine> {
    let found = WeekFigures { notes: facts.findings, ..WeekFigures::default() };
    let findings = (facts.findings > 0).then(|| AgendaLine { figures: found, ..AgendaLine::new(LineKind::Finding) });
    let actions = facts.open_actions.iter().map(|id| AgendaLine { action: Some(*id), ..AgendaLine::new(LineKind::Action) });
    let team = AgendaLine { figures: facts.team, ..AgendaLine::new(LineKind::Team) };
    let notes = facts.notes.iter().map(|id| AgendaLine { note: Some(*id), ..AgendaLine::new(LineKind::Note) });
    let complaints = facts.complaints.iter().map(|id| AgendaLine { complaint: Some(*id), ..AgendaLine::new(LineKind::Complaint) });
    let sum = |(count, amount): (u32, Fen), kind: LineKind| {
        let figures = WeekFigures { notes: count, amount: Some(amount), ..WeekFigures::default() };
        (count > 0).then(|| AgendaLine { figures, ..AgendaLine::new(kind) })
    };
    let (fines, rewards) = (sum(facts.fines, LineKind::Fine), sum(facts.rewards, LineKind::Reward));
    let people = facts.people.iter().map(|(who, week)| AgendaLine {
        staff: Some(*who),
        figures: *week,
        ..AgendaLine::new(LineKind::Report)
    });
    actions
        .chain([team])
        .chain(notes)
        .chain(findings)
        .chain([AgendaLine::new(LineKind::Complaint)])
        .chain(complaints)
        .chain(fines)
        .chain(rewards)
        .chain(people)
        .collect()
}

/// The lines of `made` that are not on the agenda yet: making it anew adds what has come since and touches nothing that was
/// written.
pub fn missing(made: Vec<AgendaLine>, there: &[AgendaLine]) -> Vec<AgendaLine> {
    let same = |a: &AgendaLine, b: &AgendaLine| (a.line, a.note, a.staff, a.action, a.complaint) == (b.line, b.note, b.staff, b.action, b.complaint);
    made.into_iter().filter(|line| !there.iter().any(|t| same(line, t))).collect()
}

/// Words for a line, its minutes or an action, without blanks at the ends; `Empty` only where `needed`.
pub fn cleaned(words: &str, needed: Needed) -> Result<String, MeetingProblem> {
    let words = words.trim();
    match words.chars().count() {
        0 if needed == Needed::Yes => Err(MeetingProblem::Empty),
        has if has > MOST => Err(MeetingProblem::TooLong { most: MOST }),
        _ => Ok(words.to_owned()),
    }
}

/// Whether words may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// They must be there.
    Yes,
    /// They may be missing.
    No,
}
