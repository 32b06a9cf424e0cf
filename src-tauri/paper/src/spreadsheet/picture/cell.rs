//! Pictures that lie in a cell, as Excel keeps them since 2023: the cell has a number, which leads over three lists to the file.

use crate::fault::PaperFault;

use super::parts::{walk, Node, Parts, Relation};

const METADATA: &str = "xl/metadata.xml";
const VALUES: &str = "xl/richData/rdrichvalue.xml";
const FILES: &str = "xl/richData/richValueRel.xml";

/// The lines of the cells that hold a picture, from 1, with where it lies.
pub fn pictures(parts: &mut Parts, sheet: &str) -> Result<Vec<(u32, Relation)>, PaperFault> {
    let Some(files) = parts.text(FILES)? else { return Ok(Vec::new()) };
    let relations = parts.relations(FILES)?;
    let files = attributes(&files, b"rel", b"id")?;
    let metadata = parts.text(METADATA)?.unwrap_or_default();
    let (kinds, values) = (numbers(&metadata)?, first_values(&parts.text(VALUES)?.unwrap_or_default())?);
    let relation = |number: usize| {
        let value = *kinds.of_cell.get(number.checked_sub(1)?)?;
        let file = *values.get(*kinds.of_value.get(value)?)?;
        relations.get(files.get(file?)?).cloned()
    };
    let cells = numbered_cells(&parts.text(sheet)?.unwrap_or_default())?;
    Ok(cells.into_iter().filter_map(|(line, number)| Some((line, relation(number)?))).collect())
}

fn attributes(xml: &str, element: &[u8], attribute: &[u8]) -> Result<Vec<String>, PaperFault> {
    let mut found = Vec::new();
    walk(xml, |node| {
        if let Node::Open { name, get } = node {
            if name == element {
                found.extend(get(attribute));
            }
        }
    })?;
    Ok(found)
}

/// What a number of a cell means, and what that means: places in the next list.
#[derive(Default)]
struct Numbers {
    of_cell: Vec<usize>,
    of_value: Vec<usize>,
}

fn numbers(xml: &str) -> Result<Numbers, PaperFault> {
    let (mut numbers, mut cells) = (Numbers::default(), false);
    let place = |text: Option<String>| text.and_then(|t| t.parse().ok()).unwrap_or(usize::MAX);
    walk(xml, |node| match node {
        Node::Open { name: b"valueMetadata", .. } => cells = true,
        Node::Close(b"valueMetadata") => cells = false,
        Node::Open { name: b"rc", get } if cells => numbers.of_cell.push(place(get(b"v"))),
        Node::Open { name: b"rvb", get } => numbers.of_value.push(place(get(b"i"))),
        _ => {}
    })?;
    Ok(numbers)
}

/// The first value of each entry: of a picture that is the place of its file.
fn first_values(xml: &str) -> Result<Vec<Option<usize>>, PaperFault> {
    let (mut found, mut first, mut value): (Vec<Option<usize>>, bool, bool) = (Vec::new(), false, false);
    walk(xml, |node| match node {
        Node::Open { name: b"rv", .. } => {
            found.push(None);
            first = true;
        }
        Node::Open { name: b"v", .. } => value = first,
        Node::Close(b"v") => (value, first) = (false, false),
        Node::Text(text) if value => {
            if let Some(last) = found.last_mut() {
                *last = text.trim().parse().ok();
            }
        }
        _ => {}
    })?;
    Ok(found)
}

/// The cells of a sheet that have a number: their line and it.
fn numbered_cells(xml: &str) -> Result<Vec<(u32, usize)>, PaperFault> {
    let mut found = Vec::new();
    walk(xml, |node| {
        let Node::Open { name: b"c", get } = node else { return };
        let Some(number) = get(b"vm").and_then(|vm| vm.parse().ok()) else { return };
        let line = get(b"r").and_then(|place| place.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse().ok());
        found.extend(line.map(|line| (line, number)));
    })?;
    Ok(found)
}
