//! What the readiness board is worked out from, each fact of everybody in one query (TRN-02).

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDateTime;
use domain::ids::{AttributeId, LaunchId, ProductId, QuizId, StaffId};
use domain::question::Weight;
use domain::readiness::{Evidence, LastAnswer, Reached, Standard};
use rusqlite::Row;

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::Db;

/// What is known of everybody for these standards; of one person where one is named.
pub fn evidence(db: &Db, standards: &[Standard], of: Option<StaffId>) -> Result<Evidence, StoreFault> {
    let changed = || standards.iter().filter(|s| !s.changed.is_empty());
    let quizzes: BTreeSet<i64> = changed().filter_map(|s| s.quiz.map(|(quiz, _)| quiz.0)).collect();
    let since: HashMap<AttributeId, NaiveDateTime> = changed().flat_map(|s| &s.changed).copied().collect();
    Ok(Evidence {
        taught: taught(db, of)?,
        introduced: introduced(db, of)?,
        best: best(db, of)?,
        attempts: if quizzes.is_empty() { HashMap::new() } else { attempts(db, &quizzes, of)? },
        answers: if since.is_empty() { HashMap::new() } else { answers(db, &since, of)? },
    })
}

fn taught(db: &Db, of: Option<StaffId>) -> Result<HashSet<(LaunchId, StaffId)>, StoreFault> {
    let sql = "SELECT c.launch, a.staff FROM class_session c CROSS JOIN class_attendee a ON a.session = c.id
        WHERE a.attended = 1 AND c.cancelled = 0 AND (?1 IS NULL OR a.staff = ?1)";
    let rows = db.all(sql, [of.map(|s| s.0)], |row| Ok((LaunchId(row.get(0)?), StaffId(row.get(1)?))))?;
    Ok(rows.into_iter().collect())
}

/// Whoever was invited to a class in answer is taught once they were there.
fn introduced(db: &Db, of: Option<StaffId>) -> Result<HashSet<(ProductId, StaffId)>, StoreFault> {
    let sql = "SELECT product, staff FROM product_request
        WHERE state = 'answered' AND class IS NULL AND product IS NOT NULL AND (?1 IS NULL OR staff = ?1)";
    let rows = db.all(sql, [of.map(|s| s.0)], |row| Ok((ProductId(row.get("product")?), row.staff("staff")?)))?;
    Ok(rows.into_iter().collect())
}

/// Columns by their places, and the best of each found here: this is read by the ten thousand, and sorting out the best costs the
/// file more than reading them all.
fn best(db: &Db, of: Option<StaffId>) -> Result<HashMap<(QuizId, StaffId), u32>, StoreFault> {
    let sql = "SELECT quiz, staff, percent FROM attempt_result WHERE ?1 IS NULL OR staff = ?1";
    let rows = db.all(sql, [of.map(|s| s.0)], |row| Ok(((QuizId(row.get(0)?), StaffId(row.get(1)?)), row.get::<_, u32>(2)?)))?;
    let mut best = HashMap::with_capacity(rows.len());
    for (whose, percent) in rows {
        best.entry(whose).and_modify(|held: &mut u32| *held = percent.max(*held)).or_insert(percent);
    }
    Ok(best)
}

type Attempts = HashMap<(QuizId, StaffId), Vec<Reached>>;

fn attempts(db: &Db, quizzes: &BTreeSet<i64>, of: Option<StaffId>) -> Result<Attempts, StoreFault> {
    let sql = format!(
        "SELECT r.quiz, r.staff, r.percent, t.began FROM attempt_result r JOIN quiz_attempt t ON t.id = r.attempt
         WHERE r.quiz IN ({}) AND (?1 IS NULL OR r.staff = ?1) ORDER BY t.began, t.id",
        listed(quizzes.iter())
    );
    let rows = db.all(&sql, [of.map(|s| s.0)], |row| {
        let reached = Reached { percent: row.get(2)?, began: row.moment(3)? };
        Ok(((QuizId(row.get(0)?), StaffId(row.get(1)?)), reached))
    })?;
    let mut found: Attempts = HashMap::new();
    for (whose, reached) in rows {
        found.entry(whose).or_default().push(reached);
    }
    Ok(found)
}

/// Numbers for a list in a query: there may be more of them than a statement takes parameters.
fn listed<'a>(ids: impl Iterator<Item = &'a i64>) -> String {
    ids.map(i64::to_string).collect::<Vec<_>>().join(",")
}

type Answers = HashMap<(AttributeId, StaffId), LastAnswer>;

/// The last answer of each on an attribute since it changed: in a quiz, in a review, or asked again.
fn answers(db: &Db, since: &HashMap<AttributeId, NaiveDateTime>, of: Option<StaffId>) -> Result<Answers, StoreFault> {
    let ids: BTreeSet<i64> = since.keys().map(|a| a.0).collect();
    let sql = format!(
        "SELECT q.attribute, t.staff, t.began AS at, coalesce((SELECT m.mark FROM attempt_marking m WHERE m.attempt = a.attempt
            AND m.place = a.place ORDER BY m.id DESC LIMIT 1), a.mark) AS stands
         FROM question q JOIN attempt_question a ON a.question = q.id JOIN quiz_attempt t ON t.id = a.attempt
         WHERE q.attribute IN ({ids}) AND t.ended IS NOT NULL AND (?1 IS NULL OR t.staff = ?1)
         UNION ALL SELECT attribute, staff, at, mark AS stands FROM attribute_answer
           WHERE attribute IN ({ids}) AND (?1 IS NULL OR staff = ?1)
         UNION ALL SELECT q.attribute, r.staff, r.at, r.mark AS stands FROM question q JOIN review_answer r ON r.question = q.id
           WHERE q.attribute IN ({ids}) AND (?1 IS NULL OR r.staff = ?1)
         ORDER BY at",
        ids = listed(ids.iter())
    );
    let mut found: Answers = HashMap::new();
    for (attribute, staff, at, mark) in db.all(&sql, [of.map(|s| s.0)], answer)? {
        let counts = since.get(&attribute).is_some_and(|since| at >= *since);
        // What nobody has marked yet says nothing.
        if let Some(mark) = mark.filter(|_| counts) {
            found.insert((attribute, staff), LastAnswer { right: mark == Weight::WHOLE, at });
        }
    }
    Ok(found)
}

fn answer(row: &Row) -> rusqlite::Result<(AttributeId, StaffId, NaiveDateTime, Option<Weight>)> {
    let mark = row.get::<_, Option<i32>>("stands")?.map(Weight);
    Ok((AttributeId(row.get("attribute")?), row.staff("staff")?, row.moment("at")?, mark))
}
