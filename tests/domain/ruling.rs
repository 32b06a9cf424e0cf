//! FINE-06: which ruling a reason names.

use domain::ids::RulingId;
use domain::ruling::names;

#[test]
fn fine_06_a_reason_names_a_ruling_by_its_number_and_no_other() {
    let twelve = |text: &str| names(text, RulingId(12));
    for text in ["R-12", "按 R-12 处理", "按r-12，从轻", "R-1 和 R-12。", "（R-12）", "R-120 不算，R-12 算"] {
        assert!(twelve(text), "{text} names it");
    }
    for text in ["", "R-1", "R-120", "XR-12", "R-12b", "R-12345", "R - 12", "12", "裁定 12"] {
        assert!(!twelve(text), "{text:?} does not");
    }
}
