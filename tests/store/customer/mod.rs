//! Customers on disk (SEC-02, SEC-06).

use domain::customer::{Channel, Tag};
use domain::ids::{ContactId, CustomerId, OrderId};
use store::customer::{
    add, add_contact, add_order, add_tag, add_talk, drop_contact, drop_order, drop_tag, due, find_or_add, found, get,
    masked_name, masked_names, months, recent, rename, set_months, tagged, tags, touch, Part,
};
use store::StoreFault;

use crate::ground::{at, Ground};

mod purge;
mod saving;
mod schema;
mod words;

const MORNING: &str = "2026-11-20T09:30:00";
const EVENING: &str = "2026-11-20T19:30:00";

fn ids(cards: &[domain::customer::Customer]) -> Vec<i64> {
    cards.iter().map(|c| c.id.0).collect()
}

fn look(ground: &Ground, text: &str) -> Vec<i64> {
    let keys = domain::customer::look_up::look_up(text).expect("enough to look up by");
    ids(&ground.read(|db| found(db, &keys, 20)))
}

#[test]
fn a_name_is_one_customer_however_it_is_typed() {
    let mut ground = Ground::new();
    let first = ground.write(|tx| find_or_add(tx, "Tb 9527", at(MORNING)));
    let again = ground.write(|tx| find_or_add(tx, "ｔｂ9527", at(EVENING)));
    assert_eq!(first, again, "width, blanks and case apart");
    let card = ground.read(|db| get(db, first)).expect("the card");
    assert_eq!(card.touched_at, at(EVENING), "they were in touch again");
    assert_ne!(ground.write(|tx| find_or_add(tx, "tb95", at(EVENING))), first, "a beginning is not the name");
    let other = ground.write(|tx| add(tx, "Tb 9527", at(EVENING)));
    assert_ne!(other, first, "two people may share a name");
}

#[test]
fn an_account_of_somebody_else_is_not_taken_for_a_name() {
    let mut ground = Ground::new();
    let first = ground.write(|tx| find_or_add(tx, "王芳", at(MORNING)));
    ground.write(|tx| add_contact(tx, first, Channel::Wechat, "miaomiao"));
    assert_ne!(ground.write(|tx| find_or_add(tx, "miaomiao", at(MORNING))), first, "found by a name alone");
}

#[test]
fn a_nickname_that_is_a_phone_number_is_one_customer_too() {
    let mut ground = Ground::new();
    let first = ground.write(|tx| find_or_add(tx, "13812345678", at(MORNING)));
    assert_eq!(ground.write(|tx| find_or_add(tx, "13812345678", at(MORNING))), first, "no second card");
}

#[test]
fn a_card_comes_back_with_all_that_hangs_on_it() {
    let mut ground = Ground::new();
    let who = ground.people(1)[0];
    let id = ground.write(|tx| add(tx, "爱吃鱼的小猫", at(MORNING)));
    ground.write(|tx| {
        add_contact(tx, id, Channel::Phone, "13812345678")?;
        add_order(tx, id, "3304567890123456789", at(EVENING))?;
        add_tag(tx, id, "老客户")?;
        add_talk(tx, id, at(EVENING), who, "问发货")
    });
    let card = ground.read(|db| get(db, id)).expect("the card");
    assert_eq!(card.name.masked(), "爱***猫", "masked");
    assert_eq!(card.contacts[0].value.reveal(), "13812345678", "kept as it was said");
    assert_eq!(card.orders[0].number.masked(), "****6789", "masked");
    assert_eq!(card.tags[0].name, "老客户", "the shop's own word");
    assert_eq!((card.talks[0].by, card.talks[0].at), (who, at(EVENING)), "by whom and when");
    assert_eq!(card.touched_at, at(EVENING), "retention counts from here");
    ground.write(|tx| touch(tx, id, at(MORNING)));
    assert_eq!(ground.read(|db| get(db, id)).map(|c| c.touched_at), Some(at(EVENING)), "the clock set back changes nothing");
}

#[test]
fn the_same_twice_is_there_once() {
    let mut ground = Ground::new();
    let id = ground.write(|tx| add(tx, "王芳", at(MORNING)));
    for expect in [false, true] {
        let contact = ground.write(|tx| add_contact(tx, id, Channel::Phone, "13812345678"));
        let order = ground.write(|tx| add_order(tx, id, "330456", at(MORNING)));
        let tag = ground.write(|tx| add_tag(tx, id, "老客户"));
        assert_eq!((contact == Part::Had, order == Part::Had, tag == Part::Had), (expect, expect, expect), "told apart");
    }
}

#[test]
fn what_is_taken_off_a_card_no_longer_finds_it() {
    let mut ground = Ground::new();
    let id = ground.write(|tx| add(tx, "王芳", at(MORNING)));
    ground.write(|tx| add_contact(tx, id, Channel::Phone, "13812345678"));
    ground.write(|tx| add_order(tx, id, "330456789", at(MORNING)));
    ground.write(|tx| add_tag(tx, id, "老客户"));
    assert_eq!((look(&ground, "13812345678"), look(&ground, "5678"), look(&ground, "3304")), (vec![1], vec![1], vec![1]), "found");
    ground.write(|tx| drop_contact(tx, id, ContactId(1)));
    ground.write(|tx| drop_order(tx, id, OrderId(1)));
    let tag: Tag = ground.read(tags).remove(0);
    assert_eq!(ids(&ground.read(|db| tagged(db, tag.id, 9))), [1], "found by its tag");
    ground.write(|tx| drop_tag(tx, id, tag.id));
    ground.write(|tx| rename(tx, id, "王小芳"));
    assert!(look(&ground, "13812345678").is_empty() && look(&ground, "3304").is_empty(), "gone with the value");
    assert!(look(&ground, "王芳").is_empty(), "the old name finds nobody");
    assert_eq!(look(&ground, "王小"), [1], "the new one does, from its beginning");
    assert!(ground.read(tags).is_empty(), "a tag that nobody wears is gone");
    assert_eq!(ground.refused(|tx| drop_contact(tx, id, ContactId(1))), StoreFault::NotFound, "once");
}

#[test]
fn whole_matches_come_first_and_nothing_is_found_in_the_middle() {
    let mut ground = Ground::new();
    for (name, when) in [("miao", MORNING), ("miaomiao", EVENING), ("xmiao", EVENING)] {
        ground.write(|tx| add(tx, name, at(when)));
    }
    assert_eq!(look(&ground, "miao"), [1, 2], "the whole name first, then its beginnings; never its middle");
    assert_eq!(ids(&ground.read(|db| recent(db, 2))), [3, 2], "the latest first, no more than asked");
    assert!(look(&ground, "mi%o").is_empty() && look(&ground, "mi_o").is_empty(), "signs of a pattern are letters");
}

#[test]
fn names_for_other_sheets_are_masked() {
    let mut ground = Ground::new();
    let id = ground.write(|tx| add(tx, "王芳", at(MORNING)));
    assert_eq!(ground.read(|db| masked_name(db, id)), Some("王**".to_owned()), "as everybody sees it");
    let names = ground.read(|db| masked_names(db, &[id, CustomerId(9), id]));
    assert_eq!((names.len(), names.get(&id).map(String::as_str)), (1, Some("王**")), "an unknown id has no name");
}

#[test]
fn retention_is_two_years_until_the_shop_says_otherwise() {
    let mut ground = Ground::new();
    assert_eq!(ground.read(months), 24, "as founded");
    ground.write(|tx| set_months(tx, 6));
    assert_eq!(ground.read(months), 6, "as set");
    ground.write(|tx| add(tx, "新客", at(EVENING)));
    ground.write(|tx| add(tx, "老客", at("2024-01-05T08:00:00")));
    assert_eq!(ids(&ground.read(|db| due(db, at("2024-02-01T00:00:00")))), [2], "the one before that day");
    assert_eq!(ids(&ground.read(|db| due(db, at("2027-01-01T00:00:00")))), [2, 1], "the longest ago first");
}
