//! Finding questions among ten thousand: by words in them, category, kind and where they stand.

use chrono::NaiveDate;
use domain::ids::{QuestionCategoryId, QuestionId};
use domain::note::similar::fold;
use domain::question::{QuestionKind, QuestionSource, QuestionState, Rich};
use rusqlite::types::Value;
use rusqlite::{params_from_iter, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::note::search::{quoted, spelled};
use crate::store::Db;
use crate::words::Word;

/// What to look for. Everything that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Pieces of text, all of which must stand in the question or its answers.
    pub text: String,
    /// In one of these categories; empty for any.
    pub categories: Vec<QuestionCategoryId>,
    /// Of this kind.
    pub kind: Option<QuestionKind>,
    /// In this state.
    pub state: Option<QuestionState>,
    /// Before this question: the next page.
    pub before: Option<QuestionId>,
}

/// A question as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its id.
    pub id: QuestionId,
    /// Where it is filed.
    pub category: QuestionCategoryId,
    /// Where it stands.
    pub state: QuestionState,
    /// Where it comes from.
    pub source: QuestionSource,
    /// Its kind.
    pub kind: QuestionKind,
    /// Its title.
    pub title: String,
    /// What it asks.
    pub text: Rich,
    /// It has a picture.
    pub picture: bool,
    /// The last day on which it is asked.
    pub expires: Option<NaiveDate>,
    /// What it rests on.
    pub rests_on: String,
}

/// The latest `limit` questions that fit.
pub fn search(db: &Db, search: &Search, limit: usize) -> Result<Vec<Found>, StoreFault> {
    let (filter, values) = filter(search);
    let sql = format!(
        "SELECT q.id, q.category, q.state, q.source, q.expires, q.rests_on, v.kind, v.title, v.text, v.format,
            v.picture IS NOT NULL AS has_picture
         FROM question q JOIN question_version v ON v.question = q.id AND v.version = q.version {filter} ORDER BY q.id DESC LIMIT {limit}"
    );
    db.all(&sql, params_from_iter(values), found)
}

/// How many questions fit.
pub fn count(db: &Db, search: &Search) -> Result<u32, StoreFault> {
    let (filter, values) = filter(&Search { before: None, ..search.clone() });
    let sql = format!(
        "SELECT count(*) AS questions FROM question q JOIN question_version v ON v.question = q.id AND v.version = q.version {filter}"
    );
    Ok(db.one(&sql, params_from_iter(values), |row| row.get("questions"))?.unwrap_or(0))
}

fn filter(search: &Search) -> (String, Vec<Value>) {
    let folded = fold(&search.text);
    let (short, long): (Vec<&str>, Vec<&str>) =
        folded.split(' ').filter(|t| !t.is_empty()).take(8).partition(|t| t.chars().count() < 3);
    let mut all: Vec<(String, Value)> = Vec::new();
    let mut and = |what: &str, value: Option<Value>| all.extend(value.map(|v| (what.to_owned(), v)));
    let long = long.into_iter().map(quoted).collect::<Vec<_>>().join(" AND ");
    let short = short.into_iter().map(spelled).collect::<Vec<_>>().join(" AND ");
    and("q.id IN (SELECT rowid FROM question_search WHERE question_search MATCH ?)", (!long.is_empty()).then(|| Value::from(long)));
    and("q.id IN (SELECT rowid FROM question_pair WHERE question_pair MATCH ?)", (!short.is_empty()).then(|| Value::from(short)));
    and("v.kind = ?", search.kind.map(|k| Value::from(k.word().to_owned())));
    and("q.state = ?", search.state.map(|s| Value::from(s.word().to_owned())));
    and("q.id < ?", search.before.map(|b| Value::from(b.0)));
    if !search.categories.is_empty() {
        // Ids are numbers of our own: nothing that was typed stands in the query.
        let ids: Vec<String> = search.categories.iter().map(|c| c.0.to_string()).collect();
        all.push((format!("q.category IN ({}) AND ?", ids.join(", ")), Value::from(1)));
    }
    let (what, values): (Vec<String>, Vec<Value>) = all.into_iter().unzip();
    (if what.is_empty() { String::new() } else { format!("WHERE {}", what.join(" AND ")) }, values)
}

/// The questions of some categories that may be asked on a day (TRN-08).
pub fn asked(db: &Db, categories: &[QuestionCategoryId], day: NaiveDate) -> Result<Vec<QuestionId>, StoreFault> {
    let sql = "SELECT q.id FROM question q JOIN question_version v ON v.question = q.id AND v.version = q.version
        WHERE q.category = ?1 AND q.state = 'accepted' AND (q.expires IS NULL OR q.expires >= ?2) AND v.kind <> 'description'";
    let mut all = Vec::new();
    for category in categories {
        all.extend(db.all(sql, rusqlite::params![category.0, day.to_string()], |row| row.get("id").map(QuestionId))?);
    }
    all.sort_unstable();
    Ok(all)
}

fn found(row: &Row) -> rusqlite::Result<Found> {
    Ok(Found {
        id: QuestionId(row.get("id")?),
        category: QuestionCategoryId(row.get("category")?),
        state: row.word("state")?,
        source: row.word("source")?,
        kind: row.word("kind")?,
        title: row.get("title")?,
        text: Rich { text: row.get("text")?, format: row.word("format")? },
        picture: row.get("has_picture")?,
        expires: row.day_if("expires")?,
        rests_on: row.get("rests_on")?,
    })
}
