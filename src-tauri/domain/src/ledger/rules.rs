//! What the ledger refuses (FINE-02, ruling 6): the same person twice upon one entry, closed months, more than is there.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Cause, Entry};
use crate::ids::{EntryId, StaffId, StatementId};
use crate::money::{Fen, MoneyProblem};
use crate::month::Month;

/// Characters of what an entry says.
pub const MOST_WORDS: usize = 400;

/// Why something was not entered. Nothing was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LedgerProblem {
    /// The amount is none.
    Amount { problem: MoneyProblem },
    /// Say what for, or why.
    NoWords,
    /// Longer than `most` characters.
    TooLong { most: u32 },
    /// The fund is spent with a receipt.
    NoReceipt,
    /// Say who laid the money out.
    NoHandler,
    /// Whoever laid the money out does not enter it.
    OwnExpense,
    /// The same person did `entry`: somebody else has to do this.
    FourEyes { entry: EntryId },
    /// Nobody collects from or pays themself.
    OwnMoney,
    /// Only so much of it is open.
    MoreThanOpen { open: Fen },
    /// Somebody was faster: so much of it is open now.
    ChangedMeanwhile { open: Fen },
    /// The cash box holds only so much.
    NotEnoughCash { cash: Fen },
    /// The day has not come yet.
    NotYet,
    /// The month of that day is closed; `open` is the first that is not.
    MonthClosed { open: Month },
    /// The clock shows a day before the last entry's.
    ClockBack { last: NaiveDateTime },
    /// Nothing of the kind can be done with that entry.
    NotForThis,
    /// It was taken back already, by that entry.
    ReversedAlready { by: EntryId },
    /// Something was done upon it: that comes first.
    ActedUpon { by: EntryId },
    /// A fine or a reward is taken back where it was decided.
    DecidedElsewhere,
    /// A fine is waived by a ruling that has been made.
    NoRuling,
    /// What was counted is what the book says.
    NothingDiffers,
    /// The month is not over.
    MonthRunning,
    /// The month is closed already.
    ClosedAlready,
    /// An earlier month is still open.
    EarlierOpen { month: Month },
    /// A statement is published once its month is closed.
    NotClosed,
    /// It is published already, under that number.
    PublishedAlready { number: StatementId },
    /// The chain is broken; it has to be looked into first.
    ChainBroken { entry: EntryId },
}

impl From<MoneyProblem> for LedgerProblem {
    fn from(problem: MoneyProblem) -> LedgerProblem {
        LedgerProblem::Amount { problem }
    }
}

/// What somebody writes about an entry, without blanks around it.
pub fn words(text: &str) -> Result<String, LedgerProblem> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(LedgerProblem::NoWords),
        n if n > MOST_WORDS => Err(LedgerProblem::TooLong { most: MOST_WORDS as u32 }),
        _ => Ok(text.to_owned()),
    }
}

/// Whether an entry may count on `day`: not before its time, and in an open month. Closed months take nothing: what belongs there is
/// entered in the open month, with its reason.
pub fn day(day: NaiveDate, today: NaiveDate, closed: Option<Month>) -> Result<(), LedgerProblem> {
    if day > today {
        return Err(LedgerProblem::NotYet);
    }
    match closed {
        Some(month) if Month::of(day) <= month => Err(LedgerProblem::MonthClosed { open: month.next() }),
        _ => Ok(()),
    }
}

/// Whether the clock can be believed: it shows no day before the last entry's.
pub fn clock(now: NaiveDateTime, last: Option<NaiveDateTime>) -> Result<(), LedgerProblem> {
    match last {
        Some(last) if now.date() < last.date() => Err(LedgerProblem::ClockBack { last }),
        _ => Ok(()),
    }
}

/// Four eyes: what somebody did is acted upon by somebody else, whatever roles they hold, and nobody moves their own money.
pub fn four_eyes(by: StaffId, upon: &Entry) -> Result<(), LedgerProblem> {
    if upon.by == by {
        return Err(LedgerProblem::FourEyes { entry: upon.id });
    }
    let own = upon.postings.to().staff().or(upon.postings.from().staff()) == Some(by);
    if own { Err(LedgerProblem::OwnMoney) } else { Ok(()) }
}

/// Whether `amount` of what is open can be settled by whoever saw `seen` open.
pub fn enough(amount: Fen, open: Fen, seen: Fen) -> Result<(), LedgerProblem> {
    if open != seen {
        return Err(LedgerProblem::ChangedMeanwhile { open });
    }
    if amount > open { Err(LedgerProblem::MoreThanOpen { open }) } else { Ok(()) }
}

/// Whether the cash box can pay it.
pub fn affordable(amount: Fen, cash: Fen) -> Result<(), LedgerProblem> {
    if amount > cash { Err(LedgerProblem::NotEnoughCash { cash }) } else { Ok(()) }
}

/// Whether the fund may be spent by `by` for what `handled_by` laid out.
pub fn spending(by: StaffId, handled_by: Option<StaffId>, has_receipt: Receipt) -> Result<(), LedgerProblem> {
    match handled_by {
        None => Err(LedgerProblem::NoHandler),
        Some(who) if who == by => Err(LedgerProblem::OwnExpense),
        Some(_) if has_receipt == Receipt::Missing => Err(LedgerProblem::NoReceipt),
        Some(_) => Ok(()),
    }
}

/// Whether there is a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// There is.
    There,
    /// There is none.
    Missing,
}

/// Whether `by` may take `entry` back by hand; `after` is what was done upon it and still stands.
pub fn reversing(by: StaffId, entry: &Entry, after: Option<(EntryId, Cause)>) -> Result<(), LedgerProblem> {
    if matches!(entry.cause, Cause::Offence(_) | Cause::Reward(_)) {
        return Err(LedgerProblem::DecidedElsewhere);
    }
    if matches!(entry.cause, Cause::Reversal(_)) {
        return Err(LedgerProblem::NotForThis);
    }
    match after {
        Some((id, Cause::Reversal(_))) => Err(LedgerProblem::ReversedAlready { by: id }),
        Some((id, _)) => Err(LedgerProblem::ActedUpon { by: id }),
        None if entry.by == by => Err(LedgerProblem::FourEyes { entry: entry.id }),
        None => Ok(()),
    }
}

/// Whether `month` may be closed: it is over, and so is every month before it. `first` is the month of the earliest entry.
pub fn closing(month: Month, today: NaiveDate, closed: Option<Month>, first: Option<Month>) -> Result<(), LedgerProblem> {
    if closed.is_some_and(|last| month <= last) {
        return Err(LedgerProblem::ClosedAlready);
    }
    if today <= month.last() {
        return Err(LedgerProblem::MonthRunning);
    }
    let next = closed.map(Month::next).or(first).unwrap_or(month);
    if next < month { Err(LedgerProblem::EarlierOpen { month: next }) } else { Ok(()) }
}
