//! Phone numbers in what people write (SEC-02).

use domain::customer::text::{is_phone, mask_text};
use proptest::prelude::*;

fn check(text: &str, expect: &str, reason: &str) {
    assert_eq!(mask_text(text), expect, "{reason}");
    assert_eq!(mask_text(expect), expect, "{reason}: twice changes nothing more");
}

#[test]
fn what_looks_like_a_phone_number_is_masked_where_it_stands() {
    check("电话13812345678，急", "电话138****5678，急", "a mobile between characters");
    check("call 138 1234 5678 now", "call 138****5678 now", "in groups");
    check("138-1234-5678/139.8765.4321", "138****5678/139****4321", "two of them");
    check("+86 13812345678", "+86138****5678", "with the country's code");
    check("８６１３８１２３４５６７８", "861****5678", "typed wide");
    check("座机 0571-88886666 转 8", "座机 057****6666 转 8", "a landline");
    check("+852 6123 4567", "+852****4567", "abroad");
    check("身份证 330106199001011234", "身份证 330****34", "an identity card");
    check("33010619900101123X。", "330****3X。", "with its letter");
}

#[test]
fn everything_else_stays_as_it_was_written() {
    for text in [
        "订单 3304567890123456789 未发",
        "价格 12800 元，2026-12-05 16:30 回电",
        "12345678901",
        "型号 A13812345678901",
        "<b>急</b> 😀 =1+1",
        "20261205 20261206",
        "1 2 3 4 5",
        "",
    ] {
        assert_eq!(mask_text(text), text, "no phone number: {text}");
    }
}

#[test]
fn a_number_alone_is_known_as_a_phone() {
    for (text, phone) in [("13812345678", true), (" +86 138 1234 5678 ", true), ("0571-88886666", true), ("13812345678a", false), ("9527", false), ("", false)] {
        assert_eq!(is_phone(text), phone, "{text}");
    }
}

#[test]
fn a_very_long_text_of_digits_is_read_in_no_time() {
    let digits = "1 3-8.".repeat(20_000);
    assert_eq!(mask_text(&digits).len(), digits.len(), "single digits are no number");
}

proptest! {
    #[test]
    fn a_mobile_never_survives_in_any_text(before in "[^0-9０-９+＋*𝟎-𝟿.·—–－\u{a0}\u{3000} -]{0,20}", after in "[^0-9０-９𝟎-𝟿.·—–－\u{a0}\u{3000} -]{0,20}", rest in "[3-9][0-9]{9}") {
        let number = format!("1{rest}");
        let masked = mask_text(&format!("{before}{number}{after}"));
        prop_assert!(!masked.contains(&number), "{masked}");
        prop_assert!(masked.starts_with(&before) && masked.ends_with(&after), "the words around it stay");
    }

    #[test]
    fn twice_is_once(text in "[0-9+ xX.-]{0,60}") {
        let once = mask_text(&text);
        prop_assert_eq!(mask_text(&once), once);
    }
}
