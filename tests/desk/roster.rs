//! The roster from a file: a dry run with line numbers, then all or nothing.

use desk::Fault;
use serde_json::{json, Value};

use crate::shop::Shop;

fn preview(shop: &Shop, text: &str) -> Result<Value, Fault> {
    shop.desk.import("roster_preview", "staff.csv", text.as_bytes().to_vec(), json!({}), shop.now)
}

#[test]
fn a_dry_run_says_what_would_be_created_changed_and_left() {
    let shop = Shop::staffed();
    let text = "工号,姓名,角色,入职日期,师傅,工时目标,不排班次\n\
                006,李静,客服,2025-01-01,,180,晚班\n\
                ０３０,新人甲,新人,2026/12/1,006,,\n\
                021,徐佳,新人,2025-01-01,,,\n";
    let found = preview(&shop, text).expect("a readable file");
    assert_eq!(found["create"].as_array().map(Vec::len), Some(1), "one is new: {found}");
    assert_eq!(found["create"][0]["number"], "030", "full-width digits are digits");
    assert_eq!(found["change"][0]["staff"]["target_minutes"], 10800, "180 hours");
    assert_eq!(found["same"], 1, "one is as it was");
    assert_eq!(found["problems"], json!([]), "nothing is wrong");
    assert_eq!(shop.must("staff_list", json!({})).as_array().map(Vec::len), Some(5), "a dry run writes nothing");
    let rows: Vec<Value> = found["create"].as_array().into_iter().flatten().cloned()
        .chain(found["change"].as_array().into_iter().flatten().map(|c| c["staff"].clone())).collect();
    let done = shop.must("import_roster", json!({"rows": rows}));
    assert_eq!(done, json!({"created": 1, "changed": 1}), "as announced");
    let again = preview(&shop, text).expect("a readable file");
    assert_eq!(again["same"], 3, "the same file again changes nothing");
}

#[test]
fn problems_come_with_their_line_numbers() {
    let shop = Shop::staffed();
    let text = "工号,姓名,角色,入职日期\n031,甲,客服,2026-02-30\n032,乙,船长,2026-01-01\n033,,客服,2026-01-01\n034,丁,主管,2026-01-01\n034,戊,客服,2026-01-01\n";
    let found = preview(&shop, text).expect("a readable file");
    let lines: Vec<u64> = found["problems"].as_array().expect("a list").iter().filter_map(|p| p["line"].as_u64()).collect();
    assert_eq!(lines, [2, 3, 4, 6], "30 February, an unknown role, no name, a number twice: {found}");
}

#[test]
fn somebody_who_stands_twice_in_a_file_is_taken_once() {
    let shop = Shop::staffed();
    let found = preview(&shop, "工号,姓名\n006,李静一\n006,李静二\n").expect("a readable file");
    assert_eq!(found["change"].as_array().map(Vec::len), Some(1), "the first line counts: {found}");
    assert_eq!(found["problems"][0]["line"], 3, "the second is named");
}

#[test]
fn a_manager_cannot_make_managers_by_file() {
    let shop = Shop::staffed();
    shop.become_("002");
    let found = preview(&shop, "工号,姓名,角色\n040,甲,主管\n").expect("a readable file");
    assert_eq!(found["problems"][0]["problem"]["kind"], "office_role", "the owner's to give");
    let row = crate::shop::person(-2, "040", "甲", "manager");
    let fault = shop.refused("import_roster", json!({"rows": [row]}));
    assert!(matches!(fault, Fault::NotAllowed { .. }), "not by a forged row either: {fault:?}");
}

#[test]
fn an_import_is_all_or_nothing() {
    let shop = Shop::staffed();
    let rows = json!([crate::shop::person(-2, "050", "甲", "agent"), crate::shop::person(-3, "050", "乙", "agent")]);
    let fault = shop.refused("import_roster", json!({"rows": rows}));
    assert!(matches!(fault, Fault::InvalidStaff { .. }), "{fault:?}");
    assert_eq!(shop.must("staff_list", json!({})).as_array().map(Vec::len), Some(5), "the good line was not written either");
}

#[test]
fn a_file_that_is_none_is_told_apart() {
    let shop = Shop::staffed();
    let fault = preview(&shop, "").expect_err("nothing in it");
    assert!(matches!(fault, Fault::BadFile { .. }), "{fault:?}");
    let zip = b"PK\x03\x04 broken".to_vec();
    let fault = shop.desk.import("roster_preview", "staff.xlsx", zip, json!({}), shop.now).expect_err("a broken zip");
    assert!(matches!(fault, Fault::BadFile { .. }), "{fault:?}");
}

#[test]
fn an_export_reads_back_as_the_same_roster() {
    let shop = Shop::staffed();
    for (name, file) in [("roster_xlsx", "staff.xlsx"), ("roster_csv", "staff.csv")] {
        for language in ["zh-CN", "zh-TW", "en"] {
            let made = shop.desk.document(name, json!({"language": language}), shop.now).expect("a file");
            let found = shop.desk.import("roster_preview", file, made.bytes, json!({}), shop.now).expect("readable");
            assert_eq!(found["same"], 5, "{name} in {language}: {found}");
        }
    }
}
