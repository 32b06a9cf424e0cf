//! The paper suite: one file per source file.
