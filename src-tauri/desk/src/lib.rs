//! The use cases: one function for each thing a person does. It checks the permission, loads the facts, applies a rule, saves
//! in one transaction together with its audit entry, and returns what the screen needs.
//!
//! What is absent on purpose: Tauri, windows, dialogs, a clock. Everything comes in through [`Desk`]: the window, the browser
//! tests and one day a desk in the next room all speak to it alike.

mod account;
mod apart;
mod attachment;
mod audit;
mod backup;
mod bindings;
mod calendar;
mod complaint;
mod customer;
mod door;
mod extension;
mod fault;
mod figures;
mod handover;
mod knowledge;
mod launch;
mod leave;
mod ledger;
mod meeting;
mod need;
mod note;
mod offence;
mod order_times;
mod pairing;
mod passing;
mod patrol;
mod probation;
mod product;
mod product_request;
mod rota;
mod question;
mod quiz;
mod readiness;
mod review;
mod reward;
mod roster;
mod rulebook;
mod ruling;
mod sample;
mod secret;
mod session;
mod shift;
mod shop;
mod staff;
mod today;
mod training;
mod typing;
mod visit;
mod wish;
mod words;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use serde_json::Value;

pub use door::{bindings, commands, Admission, Command, Kind};
pub use fault::Fault;
pub use visit::House;

/// A file made for a person: to save or to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// A name to save it under.
    pub file_name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The one way in. Calls wait for each other: one shop, one machine, one writer.
pub struct Desk {
    house: Mutex<House>,
}

impl Desk {
    /// Opens the shop in the folder `home`. Never fails: what is wrong with the file is part of the shop's state.
    pub fn open(home: &Path, now: DateTime<Utc>) -> Desk {
        Desk { house: Mutex::new(House::open(home, now)) }
    }

    /// Does what a person asks for, by name. See [`commands`].
    pub fn call(&self, name: &str, args: Value, now: DateTime<Utc>) -> Result<Value, Fault> {
        door::call(&mut self.house(), name, args, now)
    }

    /// Makes a document, by name.
    pub fn document(&self, name: &str, args: Value, now: DateTime<Utc>) -> Result<Document, Fault> {
        door::document(&mut self.house(), name, args, now)
    }

    /// Takes in a file that a person chose, by name of the command.
    pub fn import(&self, name: &str, file_name: &str, bytes: Vec<u8>, args: Value, now: DateTime<Utc>) -> Result<Value, Fault> {
        door::import(&mut self.house(), name, file_name, &bytes, args, now)
    }

    /// What is due without anybody asking: wiping what a purge could not, the daily backup, and the handover
    /// sheet whose time has come.
    pub fn keep_house(&self, now: DateTime<Utc>) -> Result<(), Fault> {
        customer::purge::wipe_later(&mut self.house(), now)?;
        let due = backup::daily_due(&self.house(), now)?;
        due.map_or(Ok(()), |due| backup::daily(&due))?;
        handover::sheet::open_when_due(&mut self.house(), now)
    }

    /// A call that died half-way rolled its transaction back, so the house is still in order.
    fn house(&self) -> MutexGuard<'_, House> {
        self.house.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
