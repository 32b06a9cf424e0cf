//! Passwords and PINs: one's own, and those that a manager gives out to start with.

use domain::access::{Right, Role};
use domain::audit::{Act, AuditLine};
use domain::ids::StaffId;
use domain::sign_in::{check_password, check_pin, SecretProblem};
use serde::Deserialize;
use ts_rs::TS;

use crate::fault::Fault;
use crate::secret;
use crate::session::{prove, Secret};
use crate::visit::Visit;

/// A new PIN, and the password or PIN of today.
#[derive(Deserialize, TS)]
pub struct OwnPin {
    pin: String,
    current: String,
}

/// A new password, and the password or PIN of today.
#[derive(Deserialize, TS)]
pub struct OwnPassword {
    password: String,
    current: String,
}

/// A first PIN for somebody.
#[derive(Deserialize, TS)]
pub struct OthersPin {
    staff: StaffId,
    pin: String,
}

/// A first password for somebody.
#[derive(Deserialize, TS)]
pub struct OthersPassword {
    staff: StaffId,
    password: String,
}

/// Changes the own PIN.
pub fn set_my_pin(visit: &mut Visit, args: OwnPin) -> Result<(), Fault> {
    check_pin(&args.pin).map_err(|problem| Fault::InvalidSecret { problem })?;
    let me = visit.me()?;
    prove_current(visit, me.id, &args.current)?;
    keep(visit, me.id, Secret::Pin, &args.pin, false)
}

/// Changes the own password.
pub fn set_my_password(visit: &mut Visit, args: OwnPassword) -> Result<(), Fault> {
    let me = visit.me()?;
    check_password(&args.password).map_err(|problem| Fault::InvalidSecret { problem })?;
    needs_password(me.role)?;
    prove_current(visit, me.id, &args.current)?;
    keep(visit, me.id, Secret::Password, &args.password, false)
}

/// Gives somebody a PIN to start with. Nobody but an owner may set the PIN of the office: it opens their rights.
pub fn set_pin(visit: &mut Visit, args: OthersPin) -> Result<(), Fault> {
    check_pin(&args.pin).map_err(|problem| Fault::InvalidSecret { problem })?;
    let role = role_of(visit, args.staff)?;
    if role.has_password() {
        visit.require(Right::ManageOffice)?;
    }
    keep(visit, args.staff, Secret::Pin, &args.pin, true)
}

/// Gives somebody of the office a password to start with.
pub fn set_password(visit: &mut Visit, args: OthersPassword) -> Result<(), Fault> {
    check_password(&args.password).map_err(|problem| Fault::InvalidSecret { problem })?;
    needs_password(role_of(visit, args.staff)?)?;
    keep(visit, args.staff, Secret::Password, &args.password, true)
}

fn needs_password(role: Role) -> Result<(), Fault> {
    if role.has_password() { Ok(()) } else { Err(Fault::InvalidSecret { problem: SecretProblem::NoPasswordForRole }) }
}

fn role_of(visit: &mut Visit, staff: StaffId) -> Result<Role, Fault> {
    let person = visit.store()?.read(|db| store::staff::get(db, staff))?;
    person.map(|p| p.role).ok_or_else(|| Fault::not_found("staff"))
}

/// Six digits are tried as the PIN, anything else as the password.
fn prove_current(visit: &mut Visit, me: StaffId, current: &str) -> Result<(), Fault> {
    let now = visit.now()?;
    let held = visit.store()?.read(|db| store::secret::get(db, me))?;
    let as_pin = held.pin.is_some() && check_pin(current).is_ok();
    prove(visit, me, if as_pin { Secret::Pin } else { Secret::Password }, current, now)
}

fn keep(visit: &mut Visit, staff: StaffId, which: Secret, new: &str, must_change: bool) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let hash = secret::hash(new)?;
    visit.store()?.write(|tx| {
        let what = match which {
            Secret::Pin => {
                store::secret::set_pin(tx, staff, &hash, must_change)?;
                "pin"
            }
            Secret::Password => {
                store::secret::set_password(tx, staff, &hash, must_change)?;
                "password"
            }
        };
        store::secret::clear_wrong(tx, staff)?;
        let name = store::staff::get(tx, staff)?.map(|p| p.name).unwrap_or_default();
        let line = AuditLine::new(what, "");
        store::audit::add(tx, now, Some(me.id), Act::SecretSet, &name, &[line])?;
        Ok(())
    })
}
