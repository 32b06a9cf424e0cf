//! Changing the book of products (TRN-02): what an attribute holds is kept in versions, and what asks for it follows.

use chrono::NaiveDateTime;
use domain::audit::{Act, AuditLine};
use domain::ids::{AttachmentId, AttributeId, ProductId, QuestionId, QuizId, StaffId};
use domain::language::Language;
use domain::product::proposal::{question, renamed};
use domain::product::{cleaned, edit, problems, Attribute, AttributeDraft, Edit, Product, ProductProblem};
use domain::question::{Question, QuestionSource, QuestionState};
use domain::text::one_line;
use serde::Deserialize;
use store::product::version_of;
use store::Tx;
use ts_rs::TS;

use super::stamp;
use crate::attachment;
use crate::fault::Fault;
use crate::visit::Visit;

/// A product to save; id 0 is new. An attribute that is not named any more is to be known no more.
#[derive(Deserialize, TS)]
pub struct SaveProduct {
    product: ProductId,
    /// The stamp that came with the product; what somebody else changed since is not written over. Empty for a new one.
    stamp: String,
    code: String,
    name: String,
    about: String,
    quiz: Option<QuizId>,
    retired: bool,
    pictures: Vec<AttachmentId>,
    attributes: Vec<AttributeDraft>,
    /// Questions that are made anew are worded in it.
    language: Language,
}

/// A question, and the attribute that it asks for.
#[derive(Deserialize, TS)]
pub struct LinkQuestion {
    question: QuestionId,
    attribute: Option<AttributeId>,
}

/// Saves a product with its attributes. What an attribute holds is kept in versions; where it holds something else, its questions
/// wait for review and are then asked again, and nothing else is.
pub fn save(visit: &mut Visit, args: SaveProduct) -> Result<ProductId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let all = store::product::all(tx)?;
        let before = all.iter().find(|p| p.id == args.product);
        if args.product.0 != 0 && before.is_none() {
            return Err(Fault::not_found("product"));
        }
        if before.is_some_and(|b| stamp(b) != args.stamp) {
            return Err(ProductProblem::ChangedMeanwhile.into());
        }
        let (product, drafts) = args.product_on(before.map_or(now.date(), |b| b.added));
        let found = problems(&product, &drafts, &all);
        if !found.is_empty() {
            return Err(Fault::InvalidProduct { problems: found });
        }
        if let Some(quiz) = product.quiz {
            crate::quiz::must_get(tx, quiz)?;
        }
        for picture in product.pictures.iter().filter(|p| !before.is_some_and(|b| b.pictures.contains(p))) {
            attachment::claim(tx, &me, *picture)?;
        }
        let id = store::product::save(tx, &product)?;
        let mut lines = heads(before, &product);
        lines.extend(save_attributes(tx, id, before, &drafts, (me.id, now))?);
        if let Some(before) = before {
            renew(tx, before, args.language, (me.id, now))?;
        }
        store::audit::add(tx, now, Some(me.id), Act::ProductSaved, &product.name, &lines)?;
        Ok(id)
    })
}

impl SaveProduct {
    fn product_on(&self, added: chrono::NaiveDate) -> (Product, Vec<AttributeDraft>) {
        let product = Product {
            id: self.product,
            code: one_line(&self.code),
            name: one_line(&self.name),
            about: self.about.trim().to_owned(),
            quiz: self.quiz,
            added,
            retired: self.retired,
            pictures: self.pictures.clone(),
            attributes: Vec::new(),
        };
        (product, self.attributes.iter().cloned().map(cleaned).collect())
    }
}

fn heads(before: Option<&Product>, after: &Product) -> Vec<AuditLine> {
    let mut lines = Vec::new();
    let mut line = |what: &str, of: &dyn Fn(&Product) -> String| {
        let (was, is) = (before.map(of).unwrap_or_default(), of(after));
        if was != is {
            lines.push(AuditLine { what: what.to_owned(), before: was, after: is });
        }
    };
    line("code", &|p| p.code.clone());
    line("name", &|p| p.name.clone());
    line("description", &|p| one_line(&p.about).chars().take(300).collect());
    line("retired", &|p| p.retired.to_string());
    line("pictures", &|p| p.pictures.len().to_string());
    lines
}

/// Keeps each attribute as it is written now; what changed, for the trail.
fn save_attributes(
    tx: &Tx,
    product: ProductId,
    before: Option<&Product>,
    drafts: &[AttributeDraft],
    (by, at): (StaffId, NaiveDateTime),
) -> Result<Vec<AuditLine>, Fault> {
    let known = |id: AttributeId| before.and_then(|b| b.attributes.iter().find(|a| a.id == id));
    let said = |name: &str, value: &str, unit: &str| format!("{name}: {}", domain::product::with_unit(value, unit));
    let mut lines = Vec::new();
    for (place, draft) in (0_u32..).zip(drafts) {
        let after = said(&draft.name, &draft.value, &draft.unit);
        let id = match known(draft.id) {
            None if draft.id.0 != 0 => return Err(Fault::not_found("attribute")),
            None => {
                lines.push(AuditLine::new("attribute", after));
                store::product::add_attribute(tx, product, draft, by, at)?
            }
            Some(held) => {
                let change = edit(held, draft);
                if change != Edit::Same {
                    let version = version_of(draft, (held.id, held.version + 1), change == Edit::Anew, by, at);
                    store::product::add_version(tx, &version)?;
                    lines.push(AuditLine {
                        what: "attribute".to_owned(),
                        before: said(&held.name, &held.value, &held.unit),
                        after,
                    });
                }
                held.id
            }
        };
        store::product::place_attribute(tx, id, place, false, &draft.alternatives)?;
    }
    let gone = |a: &&Attribute| !a.retired && !drafts.iter().any(|d| d.id == a.id);
    for attribute in before.iter().flat_map(|b| &b.attributes).filter(gone) {
        store::product::place_attribute(tx, attribute.id, 0, true, &attribute.alternatives)?;
        let before = said(&attribute.name, &attribute.value, &attribute.unit);
        lines.push(AuditLine { what: "attribute".to_owned(), before, after: String::new() });
    }
    Ok(lines)
}

/// What happens to a question when its product changes.
enum Renewal {
    /// It stays as it is.
    Stay,
    /// It is asked no more.
    Retire,
    /// A person looks at it before it is asked.
    Review,
    /// It is made anew of what the attribute holds now, and a person looks at it.
    Anew,
    /// Only the product's name in it is another.
    Rename,
}

/// What was made from an attribute is made anew where that says something else, and waits for a person; what somebody wrote stands
/// as it was until they mend it. What asks for something that is to be known no more is asked no more.
fn renew(tx: &Tx, before: &Product, language: Language, (by, at): (StaffId, NaiveDateTime)) -> Result<(), Fault> {
    let all = store::product::all(tx)?;
    let Some(after) = all.iter().find(|p| p.id == before.id) else { return Ok(()) };
    for one in store::product::asking(tx)? {
        let held = before.attributes.iter().find(|a| a.id == one.attribute);
        let Some((held, now)) = held.zip(after.attributes.iter().find(|a| a.id == one.attribute)) else { continue };
        let Some(was) = store::question::get(tx, one.question)? else { continue };
        let renewal = renewal((before, held), (after, now), &was);
        let version = was.version + 1;
        match renewal {
            Renewal::Stay => {}
            Renewal::Retire => store::question::file(tx, &Question { state: QuestionState::Retired, ..was })?,
            Renewal::Review => store::question::file(tx, &Question { state: QuestionState::Proposed, ..was })?,
            Renewal::Anew => {
                let says = question(after, now, &all, language);
                store::question::change(tx, &Question { version, state: QuestionState::Proposed, by, at, says, ..was })?;
            }
            Renewal::Rename => {
                let says = renamed(&was.says, &before.name, &after.name);
                if says != was.says {
                    store::question::change(tx, &Question { version, by, at, says, ..was })?;
                }
            }
        }
    }
    Ok(())
}

fn renewal((before, held): (&Product, &Attribute), (after, now): (&Product, &Attribute), question: &Question) -> Renewal {
    let asked = matches!(question.state, QuestionState::Accepted | QuestionState::Proposed);
    let made = question.source == QuestionSource::Attribute;
    let (was_known, is_known) = (!before.retired && !held.retired, !after.retired && !now.retired);
    match (was_known, is_known) {
        (_, false) if asked => Renewal::Retire,
        (false, true) if question.state == QuestionState::Retired && made => Renewal::Anew,
        (false, true) if question.state == QuestionState::Retired => Renewal::Review,
        _ if !asked => Renewal::Stay,
        _ if made && now.version > held.version => Renewal::Anew,
        _ if now.since > held.since => Renewal::Review,
        _ if made && before.name != after.name => Renewal::Rename,
        _ => Renewal::Stay,
    }
}

/// Lets a question ask for an attribute, or for none.
pub fn link(visit: &mut Visit, args: LinkQuestion) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let question = store::question::get(tx, args.question)?.ok_or_else(|| Fault::not_found("question"))?;
        let held = store::product::asked_by(tx, question.id)?;
        if held.is_some() && args.attribute.is_some() && held != args.attribute {
            return Err(ProductProblem::LinkedElsewhere.into());
        }
        let all = store::product::all(tx)?;
        let name = |id: AttributeId| {
            let of = |p: &Product| p.attributes.iter().find(|a| a.id == id).map(|a| format!("{} · {}", p.name, a.name));
            all.iter().find_map(of).ok_or_else(|| Fault::not_found("attribute"))
        };
        let after = args.attribute.map(name).transpose()?.unwrap_or_default();
        let before = held.map(name).transpose()?.unwrap_or_default();
        store::product::link(tx, question.id, args.attribute)?;
        let line = AuditLine { what: "attribute".to_owned(), before, after };
        store::audit::add(tx, now, Some(me.id), Act::QuestionLinked, &crate::question::called(&question), &[line])?;
        Ok(())
    })
}
