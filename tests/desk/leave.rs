//! ATT-02 to ATT-07: asking, signing and what follows for the rota.

use desk::Fault;
use domain::leave::LeaveProblem;
use serde_json::{json, Value};

use crate::shop::Shop;

fn ask(shop: &Shop, staff: i64, kind: &str, from: &str, to: &str) -> Value {
    let days = json!({"from": from, "to": to});
    shop.must("ask_leave", json!({"staff": staff, "leave": kind, "days": days, "reason": "家事", "cover": "周婷"}))
}

fn listed(shop: &Shop) -> Value {
    shop.must("leave_list", json!({"from": "2026-11-01", "to": "2027-12-31", "staff": null}))
}

#[test]
fn att_02_only_signed_leave_is_leave() {
    let shop = Shop::staffed();
    let id = ask(&shop, 4, "annual", "2026-12-21", "2026-12-22");
    let edit = json!([{"staff": 4, "day": "2026-12-21", "work": {"shift": 1}, "pinned": false}]);
    let conflicts = |checks: Value| checks["conflicts"].to_string();
    let before = conflicts(shop.must("edit_rota", json!({"month": "2026-12", "edits": edit})));
    assert!(!before.contains("on_leave"), "asked is not signed: {before}");
    shop.must("decide_leave", json!({"leave": id, "state": "signed"}));
    let after = conflicts(shop.must("rota_month", json!({"month": "2026-12"}))["checks"].clone());
    assert!(after.contains("on_leave"), "signed leave makes the shift a conflict: {after}");
}

#[test]
fn a_decision_is_taken_once() {
    let shop = Shop::staffed();
    let id = ask(&shop, 4, "annual", "2026-12-21", "2026-12-22");
    shop.must("decide_leave", json!({"leave": id, "state": "refused"}));
    let fault = shop.refused("decide_leave", json!({"leave": id, "state": "signed"}));
    let already = LeaveProblem::AlreadyDecided { state: domain::leave::LeaveState::Refused };
    assert_eq!(fault, Fault::InvalidLeave { problems: vec![already] }, "the second supervisor learns of the first");
}

#[test]
fn nobody_but_an_owner_signs_the_own_leave() {
    let shop = Shop::staffed();
    shop.become_("002");
    let id = ask(&shop, 2, "annual", "2026-12-21", "2026-12-21");
    let fault = shop.refused("decide_leave", json!({"leave": id, "state": "signed"}));
    assert_eq!(fault, Fault::InvalidLeave { problems: vec![LeaveProblem::OwnLeave] }, "four eyes");
    shop.become_("001");
    shop.must("decide_leave", json!({"leave": id, "state": "signed"}));
    assert_eq!(listed(&shop)[0]["decided_by_name"], "林晓", "the list says who signed");
}

#[test]
fn att_05_and_06_late_notice_is_shown_and_never_refused() {
    let shop = Shop::staffed();
    ask(&shop, 4, "personal", "2026-12-02", "2026-12-02");
    ask(&shop, 4, "personal", "2026-12-07", "2026-12-09");
    let list = listed(&shop);
    assert_eq!(list[1]["notice"]["rule"], "ATT-05", "one day: the day before");
    assert_eq!(list[1]["notice"]["late"], false, "asked on the day before");
    assert_eq!(list[0]["notice"]["rule"], "ATT-06", "three days: a week before");
    assert_eq!(list[0]["notice"]["late"], true, "six days are not a week");
}

#[test]
fn two_requests_for_one_day_are_one_too_many() {
    let shop = Shop::staffed();
    ask(&shop, 4, "annual", "2026-12-21", "2026-12-23");
    let days = json!({"from": "2026-12-23", "to": "2026-12-24"});
    let args = json!({"staff": 4, "leave": "personal", "days": days, "reason": "", "cover": ""});
    let fault = shop.refused("ask_leave", args);
    assert!(matches!(fault, Fault::InvalidLeave { ref problems } if matches!(problems[0], LeaveProblem::Overlaps { .. })), "{fault:?}");
    let back = json!({"staff": 4, "leave": "annual", "days": {"from": "2026-12-23", "to": "2026-12-20"}, "reason": "", "cover": ""});
    let fault = shop.refused("ask_leave", back);
    assert_eq!(fault, Fault::InvalidLeave { problems: vec![LeaveProblem::EndsBeforeStart] }, "dates the wrong way round");
}

#[test]
fn others_see_that_somebody_is_away_but_not_why() {
    let shop = Shop::staffed();
    let id = ask(&shop, 2, "sick", "2026-12-21", "2026-12-21");
    shop.must("decide_leave", json!({"leave": id, "state": "signed"}));
    shop.become_("006");
    let seen = shop.must("rota_month", json!({"month": "2026-12"}))["leave"].clone();
    assert_eq!(seen[0]["leave"], "other", "the kind is the manager's to know (SEC-01)");
    assert_eq!(seen[0]["reason"], "", "and so is the reason");
}
