//! The page of the handover, a closed sheet, and the sheets of the past.

use chrono::NaiveDateTime;
use domain::access::{may, Right};
use domain::handover::outage::{script, Outage};
use domain::handover::sheet::{Sheet, Stage};
use domain::handover::turn::SheetKey;
use domain::ids::SheetId;
use domain::language::Language;
use serde::{Deserialize, Serialize};
use store::StoreFault;
use ts_rs::TS;

use super::facts::facts;
use super::sheet_view::{count, kept_head, open_head, sheet_view, SheetHead, SheetView};
use super::view::{items, named, ItemView, NamedStaff};
use crate::fault::Fault;
use crate::visit::Visit;

/// The page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HandoverView {
    /// The time in the shop.
    pub now: NaiveDateTime,
    /// The sheet in writing; `None` where the shop has no shifts.
    pub open: Option<SheetHead>,
    /// What stands on it: every open item, the most urgent first.
    pub items: Vec<ItemView>,
    /// Closed sheets that wait for their receiver, the oldest first.
    pub waiting: Vec<SheetView>,
    /// Sheets that nobody closed or accepted in time, for whoever settles them; else empty.
    pub missed: Vec<SheetHead>,
    /// The outage that is on.
    pub outage: Option<Outage>,
    /// What to say in an outage: the shop's own text, or what ships in the reader's language.
    pub script: String,
    /// Items carried over more shifts than this go to the manager.
    pub most_shifts: u32,
    /// Whom an item can be given to.
    pub people: Vec<NamedStaff>,
    /// The clock is behind what was written last: nothing can be closed or accepted.
    pub clock_behind: Option<NaiveDateTime>,
}

/// In which language the script is wanted.
#[derive(Deserialize, TS)]
pub struct Reading {
    language: Language,
}

/// A sheet by its id.
#[derive(Deserialize, TS)]
pub struct WhichSheet {
    pub(crate) sheet: SheetId,
}

/// A page of sheets: those before a change of shift.
#[derive(Deserialize, TS)]
pub struct SheetPage {
    before: Option<SheetKey>,
    limit: u32,
}

/// The page, for whoever is signed in.
pub fn handover(visit: &mut Visit, args: Reading) -> Result<HandoverView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let settles = may(me.role, Right::SettleHandover);
    Ok(visit.store()?.read(|db| {
        let facts = facts(db, now)?;
        let open = store::handover::item::open(db)?;
        let pending = store::handover::sheet::pending(db)?;
        let is = |stages: &[Stage], s: &&Sheet| stages.contains(&facts.stage(s));
        let waiting = pending.iter().filter(|s| is(&[Stage::Waiting, Stage::Overdue], s));
        let missed = pending.iter().filter(|s| settles && is(&[Stage::Missed], s));
        Ok::<_, StoreFault>(HandoverView {
            now,
            open: open_head(&facts, &pending, me.id, count(&open)),
            waiting: waiting.map(|s| sheet_view(db, &facts, s, me.id)).collect::<Result<_, _>>()?,
            missed: missed.map(|s| kept_head(db, &facts, s, me.id)).collect::<Result<_, _>>()?,
            items: items(db, &facts, open)?,
            outage: store::handover::outage::on(db)?,
            script: facts.settings.script.clone().unwrap_or_else(|| script(args.language).to_owned()),
            most_shifts: facts.settings.most_shifts,
            people: facts.staff.iter().filter(|s| s.employed_on(facts.today())).map(|s| named(&facts, s.id)).collect(),
            clock_behind: facts.check_clock().err().and(store::handover::sheet::last_written(db)?),
        })
    })?)
}

/// A closed sheet, of today or of years ago.
pub fn sheet(visit: &mut Visit, args: WhichSheet) -> Result<SheetView, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let found = visit.store()?.read(|db| {
        let facts = facts(db, now)?;
        let sheet = store::handover::sheet::get(db, args.sheet)?;
        sheet.map(|s| sheet_view(db, &facts, &s, me.id)).transpose()
    })?;
    found.ok_or_else(|| Fault::not_found("sheet"))
}

/// Sheets of the past, the latest first.
pub fn sheets(visit: &mut Visit, args: SheetPage) -> Result<Vec<SheetHead>, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    Ok(visit.store()?.read(|db| {
        let facts = facts(db, now)?;
        let page = store::handover::sheet::page(db, args.before, args.limit.clamp(1, 60))?;
        page.iter().map(|s| kept_head(db, &facts, s, me.id)).collect()
    })?)
}
