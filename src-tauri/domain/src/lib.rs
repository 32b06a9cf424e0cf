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
pub mod customer;
pub mod extension;
pub mod figures;
pub mod handover;
pub mod ids;
pub mod language;
pub mod leave;
pub mod meeting;
pub mod month;
pub mod need;
pub mod note;
pub mod order_times;
pub mod patrol;
pub mod quota;
pub mod reward;
pub mod rota;
pub mod rule;
pub mod shift;
pub mod sign_in;
pub mod staff;
pub mod time;
pub mod wish;
