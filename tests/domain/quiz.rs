//! Quizzes: who may begin, drawing, time, scores, paper, and what the results say.

use chrono::{Duration, NaiveDateTime};
use domain::ids::{AttemptId, QuestionCategoryId, QuizId, StaffId};
use domain::question::mark::Given;
use domain::question::{QuestionKind, Weight};
use domain::quiz::attempt::{left, may_answer, score, used_after, used_at_opening, Attempt};
use domain::quiz::draw::{draw, Chance, Pool, Short};
use domain::quiz::letters::{letter, read, OnPaper};
use domain::quiz::results::{distractors, items, taught_badly, Choice, ItemFigures, Marks};
use domain::quiz::{may_begin, problems, shows_answers, Part, Quiz, QuizProblem, QuizState, Review};
use proptest::prelude::*;

fn at(text: &str) -> NaiveDateTime {
    text.parse().expect("a moment")
}

fn quiz() -> Quiz {
    Quiz {
        id: QuizId(1), name: "上岗".into(), pass_mark: 80, attempts: Some(2), minutes: Some(10), opens: Some(at("2026-12-01T09:00:00")),
        closes: Some(at("2026-12-02T18:00:00")), shuffled: true, review: Review::AfterClosing,
        parts: vec![Part { category: QuestionCategoryId(1), below: true, take: 5 }], takers: Vec::new(), teacher: None, state: QuizState::Open,
    }
}

fn attempt() -> Attempt {
    let began = at("2026-12-01T10:00:00");
    Attempt { id: AttemptId(1), quiz: QuizId(1), staff: StaffId(6), number: 1, began, heard: began, used: 0, opening: 1, ended: None, ending: None, on_paper: false }
}

#[test]
fn what_a_quiz_needs_is_named() {
    let bad = Quiz { name: String::new(), pass_mark: 0, attempts: Some(0), minutes: Some(601), opens: quiz().closes, parts: Vec::new(), ..quiz() };
    let expected = vec![
        QuizProblem::NoName, QuizProblem::BadPassMark, QuizProblem::BadAttempts, QuizProblem::BadMinutes, QuizProblem::ClosesBeforeOpening, QuizProblem::NothingDrawn,
    ];
    assert_eq!(problems(&bad), expected, "each by its own");
    assert_eq!(problems(&quiz()), vec![], "and nothing where nothing is wrong");
    let vast = Quiz { parts: vec![Part { take: u32::MAX, ..quiz().parts[0] }; 3], ..quiz() };
    assert_eq!(problems(&vast), vec![QuizProblem::TooManyQuestions { most: 200 }], "nobody sits that long");
}

#[test]
fn a_quiz_is_begun_in_its_window_by_whom_it_is_for_and_so_often() {
    let (me, noon) = (StaffId(6), at("2026-12-01T12:00:00"));
    assert_eq!(may_begin(&quiz(), me, 1, noon), Ok(()), "in time, with an attempt left");
    assert_eq!(may_begin(&quiz(), me, 2, noon), Err(QuizProblem::NoAttemptLeft { attempts: 2 }), "two are two");
    assert_eq!(may_begin(&quiz(), me, 0, at("2026-12-01T08:59:59")), Err(QuizProblem::TooEarly { opens: at("2026-12-01T09:00:00") }), "not before");
    assert_eq!(may_begin(&quiz(), me, 0, at("2026-12-02T18:00:00")), Err(QuizProblem::TooLate { closed: at("2026-12-02T18:00:00") }), "not after");
    let others = Quiz { takers: vec![StaffId(7)], ..quiz() };
    assert_eq!(may_begin(&others, me, 0, noon), Err(QuizProblem::NotForYou), "for somebody else");
    let draft = Quiz { state: QuizState::Draft, ..quiz() };
    assert_eq!(may_begin(&draft, me, 0, noon), Err(QuizProblem::NotOpen { state: QuizState::Draft }), "not while it is written");
    assert!(!shows_answers(&quiz(), noon) && shows_answers(&quiz(), at("2026-12-02T18:00:00")), "what was right is shown after closing");
}

#[test]
fn time_is_counted_as_used_whatever_the_clock_says() {
    let now = at("2026-12-01T10:05:00");
    let used = Attempt { used: used_after(&attempt(), 300), heard: now, ..attempt() };
    assert_eq!(left(&quiz(), &used, now), Some(300), "half of ten minutes");
    let back = now - Duration::hours(3);
    assert_eq!(used_at_opening(&used, back), 300, "a clock set back gives nothing and takes nothing");
    assert_eq!(used_at_opening(&used, now + Duration::seconds(60)), 360, "the time while it was closed counts");
    let heard_back = Attempt { heard: back, ..used.clone() };
    assert_eq!(used_at_opening(&heard_back, now + Duration::seconds(60)), 360, "a clock that is put right again takes no more than that");
    assert_eq!(may_answer(&quiz(), &used, 1, back), Ok(()), "and it goes on");
    let over = Attempt { used: 611, ..attempt() };
    assert_eq!(may_answer(&quiz(), &over, 1, now), Err(QuizProblem::TimeIsUp), "past the grace it is over");
    assert_eq!(may_answer(&quiz(), &used, 2, now), Err(QuizProblem::OpenElsewhere), "another window holds it");
    let closing = Quiz { minutes: None, ..quiz() };
    assert_eq!(left(&closing, &used, at("2026-12-02T17:59:00")), Some(60), "the closing time ends it too");
    assert_eq!(left(&Quiz { closes: None, ..closing }, &used, now), None, "without either there is no end");
}

#[test]
fn a_score_decides_as_soon_as_it_can() {
    let (whole, none) = (Some(Weight::WHOLE), Some(Weight::NONE));
    let passed = |marks: &[Option<Weight>], bar: u32| score(marks, bar).passed;
    assert_eq!(passed(&[whole, whole, None], 60), Some(true), "what is marked is enough");
    assert_eq!(passed(&[none, none, None], 60), Some(false), "nothing could help any more");
    assert_eq!(passed(&[whole, none, None], 60), None, "the essay decides");
    assert_eq!(passed(&[whole, whole, none], 67), Some(false), "66.7 is not 67");
    let third = Some(Weight(3_333_333));
    assert_eq!(score(&[third, third, third], 33).percent, 33, "a third of each is a third");
    assert_eq!(score(&[Some(Weight(9_999_999)); 4], 100).passed, Some(true), "what was cut off costs no pass");
}

/// Categories of questions numbered in the order of the tree, each from a number up to another, with how many are taken: whole
/// branches and leaves, so that two hold each other or have nothing in common.
fn bank() -> impl Strategy<Value = Vec<(u32, u32, usize)>> {
    let leaves = proptest::collection::vec((0_u32..6, 0_usize..4, any::<bool>()), 1..7);
    (leaves, 0_usize..5, any::<bool>()).prop_map(|(leaves, all, twice)| {
        let (mut bank, mut at) = (Vec::new(), 0);
        for (size, take, branch) in leaves {
            let from = if branch { 0 } else { at };
            bank.push((from, at + size, take));
            at += size;
        }
        bank.insert(0, (0, at, all));
        if twice {
            bank.push((0, at, 1));
        }
        bank
    })
}

proptest! {
    #[test]
    fn a_draw_takes_what_is_asked_nothing_twice_and_the_same_again(seed in any::<i64>(), sizes in proptest::collection::vec((1..20_u32, 0..6_usize), 1..5)) {
        let pools: Vec<Pool<u32>> = sizes.iter().map(|(size, take)| Pool { of: (0..*size).collect(), take: *take }).collect();
        let drawn = draw(&pools, &mut Chance::new(seed));
        prop_assert_eq!(&drawn, &draw(&pools, &mut Chance::new(seed)), "the same seed draws the same");
        match drawn {
            Ok(drawn) => {
                prop_assert_eq!(drawn.len(), sizes.iter().map(|s| s.1).sum::<usize>(), "so many");
                let mut once = drawn.clone();
                once.sort_unstable();
                once.dedup();
                prop_assert_eq!(once.len(), drawn.len(), "nothing twice");
                let mut from = drawn.into_iter();
                for pool in &pools {
                    prop_assert!(from.by_ref().take(pool.take).all(|one| pool.of.contains(&one)), "each from its pool, in the order of the pools");
                }
            }
            Err(Short { pool, have }) => prop_assert!(have < pools[pool].take, "only where there are too few"),
        }
    }

    #[test]
    fn categories_within_each_other_run_short_by_no_chance(seed in any::<i64>(), bank in bank()) {
        let pools: Vec<Pool<u32>> = bank.iter().map(|(from, to, take)| Pool { of: (*from..*to).collect(), take: *take }).collect();
        // Enough for all: each category holds what is taken from it and from those within it.
        let within = |outer: &(u32, u32, usize)| bank.iter().filter(|b| b.0 >= outer.0 && b.1 <= outer.1).map(|b| b.2).sum::<usize>();
        let enough = bank.iter().all(|b| within(b) <= (b.1 - b.0) as usize);
        let drawn = draw(&pools, &mut Chance::new(seed));
        prop_assert_eq!(drawn.is_ok(), enough, "{:?} from {:?}", drawn, bank);
        if let Ok(drawn) = drawn {
            let mut from = drawn.iter();
            for pool in &pools {
                prop_assert!(from.by_ref().take(pool.take).all(|one| pool.of.contains(one)), "n of m, each from its category");
            }
            let once: std::collections::HashSet<&u32> = drawn.iter().collect();
            prop_assert_eq!(once.len(), drawn.len(), "nothing twice");
        }
    }

    #[test]
    fn an_order_holds_every_place_once(seed in any::<i64>(), count in 0..30_usize) {
        let mut order = Chance::new(seed).order(count);
        order.sort_unstable();
        prop_assert_eq!(order, (0..count as u32).collect::<Vec<_>>());
    }
}

#[test]
fn every_question_is_drawn_about_as_often_as_the_others() {
    let pool = [Pool { of: (0..10_usize).collect(), take: 3 }];
    let mut counts = [0_u32; 10];
    for seed in 0..10_000 {
        draw(&pool, &mut Chance::new(seed)).expect("enough").into_iter().for_each(|one| counts[one] += 1);
    }
    assert!(counts.iter().all(|c| (2_800..=3_200).contains(c)), "three of ten, ten thousand times: {counts:?}");
}

fn sheet() -> Vec<OnPaper> {
    let on = |place, kind, order: &[u32], lefts: &[u32]| OnPaper { place, kind, order: order.to_vec(), lefts: lefts.to_vec() };
    vec![
        on(1, QuestionKind::Single, &[2, 0, 1], &[]), on(2, QuestionKind::Multiple, &[1, 0, 2], &[]), on(3, QuestionKind::TrueFalse, &[0, 1], &[]),
        on(4, QuestionKind::Number, &[], &[]), on(5, QuestionKind::Matching, &[1, 0, 2], &[0, 1]), on(6, QuestionKind::Short, &[], &[]),
    ]
}

#[test]
fn paper_is_typed_back_by_letters() {
    let (answers, problems) = read("1 B 2 AC 3 T\n4 12.5 元\n５：ｂ-\n6 七天无理由 1 次", &sheet());
    assert_eq!(problems, vec![], "everything is read");
    let expected = vec![
        (1, Given { choices: vec![0], ..Given::default() }), (2, Given { choices: vec![1, 2], ..Given::default() }), (3, Given { choices: vec![0], ..Given::default() }),
        (4, Given { words: "12.5 元".into(), ..Given::default() }), (5, Given { pairs: vec![(0, 0)], ..Given::default() }),
        (6, Given { words: "七天无理由 1 次".into(), ..Given::default() }),
    ];
    assert_eq!(answers, expected, "letters stand for what the sheet shows there");
    assert_eq!(read("1B2AC3错", &sheet()).0.len(), 3, "also without blanks");
}

#[test]
fn lines_that_cannot_be_read_are_named_and_the_rest_is_kept() {
    let (answers, problems) = read("1 B\n9 A\n2 D\nfoo\n\n3 F", &sheet());
    assert_eq!(answers.iter().map(|a| a.0).collect::<Vec<_>>(), vec![1, 3], "the good lines");
    let lines: Vec<u32> = problems.iter().map(|p| if let QuizProblem::BadLine { line, .. } = p { *line } else { 0 }).collect();
    assert_eq!(lines, vec![2, 3, 4], "no such question, no such letter, no number");
    assert_eq!((letter(0), letter(25), letter(26), letter(51)), ("A".into(), "Z".into(), "AA".into(), "AZ".into()), "beyond Z by two");
}

/// Marks where every attempt was asked everything.
fn marks(most: &[f64], rows: &[&[f64]]) -> Marks {
    Marks { most: most.to_vec(), rows: rows.iter().map(|row| row.iter().map(|m| Some(*m)).collect()).collect() }
}

fn near(found: Option<f64>, expected: f64, why: &str) {
    assert!(found.is_some_and(|f| (f - expected).abs() < 1e-9), "{why}: {found:?} is not {expected}");
}

#[test]
fn items_are_analysed_as_moodle_defines_it() {
    let figures = items(&marks(&[1.0, 2.0, 1.0], &[&[1.0, 2.0, 1.0], &[0.0, 1.0, 1.0], &[1.0, 0.0, 0.0], &[0.0, 0.0, 1.0]]));
    near(figures[0].facility, 50.0, "half of the marks");
    near(figures[1].facility, 37.5, "three of eight");
    // By hand: marks 1 0 1 0 and rests 3 2 0 1: cov 0; marks 2 1 0 0 and rests 2 1 1 1: cov 1.25 / 3, var 2.75 / 3 and 0.75 / 3.
    near(figures[0].discrimination, 0.0, "says nothing");
    near(figures[1].discrimination, 100.0 * 1.25 / (2.75_f64 * 0.75).sqrt(), "tells them apart");
    near(figures[1].efficiency, 100.0, "as well as these marks could");
    // Marks 1 1 0 1 and rests 3 1 1 0: cov 0.25 / 3, in order 1.25 / 3.
    near(figures[2].efficiency, 20.0, "a fifth of what they could");
}

#[test]
fn figures_that_are_not_defined_are_none() {
    let one = items(&marks(&[1.0, 1.0], &[&[1.0, 0.0]]));
    assert_eq!(one[0], ItemFigures { asked: 1, facility: Some(100.0), discrimination: None, efficiency: None }, "one attempt tells nothing apart");
    let same = items(&marks(&[1.0, 1.0, 0.0], &[&[0.1, 0.3, 0.0], &[0.1, 0.7, 0.0], &[0.1, 0.2, 0.0]]));
    assert_eq!((same[0].discrimination, same[0].efficiency), (None, None), "the same mark in all");
    assert_eq!((same[1].discrimination, same[1].efficiency), (None, None), "the same rest in all, but for rounding");
    assert_eq!(same[2].facility, None, "nothing to be earned");
    assert_eq!(items(&marks(&[1.0], &[]))[0], ItemFigures::default(), "nobody was asked");
}

#[test]
fn a_question_is_judged_by_those_who_were_asked_it() {
    let rows = vec![vec![Some(1.0), Some(1.0), None], vec![Some(0.0), Some(0.0), None], vec![None, Some(1.0), Some(0.0)], vec![Some(1.0), None, Some(1.0)]];
    let figures = items(&Marks { most: vec![1.0; 3], rows });
    assert_eq!(figures.iter().map(|f| f.asked).collect::<Vec<_>>(), vec![3, 3, 2], "so many were asked");
    near(figures[2].facility, 50.0, "of those who were");
}

#[test]
fn the_distractor_table_tells_the_better_from_the_weaker() {
    let attempts: Vec<(f64, Vec<u32>)> = vec![(9.0, vec![0]), (8.0, vec![0]), (5.0, vec![1]), (4.0, vec![0, 1]), (2.0, vec![1]), (1.0, vec![])];
    let row = |answer, count, upper, lower| Choice { answer, count, upper, lower };
    assert_eq!(distractors(&attempts), vec![row(Some(0), 3, 2, 0), row(Some(1), 3, 0, 1), row(None, 1, 0, 1)], "most often first, and the blank");
    assert_eq!(distractors(&[(1.0, vec![0]), (1.0, vec![1]), (1.0, vec![0])])[0].upper, 0, "where all reached the same nothing is told apart");
    assert!(taught_badly(Some(40.0), 5) && !taught_badly(Some(40.0), 4) && !taught_badly(Some(75.0), 50), "little with enough answers");
}
