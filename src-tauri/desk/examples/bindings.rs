//! Writes the screen's side of the door: `cargo run -p desk --example bindings`.

fn main() -> std::io::Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/ipc/bindings.ts");
    std::fs::write(path, desk::bindings())
}
