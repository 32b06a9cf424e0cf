//! Questions to a file: GIFT for other programs, XLSX for people.

use std::collections::hash_map::{Entry, HashMap};

use domain::ids::QuestionCategoryId;
use domain::language::Language;
use domain::question::category::{below, Category};
use domain::question::{Question, QuestionState};
use paper::gift::{write, Filed};
use paper::question_file::{self, FiledRow};
use serde::Deserialize;
use ts_rs::TS;

use crate::attachment::{address, kept};
use crate::fault::Fault;
use crate::visit::Visit;
use crate::{words, Document};

/// Which questions, and in whose words.
#[derive(Deserialize, TS)]
pub struct QuestionsFile {
    /// A category with all below it; none for the whole bank.
    category: Option<QuestionCategoryId>,
    language: Language,
}

/// An empty list in a language.
#[derive(Deserialize, TS)]
pub struct QuestionTemplate {
    language: Language,
}

/// A question with the names of its category.
type Named = (Vec<String>, Question);

/// Accepted and proposed questions as GIFT.
pub fn gift(visit: &mut Visit, args: QuestionsFile) -> Result<Document, Fault> {
    let all = named(visit, &args)?;
    let mut pictures = Vec::new();
    visit.store()?.read(|db| {
        for (_, question) in &all {
            pictures.push(question.says.picture.map(|id| address(db, id)).transpose()?.flatten());
        }
        Ok(())
    })?;
    let filed: Vec<Filed> =
        all.iter().zip(&pictures).map(|((category, q), p)| Filed { category, says: &q.says, picture: p.as_deref() }).collect();
    Ok(Document { file_name: "daybook-questions.gift".to_owned(), bytes: write(&filed).into_bytes() })
}

/// Accepted and proposed questions as XLSX.
pub fn xlsx(visit: &mut Visit, args: QuestionsFile) -> Result<Document, Fault> {
    let all: Vec<(String, Question)> = named(visit, &args)?.into_iter().map(|(names, q)| (names.join("/"), q)).collect();
    let mut pictures = HashMap::new();
    visit.store()?.read(|db| {
        for id in all.iter().filter_map(|(_, question)| question.says.picture) {
            // One that several questions show is held once.
            if let Entry::Vacant(vacant) = pictures.entry(id) {
                vacant.insert(kept(db, id)?);
            }
        }
        Ok(())
    })?;
    let picture = |q: &Question| pictures.get(&q.says.picture?)?.as_ref().map(|(picture, bytes)| (*picture, bytes.as_slice()));
    let rows: Vec<FiledRow> = all.iter().map(|(category, q)| FiledRow { category, says: &q.says, picture: picture(q) }).collect();
    Ok(Document { file_name: "daybook-questions.xlsx".to_owned(), bytes: question_file::write_xlsx(&rows, args.language)? })
}

fn named(visit: &mut Visit, args: &QuestionsFile) -> Result<Vec<Named>, Fault> {
    Ok(visit.store()?.read(|db| {
        let all = store::question::category::all(db)?;
        let wanted = args.category.map_or_else(|| all.iter().map(|c| c.id).collect(), |c| below(c, &all));
        let questions = store::question::of_categories(db, &wanted, &[QuestionState::Accepted, QuestionState::Proposed])?;
        Ok(questions.into_iter().map(|q| (shown_names(&all, q.category, args.language), q)).collect())
    })?)
}

/// An empty list to fill in.
pub fn template(_: &mut Visit, args: QuestionTemplate) -> Result<Document, Fault> {
    Ok(Document { file_name: "daybook-questions-template.xlsx".to_owned(), bytes: question_file::template(args.language)? })
}

/// A category's line of ancestors, itself last.
fn line(all: &[Category], id: QuestionCategoryId) -> Vec<&Category> {
    let mut line = Vec::new();
    let mut at = Some(id);
    while let Some(category) = at.and_then(|id| all.iter().find(|c| c.id == id)).filter(|_| line.len() < all.len()) {
        line.insert(0, category);
        at = category.parent;
    }
    line
}

/// Whether a category has these names in any of the languages that a file may have it in.
pub(super) fn is_named(all: &[Category], id: QuestionCategoryId, names: &[String]) -> bool {
    [Language::Simplified, Language::Traditional, Language::English].iter().any(|language| shown_names(all, id, *language) == names)
}

/// The names of a category from the outermost in.
pub(crate) fn shown_names(all: &[Category], id: QuestionCategoryId, language: Language) -> Vec<String> {
    let name = |c: &Category| match c.topic {
        Some(topic) if c.name.is_empty() => words::topic(topic, language).to_owned(),
        _ => c.name.clone(),
    };
    line(all, id).into_iter().map(name).collect()
}
