//! HND-03: the sheet on paper, in writing and closed, in every language; and what a slip of leave says of open items.

use desk::Fault;
use serde_json::{json, Value};

use super::floor::{close, come, draft, floor, raise, words};
use crate::shop::Shop;

fn printed(shop: &Shop, sheet: Value, language: &str) -> Result<desk::Document, Fault> {
    shop.desk.document("handover_pdf", json!({"sheet": sheet, "language": language}), shop.now)
}

#[test]
fn the_sheet_in_writing_and_the_closed_one_are_pdfs_named_by_their_number() {
    let mut shop = floor();
    let (urgent, _) = raise(&shop, draft("urgent", "小鹿催发货 😀 <b>=1+1</b>", "问她能不能换深灰，不换今天从另一仓发"));
    raise(&shop, draft("task", &"很长的一段。".repeat(200), ""));
    for language in ["zh-CN", "zh-TW", "en"] {
        let open = printed(&shop, Value::Null, language).expect("the sheet in writing");
        assert!(open.bytes.starts_with(b"%PDF"), "{language}: a PDF");
        assert_eq!(open.file_name, "H-1209-1.pdf", "named as people call it");
    }
    come(&mut shop, "2026-12-09T16:20:00", "006");
    let sheet = close(&shop, "");
    come(&mut shop, "2026-12-09T16:25:00", "008");
    shop.must("read_back", words(sheet, urgent, "先问换深灰，不肯就另一仓发"));
    let closed = printed(&shop, json!(sheet), "zh-CN").expect("a closed sheet");
    assert_eq!(closed.file_name, "H-1209-1.pdf", "also once it is closed");
    assert!(closed.bytes.starts_with(b"%PDF"), "a PDF");
}

#[test]
fn a_sheet_that_is_not_there_is_said_to_be_not_there() {
    let shop = floor();
    let fault = printed(&shop, json!(4711), "en").expect_err("no such sheet");
    assert!(matches!(fault, Fault::NotFound { .. }), "{fault:?}");
    assert!(printed(&shop, Value::Null, "en").is_ok(), "an empty sheet can be printed and signed");
}
