//! Repairing a month after a sick call, a new need or a new rule: the fewest changed cells of other people that bring it back,
//! as several offers. Nothing is written: an offer that is taken comes back as an edit.

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use domain::ids::StaffId;
use domain::month::Month;
use domain::rota::plan::Plan;
use domain::rota::CellEdit;
use planner::{Control, Options};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts;
use super::model::{Keep, Task};
use crate::fault::Fault;
use crate::visit::Visit;

/// Which month.
#[derive(Deserialize, TS)]
pub struct Repair {
    month: Month,
}

/// One way to repair the month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RepairOffer {
    /// The cells as they would be.
    pub edits: Vec<CellEdit>,
    /// The people whose plan changes, besides whoever cannot work as planned.
    pub people: Vec<StaffId>,
    /// Changed cells of theirs.
    pub moved: usize,
    /// Heads still missing over the month.
    pub short: u32,
    /// No repair with as few heads missing changes fewer cells.
    pub proved: bool,
}

/// How long the search for offers may take.
const LIMIT: Duration = Duration::from_millis(1500);

/// Offers for the month as it stands: signed leave, pins and the locked past stay; the best offer first. Empty when nothing needs
/// to change.
pub fn offers(visit: &mut Visit, args: Repair) -> Result<Vec<RepairOffer>, Fault> {
    let today = visit.now()?.date();
    let (plan, carried) = visit.store()?.read(|db| {
        let plan = facts::plan(db, args.month)?;
        let carried = facts::carried(db, &plan)?;
        Ok((plan, carried))
    })?;
    let task = Task::new(&plan, &carried, Keep { before: Some(today), planned: false });
    let before = task.rota(&plan);
    let from = plan.days().iter().take_while(|d| **d < today).count();
    let (started, stop) = (Instant::now(), AtomicBool::new(false));
    let control = Control { elapsed: &|| started.elapsed(), limit: LIMIT, stop: &stop };
    let options = Options { seed: 1, threads: 2, work: None };
    let found = planner::repair(&task.model, &before, from, &options, &control)
        .map_err(|fault| Fault::Storage { detail: fault.to_string() })?;
    Ok(found.iter().map(|offer| told(&plan, &task, offer)).filter(|offer| !offer.edits.is_empty()).collect())
}

fn told(plan: &Plan, task: &Task, offer: &planner::Offer) -> RepairOffer {
    let edits = edits(plan, task, &offer.rota);
    let settled = |edit: &&CellEdit| {
        let at = plan.row_of(edit.staff).zip(plan.column_of(edit.day));
        at.is_some_and(|(row, column)| task.is_settled(row, column))
    };
    let mut people: Vec<StaffId> = edits.iter().filter(|e| !settled(e)).map(|e| e.staff).collect();
    people.dedup();
    RepairOffer { moved: edits.iter().filter(|e| !settled(e)).count(), edits, people, short: offer.short, proved: offer.proved }
}

/// The edits that turn the draft into a rota of the planner; pinned cells stay.
pub(crate) fn edits(plan: &Plan, task: &Task, rota: &planner::Rota) -> Vec<CellEdit> {
    let mut edits = Vec::new();
    for (row, planned) in rota.iter().enumerate() {
        for (column, work) in task.works(row, planned).into_iter().enumerate() {
            let cell = plan.cell(row, column);
            if cell.work != work && !cell.pinned {
                edits.push(CellEdit { staff: plan.staff()[row].id, day: plan.days()[column], work, pinned: false });
            }
        }
    }
    edits
}
