//! The rota solver: a model goes in; a rota, its gaps, its reasons and a proved bound come out.
//! Deliberately absent: shops, names, dates, storage, a clock, any input or output, async.

mod anneal;
pub mod conflict;
pub mod control;
mod descent;
pub mod dice;
mod digits;
pub mod duty;
#[cfg(feature = "exact")]
mod exact;
mod excerpt;
pub mod fault;
mod follow;
pub mod gap;
mod graph;
mod lead;
mod lines;
mod links;
mod long;
mod merge;
pub mod model;
pub mod outcome;
mod path;
mod plan;
mod quick;
mod race;
pub mod reasons;
pub mod repair;
mod row;
mod rules;
pub mod score;
mod scored;
mod solve;
pub mod swap;
mod swift;
mod toll;

pub use conflict::{conflict, Conflict};
pub use control::{Control, Options, Progress};
pub use fault::Fault;
pub use model::*;
pub use outcome::*;
pub use gap::{Candidate, Closing, GapReason};
pub use reasons::{changes, Chain, Change, Choice, Reasons};
pub use repair::{repair, Broken, Offer};
pub use score::{score, Score};
pub use scored::Scored;
pub use solve::solve;
pub use swap::Swap;
