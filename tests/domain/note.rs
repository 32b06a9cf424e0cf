//! The problem and idea book: guessing, folding, likeness, what may be answered, and counting (NOTE-01, NOTE-06, NOTE-08, PAT-04).

use domain::ids::{LostReasonId, NoteId, StaffId};
use domain::note::collection::{days, is_due, may_close, silent};
use domain::note::figures::{pareto, table, Count, Spell};
use domain::note::guess::{guess, reason};
use domain::note::similar::{fold, likeness, pairs};
use domain::note::{cleaned, may_answer, rewarded, LostCode, Note, NoteKind, NoteProblem, NoteState, Verdict};
use proptest::prelude::*;

use crate::shop::{at, day};

fn note(id: i64, author: i64, state: NoteState) -> Note {
    Note {
        id: NoteId(id),
        note: NoteKind::Idea,
        words: "甲".into(),
        author: StaffId(author),
        at: at("2026-12-01 10:00"),
        state,
        same_as: None,
        collection: None,
        lost: None,
    }
}

#[test]
fn the_first_word_tells_the_kind_and_is_dropped_only_where_it_did_nothing_else() {
    let check = |text: &str, kind: Option<NoteKind>, words: &str| {
        let found = guess(text);
        assert_eq!((found.note, found.words.as_str()), (kind, words), "{text:?}");
    };
    check("ＩＤＥＡ： shorter", Some(NoteKind::Idea), "shorter");
    check("宝贝数据错误，50cm", Some(NoteKind::ListingError), "50cm");
    check("why is it slow", Some(NoteKind::Question), "why is it slow");
    check("ideal would be", None, "ideal would be");
    check("S 码没了", None, "S 码没了");
    check("s: too dear", Some(NoteKind::LostSale), "too dear");
    check("", None, "");
    check("🎁", None, "🎁");
    assert_eq!(reason("嫌運費貴"), Some(LostCode::Shipping), "the more telling word goes before");
    assert_eq!(reason("不知道"), None, "nothing told");
}

#[test]
fn nobody_needs_to_see_control_characters_and_nobody_writes_a_book() {
    assert_eq!(cleaned(" 甲\u{0}\r\n乙 "), Ok("甲\n乙".to_owned()), "what cannot be seen goes, the line break stays");
    assert_eq!(cleaned(" \n "), Err(NoteProblem::Empty), "nothing but blanks");
    assert!(cleaned(&"长".repeat(40_000)).is_ok(), "two pasted pages are taken");
}

#[test]
fn an_answer_says_why_joins_only_earlier_notes_and_respects_what_was_adopted() {
    let open = note(5, 1, NoteState::Open);
    let may = |verdict, words: &str, root: Option<i64>| may_answer(&open, verdict, words, root.map(NoteId), None);
    assert_eq!(may(Verdict::Declined, "  ", None), Err(NoteProblem::SayWhy), "declined because");
    assert_eq!(may(Verdict::Duplicate { of: NoteId(9) }, "", Some(9)), Err(NoteProblem::NotEarlier), "a later one");
    assert_eq!(may(Verdict::Duplicate { of: NoteId(5) }, "", Some(5)), Err(NoteProblem::NotEarlier), "itself");
    assert_eq!(may(Verdict::Duplicate { of: NoteId(3) }, "", None), Err(NoteProblem::NotEarlier), "one that is not there");
    assert_eq!(may(Verdict::Duplicate { of: NoteId(3) }, "", Some(3)), Ok(()), "an earlier one");
    let adopted = note(5, 1, NoteState::Adopted);
    assert_eq!(may_answer(&adopted, Verdict::Declined, "x", None, None), Err(NoteProblem::Final), "it stands");
    let joined = Some(NoteState::Adopted);
    assert_eq!(may_answer(&open, Verdict::Later, "x", None, joined), Err(NoteProblem::Final), "so does what joined it");
}

#[test]
fn pat_04_each_author_of_before_is_rewarded_once() {
    let idea = note(1, 7, NoteState::Adopted);
    let late = Note { at: at("2026-12-09 10:00"), ..note(4, 9, NoteState::Duplicate) };
    let written = [idea.clone(), note(2, 8, NoteState::Duplicate), note(3, 7, NoteState::Duplicate), late];
    let adopted_at = at("2026-12-04 18:00");
    assert_eq!(rewarded(&idea, adopted_at, &written), [StaffId(7), StaffId(8)], "once each, none for who came after");
    let problem = Note { note: NoteKind::Problem, ..idea };
    assert_eq!(rewarded(&problem, adopted_at, &written), [], "a problem is no idea");
}

#[test]
fn note_01_a_collection_stands_for_the_days_since_the_last() {
    let today = day("2026-12-04");
    assert_eq!(days(None, today).from, day("2026-11-30"), "the first: from Monday");
    assert_eq!(days(Some(day("2026-11-27")), today).from, day("2026-11-28"), "from the day after");
    assert_eq!(days(Some(today), today).from, today, "twice on a day: that day");
    assert_eq!(days(Some(day("2027-01-01")), today).from, today, "a clock that was set back makes no empty span");
    assert!(is_due(Some(day("2026-11-27")), Some(today), today), "a week has gone by");
    assert!(!is_due(Some(day("2026-11-28")), Some(today), today), "six days");
    assert!(!is_due(Some(day("2026-11-20")), None, today), "nothing waits");
    let notes = [note(1, 1, NoteState::Open), note(2, 2, NoteState::Later)];
    assert_eq!(may_close(&notes), Err(NoteProblem::Unanswered { notes: vec![NoteId(1)] }), "one has no answer");
    assert_eq!(silent(&[StaffId(2), StaffId(3)], &notes), [StaffId(3)], "who wrote nothing");
}

#[test]
fn note_08_kinds_are_counted_by_week_and_reasons_come_commonest_first() {
    let starts = Spell::Week.last(day("2026-12-04"), 2);
    assert_eq!(starts, [day("2026-11-23"), day("2026-11-30")], "two weeks by their Mondays");
    let months = Spell::Month.last(day("2026-01-31"), 2);
    assert_eq!(months, [day("2025-12-01"), day("2026-01-01")], "over the turn of the year");
    let count = |day_, state| Count { day: day(day_), note: NoteKind::Idea, state, notes: 2 };
    let counts = [count("2026-11-29", NoteState::Open), count("2026-12-04", NoteState::Adopted), count("2026-11-01", NoteState::Open)];
    let ideas = table(&counts, &starts, Spell::Week).into_iter().find(|r| r.note == NoteKind::Idea).expect("a row");
    assert_eq!((ideas.counts, ideas.total, ideas.answered, ideas.adopted), (vec![2, 2], 4, 2, 2), "older ones are left out");
    let bars = pareto(&[(None, 1), (Some(LostReasonId(2)), 3), (Some(LostReasonId(1)), 3), (Some(LostReasonId(3)), 0)]);
    let shown: Vec<_> = bars.iter().map(|b| (b.reason.map(|r| r.0), b.together)).collect();
    assert_eq!(shown, [(Some(1), 429), (Some(2), 857), (None, 1000)], "equals in the order of the list, nothing for nothing");
    assert_eq!(pareto(&[]), [], "no lost sales");
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn any_text_at_all_is_cut_into_plain_words(text in "\\PC{0,40}") {
        let words = pairs(&fold(&text));
        prop_assert!(words.chars().all(|c| c == ' ' || c.is_ascii_digit() || c.is_ascii_lowercase()), "{}", words);
        prop_assert!(words.split_whitespace().all(|w| w.len() == 4 || w.len() == 8), "{}", words);
    }

    #[test]
    fn a_text_is_wholly_like_itself(text in "[甲乙丙丁a-f]{2,30}") {
        prop_assert_eq!(likeness(&text, &text), 1.0);
    }
}
