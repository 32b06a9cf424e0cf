//! The notebooks in the benchmark: searching, hints while typing, and writing, with a hundred thousand notes in the file.

use std::path::Path;

use chrono::{Duration, NaiveDateTime};
use domain::ids::{CollectionId, NoteId};
use domain::note::collection::Collection;
use domain::note::{Note, NoteAnswer, NoteKind, NoteState, Verdict};
use domain::quota::Window;
use serde_json::{json, Value};
use store::Store;

use crate::{measure, Failure};

const NOTES: usize = 100_000;

const WHO: [&str; 8] = ["顾客", "老顾客", "一位买家", "The customer", "新买家", "团购的顾客", "客户群里", "隔壁店的买家"];
const WHAT: [&str; 16] = [
    "问什么时候发货", "说退款流程太慢", "嫌运费贵", "收到的颜色不对", "要求换尺码", "问能不能开发票", "说详情页尺寸写错", "asks for a gift box",
    "不满意赠品", "问会员价", "说物流三天没动", "要改收货地址", "嫌客服回复慢", "问有没有现货", "想要两件包邮", "reports a broken lamp",
];
const THING: [&str; 13] = ["落地灯", "儿童床", "窗帘", "沙发垫", "书架", "餐桌", "置物架", "地毯", "台灯", "衣柜", "鞋柜", "床头柜", "挂画"];

/// Puts the notes into the file, all but the last hundred collected.
pub fn fill(file: &Path, now: NaiveDateTime) -> Result<(), Failure> {
    let mut store = Store::open(file)?;
    if store.read(|db| store::note::get(db, NoteId(1)))?.is_some() {
        return Ok(());
    }
    let staff = store.read(store::staff::all)?;
    for block in 0..NOTES / 10_000 {
        store.write(|tx| {
            for n in block * 10_000..(block + 1) * 10_000 {
                let id = store::note::add(tx, &note(n, staff[n % staff.len()].id, now))?;
                if n + 100 < NOTES {
                    let (verdict, words) = (Verdict::Declined, "看过".to_owned());
                    store::note::answer::add(tx, &NoteAnswer { note: id, verdict, words, by: staff[0].id, at: now })?;
                }
            }
            Ok::<(), store::StoreFault>(())
        })?;
    }
    let days = Window { from: now.date(), to: now.date() };
    let last = NoteId(i64::try_from(NOTES)? - 100);
    let closed = Collection { id: CollectionId(0), days, last, closed_by: staff[0].id, closed_at: now, silent: Vec::new() };
    store.write(|tx| store::note::collection::close(tx, &closed).map(drop))?;
    Ok(())
}

fn note(n: usize, author: domain::ids::StaffId, now: NaiveDateTime) -> Note {
    let words = format!("{}{}，{}第{n}单 {}", WHO[n % 8], WHAT[n / 3 % 16], THING[n / 7 % 13], WHAT[n / 11 % 16]);
    Note {
        id: NoteId(0),
        note: NoteKind::ALL[n % 6],
        words,
        author,
        at: now - Duration::minutes(((NOTES - n) * 5) as i64),
        state: NoteState::Open,
        same_as: None,
        collection: None,
        lost: None,
    }
}

/// The notebooks' figures.
pub fn figures(call: &dyn Fn(&str, Value) -> Result<Value, Failure>) -> Result<(), Failure> {
    let find = |text: &str, kind: Value, state: Value| {
        let args = json!({"text": text, "note": kind, "state": state, "author": null, "from": null, "to": null, "before": null});
        call("notes", args).map(drop)
    };
    for text in ["退款流程太慢", "退款", "退", "第4711单", "运费 儿童床", "没有这句话", "鹏"] {
        measure(&format!("100,000 notes: search {text}"), 20, || find(text, Value::Null, Value::Null))?;
    }
    measure("100,000 notes: a common word, adopted alone", 20, || find("顾客", Value::Null, json!("adopted")))?;
    measure("100,000 notes: a common word, open ideas", 20, || find("顾客", json!("idea"), json!("open")))?;
    for text in ["退款", "退款流程", "顾客说退款流程太慢了，要等三天", "The customer asks for a gift"] {
        measure(&format!("100,000 notes: hints for {text}"), 20, || call("note_hints", json!({"text": text})).map(drop))?;
    }
    let long = "顾客说退款流程太慢了，要等三天。".repeat(1250);
    measure("100,000 notes: hints for 20,000 characters", 20, || call("note_hints", json!({"text": long})).map(drop))?;
    let args = json!({"text": "建议：退款流程加一个模板", "note": null, "lost": null, "join": null});
    measure("100,000 notes: one written, indexed, on record", 30, || call("write_note", args.clone()).map(drop))?;
    measure("100,000 notes: Today's lines of the notebooks", 20, || call("notes_today", json!({})).map(drop))
}
