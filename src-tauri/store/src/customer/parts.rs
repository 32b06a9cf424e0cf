//! What is added to a card and taken from it, one thing at a time: the screen shows values masked and so never sends a whole
//! card back.

use chrono::NaiveDateTime;
use domain::customer::{Channel, Tag};
use domain::ids::{ContactId, CustomerId, OrderId, StaffId, TagId, TalkId};
use rusqlite::params;

use super::sweep::{sweep, Sweep};
use super::words::hide;
use super::{rewrite_keys, tag, touch};
use crate::columns::moment;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// Whether something was there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<T> {
    /// It is new.
    New(T),
    /// The card had it.
    Had,
}

/// Gives the customer another name.
pub fn rename(tx: &Tx, id: CustomerId, name: &str) -> Result<(), StoreFault> {
    if tx.run("UPDATE customer SET name = ?2 WHERE id = ?1 AND purged_at IS NULL", params![id.0, name])? == 0 {
        return Err(StoreFault::NotFound);
    }
    rewrite_keys(tx, id)?;
    sweep(tx, id, Sweep::Spelled(name))
}

/// Adds a way to reach them.
pub fn add_contact(tx: &Tx, id: CustomerId, channel: Channel, value: &str) -> Result<Part<ContactId>, StoreFault> {
    let same = "SELECT id FROM customer_contact WHERE customer = ?1 AND channel = ?2 AND value = ?3";
    if tx.one(same, params![id.0, channel.word(), value], |_| Ok(()))?.is_some() {
        return Ok(Part::Had);
    }
    let sql = "INSERT INTO customer_contact (customer, channel, value) VALUES (?1, ?2, ?3)";
    let contact = ContactId(tx.add(sql, params![id.0, channel.word(), value])?);
    rewrite_keys(tx, id)?;
    sweep(tx, id, Sweep::Spelled(value))?;
    Ok(Part::New(contact))
}

/// Takes a way to reach them off the card.
pub fn drop_contact(tx: &Tx, id: CustomerId, contact: ContactId) -> Result<(), StoreFault> {
    gone(tx.run("DELETE FROM customer_contact WHERE id = ?1 AND customer = ?2", [contact.0, id.0])?)?;
    rewrite_keys(tx, id)
}

/// Adds an order; they were in touch about it at `at`.
pub fn add_order(tx: &Tx, id: CustomerId, number: &str, at: NaiveDateTime) -> Result<Part<OrderId>, StoreFault> {
    touch(tx, id, at)?;
    let same = "SELECT id FROM customer_order WHERE customer = ?1 AND number = ?2";
    if tx.one(same, params![id.0, number], |_| Ok(()))?.is_some() {
        return Ok(Part::Had);
    }
    let sql = "INSERT INTO customer_order (customer, number) VALUES (?1, ?2)";
    let order = OrderId(tx.add(sql, params![id.0, number])?);
    rewrite_keys(tx, id)?;
    sweep(tx, id, Sweep::Spelled(number))?;
    Ok(Part::New(order))
}

/// Takes an order off the card.
pub fn drop_order(tx: &Tx, id: CustomerId, order: OrderId) -> Result<(), StoreFault> {
    gone(tx.run("DELETE FROM customer_order WHERE id = ?1 AND customer = ?2", [order.0, id.0])?)?;
    rewrite_keys(tx, id)
}

/// Writes down a contact with them.
pub fn add_talk(tx: &Tx, id: CustomerId, at: NaiveDateTime, by: StaffId, text: &str) -> Result<TalkId, StoreFault> {
    touch(tx, id, at)?;
    let sql = "INSERT INTO customer_talk (customer, at, by_staff, text) VALUES (?1, ?2, ?3, ?4)";
    Ok(TalkId(tx.add(sql, params![id.0, moment(at), by.0, hide(tx, text)?])?))
}

/// All tags of the shop, by name.
pub fn tags(db: &Db) -> Result<Vec<Tag>, StoreFault> {
    db.all("SELECT id, name FROM tag ORDER BY name", [], tag)
}

/// Tags a customer; a name that is no tag yet becomes one.
pub fn add_tag(tx: &Tx, id: CustomerId, name: &str) -> Result<Part<TagId>, StoreFault> {
    tx.run("INSERT INTO tag (name) VALUES (?1) ON CONFLICT (name) DO NOTHING", [name])?;
    let tag = tx.one("SELECT id, name FROM tag WHERE name = ?1", [name], tag)?.ok_or(StoreFault::NotFound)?;
    let sql = "INSERT INTO customer_tag (customer, tag) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    Ok(if tx.run(sql, [id.0, tag.id.0])? == 0 { Part::Had } else { Part::New(tag.id) })
}

/// Takes a tag off a customer; a tag that nobody wears any more is gone.
pub fn drop_tag(tx: &Tx, id: CustomerId, tag: TagId) -> Result<(), StoreFault> {
    gone(tx.run("DELETE FROM customer_tag WHERE customer = ?1 AND tag = ?2", [id.0, tag.0])?)?;
    unworn(tx)
}

/// Removes the tags that nobody wears: a tag may itself tell of somebody.
pub(super) fn unworn(tx: &Tx) -> Result<(), StoreFault> {
    tx.run("DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM customer_tag WHERE tag = tag.id)", []).map(|_| ())
}

fn gone(rows: usize) -> Result<(), StoreFault> {
    if rows == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}
