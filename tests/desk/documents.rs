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
fn the_printed_month_has_the_balances_of_the_year_longer_shifts_and_duty_among_them() {
    let shop = Shop::staffed();
    shop.must("put_in_force", json!({"system": 1, "from": "2026-11-01"}));
    let night = json!({"staff": 4, "day": "2026-11-30", "work": {"shift": 2}, "pinned": false});
    shop.must("edit_rota", json!({"month": "2026-11", "edits": [night]}));
    shop.must("set_extension", json!({"staff": [4], "day": "2026-11-30", "until": 20, "note": ""}));
    shop.must("publish", json!({"month": "2026-11", "version": 0}));
    shop.must("edit_rota", json!({"month": "2026-12", "edits": [{"staff": 4, "day": "2026-12-01", "work": {"shift": 1}, "pinned": false}]}));
    shop.must("set_duty", json!({"month": "2026-12", "day": "2026-12-01", "staff": [4]}));
    let file = made(&shop, "rota_xlsx", json!({"month": "2026-12", "language": "zh-CN"})).expect("a spreadsheet");
    let table = paper::spreadsheet::read(&file.bytes).expect("readable");
    assert_eq!(table.header.last().map(String::as_str), Some("差 晚/末/节/延/值"), "the column of balances");
    let of = |number: &str| table.rows.iter().find(|r| r.cells[0] == number).and_then(|r| r.cells.last().cloned()).expect("a row");
    // One of three had a night, 110 minutes longer than planned; two of them can have duty.
    assert_eq!((of("006"), of("021"), of("002")), ("+1/0/0/+1.2/+1".into(), "0/0/0/−0.6/0".into(), "0/0/0/−0.6/−1".into()), "against the mean of the team");
    let view = shop.must("rota_month", json!({"month": "2026-12"}));
    let sum = view["checks"]["sums"].as_array().into_iter().flatten().find(|s| s["staff"] == 4).cloned().expect("a row");
    let shown = ["nights_over", "weekends_over", "holidays_over", "extension_over", "duty_over"].map(|key| sum[key].as_i64());
    assert_eq!(shown, [1, 0, 0, 73, 1].map(Some), "the screen shows the same beside the rota");
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
