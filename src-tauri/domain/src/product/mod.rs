//! Products 产品 and what is to be known of them (TRN-01, TRN-02): attributes, each a fact that can be asked, kept in versions.
//!
//! What is absent on purpose: stock, prices as money, and the questions themselves; they stand in the question bank and point here.

pub mod proposal;
pub mod request;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{AttachmentId, AttributeId, ProductId, QuizId, StaffId};
use crate::text::{fold_width, one_line};

/// A product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Product {
    /// Its id; 0 while it has not been saved.
    pub id: ProductId,
    /// The shop's code, one product each.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is and for whom, in a few lines; may be empty.
    pub about: String,
    /// The quiz that asks for it where it was never launched here.
    pub quiz: Option<QuizId>,
    /// The day it came to the book.
    pub added: NaiveDate,
    /// Sold no more: nobody has to know it.
    pub retired: bool,
    /// Pictures of it, in their order.
    pub pictures: Vec<AttachmentId>,
    /// What is to be known of it, in its order; also what is asked no more.
    pub attributes: Vec<Attribute>,
}

impl Product {
    /// The attributes that are to be known now.
    pub fn asked(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(|a| !a.retired)
    }
}

/// A fact of a product 属性, as it is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attribute {
    /// Its id; 0 while it has not been saved.
    pub id: AttributeId,
    /// Its version, from 1.
    pub version: u32,
    /// What the fact is about: 材质.
    pub name: String,
    /// What holds: 纯棉.
    pub value: String,
    /// The unit of a figure: cm; may be empty.
    pub unit: String,
    /// Values that somebody could take for the right one.
    pub alternatives: Vec<String>,
    /// Since when this holds, shop time: whoever was asked before is asked again.
    pub since: NaiveDateTime,
    /// It held something else before.
    pub changed: bool,
    /// To be known no more.
    pub retired: bool,
}

impl Attribute {
    /// The value with its unit.
    pub fn says(&self) -> String {
        with_unit(&self.value, &self.unit)
    }
}

/// A value with its unit. Letters and digits are kept apart, a sign and Chinese characters stand close.
pub fn with_unit(value: &str, unit: &str) -> String {
    let apart = unit.starts_with(|c: char| c.is_ascii_alphabetic());
    format!("{value}{}{unit}", if apart { " " } else { "" })
}

/// A version of an attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttributeVersion {
    /// Of which.
    pub attribute: AttributeId,
    /// Its number, from 1.
    pub version: u32,
    /// What the fact was about.
    pub name: String,
    /// What held.
    pub value: String,
    /// The unit.
    pub unit: String,
    /// Whoever knew it before is asked again; `false` where only the wording was mended.
    pub anew: bool,
    /// Who wrote it.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// An attribute as somebody writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttributeDraft {
    /// Which; 0 is new.
    pub id: AttributeId,
    /// What the fact is about.
    pub name: String,
    /// What holds.
    pub value: String,
    /// The unit; may be empty.
    pub unit: String,
    /// Values that somebody could take for the right one.
    pub alternatives: Vec<String>,
    /// Only the wording is mended: nobody is asked again.
    pub wording: bool,
}

/// Why a product, or a request for an introduction, cannot be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProductProblem {
    /// A product needs a code.
    NoCode,
    /// The code stands with another product.
    CodeTaken { name: String },
    /// A product needs a name.
    NoName,
    /// Longer than so many characters.
    TooLong { most: u32 },
    /// More attributes than anybody can know.
    TooManyAttributes { most: u32 },
    /// More pictures than are shown.
    TooManyPictures { most: u32 },
    /// An attribute needs a name and a value; it stands in this line, from 1.
    EmptyAttribute { line: u32 },
    /// Two attributes have the same name.
    SameAttribute { name: String },
    /// More values to mix up than anybody reads.
    TooManyAlternatives { name: String, most: u32 },
    /// An alternative is the right value itself.
    AlternativeIsRight { name: String, value: String },
    /// Nothing says which product is meant.
    NoProductMeant,
    /// This person asks for it already.
    AskedAlready,
    /// The request was answered or withdrawn.
    NotOpen,
    /// A request is refused only with a reason.
    NoReason,
    /// The class was called off, is not about the product, or is over and whoever asks was not there.
    NoSuchClass,
    /// The page was not released.
    NoSuchPage,
    /// Who answered it has to have been there on that day.
    NotThere { name: String },
    /// It was answered before it was asked, or in days to come.
    BadDay,
    /// Between 0 and 60 days.
    BadDays,
    /// A question asks for one attribute; this one asks for another already.
    LinkedElsewhere,
    /// A question that a person has to mark cannot be asked here.
    CannotBeMarked,
    /// Somebody else changed the product since it was opened.
    ChangedMeanwhile,
    /// A quiz is made of questions that were taken into the bank; there is none yet.
    NoQuestions,
}

/// Characters of a code, a name and a unit.
pub const MOST_NAME: usize = 120;
/// Characters of a value.
pub const MOST_VALUE: usize = 400;
/// Characters of the lines about a product, and of a request.
pub const MOST_ABOUT: usize = 4_000;
/// Attributes of a product.
pub const MOST_ATTRIBUTES: usize = 60;
/// Pictures of a product or a launch.
pub const MOST_PICTURES: usize = 12;
/// Alternatives of an attribute.
pub const MOST_ALTERNATIVES: usize = 12;

/// An attribute as it is kept: one line each, no alternative twice or empty.
pub fn cleaned(draft: AttributeDraft) -> AttributeDraft {
    let mut alternatives: Vec<String> = Vec::new();
    for one in draft.alternatives.iter().map(|a| one_line(a)).filter(|a| !a.is_empty()) {
        if !alternatives.contains(&one) {
            alternatives.push(one);
        }
    }
    AttributeDraft {
        name: one_line(&draft.name),
        value: one_line(&draft.value),
        unit: one_line(&draft.unit),
        alternatives,
        ..draft
    }
}

/// What is wrong with a product beside the others. Its attributes are told as drafts.
pub fn problems(product: &Product, attributes: &[AttributeDraft], others: &[Product]) -> Vec<ProductProblem> {
    let mut found = Vec::new();
    if product.code.is_empty() {
        found.push(ProductProblem::NoCode);
    }
    if product.name.is_empty() {
        found.push(ProductProblem::NoName);
    }
    let same_code = |p: &&Product| p.id != product.id && p.code.eq_ignore_ascii_case(&product.code);
    if let Some(other) = others.iter().find(same_code) {
        found.push(ProductProblem::CodeTaken { name: other.name.clone() });
    }
    found.extend(too_long(product, attributes));
    if attributes.len() > MOST_ATTRIBUTES {
        found.push(ProductProblem::TooManyAttributes { most: MOST_ATTRIBUTES as u32 });
    }
    if product.pictures.len() > MOST_PICTURES {
        found.push(ProductProblem::TooManyPictures { most: MOST_PICTURES as u32 });
    }
    found.extend(attribute_problems(attributes));
    found
}

fn too_long(product: &Product, attributes: &[AttributeDraft]) -> Option<ProductProblem> {
    let names = [&product.code, &product.name].into_iter().chain(attributes.iter().flat_map(|a| [&a.name, &a.unit]));
    let values = attributes.iter().flat_map(|a| a.alternatives.iter().chain([&a.value]));
    let longer = |text: &String, most: usize| (text.chars().count() > most).then_some(most);
    let most = names
        .into_iter()
        .find_map(|t| longer(t, MOST_NAME))
        .or_else(|| values.into_iter().find_map(|t| longer(t, MOST_VALUE)))
        .or_else(|| longer(&product.about, MOST_ABOUT))?;
    Some(ProductProblem::TooLong { most: most as u32 })
}

fn attribute_problems(attributes: &[AttributeDraft]) -> Vec<ProductProblem> {
    let mut found = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for (line, one) in (1..).zip(attributes) {
        let name: String = one.name.chars().map(fold_width).collect::<String>().to_lowercase();
        if one.name.is_empty() || one.value.is_empty() {
            found.push(ProductProblem::EmptyAttribute { line });
        } else if seen.contains(&name) {
            found.push(ProductProblem::SameAttribute { name: one.name.clone() });
        }
        if one.alternatives.len() > MOST_ALTERNATIVES {
            found.push(ProductProblem::TooManyAlternatives { name: one.name.clone(), most: MOST_ALTERNATIVES as u32 });
        }
        if one.alternatives.contains(&one.value) && !one.value.is_empty() {
            found.push(ProductProblem::AlternativeIsRight { name: one.name.clone(), value: one.value.clone() });
        }
        seen.push(name);
    }
    found
}

/// What an edit does to an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Nothing of it changed but perhaps its alternatives.
    Same,
    /// A further version that only mends the wording.
    Wording,
    /// A further version that holds something else: whoever knew it is asked again (TRN-02).
    Anew,
}

/// What a draft does to the attribute as it is.
pub fn edit(before: &Attribute, draft: &AttributeDraft) -> Edit {
    if (&before.name, &before.value, &before.unit) == (&draft.name, &draft.value, &draft.unit) {
        Edit::Same
    } else if draft.wording {
        Edit::Wording
    } else {
        Edit::Anew
    }
}
