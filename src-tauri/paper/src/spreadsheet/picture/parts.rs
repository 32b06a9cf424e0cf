//! The parts of a workbook: a zip of XML files that point at each other.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::Reader;
use zip::ZipArchive;

use crate::fault::PaperFault;

/// Where one part points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// The last word of its kind: `drawing`, `image`.
    pub kind: String,
    /// The part by its whole name, or the address as it stands where it lies outside.
    pub target: String,
    /// It lies outside the workbook and is not looked at.
    pub outside: bool,
}

/// A workbook taken apart.
pub struct Parts<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl Parts<'_> {
    /// Opens a workbook.
    pub fn open(bytes: &[u8]) -> Result<Parts<'_>, PaperFault> {
        ZipArchive::new(Cursor::new(bytes)).map(Parts).map_err(damaged)
    }

    /// The first bytes of a part, at most so many; `None` where it is not there.
    pub fn bytes(&mut self, part: &str, most: u64) -> Result<Option<Vec<u8>>, PaperFault> {
        let Some(index) = self.0.index_for_name(part) else { return Ok(None) };
        let mut bytes = Vec::new();
        self.0.by_index(index).map_err(damaged)?.take(most).read_to_end(&mut bytes).map_err(damaged)?;
        Ok(Some(bytes))
    }

    /// A part as text; `None` where it is not there.
    pub fn text(&mut self, part: &str) -> Result<Option<String>, PaperFault> {
        let text = |bytes| String::from_utf8(bytes).unwrap_or_else(|other| String::from_utf8_lossy(other.as_bytes()).into_owned());
        Ok(self.bytes(part, u64::MAX)?.map(text))
    }

    /// Where a part points, by the names that it uses for it.
    pub fn relations(&mut self, part: &str) -> Result<HashMap<String, Relation>, PaperFault> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let mut relations = HashMap::new();
        let Some(xml) = self.text(&format!("{folder}/_rels/{file}.rels"))? else { return Ok(relations) };
        walk(&xml, |node| {
            let Node::Open { name: b"Relationship", get } = node else { return };
            let (Some(id), Some(target)) = (get(b"Id"), get(b"Target")) else { return };
            let kind = get(b"Type").and_then(|kind| kind.rsplit('/').next().map(str::to_owned)).unwrap_or_default();
            let outside = get(b"TargetMode").is_some_and(|mode| mode == "External");
            let target = if outside { target } else { within(folder, &target) };
            relations.insert(id, Relation { kind, target, outside });
        })?;
        Ok(relations)
    }
}

/// The whole name of a part that is told from within a folder.
fn within(folder: &str, target: &str) -> String {
    let (mut names, target): (Vec<&str>, &str) = match target.strip_prefix('/') {
        Some(whole) => (Vec::new(), whole),
        None => (folder.split('/').collect(), target),
    };
    for name in target.split('/') {
        match name {
            "" | "." => {}
            ".." => drop(names.pop()),
            name => names.push(name),
        }
    }
    names.join("/")
}

/// What stands in an XML file, one after the other; names are without their prefix.
pub enum Node<'a> {
    /// An element begins.
    Open {
        /// Its name.
        name: &'a [u8],
        /// Its attributes by their names.
        get: &'a dyn Fn(&[u8]) -> Option<String>,
    },
    /// An element ends.
    Close(&'a [u8]),
    /// Text between them.
    Text(&'a str),
}

/// Goes through an XML file.
pub fn walk(xml: &str, mut see: impl FnMut(Node)) -> Result<(), PaperFault> {
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(tag) => open(&tag, &mut see),
            Event::Empty(tag) => {
                open(&tag, &mut see);
                see(Node::Close(tag.local_name().as_ref()));
            }
            Event::End(tag) => see(Node::Close(tag.local_name().as_ref())),
            Event::Text(text) => see(Node::Text(&String::from_utf8_lossy(&text))),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn open(tag: &BytesStart, see: &mut impl FnMut(Node)) {
    let get = |name: &[u8]| {
        let found = tag.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
        let raw = String::from_utf8_lossy(&found.value);
        Some(quick_xml::escape::unescape(&raw).map(|value| value.into_owned()).unwrap_or_else(|_| raw.to_string()))
    };
    see(Node::Open { name: tag.local_name().as_ref(), get: &get });
}

pub(super) fn damaged(fault: impl ToString) -> PaperFault {
    PaperFault::Damaged { reason: fault.to_string() }
}
