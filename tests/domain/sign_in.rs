//! Passwords, PINs and waits (SEC-04).

use chrono::Duration;
use domain::sign_in::{check_password, check_pin, wait_after, wait_left, SecretProblem, Tries, LONGEST_WAIT};
use proptest::prelude::*;

use crate::shop::at;

#[test]
fn sec_04_a_pin_is_six_digits_that_nobody_guesses_first() {
    let cases = [
        ("482913", Ok(())),
        ("112233", Ok(())),
        ("000000", Err(SecretProblem::EasyPin)),
        ("123456", Err(SecretProblem::EasyPin)),
        ("987654", Err(SecretProblem::EasyPin)),
        ("12345", Err(SecretProblem::NotSixDigits)),
        ("1234567", Err(SecretProblem::NotSixDigits)),
        ("12345a", Err(SecretProblem::NotSixDigits)),
        ("４８２９１３", Err(SecretProblem::NotSixDigits)),
        ("12 345", Err(SecretProblem::NotSixDigits)),
        ("", Err(SecretProblem::NotSixDigits)),
    ];
    for (pin, expect) in cases {
        assert_eq!(check_pin(pin), expect, "{pin:?}");
    }
}

#[test]
fn sec_04_a_password_is_counted_in_characters() {
    assert_eq!(check_password("七个字的密码呀"), Err(SecretProblem::ShortPassword), "seven characters, though 21 bytes");
    assert_eq!(check_password("八个字的密码好呀"), Ok(()), "eight do");
    assert_eq!(check_password(&"x".repeat(200)), Ok(()), "200 do");
    assert_eq!(check_password(&"x".repeat(201)), Err(SecretProblem::LongPassword), "a cost to hash");
}

#[test]
fn sec_04_five_tries_then_waits_that_double_to_an_hour() {
    let waits: Vec<i64> = (0..15).map(wait_after).collect();
    assert_eq!(waits, [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600], "seconds by wrong tries in a row");
    assert_eq!(wait_after(u32::MAX), LONGEST_WAIT, "however often");
}

#[test]
fn sec_04_a_wait_runs_down_by_the_clock() {
    let tries = Tries { wrong: 6, last_at: Some(at("2026-03-02 09:00")) };
    assert_eq!(wait_left(tries, at("2026-03-02 09:00")), 60, "just now");
    assert_eq!(wait_left(tries, at("2026-03-02 09:00") + Duration::seconds(59)), 1, "nearly over");
    assert_eq!(wait_left(tries, at("2026-03-02 09:01")), 0, "over");
    assert_eq!(wait_left(Tries { wrong: 4, ..tries }, at("2026-03-02 09:00")), 0, "four wrong tries are free");
    assert_eq!(wait_left(Tries::default(), at("2026-03-02 09:00")), 0, "nobody tried");
}

#[test]
fn sec_04_a_clock_set_back_waits_anew_and_then_runs_down() {
    let tries = Tries { wrong: 6, last_at: Some(at("2027-03-02 09:00")) };
    let now = at("2026-03-02 09:00");
    assert_eq!(wait_left(tries, now), 60, "setting the clock back does not open the door");
    let anew = tries.by_clock(now);
    assert_eq!(anew, Tries { wrong: 6, last_at: Some(now) }, "counted from now on");
    assert_eq!(wait_left(anew, at("2026-03-02 09:01")), 0, "a year is not to be waited for");
    assert_eq!(anew.by_clock(at("2026-03-02 09:30")), anew, "a clock that runs on changes nothing");
}

proptest! {
    #[test]
    fn no_clock_makes_a_wait_longer_or_negative(wrong in 0u32..40, moved in -100_000_000i64..100_000_000) {
        let last = at("2026-03-02 09:00");
        let left = wait_left(Tries { wrong, last_at: Some(last) }, last + Duration::seconds(moved));
        prop_assert!((0..=wait_after(wrong)).contains(&left), "at most the whole wait");
        prop_assert!(wait_after(wrong) <= wait_after(wrong + 1), "waits grow");
    }
}
