//! Customers inside free text (SEC-02, SEC-06): `hide` on the way into the file, `shown` on the way to a screen or a paper,
//! `sweep` over what stands in the file already when a card learns something new, and over everything when it is purged.

use std::collections::BTreeSet;

use domain::customer::token::{self, hide as hide_known, known, Known, Part, Token, LEAST_ADDRESS};
use domain::customer::look_up::fold;
use domain::ids::CustomerId;
use domain::note::similar::{fold as fold_words, pairs};
use rusqlite::params;

use super::get;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

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

/// How far a sweep goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sweep<'v> {
    /// Texts that hold this value as it is written: quick, for a card that has just learned it.
    Spelled(&'v str),
    /// Every text, however the value is written in it, the trail included: for a purge.
    Every,
}

/// Columns of free text that are read often, each with what tells its rows apart.
const TEXTS: [(&str, &str, &[&str]); 11] = [
    ("handover_item", "id", &["situation", "background", "todo", "ended_text"]),
    ("handover_event", "id", &["text"]),
    ("handover_read_back", "id", &["text"]),
    ("note_answer", "id", &["words"]),
    ("lost_sale", "note", &["product", "order_ref"]),
    ("meeting_action", "id", &["what"]),
    ("agenda_line", "id", &["words", "minutes"]),
    ("complaint", "id", &["what", "outcome"]),
    ("complaint_step", "id", &["text"]),
    ("finding", "id", &["detail", "is_now", "should_be", "reason"]),
    ("handover_sheet", "id", &["closed_reason", "accepted_reason", "settled_reason"]),
];

/// Every other column in which somebody tells of what happened. A new table belongs here, above or below; a test looks at the whole
/// schema. What the ledger says is absent: its entries are hashed as they are written, with the customers in them hidden by then.
const MORE: [(&str, &[&str]); 25] = [
    ("attempt_given", &["words"]),
    ("attempt_marking", &["remark"]),
    ("class_session", &["remark"]),
    ("decision_evidence", &["remark"]),
    ("exemption", &["reason"]),
    ("extension", &["note"]),
    ("figure", &["note", "reason"]),
    ("launch_deed", &["reason"]),
    ("leave", &["reason", "cover"]),
    ("ledger_clock", &["reason"]),
    ("milestone_tick", &["remark"]),
    ("offence", &["words"]),
    ("offence_answer", &["words"]),
    ("offence_decision", &["reason"]),
    ("page_decision", &["words"]),
    ("pairing", &["reason"]),
    ("probation_decision", &["reason"]),
    ("product_request", &["words", "remark"]),
    ("reward_decision", &["words"]),
    ("rota_accepted", &["reason"]),
    ("ruling", &["question"]),
    ("ruling_decision", &["words"]),
    ("skill_check", &["value"]),
    ("training_record", &["topic", "remark", "struck_why"]),
    ("wish", &["note"]),
];

/// What the shop sells, asks and teaches. It is not about customers, and a customer called Spring renames no dress: only what belongs
/// to one customer alone, a contact or an order, is taken out of it with a purge.
const SHOPS_OWN: [(&str, &[&str]); 14] = [
    ("attribute_alternative", &["value"]),
    ("attribute_version", &["name", "value"]),
    ("checkpoint", &["words"]),
    ("handover_setting", &["script"]),
    ("launch", &["name", "material"]),
    ("listing", &["title", "link"]),
    ("page_version", &["title", "text"]),
    ("product", &["name", "about"]),
    ("question", &["rests_on"]),
    ("question_answer", &["text", "pair", "feedback"]),
    ("question_version", &["title", "text", "feedback"]),
    ("quiz", &["name"]),
    ("script", &["words"]),
    ("typing_test", &["passage"]),
];

/// Indices over texts of `SHOPS_OWN`: the words, and the pairs of letters in them.
const INDICES: [(&str, &str); 2] = [("question_search", "question_pair"), ("page_search", "page_pair")];

/// Puts tokens in place of a card's values wherever they stand in the file. `NotFound` if the id is unknown.
pub(super) fn sweep(tx: &Tx, id: CustomerId, how: Sweep) -> Result<(), StoreFault> {
    let card = get(tx, id)?.ok_or(StoreFault::NotFound)?;
    let values = known(&card);
    if values.is_empty() {
        return Ok(());
    }
    tx.run("UPDATE retention SET hiding = 1", [])?;
    notes(tx, &values, how)?;
    for (table, key, columns) in TEXTS {
        for column in columns {
            texts(tx, (table, key, column), &values, how)?;
        }
    }
    for (table, columns) in MORE {
        for column in columns {
            said(tx, table, column, &values, how)?;
        }
    }
    if how == Sweep::Every {
        shops_own(tx, values.iter().filter(|v| !v.is_name()).cloned().collect())?;
        texts(tx, ("customer_talk", "id", "text"), &values, how)?;
        trail(tx, &values)?;
    }
    tx.run("UPDATE retention SET hiding = 0", []).map(|_| ())
}

fn texts(tx: &Tx, (table, key, column): (&str, &str, &str), values: &[Known], how: Sweep) -> Result<(), StoreFault> {
    let pair = |row: &rusqlite::Row| Ok((row.get::<_, i64>("key")?, row.get::<_, String>("words")?));
    let sql = format!("SELECT {key} AS key, {column} AS words FROM {table} WHERE {column} <> ''");
    let rows = match how {
        Sweep::Every => tx.all(&sql, [], pair)?,
        Sweep::Spelled(value) => tx.all(&format!("{sql} AND instr(lower({column}), lower(?1)) > 0"), [value], pair)?,
    };
    for (id, words) in rows {
        let hidden = hide_known(&words, values);
        if hidden != words {
            tx.run(&format!("UPDATE {table} SET {column} = ?2 WHERE {key} = ?1"), params![id, hidden])?;
        }
    }
    Ok(())
}

/// Notes with their place in the index.
fn notes(tx: &Tx, values: &[Known], how: Sweep) -> Result<(), StoreFault> {
    let rows = match how {
        Sweep::Every => tx.all("SELECT id, words FROM note", [], |row| Ok((row.get::<_, i64>("id")?, row.get("words")?)))?,
        Sweep::Spelled(value) => crate::note::search::with_words(tx, &fold_words(value))?,
    };
    for (id, words) in rows {
        let hidden = hide_known(&words, values);
        if hidden == words {
            continue;
        }
        tx.run("UPDATE note SET words = ?2 WHERE id = ?1", params![id, hidden])?;
        let (old, new) = (fold_words(&words), fold_words(&hidden));
        tx.run("INSERT INTO note_pair (note_pair, rowid, pairs) VALUES ('delete', ?1, ?2)", params![id, pairs(&old)])?;
        tx.run("INSERT INTO note_pair (rowid, pairs) VALUES (?1, ?2)", params![id, pairs(&new)])?;
        tx.run("UPDATE note_search SET folded = ?2 WHERE rowid = ?1", params![id, new])?;
    }
    Ok(())
}

/// A column of a table whose rows nothing short tells apart: each text that occurs, wherever it does.
fn said(tx: &Tx, table: &str, column: &str, values: &[Known], how: Sweep) -> Result<(), StoreFault> {
    let sql = format!("SELECT DISTINCT {column} AS words FROM {table} WHERE {column} <> ''");
    let words = |row: &rusqlite::Row| row.get::<_, String>("words");
    let found = match how {
        Sweep::Every => tx.all(&sql, [], words)?,
        Sweep::Spelled(value) => tx.all(&format!("{sql} AND instr(lower({column}), lower(?1)) > 0"), [value], words)?,
    };
    for words in found {
        let hidden = hide_known(&words, values);
        if hidden != words {
            tx.run(&format!("UPDATE {table} SET {column} = ?2 WHERE {column} = ?1"), params![words, hidden])?;
        }
    }
    Ok(())
}

/// Takes a customer's contacts and orders out of what the shop says to everybody.
fn shops_own(tx: &Tx, values: Vec<Known>) -> Result<(), StoreFault> {
    for (table, columns) in SHOPS_OWN {
        for column in columns {
            said(tx, table, column, &values, Sweep::Every)?;
        }
    }
    INDICES.iter().try_for_each(|(words, pairs)| index(tx, words, pairs, &values))
}

/// An index that keeps the texts folded, with its pairs of letters.
fn index(tx: &Tx, words: &str, pair: &str, values: &[Known]) -> Result<(), StoreFault> {
    let row = |row: &rusqlite::Row| Ok((row.get::<_, i64>("rowid")?, row.get::<_, String>("folded")?));
    for (id, folded) in tx.all(&format!("SELECT rowid, folded FROM {words}"), [], row)? {
        let hidden = hide_known(&folded, values);
        if hidden != folded {
            tx.run(&format!("UPDATE {words} SET folded = ?2 WHERE rowid = ?1"), params![id, hidden])?;
            tx.run(&format!("DELETE FROM {pair} WHERE rowid = ?1"), [id])?;
            tx.run(&format!("INSERT INTO {pair} (rowid, pairs) VALUES (?1, ?2)"), params![id, pairs(&hidden)])?;
        }
    }
    Ok(())
}

/// The trail keeps who did what and when; what names the customer in its words becomes a token too.
fn trail(tx: &Tx, values: &[Known]) -> Result<(), StoreFault> {
    let sql = "SELECT entry, place, value_before, value_after FROM audit_line
               WHERE length(value_before) > 1 OR length(value_after) > 1";
    let rows = tx.all(sql, [], |row| {
        let key = (row.get::<_, i64>("entry")?, row.get::<_, i64>("place")?);
        Ok((key, row.get::<_, String>("value_before")?, row.get::<_, String>("value_after")?))
    })?;
    for ((entry, place), before, after) in rows {
        let (was, is) = (hide_known(&before, values), hide_known(&after, values));
        if (&was, &is) != (&before, &after) {
            let sql = "UPDATE audit_line SET value_before = ?3, value_after = ?4 WHERE entry = ?1 AND place = ?2";
            tx.run(sql, params![entry, place, was, is])?;
        }
    }
    Ok(())
}
