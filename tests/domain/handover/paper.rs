//! Paper typed back: any order, twice the same, typos named (HND-03).

use domain::handover::code::code;
use domain::handover::item::{ItemKind, ItemState};
use domain::handover::paper::{effect, entries, Effect, Entry, Mark, PaperProblem, Said};
use domain::ids::ItemId;
use proptest::prelude::*;

use super::sample::{ended, item};

fn only(text: &str) -> Result<Said, PaperProblem> {
    let mut found = entries(text);
    assert_eq!(found.len(), 1, "{text:?} is one line");
    found.remove(0).said
}

fn check(text: &str, expect: Result<(i64, Mark, &str), PaperProblem>, reason: &str) {
    let found = only(text);
    let expect = expect.map(|(id, mark, text)| Said { item: ItemId(id), mark, text: text.to_owned() });
    assert_eq!(found, expect, "{text:?}: {reason}");
}

#[test]
fn a_line_is_an_id_and_a_letter_as_people_type_them() {
    let id = code(ItemId(77));
    check(&format!("{id} D"), Ok((77, Mark::Done, "")), "done");
    check(&format!("  {}  d ", id.to_lowercase()), Ok((77, Mark::Done, "")), "small and with blanks");
    check(&format!("{id},c"), Ok((77, Mark::Carry, "")), "a comma");
    check(&format!("{id}：Ｗ　顾客不要了"), Ok((77, Mark::Withdraw, "顾客不要了")), "a Chinese keyboard");
    check(&format!("{id} D 已发货, 单号给她了"), Ok((77, Mark::Done, "已发货, 单号给她了")), "what came of it");
    check(&format!("{id} r 换深灰，不行另一仓"), Ok((77, Mark::ReadBack, "换深灰，不行另一仓")), "read back by hand");
}

#[test]
fn what_cannot_be_read_is_named() {
    let id = code(ItemId(77));
    check("?? D", Err(PaperProblem::Unreadable), "no id looks like this");
    check(&id, Err(PaperProblem::NoMark), "no letter");
    check(&format!("{id} Q"), Err(PaperProblem::NoMark), "a letter that means nothing");
    check(&format!("{id} DD"), Err(PaperProblem::NoMark), "two letters");
    check(&format!("{id} W"), Err(PaperProblem::NoText), "a withdrawal has a reason");
    check(&format!("{id} R "), Err(PaperProblem::NoText), "a read-back has words");
    let mut typo: Vec<char> = id.chars().collect();
    typo.swap(0, 1);
    let typo: String = typo.into_iter().collect();
    check(&format!("{typo} D"), Err(PaperProblem::Typo), "two characters changed places");
    let long = format!("{id} D {}", "好".repeat(20_001));
    check(&long, Err(PaperProblem::TooLong), "no paper holds as much");
    assert!(entries(" \n\n").is_empty(), "empty lines are none");
}

#[test]
fn two_lines_that_contradict_one_another_stop_each_other_and_no_third() {
    let (a, b) = (code(ItemId(7)), code(ItemId(8)));
    let found = entries(&format!("{a} D\n{b} D\n{a} C\n{a} D"));
    let told = || Err(PaperProblem::Contradiction { lines: vec![1, 3, 4] });
    let said: Vec<_> = found.iter().map(|e| e.said.clone()).collect();
    assert_eq!((&said[0], &said[2], &said[3]), (&told(), &told(), &told()), "which holds must not hang on their order");
    assert!(said[1].is_ok(), "the other item is done");
    let twice = entries(&format!("{a} D\n{a} D"));
    assert!(twice.iter().all(|e| e.said.is_ok()), "the same thing said twice is said once");
    let both = entries(&format!("{a} R 先问颜色再发\n{a} C"));
    assert!(both.iter().all(|e| e.said.is_ok()), "a read-back goes with any other mark");
}

#[test]
fn a_line_changes_its_item_once() {
    let open = item(1, ItemKind::Task, "");
    let says = |mark, text: &str| Said { item: ItemId(1), mark, text: text.to_owned() };
    let (told, untold) = (true, false);
    let check = |said: Said, item: Option<&domain::handover::item::Item>, told, expect: Result<Effect, PaperProblem>, reason: &str| {
        assert_eq!(effect(&said, item, told), expect, "{reason}");
    };
    check(says(Mark::Done, ""), Some(&open), untold, Ok(Effect::Change), "done");
    check(says(Mark::Carry, ""), Some(&open), untold, Ok(Effect::Same), "it comes over by itself");
    check(says(Mark::Carry, "没接电话"), Some(&open), untold, Ok(Effect::Change), "something to add");
    check(says(Mark::Carry, "没接电话"), Some(&open), told, Ok(Effect::Same), "added before");
    check(says(Mark::Done, ""), None, untold, Err(PaperProblem::Unknown), "no such item");
    let (done, gone) = (ended(open.clone(), ItemState::Done), ended(open, ItemState::Withdrawn));
    check(says(Mark::Done, ""), Some(&done), untold, Ok(Effect::Same), "done already");
    check(says(Mark::Withdraw, "不要了"), Some(&gone), untold, Ok(Effect::Same), "withdrawn already");
    let told_of = |state| Err(PaperProblem::Ended { state, by: "王磊".to_owned() });
    check(says(Mark::Carry, ""), Some(&done), untold, told_of(ItemState::Done), "the paper is older than the screen");
    check(says(Mark::Done, ""), Some(&gone), untold, told_of(ItemState::Withdrawn), "ended another way");
}

/// A typed line: an item of a few, a mark, a text.
fn line() -> impl Strategy<Value = String> {
    (1i64..6, prop::sample::select(vec!["D", "C", "W 不要了", "R 先问颜色再发", "C 没接电话"])).prop_map(|(id, rest)| format!("{} {rest}", code(ItemId(id))))
}

/// What is said about each item, whatever the order of the lines.
fn outcome(entries: &[Entry]) -> std::collections::BTreeSet<String> {
    let said = entries.iter().filter_map(|e| e.said.as_ref().ok());
    said.map(|s| format!("{:?} {:?} {}", s.item, s.mark, s.text)).collect()
}

proptest! {
    #[test]
    fn any_order_and_any_repetition_give_the_same_result(lines in prop::collection::vec(line(), 0..12), shuffled in any::<prop::sample::Index>()) {
        let mut turned = lines.clone();
        turned.rotate_left(if lines.is_empty() { 0 } else { shuffled.index(lines.len()) });
        turned.reverse();
        let once = outcome(&entries(&lines.join("\n")));
        prop_assert_eq!(&once, &outcome(&entries(&turned.join("\n"))), "in another order");
        prop_assert_eq!(&once, &outcome(&entries(&[lines.clone(), lines].concat().join("\n"))), "typed twice");
    }
}
