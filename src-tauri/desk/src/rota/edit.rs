//! Changing the draft: cells, duty, accepted conflicts. One gesture is one call, one transaction and one audit entry.

use chrono::NaiveDate;
use domain::audit::{Act, AuditLine};
use domain::ids::StaffId;
use domain::month::Month;
use domain::rota::check::Conflict;
use domain::rota::edit::{added_conflicts, apply, locked, LockedCell};
use domain::rota::plan::Plan;
use domain::rota::{Cell, CellEdit, Duty, Work};
use serde::{Deserialize, Serialize};
use store::rota::Accepted;
use store::Tx;
use ts_rs::TS;

use super::facts;
use super::month::{checks, Checks};
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// Cells as they shall be.
#[derive(Deserialize, TS)]
pub struct EditRota {
    month: Month,
    edits: Vec<CellEdit>,
}

/// What an edit would do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Preview {
    /// Cells that it may not touch; then nothing would be changed.
    pub locked: Vec<LockedCell>,
    /// Conflicts that it would add.
    pub added: Vec<Conflict>,
}

/// Who is on duty on a day.
#[derive(Deserialize, TS)]
pub struct SetDuty {
    month: Month,
    day: NaiveDate,
    staff: Vec<StaffId>,
}

/// A conflict to accept; an empty reason takes the acceptance back.
#[derive(Deserialize, TS)]
pub struct AcceptConflict {
    month: Month,
    key: String,
    reason: String,
}

/// Changes cells, all or none.
pub fn edit(visit: &mut Visit, args: EditRota) -> Result<Checks, Fault> {
    change(visit, args.month, &args.edits, &[], Act::RotaEdited)
}

/// Writes edits of the draft, and duty for days that have none, under `act`; then checks the month again.
pub(crate) fn change(
    visit: &mut Visit,
    month: Month,
    edits: &[CellEdit],
    duty: &[Duty],
    act: Act,
) -> Result<Checks, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let plan = facts::plan(tx, month)?;
        let cells = locked(&plan, edits, facts::lock(tx, month, now.date())?);
        if !cells.is_empty() {
            return Err(Fault::LockedCells { cells });
        }
        let mut lines = differences(&plan, edits);
        lines.extend(duty.iter().map(|d| duty_line(&plan, d.day, &[], &[d.staff])));
        if !lines.is_empty() {
            store::rota::put_cells(tx, edits)?;
            for day in plan.days() {
                if duty.iter().any(|d| d.day == *day) {
                    let both = plan.facts().duty.iter().chain(duty);
                    let on: Vec<StaffId> = both.filter(|d| d.day == *day).map(|d| d.staff).collect();
                    store::rota::set_duty(tx, *day, &on)?;
                }
            }
            store::audit::add(tx, now, Some(me.id), act, &month.to_string(), &lines)?;
        }
        let plan = if duty.is_empty() { apply(&plan, edits) } else { facts::plan(tx, month)? };
        Ok(checks(tx, &plan)?)
    })
}

fn duty_line(plan: &Plan, day: NaiveDate, before: &[StaffId], after: &[StaffId]) -> AuditLine {
    let names = |ids: &[StaffId]| ids.iter().map(|id| name_of(plan.staff(), *id)).collect::<Vec<_>>().join(" ");
    AuditLine { what: format!("duty {day}"), before: names(before), after: names(after) }
}

/// One audit line for each cell that differs, as `number date`: early shift became rest.
fn differences(plan: &Plan, edits: &[CellEdit]) -> Vec<AuditLine> {
    let line = |edit: &CellEdit| {
        let (row, column) = (plan.row_of(edit.staff)?, plan.column_of(edit.day)?);
        let (before, after) = (plan.cell(row, column), Cell { work: edit.work, pinned: edit.pinned });
        (before != after).then(|| AuditLine {
            what: format!("{} {}", plan.staff()[row].number, edit.day),
            before: show(plan, before),
            after: show(plan, after),
        })
    };
    edits.iter().filter_map(line).collect()
}

fn show(plan: &Plan, cell: Cell) -> String {
    let work = match cell.work {
        None => String::new(),
        Some(Work::Rest) => "休".to_owned(),
        Some(Work::Shift(id)) => plan.kind(id).map(|k| k.code.clone()).unwrap_or_default(),
    };
    if cell.pinned { format!("{work}●") } else { work }
}

/// What an edit would do, without doing it.
pub fn preview(visit: &mut Visit, args: EditRota) -> Result<Preview, Fault> {
    let today = visit.now()?.date();
    Ok(visit.store()?.read(|db| {
        let plan = facts::plan(db, args.month)?;
        let locked = locked(&plan, &args.edits, facts::lock(db, args.month, today)?);
        let added = if locked.is_empty() { added_conflicts(&plan, &args.edits) } else { Vec::new() };
        Ok::<_, store::StoreFault>(Preview { locked, added })
    })?)
}

/// Sets who is on duty on a day (ROS-06).
pub fn set_duty(visit: &mut Visit, args: SetDuty) -> Result<Checks, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let plan = facts::plan(tx, args.month)?;
        guard_duty(tx, &plan, &args, now.date())?;
        let before: Vec<StaffId> = plan.facts().duty.iter().filter(|d| d.day == args.day).map(|d| d.staff).collect();
        store::rota::set_duty(tx, args.day, &args.staff)?;
        let line = duty_line(&plan, args.day, &before, &args.staff);
        store::audit::add(tx, now, Some(me.id), Act::DutySet, &args.month.to_string(), &[line])?;
        Ok(checks(tx, &facts::plan(tx, args.month)?)?)
    })
}

fn guard_duty(tx: &Tx, plan: &Plan, args: &SetDuty, today: NaiveDate) -> Result<(), Fault> {
    let lock = facts::lock(tx, args.month, today)?;
    let probe = |&staff: &StaffId| CellEdit { staff, day: args.day, work: None, pinned: false };
    let cells = locked(plan, &args.staff.iter().map(probe).collect::<Vec<_>>(), lock);
    let past = lock.before.is_some_and(|before| args.day < before);
    if cells.is_empty() && !past && plan.column_of(args.day).is_some() { Ok(()) } else { Err(Fault::LockedCells { cells }) }
}

/// Accepts a conflict with a reason, or takes that back.
pub fn accept(visit: &mut Visit, args: AcceptConflict) -> Result<Checks, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let reason = args.reason.trim().to_owned();
    visit.store()?.write(|tx| {
        let plan = facts::plan(tx, args.month)?;
        let known = checks(tx, &plan)?.conflicts.into_iter().find(|c| c.key == args.key);
        let conflict = known.ok_or_else(|| Fault::not_found("conflict"))?;
        if reason.is_empty() {
            store::rota::unaccept(tx, args.month, &args.key)?;
        } else {
            let amount = Some(conflict.breach.amount());
            let accepted = Accepted { key: args.key.clone(), reason: reason.clone(), amount };
            store::rota::accept(tx, args.month, &accepted, me.id, now)?;
        }
        let line = AuditLine { what: args.key.clone(), before: conflict.accepted.unwrap_or_default(), after: reason };
        store::audit::add(tx, now, Some(me.id), Act::ConflictAccepted, &args.month.to_string(), &[line])?;
        Ok(checks(tx, &plan)?)
    })
}
