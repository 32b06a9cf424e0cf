//! The planner suite: one file per source file.
