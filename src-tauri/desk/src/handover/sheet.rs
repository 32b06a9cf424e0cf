//! What is done with a sheet: opened by the rota, closed by the giver, accepted by the receiver, addressed anew after a change of
//! the rota, settled by the manager when nobody did (HND-01, HND-02).

use chrono::NaiveDateTime;
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::handover::code::code;
use domain::handover::item::{reason as given, ItemState};
use domain::handover::sheet::{
    check_address, may_accept, may_close, number, stand_in, unread, Receiving, Sheet, SheetProblem, Stage,
};
use domain::handover::turn::SheetKey;
use domain::ids::SheetId;
use domain::staff::Staff;
use serde::Deserialize;
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use super::facts::{facts, has_opened, open_sheet, Facts};
use crate::fault::Fault;
use crate::visit::{local, House, Shelf, Visit};

/// A sheet to close, by the change of shift that the screen shows.
#[derive(Deserialize, TS)]
pub struct CloseSheet {
    key: SheetKey,
    /// Why, where the closer is not on the giving turn; else empty.
    reason: String,
}

/// A closed sheet to accept.
#[derive(Deserialize, TS)]
pub struct AcceptSheet {
    sheet: SheetId,
    /// Why, where the receiver is not on the receiving turn: its people are absent. Else empty.
    reason: String,
}

/// A missed sheet that a manager has looked into.
#[derive(Deserialize, TS)]
pub struct SettleSheet {
    sheet: SheetId,
    reason: String,
}

/// The sheet in writing, to be addressed as the rota has it now.
#[derive(Deserialize, TS)]
pub struct ReaddressSheet {
    sheet: SheetId,
}

/// Closes the sheet in writing: every open item is handed over.
pub fn close(visit: &mut Visit, args: CloseSheet) -> Result<SheetId, Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::SignHandover)?);
    visit.store()?.write(|tx| {
        let facts = facts(tx, now)?;
        clock(&facts, &me, &args.reason)?;
        closed_already(tx, args.key)?;
        let (sheet, found) = open_sheet(tx, &facts)?.ok_or(Fault::sheet(SheetProblem::NoShifts))?;
        if sheet.key != args.key {
            return Err(Fault::sheet(SheetProblem::OtherSheet { number: number(sheet.key) }));
        }
        may_close(&sheet).and_then(|()| check_address(&sheet, &found.change)).map_err(Fault::sheet)?;
        let reason = stand_in(&facts.people(&sheet.from), me.id, &args.reason).map_err(Fault::sheet)?;
        let items = store::handover::sheet::close(tx, sheet.id, me.id, now, &reason)?;
        let lines = [AuditLine::new("items", items.to_string())];
        store::audit::add(tx, now, Some(me.id), Act::SheetClosed, &number(sheet.key), &lines)?;
        Ok(sheet.id)
    })
}

/// Two givers at once: the second learns of the first.
fn closed_already(db: &Db, key: SheetKey) -> Result<(), Fault> {
    let known = store::handover::sheet::of_change(db, key)?;
    known.map_or(Ok(()), |sheet| may_close(&sheet)).map_err(Fault::sheet)
}

/// A wrong clock stops changes of shift; a manager may go on all the same, and says why.
fn clock(facts: &Facts, me: &Staff, reason: &str) -> Result<(), Fault> {
    let knows = may(me.role, Right::SettleHandover) && !reason.trim().is_empty();
    facts.check_clock().or_else(|problem| if knows { Ok(()) } else { Err(problem) }).map_err(Fault::sheet)
}

/// Accepts a closed sheet for its turn.
pub fn accept(visit: &mut Visit, args: AcceptSheet) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::SignHandover)?);
    visit.store()?.write(|tx| {
        let facts = facts(tx, now)?;
        clock(&facts, &me, &args.reason)?;
        let sheet = get(tx, args.sheet)?;
        let (givers, receivers) = (facts.people(&sheet.from), facts.people(&sheet.to));
        let receiving = Receiving { who: me.id, givers: &givers, receivers: &receivers, reason: &args.reason };
        let left = to_read_back(tx, &sheet)?;
        let reason = may_accept(&sheet, facts.stage(&sheet), receiving, left).map_err(Fault::sheet)?;
        store::handover::sheet::accept(tx, sheet.id, me.id, now, &reason)?;
        store::audit::add(tx, now, Some(me.id), Act::SheetAccepted, &number(sheet.key), &[])?;
        Ok(())
    })
}

/// Short ids of the urgent items on a sheet that nobody has read back as they stand.
fn to_read_back(db: &Db, sheet: &Sheet) -> Result<Vec<String>, StoreFault> {
    let items = store::handover::item::on_sheet(db, sheet.id)?;
    let open = items.iter().filter(|i| i.draft.is_urgent() && i.state == ItemState::Open);
    let urgent: Vec<_> = open.map(|i| (i.id, i.revision)).collect();
    let reads = store::handover::sheet::read_backs(db, sheet.id)?;
    let read: Vec<_> = reads.iter().filter(|r| r.read.right).map(|r| (r.read.item, r.read.revision)).collect();
    Ok(unread(&urgent, &read).into_iter().map(code).collect())
}

fn get(db: &Db, id: SheetId) -> Result<Sheet, Fault> {
    store::handover::sheet::get(db, id)?.ok_or_else(|| Fault::not_found("sheet"))
}

/// Addresses the sheet in writing as the rota has it now. Its items stay: they are on the sheet because they are open.
pub fn readdress(visit: &mut Visit, args: ReaddressSheet) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::SignHandover)?);
    visit.store()?.write(|tx| {
        let facts = facts(tx, now)?;
        let sheet = get(tx, args.sheet)?;
        may_close(&sheet).map_err(Fault::sheet)?;
        let Some(change) = facts.moved(&sheet) else { return Ok(()) };
        store::handover::sheet::readdress(tx, sheet.id, change)?;
        let line = AuditLine { what: "sheet".to_owned(), before: number(sheet.key), after: number(change.key()) };
        store::audit::add(tx, now, Some(me.id), Act::SheetReaddressed, &number(change.key()), &[line])?;
        Ok(())
    })
}

/// Puts on record that a manager has looked into a sheet that nobody closed or accepted.
pub fn settle(visit: &mut Visit, args: SettleSheet) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::SettleHandover)?);
    let reason = given(&args.reason).map_err(Fault::item)?;
    visit.store()?.write(|tx| {
        let facts = facts(tx, now)?;
        let sheet = get(tx, args.sheet)?;
        if facts.stage(&sheet) != Stage::Missed {
            return Err(Fault::sheet(SheetProblem::NotMissed));
        }
        store::handover::sheet::settle(tx, sheet.id, me.id, now, &reason)?;
        store::audit::add(tx, now, Some(me.id), Act::SheetSettled, &number(sheet.key), &[])?;
        Ok(())
    })
}

/// Opens the sheet whose time has come, without anybody asking: a shift that wrote nothing has a sheet all the same.
pub(crate) fn open_when_due(house: &mut House, utc: chrono::DateTime<chrono::Utc>) -> Result<(), Fault> {
    let Shelf::Open(store) = &mut house.shelf else { return Ok(()) };
    let zone = store.read(store::shop::get)?.map(|s| s.time_zone).unwrap_or_default();
    let now: NaiveDateTime = local(utc, &zone);
    let due = store.read(|db| {
        let facts = facts(db, now)?;
        let found = facts.in_writing(&store::handover::sheet::pending(db)?);
        let wanted = found.is_some_and(|f| f.sheet.is_none() && has_opened(&f.change, now));
        Ok(wanted && facts.check_clock().is_ok())
    })?;
    if due { store.write(|tx| open_as_due(tx, now)) } else { Ok(()) }
}

fn open_as_due(tx: &Tx, now: NaiveDateTime) -> Result<(), Fault> {
    if let Some((sheet, _)) = open_sheet(tx, &facts(tx, now)?)? {
        store::audit::add(tx, now, None, Act::SheetOpened, &number(sheet.key), &[])?;
    }
    Ok(())
}
