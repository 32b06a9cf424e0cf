use std::path::Path;

use domain::audit::Act;
use domain::rule::Strength;
use rusqlite::Connection;
use store::backup::{look, FileState};
use store::{Store, VERSION};

use crate::ground::{day, month, Ground};

/// Each released form, by its number, with data in it, as SQLite itself wrote them out. A release may take several steps.
const FROZEN: &[(u32, &str)] = &[
    (1, include_str!("frozen/0001.sql")),
    (7, include_str!("frozen/0007.sql")),
    (14, include_str!("frozen/0014.sql")),
    (18, include_str!("frozen/0018.sql")),
    (19, include_str!("frozen/0019.sql")),
    (20, include_str!("frozen/0020.sql")),
    (21, include_str!("frozen/0021.sql")),
];

/// The schema as text, without the blanks between words.
fn schema(path: &Path) -> Vec<String> {
    let conn = Connection::open(path).expect("opens");
    let mut query =
        conn.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name").expect("prepared");
    let rows = query.query_map([], |row| row.get::<_, String>(0)).expect("read");
    rows.map(|sql| sql.expect("read").split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn thaw(path: &Path, sql: &str) {
    Connection::open(path).expect("opens").execute_batch(sql).expect("a frozen file thaws");
}

#[test]
fn every_released_form_is_frozen() {
    assert_eq!(
        FROZEN.last().map(|(form, _)| *form),
        Some(VERSION),
        "the form that this program writes needs its frozen file"
    );
}

#[test]
fn an_upgraded_file_equals_a_fresh_one() {
    let fresh = schema(&Ground::new().path());
    for (form, frozen) in FROZEN {
        let dir = tempfile::TempDir::new().expect("a folder");
        let path = dir.path().join("daybook.db");
        thaw(&path, frozen);
        drop(Store::open(&path).expect("an old file opens"));
        assert_eq!(schema(&path), fresh, "from form {form}");
    }
}

#[test]
fn an_upgraded_file_still_holds_what_was_in_it() {
    for (form, frozen) in FROZEN {
        let dir = tempfile::TempDir::new().expect("a folder");
        let path = dir.path().join("daybook.db");
        thaw(&path, frozen);
        let store = Store::open(&path).expect("an old file opens");
        let shop = store.read(store::shop::get).expect("read").expect("the shop is there");
        assert_eq!(shop.name, "旺铺", "its name");
        assert_eq!(store.read(store::staff::all).expect("read").len(), 3, "its people");
        assert_eq!(store.read(store::shift::systems).expect("read").len(), 2, "its systems");
        let cells = store.read(|db| store::rota::cells(db, day("2026-12-01"), day("2026-12-31"))).expect("read");
        assert_eq!(cells.len(), 3, "its rota");
        let published = store.read(|db| store::publication::cells(db, month("2026-12"), 1)).expect("read");
        assert_eq!(published.len(), 2, "what it published");
        let row = "SELECT worked FROM publication_row WHERE publication = 1 AND staff = 2";
        let worked: u32 = Connection::open(&path).expect("opens").query_row(row, [], |row| row.get(0)).expect("one row");
        assert_eq!(worked, 0b1, "the days that it says were worked");
        let trail = store.read(|db| store::audit::page(db, None, 9, Some(Act::RotaPublished), None)).expect("read");
        assert_eq!(trail[0].lines.len(), 1, "its trail");
        assert_eq!(store.read(|db| store::wish::between(db, day("2026-12-01"), day("2026-12-31"))).expect("read").len(), 1);
        assert_eq!(store.read(|db| store::leave::between(db, day("2026-12-01"), day("2026-12-31"))).expect("read").len(), 1);
        if *form >= 7 {
            drop(store);
            holds_what_came_with_form_seven(&path);
        }
        if *form >= 14 {
            holds_what_came_with_form_fourteen(&path);
        }
        if *form >= 18 {
            let conn = Connection::open(&path).expect("opens");
            let asked: String = conn.query_row("SELECT words FROM product_request", [], |row| row.get(0)).expect("one row");
            assert_eq!(asked, "能不能进洗碗机？", "its requests for an introduction");
        }
        if *form >= 19 {
            let taken = Store::open(&path).expect("opens").read(store::quiz::results::taken).expect("read");
            assert!(taken.values().any(|t| t.ended == 1 && t.passed == 1), "what attempts reached: {taken:?}");
        }
        if *form >= 21 {
            let systems = Store::open(&path).expect("opens").read(store::shift::systems).expect("read");
            assert!(systems.iter().any(|s| s.rules.barred == Strength::Weight(30)), "how strongly barred shifts hold");
        }
    }
}

/// One row of each book that form 7 brought.
fn holds_what_came_with_form_seven(path: &Path) {
    let conn = Connection::open(path).expect("opens");
    let says = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, String>(0)).expect("one row");
    assert_eq!(says("SELECT name FROM customer"), "张三丰", "its customers");
    assert_eq!(says("SELECT situation FROM handover_item"), "杯子碎了", "its handover");
    assert_eq!(
        says("SELECT words FROM note JOIN note_search s ON s.rowid = note.id WHERE s.folded MATCH '一张卡'"),
        "包装里放一张卡片",
        "its notes, found"
    );
    assert_eq!(says("SELECT should_be FROM finding"), "39.00", "its patrol");
    assert_eq!(says("SELECT served || '/' || bought FROM figure"), "42/17", "its figures");
    assert_eq!(says("SELECT until_minute || '' FROM extension"), "1380", "its longer shifts");
}

/// One row of each book that form 14 brought.
fn holds_what_came_with_form_fourteen(path: &Path) {
    let conn = Connection::open(path).expect("opens");
    let says = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, String>(0)).expect("one row");
    assert_eq!(says("SELECT words FROM ruling_decision"), "故障期间可以，恢复后当天补登记", "its rulings");
    assert_eq!(says("SELECT sort || amount FROM offence_decision"), "fine1000", "its offences");
    assert_eq!(says("SELECT amount || '' FROM entry"), "1000", "its ledger");
    assert_eq!(says("SELECT what FROM complaint"), "三天没有物流信息", "its complaints");
    assert_eq!(says("SELECT text FROM question_version"), "质量问题的退货运费由卖家承担", "its questions");
    assert_eq!(says("SELECT name FROM quiz JOIN quiz_attempt ON quiz = quiz.id"), "退换货", "its quizzes");
    assert_eq!(says("SELECT topic FROM training_record"), "退换货规则", "its training log");
    assert_eq!(says("SELECT value || unit FROM attribute_version"), "300毫升", "its products");
}

#[test]
fn a_file_of_an_older_form_is_announced_and_then_brought_up() {
    let dir = tempfile::TempDir::new().expect("a folder");
    let path = dir.path().join("daybook.db");
    thaw(&path, "PRAGMA application_id = 1147301739; CREATE TABLE t (x); DROP TABLE t;");
    assert_eq!(look(&path), FileState::OlderNeedsUpgrade { from: 0 }, "the caller makes a backup first");
    drop(Store::open(&path).expect("opens"));
    assert_eq!(look(&path), FileState::Ready, "it has the present form");
}

#[test]
fn every_foreign_key_has_an_index_and_every_table_is_strict() {
    let ground = Ground::new();
    let conn = ground.raw();
    let bare: Vec<String> = conn
        .prepare(
            "SELECT t.name || '.' || f.\"from\" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
             WHERE t.schema = 'main' AND f.seq = 0 AND NOT EXISTS (
               SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
               WHERE c.seqno = 0 AND c.name = f.\"from\")
             AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = f.\"from\" AND c.pk = 1)",
        )
        .and_then(|mut q| q.query_map([], |row| row.get(0))?.collect())
        .expect("read");
    assert_eq!(bare, Vec::<String>::new(), "deleting a parent would read these tables whole");
    let loose: i64 = conn
        .query_row(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
            [],
            |row| row.get(0),
        )
        .expect("read");
    assert_eq!(loose, 0, "a table that is not strict takes anything");
}
