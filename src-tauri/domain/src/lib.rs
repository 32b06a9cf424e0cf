//! The shop's rules as functions of values.
//!
//! What is absent on purpose: no IO, no clock, no randomness, no SQL, no async. Today's date comes in as an argument; what a
//! rule refuses goes out as a value with data, never as a sentence.

pub mod access;
pub mod apart;
pub mod attachment;
pub mod audit;
pub mod backup;
pub mod calendar;
pub mod complaint;
pub mod customer;
pub mod extension;
pub mod figures;
pub mod handover;
pub mod ids;
pub mod knowledge;
pub mod language;
pub mod launch;
pub mod leave;
pub mod ledger;
pub mod meeting;
pub mod mentor;
pub mod money;
pub mod month;
pub mod need;
pub mod note;
pub mod offence;
pub mod order_times;
pub mod pairing;
pub mod passage;
pub mod patrol;
pub mod probation;
pub mod product;
pub mod question;
pub mod quiz;
pub mod quota;
pub mod readiness;
pub mod review;
pub mod reward;
pub mod rota;
pub mod rule;
pub mod rulebook;
pub mod ruling;
pub mod script;
pub mod shift;
pub mod sign_in;
pub mod staff;
pub mod text;
pub mod time;
pub mod training;
pub mod typing;
pub mod wish;
