//! The pictures of a drawing: which cells each lies over, what it is called, and which file it shows.

use crate::fault::{Excess, PaperFault};
use crate::spreadsheet::gather::within;

use super::parts::{walk, Node};

/// A picture as a drawing tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// The first and the last line that it covers, from 1.
    pub lines: Option<(u32, u32)>,
    /// Its name and its alternative texts.
    pub names: Vec<String>,
    /// What the drawing calls the file.
    pub relation: String,
}

/// Which corner of the cells below a picture is being told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Corner {
    From,
    To,
}

/// The pictures in the order of the drawing; those of a group lie where the group lies. A drawing with more than `most` is refused.
pub fn drawn(xml: &str, most: u64) -> Result<Vec<Drawn>, PaperFault> {
    let (mut found, mut picture) = (Vec::new(), Drawn::default());
    let (mut corner, mut row, mut lines) = (None, false, None);
    walk(xml, |node| match node {
        Node::Open { name: b"twoCellAnchor" | b"oneCellAnchor" | b"absoluteAnchor", .. } => lines = None,
        Node::Open { name: b"from", .. } => corner = Some(Corner::From),
        Node::Open { name: b"to", .. } => corner = Some(Corner::To),
        Node::Close(b"from" | b"to") => corner = None,
        Node::Open { name: b"row", .. } => row = true,
        Node::Close(b"row") => row = false,
        Node::Text(text) if row => lines = covered(lines, corner, text),
        Node::Open { name: b"pic", .. } => picture = Drawn { lines, ..Drawn::default() },
        Node::Open { name: b"cNvPr", get } => picture.names = [&b"name"[..], b"descr", b"title"].into_iter().filter_map(get).collect(),
        Node::Open { name: b"blip", get } => picture.relation = get(b"embed").filter(|id| !id.is_empty()).or_else(|| get(b"link")).unwrap_or_default(),
        Node::Close(b"pic") if found.len() as u64 <= most => found.push(std::mem::take(&mut picture)),
        _ => {}
    })?;
    within(found.len() as u64, most, Excess::Parts)?;
    Ok(found)
}

/// The lines that are covered, once a corner's row is known; rows count from 0.
fn covered(lines: Option<(u32, u32)>, corner: Option<Corner>, row: &str) -> Option<(u32, u32)> {
    let Some(line) = row.trim().parse().ok().and_then(|row: u32| row.checked_add(1)) else { return lines };
    match (corner, lines) {
        (Some(Corner::From), _) => Some((line, line)),
        (Some(Corner::To), Some((first, _))) => Some((first, line.max(first))),
        _ => lines,
    }
}
