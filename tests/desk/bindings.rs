//! The screen's typed functions are those of the table.

#[test]
fn the_bindings_in_the_tree_are_the_ones_that_the_desk_writes() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/ipc/bindings.ts");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    let fresh = desk::bindings();
    assert!(written.replace("\r\n", "\n") == fresh, "stale: run `cargo run -p desk --example bindings`");
}

#[test]
fn every_command_has_a_typed_function_or_document() {
    let text = desk::bindings();
    for command in desk::commands() {
        let typed = text.contains(&format!("(\"{}\",", command.name)) || text.contains(&format!("\n  {}: ", command.name));
        assert!(typed, "{} is not in the bindings", command.name);
    }
}
