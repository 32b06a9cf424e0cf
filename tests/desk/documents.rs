//! The documents through the door: whose rota they show, and that they are what they say.

use desk::{Document, Fault};
use serde_json::{json, Value};

use crate::shop::Shop;

fn made(shop: &Shop, name: &str, args: Value) -> Result<Document, Fault> {
    shop.desk.document(name, args, shop.now)
}

fn planned() -> Shop {
    let shop = Shop::staffed();
    let edits: Vec<Value> = (1..=31)
        .map(|d| json!({"staff": 4, "day": format!("2026-12-{d:02}"), "work": {"shift": 1 + d % 2}, "pinned": false}))
        .collect();
    shop.must("edit_rota", json!({"month": "2026-12", "edits": edits}));
    shop
}

#[test]
fn the_month_and_the_slips_are_pdfs_in_every_language() {
    let shop = planned();
    for language in ["zh-CN", "zh-TW", "en"] {
        let month = made(&shop, "rota_pdf", json!({"month": "2026-12", "language": language})).expect("the month");
        assert!(month.bytes.starts_with(b"%PDF"), "{language}: a PDF");
        let slips = made(&shop, "slips_pdf", json!({"month": "2026-12", "staff": null, "language": language})).expect("slips");
        assert!(slips.bytes.starts_with(b"%PDF"), "{language}: a PDF");
    }
    let sheet = made(&shop, "rota_xlsx", json!({"month": "2026-12", "language": "zh-CN"})).expect("a spreadsheet");
    assert!(sheet.bytes.starts_with(b"PK"), "an XLSX is a zip");
}

#[test]
fn calendars_carry_what_was_published_and_cancel_what_is_gone() {
    let shop = planned();
    let args = json!({"month": "2026-12", "staff": 4, "language": "zh-CN"});
    let fault = made(&shop, "rota_ics", args.clone()).expect_err("nothing published");
    assert!(matches!(fault, Fault::NotFound { .. }), "a draft goes to nobody's phone: {fault:?}");
    shop.must("publish", json!({"month": "2026-12", "version": 0}));
    let edit = json!([{"staff": 4, "day": "2026-12-10", "work": "rest", "pinned": false}]);
    shop.must("edit_rota", json!({"month": "2026-12", "edits": edit}));
    shop.must("publish", json!({"month": "2026-12", "version": 1}));
    let text = String::from_utf8(made(&shop, "rota_ics", args).expect("a calendar").bytes).expect("UTF-8");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 31, "one event a shift, the removed one too");
    assert_eq!(text.matches("STATUS:CANCELLED").count(), 1, "which is cancelled");
}

#[test]
fn an_agent_prints_the_own_slip_and_no_other() {
    let shop = planned();
    shop.must("publish", json!({"month": "2026-12", "version": 0}));
    shop.become_("006");
    made(&shop, "slips_pdf", json!({"month": "2026-12", "staff": 4, "language": "en"})).expect("the own slip");
    let fault = made(&shop, "slips_pdf", json!({"month": "2026-12", "staff": null, "language": "en"})).expect_err("all");
    assert!(matches!(fault, Fault::NotAllowed { .. }), "{fault:?}");
}

#[test]
fn a_leave_slip_is_printed_to_be_signed() {
    let shop = Shop::staffed();
    let days = json!({"from": "2026-12-21", "to": "2026-12-23"});
    let id = shop.must("ask_leave", json!({"staff": 4, "leave": "annual", "days": days, "reason": "回家", "cover": "周婷"}));
    let slip = made(&shop, "leave_slip", json!({"leave": id, "language": "zh-CN"})).expect("a slip");
    assert!(slip.bytes.starts_with(b"%PDF"), "a PDF");
    shop.become_("021");
    let fault = made(&shop, "leave_slip", json!({"leave": id, "language": "zh-CN"})).expect_err("somebody else's");
    assert!(matches!(fault, Fault::NotAllowed { .. }), "{fault:?}");
}
