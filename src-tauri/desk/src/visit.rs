//! The house and a visit to it: which file is open, who is signed in, and what time it is in the shop.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use chrono_tz::Tz;
use domain::access::{may, Right};
use domain::backup::Backup;
use domain::ids::StaffId;
use domain::staff::Staff;
use store::backup::FileState;
use store::{Store, StoreFault};

use crate::backup;
use crate::fault::Fault;
use crate::rota::job::Job;
use crate::rota::variants::Trials;

/// What there is of the shop's file.
pub enum Shelf {
    /// No file and no backups: a first start.
    Empty,
    /// No file, but backups of one.
    Lost,
    /// The file was damaged and is kept under this name.
    Damaged {
        /// The name that it is kept under.
        kept: String,
    },
    /// Written by a newer version of the program, and left untouched.
    Newer {
        /// Its version.
        version: u32,
    },
    /// In order, but it cannot be opened now: no permission, or another program holds it.
    Shut(StoreFault),
    /// In order.
    Open(Box<Store>),
}

/// Who is at the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Session {
    /// Nobody has given a password since the start.
    Closed,
    /// Open, but the screen is locked.
    Locked,
    /// Somebody is signed in.
    Open {
        /// Who.
        who: StaffId,
        /// When they last did something.
        seen: DateTime<Utc>,
    },
}

/// Everything that the program holds while it runs.
pub struct House {
    home: PathBuf,
    pub(crate) sample: bool,
    pub(crate) shelf: Shelf,
    pub(crate) session: Session,
    pub(crate) job: Option<Job>,
    pub(crate) trials: Trials,
}

impl House {
    /// Opens what lies in `home`.
    pub fn open(home: &Path, now: DateTime<Utc>) -> House {
        let mut house = House {
            home: home.to_owned(),
            sample: false,
            shelf: Shelf::Empty,
            session: Session::Closed,
            job: None,
            trials: Trials::default(),
        };
        house.reopen(now);
        house
    }

    /// The folder of the shop in use: the sample has one of its own.
    pub(crate) fn folder(&self) -> PathBuf {
        if self.sample { self.home.join("sample") } else { self.home.clone() }
    }

    /// The shop's file.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder().join("daybook.db")
    }

    /// Where its backups lie.
    pub(crate) fn backup_folder(&self) -> PathBuf {
        self.folder().join("backups")
    }

    /// Its backups, the latest first.
    pub(crate) fn backups(&self) -> Vec<Backup> {
        let mut all = store::backup::list(&self.backup_folder()).unwrap_or_default();
        all.sort_by_key(|b| std::cmp::Reverse(b.at));
        all
    }

    /// Looks at the file and opens it. A damaged file is set aside, never thrown away; an older one is backed up first.
    pub(crate) fn reopen(&mut self, now: DateTime<Utc>) {
        self.session = Session::Closed;
        self.job = None;
        self.trials = Trials::default();
        self.shelf = Shelf::Empty;
        let file = self.file();
        self.shelf = match store::backup::look(&file) {
            FileState::Missing if self.backups().is_empty() => Shelf::Empty,
            FileState::Missing => Shelf::Lost,
            FileState::Newer { version } => Shelf::Newer { version },
            FileState::Ready => self.take_down(now),
            FileState::OlderNeedsUpgrade { .. } => match backup::before_upgrade(self, now) {
                Ok(()) => self.take_down(now),
                Err(fault) => Shelf::Shut(fault),
            },
            FileState::Damaged | FileState::NotOurs => self.set_aside(now),
        };
    }

    fn take_down(&mut self, now: DateTime<Utc>) -> Shelf {
        match Store::open(&self.file()) {
            // The program ended between making the file and founding the shop in it.
            Ok(store) if matches!(store.read(store::shop::get), Ok(None)) => Shelf::Empty,
            Ok(store) => Shelf::Open(Box::new(store)),
            Err(StoreFault::Damaged | StoreFault::NotOurs) => self.set_aside(now),
            Err(StoreFault::NewerFile { version }) => Shelf::Newer { version },
            Err(fault) => Shelf::Shut(fault),
        }
    }

    fn set_aside(&mut self, now: DateTime<Utc>) -> Shelf {
        match store::backup::set_aside(&self.file(), local(now, "")) {
            Ok(kept) => Shelf::Damaged { kept },
            Err(fault) => Shelf::Shut(fault),
        }
    }
}

/// One call: the house, and the time it is made at.
pub struct Visit<'a> {
    pub(crate) house: &'a mut House,
    pub(crate) utc: DateTime<Utc>,
}

impl Visit<'_> {
    /// The open file.
    pub(crate) fn store(&mut self) -> Result<&mut Store, Fault> {
        match &mut self.house.shelf {
            Shelf::Open(store) => Ok(store),
            Shelf::Newer { .. } => Err(Fault::NewerFile),
            Shelf::Damaged { .. } => Err(Fault::Damaged),
            Shelf::Shut(fault) => Err(fault.clone().into()),
            Shelf::Empty | Shelf::Lost => Err(Fault::NoShop),
        }
    }

    /// The time in the shop (ruling 11).
    pub(crate) fn now(&mut self) -> Result<NaiveDateTime, Fault> {
        let utc = self.utc;
        let shop = self.store()?.read(store::shop::get)?;
        Ok(local(utc, shop.map(|s| s.time_zone).unwrap_or_default().as_str()))
    }

    /// Whoever is signed in. Past the shop's idle time the screen locks itself, whatever the window does.
    pub(crate) fn me(&mut self) -> Result<Staff, Fault> {
        let Session::Open { who, seen } = self.house.session else {
            return Err(if self.house.session == Session::Closed { Fault::Closed } else { Fault::Locked });
        };
        let utc = self.utc;
        let today = self.now()?.date();
        let (shop, person) = self.store()?.read(|db| Ok((store::shop::get(db)?, store::staff::get(db, who)?)))?;
        let idle = Duration::minutes(shop.map_or(10, |s| i64::from(s.auto_lock_minutes)));
        match person.filter(|p| p.left.is_none_or(|left| today <= left)) {
            Some(person) if utc - seen <= idle => Ok(person),
            _ => {
                self.house.session = Session::Locked;
                Err(Fault::Locked)
            }
        }
    }

    /// Notes that somebody is at the machine.
    pub(crate) fn seen_now(&mut self) {
        if let Session::Open { who, .. } = self.house.session {
            self.house.session = Session::Open { who, seen: self.utc };
        }
    }

    /// Whoever is signed in, if they hold `right`.
    pub(crate) fn require(&mut self, right: Right) -> Result<Staff, Fault> {
        let me = self.me()?;
        if may(me.role, right) { Ok(me) } else { Err(Fault::NotAllowed { right }) }
    }

    /// Whoever is signed in, if `staff` is themselves or they hold `right`.
    pub(crate) fn require_own_or(&mut self, staff: Option<StaffId>, right: Right) -> Result<Staff, Fault> {
        let me = self.me()?;
        if staff == Some(me.id) || may(me.role, right) { Ok(me) } else { Err(Fault::NotAllowed { right }) }
    }
}

/// `utc` on the clock of a time zone; Shanghai where the name is unknown.
pub(crate) fn local(utc: DateTime<Utc>, zone: &str) -> NaiveDateTime {
    let zone: Tz = zone.parse().unwrap_or(chrono_tz::Asia::Shanghai);
    utc.with_timezone(&zone).naive_local()
}
