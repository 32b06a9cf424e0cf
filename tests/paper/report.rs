//! The flowing report: what it says, over as many pages as it needs, and what people typed as they typed it.

use domain::language::Language;
use paper::report::{render, Block, Entry, Report, Table};

use crate::programs::Printed;
use crate::sample::at;

fn report(blocks: Vec<Block>) -> Report {
    Report {
        shop: "云朵家居旗舰店".to_owned(),
        title: "问题登记本汇总".to_owned(),
        remark: "第 3 期".to_owned(),
        blocks,
        signatures: vec!["汇总人 周婷".to_owned(), "主管".to_owned()],
        printed_at: at(12, 5, 18, 6),
    }
}

fn check(blocks: Vec<Block>, pages: usize, says: &[&str]) -> String {
    let pdf = render(&report(blocks), Language::Simplified).unwrap();
    let printed = Printed::new(&pdf);
    printed.is_sound();
    assert_eq!(pdf.pages, pages, "pages of the report");
    printed.says(says);
    printed.text()
}

fn entry(mark: &str, text: &str) -> Block {
    Block::Entry(Entry { mark: mark.into(), text: text.into(), small: "建议 李静".into(), answer: "→ 采纳：下周".into(), tick: None })
}

#[test]
fn an_entry_carries_its_number_its_author_and_its_answer() {
    let blocks = vec![Block::Heading("采纳 1".into()), entry("N-12", "欢迎语改短"), Block::Blank(2)];
    check(blocks, 1, &["问题登记本汇总", "第 3 期", "采纳 1", "N-12", "欢迎语改短", "李静", "下周", "汇总人 周婷", "第 1 页 / 共 1 页"]);
}

#[test]
fn sixty_entries_fall_onto_pages_and_none_is_lost() {
    let blocks: Vec<Block> = (1..=60).map(|n| entry(&format!("N-{n}"), &format!("第{n}条登记的内容"))).collect();
    let pdf = render(&report(blocks), Language::Simplified).unwrap();
    let text = Printed::new(&pdf).text();
    for n in [1, 30, 59, 60] {
        assert!(text.contains(&format!("第{n}条登记的内容")), "entry {n} is printed");
    }
    assert!(pdf.pages > 3, "several pages");
    assert_eq!(text.matches("云朵家居旗舰店").count(), pdf.pages, "each with its head");
}

#[test]
fn twenty_thousand_characters_go_on_over_the_pages() {
    let long: String = (1..=2000).map(|n| format!("第{n}句说明，")).collect();
    let pdf = render(&report(vec![entry("N-1", &long)]), Language::Simplified).unwrap();
    let text: String = Printed::new(&pdf).text().chars().filter(|c| !c.is_whitespace()).collect();
    assert!(text.contains("第1999句说明") && text.contains("第2000句说明"), "the last sentence is there");
}

#[test]
fn a_table_repeats_its_head_on_each_page() {
    let rows = (1..=70).map(|n| vec![format!("原因{n}"), n.to_string()]).collect();
    let table = Table { heads: vec!["原因".into(), "笔数".into()], widths: vec![3.0, 1.0], rows };
    let text = check(vec![Block::Table(table)], 2, &["原因70"]);
    assert_eq!(text.matches("笔数").count(), 2, "on both pages");
}

#[test]
fn a_long_title_in_a_table_takes_the_lines_it_needs() {
    let title = "能独立接待并在十五分钟内把退换货、运费险、开票三件事一次讲清楚，不用别人提醒，也不把顾客推给别人";
    let table = Table { heads: vec!["里程碑".into(), "第几天".into()], widths: vec![0.3, 0.7], rows: vec![vec![title.into(), "24".into()]] };
    check(vec![Block::Table(table)], 1, &["能独立接待", "讲清楚", "推给别人", "24"]);
}

#[test]
fn nobody_signs_on_an_empty_page() {
    for rows in 30..48 {
        let rows = (1..=rows).map(|n| vec![format!("第{n}项"), n.to_string()]).collect();
        let table = Table { heads: vec!["项".into(), "数".into()], widths: vec![3.0, 1.0], rows };
        let pdf = render(&report(vec![Block::Table(table)]), Language::Simplified).unwrap();
        let text = Printed::new(&pdf).text();
        let last = text.trim_end_matches('\u{c}').rsplit('\u{c}').next().unwrap_or_default();
        assert!(last.contains("汇总人") && last.contains("项") && last.contains("第"), "the last rows stand with the signatures: {last}");
    }
}

#[test]
fn an_item_goes_on_under_its_first_word() {
    let text = check(vec![Block::Item("您好，".repeat(30)), Block::Item("好的".into())], 1, &["•", "好的"]);
    let lines: Vec<&str> = text.lines().filter(|l| l.contains("您好")).collect();
    let column = |line: &str| line.chars().take_while(|c| *c != '您').map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<i32>();
    assert_eq!(lines.len(), 2, "two lines: {text}");
    assert!(column(lines[1]) > 0, "the second is set in: {text}");
}

#[test]
fn markup_formulas_and_rare_characters_are_set_as_they_were_typed() {
    let text = "<script>alert('甲')</script> =1+2 \"&amp; 𠮷㐀 🎁 שלום";
    check(vec![entry("N-1", text)], 1, &["<script>alert('甲')</script>", "=1+2", "𠮷㐀"]);
}
