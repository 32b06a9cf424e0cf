//! The bank and its quizzes in the file: versions stay, searching is quick to narrow, attempts keep what they ask.

use domain::ids::{AttemptId, QuestionCategoryId, QuestionId, QuizId, StaffId};
use domain::question::mark::Given;
use domain::question::{Answer, Question, QuestionKind, QuestionSource, QuestionState, QuestionText, Rich, TextFormat, Weight};
use domain::quiz::attempt::{Asked, Attempt, Ending, Score};
use domain::quiz::{Part, Quiz, QuizState, Review};
use store::question::search::{asked, count, search, Search};
use store::question::{add, add_all, change, get, version, versions};
use store::quiz::attempt;

use crate::ground::{at, day, Ground};

pub fn question(by: StaffId, text: &str) -> Question {
    let answers = vec![
        Answer { feedback: Rich { text: "好".into(), format: TextFormat::Html }, ..Answer::new("对的", Weight::WHOLE) },
        Answer { pair: "右".into(), ..Answer::new("错的", Weight(-3_333_333)) },
    ];
    let says = QuestionText { kind: QuestionKind::Single, title: "题".into(), text: Rich::typed(text), picture: None, answers, feedback: Rich::typed("完") };
    Question {
        id: QuestionId(0), version: 1, category: QuestionCategoryId(3), state: QuestionState::Accepted, source: QuestionSource::Person, phrase: String::new(),
        rests_on: "政策 1".into(), expires: Some(day("2026-12-31")), by, at: at("2026-12-01T09:00:00"), says,
    }
}

fn found(ground: &Ground, text: &str) -> Vec<i64> {
    let wanted = Search { text: text.to_owned(), ..Search::default() };
    let rows = ground.read(|db| search(db, &wanted, 50));
    assert_eq!(ground.read(|db| count(db, &wanted)) as usize, rows.len(), "counted as found");
    rows.into_iter().map(|f| f.id.0).collect()
}

#[test]
fn a_question_comes_back_and_each_version_stays() {
    let mut ground = Ground::new();
    let by = ground.people(1)[0];
    let id = ground.write(|tx| add(tx, &question(by, "几天退货？")));
    let first = Question { id, ..question(by, "几天退货？") };
    assert_eq!(ground.read(|db| get(db, id)), Some(first.clone()), "as it was written");
    let mut second = Question { version: 2, ..first.clone() };
    second.says.text = Rich::typed("几天可以退货？");
    second.says.answers.pop();
    ground.write(|tx| change(tx, &second));
    assert_eq!(ground.read(|db| get(db, id)), Some(second.clone()), "as it stands now");
    assert_eq!(ground.read(|db| version(db, id, 1)), Some(first.clone()), "as it was asked then");
    assert_eq!(ground.read(|db| versions(db, id)).len(), 2, "both");
    let raw = ground.raw();
    assert!(raw.execute("UPDATE question_version SET text = 'x'", []).is_err(), "what was asked is never changed");
    assert!(raw.execute("DELETE FROM question", []).is_err(), "nor torn out");
}

#[test]
fn many_questions_come_back_as_they_were_written() {
    let mut ground = Ground::new();
    let by = ground.people(1)[0];
    let before = ground.write(|tx| add(tx, &question(by, "先来的一题？")));
    let asked = |n: usize| Question { expires: (n % 2 == 0).then(|| day("2026-12-31")), ..question(by, &format!("成批的第 {n} 题？")) };
    let all: Vec<Question> = (0..230).map(asked).collect();
    let first = ground.write(|tx| add_all(tx, &all));
    assert_eq!(first.0, before.0 + 1, "behind those that are there");
    for (id, one) in (first.0..).zip(&all) {
        let id = QuestionId(id);
        assert_eq!(ground.read(|db| get(db, id)), Some(Question { id, ..one.clone() }), "each under its number, with its answers");
    }
    assert_eq!(found(&ground, "成批的第 229"), vec![first.0 + 229], "and found by its words");
    let wrong = Question { says: QuestionText { text: Rich::default(), ..question(by, "").says }, ..question(by, "") };
    ground.refused(|tx| add_all(tx, &vec![wrong; 120]));
}

#[test]
fn questions_are_found_by_any_words_in_them() {
    let mut ground = Ground::new();
    let by = ground.people(1)[0];
    let (a, b) = ground.write(|tx| Ok((add(tx, &question(by, "退货运费谁出？"))?.0, add(tx, &question(by, "How long is a REFUND?"))?.0)));
    assert_eq!((found(&ground, "退货运费"), found(&ground, "运费"), found(&ground, "退")), (vec![a], vec![a], vec![a]), "by four characters, two and one");
    assert_eq!((found(&ground, "refund"), found(&ground, "对的"), found(&ground, "")), (vec![b], vec![b, a], vec![b, a]), "in any case, by the answers, and all");
    assert_eq!(found(&ground, "\" OR *"), Vec::<i64>::new(), "signs of the index are text");
    ground.write(|tx| change(tx, &Question { id: QuestionId(a), version: 2, ..question(by, "换成别的") }));
    assert_eq!((found(&ground, "运费"), found(&ground, "换成别的")), (vec![], vec![a]), "by what it says now");
}

#[test]
fn what_has_expired_or_only_tells_is_not_drawn() {
    let mut ground = Ground::new();
    let by = ground.people(1)[0];
    let base = question(by, "问");
    let says = QuestionText { kind: QuestionKind::Description, answers: Vec::new(), ..base.says.clone() };
    let all = [
        base.clone(), Question { expires: Some(day("2026-12-01")), ..base.clone() }, Question { state: QuestionState::Proposed, ..base.clone() },
        Question { says, ..base },
    ];
    let ids: Vec<QuestionId> = ground.write(|tx| all.iter().map(|q| add(tx, q)).collect());
    let drawn = |on: &str| ground.read(|db| asked(db, &[QuestionCategoryId(3)], day(on)));
    assert_eq!(drawn("2026-12-01"), ids[..2].to_vec(), "on its last day it is asked");
    assert_eq!(drawn("2026-12-02"), ids[..1].to_vec(), "the day after it is not");
}

fn begun(ground: &mut Ground) -> (StaffId, AttemptId) {
    let by = ground.people(1)[0];
    let id = ground.write(|tx| add(tx, &question(by, "问")));
    let quiz = Quiz {
        id: QuizId(0), name: "测".into(), pass_mark: 60, attempts: None, minutes: Some(5), opens: None, closes: Some(at("2026-12-03T18:00:00")), shuffled: true,
        review: Review::AtOnce, parts: vec![Part { category: QuestionCategoryId(3), below: true, take: 1 }], takers: vec![by], teacher: Some(by), state: QuizState::Open,
    };
    let quiz_id = ground.write(|tx| store::quiz::save(tx, &quiz));
    assert_eq!(ground.read(|db| store::quiz::get(db, quiz_id)), Some(Quiz { id: quiz_id, ..quiz }), "a quiz comes back");
    let began = at("2026-12-01T10:00:00");
    let fresh = Attempt {
        id: AttemptId(0), quiz: quiz_id, staff: by, number: 1, began, heard: began, used: 0, opening: 1, ended: None, ending: None, on_paper: false,
    };
    let one = Asked { place: 1, question: id, version: 1, order: vec![1, 0], given: Given::default(), mark: None };
    let attempt = ground.write(|tx| attempt::begin(tx, &fresh, 7, &[one]));
    ground.refused(|tx| attempt::begin(tx, &Attempt { number: 2, ..fresh }, 8, &[]));
    (by, attempt)
}

#[test]
fn an_attempt_keeps_what_it_asks_and_what_was_answered() {
    let mut ground = Ground::new();
    let (_, id) = begun(&mut ground);
    let given = Given { choices: vec![1], ..Given::default() };
    ground.write(|tx| attempt::give(tx, id, 1, &Given { choices: vec![0], ..Given::default() }));
    ground.write(|tx| attempt::give(tx, id, 1, &given));
    let asked = ground.read(|db| attempt::asked(db, id));
    assert_eq!((&asked[0].order, &asked[0].given), (&vec![1, 0], &given), "the latest answer stands, the order stays");
    ground.write(|tx| attempt::set_mark(tx, id, 1, Some(Weight::NONE)));
    ground.write(|tx| attempt::end(tx, id, Ending::HandedIn, at("2026-12-01T10:04:00")));
    ground.refused(|tx| attempt::give(tx, id, 1, &given));
    ground.refused(|tx| attempt::hear(tx, id, 1, 1, at("2026-12-01T10:05:00")));
    assert!(ground.raw().execute("UPDATE attempt_question SET version = 2", []).is_err(), "what was asked stays");
}

#[test]
fn the_latest_mark_of_a_person_stands() {
    let mut ground = Ground::new();
    let (by, id) = begun(&mut ground);
    let marking = |percent: f64| attempt::Marking {
        attempt: id, place: 1, mark: Weight::percent(percent).expect("a weight"), remark: format!("{percent}"), by, at: at("2026-12-02T09:00:00"),
    };
    ground.write(|tx| attempt::add_marking(tx, &marking(40.0)).and_then(|()| attempt::add_marking(tx, &marking(90.0))));
    assert_eq!(ground.read(|db| attempt::marks(db, id)), vec![Weight::percent(90.0)], "the second");
    assert_eq!(ground.read(|db| attempt::remarks(db, id)), vec![(1, "90".to_owned())], "with its remark");
    assert!(ground.raw().execute("DELETE FROM attempt_marking", []).is_err(), "both stay on record");
}

#[test]
fn the_first_pass_of_a_learner_counts_at_the_quizzes_that_a_milestone_asks_for() {
    let mut ground = Ground::new();
    let (by, first) = begun(&mut ground);
    let held = ground.read(|db| attempt::get(db, first)).expect("the attempt");
    let reach = |ground: &mut Ground, id: AttemptId, on: &str, passed: bool| {
        let (held, ended) = (Attempt { id, ..held.clone() }, at(on));
        let score = Score { marks: 0, of: 1, unmarked: 0, percent: if passed { 100 } else { 0 }, passed: Some(passed) };
        ground.write(|tx| attempt::end(tx, id, Ending::HandedIn, ended).and_then(|()| store::quiz::results::keep(tx, &held, &score)));
    };
    let again = |ground: &mut Ground, number: u32| ground.write(|tx| attempt::begin(tx, &Attempt { number, ..held.clone() }, 1, &[]));
    let passed = |ground: &Ground| ground.read(|db| store::quiz::results::passed_in_probation(db, day("2026-06-01")));
    reach(&mut ground, first, "2026-12-01T10:04:00", false);
    for (number, on) in [(2, "2026-12-02T10:00:00"), (3, "2026-12-03T10:00:00")] {
        let id = again(&mut ground, number);
        reach(&mut ground, id, on, true);
    }
    assert!(passed(&ground).is_empty(), "nobody is in probation");
    ground.raw().execute("UPDATE staff SET probation_from = '2026-11-01', probation_to = '2027-01-31'", []).expect("dates");
    assert!(passed(&ground).is_empty(), "no milestone asks for the quiz");
    ground.raw().execute("UPDATE milestone SET kind = 'quiz', quiz = ?1 WHERE key = 'policy'", [held.quiz.0]).expect("a milestone");
    let expected = std::collections::HashMap::from([((by, held.quiz), day("2026-12-02"))]);
    assert_eq!(passed(&ground), expected, "the first of the two passes");
    ground.raw().execute("UPDATE staff SET probation_to = '2026-05-31', probation_from = '2026-03-01'", []).expect("dates");
    assert!(passed(&ground).is_empty(), "a probation of long ago is not read");
}
