//! Pictures in an XLSX workbook, in and out: those that lie on a sheet over cells, and those that lie in a cell, as Excel and WPS keep
//! them.
//!
//! What is absent on purpose: looking at a picture. Whether one is any, and whom it belongs to, others say.

mod cell;
mod drawing;
mod parts;
mod write;

use std::collections::{BTreeSet, HashMap};

use domain::attachment::MOST_BYTES;

use crate::fault::{Excess, PaperFault};

use super::gather::within;
use drawing::{drawn, Drawn};
use parts::{Parts, Relation};

pub(crate) use write::{put_in, stand_in};

/// Pictures of one workbook that are looked at.
const MOST_PICTURES: u64 = 20_000;
/// Of a picture's bytes so many are read: one more than is taken, so that it is refused for its size.
const MOST_READ: u64 = MOST_BYTES as u64 + 1;

/// A picture of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Laid {
    /// The first and the last line that it covers, from 1. `None` for one that only its name ties to a cell.
    pub lines: Option<(u32, u32)>,
    /// What it is called: its own name, its alternative texts, the name of its file.
    pub names: Vec<String>,
    /// Which of the files it shows; `None` where the workbook only says where the picture lies.
    pub file: Option<usize>,
}

/// The pictures of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pictures {
    /// As the workbook lists them.
    pub laid: Vec<Laid>,
    /// The bytes of each file that one of them shows, once.
    pub files: Vec<Vec<u8>>,
}

/// The pictures on a sheet. What the file unpacks to must have been checked before.
pub(crate) fn read(bytes: &[u8], sheet: &str) -> Result<Pictures, PaperFault> {
    let mut shelf = Shelf { parts: Parts::open(bytes)?, found: Pictures::default(), known: HashMap::new() };
    if let Some(sheet) = shelf.part_of(sheet)? {
        let drawings = shelf.parts.relations(&sheet)?.into_values().filter(|relation| relation.kind == "drawing" && !relation.outside);
        // Each once, however often the sheet points at it.
        for drawing in drawings.map(|drawing| drawing.target).collect::<BTreeSet<String>>() {
            shelf.take_drawing(&drawing)?;
        }
        for (line, relation) in cell::pictures(&mut shelf.parts, &sheet)? {
            shelf.take(Drawn { lines: Some((line, line)), ..Drawn::default() }, Some(&relation))?;
        }
    }
    // WPS keeps the pictures of cells here; a cell names its picture in a formula.
    shelf.take_drawing("xl/cellimages.xml")?;
    Ok(shelf.found)
}

/// What was found so far in a workbook.
struct Shelf<'a> {
    parts: Parts<'a>,
    found: Pictures,
    /// Files by the names of their parts.
    known: HashMap<String, usize>,
}

impl Shelf<'_> {
    /// The part of a sheet by the name that it has in the workbook.
    fn part_of(&mut self, sheet: &str) -> Result<Option<String>, PaperFault> {
        let Some(book) = self.parts.text("xl/workbook.xml")? else { return Ok(None) };
        let mut id = None;
        parts::walk(&book, |node| {
            if let parts::Node::Open { name: b"sheet", get } = node {
                if get(b"name").as_deref() == Some(sheet) {
                    id = get(b"id");
                }
            }
        })?;
        let mut relations = self.parts.relations("xl/workbook.xml")?;
        Ok(id.and_then(|id| relations.remove(&id)).map(|relation| relation.target))
    }

    fn take_drawing(&mut self, part: &str) -> Result<(), PaperFault> {
        let Some(xml) = self.parts.text(part)? else { return Ok(()) };
        let relations = self.parts.relations(part)?;
        for picture in drawn(&xml, MOST_PICTURES)? {
            let relation = relations.get(&picture.relation).cloned();
            self.take(picture, relation.as_ref())?;
        }
        Ok(())
    }

    fn take(&mut self, picture: Drawn, relation: Option<&Relation>) -> Result<(), PaperFault> {
        within(self.found.laid.len() as u64 + 1, MOST_PICTURES, Excess::Parts)?;
        let mut names = picture.names;
        let file = match relation {
            Some(relation) => {
                names.extend(relation.target.rsplit(['/', '\\']).next().map(str::to_owned));
                if relation.outside { None } else { self.file(&relation.target)? }
            }
            None => None,
        };
        names.retain(|name| !name.is_empty());
        self.found.laid.push(Laid { lines: picture.lines, names, file });
        Ok(())
    }

    fn file(&mut self, part: &str) -> Result<Option<usize>, PaperFault> {
        if let Some(known) = self.known.get(part) {
            return Ok(Some(*known));
        }
        let Some(bytes) = self.parts.bytes(part, MOST_READ)? else { return Ok(None) };
        let at = self.found.files.len();
        self.found.files.push(bytes);
        self.known.insert(part.to_owned(), at);
        Ok(Some(at))
    }
}
