//! Customers inside free text (SEC-02, SEC-06): `hide` on the way into the file, `shown` on the way to a screen or a paper,
//! [`super::sweep`] does it over what stands in the file already.

use std::collections::BTreeSet;

use domain::customer::token::{self, hide as hide_known, known, Part, Token, LEAST_ADDRESS};
use domain::customer::look_up::fold;
use domain::ids::CustomerId;

use super::get;
use crate::fault::StoreFault;
use crate::store::Db;

/// The text as it is kept: what the shop knows of its customers as tokens.
pub fn hide(db: &Db, text: &str) -> Result<String, StoreFault> {
    let whose = told_of(db, text)?;
    if whose.is_empty() {
        return Ok(text.to_owned());
    }
    let mut values = Vec::new();
    for id in whose {
        values.extend(get(db, id)?.iter().flat_map(known));
    }
    Ok(hide_known(text, &values))
}

/// Customers of whom a value may stand in the text: at each place the longest key that it begins with, and the shorter ones in it.
fn told_of(db: &Db, text: &str) -> Result<BTreeSet<CustomerId>, StoreFault> {
    let mut found = BTreeSet::new();
    let folded = fold(text);
    let last_key = "SELECT text FROM customer_key WHERE text <= ?1 ORDER BY text DESC LIMIT 1";
    let of_key = "SELECT customer FROM customer_key WHERE text = ?1";
    begun(db, &folded, last_key, of_key, &mut found)?;
    if text.chars().count() >= LEAST_ADDRESS {
        let last = "SELECT value AS text FROM customer_contact WHERE channel = 'address' AND value <= ?1 ORDER BY value DESC LIMIT 1";
        let of = "SELECT customer FROM customer_contact WHERE channel = 'address' AND value = ?1";
        begun(db, text, last, of, &mut found)?;
    }
    Ok(found)
}

/// The longest a key can be, in characters.
const LONGEST: usize = domain::customer::LONGEST_LINE;

fn begun(db: &Db, text: &str, last: &str, of: &str, found: &mut BTreeSet<CustomerId>) -> Result<(), StoreFault> {
    for (at, _) in text.char_indices() {
        let rest = &text[at..];
        let mut piece = rest.char_indices().nth(LONGEST).map_or(rest, |(end, _)| &rest[..end]);
        // What sorts last before the text is its longest beginning, or tells how much of it to try next.
        while piece.chars().nth(1).is_some() {
            let Some(key) = db.one(last, [piece], |row| row.get::<_, String>("text"))? else { break };
            let common: usize = key.chars().zip(piece.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
            if common == key.len() {
                found.extend(db.all(of, [&key], |row| row.get("customer").map(CustomerId))?);
                let before = key.char_indices().next_back().map_or(0, |(end, _)| end);
                piece = &piece[..before];
            } else {
                piece = &piece[..common];
            }
        }
    }
    Ok(())
}

/// What stands for a token on a screen: the value masked; of what is gone the card's number.
pub fn masked(db: &Db, token: Token) -> Result<String, StoreFault> {
    value(db, token, |v| v.masked())
}

/// What a token stands for: only where somebody asked for it with a reason.
pub fn revealed(db: &Db, text: &str) -> Result<String, StoreFault> {
    each_token(|token| value(db, token, |v| v.reveal().to_owned()), |show| token::replace(text, show))
}

/// The text as everybody sees it: numbers and customers masked.
pub fn shown(db: &Db, text: &str) -> Result<String, StoreFault> {
    each_token(|token| masked(db, token), |show| token::shown(text, show))
}

/// The text with its customers masked and nothing else changed.
pub fn without_tokens(db: &Db, text: &str) -> Result<String, StoreFault> {
    each_token(|token| masked(db, token), |show| token::replace(text, show))
}

/// A text that comes back from a screen that saw it masked: each customer in it is the one that stood there `before`.
pub fn restored(db: &Db, new: &str, before: &str) -> Result<String, StoreFault> {
    each_token(|token| masked(db, token), |show| token::restore(new, before, show))
}

/// The text as it is kept in place of `before`, which whoever typed it saw masked.
pub fn kept(db: &Db, new: &str, before: &str) -> Result<String, StoreFault> {
    hide(db, &restored(db, new, before)?)
}

/// Makes a text of what `each` says of its tokens, or the first fault of these.
fn each_token(
    each: impl Fn(Token) -> Result<String, StoreFault>,
    make: impl FnOnce(&mut dyn FnMut(Token) -> String) -> String,
) -> Result<String, StoreFault> {
    let mut wrong = None;
    let made = make(&mut |token| {
        each(token).unwrap_or_else(|fault| {
            wrong = Some(fault);
            String::new()
        })
    });
    wrong.map_or(Ok(made), Err)
}

fn value(db: &Db, token: Token, show: impl Fn(&domain::customer::Private) -> String) -> Result<String, StoreFault> {
    let card = get(db, token.customer)?;
    let found = card.as_ref().and_then(|card| match token.part {
        Part::Name => Some(&card.name),
        Part::Contact(id) => card.contacts.iter().find(|c| c.id == id).map(|c| &c.value),
        Part::Order(id) => card.orders.iter().find(|o| o.id == id).map(|o| &o.number),
    });
    let found = found.filter(|v| !v.reveal().is_empty()).map(show);
    Ok(found.unwrap_or_else(|| format!("C-{}", token.customer.0)))
}
