//! Asks the person for a place on the disk. Reads and writes nothing there.
//!
//! With `DAYBOOK_TEST_DIALOGS=FOLDER` nothing is asked, so that a test can go through: saving goes into FOLDER under
//! the proposed name, picking takes the file named in `FOLDER/pick` (none: as if cancelled), and no viewer opens.

use std::future::Future;
use std::path::{Path, PathBuf};

use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager};
use tokio::sync::oneshot;

/// The folder that stands in for the dialogs, if a test named one.
pub fn stand_in() -> Option<PathBuf> {
    std::env::var_os("DAYBOOK_TEST_DIALOGS").filter(|text| !text.is_empty()).map(PathBuf::from)
}

/// Where to save a document; `None` when cancelled.
pub async fn place_to_save(app: &AppHandle, file_name: String) -> Option<PathBuf> {
    if let Some(folder) = stand_in() {
        return Some(folder.join(crate::files::last_name(Path::new(&file_name))));
    }
    ask(app, move |dialog| dialog.set_file_name(file_name).save_file()).await
}

/// Which file to read; `None` when cancelled. `extensions` without dots; empty shows every file.
pub async fn file_to_read(app: &AppHandle, extensions: Vec<String>) -> Option<PathBuf> {
    if let Some(folder) = stand_in() {
        let named = std::fs::read_to_string(folder.join("pick")).ok()?;
        return Some(folder.join(named.trim()));
    }
    ask(app, move |dialog| {
        if extensions.is_empty() { dialog } else { dialog.add_filter(extensions.join(" "), &extensions) }.pick_file()
    })
    .await
}

/// Opens a dialog over the window. It must be made on the thread that owns the windows; the answer is awaited here.
async fn ask<F>(app: &AppHandle, open: impl FnOnce(AsyncFileDialog) -> F + Send + 'static) -> Option<PathBuf>
where
    F: Future<Output = Option<FileHandle>> + Send + 'static,
{
    let window = app.get_webview_window(crate::window::LABEL)?;
    let (give, take) = oneshot::channel();
    app.run_on_main_thread(move || {
        let _ = give.send(open(AsyncFileDialog::new().set_parent(&window)));
    })
    .ok()?;
    let answer = take.await.ok()?.await?;
    Some(answer.path().to_owned())
}
