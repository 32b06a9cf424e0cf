//! FINE-06: whatever points to a ruling, or names it in a reason, is found from the ruling.

use domain::ids::RulingId;
use domain::ruling::RestsOn;
use rusqlite::types::Value;
use rusqlite::Connection;
use store::ruling::uses::uses;

use crate::ground::Ground;

/// What is said of the machine's clock excepts nobody from anything.
const NO_EXCEPTION: [(&str, &str); 1] = [("ledger_clock", "reason")];

/// Every column of text called a reason.
fn reasons(raw: &Connection) -> Vec<(String, String)> {
    let sql = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c
               WHERE t.type = 'table' AND c.type = 'TEXT' AND (c.name = 'reason' OR c.name LIKE '%\\_reason' ESCAPE '\\') ORDER BY 1, 2";
    let mut query = raw.prepare(sql).expect("the schema");
    let found = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("the schema");
    found.collect::<Result<_, _>>().expect("names")
}

/// A row with a text in a column, and something in each other column that must hold something.
fn add(raw: &Connection, nth: i64, (table, column): (&str, &str), words: Value) {
    let sql = format!("SELECT name, type, \"notnull\" OR pk > 0 FROM pragma_table_info('{table}')");
    let mut query = raw.prepare(&sql).expect("the table");
    let all = query.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, bool>(2)?))).expect("the table");
    let (mut names, mut values) = (Vec::new(), Vec::new());
    for (name, kind, _) in all.map(|c| c.expect("a column")).filter(|(name, _, needed)| *needed || name == column) {
        values.push(match (name.as_str(), kind.as_str()) {
            (name, _) if name == column => words.clone(),
            ("id" | "turn", "INTEGER") => nth.into(),
            ("month", _) => "2026-12".to_owned().into(),
            ("day" | "from_day" | "to_day", _) => "2026-12-01".to_owned().into(),
            (_, "INTEGER") => 1.into(),
            (_, "BLOB") => vec![0; 32].into(),
            _ => "2026-12-01T09:00:00".to_owned().into(),
        });
        names.push(name);
    }
    let places: Vec<String> = (1..=names.len()).map(|n| format!("?{n}")).collect();
    let sql = format!("INSERT OR REPLACE INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", "));
    raw.execute(&sql, rusqlite::params_from_iter(values)).unwrap_or_else(|e| panic!("{sql}: {e}"));
}

/// A file in which another program may write whatever it likes.
fn open_ground() -> (Ground, Connection) {
    let mut ground = Ground::new();
    ground.people(2);
    let raw = ground.raw();
    raw.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").expect("set");
    let triggers: Vec<String> = raw
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .and_then(|mut q| q.query_map([], |row| row.get(0))?.collect())
        .expect("triggers");
    triggers.iter().for_each(|t| raw.execute_batch(&format!("DROP TRIGGER {t}")).expect("dropped"));
    for place in [("offence", "words"), ("complaint", "what"), ("note", "words")] {
        add(&raw, 1, place, "x".to_owned().into());
    }
    (ground, raw)
}

#[test]
fn fine_06_every_reason_that_names_a_ruling_is_found_from_it() {
    let (ground, raw) = open_ground();
    let all = reasons(&raw);
    assert!(all.len() > 12, "the schema is looked at: {all:?}");
    let mut before = 0;
    for (nth, (table, column)) in (1..).zip(&all).filter(|(_, (t, c))| !NO_EXCEPTION.contains(&(t.as_str(), c.as_str()))) {
        add(&raw, nth, (table, column), "按 R-7 处理".to_owned().into());
        let now = ground.read(|db| uses(db, RulingId(7))).len();
        assert!(now > before, "{table}.{column} names it and is not found");
        before = now;
    }
    for place in [("offence_answer", "words"), ("reward_decision", "words"), ("entry", "words"), ("complaint_step", "text"), ("note_answer", "words")] {
        add(&raw, 1, place, "R-7".to_owned().into());
    }
    let found = ground.read(|db| uses(db, RulingId(7)));
    let kinds: std::collections::BTreeSet<RestsOn> = found.iter().map(|u| u.what).collect();
    assert_eq!(kinds.len(), 14, "of every kind: {kinds:?}");
    assert_eq!(ground.read(|db| uses(db, RulingId(70))), [], "R-7 is not R-70");
    assert_eq!(found.iter().find(|u| u.what == RestsOn::Conflict).map(|u| u.key.as_str()), Some("2026-12"), "a conflict is found in its month");
}

#[test]
fn fine_06_what_points_to_a_ruling_rests_on_it_whatever_its_words_are() {
    let (ground, raw) = open_ground();
    for (nth, table) in ["offence_decision", "exemption", "reward_decision", "entry"].into_iter().enumerate() {
        add(&raw, 1, (table, "ruling"), 7.into());
        assert_eq!(ground.read(|db| uses(db, RulingId(7))).len(), nth + 1, "{table} points to it");
    }
}
