//! SEC-04: signing in, switching, waiting, locking.

use chrono::Duration;
use desk::Fault;
use domain::sign_in::SecretProblem;
use serde_json::json;

use crate::shop::{Shop, PASSWORD, PIN};

#[test]
fn after_a_start_only_a_password_opens_the_shop() {
    let shop = Shop::staffed().restarted();
    assert_eq!(shop.must("shop_state", json!({}))["kind"], "closed", "a start forgets who was there");
    assert_eq!(shop.refused("unlock", json!({"number": "006", "pin": PIN})), Fault::Closed, "a PIN does not open it");
    assert_eq!(shop.refused("today", json!({})), Fault::Closed, "nothing is shown before");
    shop.must("sign_in", json!({"number": "００２", "password": PASSWORD}));
    assert_eq!(shop.must("shop_state", json!({}))["me"]["number"], "002", "full-width digits are digits");
}

#[test]
fn while_it_is_open_six_digits_switch_person() {
    let shop = Shop::staffed();
    let faces = shop.must("faces", json!({}));
    assert_eq!(faces.as_array().map(Vec::len), Some(5), "everybody can take over");
    let agent = faces.as_array().and_then(|f| f.iter().find(|f| f["number"] == "006")).expect("the agent");
    assert_eq!(agent["initials"], "lj", "found by pinyin initials");
    let me = shop.must("switch_to", json!({"staff": agent["staff"], "pin": PIN}));
    assert_eq!(me["role"], "agent", "the machine is theirs");
    assert_eq!(me["must_change"], true, "the PIN was chosen by somebody else");
}

#[test]
fn who_has_no_pin_is_told_so_and_it_costs_no_try() {
    let shop = Shop::founded();
    shop.hire("006", "李静", "agent");
    shop.must("lock", json!({}));
    for _ in 0..9 {
        let fault = shop.refused("unlock", json!({"number": "001", "pin": PIN}));
        assert_eq!(fault, Fault::NoPin { has_password: true }, "the password opens it");
    }
    let fault = shop.refused("unlock", json!({"number": "006", "pin": PIN}));
    assert_eq!(fault, Fault::NoPin { has_password: false }, "a manager gives one");
    assert_eq!(shop.refused("unlock", json!({"number": "099", "pin": PIN})), Fault::WrongSecret { tries_left: 5 }, "nobody has this number");
    shop.must("sign_in", json!({"number": "001", "password": PASSWORD}));
}

#[test]
fn five_wrong_tries_then_waits_that_survive_a_restart() {
    let mut shop = Shop::staffed();
    shop.must("lock", json!({}));
    for left in (0..5).rev() {
        let fault = shop.refused("unlock", json!({"number": "006", "pin": "999990"}));
        assert_eq!(fault, Fault::WrongSecret { tries_left: left }, "tries are counted down");
    }
    assert_eq!(shop.refused("unlock", json!({"number": "006", "pin": PIN})), Fault::Wait { seconds: 30 }, "even the right one waits");
    shop = shop.restarted();
    shop.must("sign_in", json!({"number": "001", "password": PASSWORD}));
    shop.must("lock", json!({}));
    assert_eq!(shop.refused("unlock", json!({"number": "006", "pin": PIN})), Fault::Wait { seconds: 30 }, "a restart wins nothing");
    shop = shop.later(Duration::seconds(31));
    shop.must("unlock", json!({"number": "006", "pin": PIN}));
    shop.must("lock", json!({}));
    let fault = shop.refused("unlock", json!({"number": "006", "pin": "999990"}));
    assert_eq!(fault, Fault::WrongSecret { tries_left: 4 }, "a right one clears the count");
}

#[test]
fn an_unknown_number_reads_like_a_wrong_secret() {
    let shop = Shop::staffed();
    let fault = shop.refused("sign_in", json!({"number": "999", "password": PASSWORD}));
    assert!(matches!(fault, Fault::WrongSecret { .. }), "nobody learns which numbers exist: {fault:?}");
}

#[test]
fn the_screen_locks_itself_after_the_idle_time() {
    let shop = Shop::staffed().later(Duration::minutes(9));
    shop.must("touch", json!({}));
    let shop = shop.later(Duration::minutes(9));
    shop.must("today", json!({}));
    let shop = shop.later(Duration::minutes(11));
    assert_eq!(shop.refused("today", json!({})), Fault::Locked, "ten minutes are over");
    assert_eq!(shop.must("shop_state", json!({})), json!({"kind": "locked", "sample": null}), "and nothing of the shop is told");
}

#[test]
fn who_has_left_does_not_come_in() {
    let shop = Shop::staffed();
    let mut agent = crate::shop::person(4, "006", "李静", "agent");
    agent["left"] = json!("2026-11-30");
    shop.must("save_staff", json!({"staff": agent}));
    shop.must("lock", json!({}));
    let fault = shop.refused("unlock", json!({"number": "006", "pin": PIN}));
    assert!(matches!(fault, Fault::WrongSecret { .. }), "left yesterday: {fault:?}");
}

#[test]
fn secrets_are_changed_with_the_one_of_today() {
    let shop = Shop::staffed();
    shop.become_("006");
    let fault = shop.refused("set_my_pin", json!({"pin": "123456", "current": PIN}));
    assert_eq!(fault, Fault::InvalidSecret { problem: SecretProblem::EasyPin }, "a plain run is no PIN");
    let fault = shop.refused("set_my_pin", json!({"pin": "864208", "current": "111119"}));
    assert!(matches!(fault, Fault::WrongSecret { .. }), "not without the PIN of today: {fault:?}");
    shop.must("set_my_pin", json!({"pin": "864209", "current": PIN}));
    let fault = shop.refused("set_my_password", json!({"password": "long enough", "current": "864209"}));
    assert_eq!(fault, Fault::InvalidSecret { problem: SecretProblem::NoPasswordForRole }, "agents come in by PIN");
    shop.must("lock", json!({}));
    shop.must("unlock", json!({"number": "006", "pin": "864209"}));
}

#[test]
fn a_manager_gives_pins_to_the_team_but_not_to_the_office() {
    let shop = Shop::staffed();
    shop.become_("002");
    shop.must("set_pin", json!({"staff": 4, "pin": "975312"}));
    let fault = shop.refused("set_pin", json!({"staff": 1, "pin": "975312"}));
    assert!(matches!(fault, Fault::NotAllowed { .. }), "a PIN of the owner would be the owner's rights: {fault:?}");
    let fault = shop.refused("set_pin", json!({"staff": 77, "pin": "975312"}));
    assert!(matches!(fault, Fault::NotFound { .. }), "nobody there: {fault:?}");
}

#[test]
fn a_clock_set_back_starts_the_wait_anew_and_locks_nobody_out() {
    let shop = Shop::staffed();
    shop.must("lock", json!({}));
    for _ in 0..5 {
        shop.refused("unlock", json!({"number": "006", "pin": "999990"}));
    }
    let shop = shop.later(Duration::days(-30));
    assert_eq!(shop.refused("unlock", json!({"number": "006", "pin": PIN})), Fault::Wait { seconds: 30 }, "the wait is not skipped");
    let shop = shop.later(Duration::seconds(31));
    shop.must("unlock", json!({"number": "006", "pin": PIN}));
}
