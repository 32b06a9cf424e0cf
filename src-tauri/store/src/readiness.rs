//! What the readiness board is worked out from, each fact of everybody in one query (TRN-02).

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use domain::ids::{AttributeId, LaunchId, ProductId, QuizId, StaffId};
use domain::question::Weight;
use domain::quiz::attempt::Attempt;
use domain::readiness::{Evidence, LastAnswer, Reached, Standard};
use rusqlite::{params, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};

/// Keeps what an attempt reached, in percent; a later mark of a person changes it.
pub fn keep_result(tx: &Tx, attempt: &Attempt, percent: u32) -> Result<(), StoreFault> {
    let sql = "INSERT INTO attempt_result (quiz, staff, attempt, percent) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (quiz, staff, attempt) DO UPDATE SET percent = excluded.percent";
    tx.run(sql, params![attempt.quiz.0, attempt.staff.0, attempt.id.0, percent])?;
    Ok(())
}

/// What is known of everybody for these standards; of one person where one is named. What fades is not stored: it stays empty.
pub fn evidence(db: &Db, standards: &[Standard], of: Option<StaffId>) -> Result<Evidence, StoreFault> {
    let changed: Vec<&Standard> = standards.iter().filter(|s| !s.changed.is_empty()).collect();
    let mut evidence =
        Evidence { taught: taught(db, of)?, introduced: introduced(db, of)?, best: best(db, of)?, ..Evidence::default() };
    let mut quizzes: Vec<QuizId> = changed.iter().filter_map(|s| s.quiz.map(|(quiz, _)| quiz)).collect();
    quizzes.sort_unstable();
    quizzes.dedup();
    for quiz in quizzes {
        attempts(db, quiz, of, &mut evidence.attempts)?;
    }
    for (attribute, since) in changed.iter().flat_map(|s| &s.changed) {
        answers(db, *attribute, *since, of, &mut evidence.answers)?;
    }
    Ok(evidence)
}

fn taught(db: &Db, of: Option<StaffId>) -> Result<HashSet<(LaunchId, StaffId)>, StoreFault> {
    let sql = "SELECT c.launch, a.staff FROM class_session c CROSS JOIN class_attendee a ON a.session = c.id
        WHERE a.attended = 1 AND c.cancelled = 0 AND (?1 IS NULL OR a.staff = ?1)";
    let rows = db.all(sql, [of.map(|s| s.0)], |row| Ok((LaunchId(row.get(0)?), StaffId(row.get(1)?))))?;
    Ok(rows.into_iter().collect())
}

fn introduced(db: &Db, of: Option<StaffId>) -> Result<HashSet<(ProductId, StaffId)>, StoreFault> {
    let sql = "SELECT product, staff FROM product_request
        WHERE state = 'answered' AND product IS NOT NULL AND (?1 IS NULL OR staff = ?1)";
    let rows = db.all(sql, [of.map(|s| s.0)], |row| Ok((ProductId(row.get("product")?), row.staff("staff")?)))?;
    Ok(rows.into_iter().collect())
}

/// Columns by their places: this is read by the ten thousand.
fn best(db: &Db, of: Option<StaffId>) -> Result<HashMap<(QuizId, StaffId), u32>, StoreFault> {
    let sql = "SELECT quiz, staff, percent FROM attempt_result WHERE ?1 IS NULL OR staff = ?1";
    let rows =
        db.all(sql, [of.map(|s| s.0)], |row| Ok(((QuizId(row.get(0)?), StaffId(row.get(1)?)), row.get::<_, u32>(2)?)))?;
    let mut best = HashMap::with_capacity(rows.len());
    for (key, percent) in rows {
        let held = best.entry(key).or_insert(percent);
        *held = percent.max(*held);
    }
    Ok(best)
}

type Attempts = HashMap<(QuizId, StaffId), Vec<Reached>>;

fn attempts(db: &Db, quiz: QuizId, of: Option<StaffId>, into: &mut Attempts) -> Result<(), StoreFault> {
    let sql = "SELECT r.staff, r.percent, t.began FROM attempt_result r JOIN quiz_attempt t ON t.id = r.attempt
        WHERE r.quiz = ?1 AND (?2 IS NULL OR r.staff = ?2) ORDER BY t.began, t.id";
    let rows = db.all(sql, params![quiz.0, of.map(|s| s.0)], |row| {
        Ok((row.staff("staff")?, Reached { percent: row.get("percent")?, began: row.moment("began")? }))
    })?;
    for (staff, reached) in rows {
        into.entry((quiz, staff)).or_default().push(reached);
    }
    Ok(())
}

type Answers = HashMap<(AttributeId, StaffId), LastAnswer>;

/// The last answer of each on an attribute since it changed, in a quiz or asked again.
fn answers(
    db: &Db,
    attribute: AttributeId,
    since: NaiveDateTime,
    of: Option<StaffId>,
    into: &mut Answers,
) -> Result<(), StoreFault> {
    let sql = "SELECT t.staff, t.began AS at, coalesce((SELECT m.mark FROM attempt_marking m WHERE m.attempt = a.attempt
            AND m.place = a.place ORDER BY m.id DESC LIMIT 1), a.mark) AS stands
        FROM question q JOIN attempt_question a ON a.question = q.id JOIN quiz_attempt t ON t.id = a.attempt
        WHERE q.attribute = ?1 AND t.began >= ?2 AND t.ended IS NOT NULL AND (?3 IS NULL OR t.staff = ?3)
        UNION ALL SELECT staff, at, mark AS stands FROM attribute_answer WHERE attribute = ?1 AND at >= ?2 AND (?3 IS NULL OR staff = ?3)
        ORDER BY at";
    let since = crate::columns::moment(since);
    for (staff, at, mark) in db.all(sql, params![attribute.0, since, of.map(|s| s.0)], answer)? {
        // What nobody has marked yet says nothing.
        if let Some(mark) = mark {
            into.insert((attribute, staff), LastAnswer { right: mark == Weight::WHOLE, at });
        }
    }
    Ok(())
}

fn answer(row: &Row) -> rusqlite::Result<(StaffId, NaiveDateTime, Option<Weight>)> {
    Ok((row.staff("staff")?, row.moment("at")?, row.get::<_, Option<i32>>("stands")?.map(Weight)))
}
