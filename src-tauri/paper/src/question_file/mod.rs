//! Questions as a spreadsheet, as teachers keep them: a row each with its kind, its choices A, B, C …, the letters that are right,
//! what is told afterwards, and a picture over it. In and out; an empty list is offered as a template.

mod picture;
mod write;

use std::collections::HashSet;

use domain::text::one_line;
use domain::question::{cleaned, is_remark, problems, Answer, QuestionKind, QuestionProblem, QuestionText, Rich, Weight};

use crate::fault::PaperFault;
use crate::spreadsheet::{self, plain_head, Row};

use picture::{in_cell, missing, Found, Places};

pub use picture::Astray;
pub use write::{template, write_xlsx, FiledRow};

/// Choices that a row can have.
const LETTERS: usize = 26;

/// A row that was read, or why it was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionRow {
    /// Its line in the file, from 1.
    pub line: u32,
    /// Names of its category from the outermost in; empty where the row names none.
    pub category: Vec<String>,
    /// How it begins.
    pub text: String,
    /// What it says.
    pub says: Result<QuestionText, RowProblem>,
    /// Its picture: a place in the table's files. Whether it is one is not looked at here.
    pub picture: Option<usize>,
}

/// Why a row is no question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// A kind of question that is not known.
    UnknownKind(String),
    /// The right answers name a choice that is not there.
    NoSuchChoice(String),
    /// A weight that is no percentage.
    BadWeights(String),
    /// More than one picture lies over the row: nobody could tell which is meant.
    SeveralPictures,
    /// A question that cannot be kept.
    Question(QuestionProblem),
}

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionTable {
    /// In the order of the file.
    pub rows: Vec<QuestionRow>,
    /// Heads of columns that are not known or stand there twice.
    pub ignored_columns: Vec<String>,
    /// The bytes of the pictures.
    pub files: Vec<Vec<u8>>,
    /// Pictures beside no question.
    pub astray: Vec<Astray>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Category,
    Kind,
    Title,
    Text,
    Picture,
    Right,
    Weights,
    Feedback,
    Choice(usize),
    Told(usize),
}

const NAMES: [(Column, &[&str]); 8] = [
    (Column::Category, &["分类", "分類", "题库", "題庫", "章节", "章節", "知识点", "知識點", "category"]),
    (Column::Kind, &["题型", "題型", "类型", "類型", "type", "kind"]),
    (Column::Title, &["标题", "標題", "题名", "題名", "title", "name"]),
    (Column::Text, &["题目", "題目", "题干", "題幹", "试题", "試題", "问题", "問題", "question", "text", "stem"]),
    (Column::Picture, &["图片", "圖片", "配图", "配圖", "题图", "題圖", "图", "圖", "附图", "附圖", "picture", "image", "photo", "img"]),
    (Column::Right, &["答案", "正确答案", "正確答案", "标准答案", "標準答案", "answer", "answers", "right", "correct", "correctanswer"]),
    (Column::Weights, &["权重", "權重", "分值", "weights", "weight"]),
    (Column::Feedback, &["解析", "答案解析", "总反馈", "總回饋", "说明", "說明", "explanation", "feedback"]),
];

/// Heads before a letter.
const CHOICES: [&str; 6] = ["选项", "選項", "选择", "option", "choice", "answer"];
const TOLD: [&str; 4] = ["反馈", "回饋", "feedback", "told"];

fn column(head: &str) -> Option<Column> {
    let plain = plain_head(head);
    let lettered = |names: &[&str]| names.iter().find_map(|name| place(plain.strip_prefix(name)?));
    let known = NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(column, _)| *column);
    known.or_else(|| lettered(&CHOICES).map(Column::Choice)).or_else(|| lettered(&TOLD).map(Column::Told)).or_else(|| place(&plain).map(Column::Choice))
}

/// The place behind a letter or a number from 1.
fn place(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii_alphabetic() => Some(usize::from(c.to_ascii_lowercase() as u8 - b'a')),
        (Some(_), _) => text.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < LETTERS),
        _ => None,
    }
}

/// Reads a table of questions. Columns may stand in any order and carry the heads of any of the three languages.
pub fn read(bytes: &[u8]) -> Result<QuestionTable, PaperFault> {
    let (table, pictures) = spreadsheet::read_pictured(bytes)?;
    let (columns, ignored) = table.columns(column);
    if !columns.contains(&Some(Column::Text)) {
        return Err(PaperFault::NoKnownColumn { found: table.header });
    }
    // Where the questions stand must be known first: a picture may begin on the line above its own.
    let lines: Vec<u32> = table.rows.iter().filter(|row| cells(row, &columns).is_some()).map(|row| row.line).collect();
    let places = Places::new(&pictures, &lines);
    let rows: Vec<QuestionRow> = table.rows.iter().filter_map(|row| Some(one(row, &cells(row, &columns)?, &places))).collect();
    let shown: HashSet<usize> = rows.iter().filter_map(|row| row.picture).collect();
    let astray = places.astray(&shown);
    Ok(QuestionTable { rows, ignored_columns: ignored, files: pictures.files, astray })
}

/// The cells of a row by what they are.
#[derive(Default)]
struct Cells {
    category: String,
    kind: String,
    title: String,
    text: String,
    picture: String,
    right: String,
    weights: String,
    feedback: String,
    choices: Vec<String>,
    told: Vec<String>,
}

/// The cells of a row that asks something.
fn cells(row: &Row, columns: &[Option<Column>]) -> Option<Cells> {
    let mut cells = Cells { choices: vec![String::new(); LETTERS], told: vec![String::new(); LETTERS], ..Cells::default() };
    for (column, text) in columns.iter().zip(&row.cells) {
        let cell = match column {
            Some(Column::Category) => &mut cells.category,
            Some(Column::Kind) => &mut cells.kind,
            Some(Column::Title) => &mut cells.title,
            Some(Column::Text) => &mut cells.text,
            Some(Column::Picture) => &mut cells.picture,
            Some(Column::Right) => &mut cells.right,
            Some(Column::Weights) => &mut cells.weights,
            Some(Column::Feedback) => &mut cells.feedback,
            Some(Column::Choice(at)) => cells.choices.get_mut(*at)?,
            Some(Column::Told(at)) => cells.told.get_mut(*at)?,
            None => continue,
        };
        // A picture in a cell is no words.
        if in_cell(text).is_none() {
            cell.clone_from(text);
        }
    }
    let filled = cells.choices.iter().rposition(|c| !c.is_empty()).map_or(0, |at| at + 1);
    cells.choices.truncate(filled);
    (!cells.text.is_empty() || !cells.choices.is_empty()).then_some(cells)
}

fn one(row: &Row, cells: &Cells, places: &Places) -> QuestionRow {
    let category = cells.category.split(['/', '>', '／']).map(one_line).filter(|name| !name.is_empty()).collect();
    let text = cells.text.chars().take(80).collect();
    let found = places.of(row, &cells.picture);
    let picture = if let Found::File(file) = found { Some(file) } else { None };
    QuestionRow { line: row.line, category, text, says: says(cells, found), picture }
}

fn says(cells: &Cells, found: Found) -> Result<QuestionText, RowProblem> {
    let kind = kind(cells)?;
    let answers = match kind {
        QuestionKind::TrueFalse => truth(cells)?,
        QuestionKind::Single | QuestionKind::Multiple => choices(kind, cells)?,
        QuestionKind::Short | QuestionKind::Number => accepted(cells)?,
        QuestionKind::Matching => pairs(cells)?,
        QuestionKind::Essay | QuestionKind::Description => Vec::new(),
    };
    let (title, feedback) = (cells.title.clone(), Rich::typed(cells.feedback.clone()));
    let says = QuestionText { kind, title, text: Rich::typed(cells.text.clone()), picture: None, answers, feedback };
    let says = cleaned(match found {
        Found::None | Found::File(_) => says,
        Found::Missing(name) => missing(says, &name),
        Found::Several => return Err(RowProblem::SeveralPictures),
    });
    match problems(&says).into_iter().find(|p| !is_remark(p)) {
        Some(problem) => Err(RowProblem::Question(problem)),
        None => Ok(says),
    }
}

/// The kind by its word; where none stands it shows by the answers.
fn kind(cells: &Cells) -> Result<QuestionKind, RowProblem> {
    use QuestionKind::{Multiple, Short, Single, TrueFalse};
    let said = plain_head(&cells.kind);
    if let Some((kind, _)) = write::KINDS.iter().find(|(_, names)| names.iter().any(|n| plain_head(n) == said)) {
        return Ok(*kind);
    }
    if !said.is_empty() {
        return Err(RowProblem::UnknownKind(cells.kind.clone()));
    }
    Ok(match (cells.choices.len(), letters(&cells.right).len()) {
        (0, _) if truth_word(&cells.right).is_some() => TrueFalse,
        (0, _) => Short,
        (_, 0 | 1) => Single,
        _ => Multiple,
    })
}

fn letters(text: &str) -> Vec<usize> {
    let kept = text.chars().filter(|c| c.is_ascii_alphabetic());
    kept.map(|c| usize::from(c.to_ascii_uppercase() as u8 - b'A')).collect()
}

fn truth_word(text: &str) -> Option<bool> {
    match plain_head(text).as_str() {
        "对" | "對" | "正确" | "正確" | "是" | "√" | "t" | "true" | "yes" | "y" | "1" => Some(true),
        "错" | "錯" | "错误" | "錯誤" | "否" | "×" | "x" | "f" | "false" | "no" | "n" | "0" => Some(false),
        _ => None,
    }
}

fn told(cells: &Cells, at: usize) -> Rich {
    Rich::typed(cells.told.get(at).cloned().unwrap_or_default())
}

fn truth(cells: &Cells) -> Result<Vec<Answer>, RowProblem> {
    // Where the choices are written out, a letter names one of them.
    let letter = letters(&cells.right).first().and_then(|at| cells.choices.get(*at)).and_then(|choice| truth_word(choice));
    let is_true = letter.or_else(|| truth_word(&cells.right)).ok_or_else(|| RowProblem::NoSuchChoice(cells.right.clone()))?;
    let weight = |holds: bool| if holds { Weight::WHOLE } else { Weight::NONE };
    let answer = |word: &str, holds: bool, at: usize| Answer { feedback: told(cells, at), ..Answer::new(word, weight(holds)) };
    Ok(vec![answer("TRUE", is_true, 0), answer("FALSE", !is_true, 1)])
}

fn choices(kind: QuestionKind, cells: &Cells) -> Result<Vec<Answer>, RowProblem> {
    let count = cells.choices.len();
    let right = letters(&cells.right);
    if right.iter().any(|at| *at >= count) {
        return Err(RowProblem::NoSuchChoice(cells.right.clone()));
    }
    let weights = match weights(cells)? {
        Some(weights) => weights,
        None => (0..count).map(|at| equal(kind, right.contains(&at), right.len(), count)).collect(),
    };
    let answer = |(at, text): (usize, &String)| Answer {
        feedback: told(cells, at),
        ..Answer::new(text.clone(), weights.get(at).copied().unwrap_or(Weight::NONE))
    };
    Ok(cells.choices.iter().enumerate().map(answer).collect())
}

/// Right choices share the mark; of several, each wrong one takes as much away as is fair to somebody who chooses them all.
fn equal(kind: QuestionKind, right: bool, rights: usize, count: usize) -> Weight {
    let whole = Weight::WHOLE.0;
    let share = |of: usize| whole.checked_div(i32::try_from(of).unwrap_or(i32::MAX)).unwrap_or(0);
    match (kind, right) {
        (QuestionKind::Single, true) => Weight::WHOLE,
        (_, true) => Weight(share(rights)),
        (QuestionKind::Multiple, false) => Weight(-share(count - rights)),
        (_, false) => Weight::NONE,
    }
}

/// Weights in percent, one for each choice.
fn weights(cells: &Cells) -> Result<Option<Vec<Weight>>, RowProblem> {
    let bad = || RowProblem::BadWeights(cells.weights.clone());
    let parts = cells.weights.split([' ', ',', ';', '，', '；', '、', '%']).filter(|p| !p.is_empty());
    let read: Vec<Weight> = parts.map(|p| p.parse().ok().and_then(Weight::percent).ok_or_else(bad)).collect::<Result<_, _>>()?;
    Ok((!read.is_empty()).then_some(read))
}

/// What is accepted: the choices, or what stands under the right answer, divided by bars or semicolons.
fn accepted(cells: &Cells) -> Result<Vec<Answer>, RowProblem> {
    let listed: Vec<String> = if cells.choices.is_empty() {
        cells.right.split(['|', ';', '；', '\n']).map(one_line).filter(|a| !a.is_empty()).collect()
    } else {
        cells.choices.clone()
    };
    let weights = weights(cells)?.unwrap_or_default();
    let weight = |at: usize| weights.get(at).copied().unwrap_or(Weight::WHOLE);
    Ok(listed.into_iter().enumerate().map(|(at, text)| Answer { feedback: told(cells, at), ..Answer::new(text, weight(at)) }).collect())
}

fn pairs(cells: &Cells) -> Result<Vec<Answer>, RowProblem> {
    let pair = |text: &String| {
        let (left, right) = ["->", "→", "—>", "="].iter().find_map(|sign| text.split_once(sign)).unwrap_or((text, ""));
        Answer { text: Rich::typed(left), pair: right.to_owned(), ..Answer::default() }
    };
    Ok(cells.choices.iter().map(pair).collect())
}
