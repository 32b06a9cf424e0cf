//! Money that changes hands with a person: fines and compensation collected, rewards paid out, what was collected for nothing given
//! back. The earliest is settled first; part of it is enough.

use chrono::NaiveDate;
use domain::audit::Act;
use domain::ids::{EntryId, StaffId};
use domain::ledger::rules::{affordable, enough, four_eyes, LedgerProblem, MOST_WORDS};
use domain::ledger::{Account, Cause, NewEntry, Postings};
use domain::money::Fen;
use domain::staff::Staff;
use serde::Deserialize;
use store::Tx;
use ts_rs::TS;

use super::{cash, post};
use crate::fault::Fault;
use crate::staff::must_get;
use crate::visit::Visit;

/// An amount that changes hands with a person: as it was typed, and what stood open before their eyes.
#[derive(Deserialize, TS)]
pub struct Settle {
    staff: StaffId,
    amount: String,
    open: Fen,
    day: NaiveDate,
    words: String,
}

/// The four ways in which money changes hands with a person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Fine,
    Refund,
    Reward,
    Compensation,
}

impl Way {
    fn account(self, staff: StaffId) -> Account {
        match self {
            Way::Fine | Way::Refund => Account::FinesReceivable(staff),
            Way::Reward => Account::RewardsPayable(staff),
            Way::Compensation => Account::Compensation(staff),
        }
    }

    fn cause(self, upon: EntryId) -> Cause {
        match self {
            Way::Fine => Cause::Collection(upon),
            Way::Refund => Cause::Refund(upon),
            Way::Reward => Cause::Payout(upon),
            Way::Compensation => Cause::Settlement(upon),
        }
    }

    /// Where the amount comes from and where it goes.
    fn postings(self, staff: StaffId, amount: Fen) -> Result<Postings, Fault> {
        let account = self.account(staff);
        let (from, to) = match self {
            Way::Fine => (account, Account::Cash),
            Way::Refund => (Account::Cash, account),
            Way::Reward => (Account::Company, account),
            Way::Compensation => (account, Account::Company),
        };
        Ok(Postings::new(from, to, amount)?)
    }

    fn act(self) -> Act {
        match self {
            Way::Fine => Act::FineCollected,
            Way::Refund => Act::FineRefunded,
            Way::Reward => Act::RewardPaid,
            Way::Compensation => Act::DamagePaid,
        }
    }
}

/// Collects fines: part or all of what a person owes to the fund (FINE-02).
pub fn collect(visit: &mut Visit, args: Settle) -> Result<Vec<EntryId>, Fault> {
    settle(visit, args, Way::Fine)
}

/// Gives back what was collected for fines that no longer stand.
pub fn refund(visit: &mut Visit, args: Settle) -> Result<Vec<EntryId>, Fault> {
    settle(visit, args, Way::Refund)
}

/// Pays rewards out, from the company's own money (ruling 6).
pub fn pay(visit: &mut Visit, args: Settle) -> Result<Vec<EntryId>, Fault> {
    settle(visit, args, Way::Reward)
}

/// Takes what somebody pays for damage; it goes to the company, never to the fund (ATT-12).
pub fn take_compensation(visit: &mut Visit, args: Settle) -> Result<Vec<EntryId>, Fault> {
    settle(visit, args, Way::Compensation)
}

fn settle(visit: &mut Visit, args: Settle, way: Way) -> Result<Vec<EntryId>, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let amount = Fen::read_positive(&args.amount)?;
    let words = args.words.trim().to_owned();
    if words.chars().count() > MOST_WORDS {
        return Err(LedgerProblem::TooLong { most: MOST_WORDS as u32 }.into());
    }
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        let open = open(tx, &person, way)?;
        enough(amount, open.iter().map(|(_, open)| *open).sum(), args.open)?;
        if way == Way::Refund {
            affordable(amount, cash(tx)?)?;
        }
        spread(tx, &me, &person, way, (amount, &open), |cause, postings| {
            let words = words.clone();
            NewEntry { day: args.day, words, ..NewEntry::new(cause, postings, me.id, now, "") }
        })
    })
}

/// What is open of a person, the earliest first; to be given back where it is a refund.
fn open(tx: &Tx, person: &Staff, way: Way) -> Result<Vec<(EntryId, Fen)>, Fault> {
    let all = store::ledger::balance::open_items(tx, way.account(person.id))?;
    let turn = |open: Fen| if way == Way::Refund { -open } else { open };
    Ok(all.into_iter().map(|o| (o.entry, turn(o.open))).filter(|(_, open)| *open > Fen::ZERO).collect())
}

/// Spreads an amount over what is open, an entry for each.
fn spread(
    tx: &Tx,
    me: &Staff,
    person: &Staff,
    way: Way,
    (amount, open): (Fen, &[(EntryId, Fen)]),
    entry: impl Fn(Cause, Postings) -> NewEntry,
) -> Result<Vec<EntryId>, Fault> {
    let mut left = amount;
    let mut made = Vec::new();
    for (upon, open) in open {
        if left == Fen::ZERO {
            break;
        }
        let part = left.min(*open);
        let old = store::ledger::get(tx, *upon)?.ok_or_else(|| Fault::not_found("entry"))?;
        four_eyes(me.id, &old)?;
        made.push(post(tx, me, way.act(), &person.name, &entry(way.cause(*upon), way.postings(person.id, part)?))?);
        left = left - part;
    }
    Ok(made)
}
