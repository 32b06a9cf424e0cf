//! What can go wrong with a document. The reader's words for it live in the layer above.

use thiserror::Error;

/// Why a sheet could not be made or a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PaperFault {
    /// A shipped font cannot be used; the program itself is damaged.
    #[error("font {0} cannot be used")]
    Font(&'static str),
    /// The writer of a format refused; `format` is its file extension.
    #[error("could not write {format}: {reason}")]
    NotWritten {
        /// `pdf`, `xlsx` or `csv`.
        format: &'static str,
        /// The writer's own words, for the log.
        reason: String,
    },
}
