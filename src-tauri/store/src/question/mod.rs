//! The question bank: questions in versions, each kept as it was asked (TRN-02, TRN-08). What stands in the index is the present
//! version.

pub mod category;
pub mod search;

use std::collections::HashMap;

use domain::ids::{AttachmentId, QuestionCategoryId, QuestionId};
use domain::note::similar::{fold, pairs};
use domain::question::text::plain;
use domain::question::{Answer, Question, QuestionState, QuestionText, Rich};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// Characters of a question that the index holds.
const INDEXED: usize = 2_000;

const PRESENT: &str = "SELECT q.id, q.category, q.state, q.source, q.phrase, q.rests_on, q.expires, v.version, v.kind, v.title, v.text,
    v.format, v.feedback, v.feedback_format, v.picture, v.by_staff, v.at
    FROM question q JOIN question_version v ON v.question = q.id";

/// Adds a question with its first version; its id. The id and the version that came in do not matter.
pub fn add(tx: &Tx, question: &Question) -> Result<QuestionId, StoreFault> {
    let id = tx.add(
        "INSERT INTO question (version, category, state, source, phrase, rests_on, expires)
         VALUES (1, :category, :state, :source, :phrase, :rests_on, :expires)",
        named_params! {
            ":category": question.category.0, ":state": question.state.word(), ":source": question.source.word(),
            ":phrase": question.phrase, ":rests_on": question.rests_on, ":expires": question.expires.map(|d| d.to_string()),
        },
    )?;
    let added = Question { id: QuestionId(id), version: 1, ..question.clone() };
    add_version(tx, &added)?;
    index(tx, &added)?;
    Ok(added.id)
}

/// Keeps a further version of a question, with where it is filed, where it stands and what it rests on. `NotFound` if the id is
/// unknown.
pub fn change(tx: &Tx, question: &Question) -> Result<(), StoreFault> {
    add_version(tx, question)?;
    let changed = tx.run("UPDATE question SET version = ?2 WHERE id = ?1", params![question.id.0, question.version])?;
    if changed == 0 {
        return Err(StoreFault::NotFound);
    }
    tx.run("DELETE FROM question_search WHERE rowid = ?1", [question.id.0])?;
    tx.run("DELETE FROM question_pair WHERE rowid = ?1", [question.id.0])?;
    index(tx, question)?;
    file(tx, question)
}

/// Changes where a question is filed, where it stands and what it rests on: none of it is what was asked.
pub fn file(tx: &Tx, question: &Question) -> Result<(), StoreFault> {
    let sql = "UPDATE question SET category = ?2, state = ?3, rests_on = ?4, expires = ?5 WHERE id = ?1";
    let expires = question.expires.map(|d| d.to_string());
    let changed = tx.run(sql, params![question.id.0, question.category.0, question.state.word(), question.rests_on, expires])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

fn add_version(tx: &Tx, question: &Question) -> Result<(), StoreFault> {
    let (id, version, says) = (question.id.0, question.version, &question.says);
    tx.run(
        "INSERT INTO question_version (question, version, kind, title, text, format, feedback, feedback_format, picture, by_staff, at)
         VALUES (:question, :version, :kind, :title, :text, :format, :feedback, :feedback_format, :picture, :by, :at)",
        named_params! {
            ":question": id, ":version": version, ":kind": says.kind.word(), ":title": says.title, ":text": says.text.text,
            ":format": says.text.format.word(), ":feedback": says.feedback.text, ":feedback_format": says.feedback.format.word(),
            ":picture": says.picture.map(|p| p.0), ":by": question.by.0, ":at": moment(question.at),
        },
    )?;
    let sql = "INSERT INTO question_answer (question, version, place, text, format, pair, weight, feedback, feedback_format)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    for (place, a) in (0_i64..).zip(&says.answers) {
        let (text, feedback) = (&a.text, &a.feedback);
        tx.run(
            sql,
            params![id, version, place, text.text, text.format.word(), a.pair, a.weight.0, feedback.text, feedback.format.word()],
        )?;
    }
    Ok(())
}

fn index(tx: &Tx, question: &Question) -> Result<(), StoreFault> {
    let says = &question.says;
    let answers = says.answers.iter().flat_map(|a| [plain(&a.text), a.pair.clone()]);
    let words: Vec<String> = [says.title.clone(), plain(&says.text)].into_iter().chain(answers).collect();
    let folded: String = fold(&words.join(" ")).chars().take(INDEXED).collect();
    tx.run("INSERT INTO question_pair (rowid, pairs) VALUES (?1, ?2)", params![question.id.0, pairs(&folded)])?;
    tx.run("INSERT INTO question_search (rowid, folded) VALUES (?1, ?2)", params![question.id.0, folded])?;
    Ok(())
}

/// A question with its present version.
pub fn get(db: &Db, id: QuestionId) -> Result<Option<Question>, StoreFault> {
    let found = db.one(&format!("{PRESENT} AND v.version = q.version WHERE q.id = ?1"), [id.0], question)?;
    with_answers(db, found)
}

/// A question as one of its versions asked it.
pub fn version(db: &Db, id: QuestionId, version: u32) -> Result<Option<Question>, StoreFault> {
    let found = db.one(&format!("{PRESENT} WHERE q.id = ?1 AND v.version = ?2"), params![id.0, version], question)?;
    with_answers(db, found)
}

/// Every version of a question, the latest first.
pub fn versions(db: &Db, id: QuestionId) -> Result<Vec<Question>, StoreFault> {
    let found = db.all(&format!("{PRESENT} WHERE q.id = ?1 ORDER BY v.version DESC"), [id.0], question)?;
    found.into_iter().map(|q| with_answers(db, Some(q))).filter_map(Result::transpose).collect()
}

fn with_answers(db: &Db, found: Option<Question>) -> Result<Option<Question>, StoreFault> {
    let Some(mut question) = found else { return Ok(None) };
    let sql = "SELECT text, format, pair, weight, feedback, feedback_format FROM question_answer
        WHERE question = ?1 AND version = ?2 ORDER BY place";
    question.says.answers = db.all(sql, params![question.id.0, question.version], answer)?;
    Ok(Some(question))
}

/// The questions of an attempt as it asks them, by place.
pub fn of_attempt(db: &Db, attempt: i64) -> Result<Vec<Question>, StoreFault> {
    let sql = format!(
        "{PRESENT} JOIN attempt_question a ON a.question = q.id AND a.version = v.version WHERE a.attempt = ?1 ORDER BY a.place"
    );
    let mut found = db.all(&sql, [attempt], question)?;
    let sql = "SELECT q.question, q.text, q.format, q.pair, q.weight, q.feedback, q.feedback_format
        FROM attempt_question a JOIN question_answer q ON q.question = a.question AND q.version = a.version
        WHERE a.attempt = ?1 ORDER BY a.place, q.place";
    let mut answers: HashMap<i64, Vec<Answer>> = HashMap::new();
    for (id, one) in db.all(sql, [attempt], |row| Ok((row.get::<_, i64>("question")?, answer(row)?)))? {
        answers.entry(id).or_default().push(one);
    }
    for one in &mut found {
        one.says.answers = answers.remove(&one.id.0).unwrap_or_default();
    }
    Ok(found)
}

/// Questions with their present versions for a file, by category and id.
pub fn of_categories(db: &Db, categories: &[QuestionCategoryId], states: &[QuestionState]) -> Result<Vec<Question>, StoreFault> {
    let sql = format!("{PRESENT} AND v.version = q.version WHERE q.category = ?1 AND q.state = ?2 ORDER BY q.id");
    let mut all = Vec::new();
    for category in categories {
        for state in states {
            for one in db.all(&sql, params![category.0, state.word()], question)? {
                all.extend(with_answers(db, Some(one))?);
            }
        }
    }
    Ok(all)
}

/// Title and text of every question as it stands now.
pub fn texts(db: &Db) -> Result<Vec<(String, String)>, StoreFault> {
    let sql = "SELECT v.title, v.text FROM question q JOIN question_version v ON v.question = q.id AND v.version = q.version";
    db.all(sql, [], |row| Ok((row.get("title")?, row.get("text")?)))
}

/// The codes of the phrases that questions were made from.
pub fn phrases(db: &Db) -> Result<Vec<String>, StoreFault> {
    db.all("SELECT phrase FROM question WHERE phrase <> ''", [], |row| row.get("phrase"))
}

/// The questions that rest on a rule or policy, by what they rest on.
pub fn resting_on(db: &Db, rule: &str) -> Result<Vec<QuestionId>, StoreFault> {
    db.all("SELECT id FROM question WHERE rests_on = ?1 AND rests_on <> '' ORDER BY id", [rule], |row| row.get("id").map(QuestionId))
}

/// What questions rest on, each once with how many are asked now.
pub fn rules(db: &Db) -> Result<Vec<(String, u32)>, StoreFault> {
    let sql = "SELECT rests_on, sum(state = 'accepted') AS asked FROM question WHERE rests_on <> '' GROUP BY rests_on ORDER BY rests_on";
    db.all(sql, [], |row| Ok((row.get("rests_on")?, row.get("asked")?)))
}

/// Whether a version of a question shows a picture.
pub fn shows(db: &Db, picture: AttachmentId) -> Result<bool, StoreFault> {
    Ok(db.one("SELECT 1 FROM question_version WHERE picture = ?1", [picture.0], |_| Ok(()))?.is_some())
}

fn question(row: &Row) -> rusqlite::Result<Question> {
    Ok(Question {
        id: QuestionId(row.get("id")?),
        version: row.get("version")?,
        category: QuestionCategoryId(row.get("category")?),
        state: row.word("state")?,
        source: row.word("source")?,
        phrase: row.get("phrase")?,
        rests_on: row.get("rests_on")?,
        expires: row.day_if("expires")?,
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
        says: QuestionText {
            kind: row.word("kind")?,
            title: row.get("title")?,
            text: Rich { text: row.get("text")?, format: row.word("format")? },
            picture: row.get::<_, Option<i64>>("picture")?.map(AttachmentId),
            answers: Vec::new(),
            feedback: Rich { text: row.get("feedback")?, format: row.word("feedback_format")? },
        },
    })
}

fn answer(row: &Row) -> rusqlite::Result<Answer> {
    Ok(Answer {
        text: Rich { text: row.get("text")?, format: row.word("format")? },
        pair: row.get("pair")?,
        weight: domain::question::Weight(row.get("weight")?),
        feedback: Rich { text: row.get("feedback")?, format: row.word("feedback_format")? },
    })
}
