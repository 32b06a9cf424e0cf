//! Questions in GIFT, the text format of Moodle, in and out. Reading keeps all that can be read and names the rest by line and
//! reason; what is written comes back as it was.
//!
//! What is absent on purpose: whether a question will do. A file may bring one whose weights do not add up: the layer above lets a
//! person mend it.

mod blocks;
mod escape;
mod question;
mod write;

use domain::question::{QuestionProblem, QuestionText};
use encoding_rs::WINDOWS_1252;

use crate::spreadsheet::encoding;

pub use write::{write, Filed};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 64 << 20;

/// What a file holds, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gift {
    /// Categories and questions.
    pub entries: Vec<Entry>,
    /// What could not be read.
    pub refused: Vec<Refused>,
}

/// A piece of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it begins, from 1.
    pub line: u32,
    /// What it is.
    pub piece: Piece,
    /// A picture that is written into the question's text, in Base64: the question's own. Whether it is one is not looked at here.
    pub picture: Option<String>,
}

/// What a piece of a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The questions behind it are filed there; as the file writes it.
    Category(String),
    /// A question.
    Question(QuestionText),
}

/// A question that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Where it begins, from 1.
    pub line: u32,
    /// Why.
    pub reason: Reason,
    /// How it begins.
    pub text: String,
}

/// Why a question could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// A brace that is not closed or was never opened.
    #[error("a brace is not closed, or was never opened")]
    Brace,
    /// Two pairs of braces in one question; a brace that is meant as text is written `\{`.
    #[error("more than one pair of braces")]
    TwoBlocks,
    /// Wide signs from a Chinese keyboard, which steer nothing: `｛＝甲 ～乙｝`.
    #[error("wide signs instead of {{ }} = ~")]
    WideSigns,
    /// Text before the first `=` or `~` of the answers.
    #[error("text before the first answer: {text}")]
    Stray {
        /// The text.
        text: String,
    },
    /// A pair without `->`.
    #[error("a pair without an arrow: {text}")]
    NoArrow {
        /// The pair.
        text: String,
    },
    /// A category without a name.
    #[error("a category without a name")]
    NoName,
    /// A question that cannot be kept.
    #[error("{0:?}")]
    Question(QuestionProblem),
}

/// Why nothing of a file could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotGift {
    /// Not a text.
    #[error("the file is not a text")]
    NotText,
    /// Larger than is read.
    #[error("the file is too large")]
    TooLarge,
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
}

/// Reads a file in any of the usual encodings.
pub fn read(bytes: &[u8]) -> Result<Gift, NotGift> {
    if bytes.len() > MOST_BYTES {
        return Err(NotGift::TooLarge);
    }
    let text = decode(bytes).ok_or(NotGift::NotText)?;
    if text.trim().is_empty() {
        return Err(NotGift::Empty);
    }
    Ok(read_text(&text))
}

/// Reads a text.
pub fn read_text(text: &str) -> Gift {
    let mut gift = Gift::default();
    for block in blocks::split(&escape::hide(text)) {
        match piece(&block.text) {
            Ok((piece, picture)) => gift.entries.push(Entry { line: block.line, piece, picture }),
            Err(reason) => {
                let text = escape::show(block.text.trim()).chars().take(80).collect();
                gift.refused.push(Refused { line: block.line, reason, text });
            }
        }
    }
    gift
}

fn piece(block: &str) -> Result<(Piece, Option<String>), Reason> {
    match block.trim_start().strip_prefix(blocks::CATEGORY) {
        Some(name) => {
            let name = escape::show(name).trim().to_owned();
            if name.is_empty() { Err(Reason::NoName) } else { Ok((Piece::Category(name), None)) }
        }
        None => question::read(block).map(|(says, picture)| (Piece::Question(says), picture)),
    }
}

fn decode(bytes: &[u8]) -> Option<String> {
    if bytes.starts_with(b"%PDF-") || bytes.starts_with(b"PK\x03\x04") {
        return None;
    }
    let (text, _, broken) = encoding(bytes).decode(bytes);
    // What is no Chinese is what western teachers write.
    let text = if broken && !bytes.contains(&0) { WINDOWS_1252.decode(bytes).0 } else { text };
    let binary = |c: char| c < ' ' && !c.is_ascii_whitespace() && c != '\u{b}';
    (!text.contains(binary)).then(|| text.into_owned())
}

/// The names of a category from the outermost in; what only says where in Moodle it was exported is left out.
pub fn names(category: &str) -> Vec<String> {
    // Two slashes are one within a name.
    let whole = category.replace("//", "\u{0}");
    let parts = whole.split('/').map(|part| part.replace('\u{0}', "/").trim().to_owned()).filter(|part| !part.is_empty());
    let mut names: Vec<String> = parts.collect();
    let place = |name: &String| name.len() > 2 && name.starts_with('$') && name.ends_with('$');
    if names.first().is_some_and(place) {
        names.remove(0);
    }
    if names.first().is_some_and(|n| n == "top") {
        names.remove(0);
    }
    names
}
