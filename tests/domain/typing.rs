//! The typing test (TRN-07): what counts as typed right, and which tests are not believed.

use domain::language::Language;
use domain::passage::{turn, PASSAGES};
use domain::typing::{counted_millis, judge, per_minute, score, Score, TypingProblem, TypingScript, TypingTiming, FASTEST};
use proptest::prelude::*;

const TEXT: &str = "您好，欢迎光临。请问您想看哪一款？";

fn check(typed: &str, counted: u32, wrong: u32, reason: &str) {
    let found = score(TypingScript::Chinese, TEXT, typed);
    assert_eq!((found.counted, found.wrong), (counted, wrong), "{reason}");
}

#[test]
fn trn_07_chinese_characters_typed_right_are_counted() {
    check("您好，欢迎光临。", 6, 0, "punctuation counts neither way");
    check("您好欢迎光临", 6, 0, "nor is it missed");
    check("您好欢迎观临", 5, 1, "a wrong character costs itself");
    check("您好迎光临请问", 7, 0, "one left out does not spoil what follows");
    check("您好好欢迎光临", 6, 1, "nor does one too many");
    check("nihao huanying", 0, 0, "letters of a composition are no characters");
    check("", 0, 0, "nothing typed");
    check("款一哪看想您", 1, 5, "the order counts");
    check("𠮷𠮷您", 1, 2, "rare characters are characters too");
    assert_eq!(score(TypingScript::Latin, "Hello, you.", "Hello yu").counted, 7, "letters in an English passage");
}

#[test]
fn trn_07_sixty_right_in_a_minute_are_sixty() {
    assert_eq!(per_minute(60, 60_000), 60, "the minimum");
    assert_eq!(per_minute(59, 60_000), 59, "one short");
    assert_eq!(per_minute(60, 30_000), 120, "in half the time");
    assert_eq!(per_minute(60, 0), 3_600_000, "no time at all is not believed");
}

fn timing(typing: u32) -> TypingTiming {
    TypingTiming { since_begin: typing + 3_000, typing, at_once: 4, pastes: 0 }
}

/// Judges sixty right characters of a long passage after `typing` milliseconds; the shop's clock says `elapsed`.
fn judged(change: impl Fn(&mut TypingTiming), elapsed: i64) -> Result<(), TypingProblem> {
    let mut timing = timing(60_000);
    change(&mut timing);
    let score = Score { counted: 60, wrong: 1, whole: 200 };
    judge(&"字".repeat(200), &"字".repeat(61), score, timing, elapsed)
}

#[test]
fn trn_07_a_test_that_cannot_be_believed_does_not_count() {
    assert_eq!(judged(|_| (), 63_000), Ok(()), "a minute of typing");
    assert_eq!(judged(|_| (), 66_000), Ok(()), "clocks may differ a little");
    assert_eq!(judged(|_| (), -3_537_000), Err(TypingProblem::ClockMoved), "the clock was set back an hour");
    assert_eq!(judged(|_| (), 4_000_000), Err(TypingProblem::ClockMoved), "or forward, or the machine slept");
    assert_eq!(judged(|t| t.typing = t.since_begin + 1, 63_000), Err(TypingProblem::ClockMoved), "typing before it began");
    assert_eq!(judged(|t| t.at_once = 61, 63_000), Err(TypingProblem::Pasted), "all of it at once");
    assert_eq!(judged(|t| t.typing = 30_000, 63_000), Err(TypingProblem::Unfinished), "given up half-way");
    assert_eq!(
        judged(|t| (t.typing, t.since_begin) = (90_000, 93_000), 93_000),
        Err(TypingProblem::Unfinished),
        "typing on after the minute"
    );
}

#[test]
fn trn_07_more_than_anybody_types_is_refused() {
    let whole = Score { counted: 200, wrong: 0, whole: 200 };
    let through = |millis| judge(&"字".repeat(200), &"字".repeat(200), whole, timing(millis), i64::from(millis) + 3_000);
    assert_eq!(through(45_000), Ok(()), "through before the time is up: 266 a minute");
    assert_eq!(through(30_000), Err(TypingProblem::TooFast { most: FASTEST }), "400 a minute");
    let nothing = Score { counted: 0, wrong: 0, whole: 200 };
    assert_eq!(judge("字", "", nothing, timing(60_000), 63_000), Err(TypingProblem::NothingTyped), "an empty test");
    let long = judge("字", &"字".repeat(3), Score { counted: 1, wrong: 2, whole: 1 }, timing(60_000), 63_000);
    assert_eq!(long, Err(TypingProblem::TooLong), "far more than the passage");
    assert_eq!(counted_millis(timing(61_500)), 60_000, "the grace makes nobody slower");
}

#[test]
fn trn_07_each_language_has_several_passages_longer_than_a_minute() {
    for language in [Language::Simplified, Language::Traditional, Language::English] {
        let own: Vec<_> = PASSAGES.iter().filter(|p| p.language == language).collect();
        assert!(own.len() >= 3, "{language:?} has several");
        for passage in &own {
            let long = score(passage.script(), passage.text, "").whole;
            let least = if language == Language::English { 380 } else { 150 };
            assert!(long >= least, "{} has {long}", passage.code);
        }
        let codes: Vec<_> = (0..own.len()).filter_map(|n| turn(language, n)).map(|p| p.code).collect();
        assert_eq!(codes, own.iter().map(|p| p.code).collect::<Vec<_>>(), "one after the other");
        assert_eq!(turn(language, own.len()).map(|p| p.code), Some(own[0].code), "then from the beginning");
    }
}

proptest! {
    /// No text is worth more than the passage or than itself, and the passage itself is worth all of it.
    #[test]
    fn what_counts_is_in_both(typed in "[您好欢迎光临请问想看哪一款a，]{0,40}") {
        let found = score(TypingScript::Chinese, TEXT, &typed);
        let own = typed.chars().filter(|c| *c != 'a' && *c != '，').count() as u32;
        prop_assert!(found.counted <= found.whole && found.counted + found.wrong == own, "right and wrong are what was typed");
        prop_assert_eq!(score(TypingScript::Chinese, TEXT, TEXT).counted, found.whole, "the passage itself");
    }
}
