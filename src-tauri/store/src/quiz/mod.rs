//! Quizzes: what they draw, for whom and when (TRN-02).

pub mod attempt;
pub mod results;

use std::collections::{HashMap, HashSet};

use domain::ids::{QuestionCategoryId, QuizId, StaffId};
use domain::quiz::{Part, Quiz, QuizState};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const QUIZ: &str = "SELECT id, name, pass_mark, attempts, minutes, opens, closes, shuffled, review, teacher, state FROM quiz";

/// Every quiz, the latest first.
pub fn all(db: &Db) -> Result<Vec<Quiz>, StoreFault> {
    let of = |row: &Row| row.get("quiz").map(QuizId);
    let (mut parts, mut takers) = (HashMap::<QuizId, Vec<Part>>::new(), HashMap::<QuizId, Vec<StaffId>>::new());
    for (quiz, one) in db.all("SELECT quiz, category, below, take FROM quiz_part ORDER BY quiz, place", [], |row| Ok((of(row)?, part(row)?)))? {
        parts.entry(quiz).or_default().push(one);
    }
    for (quiz, one) in db.all("SELECT quiz, staff FROM quiz_taker ORDER BY quiz, staff", [], |row| Ok((of(row)?, row.staff("staff")?)))? {
        takers.entry(quiz).or_default().push(one);
    }
    let found = db.all(&format!("{QUIZ} ORDER BY id DESC"), [], quiz)?.into_iter();
    Ok(found.map(|q| Quiz { parts: parts.remove(&q.id).unwrap_or_default(), takers: takers.remove(&q.id).unwrap_or_default(), ..q }).collect())
}

/// The quizzes that somebody has begun.
pub fn begun(db: &Db) -> Result<HashSet<QuizId>, StoreFault> {
    let sql = "SELECT id FROM quiz WHERE EXISTS (SELECT 1 FROM quiz_attempt WHERE quiz = quiz.id)";
    Ok(db.all(sql, [], |row| row.get("id").map(QuizId))?.into_iter().collect())
}

/// What it takes to pass each quiz, in percent.
pub fn pass_marks(db: &Db) -> Result<Vec<(QuizId, u32)>, StoreFault> {
    db.all("SELECT id, pass_mark FROM quiz", [], |row| Ok((QuizId(row.get("id")?), row.get("pass_mark")?)))
}

/// The quiz with this id.
pub fn get(db: &Db, id: QuizId) -> Result<Option<Quiz>, StoreFault> {
    db.one(&format!("{QUIZ} WHERE id = ?1"), [id.0], quiz)?.map(|q| whole(db, q)).transpose()
}

fn whole(db: &Db, quiz: Quiz) -> Result<Quiz, StoreFault> {
    let sql = "SELECT category, below, take FROM quiz_part WHERE quiz = ?1 ORDER BY place";
    let parts = db.all(sql, [quiz.id.0], part)?;
    let takers = db.all("SELECT staff FROM quiz_taker WHERE quiz = ?1 ORDER BY staff", [quiz.id.0], |row| row.staff("staff"))?;
    Ok(Quiz { parts, takers, ..quiz })
}

fn part(row: &Row) -> rusqlite::Result<Part> {
    Ok(Part { category: QuestionCategoryId(row.get("category")?), below: row.get("below")?, take: row.get("take")? })
}

fn quiz(row: &Row) -> rusqlite::Result<Quiz> {
    Ok(Quiz {
        id: QuizId(row.get("id")?),
        name: row.get("name")?,
        pass_mark: row.get("pass_mark")?,
        attempts: row.get("attempts")?,
        minutes: row.get("minutes")?,
        opens: row.moment_if("opens")?,
        closes: row.moment_if("closes")?,
        shuffled: row.get("shuffled")?,
        review: row.word("review")?,
        parts: Vec::new(),
        takers: Vec::new(),
        teacher: row.staff_if("teacher")?,
        state: row.word("state")?,
    })
}

/// Adds a quiz (id 0) or changes one, with what it draws and for whom. `NotFound` if the id is unknown.
pub fn save(tx: &Tx, quiz: &Quiz) -> Result<QuizId, StoreFault> {
    let id = if quiz.id.0 == 0 { add(tx, quiz)? } else { change(tx, quiz)? };
    tx.run("DELETE FROM quiz_part WHERE quiz = ?1", [id.0])?;
    let sql = "INSERT INTO quiz_part (quiz, place, category, below, take) VALUES (?1, ?2, ?3, ?4, ?5)";
    for (place, part) in (0_i64..).zip(&quiz.parts) {
        tx.run(sql, params![id.0, place, part.category.0, part.below, part.take])?;
    }
    tx.run("DELETE FROM quiz_taker WHERE quiz = ?1", [id.0])?;
    for staff in &quiz.takers {
        tx.run("INSERT INTO quiz_taker (quiz, staff) VALUES (?1, ?2)", params![id.0, staff.0])?;
    }
    Ok(id)
}

fn add(tx: &Tx, quiz: &Quiz) -> Result<QuizId, StoreFault> {
    let sql = "INSERT INTO quiz (name, pass_mark, attempts, minutes, opens, closes, shuffled, review, teacher, state)
        VALUES (:name, :pass_mark, :attempts, :minutes, :opens, :closes, :shuffled, :review, :teacher, :state)";
    tx.add(
        sql,
        named_params! {
            ":name": quiz.name, ":pass_mark": quiz.pass_mark, ":attempts": quiz.attempts, ":minutes": quiz.minutes,
            ":opens": quiz.opens.map(moment), ":closes": quiz.closes.map(moment), ":shuffled": quiz.shuffled,
            ":review": quiz.review.word(), ":teacher": quiz.teacher.map(|t| t.0), ":state": quiz.state.word(),
        },
    )
    .map(QuizId)
}

fn change(tx: &Tx, quiz: &Quiz) -> Result<QuizId, StoreFault> {
    let sql = "UPDATE quiz SET name = :name, pass_mark = :pass_mark, attempts = :attempts, minutes = :minutes, opens = :opens,
        closes = :closes, shuffled = :shuffled, review = :review, teacher = :teacher, state = :state WHERE id = :id";
    let changed = tx.run(
        sql,
        named_params! {
            ":id": quiz.id.0, ":name": quiz.name, ":pass_mark": quiz.pass_mark, ":attempts": quiz.attempts, ":minutes": quiz.minutes,
            ":opens": quiz.opens.map(moment), ":closes": quiz.closes.map(moment), ":shuffled": quiz.shuffled,
            ":review": quiz.review.word(), ":teacher": quiz.teacher.map(|t| t.0), ":state": quiz.state.word(),
        },
    )?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(quiz.id) }
}

/// Moves a quiz on. `NotFound` if the id is unknown.
pub fn set_state(tx: &Tx, id: QuizId, state: QuizState) -> Result<(), StoreFault> {
    let changed = tx.run("UPDATE quiz SET state = ?2 WHERE id = ?1", params![id.0, state.word()])?;
    if changed == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}
