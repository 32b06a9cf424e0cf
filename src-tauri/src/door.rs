//! The five commands of the page. Each hands over to the desk on a thread of its own, so the window never waits.
//! No rule, no permission and no wording here: the desk decides, the page says it.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use desk::Desk;
use serde_json::{json, Value};
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::fault::{Fault, ShellFault};
use crate::{dialogs, files};

/// The shop, opened by whoever needs it first; everybody else waits for that.
pub type OpenDesk = LazyLock<Desk, Box<dyn FnOnce() -> Desk + Send>>;

/// What the commands share.
pub struct Door {
    /// The shop.
    pub desk: Arc<OpenDesk>,
    /// The shop's data folder.
    pub folder: PathBuf,
}

/// One use case by its name; `args` is the object it takes.
#[tauri::command]
pub async fn call(door: State<'_, Door>, name: String, args: Option<Value>) -> Result<Value, Fault> {
    let desk = door.desk.clone();
    beside(move || desk.call(&name, args.unwrap_or_else(none), now())).await?.map_err(Fault::from)
}

/// A document to a place of the person's choice; gives its path, or null when cancelled.
#[tauri::command]
pub async fn save(
    app: AppHandle,
    door: State<'_, Door>,
    name: String,
    args: Option<Value>,
) -> Result<Option<PathBuf>, Fault> {
    let desk = door.desk.clone();
    let document = beside(move || desk.document(&name, args.unwrap_or_else(none), now())).await??;
    let Some(target) = dialogs::place_to_save(&app, document.file_name).await else { return Ok(None) };
    beside(move || files::write_whole(&target, &document.bytes).map(|()| Some(target))).await?.map_err(Fault::from)
}

/// A document to the system's viewer, from where it is printed; gives its path.
#[tauri::command]
pub async fn print(door: State<'_, Door>, name: String, args: Option<Value>) -> Result<PathBuf, Fault> {
    let desk = door.desk.clone();
    let folder = door.folder.join("print");
    beside(move || {
        let document = desk.document(&name, args.unwrap_or_else(none), now())?;
        let path = files::keep_print(&folder, &document.file_name, &document.bytes, now().into())?;
        if dialogs::stand_in().is_none() && open::that_detached(&path).is_err() {
            return Err(ShellFault::NoViewer { path }.into());
        }
        Ok(path)
    })
    .await?
}

/// A file of the person's choice to the desk; gives what the desk answers, or null when cancelled.
/// `extensions` (without dots) narrow what the dialog shows.
#[tauri::command]
pub async fn pick(
    app: AppHandle,
    door: State<'_, Door>,
    name: String,
    args: Option<Value>,
    extensions: Option<Vec<String>>,
) -> Result<Option<Value>, Fault> {
    let Some(path) = dialogs::file_to_read(&app, extensions.unwrap_or_default()).await else { return Ok(None) };
    let desk = door.desk.clone();
    beside(move || {
        let (file_name, bytes) = files::read_picked(&path)?;
        Ok(Some(desk.import(&name, &file_name, bytes, args.unwrap_or_else(none), now())?))
    })
    .await?
}

/// The page says that `screen` can be used. With `DAYBOOK_MARK=FILE` a line `screen <tab> unix milliseconds` is added
/// there for the benchmark; otherwise nothing happens.
#[tauri::command]
pub fn ready(screen: &str) {
    use std::io::Write;
    let Some(path) = std::env::var_os("DAYBOOK_MARK") else { return };
    let mark = std::fs::OpenOptions::new().create(true).append(true).open(path);
    let _ = mark.and_then(|mut file| writeln!(file, "{screen}\t{}", now().timestamp_millis()));
}

/// What a use case without arguments gets.
fn none() -> Value {
    json!({})
}

/// Runs blocking work beside the window; a panic in it is a fault, not the end of the program.
async fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, ShellFault> {
    tokio::task::spawn_blocking(work).await.map_err(|_| ShellFault::Broken)
}
