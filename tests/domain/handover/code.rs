//! Short ids: easy to write, hard to mistake.

use domain::handover::code::{code, read, BadCode};
use domain::ids::ItemId;
use proptest::prelude::*;

fn check(typed: &str, expect: Result<i64, BadCode>, reason: &str) {
    assert_eq!(read(typed), expect.map(ItemId), "{typed:?}: {reason}");
}

#[test]
fn ids_are_three_or_four_characters_and_read_as_people_type_them() {
    assert_eq!(code(ItemId(1)).len(), 3, "the first item");
    assert_eq!(code(ItemId(840)).len(), 3, "the last one with three");
    assert_eq!(code(ItemId(841)).len(), 4, "then four");
    assert_eq!(code(ItemId(24_388)).len(), 4, "enough for three years of twenty a day");
    let printed = code(ItemId(500));
    check(&printed.to_lowercase(), Ok(500), "small letters");
    check(&format!(" {printed} "), Ok(500), "blanks around it");
    let wide: String = printed.chars().filter_map(|c| char::from_u32(c as u32 + 0xfee0)).collect();
    check(&wide, Ok(500), "full-width letters of a Chinese keyboard");
}

#[test]
fn what_is_no_id_is_told_from_a_typo() {
    check("", Err(BadCode::Unreadable), "nothing");
    check("2", Err(BadCode::Unreadable), "too short");
    check("A0B", Err(BadCode::Unreadable), "zero and one are in no id");
    check("张三", Err(BadCode::Unreadable), "words");
    check("ABCDEFGHJKMN", Err(BadCode::Unreadable), "far too long");
    check("2222222", Err(BadCode::Unreadable), "padded as none was ever printed");
    check("234", Err(BadCode::Typo), "its check does not fit");
}

proptest! {
    #[test]
    fn every_id_reads_back(id in 0i64..50_000_000) {
        prop_assert_eq!(read(&code(ItemId(id))), Ok(ItemId(id)), "what is printed can be typed");
    }

    #[test]
    fn one_wrong_character_is_always_caught(id in 0i64..2_000_000, place in 0usize..5, other in 0usize..29) {
        let letters: Vec<char> = "23456789ABCDEFGHJKMNPQRTUVWXY".chars().collect();
        let mut typed: Vec<char> = code(ItemId(id)).chars().collect();
        let place = place % typed.len();
        prop_assume!(typed[place] != letters[other]);
        typed[place] = letters[other];
        let text: String = typed.into_iter().collect();
        prop_assert!(read(&text).is_err(), "{text} is another item's");
    }

    #[test]
    fn two_characters_that_changed_places_are_always_caught(id in 0i64..2_000_000, a in 0usize..5, b in 0usize..5) {
        let mut typed: Vec<char> = code(ItemId(id)).chars().collect();
        let (a, b) = (a % typed.len(), b % typed.len());
        prop_assume!(typed[a] != typed[b]);
        typed.swap(a, b);
        let text: String = typed.into_iter().collect();
        prop_assert!(read(&text).is_err(), "{text} is another item's");
    }
}
