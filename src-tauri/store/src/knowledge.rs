//! Knowledge pages: versions as they were written, what was decided about them, the index of what is released (TRN-09), and the
//! questions that were answered into them (TRN-10).

use chrono::NaiveDateTime;
use domain::ids::{AttachmentId, NoteId, PageId, ProductId, QuestionCategoryId, StaffId};
use domain::knowledge::{PageDecision, PageText, PageVersion};
use domain::note::similar::{fold, pairs};
use rusqlite::types::Value;
use rusqlite::{named_params, params, params_from_iter, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::note::search::{quoted, spelled};
use crate::store::{Db, Tx};

const VERSION: &str = "SELECT v.*, d.released, d.words, d.by_staff AS decided_by, d.at AS decided_at
    FROM page_version v LEFT JOIN page_decision d ON d.page = v.page AND d.version = v.version";

/// A page as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its id.
    pub id: PageId,
    /// The released version; 0 while none is.
    pub version: u32,
    /// Shown no more.
    pub retired: bool,
}

/// What to look for. Everything that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Pieces of text, all of which must stand in title or text.
    pub text: String,
    /// In one of these categories; empty for any.
    pub categories: Vec<QuestionCategoryId>,
    /// About this product.
    pub product: Option<ProductId>,
    /// Also what is shown no more.
    pub retired: bool,
}

/// Begins a page without a version; its id.
pub fn begin(tx: &Tx) -> Result<PageId, StoreFault> {
    tx.add("INSERT INTO page (version, retired) VALUES (0, 0)", []).map(PageId)
}

/// The page with this id.
pub fn get(db: &Db, id: PageId) -> Result<Option<Standing>, StoreFault> {
    db.one("SELECT id, version, retired FROM page WHERE id = ?1", [id.0], |row| {
        Ok(Standing { id: PageId(row.get("id")?), version: row.get("version")?, retired: row.get("retired")? })
    })
}

/// Keeps a version as the next of its page; its number. The number and the decision that came in do not matter.
pub fn write(tx: &Tx, version: &PageVersion) -> Result<u32, StoreFault> {
    let sql = "SELECT coalesce(max(version), 0) + 1 AS next FROM page_version WHERE page = ?1";
    let number = tx.one(sql, [version.page.0], |row| row.get::<_, u32>("next"))?.unwrap_or(1);
    let says = &version.says;
    tx.run(
        "INSERT INTO page_version (page, version, based_on, product, category, title, text, by_staff, at)
         VALUES (:page, :version, :based_on, :product, :category, :title, :text, :by, :at)",
        named_params! {
            ":page": version.page.0, ":version": number, ":based_on": version.based_on, ":product": says.product.map(|p| p.0),
            ":category": says.category.0, ":title": says.title, ":text": says.text, ":by": version.by.0, ":at": moment(version.at),
        },
    )?;
    for (place, picture) in (0_i64..).zip(&says.pictures) {
        let sql = "INSERT INTO page_picture (page, version, place, attachment) VALUES (?1, ?2, ?3, ?4)";
        tx.run(sql, params![version.page.0, number, place, picture.0])?;
    }
    Ok(number)
}

/// Releases or declines a version. What is released stands for everybody and is what a search finds.
pub fn decide(tx: &Tx, version: &PageVersion, decision: &PageDecision) -> Result<(), StoreFault> {
    let (page, number) = (version.page.0, version.version);
    let sql = "INSERT INTO page_decision (page, version, released, words, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    tx.run(sql, params![page, number, decision.released, hide(tx, &decision.words)?, decision.by.0, moment(decision.at)])?;
    if !decision.released {
        return Ok(());
    }
    tx.run("UPDATE page SET version = ?2 WHERE id = ?1", params![page, number])?;
    tx.run("DELETE FROM page_search WHERE rowid = ?1", [page])?;
    tx.run("DELETE FROM page_pair WHERE rowid = ?1", [page])?;
    let folded = fold(&format!("{} {}", version.says.title, version.says.text));
    tx.run("INSERT INTO page_pair (rowid, pairs) VALUES (?1, ?2)", params![page, pairs(&folded)])?;
    tx.run("INSERT INTO page_search (rowid, folded) VALUES (?1, ?2)", params![page, folded]).map(drop)
}

/// Shows a page no more, or again. `NotFound` if the id is unknown.
pub fn retire(tx: &Tx, id: PageId, retired: bool) -> Result<(), StoreFault> {
    let changed = tx.run("UPDATE page SET retired = ?2 WHERE id = ?1", params![id.0, retired])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// One version of a page.
pub fn version(db: &Db, id: PageId, number: u32) -> Result<Option<PageVersion>, StoreFault> {
    let found = db.one(&format!("{VERSION} WHERE v.page = ?1 AND v.version = ?2"), params![id.0, number], read)?;
    found.map(|v| with_pictures(db, v)).transpose()
}

/// Every version of a page, the latest first.
pub fn versions(db: &Db, id: PageId) -> Result<Vec<PageVersion>, StoreFault> {
    let found = db.all(&format!("{VERSION} WHERE v.page = ?1 ORDER BY v.version DESC"), [id.0], read)?;
    found.into_iter().map(|v| with_pictures(db, v)).collect()
}

/// Versions that wait for a decision, the earliest first.
pub fn waiting(db: &Db) -> Result<Vec<PageVersion>, StoreFault> {
    let found = db.all(&format!("{VERSION} WHERE d.page IS NULL ORDER BY v.at, v.page, v.version"), [], read)?;
    found.into_iter().map(|v| with_pictures(db, v)).collect()
}

/// Versions of a person that were decided by somebody else since a moment, the latest first.
pub fn decided_since(db: &Db, by: StaffId, since: NaiveDateTime) -> Result<Vec<PageVersion>, StoreFault> {
    let sql = format!("{VERSION} WHERE v.by_staff = ?1 AND d.by_staff <> ?1 AND d.at >= ?2 ORDER BY d.at DESC LIMIT 10");
    db.all(&sql, params![by.0, moment(since)], read)
}

/// The released versions that fit, those that were released last first; at most `limit`. The second figure is how many fit.
pub fn search(db: &Db, search: &Search, limit: usize) -> Result<(Vec<PageVersion>, u32), StoreFault> {
    let (filter, values) = filter(search);
    let joined = "page p JOIN page_version v ON v.page = p.id AND v.version = p.version JOIN page_decision d ON d.page = v.page AND d.version = v.version";
    let count = format!("SELECT count(*) AS pages FROM {joined} WHERE {filter}");
    let pages = db.one(&count, params_from_iter(values.clone()), |row| row.get("pages"))?.unwrap_or(0);
    let sql = format!(
        "SELECT v.*, d.released, d.words, d.by_staff AS decided_by, d.at AS decided_at FROM {joined}
         WHERE {filter} ORDER BY p.retired, d.at DESC, p.id DESC LIMIT {limit}"
    );
    Ok((db.all(&sql, params_from_iter(values), read)?, pages))
}

fn filter(search: &Search) -> (String, Vec<Value>) {
    let folded = fold(&search.text);
    let (short, long): (Vec<&str>, Vec<&str>) =
        folded.split(' ').filter(|t| !t.is_empty()).take(8).partition(|t| t.chars().count() < 3);
    let mut all: Vec<(String, Value)> = vec![("p.retired <= ?".to_owned(), Value::from(i64::from(search.retired)))];
    let mut and = |what: &str, value: Option<Value>| all.extend(value.map(|v| (what.to_owned(), v)));
    let long = long.into_iter().map(quoted).collect::<Vec<_>>().join(" AND ");
    let short = short.into_iter().map(spelled).collect::<Vec<_>>().join(" AND ");
    and("p.id IN (SELECT rowid FROM page_search WHERE page_search MATCH ?)", (!long.is_empty()).then(|| Value::from(long)));
    and("p.id IN (SELECT rowid FROM page_pair WHERE page_pair MATCH ?)", (!short.is_empty()).then(|| Value::from(short)));
    and("v.product = ?", search.product.map(|p| Value::from(p.0)));
    if !search.categories.is_empty() {
        // Ids are numbers of our own: nothing that was typed stands in the query.
        let ids: Vec<String> = search.categories.iter().map(|c| c.0.to_string()).collect();
        all.push((format!("v.category IN ({}) AND ?", ids.join(", ")), Value::from(1)));
    }
    let (what, values): (Vec<String>, Vec<Value>) = all.into_iter().unzip();
    (what.join(" AND "), values)
}

/// How many released pages each category holds, without those that are shown no more.
pub fn held(db: &Db) -> Result<Vec<(QuestionCategoryId, u32)>, StoreFault> {
    let sql = "SELECT v.category, count(*) AS pages FROM page p JOIN page_version v ON v.page = p.id AND v.version = p.version
        WHERE p.retired = 0 GROUP BY v.category";
    db.all(sql, [], |row| Ok((QuestionCategoryId(row.get("category")?), row.get("pages")?)))
}

/// Whether a version of a page shows a picture.
pub fn shows(db: &Db, picture: AttachmentId) -> Result<bool, StoreFault> {
    Ok(db.one("SELECT 1 FROM page_picture WHERE attachment = ?1 LIMIT 1", [picture.0], |_| Ok(()))?.is_some())
}

/// Says into which page a question was answered.
pub fn answered_into(tx: &Tx, note: NoteId, page: PageId, at: NaiveDateTime) -> Result<(), StoreFault> {
    tx.run("INSERT INTO page_answer (note, page, at) VALUES (?1, ?2, ?3)", params![note.0, page.0, moment(at)]).map(drop)
}

/// The questions that were answered into a page, the latest first.
pub fn answers_of(db: &Db, page: PageId) -> Result<Vec<NoteId>, StoreFault> {
    db.all("SELECT note FROM page_answer WHERE page = ?1 ORDER BY at DESC, note DESC", [page.0], |row| row.get("note").map(NoteId))
}

/// A person's questions that were answered into pages since a moment, the latest first.
pub fn answered_since(db: &Db, author: StaffId, since: NaiveDateTime) -> Result<Vec<(NoteId, PageId)>, StoreFault> {
    let sql = "SELECT a.note, a.page FROM page_answer a JOIN note n ON n.id = a.note WHERE n.author = ?1 AND a.at >= ?2
        ORDER BY a.at DESC, a.note DESC LIMIT 10";
    db.all(sql, params![author.0, moment(since)], |row| Ok((NoteId(row.get("note")?), PageId(row.get("page")?))))
}

fn with_pictures(db: &Db, mut version: PageVersion) -> Result<PageVersion, StoreFault> {
    let sql = "SELECT attachment FROM page_picture WHERE page = ?1 AND version = ?2 ORDER BY place";
    version.says.pictures = db.all(sql, params![version.page.0, version.version], |row| row.get("attachment").map(AttachmentId))?;
    Ok(version)
}

fn read(row: &Row) -> rusqlite::Result<PageVersion> {
    let decision = match row.get::<_, Option<bool>>("released")? {
        Some(released) => Some(PageDecision { released, words: row.get("words")?, by: row.staff("decided_by")?, at: row.moment("decided_at")? }),
        None => None,
    };
    Ok(PageVersion {
        page: PageId(row.get("page")?),
        version: row.get("version")?,
        based_on: row.get("based_on")?,
        says: PageText {
            product: row.get::<_, Option<i64>>("product")?.map(ProductId),
            category: QuestionCategoryId(row.get("category")?),
            title: row.get("title")?,
            text: row.get("text")?,
            pictures: Vec::new(),
        },
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
        decision,
    })
}
