//! Writing knowledge pages: anybody proposes, whoever keeps the pages releases, and a question to the team is answered into one
//! (TRN-10).

use chrono::NaiveDateTime;
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{NoteId, PageId};
use domain::knowledge::{cleaned, problems, PageDecision, PageProblem, PageText, PageVersion};
use domain::note::{may_answer, NoteAnswer, NoteKind, Verdict};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::{Db, Tx};
use ts_rs::TS;

use crate::attachment;
use crate::fault::Fault;
use crate::visit::Visit;

/// A page to save: id 0 is new.
#[derive(Deserialize, TS)]
pub struct SavePage {
    page: PageId,
    /// The version that was changed; another one released since is not written over.
    based_on: u32,
    says: PageText,
    /// The question to the team that it answers.
    note: Option<NoteId>,
    /// What whoever asked is told, beside the page.
    words: String,
}

/// What became of it.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct PageSaved {
    /// The page.
    pub page: PageId,
    /// Its new version.
    pub version: u32,
    /// It stands for everybody; otherwise it waits.
    pub released: bool,
}

/// A question that a page answers as it stands.
#[derive(Deserialize, TS)]
pub struct AnswerByPage {
    note: NoteId,
    page: PageId,
    words: String,
}

/// A decision about a version.
#[derive(Deserialize, TS)]
pub struct DecidePage {
    page: PageId,
    version: u32,
    release: bool,
    words: String,
}

/// A page to show no more, or again.
#[derive(Deserialize, TS)]
pub struct RetirePage {
    page: PageId,
    retired: bool,
}

/// Saves a page: released at once by whoever keeps the pages, a proposal by everybody else.
pub fn save(visit: &mut Visit, args: SavePage) -> Result<PageSaved, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let keeps = may(me.role, Right::KeepKnowledge);
    let says = cleaned(args.says);
    let found = problems(&says);
    if !found.is_empty() {
        return Err(Fault::InvalidPage { problems: found });
    }
    visit.store()?.write(|tx| {
        must_stand(tx, &says)?;
        let before = before(tx, args.page, args.based_on)?;
        if before.as_ref().is_some_and(|b| b.says == says) {
            return Err(PageProblem::Same.into());
        }
        claim(tx, &me, &says, before.as_ref())?;
        let page = if args.page.0 == 0 { store::knowledge::begin(tx)? } else { args.page };
        let mut version =
            PageVersion { page, version: 0, based_on: args.based_on, says, by: me.id, at: now, decision: None };
        version.version = store::knowledge::write(tx, &version)?;
        record(tx, (now, &me), Act::PageWritten, &version, before.as_ref())?;
        if keeps {
            let decision = PageDecision { released: true, words: String::new(), by: me.id, at: now };
            store::knowledge::decide(tx, &version, &decision)?;
            record(tx, (now, &me), Act::PageReleased, &version, None)?;
        }
        if let Some(note) = args.note {
            answer(tx, (now, &me), note, &version, &args.words)?;
        }
        Ok(PageSaved { page, version: version.version, released: keeps })
    })
}

fn must_stand(db: &Db, says: &PageText) -> Result<(), Fault> {
    if !store::question::category::all(db)?.iter().any(|c| c.id == says.category) {
        return Err(PageProblem::NoCategory.into());
    }
    match says.product {
        Some(id) if store::product::get(db, id)?.is_none() => Err(PageProblem::NoProduct.into()),
        _ => Ok(()),
    }
}

/// The version that a page is changed from. Another one that was released since is not written over.
fn before(db: &Db, page: PageId, based_on: u32) -> Result<Option<PageVersion>, Fault> {
    if page.0 == 0 {
        return Ok(None);
    }
    let standing = store::knowledge::get(db, page)?.ok_or_else(|| Fault::not_found("page"))?;
    if standing.version > based_on {
        return Err(PageProblem::ChangedMeanwhile { version: standing.version }.into());
    }
    let found = store::knowledge::version(db, page, based_on)?;
    found.map(Some).ok_or_else(|| Fault::not_found("page"))
}

fn claim(tx: &Tx, me: &Staff, says: &PageText, before: Option<&PageVersion>) -> Result<(), Fault> {
    for picture in &says.pictures {
        if !before.is_some_and(|b| b.says.pictures.contains(picture)) {
            attachment::claim(tx, me, *picture)?;
        }
    }
    Ok(())
}

fn record(
    tx: &Tx,
    (now, me): (NaiveDateTime, &Staff),
    act: Act,
    version: &PageVersion,
    before: Option<&PageVersion>,
) -> Result<(), Fault> {
    let mut lines = vec![AuditLine::new("version", version.version.to_string())];
    if let Some(decision) = version.decision.as_ref().filter(|d| !d.words.is_empty()) {
        lines.push(AuditLine::new("words", decision.words.clone()));
    }
    if act == Act::PageWritten {
        let text = |v: &PageVersion| v.says.text.chars().take(300).collect::<String>();
        lines.push(AuditLine {
            what: "text".to_owned(),
            before: before.map(text).unwrap_or_default(),
            after: text(version),
        });
    }
    store::audit::add(tx, now, Some(me.id), act, &version.says.title, &lines)?;
    Ok(())
}

/// Answers an open question to the team with a page. Whoever asked sees it on Today.
fn answer(
    tx: &Tx,
    (now, me): (NaiveDateTime, &Staff),
    note: NoteId,
    version: &PageVersion,
    words: &str,
) -> Result<(), Fault> {
    if !may(me.role, Right::KeepKnowledge) {
        return Err(Fault::NotAllowed { right: Right::KeepKnowledge });
    }
    let asked = store::note::get(tx, note)?.ok_or_else(|| Fault::not_found("note"))?;
    let joined = store::note::root(tx, note)?.filter(|r| r.id != note).map(|r| r.state);
    if asked.note != NoteKind::Question || may_answer(&asked, Verdict::Adopted, words, None, joined).is_err() {
        return Err(PageProblem::NotAnOpenQuestion.into());
    }
    let words: String = words.trim().chars().take(4_000).collect();
    let words = if words.is_empty() { version.says.title.clone() } else { words };
    store::note::answer::add(tx, &NoteAnswer { note, verdict: Verdict::Adopted, words: words.clone(), by: me.id, at: now })?;
    store::knowledge::answered_into(tx, note, version.page, now)?;
    let lines = [
        AuditLine::new(crate::note::words::stored_state(Verdict::Adopted.state()), words),
        AuditLine::new("page", version.says.title.clone()),
    ];
    store::audit::add(tx, now, Some(me.id), Act::NoteAnswered, &crate::note::number(note), &lines)?;
    Ok(())
}

/// Answers a question with a page as it stands.
pub fn answer_by(visit: &mut Visit, args: AnswerByPage) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let standing = store::knowledge::get(tx, args.page)?.map_or(0, |p| p.version);
        let version = store::knowledge::version(tx, args.page, standing)?.ok_or_else(|| Fault::not_found("page"))?;
        answer(tx, (now, &me), args.note, &version, &args.words)
    })
}

/// Releases a proposal or declines it with a reason.
pub fn decide(visit: &mut Visit, args: DecidePage) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words: String = args.words.trim().chars().take(1_000).collect();
    visit.store()?.write(|tx| {
        let mut version = store::knowledge::version(tx, args.page, args.version)?.ok_or_else(|| Fault::not_found("page"))?;
        let standing = store::knowledge::get(tx, args.page)?.map_or(0, |p| p.version);
        let problem = if version.decision.is_some() {
            Some(PageProblem::AlreadyDecided)
        } else if args.release && standing > version.based_on {
            Some(PageProblem::ChangedMeanwhile { version: standing })
        } else {
            (!args.release && words.is_empty()).then_some(PageProblem::NoReason)
        };
        if let Some(problem) = problem {
            return Err(problem.into());
        }
        let decision = PageDecision { released: args.release, words, by: me.id, at: now };
        store::knowledge::decide(tx, &version, &decision)?;
        version.decision = Some(decision);
        record(tx, (now, &me), if args.release { Act::PageReleased } else { Act::PageDeclined }, &version, None)
    })
}

/// Shows a page no more, or again.
pub fn retire(visit: &mut Visit, args: RetirePage) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let standing = store::knowledge::get(tx, args.page)?.ok_or_else(|| Fault::not_found("page"))?;
        let version = store::knowledge::version(tx, args.page, standing.version)?.ok_or_else(|| Fault::not_found("page"))?;
        store::knowledge::retire(tx, args.page, args.retired)?;
        record(tx, (now, &me), if args.retired { Act::PageRetired } else { Act::PageRestored }, &version, None)
    })
}
