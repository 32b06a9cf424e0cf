//! What the notebooks put on Today: notes of mine that were answered, what was passed to me, what I have agreed to do, and for the
//! person in charge whether a collection is due.

use chrono::Duration;
use domain::access::{may, Right};
use domain::meeting::Action;
use serde::Serialize;
use store::StoreFault;
use ts_rs::TS;

use super::{rows, NoteRow};
use crate::door::Nothing;
use crate::fault::Fault;
use crate::visit::Visit;

/// The notebooks' lines on Today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NotesToday {
    /// Notes of mine that somebody answered in the last seven days, the latest answer first.
    pub answered: Vec<NoteRow>,
    /// Notes that were passed to me and wait for my answer.
    pub passed: Vec<NoteRow>,
    /// What I have agreed to do at a meeting, the most urgent first.
    pub actions: Vec<Action>,
    /// For the person in charge: what waits to be collected.
    pub collection: Option<CollectionToday>,
}

/// What waits to be collected.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct CollectionToday {
    /// It is a week since the last one.
    pub due: bool,
    /// Notes since then.
    pub notes: usize,
    /// Those without an answer.
    pub open: usize,
}

/// The lines for whoever is signed in.
pub fn today(visit: &mut Visit, _: Nothing) -> Result<NotesToday, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    Ok(visit.store()?.read(|db| {
        let mut answered = store::note::answer::answered_since(db, me.id, now - Duration::days(7))?;
        answered.truncate(5);
        let collection = if may(me.role, Right::CollectNotes) {
            let (due, notes, open) = super::collection::waiting(db, now)?;
            Some(CollectionToday { due, notes, open })
        } else {
            None
        };
        Ok::<_, StoreFault>(NotesToday {
            answered: rows(db, answered)?,
            passed: rows(db, store::note::answer::passed_to(db, me.id)?)?,
            actions: store::meeting::open_actions(db)?.into_iter().filter(|a| a.owner == me.id).collect(),
            collection,
        })
    })?)
}
