//! A window of the same Tauri with an empty page: what the benchmark measures Daybook's start and memory against.
//! With `DAYBOOK_MARK=FILE` the moment its page has loaded is added there, as the shell does for its screens.

use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use tauri::webview::PageLoadEvent;
use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "bare", WebviewUrl::default())
                .inner_size(1440.0, 900.0)
                .on_page_load(|_, page| {
                    if page.event() == PageLoadEvent::Finished {
                        mark();
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("src-tauri/examples/bare/tauri.conf.json"))
}

fn mark() {
    let Some(path) = std::env::var_os("DAYBOOK_MARK") else { return };
    let milliseconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    let file = std::fs::OpenOptions::new().create(true).append(true).open(path);
    let _ = file.and_then(|mut file| writeln!(file, "bare\t{milliseconds}"));
}
