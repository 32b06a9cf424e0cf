//! The ledger in the file: entries are added, and never changed by anybody; the triggers of the file see to that as well. Balances
//! are counted from covering indices whenever somebody asks.

pub mod balance;
pub mod chain;
pub mod list;
pub mod month;
pub mod statement;
pub mod stream;

use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::{AttachmentId, EntryId, OffenceId, RewardDecisionId, RulingId, StaffId};
use domain::ledger::chain::Hash;
use domain::ledger::{Account, AccountKind, Cause, CauseKind, Entry, NewEntry, Postings};
use domain::money::Fen;
use rusqlite::{named_params, params, Row};

use crate::columns::{moment, Columns};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::{Db, Tx};
use crate::words::Word;

/// Everything of an entry, with its two accounts.
pub(crate) const COLUMNS: &str = "SELECT e.id, e.day, e.at, e.by_staff, e.cause, e.offence, e.reward, e.upon, e.root, e.amount, e.words,
    e.receipt, e.ruling, e.handled_by, e.hash, f.kind AS from_kind, f.staff AS from_staff, t.kind AS to_kind, t.staff AS to_staff
    FROM entry e JOIN ledger_account f ON f.id = e.from_account JOIN ledger_account t ON t.id = e.to_account";

/// The entry that stands for an offence or a reward: posted and not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The entry.
    pub entry: EntryId,
    /// How much it was.
    pub amount: Fen,
    /// How much of it is still to be collected or paid out.
    pub open: Fen,
}

/// Writes an entry behind the last one. `InUse` if its offence or reward has an entry that stands, or if its month is closed;
/// `NotFound` if it names what is not there.
pub fn post(tx: &Tx, new: &NewEntry) -> Result<EntryId, StoreFault> {
    if standing(tx, new.cause)?.is_some() {
        return Err(StoreFault::InUse);
    }
    let (last, before) = chain::head(tx)?;
    let id = EntryId(last.0 + 1);
    let root = match new.cause.upon() {
        Some(upon) => root_of(tx, upon)?.ok_or(StoreFault::NotFound)?,
        None => id,
    };
    let receipt = new.receipt.map(|r| crate::attachment::hash_of(tx, r)?.ok_or(StoreFault::NotFound)).transpose()?;
    let (day, at) = (new.day.to_string(), moment(new.at));
    let (cause, offence, reward, upon) = parts(new.cause);
    let (from, to) = (new.postings.from(), new.postings.to());
    let words = hide(tx, &new.words)?;
    let salt: Vec<u8> = tx.one("SELECT randomblob(16) AS salt", [], |row| row.get("salt"))?.ok_or(StoreFault::NotFound)?;
    let seal = chain::seal(&salt, &words);
    let hash = chain::Words {
        id: id.0, day: &day, at: &at, by: new.by.0, cause, offence, reward, upon, root: root.0,
        from: (from.kind().word(), from.staff().map(|s| s.0)), to: (to.kind().word(), to.staff().map(|s| s.0)),
        amount: new.postings.amount().0, words: chain::Said::Sealed(&seal), receipt: receipt.as_deref(), ruling: new.ruling.map(|r| r.0),
        handled_by: new.handled_by.map(|s| s.0), before: &before.0,
    }
    .hash();
    tx.run(
        "INSERT INTO entry (id, day, at, by_staff, cause, offence, reward, upon, root, from_account, to_account, amount, words, receipt,
           ruling, handled_by, before, hash, seal, salt)
         VALUES (:id, :day, :at, :by, :cause, :offence, :reward, :upon, :root, :from, :to, :amount, :words, :receipt, :ruling,
           :handled_by, :before, :hash, :seal, :salt)",
        named_params! {
            ":id": id.0, ":day": day, ":at": at, ":by": new.by.0, ":cause": cause, ":offence": offence, ":reward": reward,
            ":upon": upon, ":root": root.0, ":from": account_id(tx, from)?, ":to": account_id(tx, to)?,
            ":amount": new.postings.amount().0, ":words": words, ":receipt": new.receipt.map(|r| r.0),
            ":ruling": new.ruling.map(|r| r.0), ":handled_by": new.handled_by.map(|s| s.0), ":before": before.0.as_slice(),
            ":hash": hash.0.as_slice(), ":seal": seal.as_slice(), ":salt": salt,
        },
    )?;
    Ok(id)
}

/// Takes an entry back by one that moves the same amount the other way, on the day of `at`. `InUse` if that was done before.
pub fn reverse(tx: &Tx, entry: EntryId, by: StaffId, at: NaiveDateTime, reason: &str, ruling: Option<RulingId>) -> Result<EntryId, StoreFault> {
    let old = get(tx, entry)?.ok_or(StoreFault::NotFound)?;
    if reversed_by(tx, entry)?.is_some() {
        return Err(StoreFault::InUse);
    }
    post(tx, &NewEntry { ruling, ..NewEntry::new(Cause::Reversal(entry), old.postings.turned(), by, at, reason) })
}

/// The entry that stands for an offence or a reward; `None` where none does, and for any other cause.
pub fn standing(db: &Db, cause: Cause) -> Result<Option<Standing>, StoreFault> {
    let (column, id) = match cause {
        Cause::Offence(offence) => ("offence", offence.0),
        Cause::Reward(reward) => ("reward", reward.0),
        _ => return Ok(None),
    };
    let sql = format!(
        "SELECT id, amount FROM entry e WHERE {column} = ?1
           AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.upon = e.id AND r.cause = 'reversal') ORDER BY id DESC LIMIT 1"
    );
    let found = db.one(&sql, [id], |row| Ok((EntryId(row.get("id")?), Fen(row.get("amount")?))))?;
    found.map(|(entry, amount)| Ok(Standing { entry, amount, open: balance::open_of(db, entry)? })).transpose()
}

/// The entry that took this one back, if one did.
pub fn reversed_by(db: &Db, entry: EntryId) -> Result<Option<EntryId>, StoreFault> {
    let sql = "SELECT id FROM entry WHERE upon = ?1 AND cause = 'reversal'";
    db.one(sql, [entry.0], |row| row.get("id").map(EntryId))
}

/// The latest act upon an entry that still stands: its reversal, or else what was done with it and not taken back.
pub fn acted_upon(db: &Db, entry: EntryId) -> Result<Option<(EntryId, Cause)>, StoreFault> {
    let sql = format!(
        "{COLUMNS} WHERE e.upon = ?1 AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.upon = e.id AND r.cause = 'reversal')
         ORDER BY e.cause = 'reversal' DESC, e.id DESC LIMIT 1"
    );
    db.one(&sql, [entry.0], |row| Ok((EntryId(row.get("id")?), cause(row)?)))
}

/// The entry with this number.
pub fn get(db: &Db, id: EntryId) -> Result<Option<Entry>, StoreFault> {
    db.one(&format!("{COLUMNS} WHERE e.id = ?1"), [id.0], entry)
}

/// When the last entry was written, unless somebody said since then that the clock is right.
pub fn last_moment(db: &Db) -> Result<Option<NaiveDateTime>, StoreFault> {
    let sql = "SELECT at FROM entry WHERE id = (SELECT max(id) FROM entry) AND id > (SELECT coalesce(max(last_entry), 0) FROM ledger_clock)";
    db.one(sql, [], |row| row.moment("at"))
}

/// Writes down that the clock is right, although the last entry is of a later day.
pub fn believe_clock(tx: &Tx, by: StaffId, at: NaiveDateTime, reason: &str) -> Result<(), StoreFault> {
    let sql = "INSERT INTO ledger_clock (last_entry, reason, by_staff, at) VALUES ((SELECT max(id) FROM entry), ?1, ?2, ?3)";
    tx.run(sql, params![hide(tx, reason)?, by.0, moment(at)]).map(drop)
}

fn root_of(db: &Db, entry: EntryId) -> Result<Option<EntryId>, StoreFault> {
    db.one("SELECT root FROM entry WHERE id = ?1", [entry.0], |row| row.get("root").map(EntryId))
}

/// The id of an account, which is opened when it is first needed.
fn account_id(tx: &Tx, account: Account) -> Result<i64, StoreFault> {
    let (kind, staff) = (account.kind().word(), account.staff().map(|s| s.0));
    let known = known_account(tx, account)?;
    let next = "INSERT INTO ledger_account (id, kind, staff) VALUES ((SELECT 1 + max(id) FROM ledger_account), ?1, ?2)";
    known.map_or_else(|| tx.add(next, params![kind, staff]), Ok)
}

/// The id of an account, if it was ever used.
pub(crate) fn known_account(db: &Db, account: Account) -> Result<Option<i64>, StoreFault> {
    let (kind, staff) = (account.kind().word(), account.staff().map(|s| s.0));
    db.one("SELECT id FROM ledger_account WHERE kind = ?1 AND staff IS ?2", params![kind, staff], |row| row.get("id"))
}

/// The word of a cause and what it points to: an offence, a reward, an earlier entry.
fn parts(cause: Cause) -> (&'static str, Option<i64>, Option<i64>, Option<i64>) {
    let (offence, reward) = match cause {
        Cause::Offence(offence) => (Some(offence.0), None),
        Cause::Reward(reward) => (None, Some(reward.0)),
        _ => (None, None),
    };
    (cause.kind().word(), offence, reward, cause.upon().map(|e| e.0))
}

fn cause(row: &Row) -> rusqlite::Result<Cause> {
    let upon = || row.get("upon").map(EntryId);
    Ok(match row.word("cause")? {
        CauseKind::Offence => Cause::Offence(OffenceId(row.get("offence")?)),
        CauseKind::Reward => Cause::Reward(RewardDecisionId(row.get("reward")?)),
        CauseKind::Collection => Cause::Collection(upon()?),
        CauseKind::Waiver => Cause::Waiver(upon()?),
        CauseKind::Refund => Cause::Refund(upon()?),
        CauseKind::Expense => Cause::Expense,
        CauseKind::Payout => Cause::Payout(upon()?),
        CauseKind::Compensation => Cause::Compensation,
        CauseKind::Settlement => Cause::Settlement(upon()?),
        CauseKind::Reversal => Cause::Reversal(upon()?),
        CauseKind::Correction => Cause::Correction,
    })
}

fn account(row: &Row, kind: &str, staff: &str) -> rusqlite::Result<Account> {
    let of: AccountKind = row.word(kind)?;
    Account::of(of, row.staff_if(staff)?).ok_or(rusqlite::Error::InvalidQuery)
}

/// An entry of [`COLUMNS`].
pub(crate) fn entry(row: &Row) -> rusqlite::Result<Entry> {
    let amount = Fen(row.get("amount")?);
    let (from, to) = (account(row, "from_kind", "from_staff")?, account(row, "to_kind", "to_staff")?);
    Ok(Entry {
        id: EntryId(row.get("id")?),
        day: row.day("day")?,
        at: row.moment("at")?,
        by: row.staff("by_staff")?,
        cause: cause(row)?,
        postings: Postings::new(from, to, amount).map_err(|_| rusqlite::Error::InvalidQuery)?,
        words: row.get("words")?,
        receipt: row.get::<_, Option<i64>>("receipt")?.map(AttachmentId),
        ruling: row.get::<_, Option<i64>>("ruling")?.map(RulingId),
        handled_by: row.staff_if("handled_by")?,
        root: EntryId(row.get("root")?),
        hash: Hash(row.get("hash")?),
    })
}

/// The first day that any entry counts on.
pub fn first_day(db: &Db) -> Result<Option<NaiveDate>, StoreFault> {
    let sql = "SELECT min(day) AS day FROM (SELECT a.id, (SELECT min(day) FROM entry WHERE to_account = a.id) AS day FROM ledger_account a)";
    Ok(db.one(sql, [], |row| row.day_if("day"))?.flatten())
}

/// Whether a receipt of the ledger shows this picture, and the entry.
pub fn shows(db: &Db, picture: AttachmentId) -> Result<Option<Entry>, StoreFault> {
    db.one(&format!("{COLUMNS} WHERE e.receipt = ?1 LIMIT 1"), [picture.0], entry)
}

/// Whether a ruling was asked for and decided.
pub fn ruling_made(db: &Db, ruling: RulingId) -> Result<bool, StoreFault> {
    Ok(db.one("SELECT 1 FROM ruling_decision WHERE ruling = ?1", [ruling.0], |_| Ok(()))?.is_some())
}
