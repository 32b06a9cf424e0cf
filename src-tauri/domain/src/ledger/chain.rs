//! The chain of hashes: each entry carries the hash of the one before, and published statements carry the hash of the last. What is
//! absent on purpose: hashing itself; the file hashes what it holds.

use std::fmt;

use serde::{Serialize, Serializer};
use ts_rs::TS;

use crate::ids::{EntryId, StatementId};

/// The hash of an entry, with all that stood before it. Before the first entry it is all noughts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, TS)]
#[ts(type = "string")]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The first twelve digits, as they are read out and compared by people.
    pub fn short(&self) -> String {
        self.to_string().chars().take(12).collect()
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What the file holds of an entry, and what its words come to when they are hashed again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its number.
    pub id: EntryId,
    /// The hash of the one before, as it is kept.
    pub before: Hash,
    /// Its own hash, as it is kept.
    pub kept: Hash,
    /// Its own hash, counted again.
    pub counted: Hash,
}

/// The last entry at the time of a published statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The statement.
    pub statement: StatementId,
    /// The last entry; 0 if there was none.
    pub entry: EntryId,
    /// Its hash.
    pub hash: Hash,
}

/// Where the chain breaks: the first entry that is not what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Broken {
    /// It says something else than when it was written.
    Edited { entry: EntryId },
    /// It is gone.
    Removed { entry: EntryId },
    /// It stands where another stood.
    Moved { entry: EntryId },
    /// It and all after it are gone, though a published statement reaches to `head`.
    CutOff { entry: EntryId, head: EntryId, statement: StatementId },
    /// The chain holds in itself and is not the one that was published: written anew from an entry after `after` on.
    Rewritten { after: EntryId, head: EntryId, statement: StatementId },
}

/// Goes along the chain, entry by entry in their order, and stops at the first break.
#[derive(Clone, Debug)]
pub struct Check {
    heads: Vec<Head>,
    next: i64,
    last: Hash,
    confirmed: EntryId,
    broken: Option<Broken>,
}

impl Check {
    /// Begins before the first entry, with the heads of all published statements.
    pub fn new(heads: Vec<Head>) -> Check {
        let mut heads = heads;
        heads.sort_by_key(|h| (std::cmp::Reverse(h.entry), std::cmp::Reverse(h.statement)));
        Check { heads, next: 1, last: Hash::default(), confirmed: EntryId(0), broken: None }
    }

    /// Takes the next entry. Once the chain is broken nothing more is looked at.
    pub fn take(&mut self, link: &Link) -> Option<Broken> {
        if self.broken.is_none() {
            self.broken = self.look(link);
            self.next = link.id.0 + 1;
            self.last = link.kept;
        }
        self.broken
    }

    fn look(&mut self, link: &Link) -> Option<Broken> {
        if link.id.0 != self.next {
            return Some(Broken::Removed { entry: EntryId(self.next) });
        }
        match (link.kept == link.counted, link.before == self.last) {
            (false, true) => return Some(Broken::Edited { entry: link.id }),
            (false, false) => return Some(Broken::Moved { entry: link.id }),
            // It is itself, and knew the one before as another.
            (true, false) => return Some(Broken::Edited { entry: EntryId((link.id.0 - 1).max(1)) }),
            (true, true) => {}
        }
        while self.heads.last().is_some_and(|h| h.entry <= link.id) {
            let head = self.heads.pop()?;
            if head.entry == link.id && head.hash != link.kept {
                return Some(Broken::Rewritten { after: self.confirmed, head: head.entry, statement: head.statement });
            }
            self.confirmed = head.entry;
        }
        None
    }

    /// Ends behind the last entry: what was published must still be there.
    pub fn finish(mut self) -> Result<(EntryId, Hash), Broken> {
        let last = EntryId(self.next - 1);
        while let Some(head) = self.heads.pop() {
            if head.entry > last && self.broken.is_none() {
                self.broken = Some(Broken::CutOff { entry: EntryId(self.next), head: head.entry, statement: head.statement });
            }
        }
        self.broken.map_or(Ok((last, self.last)), Err)
    }
}
