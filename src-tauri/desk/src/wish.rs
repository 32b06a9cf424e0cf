//! Wishes about days: one's own, or entered for others by whoever plans.

use chrono::NaiveDate;
use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::{ShiftId, StaffId, WishId};
use domain::wish::{Wish, WishKind};
use serde::Deserialize;
use ts_rs::TS;

use crate::fault::Fault;
use crate::leave::Span;
use crate::staff::must_get;
use crate::visit::Visit;

/// The same wish for some days.
#[derive(Deserialize, TS)]
pub struct SetWishes {
    staff: StaffId,
    days: Vec<NaiveDate>,
    wish: WishKind,
    shift: Option<ShiftId>,
    note: String,
}

/// A wish by its id.
#[derive(Deserialize, TS)]
pub struct WhichWish {
    wish: WishId,
}

/// Wishes in a span: everybody's for whoever plans, else one's own.
pub fn list(visit: &mut Visit, args: Span) -> Result<Vec<Wish>, Fault> {
    let me = visit.me()?;
    let all = visit.store()?.read(|db| store::wish::between(db, args.from, args.to))?;
    let seen = |w: &Wish| {
        (w.staff == me.id || may(me.role, Right::SeeDraft)) && args.staff.is_none_or(|staff| staff == w.staff)
    };
    Ok(all.into_iter().filter(seen).collect())
}

/// Enters a wish for up to a year of days; an earlier wish about the same day and shift is replaced.
pub fn set(visit: &mut Visit, args: SetWishes) -> Result<(), Fault> {
    let now = visit.now()?;
    let me = visit.require_own_or(Some(args.staff), Right::DecideLeave)?;
    if args.days.is_empty() {
        return Err(Fault::EmptyField { field: "days".to_owned() });
    }
    let word = format!("{:?}", args.wish).to_lowercase();
    visit.store()?.write(|tx| {
        let person = must_get(tx, args.staff)?;
        let mut lines = Vec::new();
        for &day in args.days.iter().take(366) {
            let note = args.note.trim().to_owned();
            let wish = Wish { id: WishId(0), staff: args.staff, day, wish: args.wish, shift: args.shift, note };
            store::wish::set(tx, &wish)?;
            lines.push(AuditLine::new(day.to_string(), word.clone()));
        }
        store::audit::add(tx, now, Some(me.id), Act::WishSet, &person.name, &lines)?;
        Ok(())
    })
}

/// Takes a wish back.
pub fn remove(visit: &mut Visit, args: WhichWish) -> Result<(), Fault> {
    let now = visit.now()?;
    let wish = visit.store()?.read(|db| store::wish::get(db, args.wish))?.ok_or_else(|| Fault::not_found("wish"))?;
    let me = visit.require_own_or(Some(wish.staff), Right::DecideLeave)?;
    visit.store()?.write(|tx| {
        let person = must_get(tx, wish.staff)?;
        store::wish::remove(tx, wish.id)?;
        let before = format!("{:?}", wish.wish).to_lowercase();
        let line = AuditLine { what: wish.day.to_string(), before, after: String::new() };
        store::audit::add(tx, now, Some(me.id), Act::WishRemoved, &person.name, &[line])?;
        Ok(())
    })
}
