//! The printed month: what it says, how many pages, how large, in every language.

use domain::language::Language;
use paper::rota_sheet::{render, RotaSheet};
use paper::Pdf;

use crate::programs::Printed;
use crate::sample::rota;

fn check(sheet: &RotaSheet, language: Language, pages: usize, says: &[&str]) -> Pdf {
    let pdf = render(sheet, language).unwrap();
    let printed = Printed::new(&pdf);
    printed.is_sound();
    assert_eq!(pdf.pages, pages, "pages for {} people", sheet.rows.len());
    assert!(pdf.bytes.len() < 200_000, "a month stays under 200 KB, this one has {}", pdf.bytes.len());
    printed.says(says);
    pdf
}

#[test]
fn twenty_five_people_stand_on_one_page() {
    let pdf = check(&rota(25), Language::Simplified, 1, &["云朵家居旗舰店", "排班表 2026年10月", "第 3 版", "员工25", "第 1 页 / 共 1 页", "白班 09:00–16:30", "国庆节 1–7"]);
    assert_eq!(pdf.missing, [], "the shipped fonts have every character of the sheet");
}

#[test]
fn sixty_people_stand_on_three_pages_with_the_heads_repeated() {
    let pdf = check(&rota(60), Language::Simplified, 3, &["员工60", "第 3 页 / 共 3 页"]);
    let text = Printed::new(&pdf).text();
    assert_eq!(text.matches("排班表").count(), 3, "each page carries the title");
    assert_eq!(text.matches("姓名").count(), 3, "each page carries the head of the grid");
}

#[test]
fn twenty_six_people_are_shared_evenly() {
    let pdf = check(&rota(26), Language::Simplified, 2, &[]);
    let pages: Vec<usize> = Printed::new(&pdf).text().split('\u{c}').map(|page| page.matches("员工").count()).collect();
    assert_eq!(pages[..2], [13, 13], "no page with a single person");
}

#[test]
fn the_balances_of_the_year_stand_beside_each_row() {
    let mut sheet = rota(3);
    sheet.rows[1].balance = Some("+2/−1/0/+0.5/−1".to_owned());
    let heads = [(Language::Simplified, "差 晚/末/节/延/值"), (Language::Traditional, "差 晚/末/節/延/值"), (Language::English, "Over N/W/H/L/D")];
    for (language, head) in heads {
        check(&sheet, language, 1, &[head, "+2/−1/0/+0.5/−1"]);
    }
}

#[test]
fn a_month_without_people_or_days_is_still_a_sheet() {
    check(&rota(0), Language::Simplified, 1, &["排班表"]);
    check(&RotaSheet { days: Vec::new(), ..rota(2) }, Language::Simplified, 1, &["员工1"]);
}

#[test]
fn too_many_coverage_rows_go_on_to_another_page() {
    let mut sheet = rota(25);
    sheet.coverage = vec![sheet.coverage[0].clone(); 20];
    check(&sheet, Language::Simplified, 2, &[]);
}

#[test]
fn the_own_words_come_in_three_languages() {
    check(&rota(3), Language::Traditional, 1, &["第 1 頁 / 共 1 頁", "工時", "列印於 2026年9月25日 15:52"]);
    check(&rota(3), Language::English, 1, &["Rota October 2026", "Version 3", "Page 1 of 1", "Hours", "Printed 25 September 2026 15:52", "On duty"]);
    check(&RotaSheet { version: None, ..rota(3) }, Language::English, 1, &["Draft"]);
}

#[test]
fn traditional_readers_get_their_own_forms_of_the_characters() {
    let fonts = |language| Printed::new(&render(&rota(3), language).unwrap()).fonts();
    assert!(fonts(Language::Simplified).contains("NotoSansSC"), "Simplified comes from the SC font");
    assert!(fonts(Language::Traditional).contains("NotoSansTC"), "Traditional comes from the TC font");
}

#[test]
fn rare_characters_are_printed_and_unknown_ones_are_reported() {
    let mut sheet = rota(2);
    sheet.rows[0].name = "𠮷㐀".to_owned();
    sheet.rows[1].name = "小😀熊".to_owned();
    let pdf = check(&sheet, Language::Simplified, 1, &["𠮷㐀", "小□熊"]);
    assert_eq!(pdf.missing, ['😀'], "what no font has is told, not swallowed");
}

#[test]
fn line_feeds_in_typed_text_are_blanks_and_not_missing_characters() {
    let mut sheet = rota(1);
    sheet.rows[0].tag = Some("主\r\n管".to_owned());
    assert_eq!(check(&sheet, Language::Simplified, 1, &["主 管"]).missing, [], "a line feed is no character to draw");
}

#[test]
fn radicals_are_copied_as_the_words_they_look_like() {
    let mut sheet = rota(1);
    sheet.rows[0].name = "⽩⻰⻢".to_owned();
    check(&sheet, Language::Simplified, 1, &["白龙马"]);
}

#[test]
fn a_shortage_is_printed_as_have_need_and_the_difference() {
    let mut sheet = rota(4);
    sheet.coverage[0].have = vec![4; 31];
    sheet.coverage[0].need = vec![6; 31];
    check(&sheet, Language::Simplified, 1, &["4/6", "−2"]);
}

#[test]
fn the_file_tells_the_truth_about_itself() {
    let info = Printed::new(&render(&rota(2), Language::Simplified).unwrap()).info();
    for said in ["PDF version:     1.7", "云朵家居旗舰店 · 排班表 2026年10月", "2026", "Metadata Stream: no"] {
        assert!(info.contains(said), "{said:?} is missing in:\n{info}");
    }
    let bytes = render(&rota(2), Language::English).unwrap().bytes;
    let raw = String::from_utf8_lossy(&bytes);
    assert!(raw.contains("/Lang(en)") || raw.contains("/Lang (en)"), "readers aloud need the language");
    assert!(!raw.contains("GTS_PDFX"), "it claims no standard that it does not keep");
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    assert_eq!(render(&rota(5), Language::Simplified).unwrap(), render(&rota(5), Language::Simplified).unwrap(), "no clock and no chance in it");
}

#[test]
fn a_very_long_name_does_not_run_into_the_grid() {
    let mut sheet = rota(2);
    sheet.rows[0].name = "Bartholomew Maximilian Featherstonehaugh-Cholmondeley the Younger".to_owned();
    check(&sheet, Language::English, 1, &["…"]);
}
