//! The weekly meeting (HND-06): everybody sees it; the person in charge makes the agenda, notes who is there and what is said, and
//! closes the minutes. Whoever owns an action may tick it off.

pub mod agenda;
pub mod print;

use chrono::NaiveDate;
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::handover::masked::restore;
use domain::ids::{ActionId, AgendaLineId, MeetingId, StaffId};
use domain::leave::LeaveState;
use domain::meeting::{
    cleaned, next_day, Action, AgendaLine, LineKind, Meeting, MeetingDay, MeetingProblem, Needed, Presence,
};
use domain::month::shift_day;
use domain::rota::Work;
use serde::{Deserialize, Serialize};
use store::customer::words::{restored, shown};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::complaint::ComplaintRow;
use crate::door::Nothing;
use crate::fault::Fault;
use crate::note::NoteRow;
use crate::staff::name_of;
use crate::visit::Visit;

/// A meeting by its id.
#[derive(Deserialize, TS)]
pub struct WhichMeeting {
    pub(crate) meeting: MeetingId,
}

/// A line to put on the agenda by hand.
#[derive(Deserialize, TS)]
pub struct AddLine {
    meeting: MeetingId,
    words: String,
}

/// A line of the agenda by its id.
#[derive(Deserialize, TS)]
pub struct WhichLine {
    line: AgendaLineId,
}

/// What was said about a line.
#[derive(Deserialize, TS)]
pub struct SaveMinutes {
    line: AgendaLineId,
    minutes: String,
}

/// Whether somebody is there; none takes it back.
#[derive(Deserialize, TS)]
pub struct SetPresence {
    meeting: MeetingId,
    staff: StaffId,
    presence: Option<Presence>,
}

/// Another day or time.
#[derive(Deserialize, TS)]
pub struct MoveMeeting {
    meeting: MeetingId,
    day: NaiveDate,
    minute: u16,
}

/// Something that was agreed on.
#[derive(Deserialize, TS)]
pub struct Agree {
    meeting: MeetingId,
    what: String,
    owner: StaffId,
    due: NaiveDate,
}

/// An action by its id.
#[derive(Deserialize, TS)]
pub struct WhichAction {
    action: ActionId,
}

/// The meetings there were, and the next.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Meetings {
    /// The latest first.
    pub meetings: Vec<Meeting>,
    /// When the next one is, by the rule; it may have been made already.
    pub next: MeetingDay,
    /// Everything that was agreed on and is not done, the most urgent first.
    pub open_actions: Vec<ActionRow>,
}

/// A meeting with everything that belongs to it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MeetingView {
    /// The meeting.
    pub meeting: Meeting,
    /// Who closed its minutes.
    pub closed_by_name: Option<String>,
    /// The agenda in its order.
    pub lines: Vec<LineRow>,
    /// Everybody who is employed on that day.
    pub people: Vec<Attendee>,
    /// What was agreed on.
    pub agreed: Vec<ActionRow>,
}

/// A line of the agenda with what it points to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LineRow {
    /// The line.
    pub line: AgendaLine,
    /// The note that it is about.
    pub note: Option<NoteRow>,
    /// The action that it is about.
    pub action: Option<ActionRow>,
    /// The complaint that it is about.
    pub complaint: Option<ComplaintRow>,
    /// Whose report it is.
    pub staff_name: Option<String>,
}

/// An action with names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ActionRow {
    /// The action.
    pub action: Action,
    /// Who sees to it.
    pub owner_name: String,
    /// The meeting that agreed on it.
    pub agreed_on: NaiveDate,
}

/// Somebody who takes part, and what the rota says of that day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Attendee {
    /// Who.
    pub staff: StaffId,
    /// Name.
    pub name: String,
    /// Agent number.
    pub number: String,
    /// The shift on that day by its name, as planned.
    pub shift: Option<String>,
    /// A rest day.
    pub rest: bool,
    /// On signed leave.
    pub leave: bool,
    /// Whether they were there.
    pub presence: Option<Presence>,
}

/// The meetings, for everybody.
pub fn list(visit: &mut Visit, _: Nothing) -> Result<Meetings, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| {
        let meetings = store::meeting::latest(db, 60)?;
        // Once the meeting of this week is over the next one is a week later.
        let from = meetings.iter().filter(|m| m.closed_at.is_some()).map(|m| shift_day(m.moved_from.unwrap_or(m.day), 1)).max();
        let from = from.map_or(today, |day| day.max(today));
        let special = store::calendar::between(db, from, shift_day(from, 30))?;
        let open = store::meeting::open_actions(db)?;
        Ok::<_, StoreFault>(Meetings { next: next_day(from, &special), open_actions: action_rows(db, open)?, meetings })
    })?)
}

/// One meeting, for everybody.
pub fn one(visit: &mut Visit, args: WhichMeeting) -> Result<MeetingView, Fault> {
    let found = visit.store()?.read(|db| of(db, args.meeting))?;
    found.ok_or_else(|| Fault::not_found("meeting"))
}

pub(crate) fn of(db: &Db, id: MeetingId) -> Result<Option<MeetingView>, StoreFault> {
    let Some(meeting) = store::meeting::get(db, id)? else { return Ok(None) };
    let staff = store::staff::all(db)?;
    let lines = store::meeting::lines(db, id)?.into_iter().map(|line| line_row(db, &staff, line));
    Ok(Some(MeetingView {
        closed_by_name: meeting.closed_by.map(|by| name_of(&staff, by)),
        lines: lines.collect::<Result<_, _>>()?,
        people: people(db, &meeting)?,
        agreed: action_rows(db, store::meeting::actions(db, id)?)?,
        meeting,
    }))
}

fn line_row(db: &Db, staff: &[domain::staff::Staff], mut line: AgendaLine) -> Result<LineRow, StoreFault> {
    for text in [&mut line.words, &mut line.minutes] {
        *text = shown(db, text)?;
    }
    let complaint = line.complaint.map(|id| store::complaint::get(db, id)).transpose()?.flatten();
    let note = line.note.map(|id| store::note::get(db, id)).transpose()?.flatten();
    let action = line.action.map(|id| store::meeting::action_of(db, id)).transpose()?.flatten();
    Ok(LineRow {
        note: crate::note::rows(db, note.into_iter().collect())?.pop(),
        action: action_rows(db, action.into_iter().collect())?.pop(),
        complaint: complaint.map(|c| crate::complaint::row(db, staff, c)).transpose()?,
        staff_name: line.staff.map(|who| name_of(staff, who)),
        line,
    })
}

fn action_rows(db: &Db, actions: Vec<Action>) -> Result<Vec<ActionRow>, StoreFault> {
    let staff = store::staff::all(db)?;
    actions
        .into_iter()
        .map(|mut action| {
            action.what = shown(db, &action.what)?;
            let agreed_on = store::meeting::get(db, action.meeting)?.map(|m| m.day).ok_or(StoreFault::NotFound)?;
            Ok(ActionRow { owner_name: name_of(&staff, action.owner), agreed_on, action })
        })
        .collect()
}

/// Everybody employed on the day, with what the rota plans for them: a night shift sleeps at eleven, a rest day is a rest day.
fn people(db: &Db, meeting: &Meeting) -> Result<Vec<Attendee>, StoreFault> {
    let day = meeting.day;
    let cells = store::rota::cells(db, day, day)?;
    let leave = store::leave::between(db, day, day)?;
    let noted = store::meeting::attendance(db, meeting.id)?;
    let kinds: Vec<_> = store::shift::systems(db)?.into_iter().flat_map(|s| s.kinds).collect();
    let staff = store::staff::all(db)?;
    let attendee = |person: &domain::staff::Staff| {
        let work = cells.iter().find(|(who, ..)| *who == person.id).and_then(|(_, _, cell)| cell.work);
        let shift = if let Some(Work::Shift(id)) = work { kinds.iter().find(|k| k.id == id) } else { None };
        Attendee {
            staff: person.id,
            name: person.name.clone(),
            number: person.number.clone(),
            shift: shift.map(|k| k.name.clone()),
            rest: work == Some(Work::Rest),
            leave: leave.iter().any(|l| l.staff == person.id && l.state == LeaveState::Signed),
            presence: noted.iter().find(|(who, _)| *who == person.id).map(|(_, presence)| *presence),
        }
    };
    Ok(staff.iter().filter(|s| s.employed_on(day)).map(attendee).collect())
}

pub(crate) fn refuse(problem: MeetingProblem) -> Fault {
    Fault::InvalidMeeting { problems: vec![problem] }
}

/// The meeting, if its minutes are still open.
fn open(tx: &Tx, id: MeetingId) -> Result<Meeting, Fault> {
    let meeting = store::meeting::get(tx, id)?.ok_or_else(|| Fault::not_found("meeting"))?;
    if meeting.closed_at.is_some() { Err(refuse(MeetingProblem::Closed)) } else { Ok(meeting) }
}

fn record(tx: &Tx, (at, by): (chrono::NaiveDateTime, StaffId), act: Act, day: NaiveDate, line: AuditLine) -> Result<(), Fault> {
    store::audit::add(tx, at, Some(by), act, &day.to_string(), &[line])?;
    Ok(())
}

/// Moves a meeting by hand.
pub fn move_it(visit: &mut Visit, args: MoveMeeting) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let meeting = open(tx, args.meeting)?;
        if store::meeting::on(tx, args.day)?.is_some_and(|m| m.id != meeting.id) {
            return Err(refuse(MeetingProblem::DayTaken));
        }
        store::meeting::set_day(tx, meeting.id, args.day, args.minute.min(24 * 60 - 1))?;
        let line = AuditLine { what: "day".into(), before: meeting.day.to_string(), after: args.day.to_string() };
        record(tx, (now, me.id), Act::MeetingChanged, args.day, line)
    })
}

/// Puts a line on the agenda by hand.
pub fn add_line(visit: &mut Visit, args: AddLine) -> Result<AgendaLineId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words = cleaned(&args.words, Needed::Yes).map_err(refuse)?;
    visit.store()?.write(|tx| {
        let meeting = open(tx, args.meeting)?;
        let id = store::meeting::add_line(tx, meeting.id, &AgendaLine { words: words.clone(), ..AgendaLine::new(LineKind::Own) })?;
        record(tx, (now, me.id), Act::MeetingChanged, meeting.day, AuditLine::new("agenda", words))?;
        Ok(id)
    })
}

/// Takes a line off the agenda.
pub fn remove_line(visit: &mut Visit, args: WhichLine) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let (id, line) = store::meeting::line_of(tx, args.line)?.ok_or_else(|| Fault::not_found("line"))?;
        let meeting = open(tx, id)?;
        store::meeting::remove_line(tx, args.line)?;
        let gone = AuditLine { what: "agenda".into(), before: line.words, after: String::new() };
        record(tx, (now, me.id), Act::MeetingChanged, meeting.day, gone)
    })
}

/// Writes down what was said about a line.
pub fn save_minutes(visit: &mut Visit, args: SaveMinutes) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let minutes = cleaned(&args.minutes, Needed::No).map_err(refuse)?;
    visit.store()?.write(|tx| {
        let (id, line) = store::meeting::line_of(tx, args.line)?.ok_or_else(|| Fault::not_found("line"))?;
        let meeting = open(tx, id)?;
        let minutes = restore(&restored(tx, &minutes, &line.minutes)?, &line.minutes);
        store::meeting::set_minutes(tx, args.line, &minutes)?;
        let line = AuditLine { what: "minutes".into(), before: line.minutes, after: minutes };
        record(tx, (now, me.id), Act::MeetingChanged, meeting.day, line)
    })
}

/// Notes whether somebody is there.
pub fn set_presence(visit: &mut Visit, args: SetPresence) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let meeting = open(tx, args.meeting)?;
        let person = crate::staff::must_get(tx, args.staff)?;
        store::meeting::set_presence(tx, meeting.id, args.staff, args.presence)?;
        let said = args.presence.map_or(String::new(), |p| format!("{p:?}").to_lowercase());
        record(tx, (now, me.id), Act::MeetingChanged, meeting.day, AuditLine::new(person.name, said))
    })
}

/// Writes down what was agreed on, who sees to it, and by when.
pub fn agree(visit: &mut Visit, args: Agree) -> Result<ActionId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let what = cleaned(&args.what, Needed::Yes).map_err(refuse)?;
    visit.store()?.write(|tx| {
        let meeting = open(tx, args.meeting)?;
        let owner = crate::staff::must_get(tx, args.owner)?;
        if !owner.employed_on(meeting.day) {
            return Err(refuse(MeetingProblem::NotEmployed));
        }
        let action =
            Action { id: ActionId(0), meeting: meeting.id, what, owner: args.owner, due: args.due, done_at: None };
        let id = store::meeting::add_action(tx, &action)?;
        let line = AuditLine::new(owner.name, action.what);
        record(tx, (now, me.id), Act::ActionAgreed, meeting.day, line)?;
        Ok(id)
    })
}

/// Ticks an action off: whoever owns it, or whoever runs the meeting.
pub fn finish(visit: &mut Visit, args: WhichAction) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let action = store::meeting::action_of(tx, args.action)?.ok_or_else(|| Fault::not_found("action"))?;
        if action.owner != me.id && !may(me.role, Right::RunMeeting) {
            return Err(Fault::NotAllowed { right: Right::RunMeeting });
        }
        if action.done_at.is_some() {
            return Err(refuse(MeetingProblem::AlreadyDone));
        }
        store::meeting::finish_action(tx, action.id, me.id, now)?;
        record(tx, (now, me.id), Act::ActionDone, now.date(), AuditLine::new("action", action.what))
    })
}

/// Closes the minutes. What is open of its actions comes back at the next meeting by itself.
pub fn close(visit: &mut Visit, args: WhichMeeting) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let meeting = open(tx, args.meeting)?;
        store::meeting::close(tx, meeting.id, me.id, now)?;
        record(tx, (now, me.id), Act::MeetingClosed, meeting.day, AuditLine::new("minutes", ""))
    })
}
