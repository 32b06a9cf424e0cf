//! Questions made from a product's attributes: the value against plausible others. What is made here is only ever proposed; a person
//! reads it before anybody is asked.

use super::{with_unit, Attribute, Product};
use crate::ids::AttributeId;
use crate::language::Language;
use crate::text::one_line;
use crate::question::{cleaned, number, Answer, QuestionKind, QuestionText, Rich, Weight};

/// Choices of a question.
const CHOICES: usize = 4;

/// Values that somebody could take for the right one: first those that were given, then what other products hold under the same
/// name, those with the same unit and the most alike in length before the others.
pub fn plausible(product: &Product, attribute: &Attribute, all: &[Product]) -> Vec<String> {
    let right = attribute.says();
    let given = attribute.alternatives.iter().map(|value| with_unit(value, &attribute.unit));
    let mut others: Vec<(bool, usize, String)> = all
        .iter()
        .filter(|p| p.id != product.id)
        .flat_map(|p| p.asked())
        .filter(|a| a.name.eq_ignore_ascii_case(&attribute.name))
        .map(|a| (a.unit != attribute.unit, a.value.chars().count().abs_diff(attribute.value.chars().count()), a.says()))
        .collect();
    others.sort();
    let mut found: Vec<String> = Vec::new();
    for value in given.chain(others.into_iter().map(|(_, _, value)| value)) {
        if value != right && !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

/// A question for an attribute. With something plausible to choose from it is a choice; a figure without is asked as a number, and
/// anything else in words.
pub fn question(product: &Product, attribute: &Attribute, all: &[Product], language: Language) -> QuestionText {
    let wrong: Vec<String> = plausible(product, attribute, all).into_iter().take(CHOICES - 1).collect();
    let figure = attribute.value.parse::<f64>().is_ok() && number::span(&attribute.value).is_some();
    let (kind, answers) = if !wrong.is_empty() {
        let right = Answer::new(attribute.says(), Weight::WHOLE);
        (QuestionKind::Single, [right].into_iter().chain(wrong.into_iter().map(|w| Answer::new(w, Weight::NONE))).collect())
    } else if figure {
        (QuestionKind::Number, vec![Answer::new(attribute.value.clone(), Weight::WHOLE)])
    } else {
        (QuestionKind::Short, vec![Answer::new(attribute.value.clone(), Weight::WHOLE)])
    };
    let unit = Some(attribute.unit.as_str()).filter(|u| !u.is_empty() && kind != QuestionKind::Single);
    let title = one_line(&format!("{} · {}", product.name, attribute.name)).chars().take(200).collect();
    cleaned(QuestionText {
        kind,
        title,
        text: Rich::typed(ask(&product.name, &attribute.name, unit, language)),
        picture: None,
        answers,
        feedback: Rich::typed(format!("{} · {}：{}", product.name, attribute.name, attribute.says())),
    })
}

fn ask(product: &str, attribute: &str, unit: Option<&str>, language: Language) -> String {
    let (open, close) = (if unit.is_some() { "（" } else { "" }, if unit.is_some() { "）" } else { "" });
    let unit = unit.unwrap_or_default();
    match language {
        Language::Simplified => format!("“{product}”的{attribute}是什么？{open}{unit}{close}"),
        Language::Traditional => format!("「{product}」的{attribute}是什麼？{open}{unit}{close}"),
        Language::English if unit.is_empty() => format!("{product}: {attribute}?"),
        Language::English => format!("{product}: {attribute}? ({unit})"),
    }
}

/// A question with another name of the product in it.
pub fn renamed(says: &QuestionText, before: &str, after: &str) -> QuestionText {
    let mut says = says.clone();
    if !before.is_empty() {
        says.title = says.title.replace(before, after).chars().take(200).collect();
        says.text.text = says.text.text.replace(before, after);
        says.feedback.text = says.feedback.text.replace(before, after);
    }
    says
}

/// The attributes that no question asks for yet, `asked` being those that one does.
pub fn without_question<'a>(product: &'a Product, asked: &'a [AttributeId]) -> impl Iterator<Item = &'a Attribute> {
    product.asked().filter(|a| !asked.contains(&a.id))
}
