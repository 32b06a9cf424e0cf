//! A fresh file in a folder of its own, with what most tests need in it.

use std::fmt::Debug;
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use domain::access::Role;
use domain::ids::{StaffId, SystemId};
use domain::month::Month;
use domain::shift::{preset, Preset, ShiftSystem};
use domain::staff::Staff;
use rusqlite::Connection;
use store::{Db, Store, StoreFault, Tx};
use tempfile::TempDir;

pub struct Ground {
    pub dir: TempDir,
    pub store: Store,
}

impl Ground {
    pub fn new() -> Ground {
        let dir = TempDir::new().expect("a folder for the test");
        let store = Store::create(&dir.path().join("daybook.db")).expect("a new file");
        Ground { dir, store }
    }

    pub fn path(&self) -> PathBuf {
        self.dir.path().join("daybook.db")
    }

    pub fn write<T>(&mut self, write: impl FnOnce(&Tx) -> Result<T, StoreFault>) -> T {
        self.store.write(write).expect("the write is accepted")
    }

    pub fn refused<T: Debug>(&mut self, write: impl FnOnce(&Tx) -> Result<T, StoreFault>) -> StoreFault {
        self.store.write(write).expect_err("the write is refused")
    }

    pub fn read<T>(&self, read: impl FnOnce(&Db) -> Result<T, StoreFault>) -> T {
        self.store.read(read).expect("the read succeeds")
    }

    /// Adds agents with the numbers 001, 002 ...
    pub fn people(&mut self, count: usize) -> Vec<StaffId> {
        self.write(|tx| (1..=count).map(|n| store::staff::add(tx, &agent(&format!("{n:03}")))).collect())
    }

    /// Adds preset A.
    pub fn system(&mut self) -> ShiftSystem {
        self.write(|tx| store::shift::save(tx, &ShiftSystem { id: SystemId(0), ..preset(Preset::A) }))
    }

    /// Another program at the same file, without our defences.
    pub fn raw(&self) -> Connection {
        Connection::open(self.path()).expect("the file opens")
    }
}

pub fn agent(number: &str) -> Staff {
    Staff {
        id: StaffId(0),
        number: number.to_owned(),
        name: format!("客服{number}"),
        role: Role::Agent,
        rostered: true,
        joined: day("2020-01-01"),
        left: None,
        probation: None,
        barred: Vec::new(),
        mentor: None,
        target_minutes: None,
        limits: Default::default(),
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn at(text: &str) -> NaiveDateTime {
    text.parse().expect("a moment")
}

pub fn month(text: &str) -> Month {
    text.parse().expect("a month")
}
