//! Marks of attempts that ended, for what they say of questions, people and teaching.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{AttemptId, QuestionCategoryId, QuestionId, QuizId, StaffId};
use domain::question::Weight;
use rusqlite::params;

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::Db;

/// The mark of one question in one attempt that ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Which attempt.
    pub attempt: AttemptId,
    /// Whose.
    pub staff: StaffId,
    /// At which quiz.
    pub quiz: QuizId,
    /// When it ended.
    pub ended: NaiveDateTime,
    /// Which question.
    pub question: QuestionId,
    /// Where it is filed.
    pub category: QuestionCategoryId,
    /// The mark that stands; `None` while a person has not marked it.
    pub mark: Option<Weight>,
}

const MARKED: &str = "SELECT t.id AS attempt, t.staff, t.quiz, t.ended, a.question, q.category,
        coalesce((SELECT m.mark FROM attempt_marking m WHERE m.attempt = a.attempt AND m.place = a.place ORDER BY m.id DESC LIMIT 1), a.mark) AS stands
    FROM quiz_attempt t JOIN attempt_question a ON a.attempt = t.id JOIN question q ON q.id = a.question";

/// The marks of every attempt at a quiz that ended, by attempt and place.
pub fn of_quiz(db: &Db, quiz: QuizId) -> Result<Vec<Marked>, StoreFault> {
    db.all(&format!("{MARKED} WHERE t.quiz = ?1 AND t.ended IS NOT NULL ORDER BY t.id, a.place"), [quiz.0], marked)
}

/// A person's marks, the earliest first.
pub fn of_staff(db: &Db, staff: StaffId) -> Result<Vec<Marked>, StoreFault> {
    db.all(&format!("{MARKED} WHERE t.staff = ?1 AND t.ended IS NOT NULL ORDER BY t.ended, t.id, a.place"), [staff.0], marked)
}

/// Everybody's marks of attempts that ended on a day or later, the earliest first.
pub fn since(db: &Db, day: NaiveDate) -> Result<Vec<Marked>, StoreFault> {
    let from = moment(day.and_time(chrono::NaiveTime::MIN));
    db.all(&format!("{MARKED} WHERE t.ended >= ?1 ORDER BY t.ended, t.id, a.place"), [from], marked)
}

fn marked(row: &rusqlite::Row) -> rusqlite::Result<Marked> {
    Ok(Marked {
        attempt: AttemptId(row.get("attempt")?),
        staff: row.staff("staff")?,
        quiz: QuizId(row.get("quiz")?),
        ended: row.moment("ended")?,
        question: QuestionId(row.get("question")?),
        category: QuestionCategoryId(row.get("category")?),
        mark: row.get::<_, Option<i32>>("stands")?.map(Weight),
    })
}

/// What was chosen in answer to a question of a quiz: the attempt and the answer, by its place in the version that was asked.
pub fn chosen(db: &Db, quiz: QuizId, question: QuestionId, version: u32) -> Result<Vec<(AttemptId, Option<u32>)>, StoreFault> {
    let sql = "SELECT t.id AS attempt, g.choice FROM quiz_attempt t
        JOIN attempt_question a ON a.attempt = t.id AND a.question = ?2 AND a.version = ?3
        LEFT JOIN attempt_given g ON g.attempt = a.attempt AND g.place = a.place
        WHERE t.quiz = ?1 AND t.ended IS NOT NULL ORDER BY t.id, g.line";
    db.all(sql, params![quiz.0, question.0, version], |row| Ok((AttemptId(row.get("attempt")?), row.get("choice")?)))
}
