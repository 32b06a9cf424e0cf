//! Answering a note. Adopting an idea proposes a reward for everybody who had written it (PAT-04); the ledger decides on it.

use chrono::NaiveDateTime;
use domain::access::{may, Right, Role};
use domain::audit::{Act, AuditLine};
use domain::ids::{NoteId, StaffId};
use domain::note::{may_answer, rewarded, NoteAnswer, Note, NoteKind, NoteProblem, NoteState, Verdict};
use domain::reward::RewardCause;
use domain::staff::Staff;
use serde::Deserialize;
use store::Tx;
use ts_rs::TS;

use super::{number, passed_to, refuse};
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// An answer to give.
#[derive(Deserialize, TS)]
pub struct AnswerNote {
    note: NoteId,
    verdict: Verdict,
    words: String,
}

/// Answers a note: the person in charge, or whoever it was passed to. Nobody but an owner adopts an idea of their own.
pub fn answer(visit: &mut Visit, args: AnswerNote) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let note = store::note::get(tx, args.note)?.ok_or_else(|| Fault::not_found("note"))?;
        allow(tx, &note, args.verdict, &me)?;
        let verdict = settle(tx, &note, args.verdict, &args.words)?;
        let words: String = args.words.trim().chars().take(4000).collect();
        store::note::answer::add(tx, &NoteAnswer { note: note.id, verdict, words: words.clone(), by: me.id, at: now })?;
        let line = AuditLine::new(super::words::stored_state(verdict.state()), words);
        store::audit::add(tx, now, Some(me.id), Act::NoteAnswered, &number(note.id), &[line])?;
        propose(tx, note.id, me.id, now)
    })
}

fn allow(tx: &Tx, note: &Note, verdict: Verdict, me: &Staff) -> Result<(), Fault> {
    let in_charge = may(me.role, Right::CollectNotes);
    let adopts_idea = note.note == NoteKind::Idea && verdict == Verdict::Adopted;
    if !in_charge && (adopts_idea || !passed_to(tx, note, me)?) {
        return Err(Fault::NotAllowed { right: Right::CollectNotes });
    }
    if adopts_idea && me.role != Role::Owner && store::note::family(tx, note.id)?.iter().any(|n| n.author == me.id) {
        return Err(refuse(NoteProblem::OwnIdea));
    }
    Ok(())
}

/// The answer as it is kept: a duplicate joins the earliest of its kind.
fn settle(tx: &Tx, note: &Note, verdict: Verdict, words: &str) -> Result<Verdict, Fault> {
    let root = match verdict {
        Verdict::Duplicate { of } => store::note::root(tx, of)?.map(|r| r.id),
        Verdict::Adopted | Verdict::Declined | Verdict::Passed { .. } | Verdict::Later => None,
    };
    let joined = store::note::root(tx, note.id)?.filter(|r| r.id != note.id).map(|r| r.state);
    may_answer(note, verdict, words, root, joined).map_err(refuse)?;
    match (verdict, root) {
        (Verdict::Duplicate { .. }, Some(of)) => Ok(Verdict::Duplicate { of }),
        (Verdict::Passed { to }, _) => {
            let person = store::staff::get(tx, to)?.filter(|p| p.left.is_none());
            person.map(|_| verdict).ok_or_else(|| refuse(NoteProblem::NotEmployed))
        }
        _ => Ok(verdict),
    }
}

/// Proposes what an adopted idea has earned its authors, each once, whenever they were merged.
fn propose(tx: &Tx, note: NoteId, by: StaffId, now: NaiveDateTime) -> Result<(), Fault> {
    let Some(root) = store::note::root(tx, note)?.filter(|r| r.state == NoteState::Adopted) else { return Ok(()) };
    let adopted_at = store::note::answer::standing(tx, root.id)?.map_or(now, |a| a.at);
    let staff = store::staff::all(tx)?;
    for who in rewarded(&root, adopted_at, &store::note::family(tx, root.id)?) {
        if store::reward::propose(tx, RewardCause::Idea(root.id), who, now)?.is_some() {
            let line = AuditLine::new("staff", name_of(&staff, who));
            store::audit::add(tx, now, Some(by), Act::RewardProposed, &number(root.id), &[line])?;
        }
    }
    Ok(())
}
