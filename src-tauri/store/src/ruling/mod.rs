//! Rulings: asked for, made, followed by others, and found by their words. Only ever added.

pub mod uses;

use chrono::NaiveDateTime;
use domain::ids::{RulingId, StaffId};
use domain::note::similar::fold;
use domain::ruling::{Ruling, RulingMade};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

const RULING: &str = "SELECT r.id, r.question, r.asked_by, r.asked_at, r.replaces, d.words, d.by_staff, d.at
    FROM ruling r LEFT JOIN ruling_decision d ON d.ruling = r.id";

/// Asks for a ruling; its number.
pub fn ask(
    tx: &Tx,
    question: &str,
    by: StaffId,
    at: NaiveDateTime,
    replaces: Option<RulingId>,
) -> Result<RulingId, StoreFault> {
    let sql = "INSERT INTO ruling (question, asked_by, asked_at, replaces) VALUES (?1, ?2, ?3, ?4)";
    tx.add(sql, params![hide(tx, question)?, by.0, moment(at), replaces.map(|r| r.0)]).map(RulingId)
}

/// Makes a ruling.
pub fn make(tx: &Tx, id: RulingId, words: &str, by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let sql = "INSERT INTO ruling_decision (ruling, words, by_staff, at) VALUES (?1, ?2, ?3, ?4)";
    tx.run(sql, params![id.0, hide(tx, words)?, by.0, moment(at)]).map(|_| ())
}

/// Every ruling, the open ones first, then the latest.
pub fn all(db: &Db) -> Result<Vec<Ruling>, StoreFault> {
    db.all(&format!("{RULING} ORDER BY d.ruling IS NOT NULL, r.id DESC"), [], ruling)
}

/// The rulings that hold every one of the words searched for, in the same order. A search is for whole pieces of text, whatever their
/// width and case; `12` and `R-12` find the ruling of that number.
pub fn search(db: &Db, words: &str) -> Result<Vec<Ruling>, StoreFault> {
    let wanted: Vec<String> = fold(&hide(db, words)?).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
    let holds = |r: &Ruling| {
        let decision = r.made.as_ref().map_or("", |m| m.words.as_str());
        let text = fold(&format!("r-{} {} {decision}", r.id.0, r.question));
        wanted.iter().all(|w| text.contains(w.as_str()))
    };
    Ok(all(db)?.into_iter().filter(holds).collect())
}

/// The ruling with this number.
pub fn get(db: &Db, id: RulingId) -> Result<Option<Ruling>, StoreFault> {
    db.one(&format!("{RULING} WHERE r.id = ?1"), [id.0], ruling)
}

/// The ruling that took the place of this one.
pub fn follower(db: &Db, id: RulingId) -> Result<Option<RulingId>, StoreFault> {
    db.one("SELECT id FROM ruling WHERE replaces = ?1 ORDER BY id DESC LIMIT 1", [id.0], |row| row.get("id").map(RulingId))
}

fn ruling(row: &Row) -> rusqlite::Result<Ruling> {
    let made = match (row.get::<_, Option<String>>("words")?, row.staff_if("by_staff")?, row.moment_if("at")?) {
        (Some(words), Some(by), Some(at)) => Some(RulingMade { words, by, at }),
        _ => None,
    };
    Ok(Ruling {
        id: RulingId(row.get("id")?),
        question: row.get("question")?,
        asked_by: row.staff("asked_by")?,
        asked_at: row.moment("asked_at")?,
        replaces: row.get::<_, Option<i64>>("replaces")?.map(RulingId),
        made,
    })
}
