//! Rulings 裁定 (FINE-06): anybody may ask; a manager decides. They are open to everybody, found by their words, and pointed to by
//! every exception.

use chrono::NaiveDate;
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::RulingId;
use domain::ruling::{may_follow, words_problem, RestsOn, Ruling, RulingProblem};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::ruling::uses::{uses, Use};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// A ruling in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulingRow {
    /// The ruling.
    pub ruling: Ruling,
    /// Who asked.
    pub asked_by_name: String,
    /// Who decided.
    pub made_by_name: Option<String>,
    /// The ruling that took its place.
    pub replaced_by: Option<RulingId>,
}

/// The register.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulingsView {
    /// The open ones first, then the latest.
    pub rulings: Vec<RulingRow>,
    /// May make rulings.
    pub makes: bool,
}

/// A ruling and what rests on it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulingView {
    /// The ruling.
    pub row: RulingRow,
    /// What points to it or names it in a reason, as far as the reader may see it; the latest first.
    pub uses: Vec<RulingUse>,
    /// How much more there is that is not for the reader.
    pub unseen: u32,
    /// May make rulings.
    pub makes: bool,
}

/// A decision or a reason that rests on a ruling.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulingUse {
    /// What it is.
    pub what: RestsOn,
    /// What leads there: a number, or the month of a conflict.
    pub key: String,
    /// Whom it is about; else who wrote it.
    pub name: Option<String>,
    /// Its day.
    pub day: NaiveDate,
    /// What was written.
    pub words: String,
}

/// Words to look for; all of them where there are none.
#[derive(Deserialize, TS)]
pub struct FindRulings {
    words: String,
}

/// A ruling by its number.
#[derive(Deserialize, TS)]
pub struct WhichRuling {
    ruling: RulingId,
}

/// A question; with the decision where whoever asks may decide.
#[derive(Deserialize, TS)]
pub struct AskRuling {
    question: String,
    decision: Option<String>,
    replaces: Option<RulingId>,
}

/// A decision.
#[derive(Deserialize, TS)]
pub struct MakeRuling {
    ruling: RulingId,
    decision: String,
}

fn refuse(problem: RulingProblem) -> Fault {
    Fault::InvalidRuling { problem }
}

/// Looks rulings up.
pub fn list(visit: &mut Visit, args: FindRulings) -> Result<RulingsView, Fault> {
    let me = visit.me()?;
    let rulings = visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        store::ruling::search(db, &args.words)?.into_iter().map(|r| row(db, &staff, r)).collect::<Result<_, _>>()
    })?;
    Ok(RulingsView { rulings, makes: may(me.role, Right::MakeRuling) })
}

fn row(db: &Db, staff: &[Staff], ruling: Ruling) -> Result<RulingRow, StoreFault> {
    Ok(RulingRow {
        asked_by_name: name_of(staff, ruling.asked_by),
        made_by_name: ruling.made.as_ref().map(|m| name_of(staff, m.by)),
        replaced_by: store::ruling::follower(db, ruling.id)?,
        ruling,
    })
}

/// One ruling.
pub fn one(visit: &mut Visit, args: WhichRuling) -> Result<RulingView, Fault> {
    let me = visit.me()?;
    let found = visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        let Some(ruling) = store::ruling::get(db, args.ruling)? else { return Ok(None) };
        let (seen, unseen): (Vec<Use>, Vec<Use>) = uses(db, ruling.id)?.into_iter().partition(|it| for_reader(&me, it));
        let shown = |it: Use| RulingUse { what: it.what, key: it.key, name: it.staff.map(|who| name_of(&staff, who)), day: it.day, words: it.words };
        Ok(Some(RulingView {
            row: row(db, &staff, ruling)?,
            uses: seen.into_iter().map(shown).collect(),
            unseen: u32::try_from(unseen.len()).unwrap_or(u32::MAX),
            makes: may(me.role, Right::MakeRuling),
        }))
    })?;
    found.ok_or_else(|| Fault::not_found("ruling"))
}

/// Whether somebody sees a thing that rests on a ruling: as on the page where it stands.
fn for_reader(me: &Staff, it: &Use) -> bool {
    let own = it.staff == Some(me.id);
    let holds = |right: Right| may(me.role, right);
    match it.what {
        RestsOn::Offence | RestsOn::Exemption => own || holds(Right::AllOffences),
        RestsOn::Reward => own || holds(Right::AllRewards),
        RestsOn::Entry => own || holds(Right::SeeLedger),
        RestsOn::Conflict => holds(Right::SeeDraft),
        RestsOn::Leave => own || holds(Right::DecideLeave),
        RestsOn::Handover => holds(Right::Handover),
        RestsOn::Finding => holds(Right::Patrol),
        RestsOn::Figures => own || holds(Right::AllFigures),
        RestsOn::Pairing => own || holds(Right::KeepPairings),
        RestsOn::Probation => own || holds(Right::DecideProbation),
        RestsOn::Launch => holds(Right::SeeProducts),
        RestsOn::Complaint => holds(Right::SettleComplaints),
        RestsOn::Note => own || holds(Right::CollectNotes),
    }
}

/// Asks for a ruling, and makes it at once where a decision comes with the question.
pub fn ask(visit: &mut Visit, args: AskRuling) -> Result<RulingId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let question = args.question.trim().to_owned();
    let decision = args.decision.map(|d| d.trim().to_owned());
    if decision.is_some() && !may(me.role, Right::MakeRuling) {
        return Err(Fault::NotAllowed { right: Right::MakeRuling });
    }
    if let Some(problem) = words_problem(&question).or(decision.as_deref().and_then(words_problem)) {
        return Err(refuse(problem));
    }
    visit.store()?.write(|tx| {
        if let Some(earlier) = args.replaces {
            let ruling = store::ruling::get(tx, earlier)?.ok_or_else(|| Fault::not_found("ruling"))?;
            may_follow(&ruling, store::ruling::follower(tx, earlier)?).map_err(refuse)?;
        }
        let id = store::ruling::ask(tx, &question, me.id, now, args.replaces)?;
        store::audit::add(tx, now, Some(me.id), Act::RulingAsked, &number(id), &[AuditLine::new("question", question)])?;
        if let Some(words) = decision {
            store::ruling::make(tx, id, &words, me.id, now)?;
            store::audit::add(tx, now, Some(me.id), Act::RulingMade, &number(id), &[AuditLine::new("decision", words)])?;
        }
        Ok(id)
    })
}

/// Makes a ruling that somebody asked for; once.
pub fn make(visit: &mut Visit, args: MakeRuling) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let words = args.decision.trim().to_owned();
    if let Some(problem) = words_problem(&words) {
        return Err(refuse(problem));
    }
    visit.store()?.write(|tx| {
        let ruling = store::ruling::get(tx, args.ruling)?.ok_or_else(|| Fault::not_found("ruling"))?;
        if ruling.made.is_some() {
            return Err(refuse(RulingProblem::AlreadyMade));
        }
        store::ruling::make(tx, ruling.id, &words, me.id, now)?;
        store::audit::add(tx, now, Some(me.id), Act::RulingMade, &number(ruling.id), &[AuditLine::new("decision", words)])?;
        Ok(())
    })
}

/// How a ruling is spoken of: `R-12`.
pub(crate) fn number(id: RulingId) -> String {
    format!("R-{}", id.0)
}

/// The ruling, if it was made: only such a one carries an exception.
pub(crate) fn made(tx: &Tx, id: RulingId) -> Result<Ruling, Fault> {
    let ruling = store::ruling::get(tx, id)?.ok_or_else(|| Fault::not_found("ruling"))?;
    if ruling.made.is_none() {
        return Err(Fault::InvalidOffence { problem: domain::offence::OffenceProblem::OpenRuling });
    }
    Ok(ruling)
}
