//! Service figures still to be entered (NOTE-02): my own days on which I worked, and for whoever leads the team who is missing.

use chrono::{NaiveDate, NaiveDateTime, Timelike};
use domain::access::{may, Right};
use domain::ids::StaffId;
use domain::month::{shift_day, Month};
use domain::quota::Window;
use domain::rota::Work;
use domain::shift::ShiftKind;
use serde::Serialize;
use store::{Db, StoreFault};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// Days looked back: what is older is found on the page.
const BACK: i64 = 7;

/// Days without figures.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FiguresToday {
    /// My own days, the latest first.
    pub mine: Vec<NaiveDate>,
    /// For whoever leads the team: who worked a day and has entered nothing, the latest day first.
    pub missing: Vec<MissingDay>,
}

/// A day that somebody has not entered.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingDay {
    /// Which.
    pub day: NaiveDate,
    /// Who has not.
    pub names: Vec<String>,
}

/// What is still to be entered. A shift counts once it is over; leave and rest days never do.
pub fn today(visit: &mut Visit, _: Nothing) -> Result<FiguresToday, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let leads = may(me.role, Right::AllFigures);
    Ok(visit.store()?.read(|db| {
        let staff = store::staff::all(db)?;
        let open = open(db, now)?;
        let mine = open.iter().filter(|(_, who)| who.contains(&me.id)).map(|(day, _)| *day).collect();
        let named = |(day, who): (NaiveDate, Vec<StaffId>)| {
            let others = who.into_iter().filter(|id| *id != me.id);
            MissingDay { day, names: others.map(|id| name_of(&staff, id)).collect() }
        };
        let missing: Vec<MissingDay> = if leads { open.into_iter().map(named).filter(|d| !d.names.is_empty()).collect() } else { Vec::new() };
        Ok::<_, StoreFault>(FiguresToday { mine, missing })
    })?)
}

/// The latest days with whoever worked them and entered nothing.
fn open(db: &Db, now: NaiveDateTime) -> Result<Vec<(NaiveDate, Vec<StaffId>)>, StoreFault> {
    let today = now.date();
    let span = Window { from: shift_day(today, -BACK), to: today };
    let entered: Vec<(StaffId, NaiveDate)> = store::figures::own(db, span, None)?.into_iter().map(|f| (f.staff, f.day)).collect();
    let leave = store::leave::between(db, span.from, span.to)?;
    let kinds: Vec<ShiftKind> = store::shift::systems(db)?.into_iter().flat_map(|s| s.kinds).collect();
    let minute = now.hour() * 60 + now.minute();
    let mut found: Vec<(NaiveDate, Vec<StaffId>)> = Vec::new();
    for (who, day, work) in worked(db, span)? {
        let Work::Shift(shift) = work else { continue };
        let over = day < today || kinds.iter().find(|k| k.id == shift).is_some_and(|k| u32::from(k.end().0) <= minute);
        let away = leave.iter().any(|l| l.staff == who && l.state == domain::leave::LeaveState::Signed && l.days.holds(day));
        if !over || away || entered.contains(&(who, day)) {
            continue;
        }
        match found.iter_mut().find(|(known, _)| *known == day) {
            Some((_, all)) => all.push(who),
            None => found.push((day, vec![who])),
        }
    }
    found.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    Ok(found)
}

/// Everybody's shifts of a span as published.
fn worked(db: &Db, span: Window) -> Result<Vec<(StaffId, NaiveDate, Work)>, StoreFault> {
    let mut all = Vec::new();
    let mut month = Month::of(span.from);
    while month.first() <= span.to {
        if let Some(latest) = store::publication::latest(db, month)? {
            all.extend(store::publication::cells(db, month, latest.version)?);
        }
        month = month.next();
    }
    all.retain(|(_, day, _)| span.holds(*day));
    Ok(all)
}
