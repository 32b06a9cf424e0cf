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
pub mod complaint;
pub mod customer;
pub mod discipline;
pub mod extension;
pub mod figures;
pub mod finding;
pub mod handover;
pub mod launch;
pub mod knowledge;
pub mod leave;
pub mod ledger;
pub mod meeting;
pub mod need;
pub mod note;
pub mod offence;
pub mod order_times;
pub mod pairing;
pub mod patrol;
pub mod probation;
pub mod product;
pub mod product_request;
pub mod publication;
pub mod question;
pub mod quiz;
pub mod readiness;
pub mod review;
pub mod reward;
pub mod rota;
mod rule;
pub mod rulebook;
pub mod ruling;
pub mod script;
pub mod secret;
pub mod shift;
pub mod shop;
pub mod staff;
pub mod training;
pub mod typing;
pub mod wish;

pub use fault::StoreFault;
pub use migrate::VERSION;
pub use store::{Db, Store, Tx};
