//! Items as the screen and the printed sheet get them: with their ages and holders. Names of customers, order numbers and phone
//! numbers in texts leave masked (SEC-02).

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::customer::mask;
use domain::customer::text::mask_text;
use domain::handover::code::code;
use domain::handover::item::{sort, Ending, Item, ItemKind, ItemState, Seriousness};
use domain::handover::owner::Released;
use domain::ids::{CustomerId, ItemId, StaffId};
use serde::Serialize;
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts::Facts;
use crate::staff::name_of;

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
    /// On how many closed sheets it has stood, on a closed sheet before that one; 0 is new.
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
