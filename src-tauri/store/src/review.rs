//! Reviews: how the shop reviews, and every answer that tells what somebody remembers, from reviews, quizzes and questions that were
//! asked again alike.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{AttributeId, LaunchId, ProductId, QuestionId, StaffId};
use domain::question::Weight;
use domain::review::ReviewSetting;
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// How the shop reviews.
pub fn setting(db: &Db) -> Result<ReviewSetting, StoreFault> {
    let read = |row: &Row| {
        Ok(ReviewSetting {
            bar: row.get("bar")?,
            questions: row.get("questions")?,
            a_day: row.get("a_day")?,
            keep: row.get("keep")?,
        })
    };
    Ok(db.one("SELECT bar, questions, a_day, keep FROM review_setting", [], read)?.unwrap_or_default())
}

/// Changes how the shop reviews.
pub fn set(tx: &Tx, setting: &ReviewSetting) -> Result<(), StoreFault> {
    let ReviewSetting { bar, questions, a_day, keep } = *setting;
    tx.run("UPDATE review_setting SET bar = ?1, questions = ?2, a_day = ?3, keep = ?4", params![bar, questions, a_day, keep])
        .map(drop)
}

/// An answer in a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewAnswer {
    /// Whose.
    pub staff: StaffId,
    /// To which question.
    pub question: QuestionId,
    /// To which version of it.
    pub version: u32,
    /// What it was worth.
    pub mark: Weight,
    /// Seconds that it took; 0 to 3600.
    pub seconds: u32,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// Keeps an answer.
pub fn add(tx: &Tx, answer: &ReviewAnswer) -> Result<(), StoreFault> {
    let sql = "INSERT INTO review_answer (staff, question, version, mark, seconds, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let a = answer;
    tx.run(sql, params![a.staff.0, a.question.0, a.version, a.mark.0, a.seconds.min(3600), moment(a.at)]).map(drop)
}

/// What tells of somebody's memory: an answer given anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Whose.
    pub staff: StaffId,
    /// To which question.
    pub question: QuestionId,
    /// What it was worth.
    pub mark: Weight,
    /// Seconds that it took, where a review saw it.
    pub seconds: Option<u32>,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// Answers to questions of the kind that `of` selects, the earliest first. An essay that nobody has marked tells nothing. What was
/// answered before an attribute changed tells nothing of what holds now (TRN-02).
fn told(db: &Db, of: &str, id: i64) -> Result<Vec<Told>, StoreFault> {
    let since = "SELECT max(e.at) FROM attribute_version e WHERE e.attribute = q.attribute AND e.anew = 1";
    let sql = format!(
        "WITH asked AS (SELECT q.id, coalesce(({since}), '') AS since, q.attribute FROM question q)
         SELECT * FROM (
           SELECT r.staff, r.question, r.mark, r.seconds, r.at FROM review_answer r JOIN asked k ON k.id = r.question
             WHERE r.at >= k.since AND {of}
           UNION ALL
           SELECT a.staff, a.question, a.mark, NULL, a.at FROM attribute_answer a JOIN asked k ON k.id = a.question
             WHERE a.at >= k.since AND {attribute}
           UNION ALL
           SELECT t.staff, p.question, p.mark, NULL, t.ended FROM quiz_attempt t JOIN attempt_question p ON p.attempt = t.id
             JOIN asked k ON k.id = p.question WHERE p.mark IS NOT NULL AND t.ended >= k.since AND {attempt}
         ) ORDER BY at",
        of = of.replace("{who}", "r.staff"),
        attribute = of.replace("{who}", "a.staff"),
        attempt = of.replace("{who}", "t.staff"),
    );
    db.all(&sql, [id], |row| {
        Ok(Told {
            staff: row.staff("staff")?,
            question: QuestionId(row.get("question")?),
            mark: Weight(row.get("mark")?),
            seconds: row.get("seconds")?,
            at: row.moment("at")?,
        })
    })
}

/// What one person answered.
pub fn of_person(db: &Db, staff: StaffId) -> Result<Vec<Told>, StoreFault> {
    told(db, "{who} = ?1", staff.0)
}

/// What everybody answered to the questions about the products of a launch.
pub fn of_launch(db: &Db, launch: LaunchId) -> Result<Vec<Told>, StoreFault> {
    let of = "k.attribute IN (SELECT x.id FROM product_attribute x JOIN launch_product l ON l.product = x.product WHERE l.launch = ?1)";
    told(db, of, launch.0)
}

/// How many answers somebody gave in reviews on a day, and how many different questions they were.
pub fn given_on(db: &Db, staff: StaffId, day: NaiveDate) -> Result<Vec<QuestionId>, StoreFault> {
    let sql = "SELECT DISTINCT question FROM review_answer WHERE staff = ?1 AND at >= ?2 AND at < date(?2, '+1 day')";
    db.all(sql, params![staff.0, day.to_string()], |row| row.get("question").map(QuestionId))
}

/// A launch that is still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// The launch.
    pub launch: LaunchId,
    /// Its name.
    pub name: String,
    /// The day of the listing.
    pub lists_on: NaiveDate,
}

/// Planned launches that list after a day, the next first.
pub fn coming(db: &Db, after: NaiveDate) -> Result<Vec<Coming>, StoreFault> {
    let sql = "SELECT id, name, lists_on FROM launch WHERE state = 'planned' AND lists_on > ?1 ORDER BY lists_on, id";
    db.all(sql, [after.to_string()], |row| {
        Ok(Coming { launch: LaunchId(row.get("id")?), name: row.get("name")?, lists_on: row.day("lists_on")? })
    })
}

/// What is to be known for a launch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The product.
    pub product: ProductId,
    /// Its name.
    pub product_name: String,
    /// The attribute.
    pub attribute: AttributeId,
    /// What it is about.
    pub name: String,
    /// The questions on it that may be asked, without those that a person has to mark.
    pub questions: Vec<QuestionId>,
}

/// The attributes of a launch's products, each with its questions that may be asked on a day.
pub fn asked(db: &Db, launch: LaunchId, day: NaiveDate) -> Result<Vec<Asked>, StoreFault> {
    let sql = "SELECT p.id AS product, p.name AS product_name, a.id AS attribute, v.name
        FROM launch_product l JOIN product p ON p.id = l.product JOIN product_attribute a ON a.product = p.id AND a.retired = 0
        JOIN attribute_version v ON v.attribute = a.id AND v.version = a.version
        WHERE l.launch = ?1 ORDER BY p.name, p.id, a.place, a.id";
    let mut found = db.all(sql, [launch.0], |row| {
        Ok(Asked {
            product: ProductId(row.get("product")?),
            product_name: row.get("product_name")?,
            attribute: AttributeId(row.get("attribute")?),
            name: row.get("name")?,
            questions: Vec::new(),
        })
    })?;
    let sql = "SELECT q.id FROM question q JOIN question_version v ON v.question = q.id AND v.version = q.version
        WHERE q.attribute = ?1 AND q.state = 'accepted' AND (q.expires IS NULL OR q.expires >= ?2)
          AND v.kind NOT IN ('essay', 'description') ORDER BY q.id";
    for one in &mut found {
        one.questions = db.all(sql, params![one.attribute.0, day.to_string()], |row| row.get("id").map(QuestionId))?;
    }
    Ok(found)
}

/// Questions that may be asked of anybody on a day, without those that a person has to mark.
pub fn open_questions(db: &Db, day: NaiveDate) -> Result<Vec<QuestionId>, StoreFault> {
    let sql = "SELECT q.id FROM question q JOIN question_version v ON v.question = q.id AND v.version = q.version
        WHERE q.state = 'accepted' AND (q.expires IS NULL OR q.expires >= ?1) AND v.kind NOT IN ('essay', 'description')";
    db.all(sql, [day.to_string()], |row| row.get("id").map(QuestionId))
}
