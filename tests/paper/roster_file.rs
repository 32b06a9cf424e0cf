//! The staff list: heads in three languages, lines with their numbers, and out and in again without loss.

use domain::language::Language;
use paper::roster_file::{read, template, write_csv, write_xlsx, RosterLine};
use paper::PaperFault;
use proptest::prelude::*;

use crate::programs::python;

const LANGUAGES: [Language; 3] = [Language::Simplified, Language::Traditional, Language::English];

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn zhou() -> RosterLine {
    RosterLine {
        line: 2,
        number: some("001"),
        name: some("周婷"),
        role: some("主管"),
        joined: some("2024-03-01"),
        left: None,
        probation_from: some("2024-03-01"),
        probation_until: some("2024-05-31"),
        mentor: some("007"),
        hours_target: some("166.5"),
        not_shifts: some("晚, 半"),
    }
}

fn check(text: &str, expected: &[RosterLine], ignored: &[&str]) {
    let roster = read(text.as_bytes(), "roster.csv").unwrap();
    assert_eq!(roster.lines, expected, "people with their lines");
    assert_eq!(roster.ignored_columns, ignored, "columns that are left aside are told");
}

#[test]
fn heads_are_known_in_three_languages_in_any_order() {
    let expected = RosterLine { line: 2, number: some("001"), name: some("周婷"), joined: some("2024-03-01"), mentor: some("007"), ..RosterLine::default() };
    check("工号,姓名,入职日期,师傅\n001,周婷,2024-03-01,007\n", std::slice::from_ref(&expected), &[]);
    check("姓名,工號*,入職日期（必填）,師傅工號\n周婷,001,2024-03-01,007\n", std::slice::from_ref(&expected), &[]);
    check("Name,Agent Number,Join date,Mentor\n周婷,001,2024-03-01,007\n", std::slice::from_ref(&expected), &[]);
}

#[test]
fn unknown_and_double_columns_are_told_and_left_aside() {
    check("工号,星座,姓名,姓名\n001,白羊,周婷,别名\n", &[RosterLine { line: 2, number: some("001"), name: some("周婷"), ..RosterLine::default() }], &["星座", "姓名"]);
}

#[test]
fn lines_without_a_person_are_left_out_and_the_rest_keep_their_numbers() {
    let person = |line, number: &str| RosterLine { line, number: some(number), ..RosterLine::default() };
    check("工号,姓名,备注\n001,,\n,,只有备注\n\n002\n", &[person(2, "001"), person(5, "002")], &["备注"]);
}

#[test]
fn a_table_of_something_else_is_refused_with_its_heads() {
    assert_eq!(read("订单号,金额\n1,2\n".as_bytes(), "orders.csv"), Err(PaperFault::NoKnownColumn { found: vec!["订单号".to_owned(), "金额".to_owned()] }));
}

#[test]
fn a_written_list_is_read_back_whole_in_every_language() {
    let lines = [zhou(), RosterLine { line: 3, name: some("=HYPERLINK(\"x\")"), number: some("+86"), ..RosterLine::default() }];
    for language in LANGUAGES {
        let xlsx = read(&write_xlsx(&lines, language).unwrap(), "roster.xlsx").unwrap();
        assert_eq!((xlsx.lines.as_slice(), xlsx.ignored_columns.len()), (lines.as_slice(), 0), "XLSX in {language:?}");
        let csv = read(&write_csv(&lines, language).unwrap(), "roster.csv").unwrap();
        assert_eq!((csv.lines.as_slice(), csv.ignored_columns.len()), (lines.as_slice(), 0), "CSV in {language:?}");
    }
}

#[test]
fn a_formula_is_only_a_text_to_other_programs() {
    let lines = [RosterLine { line: 2, number: some("001"), name: some("=1+1"), ..RosterLine::default() }];
    let csv = String::from_utf8(write_csv(&lines, Language::Simplified).unwrap()).unwrap();
    assert!(csv.starts_with('\u{feff}') && csv.contains("001,'=1+1,"), "guarded, and marked as UTF-8: {csv}");
}

#[test]
fn the_template_has_all_heads_and_nobody() {
    for language in LANGUAGES {
        let roster = read(&template(language).unwrap(), "template.xlsx").unwrap();
        assert_eq!((roster.lines.len(), roster.ignored_columns.len()), (0, 0), "every head of the template is known in {language:?}");
    }
}

#[test]
fn another_library_reads_the_same_list() {
    let Some(sheets) = python("xlsx", &write_xlsx(&[zhou()], Language::Simplified).unwrap()) else { return };
    assert_eq!(sheets[0]["name"], "员工名册", "the sheet has a name of ours");
    assert_eq!(sheets[0]["rows"][1], serde_json::json!(["001", "周婷", "主管", "2024-03-01 00:00:00", "", "2024-03-01 00:00:00", "2024-05-31 00:00:00", "007", "166.5", "晚, 半"]), "dates are dates, numbers of people are texts");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn any_name_survives_csv(name in "[^\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}-\u{9f}\\s\u{feff}]([ -~一-龥'=+@-]{0,12}[^\\s\u{feff}\u{0}-\u{1f}])?") {
        let guarded_number = name.starts_with('\'') && name[1..].bytes().all(|byte| byte.is_ascii_digit());
        prop_assume!(!guarded_number && !name.starts_with("=\""));
        let lines = [RosterLine { line: 2, number: some("001"), name: Some(name), ..RosterLine::default() }];
        prop_assert_eq!(read(&write_csv(&lines, Language::English).unwrap(), "x.csv").unwrap().lines, lines);
    }
}
