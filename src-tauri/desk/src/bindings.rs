//! The screen's side of the door, written as TypeScript. Which commands there are is told by the table in `door`.

use ts_rs::{Config, TypeVisitor, TS};

/// Collects the declarations of all types that the commands mention.
pub(crate) struct Types<'a> {
    cfg: &'a Config,
    seen: Vec<(String, String)>,
    calls: Vec<Signature>,
    documents: Vec<Signature>,
    imports: Vec<Signature>,
}

impl TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            // Two types of one name both stay: the screen then does not compile.
            let declaration = (T::ident(self.cfg), T::decl(self.cfg));
            if self.seen.contains(&declaration) {
                return;
            }
            self.seen.push(declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// A command's name, its arguments and its result.
type Signature = (&'static str, String, String);

impl<'a> Types<'a> {
    pub(crate) fn new(cfg: &'a Config) -> Types<'a> {
        Types { cfg, seen: Vec::new(), calls: Vec::new(), documents: Vec::new(), imports: Vec::new() }
    }

    /// A type that crosses without being an argument or a result.
    pub(crate) fn add<T: TS + 'static>(&mut self) {
        self.visit::<T>();
    }

    pub(crate) fn call<Args: TS + 'static, Answer: TS + 'static>(&mut self, name: &'static str) {
        self.visit::<Args>();
        self.visit::<Answer>();
        self.calls.push((name, Args::name(self.cfg), Answer::name(self.cfg)));
    }

    pub(crate) fn document<Args: TS + 'static>(&mut self, name: &'static str) {
        self.visit::<Args>();
        self.documents.push((name, Args::name(self.cfg), String::new()));
    }

    pub(crate) fn import<Answer: TS + 'static>(&mut self, name: &'static str) {
        self.visit::<Answer>();
        self.imports.push((name, String::new(), Answer::name(self.cfg)));
    }

    /// All types, and one typed function per command.
    pub(crate) fn write(mut self) -> String {
        self.seen.sort();
        let mut out = String::from(
            "// Written by `cargo run -p desk --example bindings`: do not edit.\n\
             // Types of everything that crosses between screen and desk, and one typed function per use case.\n\
             import { call } from \"./call\";\n\n",
        );
        for (_, declaration) in &self.seen {
            out += &format!("export {declaration}\n");
        }
        out += "\nexport const desk = {\n";
        for (name, args, result) in &self.calls {
            let given = if args == "Nothing" { "args: Nothing = {}".to_owned() } else { format!("args: {args}") };
            out += &format!("  {}: ({given}) => call<{result}>(\"{name}\", args),\n", camel(name));
        }
        out += "};\n\n/** Documents by name, with what each asks for. */\nexport interface Documents {\n";
        for (name, args, _) in &self.documents {
            out += &format!("  {name}: {args};\n");
        }
        out += "}\n\n/** Files that a person picks, by name, with what the desk answers. */\nexport interface Imports {\n";
        for (name, _, result) in &self.imports {
            out += &format!("  {name}: {result};\n");
        }
        out + "}\n"
    }
}

/// `rota_month` as `rotaMonth`.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |so_far, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        so_far + &head.to_uppercase() + tail
    })
}
