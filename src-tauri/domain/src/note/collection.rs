//! The weekly collection 汇总 (NOTE-01): everything since the last one gets an answer, then it closes. Who wrote nothing is named.
//!
//! Invariant: no note older than a closed collection is without an answer. Older means written before, by the order of the
//! notes and not by the clock, which may be set back.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Note, NoteProblem, NoteState};
use crate::ids::{CollectionId, NoteId, StaffId};
use crate::month::{monday_of, shift_day};
use crate::quota::Window;

/// A collection that was closed. It is never opened again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Collection {
    /// Its id, which is also its number.
    pub id: CollectionId,
    /// The days it stands for.
    pub days: Window,
    /// The last note that it took in.
    pub last: NoteId,
    /// The person in charge who closed it.
    pub closed_by: StaffId,
    /// When.
    pub closed_at: NaiveDateTime,
    /// Who was on the rota in those days and wrote nothing.
    pub silent: Vec<StaffId>,
}

/// The days that a collection closed today stands for: from the day after the last one, or from this week's Monday. Never empty,
/// also when two are closed on one day or the clock was set back.
pub fn days(last_closed: Option<NaiveDate>, today: NaiveDate) -> Window {
    let from = last_closed.map_or(monday_of(today), |day| shift_day(day, 1));
    Window { from: from.min(today), to: today }
}

/// Whether a collection may close over `notes`: every one of them has an answer.
pub fn may_close(notes: &[Note]) -> Result<(), NoteProblem> {
    let open: Vec<NoteId> = notes.iter().filter(|n| n.state == NoteState::Open).map(|n| n.id).collect();
    if open.is_empty() { Ok(()) } else { Err(NoteProblem::Unanswered { notes: open }) }
}

/// Who was on the rota and wrote nothing, in the order of the rota.
pub fn silent(on_the_rota: &[StaffId], notes: &[Note]) -> Vec<StaffId> {
    on_the_rota.iter().copied().filter(|who| notes.iter().all(|n| n.author != *who)).collect()
}

/// Whether it is time: a week has gone by since the last one closed, or since the first note that waits.
pub fn is_due(last_closed: Option<NaiveDate>, first_waiting: Option<NaiveDate>, today: NaiveDate) -> bool {
    let since = last_closed.max(first_waiting.filter(|_| last_closed.is_none()));
    first_waiting.is_some() && since.is_some_and(|day| (today - day).num_days() >= 7)
}
