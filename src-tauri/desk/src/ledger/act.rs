//! Acts that begin something: the fund is spent with a receipt, damage is charged, the cash box is counted, a fine is waived.

use chrono::NaiveDate;
use domain::audit::Act;
use domain::ids::{AttachmentId, EntryId, RulingId, StaffId};
use domain::ledger::rules::{affordable, enough, four_eyes, spending, words, LedgerProblem, Receipt};
use domain::ledger::{Account, Cause, NewEntry, Postings};
use domain::money::Fen;
use serde::Deserialize;
use ts_rs::TS;

use super::{cash, post};
use crate::attachment::claim;
use crate::fault::Fault;
use crate::staff::must_get;
use crate::visit::Visit;

/// An expense of the fund.
#[derive(Deserialize, TS)]
pub struct SpendFund {
    amount: String,
    day: NaiveDate,
    words: String,
    receipt: Option<AttachmentId>,
    handled_by: Option<StaffId>,
}

/// Damage that somebody has to pay for.
#[derive(Deserialize, TS)]
pub struct DamageToCharge {
    staff: StaffId,
    amount: String,
    words: String,
    picture: Option<AttachmentId>,
}

/// The cash as it was counted, beside what the book said; `witness` counted along.
#[derive(Deserialize, TS)]
pub struct CountCash {
    counted: String,
    book: Fen,
    words: String,
    witness: Option<StaffId>,
}

/// A fine or a compensation to waive, or part of it; `open` is what stood open.
#[derive(Deserialize, TS)]
pub struct WaiveDebt {
    entry: EntryId,
    amount: String,
    open: Fen,
    ruling: Option<RulingId>,
    words: String,
}

/// Spends the fund: with a receipt, for what somebody else laid out (FINE-02).
pub fn spend(visit: &mut Visit, args: SpendFund) -> Result<EntryId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (amount, words) = (Fen::read_positive(&args.amount)?, words(&args.words)?);
    spending(me.id, args.handled_by, if args.receipt.is_some() { Receipt::There } else { Receipt::Missing })?;
    let postings = Postings::new(Account::Cash, Account::Fund, amount)?;
    visit.store()?.write(|tx| {
        let handler = args.handled_by.map(|who| must_get(tx, who)).transpose()?;
        affordable(amount, cash(tx)?)?;
        args.receipt.map_or(Ok(()), |picture| claim(tx, &me, picture))?;
        let entry = NewEntry { day: args.day, receipt: args.receipt, handled_by: args.handled_by, ..NewEntry::new(Cause::Expense, postings, me.id, now, &words) };
        post(tx, &me, Act::FundSpent, &handler.map(|h| h.name).unwrap_or_default(), &entry)
    })
}

/// Charges somebody for damage (ATT-12): owed to the company, never part of the fund.
pub fn charge(visit: &mut Visit, args: DamageToCharge) -> Result<EntryId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (amount, words) = (Fen::read_positive(&args.amount)?, words(&args.words)?);
    if args.staff == me.id {
        return Err(LedgerProblem::OwnMoney.into());
    }
    let postings = Postings::new(Account::CompensationCharged, Account::Compensation(args.staff), amount)?;
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        args.picture.map_or(Ok(()), |picture| claim(tx, &me, picture))?;
        let entry = NewEntry { receipt: args.picture, ..NewEntry::new(Cause::Compensation, postings, me.id, now, &words) };
        post(tx, &me, Act::DamageCharged, &person.name, &entry)
    })
}

/// Brings the book to the cash that two people counted.
pub fn count(visit: &mut Visit, args: CountCash) -> Result<EntryId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (counted, words) = (Fen::read(&args.counted)?, words(&args.words)?);
    match args.witness {
        None => return Err(LedgerProblem::NoHandler.into()),
        Some(who) if who == me.id => return Err(LedgerProblem::OwnExpense.into()),
        Some(_) => {}
    }
    if counted < Fen::ZERO {
        return Err(domain::money::MoneyProblem::NotPositive.into());
    }
    visit.store()?.write(|tx| {
        let book = cash(tx)?;
        if book != args.book {
            return Err(LedgerProblem::ChangedMeanwhile { open: book }.into());
        }
        if counted == book {
            return Err(LedgerProblem::NothingDiffers.into());
        }
        let (from, to, amount) = if counted > book { (Account::Fund, Account::Cash, counted - book) } else { (Account::Cash, Account::Fund, book - counted) };
        let entry = NewEntry { handled_by: args.witness, ..NewEntry::new(Cause::Correction, Postings::new(from, to, amount)?, me.id, now, &words) };
        post(tx, &me, Act::CashCounted, "", &entry)
    })
}

/// Waives a fine or a compensation, or part of it, on the ground of a ruling (FINE-06).
pub fn waive(visit: &mut Visit, args: WaiveDebt) -> Result<EntryId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let (amount, words) = (Fen::read_positive(&args.amount)?, words(&args.words)?);
    visit.store()?.write(|tx| {
        let ruling = args.ruling.filter(|r| matches!(store::ledger::ruling_made(tx, *r), Ok(true))).ok_or(LedgerProblem::NoRuling)?;
        let old = store::ledger::get(tx, args.entry)?.ok_or_else(|| Fault::not_found("entry"))?;
        let (account, counter) = match old.postings.to() {
            account @ Account::FinesReceivable(_) if matches!(old.cause, Cause::Offence(_)) => (account, Account::Fund),
            account @ Account::Compensation(_) if old.cause == Cause::Compensation => (account, Account::CompensationCharged),
            _ => return Err(LedgerProblem::NotForThis.into()),
        };
        four_eyes(me.id, &old)?;
        enough(amount, store::ledger::balance::open_of(tx, old.id)?, args.open)?;
        let person = must_get(tx, old.about().unwrap_or(me.id))?;
        let entry = NewEntry { ruling: Some(ruling), ..NewEntry::new(Cause::Waiver(old.id), Postings::new(account, counter, amount)?, me.id, now, &words) };
        post(tx, &me, Act::FineWaived, &person.name, &entry)
    })
}
