//! NOTE-01, NOTE-05, NOTE-06, PAT-04: from a line typed in a hurry to a closed collection, through the door.

use chrono::Duration;
use desk::Fault;
use domain::note::NoteProblem;
use serde_json::{json, Value};

use crate::shop::Shop;

pub fn write(shop: &Shop, text: &str) -> Value {
    shop.must("write_note", json!({"text": text, "note": null, "lost": null, "join": null}))
}

pub fn answer(shop: &Shop, note: i64, verdict: Value, words: &str) {
    shop.must("answer_note", json!({"note": note, "verdict": verdict, "words": words}));
}

fn refused(shop: &Shop, name: &str, args: Value) -> NoteProblem {
    match shop.refused(name, args) {
        Fault::InvalidNote { problems } => problems[0].clone(),
        other => panic!("another fault: {other:?}"),
    }
}

fn all() -> Value {
    json!({"text": "", "note": null, "state": null, "author": null, "from": null, "to": null, "before": null})
}

fn listed(shop: &Shop) -> Vec<Value> {
    shop.must("notes", all())["rows"].as_array().cloned().unwrap_or_default()
}

fn rewards(shop: &Shop) -> Vec<String> {
    let act = json!({"before": null, "limit": 50, "act": "reward_proposed", "staff": null});
    let trail = shop.must("audit", act);
    trail.as_array().into_iter().flatten().map(|e| format!("{} {}", e["about"], e["lines"][0]["after"])).collect()
}

#[test]
fn note_01_the_first_word_tells_what_a_line_is_about() {
    let shop = Shop::staffed();
    for (text, kind, kept) in [
        ("建议：欢迎语改短", "idea", "欢迎语改短"),
        ("建议把欢迎语改短", "idea", "建议把欢迎语改短"),
        ("idea: shorter greeting", "idea", "shorter greeting"),
        ("I think it is slow", "problem", "I think it is slow"),
        ("同行 在做满减", "competitor", "在做满减"),
        ("L：尺寸写错", "listing_error", "尺寸写错"),
        ("丢單 太貴", "problem", "丢單 太貴"),
        ("丟單 太貴", "lost_sale", "太貴"),
        ("请问怎么开发票", "question", "请问怎么开发票"),
        ("listings are slow", "problem", "listings are slow"),
    ] {
        let id = write(&shop, text);
        assert_eq!(id["note"], kind, "{text}");
        assert_eq!(listed(&shop)[0]["note"]["words"], kept, "{text}: what only told the kind is not part of it");
    }
    let chosen = json!({"text": "建议：改短", "note": "question", "lost": null, "join": null});
    assert_eq!(shop.must("write_note", chosen)["note"], "question", "what is chosen by hand goes before");
    assert_eq!(listed(&shop)[0]["note"]["words"], "建议：改短", "and the text is kept as it is");
}

#[test]
fn note_06_a_lost_sale_says_why() {
    let shop = Shop::staffed();
    write(&shop, "未成交 嫌运费贵");
    let lost = listed(&shop)[0]["note"]["lost"].clone();
    assert_eq!(lost["reason"], 5, "the text tells: shipping");
    let figures = shop.must("note_figures", json!({"spell": "month", "month": "2026-12"}));
    assert_eq!(figures["lost"], json!([{"reason": 5, "sales": 1, "together": 1000}]), "the month's Pareto");
}

#[test]
fn a_duplicate_joins_the_earlier_note_and_keeps_its_author() {
    let shop = Shop::staffed();
    shop.become_("006");
    write(&shop, "建议：退款流程加一个模板");
    shop.become_("021");
    let hints = shop.must("note_hints", json!({"text": "建议 退款流程加模板"}));
    assert_eq!(hints["note"], "idea", "told by the first word");
    assert_eq!(hints["similar"][0]["note"]["id"], 1, "what a colleague wrote is shown while typing");
    let args = json!({"text": "建议 退款流程加模板", "note": null, "lost": null, "join": 1});
    assert_eq!(shop.must("write_note", args)["joined"], 1, "one more key and it has joined");
    shop.become_("001");
    let view = shop.must("note", json!({"note": 1}));
    assert_eq!(view["row"]["joined"], json!(["徐佳"]), "both authors stand on it");
    answer(&shop, 1, json!({"kind": "adopted"}), "下周上线");
    let mut found = rewards(&shop);
    found.sort();
    assert_eq!(found, ["\"N-1\" \"徐佳\"", "\"N-1\" \"李静\""], "PAT-04: each author once");
}

#[test]
fn merged_later_an_author_of_before_is_still_rewarded_and_one_of_after_is_not() {
    let shop = Shop::staffed();
    shop.become_("006");
    write(&shop, "idea: template");
    shop.become_("021");
    write(&shop, "idea: a template for refunds");
    shop.become_("001");
    answer(&shop, 1, json!({"kind": "adopted"}), "");
    let shop = shop.later(Duration::minutes(2));
    write(&shop, "idea: templates");
    answer(&shop, 2, json!({"kind": "duplicate", "of": 1}), "");
    answer(&shop, 3, json!({"kind": "duplicate", "of": 2}), "");
    let found = rewards(&shop);
    assert_eq!(found.len(), 2, "two wrote it before it was adopted: {found:?}");
    let again = json!({"note": 2, "verdict": {"kind": "declined"}, "words": "x"});
    assert_eq!(refused(&shop, "answer_note", again), NoteProblem::Final, "a reward hangs on it");
}

#[test]
fn note_01_a_collection_closes_when_everything_has_an_answer() {
    let shop = Shop::staffed();
    shop.become_("006");
    write(&shop, "问题：打印机卡纸");
    write(&shop, "建议：加一台");
    shop.become_("002");
    let view = shop.must("collecting", json!({}));
    let last = view["last"].clone();
    let fault = refused(&shop, "close_collection", json!({"last": last}));
    assert!(matches!(fault, NoteProblem::Unanswered { ref notes } if notes.len() == 2), "{fault:?}");
    answer(&shop, 1, json!({"kind": "passed", "to": 4}), "");
    let why = json!({"note": 2, "verdict": {"kind": "later"}, "words": " "});
    assert_eq!(refused(&shop, "answer_note", why), NoteProblem::SayWhy, "later because");
    answer(&shop, 2, json!({"kind": "later"}), "下个月预算");
    write(&shop, "问题：收本时才写的");
    let id = shop.must("close_collection", json!({"last": last}));
    let closed = shop.must("collection", json!({"collection": id}));
    assert_eq!(closed["notes"].as_array().map(Vec::len), Some(2), "what came after goes to the next week");
    let next = shop.must("collecting", json!({}));
    assert_eq!(next["rows"][0]["note"]["words"], "收本时才写的", "there it waits");
    assert_eq!(next["unsettled"].as_array().map(Vec::len), Some(2), "what was put off or passed on stays in sight");
}

#[test]
fn who_was_on_the_rota_and_wrote_nothing_is_named() {
    let shop = Shop::staffed();
    let cell = |staff: i64, day: &str, work: Value| json!({"staff": staff, "day": day, "work": work, "pinned": false});
    let edits = json!([
        cell(4, "2026-12-01", json!({"shift": 1})),
        cell(5, "2026-12-01", json!({"shift": 2})),
        cell(2, "2026-12-01", json!("rest")),
    ]);
    shop.must("edit_rota", json!({"month": "2026-12", "edits": edits}));
    shop.become_("006");
    write(&shop, "问题：甲");
    shop.become_("001");
    assert_eq!(shop.must("collecting", json!({}))["silent"], json!(["徐佳"]), "on a shift, and nothing written; a rest day is none");
}

#[test]
fn own_and_all_by_role() {
    let shop = Shop::staffed();
    write(&shop, "问题：店主写的");
    shop.become_("006");
    write(&shop, "建议：客服写的");
    assert_eq!(listed(&shop).len(), 1, "an agent sees the own notes");
    let other = shop.refused("note", json!({"note": 1}));
    assert!(matches!(other, Fault::NotFound { .. }), "not another's: {other:?}");
    let adopt = shop.refused("answer_note", json!({"note": 2, "verdict": {"kind": "adopted"}, "words": ""}));
    assert!(matches!(adopt, Fault::NotAllowed { .. }), "nor answers it: {adopt:?}");
    shop.become_("002");
    assert_eq!(listed(&shop).len(), 2, "the person in charge sees all");
    write(&shop, "建议：主管自己的");
    let own = json!({"note": 3, "verdict": {"kind": "adopted"}, "words": ""});
    assert_eq!(refused(&shop, "answer_note", own), NoteProblem::OwnIdea, "a reward hangs on it: four eyes");
}

#[test]
fn whoever_a_note_was_passed_to_answers_it_and_its_author_hears() {
    let shop = Shop::staffed();
    shop.become_("021");
    write(&shop, "问题：模板在哪里");
    shop.become_("002");
    answer(&shop, 1, json!({"kind": "passed", "to": 4}), "你来说");
    shop.become_("006");
    assert_eq!(shop.must("notes_today", json!({}))["passed"].as_array().map(Vec::len), Some(1), "it waits on Today");
    answer(&shop, 1, json!({"kind": "adopted"}), "在共享文件夹");
    shop.become_("021");
    let today = shop.must("notes_today", json!({}));
    assert_eq!(today["answered"][0]["answer"]["answer"]["words"], "在共享文件夹", "the author reads it on Today");
}

#[test]
fn hostile_and_strange_text_stays_text() {
    let shop = Shop::staffed();
    let strange = "=HYPERLINK(\"http://x\",\"<img src=x onerror=alert(1)>\") 𠮷㐀🎁👩‍👩‍👧 שלום עולם\u{202e}abc";
    write(&shop, strange);
    assert_eq!(listed(&shop)[0]["note"]["words"], strange, "kept to the letter");
    let found = shop.must("notes", json!({"text": "onerror=alert(1)", "note": null, "state": null, "author": null, "from": null, "to": null, "before": null}));
    assert_eq!(found["rows"].as_array().map(Vec::len), Some(1), "and found by its signs");
    let csv = shop.desk.document("notes_csv", json!({"find": all(), "language": "en"}), shop.now).expect("a file").bytes;
    let text = String::from_utf8(csv).expect("utf-8");
    assert!(text.contains("\"'=HYPERLINK"), "a formula is guarded: {text}");
    let long = "长".repeat(20_000);
    write(&shop, &long);
    let row = &listed(&shop)[0];
    assert_eq!(row["cut"], true, "a list shows the beginning");
    assert_eq!(shop.must("note", json!({"note": 2}))["row"]["note"]["words"], json!(long), "and the whole is kept");
    let too_long = json!({"text": "长".repeat(40_001), "note": null, "lost": null, "join": null});
    let fault = refused(&shop, "write_note", too_long);
    assert_eq!(fault, NoteProblem::TooLong { most: 40_000, has: 40_001 }, "a clear refusal");
    for text in ["", "  \n ", "问题：", "i:"] {
        let empty = json!({"text": text, "note": null, "lost": null, "join": null});
        assert_eq!(refused(&shop, "write_note", empty), NoteProblem::Empty, "{text:?}");
    }
    answer(&shop, 1, json!({"kind": "declined"}), strange);
    answer(&shop, 2, json!({"kind": "declined"}), "太长");
    let id = shop.must("close_collection", json!({"last": 2}));
    let pdf = shop.desk.document("digest_pdf", json!({"collection": id, "language": "en"}), shop.now).expect("printed");
    assert!(pdf.bytes.starts_with(b"%PDF"), "it prints");
}

#[test]
fn a_clock_that_is_set_back_loses_nothing() {
    let shop = Shop::staffed();
    write(&shop, "问题：甲");
    answer(&shop, 1, json!({"kind": "declined"}), "x");
    shop.must("close_collection", json!({"last": 1}));
    let shop = shop.later(-Duration::days(2));
    shop.must("sign_in", json!({"number": "001", "password": crate::shop::PASSWORD}));
    write(&shop, "问题：乙");
    let view = shop.must("collecting", json!({}));
    assert_eq!(view["rows"].as_array().map(Vec::len), Some(1), "the note waits for the next collection, whatever its clock");
}

#[test]
fn sec_02_customers_in_notes_are_masked_found_and_shown_for_a_reason() {
    let shop = Shop::staffed();
    let before = write(&shop, "金丝雀甲嫌发货慢，电话13912340987");
    shop.must("add_customer", json!({"name": "金丝雀甲", "anyway": false}));
    write(&shop, "又是金丝雀甲");
    let words: Vec<Value> = listed(&shop).iter().map(|r| r["note"]["words"].clone()).collect();
    assert_eq!(words, ["又是金**", "金**嫌发货慢，电话139****0987"], "also what was written before there was a card");
    let found = shop.must("notes", json!({"text": "金丝雀甲", "note": null, "state": null, "author": null, "from": null, "to": null, "before": null}));
    assert_eq!(found["rows"].as_array().map(Vec::len), Some(2), "whoever knows the name finds them");
    let shown = shop.must("unmask_note", json!({"note": before["id"], "reason": "回电话"}));
    assert_eq!(shown["texts"], json!(["金丝雀甲嫌发货慢，电话13912340987"]), "for a reason, on record");
    let file = json!({"find": all(), "language": "zh-CN"});
    let csv = shop.desk.document("notes_csv", file, shop.now).expect("a file").bytes;
    let csv = String::from_utf8_lossy(&csv).into_owned();
    assert!(csv.contains("金**") && !csv.contains("金丝雀甲") && !csv.contains("13912340987"), "exports are masked as well: {csv}");
    let typed = shop.must("write_note", json!({"text": "x\u{f6c0}1\u{f6c1}y", "note": null, "lost": null, "join": null}));
    assert_eq!(shop.must("note", json!({"note": typed["id"]}))["row"]["note"]["words"], "x1y", "nobody types a pointer to a card");
}
