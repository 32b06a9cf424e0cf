//! Which picture of a workbook belongs to which question: the one that lies over its row, else the one that the row names.

use std::collections::{HashMap, HashSet};

use domain::question::picture::speaking_of;
use domain::question::QuestionText;
use domain::text::one_line;

use crate::spreadsheet::{Pictures, Row};

/// What WPS writes into a cell that holds a picture, before and behind the picture's name.
const IN_CELL: (&str, &str) = ("DISPIMG(\"", "\"");

/// A picture that lies beside no question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Astray {
    /// The line that it begins on, from 1.
    pub line: u32,
    /// What the file calls it.
    pub name: String,
}

/// The picture of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    None,
    /// The one file of the workbook that lies there or is named.
    File(usize),
    /// The row names a picture that the workbook does not hold.
    Missing(String),
    /// More than one lies there.
    Several,
}

/// The pictures of a workbook by the lines of its questions.
pub(super) struct Places<'a> {
    /// Pictures over a line: places in the list of all.
    over: HashMap<u32, Vec<usize>>,
    named: HashMap<&'a str, usize>,
    /// Pictures beside no question.
    beside: Vec<usize>,
    pictures: &'a Pictures,
}

impl<'a> Places<'a> {
    /// Gives each picture to the first of the lines that it covers and that ask something; `lines` go upwards.
    pub fn new(pictures: &'a Pictures, lines: &[u32]) -> Places<'a> {
        let mut places = Places { over: HashMap::new(), named: HashMap::new(), beside: Vec::new(), pictures };
        for (at, laid) in pictures.laid.iter().enumerate() {
            for name in &laid.names {
                places.named.entry(name).or_insert(at);
            }
            let Some((first, last)) = laid.lines else { continue };
            let line = lines.get(lines.partition_point(|line| *line < first)).filter(|line| **line <= last);
            match line {
                Some(line) => places.over.entry(*line).or_default().push(at),
                // Above the first question stands a shop's sign.
                None if lines.first().is_some_and(|top| first >= *top) => places.beside.push(at),
                None => {}
            }
        }
        places
    }

    /// The pictures beside no question whose files are not `shown` by any.
    pub fn astray(&self, shown: &HashSet<usize>) -> Vec<Astray> {
        let laid = self.beside.iter().filter_map(|at| self.pictures.laid.get(*at));
        let left = laid.filter(|laid| laid.file.is_none_or(|file| !shown.contains(&file)));
        left.filter_map(|laid| Some(Astray { line: laid.lines?.0, name: laid.names.first().cloned().unwrap_or_default() })).collect()
    }

    /// The picture of a row; `said` is what its cell for a picture says.
    pub fn of(&self, row: &Row, said: &str) -> Found {
        let over = self.over.get(&row.line).map(Vec::as_slice).unwrap_or_default();
        let mut shown = over.iter().filter_map(|at| self.pictures.laid.get(*at));
        if let Some(first) = shown.next() {
            let same = shown.all(|other| other.file == first.file && first.file.is_some());
            return if same { self.shown(first.file, first.names.last()) } else { Found::Several };
        }
        let mut in_cells = row.cells.iter().filter_map(|cell| in_cell(cell));
        let name = match (in_cells.next(), in_cells.next()) {
            (Some(_), Some(_)) => return Found::Several,
            (Some(name), None) => name,
            (None, _) if said.is_empty() => return Found::None,
            (None, _) => said,
        };
        let laid = self.named.get(name).and_then(|at| self.pictures.laid.get(*at));
        self.shown(laid.and_then(|laid| laid.file), Some(&name.to_owned()))
    }

    fn shown(&self, file: Option<usize>, name: Option<&String>) -> Found {
        match file {
            Some(file) => Found::File(file),
            None => Found::Missing(name.cloned().unwrap_or_default()),
        }
    }
}

/// The name of the picture that a cell holds, as WPS writes it.
pub(super) fn in_cell(cell: &str) -> Option<&str> {
    let name = cell.split_once(IN_CELL.0)?.1.split_once(IN_CELL.1)?.0;
    cell.trim_start_matches(['=', '_']).trim_start_matches("xlfn.").starts_with(IN_CELL.0).then_some(name)
}

/// The question with the picture spoken of in its text, so that it is missed.
pub(super) fn missing(says: QuestionText, name: &str) -> QuestionText {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = one_line(file).chars().filter(|c| !matches!(c, '"' | '<' | '>')).collect();
    QuestionText { text: speaking_of(says.text, if name.is_empty() { "picture" } else { &name }), ..says }
}
