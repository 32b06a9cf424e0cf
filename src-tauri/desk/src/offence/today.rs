//! What discipline puts on Today: what waits for me to read, to answer, to decide.

use domain::access::{may, Right};
use domain::ids::{EditionId, OffenceId};
use domain::offence::{Case, OffenceState};
use domain::rulebook::{in_force, Edition};
use domain::staff::Staff;
use serde::Serialize;
use store::offence::Wanted;
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;

/// The card; everything in it waits for whoever reads it.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct DisciplineToday {
    /// Editions to read, the one that binds first.
    pub to_read: Vec<Edition>,
    /// The own offences without an answer.
    pub to_answer: Vec<OffenceId>,
    /// Reports to decide on.
    pub to_decide: u32,
    /// Standing offences whose step has moved.
    pub moved: u32,
    /// Questions without a ruling.
    pub rulings: u32,
    /// Proposed rewards to decide on.
    pub rewards: u32,
    /// Granted rewards without an amount.
    pub pending: u32,
    /// For whoever keeps the book: the edition that not everybody has read, and how many have not.
    pub unread: Option<(EditionId, u32)>,
}

/// The card.
pub fn today(visit: &mut Visit, _: Nothing) -> Result<DisciplineToday, Fault> {
    let (me, day) = (visit.me()?, visit.now()?.date());
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(visit.store()?.read(|db| {
        let due = due(db, day)?;
        let read = store::rulebook::read_by(db, me.id)?;
        let unread = if may(me.role, Right::KeepRuleBook) { unread(db, &due, day)? } else { None };
        let mut card = DisciplineToday {
            to_read: due.into_iter().filter(|e| !read.contains(&e.id)).collect(),
            to_answer: to_answer(db, &me)?,
            unread,
            ..DisciplineToday::default()
        };
        if may(me.role, Right::JudgeOffence) {
            (card.to_decide, card.moved) = (store::offence::waiting(db)?, count(super::moved(db)?.len()));
        }
        if may(me.role, Right::MakeRuling) {
            card.rulings = count(store::ruling::all(db)?.iter().filter(|r| r.made.is_none()).count());
        }
        if may(me.role, Right::DecideRewards) {
            (card.rewards, card.pending) =
                (count(store::reward::undecided(db)?.len()), count(store::reward::pending(db)?.len()));
        }
        Ok(card)
    })?)
}

/// The edition that binds today, and those that are issued to bind later.
fn due(db: &Db, day: chrono::NaiveDate) -> Result<Vec<Edition>, StoreFault> {
    let editions = store::rulebook::editions(db)?;
    let binding = in_force(&editions, day).cloned();
    let coming = editions.into_iter().filter(|e| e.from.is_some_and(|from| from > day));
    Ok(binding.into_iter().chain(coming).collect())
}

fn unread(db: &Db, due: &[Edition], day: chrono::NaiveDate) -> Result<Option<(EditionId, u32)>, StoreFault> {
    let staff: Vec<Staff> = store::staff::all(db)?.into_iter().filter(|s| s.employed_on(day)).collect();
    for edition in due {
        let readers = store::rulebook::readers(db, edition.id)?;
        let missing = staff.iter().filter(|s| !readers.iter().any(|(who, _)| *who == s.id)).count();
        if missing > 0 {
            return Ok(Some((edition.id, u32::try_from(missing).unwrap_or(u32::MAX))));
        }
    }
    Ok(None)
}

fn to_answer(db: &Db, me: &Staff) -> Result<Vec<OffenceId>, StoreFault> {
    let wanted = Wanted { staff: Some(me.id), limit: 100, ..Wanted::default() };
    let mut found = Vec::new();
    for case in store::offence::list(db, wanted)? {
        let open = |c: &Case| matches!(c.state(), OffenceState::Reported | OffenceState::Standing);
        if open(&case) && store::offence::answers(db, case.offence.id)?.is_empty() {
            found.push(case.offence.id);
        }
    }
    Ok(found)
}
