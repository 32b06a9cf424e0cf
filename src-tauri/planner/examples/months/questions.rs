//! How long questions about a month take: why a cell is as it is, swaps, what closes a gap, repairs. Each month is asked as it was
//! planned, and as a pattern that breaks rules all over.

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use planner::{repair, solve, Broken, Cell, Control, Model, Options, Reasons, Rota};

use super::month::{month, System};

const SICK: std::ops::Range<usize> = 10..13;

/// Asks about months of both systems and prints a line of milliseconds for each.
pub fn questions(seconds: f64) -> Result<(), String> {
    println!("| month | why ms | swaps ms | gap ms | one more needed ms | sick call ms |");
    println!("|---|---|---|---|---|---|");
    for people in [12, 60] {
        for system in [System::A, System::B] {
            let model = month(people as u64, people, system);
            let planned = planned(&model, seconds)?;
            ask(&format!("{people} people, {system:?}, planned"), &model, &planned)?;
            ask(&format!("{people} people, {system:?}, a pattern"), &model, &pattern(&model))?;
        }
    }
    Ok(())
}

fn planned(model: &Model, seconds: f64) -> Result<Rota, String> {
    with_clock(Duration::from_secs_f64(seconds), |control| {
        let options = Options { threads: 2, ..Options::default() };
        Ok(solve(model, &options, control, &mut |_| ()).map_err(|fault| fault.to_string())?.rota)
    })
}

/// Seven days of one shift, one of rest, everybody a day later than the one before.
fn pattern(model: &Model) -> Rota {
    let cell = |p: usize, day: usize| match model.people[p].cells[day] {
        Cell::Leave | Cell::Absent | Cell::Rest => None,
        Cell::Shift(shift) => Some(shift),
        Cell::Free => ((p + day) % 8 < 7).then_some((p + day) / 8 % 2),
    };
    (0..model.people.len()).map(|p| (0..model.days).map(|day| cell(p, day)).collect()).collect()
}

fn ask(name: &str, model: &Model, rota: &Rota) -> Result<(), String> {
    let mut asked = Reasons::new(model).map_err(|fault| fault.to_string())?;
    let why = took(|| drop(asked.cell(rota, 0, 10)));
    let asked = Reasons::new(model).map_err(|fault| fault.to_string())?;
    let mut found = 0;
    let swaps = took(|| found = asked.swaps(rota, 0, 10, None, 0).len());
    let mut asked = Reasons::new(model).map_err(|fault| fault.to_string())?;
    let gap = took(|| drop(asked.close(rota, 20)));
    let mut more = model.clone();
    more.cover[20].need += 1;
    let (more_ms, more_told) = repaired(&more, rota)?;
    let mut sick = model.clone();
    let who = (0..rota.len()).find(|&p| rota[p][SICK.start].is_some()).unwrap_or(0);
    SICK.for_each(|day| sick.people[who].cells[day] = Cell::Leave);
    let (sick_ms, sick_told) = repaired(&sick, rota)?;
    println!("| {name} | {why:.1} | {swaps:.1} ({found}) | {gap:.1} | {more_ms:.0} {more_told} | {sick_ms:.0} {sick_told} |");
    Ok(())
}

fn repaired(model: &Model, rota: &Rota) -> Result<(f64, String), String> {
    let mut told = String::new();
    let begun = Instant::now();
    let offers = with_clock(Duration::from_millis(750), |control| {
        let options = Options { threads: 2, ..Options::default() };
        repair(model, rota, 8, Broken::Left, &options, control).map_err(|fault| fault.to_string())
    })?;
    let ms = begun.elapsed().as_secs_f64() * 1000.0;
    for offer in &offers {
        told += &format!("[{} short, {} moved{}]", offer.short, offer.moved, if offer.proved { ", proved" } else { "" });
    }
    Ok((ms, told))
}

fn took(act: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    act();
    begun.elapsed().as_secs_f64() * 1000.0
}

fn with_clock<T>(limit: Duration, act: impl FnOnce(&Control) -> T) -> T {
    let (begun, stop) = (Instant::now(), AtomicBool::new(false));
    act(&Control { elapsed: &|| begun.elapsed(), limit, stop: &stop })
}
