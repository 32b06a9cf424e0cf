//! The whole ledger, entry after entry, as other programs are told of it. A million entries pass without one of them being kept.

use std::collections::HashMap;

use domain::ids::EntryId;
use domain::ledger::{Account, CauseKind, Told};
use domain::money::Fen;

use crate::columns::Columns;
use crate::fault::StoreFault;
use crate::store::Db;
use crate::words::Word;

/// Every account that was ever used, in the order they were opened.
pub fn accounts(db: &Db) -> Result<Vec<Account>, StoreFault> {
    let sql = "SELECT kind, staff FROM ledger_account a
               WHERE EXISTS (SELECT 1 FROM entry WHERE from_account = a.id) OR EXISTS (SELECT 1 FROM entry WHERE to_account = a.id) ORDER BY id";
    db.all(sql, [], |row| Account::of(row.word("kind")?, row.staff_if("staff")?).ok_or(rusqlite::Error::InvalidQuery))
}

/// Passes every entry on, in the order they were written.
pub fn each(db: &Db, mut take: impl FnMut(&Told)) -> Result<(), StoreFault> {
    let known = db.all("SELECT id, kind, staff FROM ledger_account", [], |row| {
        let account = Account::of(row.word("kind")?, row.staff_if("staff")?).ok_or(rusqlite::Error::InvalidQuery)?;
        Ok((row.get::<_, i64>("id")?, account))
    })?;
    let known: HashMap<i64, Account> = known.into_iter().collect();
    let account = |id: i64| known.get(&id).copied().ok_or(rusqlite::Error::InvalidQuery);
    // By place: by name each column would be looked up a million times.
    db.each("SELECT id, day, cause, words, from_account, to_account, amount FROM entry ORDER BY id", |row| {
        take(&Told {
            id: EntryId(row.get(0)?),
            day: row.get_ref(1)?.as_str()?,
            cause: CauseKind::of(row.get_ref(2)?.as_str()?).ok_or(rusqlite::Error::InvalidQuery)?,
            words: row.get_ref(3)?.as_str()?,
            from: account(row.get(4)?)?,
            to: account(row.get(5)?)?,
            amount: Fen(row.get(6)?),
        });
        Ok(true)
    })
}
