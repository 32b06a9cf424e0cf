//! Questions as XLSX, and the empty list.

use std::collections::HashMap;

use domain::attachment::Picture;
use domain::language::Language;
use domain::question::picture::needed;
use domain::question::text::plain;
use domain::question::{QuestionKind, QuestionText, Weight};
use rust_xlsxwriter::{Format, FormatAlign, ObjectMovement, Worksheet, XlsxError};

use crate::fault::PaperFault;
use crate::spreadsheet::{put_in, stand_in, Book};

use super::LETTERS;

/// The columns of the question and of its picture.
const TEXT: u16 = 3;
const PICTURE: u16 = 4;
/// Pixels of a cell with a picture, across and down, and of the edge around the picture.
const CELL: (u32, u32) = (180, 120);
const EDGE: u32 = 3;

/// Kinds by their words; the first three are written, in the order of the languages.
pub(super) const KINDS: [(QuestionKind, &[&str]); 8] = [
    (QuestionKind::Single, &["单选", "單選", "Single choice", "单选题", "單選題", "single", "mc", "选择题", "選擇題"]),
    (QuestionKind::Multiple, &["多选", "多選", "Multiple choice", "多选题", "多選題", "multiple", "不定项", "不定項"]),
    (QuestionKind::TrueFalse, &["判断", "是非", "True or false", "判断题", "判斷", "判斷題", "是非題", "truefalse", "true/false", "tf"]),
    (QuestionKind::Short, &["简答", "簡答", "Short answer", "填空", "填空题", "填空題", "简答题", "簡答題", "short", "gap"]),
    (QuestionKind::Number, &["数值", "數值", "Number", "数值题", "數值題", "numerical"]),
    (QuestionKind::Matching, &["配对", "配對", "Matching", "配对题", "配對題", "匹配", "连线", "連線"]),
    (QuestionKind::Essay, &["论述", "申論", "Essay", "论述题", "論述", "論述題", "申論題", "问答", "問答", "问答题", "問答題"]),
    (QuestionKind::Description, &["说明", "說明", "Description"]),
];

/// A question and where it is filed.
#[derive(Clone, Copy, Debug)]
pub struct FiledRow<'a> {
    /// The names of its category from the outermost in, divided by slashes.
    pub category: &'a str,
    /// The question.
    pub says: &'a QuestionText,
    /// Its picture, which is laid over its row.
    pub picture: Option<(Picture, &'a [u8])>,
}

fn of(language: Language) -> usize {
    match language {
        Language::Simplified => 0,
        Language::Traditional => 1,
        Language::English => 2,
    }
}

fn heads(language: Language, choices: usize) -> Vec<String> {
    let at = of(language);
    let [option, told] = [["选项", "選項", "Option "], ["反馈", "回饋", "Feedback "]].map(|words| words[at]);
    let mut heads: Vec<String> =
        [["分类", "分類", "Category"], ["题型", "題型", "Type"], ["标题", "標題", "Title"], ["题目", "題目", "Question"], ["图片", "圖片", "Picture"]].iter().map(|w| w[at].to_owned()).collect();
    let lettered = |word: &'static str| (0..choices).map(move |n| format!("{word}{}", char::from(b'A' + n as u8)));
    heads.extend(lettered(option));
    heads.extend([["答案", "答案", "Right"], ["权重", "權重", "Weights"], ["解析", "解析", "Explanation"]].iter().map(|w| w[at].to_owned()));
    heads.extend(lettered(told));
    heads
}

fn cells(row: &FiledRow, language: Language, choices: usize) -> Vec<String> {
    let says = row.says;
    let kind = KINDS.iter().find(|(kind, _)| *kind == says.kind).and_then(|(_, names)| names.get(of(language))).copied().unwrap_or_default();
    let choice = |at: usize| match (says.kind, says.answers.get(at)) {
        (QuestionKind::TrueFalse, _) | (_, None) => String::new(),
        (QuestionKind::Matching, Some(a)) => format!("{} -> {}", plain(&a.text), a.pair),
        (_, Some(a)) => plain(&a.text),
    };
    let mut cells = vec![row.category.to_owned(), kind.to_owned(), says.title.clone(), plain(&says.text), missed(row)];
    cells.extend((0..choices).map(choice));
    cells.extend([right(says, language), weights(says), plain(&says.feedback)]);
    cells.extend((0..choices).map(|at| says.answers.get(at).map(|a| plain(&a.feedback)).unwrap_or_default()));
    cells
}

fn right(says: &QuestionText, language: Language) -> String {
    let rights = || says.answers.iter().enumerate().filter(|(_, a)| a.weight > Weight::NONE).map(|(at, _)| at);
    match says.kind {
        QuestionKind::TrueFalse if rights().next() == Some(0) => ["对", "對", "TRUE"][of(language)].to_owned(),
        QuestionKind::TrueFalse => ["错", "錯", "FALSE"][of(language)].to_owned(),
        QuestionKind::Single | QuestionKind::Multiple => rights().filter(|at| *at < LETTERS).map(|at| char::from(b'A' + at as u8)).collect(),
        _ => String::new(),
    }
}

/// Every weight, where there are several: what is read again must be the same.
fn weights(says: &QuestionText) -> String {
    match says.kind {
        QuestionKind::TrueFalse | QuestionKind::Matching | QuestionKind::Essay | QuestionKind::Description => String::new(),
        _ => says.answers.iter().map(|a| a.weight.as_percent().to_string()).collect::<Vec<_>>().join(" "),
    }
}

/// What a question without its picture misses: otherwise nobody would know when it is read again.
fn missed(row: &FiledRow) -> String {
    let needed = if row.picture.is_none() { needed(row.says) } else { Vec::new() };
    needed.into_iter().next().unwrap_or_default()
}

/// Questions as XLSX. What people typed is never a formula there. Answers beyond the alphabet are left to GIFT.
pub fn write_xlsx(rows: &[FiledRow], language: Language) -> Result<Vec<u8>, PaperFault> {
    let choices = rows.iter().map(|r| r.says.answers.len()).max().unwrap_or(0).clamp(4, LETTERS);
    let lines: Vec<Vec<String>> = rows.iter().map(|row| cells(row, language, choices)).collect();
    let (mut pictures, mut laid, mut known) = (Vec::new(), Vec::new(), HashMap::new());
    for (line, picture) in (1_u32..).zip(rows).filter_map(|(line, row)| Some((line, row.picture?))) {
        let at = *known.entry(picture.1).or_insert_with(|| {
            pictures.push(picture);
            pictures.len() - 1
        });
        laid.push(Placed { line, at: at as u32, picture: picture.0 });
    }
    put_in(&sheet(&heads(language, choices), &lines, &laid)?, &pictures)
}

/// A picture over a row.
struct Placed {
    /// The row, the head is 0.
    line: u32,
    /// Which of the workbook's pictures it is.
    at: u32,
    picture: Picture,
}

fn sheet(heads: &[String], lines: &[Vec<String>], pictures: &[Placed]) -> Result<Vec<u8>, PaperFault> {
    Book::write(|book| {
        let sheet = book.add_worksheet();
        let bold = Format::new().set_bold();
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        for (column, head) in (0_u16..).zip(heads) {
            sheet.write_string_with_format(0, column, head, &bold)?;
            sheet.set_column_width(column, if column == TEXT { 48.0 } else { 16.0 })?;
        }
        for (line, cells) in (1_u32..).zip(lines) {
            for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string_with_format(line, column, cell, &wrapped)?;
            }
        }
        for placed in pictures {
            let text = lines.get(placed.line as usize - 1).and_then(|cells| cells.get(usize::from(TEXT))).map_or("", String::as_str);
            lay(sheet, placed, text)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        Ok(())
    })
}

/// Lays a picture into its cell, made smaller where it is larger; it goes with its row when the rows are sorted.
fn lay(sheet: &mut Worksheet, placed: &Placed, text: &str) -> Result<(), XlsxError> {
    // The row is given its height, so the words beside the picture no longer make room for themselves.
    let written = text.lines().map(|line| 1 + width(line) / 46).sum::<u32>() * 20;
    sheet.set_row_height_pixels(placed.line, written.clamp(CELL.1, 540))?;
    sheet.set_column_width_pixels(PICTURE, CELL.0)?;
    let image = stand_in(placed.picture, placed.at)?.set_object_movement(ObjectMovement::MoveAndSizeWithCells);
    let (most, room) = ((placed.picture.width, placed.picture.height), (CELL.0 - 2 * EDGE, CELL.1 - 2 * EDGE));
    let image = if most.0 > room.0 || most.1 > room.1 { image.set_scale_to_size(room.0, room.1, true) } else { image };
    sheet.insert_image_with_offset(placed.line, PICTURE, &image, EDGE, EDGE)?;
    Ok(())
}

/// How many Latin letters wide a line is.
fn width(line: &str) -> u32 {
    line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// An empty list with a row of each usual kind to go by.
pub fn template(language: Language) -> Result<Vec<u8>, PaperFault> {
    sheet(&heads(language, 4), &[], &[])
}
