//! Signing in, switching person, locking (SEC-04). A password opens the shop after a start; while it is open, six digits do.

use chrono::NaiveDateTime;
use domain::access::{rights_of, Right, Role};
use domain::audit::Act;
use domain::ids::StaffId;
use domain::sign_in::{wait_left, FREE_TRIES};
use domain::staff::{clean_number, Staff};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::secret;
use crate::staff::initials;
use crate::visit::{Session, Visit};

/// Whoever is signed in, as the screen knows them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Me {
    /// Who.
    pub staff: StaffId,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// What they may do; the desk refuses the rest whatever the screen shows.
    pub rights: Vec<Right>,
    /// Has a PIN.
    pub has_pin: bool,
    /// Has a password.
    pub has_password: bool,
    /// Somebody else chose the PIN or password: time to choose an own one.
    pub must_change: bool,
    /// The shop's name.
    pub shop: String,
    /// Minutes without a key or click until the screen locks.
    pub auto_lock_minutes: u32,
    /// Today in the shop.
    pub today: chrono::NaiveDate,
}

/// Somebody to switch to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Face {
    /// Who.
    pub staff: StaffId,
    /// Agent number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// First letters of the name's pinyin.
    pub initials: String,
    /// Can switch by PIN.
    pub has_pin: bool,
}

/// Agent number and password.
#[derive(Deserialize, TS)]
pub struct SignIn {
    number: String,
    password: String,
}

/// Agent number and PIN.
#[derive(Deserialize, TS)]
pub struct Unlock {
    number: String,
    pin: String,
}

/// Somebody and their PIN.
#[derive(Deserialize, TS)]
pub struct SwitchTo {
    staff: StaffId,
    pin: String,
}

/// Which of the two secrets is tried.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Secret {
    Password,
    Pin,
}

/// Opens the shop after a start, and unlocks it: with a password.
pub fn sign_in(visit: &mut Visit, args: SignIn) -> Result<Me, Fault> {
    let person = by_number(visit, &args.number)?;
    enter(visit, person, Secret::Password, &args.password)
}

/// Unlocks with a PIN while the shop is open.
pub fn unlock(visit: &mut Visit, args: Unlock) -> Result<Me, Fault> {
    if visit.house.session == Session::Closed {
        return Err(Fault::Closed);
    }
    let person = by_number(visit, &args.number)?;
    let today = visit.now()?.date();
    if let Some(person) = person.as_ref().filter(|p| p.left.is_none_or(|left| today <= left)) {
        let held = visit.store()?.read(|db| store::secret::get(db, person.id))?;
        // Without a PIN no try can be right: told, and not counted as wrong.
        if held.pin.is_none() {
            return Err(Fault::NoPin { has_password: held.password.is_some() });
        }
    }
    enter(visit, person, Secret::Pin, &args.pin)
}

/// Hands the machine to somebody else by their PIN.
pub fn switch_to(visit: &mut Visit, args: SwitchTo) -> Result<Me, Fault> {
    let person = visit.store()?.read(|db| store::staff::get(db, args.staff))?;
    enter(visit, person, Secret::Pin, &args.pin)
}

/// Locks the screen.
pub fn lock(visit: &mut Visit, _: Nothing) -> Result<(), Fault> {
    if let Session::Open { .. } = visit.house.session {
        visit.house.session = Session::Locked;
    }
    Ok(())
}

/// Somebody is at the machine: admission has noted it.
pub fn touch(_: &mut Visit, _: Nothing) -> Result<(), Fault> {
    Ok(())
}

/// Everybody who can take over the machine.
pub fn faces(visit: &mut Visit, _: Nothing) -> Result<Vec<Face>, Fault> {
    let today = visit.now()?.date();
    let (staff, holders) = visit.store()?.read(|db| Ok((store::staff::all(db)?, store::secret::holders(db)?)))?;
    let has_pin = |id| holders.iter().any(|h| h.0 == id && h.2);
    let here = staff.into_iter().filter(|s| s.left.is_none_or(|left| today <= left));
    let face = |s: Staff| Face {
        staff: s.id,
        has_pin: has_pin(s.id),
        initials: initials(&s.name),
        number: s.number,
        name: s.name,
        role: s.role,
    };
    Ok(here.map(face).collect())
}

fn by_number(visit: &mut Visit, number: &str) -> Result<Option<Staff>, Fault> {
    let number = clean_number(number);
    Ok(visit.store()?.read(|db| store::staff::by_number(db, &number))?)
}

fn enter(visit: &mut Visit, person: Option<Staff>, secret: Secret, given: &str) -> Result<Me, Fault> {
    let now = visit.now()?;
    let person = person.filter(|p| p.left.is_none_or(|left| now.date() <= left));
    let Some(person) = person else {
        secret::matches(given, None);
        return Err(Fault::WrongSecret { tries_left: FREE_TRIES });
    };
    prove(visit, person.id, secret, given, now)?;
    visit.store()?.write(|tx| {
        store::audit::add(tx, now, Some(person.id), Act::SignedIn, &person.name, &[]).map(|_| ())
    })?;
    visit.house.session = Session::Open { who: person.id, seen: visit.utc };
    me(visit, person)
}

/// Tries a secret. The try is written down before it is checked, so that killing the program wins nothing.
pub(crate) fn prove(visit: &mut Visit, who: StaffId, secret: Secret, given: &str, now: NaiveDateTime) -> Result<(), Fault> {
    let (tries, held) = visit.store()?.read(|db| Ok((store::secret::tries(db, who)?, store::secret::get(db, who)?)))?;
    if tries.by_clock(now) != tries {
        visit.store()?.write(|tx| store::secret::restart_wait(tx, who, now))?;
    }
    let seconds = wait_left(tries, now);
    if seconds > 0 {
        return Err(Fault::Wait { seconds });
    }
    visit.store()?.write(|tx| store::secret::note_wrong(tx, who, now))?;
    let phc = if secret == Secret::Password { held.password } else { held.pin };
    if secret::matches(given, phc.as_deref()) {
        visit.store()?.write(|tx| store::secret::clear_wrong(tx, who))?;
        return Ok(());
    }
    let wrong = tries.wrong + 1;
    visit.store()?.write(|tx| {
        let person = store::staff::get(tx, who)?;
        let name = person.map(|p| p.name).unwrap_or_default();
        store::audit::add(tx, now, None, Act::SignInFailed, &name, &[]).map(|_| ())
    })?;
    Err(Fault::WrongSecret { tries_left: FREE_TRIES.saturating_sub(wrong) })
}

/// What the screen knows of whoever is signed in.
pub(crate) fn me(visit: &mut Visit, person: Staff) -> Result<Me, Fault> {
    let today = visit.now()?.date();
    let (shop, secrets) = visit.store()?.read(|db| Ok((store::shop::get(db)?, store::secret::get(db, person.id)?)))?;
    let shop = shop.ok_or(Fault::NoShop)?;
    Ok(Me {
        staff: person.id,
        rights: rights_of(person.role),
        number: person.number,
        name: person.name,
        role: person.role,
        has_pin: secrets.pin.is_some(),
        has_password: secrets.password.is_some(),
        must_change: secrets.must_change,
        shop: shop.name,
        auto_lock_minutes: shop.auto_lock_minutes,
        today,
    })
}
