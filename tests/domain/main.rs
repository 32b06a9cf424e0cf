//! The domain suite: one file per source file.

mod pace;
mod shop;
