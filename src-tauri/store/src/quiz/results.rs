//! What attempts reached, and the marks of those that ended for what they say of questions, people and teaching.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{AttemptId, QuestionCategoryId, QuestionId, QuizId, StaffId};
use domain::question::Weight;
use domain::quiz::attempt::{Attempt, Score};
use rusqlite::{params, Row};

use crate::columns::{moment, Columns};
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// Keeps what an attempt reached; a later mark of a person changes it.
pub fn keep(tx: &Tx, attempt: &Attempt, score: &Score) -> Result<(), StoreFault> {
    let sql = "INSERT INTO attempt_result (quiz, staff, attempt, percent, marks, asked, unmarked, passed)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (quiz, staff, attempt) DO UPDATE SET percent = excluded.percent, marks = excluded.marks, asked = excluded.asked,
          unmarked = excluded.unmarked, passed = excluded.passed";
    let (a, s) = (attempt, score);
    tx.run(sql, params![a.quiz.0, a.staff.0, a.id.0, s.percent, s.marks, s.of, s.unmarked, s.passed])?;
    Ok(())
}

const SCORE: &str = "SELECT attempt, percent, marks, asked, unmarked, passed FROM attempt_result";

/// What the attempts at a quiz reached that ended.
pub fn scores_at(db: &Db, quiz: QuizId) -> Result<HashMap<AttemptId, Score>, StoreFault> {
    Ok(db.all(&format!("{SCORE} WHERE quiz = ?1"), [quiz.0], score)?.into_iter().collect())
}

/// What a person's attempts at any quiz reached that ended.
pub fn scores_by(db: &Db, staff: StaffId) -> Result<HashMap<AttemptId, Score>, StoreFault> {
    Ok(db.all(&format!("{SCORE} WHERE staff = ?1"), [staff.0], score)?.into_iter().collect())
}

fn score(row: &Row) -> rusqlite::Result<(AttemptId, Score)> {
    let reached = Score {
        marks: row.get("marks")?,
        of: row.get("asked")?,
        unmarked: row.get("unmarked")?,
        percent: row.get("percent")?,
        passed: row.get("passed")?,
    };
    Ok((AttemptId(row.get("attempt")?), reached))
}

/// How a quiz was taken by everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Attempts that ended.
    pub ended: u32,
    /// Of these, passed.
    pub passed: u32,
    /// Of these, a person still has to mark something.
    pub unmarked: u32,
}

/// How each quiz was taken; what nobody has ended is left out. Columns by their places: attempts come by the ten thousand.
pub fn taken(db: &Db) -> Result<HashMap<QuizId, Taken>, StoreFault> {
    let sql = "SELECT quiz, count(*), coalesce(sum(passed), 0), sum(unmarked > 0) FROM attempt_result GROUP BY quiz";
    let rows = db.all(sql, [], |row| {
        let taken = Taken { ended: row.get(1)?, passed: row.get(2)?, unmarked: row.get(3)? };
        Ok((QuizId(row.get(0)?), taken))
    })?;
    Ok(rows.into_iter().collect())
}

/// The days on which those whose probation was not over before `since` first passed the quizzes that a milestone asks for.
pub fn passed_in_probation(db: &Db, since: NaiveDate) -> Result<HashMap<(StaffId, QuizId), NaiveDate>, StoreFault> {
    let sql = "SELECT r.staff, r.quiz, t.ended FROM staff learner
        JOIN attempt_result r ON r.staff = learner.id JOIN quiz_attempt t ON t.id = r.attempt
        WHERE learner.probation_to >= ?1 AND r.passed = 1 AND t.ended IS NOT NULL
          AND r.quiz IN (SELECT quiz FROM milestone WHERE quiz IS NOT NULL)
        ORDER BY t.number";
    let mut first = HashMap::new();
    for (key, on) in db.all(sql, [since.to_string()], |row| Ok(((row.staff("staff")?, QuizId(row.get("quiz")?)), row.moment("ended")?.date())))? {
        first.entry(key).or_insert(on);
    }
    Ok(first)
}

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

fn marked(row: &Row) -> rusqlite::Result<Marked> {
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
