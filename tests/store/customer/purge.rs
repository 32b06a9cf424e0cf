//! Purged means gone from every byte of the shop's files (SEC-06).

use domain::customer::Channel;
use domain::handover::item::{ItemDraft, ItemKind, ItemState};
use domain::handover::story::{Deed, Event};
use domain::ids::{CustomerId, StaffId};
use rusqlite::Connection;
use store::customer::{add, add_contact, add_order, add_tag, add_talk, find_or_add, forget, get, masked_name, rename, wipe, wipe_due, wiped_at, Forgotten};
use store::handover::item::{self, Links};
use store::StoreFault;

use super::{look, EVENING, MORNING};
use crate::ground::{at, Ground};

/// What is planted, and then must be nowhere.
const CANARIES: [&str; 7] =
    ["金丝雀甲乙丙", "oldcanaryname", "13912340987", "canary_wechat", "浙江省金丝雀路", "88990011223344", "金丝雀标签"];

/// Every file of the shop that holds `needle`, in UTF-8.
pub fn holding(ground: &Ground, needle: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(ground.dir.path()).expect("the folder").flatten() {
        if entry.path().is_file() {
            let bytes = std::fs::read(entry.path()).expect("the file");
            if bytes.windows(needle.len()).any(|w| w == needle.as_bytes()) {
                found.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
    }
    found
}

fn plant(ground: &mut Ground) -> CustomerId {
    let who = ground.people(1)[0];
    let [name, old, phone, wechat, address, order, tag] = CANARIES;
    let id = ground.write(|tx| add(tx, old, at(MORNING)));
    ground.write(|tx| rename(tx, id, name));
    ground.write(|tx| {
        add_contact(tx, id, Channel::Phone, phone)?;
        add_contact(tx, id, Channel::Wechat, wechat)?;
        add_contact(tx, id, Channel::Address, address)?;
        add_order(tx, id, order, at(MORNING))?;
        add_tag(tx, id, tag)
    });
    // Long texts lie on pages of their own; many customers move rows from page to page.
    for n in 0..40 {
        ground.write(|tx| add_talk(tx, id, at(MORNING), who, &format!("{phone} {n} {}", "说".repeat(900))));
        ground.write(|tx| add(tx, &format!("顾客{n}"), at(EVENING)));
    }
    id
}

#[test]
fn what_is_purged_stands_in_no_byte_of_any_file() {
    let mut ground = Ground::new();
    let id = plant(&mut ground);
    for canary in CANARIES {
        assert!(!holding(&ground, canary).is_empty() || canary == "oldcanaryname", "{canary} was planted");
    }
    let gone = ground.write(|tx| forget(tx, id, at(EVENING)));
    assert_eq!(gone, Forgotten { contacts: 3, orders: 1, talks: 40 }, "for the record");
    assert!(ground.read(wipe_due), "rows alone are not enough");
    wipe(&mut ground.store, at(EVENING)).expect("nobody else reads the file");
    assert!(!ground.read(wipe_due), "done");
    assert_eq!(ground.read(wiped_at), Some(at(EVENING)), "copies older than this may hold it still");
    for canary in CANARIES {
        assert_eq!(holding(&ground, canary), Vec::<String>::new(), "{canary} is in a file still");
    }
}

#[test]
fn handover_items_about_them_and_their_orders_in_lost_sales_go_as_well() {
    let mut ground = Ground::new();
    let id = plant(&mut ground);
    let who = StaffId(1);
    let texts = ["金丝雀的情况", "金丝雀的背景", "金丝雀要做的", "金丝雀的故事", "金丝雀的结果"];
    let draft = ItemDraft {
        background: texts[1].to_owned(),
        todo: texts[2].to_owned(),
        order: CANARIES[5].to_owned(),
        ..ItemDraft::new(ItemKind::Customer, texts[0])
    };
    let item = ground.write(|tx| item::add(tx, &draft, Links { customer: Some(id), outage: None }, who, at(MORNING)));
    let told = Event { item, at: at(MORNING), by: who, by_name: String::new(), deed: Deed::Told, to: None, to_name: None, text: texts[3].to_owned() };
    ground.write(|tx| item::tell(tx, &told));
    assert_eq!(ground.read(|db| item::open_of_customer(db, id)), 1, "the desk lets nobody purge before it is finished");
    ground.write(|tx| item::end(tx, item, ItemState::Done, who, at(EVENING), texts[4]));
    ground.raw().execute_batch(&format!(
        "INSERT INTO note (id, kind, words, author, at) VALUES (1, 'lost_sale', '没货', 1, '{MORNING}');
         INSERT INTO lost_sale (note, product, order_ref) VALUES (1, '床垫', '{}');", CANARIES[5],
    )).expect("a lost sale");
    ground.write(|tx| forget(tx, id, at(EVENING)));
    wipe(&mut ground.store, at(EVENING)).expect("wiped");
    for canary in texts.into_iter().chain(CANARIES) {
        assert!(holding(&ground, canary).is_empty(), "{canary} is in a file still");
    }
    let left = ground.read(|db| item::get(db, item)).expect("that there was an item stays");
    assert_eq!((left.customer, left.state), (Some(id), ItemState::Done), "about whom by number, and how it ended");
}

#[test]
fn a_backup_made_afterwards_holds_nothing_either() {
    let mut ground = Ground::new();
    let id = plant(&mut ground);
    ground.write(|tx| forget(tx, id, at(EVENING)));
    wipe(&mut ground.store, at(EVENING)).expect("wiped");
    let dir = ground.dir.path().to_owned();
    store::backup::make(&ground.store, &dir, at(EVENING), domain::backup::BackupReason::Manual).expect("a backup");
    for canary in CANARIES {
        assert!(holding(&ground, canary).is_empty(), "{canary} went into the backup");
    }
}

#[test]
fn a_reader_holds_the_wipe_up_and_it_stays_due() {
    let mut ground = Ground::new();
    let id = plant(&mut ground);
    let other = Connection::open(ground.path()).expect("another program");
    other.execute_batch("BEGIN; SELECT count(*) FROM customer").expect("it reads");
    ground.write(|tx| forget(tx, id, at(EVENING)));
    assert_eq!(wipe(&mut ground.store, at(EVENING)), Err(StoreFault::Busy), "told, not hidden");
    assert!(ground.read(wipe_due), "done with the next start or a minute later");
    drop(other);
    wipe(&mut ground.store, at(EVENING)).expect("nobody reads any more");
    assert!(holding(&ground, CANARIES[0]).is_empty(), "gone now");
}

#[test]
fn a_purged_customer_keeps_the_id_and_nothing_else() {
    let mut ground = Ground::new();
    let id = plant(&mut ground);
    ground.write(|tx| forget(tx, id, at(EVENING)));
    let card = ground.read(|db| get(db, id)).expect("what points to the id still points somewhere");
    assert_eq!(card.purged_at, Some(at(EVENING)), "and says since when");
    assert!(card.contacts.is_empty() && card.orders.is_empty() && card.talks.is_empty() && card.tags.is_empty(), "bare");
    assert_eq!(ground.read(|db| masked_name(db, id)), Some(String::new()), "no name");
    assert!(look(&ground, "金丝雀甲乙丙").is_empty(), "found no more");
    assert_eq!(ground.refused(|tx| forget(tx, id, at(EVENING))), StoreFault::NotFound, "once");
    assert_eq!(ground.refused(|tx| rename(tx, id, "again")), StoreFault::NotFound, "does not come back");
    assert_ne!(ground.write(|tx| find_or_add(tx, "金丝雀甲乙丙", at(EVENING))), id, "who writes again is somebody new");
}
