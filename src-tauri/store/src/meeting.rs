//! Meetings: agenda, attendance, minutes and what was agreed on (HND-06). Closed minutes stay; the file enforces it.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{ActionId, AgendaLineId, ComplaintId, MeetingId, NoteId, StaffId};
use domain::meeting::{Action, AgendaLine, Meeting, Presence, WeekFigures};
use domain::money::Fen;
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const MEETING: &str = "SELECT id, day, minute, moved_from, closed_by, closed_at FROM meeting";
const LINE: &str = "SELECT id, kind, note, staff, action, complaint, served, bought, notes, amount, words, minutes FROM agenda_line";
const ACTION: &str = "SELECT id, meeting, what, owner, due, done_at FROM meeting_action";

/// Adds a meeting; its id. The id that came in does not matter.
pub fn add(tx: &Tx, meeting: &Meeting, by: StaffId, at: NaiveDateTime) -> Result<MeetingId, StoreFault> {
    let sql = "INSERT INTO meeting (day, minute, moved_from, made_by, made_at) VALUES (?1, ?2, ?3, ?4, ?5)";
    let moved = meeting.moved_from.map(|d| d.to_string());
    tx.add(sql, params![meeting.day.to_string(), meeting.minute, moved, by.0, moment(at)]).map(MeetingId)
}

/// Moves a meeting to another day and time.
pub fn set_day(tx: &Tx, id: MeetingId, day: NaiveDate, minute: u16) -> Result<(), StoreFault> {
    tx.run("UPDATE meeting SET day = ?2, minute = ?3 WHERE id = ?1", params![id.0, day.to_string(), minute]).map(|_| ())
}

/// Closes the minutes.
pub fn close(tx: &Tx, id: MeetingId, by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    tx.run("UPDATE meeting SET closed_by = ?2, closed_at = ?3 WHERE id = ?1", params![id.0, by.0, moment(at)]).map(|_| ())
}

/// The latest meetings, the latest first.
pub fn latest(db: &Db, count: u32) -> Result<Vec<Meeting>, StoreFault> {
    db.all(&format!("{MEETING} ORDER BY day DESC LIMIT ?1"), [count], meeting)
}

/// The meeting with this id.
pub fn get(db: &Db, id: MeetingId) -> Result<Option<Meeting>, StoreFault> {
    db.one(&format!("{MEETING} WHERE id = ?1"), [id.0], meeting)
}

/// The meeting on a day.
pub fn on(db: &Db, day: NaiveDate) -> Result<Option<Meeting>, StoreFault> {
    db.one(&format!("{MEETING} WHERE day = ?1"), [day.to_string()], meeting)
}

/// The latest meeting before a day.
pub fn before(db: &Db, day: NaiveDate) -> Result<Option<Meeting>, StoreFault> {
    db.one(&format!("{MEETING} WHERE day < ?1 ORDER BY day DESC LIMIT 1"), [day.to_string()], meeting)
}

fn meeting(row: &Row) -> rusqlite::Result<Meeting> {
    Ok(Meeting {
        id: MeetingId(row.get("id")?),
        day: row.day("day")?,
        minute: row.get("minute")?,
        moved_from: row.day_if("moved_from")?,
        closed_by: row.staff_if("closed_by")?,
        closed_at: row.moment_if("closed_at")?,
    })
}

/// The agenda in its order: by what a line is about, then as it was added.
pub fn lines(db: &Db, id: MeetingId) -> Result<Vec<AgendaLine>, StoreFault> {
    let mut found = db.all(&format!("{LINE} WHERE meeting = ?1 ORDER BY id"), [id.0], line)?;
    found.sort_by_key(|l| l.line);
    Ok(found)
}

/// The line with this id, and the meeting that it belongs to.
pub fn line_of(db: &Db, id: AgendaLineId) -> Result<Option<(MeetingId, AgendaLine)>, StoreFault> {
    let of = "SELECT meeting FROM agenda_line WHERE id = ?1";
    let Some(meeting) = db.one(of, [id.0], |row| row.get("meeting").map(MeetingId))? else { return Ok(None) };
    Ok(db.one(&format!("{LINE} WHERE id = ?1"), [id.0], line)?.map(|line| (meeting, line)))
}

/// Adds a line; its id. The id that came in does not matter.
pub fn add_line(tx: &Tx, meeting: MeetingId, line: &AgendaLine) -> Result<AgendaLineId, StoreFault> {
    let id = tx.add(
        "INSERT INTO agenda_line (meeting, kind, note, staff, action, complaint, served, bought, notes, amount, words, minutes)
         VALUES (:meeting, :kind, :note, :staff, :action, :complaint, :served, :bought, :notes, :amount, :words, :minutes)",
        named_params! {
            ":meeting": meeting.0,
            ":kind": line.line.word(),
            ":note": line.note.map(|n| n.0),
            ":staff": line.staff.map(|s| s.0),
            ":action": line.action.map(|a| a.0),
            ":complaint": line.complaint.map(|c| c.0),
            ":served": line.figures.served,
            ":bought": line.figures.bought,
            ":notes": line.figures.notes,
            ":amount": line.figures.amount.map(|a| a.0),
            ":words": hide(tx, &line.words)?,
            ":minutes": hide(tx, &line.minutes)?,
        },
    )?;
    Ok(AgendaLineId(id))
}

/// Brings the figures of a line up to date.
pub fn set_figures(tx: &Tx, id: AgendaLineId, week: WeekFigures) -> Result<(), StoreFault> {
    let sql = "UPDATE agenda_line SET served = ?2, bought = ?3, notes = ?4, amount = ?5 WHERE id = ?1";
    tx.run(sql, params![id.0, week.served, week.bought, week.notes, week.amount.map(|a| a.0)]).map(|_| ())
}

/// Writes down what was said about a line.
pub fn set_minutes(tx: &Tx, id: AgendaLineId, minutes: &str) -> Result<(), StoreFault> {
    tx.run("UPDATE agenda_line SET minutes = ?2 WHERE id = ?1", params![id.0, hide(tx, minutes)?]).map(|_| ())
}

/// Takes a line off the agenda.
pub fn remove_line(tx: &Tx, id: AgendaLineId) -> Result<(), StoreFault> {
    tx.run("DELETE FROM agenda_line WHERE id = ?1", [id.0]).map(|_| ())
}

fn line(row: &Row) -> rusqlite::Result<AgendaLine> {
    Ok(AgendaLine {
        id: AgendaLineId(row.get("id")?),
        line: row.word("kind")?,
        note: row.get::<_, Option<i64>>("note")?.map(NoteId),
        staff: row.staff_if("staff")?,
        action: row.get::<_, Option<i64>>("action")?.map(ActionId),
        complaint: row.get::<_, Option<i64>>("complaint")?.map(ComplaintId),
        figures: WeekFigures {
            served: row.get("served")?,
            bought: row.get("bought")?,
            notes: row.get::<_, Option<u32>>("notes")?.unwrap_or(0),
            amount: row.get::<_, Option<i64>>("amount")?.map(Fen),
        },
        words: row.get("words")?,
        minutes: row.get("minutes")?,
    })
}

/// Adds something that was agreed on; its id. The id that came in does not matter.
pub fn add_action(tx: &Tx, action: &Action) -> Result<ActionId, StoreFault> {
    let sql = "INSERT INTO meeting_action (meeting, what, owner, due) VALUES (?1, ?2, ?3, ?4)";
    tx.add(sql, params![action.meeting.0, hide(tx, &action.what)?, action.owner.0, action.due.to_string()]).map(ActionId)
}

/// Ticks an action off.
pub fn finish_action(tx: &Tx, id: ActionId, by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let sql = "UPDATE meeting_action SET done_by = ?2, done_at = ?3 WHERE id = ?1";
    tx.run(sql, params![id.0, by.0, moment(at)]).map(|_| ())
}

/// The action with this id.
pub fn action_of(db: &Db, id: ActionId) -> Result<Option<Action>, StoreFault> {
    db.one(&format!("{ACTION} WHERE id = ?1"), [id.0], action)
}

/// What a meeting agreed on, as it was added.
pub fn actions(db: &Db, id: MeetingId) -> Result<Vec<Action>, StoreFault> {
    db.all(&format!("{ACTION} WHERE meeting = ?1 ORDER BY id"), [id.0], action)
}

/// Everything that is not done, the most urgent first.
pub fn open_actions(db: &Db) -> Result<Vec<Action>, StoreFault> {
    db.all(&format!("{ACTION} WHERE done_at IS NULL ORDER BY due, id"), [], action)
}

fn action(row: &Row) -> rusqlite::Result<Action> {
    Ok(Action {
        id: ActionId(row.get("id")?),
        meeting: MeetingId(row.get("meeting")?),
        what: row.get("what")?,
        owner: row.staff("owner")?,
        due: row.day("due")?,
        done_at: row.moment_if("done_at")?,
    })
}

/// Who was there, as far as it was noted.
pub fn attendance(db: &Db, id: MeetingId) -> Result<Vec<(StaffId, Presence)>, StoreFault> {
    let sql = "SELECT staff, presence FROM meeting_attendance WHERE meeting = ?1";
    db.all(sql, [id.0], |row| Ok((row.staff("staff")?, row.word("presence")?)))
}

/// Notes whether somebody was there; none takes it back.
pub fn set_presence(tx: &Tx, id: MeetingId, staff: StaffId, presence: Option<Presence>) -> Result<(), StoreFault> {
    let Some(presence) = presence else {
        let sql = "DELETE FROM meeting_attendance WHERE meeting = ?1 AND staff = ?2";
        return tx.run(sql, [id.0, staff.0]).map(|_| ());
    };
    let sql = "INSERT INTO meeting_attendance (meeting, staff, presence) VALUES (?1, ?2, ?3)
        ON CONFLICT (meeting, staff) DO UPDATE SET presence = excluded.presence";
    tx.run(sql, params![id.0, staff.0, presence.word()]).map(|_| ())
}
