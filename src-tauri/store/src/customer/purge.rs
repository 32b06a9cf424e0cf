//! Purging: what was kept about a customer leaves the file for good. `forget` takes the rows out; `wipe` then rewrites the file,
//! since SQLite leaves old bytes in free pages, in the gaps of pages, in the log and in merged search segments.
//!
//! What is absent on purpose: backups. They are files of their own and are removed by whoever may.

use chrono::NaiveDateTime;
use domain::ids::CustomerId;
use rusqlite::params;

use super::parts::unworn;
use super::sweep::{sweep, Sweep};
use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Store, Tx};

/// How much of a customer was taken out, for the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Ways to reach them.
    pub contacts: usize,
    /// Orders.
    pub orders: usize,
    /// Contacts of the history.
    pub talks: usize,
}

/// Takes everything but the id of a customer out of the tables: the card, the texts of handover items and complaints about them,
/// their orders in lost sales, and wherever else somebody wrote their name, contacts or orders: there the number of the empty card
/// is left. `wipe` must follow; until it has, `wipe_due` says so.
/// `NotFound` if the customer is unknown or purged already.
pub fn forget(tx: &Tx, id: CustomerId, at: NaiveDateTime) -> Result<Forgotten, StoreFault> {
    if tx.one("SELECT 1 FROM customer WHERE id = ?1 AND purged_at IS NULL", [id.0], |_| Ok(()))?.is_none() {
        return Err(StoreFault::NotFound);
    }
    let orders = "SELECT number FROM customer_order WHERE customer = ?1";
    tx.run(&format!("UPDATE lost_sale SET order_ref = '' WHERE order_ref IN ({orders})"), [id.0])?;
    tx.run(&format!("UPDATE handover_item SET order_no = '' WHERE order_no IN ({orders})"), [id.0])?;
    tx.run(&format!("UPDATE complaint SET order_no = '' WHERE order_no IN ({orders})"), [id.0])?;
    sweep(tx, id, Sweep::Every)?;
    crate::handover::item::forget_customer(tx, id)?;
    crate::complaint::forget_customer(tx, id)?;
    let sql = "UPDATE customer SET name = '', purged_at = ?2 WHERE id = ?1 AND purged_at IS NULL";
    tx.run(sql, params![id.0, moment(at)])?;
    tx.run("DELETE FROM customer_key WHERE customer = ?1", [id.0])?;
    tx.run("DELETE FROM customer_tag WHERE customer = ?1", [id.0])?;
    unworn(tx)?;
    let forgotten = Forgotten {
        contacts: tx.run("DELETE FROM customer_contact WHERE customer = ?1", [id.0])?,
        orders: tx.run("DELETE FROM customer_order WHERE customer = ?1", [id.0])?,
        talks: tx.run("DELETE FROM customer_talk WHERE customer = ?1", [id.0])?,
    };
    tx.run("UPDATE retention SET wipe_due = 1", [])?;
    Ok(forgotten)
}

/// Whether traces of something purged are still in the file.
pub fn wipe_due(db: &Db) -> Result<bool, StoreFault> {
    Ok(db.one("SELECT wipe_due FROM retention", [], |row| row.get("wipe_due"))?.unwrap_or(false))
}

/// When the file was last wiped, shop time: older copies of it may hold what was purged.
pub fn wiped_at(db: &Db) -> Result<Option<NaiveDateTime>, StoreFault> {
    Ok(db.one("SELECT wiped_at FROM retention", [], |row| row.moment_if("wiped_at"))?.flatten())
}

/// Notes that no copy is left that is older than the last wipe.
pub fn none_older(tx: &Tx) -> Result<(), StoreFault> {
    tx.run("UPDATE retention SET wiped_at = NULL", []).map(|_| ())
}

/// Rewrites the file and empties its log, so that nothing deleted is left in any byte of them. `Busy` if another program reads
/// the file meanwhile: then it is still due.
pub fn wipe(store: &mut Store, at: NaiveDateTime) -> Result<(), StoreFault> {
    merge_search(store)?;
    store.connection().execute_batch("VACUUM")?;
    empty_log(store)?;
    let sql = "UPDATE retention SET wipe_due = 0, wiped_at = ?1";
    store.write(|tx| tx.run(sql, [moment(at)]).map(|_| ()))
}

/// A search index keeps words of deleted texts in older segments until they are merged into one.
fn merge_search(store: &mut Store) -> Result<(), StoreFault> {
    store.write(|tx| {
        let indices = tx.all(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'",
            [],
            |row| row.get::<_, String>("name"),
        )?;
        for name in indices {
            let quoted = name.replace('"', "\"\"");
            tx.run(&format!("INSERT INTO \"{quoted}\" (\"{quoted}\") VALUES ('optimize')"), [])?;
        }
        Ok(())
    })
}

/// Moves the log into the file and cuts it to nothing.
fn empty_log(store: &Store) -> Result<(), StoreFault> {
    let busy: bool = store.connection().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get("busy"))?;
    if busy { Err(StoreFault::Busy) } else { Ok(()) }
}
