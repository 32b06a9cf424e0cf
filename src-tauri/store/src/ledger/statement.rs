//! Published statements and what they are made of. A published one is a fact: with it the last entry of that day and its hash.

use domain::ids::{EntryId, StatementId};
use domain::ledger::chain::Hash;
use domain::ledger::statement::{Naming, Owed, Published};
use domain::ledger::{Account, AccountKind, Entry};
use domain::money::Fen;
use domain::month::{shift_day, Month};
use rusqlite::{params, Row};

use super::{balance, entry, known_account, month, COLUMNS};
use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const PUBLISHED: &str = "SELECT number, month, coalesce(head, 0) AS head, hash, closing, owed, naming, by_staff, at FROM statement";

/// The cash before a month.
pub fn opening(db: &Db, month: Month) -> Result<Fen, StoreFault> {
    balance::of(db, Account::Cash, shift_day(month.first(), -1))
}

/// The entries of a month that move the cash.
pub fn movements(db: &Db, month: Month) -> Result<Vec<Entry>, StoreFault> {
    let Some(cash) = known_account(db, Account::Cash)? else { return Ok(Vec::new()) };
    let sql = format!(
        "{COLUMNS} WHERE e.id IN (SELECT id FROM entry WHERE from_account = ?1 AND day BETWEEN ?2 AND ?3
           UNION ALL SELECT id FROM entry WHERE to_account = ?1 AND day BETWEEN ?2 AND ?3)"
    );
    db.all(&sql, params![cash, month.first().to_string(), month.last().to_string()], entry)
}

/// What everybody owes to the fund at the end of a month.
pub fn owed(db: &Db, month: Month) -> Result<Vec<Owed>, StoreFault> {
    let all = balance::of_kind(db, AccountKind::FinesReceivable, month.last())?;
    Ok(all.into_iter().map(|(staff, amount)| Owed { staff, amount }).collect())
}

/// Published statements, the latest first.
pub fn published(db: &Db) -> Result<Vec<Published>, StoreFault> {
    db.all(&format!("{PUBLISHED} ORDER BY number DESC"), [], published_row)
}

/// The published statement of a month, if there is one.
pub fn of_month(db: &Db, month: Month) -> Result<Option<Published>, StoreFault> {
    db.one(&format!("{PUBLISHED} WHERE month = ?1"), [month.to_string()], published_row)
}

fn published_row(row: &Row) -> rusqlite::Result<Published> {
    Ok(Published {
        number: StatementId(row.get("number")?),
        month: month::month(row)?,
        head: EntryId(row.get("head")?),
        hash: Hash(row.get("hash")?),
        closing: Fen(row.get("closing")?),
        owed: Fen(row.get("owed")?),
        naming: row.word("naming")?,
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
    })
}

/// Keeps a statement as published. Refuses one that is not after the last, or whose month is open.
pub fn publish(tx: &Tx, made: &Published) -> Result<(), StoreFault> {
    let head = Some(made.head.0).filter(|head| *head > 0);
    let sql = "INSERT INTO statement (number, month, head, hash, closing, owed, naming, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    let values = params![
        made.number.0, made.month.to_string(), head, made.hash.0.as_slice(), made.closing.0, made.owed.0, made.naming.word(), made.by.0,
        moment(made.at),
    ];
    tx.run(sql, values).map(drop)
}

/// How people stand on statements (ruling 8).
pub fn naming(db: &Db) -> Result<Naming, StoreFault> {
    Ok(db.one("SELECT naming FROM ledger_setting", [], |row| row.word("naming"))?.unwrap_or(Naming::Names))
}

/// Settles how people stand on statements.
pub fn save_naming(tx: &Tx, naming: Naming) -> Result<(), StoreFault> {
    tx.run("UPDATE ledger_setting SET naming = ?1", [naming.word()]).map(drop)
}
