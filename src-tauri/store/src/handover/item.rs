//! Items, and their stories: what was done with each, by whom. Neither is ever deleted.

use chrono::NaiveDateTime;
use domain::handover::item::{Ending, Item, ItemDraft, ItemState};
use domain::handover::story::{Deed, Event};
use domain::ids::{CustomerId, ItemId, OutageId, SheetId, StaffId};
use rusqlite::types::Value;
use rusqlite::{params, params_from_iter, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

const COLUMNS: &str = "SELECT i.id, i.kind, i.situation, i.background, i.serious, i.todo, i.due, i.order_no, i.customer, i.owner,
    i.outage, i.revision, i.raised_by, i.raised_at, i.state, i.ended_by, i.ended_at, i.ended_text,
    (SELECT name FROM staff WHERE id = i.ended_by) AS ended_by_name,
    (SELECT count(*) FROM handover_line l WHERE l.item = i.id) AS age,
    (SELECT count(*) FROM handover_event e WHERE e.item = i.id AND e.deed = 'passed') AS passes
  FROM handover_item i";

/// Every open item: what stands on the open sheet. In the order of ids.
pub fn open(db: &Db) -> Result<Vec<Item>, StoreFault> {
    db.all(&format!("{COLUMNS} WHERE i.state = 'open' ORDER BY i.id"), [], item)
}

/// What a closed sheet handed over, as it stands now. In the order of ids.
pub fn on_sheet(db: &Db, sheet: SheetId) -> Result<Vec<Item>, StoreFault> {
    db.all(&format!("{COLUMNS} WHERE i.id IN (SELECT item FROM handover_line WHERE sheet = ?1) ORDER BY i.id"), [sheet.0], item)
}

/// The item with this id.
pub fn get(db: &Db, id: ItemId) -> Result<Option<Item>, StoreFault> {
    db.one(&format!("{COLUMNS} WHERE i.id = ?1"), [id.0], item)
}

/// The latest `limit` items that ended, the newest first: next steps to choose among.
pub fn ended(db: &Db, limit: u32) -> Result<Vec<Item>, StoreFault> {
    db.all(&format!("{COLUMNS} WHERE i.state <> 'open' ORDER BY i.id DESC LIMIT ?1"), [limit], item)
}

fn item(row: &Row) -> rusqlite::Result<Item> {
    let ending = match (row.staff_if("ended_by")?, row.moment_if("ended_at")?) {
        (Some(by), Some(at)) => Some(Ending { by, by_name: row.get("ended_by_name")?, at, text: row.get("ended_text")? }),
        _ => None,
    };
    Ok(Item {
        id: ItemId(row.get("id")?),
        draft: ItemDraft {
            kind: row.word("kind")?,
            situation: row.get("situation")?,
            background: row.get("background")?,
            serious: row.word("serious")?,
            todo: row.get("todo")?,
            due: row.moment_if("due")?,
            order: row.get("order_no")?,
            owner: row.staff_if("owner")?,
        },
        customer: row.get::<_, Option<i64>>("customer")?.map(CustomerId),
        outage: row.get::<_, Option<i64>>("outage")?.map(OutageId),
        state: row.word("state")?,
        ending,
        revision: row.get("revision")?,
        raised_by: row.staff("raised_by")?,
        raised_at: row.moment("raised_at")?,
        age: row.get("age")?,
        passes: row.get("passes")?,
    })
}

/// What an item refers to beside its texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// The customer.
    pub customer: Option<CustomerId>,
    /// The outage that it comes from.
    pub outage: Option<OutageId>,
}

/// What a draft writes, in the order of the columns; customers inside its texts as tokens.
const DRAFT: &str = "kind, situation, background, serious, todo, due, order_no, customer, owner";

fn written(db: &Db, draft: &ItemDraft, customer: Option<CustomerId>) -> Result<[Value; 9], StoreFault> {
    Ok([
        draft.kind.word().to_owned().into(),
        hide(db, &draft.situation)?.into(),
        hide(db, &draft.background)?.into(),
        draft.serious.word().to_owned().into(),
        hide(db, &draft.todo)?.into(),
        draft.due.map(moment).into(),
        draft.order.clone().into(),
        customer.map(|c| c.0).into(),
        draft.owner.map(|s| s.0).into(),
    ])
}

/// Adds an item, open, with the first line of its story.
pub fn add(tx: &Tx, draft: &ItemDraft, links: Links, by: StaffId, at: NaiveDateTime) -> Result<ItemId, StoreFault> {
    let sql = format!(
        "INSERT INTO handover_item ({DRAFT}, outage, revision, raised_by, raised_at, state, ended_text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1, ?11, ?12, 'open', '')"
    );
    let mut values = Vec::from(written(tx, draft, links.customer)?);
    values.extend([Value::from(links.outage.map(|o| o.0)), by.0.into(), moment(at).into()]);
    let item = ItemId(tx.add(&sql, params_from_iter(values))?);
    tell(tx, &Event { item, at, by, by_name: String::new(), deed: Deed::Raised, to: draft.owner, to_name: None, text: String::new() })?;
    Ok(item)
}

/// Replaces an item's texts and customer; its revision goes up. `NotFound` if the id is unknown.
pub fn change(tx: &Tx, id: ItemId, draft: &ItemDraft, customer: Option<CustomerId>) -> Result<(), StoreFault> {
    let sql = format!(
        "UPDATE handover_item SET ({DRAFT}) = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9), revision = revision + 1 WHERE id = ?10"
    );
    let mut values = Vec::from(written(tx, draft, customer)?);
    values.push(id.0.into());
    if tx.run(&sql, params_from_iter(values))? == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// Gives an item to somebody, or to the shift. `NotFound` if the id is unknown.
pub fn set_owner(tx: &Tx, id: ItemId, owner: Option<StaffId>) -> Result<(), StoreFault> {
    let sql = "UPDATE handover_item SET owner = ?2 WHERE id = ?1";
    if tx.run(sql, params![id.0, owner.map(|s| s.0)])? == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// Finishes or withdraws an item. `NotFound` if the id is unknown.
pub fn end(tx: &Tx, id: ItemId, state: ItemState, by: StaffId, at: NaiveDateTime, text: &str) -> Result<(), StoreFault> {
    let sql = "UPDATE handover_item SET state = ?2, ended_by = ?3, ended_at = ?4, ended_text = ?5 WHERE id = ?1";
    if tx.run(sql, params![id.0, state.word(), by.0, moment(at), hide(tx, text)?])? == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// Takes an ended item up again. `NotFound` if the id is unknown.
pub fn reopen(tx: &Tx, id: ItemId) -> Result<(), StoreFault> {
    let sql = "UPDATE handover_item SET state = 'open', ended_by = NULL, ended_at = NULL, ended_text = '' WHERE id = ?1";
    if tx.run(sql, [id.0])? == 0 { Err(StoreFault::NotFound) } else { Ok(()) }
}

/// Adds a line to an item's story. The names in it do not matter.
pub fn tell(tx: &Tx, event: &Event) -> Result<(), StoreFault> {
    tx.run(
        "INSERT INTO handover_event (item, at, by_staff, deed, to_staff, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![event.item.0, moment(event.at), event.by.0, event.deed.word(), event.to.map(|s| s.0), hide(tx, &event.text)?],
    )?;
    Ok(())
}

/// The story of an item, from its first line on.
pub fn story(db: &Db, id: ItemId) -> Result<Vec<Event>, StoreFault> {
    db.all(
        "SELECT e.item, e.at, e.by_staff, b.name AS by_name, e.deed, e.to_staff, t.name AS to_name, e.text
         FROM handover_event e JOIN staff b ON b.id = e.by_staff LEFT JOIN staff t ON t.id = e.to_staff
         WHERE e.item = ?1 ORDER BY e.id",
        [id.0],
        |row| {
            Ok(Event {
                item: ItemId(row.get("item")?),
                at: row.moment("at")?,
                by: row.staff("by_staff")?,
                by_name: row.get("by_name")?,
                deed: row.word("deed")?,
                to: row.staff_if("to_staff")?,
                to_name: row.get("to_name")?,
                text: row.get("text")?,
            })
        },
    )
}

/// Whether an item's story holds this text as something told.
pub fn is_told(db: &Db, id: ItemId, text: &str) -> Result<bool, StoreFault> {
    let sql = "SELECT 1 FROM handover_event WHERE item = ?1 AND deed = 'told' AND text = ?2 LIMIT 1";
    Ok(db.one(sql, params![id.0, hide(db, text)?], |_| Ok(()))?.is_some())
}

/// How many open items a customer stands on: a purge waits until there are none.
pub fn open_of_customer(db: &Db, customer: CustomerId) -> Result<u32, StoreFault> {
    let sql = "SELECT count(*) AS n FROM handover_item WHERE customer = ?1 AND state = 'open'";
    Ok(db.one(sql, [customer.0], |row| row.get("n"))?.unwrap_or(0))
}

/// Takes every text out of the items of a customer that is being purged; that there were items, and who did what, stays.
pub fn forget_customer(tx: &Tx, customer: CustomerId) -> Result<usize, StoreFault> {
    let of = "(SELECT id FROM handover_item WHERE customer = ?1)";
    tx.run(&format!("UPDATE handover_event SET text = '' WHERE item IN {of}"), [customer.0])?;
    tx.run(&format!("UPDATE handover_read_back SET text = '' WHERE item IN {of}"), [customer.0])?;
    tx.run(
        "UPDATE handover_item SET situation = '—', background = '', todo = '', order_no = '',
           ended_text = CASE ended_text WHEN '' THEN '' ELSE '—' END WHERE customer = ?1",
        [customer.0],
    )
}
