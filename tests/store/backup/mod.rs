mod copy;
mod look;
mod place;

use std::path::{Path, PathBuf};

use store::{staff, Store, StoreFault};

use crate::ground::agent;

/// The agent numbers in a file, which tell one file from another.
fn numbers(path: &Path) -> Result<Vec<String>, StoreFault> {
    Store::open(path)?.read(staff::all).map(|all| all.into_iter().map(|s| s.number).collect())
}

fn add(store: &mut Store, number: &str) {
    store.write(|tx| staff::add(tx, &agent(number))).expect("written");
}

/// The names of the files in a folder, sorted.
fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(dir).expect("read").map(|e| e.expect("read").file_name().into_string().expect("text")).collect();
    names.sort();
    names
}

fn log_of(path: &Path) -> PathBuf {
    path.with_extension("db-wal")
}
