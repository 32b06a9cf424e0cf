//! Reading back: own words, or the right one of three (HND-01).

use domain::handover::item::{Item, ItemKind};
use domain::handover::read_back::{choices, judge, Answer, Choice, UsualStep};
use domain::handover::sheet::SheetProblem;
use proptest::prelude::*;

use super::sample::item;

fn urgent() -> Item {
    let mut item = item(1, ItemKind::Urgent, "问她能不能换深灰，不换今天从另一仓发");
    item.draft.situation = "小鹿催发货，18:00 前不发就退款".to_owned();
    item
}

fn words(text: &str) -> Answer {
    Answer::Words { text: text.to_owned() }
}

fn pick(text: &str) -> Answer {
    Answer::Pick { choice: Choice::Step { text: text.to_owned() } }
}

fn check(answer: Answer, picked: bool, expect: Result<(), SheetProblem>, reason: &str) {
    assert_eq!(judge(&urgent(), &answer, picked), expect, "{reason}");
}

#[test]
fn own_words_are_more_than_a_word_and_not_what_stands_there() {
    let (fresh, copied) = (false, Err(SheetProblem::NotOwnWords));
    check(words("先问换不换深灰，不肯就另一仓今天发走"), fresh, Ok(()), "understood");
    check(words("好的"), fresh, copied.clone(), "a word is no read-back");
    check(words("。。。。。。"), fresh, copied.clone(), "nor are marks");
    check(words("问她能不能换深灰, 不换 今天从另一仓发！"), fresh, copied.clone(), "copied with other marks");
    check(words("小鹿催发货，18:00 前不发就退款"), fresh, copied, "the situation is not the next step");
    let short = item(2, ItemKind::Urgent, "马上回电");
    assert_eq!(judge(&short, &words("马上回电"), fresh), Ok(()), "there is no other way to say it");
}

#[test]
fn one_pick_and_then_own_words() {
    let (fresh, used) = (false, true);
    check(pick("问她能不能换深灰，不换今天从另一仓发"), fresh, Ok(()), "the right one");
    check(pick("等客户回复"), fresh, Err(SheetProblem::WrongStep), "a wrong one");
    let usual = Answer::Pick { choice: Choice::Usual { step: UsualStep::AskWarehouse } };
    check(usual, fresh, Err(SheetProblem::WrongStep), "a usual one is never the right one");
    check(pick("问她能不能换深灰，不换今天从另一仓发"), used, Err(SheetProblem::PickUsed), "a second pick would be a guess");
    check(words("换深灰，不行就从另一仓发"), used, Ok(()), "own words are always left");
}

#[test]
fn the_wrong_ones_are_steps_of_other_items_the_same_kind_first() {
    let others = [
        item(2, ItemKind::Task, "关店前打开自动回复"),
        item(3, ItemKind::Urgent, "拍照存证，明早找主管定"),
        item(4, ItemKind::Urgent, "先赔十元券"),
        item(5, ItemKind::Urgent, ""),
        item(6, ItemKind::Urgent, "问她能不能换深灰， 不换今天从另一仓发"),
        urgent(),
    ];
    for seed in 0..50 {
        let found = choices(&urgent(), &others, seed);
        let texts: Vec<&str> = found.iter().map(|c| if let Choice::Step { text } = c { text.as_str() } else { "" }).collect();
        assert_eq!(found.len(), 3, "three of them");
        for step in ["问她能不能换深灰，不换今天从另一仓发", "拍照存证，明早找主管定", "先赔十元券"] {
            assert!(texts.contains(&step), "seed {seed}: {texts:?} lacks {step}: two urgent ones beside the right one, no twin of it, nothing empty");
        }
    }
}

#[test]
fn usual_steps_fill_up_and_the_seed_alone_decides_the_order() {
    let alone = choices(&urgent(), &[], 7);
    assert_eq!(alone.len(), 3, "a first item has three choices too");
    assert_eq!(alone.iter().filter(|c| matches!(c, Choice::Usual { .. })).count(), 2, "two of them usual");
    assert_eq!(alone, choices(&urgent(), &[], 7), "the same seed, the same order");
    let first = |seed| choices(&urgent(), &[], seed).iter().position(|c| matches!(c, Choice::Step { .. }));
    let places: std::collections::HashSet<_> = (0..40).map(first).collect();
    assert_eq!(places.len(), 3, "the right one stands in every place for some seed");
}

proptest! {
    #[test]
    fn the_right_step_is_always_among_three_different_ones(steps in prop::collection::vec("[换发退问查等]{0,4}", 0..8), seed: u64) {
        let others: Vec<Item> = (2..).zip(&steps).map(|(id, step)| item(id, ItemKind::Order, step)).collect();
        let found = choices(&urgent(), &others, seed);
        prop_assert_eq!(found.len(), 3, "never fewer");
        let right = found.iter().filter(|c| judge(&urgent(), &Answer::Pick { choice: (*c).clone() }, false).is_ok());
        prop_assert_eq!(right.count(), 1, "exactly one holds");
    }
}
