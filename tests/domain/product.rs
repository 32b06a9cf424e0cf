//! TRN-02: products, what an edit does to an attribute, and questions made from attributes.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{AttributeId, ProductId};
use domain::language::Language;
use domain::product::proposal::{plausible, question, renamed, without_question};
use domain::product::{cleaned, edit, problems, with_unit, Attribute, AttributeDraft, Edit, Product, ProductProblem};
use domain::question::{self, QuestionKind, Weight};
use proptest::prelude::*;

pub fn at(text: &str) -> NaiveDateTime {
    text.parse().expect("a moment")
}

pub fn attribute(id: i64, name: &str, value: &str, unit: &str) -> Attribute {
    let since = at("2026-11-01T09:00:00");
    let (name, value, unit) = (name.to_owned(), value.to_owned(), unit.to_owned());
    Attribute {
        id: AttributeId(id),
        version: 1,
        name,
        value,
        unit,
        alternatives: Vec::new(),
        since,
        changed: false,
        retired: false,
    }
}

pub fn product(id: i64, name: &str, attributes: Vec<Attribute>) -> Product {
    let added = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
    let (code, about, pictures) = (format!("P-{id}"), String::new(), Vec::new());
    Product {
        id: ProductId(id),
        code,
        name: name.to_owned(),
        about,
        quiz: None,
        added,
        retired: false,
        pictures,
        attributes,
    }
}

fn draft(name: &str, value: &str) -> AttributeDraft {
    let (name, value) = (name.to_owned(), value.to_owned());
    AttributeDraft { id: AttributeId(0), name, value, unit: String::new(), alternatives: Vec::new(), wording: false }
}

fn check(change: impl Fn(&mut Product, &mut Vec<AttributeDraft>), expected: &[ProductProblem]) {
    let (mut one, mut drafts) = (product(0, "毛毯", Vec::new()), vec![draft("材质", "珊瑚绒")]);
    change(&mut one, &mut drafts);
    let drafts: Vec<AttributeDraft> = drafts.into_iter().map(cleaned).collect();
    assert_eq!(problems(&one, &drafts, &[product(7, "棉被", Vec::new())]), expected, "what is wrong with it");
}

#[test]
fn trn_02_a_product_needs_code_name_and_attributes_that_can_be_told_apart() {
    check(|_, _| {}, &[]);
    check(|p, _| p.code.clear(), &[ProductProblem::NoCode]);
    check(|p, _| p.name.clear(), &[ProductProblem::NoName]);
    check(|p, _| p.code = "p-7".into(), &[ProductProblem::CodeTaken { name: "棉被".into() }]);
    check(|_, a| a.push(draft("", "x")), &[ProductProblem::EmptyAttribute { line: 2 }]);
    check(|_, a| a.push(draft("材质", "棉")), &[ProductProblem::SameAttribute { name: "材质".into() }]);
    check(
        |_, a| a.extend([draft("Size", "1"), draft("ＳＩＺＥ", "2")]),
        &[ProductProblem::SameAttribute { name: "ＳＩＺＥ".into() }],
    );
    check(
        |_, a| a[0].alternatives = vec!["珊瑚绒".into()],
        &[ProductProblem::AlternativeIsRight { name: "材质".into(), value: "珊瑚绒".into() }],
    );
}

#[test]
fn what_is_too_much_is_told_and_never_cut() {
    check(|_, a| a[0].value = "很".repeat(20_000), &[ProductProblem::TooLong { most: 400 }]);
    check(|p, _| p.about = "很".repeat(4_001), &[ProductProblem::TooLong { most: 4_000 }]);
    check(
        |_, a| a.extend((0..60).map(|n| draft(&format!("第{n}"), "x"))),
        &[ProductProblem::TooManyAttributes { most: 60 }],
    );
    let many = |a: &mut Vec<AttributeDraft>| a[0].alternatives = (0..13).map(|n| n.to_string()).collect();
    check(|_, a| many(a), &[ProductProblem::TooManyAlternatives { name: "材质".into(), most: 12 }]);
}

#[test]
fn an_edit_asks_again_only_where_the_fact_is_another() {
    let held = attribute(1, "宽", "180", "cm");
    let write =
        |value: &str, wording: bool| AttributeDraft { id: held.id, unit: "cm".into(), wording, ..draft("宽", value) };
    assert_eq!(edit(&held, &write("180", false)), Edit::Same, "nothing changed");
    assert_eq!(edit(&held, &write("200", false)), Edit::Anew, "another value");
    assert_eq!(edit(&held, &write("一米八", true)), Edit::Wording, "only said otherwise");
    let other = AttributeDraft { alternatives: vec!["160".into()], ..write("180", false) };
    assert_eq!(edit(&held, &other), Edit::Same, "values to mix up are no fact");
}

#[test]
fn a_question_stands_the_value_against_plausible_others() {
    let own = Attribute { alternatives: vec!["190".into()], ..attribute(1, "宽", "180", "cm") };
    let all = [
        product(1, "毛毯", vec![own.clone()]),
        product(2, "棉被", vec![attribute(2, "宽", "200", "cm"), attribute(3, "材质", "棉", "")]),
        product(3, "床单", vec![attribute(4, "宽", "180", "cm"), attribute(5, "宽", "2", "m")]),
    ];
    let wrong = plausible(&all[0], &own, &all);
    assert_eq!(wrong, ["190 cm", "200 cm", "2 m"], "given ones first, the same unit before others, the right one never");
    let made = question(&all[0], &own, &all, Language::Simplified);
    assert_eq!((made.kind, made.answers.len()), (QuestionKind::Single, 4), "a choice of four");
    assert_eq!(
        (made.answers[0].text.text.as_str(), made.answers[0].weight),
        ("180 cm", Weight::WHOLE),
        "the value is right"
    );
    assert!(question::problems(&made).is_empty(), "and it could be taken into the bank as it is");
}

#[test]
fn without_anything_plausible_a_figure_is_asked_as_a_number_and_the_rest_in_words() {
    let one = product(1, "毛毯", vec![attribute(1, "宽", "180", "cm"), attribute(2, "材质", "珊瑚绒", "")]);
    let made = |at: usize, language| question(&one, &one.attributes[at], std::slice::from_ref(&one), language);
    let width = made(0, Language::English);
    assert_eq!(
        (width.kind, width.text.text.as_str()),
        (QuestionKind::Number, "毛毯: 宽? (cm)"),
        "the unit is told, the figure asked"
    );
    assert_eq!(made(1, Language::Traditional).kind, QuestionKind::Short, "words");
    assert_eq!(without_question(&one, &[AttributeId(1)]).count(), 1, "what one asks for is not proposed twice");
}

#[test]
fn a_new_name_replaces_the_old_one_in_a_question() {
    let one = product(1, "毛毯", vec![attribute(1, "宽", "180", "cm")]);
    let made = question(&one, &one.attributes[0], std::slice::from_ref(&one), Language::Simplified);
    let after = renamed(&made, "毛毯", "云朵毯");
    assert!(after.text.text.contains("云朵毯") && after.title.contains("云朵毯"), "in text and title");
    assert_eq!(after.answers, made.answers, "what is right stays");
}

#[test]
fn letters_stand_apart_from_a_figure_and_signs_close() {
    for (value, unit, expected) in [("180", "cm", "180 cm"), ("5", "%", "5%"), ("3", "件", "3件"), ("红", "", "红")] {
        assert_eq!(with_unit(value, unit), expected, "{value} with {unit}");
    }
}

proptest! {
    /// Whatever people type, a proposal can be reviewed and taken in as it is.
    #[test]
    fn every_proposal_could_be_taken_into_the_bank(values in prop::collection::vec("[^\\s\u{0}]{1,30}", 1..6), unit in "[a-z]{0,3}") {
        let of = |(n, value): (usize, &String)| product(n as i64 + 1, &format!("品{n}"), vec![attribute(n as i64 + 1, "属性", value, &unit)]);
        let all: Vec<Product> = values.iter().enumerate().map(of).collect();
        for one in &all {
            let made = question(one, &one.attributes[0], &all, Language::Simplified);
            prop_assert_eq!(question::problems(&made), vec![], "from {:?}", one.attributes[0].value);
        }
    }
}
