//! The layout of the house as a test: which way the arrows point, and what each layer must not hold. A rule that only custom
//! keeps is broken within a year.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project: its path from the root with forward slashes, and its text.
struct Source {
    path: String,
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file below `folder` whose name ends in one of `endings`, built and fetched folders left out.
fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    gather(&root(), Path::new(folder), endings, &mut found);
    assert!(!found.is_empty(), "{folder} holds no {endings:?}: has it moved?");
    found
}

fn gather(root: &Path, below: &Path, endings: &[&str], found: &mut Vec<Source>) {
    for entry in fs::read_dir(root.join(below)).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = below.join(&name);
        if entry.path().is_dir() {
            if !["node_modules", "dist", "target", "gen"].contains(&name.as_str()) {
                gather(root, &path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let text = fs::read_to_string(entry.path()).unwrap_or_default();
            found.push(Source { path: path.to_string_lossy().replace('\\', "/"), text });
        }
    }
}

/// Fails with every file below `folder`, except those that `may` names, in which a line holds one of `words`.
fn check_absent(folder: &str, endings: &[&str], words: &[&str], may: &[&str], why: &str) {
    let mut wrong = Vec::new();
    for source in sources(folder, endings).iter().filter(|s| !may.iter().any(|m| s.path.contains(m))) {
        let lines = source.text.lines().enumerate();
        for (number, line) in lines.filter(|(_, l)| !l.trim_start().starts_with("//")) {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                wrong.push(format!("{}:{} {word}", source.path, number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{why}:\n{}", wrong.join("\n"));
}

#[test]
fn arrows_between_the_layers_point_one_way() {
    let allowed: [(&str, &[&str]); 5] = [
        ("domain", &[]),
        ("planner", &[]),
        ("store", &["domain"]),
        ("paper", &["domain"]),
        ("desk", &["domain", "planner", "store", "paper"]),
    ];
    for (layer, below) in allowed {
        let manifest = fs::read_to_string(root().join(format!("src-tauri/{layer}/Cargo.toml"))).unwrap_or_default();
        let dependencies = manifest.split("[dev-dependencies]").next().unwrap_or_default();
        for (other, _) in allowed {
            let uses = dependencies.lines().any(|l| l.starts_with(&format!("{other}.")) || l.starts_with(&format!("{other} =")));
            assert!(!uses || below.contains(&other), "{layer} must not know {other}");
        }
    }
}

#[test]
fn sql_lives_in_the_store_alone() {
    let words = ["rusqlite", "INSERT INTO", "DELETE FROM", "SELECT "];
    check_absent("src-tauri", &[".rs", "Cargo.toml"], &words, &["src-tauri/store/"], "SQL belongs to src-tauri/store");
}

#[test]
fn tauri_lives_in_the_shell_alone() {
    let layers = ["domain", "planner", "store", "paper", "desk"];
    for layer in layers {
        check_absent(&format!("src-tauri/{layer}"), &[".rs", "Cargo.toml"], &["tauri::", "tauri ="], &[], "windows belong to the shell");
    }
}

#[test]
fn the_clock_is_read_in_one_file() {
    let words = ["Utc::now", "Local::now", "SystemTime::now"];
    check_absent("src-tauri", &[".rs"], &words, &["src-tauri/src/clock.rs", "/examples/"], "time comes in as an argument");
}

#[test]
fn rules_and_planner_do_no_io() {
    for layer in ["domain", "planner"] {
        let words = ["std::fs", "std::net", "std::process", "println!", "rand::"];
        check_absent(&format!("src-tauri/{layer}/src"), &[".rs"], &words, &[], "values in, values out");
    }
}

#[test]
fn nothing_panics_outside_tests() {
    let words = [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("];
    check_absent("src-tauri", &[".rs"], &words, &["/examples/"], "a failure is a value");
}

#[test]
fn every_rust_file_says_what_it_is_for_and_stays_readable() {
    for source in sources("src-tauri", &[".rs"]).iter().chain(&sources("tests", &[".rs"])) {
        let headed = source.text.lines().take(3).any(|l| l.starts_with("//!"));
        assert!(headed || source.path.starts_with("tests/"), "{} has no head", source.path);
        let lines = source.text.lines().count();
        assert!(lines <= 400, "{} has {lines} lines: it is two things", source.path);
    }
}

#[test]
fn the_page_speaks_to_the_desk_in_one_place() {
    check_absent("ui/src", &[".ts", ".svelte"], &["@tauri-apps", "__TAURI"], &["ui/src/ipc/"], "calls go through ui/src/ipc");
}

#[test]
fn features_of_the_page_do_not_know_each_other() {
    let mut wrong = Vec::new();
    for source in sources("ui/src/features", &[".ts", ".svelte"]) {
        let own = source.path.split('/').nth(3).unwrap_or_default().to_owned();
        for line in source.text.lines().filter(|l| l.contains("from \"../")) {
            let target = line.split("from \"../").nth(1).unwrap_or_default();
            if !target.starts_with("../") && !target.starts_with(&own) {
                wrong.push(format!("{}: {line}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "what two features need belongs to ui/src/shared:\n{}", wrong.join("\n"));
}

#[test]
fn the_page_keeps_the_content_policy() {
    check_absent("ui/src", &[".svelte"], &["{@html", " style=\""], &[], "the policy forbids it, and so do we");
}
