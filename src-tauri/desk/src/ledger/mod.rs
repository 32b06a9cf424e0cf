//! The ledger 账本 (FINE-02, rulings 6 to 8): what is collected, spent, paid out, waived, taken back; months, statements and exports.
//! Fines are imposed and rewards granted where they are decided. Nobody acts twice upon one entry, whatever roles they hold.

pub mod act;
pub mod correct;
pub mod export;
pub mod month;
pub mod print;
pub mod settle;
pub mod statement;
pub mod view;

use chrono::{NaiveDate, NaiveDateTime};
use domain::audit::{Act, AuditLine};
use domain::ids::EntryId;
use domain::ledger::rules::{self, LedgerProblem};
use domain::ledger::{Account, NewEntry};
use domain::money::{Fen, MoneyProblem};
use domain::month::Month;
use domain::staff::Staff;
use store::{Db, StoreFault, Tx};

use crate::fault::Fault;

impl From<LedgerProblem> for Fault {
    fn from(problem: LedgerProblem) -> Fault {
        Fault::InvalidLedger { problems: vec![problem] }
    }
}

impl From<MoneyProblem> for Fault {
    fn from(problem: MoneyProblem) -> Fault {
        LedgerProblem::from(problem).into()
    }
}

/// Whether something may be entered on this moment's day: the clock is not behind the last entry, and the month is open. Whoever
/// posts a fine or a reward asks as well.
pub(crate) fn can_enter(db: &Db, now: NaiveDateTime) -> Result<(), Fault> {
    rules::clock(now, store::ledger::last_moment(db)?)?;
    Ok(rules::day(now.date(), now.date(), store::ledger::month::closed(db)?)?)
}

/// Whether an entry may count on its day, which may lie before today.
fn check_day(db: &Db, new: &NewEntry) -> Result<(), Fault> {
    rules::clock(new.at, store::ledger::last_moment(db)?)?;
    Ok(rules::day(new.day, new.at.date(), store::ledger::month::closed(db)?)?)
}

/// The cash in the box now.
fn cash(db: &Db) -> Result<Fen, StoreFault> {
    store::ledger::balance::of(db, Account::Cash, far())
}

/// A day after every entry, still written in four digits.
fn far() -> NaiveDate {
    Month::new(2199, 12).map_or(NaiveDate::MAX, Month::last)
}

/// Writes an entry, and the line of the trail that tells of it.
fn post(tx: &Tx, me: &Staff, act: Act, about: &str, new: &NewEntry) -> Result<EntryId, Fault> {
    check_day(tx, new)?;
    let id = store::ledger::post(tx, new)?;
    record(tx, me, act, about, new, id)?;
    Ok(id)
}

fn record(tx: &Tx, me: &Staff, act: Act, about: &str, new: &NewEntry, id: EntryId) -> Result<(), Fault> {
    let (_, hash) = store::ledger::chain::head(tx)?;
    let mut lines = vec![
        AuditLine::new("amount", new.postings.amount().to_string()),
        AuditLine::new("entry", format!("#{} {}", id.0, hash.short())),
    ];
    if !new.words.is_empty() {
        lines.push(AuditLine::new("words", new.words.clone()));
    }
    store::audit::add(tx, new.at, Some(me.id), act, about, &lines)?;
    Ok(())
}
