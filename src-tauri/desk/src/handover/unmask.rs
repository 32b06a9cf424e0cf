//! The order number and the phone numbers of an item as they are: with a reason, for a short time, and on record (SEC-02).
//! Whoever watches an order has to find it on the platform.

use domain::access::Right;
use domain::audit::{Act, AuditLine};
use domain::customer::{reason, SHOWN_SECONDS};
use domain::handover::code::code;
use domain::ids::ItemId;
use serde::{Deserialize, Serialize};
use store::customer::words::revealed;
use ts_rs::TS;

use crate::customer::invalid;
use crate::fault::Fault;
use crate::visit::Visit;

/// An item to show, and why.
#[derive(Deserialize, TS)]
pub struct UnmaskItem {
    item: ItemId,
    reason: String,
}

/// Its texts as they were written.
#[derive(Debug, Serialize, TS)]
pub struct ItemTexts {
    /// The order's number.
    pub order: String,
    /// The situation.
    pub situation: String,
    /// The background.
    pub background: String,
    /// What to do.
    pub todo: String,
    /// For how long the screen shows them.
    pub seconds: u32,
}

/// Shows an item's texts. Who asked and why is on record before they leave.
pub fn unmask(visit: &mut Visit, args: UnmaskItem) -> Result<ItemTexts, Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::UnmaskCustomers)?);
    let said = reason(&args.reason).map_err(invalid)?;
    visit.store()?.write(|tx| {
        let item = store::handover::item::get(tx, args.item)?.ok_or_else(|| Fault::not_found("item"))?;
        // A reason may name whom it is about; the trail is never purged.
        let card = item.customer.map(|id| store::customer::get(tx, id)).transpose()?.flatten();
        let line = AuditLine::new("order", card.map_or(said.clone(), |c| c.hide_in(&said)));
        store::audit::add(tx, now, Some(me.id), Act::CustomerUnmasked, &code(item.id), &[line])?;
        let draft = item.draft;
        Ok(ItemTexts {
            order: draft.order,
            situation: revealed(tx, &draft.situation)?,
            background: revealed(tx, &draft.background)?,
            todo: revealed(tx, &draft.todo)?,
            seconds: SHOWN_SECONDS,
        })
    })
}
