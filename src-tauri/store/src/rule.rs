//! The rules of a shift system: a row for each, its forbidden pairs, and the limits of its shifts.

use std::collections::HashMap;

use domain::ids::{ShiftId, SystemId};
use domain::rule::{Bound, RotaRules, ShiftLimit, Strength, Succession};
use rusqlite::{params, Row};

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// A strength as the file holds it: nothing binds, 0 is off.
pub(crate) fn weight(strength: Strength) -> Option<u16> {
    match strength {
        Strength::Hard => None,
        Strength::Off => Some(0),
        Strength::Weight(weight) => Some(weight),
    }
}

/// The strength in the column `weight`.
pub(crate) fn strength(row: &Row) -> rusqlite::Result<Strength> {
    Ok(match row.get("weight")? {
        None => Strength::Hard,
        Some(0) => Strength::Off,
        Some(weight) => Strength::Weight(weight),
    })
}

/// Where a rule of the file stands among the rules.
enum Place<'a> {
    Bound(&'a mut Bound),
    Strength(&'a mut Strength),
    Points(&'a mut u16),
}

/// The words that stand in the file for the rules. They are stored: they never change.
const WORDS: [&str; 21] = [
    "quota", "longest_run", "shortest_run", "shortest_off", "shortest_rest", "least_minutes", "most_minutes", "most_nights",
    "most_weekends", "most_holidays", "mentor", "duty", "barred", "unavailable", "would_like", "rather_not", "under", "target", "over", "fair", "hours",
];

fn place<'a>(rules: &'a mut RotaRules, word: &str) -> Option<Place<'a>> {
    Some(match word {
        "quota" => Place::Strength(&mut rules.quota_strength),
        "longest_run" => Place::Bound(&mut rules.longest_run),
        "shortest_run" => Place::Bound(&mut rules.shortest_run),
        "shortest_off" => Place::Bound(&mut rules.shortest_off),
        "shortest_rest" => Place::Bound(&mut rules.shortest_rest),
        "least_minutes" => Place::Bound(&mut rules.least_minutes),
        "most_minutes" => Place::Bound(&mut rules.most_minutes),
        "most_nights" => Place::Bound(&mut rules.most_nights),
        "most_weekends" => Place::Bound(&mut rules.most_weekends),
        "most_holidays" => Place::Bound(&mut rules.most_holidays),
        "mentor" => Place::Strength(&mut rules.mentor),
        "duty" => Place::Strength(&mut rules.duty),
        "barred" => Place::Strength(&mut rules.barred),
        "unavailable" => Place::Strength(&mut rules.unavailable),
        "would_like" => Place::Points(&mut rules.weights.would_like),
        "rather_not" => Place::Points(&mut rules.weights.rather_not),
        "under" => Place::Points(&mut rules.weights.under),
        "target" => Place::Points(&mut rules.weights.target),
        "over" => Place::Points(&mut rules.weights.over),
        "fair" => Place::Points(&mut rules.weights.fair),
        "hours" => Place::Points(&mut rules.weights.hours),
        _ => return None,
    })
}

/// Reads the rules of a system over those that a new one begins with: a rule without a row is as there.
pub(crate) fn read(db: &Db, system: SystemId, rules: &mut RotaRules) -> Result<(), StoreFault> {
    let sql = "SELECT rule, value, weight FROM system_rule WHERE system = ?1";
    let rows = db.all(sql, [system.0], |row| Ok((row.get::<_, String>("rule")?, row.get("value")?, strength(row)?)))?;
    for (word, value, strength) in rows {
        match place(rules, &word) {
            Some(Place::Bound(bound)) => *bound = Bound { value, strength },
            Some(Place::Strength(held)) => *held = strength,
            Some(Place::Points(points)) => *points = weight(strength).unwrap_or(0),
            None => {}
        }
    }
    rules.forbidden = db.all(
        "SELECT first_shift, next_shift, weight FROM forbidden_pair JOIN shift_kind ON shift_kind.id = first_shift
         WHERE system = ?1 ORDER BY forbidden_pair.place",
        [system.0],
        |row| {
            let (first, then) = (ShiftId(row.get("first_shift")?), ShiftId(row.get("next_shift")?));
            Ok(Succession { first, then, strength: strength(row)? })
        },
    )?;
    rules.shift_limits = db.all(
        "SELECT shift, period, least, most, weight FROM shift_limit JOIN shift_kind ON shift_kind.id = shift
         WHERE system = ?1 ORDER BY shift_kind.place, period",
        [system.0],
        |row| {
            let (shift, period) = (ShiftId(row.get("shift")?), row.word("period")?);
            Ok(ShiftLimit { shift, period, least: row.get("least")?, most: row.get("most")?, strength: strength(row)? })
        },
    )?;
    Ok(())
}

/// Stores the rules of a system in place of those it had; `renamed` says which ids its shifts have now.
pub(crate) fn save(
    tx: &Tx,
    system: SystemId,
    rules: &RotaRules,
    renamed: &HashMap<ShiftId, ShiftId>,
) -> Result<(), StoreFault> {
    tx.run("DELETE FROM system_rule WHERE system = ?1", [system.0])?;
    let mut rules = rules.clone();
    for word in WORDS {
        let (value, weight) = match place(&mut rules, word) {
            Some(Place::Bound(bound)) => (bound.value, weight(bound.strength)),
            Some(Place::Strength(held)) => (0, weight(*held)),
            Some(Place::Points(points)) => (0, Some(*points)),
            None => continue,
        };
        let sql = "INSERT INTO system_rule (system, rule, value, weight) VALUES (?1, ?2, ?3, ?4)";
        tx.run(sql, params![system.0, word, value, weight])?;
    }
    let now = |shift: &ShiftId| renamed.get(shift).map(|id| id.0).ok_or(StoreFault::NotFound);
    let own = "(SELECT id FROM shift_kind WHERE system = ?1)";
    tx.run(&format!("DELETE FROM forbidden_pair WHERE first_shift IN {own}"), [system.0])?;
    tx.run(&format!("DELETE FROM shift_limit WHERE shift IN {own}"), [system.0])?;
    for (place, pair) in rules.forbidden.iter().enumerate() {
        let sql = "INSERT INTO forbidden_pair (first_shift, next_shift, place, weight) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO NOTHING";
        tx.run(sql, params![now(&pair.first)?, now(&pair.then)?, place as i64, weight(pair.strength)])?;
    }
    for limit in &rules.shift_limits {
        let sql = "INSERT INTO shift_limit (shift, period, least, most, weight) VALUES (?1, ?2, ?3, ?4, ?5)";
        tx.run(sql, params![now(&limit.shift)?, limit.period.word(), limit.least, limit.most, weight(limit.strength)])?;
    }
    Ok(())
}
