//! The question bank: what may be kept, and marking by weights.

use domain::ids::{AttachmentId, QuestionCategoryId};
use domain::language::Language;
use domain::question::category::{below, problems as category_problems, Category};
use domain::question::mark::{mark, told, Given};
use domain::question::number::{span, typed};
use domain::question::phrase::{list, proposals};
use domain::question::picture::told as told_pictures;
use domain::question::text::{cleaned as cleaned_text, plain};
use domain::question::{cleaned, is_remark, problems, step, Answer, QuestionKind, QuestionProblem, QuestionState, QuestionText, Rich, TextFormat, Weight};
use proptest::prelude::*;

pub fn question(kind: QuestionKind, answers: &[(&str, f64)]) -> QuestionText {
    let answer = |(text, percent): &(&str, f64)| match text.split_once(" -> ") {
        Some((left, right)) => Answer { text: Rich::typed(left), pair: right.to_owned(), ..Answer::default() },
        None => Answer::new(*text, Weight::percent(*percent).expect("a weight")),
    };
    let answers = answers.iter().map(answer).collect();
    cleaned(QuestionText { kind, title: String::new(), text: Rich::typed("问？"), picture: None, answers, feedback: Rich::default() })
}

fn chosen(choices: &[u32]) -> Given {
    Given { choices: choices.to_vec(), ..Given::default() }
}

fn said(words: &str) -> Given {
    Given { words: words.to_owned(), ..Given::default() }
}

/// Percent of the mark, rounded to whole ones.
fn check(says: &QuestionText, given: &Given, percent: i64, why: &str) {
    let mark = mark(says, given).map(|m| m.as_percent().round() as i64);
    assert_eq!(mark, Some(percent), "{why}");
}

#[test]
fn one_choice_is_worth_its_weight() {
    let says = question(QuestionKind::Single, &[("甲", 100.0), ("乙", 50.0), ("丙", -25.0)]);
    check(&says, &chosen(&[0]), 100, "the right one");
    check(&says, &chosen(&[1]), 50, "half right");
    check(&says, &chosen(&[2]), 0, "nobody loses what they do not have");
    check(&says, &chosen(&[0, 1]), 0, "two answers to a question that has one");
    check(&says, &chosen(&[9]), 0, "a choice that is not there");
    check(&says, &Given::default(), 0, "a blank");
}

#[test]
fn several_choices_add_up_and_wrong_ones_take_away() {
    let says = question(QuestionKind::Multiple, &[("甲", 33.333), ("乙", 33.333), ("丙", 33.333), ("丁", -50.0)]);
    check(&says, &chosen(&[0, 1, 2]), 100, "three thirds are the whole");
    check(&says, &chosen(&[2, 0]), 67, "two of three");
    check(&says, &chosen(&[0, 1, 3]), 17, "a wrong one takes half of the mark away");
    check(&says, &chosen(&[3]), 0, "never below nothing");
    check(&says, &chosen(&[0, 0, 0]), 33, "the same choice counts once");
    assert_eq!(mark(&says, &chosen(&[0, 1, 2])), Some(Weight::WHOLE), "exactly the whole");
}

#[test]
fn words_are_compared_as_people_mean_them() {
    let says = question(QuestionKind::Short, &[("Seven Days", 100.0), ("七*退货", 60.0), ("a\\*b", 40.0), ("*", 10.0)]);
    check(&says, &said(" seven   days。"), 100, "blanks, capitals and a full stop mean nothing");
    check(&says, &said("ＳＥＶＥＮ　ＤＡＹＳ"), 100, "nor does the width");
    check(&says, &said("七天无理由退货"), 60, "a star stands for anything");
    check(&says, &said("a*b"), 40, "an escaped one for itself");
    check(&says, &said("别的"), 10, "a star alone for all the rest");
    check(&says, &said("  "), 0, "but not for nothing");
    assert_eq!(told(&says, &said("七天退货")), vec![1], "the answer that fits is the one that is told");
}

#[test]
fn numbers_are_taken_within_their_tolerance() {
    let says = question(QuestionKind::Number, &[("3.1415:0.0005", 100.0), ("3..4", 50.0), ("*", 0.0)]);
    check(&says, &said("3.142"), 100, "the edge is inside");
    check(&says, &said("3.1421"), 50, "the next best span");
    check(&says, &said("５"), 0, "the rest is worth nothing");
    check(&says, &said("三"), 0, "a word is no number");
    assert_eq!(told(&says, &said("5")), vec![2], "and is told so");
}

#[test]
fn numbers_are_read_as_people_type_them() {
    let cases = [
        ("1,234.5", Some(1234.5)), ("1234,5", Some(1234.5)), ("１２３", Some(123.0)), ("−5", Some(-5.0)), ("30%", Some(30.0)), ("72 小时", Some(72.0)),
        ("1e3", Some(1000.0)), ("12,34,56", None), ("3 到 5", None), ("", None), ("-", None), ("nan", None), ("inf", None),
    ];
    for (text, number) in cases {
        assert_eq!(typed(text), number, "{text}");
    }
    for text in ["3:", "a:1", "1..", "..2", "1:-1", "1..2..3", "NaN", "1:inf", ""] {
        assert!(span(text).is_none(), "{text} is no number, tolerance or span");
    }
}

#[test]
fn pairs_are_worth_their_share_and_twins_are_the_same() {
    let says = question(QuestionKind::Matching, &[("甲 -> 一", 0.0), ("乙 -> 二", 0.0), ("丙 -> 二", 0.0), (" -> 三", 0.0)]);
    let given = |pairs: &[(u32, u32)]| Given { pairs: pairs.to_vec(), ..Given::default() };
    check(&says, &given(&[(0, 0), (1, 1), (2, 2)]), 100, "all of them");
    check(&says, &given(&[(0, 0), (1, 2), (2, 1)]), 100, "either of two right halves that say the same");
    check(&says, &given(&[(0, 3), (1, 1)]), 33, "one of three");
    check(&says, &Given::default(), 0, "none");
}

#[test]
fn an_essay_waits_for_a_person_unless_it_is_blank() {
    let says = question(QuestionKind::Essay, &[]);
    assert_eq!(mark(&says, &said("我认为")), None, "nobody but a person marks it");
    assert_eq!(mark(&says, &said(" ")), Some(Weight::NONE), "nothing written is worth nothing");
}

#[test]
fn what_cannot_be_kept_is_named() {
    use QuestionProblem as P;
    let cases: [(QuestionText, Vec<P>); 8] = [
        (question(QuestionKind::Single, &[("甲", 100.0)]), vec![P::TooFewAnswers { least: 2 }]),
        (question(QuestionKind::Single, &[("甲", 100.0), (" ", 0.0)]), vec![P::EmptyAnswer { place: 2 }]),
        (question(QuestionKind::Single, &[("甲", 50.0), ("乙", 0.0)]), vec![P::NoRightAnswer]),
        (question(QuestionKind::Multiple, &[("甲", 50.0), ("乙", 40.0)]), vec![P::WeightsDontAddUp { sum: 9_000_000 }]),
        (question(QuestionKind::Multiple, &[("甲", 100.0), ("甲", 0.0)]), vec![P::SameAnswer { text: "甲".into() }]),
        (question(QuestionKind::Number, &[("3 个", 100.0)]), vec![P::NotANumber { place: 1 }]),
        (question(QuestionKind::Matching, &[("甲 -> 一", 0.0), (" -> 二", 0.0)]), vec![P::TooFewAnswers { least: 2 }]),
        (QuestionText { text: Rich::default(), ..question(QuestionKind::Essay, &[]) }, vec![P::NoText]),
    ];
    for (says, expected) in cases {
        assert_eq!(problems(&says), expected, "{says:?}");
    }
    let signs = QuestionText { text: Rich::typed("1:1 = {a} ~ # \\ 是什么"), ..question(QuestionKind::Short, &[("a=b:{c}", 100.0)]) };
    assert_eq!(problems(&cleaned(signs.clone())), vec![], "signs that steer a file format are text here");
    assert_eq!(cleaned(signs.clone()).text, signs.text, "and stay as they are");
    let long = QuestionText { text: Rich::typed("长".repeat(700_000)), ..question(QuestionKind::Essay, &[]) };
    assert_eq!(problems(&long), vec![P::TooLong { most: 20_000 }], "two megabytes are no question");
}

#[test]
fn pictures_that_are_spoken_of_and_not_there_are_missed() {
    let asks = |text: &str| QuestionText { text: Rich { text: text.into(), format: TextFormat::Html }, ..question(QuestionKind::Single, &[("甲", 100.0), ("乙", 0.0)]) };
    let missed = |text: &str| match problems(&asks(text)).as_slice() {
        [QuestionProblem::MissingPictures { names }] => names.clone(),
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(missed(r#"<p>看图<img class="x" src="@@PLUGINFILE@@/%E5%B0%BA%E7%A0%81.png" alt=""></p>"#), vec!["尺码.png"], "by the name that people know");
    assert_eq!(missed("<img src=http://a.cn/b/c.jpg?x=1>与<IMG SRC='d.png'/>"), vec!["c.jpg", "d.png"], "from anywhere, in any spelling");
    assert_eq!(missed("![图](pics/e.png) 是什么"), vec!["e.png"], "in markdown too");
    assert!(problems(&asks("a < b，<imgur> 和 <image src=x>？")).is_empty(), "what only looks alike is text");
    let with = QuestionText { picture: Some(AttachmentId(1)), ..asks("<img src=a.png>") };
    assert!(problems(&with).is_empty(), "a question that has a picture misses none");
    assert!(is_remark(&QuestionProblem::MissingPictures { names: Vec::new() }), "a file may bring such a question: a person adds the picture");
    let mut told = asks("问？");
    told.feedback = Rich { text: "<img src=why.png>".into(), format: TextFormat::Html };
    assert!(problems(&told).is_empty() && told_pictures(&told) == vec!["why.png"], "what is told afterwards keeps nobody from asking");
}

#[test]
fn a_question_moves_on_by_decisions_only() {
    use QuestionState::{Accepted, Proposed, Rejected, Retired};
    for (from, to, goes) in [
        (Proposed, Accepted, true), (Proposed, Rejected, true), (Proposed, Retired, false), (Accepted, Retired, true), (Retired, Accepted, true),
        (Rejected, Accepted, true), (Accepted, Proposed, false), (Accepted, Rejected, false), (Accepted, Accepted, false),
    ] {
        assert_eq!(step(from, to).is_ok(), goes, "{from:?} to {to:?}");
    }
}

#[test]
fn html_is_shown_without_its_tags() {
    let html = |text: &str| plain(&Rich { text: text.to_owned(), format: TextFormat::Html });
    assert_eq!(html("<p class=\"a\">1 &lt; 2&nbsp;&amp; <b>三</b></p><p>四<br/>五</p>"), "1 < 2 & 三\n四\n五", "words and lines");
    assert_eq!(html("3 < 5 > 2 & &foo; &#x4e00;"), "3 < 5 > 2 & &foo; 一", "what is no tag stays");
    assert_eq!(cleaned_text(Rich::typed(" 一  二 \r\n\r\n 三 ")).text, "一 二\n\n三", "typed lines stay lines");
}

#[test]
fn con_01_every_phrase_is_asked_with_what_is_said_instead() {
    for language in [Language::Simplified, Language::Traditional] {
        let phrases = list(language);
        assert!(phrases.len() >= 9, "the phrases of the source and its rules");
        for (phrase, says) in proposals(&phrases, language) {
            assert_eq!(problems(&says), vec![], "{}", phrase.code);
            let right: Vec<&str> = says.answers.iter().filter(|a| a.weight == Weight::WHOLE).map(|a| a.text.text.as_str()).collect();
            assert_eq!(right, vec![if phrase.better.is_empty() { "TRUE" } else { &phrase.better }], "{}", phrase.code);
        }
    }
}

fn category(id: i64, parent: Option<i64>, name: &str) -> Category {
    Category { id: QuestionCategoryId(id), parent: parent.map(QuestionCategoryId), topic: None, name: name.to_owned() }
}

#[test]
fn categories_are_a_tree() {
    let all = [category(1, None, "甲"), category(2, Some(1), "乙"), category(3, Some(2), "丙"), category(4, None, "丁")];
    let ids: Vec<i64> = below(QuestionCategoryId(1), &all).into_iter().map(|c| c.0).collect();
    assert_eq!(ids, vec![1, 2, 3], "with everything below");
    assert_eq!(category_problems(&category(1, Some(3), "甲"), &all), vec![QuestionProblem::WithinItself], "never within itself");
    assert_eq!(category_problems(&category(0, Some(1), "乙"), &all), vec![QuestionProblem::NameTaken], "a name once beside the others");
    assert_eq!(category_problems(&category(0, Some(9), " "), &all), vec![QuestionProblem::NoName, QuestionProblem::NoCategory], "somewhere, with a name");
}

proptest! {
    #[test]
    fn a_mark_is_between_nothing_and_the_whole(weights in proptest::collection::vec(-100..=100_i32, 2..8), picks in proptest::collection::vec(0..10_u32, 0..8), words in "[甲0-9.,*]{0,6}") {
        for kind in QuestionKind::ALL {
            let texts: Vec<(String, f64)> = weights.iter().enumerate().map(|(at, w)| (format!("{at}"), f64::from(*w))).collect();
            let borrowed: Vec<(&str, f64)> = texts.iter().map(|(t, w)| (t.as_str(), *w)).collect();
            let given = Given { choices: picks.clone(), words: words.clone(), pairs: picks.iter().map(|p| (*p, *p)).collect() };
            if let Some(mark) = mark(&question(kind, &borrowed), &given) {
                prop_assert!((Weight::NONE..=Weight::WHOLE).contains(&mark), "{:?}", mark);
            }
        }
    }
}
