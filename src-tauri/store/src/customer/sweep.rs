//! Customers inside the texts that stand in the file already (SEC-06): a sweep over those that name a customer whose card has just
//! learned something, and over every text when one is purged.

use domain::customer::token::{hide as hide_known, known, replace, Known};
use domain::ids::CustomerId;
use domain::note::similar::{fold as fold_words, pairs};
use rusqlite::params;

use super::get;
use crate::fault::StoreFault;
use crate::store::Tx;

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
/// schema.
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
            said(tx, (table, column), &values, how, hide_known)?;
        }
    }
    entries(tx, &values, how)?;
    if how == Sweep::Every {
        shops_own(tx, values.iter().filter(|v| !v.is_name()).cloned().collect())?;
        texts(tx, ("customer_talk", "id", "text"), &values, how)?;
        trail(tx, &values)?;
    }
    tx.run("UPDATE retention SET hiding = 0", []).map(|_| ())
}

/// How a text is written without what the values tell.
type Hide = fn(&str, &[Known]) -> String;

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
fn said(tx: &Tx, (table, column): (&str, &str), values: &[Known], how: Sweep, hide: Hide) -> Result<(), StoreFault> {
    let sql = format!("SELECT DISTINCT {column} AS words FROM {table} WHERE {column} <> ''");
    let words = |row: &rusqlite::Row| row.get::<_, String>("words");
    let found = match how {
        Sweep::Every => tx.all(&sql, [], words)?,
        Sweep::Spelled(value) => tx.all(&format!("{sql} AND instr(lower({column}), lower(?1)) > 0"), [value], words)?,
    };
    for words in found {
        let hidden = hide(&words, values);
        if hidden != words {
            tx.run(&format!("UPDATE {table} SET {column} = ?2 WHERE {column} = ?1"), params![words, hidden])?;
        }
    }
    Ok(())
}

/// The words of the ledger: the seal stays for the chain, the salt goes, so that nobody can try names against it.
fn entries(tx: &Tx, values: &[Known], how: Sweep) -> Result<(), StoreFault> {
    let sql = "SELECT id, words FROM entry WHERE words <> '' AND seal IS NOT NULL";
    let row = |row: &rusqlite::Row| Ok((row.get::<_, i64>("id")?, row.get::<_, String>("words")?));
    let rows = match how {
        Sweep::Every => tx.all(sql, [], row)?,
        Sweep::Spelled(value) => tx.all(&format!("{sql} AND instr(lower(words), lower(?1)) > 0"), [value], row)?,
    };
    for (id, words) in rows {
        let hidden = hide_known(&words, values);
        if hidden != words {
            tx.run("UPDATE entry SET words = ?2, salt = NULL WHERE id = ?1", params![id, hidden])?;
        }
    }
    Ok(())
}

/// Takes a customer's contacts and orders out of what the shop says to everybody.
fn shops_own(tx: &Tx, values: Vec<Known>) -> Result<(), StoreFault> {
    for (table, columns) in SHOPS_OWN {
        for column in columns {
            said(tx, (table, column), &values, Sweep::Every, numbered)?;
        }
    }
    INDICES.iter().try_for_each(|(words, pairs)| index(tx, words, pairs, &values))
}

/// The text with the number of the card in place of what it holds: it goes on paper and into files as it stands.
fn numbered(text: &str, values: &[Known]) -> String {
    replace(&hide_known(text, values), |token| format!("C-{}", token.customer.0))
}

/// An index that keeps the texts folded, with its pairs of letters.
fn index(tx: &Tx, words: &str, pair: &str, values: &[Known]) -> Result<(), StoreFault> {
    let row = |row: &rusqlite::Row| Ok((row.get::<_, i64>("rowid")?, row.get::<_, String>("folded")?));
    for (id, folded) in tx.all(&format!("SELECT rowid, folded FROM {words}"), [], row)? {
        let hidden = numbered(&folded, values);
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
