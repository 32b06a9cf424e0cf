//! The weekly collection (NOTE-01): everything since the last one gets an answer, then the person in charge closes it. Who was on the
//! rota and wrote nothing is named.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveDateTime};
use domain::audit::{Act, AuditLine};
use domain::ids::{CollectionId, NoteId, StaffId};
use domain::leave::LeaveState;
use domain::note::collection::{days, is_due, may_close, silent, Collection};
use domain::note::NoteProblem;
use domain::quota::Window;
use domain::rota::Work;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault};
use ts_rs::TS;

use super::{refuse, rows, NoteRow};
use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// A collection by its id.
#[derive(Deserialize, TS)]
pub struct WhichCollection {
    collection: CollectionId,
}

/// What the person in charge has seen and closes over.
#[derive(Deserialize, TS)]
pub struct CloseCollection {
    last: NoteId,
}

/// What waits to be collected.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Collecting {
    /// The days that it will stand for.
    pub days: Window,
    /// The latest note that is shown: closing takes in everything up to it.
    pub last: NoteId,
    /// The notes since the last collection, the earliest first.
    pub rows: Vec<NoteRow>,
    /// Of earlier collections, what was put off or passed on.
    pub unsettled: Vec<NoteRow>,
    /// Who is on the rota and wrote nothing so far.
    pub silent: Vec<String>,
    /// It is a week since the last one.
    pub due: bool,
    /// The latest that were closed, the latest first.
    pub closed: Vec<CollectionRow>,
}

/// A closed collection as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CollectionRow {
    /// The collection.
    pub collection: Collection,
    /// Who closed it.
    pub closed_by_name: String,
    /// Who wrote nothing.
    pub silent_names: Vec<String>,
}

/// A closed collection with its notes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CollectionView {
    /// The collection.
    pub row: CollectionRow,
    /// Its notes, the earliest first.
    pub notes: Vec<NoteRow>,
}

/// What waits, for the person in charge.
pub fn collecting(visit: &mut Visit, _: Nothing) -> Result<Collecting, Fault> {
    let now = visit.now()?;
    Ok(visit.store()?.read(|db| {
        let closed = store::note::collection::latest(db, 20)?;
        let notes = store::note::collection::waiting(db, None)?;
        let last_closed = closed.first().map(|c| c.days.to);
        let days = days(last_closed, now.date());
        let staff = store::staff::all(db)?;
        let quiet = silent(&on_the_rota(db, days)?, &notes);
        Ok::<_, StoreFault>(Collecting {
            days,
            last: notes.last().map(|n| n.id).or(closed.first().map(|c| c.last)).unwrap_or(NoteId(0)),
            due: is_due(last_closed, notes.first().map(|n| n.at.date()), now.date()),
            silent: quiet.into_iter().map(|who| name_of(&staff, who)).collect(),
            rows: rows(db, notes)?,
            unsettled: rows(db, store::note::collection::unsettled(db)?)?,
            closed: collection_rows(db, closed)?,
        })
    })?)
}

/// The latest closed collections, for everybody.
pub fn closed(visit: &mut Visit, _: Nothing) -> Result<Vec<CollectionRow>, Fault> {
    Ok(visit.store()?.read(|db| collection_rows(db, store::note::collection::latest(db, 60)?))?)
}

fn collection_rows(db: &Db, closed: Vec<Collection>) -> Result<Vec<CollectionRow>, StoreFault> {
    let staff = store::staff::all(db)?;
    let row = |collection: Collection| CollectionRow {
        closed_by_name: name_of(&staff, collection.closed_by),
        silent_names: collection.silent.iter().map(|who| name_of(&staff, *who)).collect(),
        collection,
    };
    Ok(closed.into_iter().map(row).collect())
}

/// Who has a shift on one of the days and is not on leave then, by agent number.
fn on_the_rota(db: &Db, days: Window) -> Result<Vec<StaffId>, StoreFault> {
    let leave = store::leave::between(db, days.from, days.to)?;
    let away = |who: StaffId, day: NaiveDate| {
        leave.iter().any(|l| l.staff == who && l.state == LeaveState::Signed && l.days.holds(day))
    };
    let cells = store::rota::cells(db, days.from, days.to)?;
    let working = cells.into_iter().filter(|(who, day, cell)| matches!(cell.work, Some(Work::Shift(_))) && !away(*who, *day));
    let on: HashSet<(StaffId, NaiveDate)> = working.map(|(who, day, _)| (who, day)).collect();
    let employed = |s: &domain::staff::Staff| on.iter().any(|(who, day)| *who == s.id && s.employed_on(*day));
    Ok(store::staff::all(db)?.into_iter().filter(|s| employed(s)).map(|s| s.id).collect())
}

/// Closes the collection over everything up to the last note that was shown; what was written since goes to the next one.
pub fn close(visit: &mut Visit, args: CloseCollection) -> Result<CollectionId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let notes = store::note::collection::waiting(tx, Some(args.last))?;
        may_close(&notes).map_err(refuse)?;
        let before = store::note::collection::latest(tx, 1)?.pop();
        if notes.is_empty() && before.as_ref().is_some_and(|b| b.days.to >= now.date()) {
            return Err(refuse(NoteProblem::NothingNew));
        }
        let days = days(before.as_ref().map(|b| b.days.to), now.date());
        let collection = Collection {
            id: CollectionId(0),
            days,
            // What a page shows may be older than the last collection: never less than that one took in.
            last: notes.last().map(|n| n.id).max(before.map(|b| b.last)).unwrap_or(NoteId(0)),
            closed_by: me.id,
            closed_at: now,
            silent: silent(&on_the_rota(tx, days)?, &notes),
        };
        let id = store::note::collection::close(tx, &collection)?;
        let line = AuditLine::new("notes", notes.len().to_string());
        store::audit::add(tx, now, Some(me.id), Act::NotesCollected, &format!("{} – {}", days.from, days.to), &[line])?;
        Ok(id)
    })
}

/// A closed collection, for everybody: it is read out at the meeting.
pub fn view(visit: &mut Visit, args: WhichCollection) -> Result<CollectionView, Fault> {
    let found = visit.store()?.read(|db| of(db, args.collection))?;
    found.ok_or_else(|| Fault::not_found("collection"))
}

pub(crate) fn of(db: &Db, id: CollectionId) -> Result<Option<CollectionView>, StoreFault> {
    let Some(collection) = store::note::collection::get(db, id)? else { return Ok(None) };
    let notes = rows(db, store::note::collection::notes(db, id)?)?;
    Ok(collection_rows(db, vec![collection])?.pop().map(|row| CollectionView { row, notes }))
}

/// Whether a collection is due, and how many notes have no answer.
pub(crate) fn waiting(db: &Db, now: NaiveDateTime) -> Result<(bool, usize, usize), StoreFault> {
    let notes = store::note::collection::waiting(db, None)?;
    let last = store::note::collection::latest(db, 1)?.pop().map(|c| c.days.to);
    let open = notes.iter().filter(|n| n.state == domain::note::NoteState::Open).count();
    Ok((is_due(last, notes.first().map(|n| n.at.date()), now.date()), notes.len(), open))
}
