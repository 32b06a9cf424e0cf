//! Backups and whole files (SEC-03): making, listing, checking, putting back, setting a damaged file aside. Always by SQLite's
//! own backup: a plain copy of an open file is no backup. Which backups may go is a rule, elsewhere; nothing here deletes one
//! unasked.
//!
//! Nothing here opens the live file by other means than SQLite: on Unix, closing such a handle would drop SQLite's locks.

mod copy;
mod look;
mod older;
mod place;

pub use copy::{list, make, make_of_file, remove, verify};
pub use look::{look, FileState};
pub use older::{clear, older};
pub use place::{put_in_place, set_aside};
pub(crate) use place::{beside, clear_strays, settle};
