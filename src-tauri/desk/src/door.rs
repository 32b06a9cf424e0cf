//! The one table of commands: name, arguments, result, who may use it, and the function behind it. The window, the tests of
//! every role, and the screen's typed functions are all read off it. Its lines stand in families: [`house`], [`rota`],
//! [`daybook`], [`ledger`], [`training`], [`product`], [`launch`].

mod daybook;
mod house;
mod launch;
mod ledger;
mod product;
mod rota;
mod table;
mod training;

use chrono::{DateTime, Utc};
use domain::access::Right;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS};

pub use table::{Admission, Command, Kind};

use crate::bindings::Types;
use crate::fault::Fault;
use crate::visit::{House, Visit};
use crate::{passing, Document};
use table::Family;

const FAMILIES: [Family; 7] = [house::FAMILY, rota::FAMILY, daybook::FAMILY, ledger::FAMILY, training::FAMILY, product::FAMILY, launch::FAMILY];

/// No arguments.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// Every command.
pub fn commands() -> impl Iterator<Item = &'static Command> {
    FAMILIES.into_iter().flat_map(|family| family.commands)
}

pub(crate) fn call(house: &mut House, name: &str, args: Value, utc: DateTime<Utc>) -> Result<Value, Fault> {
    let mut visit = Visit { house, utc };
    let family = enter(&mut visit, name, Kind::Call)?;
    (family.call)(&mut visit, name, args)
}

pub(crate) fn document(house: &mut House, name: &str, args: Value, utc: DateTime<Utc>) -> Result<Document, Fault> {
    let mut visit = Visit { house, utc };
    let family = enter(&mut visit, name, Kind::Document)?;
    (family.document)(&mut visit, name, args)
}

pub(crate) fn import(
    house: &mut House,
    name: &str,
    file_name: &str,
    bytes: &[u8],
    _args: Value,
    utc: DateTime<Utc>,
) -> Result<Value, Fault> {
    let mut visit = Visit { house, utc };
    let family = enter(&mut visit, name, Kind::Import)?;
    (family.import)(&mut visit, name, file_name, bytes)
}

/// The screen's side of the door, as TypeScript: every type, and one typed function per command.
pub fn bindings() -> String {
    let cfg = Config::new().with_large_int("number");
    let mut types = Types::new(&cfg);
    FAMILIES.iter().for_each(|family| (family.types)(&mut types));
    types.add::<Fault>();
    types.add::<Right>();
    types.write()
}

/// Finds a command's family and lets the visitor in, or says why not.
fn enter(visit: &mut Visit, name: &str, kind: Kind) -> Result<Family, Fault> {
    let with = |family: &Family| family.commands.iter().find(|c| c.name == name && c.kind == kind);
    let found = FAMILIES.into_iter().find_map(|family| with(&family).map(|command| (family, command)));
    let (family, command) = found.ok_or_else(|| unknown(name))?;
    admit(visit, command)?;
    Ok(family)
}

/// Watching a search is not being at the machine.
fn admit(visit: &mut Visit, command: &Command) -> Result<(), Fault> {
    match command.admission {
        Admission::Anybody => return Ok(()),
        Admission::SignedIn => {
            visit.me()?;
        }
        Admission::Holder(right) => {
            visit.require(right)?;
        }
    }
    if !matches!(command.name, "generation" | "variants") {
        visit.seen_now();
    }
    Ok(())
}

fn unknown(name: &str) -> Fault {
    Fault::UnknownCommand { name: name.to_owned() }
}

fn read<T: DeserializeOwned>(args: Value) -> Result<T, Fault> {
    let args = if args.is_null() { Value::Object(serde_json::Map::new()) } else { args };
    serde_json::from_value(passing::inward(args)).map_err(|e| Fault::BadArguments { detail: e.to_string() })
}

/// A result on its way to the screen.
fn answer<T: Serialize>(visit: &Visit, result: T) -> Result<Value, Fault> {
    let value = serde_json::to_value(result).map_err(|e| Fault::BadArguments { detail: e.to_string() })?;
    passing::outward(visit.house, value)
}
