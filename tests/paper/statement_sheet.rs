//! The statement of the fund for the wall, and as a spreadsheet.

use domain::language::Language;
use domain::ledger::statement::Movement;
use domain::money::Fen;
use domain::month::Month;
use paper::statement_file::write_xlsx;
use paper::statement_sheet::{render, SheetDebt, SheetLine, StatementSheet};

use crate::programs::{python, Printed};
use crate::sample::at;

fn line(n: i64, movement: Movement, words: &str, fen: i64) -> SheetLine {
    let day = Month::new(2026, 11).map(Month::first).expect("a month") + chrono::Duration::days(n % 28);
    SheetLine { entry: n, day, movement, who: format!("员工{n}"), words: words.to_owned(), amount: Fen(fen), balance: Fen(10_000 + n) }
}

fn sheet(lines: Vec<SheetLine>, debts: usize) -> StatementSheet {
    let owed = (1..=debts).map(|n| SheetDebt { who: format!("欠款人{n}"), amount: Fen(1_000 * n as i64), left: n == 2 }).collect();
    StatementSheet {
        shop: "云朵家居旗舰店".to_owned(), month: Month::new(2026, 11).expect("a month"), published: Some((2, "何文".to_owned(), at(12, 2, 10, 0))),
        opening: Fen(10_000), lines, collected: Fen(123_456), spent: Fen(65_432), other: Fen(-500), closing: Fen(67_524), owed,
        head: (120, "ab12cd34".repeat(8)), former: Some((1, Month::new(2026, 10).expect("a month"), 80, "0f1e2d3c".repeat(8))), printed_at: at(12, 2, 10, 5),
    }
}

#[test]
fn fine_02_the_sheet_says_what_was_there_what_came_what_went_and_what_is_owed() {
    let lines = vec![line(1, Movement::Collected, "第二次", 3_000), line(2, Movement::Spent, "聚餐，票据齐全", -65_432), line(3, Movement::Returned, "改判", -500)];
    let pdf = render(&sheet(lines, 4), Language::Simplified).unwrap();
    let printed = Printed::new(&pdf);
    printed.is_sound();
    printed.says(&[
        "活动经费公布 2026年11月", "第 2 号公布", "期初结余", "100.00", "1,234.56", "654.32", "675.24", "收取罚款：第二次", "聚餐，票据齐全", "尚未收取 100.00", "欠款人2 （已离职）",
        "账本共 120 笔", "ab12cd34 ab12cd34", "本期包含第 1 号公布", "0f1e2d3c", "公布人 何文", "财务", "员工代表", "第 1 页 / 共 1 页",
    ]);
}

#[test]
fn a_long_month_falls_onto_pages_with_its_head_on_each_and_nothing_lost() {
    let lines = (1..=120).map(|n| line(n, Movement::Collected, &format!("第{n}笔的事由写得比较长，会折成两行的那一种，说明是哪一次、哪一条"), 1_000)).collect();
    let pdf = render(&sheet(lines, 60), Language::Simplified).unwrap();
    let printed = Printed::new(&pdf);
    printed.is_sound();
    let text = printed.text();
    assert!(pdf.pages > 3, "several pages");
    assert_eq!(text.matches("云朵家居旗舰店").count(), pdf.pages, "each with its head");
    for wanted in ["第1笔的事由", "第60笔的事由", "第120笔的事由", "欠款人60"] {
        assert!(text.contains(wanted), "{wanted} is printed");
    }
    printed.says(&[&format!("第 {n} 页 / 共 {n} 页", n = pdf.pages)]);
}

#[test]
fn a_draft_says_so_and_an_empty_month_is_a_sheet_in_every_language() {
    for (language, draft, nobody, head) in [
        (Language::Simplified, "草稿", "没有人欠款", "打印时账本共"),
        (Language::Traditional, "草稿", "沒有人欠款", "列印時帳本共"),
        (Language::English, "Draft", "Nobody owes", "When this was printed"),
    ] {
        let empty = StatementSheet { published: None, former: None, ..sheet(Vec::new(), 0) };
        let printed = Printed::new(&render(&empty, language).unwrap());
        printed.is_sound();
        printed.says(&[draft, nobody, head]);
    }
}

#[test]
fn the_spreadsheet_holds_the_same_and_what_people_typed_is_never_a_formula() {
    let lines = vec![line(1, Movement::Collected, "=1+2", 3_000), line(2, Movement::Spent, "@cmd", -700)];
    let bytes = write_xlsx(&sheet(lines, 2), Language::Simplified).unwrap();
    assert!(bytes.starts_with(b"PK"), "a workbook");
    let Some(read) = python("xlsx", &bytes) else { return };
    let text = read.to_string();
    for wanted in ["收取罚款：=1+2", "支出：@cmd", "欠款人2", "ab12cd34"] {
        assert!(text.contains(wanted), "{wanted} stands in it: {text}");
    }
}
