//! The rota: seeing, editing, asking why, generating, publishing, printing.

pub(crate) mod edit;
pub(crate) mod facts;
mod fairness;
pub(crate) mod generate;
pub(crate) mod model;
pub(crate) mod month;
pub(crate) mod options;
pub(crate) mod print;
pub(crate) mod publish;
pub(crate) mod reasons;
pub(crate) mod repair;
