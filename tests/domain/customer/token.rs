use chrono::NaiveDate;
use domain::customer::token::{has_token, hide, known, replace, restore, shown, tokens, untyped, Part, Token};
use domain::customer::{Channel, Contact, Customer, Order, Private, PrivateKind};
use domain::ids::{ContactId, CustomerId, OrderId};
use proptest::prelude::*;

fn card(name: &str, contacts: &[(Channel, &str)], orders: &[&str]) -> Customer {
    let day = NaiveDate::from_ymd_opt(2026, 12, 1).and_then(|d| d.and_hms_opt(9, 0, 0)).expect("a moment");
    let contact = |(at, (channel, value)): (usize, &(Channel, &str))| Contact {
        id: ContactId(at as i64 + 1),
        channel: *channel,
        value: Private::new(PrivateKind::Contact(*channel), *value),
    };
    let order = |(at, number): (usize, &&str)| Order { id: OrderId(at as i64 + 1), number: Private::new(PrivateKind::Order, *number) };
    Customer {
        id: CustomerId(7),
        name: Private::new(PrivateKind::Name, name),
        added_at: day,
        touched_at: day,
        purged_at: None,
        tags: Vec::new(),
        contacts: contacts.iter().enumerate().map(contact).collect(),
        orders: orders.iter().enumerate().map(order).collect(),
        talks: Vec::new(),
    }
}

/// The text with each token as `[part]`.
fn check(card: &Customer, text: &str, expect: &str, why: &str) {
    let hidden = hide(text, &known(card));
    let part = |token: Token| match token.part {
        Part::Name => "[name]".to_owned(),
        Part::Contact(id) => format!("[contact {}]", id.0),
        Part::Order(id) => format!("[order {}]", id.0),
    };
    assert_eq!(replace(&hidden, part), expect, "{why}");
}

#[test]
fn a_customers_values_are_found_however_they_are_written() {
    let one = card("王小明", &[(Channel::Phone, "138 0013 8000"), (Channel::Wangwang, "tb_Moon99")], &["3304567890123"]);
    check(&one, "王小明又来催了", "[name]又来催了", "a name inside a sentence");
    check(&one, "打13800138000或+86 138-0013-8000", "打[contact 1]或[contact 1]", "a phone number, dialled either way");
    check(&one, "旺旺ＴＢ_moon99，订单3304567890123。", "旺旺[contact 2]，订单[order 1]。", "wide letters and case do not hide from it");
    check(&one, "王 小 明", "[name]", "blanks between the characters are part of it");
    check(&one, "小明", "小明", "a part of a name is no name");
}

#[test]
fn a_word_of_letters_or_digits_counts_only_whole() {
    let tom = card("tom", &[(Channel::Qq, "10086")], &[]);
    check(&tom, "tom's customer", "[name]'s customer", "not inside customer");
    check(&tom, "订单 2100865 和 10086", "订单 2100865 和 [contact 1]", "not inside a longer number");
    let short = card("王", &[(Channel::Other, "ab")], &["12"]);
    check(&short, "王说ab要12件", "王说ab要12件", "too little to recognise anybody by");
}

#[test]
fn of_two_values_at_one_place_the_longer_counts() {
    let one = card("王小", &[(Channel::Wangwang, "王小明明")], &[]);
    check(&one, "王小明明和王小", "[contact 1]和[name]", "the account, not the name that it begins with");
}

#[test]
fn numbers_stay_masked_beside_tokens() {
    let one = card("王小明", &[], &[]);
    let hidden = hide("王小明 13911112222", &known(&one));
    assert_eq!(shown(&hidden, |_| "王**".to_owned()), "王** 139****2222", "both");
    assert_eq!(tokens(&hidden), vec![Token { customer: CustomerId(7), part: Part::Name }], "one token");
    assert_eq!(hide(&hidden, &known(&one)), hidden, "hiding twice changes nothing");
}

#[test]
fn nobody_types_a_token() {
    let token = Token { customer: CustomerId(9), part: Part::Name }.to_string();
    assert!(has_token(&token), "it is one");
    assert!(!has_token(&untyped(&format!("x{token}y"))), "what comes from outside is plain text");
    assert_eq!(replace("\u{f6c0}no number\u{f6c1}, \u{f6c0}no end", |_| "?".to_owned()), "no number, no end", "broken ones fall apart");
}

#[test]
fn what_comes_back_masked_is_who_it_was() {
    let one = card("王小明", &[], &[]);
    let before = hide("王小明催发货", &known(&one));
    let back = restore("急：王**催发货，明天", &before, |_| "王**".to_owned());
    assert_eq!(replace(&back, |_| "王小明".to_owned()), "急：王小明催发货，明天", "the same customer, with the new words around");
    assert_eq!(restore("没有人了", &before, |_| "王**".to_owned()), "没有人了", "whoever was taken out stays out");
}

proptest! {
    #[test]
    fn any_text_without_the_customer_stays_as_it_is(text in "[a-zA-Z0-9 ，。a-f]{0,80}") {
        let one = card("王小明", &[(Channel::Phone, "13800138000")], &[]);
        prop_assume!(!text.contains("13800138000"));
        prop_assert_eq!(hide(&text, &known(&one)), text);
    }

    #[test]
    fn hiding_and_revealing_gives_the_text_back(before in "\\PC{0,40}", after in "\\PC{0,40}") {
        let one = card("王小明", &[], &[]);
        let text = untyped(&format!("{before}，王小明，{after}"));
        prop_assert_eq!(replace(&hide(&text, &known(&one)), |_| "王小明".to_owned()), text.clone());
    }
}
