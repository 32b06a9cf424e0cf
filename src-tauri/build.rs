//! Tells Tauri which commands the page may call and where the capabilities lie.
//! Every command not listed here and permitted in `capabilities/main.json` is refused.

/// The shell's whole door: everything the shop does goes through `call`.
const COMMANDS: &[&str] = &["call", "save", "print", "pick", "ready"];

fn main() {
    println!("cargo:rerun-if-changed=ui/dist");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/*.json")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
