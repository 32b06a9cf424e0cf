//! Questions from a file, GIFT or a spreadsheet: a dry run first, then all rows or none. What cannot be read is named by line and
//! reason; what only needs a person's hand comes in as a proposal.

use std::collections::{HashMap, HashSet};

use domain::attachment::PictureProblem;
use domain::audit::{Act, AuditLine};
use domain::ids::{QuestionCategoryId, QuestionId};
use domain::question::category::Category;
use domain::question::{cleaned, is_remark, picture, problems, Question, QuestionProblem, QuestionSource, QuestionState, QuestionText};
use domain::text::one_line;
use paper::gift::{self, NotGift, Piece, Reason};
use paper::question_file::{self, RowProblem};
use paper::PaperFault;
use serde::{Deserialize, Serialize};
use store::Tx;
use ts_rs::TS;

use super::file::is_named;
use crate::attachment;
use crate::fault::{Fault, FileProblem};
use crate::visit::Visit;

/// What an import would do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuestionPreview {
    /// Questions that would be added.
    pub rows: Vec<ImportRow>,
    /// Questions that are in the bank as they are in the file.
    pub same: u32,
    /// What cannot be read.
    pub refused: Vec<RefusedRow>,
    /// Columns that the program does not know.
    pub unknown_columns: Vec<String>,
}

/// A question of a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "QuestionImportRow")]
pub struct ImportRow {
    /// Its line in the file, from 1.
    pub line: u32,
    /// The names of its category from the outermost in; empty where the file names none.
    pub category: Vec<String>,
    /// What it says.
    pub says: QuestionText,
    /// What a person has to mend before it is asked.
    pub remarks: Vec<QuestionProblem>,
    /// Pictures that only what is told afterwards speaks of, by their names: the file does not hold them.
    pub untold: Vec<String>,
    /// Why the picture that the file holds is not taken.
    #[serde(default)]
    pub picture_problem: Option<PictureProblem>,
}

/// A piece of a file that cannot be read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RefusedRow {
    /// Its line in the file, from 1.
    pub line: u32,
    /// How it begins.
    pub text: String,
    /// Why.
    pub problem: ImportProblem,
}

/// Why a piece of a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ImportProblem {
    /// A brace is not closed or was never opened.
    Brace,
    /// More than one pair of braces.
    TwoBlocks,
    /// Wide signs in place of those that steer the format.
    WideSigns,
    /// Text before the first answer.
    Stray { text: String },
    /// A pair without an arrow.
    NoArrow { text: String },
    /// A category without a name.
    NoName,
    /// A kind of question that is not known.
    UnknownKind { text: String },
    /// A right answer that is none of the choices.
    NoSuchChoice { text: String },
    /// A weight that is no percentage.
    BadWeights { text: String },
    /// More than one picture lies over the row.
    SeveralPictures,
    /// A picture that lies beside no question.
    PictureAstray { name: String },
    /// A question that cannot be kept.
    Question { problem: QuestionProblem },
}

/// The rows of a dry run that shall be written.
#[derive(Deserialize, TS)]
pub struct ImportQuestions {
    rows: Vec<ImportRow>,
    /// Where questions go whose category the file does not name, and below which those go whose category it does.
    into: QuestionCategoryId,
    /// They are asked at once; otherwise they wait for review.
    accept: bool,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct QuestionsImported {
    /// Questions that are asked.
    pub accepted: u32,
    /// Questions that wait for review.
    pub proposed: u32,
    /// Categories that were made.
    pub categories: u32,
}

/// Reads a file and tells what it would do. Nothing of the bank changes; a picture in the file is kept loose, as one that somebody
/// chose, until its question is taken in.
pub fn preview(visit: &mut Visit, file_name: &str, bytes: &[u8]) -> Result<QuestionPreview, Fault> {
    let (mut preview, pictures) = if is_table(file_name, bytes) { table(bytes)? } else { text(bytes)? };
    let known = visit.store()?.read(store::question::texts)?;
    let known: HashSet<(&str, &str)> = known.iter().map(|(title, text)| (title.as_str(), text.as_str())).collect();
    let before = preview.rows.len();
    let mut seen = HashSet::new();
    let fresh = preview.rows.iter().map(|row| {
        let key = (row.says.title.as_str(), row.says.text.text.as_str());
        // The same words may be asked twice in one file with other answers; in the bank they stand already.
        !known.contains(&key) && seen.insert((key, &row.says.answers))
    });
    let mut fresh = fresh.collect::<Vec<bool>>().into_iter();
    preview.rows.retain(|_| fresh.next().unwrap_or(true));
    preview.same = (before - preview.rows.len()) as u32;
    if !pictures.of.is_empty() {
        take_pictures(visit, &mut preview.rows, &pictures)?;
    }
    Ok(preview)
}

/// The pictures that a file holds.
#[derive(Default)]
struct Pictures {
    /// Places in the list, by the lines of their questions.
    of: HashMap<u32, usize>,
    /// Their bytes.
    files: Vec<Vec<u8>>,
}

/// Gives the questions their pictures. One that is none is missed like one that the file only speaks of, and told with its reason.
fn take_pictures(visit: &mut Visit, rows: &mut [ImportRow], pictures: &Pictures) -> Result<(), Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        // A file that many questions show is looked at once.
        let mut taken = HashMap::new();
        for row in rows {
            let Some(at) = pictures.of.get(&row.line) else { continue };
            let found = match taken.get(at) {
                Some(found) => *found,
                None => attachment::take_found(tx, &me, pictures.files.get(*at).map(Vec::as_slice).unwrap_or_default(), now)?,
            };
            taken.insert(*at, found);
            match found {
                Ok(id) => row.says.picture = Some(id),
                Err(problem) => {
                    row.says.text = picture::speaking_of(std::mem::take(&mut row.says.text), "picture");
                    row.picture_problem = Some(problem);
                }
            }
            row.remarks = problems(&row.says);
        }
        Ok(())
    })
}

fn is_table(file_name: &str, bytes: &[u8]) -> bool {
    let name = file_name.to_lowercase();
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") || [".csv", ".tsv", ".xlsx", ".xls"].iter().any(|end| name.ends_with(end))
}

fn text(bytes: &[u8]) -> Result<(QuestionPreview, Pictures), Fault> {
    let read = gift::read(bytes).map_err(|fault| Fault::BadFile {
        problem: match fault {
            NotGift::NotText => FileProblem::NotAText,
            NotGift::TooLarge => FileProblem::TooLarge,
            NotGift::Empty => FileProblem::Empty,
        },
    })?;
    let (mut rows, mut category, mut pictures) = (Vec::new(), Vec::new(), Pictures::default());
    for entry in read.entries {
        if let Some(picture) = entry.picture {
            pictures.of.insert(entry.line, pictures.files.len());
            pictures.files.push(attachment::decoded(&picture));
        }
        match entry.piece {
            Piece::Category(name) => category = gift::names(&name),
            Piece::Question(says) => rows.push(row(entry.line, category.clone(), says)),
        }
    }
    let refused = read.refused.into_iter().map(|r| RefusedRow { line: r.line, text: r.text, problem: reason(r.reason) }).collect();
    Ok((QuestionPreview { rows, same: 0, refused, unknown_columns: Vec::new() }, pictures))
}

fn reason(reason: Reason) -> ImportProblem {
    match reason {
        Reason::Brace => ImportProblem::Brace,
        Reason::TwoBlocks => ImportProblem::TwoBlocks,
        Reason::WideSigns => ImportProblem::WideSigns,
        Reason::Stray { text } => ImportProblem::Stray { text },
        Reason::NoArrow { text } => ImportProblem::NoArrow { text },
        Reason::NoName => ImportProblem::NoName,
        Reason::Question(problem) => ImportProblem::Question { problem },
    }
}

fn table(bytes: &[u8]) -> Result<(QuestionPreview, Pictures), Fault> {
    let read = question_file::read(bytes).map_err(|fault| match fault {
        PaperFault::NoKnownColumn { .. } => Fault::BadFile { problem: FileProblem::NoQuestionColumn },
        other => other.into(),
    })?;
    let (mut rows, mut refused, mut pictures) = (Vec::new(), Vec::new(), Pictures { of: HashMap::new(), files: read.files });
    for one in read.rows {
        pictures.of.extend(one.picture.map(|picture| (one.line, picture)));
        match one.says {
            Ok(says) => rows.push(row(one.line, one.category, says)),
            Err(problem) => refused.push(RefusedRow { line: one.line, text: one.text, problem: row_problem(problem) }),
        }
    }
    let astray = |a: question_file::Astray| RefusedRow { line: a.line, text: String::new(), problem: ImportProblem::PictureAstray { name: a.name } };
    refused.extend(read.astray.into_iter().map(astray));
    refused.sort_by_key(|r| r.line);
    Ok((QuestionPreview { rows, same: 0, refused, unknown_columns: read.ignored_columns }, pictures))
}

fn row_problem(problem: RowProblem) -> ImportProblem {
    match problem {
        RowProblem::UnknownKind(text) => ImportProblem::UnknownKind { text },
        RowProblem::NoSuchChoice(text) => ImportProblem::NoSuchChoice { text },
        RowProblem::BadWeights(text) => ImportProblem::BadWeights { text },
        RowProblem::SeveralPictures => ImportProblem::SeveralPictures,
        RowProblem::Question(problem) => ImportProblem::Question { problem },
    }
}

fn row(line: u32, category: Vec<String>, says: QuestionText) -> ImportRow {
    ImportRow { line, category, remarks: problems(&says), untold: picture::told(&says), picture_problem: None, says }
}

/// Writes the rows of a dry run, all or none.
pub fn import(visit: &mut Visit, args: ImportQuestions) -> Result<QuestionsImported, Fault> {
    let (now, me) = (visit.now()?, visit.me()?);
    visit.store()?.write(|tx| {
        super::category::must_exist(tx, args.into)?;
        let mut tree = Tree { all: store::question::category::all(tx)?, into: args.into, made: 0, known: HashMap::new() };
        let mut done = QuestionsImported { accepted: 0, proposed: 0, categories: 0 };
        let mut questions = Vec::with_capacity(args.rows.len());
        for row in args.rows {
            let says = cleaned(row.says);
            if let Some(picture) = says.picture {
                attachment::claim(tx, &me, picture)?;
            }
            let found = problems(&says);
            if found.iter().any(|p| !is_remark(p)) {
                return Err(Fault::InvalidQuestion { problems: found });
            }
            let state = if args.accept && found.is_empty() { QuestionState::Accepted } else { QuestionState::Proposed };
            *(if state == QuestionState::Accepted { &mut done.accepted } else { &mut done.proposed }) += 1;
            let (category, source) = (tree.place(tx, &row.category)?, QuestionSource::File);
            let (phrase, rests_on) = (String::new(), String::new());
            questions.push(Question { id: QuestionId(0), version: 1, category, state, source, phrase, rests_on, expires: None, by: me.id, at: now, says });
        }
        store::question::add_all(tx, &questions)?;
        done.categories = tree.made;
        let lines = [AuditLine::new("accepted", done.accepted.to_string()), AuditLine::new("proposed", done.proposed.to_string())];
        store::audit::add(tx, now, Some(me.id), Act::QuestionsImported, "", &lines)?;
        Ok(done)
    })
}

/// The categories while an import files into them.
struct Tree {
    all: Vec<Category>,
    into: QuestionCategoryId,
    made: u32,
    /// What was found or made so far.
    known: HashMap<Vec<String>, QuestionCategoryId>,
}

impl Tree {
    /// The category of these names: one that is there under its whole path, else one below where the import goes.
    fn place(&mut self, tx: &Tx, names: &[String]) -> Result<QuestionCategoryId, Fault> {
        let names: Vec<String> = names.iter().map(|name| one_line(name).chars().take(120).collect()).filter(|n: &String| !n.is_empty()).collect();
        if names.is_empty() {
            return Ok(self.into);
        }
        if let Some(known) = self.known.get(&names) {
            return Ok(*known);
        }
        let there = self.all.iter().find(|c| is_named(&self.all, c.id, &names)).map(|c| c.id);
        let id = match there {
            Some(id) => id,
            None => self.below(tx, &names)?,
        };
        self.known.insert(names, id);
        Ok(id)
    }

    /// The category of these names below where the import goes, made where it is not there.
    fn below(&mut self, tx: &Tx, names: &[String]) -> Result<QuestionCategoryId, Fault> {
        let mut parent = self.into;
        for name in names.iter().cloned() {
            let there = self.all.iter().find(|c| c.parent == Some(parent) && c.name == name).map(|c| c.id);
            parent = match there {
                Some(id) => id,
                None => {
                    let fresh = Category { id: QuestionCategoryId(0), parent: Some(parent), topic: None, name };
                    let id = store::question::category::save(tx, &fresh)?;
                    self.all.push(Category { id, ..fresh });
                    self.made += 1;
                    id
                }
            };
        }
        Ok(parent)
    }
}
