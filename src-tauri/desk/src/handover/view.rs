//! Items as the screen and the printed sheet get them: with their ages and holders. Names of customers, order numbers and phone
//! numbers in texts leave masked (SEC-02).

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::customer::mask;
use domain::customer::text::mask_text;
use domain::customer::token::has_token;
use domain::handover::code::code;
use domain::handover::item::{sort, Ending, Item, ItemDraft, ItemKind, ItemState, Seriousness};
use domain::handover::owner::Released;
use domain::ids::{CustomerId, ItemId, StaffId};
use serde::Serialize;
use store::customer::words::shown;
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
    /// Something in it is masked: it is shown for a reason.
    pub hides: bool,
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
    let hides: Vec<bool> = items.iter().map(|i| hides(&i.draft)).collect();
    let items = items.into_iter().map(|i| masked(db, i)).collect::<Result<Vec<_>, _>>()?;
    let ids: Vec<CustomerId> = items.iter().filter_map(|i| i.customer).collect();
    let names = store::customer::masked_names(db, &ids)?;
    Ok(items.into_iter().zip(hides).map(|(item, hides)| ItemView { hides, ..view(facts, &names, item) }).collect())
}

/// The item with customers and numbers masked in everything that it says, its order in full.
pub(super) fn masked(db: &Db, mut item: Item) -> Result<Item, StoreFault> {
    let draft = &mut item.draft;
    for text in [&mut draft.situation, &mut draft.background, &mut draft.todo] {
        *text = shown(db, text)?;
    }
    if let Some(ending) = &mut item.ending {
        ending.text = shown(db, &ending.text)?;
    }
    Ok(item)
}

/// Whether something of a draft is not shown to everybody.
fn hides(draft: &ItemDraft) -> bool {
    let texts = [&draft.situation, &draft.background, &draft.todo];
    !draft.order.is_empty() || texts.into_iter().any(|text| has_token(text) || mask_text(text) != **text)
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
        hides: false,
        situation: item.draft.situation,
        background: item.draft.background,
        todo: item.draft.todo,
        ending: item.ending,
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
