//! Editions of the rule book, their clauses, who has read them, and who is let off a rule. An issued edition stays as it is; the file
//! enforces it.

use std::collections::hash_map::{Entry, HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{EditionId, ExemptionId, RuleId, RulingId, StaffId};
use domain::money::Fen;
use domain::rulebook::{Clause, Edition, Exemption, Sanction};
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const EDITION: &str = "SELECT id, name, remark, trial, from_day, made_by, made_at, issued_by, issued_at FROM edition";
const CLAUSE: &str = "SELECT c.edition, c.rule, r.code, c.category, c.words, c.paragraph, c.counts, c.penalty
    FROM clause c JOIN book_rule r ON r.id = c.rule";
const EXEMPTION: &str = "SELECT id, rule, staff, from_day, to_day, reason, ruling, by_staff, at FROM exemption";

/// Every edition, the earliest first; a draft is the last.
pub fn editions(db: &Db) -> Result<Vec<Edition>, StoreFault> {
    db.all(&format!("{EDITION} ORDER BY id"), [], edition)
}

/// The edition with this number.
pub fn edition_of(db: &Db, id: EditionId) -> Result<Option<Edition>, StoreFault> {
    db.one(&format!("{EDITION} WHERE id = ?1"), [id.0], edition)
}

/// The draft, if there is one.
pub fn draft(db: &Db) -> Result<Option<Edition>, StoreFault> {
    db.one(&format!("{EDITION} WHERE issued_at IS NULL"), [], edition)
}

fn edition(row: &Row) -> rusqlite::Result<Edition> {
    Ok(Edition {
        id: EditionId(row.get("id")?),
        name: row.get("name")?,
        remark: row.get("remark")?,
        trial: row.get("trial")?,
        from: row.day_if("from_day")?,
        made_by: row.staff("made_by")?,
        made_at: row.moment("made_at")?,
        issued_by: row.staff_if("issued_by")?,
        issued_at: row.moment_if("issued_at")?,
    })
}

/// Begins a draft; its number.
pub fn begin(tx: &Tx, by: StaffId, at: NaiveDateTime) -> Result<EditionId, StoreFault> {
    let sql = "INSERT INTO edition (name, remark, trial, made_by, made_at) VALUES ('', '', 1, ?1, ?2)";
    tx.add(sql, params![by.0, moment(at)]).map(EditionId)
}

/// Saves the head of a draft.
pub fn save_head(tx: &Tx, id: EditionId, name: &str, remark: &str, trial: bool) -> Result<(), StoreFault> {
    let sql = "UPDATE edition SET name = ?2, remark = ?3, trial = ?4 WHERE id = ?1";
    tx.run(sql, params![id.0, name, remark, trial]).map(|_| ())
}

/// Throws a draft away.
pub fn drop_draft(tx: &Tx, id: EditionId) -> Result<(), StoreFault> {
    tx.run("DELETE FROM edition WHERE id = ?1", [id.0])?;
    tx.run("DELETE FROM book_rule WHERE id NOT IN (SELECT rule FROM clause) AND id NOT IN (SELECT rule FROM exemption)", [])
        .map(|_| ())
}

/// Issues a draft: from now on it stays as it is.
pub fn issue(tx: &Tx, id: EditionId, from: NaiveDate, by: StaffId, at: NaiveDateTime) -> Result<(), StoreFault> {
    let sql = "UPDATE edition SET from_day = ?2, issued_by = ?3, issued_at = ?4 WHERE id = ?1";
    tx.run(sql, params![id.0, from.to_string(), by.0, moment(at)]).map(|_| ())
}

/// Makes these the clauses of a draft. A code keeps the rule that has had it.
pub fn save_clauses(tx: &Tx, id: EditionId, clauses: &[Clause]) -> Result<(), StoreFault> {
    tx.run("DELETE FROM clause WHERE edition = ?1", [id.0])?;
    for (place, clause) in clauses.iter().enumerate() {
        let rule = rule_of(tx, &clause.code)?;
        tx.run(
            "INSERT INTO clause (edition, rule, place, category, words, paragraph, counts, penalty)
             VALUES (:edition, :rule, :place, :category, :words, :paragraph, :counts, :penalty)",
            named_params! {
                ":edition": id.0, ":rule": rule.0, ":place": place as i64, ":category": clause.category, ":words": clause.words,
                ":paragraph": clause.paragraph, ":counts": clause.counts.word(), ":penalty": clause.penalty.word(),
            },
        )?;
        for (step, sanction) in (1_i64..).zip(&clause.ladder) {
            let sql = "INSERT INTO clause_step (edition, rule, step, sort, amount) VALUES (?1, ?2, ?3, ?4, ?5)";
            tx.run(sql, params![id.0, rule.0, step, sort(Some(*sanction)), sanction.amount().0])?;
        }
    }
    tx.run("DELETE FROM book_rule WHERE id NOT IN (SELECT rule FROM clause) AND id NOT IN (SELECT rule FROM exemption)", [])
        .map(|_| ())
}

fn rule_of(tx: &Tx, code: &str) -> Result<RuleId, StoreFault> {
    let known = tx.one("SELECT id FROM book_rule WHERE code = ?1", [code], |row| row.get("id").map(RuleId))?;
    match known {
        Some(rule) => Ok(rule),
        None => tx.add("INSERT INTO book_rule (code) VALUES (?1)", [code]).map(RuleId),
    }
}

/// The clauses of an edition in their order.
pub fn clauses(db: &Db, id: EditionId) -> Result<Vec<Clause>, StoreFault> {
    let found = db.all(&format!("{CLAUSE} WHERE c.edition = ?1 ORDER BY c.place, c.rule"), [id.0], clause)?;
    with_steps(db, found)
}

/// A rule as an edition words it.
pub fn clause_of(db: &Db, edition: EditionId, rule: RuleId) -> Result<Option<Clause>, StoreFault> {
    let found = db.all(&format!("{CLAUSE} WHERE c.edition = ?1 AND c.rule = ?2"), params![edition.0, rule.0], clause)?;
    Ok(with_steps(db, found)?.pop())
}

/// A rule in every edition that has it, the earliest first.
pub fn history(db: &Db, rule: RuleId) -> Result<Vec<(EditionId, Clause)>, StoreFault> {
    let found = db.all(&format!("{CLAUSE} WHERE c.rule = ?1 ORDER BY c.edition"), [rule.0], clause)?;
    let editions: Vec<EditionId> = found.iter().map(|(edition, _)| *edition).collect();
    Ok(editions.into_iter().zip(with_steps(db, found)?).collect())
}

fn clause(row: &Row) -> rusqlite::Result<(EditionId, Clause)> {
    let clause = Clause {
        rule: RuleId(row.get("rule")?),
        code: row.get("code")?,
        category: row.get("category")?,
        words: row.get("words")?,
        paragraph: row.get("paragraph")?,
        counts: row.word("counts")?,
        penalty: row.word("penalty")?,
        ladder: Vec::new(),
    };
    Ok((EditionId(row.get("edition")?), clause))
}

fn with_steps(db: &Db, found: Vec<(EditionId, Clause)>) -> Result<Vec<Clause>, StoreFault> {
    let mut ladders: HashMap<EditionId, HashMap<RuleId, Vec<Sanction>>> = HashMap::new();
    let mut clauses = Vec::with_capacity(found.len());
    for (edition, mut clause) in found {
        if let Entry::Vacant(free) = ladders.entry(edition) {
            free.insert(steps(db, edition)?);
        }
        let ladder = ladders.get_mut(&edition).and_then(|rules| rules.remove(&clause.rule));
        clause.ladder = ladder.unwrap_or_default();
        clauses.push(clause);
    }
    Ok(clauses)
}

fn steps(db: &Db, edition: EditionId) -> Result<HashMap<RuleId, Vec<Sanction>>, StoreFault> {
    let sql = "SELECT rule, sort, amount FROM clause_step WHERE edition = ?1 ORDER BY rule, step";
    let rows = db.all(sql, [edition.0], |row| Ok((RuleId(row.get("rule")?), sanction(row, "sort", "amount")?)))?;
    let mut ladders: HashMap<RuleId, Vec<Sanction>> = HashMap::new();
    for (rule, step) in rows {
        ladders.entry(rule).or_default().extend(step);
    }
    Ok(ladders)
}

/// The word that stands in the file for a sanction; `none` where nothing stands.
pub(crate) fn sort(sanction: Option<Sanction>) -> &'static str {
    match sanction {
        Some(Sanction::Word) => "word",
        Some(Sanction::Fine(_)) => "fine",
        Some(Sanction::Dismissal) => "dismissal",
        None => "none",
    }
}

/// Reads a sanction back; `None` for `none` and `open`.
pub(crate) fn sanction(row: &Row, sort: &str, amount: &str) -> rusqlite::Result<Option<Sanction>> {
    Ok(match row.get::<_, String>(sort)?.as_str() {
        "word" => Some(Sanction::Word),
        "fine" => Some(Sanction::Fine(Fen(row.get(amount)?))),
        "dismissal" => Some(Sanction::Dismissal),
        _ => None,
    })
}

/// Notes that somebody has read an edition; the second time nothing happens and `false` comes back.
pub fn read(tx: &Tx, edition: EditionId, staff: StaffId, at: NaiveDateTime) -> Result<bool, StoreFault> {
    let sql = "INSERT INTO edition_read (edition, staff, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    Ok(tx.run(sql, params![edition.0, staff.0, moment(at)])? > 0)
}

/// Who has read an edition, and when.
pub fn readers(db: &Db, edition: EditionId) -> Result<Vec<(StaffId, NaiveDateTime)>, StoreFault> {
    let sql = "SELECT staff, at FROM edition_read WHERE edition = ?1 ORDER BY at, staff";
    db.all(sql, [edition.0], |row| Ok((row.staff("staff")?, row.moment("at")?)))
}

/// The editions that somebody has read.
pub fn read_by(db: &Db, staff: StaffId) -> Result<Vec<EditionId>, StoreFault> {
    let sql = "SELECT edition FROM edition_read WHERE staff = ?1 ORDER BY edition";
    db.all(sql, [staff.0], |row| row.get("edition").map(EditionId))
}

/// Every exemption, the earliest first.
pub fn exemptions(db: &Db) -> Result<Vec<Exemption>, StoreFault> {
    db.all(&format!("{EXEMPTION} ORDER BY id"), [], exemption)
}

/// What somebody is let off.
pub fn exemptions_of(db: &Db, staff: StaffId) -> Result<Vec<Exemption>, StoreFault> {
    db.all(&format!("{EXEMPTION} WHERE staff = ?1 ORDER BY id"), [staff.0], exemption)
}

fn exemption(row: &Row) -> rusqlite::Result<Exemption> {
    Ok(Exemption {
        id: ExemptionId(row.get("id")?),
        rule: RuleId(row.get("rule")?),
        staff: row.staff("staff")?,
        from: row.day("from_day")?,
        to: row.day_if("to_day")?,
        reason: row.get("reason")?,
        ruling: row.get::<_, Option<i64>>("ruling")?.map(RulingId),
        by: row.staff("by_staff")?,
        at: row.moment("at")?,
    })
}

/// Adds an exemption; its id. The id that came in does not matter.
pub fn add_exemption(tx: &Tx, new: &Exemption) -> Result<ExemptionId, StoreFault> {
    let id = tx.add(
        "INSERT INTO exemption (rule, staff, from_day, to_day, reason, ruling, by_staff, at)
         VALUES (:rule, :staff, :from, :to, :reason, :ruling, :by, :at)",
        named_params! {
            ":rule": new.rule.0, ":staff": new.staff.0, ":from": new.from.to_string(), ":to": new.to.map(|d| d.to_string()),
            ":reason": hide(tx, &new.reason)?, ":ruling": new.ruling.map(|r| r.0), ":by": new.by.0, ":at": moment(new.at),
        },
    )?;
    Ok(ExemptionId(id))
}

/// Ends an exemption with a day. `NotFound` if there is none that goes on.
pub fn end_exemption(tx: &Tx, id: ExemptionId, to: NaiveDate) -> Result<(), StoreFault> {
    let changed =
        tx.run("UPDATE exemption SET to_day = ?2 WHERE id = ?1 AND to_day IS NULL", params![id.0, to.to_string()])?;
    if changed == 0 {
        Err(StoreFault::NotFound)
    } else {
        Ok(())
    }
}
