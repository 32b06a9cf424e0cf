//! Order files of the platforms: encodings, heads, ways to write a moment.

use domain::order_times::HalfHour;
use paper::order_file::{read, Moment};
use paper::PaperFault;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

/// The first column's counts as `day slot orders`.
fn check(bytes: &[u8], expect: &[&str], reason: &str) {
    let found = read(bytes).unwrap_or_else(|fault| panic!("{reason}: {fault:?}"));
    let word = |c: &HalfHour| format!("{} {} {}", c.day, c.slot, c.orders);
    let counts: Vec<String> = found.first().map(|t| t.counts.iter().map(word).collect()).unwrap_or_default();
    assert_eq!(counts, expect, "{reason}");
}

#[test]
fn every_way_to_write_a_moment_is_read() {
    for (text, slot) in [
        ("2026-11-11 00:29:59", 0), ("2026/11/11 00:30", 1), ("2026-11-11T21:59:59", 43), ("2026年11月11日 22:00:00", 44), ("46337.9479166667", 45), ("2026-11-11 09:00:00.0", 18),
    ] {
        let expect = format!("2026-11-11 {slot} 1");
        check(format!("下单时间,金额\n{text},1\n").as_bytes(), &[&expect], text);
    }
}

#[test]
fn gbk_files_stray_blanks_and_a_title_above_the_head_are_no_trouble() {
    let text = "店铺订单报表\n订单编号, 订单创建时间 （北京时间）,收货人\n'330100,2026-11-11 20:15:00,某人\n";
    let (bytes, _, _) = encoding_rs::GBK.encode(text);
    check(&bytes, &["2026-11-11 40 1"], "as the platform's own back office writes it");
    check(text.as_bytes(), &["2026-11-11 40 1"], "and in UTF-8");
}

#[test]
fn both_moments_are_told_and_what_cannot_be_read_is_counted() {
    let text = "订单编号,订单付款时间,订单创建时间\n1,2026-11-11 20:40:00,2026-11-11 20:10:00\n2,,2026-11-11 20:11:00\n3,--,bald\n";
    let found = read(text.as_bytes()).expect("a file");
    assert_eq!(found.iter().map(|t| (t.moment, t.unreadable)).collect::<Vec<_>>(), [(Moment::Created, 1), (Moment::Paid, 0)], "placing first");
    assert_eq!(found[0].counts.iter().map(|c| c.orders).sum::<u32>(), 2, "two of three");
    assert_eq!(found[1].counts.iter().map(|c| c.orders).sum::<u32>(), 1, "one paid");
}

#[test]
fn a_spreadsheet_with_real_dates_is_read_and_other_columns_cost_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let format = Format::new().set_num_format("yyyy-mm-dd hh:mm:ss");
    for (column, head) in ["订单编号", "订单创建时间", "收货地址"].iter().enumerate() {
        sheet.write_string(0, column as u16, *head).expect("a head");
    }
    for row in 1..=300u32 {
        let at = ExcelDateTime::parse_from_str("2026-11-11 21:10:00").expect("a moment");
        sheet.write_string(row, 0, format!("{row}")).expect("a number");
        sheet.write_datetime_with_format(row, 1, &at, &format).expect("a moment");
        sheet.write_string(row, 2, "某省某市某区某街道").expect("an address");
    }
    check(&book.save_to_buffer().expect("a book"), &["2026-11-11 42 300"], "each row an order");
}

#[test]
fn an_export_with_more_cells_than_any_staff_list_is_read() {
    let mut text = String::from("订单编号,订单创建时间");
    text += &",其他".repeat(28);
    text += "\n";
    for row in 0..28_000 {
        text += &format!("{row},2026-11-{:02} 21:10:00{}\n", row % 28 + 1, ",某".repeat(28));
    }
    let found = read(text.as_bytes()).expect("eight hundred thousand cells");
    assert_eq!(found[0].counts.iter().map(|c| c.orders).sum::<u32>(), 28_000, "every order");
}

#[test]
fn a_file_without_such_a_column_is_refused_by_its_heads() {
    let fault = read("订单编号,金额\n1,2\n".as_bytes()).expect_err("no moment");
    assert!(matches!(fault, PaperFault::NoKnownColumn { .. }), "{fault:?}");
}
