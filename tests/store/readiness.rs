//! TRN-02: products in versions, and what the board is worked out from, out of the file.

use domain::ids::{AttemptId, AttributeId, ProductId, QuestionCategoryId, QuizId, StaffId};
use domain::product::{AttributeDraft, Product};
use domain::question::Weight;
use domain::quiz::attempt::{Attempt, Ending, Score};
use domain::quiz::{Part, Quiz, QuizState, Review};
use domain::readiness::{LastAnswer, Standard};
use store::product::{
    add_answer, add_attribute, add_version, all, get, link, place_attribute, save, version_of, versions, AttributeAnswer,
};
use store::quiz::results::{keep, Taken};
use store::readiness::evidence;

use crate::ground::{at, day, Ground};
use crate::question::question;

fn product(code: &str) -> Product {
    let (id, name, about) = (ProductId(0), "毛毯".to_owned(), "秋冬".to_owned());
    let code = code.to_owned();
    Product {
        id,
        code,
        name,
        about,
        quiz: None,
        added: day("2026-11-01"),
        retired: false,
        pictures: Vec::new(),
        attributes: Vec::new(),
    }
}

fn draft(value: &str) -> AttributeDraft {
    let (name, value, unit) = ("宽".to_owned(), value.to_owned(), "cm".to_owned());
    AttributeDraft { id: AttributeId(0), name, value, unit, alternatives: vec!["150".to_owned()], wording: false }
}

/// A product of one attribute that was written on the 1st.
fn one(ground: &mut Ground, by: StaffId) -> (ProductId, AttributeId) {
    ground.write(|tx| {
        let id = save(tx, &product("M-1"))?;
        let attribute = add_attribute(tx, id, &draft("180"), by, at("2026-11-01T09:00:00"))?;
        place_attribute(tx, attribute, 0, false, &["150".to_owned()])?;
        Ok((id, attribute))
    })
}

fn change(ground: &mut Ground, (attribute, version): (AttributeId, u32), anew: bool, (by, moment): (StaffId, &str)) {
    ground.write(|tx| add_version(tx, &version_of(&draft("200"), (attribute, version), anew, by, at(moment))));
}

/// An attempt that ended with so much; what it asked does not matter.
fn attempt(ground: &mut Ground, quiz: QuizId, staff: StaffId, (number, percent): (u32, u32)) -> Attempt {
    let (id, began) = (AttemptId(0), at("2026-11-10T10:00:00"));
    let fresh = Attempt {
        id,
        quiz,
        staff,
        number,
        began,
        heard: began,
        used: 0,
        opening: 1,
        ended: None,
        ending: None,
        on_paper: false,
    };
    ground.write(|tx| {
        let id = store::quiz::attempt::begin(tx, &fresh, 1, &[])?;
        store::quiz::attempt::end(tx, id, Ending::HandedIn, began)?;
        let attempt = Attempt { id, ..fresh.clone() };
        keep(tx, &attempt, &reached(percent))?;
        Ok(attempt)
    })
}

fn reached(percent: u32) -> Score {
    Score { marks: i64::from(percent) * 100_000, of: 1, unmarked: 0, percent, passed: Some(percent >= 80) }
}

fn quiz(ground: &mut Ground) -> QuizId {
    let parts = vec![Part { category: QuestionCategoryId(3), below: true, take: 1 }];
    let quiz = Quiz {
        id: QuizId(0),
        name: "毛毯".into(),
        pass_mark: 80,
        attempts: None,
        minutes: None,
        opens: None,
        closes: None,
        shuffled: true,
        review: Review::AtOnce,
        parts,
        takers: Vec::new(),
        teacher: None,
        state: QuizState::Open,
    };
    ground.write(|tx| store::quiz::save(tx, &quiz))
}

#[test]
fn a_product_comes_back_with_its_attributes_and_each_version_stays() {
    let mut ground = Ground::new();
    let by = ground.people(1)[0];
    let (id, attribute) = one(&mut ground, by);
    change(&mut ground, (attribute, 2), false, (by, "2026-11-05T09:00:00"));
    let found = ground.read(|db| get(db, id)).expect("the product");
    let held = &found.attributes[0];
    assert_eq!(
        (held.version, held.changed, held.since),
        (2, false, at("2026-11-01T09:00:00")),
        "another wording is no other fact"
    );
    change(&mut ground, (attribute, 3), true, (by, "2026-11-20T12:00:00"));
    let found = ground.read(all).remove(0);
    let held = &found.attributes[0];
    assert_eq!(
        (held.changed, held.since, held.alternatives.len()),
        (true, at("2026-11-20T12:00:00"), 1),
        "now it is, since then"
    );
    assert_eq!(
        ground.read(|db| versions(db, id)).iter().map(|v| v.version).collect::<Vec<_>>(),
        [3, 2, 1],
        "the latest first"
    );
    let raw = ground.raw();
    assert!(raw.execute("UPDATE attribute_version SET value = 'x'", []).is_err(), "what was known is never changed");
    assert!(raw.execute("DELETE FROM product", []).is_err(), "nor is a product torn out");
}

#[test]
fn a_code_stands_once() {
    let mut ground = Ground::new();
    ground.write(|tx| save(tx, &product("M-1")));
    ground.refused(|tx| save(tx, &product("M-1")));
}

#[test]
fn the_best_attempt_counts_and_a_later_mark_changes_it() {
    let mut ground = Ground::new();
    let who = ground.people(2);
    let quiz = quiz(&mut ground);
    let standard = Standard { product: ProductId(1), launch: None, quiz: Some((quiz, 80)), changed: Vec::new() };
    attempt(&mut ground, quiz, who[0], (1, 90));
    let second = attempt(&mut ground, quiz, who[0], (2, 40));
    attempt(&mut ground, quiz, who[1], (1, 10));
    let best = |ground: &Ground| ground.read(|db| evidence(db, std::slice::from_ref(&standard), Some(who[0]))).best;
    assert_eq!(best(&ground).into_iter().collect::<Vec<_>>(), [((quiz, who[0]), 90)], "the best of one person alone");
    ground.write(|tx| keep(tx, &second, &reached(95)));
    assert_eq!(best(&ground).get(&(quiz, who[0])), Some(&95), "an essay was marked by hand");
}

#[test]
fn only_answers_since_the_change_count_and_the_last_of_them() {
    let mut ground = Ground::new();
    let by = ground.people(1)[0];
    let (_, attribute) = one(&mut ground, by);
    let quiz = quiz(&mut ground);
    attempt(&mut ground, quiz, by, (1, 90));
    let since = at("2026-11-20T12:00:00");
    let question = ground.write(|tx| {
        let id = store::question::add(tx, &question(by, "多宽？"))?;
        link(tx, id, Some(attribute)).map(|()| id)
    });
    let answer = |ground: &mut Ground, mark: Weight, moment: &str| {
        let answer = AttributeAnswer { staff: by, attribute, question, version: 1, mark, at: at(moment) };
        ground.write(|tx| add_answer(tx, &answer));
    };
    let standard =
        Standard { product: ProductId(1), launch: None, quiz: Some((quiz, 80)), changed: vec![(attribute, since)] };
    let told = |ground: &Ground| ground.read(|db| evidence(db, std::slice::from_ref(&standard), None));
    answer(&mut ground, Weight::WHOLE, "2026-11-15T09:00:00");
    assert!(told(&ground).answers.is_empty(), "what was known before is not known now");
    answer(&mut ground, Weight::WHOLE, "2026-11-21T09:00:00");
    answer(&mut ground, Weight::NONE, "2026-11-22T09:00:00");
    let last = LastAnswer { right: false, at: at("2026-11-22T09:00:00") };
    assert_eq!(told(&ground).answers.get(&(attribute, by)), Some(&last), "the last one, right or wrong");
    assert_eq!(told(&ground).attempts.get(&(quiz, by)).map(Vec::len), Some(1), "with the attempts at the quiz");
}

#[test]
fn what_was_passed_before_results_were_kept_counts_after_the_upgrade() {
    let dir = tempfile::TempDir::new().expect("a folder");
    let path = dir.path().join("daybook.db");
    let frozen = rusqlite::Connection::open(&path).expect("opens");
    frozen.execute_batch(include_str!("frozen/0014.sql")).expect("a frozen file thaws");
    let ended = "UPDATE attempt_question SET mark = 10000000; UPDATE quiz_attempt SET ended = began, ending = 'handed_in'";
    frozen.execute_batch(ended).expect("an attempt that ended, and no result kept with it");
    drop(frozen);
    let store = store::Store::open(&path).expect("an old file opens");
    let best = store.read(|db| evidence(db, &[], None)).expect("read").best;
    assert!(!best.is_empty() && best.values().all(|percent| *percent == 100), "whoever passed is ready: {best:?}");
    let taken = store.read(store::quiz::results::taken).expect("read");
    let whole = |t: &Taken| t.ended > 0 && t.passed == t.ended && t.unmarked == 0;
    assert!(!taken.is_empty() && taken.values().all(whole), "and counted as passed: {taken:?}");
}
