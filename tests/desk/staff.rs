//! The roster: saving, history, and who may change whom.

use desk::Fault;
use domain::sign_in::SecretProblem;
use domain::staff::StaffProblem;
use serde_json::json;

use crate::shop::{person, Shop};

#[test]
fn a_number_is_taken_once_even_by_somebody_who_left() {
    let shop = Shop::staffed();
    let mut gone = person(4, "006", "李静", "agent");
    gone["left"] = json!("2026-11-01");
    shop.must("save_staff", json!({"staff": gone}));
    let fault = shop.refused("save_staff", json!({"staff": person(0, "００6", "新人甲", "agent")}));
    let taken = StaffProblem::NumberTaken { by: "李静".into() };
    assert_eq!(fault, Fault::InvalidStaff { problems: vec![taken] }, "history keeps the number");
    let list = shop.must("staff_list", json!({}));
    assert!(list.as_array().is_some_and(|l| l.iter().any(|r| r["staff"]["left"] == "2026-11-01")), "who left stays in the list");
}

#[test]
fn a_change_is_told_field_by_field_in_the_trail() {
    let shop = Shop::staffed();
    let mut changed = person(4, "006", "李静静", "agent");
    changed["target_minutes"] = json!(10800);
    shop.must("save_staff", json!({"staff": changed}));
    let trail = shop.must("audit", json!({"before": null, "limit": 1, "act": "staff_changed", "staff": null}));
    let lines = trail[0]["lines"].to_string();
    assert!(lines.contains("李静静") && lines.contains("target_minutes"), "both fields: {lines}");
    assert!(!lines.contains("joined"), "and nothing that stayed as it was: {lines}");
}

#[test]
fn somebody_new_comes_with_a_pin_to_start_with_or_not_at_all() {
    let shop = Shop::staffed();
    let easy = shop.refused("save_staff", json!({"staff": person(0, "030", "新人甲", "agent"), "pin": "111111"}));
    assert_eq!(easy, Fault::InvalidSecret { problem: SecretProblem::EasyPin }, "a PIN that will not do");
    let list = shop.must("staff_list", json!({})).to_string();
    assert!(!list.contains("新人甲"), "and nobody was added: the two go together");
    let id = shop.must("save_staff", json!({"staff": person(0, "030", "新人甲", "agent"), "pin": "482915"}));
    let me = shop.must("switch_to", json!({"staff": id, "pin": "482915"}));
    assert_eq!(me["must_change"], true, "it was chosen by somebody else");
}

#[test]
fn saving_somebody_known_leaves_their_pin_alone() {
    let shop = Shop::staffed();
    shop.must("save_staff", json!({"staff": person(4, "006", "李静静", "agent"), "pin": "482915"}));
    shop.must("switch_to", json!({"staff": 4, "pin": crate::shop::PIN}));
}

#[test]
fn the_last_owner_stays() {
    let shop = Shop::staffed();
    let fault = shop.refused("save_staff", json!({"staff": person(1, "001", "林晓", "agent")}));
    assert_eq!(fault, Fault::InvalidStaff { problems: vec![StaffProblem::LastOwner] }, "a shop without an owner is locked for ever");
}

#[test]
fn a_manager_keeps_the_team_but_not_the_office() {
    let shop = Shop::staffed();
    shop.become_("002");
    shop.must("save_staff", json!({"staff": person(0, "030", "新人乙", "trainee")}));
    let fault = shop.refused("save_staff", json!({"staff": person(0, "031", "丙", "manager")}));
    assert!(matches!(fault, Fault::NotAllowed { .. }), "managers are made by the owner: {fault:?}");
    let fault = shop.refused("save_staff", json!({"staff": person(2, "002", "周婷", "owner")}));
    assert!(matches!(fault, Fault::NotAllowed { .. }), "nobody promotes themselves: {fault:?}");
    let fault = shop.refused("save_staff", json!({"staff": person(1, "001", "改名", "owner")}));
    assert!(matches!(fault, Fault::NotAllowed { .. }), "nor touches the owner: {fault:?}");
}
