//! Every column that people write into: what is purged is gone from each, and a new table cannot be forgotten (SEC-06).

use domain::customer::Channel;
use rusqlite::Connection;
use store::customer::{add, add_contact, add_order, forget, wipe};

use super::purge::holding;
use super::{EVENING, MORNING};
use crate::ground::{at, Ground};

pub const NAME: &str = "金丝雀甲乙";
const OTHERS: [&str; 4] = ["13912340987", "canary_wang", "浙江省金丝雀路88号", "88990011223344"];

/// Columns without a list of words or a form of their own, into which nobody writes about a customer, or that are looked at by name
/// in the other tests of a purge: the card itself with its index, a note with its index, order numbers.
const NOT_TOLD: &[(&str, &[&str])] = &[
    ("attachment", &["hash"]),
    ("attribute_version", &["unit"]),
    ("audit", &["by_name", "act", "about"]),
    ("audit_line", &["what"]),
    ("book_rule", &["code"]),
    ("clause", &["category", "words", "paragraph"]),
    ("complaint", &["order_no"]),
    ("customer", &["name"]),
    ("customer_contact", &["value"]),
    ("customer_key", &["text"]),
    ("customer_order", &["number"]),
    ("customer_talk", &["text"]),
    ("decision_evidence", &["key", "title"]),
    ("discipline_setting", &["source"]),
    ("edition", &["name", "remark"]),
    // Its seal has to fit: the next test looks at it.
    ("entry", &["words"]),
    ("figure_alias", &["nick"]),
    ("handover_event", &["deed"]),
    ("handover_item", &["kind", "order_no"]),
    ("holiday_year", &["source"]),
    ("listing", &["code"]),
    ("lost_reason", &["name"]),
    ("milestone", &["key", "title"]),
    ("note", &["words"]),
    ("platform_figure", &["first_online"]),
    ("product", &["code"]),
    ("publication_shift", &["name", "code"]),
    ("question", &["phrase"]),
    ("question_category", &["topic", "name"]),
    ("rota_accepted", &["conflict_key"]),
    ("secret", &["password", "pin"]),
    ("shift_kind", &["name", "code", "grid_key"]),
    ("shift_system", &["name"]),
    ("shop", &["name", "time_zone"]),
    ("skill", &["key", "title"]),
    ("special_day", &["name"]),
    ("staff", &["number", "name"]),
    ("statement", &["month"]),
    ("tag", &["name"]),
    ("track", &["name"]),
    ("training_record", &["teacher"]),
];

/// What the shop says to everybody: a customer's name may be a word of it, their contacts may not.
const SHOPS_OWN: &[&str] = &[
    "attribute_alternative", "attribute_version", "checkpoint", "handover_setting", "launch", "listing", "page_version", "product",
    "question", "question_answer", "question_version", "quiz", "script", "typing_test",
];

struct Column {
    name: String,
    kind: String,
    needed: bool,
    free: bool,
}

fn tables(raw: &Connection) -> Vec<(String, String)> {
    let sql = "SELECT name, sql FROM sqlite_schema t WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND sql NOT LIKE 'CREATE VIRTUAL%'
        AND NOT EXISTS (SELECT 1 FROM sqlite_schema v WHERE v.sql LIKE 'CREATE VIRTUAL%' AND t.name LIKE v.name || '\\_%' ESCAPE '\\')";
    let mut query = raw.prepare(sql).expect("the schema");
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("its tables");
    rows.collect::<Result<_, _>>().expect("names")
}

/// Whether a column's definition leaves open what may stand in it.
fn is_open(sql: &str, column: &str) -> bool {
    let head = format!("{column} ");
    let lines = sql.lines().map(str::trim_start);
    let said = lines.skip_while(|l| !l.starts_with(&head)).take(1).collect::<String>();
    ![" IN (", "strftime", " date("].iter().any(|form| said.contains(form))
}

fn columns(raw: &Connection, table: &str, sql: &str) -> Vec<Column> {
    let mut query = raw.prepare(&format!("PRAGMA table_info({table})")).expect("the table");
    let not_told = |name: &str| NOT_TOLD.iter().any(|(t, columns)| *t == table && columns.contains(&name));
    let rows = query.query_map([], |row| {
        let (name, kind): (String, String) = (row.get("name")?, row.get("type")?);
        let free = kind == "TEXT" && is_open(sql, &name) && !not_told(&name);
        // Struck out by somebody, or the reason may not be there.
        let needed = row.get::<_, bool>("notnull")? || row.get::<_, i64>("pk")? > 0 || name == "struck_by";
        Ok(Column { needed, free, name, kind })
    });
    rows.expect("its columns").collect::<Result<_, _>>().expect("names")
}

/// Writes `text` into every free column, a row a table, past every check; the columns.
fn plant(raw: &Connection, text: &str) -> Vec<(String, String)> {
    raw.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").expect("no checks");
    let triggers: Vec<(String, String)> = {
        let mut query = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").expect("triggers");
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("triggers");
        rows.collect::<Result<_, _>>().expect("triggers")
    };
    triggers.iter().for_each(|(name, _)| raw.execute_batch(&format!("DROP TRIGGER {name}")).expect("dropped"));
    let mut planted = Vec::new();
    for (table, sql) in tables(raw) {
        let all = columns(raw, &table, &sql);
        if !all.iter().any(|c| c.free) {
            continue;
        }
        let filled: Vec<&Column> = all.iter().filter(|c| c.needed || c.free).collect();
        let value = |c: &&Column| match c.kind.as_str() {
            "TEXT" if c.free => format!("'{text}'"),
            "TEXT" => "'2026-12-01'".to_owned(),
            "BLOB" => "x'00'".to_owned(),
            _ => "77".to_owned(),
        };
        let names = filled.iter().map(|c| c.name.as_str()).collect::<Vec<_>>().join(", ");
        let values = filled.iter().map(value).collect::<Vec<_>>().join(", ");
        let insert = format!("INSERT INTO {table} ({names}) VALUES ({values})");
        raw.execute(&insert, []).unwrap_or_else(|fault| panic!("{insert}: {fault}"));
        planted.extend(all.into_iter().filter(|c| c.free).map(|c| (table.clone(), c.name)));
    }
    triggers.iter().for_each(|(_, sql)| raw.execute_batch(sql).expect("again"));
    planted
}

/// The columns in which somebody tells of what happened, by table.
pub fn told(raw: &Connection) -> Vec<(String, Vec<String>)> {
    let all = tables(raw).into_iter().filter(|(table, _)| !SHOPS_OWN.contains(&table.as_str()));
    let free = all.map(|(table, sql)| {
        let own = columns(raw, &table, &sql).into_iter().filter(|c| c.free).map(|c| c.name).collect::<Vec<_>>();
        (table, own)
    });
    free.filter(|(_, own)| !own.is_empty()).collect()
}

pub fn card(ground: &mut Ground) -> domain::ids::CustomerId {
    let [phone, account, address, order] = OTHERS;
    ground.write(|tx| {
        let id = add(tx, NAME, at(MORNING))?;
        add_contact(tx, id, Channel::Phone, phone)?;
        add_contact(tx, id, Channel::Wangwang, account)?;
        add_contact(tx, id, Channel::Address, address)?;
        add_order(tx, id, order, at(MORNING))?;
        Ok(id)
    })
}

#[test]
fn a_purge_reaches_every_column_that_people_write_into() {
    let mut ground = Ground::new();
    ground.people(1);
    let text = format!("{NAME} {}", OTHERS.join(" "));
    let planted = plant(&ground.raw(), &text);
    assert!(planted.len() > 60, "the whole schema was walked: {}", planted.len());
    let raw = ground.raw();
    for index in ["question_search", "page_search"] {
        raw.execute(&format!("INSERT INTO {index} (rowid, folded) VALUES (77, ?1)"), [&OTHERS.join(" ")]).expect("indexed");
    }
    drop(raw);
    let id = card(&mut ground);
    ground.write(|tx| forget(tx, id, at(EVENING)));
    wipe(&mut ground.store, at(EVENING)).expect("nobody else reads the file");
    let raw = ground.raw();
    for (table, column) in &planted {
        let has = |what: &str| {
            let sql = format!("SELECT count(*) FROM {table} WHERE instr({column}, ?1) > 0");
            raw.query_row(&sql, [what], |row| row.get::<_, i64>(0)).expect("read") > 0
        };
        for canary in OTHERS {
            assert!(!has(canary), "{canary} is in {table}.{column} still: a column of free text belongs into the sweep");
        }
        assert!(!has(NAME) || SHOPS_OWN.contains(&table.as_str()), "the name is in {table}.{column} still");
    }
    drop(raw);
    for canary in OTHERS {
        assert_eq!(holding(&ground, canary), Vec::<String>::new(), "{canary} is in a byte of a file still");
    }
}
