//! The readiness board on paper: every product and agent is on it, over as many pages as it needs.

use chrono::NaiveDate;
use domain::language::Language;
use domain::readiness::Light;
use paper::readiness::{render, sign, ReadinessRow, ReadinessSheet};

use crate::programs::Printed;

const LIGHTS: [Light; 4] = [Light::Green, Light::Amber, Light::Red, Light::Blank];

pub fn sheet(agents: &[(&str, &str)], products: usize) -> ReadinessSheet {
    let row = |n: usize| ReadinessRow {
        name: format!("产品 {n}"),
        small: format!("M-{n:03} · 2026年12月10日"),
        lights: (0..agents.len()).map(|at| LIGHTS[(n + at) % 4]).collect(),
    };
    ReadinessSheet {
        shop: "云朵家居".into(),
        title: "上岗就绪表".into(),
        remark: "2026年12月8日".into(),
        legend: LIGHTS
            .iter()
            .zip(["就绪", "待补", "未就绪", "无要求"])
            .map(|(light, word)| (*light, word.to_owned()))
            .collect(),
        captions: ("产品".into(), "就绪".into()),
        agents: agents.iter().map(|(number, name)| ((*number).to_owned(), (*name).to_owned())).collect(),
        rows: (1..=products).map(row).collect(),
        printed_at: NaiveDate::from_ymd_opt(2026, 12, 8).and_then(|d| d.and_hms_opt(16, 0, 0)).expect("a moment"),
    }
}

fn check(sheet: &ReadinessSheet) -> (String, usize) {
    let pdf = render(sheet, Language::Simplified).expect("a paper");
    assert!(pdf.missing.is_empty(), "every letter and sign is there: {:?}", pdf.missing);
    (Printed::new(&pdf).text(), pdf.pages)
}

#[test]
fn each_light_is_told_by_a_sign_and_counted() {
    let (text, pages) = check(&sheet(&[("006", "李静"), ("007", "王磊"), ("021", "徐佳")], 4));
    assert_eq!(pages, 1, "a small shop on one page");
    for light in LIGHTS {
        assert!(text.contains(sign(light)), "{light:?} by its sign: {text}");
    }
    assert!(
        text.contains("产品 4") && text.contains("006") && text.contains("1/2"),
        "products, people, how many are ready: {text}"
    );
}

#[test]
fn a_long_name_stands_under_the_table() {
    let (text, _) = check(&sheet(&[("006", "Alexandra Montgomery"), ("007", "王磊")], 2));
    assert!(text.contains("006 Alexandra Montgomery"), "with its number: {text}");
    assert!(!text.contains("007 王磊"), "a short one stands over its column");
}

#[test]
fn sixty_people_and_five_hundred_products_go_on_from_page_to_page() {
    let people: Vec<(String, String)> = (0..60).map(|n| (format!("{:03}", n + 1), "员工某".to_owned())).collect();
    let people: Vec<(&str, &str)> = people.iter().map(|(number, name)| (number.as_str(), name.as_str())).collect();
    let (text, pages) = check(&sheet(&people, 500));
    assert!((14..=24).contains(&pages), "some thirty rows a page: {pages}");
    assert!(text.contains("产品 500") && text.contains("060"), "to the last of both");
}

#[test]
fn an_empty_board_is_a_page() {
    assert_eq!(check(&sheet(&[], 0)).1, 1, "with its head and nothing on it");
}
