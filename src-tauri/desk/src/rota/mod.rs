//! The rota: seeing, editing, asking why, generating, publishing, printing.

mod blocked;
pub(crate) mod edit;
pub(crate) mod effects;
pub(crate) mod facts;
mod fairness;
pub(crate) mod generate;
pub(crate) mod job;
mod limits;
pub(crate) mod model;
pub(crate) mod month;
mod names;
mod needs;
pub(crate) mod options;
pub(crate) mod print;
pub(crate) mod publish;
pub(crate) mod reasons;
pub(crate) mod repair;
pub(crate) mod shortfalls;
pub(crate) mod standing;
mod turn;
pub(crate) mod variants;
