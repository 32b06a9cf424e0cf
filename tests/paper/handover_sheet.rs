//! The handover sheet (HND-01 to HND-04, HND-07): what it says, and that forty items, long texts and rare characters lose nothing.

use domain::language::Language;
use paper::handover_sheet::{render, Hand, HandoverSheet, SheetItem, Tick, Urgency};
use paper::Pdf;

use crate::programs::Printed;
use crate::sample::{at, date};

fn item(id: &str, kind: &str, situation: &str) -> SheetItem {
    SheetItem {
        id: id.to_owned(),
        kind: kind.to_owned(),
        urgency: Urgency::Usual,
        tick: Tick::Open,
        age: 1,
        passed: 0,
        escalated: false,
        situation: situation.to_owned(),
        background: String::new(),
        severity: String::new(),
        next_step: String::new(),
        customer: String::new(),
        order: String::new(),
        owner: String::new(),
        due: None,
        read_back: String::new(),
    }
}

fn sheet() -> HandoverSheet {
    HandoverSheet {
        shop: "云朵家居旗舰店".to_owned(),
        id: "H-1209-2".to_owned(),
        date: date(12, 9),
        from: "白班".to_owned(),
        to: "晚班".to_owned(),
        given: Some(Hand { name: "陈晨".to_owned(), at: at(12, 9, 15, 52) }),
        received: None,
        items: vec![
            SheetItem {
                urgency: Urgency::Urgent,
                age: 2,
                passed: 3,
                escalated: true,
                background: "仓库说缺浅灰。".to_owned(),
                next_step: "问她能不能换深灰；不换就今天发另一仓。".to_owned(),
                customer: "小鹿**".to_owned(),
                order: "…8770".to_owned(),
                due: Some(at(12, 9, 18, 8)),
                ..item("A1", "紧急", "“小鹿**”催发货，18:00 前不发就退款。")
            },
            SheetItem {
                urgency: Urgency::Urgent,
                order: "…4195".to_owned(),
                due: Some(at(12, 9, 21, 40)),
                read_back: "先打电话，再发另一仓。".to_owned(),
                ..item("A2", "紧急", "退货已签收，未点确认，¥ 238.00 将自动退款。")
            },
            SheetItem { due: Some(at(12, 10, 9, 0)), ..item("B1", "潜在顾客", "“阿泽**”想要 42 码，到货后联系。") },
            SheetItem { tick: Tick::Done, ..item("B2", "继续接待", "“木子**”问沙发套尺寸，量好会再来，推荐 3 号。") },
            SheetItem { owner: "李静".to_owned(), ..item("C1", "任务", "关店前打开旺旺自动回复。") },
        ],
        letters: vec![("D".to_owned(), "已完成".to_owned()), ("P".to_owned(), "转交".to_owned())],
        printed_at: at(12, 9, 15, 55),
    }
}

fn check(sheet: &HandoverSheet, language: Language, pages: std::ops::RangeInclusive<usize>, says: &[&str]) -> (Pdf, String) {
    let pdf = render(sheet, language).unwrap();
    let printed = Printed::new(&pdf);
    printed.is_sound();
    assert!(pages.contains(&pdf.pages), "{} pages, expected {pages:?}", pdf.pages);
    printed.says(says);
    let text = printed.text();
    assert_eq!(text.matches(&sheet.id).count(), pdf.pages + 1, "the short id is under the title and at the foot of every page");
    (pdf, text)
}

/// What can be copied, without the blanks that only set letters apart.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn the_sheet_says_everything_both_sides_sign() {
    let (_, text) = check(&sheet(), Language::Simplified, 1..=1, &[
        "交接单", "白班 → 晚班", "云朵家居旗舰店", "2026年12月9日 周三", "单号 H-1209-2", "交出 陈晨 15:52", "接收 晚班", "共 5 件，紧急 2 件，结转 1 件",
        "A1", "第 2 班", "转交 3 次", "已报主管", "18:08", "订单 …8770", "顾客 小鹿**", "要做：问她能不能换深灰", "复述：先打电话", "12-10 09:00", "负责 李静", "D 已完成，P 转交",
        "交出人签名", "接收人签名", "第 1 页 / 共 1 页",
    ]);
    let places: Vec<_> = ["A1", "A2", "B1", "B2", "C1"].map(|id| text.find(id)).into();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "items stand in the order they were given: {places:?}");
    assert_eq!(plain(&text).matches("复述：").count(), 2, "every urgent item has its read-back, written or to be written");
}

#[test]
fn the_sheet_speaks_three_languages() {
    check(&sheet(), Language::Traditional, 1..=1, &["交接單", "轉交 3 次", "接收人簽名", "第 1 頁 / 共 1 頁"]);
    check(&sheet(), Language::English, 1..=1, &["Handover", "9 December 2026 Wed", "Items: 5, urgent: 2, carried: 1", "With manager", "Read back:", "Page 1 of 1"]);
}

#[test]
fn an_empty_sheet_says_so_and_can_still_be_signed() {
    check(&HandoverSheet { items: Vec::new(), letters: Vec::new(), given: None, ..sheet() }, Language::Simplified, 1..=1, &["没有要交接的事项", "交出 白班", "接收人签名"]);
}

fn many(count: usize) -> HandoverSheet {
    let items = (1..=count).map(|number| {
        let urgent = number <= count / 5;
        SheetItem {
            urgency: if urgent { Urgency::Urgent } else { Urgency::Usual },
            background: "客户昨天问过一次，没有答复。".to_owned(),
            next_step: "查物流，回电。".to_owned(),
            order: format!("…{:04}", 1000 + number),
            due: Some(at(12, 9, 20, (number % 60) as u32)),
            ..item(&format!("{}{number}", if urgent { 'A' } else { 'B' }), if urgent { "紧急" } else { "订单要盯" }, &format!("第{number}件：包裹三天没有动。"))
        }
    });
    HandoverSheet { items: items.collect(), ..sheet() }
}

#[test]
fn sixty_items_go_over_several_pages_with_the_heads_repeated() {
    let (pdf, text) = check(&many(60), Language::Simplified, 4..=6, &["共 60 件，紧急 12 件"]);
    assert_eq!(text.matches("情况与要做的事").count(), pdf.pages, "every page has the heads of the columns");
    assert_eq!(text.matches("白班 → 晚班").count(), pdf.pages, "every page has the title");
    let plain = plain(&text);
    for number in 1..=60 {
        assert_eq!(plain.matches(&format!("第{number}件：")).count(), 1, "item {number} is printed once");
    }
    assert_eq!(plain.matches("交出人签名").count(), 1, "only the last page is signed");
}

#[test]
fn twenty_thousand_characters_go_on_from_page_to_page_and_lose_nothing() {
    let long: String = (0..).map(|number| format!("第{number}句，说得很细。")).scan(0, |length, line| {
        *length += line.chars().count();
        (*length <= 20_000).then_some(line)
    }).collect();
    let last = long.rmatches("第").count() - 1;
    let mut sheet = sheet();
    sheet.items[0].situation = long;
    let (_, text) = check(&sheet, Language::Simplified, 8..=20, &["（续）", "C1"]);
    let plain = plain(&text);
    for number in [0, 1, last / 2, last] {
        assert!(plain.contains(&format!("第{number}句，说")), "sentence {number} is printed");
    }
    assert!(text.matches("A1").count() > 7, "the id stands on every page of the item");
}

#[test]
fn one_word_of_twenty_thousand_letters_is_broken_where_the_column_ends() {
    let mut sheet = sheet();
    sheet.items[2].situation = "x".repeat(20_000);
    let (_, text) = check(&sheet, Language::English, 6..=20, &[]);
    assert!(text.matches('x').count() >= 20_000, "every letter is printed");
}

#[test]
fn rare_characters_emoji_and_mixed_directions_leave_the_sheet_whole() {
    let mut sheet = sheet();
    sheet.items[0].situation = "𠮷野家㐀小姐 😀👨‍👩‍👧 说 \u{202e}שלום مرحبا\u{202c} 要换 <b>XL</b> =1+1".to_owned();
    sheet.shop = "很长的店名".repeat(20);
    sheet.items[1].kind = "一个谁也没想到会有这么长的类别名称".to_owned();
    let (pdf, _) = check(&sheet, Language::Simplified, 1..=1, &["𠮷野家㐀小姐", "<b>XL</b> =1+1", "□"]);
    assert!(pdf.missing.contains(&'😀') && pdf.missing.contains(&'ש'), "what no font has is reported: {:?}", pdf.missing);
}

#[test]
fn the_same_sheet_is_the_same_file() {
    assert_eq!(render(&sheet(), Language::Simplified).unwrap().bytes, render(&sheet(), Language::Simplified).unwrap().bytes, "so that a copy can be told from a change");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]

    /// Whatever lengths items have, every one of them begins on exactly one page and nothing hangs.
    #[test]
    fn any_lengths_find_their_pages(lengths in proptest::collection::vec(0_usize..3_000, 0..12)) {
        let items: Vec<SheetItem> = lengths.iter().enumerate().map(|(number, length)| SheetItem {
            urgency: if number % 2 == 0 { Urgency::Urgent } else { Urgency::Usual },
            ..item(&format!("Q{number}"), "任务", &"长话短说。".repeat(length / 5))
        }).collect();
        let lines: usize = lengths.iter().map(|length| length / 30 + 3).sum();
        let pdf = render(&HandoverSheet { items, ..sheet() }, Language::Simplified).unwrap();
        proptest::prop_assert!(pdf.pages <= lines / 25 + lengths.len() + 2, "{} pages for {lines} lines", pdf.pages);
    }
}
