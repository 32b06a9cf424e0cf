//! domain

pub mod language;
