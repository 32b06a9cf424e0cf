//! Entries as people look for them, with the running balance of the account that they look at.

use chrono::NaiveDate;
use domain::ids::{EntryId, StaffId};
use domain::ledger::{Account, AccountKind, CauseKind, Entry};
use domain::money::Fen;
use rusqlite::named_params;

use super::{entry, known_account, COLUMNS};
use crate::customer::words::hide;
use crate::fault::StoreFault;
use crate::store::Db;
use crate::words::Word;

/// What a list asks for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only entries that move this account.
    pub account: Option<Account>,
    /// Only entries that move anybody's account of this kind.
    pub kind: Option<AccountKind>,
    /// Only entries about this person: that move an account of theirs, or whose money they laid out.
    pub staff: Option<StaffId>,
    /// Only acts of this kind.
    pub cause: Option<CauseKind>,
    /// Only from this day on.
    pub from: Option<NaiveDate>,
    /// Only up to this day.
    pub to: Option<NaiveDate>,
    /// Only entries whose words hold this.
    pub text: String,
    /// Only earlier ones than this.
    pub before: Option<EntryId>,
    /// At most so many.
    pub limit: u32,
}

/// Entries, the latest first.
pub fn list(db: &Db, wanted: &Wanted) -> Result<Vec<Entry>, StoreFault> {
    let account = wanted.account.map(|a| known_account(db, a)).transpose()?;
    // Nobody ever used the account: no entry moves it.
    let account = account.map(|known| known.unwrap_or(0));
    let sql = format!(
        "{COLUMNS} WHERE e.id < :before AND (:account IS NULL OR :account IN (e.from_account, e.to_account))
           AND (:kind IS NULL OR :kind IN (f.kind, t.kind)) AND (:staff IS NULL OR :staff IN (f.staff, t.staff, e.handled_by)) AND (:cause IS NULL OR e.cause = :cause)
           AND (:from IS NULL OR e.day >= :from) AND (:to IS NULL OR e.day <= :to) AND (:text = '' OR instr(e.words, :text) > 0)
         ORDER BY e.id DESC LIMIT :limit"
    );
    let params = named_params! {
        ":before": wanted.before.map_or(i64::MAX, |b| b.0), ":account": account, ":staff": wanted.staff.map(|s| s.0),
        ":kind": wanted.kind.map(Word::word), ":cause": wanted.cause.map(Word::word), ":from": wanted.from.map(|d| d.to_string()), ":to": wanted.to.map(|d| d.to_string()),
        ":text": hide(db, wanted.text.trim())?, ":limit": wanted.limit,
    };
    db.all(&sql, params, entry)
}

/// The balance of an account behind each of these entries, the latest first, in the order in which the entries were written: also of
/// those that stand between them and were not asked for.
pub fn balances_behind(db: &Db, account: Account, entries: &[EntryId]) -> Result<Vec<Fen>, StoreFault> {
    let (Some(id), Some(newest), Some(oldest)) = (known_account(db, account)?, entries.first(), entries.last()) else {
        return Ok(vec![Fen::ZERO; entries.len()]);
    };
    let sql = "SELECT id, amount FROM entry WHERE to_account = ?1 AND id BETWEEN ?2 AND ?3
               UNION ALL SELECT id, -amount FROM entry WHERE from_account = ?1 AND id BETWEEN ?2 AND ?3 ORDER BY id DESC";
    let moves = db.all(sql, [id, oldest.0, newest.0], |row| Ok((EntryId(row.get("id")?), Fen(row.get("amount")?))))?;
    let mut balance = behind(db, id, *newest)?;
    let mut moves = moves.into_iter().peekable();
    let mut found = Vec::with_capacity(entries.len());
    for entry in entries {
        while let Some((_, amount)) = moves.next_if(|(at, _)| at > entry) {
            balance = balance - amount;
        }
        found.push(balance);
    }
    Ok(found)
}

fn behind(db: &Db, account: i64, last: EntryId) -> Result<Fen, StoreFault> {
    let sql = "SELECT coalesce((SELECT sum(amount) FROM entry WHERE to_account = ?1 AND id <= ?2), 0)
                 - coalesce((SELECT sum(amount) FROM entry WHERE from_account = ?1 AND id <= ?2), 0) AS balance";
    Ok(db.one(sql, [account, last.0], |row| row.get("balance").map(Fen))?.unwrap_or_default())
}

/// Everything that one fine, reward or compensation came to, the earliest first.
pub fn of_root(db: &Db, root: EntryId) -> Result<Vec<Entry>, StoreFault> {
    db.all(&format!("{COLUMNS} WHERE e.root = ?1 ORDER BY e.id"), [root.0], entry)
}
