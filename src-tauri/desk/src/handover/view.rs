//! The handover as the screen and the printed sheet get it: items with their ages and holders, sheets with their stages. Names
//! of customers, order numbers and phone numbers in texts leave masked (SEC-02).

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::customer::mask;
use domain::customer::text::mask_text;
use domain::handover::code::code;
use domain::handover::item::{sort, Ending, Item, ItemKind, ItemState, Seriousness};
use domain::handover::outage::{script, Outage};
use domain::handover::owner::Released;
use domain::handover::read_back::Choice;
use domain::handover::sheet::{number, Sheet, Signed, Stage};
use domain::handover::turn::{Change, SheetKey, Turn};
use domain::ids::{CustomerId, ItemId, SheetId, ShiftId, StaffId};
use domain::language::Language;
use domain::shift::Tone;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts::{facts, has_opened, Facts};
use super::read_back;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// Somebody, by id and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NamedStaff {
    /// Who.
    pub id: StaffId,
    /// Their name.
    pub name: String,
}

/// A customer, masked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MaskedCustomer {
    /// Which.
    pub id: CustomerId,
    /// The name as everybody sees it; empty once purged.
    pub name: String,
}

/// An item as the screen shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ItemView {
    /// Its id.
    pub id: ItemId,
    /// Its short id, on paper too.
    pub code: String,
    /// What it is about.
    pub kind: ItemKind,
    /// Has to be read back.
    pub urgent: bool,
    /// What is going on.
    pub situation: String,
    /// What came before.
    pub background: String,
    /// How serious it is.
    pub serious: Seriousness,
    /// What to do.
    pub todo: String,
    /// By when.
    pub due: Option<NaiveDateTime>,
    /// Its time has run out.
    pub overdue: bool,
    /// The order's number, masked.
    pub order: String,
    /// The customer, masked.
    pub customer: Option<MaskedCustomer>,
    /// Whose it was made; `None` for the shift.
    pub owner: Option<NamedStaff>,
    /// Who has it today: the owner, a taker from a leave slip, or nobody but the shift.
    pub holder: Option<NamedStaff>,
    /// Why it is not with its owner.
    pub released: Option<Released>,
    /// Where it stands.
    pub state: ItemState,
    /// How it ended.
    pub ending: Option<Ending>,
    /// How often it was written, from 1: to be sent along with a change.
    pub revision: u32,
    /// Who wrote it.
    pub raised_by: NamedStaff,
    /// When.
    pub raised_at: NaiveDateTime,
    /// On how many closed sheets it has stood; 0 is new. On paper it is with shift number `age + 1`.
    pub age: u32,
    /// Carried over too many shifts: with the manager (HND-04).
    pub for_manager: bool,
    /// How often it was passed on.
    pub passes: u32,
    /// Passed on more than twice (HND-07).
    pub played_around: bool,
    /// Comes from an outage.
    pub outage: bool,
}

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
    /// Carried over from an earlier sheet.
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

/// The page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HandoverView {
    /// The time in the shop.
    pub now: NaiveDateTime,
    /// The sheet in writing; `None` where the shop has no shifts.
    pub open: Option<SheetHead>,
    /// What stands on it: every open item, the most urgent first.
    pub items: Vec<ItemView>,
    /// Closed sheets that wait for their receiver, the oldest first.
    pub waiting: Vec<SheetView>,
    /// Sheets that nobody closed or accepted in time, for whoever settles them; else empty.
    pub missed: Vec<SheetHead>,
    /// The outage that is on.
    pub outage: Option<Outage>,
    /// What to say in an outage: the shop's own text, or what ships in the reader's language.
    pub script: String,
    /// Items carried over more shifts than this go to the manager.
    pub most_shifts: u32,
    /// Whom an item can be given to.
    pub people: Vec<NamedStaff>,
    /// The clock is behind what was written last: nothing can be closed or accepted.
    pub clock_behind: Option<NaiveDateTime>,
}

/// In which language the script and nothing else is wanted.
#[derive(Deserialize, TS)]
pub struct Reading {
    language: Language,
}

/// A sheet by its id.
#[derive(Deserialize, TS)]
pub struct WhichSheet {
    pub(crate) sheet: SheetId,
}

/// A page of sheets: those before a change of shift.
#[derive(Deserialize, TS)]
pub struct SheetPage {
    before: Option<SheetKey>,
    limit: u32,
}

/// The page, for whoever is signed in.
pub fn handover(visit: &mut Visit, args: Reading) -> Result<HandoverView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let settles = domain::access::may(me.role, domain::access::Right::SettleHandover);
    Ok(visit.store()?.read(|db| {
        let facts = facts(db, now)?;
        let open = store::handover::item::open(db)?;
        let pending = store::handover::sheet::pending(db)?;
        let is = |stages: &[Stage], s: &&Sheet| stages.contains(&facts.stage(s));
        let waiting = pending.iter().filter(|s| is(&[Stage::Waiting, Stage::Overdue], s));
        let missed = pending.iter().filter(|s| settles && is(&[Stage::Missed], s));
        Ok::<_, StoreFault>(HandoverView {
            now,
            open: open_head(&facts, &pending, me.id, count(&open)),
            waiting: waiting.map(|s| sheet_view(db, &facts, s, me.id)).collect::<Result<_, _>>()?,
            missed: missed.map(|s| kept_head(db, &facts, s, me.id)).collect::<Result<_, _>>()?,
            items: items(db, &facts, open)?,
            outage: store::handover::outage::on(db)?,
            script: facts.settings.script.clone().unwrap_or_else(|| script(args.language).to_owned()),
            most_shifts: facts.settings.most_shifts,
            people: facts.staff.iter().filter(|s| s.employed_on(facts.today())).map(|s| named(&facts, s.id)).collect(),
            clock_behind: facts.check_clock().err().and(store::handover::sheet::last_written(db)?),
        })
    })?)
}

/// A closed sheet, of today or of years ago.
pub fn sheet(visit: &mut Visit, args: WhichSheet) -> Result<SheetView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let found = visit.store()?.read(|db| {
        let facts = facts(db, now)?;
        let sheet = store::handover::sheet::get(db, args.sheet)?;
        sheet.map(|s| sheet_view(db, &facts, &s, me.id)).transpose()
    })?;
    found.ok_or_else(|| Fault::not_found("sheet"))
}

/// Sheets of the past, the latest first.
pub fn sheets(visit: &mut Visit, args: SheetPage) -> Result<Vec<SheetHead>, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    Ok(visit.store()?.read(|db| {
        let facts = facts(db, now)?;
        let page = store::handover::sheet::page(db, args.before, args.limit.clamp(1, 60))?;
        page.iter().map(|s| kept_head(db, &facts, s, me.id)).collect()
    })?)
}

/// Items with what the screen shows beside them, in the order of the sheet.
pub(crate) fn items(db: &Db, facts: &Facts, mut items: Vec<Item>) -> Result<Vec<ItemView>, StoreFault> {
    sort(&mut items);
    let ids: Vec<CustomerId> = items.iter().filter_map(|i| i.customer).collect();
    let names = store::customer::masked_names(db, &ids)?;
    Ok(items.into_iter().map(|i| view(facts, &names, i)).collect())
}

fn view(facts: &Facts, customers: &HashMap<CustomerId, String>, item: Item) -> ItemView {
    let holder = facts.holder(&item);
    ItemView {
        code: code(item.id),
        urgent: item.draft.is_urgent(),
        overdue: item.is_overdue(facts.now),
        for_manager: item.is_for_manager(facts.settings.most_shifts),
        played_around: item.is_played_around(),
        owner: item.draft.owner.map(|s| named(facts, s)),
        holder: holder.staff.map(|s| named(facts, s)),
        released: holder.released,
        customer: item.customer.map(|id| MaskedCustomer { id, name: customers.get(&id).cloned().unwrap_or_default() }),
        order: mask::order(&item.draft.order),
        situation: mask_text(&item.draft.situation),
        background: mask_text(&item.draft.background),
        todo: mask_text(&item.draft.todo),
        ending: item.ending.map(|e| Ending { text: mask_text(&e.text), ..e }),
        raised_by: named(facts, item.raised_by),
        id: item.id,
        kind: item.draft.kind,
        serious: item.draft.serious,
        due: item.draft.due,
        state: item.state,
        revision: item.revision,
        raised_at: item.raised_at,
        age: item.age,
        passes: item.passes,
        outage: item.outage.is_some(),
    }
}

pub(crate) fn named(facts: &Facts, id: StaffId) -> NamedStaff {
    NamedStaff { id, name: name_of(&facts.staff, id) }
}

pub(crate) fn count(items: &[Item]) -> SheetCount {
    let number = |wanted: fn(&Item) -> bool| u32::try_from(items.iter().filter(|i| wanted(i)).count()).unwrap_or(u32::MAX);
    SheetCount { items: number(|_| true), urgent: number(|i| i.draft.is_urgent()), carried: number(|i| i.age > 0) }
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
    let lines = store::handover::item::on_sheet(db, sheet.id)?;
    Ok(head(facts, sheet, me, count(&lines), true))
}

pub(crate) fn sheet_view(db: &Db, facts: &Facts, sheet: &Sheet, me: StaffId) -> Result<SheetView, StoreFault> {
    let kept = store::handover::item::on_sheet(db, sheet.id)?;
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
        let choices = kept.filter(|_| to_read_back && !used).map(|k| read_back::choices(sheet.id, k, &others));
        SheetLine {
            read_back: held.map(|r| ReadBackView { by_name: r.by_name.clone(), at: r.at, picked: r.picked, text: mask_text(&r.text) }),
            to_read_back,
            choices: choices.unwrap_or_default(),
            item,
        }
    };
    let lines = items(db, facts, kept)?.into_iter().map(line).collect();
    Ok(SheetView { head, lines })
}
