//! The one window: its size, its colours before the page is there, and what it refuses.

use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::window::Color;
use tauri::{AppHandle, Manager, Theme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::home::Home;

/// The window's name towards Tauri and the capabilities.
pub const LABEL: &str = "main";

/// `--paper` of the design tokens, light and dark: what is seen before the first paint.
const PAPER: Color = Color(0xfa, 0xf7, 0xf3, 0xff);
const DARK_PAPER: Color = Color(0x10, 0x13, 0x17, 0xff);

/// A web page's menu (back, reload) has no place here; the one of text fields (cut, paste) has.
const NO_PAGE_MENU: &str = "addEventListener('contextmenu', (event) => {
  if (!event.target?.closest?.('input, textarea, [contenteditable]')) event.preventDefault();
});";

/// Makes the window, hidden until its page has loaded so that no empty sheet flashes.
///
/// # Errors
/// What Tauri reports when the web view cannot start.
pub fn open(app: &AppHandle, home: &Home) -> tauri::Result<WebviewWindow> {
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Daybook 店务本")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1024.0, 640.0)
        .prevent_overflow()
        .visible(false)
        // Else the window keeps dropped files from the page.
        .disable_drag_drop_handler()
        .background_color(PAPER)
        .devtools(cfg!(debug_assertions))
        .initialization_script(NO_PAGE_MENU)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(|window, page| {
            if page.event() == PageLoadEvent::Finished {
                let _ = window.show();
            }
        });
    if home.named {
        builder = builder.data_directory(home.folder.join("webview"));
    }
    let window = builder.build()?;
    if matches!(window.theme(), Ok(Theme::Dark)) {
        window.set_background_color(Some(DARK_PAPER))?;
    }
    #[cfg(target_os = "linux")]
    crate::linux::show_composition(&window)?;
    Ok(window)
}

/// Brings the window to the person who started the program a second time.
pub fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The built-in page, or the development server's in a build without one. Nothing else is ever shown.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" if cfg!(windows) && url.host_str() == Some("tauri.localhost") => true,
        "http" => tauri::is_dev() && url.host_str() == Some("localhost") && url.port() == Some(5173),
        _ => false,
    }
}
