//! The store suite: one file per source file.
