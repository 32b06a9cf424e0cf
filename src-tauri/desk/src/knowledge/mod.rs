//! Knowledge pages (TRN-09, TRN-10, TRN-11): looking for them, reading them with their history, and what they put on Today. What was
//! not released is seen by whoever wrote it and by whoever keeps the pages.

pub mod script;
pub mod write;

use chrono::{Duration, NaiveDateTime};
use domain::access::{may, Right};
use domain::ids::{NoteId, PageId, ProductId, QuestionCategoryId};
use domain::knowledge::{compare, ComparedLine, PageVersion};
use domain::note::{NoteKind, NoteState};
use domain::question::category::{below, Category};
use domain::text::one_line;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::knowledge::Search;
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::note::{rows, NoteRow};
use crate::staff::name_of;
use crate::visit::Visit;

/// Pages that a list shows.
const LIST: usize = 100;
/// Characters of a page that a list shows.
const SHOWN: usize = 140;
/// Questions to the team that are shown as waiting.
const WAITING: usize = 50;

/// What to look for.
#[derive(Deserialize, TS)]
pub struct FindPages {
    text: String,
    /// A category with all below it.
    category: Option<QuestionCategoryId>,
    product: Option<ProductId>,
    /// Also what is shown no more.
    retired: bool,
}

/// What the team knows, at a glance.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KnowledgeView {
    /// The pages that fit, what was released last first.
    pub rows: Vec<PageRow>,
    /// How many fit.
    pub count: u32,
    /// Where pages are filed, with how many each category holds.
    pub categories: Vec<PageCategory>,
    /// Products that a page may be about.
    pub products: Vec<PageProduct>,
    /// Proposals that wait: all for whoever keeps the pages, one's own for everybody else.
    pub waiting: Vec<PageRow>,
    /// Questions to the team that no page answers yet, for whoever keeps the pages.
    pub questions: Vec<NoteRow>,
    /// The reader keeps the pages.
    pub keeps: bool,
}

/// A page in a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PageRow {
    /// Which.
    pub page: PageId,
    /// Which version of it.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// How it begins.
    pub begins: String,
    /// Where it is filed.
    pub category: QuestionCategoryId,
    /// The product that it is about.
    pub product_name: String,
    /// Who wrote it.
    pub by_name: String,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// A category with the pages in it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PageCategory {
    /// The category.
    pub category: Category,
    /// Pages in it, without those below it.
    pub pages: u32,
}

/// A product by name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PageProduct {
    /// Its id.
    pub id: ProductId,
    /// Its name.
    pub name: String,
}

/// A page by its id.
#[derive(Deserialize, TS)]
pub struct WhichPage {
    pub(crate) page: PageId,
}

/// Two versions of a page.
#[derive(Deserialize, TS)]
pub struct ComparePages {
    page: PageId,
    before: u32,
    after: u32,
}

/// A page with its history.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PageView {
    /// The version that stands released; 0 while none is.
    pub standing: u32,
    /// It is shown no more.
    pub retired: bool,
    /// Its versions that the reader may see, the latest first.
    pub versions: Vec<PageVersionRow>,
    /// The questions that were answered into it.
    pub questions: Vec<NoteRow>,
    /// The reader keeps the pages.
    pub keeps: bool,
}

/// A version with names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PageVersionRow {
    /// What it says and what was decided.
    pub version: PageVersion,
    /// Who wrote it.
    pub by_name: String,
    /// Who decided.
    pub decided_by_name: String,
}

/// Two versions beside each other.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparedPages {
    /// The title of the earlier one.
    pub before: String,
    /// The title of the later one.
    pub after: String,
    /// Their lines.
    pub lines: Vec<ComparedLine>,
}

/// What knowledge puts on Today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KnowledgeToday {
    /// Questions of mine that were answered into a page in the last seven days.
    pub answered: Vec<AnsweredIntoPage>,
    /// Proposals of mine that were decided in the last seven days.
    pub decided: Vec<PageVersion>,
    /// For whoever keeps the pages: proposals that wait.
    pub waiting: u32,
    /// For whoever keeps the pages: questions that wait.
    pub questions: u32,
}

/// A question that a page answers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnsweredIntoPage {
    /// The question.
    pub note: NoteRow,
    /// The page.
    pub page: PageId,
    /// Its title.
    pub title: String,
}

/// Pages that fit, what waits, and the shelves.
pub fn list(visit: &mut Visit, args: FindPages) -> Result<KnowledgeView, Fault> {
    let me = visit.me()?;
    let keeps = may(me.role, Right::KeepKnowledge);
    Ok(visit.store()?.read(|db| {
        let categories = store::question::category::all(db)?;
        let within = args.category.map(|c| below(c, &categories)).unwrap_or_default();
        let wanted = Search { text: args.text, categories: within, product: args.product, retired: args.retired };
        let (found, count) = store::knowledge::search(db, &wanted, LIST)?;
        let held = store::knowledge::held(db)?;
        let pages = |c: &Category| held.iter().find(|(id, _)| *id == c.id).map_or(0, |(_, pages)| *pages);
        let products = store::product::all(db)?.into_iter().filter(|p| !p.retired);
        let products: Vec<PageProduct> = products.map(|p| PageProduct { id: p.id, name: p.name }).collect();
        let staff = store::staff::all(db)?;
        let waiting = store::knowledge::waiting(db)?.into_iter().filter(|v| keeps || v.by == me.id);
        Ok::<_, StoreFault>(KnowledgeView {
            rows: found.into_iter().map(|v| row(v, &staff, &products)).collect(),
            count,
            waiting: waiting.map(|v| row(v, &staff, &products)).collect(),
            categories: categories.into_iter().map(|category| PageCategory { pages: pages(&category), category }).collect(),
            questions: if keeps { questions(db)? } else { Vec::new() },
            products,
            keeps,
        })
    })?)
}

fn row(version: PageVersion, staff: &[Staff], products: &[PageProduct]) -> PageRow {
    let product = version.says.product.and_then(|id| products.iter().find(|p| p.id == id));
    PageRow {
        page: version.page,
        version: version.version,
        begins: one_line(&version.says.text).chars().take(SHOWN).collect(),
        title: version.says.title,
        category: version.says.category,
        product_name: product.map(|p| p.name.clone()).unwrap_or_default(),
        by_name: name_of(staff, version.by),
        at: version.decision.map_or(version.at, |d| d.at),
    }
}

/// Questions to the team that have no answer yet, the earliest first.
fn questions(db: &Db) -> Result<Vec<NoteRow>, StoreFault> {
    let of = |state| store::note::search::Search { kind: Some(NoteKind::Question), state: Some(state), ..Default::default() };
    let mut found = store::note::search::search(db, &of(NoteState::Open), WAITING)?;
    found.extend(store::note::search::search(db, &of(NoteState::Later), WAITING)?);
    found.sort_by_key(|note| note.id);
    rows(db, found)
}

/// One page with its history.
pub fn one(visit: &mut Visit, args: WhichPage) -> Result<PageView, Fault> {
    let me = visit.me()?;
    let keeps = may(me.role, Right::KeepKnowledge);
    let found = visit.store()?.read(|db| {
        let Some(standing) = store::knowledge::get(db, args.page)? else { return Ok(None) };
        let staff = store::staff::all(db)?;
        let seen = |v: &PageVersion| keeps || v.by == me.id || v.decision.as_ref().is_some_and(|d| d.released);
        let named = |version: PageVersion| PageVersionRow {
            by_name: name_of(&staff, version.by),
            decided_by_name: version.decision.as_ref().map(|d| name_of(&staff, d.by)).unwrap_or_default(),
            version,
        };
        let versions: Vec<PageVersionRow> = store::knowledge::versions(db, args.page)?.into_iter().filter(seen).map(named).collect();
        let notes = store::knowledge::answers_of(db, args.page)?;
        let notes = notes.into_iter().map(|id| store::note::get(db, id)).filter_map(Result::transpose).collect::<Result<_, _>>()?;
        let view = PageView { standing: standing.version, retired: standing.retired, versions, questions: rows(db, notes)?, keeps };
        Ok(Some(view).filter(|view| !view.versions.is_empty()))
    })?;
    found.ok_or_else(|| Fault::not_found("page"))
}

/// Two versions of a page beside each other, where the reader may see both.
pub fn compared(visit: &mut Visit, args: ComparePages) -> Result<ComparedPages, Fault> {
    let view = one(visit, WhichPage { page: args.page })?;
    let version = |number: u32| view.versions.iter().map(|v| &v.version).find(|v| v.version == number);
    let (before, after) = version(args.before).zip(version(args.after)).ok_or_else(|| Fault::not_found("page"))?;
    let lines = compare(&before.says.text, &after.says.text);
    Ok(ComparedPages { before: before.says.title.clone(), after: after.says.title.clone(), lines })
}

/// The lines for whoever is signed in.
pub fn today(visit: &mut Visit, _: Nothing) -> Result<KnowledgeToday, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let keeps = may(me.role, Right::KeepKnowledge);
    Ok(visit.store()?.read(|db| {
        let since = now - Duration::days(7);
        let answered = store::knowledge::answered_since(db, me.id, since)?;
        let answered = answered.into_iter().map(|(note, page)| into_page(db, note, page)).filter_map(Result::transpose);
        Ok::<_, StoreFault>(KnowledgeToday {
            answered: answered.collect::<Result<_, _>>()?,
            decided: store::knowledge::decided_since(db, me.id, since)?,
            waiting: if keeps { store::knowledge::waiting(db)?.len() as u32 } else { 0 },
            questions: if keeps { questions(db)?.len() as u32 } else { 0 },
        })
    })?)
}

fn into_page(db: &Db, note: NoteId, page: PageId) -> Result<Option<AnsweredIntoPage>, StoreFault> {
    let standing = store::knowledge::get(db, page)?.map_or(0, |p| p.version);
    let title = store::knowledge::version(db, page, standing)?.map(|v| v.says.title).unwrap_or_default();
    let note = store::note::get(db, note)?.into_iter().collect();
    Ok(rows(db, note)?.pop().map(|note| AnsweredIntoPage { note, page, title }))
}
