//! The problem and idea book (NOTE-01, NOTE-05, NOTE-06): what is written stays, is found again, and is answered.

use domain::ids::{NoteId, StaffId};
use domain::note::figures::Count;
use domain::note::similar::{alike, wanted};
use domain::note::{NoteAnswer, LostReason, LostSale, Note, NoteKind, NoteState, Verdict};
use store::note::search::{candidates, search, Search};
use store::note::{add, answer, family, figures, get, reasons, root, save_reason, sort};
use store::StoreFault;

use crate::ground::{at, day, Ground};

pub fn written(author: StaffId, kind: NoteKind, words: &str) -> Note {
    Note {
        id: NoteId(0),
        note: kind,
        words: words.to_owned(),
        author,
        at: at("2026-12-01T10:00:00"),
        state: NoteState::Open,
        same_as: None,
        collection: None,
        lost: None,
    }
}

pub fn answered(note: NoteId, verdict: Verdict, by: StaffId) -> NoteAnswer {
    NoteAnswer { note, verdict, words: "因为".into(), by, at: at("2026-12-04T18:00:00") }
}

const TEXTS: [&str; 8] = [
    "退款流程太慢，顾客等了三天",
    "客厅灯的详情页尺寸写错了，写成 50cm 应该是 60cm",
    "Customers ask for a gift box, we have none",
    "退换货地址要更新",
    "同行在做满 300 减 40",
    "顾客问 🎁 包装能不能换成 𠮷 字",
    "<script>alert('甲')</script> \"双引号\" AND OR NOT *",
    "ＡＢＣ全角　空格",
];

/// A ground with the texts in it, and their author.
fn book() -> (Ground, StaffId) {
    let mut ground = Ground::new();
    let who = ground.people(2)[0];
    for text in TEXTS {
        ground.write(|tx| add(tx, &written(who, NoteKind::Problem, text)));
    }
    (ground, who)
}

fn check(text: &str, expect: &[i64], reason: &str) {
    let (ground, _) = book();
    let wanted = Search { text: text.to_owned(), ..Search::default() };
    let found: Vec<i64> = ground.read(|db| search(db, &wanted, 50)).iter().map(|n| n.id.0).collect();
    assert_eq!(found, expect, "{text:?}: {reason}");
}

#[test]
fn text_is_found_whatever_its_length_script_and_signs() {
    check("退款流程", &[1], "four characters: trigrams");
    check("退款", &[1], "two characters");
    check("退", &[4, 1], "one character, the latest first");
    check("字", &[6], "one character at the very end");
    check("gift", &[3], "Latin letters");
    check("GIFT BOX", &[3], "capitals do not matter");
    check("尺寸 60", &[2], "two pieces, one of them short, must both stand there");
    check("退款 顾客等", &[1], "a short and a long piece");
    check("𠮷", &[6], "a character beyond the first plane");
    check("🎁", &[6], "an emoji");
    check("abc全角", &[8], "full width is half width");
    check("<script>", &[7], "markup is text");
    check("\"双引号\"", &[7], "quotes are text");
    check("and or not", &[7], "the index's own words are text");
    check("*", &[7], "and so are its signs");
    check("没有这个", &[], "nothing where nothing is");
    check("   ", &[8, 7, 6, 5, 4, 3, 2, 1], "blanks look for everything");
}

#[test]
fn filters_hold_together_with_the_text() {
    let (mut ground, who) = book();
    ground.write(|tx| sort(tx, NoteId(1), NoteKind::Idea, None));
    ground.write(|tx| answer::add(tx, &answered(NoteId(1), Verdict::Adopted, who)));
    let found = |wanted: Search| ground.read(|db| search(db, &wanted, 50)).iter().map(|n| n.id.0).collect::<Vec<_>>();
    let text = || "退".to_owned();
    assert_eq!(found(Search { text: text(), kind: Some(NoteKind::Idea), ..Search::default() }), [1], "kind");
    assert_eq!(found(Search { text: text(), state: Some(NoteState::Open), ..Search::default() }), [4], "state");
    assert_eq!(found(Search { author: Some(StaffId(2)), ..Search::default() }), [0; 0], "author");
    assert_eq!(found(Search { text: text(), before: Some(NoteId(4)), ..Search::default() }), [1], "the next page");
    assert_eq!(found(Search { text: text(), from: Some(day("2026-12-02")), ..Search::default() }), [0; 0], "written later");
    assert_eq!(found(Search { text: text(), to: Some(day("2026-12-01")), ..Search::default() }), [4, 1], "that day included");
}

#[test]
fn what_is_alike_is_offered_while_it_is_typed() {
    let (ground, _) = book();
    let offered = |typed: &str| alike(typed, &ground.read(|db| candidates(db, &wanted(typed))), 5);
    assert_eq!(offered("退款流程慢"), [NoteId(1)], "nearly the same words");
    assert_eq!(offered("顾客说退款流程太慢了"), [NoteId(1)], "in other words");
    assert_eq!(offered("gift box"), [NoteId(3)], "Latin letters");
    assert_eq!(offered("退款"), [NoteId(1)], "two characters are a word");
    assert_eq!(offered("今天天气很好"), [NoteId(0); 0], "nothing alike");
    assert_eq!(offered(""), [NoteId(0); 0], "nothing typed");
}

#[test]
fn a_note_stays_as_it_was_written() {
    let (ground, _) = book();
    for sql in [
        "UPDATE note SET words = '乙'",
        "UPDATE note SET author = 2",
        "DELETE FROM note",
        "INSERT INTO note (id, kind, words, author, at) VALUES (-5, 'idea', '甲', 1, '2026-12-01T10:00:00')",
        "UPDATE note SET same_as = 8, state = 'duplicate' WHERE id = 3",
    ] {
        assert!(ground.raw().execute(sql, []).is_err(), "{sql}: the file itself refuses");
    }
}

#[test]
fn answers_are_added_and_the_latest_stands_until_it_is_adopted() {
    let (mut ground, who) = book();
    let note = NoteId(5);
    for verdict in [Verdict::Later, Verdict::Passed { to: StaffId(2) }, Verdict::Adopted] {
        ground.write(|tx| answer::add(tx, &answered(note, verdict, who)));
        assert_eq!(ground.read(|db| get(db, note)).map(|n| n.state), Some(verdict.state()), "the latest stands");
    }
    let kept: Vec<Verdict> = ground.read(|db| answer::of(db, note)).iter().map(|a| a.verdict).collect();
    assert_eq!(kept, [Verdict::Later, Verdict::Passed { to: StaffId(2) }, Verdict::Adopted], "every answer is kept");
    let again = ground.refused(|tx| answer::add(tx, &answered(note, Verdict::Declined, who)));
    assert!(matches!(again, StoreFault::Other(_)), "adopted stays adopted: {again:?}");
    for sql in ["UPDATE note SET state = 'open' WHERE id = 5", "DELETE FROM note_answer", "UPDATE note_answer SET words = ''"] {
        assert!(ground.raw().execute(sql, []).is_err(), "{sql}: the file itself refuses");
    }
}

#[test]
fn merged_notes_keep_their_authors_and_lead_to_the_earliest() {
    let (mut ground, who) = book();
    ground.write(|tx| answer::add(tx, &answered(NoteId(4), Verdict::Duplicate { of: NoteId(1) }, who)));
    ground.write(|tx| answer::add(tx, &answered(NoteId(6), Verdict::Duplicate { of: NoteId(4) }, who)));
    assert_eq!(ground.read(|db| root(db, NoteId(6))).map(|n| n.id), Some(NoteId(1)), "by way of another");
    let kin: Vec<i64> = ground.read(|db| family(db, NoteId(1))).iter().map(|n| n.id.0).collect();
    assert_eq!(kin, [1, 4, 6], "all of them");
}

#[test]
fn note_06_and_08_lost_sales_are_counted_by_reason_and_notes_by_kind() {
    let (mut ground, who) = book();
    let known = ground.read(reasons);
    let price = known[0].id;
    let lost = |reason| Some(LostSale { reason, product: "灯".into(), order: "7001".into() });
    for reason in [Some(price), Some(price), None] {
        ground.write(|tx| add(tx, &Note { lost: lost(reason), ..written(who, NoteKind::LostSale, "太贵") }));
    }
    let week = (day("2026-11-30"), day("2026-12-06"));
    let mut sums = ground.read(|db| figures::lost(db, week.0, week.1));
    sums.sort();
    assert_eq!(sums, [(None, 1), (Some(price), 2)], "also those without a reason");
    let counts = ground.read(|db| figures::counts(db, week.0, week.1));
    let three = Count { day: day("2026-12-01"), note: NoteKind::LostSale, state: NoteState::Open, notes: 3 };
    assert!(counts.contains(&three), "{counts:?}");
    let renamed = LostReason { name: Some("价钱".into()), ..known[0].clone() };
    ground.write(|tx| save_reason(tx, &renamed));
    assert_eq!(ground.read(reasons)[0], renamed, "a reason that is renamed mid-year keeps its id and its past");
    assert_eq!(ground.read(|db| get(db, NoteId(9))).and_then(|n| n.lost), lost(Some(price)), "read back");
}
