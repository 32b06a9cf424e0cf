//! The shop's file: SQLite, and the only SQL of the program.
//!
//! A module per feature, each statement beside the mapper of its rows. What is absent on purpose: who may do what, what is
//! recorded about it, and the clock; those come in as arguments from the use cases.

mod columns;
mod fault;
mod migrate;
mod store;
mod words;

pub mod apart;
pub mod attachment;
pub mod audit;
pub mod backup;
pub mod calendar;
pub mod customer;
pub mod extension;
pub mod figures;
pub mod finding;
pub mod handover;
pub mod leave;
pub mod meeting;
pub mod need;
pub mod note;
pub mod order_times;
pub mod patrol;
pub mod publication;
pub mod reward;
pub mod rota;
mod rule;
pub mod secret;
pub mod shift;
pub mod shop;
pub mod staff;
pub mod wish;

pub use fault::StoreFault;
pub use migrate::VERSION;
pub use store::{Db, Store, Tx};
