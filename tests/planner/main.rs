//! The planner suite: one file per source file, with the referee that scores every rota made here.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::needless_range_loop,
    missing_docs
)]

mod bench;
mod clock;
mod conflict;
#[allow(dead_code)]
mod instance;
mod long;
mod memory;
mod month;
mod reasons;
mod referee;
mod repair;
mod small;
mod solve;
