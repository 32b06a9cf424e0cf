//! Answers to notes: only ever added. The file itself moves the note on to the latest, and refuses another once it was adopted.

use chrono::NaiveDateTime;
use domain::ids::{NoteId, StaffId};
use domain::note::{NoteAnswer, Note, Verdict};
use rusqlite::{params, Row};

use super::{note, COLUMNS};
use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

const ANSWER: &str = "SELECT note, kind, words, same_as, passed_to, by_staff, at FROM note_answer";

/// Adds an answer.
pub fn add(tx: &Tx, answer: &NoteAnswer) -> Result<(), StoreFault> {
    let (kind, same_as, passed_to) = match answer.verdict {
        Verdict::Adopted => ("adopted", None, None),
        Verdict::Declined => ("declined", None, None),
        Verdict::Duplicate { of } => ("duplicate", Some(of.0), None),
        Verdict::Passed { to } => ("passed", None, Some(to.0)),
        Verdict::Later => ("later", None, None),
    };
    let sql = "INSERT INTO note_answer (note, kind, words, same_as, passed_to, by_staff, at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let at = moment(answer.at);
    tx.run(sql, params![answer.note.0, kind, hide(tx, &answer.words)?, same_as, passed_to, answer.by.0, at]).map(|_| ())
}

/// Every answer that a note got, the first first.
pub fn of(db: &Db, id: NoteId) -> Result<Vec<NoteAnswer>, StoreFault> {
    db.all(&format!("{ANSWER} WHERE note = ?1 ORDER BY id"), [id.0], answer)
}

/// The answer that stands.
pub fn standing(db: &Db, id: NoteId) -> Result<Option<NoteAnswer>, StoreFault> {
    db.one(&format!("{ANSWER} WHERE note = ?1 ORDER BY id DESC LIMIT 1"), [id.0], answer)
}

/// A person's notes that somebody else has answered since, the latest answer first.
pub fn answered_since(db: &Db, author: StaffId, since: NaiveDateTime) -> Result<Vec<Note>, StoreFault> {
    let sql = format!(
        "{COLUMNS} JOIN (SELECT note, max(id) AS last FROM note_answer WHERE at >= ?2 AND by_staff <> ?1 GROUP BY note) a
           ON a.note = n.id
         WHERE n.author = ?1 ORDER BY a.last DESC LIMIT 20"
    );
    db.all(&sql, params![author.0, moment(since)], note)
}

/// Notes that were passed to a person and wait for them, the earliest first.
pub fn passed_to(db: &Db, staff: StaffId) -> Result<Vec<Note>, StoreFault> {
    let sql = format!(
        "{COLUMNS} WHERE n.state = 'passed' AND ?1 =
           (SELECT passed_to FROM note_answer a WHERE a.note = n.id ORDER BY a.id DESC LIMIT 1)
         ORDER BY n.id LIMIT 50"
    );
    db.all(&sql, [staff.0], note)
}

/// Notes that were answered after `since` in one of the ways that a meeting speaks about, the earliest first.
pub fn to_talk_over(db: &Db, since: NaiveDateTime) -> Result<Vec<NoteId>, StoreFault> {
    let sql = "SELECT DISTINCT n.id FROM note n JOIN note_answer a ON a.note = n.id
        WHERE a.at > ?1 AND n.state IN ('adopted', 'passed', 'later') AND n.collection IS NOT NULL ORDER BY n.id LIMIT 60";
    db.all(sql, [moment(since)], |row| row.get("id").map(NoteId))
}

fn answer(row: &Row) -> rusqlite::Result<NoteAnswer> {
    let kind: String = row.get("kind")?;
    let verdict = match kind.as_str() {
        "adopted" => Verdict::Adopted,
        "declined" => Verdict::Declined,
        "duplicate" => Verdict::Duplicate { of: NoteId(row.get("same_as")?) },
        "passed" => Verdict::Passed { to: row.staff("passed_to")? },
        _ => Verdict::Later,
    };
    Ok(NoteAnswer {
        note: NoteId(row.get("note")?),
        verdict,
        words: row.get("words")?,
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
    })
}
