//! The problem and idea book: notes as they were written, and the index that finds them again. What a note says never changes,
//! so the index is only ever added to.

pub mod answer;
pub mod collection;
pub mod figures;
pub mod search;

use domain::ids::{LostReasonId, NoteId, StaffId};
use domain::note::similar::{fold, pairs};
use domain::note::{LostReason, LostSale, Note, NoteKind};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// What [`note`] reads of a note `n` and its lost sale `l`.
const FIELDS: &str = "n.id, n.kind, n.words, n.author, n.at, n.state, n.same_as, n.collection,
    l.note IS NOT NULL AS lost, l.reason, l.product, l.order_ref";

/// Notes with their lost sales, for whoever adds a `WHERE`.
const COLUMNS: &str = "SELECT n.id, n.kind, n.words, n.author, n.at, n.state, n.same_as, n.collection,
    l.note IS NOT NULL AS lost, l.reason, l.product, l.order_ref
    FROM note n LEFT JOIN lost_sale l ON l.note = n.id";

/// Writes a note and puts it into the index; the id that it gets. The id that came in does not matter, nor does its state: what
/// has an answer gets it from [`answer::add`].
pub fn add(tx: &Tx, note: &Note) -> Result<NoteId, StoreFault> {
    let sql = "INSERT INTO note (kind, words, author, at) VALUES (?1, ?2, ?3, ?4)";
    let words = hide(tx, &note.words)?;
    let id = tx.add(sql, params![note.note.word(), words, note.author.0, moment(note.at)])?;
    let folded = fold(&words);
    tx.run("INSERT INTO note_pair (rowid, pairs) VALUES (?1, ?2)", params![id, pairs(&folded)])?;
    tx.run("INSERT INTO note_search (rowid, folded) VALUES (?1, ?2)", params![id, folded])?;
    if let Some(lost) = &note.lost {
        set_lost(tx, NoteId(id), Some(lost))?;
    }
    Ok(NoteId(id))
}

/// The note with this id.
pub fn get(db: &Db, id: NoteId) -> Result<Option<Note>, StoreFault> {
    db.one(&format!("{COLUMNS} WHERE n.id = ?1"), [id.0], note)
}

/// The note that this one joins in the end: itself if it has joined none. None if there is no such note.
pub fn root(db: &Db, id: NoteId) -> Result<Option<Note>, StoreFault> {
    let mut found = get(db, id)?;
    // Each step goes to an earlier note, so it ends.
    while let Some(earlier) = found.as_ref().and_then(|n| n.same_as) {
        found = get(db, earlier)?;
    }
    Ok(found)
}

/// A note and every note that has joined it, directly or by way of another, the earliest first.
pub fn family(db: &Db, root: NoteId) -> Result<Vec<Note>, StoreFault> {
    let sql = format!(
        "WITH RECURSIVE kin (id) AS (VALUES (?1) UNION SELECT n.id FROM note n JOIN kin ON n.same_as = kin.id)
         {COLUMNS} WHERE n.id IN (SELECT id FROM kin) ORDER BY n.id"
    );
    db.all(&sql, [root.0], note)
}

/// Whether a person has written a note, and the latest they wrote.
pub fn latest_of(db: &Db, author: StaffId) -> Result<Option<Note>, StoreFault> {
    db.one(&format!("{COLUMNS} WHERE n.author = ?1 ORDER BY n.id DESC LIMIT 1"), [author.0], note)
}

/// Changes what a note is: its kind, and why the sale was lost. `NotFound` if the id is unknown.
pub fn sort(tx: &Tx, id: NoteId, kind: NoteKind, lost: Option<&LostSale>) -> Result<(), StoreFault> {
    let changed = tx.run("UPDATE note SET kind = ?2 WHERE id = ?1", params![id.0, kind.word()])?;
    if changed == 0 {
        return Err(StoreFault::NotFound);
    }
    set_lost(tx, id, lost)
}

fn set_lost(tx: &Tx, id: NoteId, lost: Option<&LostSale>) -> Result<(), StoreFault> {
    tx.run("DELETE FROM lost_sale WHERE note = ?1", [id.0])?;
    if let Some(lost) = lost {
        let sql = "INSERT INTO lost_sale (note, reason, product, order_ref) VALUES (?1, ?2, ?3, ?4)";
        tx.run(sql, params![id.0, lost.reason.map(|r| r.0), hide(tx, &lost.product)?, lost.order])?;
    }
    Ok(())
}

/// The shop's reasons for a lost sale, also those that are offered no more.
pub fn reasons(db: &Db) -> Result<Vec<LostReason>, StoreFault> {
    db.all("SELECT id, code, name, hidden FROM lost_reason ORDER BY id", [], |row| {
        Ok(LostReason {
            id: LostReasonId(row.get("id")?),
            code: row.word_if("code")?,
            name: row.get("name")?,
            hidden: row.get("hidden")?,
        })
    })
}

/// Adds a reason (id 0) or renames and hides one. A reason keeps its id, so that the past stays counted under its new name
/// (NOTE-08). `NotFound` if the id is unknown.
pub fn save_reason(tx: &Tx, reason: &LostReason) -> Result<LostReasonId, StoreFault> {
    if reason.id.0 == 0 {
        let sql = "INSERT INTO lost_reason (name, hidden) VALUES (?1, ?2)";
        return tx.add(sql, params![reason.name, reason.hidden]).map(LostReasonId);
    }
    let sql = "UPDATE lost_reason SET name = ?2, hidden = ?3 WHERE id = ?1";
    let changed = tx.run(sql, params![reason.id.0, reason.name, reason.hidden])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(reason.id) }
}

/// A row of [`COLUMNS`].
fn note(row: &Row) -> rusqlite::Result<Note> {
    let lost: bool = row.get("lost")?;
    Ok(Note {
        id: NoteId(row.get("id")?),
        note: row.word("kind")?,
        words: row.get("words")?,
        author: row.staff("author")?,
        at: row.moment("at")?,
        state: row.word("state")?,
        same_as: row.get::<_, Option<i64>>("same_as")?.map(NoteId),
        collection: row.get::<_, Option<i64>>("collection")?.map(domain::ids::CollectionId),
        lost: if lost { Some(lost_sale(row)?) } else { None },
    })
}

fn lost_sale(row: &Row) -> rusqlite::Result<LostSale> {
    Ok(LostSale {
        reason: row.get::<_, Option<i64>>("reason")?.map(LostReasonId),
        product: row.get("product")?,
        order: row.get("order_ref")?,
    })
}
