//! A line of the sheet 交接事项: what is going on, how serious, what to do, by when, and where it stands (NOTE-03, HND-01).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CustomerId, ItemId, OutageId, StaffId};

/// What an item is about, the most pressing first: sheets list them in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// 紧急: to be dealt with at once.
    Urgent,
    /// 回电: a customer to call back after an outage (CON-13).
    CallBack,
    /// 继续接待: a customer in the middle of something.
    Customer,
    /// 订单跟进: an order to watch.
    Order,
    /// 潜在顾客: a possible customer to contact.
    Potential,
    /// 任务: something to do.
    Task,
    /// 其他
    Other,
}

impl ItemKind {
    /// Every kind, in the order of the sheet.
    pub const ALL: [ItemKind; 7] = [
        ItemKind::Urgent,
        ItemKind::CallBack,
        ItemKind::Customer,
        ItemKind::Order,
        ItemKind::Potential,
        ItemKind::Task,
        ItemKind::Other,
    ];
}

/// How serious it is, as the giver sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Seriousness {
    /// 严重: money, a complaint or a deadline is at stake. Read back like an urgent one.
    Grave,
    /// 较重
    Serious,
    /// 一般
    Normal,
}

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// On the open sheet.
    Open,
    /// Finished.
    Done,
    /// Taken off the sheet for a reason.
    Withdrawn,
}

/// What a person writes down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemDraft {
    /// What it is about.
    pub kind: ItemKind,
    /// What is going on: the line that is read first.
    pub situation: String,
    /// What came before.
    pub background: String,
    /// How serious it is.
    pub serious: Seriousness,
    /// What to do next.
    pub todo: String,
    /// By when, shop time.
    pub due: Option<NaiveDateTime>,
    /// The order's number, as the platform writes it.
    pub order: String,
    /// Whose it is; `None` for whoever is on the shift.
    pub owner: Option<StaffId>,
}

impl ItemDraft {
    /// An item of a kind with nothing but its situation.
    pub fn new(kind: ItemKind, situation: impl Into<String>) -> ItemDraft {
        ItemDraft {
            kind,
            situation: situation.into(),
            background: String::new(),
            serious: Seriousness::Normal,
            todo: String::new(),
            due: None,
            order: String::new(),
            owner: None,
        }
    }

    /// The same without blanks at the ends of its texts.
    pub fn cleaned(mut self) -> ItemDraft {
        for text in [&mut self.situation, &mut self.background, &mut self.todo, &mut self.order] {
            *text = text.trim().to_owned();
        }
        self
    }

    /// Has to be read back by whoever receives it (HND-01).
    pub fn is_urgent(&self) -> bool {
        is_urgent(self.kind, self.serious)
    }
}

/// Whether an item of this kind has to be read back by whoever receives it (HND-01).
pub fn is_urgent(kind: ItemKind, serious: Seriousness) -> bool {
    kind == ItemKind::Urgent || serious == Seriousness::Grave
}

/// How an item ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ending {
    /// By whom.
    pub by: StaffId,
    /// Their name.
    pub by_name: String,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// What came of it, or why it was withdrawn.
    pub text: String,
}

/// An item as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// What was written.
    pub draft: ItemDraft,
    /// Which customer.
    pub customer: Option<CustomerId>,
    /// The outage that it comes from.
    pub outage: Option<OutageId>,
    /// Where it stands.
    pub state: ItemState,
    /// How it ended, unless it is open.
    pub ending: Option<Ending>,
    /// How often its text was changed; from 1.
    pub revision: u32,
    /// Who wrote it.
    pub raised_by: StaffId,
    /// When, shop time.
    pub raised_at: NaiveDateTime,
    /// Its age in shifts: on how many closed sheets it has stood (HND-04).
    pub age: u32,
    /// How often it was passed on by somebody who could not settle it (HND-07).
    pub passes: u32,
}

/// An item that was passed on more often than this is marked: it is being played around (HND-07).
pub const MOST_PASSES: u32 = 2;

impl Item {
    /// Passed on more than twice.
    pub fn is_played_around(&self) -> bool {
        self.passes > MOST_PASSES
    }

    /// Carried over more shifts than the shop allows: it goes to the manager (HND-04).
    pub fn is_for_manager(&self, most_shifts: u32) -> bool {
        self.state == ItemState::Open && self.age > most_shifts
    }

    /// Its time has run out.
    pub fn is_overdue(&self, now: NaiveDateTime) -> bool {
        self.state == ItemState::Open && self.draft.due.is_some_and(|due| due < now)
    }
}

/// Puts items in the order of the sheet: what must be read back first, then by kind, then by what is due first, then by age.
pub fn sort(items: &mut [Item]) {
    items.sort_by_key(|i| {
        let due = i.draft.due.unwrap_or(NaiveDateTime::MAX);
        (!i.draft.is_urgent(), i.draft.kind, due, i.draft.serious, i.id)
    });
}

/// A text of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemField {
    /// The situation.
    Situation,
    /// The background.
    Background,
    /// What to do.
    Todo,
    /// The order's number.
    Order,
    /// A customer's name.
    Customer,
    /// A reason, an outcome, what somebody understood.
    Reason,
}

/// Most characters of a text: a pasted conversation fits.
pub const LONGEST_TEXT: u32 = 20_000;
/// Most characters of an order's number.
pub const LONGEST_ORDER: u32 = 64;

/// Why an item cannot be saved or moved on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ItemProblem {
    /// Nothing says what is going on.
    NoSituation,
    /// Urgent, and nothing says what to do: nobody could read it back.
    NoStep,
    /// A call-back without a time or a customer.
    NoCallBackTime,
    /// A text that is too long.
    TooLong { field: ItemField, limit: u32 },
    /// A withdrawal, a reopening or a transfer without a reason.
    NoReason,
    /// HND-07: who passes an item on must say what they understood.
    NotUnderstood,
    /// It goes to whoever has it.
    SameOwner,
    /// The owner is not in the shop any more.
    OwnerLeft { name: String },
    /// It is finished or withdrawn already.
    Ended { state: ItemState, by: String, at: NaiveDateTime },
    /// It is open: there is nothing to take up again.
    StillOpen,
    /// Somebody changed it meanwhile.
    Changed { revision: u32 },
}

/// What is wrong with a text for an item; empty when it can be saved.
pub fn problems(draft: &ItemDraft) -> Vec<ItemProblem> {
    let mut found = Vec::new();
    if draft.situation.trim().is_empty() {
        found.push(ItemProblem::NoSituation);
    }
    if draft.is_urgent() && draft.todo.trim().is_empty() {
        found.push(ItemProblem::NoStep);
    }
    if draft.kind == ItemKind::CallBack && draft.due.is_none() {
        found.push(ItemProblem::NoCallBackTime);
    }
    for (field, text, limit) in [
        (ItemField::Situation, &draft.situation, LONGEST_TEXT),
        (ItemField::Background, &draft.background, LONGEST_TEXT),
        (ItemField::Todo, &draft.todo, LONGEST_TEXT),
        (ItemField::Order, &draft.order, LONGEST_ORDER),
    ] {
        found.extend(too_long(field, text, limit));
    }
    found
}

/// The problem of a text with more than `limit` characters.
pub fn too_long(field: ItemField, text: &str, limit: u32) -> Option<ItemProblem> {
    (text.chars().count() > limit as usize).then_some(ItemProblem::TooLong { field, limit })
}

/// A reason that has been given, without blanks at its ends.
pub fn reason(text: &str) -> Result<String, ItemProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ItemProblem::NoReason);
    }
    too_long(ItemField::Reason, text, LONGEST_TEXT).map_or(Ok(text.to_owned()), Err)
}

/// The item may be changed, finished, withdrawn or passed on: it is open.
pub fn must_be_open(item: &Item) -> Result<(), ItemProblem> {
    match (&item.ending, item.state) {
        (_, ItemState::Open) => Ok(()),
        (Some(ending), state) => Err(ItemProblem::Ended { state, by: ending.by_name.clone(), at: ending.at }),
        (None, state) => Err(ItemProblem::Ended { state, by: String::new(), at: item.raised_at }),
    }
}

/// Whether somebody may pass an item on to `to` (HND-07): it is open, they say what they understood, and it goes to somebody
/// else who is still here. What they wrote comes back without blanks at its ends.
pub fn pass_on(item: &Item, to: Option<StaffId>, understood: &str) -> Result<String, ItemProblem> {
    must_be_open(item)?;
    if item.draft.owner == to {
        return Err(ItemProblem::SameOwner);
    }
    reason(understood).map_err(|problem| if problem == ItemProblem::NoReason { ItemProblem::NotUnderstood } else { problem })
}
