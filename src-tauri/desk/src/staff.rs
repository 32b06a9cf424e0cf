//! The staff roster. Nobody is ever deleted: who leaves stays in history.

use domain::access::{may, Right};
use domain::audit::{Act, AuditLine};
use domain::ids::StaffId;
use domain::sign_in::check_pin;
use domain::staff::{clean_number, problems, Staff};
use pinyin::ToPinyin;
use serde::{Deserialize, Serialize};
use store::{StoreFault, Tx};
use ts_rs::TS;

use crate::door::Nothing;
use crate::fault::Fault;
use crate::pairing::roster::{take_over, with_mentors};
use crate::secret;
use crate::shop::changed;
use crate::visit::Visit;

/// A line of the roster on screen.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StaffRow {
    /// The person.
    pub staff: Staff,
    /// First letters of the name's pinyin.
    pub initials: String,
    /// Has a PIN.
    pub has_pin: bool,
    /// Has a password.
    pub has_password: bool,
}

/// Somebody to save: id 0 is new.
#[derive(Deserialize, TS)]
pub struct SaveStaff {
    staff: Staff,
    /// For somebody new: a PIN to start with, changed at first use.
    #[serde(default)]
    #[ts(optional)]
    pin: Option<String>,
}

/// Everybody, also those who left, by agent number.
pub fn list(visit: &mut Visit, _: Nothing) -> Result<Vec<StaffRow>, Fault> {
    let today = visit.now()?.date();
    let (all, holders) = visit.store()?.read(|db| Ok((with_mentors(db, today)?, store::secret::holders(db)?)))?;
    let row = |staff: Staff| {
        let held = holders.iter().find(|h| h.0 == staff.id);
        StaffRow {
            initials: initials(&staff.name),
            has_password: held.is_some_and(|h| h.1),
            has_pin: held.is_some_and(|h| h.2),
            staff,
        }
    };
    Ok(all.into_iter().map(row).collect())
}

/// Adds or changes somebody. The roles of the office are the owner's to give and take.
pub fn save(visit: &mut Visit, args: SaveStaff) -> Result<StaffId, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    let person = cleaned(args.staff);
    let pin = args.pin.filter(|_| person.id.0 == 0);
    if let Some(pin) = &pin {
        check_pin(pin).map_err(|problem| Fault::InvalidSecret { problem })?;
    }
    let hash = pin.map(|pin| secret::hash(&pin)).transpose()?;
    visit.store()?.write(|tx| {
        let others = with_mentors(tx, now.date())?;
        let before = others.iter().find(|s| s.id == person.id).cloned();
        if person.id.0 != 0 && before.is_none() {
            return Err(Fault::not_found("staff"));
        }
        guard_office(&me, before.as_ref(), &person)?;
        let (id, act, lines) = put(tx, &person, &others, before.as_ref())?;
        take_over(tx, &Staff { id, ..person.clone() }, before.as_ref(), me.id, now)?;
        store::audit::add(tx, now, Some(me.id), act, &person.name, &lines)?;
        if let Some(hash) = &hash {
            store::secret::set_pin(tx, id, hash, true)?;
            store::audit::add(tx, now, Some(me.id), Act::SecretSet, &person.name, &[AuditLine::new("pin", "")])?;
        }
        Ok(id)
    })
}

/// Who may not manage the office may touch neither its people nor its roles.
pub(crate) fn guard_office(me: &Staff, before: Option<&Staff>, after: &Staff) -> Result<(), Fault> {
    let office = after.role.has_password() || before.is_some_and(|b| b.role.has_password());
    let unchanged_role = before.is_some_and(|b| b.role == after.role && b.left == after.left && b.id == me.id);
    if office && !unchanged_role && !may(me.role, Right::ManageOffice) {
        return Err(Fault::NotAllowed { right: Right::ManageOffice });
    }
    Ok(())
}

/// Checks somebody against the rest of the roster and writes them.
pub(crate) fn put(
    tx: &Tx,
    person: &Staff,
    all: &[Staff],
    before: Option<&Staff>,
) -> Result<(StaffId, Act, Vec<AuditLine>), Fault> {
    let others: Vec<Staff> = all.iter().filter(|s| s.id != person.id || person.id.0 == 0).cloned().collect();
    let found = problems(person, &others);
    if !found.is_empty() {
        return Err(Fault::InvalidStaff { problems: found });
    }
    match before {
        Some(before) => {
            store::staff::change(tx, person)?;
            Ok((person.id, Act::StaffChanged, differences(before, person)))
        }
        None => Ok((store::staff::add(tx, person)?, Act::StaffAdded, Vec::new())),
    }
}

/// Number and name as the shop means them.
pub(crate) fn cleaned(mut person: Staff) -> Staff {
    person.number = clean_number(&person.number);
    person.name = person.name.trim().to_owned();
    person.barred.sort();
    person.barred.dedup();
    person
}

/// The fields that differ, for the audit trail and the dry run of an import.
pub(crate) fn differences(before: &Staff, after: &Staff) -> Vec<AuditLine> {
    fn show<T: std::fmt::Display>(value: Option<T>) -> String {
        value.map(|v| v.to_string()).unwrap_or_default()
    }
    let probation = |s: &Staff| show(s.probation.map(|p| format!("{} {}", p.from, p.to)));
    let barred = |s: &Staff| s.barred.iter().map(|b| b.0.to_string()).collect::<Vec<_>>().join(" ");
    changed(&[
        ("number", before.number.clone(), after.number.clone()),
        ("name", before.name.clone(), after.name.clone()),
        ("role", format!("{:?}", before.role).to_lowercase(), format!("{:?}", after.role).to_lowercase()),
        ("rostered", before.rostered.to_string(), after.rostered.to_string()),
        ("joined", before.joined.to_string(), after.joined.to_string()),
        ("left", show(before.left), show(after.left)),
        ("probation", probation(before), probation(after)),
        ("barred", barred(before), barred(after)),
        ("mentor", show(before.mentor.map(|m| m.0)), show(after.mentor.map(|m| m.0))),
        ("target_minutes", show(before.target_minutes), show(after.target_minutes)),
        ("longest_run", show(before.limits.longest_run), show(after.limits.longest_run)),
        ("most_minutes", show(before.limits.most_minutes), show(after.limits.most_minutes)),
        ("most_nights", show(before.limits.most_nights), show(after.limits.most_nights)),
        ("most_weekends", show(before.limits.most_weekends), show(after.limits.most_weekends)),
    ])
}

/// First letters of a name's pinyin, for the search box: 周婷 is `zt`. Latin letters stay.
pub(crate) fn initials(name: &str) -> String {
    name.chars()
        .filter_map(|c| match c.to_pinyin() {
            Some(syllable) => syllable.plain().chars().next(),
            None if c.is_ascii_alphanumeric() => Some(c.to_ascii_lowercase()),
            None => None,
        })
        .collect()
}

/// Somebody's name by id.
pub(crate) fn name_of(staff: &[Staff], id: StaffId) -> String {
    staff.iter().find(|s| s.id == id).map(|s| s.name.clone()).unwrap_or_default()
}

/// The person, or the fault that there is none.
pub(crate) fn must_get(tx: &Tx, id: StaffId) -> Result<Staff, Fault> {
    let found: Result<_, StoreFault> = store::staff::get(tx, id);
    found?.ok_or_else(|| Fault::not_found("staff"))
}
