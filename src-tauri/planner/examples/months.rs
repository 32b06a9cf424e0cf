//! Figures of the planner: `months FOLDER [--seconds S] [--threads T] [--seeds N]` solves the public instances in
//! a folder and prints a table beside what others reached; `months shops [...]` does the same for months as shops
//! have them, from a seed; `months questions [--seconds S]` asks about such months and has them repaired. The
//! instances are not part of the project; without them it says so.

#[path = "../../../tests/planner/instance.rs"]
#[allow(dead_code)]
mod instance;
#[path = "../../../tests/planner/month.rs"]
mod month;
#[path = "months/questions.rs"]
mod questions;
#[path = "../../../tests/planner/small.rs"]
#[allow(dead_code)]
mod small;

use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use planner::{solve, Control, Model, Options, Outcome};

/// Instance, best known, and what others reached: CP-SAT after 10 s and 60 s, HiGHS' MIP and Timefold after 60 s.
const PEERS: [(&str, &str); 7] = [
    ("Instance1", "607 | 607 / 607 | 607 | -"),
    ("Instance2", "828 | 828 / 828 | 828 | 953"),
    ("Instance3", "1001 | 1003 / 1002 | 1001 | 1314"),
    ("Instance5", "1143 | 1336 / 1236 | 1150 | 1463"),
    ("Instance7", "1056 | 1383 / 1165 | 1563 | 1208"),
    ("Instance9", "439 | 592 / 463 | 439 | -"),
    ("Instance12", "4040 | 11215 / 5938 | 8938 | -"),
];

struct Wanted {
    folder: String,
    seconds: f64,
    threads: usize,
    seeds: u64,
}

fn main() -> ExitCode {
    match wanted().and_then(|wanted| run(&wanted)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::from(2)
        }
    }
}

fn wanted() -> Result<Wanted, String> {
    let usage = "usage: months FOLDER|shops|questions [--seconds S] [--threads T] [--seeds N]";
    let mut wanted = Wanted {
        folder: String::new(),
        seconds: 10.0,
        threads: 2,
        seeds: 3,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(usage.to_owned());
        match argument.as_str() {
            "--seconds" => wanted.seconds = number(&value()?)?,
            "--threads" => wanted.threads = number(&value()?)?,
            "--seeds" => wanted.seeds = number(&value()?)?,
            flag if flag.starts_with("--") => return Err(usage.to_owned()),
            folder => wanted.folder = folder.to_owned(),
        }
    }
    match wanted.folder.is_empty() {
        true => Err(usage.to_owned()),
        false => Ok(wanted),
    }
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("not a number: {text}"))
}

fn run(wanted: &Wanted) -> Result<(), String> {
    match wanted.folder.as_str() {
        "shops" => shops(wanted),
        "questions" => questions::questions(wanted.seconds),
        folder => instances(Path::new(folder), wanted),
    }
}

fn instances(folder: &Path, wanted: &Wanted) -> Result<(), String> {
    let list = std::fs::read_dir(folder)
        .map_err(|e| format!("no instances at {}: {e}", folder.display()))?;
    let mut files: Vec<_> = list.flatten().map(|f| f.path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "txt"));
    files.sort_by_key(|f| (f.as_os_str().len(), f.clone()));
    println!("| instance | ours, each seed | bound | first s | whole s | best known | CP-SAT 10 s / 60 s | HiGHS MIP 60 s | Timefold 60 s |");
    println!("|---|---|---|---|---|---|---|---|---|");
    for file in files {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = std::fs::read_to_string(&file).map_err(|e| format!("{name}: {e}"))?;
        let instance = instance::read(&text).map_err(|e| format!("{name}: {e}"))?;
        let known = PEERS.iter().find(|(of, _)| *of == name);
        let peers = known.map_or("- | - | - | -", |(_, peers)| peers);
        row(&name, &instance.model, wanted, peers)?;
    }
    Ok(())
}

fn shops(wanted: &Wanted) -> Result<(), String> {
    println!(
        "| month | ours, each seed | bound | first s | whole s | gaps | of the best possible |"
    );
    println!("|---|---|---|---|---|---|---|");
    for people in [5, 12, 30, 60] {
        for system in [month::System::A, month::System::B] {
            let model = month::month(people as u64, people, system);
            row(&format!("{people} people, {system:?}"), &model, wanted, "")?;
        }
    }
    Ok(())
}

/// Solves with each seed and prints one line; without peers it tells gaps and the proved distance instead.
fn row(name: &str, model: &Model, wanted: &Wanted, peers: &str) -> Result<(), String> {
    let (mut penalties, mut bounds, mut firsts, mut wholes) = (vec![], vec![], vec![], vec![]);
    let mut last = String::new();
    for seed in 1..=wanted.seeds {
        let (outcome, first, whole) = one(model, wanted, seed)?;
        let bound = outcome.bound.map_or("-".to_owned(), |b| b.to_string());
        let gaps: u32 = outcome.gaps.iter().map(|g| g.short).sum();
        let away = outcome
            .bound
            .map(|b| 100.0 * (outcome.penalty - b) as f64 / outcome.penalty.max(1) as f64);
        last = format!(
            "{gaps} | {}",
            away.map_or("-".to_owned(), |a| format!("{a:.2} %"))
        );
        penalties.push(outcome.penalty.to_string());
        bounds.push(bound);
        firsts.push(format!("{first:.2}"));
        wholes.push(format!("{whole:.1}"));
    }
    let peers = if peers.is_empty() { &last } else { peers };
    let join = |list: Vec<String>| list.join(" ");
    println!(
        "| {name} | {} | {} | {} | {} | {peers} |",
        join(penalties),
        join(bounds),
        join(firsts),
        join(wholes)
    );
    Ok(())
}

/// The outcome, and the seconds to the first rota and to the end.
fn one(model: &Model, wanted: &Wanted, seed: u64) -> Result<(Outcome, f64, f64), String> {
    let begun = Instant::now();
    let stop = AtomicBool::new(false);
    let elapsed = || begun.elapsed();
    let control = Control {
        elapsed: &elapsed,
        limit: Duration::try_from_secs_f64(wanted.seconds).map_err(|e| e.to_string())?,
        stop: &stop,
    };
    let options = Options {
        seed,
        threads: wanted.threads,
        work: None,
    };
    let mut first = None;
    let outcome = solve(model, &options, &control, &mut |_| {
        first.get_or_insert(begun.elapsed().as_secs_f64());
    });
    let outcome = outcome.map_err(|fault| fault.to_string())?;
    Ok((
        outcome,
        first.unwrap_or_default(),
        begun.elapsed().as_secs_f64(),
    ))
}
