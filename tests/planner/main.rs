//! The planner suite: one file per source file, with the referee that scores every rota made here.

#[allow(dead_code)]
mod instance;
mod referee;
mod small;
mod solve;
