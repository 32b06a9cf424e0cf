//! Showing one value as it is: with a reason, for a short time, and on record (SEC-02).

use domain::audit::{Act, AuditLine};
use domain::customer::{reason, Customer, Private, SHOWN_SECONDS};
use domain::ids::{ContactId, CustomerId, OrderId, TalkId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{invalid, on_record};
use crate::fault::Fault;
use crate::visit::Visit;

/// A value on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "field", rename_all = "snake_case")]
pub enum CardField {
    /// The name.
    Name,
    /// A way to reach them.
    Contact { contact: ContactId },
    /// An order.
    Order { order: OrderId },
    /// The text of a contact.
    Talk { talk: TalkId },
}

/// What to show, and why.
#[derive(Deserialize, TS)]
pub struct UnmaskCustomer {
    customer: CustomerId,
    what: CardField,
    reason: String,
}

/// A value as it is.
#[derive(Debug, Serialize, TS)]
pub struct Unmasked {
    /// The value.
    pub value: String,
    /// For how long the screen shows it.
    pub seconds: u32,
}

/// Shows one value. Who asked, for which field and why is on record before the value leaves.
pub fn unmask(visit: &mut Visit, args: UnmaskCustomer) -> Result<Unmasked, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let said = reason(&args.reason).map_err(invalid)?;
    visit.store()?.write(|tx| {
        let card = store::customer::get(tx, args.customer)?.ok_or_else(|| Fault::not_found("customer"))?;
        let (field, value) = pick(&card, args.what).ok_or_else(|| Fault::not_found("customer"))?;
        let whole = store::customer::words::revealed(tx, value.reveal())?;
        let line = AuditLine::new(field, card.hide_in(&said));
        store::audit::add(tx, now, Some(me.id), Act::CustomerUnmasked, &on_record(card.id), &[line])?;
        Ok(Unmasked { value: whole, seconds: SHOWN_SECONDS })
    })
}

/// The word for the record, and the value.
fn pick(card: &Customer, what: CardField) -> Option<(&'static str, &Private)> {
    let found = match what {
        CardField::Name => ("name", &card.name),
        CardField::Contact { contact } => ("contact", &card.contacts.iter().find(|c| c.id == contact)?.value),
        CardField::Order { order } => ("order", &card.orders.iter().find(|o| o.id == order)?.number),
        CardField::Talk { talk } => ("talk", &card.talks.iter().find(|t| t.id == talk)?.text),
    };
    Some(found).filter(|(_, value)| !value.reveal().is_empty())
}
