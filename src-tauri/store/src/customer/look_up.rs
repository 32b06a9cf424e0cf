//! Finding customers by their keys, and the latest ones.

use domain::customer::Customer;
use domain::ids::TagId;
use rusqlite::{named_params, params};

use super::{bare, tags_of};
use crate::fault::StoreFault;
use crate::store::Db;

const COLUMNS: &str = "SELECT c.id, c.name, c.added_at, c.touched_at, c.purged_at FROM customer c";

/// Customers that one of `keys` finds, whole matches first, then the latest; at most `most`. With their tags, without the rest.
pub fn found(db: &Db, keys: &[String], most: u32) -> Result<Vec<Customer>, StoreFault> {
    // What begins with a key lies between it and the same with the last character there is behind it.
    let sql = format!(
        "{COLUMNS} JOIN (SELECT customer, max(text = :key) AS whole FROM customer_key
           WHERE text >= :key AND text < :key || char(1114111) AND (prefix = 1 OR text = :key)
           GROUP BY customer) k ON k.customer = c.id
         ORDER BY k.whole DESC, c.touched_at DESC, c.id DESC LIMIT :most"
    );
    let mut all: Vec<Customer> = Vec::new();
    for key in keys {
        for card in db.all(&sql, named_params! { ":key": key, ":most": most }, bare)? {
            if !all.iter().any(|known| known.id == card.id) {
                all.push(card);
            }
        }
    }
    all.truncate(most as usize);
    with_tags(db, all)
}

/// The customers who were in touch last.
pub fn recent(db: &Db, most: u32) -> Result<Vec<Customer>, StoreFault> {
    let sql = format!("{COLUMNS} WHERE c.purged_at IS NULL ORDER BY c.touched_at DESC, c.id DESC LIMIT ?1");
    with_tags(db, db.all(&sql, [most], bare)?)
}

/// The customers with a tag who were in touch last.
pub fn tagged(db: &Db, tag: TagId, most: u32) -> Result<Vec<Customer>, StoreFault> {
    let sql = format!(
        "{COLUMNS} JOIN customer_tag t ON t.customer = c.id WHERE t.tag = ?1 ORDER BY c.touched_at DESC, c.id DESC LIMIT ?2"
    );
    with_tags(db, db.all(&sql, params![tag.0, most], bare)?)
}

pub(super) fn with_tags(db: &Db, mut cards: Vec<Customer>) -> Result<Vec<Customer>, StoreFault> {
    for card in &mut cards {
        card.tags = tags_of(db, card.id)?;
    }
    Ok(cards)
}
