//! Knowledge pages 知识页 (TRN-09, TRN-10, TRN-11): what the team knows, per product and policy, in versions that somebody releases.
//!
//! What is absent on purpose: categories of their own (pages are filed where questions are) and markup (a page is plain text with
//! pictures under it).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{AttachmentId, PageId, ProductId, QuestionCategoryId, StaffId};
use crate::text::one_line;

/// What a page says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageText {
    /// The product that it is about.
    pub product: Option<ProductId>,
    /// Where it is filed.
    pub category: QuestionCategoryId,
    /// Its title, in one line.
    pub title: String,
    /// What it says, in lines.
    pub text: String,
    /// Pictures under it, in their order.
    pub pictures: Vec<AttachmentId>,
}

/// One version of a page: it stays as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageVersion {
    /// Of which page.
    pub page: PageId,
    /// Its number, from 1.
    pub version: u32,
    /// The version that its writer had before them; 0 for a new page.
    pub based_on: u32,
    /// What it says.
    pub says: PageText,
    /// Who wrote it.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
    /// What was decided about it; `None` while it waits.
    pub decision: Option<PageDecision>,
}

/// What was decided about a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageDecision {
    /// It stands for everybody; otherwise it was declined.
    pub released: bool,
    /// Why.
    pub words: String,
    /// Who decided.
    pub by: StaffId,
    /// When, shop time.
    pub at: NaiveDateTime,
}

/// Why a page cannot be kept or decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PageProblem {
    /// It has no title.
    NoTitle,
    /// It says nothing.
    NoText,
    /// Longer than so many characters.
    TooLong { most: u32 },
    /// More pictures than are shown.
    TooManyPictures { most: u32 },
    /// The category is not there.
    NoCategory,
    /// The product is not there.
    NoProduct,
    /// It says what it said before.
    Same,
    /// Another version was released since this one was begun; it stands at this number now.
    ChangedMeanwhile { version: u32 },
    /// It was released or declined already.
    AlreadyDecided,
    /// Declining needs a reason.
    NoReason,
    /// Only a question to the team that is still open is answered into a page.
    NotAnOpenQuestion,
}

/// Characters of a title.
pub const MOST_TITLE: usize = 120;
/// Characters of a text.
pub const MOST_TEXT: usize = 20_000;
/// Pictures of a page.
pub const MOST_PICTURES: usize = 8;

/// A text as it is kept: no blanks at the ends of lines, none before and after.
pub fn cleaned(says: PageText) -> PageText {
    let text = says.text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    PageText { title: one_line(&says.title), text: lines.join("\n").trim().to_owned(), ..says }
}

/// What is wrong with a cleaned text.
pub fn problems(says: &PageText) -> Vec<PageProblem> {
    let mut found = Vec::new();
    if says.title.is_empty() {
        found.push(PageProblem::NoTitle);
    }
    if says.text.is_empty() {
        found.push(PageProblem::NoText);
    }
    for (text, most) in [(&says.title, MOST_TITLE), (&says.text, MOST_TEXT)] {
        if text.chars().count() > most {
            found.push(PageProblem::TooLong { most: most as u32 });
        }
    }
    if says.pictures.len() > MOST_PICTURES {
        found.push(PageProblem::TooManyPictures { most: MOST_PICTURES as u32 });
    }
    found
}

/// How a line differs between two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LineDiffers {
    /// It stands in both.
    Same,
    /// Only the earlier one has it.
    Gone,
    /// Only the later one has it.
    New,
}

/// A line of two versions beside each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComparedLine {
    /// How it differs.
    pub differs: LineDiffers,
    /// What it says.
    pub text: String,
}

/// The lines of two texts beside each other: as many as possible are the same.
pub fn compare(before: &str, after: &str) -> Vec<ComparedLine> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let common = common(&old, &new);
    let line = |differs, text: &str| ComparedLine { differs, text: text.to_owned() };
    let (mut out, mut o, mut n) = (Vec::new(), 0, 0);
    while let (Some(left), Some(right)) = (old.get(o), new.get(n)) {
        if left == right {
            out.push(line(LineDiffers::Same, left));
            (o, n) = (o + 1, n + 1);
        } else if common[o + 1][n] >= common[o][n + 1] {
            out.push(line(LineDiffers::Gone, left));
            o += 1;
        } else {
            out.push(line(LineDiffers::New, right));
            n += 1;
        }
    }
    out.extend(old.iter().skip(o).map(|l| line(LineDiffers::Gone, l)));
    out.extend(new.iter().skip(n).map(|l| line(LineDiffers::New, l)));
    out
}

/// How many lines the rests of both texts have in common, from each pair of places.
fn common(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut table = vec![vec![0; new.len() + 1]; old.len() + 1];
    for o in (0..old.len()).rev() {
        for n in (0..new.len()).rev() {
            table[o][n] = if old[o] == new[n] { table[o + 1][n + 1] + 1 } else { table[o + 1][n].max(table[o][n + 1]) };
        }
    }
    table
}
