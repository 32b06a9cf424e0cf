//! Categories of questions: a tree (TRN-11).

use chrono::NaiveDate;
use domain::ids::QuestionCategoryId;
use domain::question::category::Category;
use rusqlite::params;

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// Every category, in the order in which they came.
pub fn all(db: &Db) -> Result<Vec<Category>, StoreFault> {
    db.all("SELECT id, parent, topic, name FROM question_category ORDER BY id", [], |row| {
        Ok(Category {
            id: QuestionCategoryId(row.get("id")?),
            parent: row.get::<_, Option<i64>>("parent")?.map(QuestionCategoryId),
            topic: row.word_if("topic")?,
            name: row.get("name")?,
        })
    })
}

/// Adds a category (id 0), or renames and moves one. `NotFound` if the id is unknown.
pub fn save(tx: &Tx, category: &Category) -> Result<QuestionCategoryId, StoreFault> {
    let parent = category.parent.map(|p| p.0);
    if category.id.0 == 0 {
        let sql = "INSERT INTO question_category (parent, name) VALUES (?1, ?2)";
        return tx.add(sql, params![parent, category.name]).map(QuestionCategoryId);
    }
    let sql = "UPDATE question_category SET parent = ?2, name = ?3 WHERE id = ?1";
    let changed = tx.run(sql, params![category.id.0, parent, category.name])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(category.id) }
}

/// Removes an empty category of the shop's own. `InUse` if something stands in it.
pub fn remove(tx: &Tx, id: QuestionCategoryId) -> Result<(), StoreFault> {
    let changed = tx.run("DELETE FROM question_category WHERE id = ?1 AND topic IS NULL", [id.0])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// How many questions a category holds itself, not those below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which category.
    pub category: QuestionCategoryId,
    /// Accepted ones that are asked on the day.
    pub asked: u32,
    /// Proposals that wait for a person.
    pub proposed: u32,
    /// All of them.
    pub all: u32,
}

/// What each category holds on a day, in no order; what is empty is left out.
pub fn held(db: &Db, day: NaiveDate) -> Result<Vec<Held>, StoreFault> {
    let sql = "SELECT q.category, sum(q.state = 'accepted' AND (q.expires IS NULL OR q.expires >= ?1) AND v.kind <> 'description') AS asked,
            sum(q.state = 'proposed') AS proposed, count(*) AS questions
        FROM question q JOIN question_version v ON v.question = q.id AND v.version = q.version GROUP BY q.category";
    db.all(sql, [day.to_string()], |row| {
        Ok(Held {
            category: QuestionCategoryId(row.get("category")?),
            asked: row.get("asked")?,
            proposed: row.get("proposed")?,
            all: row.get("questions")?,
        })
    })
}
