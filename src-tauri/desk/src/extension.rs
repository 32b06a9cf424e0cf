//! Entering that a shift went on because customers were still asking (ROS-05): by whoever plans, for anybody, or by the person
//! themself. It is work to be balanced, not a matter for offences.

use chrono::NaiveDate;
use domain::access::Right;
use domain::audit::{Act, AuditLine};
use domain::extension::{meant, problems, Extension, ExtensionProblem};
use domain::ids::StaffId;
use domain::month::Month;
use domain::rota::plan::{DayState, Plan, LEAD};
use domain::shift::ShiftKind;
use domain::time::Minute;
use serde::Deserialize;
use store::Tx;
use ts_rs::TS;

use crate::fault::Fault;
use crate::rota::facts;
use crate::staff::must_get;
use crate::visit::Visit;

/// When the shifts of one or several people really ended on a day.
#[derive(Deserialize, TS)]
pub struct SetExtension {
    day: NaiveDate,
    staff: Vec<StaffId>,
    /// On the clock; a time before the shift's end is meant on the next morning.
    until: Minute,
    note: String,
}

/// Somebody's extension of a day.
#[derive(Deserialize, TS)]
pub struct WhichExtension {
    staff: StaffId,
    day: NaiveDate,
}

/// Enters the real end of a day for all of them or none, in place of what was entered before.
pub fn set(visit: &mut Visit, args: SetExtension) -> Result<(), Fault> {
    for staff in &args.staff {
        visit.require_own_or(Some(*staff), Right::PlanRota)?;
    }
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        for &staff in &args.staff {
            let person = must_get(tx, staff)?;
            let kind = shift_of(tx, staff, args.day)?;
            let kind = kind.ok_or_else(|| Fault::InvalidExtension { problems: vec![ExtensionProblem::NoShift] })?;
            let planned_end = kind.end();
            let until = meant(args.until, planned_end);
            let note = args.note.trim().to_owned();
            let one = Extension { staff, day: args.day, shift: kind.id, planned_end, until, note };
            let found = problems(&one, now);
            if !found.is_empty() {
                return Err(Fault::InvalidExtension { problems: found });
            }
            let before = known(tx, staff, args.day)?.map(|e| told(&e)).unwrap_or_default();
            store::extension::set(tx, &one)?;
            let line = AuditLine { what: format!("extension {}", args.day), before, after: told(&one) };
            store::audit::add(tx, now, Some(me.id), Act::ExtensionSet, &person.name, &[line])?;
        }
        Ok(())
    })
}

/// Takes an extension back.
pub fn remove(visit: &mut Visit, args: WhichExtension) -> Result<(), Fault> {
    visit.require_own_or(Some(args.staff), Right::PlanRota)?;
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        let before = known(tx, args.staff, args.day)?.ok_or_else(|| Fault::not_found("extension"))?;
        store::extension::remove(tx, args.staff, args.day)?;
        let line = AuditLine { what: format!("extension {}", args.day), before: told(&before), after: String::new() };
        store::audit::add(tx, now, Some(me.id), Act::ExtensionRemoved, &person.name, &[line])?;
        Ok(())
    })
}

fn known(tx: &Tx, staff: StaffId, day: NaiveDate) -> Result<Option<Extension>, Fault> {
    Ok(store::extension::between(tx, day, day)?.into_iter().find(|e| e.staff == staff))
}

fn told(one: &Extension) -> String {
    format!("{}–{} {}", one.planned_end, one.until, one.note).trim_end().to_owned()
}

/// The shift that somebody works on a day: as it is planned now, since late changes reach the draft first, or as it was published.
fn shift_of(tx: &Tx, staff: StaffId, day: NaiveDate) -> Result<Option<ShiftKind>, Fault> {
    let month = Month::of(day);
    let on = |plan: &Plan| {
        let (row, column) = plan.row_of(staff).zip(plan.column_of(day))?;
        match plan.state_at(row, &plan.works(row), LEAD + column) {
            DayState::Shift(kind) => Some(kind.clone()),
            DayState::Out | DayState::Open | DayState::Rest | DayState::Leave => None,
        }
    };
    if let Some(kind) = on(&facts::plan(tx, month)?) {
        return Ok(Some(kind));
    }
    let latest = store::publication::latest(tx, month)?.map_or(0, |p| p.version);
    Ok(on(&facts::published(tx, month, latest)?))
}
