//! Starting points: the rules of the two ways of working as text files that ship, and books that the shop brings in.

use domain::language::Language;
use domain::rulebook::text::{parse, write};
use domain::rulebook::Clause;
use domain::shift::Preset;
use serde::Deserialize;
use ts_rs::TS;

use super::{edition_view, refuse, WhichEdition};
use crate::fault::{Fault, FileProblem};
use crate::visit::Visit;
use crate::Document;

/// The largest file of rules that is read, in bytes.
const MOST_BYTES: usize = 512 * 1024;

/// The files that ship; a test holds that each can be read.
pub(crate) const SHIPPED: [(Preset, [&str; 3]); 2] = [
    (
        Preset::A,
        [
            include_str!("../../rulebooks/a.zh-CN.txt"),
            include_str!("../../rulebooks/a.zh-TW.txt"),
            include_str!("../../rulebooks/a.en.txt"),
        ],
    ),
    (
        Preset::B,
        [
            include_str!("../../rulebooks/b.zh-CN.txt"),
            include_str!("../../rulebooks/b.zh-TW.txt"),
            include_str!("../../rulebooks/b.en.txt"),
        ],
    ),
];

/// A starting point.
#[derive(Deserialize, TS)]
pub struct WhichStart {
    preset: Preset,
    language: Language,
}

/// The rules of a starting point, to be changed at will.
pub fn starting(_: &mut Visit, args: WhichStart) -> Result<Vec<Clause>, Fault> {
    let files = SHIPPED.iter().find(|(preset, _)| *preset == args.preset).map(|(_, files)| files);
    let file = files.map(|[simplified, traditional, english]| match args.language {
        Language::Simplified => *simplified,
        Language::Traditional => *traditional,
        Language::English => *english,
    });
    parse(file.ok_or_else(|| Fault::not_found("preset"))?).map_err(refuse)
}

/// Reads a file of rules. Nothing is saved: the rules come back to be held beside the draft.
pub fn read_file(_: &mut Visit, _file_name: &str, bytes: &[u8]) -> Result<Vec<Clause>, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::BadFile { problem: FileProblem::TooLarge });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::BadFile { problem: FileProblem::Damaged })?;
    parse(text).map_err(refuse)
}

/// An edition as a text file that can be changed and brought back.
pub fn text(visit: &mut Visit, args: WhichEdition) -> Result<Document, Fault> {
    let (me, today) = (visit.me()?, visit.now()?.date());
    let found = visit.store()?.read(|db| edition_view(db, &me, today, args.edition))?;
    let view = found.ok_or_else(|| Fault::not_found("edition"))?;
    Ok(Document { file_name: format!("rulebook-{}.txt", args.edition.0), bytes: write(&view.clauses).into_bytes() })
}
