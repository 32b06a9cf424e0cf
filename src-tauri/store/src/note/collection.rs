//! Weekly collections (NOTE-01). Closing one takes in every note up to its last; the file refuses while one of them has no answer.

use chrono::NaiveDateTime;
use domain::ids::{CollectionId, NoteId, StaffId};
use domain::note::collection::Collection;
use domain::note::Note;
use domain::quota::Window;
use rusqlite::{params, Row};

use super::{note, COLUMNS};
use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

const COLLECTION: &str = "SELECT id, from_day, to_day, last_note, closed_by, closed_at FROM note_collection";

/// Closes a collection; its id. The id that came in does not matter.
pub fn close(tx: &Tx, collection: &Collection) -> Result<CollectionId, StoreFault> {
    let sql = "INSERT INTO note_collection (from_day, to_day, last_note, closed_by, closed_at) VALUES (?1, ?2, ?3, ?4, ?5)";
    let (from, to) = (collection.days.from.to_string(), collection.days.to.to_string());
    let id = tx.add(sql, params![from, to, collection.last.0, collection.closed_by.0, moment(collection.closed_at)])?;
    for who in &collection.silent {
        tx.run("INSERT INTO note_silent (collection, staff) VALUES (?1, ?2)", params![id, who.0])?;
    }
    Ok(CollectionId(id))
}

/// The latest collections, the latest first.
pub fn latest(db: &Db, count: usize) -> Result<Vec<Collection>, StoreFault> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let mut found = db.all(&format!("{COLLECTION} ORDER BY id DESC LIMIT ?1"), [count], collection)?;
    for one in &mut found {
        one.silent = silent(db, one.id)?;
    }
    Ok(found)
}

/// The collection with this id.
pub fn get(db: &Db, id: CollectionId) -> Result<Option<Collection>, StoreFault> {
    let Some(mut found) = db.one(&format!("{COLLECTION} WHERE id = ?1"), [id.0], collection)? else { return Ok(None) };
    found.silent = silent(db, id)?;
    Ok(Some(found))
}

/// The collections that were closed after a moment, the earliest first.
pub fn closed_after(db: &Db, since: NaiveDateTime) -> Result<Vec<Collection>, StoreFault> {
    db.all(&format!("{COLLECTION} WHERE closed_at > ?1 ORDER BY id"), [moment(since)], collection)
}

/// The notes that a collection took in, the earliest first.
pub fn notes(db: &Db, id: CollectionId) -> Result<Vec<Note>, StoreFault> {
    db.all(&format!("{COLUMNS} WHERE n.collection = ?1 ORDER BY n.id"), [id.0], note)
}

/// The notes that wait for the next collection, up to `last` if it is given, the earliest first.
pub fn waiting(db: &Db, last: Option<NoteId>) -> Result<Vec<Note>, StoreFault> {
    let sql = format!("{COLUMNS} WHERE n.collection IS NULL AND n.id <= ?1 ORDER BY n.id");
    db.all(&sql, [last.map_or(i64::MAX, |n| n.0)], note)
}

/// Notes that earlier collections put off or passed on and that are not settled, the earliest first.
pub fn unsettled(db: &Db) -> Result<Vec<Note>, StoreFault> {
    let sql = format!("{COLUMNS} WHERE n.state IN ('later', 'passed') AND n.collection IS NOT NULL ORDER BY n.id LIMIT 200");
    db.all(&sql, [], note)
}

fn silent(db: &Db, id: CollectionId) -> Result<Vec<StaffId>, StoreFault> {
    let sql = "SELECT s.id AS staff FROM note_silent x JOIN staff s ON s.id = x.staff WHERE x.collection = ?1 ORDER BY s.number";
    db.all(sql, [id.0], |row| row.staff("staff"))
}

fn collection(row: &Row) -> rusqlite::Result<Collection> {
    Ok(Collection {
        id: CollectionId(row.get("id")?),
        days: Window { from: row.day("from_day")?, to: row.day("to_day")? },
        last: NoteId(row.get("last_note")?),
        closed_by: row.staff("closed_by")?,
        closed_at: row.moment("closed_at")?,
        silent: Vec::new(),
    })
}
