//! What is done with an item: written down, changed, told about, taken, passed on, finished, withdrawn, taken up again (HND-04,
//! HND-07). Every step leaves a line in its story; none takes it off the sheet without an end.

use chrono::NaiveDateTime;
use domain::access::Right;
use domain::audit::{Act, AuditLine};
use domain::customer::mask;
use domain::handover::masked::restore;
use domain::customer::{contact_value, line as customer_line, Channel};
use domain::handover::code::code;
use domain::handover::item::{must_be_open, pass_on as may_pass_on, problems, reason, Item, ItemDraft, ItemKind, ItemProblem, ItemState};
use domain::handover::owner::has_left;
use domain::handover::story::{Deed, Event};
use domain::ids::{CustomerId, ItemId, StaffId};
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::customer::words::{restored, shown};
use store::handover::item::Links;
use store::{StoreFault, Tx};
use ts_rs::TS;

use super::facts::{facts, open_for_item};
use super::view::{items, ItemView};
use crate::fault::Fault;
use crate::visit::Visit;

/// Whom an item or a complaint is about: a known customer, or a name as it was typed; both empty for nobody.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct About {
    pub(crate) customer: Option<CustomerId>,
    /// A name: the customer of that name, else a new one.
    name: String,
    /// A phone number or an account to reach them, for a call-back; goes on the customer's card.
    contact: String,
}

/// An item to write down.
#[derive(Deserialize, TS)]
pub struct AddItem {
    item: ItemDraft,
    about: About,
}

/// An item that was written down.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Added {
    /// Its id.
    pub item: ItemId,
    /// Its short id.
    pub code: String,
}

/// New texts of an item. A masked number or order that comes back masked stays what it was.
#[derive(Deserialize, TS)]
pub struct ChangeItem {
    item: ItemId,
    /// The revision that the screen shows.
    revision: u32,
    draft: ItemDraft,
    about: About,
}

/// An item by its id.
#[derive(Deserialize, TS)]
pub struct WhichItem {
    item: ItemId,
}

/// An item and what there is to say: what came of it, why, what happened since.
#[derive(Deserialize, TS)]
pub struct SayOfItem {
    item: ItemId,
    text: String,
}

/// An item to pass on.
#[derive(Deserialize, TS)]
pub struct PassOn {
    item: ItemId,
    /// To whom; `None` for the shift.
    to: Option<StaffId>,
    /// What the giver understood of it (HND-07).
    understood: String,
}

/// An item with its story.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ItemStory {
    /// The item.
    pub item: ItemView,
    /// What was done with it, from the first line on; numbers masked.
    pub story: Vec<Event>,
}

/// Writes an item down.
pub fn add(visit: &mut Visit, args: AddItem) -> Result<Added, Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::Handover)?);
    visit.store()?.write(|tx| {
        let customer = find(tx, &args.about, &args.item.order, now)?;
        let item = raise(tx, now, me.id, args.item, customer)?;
        Ok(Added { item, code: code(item) })
    })
}

/// Puts an item on the open sheet, in the transaction of whatever raises it: a person's own words, a price error found on patrol,
/// a call-back. The sheet is opened if it was not.
pub(crate) fn raise(
    tx: &Tx,
    now: NaiveDateTime,
    by: StaffId,
    draft: ItemDraft,
    customer: Option<CustomerId>,
) -> Result<ItemId, Fault> {
    let draft = draft.cleaned();
    let facts = facts(tx, now)?;
    check(&draft, &facts.staff, now)?;
    open_for_item(tx, &facts)?;
    let running = store::handover::outage::on(tx)?.filter(|_| draft.kind == ItemKind::CallBack);
    let links = Links { customer, outage: running.map(|o| o.id) };
    let item = store::handover::item::add(tx, &draft, links, by, now)?;
    let lines = [AuditLine::new("kind", word(draft.kind))];
    store::audit::add(tx, now, Some(by), Act::ItemRaised, &code(item), &lines)?;
    Ok(item)
}

fn check(draft: &ItemDraft, staff: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let mut found = problems(draft);
    found.extend(draft.owner.and_then(|owner| gone(staff, owner, now)));
    if found.is_empty() { Ok(()) } else { Err(Fault::InvalidItem { problems: found }) }
}

fn gone(staff: &[Staff], who: StaffId, now: NaiveDateTime) -> Option<ItemProblem> {
    let name = staff.iter().find(|s| s.id == who).map(|s| s.name.clone()).unwrap_or_default();
    has_left(staff, who, now.date()).then_some(ItemProblem::OwnerLeft { name })
}

/// The customer that an item or a complaint is about, with a new card, order or contact where there is something new to keep.
pub(crate) fn find(tx: &Tx, about: &About, order: &str, now: NaiveDateTime) -> Result<Option<CustomerId>, Fault> {
    let id = match about.customer {
        // Of a customer who was purged nothing new is kept.
        Some(id) if store::customer::masked_name(tx, id)?.is_none_or(|name| name.is_empty()) => return Ok(Some(id)),
        Some(id) => {
            store::customer::touch(tx, id, now)?;
            id
        }
        None if about.name.trim().is_empty() => return Ok(None),
        None => store::customer::find_or_add(tx, &customer_line(&about.name).map_err(crate::customer::invalid)?, now)?,
    };
    if !order.trim().is_empty() {
        store::customer::add_order(tx, id, &customer_line(order).map_err(crate::customer::invalid)?, now)?;
    }
    if !about.contact.trim().is_empty() {
        let channel = if domain::customer::text::is_phone(&about.contact) { Channel::Phone } else { Channel::Wangwang };
        let value = contact_value(channel, &about.contact).map_err(crate::customer::invalid)?;
        store::customer::add_contact(tx, id, channel, &value)?;
    }
    Ok(Some(id))
}

/// Replaces an item's texts.
pub fn change(visit: &mut Visit, args: ChangeItem) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::Handover)?);
    visit.store()?.write(|tx| {
        let item = open_item(tx, args.item)?;
        if item.revision != args.revision {
            return Err(Fault::item(ItemProblem::Changed { revision: item.revision }));
        }
        let draft = unmasked(tx, args.draft.cleaned(), &item.draft)?;
        if item.draft.owner.is_some() && draft.owner != item.draft.owner {
            // From one person to another an item is passed on, with what was understood (HND-07).
            return Err(Fault::item(ItemProblem::NotUnderstood));
        }
        check(&draft, &store::staff::all(tx)?, now)?;
        let customer = find(tx, &args.about, &draft.order, now)?;
        store::handover::item::change(tx, item.id, &draft, customer)?;
        let fields = differences(&item, &draft, customer);
        tell(tx, &item, (me.id, now), Deed::Changed, String::new())?;
        store::audit::add(tx, now, Some(me.id), Act::ItemChanged, &code(item.id), &fields)?;
        Ok(())
    })
}

/// What came back masked is what it was.
fn unmasked(tx: &Tx, draft: ItemDraft, before: &ItemDraft) -> Result<ItemDraft, StoreFault> {
    let order = if draft.order == mask::order(&before.order) { before.order.clone() } else { draft.order };
    let back = |new: &str, before: &str| Ok::<_, StoreFault>(restore(&restored(tx, new, before)?, before));
    Ok(ItemDraft {
        situation: back(&draft.situation, &before.situation)?,
        background: back(&draft.background, &before.background)?,
        todo: back(&draft.todo, &before.todo)?,
        order,
        ..draft
    })
}

/// The fields that differ, without their texts: the trail is never purged, a customer is.
fn differences(item: &Item, after: &ItemDraft, customer: Option<CustomerId>) -> Vec<AuditLine> {
    let before = &item.draft;
    let said = |what: &str, before: String, after: String| AuditLine { what: what.to_owned(), before, after };
    let due = |d: &ItemDraft| d.due.map(|at| at.to_string()).unwrap_or_default();
    let owner = |d: &ItemDraft| d.owner.map(|s| s.0.to_string()).unwrap_or_default();
    let mut lines = Vec::new();
    if before.kind != after.kind {
        lines.push(said("kind", word(before.kind), word(after.kind)));
    }
    if before.due != after.due {
        lines.push(said("due", due(before), due(after)));
    }
    if before.owner != after.owner {
        lines.push(said("owner", owner(before), owner(after)));
    }
    let texts = [
        ("situation", before.situation != after.situation),
        ("background", before.background != after.background),
        ("todo", before.todo != after.todo),
        ("order", before.order != after.order),
        ("serious", before.serious != after.serious),
        ("customer", item.customer != customer),
    ];
    lines.extend(texts.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| said(what, String::new(), String::new())));
    lines
}

/// An enum's stored word, for the trail.
fn word(kind: ItemKind) -> String {
    serde_json::to_value(kind).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Adds what happened since to an item's story.
pub fn tell_of(visit: &mut Visit, args: SayOfItem) -> Result<(), Fault> {
    step(visit, &args, |item, text| {
        must_be_open(item)?;
        Ok((Deed::Told, reason(text)?))
    })
}

/// Finishes an item.
pub fn finish(visit: &mut Visit, args: SayOfItem) -> Result<(), Fault> {
    step(visit, &args, |item, text| {
        must_be_open(item)?;
        Ok((Deed::Done, text.trim().to_owned()))
    })
}

/// Withdraws an item for a reason.
pub fn withdraw(visit: &mut Visit, args: SayOfItem) -> Result<(), Fault> {
    step(visit, &args, |item, text| {
        must_be_open(item)?;
        Ok((Deed::Withdrawn, reason(text)?))
    })
}

/// Takes up again what was finished or withdrawn, for a reason.
pub fn reopen(visit: &mut Visit, args: SayOfItem) -> Result<(), Fault> {
    step(visit, &args, |item, text| {
        if item.state == ItemState::Open {
            return Err(ItemProblem::StillOpen);
        }
        Ok((Deed::Reopened, reason(text)?))
    })
}

/// A step that a person takes with an item and says something about.
fn step(
    visit: &mut Visit,
    args: &SayOfItem,
    rule: impl Fn(&Item, &str) -> Result<(Deed, String), ItemProblem>,
) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::Handover)?);
    visit.store()?.write(|tx| {
        let item = must_get(tx, args.item)?;
        let (deed, text) = rule(&item, &args.text).map_err(Fault::item)?;
        take_step(tx, &item, (me.id, now), deed, text)
    })
}

/// Keeps a step with its line in the story and its audit entry.
pub(super) fn take_step(tx: &Tx, item: &Item, (by, at): (StaffId, NaiveDateTime), deed: Deed, text: String) -> Result<(), Fault> {
    let act = match deed {
        Deed::Done | Deed::Withdrawn => {
            let state = if deed == Deed::Done { ItemState::Done } else { ItemState::Withdrawn };
            store::handover::item::end(tx, item.id, state, by, at, &text)?;
            if deed == Deed::Done { Act::ItemDone } else { Act::ItemWithdrawn }
        }
        Deed::Reopened => {
            open_for_item(tx, &facts(tx, at)?)?;
            store::handover::item::reopen(tx, item.id)?;
            Act::ItemReopened
        }
        _ => Act::ItemTold,
    };
    tell(tx, item, (by, at), deed, text)?;
    store::audit::add(tx, at, Some(by), act, &code(item.id), &[])?;
    Ok(())
}

fn tell(tx: &Tx, item: &Item, (by, at): (StaffId, NaiveDateTime), deed: Deed, text: String) -> Result<(), StoreFault> {
    let event = Event { item: item.id, at, by, by_name: String::new(), deed, to: None, to_name: None, text };
    store::handover::item::tell(tx, &event)
}

/// Takes an item on: it is mine from now on.
pub fn take(visit: &mut Visit, args: WhichItem) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::Handover)?);
    visit.store()?.write(|tx| {
        let item = open_item(tx, args.item)?;
        if item.draft.owner == Some(me.id) {
            return Err(Fault::item(ItemProblem::SameOwner));
        }
        give(tx, &item, Some(me.id), (me.id, now), Deed::Taken, String::new())
    })
}

/// Passes an item on, with what was understood of it (HND-07).
pub fn pass_on(visit: &mut Visit, args: PassOn) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::Handover)?);
    visit.store()?.write(|tx| {
        let item = must_get(tx, args.item)?;
        let understood = may_pass_on(&item, args.to, &args.understood).map_err(Fault::item)?;
        let staff = store::staff::all(tx)?;
        if let Some(problem) = args.to.and_then(|to| gone(&staff, to, now)) {
            return Err(Fault::item(problem));
        }
        give(tx, &item, args.to, (me.id, now), Deed::Passed, understood)
    })
}

/// Gives an item to somebody or to the shift.
pub(super) fn give(
    tx: &Tx,
    item: &Item,
    to: Option<StaffId>,
    (by, at): (StaffId, NaiveDateTime),
    deed: Deed,
    text: String,
) -> Result<(), Fault> {
    store::handover::item::set_owner(tx, item.id, to)?;
    let event = Event { item: item.id, at, by, by_name: String::new(), deed, to, to_name: None, text };
    store::handover::item::tell(tx, &event)?;
    let number = |who: Option<StaffId>| who.map(|s| s.0.to_string()).unwrap_or_default();
    let line = AuditLine { what: "owner".to_owned(), before: number(item.draft.owner), after: number(to) };
    store::audit::add(tx, at, Some(by), Act::ItemPassed, &code(item.id), &[line])?;
    Ok(())
}

/// An item with its story.
pub fn story(visit: &mut Visit, args: WhichItem) -> Result<ItemStory, Fault> {
    let now = visit.now()?;
    let found = visit.store()?.read(|db| {
        let Some(item) = store::handover::item::get(db, args.item)? else { return Ok(None) };
        let story = store::handover::item::story(db, item.id)?;
        let masked = |e: Event| Ok::<_, StoreFault>(Event { text: shown(db, &e.text)?, ..e });
        let story = story.into_iter().map(masked).collect::<Result<Vec<_>, _>>()?;
        Ok(items(db, &facts(db, now)?, vec![item])?.pop().map(|item| (item, story)))
    })?;
    let (item, story) = found.ok_or_else(|| Fault::not_found("item"))?;
    Ok(ItemStory { item, story })
}

fn must_get(tx: &Tx, id: ItemId) -> Result<Item, Fault> {
    store::handover::item::get(tx, id)?.ok_or_else(|| Fault::not_found("item"))
}

fn open_item(tx: &Tx, id: ItemId) -> Result<Item, Fault> {
    let item = must_get(tx, id)?;
    must_be_open(&item).map_err(Fault::item)?;
    Ok(item)
}
