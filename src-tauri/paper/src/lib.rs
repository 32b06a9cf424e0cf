//! Documents, in and out: printed sheets as PDF, staff lists and rotas as spreadsheets, shifts as calendar files. Bytes in,
//! values out, and back. No files are opened here, no clock is read, no rule of the shop is known.

pub mod calendar_file;
pub mod figures_file;
pub mod gift;
pub mod handover_sheet;
pub mod leave_slip;
pub mod ledger_journal;
pub mod listing_file;
pub mod order_file;
pub mod rota_file;
pub mod note_file;
pub mod picture;
pub mod readiness;
pub mod report;
pub mod question_file;
pub mod quiz_sheet;
pub mod roster_file;
pub mod rota_sheet;
pub mod slips;
pub mod spreadsheet;
pub mod statement_file;
pub mod statement_sheet;

pub mod dates;
mod fault;
mod fold;
mod fonts;
mod form;
mod ink;
mod jpeg;
mod page;
mod pdf;
mod sheet;
mod strokes;
mod text;
mod tone;
mod words;

pub use fault::{Excess, PaperFault};
pub use pdf::Pdf;
pub use tone::Tone;
