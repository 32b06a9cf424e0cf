//! SEC-03: backups, restoring, and files that are lost, damaged or too new.

use std::fs;

use desk::{Desk, Fault};
use serde_json::{json, Value};

use crate::shop::{Shop, PASSWORD};

fn state(shop: &Shop) -> Value {
    shop.must("shop_state", json!({}))
}

#[test]
fn one_backup_a_day_is_made_by_itself() {
    let shop = Shop::founded();
    shop.desk.keep_house(shop.now).expect("a backup");
    shop.desk.keep_house(shop.now).expect("nothing to do");
    assert_eq!(shop.must("backups", json!({})).as_array().map(Vec::len), Some(1), "once a day");
    let shop = shop.later(chrono::Duration::days(1));
    shop.desk.keep_house(shop.now).expect("another");
    shop.must("sign_in", json!({"number": "001", "password": PASSWORD}));
    assert_eq!(shop.must("backups", json!({})).as_array().map(Vec::len), Some(2), "and the next day again");
}

#[test]
fn a_backup_is_put_back_and_what_was_there_is_kept() {
    let shop = Shop::founded();
    let made = shop.must("make_backup", json!({}));
    shop.hire("006", "李静", "agent");
    let back = shop.must("restore_backup", json!({"file": made["file"]}));
    assert_eq!(back["kind"], "closed", "a restored shop asks for its password");
    shop.must("sign_in", json!({"number": "001", "password": PASSWORD}));
    assert_eq!(shop.must("staff_list", json!({})).as_array().map(Vec::len), Some(1), "as it was");
    let reasons: Vec<Value> = shop.must("backups", json!({})).as_array().into_iter().flatten().map(|b| b["reason"].clone()).collect();
    assert!(reasons.contains(&json!("restore")), "the state before the restore is a backup too: {reasons:?}");
}

#[test]
fn a_damaged_file_is_kept_told_and_mended_from_a_backup() {
    let shop = Shop::founded();
    let made = shop.must("make_backup", json!({}));
    let file = shop.file();
    let shop = break_and_reopen(shop, |bytes| bytes[..100].fill(0x5a));
    let told = state(&shop);
    assert_eq!(told["kind"], "damaged", "the person is told: {told}");
    let kept = told["kept"].as_str().expect("a name");
    assert!(shop.folder.path().join(kept).exists(), "the damaged file is kept as {kept}");
    assert!(!file.exists(), "and nothing was put in its place silently");
    assert_eq!(shop.refused("today", json!({})), Fault::Closed, "nothing works on it meanwhile");
    let again = json!({"shop": "乙", "preset": "A", "owner": "乙", "password": PASSWORD});
    assert_eq!(shop.refused("found_shop", again), Fault::AlreadyFounded, "least of all a new founding");
    shop.must("restore_backup", json!({"file": made["file"]}));
    shop.must("sign_in", json!({"number": "001", "password": PASSWORD}));
}

#[test]
fn a_lost_file_is_told_from_a_first_start() {
    let shop = Shop::founded();
    let made = shop.must("make_backup", json!({}));
    let shop = ended(shop);
    fs::remove_file(shop.file()).expect("removed");
    let shop = shop.restarted();
    assert_eq!(state(&shop)["kind"], "lost", "there are backups, so there was a shop");
    shop.must("restore_backup", json!({"file": made["file"]}));
    assert_eq!(state(&shop)["kind"], "closed", "and it is back");
}

#[test]
fn a_newer_file_is_left_untouched() {
    let shop = Shop::founded();
    // The user version stands at byte 60 of the header, big endian.
    let shop = break_and_reopen(shop, |bytes| bytes[60..64].copy_from_slice(&9999u32.to_be_bytes()));
    let before = fs::read(shop.file()).expect("the file");
    assert_eq!(state(&shop)["kind"], "newer", "told as what it is");
    let fault = shop.refused("sign_in", json!({"number": "001", "password": PASSWORD}));
    assert_eq!(fault, Fault::NewerFile, "it is not opened");
    assert_eq!(fs::read(shop.file()).expect("the file"), before, "byte for byte");
}

#[test]
fn a_name_that_is_no_backup_restores_nothing() {
    let shop = Shop::founded();
    let fault = shop.refused("restore_backup", json!({"file": "../daybook.db"}));
    assert!(matches!(fault, Fault::NotFound { .. }), "only files of the list: {fault:?}");
    assert_eq!(state(&shop)["kind"], "open", "and the shop goes on");
}

/// The program ends, the bytes of the file change, and it starts again.
fn break_and_reopen(shop: Shop, change: impl Fn(&mut [u8])) -> Shop {
    let shop = ended(shop);
    let mut bytes = fs::read(shop.file()).expect("the file");
    change(&mut bytes);
    fs::write(shop.file(), bytes).expect("written");
    shop.restarted()
}

/// The program has ended: another desk is in its place, and everything lies in the file itself.
fn ended(mut shop: Shop) -> Shop {
    let elsewhere = tempfile::TempDir::new().expect("a folder");
    shop.desk = Desk::open(elsewhere.path(), shop.now);
    shop
}
