//! Finding notes again among a hundred thousand: what has three characters and more by trigrams, one and two characters, as Chinese
//! words have, by the index of pairs.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::{NoteId, StaffId};
use domain::note::similar::{fold, pair};
use domain::note::{Note, NoteKind, NoteState};
use rusqlite::{params, params_from_iter, ToSql};

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

/// The latest `limit` notes that fit. The index that holds the text drives and gives its rows in the order of the notes, so
/// nothing is sorted and the reading ends with the last that is shown.
pub fn search(db: &Db, search: &Search, limit: usize) -> Result<Vec<Note>, StoreFault> {
    let mut wanted = Wanted::default();
    let id = wanted.text(&search.text);
    wanted.and(search.kind.map(|k| k.word().to_owned()), "n.kind =");
    wanted.and(search.state.map(|s| s.word().to_owned()), "n.state =");
    wanted.and(search.author.map(|s| s.0), "n.author =");
    wanted.and(search.from.map(|d| d.to_string()), "n.at >=");
    wanted.and(search.to.and_then(|d| d.succ_opt()).map(|d| d.to_string()), "n.at <");
    wanted.and(search.before.map(|n| n.0), &format!("{id} <"));
    let filter = if wanted.filters.is_empty() { String::new() } else { format!("WHERE {}", wanted.filters.join(" AND ")) };
    let sql = format!(
        "SELECT {FIELDS} FROM {} LEFT JOIN lost_sale l ON l.note = n.id {filter} ORDER BY {id} DESC LIMIT {limit}",
        wanted.source
    );
    db.all(&sql, params_from_iter(wanted.values), note)
}

/// A query as it grows: where it reads, what must hold, and the values for its question marks.
#[derive(Default)]
struct Wanted {
    source: &'static str,
    filters: Vec<String>,
    values: Vec<Box<dyn ToSql>>,
}

impl Wanted {
    fn and<T: ToSql + 'static>(&mut self, value: Option<T>, what: &str) {
        if let Some(value) = value {
            self.filters.push(format!("{what} ?"));
            self.values.push(Box::new(value));
        }
    }

    /// Chooses the index for the words of a text; the name of the column that orders.
    fn text(&mut self, text: &str) -> &'static str {
        let folded = fold(text);
        let terms: Vec<&str> = folded.split(' ').filter(|t| !t.is_empty()).take(8).collect();
        let (short, long): (Vec<&str>, Vec<&str>) = terms.iter().partition(|t| t.chars().count() < 3);
        let long: Vec<String> = long.into_iter().map(quoted).collect();
        let short: Vec<String> = short.into_iter().map(spelled).collect();
        if long.is_empty() && short.is_empty() {
            self.source = "note n";
            return "n.id";
        }
        if long.is_empty() {
            self.source = "note_pair x CROSS JOIN note n ON n.id = x.rowid";
            self.and(Some(short.join(" AND ")), "x.note_pair MATCH");
            return "x.rowid";
        }
        self.source = "note_search x CROSS JOIN note n ON n.id = x.rowid";
        self.and(Some(long.join(" AND ")), "x.note_search MATCH");
        if !short.is_empty() {
            self.filters.push("n.id IN (SELECT rowid FROM note_pair WHERE note_pair MATCH ?)".to_owned());
            self.values.push(Box::new(short.join(" AND ")));
        }
        "x.rowid"
    }
}

/// A piece of text as a phrase of the trigram index.
fn quoted(term: &str) -> String {
    format!("\"{}\"", term.replace('"', "\"\""))
}

/// One or two characters for the index of pairs: one is the beginning of every pair that it begins.
fn spelled(term: &str) -> String {
    let letters = pair(term);
    if letters.len() > 4 { letters } else { format!("{letters}*") }
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
