//! Where questions are filed: a tree that ships with the handbook's headings and grows as the shop likes (TRN-11).

use domain::audit::{Act, AuditLine};
use domain::ids::QuestionCategoryId;
use domain::question::category::{problems, Category};
use domain::text::one_line;
use domain::question::QuestionProblem;
use serde::Deserialize;
use store::{StoreFault, Tx};
use ts_rs::TS;

use crate::fault::Fault;
use crate::visit::Visit;

/// A category to save: id 0 is new.
#[derive(Deserialize, TS)]
pub struct SaveQuestionCategory {
    category: Category,
}

/// A category by its id.
#[derive(Deserialize, TS)]
pub struct WhichCategory {
    category: QuestionCategoryId,
}

/// Adds, renames or moves a category.
pub fn save(visit: &mut Visit, args: SaveQuestionCategory) -> Result<QuestionCategoryId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let all = store::question::category::all(tx)?;
        let before = all.iter().find(|c| c.id == args.category.id && c.id.0 != 0);
        // What a category ships as is not changed by what somebody sends.
        let category = Category { topic: before.and_then(|b| b.topic), name: one_line(&args.category.name), ..args.category };
        let found = problems(&category, &all);
        if !found.is_empty() {
            return Err(Fault::InvalidQuestion { problems: found });
        }
        let id = store::question::category::save(tx, &category)?;
        let line = AuditLine { what: "name".to_owned(), before: before.map(|b| b.name.clone()).unwrap_or_default(), after: category.name.clone() };
        store::audit::add(tx, now, Some(me.id), Act::QuestionCategorySaved, &category.name, &[line])?;
        Ok(id)
    })
}

/// Removes an empty category of the shop's own.
pub fn remove(visit: &mut Visit, args: WhichCategory) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let all = store::question::category::all(tx)?;
        let category = all.into_iter().find(|c| c.id == args.category).ok_or_else(|| Fault::not_found("category"))?;
        store::question::category::remove(tx, category.id).map_err(|fault| match fault {
            StoreFault::InUse => Fault::from(QuestionProblem::NotEmpty),
            other => other.into(),
        })?;
        let line = AuditLine { what: "name".to_owned(), before: category.name.clone(), after: String::new() };
        store::audit::add(tx, now, Some(me.id), Act::QuestionCategorySaved, &category.name, &[line])?;
        Ok(())
    })
}

pub(super) fn must_exist(tx: &Tx, id: QuestionCategoryId) -> Result<(), Fault> {
    let there = store::question::category::all(tx)?.iter().any(|c| c.id == id);
    if there { Ok(()) } else { Err(QuestionProblem::NoCategory.into()) }
}
