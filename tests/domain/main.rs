//! The domain suite: one file per source file.
