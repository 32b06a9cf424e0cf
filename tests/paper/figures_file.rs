//! A platform's export as it comes: columns in Chinese, sums among the people, values in pairs; and the shop's own, written.

use chrono::NaiveDate;
use domain::figures::{Tally, Platform, Standing};
use domain::language::Language;
use paper::figures_file::cells::{self, Short};
use paper::figures_file::{read, write_xlsx, ExportRow};
use paper::PaperFault;
use proptest::prelude::*;

use crate::programs::python;

/// The heads that the platforms export.
const HEADS: &str = "日期,客服/旺旺昵称,咨询人数,接待人数,询单人数,询单->次日付款成功率,询单->最终付款人数/成功率,询单->最终下单人数,销售额/客服销售额,客单价,客件数,回复率,首次响应时间,平均响应时间,平均接待时长,慢响应人数,未回复人数,答问比,最早上线,在线总时长(秒),服务总时长(秒),挂起总时长(秒)";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_column_of_an_export_is_known_and_read() {
    let row = "2026-12-01,云朵旗舰店:李静,60,58,40,30.00%,13/32.5%,15,\"3,250.50\",250.04,1.35,98.2%,12.5,21.37,180,3,1,130%,08:28:31,32400,30000,600";
    let file = read(format!("{HEADS}\n{row}\n").as_bytes(), "x.csv").unwrap();
    assert_eq!(file.ignored_columns, Vec::<String>::new(), "no column is left aside");
    let line = &file.lines[0];
    assert_eq!((line.line, line.nick.as_str(), line.day), (2, "云朵旗舰店:李静", Some(day("2026-12-01"))), "whose and when");
    assert_eq!(line.unreadable, [], "every cell is understood");
    let expected = Platform {
        consulted: Some(60), received: Some(58), inquired: Some(40), next_day_rate: Some(3000), paid: Some(13), paid_rate: Some(3250),
        ordered: Some(15), ordered_rate: None, sales: Some(325_050), per_customer: Some(25_004), pieces: Some(135),
        reply_rate: Some(9820), first_response: Some(125), mean_response: Some(214), mean_session: Some(1800), slow: Some(3),
        unanswered: Some(1), answer_ratio: Some(13_000), first_online: "08:28:31".to_owned(), online: Some(324_000),
        serving: Some(300_000), paused: Some(6000),
    };
    assert_eq!(line.values, expected, "each figure in its unit");
}

#[test]
fn sums_means_and_marks_for_nothing_are_no_people() {
    let blank = ",".repeat(20);
    let text = format!("客服绩效\n{HEADS}\n汇总值{blank}\n,汇总值,100,90,60{}\n,平均值,50,45,30{}\n2026-12-01,晓晓,10,9,8{}\n2026-12-01,-,1,1,1{}\n2026-12-01,暂无数据,-,-,-{}\n2026-12-01,小王,-,暂无数据,--{}\n{HEADS}\n", ",".repeat(17), ",".repeat(17), ",".repeat(17), ",".repeat(17), ",".repeat(17), ",".repeat(17));
    let file = read(text.as_bytes(), "x.csv").unwrap();
    let nicks: Vec<&str> = file.lines.iter().map(|l| l.nick.as_str()).collect();
    assert_eq!(nicks, ["晓晓"], "one person; somebody without a single figure is not a day");
    assert_eq!(file.left_out, 7, "and the rest is counted, pasted heads included");
}

#[test]
fn heads_are_known_with_other_arrows_brackets_widths_and_scripts() {
    for head in ["询单→最终付款人数/成功率", "询单 -> 最终付款人数／成功率", "詢單->最終付款人數/成功率", "询单->最终付款人数/成功率（%）"] {
        let file = read(format!("旺旺昵称,{head}\n晓晓,12/34.5%\n").as_bytes(), "x.csv").unwrap();
        assert_eq!((file.lines[0].values.paid, file.lines[0].values.paid_rate), (Some(12), Some(3450)), "{head}");
    }
    let apart = read("客服,询单->最终付款人数,询单->最终付款成功率\n晓晓,12,34.5%\n".as_bytes(), "x.csv").unwrap();
    assert_eq!((apart.lines[0].values.paid, apart.lines[0].values.paid_rate), (Some(12), Some(3450)), "in two columns as well");
}

#[test]
fn without_a_column_of_days_the_files_name_may_say_it() {
    let of = |name: &str| read("客服,接待人数\n晓晓,5\n".as_bytes(), name).unwrap().lines[0].day;
    assert_eq!(of("客服绩效_2026-12-01.xlsx"), Some(day("2026-12-01")), "a day");
    assert_eq!(of("绩效20261201.csv"), Some(day("2026-12-01")), "packed");
    assert_eq!(of("2026-12-01至2026-12-07.csv"), None, "a span says nothing");
    assert_eq!(of("绩效.csv"), None, "nothing");
}

#[test]
fn a_cell_that_cannot_be_read_is_named_and_the_rest_of_its_row_is_taken() {
    let long = "字".repeat(20_000);
    let file = read(format!("日期,客服,接待人数,询单人数\n2026-02-30,晓晓,=1+1,8\n2026-12-01,晓晓,{long},8\n2026-12-01,晓晓,-3,8\n").as_bytes(), "x.csv").unwrap();
    let heads: Vec<Vec<&str>> = file.lines.iter().map(|l| l.unreadable.iter().map(|u| u.0.as_str()).collect()).collect();
    assert_eq!(heads, [vec!["日期", "接待人数"], vec!["接待人数"], vec!["接待人数"]], "30 February, a formula, a pasted page, fewer than none");
    assert!(file.lines.iter().all(|l| l.values.inquired == Some(8)), "the other figures stand");
    assert!(file.lines[1].unreadable[0].1.chars().count() <= 80, "what is told of it stays short");
}

#[test]
fn what_is_no_export_is_refused() {
    assert!(matches!(read("订单号,金额\n1,2\n".as_bytes(), "x.csv"), Err(PaperFault::NoKnownColumn { .. })), "another table");
    assert!(matches!(read(b"PK\x03\x04 broken", "x.xlsx"), Err(PaperFault::Damaged { .. })), "a torn file");
    assert!(matches!(read(b"\x89PNG\r\n\x1a\n\0\0", "x.csv"), Err(PaperFault::NotASpreadsheet)), "a picture");
}

#[test]
fn cells_are_read_as_platforms_write_them() {
    assert_eq!(cells::count("1,204人"), Ok(Some(1204)), "separators and units");
    assert_eq!(cells::count("１２"), Ok(Some(12)), "full width");
    assert_eq!(cells::count("1e9"), Err(cells::Unreadable), "no powers");
    assert_eq!(cells::rate("0.345"), Ok(Some(3450)), "a spreadsheet's share");
    assert_eq!(cells::rate("34.5"), Ok(Some(3450)), "a percent without its sign");
    assert_eq!(cells::rate("0.5%"), Ok(Some(50)), "the sign decides");
    assert_eq!(cells::rate("100%"), Ok(Some(10_000)), "all");
    assert_eq!(cells::count_and_rate("-/-"), Ok((None, None)), "a pair of nothing");
    assert_eq!(cells::count_and_rate("0/0.00%"), Ok((Some(0), Some(0))), "a pair of noughts");
    assert_eq!(cells::money("￥1,299.5"), Ok(Some(129_950)), "money in fen");
    assert_eq!(cells::money("-12.00"), Ok(Some(-1200)), "more given back than sold");
    for (text, tenths) in [("12.5", 125), ("35秒", 350), ("1分23秒", 830), ("2小时3分", 73_800), ("1小时", 36_000), ("00:01:23", 830), ("1:30", 900)] {
        assert_eq!(cells::span(text, Short::Minutes), Ok(Some(tenths)), "{text}");
    }
    assert_eq!(cells::span("1:30", Short::Hours), Ok(Some(54_000)), "an hour and a half online");
    for text in ["2026-12-01", "2026/12/1", "20261201", "2026年12月1日", "2026-12-01 00:00:00", "2026/12/1 8:05", "46357"] {
        assert_eq!(cells::day(text), Ok(Some(day("2026-12-01"))), "{text}");
    }
    for text in ["2026-12-01~2026-12-07", "2026-02-30", "昨天", "1899-01-01"] {
        assert_eq!(cells::day(text), Err(cells::Unreadable), "{text}");
    }
}

fn rows() -> Vec<ExportRow> {
    let row = |bought, served, note: &str| ExportRow {
        day: day("2026-12-01"), number: "006".to_owned(), name: "李静".to_owned(), own: Some(Tally { served, bought }), note: note.to_owned(),
        reason: String::new(), platform: None,
    };
    let platform = Platform { inquired: Some(40), paid: Some(13), sales: Some(325_050), ..Platform::default() };
    vec![row(12, 35, "=HYPERLINK(\"http://x\")"), ExportRow { platform: Some((platform, Standing::Final)), ..row(0, 0, "+1") }]
}

#[test]
fn the_written_sheet_keeps_text_as_text_and_numbers_as_numbers() {
    let Some(sheets) = python("xlsx", &write_xlsx(&rows(), Language::Simplified).unwrap()) else { return };
    assert_eq!(sheets[0]["name"], "服务统计", "the sheet has a name of ours");
    let (first, second) = (&sheets[0]["rows"][1], &sheets[0]["rows"][2]);
    assert_eq!((&first[1], &first[3], &first[4]), (&"006".into(), &"35".into(), &"12".into()), "the agent number keeps its noughts");
    assert_eq!(first[6], "=HYPERLINK(\"http://x\")", "a formula is the text that somebody typed");
    assert_eq!(second[5], "–", "nobody served has no rate");
    assert_eq!((&second[12], &second[14]), (&"3250.5".into(), &"最终".into()), "money as a number, and its standing");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_cell_makes_the_reader_trip(text in "\\PC{0,40}") {
        let _ = (cells::count(&text), cells::count_and_rate(&text), cells::money(&text), cells::day(&text));
        let _ = (cells::span(&text, Short::Minutes), cells::hundredths(&text), cells::rate(&text));
    }

    #[test]
    fn money_is_never_rounded(yuan in 0_i64..1_000_000, fen in 0_i64..100) {
        prop_assert_eq!(cells::money(&format!("{yuan}.{fen:02}")), Ok(Some(yuan * 100 + fen)));
    }
}
