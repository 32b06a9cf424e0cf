//! Customers: cards and what hangs on them (SEC-02, SEC-06). Every value that tells who they are is wrapped as soon as it is
//! read. Who may see it unmasked is decided above; finding one is in `look_up`, purging in `purge`.

mod look_up;
mod parts;
mod purge;
mod retention;
mod sweep;
pub mod words;

pub use look_up::{found, recent, tagged};
pub use parts::{add_contact, add_order, add_tag, add_talk, drop_contact, drop_order, drop_tag, rename, tags, Part};
pub use purge::{forget, none_older, wipe, wipe_due, wiped_at, Forgotten};
pub use retention::{due, months, set_months};

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::customer::look_up::{keys, name_key};
use domain::customer::{Contact, Customer, Order, Private, PrivateKind, Tag, Talk};
use domain::ids::{ContactId, CustomerId, OrderId, TagId, TalkId};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// The customer with this name as people write it (blanks, width and case apart), or a new card for it. Either way they were in
/// touch at `at`. The caller has checked the name: `domain::customer::line`.
pub fn find_or_add(tx: &Tx, name: &str, at: NaiveDateTime) -> Result<CustomerId, StoreFault> {
    match named(tx, name)? {
        Some(id) => touch(tx, id, at).map(|()| id),
        None => add(tx, name, at),
    }
}

/// The customer with this name who was in touch last.
pub fn named(db: &Db, name: &str) -> Result<Option<CustomerId>, StoreFault> {
    let known = db.all(
        "SELECT c.id, c.name FROM customer_key k JOIN customer c ON c.id = k.customer
         WHERE k.text = ?1 ORDER BY c.touched_at DESC, c.id DESC",
        [name_key(name)],
        |row| Ok((CustomerId(row.get("id")?), row.get::<_, String>("name")?)),
    )?;
    Ok(known.into_iter().find(|(_, own)| name_key(own) == name_key(name)).map(|(id, _)| id))
}

/// Begins a card, also beside another of the same name.
pub fn add(tx: &Tx, name: &str, at: NaiveDateTime) -> Result<CustomerId, StoreFault> {
    let sql = "INSERT INTO customer (name, added_at, touched_at) VALUES (?1, ?2, ?2)";
    let id = CustomerId(tx.add(sql, params![name, moment(at)])?);
    rewrite_keys(tx, id)?;
    sweep::sweep(tx, id, sweep::Sweep::Spelled(name))?;
    Ok(id)
}

/// Notes that the customer was in touch; an earlier moment changes nothing. `NotFound` if unknown or purged.
pub fn touch(tx: &Tx, id: CustomerId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let sql = "UPDATE customer SET touched_at = max(touched_at, ?2) WHERE id = ?1 AND purged_at IS NULL";
    if tx.run(sql, params![id.0, moment(at)])? == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// The name as everybody sees it; empty once purged, `None` if the id is unknown.
pub fn masked_name(db: &Db, id: CustomerId) -> Result<Option<String>, StoreFault> {
    Ok(masked_names(db, &[id])?.remove(&id))
}

/// The masked names of several customers, those purged as empty.
pub fn masked_names(db: &Db, ids: &[CustomerId]) -> Result<HashMap<CustomerId, String>, StoreFault> {
    let mut names = HashMap::new();
    for id in ids {
        if !names.contains_key(id) {
            let name = db.one("SELECT name FROM customer WHERE id = ?1", [id.0], name)?;
            names.extend(name.map(|n| (*id, n.masked())));
        }
    }
    Ok(names)
}

fn name(row: &Row) -> rusqlite::Result<Private> {
    Ok(Private::new(PrivateKind::Name, row.get::<_, String>("name")?))
}

/// The whole card.
pub fn get(db: &Db, id: CustomerId) -> Result<Option<Customer>, StoreFault> {
    let sql = "SELECT id, name, added_at, touched_at, purged_at FROM customer WHERE id = ?1";
    let Some(mut card) = db.one(sql, [id.0], bare)? else { return Ok(None) };
    card.tags = tags_of(db, id)?;
    let sql = "SELECT id, channel, value FROM customer_contact WHERE customer = ?1 ORDER BY id";
    card.contacts = db.all(sql, [id.0], contact)?;
    card.orders = db.all("SELECT id, number FROM customer_order WHERE customer = ?1 ORDER BY id DESC", [id.0], order)?;
    let sql = "SELECT id, at, by_staff, text FROM customer_talk WHERE customer = ?1 ORDER BY at DESC, id DESC";
    card.talks = db.all(sql, [id.0], talk)?;
    Ok(Some(card))
}

/// A card without what hangs on it.
fn bare(row: &Row) -> rusqlite::Result<Customer> {
    Ok(Customer {
        id: CustomerId(row.get("id")?),
        name: name(row)?,
        added_at: row.moment("added_at")?,
        touched_at: row.moment("touched_at")?,
        purged_at: row.moment_if("purged_at")?,
        tags: Vec::new(),
        contacts: Vec::new(),
        orders: Vec::new(),
        talks: Vec::new(),
    })
}

fn tags_of(db: &Db, id: CustomerId) -> Result<Vec<Tag>, StoreFault> {
    let sql = "SELECT t.id, t.name FROM customer_tag c JOIN tag t ON t.id = c.tag WHERE c.customer = ?1 ORDER BY t.name";
    db.all(sql, [id.0], tag)
}

fn tag(row: &Row) -> rusqlite::Result<Tag> {
    Ok(Tag { id: TagId(row.get("id")?), name: row.get("name")? })
}

fn contact(row: &Row) -> rusqlite::Result<Contact> {
    let channel = row.word("channel")?;
    let value = Private::new(PrivateKind::Contact(channel), row.get::<_, String>("value")?);
    Ok(Contact { id: ContactId(row.get("id")?), channel, value })
}

fn order(row: &Row) -> rusqlite::Result<Order> {
    let number = Private::new(PrivateKind::Order, row.get::<_, String>("number")?);
    Ok(Order { id: OrderId(row.get("id")?), number })
}

fn talk(row: &Row) -> rusqlite::Result<Talk> {
    Ok(Talk {
        id: TalkId(row.get("id")?),
        at: row.moment("at")?,
        by: row.staff("by_staff")?,
        text: Private::new(PrivateKind::Text, row.get::<_, String>("text")?),
    })
}

/// Writes the keys that the customer is found by anew.
fn rewrite_keys(tx: &Tx, id: CustomerId) -> Result<(), StoreFault> {
    let card = get(tx, id)?.ok_or(StoreFault::NotFound)?;
    tx.run("DELETE FROM customer_key WHERE customer = ?1", [id.0])?;
    for key in keys(&card) {
        let sql = "INSERT INTO customer_key (text, customer, prefix) VALUES (?1, ?2, ?3)";
        tx.run(sql, params![key.text, id.0, key.prefix])?;
    }
    Ok(())
}
