//! Attempts at quizzes: what they ask is fixed once they have begun, and every answer is kept as it is given.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use domain::ids::{AttemptId, QuestionId, QuizId, StaffId};
use domain::question::mark::Given;
use domain::question::Weight;
use domain::quiz::attempt::{Asked, Attempt, Ending};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::{hide, kept, revealed};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const ATTEMPT: &str = "SELECT id, quiz, staff, number, began, heard, used, opening, on_paper, ended, ending FROM quiz_attempt";

/// Begins an attempt with what it asks; its id. `asked` holds the questions in their order, with the order of their answers.
pub fn begin(tx: &Tx, attempt: &Attempt, seed: i64, asked: &[Asked]) -> Result<AttemptId, StoreFault> {
    let sql = "INSERT INTO quiz_attempt (quiz, staff, number, seed, began, heard, used, opening, on_paper)
        VALUES (?1, ?2, ?3, ?4, ?5, ?5, 0, 1, ?6)";
    let id = tx.add(sql, params![attempt.quiz.0, attempt.staff.0, attempt.number, seed, moment(attempt.began), attempt.on_paper])?;
    for one in asked {
        let sql = "INSERT INTO attempt_question (attempt, place, question, version) VALUES (?1, ?2, ?3, ?4)";
        tx.run(sql, params![id, one.place, one.question.0, one.version])?;
        for (seat, answer) in (0_i64..).zip(&one.order) {
            let sql = "INSERT INTO attempt_order (attempt, place, seat, answer) VALUES (?1, ?2, ?3, ?4)";
            tx.run(sql, params![id, one.place, seat, answer])?;
        }
    }
    Ok(AttemptId(id))
}

/// The attempt with this id.
pub fn get(db: &Db, id: AttemptId) -> Result<Option<Attempt>, StoreFault> {
    db.one(&format!("{ATTEMPT} WHERE id = ?1"), [id.0], attempt)
}

/// The attempts at a quiz, by person and number.
pub fn of_quiz(db: &Db, quiz: QuizId) -> Result<Vec<Attempt>, StoreFault> {
    db.all(&format!("{ATTEMPT} WHERE quiz = ?1 ORDER BY staff, number"), [quiz.0], attempt)
}

/// A person's attempts at a quiz, the first first.
pub fn of_person(db: &Db, quiz: QuizId, staff: StaffId) -> Result<Vec<Attempt>, StoreFault> {
    db.all(&format!("{ATTEMPT} WHERE quiz = ?1 AND staff = ?2 ORDER BY number"), params![quiz.0, staff.0], attempt)
}

/// A person's attempts at every quiz, the latest first.
pub fn of_staff(db: &Db, staff: StaffId) -> Result<Vec<Attempt>, StoreFault> {
    db.all(&format!("{ATTEMPT} WHERE staff = ?1 ORDER BY id DESC"), [staff.0], attempt)
}

/// Whether anybody has begun a quiz.
pub fn begun(db: &Db, quiz: QuizId) -> Result<bool, StoreFault> {
    Ok(db.one("SELECT 1 FROM quiz_attempt WHERE quiz = ?1 LIMIT 1", [quiz.0], |_| Ok(()))?.is_some())
}

/// What an attempt asks, by place, with what was answered and the mark that stands.
pub fn asked(db: &Db, id: AttemptId) -> Result<Vec<Asked>, StoreFault> {
    let sql = "SELECT place, question, version, coalesce((SELECT m.mark FROM attempt_marking m WHERE m.attempt = a.attempt
            AND m.place = a.place ORDER BY m.id DESC LIMIT 1), mark) AS stands
        FROM attempt_question a WHERE attempt = ?1 ORDER BY place";
    let mut all = db.all(sql, [id.0], |row| {
        Ok(Asked {
            place: row.get("place")?,
            question: QuestionId(row.get("question")?),
            version: row.get("version")?,
            order: Vec::new(),
            given: Given::default(),
            mark: row.get::<_, Option<i32>>("stands")?.map(Weight),
        })
    })?;
    let mut orders: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let sql = "SELECT place, answer FROM attempt_order WHERE attempt = ?1 ORDER BY place, seat";
    for (place, answer) in db.all(sql, [id.0], |row| Ok((row.get("place")?, row.get("answer")?)))? {
        orders.entry(place).or_default().push(answer);
    }
    let mut given = given(db, id)?;
    for one in &mut all {
        one.order = orders.remove(&one.place).unwrap_or_default();
        one.given = given.remove(&one.place).unwrap_or_default();
    }
    Ok(all)
}

/// The marks of an attempt that stand, by place.
pub fn marks(db: &Db, id: AttemptId) -> Result<Vec<Option<Weight>>, StoreFault> {
    let sql = "SELECT coalesce((SELECT m.mark FROM attempt_marking m WHERE m.attempt = a.attempt AND m.place = a.place
            ORDER BY m.id DESC LIMIT 1), mark) AS stands FROM attempt_question a WHERE attempt = ?1 ORDER BY place";
    db.all(sql, [id.0], |row| Ok(row.get::<_, Option<i32>>("stands")?.map(Weight)))
}

/// What was answered, by place. A pair has its left half in `line`, a choice its own place.
fn given(db: &Db, id: AttemptId) -> Result<BTreeMap<u32, Given>, StoreFault> {
    let sql = "SELECT g.place, g.line, g.choice, g.words, v.kind = 'matching' AS paired FROM attempt_given g
        JOIN attempt_question a ON a.attempt = g.attempt AND a.place = g.place
        JOIN question_version v ON v.question = a.question AND v.version = a.version WHERE g.attempt = ?1 ORDER BY g.place, g.line";
    let mut all: BTreeMap<u32, Given> = BTreeMap::new();
    type Line = (u32, u32, Option<u32>, Option<String>, bool);
    let rows: Vec<Line> = db.all(sql, [id.0], |row| {
        Ok((row.get("place")?, row.get("line")?, row.get("choice")?, row.get("words")?, row.get("paired")?))
    })?;
    for (place, line, choice, words, paired) in rows {
        let one = all.entry(place).or_default();
        match choice {
            Some(right) if paired => one.pairs.push((line, right)),
            Some(choice) => one.choices.push(choice),
            None => one.words = words.unwrap_or_default(),
        }
    }
    Ok(all)
}

/// An answer as it was typed, for marking: a customer may be called like the right word.
pub fn typed(db: &Db, given: &Given) -> Result<Given, StoreFault> {
    Ok(Given { words: revealed(db, &given.words)?, ..given.clone() })
}

/// Keeps an answer in place of the one before.
pub fn give(tx: &Tx, id: AttemptId, place: u32, given: &Given) -> Result<(), StoreFault> {
    let standing = "SELECT words FROM attempt_given WHERE attempt = ?1 AND place = ?2 AND words IS NOT NULL";
    let before: Option<String> = tx.one(standing, params![id.0, place], |row| row.get("words"))?;
    tx.run("DELETE FROM attempt_given WHERE attempt = ?1 AND place = ?2", params![id.0, place])?;
    let sql = "INSERT INTO attempt_given (attempt, place, line, choice, words) VALUES (?1, ?2, ?3, ?4, ?5)";
    for choice in &given.choices {
        tx.run(sql, params![id.0, place, choice, choice, None::<String>])?;
    }
    for (left, right) in &given.pairs {
        tx.run(sql, params![id.0, place, left, right, None::<String>])?;
    }
    if !given.words.is_empty() {
        let words = kept(tx, &given.words, &before.unwrap_or_default())?;
        tx.run(sql, params![id.0, place, 0, None::<u32>, words])?;
    }
    Ok(())
}

/// Keeps how much time was used, when the attempt was last heard of, and which opening holds it.
pub fn hear(tx: &Tx, id: AttemptId, used: u32, opening: u32, at: NaiveDateTime) -> Result<(), StoreFault> {
    let sql = "UPDATE quiz_attempt SET used = ?2, opening = ?3, heard = ?4 WHERE id = ?1";
    let changed = tx.run(sql, params![id.0, used, opening, moment(at)])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// Keeps the mark of a question; none where a person has to mark it.
pub fn set_mark(tx: &Tx, id: AttemptId, place: u32, mark: Option<Weight>) -> Result<(), StoreFault> {
    tx.run("UPDATE attempt_question SET mark = ?3 WHERE attempt = ?1 AND place = ?2", params![id.0, place, mark.map(|m| m.0)])?;
    Ok(())
}

/// Ends an attempt.
pub fn end(tx: &Tx, id: AttemptId, ending: Ending, at: NaiveDateTime) -> Result<(), StoreFault> {
    let changed = tx.run("UPDATE quiz_attempt SET ended = ?2, ending = ?3 WHERE id = ?1", params![id.0, moment(at), ending.word()])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// A mark that a person gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marking {
    /// In which attempt.
    pub attempt: AttemptId,
    /// At which place.
    pub place: u32,
    /// The mark.
    pub mark: Weight,
    /// What whoever wrote it is told.
    pub remark: String,
    /// Who gives it.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// Keeps a mark that a person gives; an earlier one stays on record.
pub fn add_marking(tx: &Tx, marking: &Marking) -> Result<(), StoreFault> {
    let sql = "INSERT INTO attempt_marking (attempt, place, mark, remark, by_staff, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let m = marking;
    tx.run(sql, params![m.attempt.0, m.place, m.mark.0, hide(tx, &m.remark)?, m.by.0, moment(m.at)])?;
    Ok(())
}

/// The remarks that stand with the marks that people gave in an attempt, by place.
pub fn remarks(db: &Db, id: AttemptId) -> Result<Vec<(u32, String)>, StoreFault> {
    let sql = "SELECT place, remark FROM attempt_marking m WHERE attempt = ?1
        AND id = (SELECT max(id) FROM attempt_marking o WHERE o.attempt = m.attempt AND o.place = m.place)";
    db.all(sql, [id.0], |row| Ok((row.get("place")?, row.get("remark")?)))
}

fn attempt(row: &Row) -> rusqlite::Result<Attempt> {
    Ok(Attempt {
        id: AttemptId(row.get("id")?),
        quiz: QuizId(row.get("quiz")?),
        staff: row.staff("staff")?,
        number: row.get("number")?,
        began: row.moment("began")?,
        heard: row.moment("heard")?,
        used: row.get("used")?,
        opening: row.get("opening")?,
        ended: row.moment_if("ended")?,
        ending: row.word_if("ending")?,
        on_paper: row.get("on_paper")?,
    })
}
