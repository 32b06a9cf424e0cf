//! The ledger 账本 (FINE-02, ATT-12, rulings 5 to 8): accounts, entries that balance by construction, and what acts they stand for.
//!
//! An entry moves one amount from one account to another: what leaves the one arrives at the other, so no entry can be out of
//! balance. What is absent on purpose: balances that are kept. They are counted from the entries, each time.

pub mod chain;
pub mod rules;
pub mod statement;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{AttachmentId, EntryId, OffenceId, RewardDecisionId, RulingId, StaffId};
use crate::money::{Fen, MoneyProblem};

/// A place where money lies or is owed. What is owed to the fund or lies in it counts up, what the fund owes counts down: the sum
/// of all accounts is nothing, always.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "staff", rename_all = "snake_case")]
pub enum Account {
    /// Fines that this person has still to pay 应收罚款.
    FinesReceivable(StaffId),
    /// The activity fund's cash box 经费现金.
    Cash,
    /// The activity fund 活动经费: fed by fines alone. Its balance is the cash and what is still to be collected, with the sign turned.
    Fund,
    /// Rewards that the company still owes this person 应付奖励.
    RewardsPayable(StaffId),
    /// Rewards that were granted 奖励支出.
    RewardsGranted,
    /// The company's own money 公司: it pays rewards and takes compensation.
    Company,
    /// Damage that this person has still to pay for 应收赔偿; never part of the fund.
    Compensation(StaffId),
    /// Damage that was charged 赔偿.
    CompensationCharged,
}

/// What sort of account it is, without whose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// See [`Account::FinesReceivable`].
    FinesReceivable,
    /// See [`Account::Cash`].
    Cash,
    /// See [`Account::Fund`].
    Fund,
    /// See [`Account::RewardsPayable`].
    RewardsPayable,
    /// See [`Account::RewardsGranted`].
    RewardsGranted,
    /// See [`Account::Company`].
    Company,
    /// See [`Account::Compensation`].
    Compensation,
    /// See [`Account::CompensationCharged`].
    CompensationCharged,
}

impl AccountKind {
    /// Every kind, in the order in which accounts are listed.
    pub const ALL: [AccountKind; 8] = [
        AccountKind::Cash,
        AccountKind::FinesReceivable,
        AccountKind::Fund,
        AccountKind::RewardsPayable,
        AccountKind::RewardsGranted,
        AccountKind::Company,
        AccountKind::Compensation,
        AccountKind::CompensationCharged,
    ];
}

impl Account {
    /// Its kind.
    pub fn kind(self) -> AccountKind {
        match self {
            Account::FinesReceivable(_) => AccountKind::FinesReceivable,
            Account::Cash => AccountKind::Cash,
            Account::Fund => AccountKind::Fund,
            Account::RewardsPayable(_) => AccountKind::RewardsPayable,
            Account::RewardsGranted => AccountKind::RewardsGranted,
            Account::Company => AccountKind::Company,
            Account::Compensation(_) => AccountKind::Compensation,
            Account::CompensationCharged => AccountKind::CompensationCharged,
        }
    }

    /// Whose it is, if it is somebody's.
    pub fn staff(self) -> Option<StaffId> {
        match self {
            Account::FinesReceivable(staff) | Account::RewardsPayable(staff) | Account::Compensation(staff) => Some(staff),
            Account::Cash | Account::Fund | Account::RewardsGranted | Account::Company | Account::CompensationCharged => None,
        }
    }

    /// The account of a kind and a person; `None` if a person is missing or one too many.
    pub fn of(kind: AccountKind, staff: Option<StaffId>) -> Option<Account> {
        Some(match (kind, staff) {
            (AccountKind::FinesReceivable, Some(staff)) => Account::FinesReceivable(staff),
            (AccountKind::RewardsPayable, Some(staff)) => Account::RewardsPayable(staff),
            (AccountKind::Compensation, Some(staff)) => Account::Compensation(staff),
            (AccountKind::Cash, None) => Account::Cash,
            (AccountKind::Fund, None) => Account::Fund,
            (AccountKind::RewardsGranted, None) => Account::RewardsGranted,
            (AccountKind::Company, None) => Account::Company,
            (AccountKind::CompensationCharged, None) => Account::CompensationCharged,
            _ => return None,
        })
    }
}

/// An amount on its way from one account to another. It is more than nothing and the two accounts differ: there is no other way to
/// make one, so its two postings cancel each other out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Postings {
    from: Account,
    to: Account,
    amount: Fen,
}

impl Postings {
    /// Moves `amount` from `from` to `to`. Refuses what cannot move ([`Fen::positive`]) and what would stay where it is.
    pub fn new(from: Account, to: Account, amount: Fen) -> Result<Postings, MoneyProblem> {
        let amount = amount.positive()?;
        if from == to { Err(MoneyProblem::NotPositive) } else { Ok(Postings { from, to, amount }) }
    }

    /// The account that the amount leaves.
    pub fn from(&self) -> Account {
        self.from
    }

    /// The account that it arrives at.
    pub fn to(&self) -> Account {
        self.to
    }

    /// How much.
    pub fn amount(&self) -> Fen {
        self.amount
    }

    /// What it adds to each of its two accounts; the two cancel each other out.
    pub fn lines(&self) -> [(Account, Fen); 2] {
        [(self.to, self.amount), (self.from, -self.amount)]
    }

    /// What it adds to one account; nothing for an account that it does not touch.
    pub fn on(&self, account: Account) -> Fen {
        self.lines().into_iter().filter(|(a, _)| *a == account).map(|(_, amount)| amount).sum()
    }

    /// The same amount back.
    pub fn turned(self) -> Postings {
        Postings { from: self.to, to: self.from, amount: self.amount }
    }
}

/// Which act an entry stands for. An act upon an earlier entry names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Cause {
    /// A fine is imposed 罚款.
    Offence(OffenceId),
    /// A reward is granted 奖励.
    Reward(RewardDecisionId),
    /// A fine, or part of it, is collected 收取.
    Collection(EntryId),
    /// A fine or a compensation, or part of it, is waived by a ruling 减免.
    Waiver(EntryId),
    /// What was collected for a fine that no longer stands is given back 退还.
    Refund(EntryId),
    /// The fund is spent, with a receipt 支出.
    Expense,
    /// A reward is paid out by the company 发放.
    Payout(EntryId),
    /// Damage is charged 赔偿.
    Compensation,
    /// Damage, or part of it, is paid for 赔偿收款.
    Settlement(EntryId),
    /// An earlier entry is taken back 冲正.
    Reversal(EntryId),
    /// The cash box was counted, and it was another amount 盘点.
    Correction,
}

/// What sort of act it is, without what it points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CauseKind {
    /// See [`Cause::Offence`].
    Offence,
    /// See [`Cause::Reward`].
    Reward,
    /// See [`Cause::Collection`].
    Collection,
    /// See [`Cause::Waiver`].
    Waiver,
    /// See [`Cause::Refund`].
    Refund,
    /// See [`Cause::Expense`].
    Expense,
    /// See [`Cause::Payout`].
    Payout,
    /// See [`Cause::Compensation`].
    Compensation,
    /// See [`Cause::Settlement`].
    Settlement,
    /// See [`Cause::Reversal`].
    Reversal,
    /// See [`Cause::Correction`].
    Correction,
}

impl Cause {
    /// Its kind.
    pub fn kind(self) -> CauseKind {
        match self {
            Cause::Offence(_) => CauseKind::Offence,
            Cause::Reward(_) => CauseKind::Reward,
            Cause::Collection(_) => CauseKind::Collection,
            Cause::Waiver(_) => CauseKind::Waiver,
            Cause::Refund(_) => CauseKind::Refund,
            Cause::Expense => CauseKind::Expense,
            Cause::Payout(_) => CauseKind::Payout,
            Cause::Compensation => CauseKind::Compensation,
            Cause::Settlement(_) => CauseKind::Settlement,
            Cause::Reversal(_) => CauseKind::Reversal,
            Cause::Correction => CauseKind::Correction,
        }
    }

    /// The entry that it acts upon.
    pub fn upon(self) -> Option<EntryId> {
        match self {
            Cause::Collection(id) | Cause::Waiver(id) | Cause::Refund(id) | Cause::Payout(id) | Cause::Settlement(id) | Cause::Reversal(id) => Some(id),
            Cause::Offence(_) | Cause::Reward(_) | Cause::Expense | Cause::Compensation | Cause::Correction => None,
        }
    }
}

/// An entry before it has a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// The day that it counts on: today or earlier, in an open month.
    pub day: NaiveDate,
    /// When it is written, shop time.
    pub at: NaiveDateTime,
    /// Who writes it.
    pub by: StaffId,
    /// The act.
    pub cause: Cause,
    /// What moves.
    pub postings: Postings,
    /// What for; a reason where one is asked for.
    pub words: String,
    /// The receipt.
    pub receipt: Option<AttachmentId>,
    /// The ruling that it rests on.
    pub ruling: Option<RulingId>,
    /// Who laid the money out 经手人, never who writes it.
    pub handled_by: Option<StaffId>,
}

impl NewEntry {
    /// A plain entry of the day it is written.
    pub fn new(cause: Cause, postings: Postings, by: StaffId, at: NaiveDateTime, words: &str) -> NewEntry {
        let words = words.to_owned();
        NewEntry { day: at.date(), at, by, cause, postings, words, receipt: None, ruling: None, handled_by: None }
    }

    /// A fine for an offence: `staff` owes it to the fund.
    pub fn fine(offence: OffenceId, staff: StaffId, amount: Fen, by: StaffId, at: NaiveDateTime, words: &str) -> Result<NewEntry, MoneyProblem> {
        let postings = Postings::new(Account::Fund, Account::FinesReceivable(staff), amount)?;
        Ok(NewEntry::new(Cause::Offence(offence), postings, by, at, words))
    }

    /// A granted reward: the company owes it to `staff`.
    pub fn reward(reward: RewardDecisionId, staff: StaffId, amount: Fen, by: StaffId, at: NaiveDateTime, words: &str) -> Result<NewEntry, MoneyProblem> {
        let postings = Postings::new(Account::RewardsPayable(staff), Account::RewardsGranted, amount)?;
        Ok(NewEntry::new(Cause::Reward(reward), postings, by, at, words))
    }
}

/// An entry as other programs are told of it. A million of them pass without one being kept.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// Its number.
    pub id: EntryId,
    /// The day, `2026-12-01`.
    pub day: &'a str,
    /// The act.
    pub cause: CauseKind,
    /// What for.
    pub words: &'a str,
    /// The account that the amount leaves.
    pub from: Account,
    /// The account that it arrives at.
    pub to: Account,
    /// How much.
    pub amount: Fen,
}

/// An entry of the ledger. It is never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Entry {
    /// Its number.
    pub id: EntryId,
    /// The day that it counts on.
    pub day: NaiveDate,
    /// When it was written, shop time.
    pub at: NaiveDateTime,
    /// Who wrote it.
    pub by: StaffId,
    /// The act.
    pub cause: Cause,
    /// What moved.
    pub postings: Postings,
    /// What for, or why.
    pub words: String,
    /// The receipt.
    pub receipt: Option<AttachmentId>,
    /// The ruling that it rests on.
    pub ruling: Option<RulingId>,
    /// Who laid the money out.
    pub handled_by: Option<StaffId>,
    /// The fine, reward or compensation that everything here began with; itself where it began with this one.
    pub root: EntryId,
    /// The hash of this entry and, through the one before it, of all earlier ones.
    pub hash: chain::Hash,
}

impl Entry {
    /// Whom it is about: whose account it moves, or who laid the money out.
    pub fn about(&self) -> Option<StaffId> {
        self.postings.to.staff().or(self.postings.from.staff()).or(self.handled_by)
    }
}

/// The balance of every account after these postings, counted from nothing.
pub fn balances<'a>(all: impl IntoIterator<Item = &'a Postings>) -> BTreeMap<Account, Fen> {
    let mut found = BTreeMap::new();
    for (account, amount) in all.into_iter().flat_map(|p| p.lines()) {
        *found.entry(account).or_insert(Fen::ZERO) += amount;
    }
    found
}
