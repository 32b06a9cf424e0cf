//! How a customer's values look unasked (SEC-02).

use domain::customer::{mask::mask, Channel, Private, PrivateKind};
use proptest::prelude::*;
use PrivateKind::{Contact, Name, Order, Text};

fn check(kind: PrivateKind, cases: &[(&str, &str, &str)]) {
    for (value, expect, reason) in cases {
        assert_eq!(mask(kind, value), *expect, "{value}: {reason}");
    }
}

#[test]
fn a_name_keeps_its_first_character_and_a_nickname_its_last_too() {
    check(
        Name,
        &[
            ("王芳", "王**", "a Chinese name keeps the family name"),
            ("王小明", "王**", "two or three characters look alike"),
            ("欧阳娜娜", "欧**", "a family name of two characters as well"),
            ("爱吃鱼的小猫", "爱***猫", "a long Chinese nickname"),
            ("tb_9527", "t***7", "as the platforms show it"),
            ("Li", "L**", "two letters"),
            ("Anna", "A***a", "four letters"),
            ("Anna Schmidt", "A***t", "a Latin name, blank and all"),
            ("张", "*", "one character says everything"),
            ("x", "*", "one letter too"),
            ("", "", "nothing stays nothing"),
            ("  ", "", "blanks are nothing"),
            ("🐱", "*", "one emoji"),
            ("👨‍👩‍👧喵喵", "👨‍👩‍👧**", "an emoji made of several is one character"),
            ("小🐟儿🇨🇳!", "小***!", "a flag is one character"),
            ("é́zzzz", "é́***z", "marks stay with their letter"),
            ("𠮷野家", "𠮷**", "a rare character is Chinese too"),
            ("ابتسام", "ا***م", "letters from right to left"),
            ("13812345678", "138****5678", "a nickname that is a phone number"),
        ],
    );
}

#[test]
fn a_phone_number_cannot_be_called() {
    check(
        Contact(Channel::Phone),
        &[
            ("13812345678", "138****5678", "a mobile"),
            ("+86 138-1234-5678", "138****5678", "the country's code is no secret and no help"),
            ("008613812345678", "138****5678", "the code dialled"),
            ("１３８１２３４５６７８", "138****5678", "typed wide"),
            ("0571-88886666", "057****6666", "a landline"),
            ("5551234", "****34", "a local number"),
            ("62345678", "62****78", "eight digits"),
            ("110", "****", "a very short one"),
            ("no phone", "****", "what is no number is hidden altogether"),
        ],
    );
}

#[test]
fn orders_mails_accounts_and_addresses_keep_what_tells_them_apart() {
    check(
        Order,
        &[
            ("3304567890123456789", "****6789", "a long order number"),
            ("A1234", "****34", "a short one"),
            ("12", "****", "too short to show any of it"),
            ("", "", "nothing stays nothing"),
        ],
    );
    check(Contact(Channel::Email), &[("anna@qq.com", "a***@qq.com", "the host stays"), ("@x", "@**", "no account"), ("猫", "*", "no mail")]);
    check(Contact(Channel::Wechat), &[("wxid_abc", "w***c", "an account is a nickname")]);
    check(Contact(Channel::Qq), &[("123456789", "****6789", "digits are hidden as an order's")]);
    check(
        Contact(Channel::Address),
        &[
            ("浙江省杭州市西湖区文三路 90 号", "浙江省杭州市***", "up to the city"),
            ("上海市浦东新区世纪大道 1 号", "上海市***", "a city that is a province"),
            ("内蒙古自治区包头市青山区", "内蒙古自治区包头市***", "an autonomous region"),
            ("香港特别行政区九龙弥敦道 1 号", "香港特别行政区***", "a special region"),
            ("Flat 5, 12 King Street", "***", "nothing is known of other countries' cities"),
            ("", "", "nothing stays nothing"),
        ],
    );
}

#[test]
fn a_private_value_is_masked_in_a_log_too() {
    let value = Private::new(Name, "爱吃鱼的小猫");
    assert_eq!(format!("{value:?}"), "Name 爱***猫", "whoever prints a card prints no name");
}

proptest! {
    #[test]
    fn masking_shows_at_most_the_ends_of_any_name(value in "\\PC{0,40}") {
        let masked = mask(Name, &value);
        let middle: String = value.trim().chars().skip(8).collect();
        prop_assert!(middle.chars().count() < 12 || !masked.contains(&middle), "{masked} shows {middle}");
    }

    #[test]
    fn no_value_breaks_the_masks(value in "\\PC{0,60}") {
        for kind in [Name, Order, Text].into_iter().chain(Channel::ALL.map(Contact)) {
            let masked = mask(kind, &value);
            prop_assert!(value.trim().is_empty() || !masked.is_empty() || kind == Text, "something is shown for {value:?}");
        }
    }
}
