//! Finding notes again among a hundred thousand: what has three characters and more by trigrams, one and two characters, as Chinese
//! words have, by the index of pairs.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::{NoteId, StaffId};
use domain::note::similar::{fold, pair};
use domain::note::{Note, NoteKind, NoteState};
use rusqlite::types::Value;
use rusqlite::{params, params_from_iter};

use super::{note, FIELDS};
use crate::fault::StoreFault;
use crate::store::Db;
use crate::words::Word;

/// What to look for. Everything that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Pieces of text, all of which must stand in it.
    pub text: String,
    /// Of this kind.
    pub kind: Option<NoteKind>,
    /// In this state.
    pub state: Option<NoteState>,
    /// By this person.
    pub author: Option<StaffId>,
    /// Written on this day or after.
    pub from: Option<NaiveDate>,
    /// Written on this day or before.
    pub to: Option<NaiveDate>,
    /// Before this note: the next page.
    pub before: Option<NoteId>,
}

/// The latest `limit` notes that fit. Usually the index that holds the text drives and gives its rows in the order of the notes, so
/// nothing is sorted and the reading ends with the last that is shown. Where one of the filters fits few notes, those are read
/// instead: a common word among a hundred thousand would be looked up in vain.
pub fn search(db: &Db, search: &Search, limit: usize) -> Result<Vec<Note>, StoreFault> {
    let mut filters = filters(search);
    let folded = fold(&search.text);
    let terms: Vec<&str> = folded.split(' ').filter(|t| !t.is_empty()).take(8).collect();
    let (source, id) = if let Some(few) = if terms.is_empty() { None } else { rare(db, &filters)? } {
        for (_, (what, _)) in filters.iter_mut().enumerate().filter(|(at, _)| *at != few) {
            // A plus keeps the planner from the index of the others.
            *what = format!("+{what}");
        }
        filters.extend(terms.iter().map(|t| ("instr(x.folded, ?) > 0".to_owned(), Value::from((*t).to_owned()))));
        ("note n CROSS JOIN note_search x ON x.rowid = n.id", "n.id")
    } else {
        by_text(&terms, &mut filters)
    };
    filters.extend(search.before.map(|n| (format!("{id} < ?"), Value::from(n.0))));
    let (what, values): (Vec<String>, Vec<Value>) = filters.into_iter().unzip();
    let filter = if what.is_empty() { String::new() } else { format!("WHERE {}", what.join(" AND ")) };
    let sql =
        format!("SELECT {FIELDS} FROM {source} LEFT JOIN lost_sale l ON l.note = n.id {filter} ORDER BY {id} DESC LIMIT {limit}");
    db.all(&sql, params_from_iter(values), note)
}

/// What must hold, each with the value for its question mark.
type Filters = Vec<(String, Value)>;

fn filters(search: &Search) -> Filters {
    let mut filters = Vec::new();
    let mut and = |what: &str, value: Option<Value>| filters.extend(value.map(|v| (what.to_owned(), v)));
    and("n.kind = ?", search.kind.map(|k| Value::from(k.word().to_owned())));
    and("n.state = ?", search.state.map(|s| Value::from(s.word().to_owned())));
    and("n.author = ?", search.author.map(|s| Value::from(s.0)));
    and("n.at >= ?", search.from.map(|d| Value::from(d.to_string())));
    and("n.at < ?", search.to.and_then(|d| d.succ_opt()).map(|d| Value::from(d.to_string())));
    filters
}

/// So many notes are read whole sooner than a common word is looked up in all of them.
const FEW: i64 = 600;

/// The filter that fits few notes, if one does.
fn rare(db: &Db, filters: &Filters) -> Result<Option<usize>, StoreFault> {
    for (at, (what, value)) in filters.iter().enumerate() {
        let sql = format!("SELECT count(*) AS notes FROM (SELECT 1 FROM note n WHERE {what} LIMIT {})", FEW + 1);
        let notes = db.one(&sql, [value], |row| row.get::<_, i64>("notes"))?;
        if notes.is_some_and(|notes| notes <= FEW) {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

/// Chooses the index for the words of a text: where to read, and the column that orders.
fn by_text(terms: &[&str], filters: &mut Filters) -> (&'static str, &'static str) {
    let (short, long): (Vec<&str>, Vec<&str>) = terms.iter().partition(|t| t.chars().count() < 3);
    let long = long.into_iter().map(quoted).collect::<Vec<_>>().join(" AND ");
    let short = short.into_iter().map(spelled).collect::<Vec<_>>().join(" AND ");
    match (long.is_empty(), short.is_empty()) {
        (true, true) => return ("note n", "n.id"),
        (true, false) => {
            filters.push(("x.note_pair MATCH ?".to_owned(), Value::from(short)));
            return ("note_pair x CROSS JOIN note n ON n.id = x.rowid", "x.rowid");
        }
        (false, true) => {}
        (false, false) => {
            let both = "n.id IN (SELECT rowid FROM note_pair WHERE note_pair MATCH ?)".to_owned();
            filters.push((both, Value::from(short)));
        }
    }
    filters.push(("x.note_search MATCH ?".to_owned(), Value::from(long)));
    ("note_search x CROSS JOIN note n ON n.id = x.rowid", "x.rowid")
}

/// A piece of text as a phrase of the trigram index.
pub(crate) fn quoted(term: &str) -> String {
    format!("\"{}\"", term.replace('"', "\"\""))
}

/// One or two characters for the index of pairs: one is the beginning of every pair that it begins.
pub(crate) fn spelled(term: &str) -> String {
    let letters = pair(term);
    if letters.len() > 4 { letters } else { format!("{letters}*") }
}

/// Every note that holds a folded piece of text, with its words.
pub(crate) fn with_words(db: &Db, piece: &str) -> Result<Vec<(i64, String)>, StoreFault> {
    let (index, wanted) = match piece.chars().count() {
        0 | 1 => return Ok(Vec::new()),
        2 => ("note_pair", pair(piece)),
        _ => ("note_search", quoted(piece)),
    };
    let sql = format!("SELECT n.id, n.words FROM {index} x CROSS JOIN note n ON n.id = x.rowid WHERE x.{index} MATCH ?1");
    db.all(&sql, [wanted], |row| Ok((row.get("id")?, row.get("words")?)))
}

/// How many of the latest notes with a piece are looked at: what is in more of them tells little.
const NEWEST: i64 = 200;
/// How many candidates are compared with what is typed.
const CANDIDATES: usize = 24;

/// Notes that share rare pieces with a text, to be compared with it: [`domain::note::similar::wanted`] gives the pieces. The work is
/// bounded by the number of pieces, however many notes there are.
pub fn candidates(db: &Db, pieces: &[String]) -> Result<Vec<(NoteId, String)>, StoreFault> {
    let mut weights: HashMap<i64, f64> = HashMap::new();
    for piece in pieces {
        let found = with_piece(db, piece)?;
        let weight = 1.0 / (found.len() as f64 + 2.0).ln();
        for id in found {
            *weights.entry(id).or_default() += weight;
        }
    }
    let mut ranked: Vec<(i64, f64)> = weights.into_iter().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.0.cmp(&a.0)));
    ranked.truncate(CANDIDATES);
    let mut texts = Vec::new();
    for (id, _) in ranked {
        let sql = "SELECT substr(folded, 1, 2000) AS folded FROM note_search WHERE rowid = ?1";
        texts.extend(db.one(sql, [id], |row| row.get("folded"))?.map(|text| (NoteId(id), text)));
    }
    Ok(texts)
}

fn with_piece(db: &Db, piece: &str) -> Result<Vec<i64>, StoreFault> {
    let id = |row: &rusqlite::Row| row.get::<_, i64>("rowid");
    if piece.chars().count() < 3 {
        let sql = "SELECT rowid FROM note_pair WHERE note_pair MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
        return db.all(sql, params![pair(piece), NEWEST], id);
    }
    let sql = "SELECT rowid FROM note_search WHERE note_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
    db.all(sql, params![quoted(piece), NEWEST], id)
}
