//! Sheets as the screen and the printed sheet get them: their stages, both sides as the rota stands, their lines with read-backs.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::handover::item::{is_urgent, Item, ItemState};
use domain::handover::read_back::Choice;
use domain::handover::sheet::{number, Sheet, Signed, Stage};
use domain::handover::turn::{Change, SheetKey, Turn};
use domain::ids::{ItemId, SheetId, ShiftId, StaffId};
use domain::shift::Tone;
use serde::Serialize;
use store::handover::sheet::KeptReadBack;
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts::{has_opened, Facts};
use super::read_back;
use super::view::{items, named, ItemView, NamedStaff};

/// A read-back that held.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadBackView {
    /// Who read it back.
    pub by_name: String,
    /// When.
    pub at: NaiveDateTime,
    /// By picking the step.
    pub picked: bool,
    /// What they said or picked, numbers masked.
    pub text: String,
}

/// A line of a closed sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetLine {
    /// The item as it stands now.
    pub item: ItemView,
    /// Who read it back, where it must be.
    pub read_back: Option<ReadBackView>,
    /// Still to be read back before the sheet is accepted.
    pub to_read_back: bool,
    /// Three next steps to pick from, for whoever has not used their pick; else empty: only own words are left.
    pub choices: Vec<Choice>,
}

/// A shift of a turn.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShiftName {
    /// The shift.
    pub id: ShiftId,
    /// Its name.
    pub name: String,
    /// Its letter.
    pub code: String,
    /// Its tint.
    pub tone: Tone,
}

/// A turn with its shifts and the people on it as the rota stands.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TurnView {
    /// The turn.
    pub turn: Turn,
    /// Its shifts.
    pub shifts: Vec<ShiftName>,
    /// Who works it.
    pub people: Vec<NamedStaff>,
}

/// From and to whom the rota would send a sheet now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RotaNow {
    /// The turn that gives.
    pub from: TurnView,
    /// The turn that receives.
    pub to: TurnView,
}

/// What a sheet holds, in figures.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct SheetCount {
    /// Items.
    pub items: u32,
    /// Urgent ones among them.
    pub urgent: u32,
    /// Carried over from an earlier sheet when this one was closed.
    pub carried: u32,
}

/// A sheet without its lines.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetHead {
    /// Its id; `None` while nothing was written on it and its time has not come.
    pub id: Option<SheetId>,
    /// Its change of shift.
    pub key: SheetKey,
    /// Its number on paper: `H-1209-2`.
    pub number: String,
    /// Who gives.
    pub from: TurnView,
    /// Who receives.
    pub to: TurnView,
    /// Where it stands.
    pub stage: Stage,
    /// The time to close it has come.
    pub opened: bool,
    /// When the giver should have closed it.
    pub due: NaiveDateTime,
    /// Who closed it.
    pub closed: Option<Signed>,
    /// Who accepted it.
    pub accepted: Option<Signed>,
    /// The manager who looked into a missed one.
    pub settled: Option<Signed>,
    /// The rota was changed since it was opened: what it says now.
    pub rota_now: Option<RotaNow>,
    /// I am on the turn that gives.
    pub i_give: bool,
    /// I am on the turn that receives.
    pub i_receive: bool,
    /// What it holds.
    pub count: SheetCount,
}

/// A closed sheet with its lines.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetView {
    /// The sheet.
    pub head: SheetHead,
    /// What it handed over, the most urgent first.
    pub lines: Vec<SheetLine>,
}

/// What items come to in figures.
pub(crate) fn count(items: &[Item]) -> SheetCount {
    figures(items.iter().map(|i| (i.draft.is_urgent(), i.age)))
}

/// The same, of lines that say whether they are urgent and how old.
fn figures(lines: impl Iterator<Item = (bool, u32)>) -> SheetCount {
    let none = SheetCount { items: 0, urgent: 0, carried: 0 };
    lines.fold(none, |so_far, (urgent, age)| SheetCount {
        items: so_far.items + 1,
        urgent: so_far.urgent + u32::from(urgent),
        carried: so_far.carried + u32::from(age > 0),
    })
}

pub(crate) fn turn_view(facts: &Facts, turn: &Turn) -> TurnView {
    let name = |id: &ShiftId| {
        facts.kind(*id).map(|k| ShiftName { id: *id, name: k.name.clone(), code: k.code.clone(), tone: k.tone })
    };
    TurnView {
        turn: turn.clone(),
        shifts: turn.shifts.iter().filter_map(name).collect(),
        people: facts.people(turn).into_iter().map(|s| named(facts, s)).collect(),
    }
}

/// The head of the sheet in writing, whether it was opened or not.
pub(crate) fn open_head(facts: &Facts, pending: &[Sheet], me: StaffId, count: SheetCount) -> Option<SheetHead> {
    let found = facts.in_writing(pending)?;
    Some(match found.sheet {
        Some(sheet) => head(facts, &sheet, me, count, has_opened(&found.change, facts.now)),
        None => new_head(facts, &found.change, me, count),
    })
}

fn new_head(facts: &Facts, change: &Change, me: StaffId, count: SheetCount) -> SheetHead {
    SheetHead {
        id: None,
        key: change.key(),
        number: number(change.key()),
        from: turn_view(facts, &change.from),
        to: turn_view(facts, &change.to),
        stage: if facts.now > change.due { Stage::Late } else { Stage::Writing },
        opened: has_opened(change, facts.now),
        due: change.due,
        closed: None,
        accepted: None,
        settled: None,
        rota_now: None,
        i_give: facts.people(&change.from).contains(&me),
        i_receive: facts.people(&change.to).contains(&me),
        count,
    }
}

pub(crate) fn head(facts: &Facts, sheet: &Sheet, me: StaffId, count: SheetCount, opened: bool) -> SheetHead {
    let stage = facts.stage(sheet);
    let active = !matches!(stage, Stage::Accepted | Stage::Settled | Stage::Missed);
    let moved = facts.moved(sheet).filter(|_| active);
    SheetHead {
        id: Some(sheet.id),
        key: sheet.key,
        number: number(sheet.key),
        from: turn_view(facts, &sheet.from),
        to: turn_view(facts, &sheet.to),
        stage,
        opened,
        due: sheet.due,
        closed: sheet.closed.clone(),
        accepted: sheet.accepted.clone(),
        settled: sheet.settled.clone(),
        rota_now: moved.map(|c| RotaNow { from: turn_view(facts, &c.from), to: turn_view(facts, &c.to) }),
        i_give: facts.people(&sheet.from).contains(&me),
        i_receive: facts.people(&sheet.to).contains(&me),
        count,
    }
}

/// The head of a sheet of any age, with what it handed over in figures.
pub(crate) fn kept_head(db: &Db, facts: &Facts, sheet: &Sheet, me: StaffId) -> Result<SheetHead, StoreFault> {
    let figures = match &sheet.closed {
        Some(_) => figures(store::handover::sheet::lines(db, sheet.id)?.iter().map(|l| (is_urgent(l.kind, l.serious), l.age))),
        None => count(&store::handover::item::open(db)?),
    };
    Ok(head(facts, sheet, me, figures, true))
}

/// What a closed sheet handed over, each item as old as it was then.
fn handed_over(db: &Db, sheet: SheetId) -> Result<Vec<Item>, StoreFault> {
    let ages: HashMap<ItemId, u32> = store::handover::sheet::lines(db, sheet)?.iter().map(|l| (l.item, l.age)).collect();
    let items = store::handover::item::on_sheet(db, sheet)?.into_iter();
    Ok(items.map(|i| Item { age: ages.get(&i.id).copied().unwrap_or(i.age), ..i }).collect())
}

pub(crate) fn sheet_view(db: &Db, facts: &Facts, sheet: &Sheet, me: StaffId) -> Result<SheetView, StoreFault> {
    let kept = handed_over(db, sheet.id)?;
    let head = head(facts, sheet, me, count(&kept), true);
    let waiting = matches!(head.stage, Stage::Waiting | Stage::Overdue);
    let reads = store::handover::sheet::read_backs(db, sheet.id)?;
    let others = if waiting { read_back::others(db, &kept)? } else { Vec::new() };
    let raw: HashMap<ItemId, Item> = kept.iter().map(|i| (i.id, i.clone())).collect();
    let line = |item: ItemView| {
        let kept = raw.get(&item.id);
        let own = reads.iter().filter(|r| r.read.item == item.id && r.read.revision == item.revision);
        let held = own.clone().find(|r| r.read.right);
        let to_read_back = waiting && item.urgent && item.state == ItemState::Open && held.is_none();
        let used = own.clone().any(|r| r.picked && r.by == me);
        let choices = kept.filter(|_| to_read_back && !used).map(|k| read_back::choices(db, sheet.id, k, &others)).transpose()?;
        let read = |r: &KeptReadBack| {
            let text = store::customer::words::shown(db, &r.text)?;
            Ok::<_, StoreFault>(ReadBackView { by_name: r.by_name.clone(), at: r.at, picked: r.picked, text })
        };
        Ok(SheetLine { read_back: held.map(read).transpose()?, to_read_back, choices: choices.unwrap_or_default(), item })
    };
    let lines = items(db, facts, kept)?.into_iter().map(line).collect::<Result<_, StoreFault>>()?;
    Ok(SheetView { head, lines })
}
