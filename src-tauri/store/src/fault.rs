//! What can go wrong with the file, sorted by what a person can do about it. The wording is the screen's.

use std::io::ErrorKind;

use rusqlite::{ffi, ErrorCode};

/// Why something could not be read or stored. Nothing of a refused write is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// No room on the disk, or the quota is used up.
    #[error("no room on the disk")]
    DiskFull,
    /// The file or its folder may not be written.
    #[error("the file cannot be written")]
    ReadOnly,
    /// Another program holds the file, for longer than we wait.
    #[error("another program holds the file")]
    Busy,
    /// The file is damaged.
    #[error("the file is damaged")]
    Damaged,
    /// The file was written by a newer program; it is left as it is.
    #[error("the file has the newer form {version}")]
    NewerFile {
        /// The form of the file.
        version: u32,
    },
    /// A database, but not one of this program.
    #[error("the file belongs to another program")]
    NotOurs,
    /// It stands on a rota, in a publication or in a wish and cannot be deleted.
    #[error("it is in use")]
    InUse,
    /// No such file, row, or no row of the named id.
    #[error("it is not there")]
    NotFound,
    /// Anything else, for the log.
    #[error("{0}")]
    Other(String),
}

impl From<rusqlite::Error> for StoreFault {
    fn from(error: rusqlite::Error) -> StoreFault {
        match &error {
            rusqlite::Error::SqliteFailure(cause, _) => of_code(cause).unwrap_or(StoreFault::Other(error.to_string())),
            rusqlite::Error::QueryReturnedNoRows => StoreFault::NotFound,
            _ => StoreFault::Other(error.to_string()),
        }
    }
}

fn of_code(cause: &ffi::Error) -> Option<StoreFault> {
    match (cause.extended_code, cause.code) {
        // A quota or a limit on the size of files shows as a failed write, not as a full disk.
        (ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMSIZE, _) | (_, ErrorCode::DiskFull) => Some(StoreFault::DiskFull),
        (_, ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Some(StoreFault::ReadOnly),
        (_, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Some(StoreFault::Busy),
        (_, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Some(StoreFault::Damaged),
        // A read that ends before the page does: the file is shorter than it says.
        (ffi::SQLITE_IOERR_SHORT_READ | ffi::SQLITE_IOERR_CORRUPTFS, _) => Some(StoreFault::Damaged),
        // What a row points to is not there. Deleting maps it to `InUse` itself.
        (ffi::SQLITE_CONSTRAINT_FOREIGNKEY, _) => Some(StoreFault::NotFound),
        _ => None,
    }
}

impl From<std::io::Error> for StoreFault {
    fn from(error: std::io::Error) -> StoreFault {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => StoreFault::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreFault::ReadOnly,
            ErrorKind::NotFound => StoreFault::NotFound,
            ErrorKind::ResourceBusy => StoreFault::Busy,
            _ => StoreFault::Other(error.to_string()),
        }
    }
}
