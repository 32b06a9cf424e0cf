//! How a reward is spoken of: what was found or written, and its number.

use domain::ids::{FindingId, NoteId};
use domain::reward::RewardCause;
use store::{Db, StoreFault};

/// What was found or written.
pub(super) fn told(db: &Db, cause: RewardCause) -> Result<String, StoreFault> {
    Ok(match cause {
        RewardCause::Idea(note) => store::note::get(db, note)?.map(|n| n.words).unwrap_or_default(),
        RewardCause::Finding(id) => match store::finding::get(db, id)? {
            Some(found) => {
                let listing = store::patrol::get_listing(db, found.listing)?;
                let on = listing.map(|l| format!("{} {}", l.code, l.title)).unwrap_or_default();
                format!("{on}: {} → {}", found.is_now, found.should_be)
            }
            None => String::new(),
        },
    })
}

/// How the cause of a reward is spoken of.
pub(super) fn number(cause: RewardCause) -> String {
    match cause {
        RewardCause::Idea(NoteId(id)) => format!("N-{id}"),
        RewardCause::Finding(FindingId(id)) => format!("F-{id}"),
    }
}
