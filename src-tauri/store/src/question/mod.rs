//! The question bank: questions in versions, each kept as it was asked (TRN-02, TRN-08). What stands in the index is the present
//! version.

pub mod category;
pub mod search;

use std::collections::HashMap;

use domain::ids::{AttachmentId, QuestionCategoryId, QuestionId};
use domain::note::similar::{fold, pairs};
use domain::question::text::plain;
use domain::question::{Answer, Question, QuestionState, QuestionText, Rich};
use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::{params, Row};

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
    add_all(tx, std::slice::from_ref(question))
}

/// Adds questions with their first versions, by the ten thousand; the id of the first, which the others follow.
pub fn add_all(tx: &Tx, questions: &[Question]) -> Result<QuestionId, StoreFault> {
    let next = "SELECT coalesce(max(id), 0) + 1 AS id FROM question";
    let first: i64 = tx.one(next, [], |row| row.get("id"))?.ok_or(StoreFault::NotFound)?;
    let rows: Vec<ToSqlOutput> = (first..).zip(questions).flat_map(|(id, q)| row(id, q)).collect();
    tx.add_many("INSERT INTO question (id, version, category, state, source, phrase, rests_on, expires)", &rows)?;
    add_versions(tx, &(first..).zip(questions).map(|(id, q)| (id, 1, q)).collect::<Vec<_>>())?;
    (first..).zip(questions).try_for_each(|(id, q)| index(tx, QuestionId(id), &q.says))?;
    Ok(QuestionId(first))
}

fn row(id: i64, question: &Question) -> [ToSqlOutput<'_>; 8] {
    let expires = question.expires.map_or(NULL, |day| ToSqlOutput::Owned(Value::Text(day.to_string())));
    let (state, source) = (question.state.word().into(), question.source.word().into());
    [int(id), int(1), int(question.category.0), state, source, question.phrase.as_str().into(), question.rests_on.as_str().into(), expires]
}

const NULL: ToSqlOutput = ToSqlOutput::Owned(Value::Null);

fn int(number: i64) -> ToSqlOutput<'static> {
    ToSqlOutput::Owned(Value::Integer(number))
}

/// Keeps a further version of a question, with where it is filed, where it stands and what it rests on. `NotFound` if the id is
/// unknown.
pub fn change(tx: &Tx, question: &Question) -> Result<(), StoreFault> {
    add_versions(tx, &[(question.id.0, question.version, question)])?;
    let changed = tx.run("UPDATE question SET version = ?2 WHERE id = ?1", params![question.id.0, question.version])?;
    if changed == 0 {
        return Err(StoreFault::NotFound);
    }
    tx.run("DELETE FROM question_search WHERE rowid = ?1", [question.id.0])?;
    tx.run("DELETE FROM question_pair WHERE rowid = ?1", [question.id.0])?;
    index(tx, question.id, &question.says)?;
    file(tx, question)
}

/// Changes where a question is filed, where it stands and what it rests on: none of it is what was asked.
pub fn file(tx: &Tx, question: &Question) -> Result<(), StoreFault> {
    let sql = "UPDATE question SET category = ?2, state = ?3, rests_on = ?4, expires = ?5 WHERE id = ?1";
    let expires = question.expires.map(|d| d.to_string());
    let changed = tx.run(sql, params![question.id.0, question.category.0, question.state.word(), question.rests_on, expires])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// A version of a question: the question's id and its number, with what it says.
type Version<'q> = (i64, u32, &'q Question);

fn add_versions(tx: &Tx, versions: &[Version]) -> Result<(), StoreFault> {
    let into = "INSERT INTO question_version (question, version, kind, title, text, format, feedback, feedback_format, picture, by_staff, at)";
    tx.add_many(into, &versions.iter().flat_map(version_row).collect::<Vec<_>>())?;
    let answers = versions.iter().flat_map(|(id, version, q)| {
        (0..).zip(&q.says.answers).flat_map(move |(place, answer)| answer_row((*id, *version, place), answer))
    });
    let into = "INSERT INTO question_answer (question, version, place, text, format, pair, weight, feedback, feedback_format)";
    tx.add_many(into, &answers.collect::<Vec<_>>())
}

fn version_row<'q>((id, version, question): &Version<'q>) -> [ToSqlOutput<'q>; 11] {
    let QuestionText { kind, title, text, picture, feedback, .. } = &question.says;
    [
        int(*id), int(i64::from(*version)), kind.word().into(), title.as_str().into(), text.text.as_str().into(), text.format.word().into(),
        feedback.text.as_str().into(), feedback.format.word().into(), picture.map_or(NULL, |p| int(p.0)), int(question.by.0),
        ToSqlOutput::Owned(Value::Text(moment(question.at))),
    ]
}

fn answer_row((id, version, place): (i64, u32, i64), answer: &Answer) -> [ToSqlOutput<'_>; 9] {
    let Answer { text, pair, weight, feedback } = answer;
    [
        int(id), int(i64::from(version)), int(place), text.text.as_str().into(), text.format.word().into(), pair.as_str().into(),
        int(i64::from(weight.0)), feedback.text.as_str().into(), feedback.format.word().into(),
    ]
}

fn index(tx: &Tx, id: QuestionId, says: &QuestionText) -> Result<(), StoreFault> {
    let answers = says.answers.iter().flat_map(|a| [plain(&a.text), a.pair.clone()]);
    let words: Vec<String> = [says.title.clone(), plain(&says.text)].into_iter().chain(answers).collect();
    let folded: String = fold(&words.join(" ")).chars().take(INDEXED).collect();
    tx.run("INSERT INTO question_pair (rowid, pairs) VALUES (?1, ?2)", params![id.0, pairs(&folded)])?;
    tx.run("INSERT INTO question_search (rowid, folded) VALUES (?1, ?2)", params![id.0, folded])?;
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
