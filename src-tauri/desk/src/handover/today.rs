//! The handover's part of Today: sheets to close and accept, my items, call-backs; for the manager what went wrong.

use chrono::{Duration, NaiveDateTime};
use domain::access::{may, Right};
use domain::handover::item::{Item, ItemKind};
use domain::handover::outage::Outage;
use domain::handover::owner::without_taker;
use domain::handover::sheet::{Sheet, Stage};
use domain::staff::Staff;
use serde::Serialize;
use store::{Db, StoreFault};
use ts_rs::TS;

use super::facts::{facts, Facts};
use super::leave::{listed, LeaveHandover};
use super::sheet_view::{count, kept_head, open_head, SheetHead};
use super::view::{items, ItemView};

/// The handover on Today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TodayHandover {
    /// The sheet that my shift should close now.
    pub to_close: Option<SheetHead>,
    /// Closed sheets that wait for my shift, the oldest first.
    pub to_accept: Vec<SheetHead>,
    /// Open items that I have, the most urgent first.
    pub my_items: Vec<ItemView>,
    /// Urgent items that nobody in particular has.
    pub urgent: Vec<ItemView>,
    /// Customers to call back, mine and the shift's, the earliest first.
    pub call_backs: Vec<ItemView>,
    /// My leave that starts by tomorrow with items that nobody takes.
    pub my_leave: Option<LeaveHandover>,
    /// The outage that is on.
    pub outage: Option<Outage>,
    /// For whoever settles: what waits for a manager.
    pub manager: Option<ForManager>,
}

/// What went wrong with a handover, for the manager.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ForManager {
    /// Sheets not closed or accepted in time, or missed altogether.
    pub sheets: Vec<SheetHead>,
    /// Items carried over too many shifts, or passed on more than twice.
    pub items: Vec<ItemView>,
    /// Leave of others that starts by tomorrow with items that nobody takes.
    pub leaving: Vec<LeaveHandover>,
}

/// The handover of today; `None` for whoever has no part in it.
pub(crate) fn today(db: &Db, now: NaiveDateTime, me: &Staff) -> Result<Option<TodayHandover>, StoreFault> {
    if !may(me.role, Right::Handover) {
        return Ok(None);
    }
    let facts = facts(db, now)?;
    let open = store::handover::item::open(db)?;
    let pending = store::handover::sheet::pending(db)?;
    let waits = |s: &&Sheet| matches!(facts.stage(s), Stage::Waiting | Stage::Overdue);
    let mut to_accept = Vec::new();
    for sheet in pending.iter().filter(waits) {
        to_accept.extend(Some(kept_head(db, &facts, sheet, me.id)?).filter(|h| h.i_receive));
    }
    let to_close = open_head(&facts, &pending, me.id, count(&open)).filter(|h| h.i_give && h.opened);
    let (mut call_backs, mut my_items, mut urgent) = (Vec::new(), Vec::new(), Vec::new());
    for item in items(db, &facts, open.clone())? {
        let holder = item.holder.as_ref().map(|h| h.id);
        match item.kind {
            ItemKind::CallBack if holder.is_none_or(|h| h == me.id) => call_backs.push(item),
            _ if holder == Some(me.id) => my_items.push(item),
            _ if holder.is_none() && item.urgent => urgent.push(item),
            _ => {}
        }
    }
    call_backs.sort_by_key(|i| i.due);
    let settles = may(me.role, Right::SettleHandover);
    let leaving = leaving(db, &facts)?;
    let (mine, others): (Vec<_>, Vec<_>) = leaving.into_iter().partition(|l| l.person.id == me.id);
    Ok(Some(TodayHandover {
        to_close,
        to_accept,
        my_items,
        urgent,
        call_backs,
        my_leave: mine.into_iter().next(),
        outage: store::handover::outage::on(db)?,
        manager: if settles { Some(for_manager(db, &facts, &pending, open, others, me)?) } else { None },
    }))
}

fn for_manager(
    db: &Db,
    facts: &Facts,
    pending: &[Sheet],
    open: Vec<Item>,
    leaving: Vec<LeaveHandover>,
    me: &Staff,
) -> Result<ForManager, StoreFault> {
    let patience = Duration::minutes(i64::from(facts.settings.accept_minutes));
    let wrong = |s: &&Sheet| match facts.stage(s) {
        Stage::Overdue | Stage::Missed => true,
        Stage::Late => facts.now > s.due + patience,
        Stage::Writing | Stage::Waiting | Stage::Accepted | Stage::Settled => false,
    };
    let sheets = pending.iter().filter(wrong).map(|s| kept_head(db, facts, s, me.id));
    let told = open.into_iter().filter(|i| i.is_for_manager(facts.settings.most_shifts) || i.is_played_around());
    Ok(ForManager { sheets: sheets.collect::<Result<_, _>>()?, items: items(db, facts, told.collect())?, leaving })
}

/// Leave that starts by tomorrow or runs, with an open item that has no taker.
fn leaving(db: &Db, facts: &Facts) -> Result<Vec<LeaveHandover>, StoreFault> {
    let mut found = Vec::new();
    for (leave, cover) in facts.leaving() {
        let all = listed(db, facts, leave)?;
        let ids: Vec<_> = all.items.iter().map(|i| i.item.id).collect();
        if !without_taker(&ids, cover.map_or(&[], |c| c.takers.as_slice())).is_empty() {
            found.push(all);
        }
    }
    Ok(found)
}
