//! Pairs that are kept apart.

use domain::apart::Apart;
use domain::ids::ApartId;
use rusqlite::{params, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::rule::{strength, weight};
use crate::store::{Db, Tx};

/// Every pair, also those that have ended, in the order in which they were made.
pub fn all(db: &Db) -> Result<Vec<Apart>, StoreFault> {
    db.all("SELECT id, one, other, from_day, to_day, weight FROM apart ORDER BY id", [], pair)
}

fn pair(row: &Row) -> rusqlite::Result<Apart> {
    Ok(Apart {
        id: ApartId(row.get("id")?),
        one: row.staff("one")?,
        other: row.staff("other")?,
        from: row.day("from_day")?,
        to: row.day_if("to_day")?,
        strength: strength(row)?,
    })
}

/// Stores a pair and returns its id; id 0 is a new one. `NotFound` if the id is unknown.
pub fn save(tx: &Tx, pair: &Apart) -> Result<ApartId, StoreFault> {
    let (from, to) = (pair.from.to_string(), pair.to.map(|day| day.to_string()));
    if pair.id.0 == 0 {
        let sql = "INSERT INTO apart (one, other, from_day, to_day, weight) VALUES (?1, ?2, ?3, ?4, ?5)";
        return tx.add(sql, params![pair.one.0, pair.other.0, from, to, weight(pair.strength)]).map(ApartId);
    }
    let sql = "UPDATE apart SET one = ?2, other = ?3, from_day = ?4, to_day = ?5, weight = ?6 WHERE id = ?1";
    match tx.run(sql, params![pair.id.0, pair.one.0, pair.other.0, from, to, weight(pair.strength)])? {
        0 => Err(StoreFault::NotFound),
        _ => Ok(pair.id),
    }
}

/// Takes a pair out. `NotFound` if the id is unknown.
pub fn remove(tx: &Tx, id: ApartId) -> Result<(), StoreFault> {
    match tx.run("DELETE FROM apart WHERE id = ?1", [id.0])? {
        0 => Err(StoreFault::NotFound),
        _ => Ok(()),
    }
}
