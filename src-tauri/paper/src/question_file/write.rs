//! Questions as XLSX, and the empty list.

use domain::language::Language;
use domain::question::text::plain;
use domain::question::{QuestionKind, QuestionText, Weight};
use rust_xlsxwriter::{Format, FormatAlign};

use crate::fault::PaperFault;
use crate::spreadsheet::Book;

use super::LETTERS;

/// Kinds by their words; the first three are written, in the order of the languages.
pub(super) const KINDS: [(QuestionKind, &[&str]); 8] = [
    (QuestionKind::Single, &["单选", "單選", "Single choice", "单选题", "單選題", "single", "mc", "选择题", "選擇題"]),
    (QuestionKind::Multiple, &["多选", "多選", "Multiple choice", "多选题", "多選題", "multiple", "不定项", "不定項"]),
    (QuestionKind::TrueFalse, &["判断", "判斷", "True or false", "判断题", "判斷題", "truefalse", "true/false", "tf"]),
    (QuestionKind::Short, &["简答", "簡答", "Short answer", "填空", "填空题", "填空題", "简答题", "簡答題", "short", "gap"]),
    (QuestionKind::Number, &["数值", "數值", "Number", "数值题", "數值題", "numerical"]),
    (QuestionKind::Matching, &["配对", "配對", "Matching", "配对题", "配對題", "匹配", "连线", "連線"]),
    (QuestionKind::Essay, &["论述", "論述", "Essay", "论述题", "論述題", "问答", "問答", "问答题", "問答題"]),
    (QuestionKind::Description, &["说明", "說明", "Description"]),
];

/// A question and where it is filed.
#[derive(Clone, Copy, Debug)]
pub struct FiledRow<'a> {
    /// The names of its category from the outermost in, divided by slashes.
    pub category: &'a str,
    /// The question.
    pub says: &'a QuestionText,
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
        [["分类", "分類", "Category"], ["题型", "題型", "Type"], ["标题", "標題", "Title"], ["题目", "題目", "Question"]].iter().map(|w| w[at].to_owned()).collect();
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
    let mut cells = vec![row.category.to_owned(), kind.to_owned(), says.title.clone(), plain(&says.text)];
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

/// Questions as XLSX. What people typed is never a formula there. Answers beyond the alphabet are left to GIFT.
pub fn write_xlsx(rows: &[FiledRow], language: Language) -> Result<Vec<u8>, PaperFault> {
    let choices = rows.iter().map(|r| r.says.answers.len()).max().unwrap_or(0).clamp(4, LETTERS);
    let lines: Vec<Vec<String>> = rows.iter().map(|row| cells(row, language, choices)).collect();
    sheet(&heads(language, choices), &lines)
}

fn sheet(heads: &[String], lines: &[Vec<String>]) -> Result<Vec<u8>, PaperFault> {
    Book::write(|book| {
        let sheet = book.add_worksheet();
        let bold = Format::new().set_bold();
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        for (column, head) in (0_u16..).zip(heads) {
            sheet.write_string_with_format(0, column, head, &bold)?;
            sheet.set_column_width(column, if column == 3 { 48.0 } else { 16.0 })?;
        }
        for (line, cells) in (1_u32..).zip(lines) {
            for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string_with_format(line, column, cell, &wrapped)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        Ok(())
    })
}

/// An empty list with a row of each usual kind to go by.
pub fn template(language: Language) -> Result<Vec<u8>, PaperFault> {
    sheet(&heads(language, 4), &[])
}
