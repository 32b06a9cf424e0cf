//! Handing over before leave (HND-05, ATT-03): the open items of whoever goes, and who takes each. A slip is not signed while one
//! of them has nobody.

use chrono::NaiveDateTime;
use domain::access::Right;
use domain::audit::{Act, AuditLine};
use domain::handover::code::code;
use domain::handover::item::Item;
use domain::handover::owner::{without_taker, Taker};
use domain::ids::{ItemId, LeaveId, StaffId};
use domain::leave::Leave;
use serde::{Deserialize, Serialize};
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use super::facts::{facts, Facts};
use super::view::{items, named, ItemView, NamedStaff};
use crate::fault::Fault;
use crate::visit::Visit;

/// A leave by its id.
#[derive(Deserialize, TS)]
pub struct LeaveItems {
    leave: LeaveId,
}

/// Takers to name.
#[derive(Deserialize, TS)]
pub struct CoverLeave {
    leave: LeaveId,
    takers: Vec<Taker>,
}

/// An open item of somebody who goes on leave.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeaveItem {
    /// The item.
    pub item: ItemView,
    /// Whether somebody was named to take it.
    pub covered: bool,
    /// Who; `None` for the shift.
    pub taker: Option<NamedStaff>,
}

/// What a leave slip says of the work that stays.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeaveHandover {
    /// The leave.
    pub leave: LeaveId,
    /// Whose.
    pub person: NamedStaff,
    /// Their open items, the most urgent first.
    pub items: Vec<LeaveItem>,
}

/// The open items of whoever asked for a leave, and their takers.
pub fn leave_items(visit: &mut Visit, args: LeaveItems) -> Result<LeaveHandover, Fault> {
    let now = visit.now()?;
    let leave = own_or_any(visit, args.leave)?;
    Ok(visit.store()?.read(|db| listed(db, &facts(db, now)?, &leave))?)
}

/// Names takers.
pub fn cover(visit: &mut Visit, args: CoverLeave) -> Result<LeaveHandover, Fault> {
    let now = visit.now()?;
    let leave = own_or_any(visit, args.leave)?;
    let me = visit.me()?;
    visit.store()?.write(|tx| {
        put(tx, &leave, &args.takers)?;
        let lines: Vec<AuditLine> = args.takers.iter().map(line).collect();
        store::audit::add(tx, now, Some(me.id), Act::LeaveCovered, &format!("L-{}", leave.id.0), &lines)?;
        Ok(listed(tx, &facts(tx, now)?, &leave)?)
    })
}

/// One's own leave, or anybody's for whoever decides.
fn own_or_any(visit: &mut Visit, id: LeaveId) -> Result<Leave, Fault> {
    let found = visit.store()?.read(|db| store::leave::get(db, id))?;
    visit.require_own_or(found.as_ref().map(|l| l.staff), Right::DecideLeave)?;
    found.ok_or_else(|| Fault::not_found("leave"))
}

fn line(taker: &Taker) -> AuditLine {
    AuditLine::new(code(taker.item), taker.to.map(|s| s.0.to_string()).unwrap_or_default())
}

/// Keeps takers of the person's own open items; nobody takes their own, and nobody who has left.
pub(crate) fn put(tx: &Tx, leave: &Leave, takers: &[Taker]) -> Result<(), Fault> {
    let own: Vec<ItemId> = owned(tx, leave.staff)?.iter().map(|i| i.id).collect();
    let staff = store::staff::all(tx)?;
    for taker in takers {
        if !own.contains(&taker.item) || taker.to == Some(leave.staff) {
            return Err(Fault::not_found("item"));
        }
        if taker.to.is_some_and(|to| staff.iter().all(|s| s.id != to || !s.employed_on(leave.days.from))) {
            return Err(Fault::not_found("staff"));
        }
    }
    Ok(store::handover::cover::put(tx, leave.id, takers)?)
}

/// Refuses while an open item of the person has no taker.
pub(crate) fn must_be_covered(db: &Db, leave: &Leave) -> Result<(), Fault> {
    let open: Vec<ItemId> = owned(db, leave.staff)?.iter().map(|i| i.id).collect();
    let takers = store::handover::cover::of(db, leave.id)?.takers;
    let left = without_taker(&open, &takers);
    if left.is_empty() { Ok(()) } else { Err(Fault::ItemsWithoutTaker { codes: left.into_iter().map(code).collect() }) }
}

fn owned(db: &Db, who: StaffId) -> Result<Vec<Item>, StoreFault> {
    Ok(store::handover::item::open(db)?.into_iter().filter(|i| i.draft.owner == Some(who)).collect())
}

/// What a leave slip says of the work that stays.
pub(crate) fn of(db: &Db, now: NaiveDateTime, leave: &Leave) -> Result<LeaveHandover, StoreFault> {
    listed(db, &facts(db, now)?, leave)
}

pub(super) fn listed(db: &Db, facts: &Facts, leave: &Leave) -> Result<LeaveHandover, StoreFault> {
    let takers = store::handover::cover::of(db, leave.id)?.takers;
    let covered = |item: ItemView| {
        let taker = takers.iter().find(|t| t.item == item.id);
        LeaveItem { covered: taker.is_some(), taker: taker.and_then(|t| t.to).map(|s| named(facts, s)), item }
    };
    let items = items(db, facts, owned(db, leave.staff)?)?;
    Ok(LeaveHandover { leave: leave.id, person: named(facts, leave.staff), items: items.into_iter().map(covered).collect() })
}
