#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
//! The shell: windows, the page's five commands, file dialogs and the clock. What a shop does lives in the `desk`
//! crate, which knows nothing of windows; nothing here deserves a test of its own.

mod clock;
mod dialogs;
mod door;
mod fault;
mod files;
mod home;
#[cfg(target_os = "linux")]
mod linux;
mod window;

use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use desk::Desk;
use door::{Door, OpenDesk};
use home::{Home, Wish};
use serde_json::json;
use tauri::{App, Manager};
use tokio::time::Instant;

/// How often the desk looks whether a backup or other housework is due, and how long after the start it first does:
/// a backup must not keep the first screen waiting.
const ROUND: Duration = Duration::from_secs(600);
const FIRST_ROUND: Duration = Duration::from_secs(30);

fn main() -> ExitCode {
    match home::read(std::env::args_os().skip(1)) {
        Ok(Wish::Open(home)) => run(home),
        Ok(Wish::Help) => say(home::USAGE),
        Ok(Wish::Version) => say(concat!("daybook ", env!("CARGO_PKG_VERSION"))),
        Err(unclear) => {
            eprintln!("{unclear}");
            ExitCode::from(2)
        }
    }
}

fn say(text: &str) -> ExitCode {
    println!("{text}");
    ExitCode::SUCCESS
}

fn run(home: Home) -> ExitCode {
    #[cfg(target_os = "linux")]
    linux::prepare();
    let mut context = tauri::generate_context!();
    context.config_mut().identifier.clone_from(&home.identifier);
    let window_state = tauri_plugin_window_state::Builder::new()
        .with_state_flags(kept_of_the_window())
        .with_filename(home.window_file().to_string_lossy())
        .build();
    let outcome = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_forward(app)))
        .plugin(window_state)
        .invoke_handler(tauri::generate_handler![door::call, door::save, door::print, door::pick, door::ready])
        .setup(move |app| set_up(app, home))
        .run(context);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Place, size and whether it fills the screen; not whether it is visible, which the page's loading decides.
fn kept_of_the_window() -> tauri_plugin_window_state::StateFlags {
    use tauri_plugin_window_state::StateFlags;
    StateFlags::POSITION | StateFlags::SIZE | StateFlags::MAXIMIZED
}

/// The shop opens on a thread of its own while the web view starts; whoever needs it first waits for it.
fn set_up(app: &mut App, home: Home) -> Result<(), Box<dyn std::error::Error>> {
    let (folder, sample) = (home.folder.clone(), home.sample);
    let desk: Arc<OpenDesk> = Arc::new(OpenDesk::new(Box::new(move || open_desk(&folder, sample))));
    app.manage(Door { desk: desk.clone(), folder: home.folder.clone() });
    tauri::async_runtime::spawn(keep_house(desk));
    window::open(app.handle(), &home)?;
    Ok(())
}

fn open_desk(folder: &Path, sample: bool) -> Desk {
    let desk = Desk::open(folder, clock::now());
    if sample {
        if let Err(fault) = desk.call("open_sample", json!({}), clock::now()) {
            eprintln!("the sample shop could not be opened: {fault}");
        }
    }
    desk
}

/// Opens the shop at once, then looks after daily backups and the like for as long as the program runs.
async fn keep_house(desk: Arc<OpenDesk>) {
    let opened = desk.clone();
    let _ = tokio::task::spawn_blocking(move || {
        LazyLock::force(&opened);
    })
    .await;
    let mut round = tokio::time::interval_at(Instant::now() + FIRST_ROUND, ROUND);
    round.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        round.tick().await;
        let desk = desk.clone();
        let kept = tokio::task::spawn_blocking(move || desk.keep_house(clock::now())).await;
        if let Ok(Err(fault)) = kept {
            eprintln!("housework was not done: {fault}");
        }
    }
}
