//! Customers: finding one, the card, and what is added to it (SEC-02, SEC-06). Everything leaves masked; showing a value as it
//! is has a file of its own, and so has purging.

pub mod purge;
pub mod unmask;

use chrono::{NaiveDate, NaiveDateTime};
use domain::audit::{Act, AuditLine};
use domain::customer::look_up::look_up;
use domain::customer::retention::due_from;
use domain::customer::{contact_value, line, talk, Channel, Customer, CustomerProblem, Tag};
use domain::ids::{ContactId, CustomerId, OrderId, StaffId, TagId, TalkId};
use serde::{Deserialize, Serialize};
use store::customer::Part;
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// Most customers that a list shows.
const MOST: u32 = 60;

/// Whom to look for: a text, else a tag, else who was in touch last.
#[derive(Deserialize, TS)]
pub struct FindCustomers {
    text: String,
    tag: Option<TagId>,
}

/// A customer by the id.
#[derive(Deserialize, TS)]
pub struct WhichCustomer {
    customer: CustomerId,
}

/// A card to begin.
#[derive(Deserialize, TS)]
pub struct NewCustomer {
    name: String,
    /// Also when the shop knows somebody of this name.
    anyway: bool,
}

/// A customer in a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CustomerRow {
    /// The id.
    pub id: CustomerId,
    /// The name, masked.
    pub name: String,
    /// Tags, by name.
    pub tags: Vec<Tag>,
    /// The last contact.
    pub touched_at: NaiveDateTime,
}

/// Customers found.
#[derive(Debug, Serialize, TS)]
pub struct CustomerList {
    rows: Vec<CustomerRow>,
    /// There are more than are shown.
    more: bool,
    /// The shop's tags.
    tags: Vec<Tag>,
}

/// A way to reach somebody, masked.
#[derive(Debug, Serialize, TS)]
pub struct ContactView {
    id: ContactId,
    channel: Channel,
    masked: String,
}

/// An order, masked.
#[derive(Debug, Serialize, TS)]
pub struct OrderView {
    id: OrderId,
    masked: String,
}

/// A contact of the history, with numbers in its text masked.
#[derive(Debug, Serialize, TS)]
pub struct TalkView {
    id: TalkId,
    at: NaiveDateTime,
    by: StaffId,
    by_name: String,
    text: String,
    /// The text as it stands differs.
    hides: bool,
}

/// A card as everybody sees it.
#[derive(Debug, Serialize, TS)]
pub struct CustomerCard {
    id: CustomerId,
    /// Masked; empty once purged.
    name: String,
    added_at: NaiveDateTime,
    touched_at: NaiveDateTime,
    purged_at: Option<NaiveDateTime>,
    /// From when it is due for purging, without another contact.
    due_from: NaiveDate,
    tags: Vec<Tag>,
    /// The shop's tags, to choose from.
    known_tags: Vec<Tag>,
    contacts: Vec<ContactView>,
    orders: Vec<OrderView>,
    talks: Vec<TalkView>,
}

/// One thing to change on a card.
#[derive(Deserialize, TS)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum CardChange {
    /// Another name.
    Rename { name: String },
    /// A way to reach them.
    AddContact { channel: Channel, value: String },
    /// One that no longer holds.
    DropContact { contact: ContactId },
    /// An order they were spoken to about.
    AddOrder { number: String },
    /// An order that is not theirs.
    DropOrder { order: OrderId },
    /// A tag, new or known.
    AddTag { name: String },
    /// A tag that no longer holds.
    DropTag { tag: TagId },
    /// A contact with them.
    AddTalk { text: String },
}

/// A change of a card.
#[derive(Deserialize, TS)]
pub struct ChangeCustomer {
    customer: CustomerId,
    what: CardChange,
}

/// Customers by what somebody knows of them, by tag, or the latest. Masked; too little text finds nobody.
pub fn list(visit: &mut Visit, args: FindCustomers) -> Result<CustomerList, Fault> {
    let keys = match args.text.trim() {
        "" => None,
        text => Some(look_up(text).map_err(invalid)?),
    };
    Ok(visit.store()?.read(|db| {
        let mut found = match (&keys, args.tag) {
            (Some(keys), _) => store::customer::found(db, keys, MOST + 1)?,
            (None, Some(tag)) => store::customer::tagged(db, tag, MOST + 1)?,
            (None, None) => store::customer::recent(db, MOST + 1)?,
        };
        if let (Some(_), Some(tag)) = (&keys, args.tag) {
            found.retain(|c| c.tags.iter().any(|t| t.id == tag));
        }
        let more = found.len() > MOST as usize;
        found.truncate(MOST as usize);
        Ok(CustomerList { rows: found.iter().map(row).collect(), more, tags: store::customer::tags(db)? })
    })?)
}

pub(crate) fn row(card: &Customer) -> CustomerRow {
    CustomerRow { id: card.id, name: card.name.masked(), tags: card.tags.clone(), touched_at: card.touched_at }
}

/// One card, masked.
pub fn card(visit: &mut Visit, args: WhichCustomer) -> Result<CustomerCard, Fault> {
    visit.store()?.read(|db| view(db, args.customer))?.ok_or_else(|| Fault::not_found("customer"))
}

fn view(db: &Db, id: CustomerId) -> Result<Option<CustomerCard>, StoreFault> {
    let Some(card) = store::customer::get(db, id)? else { return Ok(None) };
    let (months, staff, known_tags) =
        (store::customer::months(db)?, store::staff::all(db)?, store::customer::tags(db)?);
    let talks = card.talks.iter().map(|t| {
        let text = t.text.masked();
        TalkView { id: t.id, at: t.at, by: t.by, by_name: name_of(&staff, t.by), hides: text != t.text.reveal(), text }
    });
    let contact = |c: &domain::customer::Contact| ContactView { id: c.id, channel: c.channel, masked: c.value.masked() };
    Ok(Some(CustomerCard {
        id,
        name: card.name.masked(),
        added_at: card.added_at,
        touched_at: card.touched_at,
        purged_at: card.purged_at,
        due_from: due_from(card.touched_at.date(), months),
        talks: talks.collect(),
        contacts: card.contacts.iter().map(contact).collect(),
        orders: card.orders.iter().map(|o| OrderView { id: o.id, masked: o.number.masked() }).collect(),
        tags: card.tags,
        known_tags,
    }))
}

/// Begins a card. Somebody of the same name is told first, unless a second one is meant.
pub fn add(visit: &mut Visit, args: NewCustomer) -> Result<CustomerId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let name = line(&args.name).map_err(invalid)?;
    visit.store()?.write(|tx| {
        if let Some(customer) = store::customer::named(tx, &name)?.filter(|_| !args.anyway) {
            return Err(invalid(CustomerProblem::SameName { customer }));
        }
        let id = store::customer::add(tx, &name, now)?;
        store::audit::add(tx, now, Some(me.id), Act::CustomerAdded, &on_record(id), &[])?;
        Ok(id)
    })
}

/// Changes one thing on a card; the card as it is then. The record says which thing, never what it holds.
pub fn change(visit: &mut Visit, args: ChangeCustomer) -> Result<CustomerCard, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let id = args.customer;
    visit.store()?.write(|tx| {
        let card = store::customer::get(tx, id)?.ok_or_else(|| Fault::not_found("customer"))?;
        if card.purged_at.is_some() {
            return Err(invalid(CustomerProblem::Purged));
        }
        let said = apply(tx, id, me.id, now, args.what)?;
        store::audit::add(tx, now, Some(me.id), Act::CustomerChanged, &on_record(id), &[said])?;
        view(tx, id)?.ok_or_else(|| Fault::not_found("customer"))
    })
}

fn apply(tx: &Tx, id: CustomerId, by: StaffId, now: NaiveDateTime, what: CardChange) -> Result<AuditLine, Fault> {
    use store::customer as cards;
    let added = |what: &str| AuditLine::new(what, "added");
    let dropped = |what: &str| AuditLine::new(what, "removed");
    Ok(match what {
        CardChange::Rename { name } => {
            cards::rename(tx, id, &line(&name).map_err(invalid)?)?;
            AuditLine::new("name", "changed")
        }
        CardChange::AddContact { channel, value } => {
            let value = contact_value(channel, &value).map_err(invalid)?;
            new(cards::add_contact(tx, id, channel, &value)?)?;
            added("contact")
        }
        CardChange::DropContact { contact } => {
            cards::drop_contact(tx, id, contact)?;
            dropped("contact")
        }
        CardChange::AddOrder { number } => {
            new(cards::add_order(tx, id, &line(&number).map_err(invalid)?, now)?)?;
            added("order")
        }
        CardChange::DropOrder { order } => {
            cards::drop_order(tx, id, order)?;
            dropped("order")
        }
        CardChange::AddTag { name } => {
            new(cards::add_tag(tx, id, &line(&name).map_err(invalid)?)?)?;
            added("tag")
        }
        CardChange::DropTag { tag } => {
            cards::drop_tag(tx, id, tag)?;
            dropped("tag")
        }
        CardChange::AddTalk { text } => {
            cards::add_talk(tx, id, now, by, &talk(&text).map_err(invalid)?)?;
            added("talk")
        }
    })
}

fn new<T>(part: Part<T>) -> Result<T, Fault> {
    match part {
        Part::New(id) => Ok(id),
        Part::Had => Err(invalid(CustomerProblem::AlreadyThere)),
    }
}

pub(crate) fn invalid(problem: CustomerProblem) -> Fault {
    Fault::InvalidCustomer { problem }
}

/// How the trail names a customer: by the id alone, since the trail is never purged.
pub(crate) fn on_record(id: CustomerId) -> String {
    format!("C-{}", id.0)
}

