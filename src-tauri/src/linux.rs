//! What Linux needs before GTK and the web view start: fonts, a picture, Chinese input, full quotas.
//! Must run before any thread exists, for it sets environment variables.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::Arc;

use tauri::{Runtime, WebviewWindow};
use webkit2gtk::{InputMethodContextExt, WebViewExt};

/// Mends this process's surroundings. What the person has set stays as it is.
pub fn prepare() {
    if std::env::var_os("FONTCONFIG_FILE").is_none() {
        if let Some(file) = shipped_fonts() {
            std::env::set_var("FONTCONFIG_FILE", file);
        }
    }
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() && !has_render_node() {
        std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    }
    // A write over the quota then fails with an error that can be told, instead of ending the program.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::new(AtomicBool::new(false)));
}

/// Shows what an input method is composing inside the page; wry switches that off (wry#1724).
pub fn show_composition<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.with_webview(|view| {
        if let Some(input) = view.inner().input_method_context() {
            input.set_enable_preedit(true);
        }
    })
}

/// The fontconfig file beside the program (built from source) or in the package's folder.
fn shipped_fonts() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let beside = program.parent()?;
    [beside.join("fonts/fonts.conf"), beside.join("../lib/Daybook/fonts/fonts.conf")]
        .into_iter()
        .find(|file| file.is_file())
}

/// Without a render node the DMA-BUF path of WebKitGTK shows a white window.
fn has_render_node() -> bool {
    Path::new("/dev/dri").read_dir().is_ok_and(|nodes| {
        nodes.flatten().any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
    })
}
