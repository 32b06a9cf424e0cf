//! The shop's own phrases (CON-02); those that ship are no rows.

use domain::ids::ScriptId;
use domain::script::{OwnScript, Script, Situation};
use rusqlite::{named_params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

impl Word for Situation {
    fn word(self) -> &'static str {
        Situation::word(self)
    }
    fn of(word: &str) -> Option<Situation> {
        Situation::of(word)
    }
}

/// Every phrase of the shop's own, by age.
pub fn all(db: &Db) -> Result<Vec<OwnScript>, StoreFault> {
    db.all("SELECT * FROM script ORDER BY id", [], read)
}

/// Adds a phrase (id 0) or changes one; its id. `NotFound` if the id is unknown.
pub fn save(tx: &Tx, own: &OwnScript) -> Result<ScriptId, StoreFault> {
    let Script { id, situation, words, retired } = &own.script;
    if id.0 == 0 {
        let sql =
            "INSERT INTO script (situation, words, retired, by_staff, at) VALUES (:situation, :words, :retired, :by, :at)";
        let row = named_params! { ":situation": situation.word(), ":words": words, ":retired": retired, ":by": own.by.0, ":at": moment(own.at) };
        return tx.add(sql, row).map(ScriptId);
    }
    let sql = "UPDATE script SET situation = :situation, words = :words, retired = :retired, by_staff = :by, at = :at WHERE id = :id";
    let row = named_params! {
        ":id": id.0, ":situation": situation.word(), ":words": words, ":retired": retired, ":by": own.by.0, ":at": moment(own.at),
    };
    let changed = tx.run(sql, row)?;
    if changed == 0 {
        Err(StoreFault::NotFound)
    } else {
        Ok(*id)
    }
}

fn read(row: &Row) -> rusqlite::Result<OwnScript> {
    let script = Script {
        id: ScriptId(row.get("id")?),
        situation: row.word("situation")?,
        words: row.get("words")?,
        retired: row.get("retired")?,
    };
    Ok(OwnScript { script, by: row.staff("by_staff")?, at: row.moment("at")? })
}
