//! The desk suite: one file per source file.
