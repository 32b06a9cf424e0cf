//! The chain of hashes over the entries: made when one is written, and gone along again to see that nothing was touched. The rows
//! are hashed as they stand in the file, without turning them into anything first: a million take a second or two. Words are hashed
//! through their seal: when a customer is taken out of them, the seal stays and with it the chain.

use std::collections::{BTreeSet, HashMap};

use domain::customer::token::{has_token, tokens};
use domain::ids::{CustomerId, EntryId, StatementId};
use domain::ledger::chain::{Broken, Check, Hash, Head, Link};
use rusqlite::types::ValueRef;
use rusqlite::Row;
use sha2::{Digest, Sha256};

use crate::fault::StoreFault;
use crate::store::Db;

/// Everything that an entry says, as it stands in the file.
pub(crate) struct Words<'a> {
    pub id: i64,
    pub day: &'a str,
    pub at: &'a str,
    pub by: i64,
    pub cause: &'a str,
    pub offence: Option<i64>,
    pub reward: Option<i64>,
    pub upon: Option<i64>,
    pub root: i64,
    pub from: (&'a str, Option<i64>),
    pub to: (&'a str, Option<i64>),
    pub amount: i64,
    pub words: Said<'a>,
    /// The hash of the receipt's picture.
    pub receipt: Option<&'a str>,
    pub ruling: Option<i64>,
    pub handled_by: Option<i64>,
    pub before: &'a [u8],
}

/// What an entry's hash knows of its words.
pub(crate) enum Said<'a> {
    /// The words themselves: entries of the earlier form.
    Plain(&'a str),
    /// What [`seal`] made of them.
    Sealed(&'a [u8]),
}

/// SHA-256 over the salt and the words. The salt keeps anybody from guessing words that were taken out.
pub(crate) fn seal(salt: &[u8], words: &str) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(words).finalize().into()
}

impl Words<'_> {
    /// SHA-256 over all of it. Texts carry their length and empty fields a mark, so that no two entries read alike.
    pub(crate) fn hash(&self) -> Hash {
        let mut all = Vec::with_capacity(320);
        text(&mut all, if matches!(self.words, Said::Plain(_)) { "daybook 1" } else { "daybook 2" });
        number(&mut all, Some(self.id));
        text(&mut all, self.day);
        text(&mut all, self.at);
        number(&mut all, Some(self.by));
        text(&mut all, self.cause);
        for value in [self.offence, self.reward, self.upon, Some(self.root)] {
            number(&mut all, value);
        }
        for (kind, staff) in [self.from, self.to] {
            text(&mut all, kind);
            number(&mut all, staff);
        }
        number(&mut all, Some(self.amount));
        match self.words {
            Said::Plain(words) => text(&mut all, words),
            Said::Sealed(seal) => all.extend_from_slice(seal),
        }
        text(&mut all, self.receipt.unwrap_or_default());
        number(&mut all, self.ruling);
        number(&mut all, self.handled_by);
        all.extend_from_slice(self.before);
        Hash(Sha256::digest(&all).into())
    }
}

fn text(all: &mut Vec<u8>, text: &str) {
    all.extend_from_slice(&(text.len() as u32).to_be_bytes());
    all.extend_from_slice(text.as_bytes());
}

fn number(all: &mut Vec<u8>, value: Option<i64>) {
    match value {
        Some(value) => {
            all.push(1);
            all.extend_from_slice(&value.to_be_bytes());
        }
        None => all.push(0),
    }
}

/// The last entry and its hash; 0 and noughts before the first.
pub fn head(db: &Db) -> Result<(EntryId, Hash), StoreFault> {
    let found = db.one("SELECT id, hash FROM entry ORDER BY id DESC LIMIT 1", [], |row| Ok((EntryId(row.get("id")?), Hash(row.get("hash")?))))?;
    Ok(found.unwrap_or((EntryId(0), Hash::default())))
}

/// What going along the chain and the published heads found.
pub struct Walk {
    /// The last entry and its hash, or the first entry that is not what it was.
    pub found: Result<(EntryId, Hash), Broken>,
    /// Entries whose words speak of a purged customer, who is hidden there.
    pub hidden: u32,
}

/// Whether the whole chain and the published heads are what they were.
pub fn verify(db: &Db) -> Result<Result<(EntryId, Hash), Broken>, StoreFault> {
    Ok(walk(db)?.found)
}

/// Goes along the whole chain and the published heads, up to the first entry that is not what it was.
pub fn walk(db: &Db) -> Result<Walk, StoreFault> {
    let accounts = accounts(db)?;
    let mut check = Check::new(heads(db)?);
    let sql = "SELECT e.id, e.day, e.at, e.by_staff, e.cause, e.offence, e.reward, e.upon, e.root, e.from_account, e.to_account, e.amount,
                 e.words, a.hash AS receipt, e.ruling, e.handled_by, e.before, e.hash, e.seal, e.salt
               FROM entry e LEFT JOIN attachment a ON a.id = e.receipt ORDER BY e.id";
    let gone = db.all("SELECT id FROM customer WHERE purged_at IS NOT NULL", [], |row| row.get("id").map(CustomerId))?;
    let purged: BTreeSet<CustomerId> = gone.into_iter().collect();
    let mut hidden = 0;
    db.each(sql, |row| {
        let words = said(row, 12)?;
        hidden += u32::from(has_token(words) && tokens(words).iter().any(|token| purged.contains(&token.customer)));
        Ok(check.take(&link(row, &accounts)?).is_none())
    })?;
    Ok(Walk { found: check.finish(), hidden })
}

/// The columns of [`walk`], by their place: by name each would be looked up a million times.
fn link(row: &Row, accounts: &HashMap<i64, (String, Option<i64>)>) -> rusqlite::Result<Link> {
    let none = || (String::new(), None);
    let account = |at: usize| Ok::<_, rusqlite::Error>(accounts.get(&whole(row, at)?.unwrap_or(0)));
    let (from, to) = (account(9)?, account(10)?);
    let (gone_from, gone_to) = (none(), none());
    let (from, to) = (from.unwrap_or(&gone_from), to.unwrap_or(&gone_to));
    let sealed = bytes(row, 18)?;
    let words = Words {
        id: whole(row, 0)?.unwrap_or(0),
        day: said(row, 1)?,
        at: said(row, 2)?,
        by: whole(row, 3)?.unwrap_or(0),
        cause: said(row, 4)?,
        offence: whole(row, 5)?,
        reward: whole(row, 6)?,
        upon: whole(row, 7)?,
        root: whole(row, 8)?.unwrap_or(0),
        from: (&from.0, from.1),
        to: (&to.0, to.1),
        amount: whole(row, 11)?.unwrap_or(0),
        words: if sealed.is_empty() { Said::Plain(said(row, 12)?) } else { Said::Sealed(sealed) },
        receipt: Some(said(row, 13)?).filter(|hash| !hash.is_empty()),
        ruling: whole(row, 14)?,
        handled_by: whole(row, 15)?,
        before: bytes(row, 16)?,
    };
    let kept = |at: usize| Ok::<_, rusqlite::Error>(Hash(bytes(row, at)?.try_into().unwrap_or_default()));
    let counted = if true_to(sealed, bytes(row, 19)?, said(row, 12)?) { words.hash() } else { Hash::default() };
    Ok(Link { id: EntryId(words.id), before: kept(16)?, kept: kept(17)?, counted })
}

/// Whether the words are those that were sealed, or a customer was taken out of them.
fn true_to(sealed: &[u8], salt: &[u8], words: &str) -> bool {
    sealed.is_empty() || if salt.is_empty() { has_token(words) } else { seal(salt, words) == sealed }
}

fn whole(row: &Row, at: usize) -> rusqlite::Result<Option<i64>> {
    Ok(match row.get_ref(at)? {
        ValueRef::Integer(value) => Some(value),
        _ => None,
    })
}

fn said<'r>(row: &'r Row, at: usize) -> rusqlite::Result<&'r str> {
    Ok(match row.get_ref(at)? {
        ValueRef::Text(text) => std::str::from_utf8(text).unwrap_or_default(),
        _ => "",
    })
}

fn bytes<'r>(row: &'r Row, at: usize) -> rusqlite::Result<&'r [u8]> {
    Ok(match row.get_ref(at)? {
        ValueRef::Blob(bytes) => bytes,
        _ => &[],
    })
}

fn accounts(db: &Db) -> Result<HashMap<i64, (String, Option<i64>)>, StoreFault> {
    let rows = db.all("SELECT id, kind, staff FROM ledger_account", [], |row| Ok((row.get("id")?, (row.get("kind")?, row.get("staff")?))))?;
    Ok(rows.into_iter().collect())
}

fn heads(db: &Db) -> Result<Vec<Head>, StoreFault> {
    db.all("SELECT number, coalesce(head, 0) AS head, hash FROM statement ORDER BY number", [], |row| {
        Ok(Head { statement: StatementId(row.get("number")?), entry: EntryId(row.get("head")?), hash: Hash(row.get("hash")?) })
    })
}
