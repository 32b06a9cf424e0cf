//! The shop as a whole: its state at the start, its founding, its settings, the sample beside it.

use domain::access::Role;
use domain::audit::{Act, AuditLine};
use domain::backup::Backup;
use domain::ids::StaffId;
use domain::language::Language;
use domain::shift::{preset_in, Preset};
use domain::sign_in::check_password;
use domain::staff::Staff;
use serde::{Deserialize, Serialize};
use store::shop::Shop;
use store::Store;
use ts_rs::TS;

use crate::calendar;
use crate::door::Nothing;
use crate::fault::Fault;
use crate::sample;
use crate::secret;
use crate::session::{me, Me};
use crate::visit::{local, Session, Shelf, Visit};

/// What the first screen has to know.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShopState {
    /// Nothing here yet.
    FirstStart,
    /// The file is gone, but there are backups.
    Lost { backups: Vec<Backup> },
    /// The file is damaged and was kept under another name.
    Damaged { kept: String, backups: Vec<Backup> },
    /// The file was written by a newer version of the program.
    Newer { version: u32 },
    /// A password is needed.
    Closed { sample: Option<SampleHint> },
    /// A PIN or password is needed.
    Locked { sample: Option<SampleHint> },
    /// Somebody is signed in.
    Open { me: Box<Me>, sample: bool },
}

/// How to get into the sample shop.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SampleHint {
    /// Agent number of its owner.
    pub number: String,
    /// The owner's password.
    pub password: String,
    /// The owner's PIN.
    pub pin: String,
}

/// The answers of the first start.
#[derive(Deserialize, TS)]
pub struct Founding {
    shop: String,
    preset: Preset,
    owner: String,
    password: String,
    /// The language of the screen: the shifts that ship are named in it, and are the shop's own from then on.
    #[serde(default)]
    #[ts(optional)]
    language: Option<Language>,
}

/// What an owner or manager may set.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Settings {
    /// The shop's name.
    pub shop: String,
    /// Minutes without a key or click until the screen locks, 1 to 240.
    pub auto_lock_minutes: u32,
    /// Name of the time zone: Asia/Shanghai.
    pub time_zone: String,
}

/// New settings.
#[derive(Deserialize, TS)]
pub struct SaveSettings {
    settings: Settings,
}

/// The shop's state.
pub fn state(visit: &mut Visit, _: Nothing) -> Result<ShopState, Fault> {
    let backups = visit.house.backups();
    let sample = visit.house.sample.then(sample::hint);
    Ok(match &visit.house.shelf {
        Shelf::Empty => ShopState::FirstStart,
        Shelf::Lost => ShopState::Lost { backups },
        Shelf::Damaged { kept } => ShopState::Damaged { kept: kept.clone(), backups },
        Shelf::Newer { version } => ShopState::Newer { version: *version },
        Shelf::Shut(fault) => return Err(fault.clone().into()),
        Shelf::Open(_) if visit.house.session == Session::Closed => ShopState::Closed { sample },
        Shelf::Open(_) => match visit.me() {
            Ok(person) => ShopState::Open { sample: visit.house.sample, me: Box::new(me(visit, person)?) },
            Err(_) => ShopState::Locked { sample },
        },
    })
}

/// Founds the shop and signs its owner in. Only where there is nothing yet: a lost or damaged file is mended, not replaced.
pub fn found(visit: &mut Visit, args: Founding) -> Result<Me, Fault> {
    if !matches!(visit.house.shelf, Shelf::Empty) {
        return Err(Fault::AlreadyFounded);
    }
    check_password(&args.password).map_err(|problem| Fault::InvalidSecret { problem })?;
    let (shop, owner) = (filled("shop", &args.shop)?, filled("owner", &args.owner)?);
    let now = local(visit.utc, "");
    let hash = secret::hash(&args.password)?;
    let folder = visit.house.folder();
    std::fs::create_dir_all(&folder).map_err(|_| Fault::ReadOnly)?;
    let mut store = new_file(&visit.house.file())?;
    let written = store.write(|tx| {
        let zone = "Asia/Shanghai".to_owned();
        let sample = visit.house.sample;
        let shop = Shop { name: shop.clone(), auto_lock_minutes: 10, time_zone: zone, founded_at: now, sample };
        store::shop::save(tx, &shop)?;
        let system = store::shift::save(tx, &preset_in(args.preset, args.language.unwrap_or(Language::Simplified)))?;
        store::shift::put_in_force(tx, domain::month::Month::of(now.date()).first(), system.id)?;
        for year in calendar::shipped() {
            store::calendar::replace_year(tx, &year)?;
        }
        let id = store::staff::add(tx, &owner_of(&owner, now.date()))?;
        store::secret::set_password(tx, id, &hash, false)?;
        store::audit::add(tx, now, Some(id), Act::ShopFounded, &shop.name, &[])?;
        Ok::<StaffId, Fault>(id)
    });
    let id = written?;
    visit.house.shelf = Shelf::Open(Box::new(store));
    visit.house.session = Session::Open { who: id, seen: visit.utc };
    let person = visit.me()?;
    me(visit, person)
}

/// A file with no shop in it yet.
pub(crate) fn new_file(file: &std::path::Path) -> Result<Store, Fault> {
    Ok(if file.exists() { Store::open(file)? } else { Store::create(file)? })
}

/// The first owner runs the shop rather than its shifts.
fn owner_of(name: &str, joined: chrono::NaiveDate) -> Staff {
    Staff { rostered: false, ..Staff::new("001", name, Role::Owner, joined) }
}

/// The text without blanks at its ends; a fault if nothing is left.
pub(crate) fn filled(field: &str, text: &str) -> Result<String, Fault> {
    let text = text.trim();
    if text.is_empty() { Err(Fault::EmptyField { field: field.to_owned() }) } else { Ok(text.to_owned()) }
}

/// Opens the sample shop, in a folder of its own; it is filled on the first visit.
pub fn open_sample(visit: &mut Visit, _: Nothing) -> Result<ShopState, Fault> {
    visit.house.sample = true;
    visit.house.reopen(visit.utc);
    if matches!(visit.house.shelf, Shelf::Empty) {
        sample::fill(visit)?;
    }
    state(visit, Nothing {})
}

/// Goes back from the sample to the shop itself.
pub fn leave_sample(visit: &mut Visit, _: Nothing) -> Result<ShopState, Fault> {
    visit.house.sample = false;
    visit.house.reopen(visit.utc);
    state(visit, Nothing {})
}

/// The settings.
pub fn settings(visit: &mut Visit, _: Nothing) -> Result<Settings, Fault> {
    let shop = visit.store()?.read(store::shop::get)?.ok_or(Fault::NoShop)?;
    Ok(Settings { shop: shop.name, auto_lock_minutes: shop.auto_lock_minutes, time_zone: shop.time_zone })
}

/// Changes the settings.
pub fn save_settings(visit: &mut Visit, args: SaveSettings) -> Result<(), Fault> {
    let (now, by) = (visit.now()?, visit.me()?);
    let new = args.settings;
    let name = filled("shop", &new.shop)?;
    if new.time_zone.parse::<chrono_tz::Tz>().is_err() {
        return Err(Fault::EmptyField { field: "time_zone".to_owned() });
    }
    visit.store()?.write(|tx| {
        let old = store::shop::get(tx)?.ok_or(Fault::NoShop)?;
        let minutes = new.auto_lock_minutes.clamp(1, 240);
        let shop = Shop { name, auto_lock_minutes: minutes, time_zone: new.time_zone, ..old.clone() };
        store::shop::save(tx, &shop)?;
        let lines = changed(&[
            ("shop", old.name, shop.name.clone()),
            ("auto_lock_minutes", old.auto_lock_minutes.to_string(), minutes.to_string()),
            ("time_zone", old.time_zone, shop.time_zone.clone()),
        ]);
        store::audit::add(tx, now, Some(by.id), Act::SettingsChanged, &shop.name, &lines)?;
        Ok(())
    })
}

/// The audit lines of the fields that differ.
pub(crate) fn changed(fields: &[(&str, String, String)]) -> Vec<AuditLine> {
    let differs = fields.iter().filter(|(_, before, after)| before != after);
    differs
        .map(|(what, before, after)| AuditLine { what: (*what).to_owned(), before: before.clone(), after: after.clone() })
        .collect()
}
