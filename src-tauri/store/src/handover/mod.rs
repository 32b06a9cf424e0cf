//! The handover: items and their stories, sheets and what they handed over, takers of leave slips, outages, settings.
//!
//! What is absent on purpose: which items are on the open sheet. The open ones are, always.

pub mod cover;
pub mod item;
pub mod outage;
pub mod setting;
pub mod sheet;
