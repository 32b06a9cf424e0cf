//! What can go wrong with a document. The reader's words for it live in the layer above.

use thiserror::Error;

/// Why a sheet could not be made or a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PaperFault {
    /// A shipped font cannot be used; the program itself is damaged.
    #[error("font {0} cannot be used")]
    Font(&'static str),
    /// The writer of a format refused.
    #[error("could not write {format}: {reason}")]
    NotWritten {
        /// `pdf`, `xlsx` or `csv`.
        format: &'static str,
        /// The writer's own words, for the log.
        reason: String,
    },
    /// The file is of the right kind, but broken.
    #[error("the file is damaged: {reason}")]
    Damaged {
        /// The reader's own words, for the log.
        reason: String,
    },
    /// The file holds more than any staff list or rota would; it is not read further.
    #[error("the file has too much {what:?}, the limit is {limit}")]
    TooLarge {
        /// What there is too much of.
        what: Excess,
        /// The most that is read.
        limit: u64,
    },
    /// Neither a spreadsheet nor a text file with columns.
    #[error("the file is not a spreadsheet")]
    NotASpreadsheet,
    /// The `.xls` of Excel before 2007: open it and save it as `.xlsx`.
    #[error("the spreadsheet has the old .xls format")]
    OldFormat,
    /// The spreadsheet is protected by a password.
    #[error("the spreadsheet is encrypted")]
    Encrypted,
    /// No row with anything in it.
    #[error("the file is empty")]
    Empty,
    /// Neither an agent number nor a name stands in the first row.
    #[error("no column is known; the first row is {found:?}")]
    NoKnownColumn {
        /// The heads that were found.
        found: Vec<String>,
    },
}

/// What a file has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// Bytes of the file itself.
    Bytes,
    /// Bytes after unpacking.
    UnpackedBytes,
    /// Parts inside the file.
    Parts,
    /// Columns.
    Columns,
    /// Cells with something in them.
    Cells,
    /// Bytes of text in all cells together.
    Text,
    /// Characters in one cell.
    CellText,
}
