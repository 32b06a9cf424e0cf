//! Solves a public benchmark instance: `solve FILE --seconds S --threads T [--seed N]`.
//! The rota goes to standard output, one line a person; `penalty P bound B seconds s` to standard error.
//! Exit 0 with a legal rota, 2 for a file or an argument that cannot be read.

#[path = "../../../tests/planner/instance.rs"]
mod instance;

use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use planner::{solve, Control, Options, Rota};

struct Wanted {
    file: String,
    seconds: f64,
    options: Options,
    verbose: bool,
    /// Count processor seconds a thread instead of wall seconds, for measuring on a busy machine (Linux only).
    by_processor: bool,
}

fn main() -> ExitCode {
    let begun = Instant::now();
    let solved = wanted().and_then(|wanted| run(&wanted, begun));
    match solved {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::from(2)
        }
    }
}

fn wanted() -> Result<Wanted, String> {
    let mut wanted = Wanted {
        file: String::new(),
        seconds: 10.0,
        options: Options::default(),
        verbose: false,
        by_processor: false,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--seconds" => wanted.seconds = number(&value()?)?,
            "--threads" => wanted.options.threads = number(&value()?)?,
            "--seed" => wanted.options.seed = number(&value()?)?,
            "--verbose" => wanted.verbose = true,
            "--cpu" => wanted.by_processor = true,
            flag if flag.starts_with("--") => return Err(format!("unknown option {flag}")),
            file => wanted.file = file.to_owned(),
        }
    }
    match wanted.file.is_empty() {
        true => Err("usage: solve FILE --seconds S --threads T [--seed N]".to_owned()),
        false => Ok(wanted),
    }
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("not a number: {text}"))
}

/// Whether every hard rule is kept.
fn run(wanted: &Wanted, begun: Instant) -> Result<bool, String> {
    let text =
        std::fs::read_to_string(&wanted.file).map_err(|e| format!("{}: {e}", wanted.file))?;
    let instance = instance::read(&text).map_err(|e| format!("{}: {e}", wanted.file))?;
    let stop = AtomicBool::new(false);
    let threads = wanted.options.threads.max(1) as u32;
    let elapsed = || match wanted.by_processor {
        true => processor_time().map_or(begun.elapsed(), |time| time / threads),
        false => begun.elapsed(),
    };
    let limit = Duration::try_from_secs_f64(wanted.seconds).map_err(|e| e.to_string())?;
    let control = Control {
        elapsed: &elapsed,
        limit,
        stop: &stop,
    };
    let outcome = solve(
        &instance.model,
        &wanted.options,
        &control,
        &mut |progress| {
            if wanted.verbose {
                let bound = progress.bound.map_or("-".to_owned(), |b| b.to_string());
                eprintln!(
                    "{:8.3}s penalty {} bound {bound}",
                    elapsed().as_secs_f64(),
                    progress.penalty
                );
            }
        },
    )
    .map_err(|fault| fault.to_string())?;
    print!("{}", lines(&instance, &outcome.rota));
    let bound = outcome.bound.map_or("-".to_owned(), |b| b.to_string());
    eprintln!(
        "penalty {} bound {bound} seconds {:.2}",
        outcome.penalty,
        elapsed().as_secs_f64()
    );
    Ok(outcome.broken.is_empty())
}

/// Processor time that this process has taken, where the system tells it in `/proc`.
fn processor_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = text.rsplit(')').next()?.split_whitespace().skip(11);
    let mut ticks = || fields.next()?.parse::<u64>().ok();
    Some(Duration::from_millis(10 * (ticks()? + ticks()?)))
}

fn lines(instance: &instance::Instance, rota: &Rota) -> String {
    let token = |cell: &Option<usize>| cell.map_or("-", |s| &instance.shifts[s]).to_owned();
    let line =
        |row: &Vec<Option<usize>>| row.iter().map(token).collect::<Vec<_>>().join(" ") + "\n";
    rota.iter().map(line).collect()
}
