//! Paper typed back: what was written on a printed sheet comes in as short ids and letters (HND-03). Shown line by line before it
//! is done, and done in one go.

use chrono::NaiveDateTime;
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::handover::item::Item;
use domain::handover::paper::{effect, entries, Effect, Entry, Mark, PaperProblem, Said};
use domain::handover::read_back::Answer;
use domain::handover::sheet::{Sheet, SheetProblem, Stage};
use domain::handover::story::Deed;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use super::facts::{facts, Facts};
use super::item::take_step;
use super::read_back;
use crate::fault::Fault;
use crate::visit::Visit;

/// Most lines that are taken at once.
const MOST: usize = 400;

/// What was typed.
#[derive(Deserialize, TS)]
pub struct TypedPaper {
    text: String,
}

/// A line as it was understood.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperLine {
    /// Its place in the text, from 1.
    pub line: u32,
    /// The short id as it was typed.
    pub typed: String,
    /// The mark.
    pub mark: Option<Mark>,
    /// The item's situation, numbers masked, where the id is known.
    pub situation: Option<String>,
    /// What it does.
    pub effect: Option<Effect>,
    /// Why it does nothing.
    pub problem: Option<PaperProblem>,
}

/// What the lines would do.
pub fn check(visit: &mut Visit, args: TypedPaper) -> Result<Vec<PaperLine>, Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::Handover)?);
    Ok(visit.store()?.read(|db| {
        let facts = facts(db, now)?;
        let lines = read(db, &facts, &me, &args.text)?;
        Ok::<_, StoreFault>(lines.into_iter().map(|l| l.shown).collect())
    })?)
}

/// Does what the lines say; a line with a problem is named and left out. Typed twice, the second time changes nothing.
pub fn type_back(visit: &mut Visit, args: TypedPaper) -> Result<Vec<PaperLine>, Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::Handover)?);
    visit.store()?.write(|tx| {
        let facts = facts(tx, now)?;
        let lines = read(tx, &facts, &me, &args.text)?;
        let mut done: Vec<Said> = Vec::new();
        for line in &lines {
            if let Some((said, item, sheet)) = line.todo.as_ref().filter(|(said, ..)| !done.contains(said)) {
                apply(tx, &facts, &me, (said, item, sheet.as_ref()))?;
                done.push(said.clone());
            }
        }
        if !done.is_empty() {
            let counted = AuditLine::new("lines", done.len().to_string());
            store::audit::add(tx, now, Some(me.id), Act::PaperTyped, "", &[counted])?;
        }
        Ok(lines.into_iter().map(|l| l.shown).collect())
    })
}

/// A line with what there is to do for it.
struct Line {
    shown: PaperLine,
    todo: Option<(Said, Item, Option<Sheet>)>,
}

/// Read-backs come last: withdrawing an item first would leave nothing to read back, whatever the order of the lines.
fn read(db: &Db, facts: &Facts, me: &Staff, text: &str) -> Result<Vec<Line>, StoreFault> {
    let pending = store::handover::sheet::pending(db)?;
    let waits = |s: &&Sheet| matches!(facts.stage(s), Stage::Waiting | Stage::Overdue);
    let waiting: Option<Sheet> = pending.iter().find(waits).cloned();
    let typed = entries(text);
    let ends = |said: &Said| matches!(said.mark, Mark::Done | Mark::Withdraw);
    let ended: Vec<_> = typed.iter().filter_map(|e| e.said.as_ref().ok().filter(|s| ends(s)).map(|s| s.item)).collect();
    typed
        .iter()
        .take(MOST)
        .map(|entry| {
            let Ok(said) = &entry.said else { return Ok(Line { shown: shown(entry, None), todo: None }) };
            let item = store::handover::item::get(db, said.item)?;
            let situation = item.as_ref().map(|i| store::customer::words::shown(db, &i.draft.situation)).transpose()?;
            let told = store::handover::item::is_told(db, said.item, &said.text)?;
            let mut result = effect(said, item.as_ref(), told);
            if said.mark == Mark::ReadBack && result == Ok(Effect::Change) {
                result = if ended.contains(&said.item) {
                    Ok(Effect::Same)
                } else {
                    reads(db, facts, me, waiting.as_ref(), said)?
                };
            }
            let mut view = shown(entry, situation);
            (view.effect, view.problem) = (result.clone().ok(), result.clone().err());
            let sheet = waiting.clone().filter(|_| said.mark == Mark::ReadBack);
            let todo = item.filter(|_| result == Ok(Effect::Change)).map(|item| (said.clone(), item, sheet));
            Ok(Line { shown: view, todo })
        })
        .collect()
}

fn shown(entry: &Entry, situation: Option<String>) -> PaperLine {
    PaperLine {
        line: entry.line,
        typed: entry.typed.clone(),
        mark: entry.said.as_ref().ok().map(|s| s.mark),
        situation: situation.map(|text| text.chars().take(60).collect()),
        effect: None,
        problem: entry.said.as_ref().err().cloned(),
    }
}

/// What a read-back from paper does: the receiver's handwriting is judged like anybody's own words.
fn reads(
    db: &Db,
    facts: &Facts,
    me: &Staff,
    waiting: Option<&Sheet>,
    said: &Said,
) -> Result<Result<Effect, PaperProblem>, StoreFault> {
    let refused = |problem| Err(PaperProblem::NotReadBack { problem: Box::new(problem) });
    let said_before = store::handover::sheet::was_said(db, said.item, &said.text)?;
    let Some(sheet) = waiting.filter(|_| may(me.role, Right::SignHandover)) else {
        return Ok(if said_before { Ok(Effect::Same) } else { refused(SheetProblem::NothingToReadBack) });
    };
    let answer = Answer::Words { text: said.text.clone() };
    Ok(match read_back::check(db, facts, sheet, said.item, &answer, me.id)? {
        Ok(_) => Ok(Effect::Change),
        Err(SheetProblem::AlreadyReadBack { .. }) => Ok(Effect::Same),
        Err(_) if said_before => Ok(Effect::Same),
        Err(problem) => refused(problem),
    })
}

fn apply(tx: &Tx, facts: &Facts, me: &Staff, (said, item, sheet): (&Said, &Item, Option<&Sheet>)) -> Result<(), Fault> {
    let who: (_, NaiveDateTime) = (me.id, facts.now);
    match (said.mark, sheet) {
        (Mark::Done, _) => take_step(tx, item, who, Deed::Done, said.text.clone()),
        (Mark::Withdraw, _) => take_step(tx, item, who, Deed::Withdrawn, said.text.clone()),
        (Mark::Carry, _) => take_step(tx, item, who, Deed::Told, said.text.clone()),
        (Mark::ReadBack, Some(sheet)) => {
            let answer = Answer::Words { text: said.text.clone() };
            read_back::take(tx, facts, sheet, said.item, &answer, me.id)?.map_err(Fault::sheet).map(|_| ())
        }
        (Mark::ReadBack, None) => Ok(()),
    }
}
