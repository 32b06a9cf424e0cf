//! Asking about a cell: who could, why, what would mend it, who would swap.

use chrono::NaiveDate;
use domain::ids::{ShiftId, StaffId};
use domain::month::Month;
use domain::rota::check::conflicts;
use domain::rota::edit::Lock;
use domain::rota::options::{self, Candidate, Swap, Why};
use domain::rota::plan::Plan;
use domain::rota::{CellEdit, Work};
use serde::Deserialize;
use store::StoreFault;
use ts_rs::TS;

use super::facts;
use crate::fault::Fault;
use crate::visit::Visit;

/// A shift on a day.
#[derive(Deserialize, TS)]
pub struct ForShift {
    day: NaiveDate,
    shift: ShiftId,
}

/// A cell.
#[derive(Deserialize, TS)]
pub struct ForCell {
    staff: StaffId,
    day: NaiveDate,
}

/// A conflict by its key.
#[derive(Deserialize, TS)]
pub struct ForConflict {
    month: Month,
    key: String,
}

/// What somebody would like to do on a day.
#[derive(Deserialize, TS)]
pub struct ForSwap {
    staff: StaffId,
    day: NaiveDate,
    work: Work,
}

/// Swaps that are offered at the most.
const MOST_SWAPS: usize = 5;

/// Everybody for a shift on a day, best first.
pub fn candidates(visit: &mut Visit, args: ForShift) -> Result<Vec<Candidate>, Fault> {
    let (plan, _) = draft(visit, Month::of(args.day))?;
    Ok(options::candidates(&plan, args.shift, args.day))
}

/// The reasons for a cell.
pub fn why(visit: &mut Visit, args: ForCell) -> Result<Why, Fault> {
    let (plan, lock) = draft(visit, Month::of(args.day))?;
    options::why(&plan, args.staff, args.day, lock).ok_or_else(|| Fault::not_found("cell"))
}

/// A small edit that removes a conflict, if there is one.
pub fn mend(visit: &mut Visit, args: ForConflict) -> Result<Option<Vec<CellEdit>>, Fault> {
    let (plan, lock) = draft(visit, args.month)?;
    let conflict = conflicts(&plan).into_iter().find(|c| c.key == args.key);
    let conflict = conflict.ok_or_else(|| Fault::not_found("conflict"))?;
    Ok(options::mend(&plan, &conflict, lock))
}

/// Exchanges that give somebody what they would like.
pub fn swaps(visit: &mut Visit, args: ForSwap) -> Result<Vec<Swap>, Fault> {
    let (plan, lock) = draft(visit, Month::of(args.day))?;
    Ok(options::swaps(&plan, args.staff, args.day, args.work, lock, MOST_SWAPS))
}

fn draft(visit: &mut Visit, month: Month) -> Result<(Plan, Lock), Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| Ok::<_, StoreFault>((facts::plan(db, month)?, facts::lock(db, month, today)?)))?)
}
