//! How a family of commands is written down: a line each with name, arguments, result, function, and who may use it.

use domain::access::Right;
use serde_json::Value;

use crate::bindings::Types;
use crate::fault::Fault;
use crate::visit::Visit;
use crate::Document;

/// Who a command lets in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Anybody, also before signing in.
    Anybody,
    /// Whoever is signed in; the use case itself tells own from others'.
    SignedIn,
    /// Whoever holds the right.
    Holder(Right),
}

/// What a command gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A value for the screen.
    Call,
    /// A file to save or print.
    Document,
    /// A value made of a file that a person chose.
    Import,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Its name: `rota_month`.
    pub name: &'static str,
    /// Who may use it.
    pub admission: Admission,
    /// What it gives back.
    pub kind: Kind,
}

/// The commands of some features and the functions behind them. Nobody is let in here: that is done once, before.
pub(super) struct Family {
    pub(super) commands: &'static [Command],
    pub(super) call: fn(&mut Visit<'_>, &str, Value) -> Result<Value, Fault>,
    pub(super) document: fn(&mut Visit<'_>, &str, Value) -> Result<Document, Fault>,
    pub(super) import: fn(&mut Visit<'_>, &str, &str, &[u8]) -> Result<Value, Fault>,
    pub(super) types: fn(&mut Types<'_>),
}

macro_rules! commands {
    (
        calls { $($call:ident($call_args:ty) -> $result:ty = $call_fn:path, $call_who:expr;)* }
        documents { $($doc:ident($doc_args:ty) = $doc_fn:path, $doc_who:expr;)* }
        imports { $($import:ident -> $import_result:ty = $import_fn:path, $import_who:expr;)* }
    ) => {
        pub(super) const FAMILY: super::table::Family = super::table::Family { commands: COMMANDS, call, document, import, types };

        const COMMANDS: &[super::Command] = &[
            $(super::Command { name: stringify!($call), admission: $call_who, kind: super::Kind::Call },)*
            $(super::Command { name: stringify!($doc), admission: $doc_who, kind: super::Kind::Document },)*
            $(super::Command { name: stringify!($import), admission: $import_who, kind: super::Kind::Import },)*
        ];

        fn call(visit: &mut crate::visit::Visit<'_>, name: &str, args: serde_json::Value) -> Result<serde_json::Value, crate::fault::Fault> {
            match name {
                $(stringify!($call) => {
                    let args: $call_args = super::read(args)?;
                    let result: $result = $call_fn(visit, args)?;
                    super::answer(visit, result)
                })*
                _ => Err(super::unknown(name)),
            }
        }

        #[allow(unused_variables, reason = "a family may have no documents")]
        fn document(visit: &mut crate::visit::Visit<'_>, name: &str, args: serde_json::Value) -> Result<crate::Document, crate::fault::Fault> {
            match name {
                $(stringify!($doc) => {
                    let args: $doc_args = super::read(args)?;
                    $doc_fn(visit, args)
                })*
                _ => Err(super::unknown(name)),
            }
        }

        #[allow(unused_variables, reason = "a family may take in no files")]
        fn import(visit: &mut crate::visit::Visit<'_>, name: &str, file_name: &str, bytes: &[u8]) -> Result<serde_json::Value, crate::fault::Fault> {
            match name {
                $(stringify!($import) => {
                    let result: $import_result = $import_fn(visit, file_name, bytes)?;
                    super::answer(visit, result)
                })*
                _ => Err(super::unknown(name)),
            }
        }

        fn types(types: &mut crate::bindings::Types<'_>) {
            $(types.call::<$call_args, $result>(stringify!($call));)*
            $(types.document::<$doc_args>(stringify!($doc));)*
            $(types.import::<$import_result>(stringify!($import));)*
        }
    };
}

pub(super) use commands;
