//! The statement of the activity fund 经费公布 (FINE-02): what was there, each fine collected, each expense, what is left, and what is
//! still owed. What is absent on purpose: rewards and compensation, which never touch the fund (ruling 6).

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::chain::Hash;
use super::{Account, Cause, Entry};
use crate::ids::{EntryId, StaffId, StatementId};
use crate::money::Fen;
use crate::month::Month;

/// How people stand on a sheet for the wall (ruling 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Naming {
    /// By name.
    Names,
    /// By agent number alone.
    Numbers,
}

/// What happened to the cash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// A fine was collected.
    Collected,
    /// The fund was spent.
    Spent,
    /// Given back to somebody.
    Returned,
    /// An earlier entry was taken back, or the box was counted.
    Corrected,
}

/// One movement of the cash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StatementLine {
    /// The entry.
    pub entry: EntryId,
    /// The day.
    pub day: NaiveDate,
    /// What happened.
    pub movement: Movement,
    /// Whom it is about.
    pub staff: Option<StaffId>,
    /// What for.
    pub words: String,
    /// What it added to the cash; below nothing what it took.
    pub amount: Fen,
    /// The cash after it.
    pub balance: Fen,
}

/// What somebody still owes at the end of the period; below nothing they are owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Owed {
    /// Who; also who has left.
    pub staff: StaffId,
    /// How much.
    pub amount: Fen,
}

/// The fund over a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Statement {
    /// The month.
    pub month: Month,
    /// The cash before it.
    pub opening: Fen,
    /// The movements in the order of their days.
    pub lines: Vec<StatementLine>,
    /// Fines collected.
    pub collected: Fen,
    /// Spent, as a positive amount.
    pub spent: Fen,
    /// All else: given back, corrected; below nothing it took from the cash.
    pub other: Fen,
    /// The cash at its end.
    pub closing: Fen,
    /// What is still owed at its end.
    pub owed: Vec<Owed>,
}

/// A statement that was published. It is a fact and never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Published {
    /// Its number.
    pub number: StatementId,
    /// Its month.
    pub month: Month,
    /// The last entry of the ledger when it was published; 0 if there was none.
    pub head: EntryId,
    /// The hash of that entry.
    pub hash: Hash,
    /// The cash at the month's end, as it was published.
    pub closing: Fen,
    /// What was still owed, as it was published.
    pub owed: Fen,
    /// How people stood on it.
    pub naming: Naming,
    /// Who published it.
    pub by: StaffId,
    /// When.
    pub at: NaiveDateTime,
}

fn movement(cause: Cause) -> Movement {
    match cause {
        Cause::Collection(_) => Movement::Collected,
        Cause::Expense => Movement::Spent,
        Cause::Refund(_) => Movement::Returned,
        _ => Movement::Corrected,
    }
}

/// The statement of a month from the cash before it, its entries that move the cash, and what everybody owes at its end. Who owes
/// nothing is left out.
pub fn statement(month: Month, opening: Fen, entries: &[Entry], owed: Vec<Owed>) -> Statement {
    let mut entries: Vec<&Entry> = entries.iter().filter(|e| month.holds(e.day)).collect();
    entries.sort_by_key(|e| (e.day, e.id));
    let mut balance = opening;
    let line = |entry: &Entry| {
        let amount = entry.postings.on(Account::Cash);
        balance += amount;
        let (staff, words, movement) = (entry.about(), entry.words.clone(), movement(entry.cause));
        StatementLine { entry: entry.id, day: entry.day, movement, staff, words, amount, balance }
    };
    let lines: Vec<StatementLine> = entries.into_iter().filter(|e| e.postings.on(Account::Cash) != Fen::ZERO).map(line).collect();
    let sum = |wanted: &[Movement]| lines.iter().filter(|l| wanted.contains(&l.movement)).map(|l| l.amount).sum::<Fen>();
    Statement {
        month,
        opening,
        collected: sum(&[Movement::Collected]),
        spent: -sum(&[Movement::Spent]),
        other: sum(&[Movement::Returned, Movement::Corrected]),
        closing: lines.last().map_or(opening, |l| l.balance),
        owed: owed.into_iter().filter(|o| o.amount != Fen::ZERO).collect(),
        lines,
    }
}
