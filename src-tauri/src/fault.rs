//! What can go wrong in the shell itself, in the same shape as the desk's faults: `{kind, ...}`. No sentences.

use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

/// A refusal as it reaches the page.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Fault {
    /// The desk refused.
    Desk(desk::Fault),
    /// The shell could not do its part.
    Shell(ShellFault),
}

/// The shell's part: files, the viewer, and a use case that broke off.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShellFault {
    /// The file could not be written; what was there before is untouched.
    CannotWrite { path: PathBuf },
    /// No room left, or the quota is used up; what was there before is untouched.
    DiskFull { path: PathBuf },
    /// The picked file could not be read.
    CannotRead { path: PathBuf },
    /// The picked file is larger than the limit, in bytes.
    TooLarge { path: PathBuf, limit: u64 },
    /// The document lies at `path`, but nothing on this machine opens it.
    NoViewer { path: PathBuf },
    /// The use case broke off; nothing of it was saved.
    Broken,
}

impl From<desk::Fault> for Fault {
    fn from(fault: desk::Fault) -> Self {
        Self::Desk(fault)
    }
}

impl From<ShellFault> for Fault {
    fn from(fault: ShellFault) -> Self {
        Self::Shell(fault)
    }
}

impl ShellFault {
    /// Tells a full disk from other reasons why `path` could not be written.
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::DiskFull { path }
            }
            _ => Self::CannotWrite { path },
        }
    }
}
