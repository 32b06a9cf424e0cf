//! Amounts as people type them (ruling 11): whole fen or a clear answer.

use domain::money::{Fen, MoneyProblem};
use proptest::prelude::*;

fn check(text: &str, expected: Result<i64, MoneyProblem>) {
    assert_eq!(Fen::read(text), expected.map(Fen), "what {text:?} comes to");
}

#[test]
fn yuan_are_read_as_whole_fen_however_they_are_written() {
    for text in ["10", "10.0", "10.00", "１０．００", " 10 ", "¥10", "￥１０", "10元", "10 圓", "010", "+10", "10。00", "10."] {
        check(text, Ok(1_000));
    }
    for (text, fen) in [(".5", 50), ("0", 0), ("0.01", 1), ("1,299.50", 129_950), ("１，２９９．５", 129_950), ("1,000,000", 100_000_000)] {
        check(text, Ok(fen));
    }
}

#[test]
fn less_than_nothing_is_an_amount_but_none_that_moves() {
    for text in ["-10", "－１０", "−10", "-¥10.00", "¥-10元"] {
        check(text, Ok(-1_000));
        assert_eq!(Fen::read_positive(text), Err(MoneyProblem::NotPositive), "{text:?} cannot change hands");
    }
    assert_eq!(Fen::read_positive("0.00"), Err(MoneyProblem::NotPositive), "nothing cannot either");
}

#[test]
fn parts_of_a_fen_are_refused_and_not_rounded() {
    for text in ["0.005", "10.000", "１０．００５", "1,299.505"] {
        check(text, Err(MoneyProblem::PartsOfAFen));
    }
}

#[test]
fn what_could_mean_two_things_is_refused() {
    for text in ["1,5", "12,34", "1,2345", "1.2.3", "1e3", "0x10", "十元", "10-", "--10", "10 20a", "NaN", "∞", ".", "¥", "元", ",100", "1,,000", "1000,000"] {
        check(text, Err(MoneyProblem::NotAnAmount));
    }
    check("  ", Err(MoneyProblem::Empty));
}

#[test]
fn the_most_is_taken_and_a_fen_more_is_not() {
    check("1000000", Ok(Fen::MOST.0));
    for text in ["1000000.01", "999999999999999999999999", "-1000000.01"] {
        check(text, Err(MoneyProblem::TooMuch { most: Fen::MOST }));
    }
    assert_eq!(Fen(Fen::MOST.0 + 1).positive(), Err(MoneyProblem::TooMuch { most: Fen::MOST }), "not from inside the program either");
}

#[test]
fn amounts_are_shown_with_two_places_and_grouped() {
    for (fen, plain, grouped) in [(0, "0.00", "0.00"), (5, "0.05", "0.05"), (-5, "-0.05", "-0.05"), (129_950, "1299.50", "1,299.50"), (-123_456_789, "-1234567.89", "-1,234,567.89"), (99_999, "999.99", "999.99")] {
        assert_eq!((Fen(fen).to_string(), Fen(fen).grouped()), (plain.to_owned(), grouped.to_owned()), "{fen} fen");
    }
}

proptest! {
    #[test]
    fn whatever_is_shown_is_read_back_to_the_fen(fen in -Fen::MOST.0..=Fen::MOST.0) {
        prop_assert_eq!(Fen::read(&Fen(fen).to_string()), Ok(Fen(fen)));
        prop_assert_eq!(Fen::read(&Fen(fen).grouped()), Ok(Fen(fen)));
    }

    #[test]
    fn no_text_makes_it_stumble(text in "\\PC{0,24}") {
        let _ = Fen::read(&text);
    }
}
