//! The rota solver: a model goes in; a rota, its gaps, its reasons and a proved bound come out.
//! Deliberately absent: shops, names, dates, storage, a clock, any input or output, async.

pub mod control;
pub mod fault;
pub mod model;

pub use control::{Control, Options, Progress};
pub use fault::Fault;
pub use model::*;
