//! Knowledge pages (TRN-09) and the phrase library (CON-02): what may be kept, how two versions differ, what ships.

use domain::ids::QuestionCategoryId;
use domain::knowledge::{cleaned, compare, problems, LineDiffers, PageProblem, PageText};
use domain::language::Language;
use domain::script::{shipped, Situation};
use proptest::prelude::*;

fn says(title: &str, text: &str) -> PageText {
    PageText { product: None, category: QuestionCategoryId(1), title: title.into(), text: text.into(), pictures: Vec::new() }
}

fn lines(before: &str, after: &str) -> String {
    let sign = |d| match d {
        LineDiffers::Same => ' ',
        LineDiffers::Gone => '-',
        LineDiffers::New => '+',
    };
    compare(before, after).iter().map(|l| format!("{}{}", sign(l.differs), l.text)).collect::<Vec<_>>().join("|")
}

#[test]
fn a_page_needs_a_title_and_a_text() {
    assert_eq!(problems(&cleaned(says(" \n ", "  "))), [PageProblem::NoTitle, PageProblem::NoText], "blanks are nothing");
    assert_eq!(problems(&says("题", &"长".repeat(20_001))), [PageProblem::TooLong { most: 20_000 }], "a page is no book");
    let kept = cleaned(says(" 退  换货 ", "一行  \r\n\r\n二行\n\n"));
    assert_eq!((kept.title.as_str(), kept.text.as_str()), ("退 换货", "一行\n\n二行"), "lines stay lines");
}

#[test]
fn two_versions_differ_by_lines() {
    for (before, after, shown) in [
        ("甲\n乙\n丙", "甲\n丙", " 甲|-乙| 丙"),
        ("甲\n丙", "甲\n乙\n丙", " 甲|+乙| 丙"),
        ("七天", "十五天", "-七天|+十五天"),
        ("", "新", "+新"),
        ("同", "同", " 同"),
    ] {
        assert_eq!(lines(before, after), shown, "{before:?} to {after:?}");
    }
}

#[test]
fn con_02_every_situation_has_a_phrase_in_each_language() {
    for language in [Language::Simplified, Language::Traditional, Language::English] {
        let all = shipped(language);
        for situation in Situation::ALL {
            assert!(all.iter().any(|s| s.situation == *situation && !s.words.is_empty()), "{situation:?} in {language:?}");
        }
    }
    assert_eq!(shipped(Language::Simplified).len(), shipped(Language::English).len(), "no line is broken in one of them");
}

proptest! {
    #[test]
    fn a_comparison_holds_both_texts(before in "([ab]\n){0,6}", after in "([ab]\n){0,6}") {
        let all = compare(&before, &after);
        let of = |gone: LineDiffers| all.iter().filter(|l| l.differs != gone).map(|l| format!("{}\n", l.text)).collect::<String>();
        prop_assert_eq!(of(LineDiffers::New), before);
        prop_assert_eq!(of(LineDiffers::Gone), after);
    }
}
