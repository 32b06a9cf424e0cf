//! The paper crate through its public face, and through other people's programs: poppler, qpdf, openpyxl with Pillow, icalendar.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calendar_file;
mod figures_file;
mod gift;
mod gift_example;
mod handover_sheet;
mod leave_slip;
mod ledger_journal;
mod listing_file;
mod order_file;
mod picture;
mod programs;
mod question_file;
mod quiz_sheet;
mod readiness;
mod report;
mod roster_file;
mod rota_file;
mod rota_sheet;
mod sample;
mod slips;
mod spreadsheet;
mod statement_sheet;
