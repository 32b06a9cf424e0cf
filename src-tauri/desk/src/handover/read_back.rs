//! Reading back the urgent items of a sheet, one by one: each is kept at once, so that two receivers and a customer in between
//! lose nothing.

use domain::access::Right;
use domain::audit::{Act, AuditLine};
use domain::handover::code::code;
use domain::handover::item::{Item, ItemState};
use domain::handover::read_back::{choices as three, judge, Answer, Choice, ReadBack};
use domain::handover::sheet::{is_waiting, number, Sheet, SheetProblem};
use domain::ids::{ItemId, SheetId, StaffId};
use serde::{Deserialize, Serialize};
use store::customer::words::{hide, shown};
use store::handover::sheet::KeptReadBack;
use store::{Db, StoreFault, Tx};
use ts_rs::TS;

use super::facts::{facts, Facts};
use super::view::masked;
use crate::fault::Fault;
use crate::visit::Visit;

/// How many finished items lend their next steps.
const ENDED: u32 = 40;

/// A read-back.
#[derive(Deserialize, TS)]
pub struct ReadBackArgs {
    sheet: SheetId,
    item: ItemId,
    answer: Answer,
}

/// Whether it held. A wrong pick is kept and leaves own words.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct Judged {
    /// It held.
    pub held: bool,
}

/// Reads an urgent item back.
pub fn read_back(visit: &mut Visit, args: ReadBackArgs) -> Result<Judged, Fault> {
    let (now, me) = (visit.now()?, visit.require(Right::SignHandover)?);
    visit.store()?.write(|tx| {
        let facts = facts(tx, now)?;
        let sheet = store::handover::sheet::get(tx, args.sheet)?.ok_or_else(|| Fault::not_found("sheet"))?;
        let held = take(tx, &facts, &sheet, args.item, &args.answer, me.id)?.map_err(Fault::sheet)?;
        let lines = [AuditLine::new("held", held.to_string())];
        let about = format!("{} {}", number(sheet.key), code(args.item));
        store::audit::add(tx, now, Some(me.id), Act::ItemReadBack, &about, &lines)?;
        Ok(Judged { held })
    })
}

/// Judges and keeps a read-back. The problem is one that keeps nothing; a wrong pick is kept as one that did not hold.
pub(super) fn take(
    tx: &Tx,
    facts: &Facts,
    sheet: &Sheet,
    item: ItemId,
    answer: &Answer,
    me: StaffId,
) -> Result<Result<bool, SheetProblem>, StoreFault> {
    let judged = match check(tx, facts, sheet, item, answer, me)? {
        Ok(kept) => kept,
        Err(problem) => return Ok(Err(problem)),
    };
    store::handover::sheet::add_read_back(tx, sheet.id, &judged, answer, me, facts.now)?;
    Ok(Ok(judged.right))
}

/// What would be kept of a read-back, or why nothing.
pub(super) fn check(
    db: &Db,
    facts: &Facts,
    sheet: &Sheet,
    id: ItemId,
    answer: &Answer,
    me: StaffId,
) -> Result<Result<ReadBack, SheetProblem>, StoreFault> {
    if let Err(problem) = is_waiting(sheet, facts.stage(sheet)) {
        return Ok(Err(problem));
    }
    let lines = store::handover::item::on_sheet(db, sheet.id)?;
    let urgent = |i: &&Item| i.id == id && i.draft.is_urgent() && i.state == ItemState::Open;
    let Some(item) = lines.iter().find(urgent) else { return Ok(Err(SheetProblem::NothingToReadBack)) };
    let reads = store::handover::sheet::read_backs(db, sheet.id)?;
    let own: Vec<&KeptReadBack> =
        reads.iter().filter(|r| r.read.item == id && r.read.revision == item.revision).collect();
    if let Some(held) = own.iter().find(|r| r.read.right) {
        return Ok(Err(SheetProblem::AlreadyReadBack { by: held.by_name.clone() }));
    }
    let picked = own.iter().any(|r| r.picked && r.by == me);
    let keep = |right| ReadBack { item: id, revision: item.revision, right };
    let said = match answer {
        Answer::Words { text } => Answer::Words { text: shown(db, &hide(db, text)?)? },
        Answer::Pick { .. } => answer.clone(),
    };
    Ok(match judge(&masked(db, item.clone())?, &said, picked) {
        Ok(()) => Ok(keep(true)),
        Err(SheetProblem::WrongStep) => Ok(keep(false)),
        Err(problem) => Err(problem),
    })
}

/// Items whose next steps stand beside the right one: the sheet's own, else of what was finished lately.
pub(super) fn others(db: &Db, lines: &[Item]) -> Result<Vec<Item>, StoreFault> {
    let mut others = lines.to_vec();
    others.extend(store::handover::item::ended(db, ENDED)?);
    others.into_iter().map(|item| masked(db, item)).collect()
}

/// The three steps of an item, in an order that stays the same until somebody changes the item.
pub(super) fn choices(db: &Db, sheet: SheetId, item: &Item, others: &[Item]) -> Result<Vec<Choice>, StoreFault> {
    let seed = (sheet.0.unsigned_abs() << 32) ^ (item.id.0.unsigned_abs() << 8) ^ u64::from(item.revision);
    Ok(three(&masked(db, item.clone())?, others, seed))
}
