//! The handover 交接: one sheet per change of shift, and what stands on it (HND-01 to HND-07, CON-13).
//!
//! An item that is neither finished nor withdrawn stands on the open sheet because it is open, not because somebody put it
//! there: the open sheet *is* the list of open items, so nothing can fall between two sheets (HND-04). What a sheet handed
//! over is fixed when its giver closes it.
//!
//! `turn` finds the changes of shift in the rota, `sheet` says who closes and accepts, `read_back` judges what the receiver
//! understood, `item` and `owner` are the lines and whose they are, `code` their short ids, `paper` the way back from a
//! printed sheet, `outage` the script for a day without a system. No wording, no clock.

pub mod code;
pub mod item;
pub mod masked;
pub mod outage;
pub mod owner;
pub mod paper;
pub mod read_back;
pub mod setting;
pub mod sheet;
pub mod story;
pub mod turn;
