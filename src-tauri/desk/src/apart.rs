//! Pairs that are kept off each other's shifts: a setting of whoever runs the shop, seen by nobody else.

use domain::apart::{problems, Apart};
use domain::audit::{Act, AuditLine};
use domain::ids::{ApartId, StaffId};
use domain::rule::Strength;
use serde::Deserialize;
use store::Tx;
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::staff::name_of;
use crate::visit::Visit;

/// A pair to save: id 0 is new.
#[derive(Deserialize, TS)]
pub struct SaveApart {
    pair: Apart,
}

/// A pair by its id.
#[derive(Deserialize, TS)]
pub struct WhichApart {
    pair: ApartId,
}

/// Every pair, also those that have ended.
pub fn list(visit: &mut Visit, _: Nothing) -> Result<Vec<Apart>, Fault> {
    Ok(visit.store()?.read(store::apart::all)?)
}

/// Adds or changes a pair.
pub fn save(visit: &mut Visit, args: SaveApart) -> Result<ApartId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let (others, staff) = (store::apart::all(tx)?, store::staff::all(tx)?);
        let known = |id: StaffId| staff.iter().any(|s| s.id == id);
        if !known(args.pair.one) || !known(args.pair.other) {
            return Err(Fault::not_found("staff"));
        }
        let led = store::pairing::all(tx)?.into_iter().filter(|p| p.holds_on(args.pair.from));
        let follows: Vec<_> = led.map(|p| (p.trainee, p.mentor)).collect();
        let found = problems(&args.pair, &others, &follows);
        if !found.is_empty() {
            return Err(Fault::InvalidApart { problems: found });
        }
        let before = others.iter().find(|o| o.id == args.pair.id).map(told).unwrap_or_default();
        let id = store::apart::save(tx, &args.pair)?;
        let line = AuditLine { what: "apart".to_owned(), before, after: told(&args.pair) };
        store::audit::add(tx, now, Some(me.id), Act::ApartSaved, &names(tx, &args.pair)?, &[line])?;
        Ok(id)
    })
}

/// Takes a pair out.
pub fn remove(visit: &mut Visit, args: WhichApart) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        let pair = store::apart::all(tx)?.into_iter().find(|p| p.id == args.pair).ok_or_else(|| Fault::not_found("apart"))?;
        store::apart::remove(tx, args.pair)?;
        let line = AuditLine { what: "apart".to_owned(), before: told(&pair), after: String::new() };
        store::audit::add(tx, now, Some(me.id), Act::ApartRemoved, &names(tx, &pair)?, &[line])?;
        Ok(())
    })
}

fn names(tx: &Tx, pair: &Apart) -> Result<String, Fault> {
    let staff = store::staff::all(tx)?;
    Ok(format!("{} {}", name_of(&staff, pair.one), name_of(&staff, pair.other)))
}

fn told(pair: &Apart) -> String {
    let to = pair.to.map(|day| format!("–{day}")).unwrap_or_default();
    let held = match pair.strength {
        Strength::Hard => String::new(),
        Strength::Off => " off".to_owned(),
        Strength::Weight(weight) => format!(" ~{weight}"),
    };
    format!("{}{to}{held}", pair.from)
}
