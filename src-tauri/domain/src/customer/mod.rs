//! Customers 客户: what the shop keeps about somebody who bought or asked (SEC-02, SEC-06). What tells who they are is
//! [`Private`]: it leaves masked, and as it is only where somebody asked for it with a reason.
//!
//! What is absent on purpose: no value here can be written to the screen or a log by accident; `Private` has no `Serialize`, and
//! its `Debug` is masked.

pub mod look_up;
pub mod mask;
pub mod retention;
pub mod text;
pub mod token;

use std::fmt;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ContactId, CustomerId, OrderId, StaffId, TagId, TalkId};

/// How a customer is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// 电话
    Phone,
    /// 旺旺, or the name on another platform's chat.
    Wangwang,
    /// 微信
    Wechat,
    /// QQ
    Qq,
    /// 邮箱
    Email,
    /// 收货地址
    Address,
    /// Anything else.
    Other,
}

impl Channel {
    /// All channels, the usual ones first.
    pub const ALL: [Channel; 7] = [
        Channel::Phone,
        Channel::Wangwang,
        Channel::Wechat,
        Channel::Qq,
        Channel::Email,
        Channel::Address,
        Channel::Other,
    ];
}

/// What a private value is; it decides how it is masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivateKind {
    /// A name or a nickname.
    Name,
    /// The number of an order.
    Order,
    /// A way to reach them.
    Contact(Channel),
    /// Something written about them.
    Text,
}

/// A value that tells who a customer is.
#[derive(Clone, PartialEq, Eq)]
pub struct Private {
    kind: PrivateKind,
    value: String,
}

impl Private {
    /// Wraps a value as soon as it is read.
    pub fn new(kind: PrivateKind, value: impl Into<String>) -> Private {
        Private { kind, value: value.into() }
    }

    /// What everybody sees.
    pub fn masked(&self) -> String {
        mask::mask(self.kind, &self.value)
    }

    /// The value itself: for an unmasking that is on record, for keys to look it up by, and for nothing else.
    pub fn reveal(&self) -> &str {
        &self.value
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.kind, self.masked())
    }
}

/// A tag 标签 of the shop's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tag {
    /// Its id.
    pub id: TagId,
    /// Its name.
    pub name: String,
}

/// A way to reach a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// The channel.
    pub channel: Channel,
    /// The number, account or address.
    pub value: Private,
}

/// An order that a customer was spoken to about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Its id.
    pub id: OrderId,
    /// Its number.
    pub number: Private,
}

/// One contact with a customer 联系记录 (SEC-06): what, when, by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// Its id.
    pub id: TalkId,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: StaffId,
    /// What it was about.
    pub text: Private,
}

/// Everything kept about a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// The id.
    pub id: CustomerId,
    /// Name or nickname; empty once purged.
    pub name: Private,
    /// When the card was begun, shop time.
    pub added_at: NaiveDateTime,
    /// The last contact of any kind, shop time; retention counts from here.
    pub touched_at: NaiveDateTime,
    /// When everything but the id was purged.
    pub purged_at: Option<NaiveDateTime>,
    /// Tags, by name.
    pub tags: Vec<Tag>,
    /// Ways to reach them, in the order they were added.
    pub contacts: Vec<Contact>,
    /// Orders, the latest first.
    pub orders: Vec<Order>,
    /// The history, the latest first.
    pub talks: Vec<Talk>,
}

impl Customer {
    /// The text with this customer's own name, contacts and orders in it masked: for what is kept when the card is purged.
    pub fn hide_in(&self, text: &str) -> String {
        let values = self.contacts.iter().map(|c| &c.value).chain(self.orders.iter().map(|o| &o.number));
        let longer = |value: &&Private| value.reveal().chars().count() > 1;
        [&self.name].into_iter().chain(values).filter(longer).fold(text.to_owned(), |text, value| text.replace(value.reveal(), &value.masked()))
    }
}

/// Longest name, contact value, order number and tag, in characters.
pub const LONGEST_LINE: usize = 200;
/// Longest text of one contact, in characters.
pub const LONGEST_TALK: usize = 20_000;
/// Shortest reason for an unmasking, in characters: a word.
pub const SHORTEST_REASON: usize = 2;

/// For how long the screen shows a value that was asked for, in seconds.
pub const SHOWN_SECONDS: u32 = 30;

/// Why something about a customer cannot be saved, looked up or shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CustomerProblem {
    /// Nothing was written.
    Empty,
    /// Longer than is kept.
    TooLong { most: usize },
    /// Not a number that can be called.
    NotAPhone,
    /// The card has it already.
    AlreadyThere,
    /// Too little to look somebody up by.
    TooShort { least: usize },
    /// An unmasking needs a reason.
    NoReason,
    /// Months of retention outside what can be kept.
    MonthsOutOfRange { least: u32, most: u32 },
    /// The customer was purged.
    Purged,
    /// The shop knows somebody of this name.
    SameName { customer: CustomerId },
    /// Open handover items or complaints hang on the customer: finish them first.
    OpenWork { customer: CustomerId, items: u32 },
    /// Another program reads the file: what was purged is still in it.
    FileInUse,
}

/// The line as it is kept: blanks at the ends and line breaks gone. A problem if nothing is left or it is too long.
pub fn line(text: &str) -> Result<String, CustomerProblem> {
    within(&text.split_whitespace().collect::<Vec<_>>().join(" "), LONGEST_LINE)
}

/// The text of a contact as it is kept.
pub fn talk(text: &str) -> Result<String, CustomerProblem> {
    within(text.trim(), LONGEST_TALK)
}

/// A contact value as it is kept; a phone number must have digits enough to be called.
pub fn contact_value(channel: Channel, text: &str) -> Result<String, CustomerProblem> {
    let value = line(text)?;
    let digits = value.chars().filter(|c| text::digit(*c).is_some()).count();
    if channel == Channel::Phone && digits < 5 {
        return Err(CustomerProblem::NotAPhone);
    }
    Ok(value)
}

/// The reason of an unmasking as it goes on record, with phone numbers in it masked: the trail is never purged.
pub fn reason(text: &str) -> Result<String, CustomerProblem> {
    let said = line(text).map_err(|problem| match problem {
        CustomerProblem::Empty => CustomerProblem::NoReason,
        other => other,
    })?;
    if said.chars().count() < SHORTEST_REASON {
        return Err(CustomerProblem::NoReason);
    }
    Ok(text::mask_text(&said))
}

fn within(text: &str, most: usize) -> Result<String, CustomerProblem> {
    match text.chars().count() {
        0 => Err(CustomerProblem::Empty),
        n if n > most => Err(CustomerProblem::TooLong { most }),
        _ => Ok(text.to_owned()),
    }
}
