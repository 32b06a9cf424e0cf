//! A referee of its own: reads the shop's rules, people, leave and needs as the screen gets them and judges a rota of a month day by
//! day, from the written rules alone. Shares no code with the planner or with the checks of the program.

mod board;
mod needs;
mod rules;

use serde_json::Value;

use crate::shop::Shop;
use board::Board;

/// Every binding rule that a rota of `month` breaks, in words; `cells` is one row of works for each row of the month.
fn judge(shop: &Shop, month: &str, cells: &Value) -> Vec<String> {
    rules::breaches(&Board::read(shop, month, &works(cells)))
}

/// What the month breaks as it stands.
pub fn standing(shop: &Shop, month: &str) -> Vec<String> {
    let view = shop.must("rota_month", serde_json::json!({"month": month}));
    judge(shop, month, &view["cells"])
}

/// What the month would break with some edits made, beyond what it breaks already.
pub fn added(shop: &Shop, month: &str, edits: &Value) -> Vec<String> {
    let view = shop.must("rota_month", serde_json::json!({"month": month}));
    let mut cells = works(&view["cells"]);
    for edit in edits.as_array().into_iter().flatten() {
        let row = view["staff"].as_array().and_then(|s| s.iter().position(|s| s["staff"] == edit["staff"]));
        let column = view["days"].as_array().and_then(|d| d.iter().position(|d| d["day"] == edit["day"]));
        if let (Some(row), Some(column)) = (row, column) {
            cells[row][column] = edit["work"].clone();
        }
    }
    let before = rules::breaches(&Board::read(shop, month, &works(&view["cells"])));
    let after = rules::breaches(&Board::read(shop, month, &cells));
    after.into_iter().filter(|breach| !before.contains(breach)).collect()
}

/// Checks what a generation says of itself: whether rules are broken, and how many people are missing.
pub fn check(shop: &Shop, month: &str, made: &Value) {
    let board = Board::read(shop, month, &works(&made["cells"]));
    agree(shop, &board, &made["legal"], Some(&made["gaps"]), &format!("{month}; {}", made["shortfalls"]));
}

/// Checks what a trial says of its rota, in the same way; with another system its needs are its own.
pub fn check_trial(shop: &Shop, trial: &Value) {
    let view = shop.must("variant_month", serde_json::json!({"variant": trial["variant"]}));
    let board = Board::of(shop, &view, &works(&view["cells"]));
    let gaps = trial["what"]["system"].is_null().then_some(&trial["figures"]["gaps"]);
    agree(shop, &board, &trial["legal"], gaps, &trial.to_string());
}

/// Holds what is told of a rota against its board.
fn agree(shop: &Shop, board: &Board, legal: &Value, gaps: Option<&Value>, told: &str) {
    let broken = rules::breaches(board);
    assert_eq!(*legal, broken.is_empty(), "the referee finds {broken:?} in {told}");
    if let Some(gaps) = gaps {
        assert_eq!(*gaps, needs::missing(shop, board), "the referee counts the same gaps in {told}");
    }
}

/// Works alone, where cells with pins are given.
fn works(cells: &Value) -> Vec<Vec<Value>> {
    let work = |cell: &Value| if cell.get("pinned").is_some() { cell["work"].clone() } else { cell.clone() };
    let row = |row: &Value| row.as_array().into_iter().flatten().map(work).collect();
    cells.as_array().into_iter().flatten().map(row).collect()
}
