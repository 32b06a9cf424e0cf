//! Finding somebody takes knowing something of them (SEC-02).

use domain::customer::look_up::{fold, keys, look_up};
use domain::customer::{Channel, Contact, Customer, CustomerProblem, Order, Private, PrivateKind};
use domain::ids::{ContactId, CustomerId, OrderId};

use crate::shop::at;

fn refused(text: &str, least: usize) {
    assert_eq!(look_up(text), Err(CustomerProblem::TooShort { least }), "{text:?} would list half the shop");
}

#[test]
fn too_little_finds_nobody() {
    refused("", 4);
    refused("  ", 4);
    refused("王", 2);
    refused("a", 3);
    refused("ab", 3);
    refused("123", 4);
    refused("🐱", 2);
    for text in ["王芳", "abc", "5678", "王ab", "t*9"] {
        assert!(look_up(text).is_ok(), "{text} is enough");
    }
    assert!(matches!(look_up(&"9".repeat(300)), Err(CustomerProblem::TooLong { .. })), "a pasted page is no name");
}

#[test]
fn width_case_blanks_and_hyphens_make_no_difference() {
    assert_eq!(fold(" Ｔｂ_９５ 27-x "), "tb_9527x", "one way to write it");
    assert_eq!(look_up("+86 138-1234-5678").map(|k| k.contains(&"13812345678".to_owned())), Ok(true), "the code of the country");
}

fn card() -> Customer {
    let contact = |id, channel, value: &str| Contact {
        id: ContactId(id),
        channel,
        value: Private::new(PrivateKind::Contact(channel), value),
    };
    Customer {
        id: CustomerId(1),
        name: Private::new(PrivateKind::Name, "Tb 9527"),
        added_at: at("2026-03-01 09:00"),
        touched_at: at("2026-03-01 09:00"),
        purged_at: None,
        tags: Vec::new(),
        contacts: vec![
            contact(1, Channel::Phone, "+86 138-1234-5678"),
            contact(2, Channel::Address, "上海市浦东新区"),
            contact(3, Channel::Email, "A@qq.com"),
            contact(4, Channel::Wechat, "wx_cat"),
        ],
        orders: vec![Order { id: OrderId(1), number: Private::new(PrivateKind::Order, "3304567890123456789") }],
        talks: Vec::new(),
    }
}

#[test]
fn names_accounts_and_orders_are_found_by_their_beginning_and_phones_only_whole() {
    let found: Vec<(String, bool)> = keys(&card()).into_iter().map(|k| (k.text, k.prefix)).collect();
    let expect = [
        ("13812345678", false),
        ("3304567890123456789", true),
        ("5678", false),
        ("6789", false),
        ("a@qq.com", false),
        ("tb9527", true),
        ("wx_cat", true),
    ];
    assert_eq!(found, expect.map(|(t, p)| (t.to_owned(), p)), "no address; tails of phone and order");
}

#[test]
fn a_nickname_that_is_a_phone_number_cannot_be_guessed_digit_by_digit() {
    let name = Private::new(PrivateKind::Name, "13912345678");
    let card = Customer { name, contacts: Vec::new(), orders: Vec::new(), ..card() };
    assert!(keys(&card).iter().all(|key| !key.prefix), "found whole, or by its tail");
}
