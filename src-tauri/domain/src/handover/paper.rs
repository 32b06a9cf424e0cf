//! Paper typed back: a line for each item of a printed sheet, its short id and a letter, in any order (HND-03). Typing it twice
//! changes nothing more; what cannot be done is named line by line and the rest is done all the same.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::code::{read, BadCode};
use super::item::{Item, ItemState, LONGEST_TEXT};
use crate::ids::ItemId;
use crate::text::fold_width;

/// What somebody wrote beside an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// `D`: done. What follows on the line is what came of it.
    Done,
    /// `C`: to be carried on. What follows on the line is added to its story.
    Carry,
    /// `W`: withdrawn. The reason follows on the line.
    Withdraw,
    /// `R`: read back. What the receiver said follows on the line.
    ReadBack,
}

impl Mark {
    /// Every mark with its letter.
    pub const ALL: [(char, Mark); 4] =
        [('D', Mark::Done), ('C', Mark::Carry), ('W', Mark::Withdraw), ('R', Mark::ReadBack)];

    fn of(word: &str) -> Option<Mark> {
        let mut letters = word.chars().map(fold_width).map(|c| c.to_ascii_uppercase());
        let (letter, rest) = (letters.next()?, letters.next());
        Mark::ALL.iter().find(|(l, _)| *l == letter && rest.is_none()).map(|(_, mark)| *mark)
    }
}

/// A line as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the text, from 1.
    pub line: u32,
    /// The short id as it was typed.
    pub typed: String,
    /// What it says, or why it says nothing.
    pub said: Result<Said, PaperProblem>,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The item.
    pub item: ItemId,
    /// The mark.
    pub mark: Mark,
    /// What follows.
    pub text: String,
}

/// Why a line cannot be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaperProblem {
    /// No id can look like this.
    Unreadable,
    /// A typo: the id's check does not fit.
    Typo,
    /// No letter, or one that means nothing.
    NoMark,
    /// No item has this id.
    Unknown,
    /// Two lines say different things about this item.
    Contradiction { lines: Vec<u32> },
    /// A withdrawal without its reason, a read-back without its words.
    NoText,
    /// The text is too long.
    TooLong,
    /// It is finished or withdrawn already, in another way.
    Ended { state: ItemState, by: String },
    /// A read-back that cannot be taken.
    NotReadBack { problem: Box<super::sheet::SheetProblem> },
}

/// What a line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PaperEffect")]
pub enum Effect {
    /// It changes something.
    Change,
    /// It stands so already.
    Same,
}

/// The lines of a text; empty ones are left out. Id and letter are parted by a blank or written together with one of `,:-=`.
pub fn entries(text: &str) -> Vec<Entry> {
    let lines = (1..).zip(text.lines()).filter(|(_, l)| !l.trim().is_empty());
    let mut found: Vec<Entry> = lines.map(|(line, text)| entry(line, text)).collect();
    contradictions(&mut found);
    found
}

fn entry(line: u32, text: &str) -> Entry {
    let parts = |c: char| c.is_whitespace() || matches!(c, ',' | ':' | '=' | '，' | '：' | '、');
    let (typed, rest) = text.trim().split_once(parts).unwrap_or((text.trim(), ""));
    let rest = rest.trim_start_matches(parts);
    let (mark, said) = rest.split_once(parts).unwrap_or((rest, ""));
    let said = read(typed)
        .map_err(|bad| if bad == BadCode::Typo { PaperProblem::Typo } else { PaperProblem::Unreadable })
        .and_then(|item| {
            let mark = Mark::of(mark).ok_or(PaperProblem::NoMark)?;
            let text = said.trim_start_matches(parts).trim().to_owned();
            if text.is_empty() && matches!(mark, Mark::Withdraw | Mark::ReadBack) {
                return Err(PaperProblem::NoText);
            }
            if text.chars().count() > LONGEST_TEXT as usize {
                return Err(PaperProblem::TooLong);
            }
            Ok(Said { item, mark, text })
        });
    Entry { line, typed: typed.chars().take(12).collect(), said }
}

/// Lines that say different things about one item stop one another: which of them holds must not hang on their order. The same
/// thing said twice is said once; a read-back goes with any other mark.
fn contradictions(entries: &mut [Entry]) {
    let said: Vec<(u32, Said)> = entries.iter().filter_map(|e| e.said.clone().ok().map(|s| (e.line, s))).collect();
    for entry in entries {
        let Ok(own) = &entry.said else { continue };
        let apart = |other: &Said| {
            let other_part = (other.mark == Mark::ReadBack) != (own.mark == Mark::ReadBack);
            other.item == own.item && !other_part && other != own
        };
        if said.iter().any(|(_, s)| apart(s)) {
            let lines = said.iter().filter(|(_, s)| s == own || apart(s)).map(|(line, _)| *line).collect();
            entry.said = Err(PaperProblem::Contradiction { lines });
        }
    }
}

/// What a line does to its item as it stands; a read-back is judged with its sheet. `told` says whether the item's story holds
/// the line's text already.
pub fn effect(said: &Said, item: Option<&Item>, told: bool) -> Result<Effect, PaperProblem> {
    let item = item.ok_or(PaperProblem::Unknown)?;
    let by = || item.ending.as_ref().map(|e| e.by_name.clone()).unwrap_or_default();
    match (said.mark, item.state) {
        (Mark::Done, ItemState::Done) | (Mark::Withdraw, ItemState::Withdrawn) => Ok(Effect::Same),
        (Mark::Done | Mark::Withdraw | Mark::ReadBack, ItemState::Open) => Ok(Effect::Change),
        (Mark::Carry, ItemState::Open) => Ok(if told || said.text.is_empty() { Effect::Same } else { Effect::Change }),
        (Mark::ReadBack, _) => Ok(Effect::Same),
        (_, state) => Err(PaperProblem::Ended { state, by: by() }),
    }
}
